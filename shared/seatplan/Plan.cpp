// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/Plan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foyer {

int Plan::capacity() const
{
    int places = int(seats.size());
    for (const Section &section : sections) {
        if (section.kind == SectionKind::General)
            places += section.capacity;
    }
    return places;
}

const Section *Plan::sectionById(int id) const
{
    // Nearly every plan numbers its sections 1, 2, 3 …
    if (id >= 1 && id <= sections.size() && sections[id - 1].id == id)
        return &sections[id - 1];
    const auto found = std::ranges::find(sections, id, &Section::id);
    return found == sections.end() ? nullptr : &*found;
}

const PriceLevel *Plan::priceLevelById(int id) const
{
    const auto found = std::ranges::find(priceLevels, id, &PriceLevel::id);
    return found == priceLevels.end() ? nullptr : &*found;
}

QString Plan::seatLabel(int seat) const
{
    if (seat < 0 || seat >= seats.size())
        return {};
    const Seat &place = seats[seat];
    const QString &row = rows[place.row].name;
    QString label = sections[place.section].name;
    if (!row.isEmpty())
        label += u" · Row "_s + row;
    return label + u" · Seat "_s + place.number;
}

int Plan::leftNeighbour(int seat) const
{
    if (seat <= 0 || seat >= seats.size() || seats[seat].gapBefore || seats[seat - 1].row != seats[seat].row)
        return -1;
    return seat - 1;
}

int Plan::rightNeighbour(int seat) const
{
    if (seat < 0 || seat + 1 >= seats.size() || seats[seat + 1].gapBefore || seats[seat + 1].row != seats[seat].row)
        return -1;
    return seat + 1;
}

} // namespace foyer
