// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Till.h"

namespace foyer::test {

/// What a house looks like in the middle of an evening: sold seats by two sellers, named orders, some refunded, some to be paid,
/// house holds, invoices and a shift that is open. For pictures and for whoever wants something to look at in every page.
struct Evening {
    qint64 event = 0; ///< the theatre's
    QStringList problems; ///< what was refused
};
Evening makeEvening(quint16 port);

} // namespace foyer::test
