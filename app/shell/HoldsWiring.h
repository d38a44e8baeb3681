// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

class DeskPage;
class SeatFacts;

/// Joins the selling page's map and what is known of its seats beside the live feed: its views are those this person may be
/// shown. Both must live as long as the page; at sign-in call SeatFacts::setPermissions(), then the map's setViews().
void wireSeatFacts(DeskPage &desk, SeatFacts &facts);

} // namespace foyer
