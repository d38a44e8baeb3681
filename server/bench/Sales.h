// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Crew.h"
#include "bench/Histogram.h"
#include "core/Id.h"

#include <atomic>
#include <optional>
#include <vector>

namespace foyer::bench {

/// Names two seats after another that nobody else is given, over several events of the same size: `spread` of them side by
/// side, the next when those are full. So a sale is never refused for want of seats, and no refusal is counted as one.
/// Thread-safe. tests/load/pgbench_sale.sql counts the same way.
class SeatSource
{
public:
    struct Pick {
        qint64 number = 0; ///< of the sale, 0 …
        qint64 event = 0;
        int seat = 0; ///< and the one after it
    };

    SeatSource(std::vector<EventId> events, int seatsEach, int spread) : m_events(std::move(events)), m_pairs(seatsEach / 2), m_spread(spread) {}

    /// nullopt: every seat is given out.
    std::optional<Pick> take();
    qint64 taken() const { return std::min(m_next.load(), size()); }
    qint64 size() const { return qint64(m_events.size()) / m_spread * m_spread * m_pairs; }
    int pairs() const { return m_pairs; }
    int spread() const { return m_spread; }
    const std::vector<EventId> &events() const { return m_events; }
    /// Passes over sales that somebody else makes (pgbench).
    void skip(qint64 sales) { m_next += sales; }

private:
    const std::vector<EventId> m_events;
    const int m_pairs;
    const int m_spread;
    std::atomic<qint64> m_next = 0;
};

/// What tills saw. One for each thread, put together afterwards.
struct SaleFigures {
    Histogram hold;
    Histogram sale;
    quint64 sold = 0;      ///< confirmed in the measured time
    quint64 confirmed = 0; ///< confirmed in all
    quint64 refused = 0;
    QByteArray firstRefusal;
    qint64 lastNs = 0; ///< when the last was confirmed

    void add(const SaleFigures &other);
};

/// Sells two seats at a time for cash: hold, then sale, by one crew. One thread.
class Sales
{
public:
    struct Plan {
        SeatSource *source = nullptr;
        QByteArray keys;           ///< begins every idempotency key; one no other run has
        bool isBestAvailable = false; ///< the house chooses the seats; the source still says which event
        qint64 startNs = 0;        ///< measured from here (what is earlier warms up) …
        qint64 endNs = 0;          ///< … to here; nothing new begins after it
    };

    Sales(Crew &crew, const Plan &plan) : m_crew(crew), m_plan(plan) {}

    /// Closed loop: each caller begins the next sale as soon as its last is answered.
    void startClosed();
    /// Open loop: `rate` sales a second, begun when they are due whether or not the server keeps up, each half timed from
    /// when it was due: the hold from its place in the schedule, the sale from `thinkMs` later. Nothing is omitted when
    /// the server stalls.
    void startOpen(double rate, int thinkMs);
    const SaleFigures &figures() const { return m_figures; }

private:
    void next(int caller);
    void schedule(qint64 firstNs, qint64 number, double intervalNs, qint64 thinkNs);
    void hold(int caller, const SeatSource::Pick &pick, qint64 dueNs, qint64 thinkNs);
    void sell(int caller, const SeatSource::Pick &pick, qint64 holdId, qint64 total, qint64 dueNs, bool isClosed);
    void refused(const Answer &answer);

    Crew &m_crew;
    const Plan m_plan;
    SaleFigures m_figures;
};

/// The members of `params`, without braces.
QByteArray holdSeatsParams(qint64 event, int first, int count, const QByteArray &key);
QByteArray holdBestParams(qint64 event, int quantity, const QByteArray &key);
QByteArray sellParams(qint64 event, qint64 hold, qint64 total, const QByteArray &key);

} // namespace foyer::bench
