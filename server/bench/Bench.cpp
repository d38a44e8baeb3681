// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Bench.h"

#include "bench/OnSale.h"

#include <csignal>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

std::atomic<bool> isStopped = false; // a signal handler reaches nothing else

} // namespace

Result<bool> runBench(const Settings &settings, const QString &program)
{
    std::signal(SIGINT, [](int) { isStopped = true; });
    std::signal(SIGTERM, [](int) { isStopped = true; });
    std::signal(SIGPIPE, SIG_IGN); // a connection that ended is an error to report, not our end
    const Settings::Bench &bench = settings.bench;
    bench::OnSaleOptions options;
    options.serverProgram = program;
    options.folder = bench.folder;
    options.compare = bench.compare;
    options.only = bench.only.split(u',', Qt::SkipEmptyParts);
    options.tills = bench.tills;
    options.seconds = bench.seconds;
    options.rate = bench.rate;
    options.seats = bench.seats;
    options.events = bench.events;
    options.callers = bench.callers;
    options.pastEvents = bench.pastEvents;
    options.orders = bench.orders;
    for (const QString &name : options.only) {
        if (!bench::OnSaleOptions::scenarios().contains(name))
            return Error{ErrorCode::InvalidInput, u"--only: there is no scenario \"%1\", only %2"_s.arg(name, bench::OnSaleOptions::scenarios().join(u", "_s)), {}, {}, 0};
    }
    return bench::OnSale(options, isStopped).run();
}

} // namespace foyer
