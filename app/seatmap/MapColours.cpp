// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/MapColours.h"

#include "seatmap/SeatColouring.h"
#include "seatmap/SeatMapText.h"
#include "seatplan/Plan.h"
#include "theme/Tokens.h"

namespace foyer {

MapColours MapColours::of(const Plan &plan, const SeatColouring &colouring)
{
    using theme::colour;
    using theme::Token;
    MapColours colours{colour(Token::Sunken),
                       colour(Token::Surface),
                       colour(Token::Line),
                       colour(Token::Text),
                       colour(Token::Text2),
                       colour(Token::SeatGone),
                       theme::mix(colour(Token::Sunken), colour(Token::Text), 0.10),
                       colour(Token::Accent),
                       colour(Token::OnAccent),
                       {},
                       colouring.view() != SeatView::Price};
    for (const SeatColouring::Group &group : colouring.groups())
        colours.levels.push_back(group.colour);
    if (colours.isByGroup)
        return colours;
    for (int i = 0; i < int(plan.priceLevels.size()); ++i)
        colours.levels.push_back(levelColour(plan, i));
    if (colours.levels.empty())
        colours.levels.push_back(levelColour(plan, 0));
    return colours;
}

} // namespace foyer
