// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Commands.h"

#include "booking/BookingVerifier.h"

#include <cstdio>

namespace foyer {

Result<bool> verify(Installation &installation)
{
    Database database(installation.conninfo(), 1, 2000, 0); // a year's ledger is summed in one statement
    const auto report = BookingVerifier(database).run();
    if (!report)
        return report.error();
    for (const QString &problem : report->problems)
        std::fprintf(stdout, "%s\n", qUtf8Printable(problem));
    std::fprintf(stdout, "%lld events, %lld changes replayed, %lld orders, %lld ledger entries: %s\n", static_cast<long long>(report->events),
                 static_cast<long long>(report->changes), static_cast<long long>(report->orders), static_cast<long long>(report->ledgerEntries),
                 report->problems.isEmpty() ? "all agree" : "PROBLEMS FOUND");
    return report->problems.isEmpty();
}

} // namespace foyer
