// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"

#include <libpq-fe.h>

#include <QDeadlineTimer>
#include <QVarLengthArray>

#include <poll.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// libpq wants parallel arrays of pointers; they live as long as one call.
struct RawParams {
    RawParams(const Params &params, const QList<quint32> &types)
    {
        wires.reserve(params.size()); // what is pointed to stays where it is
        for (int i = 0; i < params.size(); ++i) {
            wires.append(params.wire(i, types.value(i)));
            const Params::Wire &wire = wires.last();
            values.append(wire.isNull ? nullptr : wire.bytes.constData());
            lengths.append(int(wire.bytes.size()));
            formats.append(wire.isBinary ? 1 : 0);
        }
    }
    QList<Params::Wire> wires;
    QVarLengthArray<const char *, 16> values;
    QVarLengthArray<int, 16> lengths;
    QVarLengthArray<int, 16> formats;
};

bool isSuccess(const pg_result *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

} // namespace

Connection::Connection(QByteArray conninfo, QByteArray session) : m_conninfo(std::move(conninfo)), m_session(std::move(session)) {}

Connection::~Connection() { close(); }

void Connection::close()
{
    if (m_connection)
        PQfinish(m_connection);
    m_connection = nullptr;
    m_prepared.clear();
}

bool Connection::isOpen() const { return m_connection && PQstatus(m_connection) == CONNECTION_OK; }

Status Connection::ensureOpen()
{
    if (isOpen())
        return ok();
    close();
    // What the installation does not say itself. A network that swallows packets is noticed within seconds.
    constexpr const char *names[]{"connect_timeout",     "tcp_user_timeout", "keepalives_idle",           "keepalives_interval",
                                  "keepalives_count", "fallback_application_name", "dbname", nullptr};
    const char *const values[]{"5", "15000", "10", "3", "3", "foyer", m_conninfo.constData(), nullptr};
    m_connection = PQconnectdbParams(names, values, 1);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        m_wasLost = true;
        m_sqlState.clear();
        // libpq's message names host and database, never the password.
        const QString detail = QString::fromUtf8(PQerrorMessage(m_connection)).trimmed();
        close();
        return Error{ErrorCode::Unavailable, u"database: "_s + detail, {}, {}, 1};
    }
    m_wasLost = false; // what ended the connection before this one is over
    m_sqlState.clear();
    PQsetNoticeReceiver(m_connection, [](void *, const pg_result *) {}, nullptr);
    const auto configured = execute("SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET statement_timeout = '15s';"
                                    " SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s';"
                                    + m_session);
    return configured ? ok() : Status(configured.error());
}

Error Connection::failure(const pg_result *result, const char *what)
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    m_sqlState = state ? QByteArray(state) : QByteArray();
    m_wasLost = !isOpen() || m_sqlState.startsWith("57P") || m_sqlState.startsWith("08");
    // Only the primary message: the detail line may repeat row values.
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    const QString message = m_connection ? QString::fromUtf8(primary ? primary : PQerrorMessage(m_connection)).trimmed()
                                         : u"no answer in time"_s;
    const QString detail = u"%1: %2 [%3]"_s.arg(QLatin1StringView(what), message, QLatin1StringView(m_sqlState));
    if (m_wasLost)
        return {ErrorCode::Unavailable, detail, {}, {}, 1};
    if (m_sqlState == "23505")
        return {ErrorCode::Conflict, detail, {}, {}, 0};
    if (isRetryable() || m_sqlState == "57014" || m_sqlState == "55P03" || m_sqlState == "53300")
        return {ErrorCode::Unavailable, detail, {}, {}, 1};
    return {ErrorCode::Internal, detail, {}, {}, 0};
}

bool Connection::isTransactionFailed() const { return m_connection && PQtransactionStatus(m_connection) == PQTRANS_INERROR; }

bool Connection::isInTransaction() const
{
    const PGTransactionStatusType status = m_connection ? PQtransactionStatus(m_connection) : PQTRANS_UNKNOWN;
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

bool Connection::isRetryable() const { return m_wasLost || m_sqlState == "40001" || m_sqlState == "40P01"; }

pg_result *Connection::nextResult()
{
    QDeadlineTimer deadline(m_answerMs > 0 ? QDeadlineTimer(m_answerMs) : QDeadlineTimer(QDeadlineTimer::Forever));
    while (m_connection && PQisBusy(m_connection)) {
        pollfd input{PQsocket(m_connection), POLLIN, 0};
        const int ready = ::poll(&input, 1, int(deadline.remainingTime())); // -1: for ever
        if (ready == 0 && deadline.hasExpired()) {
            close(); // nobody knows what became of the statement; the transaction is the database's to undo
            return nullptr;
        }
        if (ready > 0 && PQconsumeInput(m_connection) != 1)
            break; // the result that follows says why
    }
    return m_connection ? PQgetResult(m_connection) : nullptr;
}

Rows Connection::lastResult()
{
    Rows last;
    while (pg_result *result = nextResult())
        last = Rows(result);
    return last;
}

Result<Rows> Connection::answer(const char *what)
{
    const Rows rows = lastResult();
    if (!m_connection) // given up; what came before the last result says nothing
        return failure(nullptr, what);
    if (isSuccess(rows.handle()) || PQresultStatus(rows.handle()) == PGRES_EMPTY_QUERY)
        return rows;
    return failure(rows.handle(), what);
}

Status Connection::prepare(const Query &query)
{
    const QByteArray name = QByteArray::fromRawData(query.name, qstrlen(query.name));
    if (m_prepared.contains(name))
        return ok();
    if (PQsendPrepare(m_connection, query.name, query.sql, 0, nullptr) != 1)
        return failure(nullptr, query.name);
    if (const auto prepared = answer(query.name); !prepared)
        return prepared.error();
    if (PQsendDescribePrepared(m_connection, query.name) != 1)
        return failure(nullptr, query.name);
    const auto described = answer(query.name);
    if (!described)
        return described.error();
    QList<quint32> types;
    for (int i = 0; i < PQnparams(described->handle()); ++i)
        types.append(PQparamtype(described->handle(), i));
    m_prepared.insert(QByteArray(query.name), types);
    return ok();
}

Result<Rows> Connection::run(const Query &query, const Params &params)
{
    if (const auto opened = ensureOpen(); !opened)
        return opened.error();
    if (const auto prepared = prepare(query); !prepared)
        return prepared.error();
    const RawParams raw(params, m_prepared.value(QByteArray::fromRawData(query.name, qstrlen(query.name))));
    if (PQsendQueryPrepared(m_connection, query.name, params.size(), raw.values.constData(), raw.lengths.constData(),
                            raw.formats.constData(), 0) != 1)
        return failure(nullptr, query.name);
    return answer(query.name);
}

Result<Rows> Connection::execute(const QByteArray &sql)
{
    if (!m_connection) {
        if (const auto opened = ensureOpen(); !opened)
            return opened.error();
    }
    if (PQsendQuery(m_connection, sql.constData()) != 1)
        return failure(nullptr, "sql");
    return answer("sql");
}

int Connection::socket() const { return isOpen() ? PQsocket(m_connection) : -1; }

Result<QList<Notification>> Connection::takeNotifications()
{
    if (!isOpen() || PQconsumeInput(m_connection) != 1) {
        const Error error{ErrorCode::Unavailable, u"database: the connection that listens was lost"_s, {}, {}, 1};
        close();
        m_wasLost = true;
        return error;
    }
    QList<Notification> all;
    while (PGnotify *notify = PQnotifies(m_connection)) {
        all.append({QByteArray(notify->extra), notify->be_pid == PQbackendPID(m_connection)});
        PQfreemem(notify);
    }
    return all;
}

Result<QList<Rows>> Connection::pipeline(const QList<Statement> &statements)
{
    if (const auto opened = ensureOpen(); !opened)
        return opened.error();
    for (const Statement &statement : statements) {
        if (const auto prepared = prepare(*statement.query); !prepared)
            return prepared.error();
    }
    if (PQenterPipelineMode(m_connection) != 1)
        return failure(nullptr, "pipeline");
    for (const Statement &statement : statements) {
        const char *name = statement.query->name;
        const RawParams raw(statement.params, m_prepared.value(QByteArray::fromRawData(name, qstrlen(name))));
        if (PQsendQueryPrepared(m_connection, statement.query->name, statement.params.size(), raw.values.constData(),
                                raw.lengths.constData(), raw.formats.constData(), 0) != 1) {
            const Error error = failure(nullptr, statement.query->name);
            close(); // a half-sent pipeline cannot be left in order
            m_wasLost = true;
            return error;
        }
    }
    PQpipelineSync(m_connection);

    QList<Rows> all;
    std::optional<Error> failed;
    for (const Statement &statement : statements) {
        pg_result *result = nextResult();
        Rows rows(result);
        if (!result || !isSuccess(result)) {
            if (!failed) // those after the first failure are only reported as aborted
                failed = failure(result, statement.query->name);
        } else {
            all.append(rows);
        }
        if (result) {
            while (pg_result *rest = nextResult())
                PQclear(rest);
        }
        if (!isOpen())
            break;
    }
    if (isOpen()) {
        if (pg_result *sync = nextResult())
            PQclear(sync);
        if (!m_connection || PQexitPipelineMode(m_connection) != 1)
            close();
    }
    if (failed)
        return *failed;
    return all;
}

} // namespace foyer
