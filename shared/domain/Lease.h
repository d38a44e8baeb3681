// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {

/// Places one till may have leased of one event at most: a window sells so many in half an hour without the server.
constexpr int maxLeasePlaces = 40;

/// All leases of an event together have one place in so many at most. It covers what the windows of a house sell in an outage
/// of half an hour; more would keep places from people who ask for them now, for people who may never come.
constexpr int leaseShare = 20;

} // namespace foyer
