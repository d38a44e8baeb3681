// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

class QLocale;

namespace foyer {

/// "1.234,50 EUR", as `locale` writes figures: every currency with its own number of decimals, no line broken before the code.
QString moneyText(const Money &money, const QLocale &locale);

} // namespace foyer
