// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Report.h"

#include <QThread>

#include <cstdio>
#include <cstdlib>

#include <sys/vfs.h>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectSettings{"bench.settings", R"sql(
    SELECT current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit'),
           current_setting('full_page_writes'), current_setting('shared_buffers'))sql"};
constexpr auto memoryFileSystem = 0x01021994; // TMPFS_MAGIC

QString milliseconds(qint64 ns)
{
    const double ms = double(ns) / 1e6;
    return QString::number(ms, 'f', ms < 10 ? 1 : 0);
}

} // namespace

void say(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

QString times(const Histogram &histogram)
{
    return u"p50 %1, p99 %2, max %3 ms"_s.arg(milliseconds(histogram.percentileNs(0.5)), milliseconds(histogram.percentileNs(0.99)),
                                              milliseconds(histogram.maxNs()));
}

QString loadAverage()
{
    double average = 0;
    return ::getloadavg(&average, 1) == 1 ? QString::number(average, 'f', 2) : u"unknown"_s;
}

Status describe(House &house)
{
    const auto rows = house.database().inTransaction([](Transaction &tx) { return tx.run(selectSettings); });
    if (!rows)
        return rows.error();
    say(u"Foyer %1, %2 processors, load average %3; PostgreSQL %4, fsync %5, synchronous_commit %6, full_page_writes %7, shared_buffers %8"_s
            .arg(QStringLiteral(FOYER_VERSION)).arg(QThread::idealThreadCount()).arg(loadAverage(), rows->text(0, 0), rows->text(0, 1),
                                                                                     rows->text(0, 2), rows->text(0, 3), rows->text(0, 4)));
    struct statfs disk{};
    if (::statfs(QFile::encodeName(house.dataFolder()).constData(), &disk) == 0 && disk.f_type == memoryFileSystem)
        say(u"The data folder lies in memory, where a commit costs nothing: name a folder of your disk with --folder"_s);
    return ok();
}

} // namespace foyer::bench
