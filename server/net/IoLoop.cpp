// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/IoLoop.h"

#include "net/HttpSession.h"
#include "net/WebSocketSession.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <atomic>
#include <ctime>

namespace foyer::net {
namespace {

constexpr std::size_t scratchBytes = 64 * 1024; ///< more than one TLS record, so none is left half read
std::atomic<quint64> nextConnectionId = 1; ///< unique in the process, whichever thread serves it

QEvent::Type reapEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

QEvent::Type flushEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

IoLoop::IoLoop(int index, const IoShared &shared, int tlsFd, int plainFd, std::function<void()> whenStopped)
    : m_index(index), m_shared(shared), m_whenStopped(std::move(whenStopped)),
      m_mailbox(std::make_shared<Mailbox>(this)), m_scratch(scratchBytes)
{
    const auto listen = [this](int fd, const TlsContextSlot *tls) {
        m_listeners.push_back(
            std::make_unique<Listener>(fd, tls, limits(), m_shared.admission, stats(),
                                       [this](Listener::Accepted accepted) { adopt(std::move(accepted)); }));
    };
    if (tlsFd >= 0)
        listen(tlsFd, &m_shared.tls);
    if (plainFd >= 0)
        listen(plainFd, nullptr);
    m_sweepTimer.start(limits().sweepMs, this);
}

IoLoop::~IoLoop()
{
    m_mailbox->close();
    m_listeners.clear();
    forEachConnection([](Connection &connection) { connection.close(); });
    m_buried.clear();
}

qint64 IoLoop::nowMs()
{
    std::timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

template <typename Function> void IoLoop::forEachConnection(Function function)
{
    // The function may end its own connection; others end only in their own calls.
    for (Connection *connection = m_first; connection;) {
        Connection *following = connection->next;
        function(*connection);
        connection = following;
    }
}

void IoLoop::adopt(Listener::Accepted accepted)
{
    const quint64 id = nextConnectionId.fetch_add(1, std::memory_order_relaxed);
    auto *connection = new Connection(*this, id, std::move(accepted));
    connection->next = m_first;
    if (m_first)
        m_first->previous = connection;
    m_first = connection;
    m_byId.insert(id, connection);
    connection->start();
}

void IoLoop::bury(Connection &connection)
{
    if (connection.previous)
        connection.previous->next = connection.next;
    else
        m_first = connection.next;
    if (connection.next)
        connection.next->previous = connection.previous;
    m_byId.remove(connection.id());
    if (m_buried.empty())
        QCoreApplication::postEvent(this, new QEvent(reapEvent()));
    m_buried.emplace_back(&connection);
}

void IoLoop::flushSoon(Connection &connection)
{
    if (connection.isDirty)
        return;
    connection.isDirty = true;
    if (m_dirty.empty())
        QCoreApplication::postEvent(this, new QEvent(flushEvent()));
    m_dirty.push_back(&connection);
}

void IoLoop::flushDirty()
{
    // flush() may end connections, which then need no flush; it never adds to the list for another connection.
    const std::vector<Connection *> dirty = std::exchange(m_dirty, {});
    for (Connection *connection : dirty) {
        connection->isDirty = false;
        connection->flush();
    }
}

bool IoLoop::event(QEvent *event)
{
    if (event->type() == Mailbox::eventType()) {
        handleMail();
    } else if (event->type() == flushEvent()) {
        flushDirty();
    } else if (event->type() == reapEvent()) {
        // A connection waiting for its flush is buried as well: nothing may point to it afterwards.
        flushDirty();
        m_buried.clear();
        endWhenStopped();
    } else {
        return QObject::event(event);
    }
    return true;
}

void IoLoop::handleMail()
{
    for (Command &command : m_mailbox->takeAll())
        std::visit([this](auto &each) { handle(each); }, command);
    flushDirty();
}

void IoLoop::handle(AnswerCommand &command)
{
    Connection *connection = find(command.connection);
    if (auto *http = connection ? dynamic_cast<HttpSession *>(connection->protocol()) : nullptr)
        http->answer(command.request, std::move(command.response));
}

void IoLoop::handle(SendCommand &command)
{
    Connection *connection = find(command.connection);
    if (auto *session = connection ? dynamic_cast<WebSocketSession *>(connection->protocol()) : nullptr)
        session->send(command.utf8);
}

void IoLoop::handle(CloseCommand &command)
{
    Connection *connection = find(command.connection);
    if (auto *session = connection ? dynamic_cast<WebSocketSession *>(connection->protocol()) : nullptr)
        session->close(command.code, command.reason);
}

void IoLoop::handle(StopCommand &)
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_stopAtMs = nowMs() + limits().stopMs;
    for (const auto &listener : m_listeners)
        listener->close();
    forEachConnection([](Connection &connection) { connection.stop(); });
    endWhenStopped();
}

void IoLoop::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_sweepTimer.timerId())
        sweep();
}

void IoLoop::sweep()
{
    const qint64 now = nowMs();
    const bool isOver = m_isStopping && now >= m_stopAtMs;
    forEachConnection([now, isOver](Connection &connection) {
        if (isOver)
            connection.close();
        else
            connection.sweep(now);
    });
    flushDirty();
}

void IoLoop::endWhenStopped()
{
    if (m_isStopping && !m_first && m_whenStopped)
        std::exchange(m_whenStopped, nullptr)();
}

} // namespace foyer::net
