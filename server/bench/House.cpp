// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/House.h"

#include "accounts/AccessTokens.h"
#include "seatplan/PlanBuilder.h"
#include "storage/EmbeddedPostgres.h"
#include "storage/Secrets.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMs = 120'000;
constexpr int stopMs = 60'000;
constexpr int rowSeats = 50;
constexpr int sectionRows = 40;

constexpr Query addTills{"bench.add_tills", R"sql(
    INSERT INTO account (email, name, role, password_hash)
    SELECT 'till' || n || '@bench.test', 'Till ' || n, 'seller', '-' FROM generate_series($1::int + 1, $2::int) n)sql"};
constexpr Query selectTills{"bench.tills", "SELECT id, name, email FROM account WHERE email LIKE 'till%@bench.test' ORDER BY id LIMIT $1"};
constexpr Query addOrganizer{"bench.add_organizer", R"sql(
    INSERT INTO account (email, name, role, password_hash) VALUES ('organizer@bench.test', 'Organizer', 'organizer', '-') ON CONFLICT DO NOTHING)sql"};
constexpr Query selectOrganizer{"bench.organizer", "SELECT id, name, email FROM account WHERE email = 'organizer@bench.test'"};

Error failed(const QString &sentence) { return {ErrorCode::Unavailable, sentence, {}, {}, 0}; }

QString venueName(int seats) { return u"Bench hall %1"_s.arg(seats); }

} // namespace

Plan benchPlan(int seats)
{
    PlanBuilder builder(venueName(seats));
    builder.plan().priceLevels = {{1, u"Stalls"_s, u"#0072B2"_s, 4500}};
    builder.plan().focalPoint = {0, -60};
    const int rows = (seats + rowSeats - 1) / rowSeats;
    for (int row = 0; row < rows; ++row) {
        if (row % sectionRows == 0)
            builder.beginSection(row / sectionRows + 1, u"Block %1"_s.arg(row / sectionRows + 1));
        builder.beginRow(QString::number(row % sectionRows + 1));
        const int left = row / sectionRows % 10 * (rowSeats + 4) * 6; // ten blocks side by side, then the next tier
        const int down = row / (sectionRows * 10) * (sectionRows + 4) * 9;
        for (int i = 0; i < rowSeats && row * rowSeats + i < seats; ++i) {
            Seat seat;
            seat.x = float(left + i * 6 + (i >= rowSeats / 2 ? 10 : 0));
            seat.y = float(down + row % sectionRows * 9);
            seat.priceLevel = 1;
            seat.gapBefore = i == rowSeats / 2;
            seat.number = QString::number(i + 1);
            builder.addSeat(seat);
        }
    }
    return builder.take();
}

Result<std::unique_ptr<House>> House::open(const QString &serverProgram, const QString &folder)
{
    std::unique_ptr<House> house(new House);
    house->m_folder = std::make_unique<QTemporaryDir>((folder.isEmpty() ? QDir::tempPath() : folder) + u"/foyer-bench-XXXXXX"_s);
    if (!house->m_folder->isValid())
        return failed(u"no temporary data folder: "_s + house->m_folder->errorString());
    if (const auto started = house->startServer(serverProgram); !started)
        return started.error();
    if (const auto prepared = house->prepare(); !prepared)
        return prepared.error();
    if (const auto aged = house->age(); !aged)
        return aged.error();
    return house;
}

House::~House()
{
    m_catalog.reset();
    m_plans.reset();
    m_database.reset();
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(stopMs)) {
        m_server.kill();
        m_server.waitForFinished(stopMs);
    }
}

Status House::startServer(const QString &program)
{
    // Its own process group: a Ctrl+C on the terminal is ours to handle, in order; and it ends with us, however we end.
    m_server.setChildProcessModifier([] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    });
    m_server.setStandardErrorFile(m_folder->filePath(u"server.log"_s));
    m_server.start(program, {u"serve"_s, u"--data-dir"_s, m_folder->path(), u"--port"_s, u"0"_s});
    const QDeadlineTimer deadline(startMs);
    QByteArray line;
    while (!line.endsWith('\n') && m_server.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        m_server.waitForReadyRead(200);
        line += m_server.readAllStandardOutput();
    }
    const QByteArray prefix = "ready https://127.0.0.1:";
    m_port = line.startsWith(prefix) ? line.mid(prefix.size()).trimmed().toUShort() : 0;
    if (m_port != 0)
        return ok();
    QFile log(m_folder->filePath(u"server.log"_s));
    const QString said = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()).trimmed().section(u'\n', -1) : QString();
    return failed(u"the server did not start: "_s + said);
}

Status House::prepare()
{
    m_database = std::make_unique<Database>(EmbeddedPostgres::conninfoOf(m_folder->path()), 2);
    m_plans = std::make_unique<PlanStore>(*m_database);
    m_catalog = std::make_unique<CatalogService>(*m_database, *m_plans);
    return ok();
}

void House::killServer()
{
    m_server.kill();
    m_server.waitForFinished(stopMs);
}

Status House::restartServer(const QString &program) { return startServer(program); }

Result<std::vector<QByteArray>> House::tokensOf(const Rows &accounts, Role role)
{
    // Signing in is not what is measured, and hashing a thousand passwords takes a minute: the tokens are made here, with
    // the installation's own key.
    const auto key = Secrets::obtain(*m_database, u"access-token-key"_s, [] { return AccessTokens::makeKey(); });
    if (!key)
        return key.error();
    const auto tokens = AccessTokens::create(*key);
    if (!tokens)
        return tokens.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<QByteArray> result;
    for (int i = 0; i < accounts.count(); ++i) {
        const Actor actor{UserId(accounts.integer(i, 0)), accounts.text(i, 1), accounts.text(i, 2), role, permissionsOf(role), now.addSecs(4 * 3600)};
        result.push_back((*tokens)->issue(actor, now).toLatin1());
    }
    return result;
}

Result<std::vector<QByteArray>> House::tills(int count)
{
    const auto rows = m_database->inTransaction([&](Transaction &tx) -> Result<Rows> {
        if (count > m_tills) {
            if (const auto added = tx.run(addTills, Params::of(m_tills, count)); !added)
                return added.error();
        }
        return tx.run(selectTills, Params::of(count));
    });
    if (!rows)
        return rows.error();
    m_tills = std::max(m_tills, count);
    return tokensOf(*rows, Role::Seller);
}

Result<QByteArray> House::organizer()
{
    const auto rows = m_database->inTransaction([&](Transaction &tx) -> Result<Rows> {
        if (const auto added = tx.run(addOrganizer); !added)
            return added.error();
        return tx.run(selectOrganizer);
    });
    if (!rows)
        return rows.error();
    const auto tokens = tokensOf(*rows, Role::Organizer);
    return tokens ? Result<QByteArray>(tokens->front()) : tokens.error();
}

Result<std::vector<EventId>> House::addEvents(int seats, int count)
{
    const auto venue = m_catalog->addVenue(benchPlan(seats));
    if (!venue && venue.error().code != ErrorCode::Conflict)
        return venue.error();
    std::vector<EventId> events;
    for (int i = 0; i < count; ++i) {
        EventDraft draft;
        draft.name = u"Bench %1"_s.arg(++m_events);
        draft.venue = venueName(seats);
        draft.startsAt = QDateTime::currentDateTimeUtc().addDays(30);
        draft.status = u"on_sale"_s;
        const auto event = m_database->inTransaction([&](Transaction &tx) { return m_catalog->create(tx, draft); });
        if (!event)
            return event.error();
        events.push_back(event->id);
    }
    return events;
}

Result<SharedPlan> House::planOf(int seats)
{
    EventFilter filter;
    filter.venue = venueName(seats);
    const auto listed = m_catalog->list(filter);
    if (!listed)
        return listed.error();
    if (listed->isEmpty())
        return failed(u"no event in a hall of %1"_s.arg(seats));
    return m_catalog->planOf(listed->first());
}

Status House::age()
{
    // The database of a house has written its log for weeks and uses its files again. A new one would make and fill file
    // after file meanwhile, with every commit waiting.
    Connection connection(conninfo());
    const auto kept = connection.execute("SELECT setting::int / 16 FROM pg_settings WHERE name = 'min_wal_size'"); // MB; files of 16
    if (!kept)
        return kept.error();
    for (qint64 i = kept->integer(0, 0); i > 0; --i) {
        if (const auto next = connection.execute("SELECT pg_logical_emit_message(false, 'bench', ''), pg_switch_wal()"); !next)
            return next.error();
    }
    return settle();
}

Status House::settle()
{
    // Fresh tables have no statistics yet, and their first vacuum would fall into the measured time.
    Connection connection(conninfo());
    for (const char *sql : {"SET statement_timeout = 0", "VACUUM ANALYZE", "CHECKPOINT"}) {
        if (const auto done = connection.execute(sql); !done)
            return done.error();
    }
    return ok();
}

} // namespace foyer::bench
