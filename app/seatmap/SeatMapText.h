// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace foyer {

class Money;
class SeatMapModel;
struct MapTarget;
struct Plan;

/// What the map says in words, the same for the hover card and for a screen reader.
struct TargetText {
    QString label; ///< "Stalls · Row F · Seat 7"
    QString price; ///< "45.00 EUR", empty where none is known
    QString state; ///< "available"
    QString why; ///< reason or trait, empty where there is nothing to add

    QString spoken() const; ///< one sentence of all of them
};

TargetText describe(const SeatMapModel &model, const MapTarget &target);
/// "45.00 EUR" with the decimal point of the person's locale.
QString moneyText(const Money &money);
QString leftText(int left);
/// Colour of price level `index` of the plan as the present theme shows it.
QColor levelColour(const Plan &plan, int index);

} // namespace foyer
