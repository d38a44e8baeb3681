// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The few words that a server or a plan puts into its answers, in the language of the till. The protocol speaks English, for
/// outside clients too; what is not recognised stays as it came.
namespace foyer::language {

/// "Stalls · Row F · Seat 7", as Plan::seatLabel and the server's labels have it.
QString place(const QString &label);
/// Why best available chose these places: "Row F 7–8, no single left" (seatplan/BestAvailableReason.cpp).
QString reason(const QString &sentence);
/// Of an account: "seller".
QString role(const QString &name);

} // namespace foyer::language
