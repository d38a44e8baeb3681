// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Sales.h"

namespace foyer::bench {

std::optional<SeatSource::Pick> SeatSource::take()
{
    const qint64 number = m_next.fetch_add(1);
    if (number >= size())
        return std::nullopt;
    const qint64 block = number / (qint64(m_pairs) * m_spread);
    const qint64 event = block * m_spread + number % m_spread;
    return Pick{number, m_events[std::size_t(event)].value(), 2 * int(number / m_spread % m_pairs)};
}

void SaleFigures::add(const SaleFigures &other)
{
    hold.add(other.hold);
    sale.add(other.sale);
    sold += other.sold;
    confirmed += other.confirmed;
    refused += other.refused;
    if (firstRefusal.isEmpty())
        firstRefusal = other.firstRefusal;
    lastNs = std::max(lastNs, other.lastNs);
}

QByteArray holdSeatsParams(qint64 event, int first, int count, const QByteArray &key)
{
    QByteArray out = "\"eventId\":" + QByteArray::number(event) + ",\"seats\":[";
    for (int i = 0; i < count; ++i)
        out += (i > 0 ? "," : "") + QByteArray::number(first + i);
    return out + "],\"idempotencyKey\":\"" + key + '"';
}

QByteArray holdBestParams(qint64 event, int quantity, const QByteArray &key)
{
    return "\"eventId\":" + QByteArray::number(event) + ",\"bestAvailable\":{\"quantity\":" + QByteArray::number(quantity)
        + "},\"idempotencyKey\":\"" + key + '"';
}

QByteArray sellParams(qint64 event, qint64 hold, qint64 total, const QByteArray &key)
{
    return "\"eventId\":" + QByteArray::number(event) + ",\"holdId\":" + QByteArray::number(hold)
        + ",\"payments\":[{\"method\":\"cash\",\"amount\":{\"amount\":" + QByteArray::number(total)
        + ",\"currency\":\"EUR\"}}],\"idempotencyKey\":\"" + key + '"';
}

void Sales::startClosed()
{
    for (int caller = 0; caller < m_crew.size(); ++caller)
        next(caller);
}

void Sales::next(int caller)
{
    const qint64 now = nowNs();
    if (now >= m_plan.endNs)
        return;
    if (const auto pick = m_plan.source->take())
        hold(caller, *pick, now, -1);
}

void Sales::startOpen(double rate, int thinkMs)
{
    // Also the warm-up runs at this rate; what is due before the start is not counted.
    schedule(nowNs(), 0, 1e9 / rate, qint64(thinkMs) * 1'000'000);
}

void Sales::schedule(qint64 firstNs, qint64 number, double intervalNs, qint64 thinkNs)
{
    const qint64 dueNs = firstNs + qint64(double(number) * intervalNs);
    if (dueNs >= m_plan.endNs)
        return;
    m_crew.at(dueNs, [this, firstNs, number, intervalNs, thinkNs, dueNs] {
        if (const auto pick = m_plan.source->take())
            hold(int(number % m_crew.size()), *pick, dueNs, thinkNs);
        schedule(firstNs, number + 1, intervalNs, thinkNs);
    });
}

void Sales::hold(int caller, const SeatSource::Pick &pick, qint64 dueNs, qint64 thinkNs)
{
    const QByteArray key = m_plan.keys + "h-" + QByteArray::number(pick.number);
    const QByteArray params = m_plan.isBestAvailable ? holdBestParams(pick.event, 2, key) : holdSeatsParams(pick.event, pick.seat, 2, key);
    m_crew.call(caller, "seats.hold", params, [this, caller, pick, dueNs, thinkNs](const Answer &answer) {
        if (dueNs >= m_plan.startNs)
            m_figures.hold.record(answer.atNs - dueNs);
        if (!answer.isSuccess) {
            refused(answer);
            if (thinkNs < 0)
                next(caller);
            return;
        }
        const qint64 holdId = answer.numberAfter("\"holdId\":");
        const qint64 total = answer.numberAfter("\"total\":{\"amount\":");
        if (thinkNs < 0)
            return sell(caller, pick, holdId, total, answer.atNs, true);
        m_crew.at(dueNs + thinkNs, [this, caller, pick, holdId, total, due = dueNs + thinkNs] { sell(caller, pick, holdId, total, due, false); });
    });
}

void Sales::sell(int caller, const SeatSource::Pick &pick, qint64 holdId, qint64 total, qint64 dueNs, bool isClosed)
{
    const QByteArray key = m_plan.keys + "s-" + QByteArray::number(pick.number);
    m_crew.call(caller, "orders.sell", sellParams(pick.event, holdId, total, key), [this, caller, dueNs, isClosed](const Answer &answer) {
        if (dueNs >= m_plan.startNs)
            m_figures.sale.record(answer.atNs - dueNs);
        if (answer.isSuccess && answer.text.contains("\"status\":\"confirmed\"")) {
            ++m_figures.confirmed;
            if (answer.atNs >= m_plan.startNs && answer.atNs < m_plan.endNs)
                ++m_figures.sold;
            m_figures.lastNs = answer.atNs;
        } else {
            refused(answer);
        }
        if (isClosed)
            next(caller);
    });
}

void Sales::refused(const Answer &answer)
{
    ++m_figures.refused;
    if (m_figures.firstRefusal.isEmpty())
        m_figures.firstRefusal = answer.text.first(std::min<qsizetype>(answer.text.size(), 300)).toByteArray();
}

} // namespace foyer::bench
