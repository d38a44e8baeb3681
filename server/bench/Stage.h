// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/House.h"
#include "bench/Sales.h"

namespace foyer::bench {

/// One measured run of sales.
struct Measured {
    SaleFigures figures;
    double perSecond = 0;
    double clientShare = 0; ///< of a processor, taken by the load generator itself
    double serverShare = 0; ///< taken by the server process, without the database
    double databaseShare = 0; ///< taken by PostgreSQL
    double seconds = 0;     ///< that the shares are over
};

/// The house with its tills signed in: what every scenario plays on. Main thread; blocks.
class Stage
{
public:
    enum class Choice { Named, BestAvailable };

    Stage(House &house, int tills, const std::atomic<bool> &isStopped) : m_house(house), m_tills(tills), m_isStopped(isStopped) {}

    House &house() { return m_house; }
    /// So many sellers signed in, each with a connection of its own, fresh for each run: a server lets go of those that do
    /// not answer its pings, and between two runs nobody does. 0: as many tills as there are.
    Result<std::unique_ptr<Crew>> openCrew(int callers = 0);
    const std::atomic<bool> &isStopped() const { return m_isStopped; }

    /// Fresh events with seats for so many sales, `spread` of them sold side by side.
    Result<std::unique_ptr<SeatSource>> seatsFor(qint64 sales, int seatsEach, int spread);

    /// Closed loop for so long, after a second that is not counted. One till watches each event live, as a house does.
    Result<Measured> sellClosed(SeatSource &source, int seconds, Choice choice = Choice::Named);
    /// Open loop.
    Result<Measured> sellOpen(SeatSource &source, int seconds, double rate);

    /// Begins idempotency keys that no other run uses.
    QByteArray nextKeys() { return 'b' + QByteArray::number(++m_runs) + '-'; }
    Status runCrew(Crew &crew, qint64 deadlineNs);

private:
    Result<Measured> sell(SeatSource &source, int seconds, Choice choice, double rate);
    Status watch(Crew &crew, const std::vector<EventId> &events);

    House &m_house;
    const int m_tills;
    const std::atomic<bool> &m_isStopped;
    int m_runs = 0;
};

} // namespace foyer::bench
