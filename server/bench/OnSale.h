// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Stage.h"

#include <QStringList>

namespace foyer::bench {

struct OnSaleOptions {
    QString serverProgram; ///< the foyer-server to measure
    QString folder;        ///< where the temporary data folder goes; empty: the system's place
    QString compare;       ///< folder with the pgbench scripts; empty: no comparison
    QStringList only;      ///< scenarios by name; empty: all
    int tills = 256;
    int seconds = 10;
    int rate = 500;
    int seats = 20'000;
    int events = 20;
    int callers = 1000;
    int pastEvents = 10'000;
    int orders = 5000; ///< that a cancelled event has

    static const QStringList &scenarios();
};

/// `foyer-server bench onsale`: how fast this machine sells, and whether everything still adds up afterwards. Makes a
/// house of its own, never touches another, and removes it. Prints as it goes. Main thread; blocks for minutes.
class OnSale
{
public:
    /// `isStopped` may be set by a signal handler; the run then ends early and cleans up.
    OnSale(OnSaleOptions options, const std::atomic<bool> &isStopped) : m_options(std::move(options)), m_isStopped(isStopped) {}

    /// False when an invariant did not hold.
    Result<bool> run();

private:
    bool wants(const char *scenario) const;
    Status runAll(Stage &stage);
    Status hot(Stage &stage);
    Status spread(Stage &stage);
    Status best(Stage &stage);
    Status paced(Stage &stage);
    Status race(Stage &stage);
    Status storm(Stage &stage);
    Status size(Stage &stage);
    Status refunds(Stage &stage);
    Status compare(Stage &stage);
    Status checkInvariants(Stage &stage);
    /// Sells in a hall of that size and prints a line; gives sales a second.
    Result<double> sellIn(Stage &stage, const QString &name, int seats, int spread, Stage::Choice choice);
    void mustBe(bool holds, const QString &otherwise);

    const OnSaleOptions m_options;
    const std::atomic<bool> &m_isStopped;
    QStringList m_broken; ///< invariants that did not hold
};

} // namespace foyer::bench
