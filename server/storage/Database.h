// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "storage/Connection.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

namespace foyer {

/// The only way to SQL for repositories: they are built on one, so none can run outside a transaction. BEGIN travels with
/// the first statements, so that it costs no round trip.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Result<Rows> run(const Query &query, const Params &params = {})
    {
        if (m_isBegun && m_connection.isOpen())
            return m_connection.run(query, params);
        auto rows = pipeline({{&query, params}});
        return rows ? Result<Rows>(rows->first()) : rows.error();
    }
    Result<QList<Rows>> pipeline(const QList<Statement> &statements);
    bool isBegun() const { return m_isBegun; }

    /// The last statement gave up waiting for a row that somebody else has locked (lock_timeout).
    bool hasWaitedTooLong() const { return m_connection.sqlState() == "55P03"; }

private:
    Connection &m_connection;
    bool m_isBegun = false;
};

/// A bounded set of connections to one database. Thread-safe. A caller that finds none free waits up to `waitMs`, then
/// gets Unavailable: nothing queues without bound. A database that is connected and says nothing for `answerMs` counts as
/// a lost connection; 0 waits for ever.
class Database
{
public:
    static constexpr int maxAttempts = 5;
    static constexpr int usualAnswerMs = 25'000; ///< longer than any statement or lock may take

    /// `session`: SQL run on each of its connections when it opens.
    Database(QByteArray conninfo, int connections, int waitMs = 2000, int answerMs = usualAnswerMs, const QByteArray &session = {});

    /// Runs `work` in one READ COMMITTED transaction: commits when it returns a value, rolls back when it returns an
    /// Error. A deadlock, a serialization failure or a connection lost before the commit was sent reruns it, at most
    /// maxAttempts times; `work` must therefore have no effect but through the Transaction. A connection lost during
    /// the commit gives Unavailable with an unknown outcome: callers that must know keep an idempotency key.
    template<typename Work>
    auto inTransaction(Work &&work) -> std::invoke_result_t<Work, Transaction &>
    {
        using WorkResult = std::invoke_result_t<Work, Transaction &>;
        for (int attempt = 1;; ++attempt) {
            Lease lease(*this);
            if (!lease.connection)
                return busy();
            Connection &connection = *lease.connection;
            connection.forgetFailure(); // an earlier transaction's says nothing about this one
            Transaction transaction(connection);
            WorkResult outcome = work(transaction);
            if (!transaction.isBegun())
                return outcome; // there was nothing to ask
            if (outcome && !connection.isOpen()) { // lost unnoticed by the work; nothing was committed
                if (attempt >= maxAttempts)
                    return lost();
            } else if (outcome) {
                if (connection.isTransactionFailed()) {
                    rollback(connection);
                    return Error{ErrorCode::Internal, QStringLiteral("the work went on after a failed statement"), {}, {}, 0};
                }
                const auto committed = connection.execute("COMMIT");
                if (committed)
                    return outcome;
                if (connection.wasLost() || !connection.isRetryable() || attempt >= maxAttempts) {
                    connection.close();
                    return committed.error();
                }
            } else {
                const bool isRetryable = outcome.error().code == ErrorCode::Unavailable && connection.isRetryable();
                rollback(connection);
                if (!isRetryable || attempt >= maxAttempts)
                    return outcome;
            }
            pause(attempt);
        }
    }

    const QByteArray &conninfo() const { return m_conninfo; }
    int connectionCount() const { return m_total; }

private:
    struct Lease {
        explicit Lease(Database &owner) : database(owner), connection(owner.take()) {}
        ~Lease()
        {
            if (connection)
                database.giveBack(std::move(connection));
        }
        Database &database;
        std::unique_ptr<Connection> connection;
    };

    std::unique_ptr<Connection> take();
    void giveBack(std::unique_ptr<Connection> connection);
    static void rollback(Connection &connection);
    static void pause(int attempt);
    static Error busy();
    static Error lost();

    const QByteArray m_conninfo;
    const int m_total;
    const int m_waitMs;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<Connection>> m_free;
};

} // namespace foyer
