// SPDX-License-Identifier: GPL-3.0-or-later
#include "Faults.h"

#include <QDir>
#include <QTextStream>

#include <csignal>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 pid = name.toLongLong();
        QFile stat(u"/proc/%1/stat"_s.arg(pid));
        if (pid <= 1 || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        if (line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong() == parent)
            children.append(pid);
    }
    return children;
}

} // namespace

Faults::Faults(Parts parts, quint64 seed, Findings &findings, bool isVerbose)
    : m_parts(std::move(parts)), m_random(quint32(seed ^ (seed >> 32))), m_findings(findings), m_isVerbose(isVerbose)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Faults::next);
    for (int i = 0; i < 2; ++i) {
        m_resume[i].setSingleShot(true);
        connect(&m_resume[i], &QTimer::timeout, this, [this, i] { m_parts.proxies[size_t(i)]->setStalled(false); });
    }
}

void Faults::start()
{
    m_clock.start();
    m_timer.start(between(500, 2000));
}

void Faults::stop()
{
    m_timer.stop();
    for (int i = 0; i < 2; ++i) {
        m_resume[i].stop();
        m_parts.proxies[size_t(i)]->setStalled(false);
        m_parts.servers[size_t(i)]->setClock(0);
    }
}

void Faults::next()
{
    if (m_bag.isEmpty()) {
        m_bag = {Kind::KillServer, Kind::KillServer, Kind::EndSessions, Kind::EndSessions, Kind::KillBackend, Kind::KillPostgres,
                 Kind::KillBoth,   Kind::Stall,      Kind::Stall,       Kind::Cut,         Kind::Clock,       Kind::Clock};
        std::shuffle(m_bag.begin(), m_bag.end(), m_random);
    }
    happen(m_bag.takeFirst());
    m_timer.start(between(600, 3000));
}

void Faults::happen(Kind kind)
{
    switch (kind) {
    case Kind::KillServer: return killServer();
    case Kind::EndSessions: return endSessions();
    case Kind::KillBackend: return killBackend();
    case Kind::KillPostgres: return killPostgres();
    case Kind::KillBoth:
        killPostgres();
        return killServer();
    case Kind::Stall: return stall(false);
    case Kind::Cut: return stall(true);
    case Kind::Clock: return setClock();
    }
}

void Faults::told(const QString &what)
{
    m_findings.count(u"fault: "_s + what.section(u',', 0, 0));
    if (m_isVerbose)
        QTextStream(stdout) << QString::number(double(m_clock.elapsed()) / 1000, 'f', 1).rightJustified(7) << " s  " << what << Qt::endl;
}

QString Faults::ask(const QByteArray &sql) const
{
    return TestDatabase::ask(m_parts.databases->cluster().conninfo("postgres"), sql);
}

void Faults::killServer()
{
    FaultServer *server = m_parts.servers[size_t(m_random.bounded(2))];
    server->kill(between(100, 1500));
    told(u"kill -9 of a server, "_s + server->name());
}

void Faults::endSessions()
{
    // All of a few, or one in four.
    const QByteArray which = m_random.bounded(3) == 0 ? "" : " AND random() < 0.25";
    const QString ended = ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '" + m_parts.database + '\'' + which);
    bool isNumber = false;
    ended.toInt(&isNumber);
    if (isNumber) // else it is down already
        told(u"PostgreSQL sessions terminated, "_s + ended);
}

void Faults::killBackend()
{
    const qint64 pid = ask("SELECT pid FROM pg_stat_activity WHERE datname = '" + m_parts.database + "' ORDER BY random() LIMIT 1").toLongLong();
    if (pid > 1 && ::kill(pid_t(pid), SIGKILL) == 0)
        told(u"kill -9 of a PostgreSQL backend, process %1"_s.arg(pid));
}

void Faults::killPostgres()
{
    const qint64 postmaster = ask("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").toLongLong();
    if (postmaster <= 1)
        return; // down already
    const QList<qint64> children = childrenOf(postmaster);
    ::kill(pid_t(postmaster), SIGKILL);
    for (const qint64 child : children)
        ::kill(pid_t(child), SIGKILL);
    told(u"kill -9 of all of PostgreSQL, %1 processes"_s.arg(children.size() + 1));
}

void Faults::stall(bool isCut)
{
    const int which = m_random.bounded(2);
    StallingProxy *proxy = m_parts.proxies[size_t(which)];
    const int forMs = m_random.bounded(4) == 0 ? between(3000, 9000) : between(200, 2000);
    proxy->setStalled(true);
    m_resume[which].start(forMs);
    if (isCut) {
        QTimer::singleShot(forMs / 2, this, [proxy] { proxy->cut(); });
        told(u"connections to PostgreSQL stalled and cut, %1 ms, server %2"_s.arg(forMs).arg(m_parts.servers[size_t(which)]->name()));
    } else {
        told(u"connections to PostgreSQL stalled, %1 ms, server %2"_s.arg(forMs).arg(m_parts.servers[size_t(which)]->name()));
    }
}

void Faults::setClock()
{
    constexpr int shifts[]{-86'400 * 400, -7'200, -30, -3, 0, 3, 30, 7'200, 86'400, 86'400 * 400};
    FaultServer *server = m_parts.servers[size_t(m_random.bounded(2))];
    const int shift = shifts[m_random.bounded(int(std::size(shifts)))];
    server->setClock(shift);
    told(u"clock of a server jumps, %1 to %2 s"_s.arg(server->name()).arg(shift));
}

} // namespace foyer::test
