// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Stage.h"

#include "bench/Audit.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <sys/resource.h>
#include <unistd.h>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr int answersWithinS = 60;
constexpr int thinkMs = 50; ///< between a hold and its sale, open loop
constexpr int watchedEach = 30;

double clientSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// A process of /proc: its parent, and the processor time it took.
struct ProcessTime {
    qint64 parent = 0;
    double seconds = 0;
};

ProcessTime timeOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // the name may hold anything
    return {fields.value(1).toLongLong(), (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK))};
}

/// Of PostgreSQL's processes that live: children of the server, and theirs.
double databaseSeconds(qint64 server)
{
    QHash<qint64, ProcessTime> all;
    for (const QString &name : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        all.insert(name.toLongLong(), timeOf(name.toLongLong()));
    double seconds = 0;
    for (const ProcessTime &process : std::as_const(all)) {
        const qint64 parent = process.parent;
        if (parent == server || (parent > 1 && all.value(parent).parent == server))
            seconds += process.seconds;
    }
    return seconds;
}

} // namespace

Result<std::unique_ptr<Crew>> Stage::openCrew(int callers)
{
    const auto tokens = m_house.tills(callers > 0 ? callers : m_tills);
    if (!tokens)
        return tokens.error();
    const auto context = RpcLink::makeContext();
    auto crew = std::make_unique<Crew>();
    for (const QByteArray &token : *tokens) {
        if (const auto added = crew->add(context, m_house.port(), token); !added)
            return added.error();
    }
    return crew;
}

Result<std::unique_ptr<SeatSource>> Stage::seatsFor(qint64 sales, int seatsEach, int spread)
{
    const qint64 pairs = seatsEach / 2;
    const qint64 blocks = std::max<qint64>(1, (sales + pairs * spread - 1) / (pairs * spread));
    const auto events = m_house.addEvents(seatsEach, int(blocks) * spread);
    if (!events)
        return events.error();
    if (const auto settled = m_house.settle(); !settled)
        return settled.error();
    return std::make_unique<SeatSource>(*events, seatsEach, spread);
}

Status Stage::runCrew(Crew &crew, qint64 deadlineNs)
{
    if (const auto ran = crew.run(deadlineNs, m_isStopped); !ran)
        return ran;
    return m_isStopped ? Status(Error{ErrorCode::Unavailable, u"stopped"_s, {}, {}, 0}) : ok();
}

Status Stage::watch(Crew &crew, const std::vector<EventId> &events)
{
    for (std::size_t i = 0; i < events.size() && int(i) < watchedEach * crew.size(); ++i)
        crew.call(int(i) % crew.size(), "events.subscribe", "\"eventId\":" + QByteArray::number(events[i].value()), [](const Answer &) {});
    return runCrew(crew, nowNs() + answersWithinS * second);
}

Result<Measured> Stage::sellClosed(SeatSource &source, int seconds, Choice choice) { return sell(source, seconds, choice, 0); }

Result<Measured> Stage::sellOpen(SeatSource &source, int seconds, double rate) { return sell(source, seconds, Choice::Named, rate); }

Result<Measured> Stage::sell(SeatSource &source, int seconds, Choice choice, double rate)
{
    const auto crew = openCrew();
    if (!crew)
        return crew.error();
    if (const auto watched = watch(**crew, source.events()); !watched)
        return watched.error();
    Sales::Plan plan{&source, nextKeys(), choice == Choice::BestAvailable, nowNs() + second, 0};
    plan.endNs = plan.startNs + seconds * second;
    const double clientBefore = clientSeconds();
    const double serverBefore = timeOf(m_house.serverPid()).seconds;
    const double databaseBefore = databaseSeconds(m_house.serverPid());
    const qint64 begunNs = nowNs();
    Sales sales(**crew, plan);
    if (rate > 0)
        sales.startOpen(rate, thinkMs);
    else
        sales.startClosed();
    if (const auto ran = runCrew(**crew, plan.endNs + answersWithinS * second); !ran)
        return ran.error();
    const double took = double(nowNs() - begunNs) / 1e9;
    Measured measured{sales.figures(), 0, (clientSeconds() - clientBefore) / took, (timeOf(m_house.serverPid()).seconds - serverBefore) / took,
                      (databaseSeconds(m_house.serverPid()) - databaseBefore) / took, took};
    // Where the seats ran out early the rest of the time counts for nothing.
    const qint64 untilNs = source.taken() == source.size() ? std::min(plan.endNs, measured.figures.lastNs) : plan.endNs;
    measured.perSecond = double(measured.figures.sold) / (double(std::max<qint64>(untilNs - plan.startNs, 1)) / 1e9);
    const auto kept = confirmedOrders(m_house.database(), source.events());
    if (!kept)
        return kept.error();
    if (*kept != qint64(measured.figures.confirmed))
        return Error{ErrorCode::Internal, u"%1 sales were confirmed to tills, %2 are in the database"_s.arg(measured.figures.confirmed).arg(*kept),
                     {}, {}, 0};
    return measured;
}

} // namespace foyer::bench
