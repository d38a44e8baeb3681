// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/OnSale.h"

#include "bench/Audit.h"
#include "bench/PastEvents.h"
#include "bench/Report.h"
#include "bench/Storm.h"

#include <algorithm>
#include <thread>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr int atMostPerSecond = 7000; ///< how many sales a second seats are made for
constexpr int stormSeats = 2000;
constexpr int requestsPerSeat = 10;
constexpr quint32 stormSeed = 20'000;
constexpr int soldBefore = 10; ///< sales in the event that past events are copies of
constexpr int pastSeats = 100;
constexpr int sizeRounds = 3;

/// How evenly: 1 when all have the same, 1/n when one has everything (Jain).
double fairness(const std::vector<int> &shares)
{
    double sum = 0;
    double squares = 0;
    for (const int share : shares) {
        sum += share;
        squares += double(share) * share;
    }
    return squares > 0 ? sum * sum / (double(shares.size()) * squares) : 1;
}

void printSales(const QString &name, const Measured &measured)
{
    say(u"%1 %2 sales/s   hold %3   sale %4"_s.arg(name, -34).arg(measured.perSecond, 7, 'f', 0).arg(times(measured.figures.hold),
                                                                                          times(measured.figures.sale)));
    say(u"%1 processors: load generator %2, server %3, PostgreSQL %4; load average %5"_s.arg(QString(), -34)
            .arg(measured.clientShare, 0, 'f', 2).arg(measured.serverShare, 0, 'f', 2).arg(measured.databaseShare, 0, 'f', 2).arg(loadAverage()));
    const auto eachUs = [&measured](double share) {
        return qRound(share * measured.seconds * 1e6 / double(std::max<quint64>(measured.figures.confirmed, 1)));
    };
    say(u"%1 processor time a sale: server %2 µs, PostgreSQL %3 µs, load generator %4 µs"_s.arg(QString(), -34)
            .arg(eachUs(measured.serverShare)).arg(eachUs(measured.databaseShare)).arg(eachUs(measured.clientShare)));
}

} // namespace

const QStringList &OnSaleOptions::scenarios()
{
    static const QStringList names{u"hot"_s, u"spread"_s, u"best"_s, u"paced"_s, u"race"_s, u"storm"_s, u"size"_s, u"refunds"_s};
    return names;
}

bool OnSale::wants(const char *scenario) const { return m_options.only.isEmpty() || m_options.only.contains(QLatin1StringView(scenario)); }

void OnSale::mustBe(bool holds, const QString &otherwise)
{
    if (holds)
        return;
    m_broken += otherwise;
    say(u"BROKEN: "_s + otherwise);
}

Result<bool> OnSale::run()
{
    say(u"Making a house of its own and starting the server on it"_s);
    const auto house = House::open(m_options.serverProgram, m_options.folder);
    if (!house)
        return house.error();
    if (const auto described = describe(**house); !described)
        return described.error();
    Stage stage(**house, m_options.tills, m_isStopped);
    if (const auto ran = runAll(stage); !ran)
        return ran.error();
    if (const auto checked = checkInvariants(stage); !checked)
        return checked.error();
    return m_broken.isEmpty();
}

Status OnSale::runAll(Stage &stage)
{
    if (!m_options.compare.isEmpty())
        return compare(stage);
    const std::pair<const char *, Status (OnSale::*)(Stage &)> all[]{
        {"hot", &OnSale::hot}, {"spread", &OnSale::spread}, {"best", &OnSale::best}, {"paced", &OnSale::paced},
        {"race", &OnSale::race}, {"storm", &OnSale::storm}, {"size", &OnSale::size},
        {"refunds", &OnSale::refunds}};
    for (const auto &[name, scenario] : all) {
        if (!wants(name))
            continue;
        if (const auto done = (this->*scenario)(stage); !done)
            return done;
    }
    return ok();
}

Result<double> OnSale::sellIn(Stage &stage, const QString &name, int seats, int spread, Stage::Choice choice)
{
    const auto source = stage.seatsFor(qint64(m_options.seconds + 1) * atMostPerSecond, seats, spread);
    if (!source)
        return source.error();
    const auto measured = stage.sellClosed(**source, m_options.seconds, choice);
    if (!measured)
        return measured.error();
    printSales(name, *measured);
    mustBe(measured->figures.refused == 0, u"%1 calls were refused: %2"_s.arg(measured->figures.refused).arg(QString::fromUtf8(measured->figures.firstRefusal)));
    return measured->perSecond;
}

Status OnSale::hot(Stage &stage)
{
    const auto sold = sellIn(stage, u"one hot event"_s, m_options.seats, 1, Stage::Choice::Named);
    return sold ? ok() : Status(sold.error());
}

Status OnSale::spread(Stage &stage)
{
    const auto sold = sellIn(stage, u"over %1 events"_s.arg(m_options.events), m_options.seats, m_options.events, Stage::Choice::Named);
    return sold ? ok() : Status(sold.error());
}

Status OnSale::best(Stage &stage)
{
    const auto sold = sellIn(stage, u"one hot event, best available"_s, m_options.seats, 1, Stage::Choice::BestAvailable);
    return sold ? ok() : Status(sold.error());
}

Status OnSale::paced(Stage &stage)
{
    const auto source = stage.seatsFor(qint64(m_options.seconds + 2) * m_options.rate, m_options.seats, 1);
    if (!source)
        return source.error();
    const auto measured = stage.sellOpen(**source, m_options.seconds, m_options.rate);
    if (!measured)
        return measured.error();
    printSales(u"%1 sales/s offered, open loop"_s.arg(m_options.rate), *measured);
    mustBe(measured->figures.refused == 0, u"%1 calls were refused: %2"_s.arg(measured->figures.refused).arg(QString::fromUtf8(measured->figures.firstRefusal)));
    return ok();
}

Status OnSale::race(Stage &stage)
{
    const auto source = stage.seatsFor(1, 1000, 1);
    if (!source)
        return source.error();
    const auto crew = stage.openCrew(m_options.callers);
    if (!crew)
        return crew.error();
    RaceFigures figures;
    startRace(**crew, (*source)->events().front(), 7, stage.nextKeys(), figures);
    if (const auto ran = stage.runCrew(**crew, nowNs() + 60 * second); !ran)
        return ran;
    say(u"%1 %2 won, %3 conflicts, %4 other; answers %5"_s.arg(u"%1 callers for one seat"_s.arg(m_options.callers), -34).arg(figures.won)
            .arg(figures.conflicts).arg(figures.others).arg(times(figures.answer)));
    mustBe(figures.won == 1, u"%1 callers won one seat"_s.arg(figures.won));
    mustBe(figures.others == 0, u"an answer that is neither: "_s + QString::fromUtf8(figures.firstOther));
    return ok();
}

Status OnSale::storm(Stage &stage)
{
    const int seats = std::min(m_options.seats, stormSeats);
    const auto source = stage.seatsFor(1, seats, 1);
    if (!source)
        return source.error();
    const EventId event = (*source)->events().front();
    const auto crew = stage.openCrew();
    if (!crew)
        return crew.error();
    const qint64 startNs = nowNs();
    Storm storm(**crew, event, seats * requestsPerSeat, stage.nextKeys(), stormSeed);
    storm.start();
    if (const auto ran = stage.runCrew(**crew, startNs + 600 * second); !ran)
        return ran;
    const double took = double(nowNs() - startNs) / 1e9;
    Storm::Figures figures = storm.figures();
    const auto plan = stage.house().planOf(seats);
    if (!plan)
        return plan.error();
    const auto orphans = countOrphans(stage.house().database(), event, (*plan)->plan);
    if (!orphans)
        return orphans.error();
    std::ranges::sort(figures.wonBy);
    const auto &won = figures.wonBy;
    say(u"%1 %2 requests, %3 holds, %4 of %5 seats sold in %6 s; %7 requests/s over all"_s.arg(u"on-sale storm, best available"_s, -34)
            .arg(figures.requests).arg(figures.holds).arg(figures.seats).arg(seats).arg(double(figures.lastSaleNs - startNs) / 1e9, 0, 'f', 2)
            .arg(figures.requests / took, 0, 'f', 0));
    say(u"%1 hold %2   sale %3"_s.arg(QString(), -34).arg(times(figures.hold), times(figures.sale)));
    say(u"%1 single places left over %2, avoidable %3; holds won by a till: least %4, median %5, most %6, fairness %7"_s.arg(QString(), -34)
            .arg(orphans->made).arg(orphans->avoidable).arg(won.front()).arg(won[won.size() / 2]).arg(won.back()).arg(fairness(won), 0, 'f', 3));
    mustBe(figures.seats == seats, u"%1 of %2 seats were sold in the storm"_s.arg(figures.seats).arg(seats));
    mustBe(orphans->avoidable == 0, u"%1 single places were left over that need not have been"_s.arg(orphans->avoidable));
    mustBe(figures.others == 0, u"an answer that is neither: "_s + QString::fromUtf8(figures.firstOther));
    return ok();
}

Status OnSale::size(Stage &stage)
{
    QMap<int, double> bySeats;
    for (int round = 0; round < sizeRounds; ++round) {
        for (const int seats : {2000, 20'000, 90'000}) {
            const auto sold = sellIn(stage, u"halls of %1 seats"_s.arg(seats), seats, 1, Stage::Choice::Named);
            if (!sold)
                return sold.error();
            bySeats[seats] += *sold / sizeRounds;
        }
    }
    // One event sold by the server, and copies of it.
    const auto past = stage.seatsFor(soldBefore, pastSeats, 1);
    if (!past)
        return past.error();
    (*past)->skip((*past)->size() - soldBefore);
    if (const auto sold = stage.sellClosed(**past, 1); !sold)
        return sold.error();
    if (const auto added = addPastEvents(stage.house().database(), (*past)->events().front(), m_options.pastEvents); !added)
        return added;
    double besidePast = 0;
    for (int round = 0; round < sizeRounds; ++round) {
        const auto sold = sellIn(stage, u"20000 seats, %1 past events"_s.arg(m_options.pastEvents), 20'000, 1, Stage::Choice::Named);
        if (!sold)
            return sold.error();
        besidePast += *sold / sizeRounds;
    }
    QList<double> all = bySeats.values();
    all.append(besidePast);
    const auto [least, most] = std::ranges::minmax(all);
    say(u"%1 %2 / %3 / %4 sales/s with 2,000 / 20,000 / 90,000 seats, %5 beside past events: %6 % apart"_s.arg(u"cost against size"_s, -34)
            .arg(bySeats[2000], 0, 'f', 0).arg(bySeats[20'000], 0, 'f', 0).arg(bySeats[90'000], 0, 'f', 0).arg(besidePast, 0, 'f', 0)
            .arg(100 * (most - least) / most, 0, 'f', 1));
    return ok();
}

Status OnSale::checkInvariants(Stage &stage)
{
    const auto report = audit(stage.house().database());
    if (!report)
        return report.error();
    for (const QString &problem : report->problems)
        mustBe(false, problem);
    say(u"%1 %2 seats sold, %3 tickets, %4 orders, %5 changes replayed: %6"_s.arg(u"invariants"_s, -34).arg(report->seatsSold)
            .arg(report->tickets).arg(report->orders).arg(report->changes).arg(m_broken.isEmpty() ? u"all hold"_s : u"BROKEN"_s));
    return ok();
}

} // namespace foyer::bench
