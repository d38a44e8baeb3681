// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "storage/Query.h"

#include <QList>
#include <QHash>

struct pg_conn;
struct pg_result;

namespace foyer {

/// One statement with its values, for Connection::pipeline.
struct Statement {
    const Query *query;
    Params params;
};

/// What a session told with NOTIFY on a channel this connection listens to.
struct Notification {
    QByteArray payload;
    bool isOwn = false; ///< told over this very connection
};

/// One connection to PostgreSQL over libpq. Used by one thread at a time; every call blocks until the answer is there, or
/// until nothing came for `answerMs`: then the connection is given up, and what the statement did is unknown.
/// libpq rather than Qt's driver: real parameters instead of spliced literals, SQLSTATE for every failure, prepared
/// statements that outlive a query object, and pipeline mode, which the booking engine's two round trips rest on.
class Connection
{
public:
    /// `conninfo` as libpq takes it, key=value or URL; it may hold a password and is never logged. `session` is SQL run on
    /// every new connection: settings of its own.
    explicit Connection(QByteArray conninfo, QByteArray session = {});
    ~Connection();
    /// 0, the beginning, waits for ever.
    void setAnswerMs(int answerMs) { m_answerMs = answerMs; }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Connects if there is no live connection. Unavailable when the server cannot be reached.
    Status ensureOpen();
    bool isOpen() const;
    void close();

    Result<Rows> run(const Query &query, const Params &params = {});
    /// Sends all statements at once and reads all answers: one round trip. Stops at the first failure, whose Error it
    /// returns; inside a transaction the transaction is then lost.
    Result<QList<Rows>> pipeline(const QList<Statement> &statements);
    /// Plain SQL without parameters, several statements allowed; for migrations, LISTEN and transaction control.
    Result<Rows> execute(const QByteArray &sql);

    /// The notifications that are there, without waiting; poll `socket()` for more. Unavailable when the connection is lost.
    Result<QList<Notification>> takeNotifications();
    int socket() const; ///< -1 when closed

    /// SQLSTATE of the last failure; empty when the connection was lost.
    const QByteArray &sqlState() const { return m_sqlState; }
    void forgetFailure()
    {
        m_sqlState.clear();
        m_wasLost = false;
    }
    /// The last failure was a deadlock or serialization failure, or the connection went: the transaction may be rerun.
    bool isRetryable() const;
    bool wasLost() const { return m_wasLost; }

    /// After BEGIN, and also when a statement has failed since.
    bool isInTransaction() const;
    /// A statement of the open transaction failed: PostgreSQL would answer COMMIT with a rollback that looks like success.
    bool isTransactionFailed() const;

    pg_conn *handle() const { return m_connection; }

private:
    Status prepare(const Query &query);
    pg_result *nextResult();
    Rows lastResult();
    Result<Rows> answer(const char *what);
    Error failure(const pg_result *result, const char *what);

    const QByteArray m_conninfo;
    const QByteArray m_session;
    int m_answerMs = 0;
    pg_conn *m_connection = nullptr;
    QHash<QByteArray, QList<quint32>> m_prepared; ///< the types of their placeholders
    QByteArray m_sqlState;
    bool m_wasLost = false;
};

} // namespace foyer
