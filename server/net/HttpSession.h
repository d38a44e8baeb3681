// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Connection.h"
#include "net/HttpMessage.h"
#include "net/RequestGuard.h"

namespace foyer::net {

/// HTTP/1.1 on one connection: one request at a time. Bytes that arrive before the answer to the request before has
/// left (pipelining) are not looked at: that answer carries "Connection: close" and the connection ends with it, which
/// tells the client to ask again. A request that never gets its answer from above is answered 503 after a time.
class HttpSession final : public Protocol
{
public:
    explicit HttpSession(Connection &connection);
    ~HttpSession() override;

    /// The answer to request `number`; ignored unless that is the one waiting.
    void answer(quint32 number, HttpResponse response);

    void received(QByteArrayView bytes) override;
    void peerFinished() override;
    void flushed(qint64 pending) override;
    void sweep(qint64 nowMs) override;
    void stop() override;
    void closed() override;

private:
    enum class State : quint8 { Reading, Answering, Sending };

    void headComplete(QByteArrayView rest);
    void upgrade(QByteArrayView rest);
    void dispatch();
    void refuse(HttpResponse response);
    void reject();
    void write(const QByteArray &bytes);
    void leaveAnswering();

    Connection &m_connection;
    RequestGuard m_guard;
    AnswerContext m_context;
    qint64 m_deadlineMs;
    qint64 m_bodySinceMs = 0;
    quint32 m_number = 0;
    State m_state = State::Reading;
    bool m_hasEnded = false;
};

} // namespace foyer::net
