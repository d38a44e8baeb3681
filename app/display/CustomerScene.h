// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QList>
#include <QString>

#include <optional>

namespace foyer {

/// What the customer at the window is shown at a moment, in words of the customer. A value; whoever sells fills it.
struct CustomerScene {
    enum class Moment {
        Closed,   ///< nothing is sold here now
        Idle,     ///< an event is open, nobody is served
        Choosing, ///< places are being looked for or held
        Paying,   ///< a payment is under way: the terminal, or a part is paid already
        Done      ///< sold
    };
    struct Line {
        QString label; ///< "Stalls · Row F · Seat 7"
        QString detail; ///< "Adult"; may be empty
        Money price;
        bool operator==(const Line &) const = default;
    };
    struct Offer {
        QString name; ///< of a price level
        Money from;
        bool operator==(const Offer &) const = default;
    };

    Moment moment = Moment::Closed;
    QString event;
    QString when;  ///< "Saturday 21 November, 19:30 · Grand Theatre"
    QList<Offer> offers; ///< what places cost, for the idle screen
    QList<Line> lines;
    QList<int> seats; ///< of the plan: those that glow, and that the map goes to
    std::optional<Money> total;
    std::optional<Money> due;    ///< still to pay, when it is not the total
    std::optional<Money> change; ///< that the customer gets back
    QString instruction; ///< "Please follow the card terminal"; may be empty
    bool operator==(const CustomerScene &) const = default;
};

} // namespace foyer
