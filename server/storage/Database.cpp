// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"

#include <QRandomGenerator>
#include <QThread>

#include <chrono>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query beginTransaction{"transaction.begin", "BEGIN"};

} // namespace

Result<QList<Rows>> Transaction::pipeline(const QList<Statement> &statements)
{
    // A new connection would run the rest outside of any transaction.
    if (m_isBegun && !m_connection.isOpen())
        return Error{ErrorCode::Unavailable, u"the connection was lost in the transaction"_s, {}, {}, 1};
    if (m_isBegun || statements.isEmpty())
        return m_connection.pipeline(statements);
    m_isBegun = true;
    QList<Statement> all{{&beginTransaction, {}}};
    all += statements;
    auto rows = m_connection.pipeline(all);
    if (rows)
        rows->removeFirst();
    else if (!m_connection.isInTransaction())
        m_connection.close(); // should the work go on, nothing may run outside of a transaction
    return rows;
}

Database::Database(QByteArray conninfo, int connections, int waitMs, int answerMs, const QByteArray &session)
    : m_conninfo(std::move(conninfo)), m_total(connections), m_waitMs(waitMs)
{
    for (int i = 0; i < connections; ++i) {
        m_free.push_back(std::make_unique<Connection>(m_conninfo, session)); // opened on first use
        m_free.back()->setAnswerMs(answerMs);
    }
}

std::unique_ptr<Connection> Database::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_freed.wait_for(lock, std::chrono::milliseconds(m_waitMs), [this] { return !m_free.empty(); }))
        return nullptr;
    auto connection = std::move(m_free.back());
    m_free.pop_back();
    return connection;
}

void Database::giveBack(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(connection));
    }
    m_freed.notify_one();
}

void Database::rollback(Connection &connection)
{
    if (!connection.isOpen() || !connection.execute("ROLLBACK"))
        connection.close();
}

void Database::pause(int attempt)
{
    // Full jitter, so that callers who collided do not collide again.
    QThread::msleep(QRandomGenerator::global()->bounded(1, 10 << attempt));
}

Error Database::busy() { return {ErrorCode::Unavailable, u"all database connections are in use"_s, {}, {}, 1}; }

Error Database::lost() { return {ErrorCode::Unavailable, u"the connection was lost before the commit"_s, {}, {}, 1}; }

} // namespace foyer
