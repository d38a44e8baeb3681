// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/Crew.h"
#include "bench/Histogram.h"
#include "core/Id.h"

#include <random>
#include <vector>

namespace foyer::bench {

/// Everybody asks for one seat at the same moment.
struct RaceFigures {
    Histogram answer;
    int won = 0;
    int conflicts = 0;
    int others = 0; ///< any other answer
    QByteArray firstOther;
};

/// Sends a hold of that seat from every caller of the crew at once; figures are complete when the crew has run.
void startRace(Crew &crew, EventId event, int seat, const QByteArray &keys, RaceFigures &figures);

/// The doors of an on-sale open: every caller asks for the best available places, parties of one to four, buys what it
/// gets, and asks again, until `requests` have been made in all.
class Storm
{
public:
    struct Figures {
        Histogram hold;
        Histogram sale;
        int requests = 0;
        int holds = 0;
        int seats = 0;
        int soldOut = 0; ///< answers that nothing fitting was left
        int others = 0;
        QByteArray firstOther;
        std::vector<int> wonBy; ///< holds, by caller
        qint64 lastSaleNs = 0;
    };

    Storm(Crew &crew, EventId event, int requests, QByteArray keys, quint32 seed);
    void start();
    const Figures &figures() const { return m_figures; }

private:
    void ask(int caller);
    void buy(int caller, int number, int party, const Answer &hold);
    void other(const Answer &answer);

    Crew &m_crew;
    const EventId m_event;
    const int m_requests;
    const QByteArray m_keys;
    std::mt19937 m_random;
    Figures m_figures;
};

} // namespace foyer::bench
