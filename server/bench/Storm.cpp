// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Storm.h"

#include "bench/Sales.h"

#include <algorithm>

namespace foyer::bench {

namespace {

bool isConflict(const Answer &answer) { return answer.text.contains("\"code\":\"conflict\""); }

QByteArray beginning(const Answer &answer) { return answer.text.first(std::min<qsizetype>(answer.text.size(), 300)).toByteArray(); }

} // namespace

void startRace(Crew &crew, EventId event, int seat, const QByteArray &keys, RaceFigures &figures)
{
    const qint64 startNs = nowNs();
    for (int caller = 0; caller < crew.size(); ++caller) {
        const QByteArray params = holdSeatsParams(event.value(), seat, 1, keys + QByteArray::number(caller));
        crew.call(caller, "seats.hold", params, [&figures, startNs](const Answer &answer) {
            figures.answer.record(answer.atNs - startNs);
            if (answer.isSuccess) {
                ++figures.won;
            } else if (isConflict(answer)) {
                ++figures.conflicts;
            } else {
                ++figures.others;
                figures.firstOther = beginning(answer);
            }
        });
    }
}

Storm::Storm(Crew &crew, EventId event, int requests, QByteArray keys, quint32 seed)
    : m_crew(crew), m_event(event), m_requests(requests), m_keys(std::move(keys)), m_random(seed)
{
    m_figures.wonBy.resize(std::size_t(crew.size()));
}

void Storm::start()
{
    for (int caller = 0; caller < m_crew.size(); ++caller)
        ask(caller);
}

void Storm::ask(int caller)
{
    if (m_figures.requests >= m_requests)
        return;
    const int number = m_figures.requests++;
    static constexpr int parties[]{1, 2, 2, 2, 2, 2, 3, 3, 4, 4};
    const int party = parties[m_random() % std::size(parties)];
    const qint64 askedNs = nowNs();
    m_crew.call(caller, "seats.hold", holdBestParams(m_event.value(), party, m_keys + "h-" + QByteArray::number(number)),
                [this, caller, number, party, askedNs](const Answer &answer) {
                    m_figures.hold.record(answer.atNs - askedNs);
                    if (answer.isSuccess)
                        return buy(caller, number, party, answer);
                    if (isConflict(answer))
                        ++m_figures.soldOut;
                    else
                        other(answer);
                    ask(caller);
                });
}

void Storm::buy(int caller, int number, int party, const Answer &hold)
{
    ++m_figures.holds;
    ++m_figures.wonBy[std::size_t(caller)];
    const QByteArray params = sellParams(m_event.value(), hold.numberAfter("\"holdId\":"), hold.numberAfter("\"total\":{\"amount\":"),
                                         m_keys + "s-" + QByteArray::number(number));
    const qint64 askedNs = hold.atNs;
    m_crew.call(caller, "orders.sell", params, [this, caller, party, askedNs](const Answer &answer) {
        m_figures.sale.record(answer.atNs - askedNs);
        m_figures.lastSaleNs = answer.atNs;
        if (answer.isSuccess)
            m_figures.seats += party;
        else
            other(answer);
        ask(caller);
    });
}

void Storm::other(const Answer &answer)
{
    ++m_figures.others;
    if (m_figures.firstOther.isEmpty())
        m_figures.firstOther = beginning(answer);
}

} // namespace foyer::bench
