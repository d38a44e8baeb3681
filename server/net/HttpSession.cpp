// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpSession.h"

#include "net/IoLoop.h"
#include "net/WebSocketCodec.h"
#include "net/WebSocketSession.h"

#include <atomic>

namespace foyer::net {
namespace {

/// Carries one answer from wherever it is made to its connection. The first call counts. When the code above forgets
/// the request altogether, the client is told so instead of being left waiting.
class AnswerOnce
{
public:
    AnswerOnce(std::shared_ptr<Mailbox> mailbox, quint64 connection, quint32 request)
        : m_mailbox(std::move(mailbox)), m_connection(connection), m_request(request)
    {
    }
    ~AnswerOnce() { give(problemResponse(500, ErrorCode::Internal, "the request was dropped")); }
    Q_DISABLE_COPY_MOVE(AnswerOnce)

    void give(HttpResponse response)
    {
        if (!m_isGiven.exchange(true))
            m_mailbox->post(AnswerCommand{m_connection, m_request, std::move(response)});
    }

private:
    const std::shared_ptr<Mailbox> m_mailbox;
    const quint64 m_connection;
    const quint32 m_request;
    std::atomic<bool> m_isGiven = false;
};

} // namespace

HttpSession::HttpSession(Connection &connection)
    : m_connection(connection), m_guard(connection.loop().limits()),
      m_deadlineMs(connection.loop().nowMs() + connection.loop().limits().silentMs)
{
}

HttpSession::~HttpSession() { leaveAnswering(); }

void HttpSession::leaveAnswering()
{
    if (m_state == State::Answering)
        add(m_connection.loop().stats().requestsInFlight, -1);
    m_state = State::Sending;
}

void HttpSession::received(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && m_state == State::Reading) {
        if (m_guard.isUntouched())
            m_deadlineMs = m_connection.loop().nowMs() + m_connection.loop().limits().headMs;
        bytes = bytes.sliced(m_guard.feed(bytes));
        if (m_guard.state() == RequestGuard::State::HeadComplete) {
            const bool isUpgrade = m_guard.wantsWebSocket();
            headComplete(bytes);
            if (isUpgrade)
                return; // answered, or no longer ours
        }
        if (m_guard.state() == RequestGuard::State::Rejected)
            return reject();
        if (m_guard.state() == RequestGuard::State::Complete)
            dispatch();
    }
    if (bytes.isEmpty() || m_connection.phase() != Connection::Phase::Open)
        return;
    m_context.willClose = true;
    m_connection.pauseReading();
}

void HttpSession::headComplete(QByteArrayView rest)
{
    if (m_guard.wantsWebSocket())
        return upgrade(rest);
    const HttpRequest &request = m_guard.request();
    m_guard.acceptBody(m_connection.loop().handler().bodyLimit(request.method, request.path));
    if (m_guard.state() != RequestGuard::State::Body)
        return;
    m_bodySinceMs = m_connection.loop().nowMs();
    if (m_guard.wantsContinue() && rest.isEmpty())
        write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpSession::upgrade(QByteArrayView rest)
{
    HttpRequest request = m_guard.take();
    request.peer = m_connection.peer();
    request.isSecure = m_connection.isSecure();
    const QByteArray accept = webSocketAccept(request.header("sec-websocket-key"));
    if (m_guard.contentLength() > 0 || accept.isEmpty())
        return refuse(problemResponse(400, ErrorCode::InvalidInput, "not a WebSocket handshake"));
    if (request.header("sec-websocket-version") != "13") {
        HttpResponse response = problemResponse(426, ErrorCode::InvalidInput, "WebSocket version 13 is needed");
        response.headers.emplaceBack("Sec-WebSocket-Version", "13");
        return refuse(std::move(response));
    }
    if (m_connection.loop().isStopping())
        return refuse(problemResponse(503, ErrorCode::Unavailable, "the server is stopping"));
    if (!m_connection.loop().handler().acceptsWebSocket(request))
        return refuse(problemResponse(404, ErrorCode::NotFound, "no WebSocket at this address"));
    write("HTTP/1.1 101 Switching Protocols\r\nServer: Foyer\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          "Sec-WebSocket-Accept: "
          + accept + "\r\n\r\n");
    auto session = std::make_unique<WebSocketSession>(m_connection);
    WebSocketSession &webSocket = *session;
    m_connection.become(std::move(session));
    webSocket.start(rest);
}

void HttpSession::dispatch()
{
    IoLoop &loop = m_connection.loop();
    HttpRequest request = m_guard.take();
    request.peer = m_connection.peer();
    request.isSecure = m_connection.isSecure();
    m_context = {request.method == "HEAD", m_guard.wantsClose()};
    m_guard.reset();
    m_state = State::Answering;
    m_deadlineMs = loop.nowMs() + loop.limits().answerMs;
    add(loop.stats().requests);
    add(loop.stats().requestsInFlight);
    const auto once = std::make_shared<AnswerOnce>(loop.mailbox(), m_connection.id(), ++m_number);
    loop.handler().handleHttp(std::move(request), [once](HttpResponse response) { once->give(std::move(response)); });
}

void HttpSession::answer(quint32 number, HttpResponse response)
{
    if (m_state != State::Answering || number != m_number)
        return;
    leaveAnswering();
    m_context.willClose
        = m_context.willClose || m_hasEnded || m_connection.loop().isStopping() || asksToClose(response);
    write(serialized(response, m_context));
    if (m_context.willClose)
        m_connection.finish();
    else
        m_connection.loop().flushSoon(m_connection);
}

void HttpSession::write(const QByteArray &bytes)
{
    QByteArray &out = m_connection.outgoing();
    if (out.isEmpty())
        out = bytes; // shared, not copied
    else
        out.append(bytes);
}

void HttpSession::refuse(HttpResponse response)
{
    add(m_connection.loop().stats().badRequests);
    write(serialized(response, {m_guard.request().method == "HEAD", true}));
    m_connection.finish();
}

void HttpSession::reject()
{
    const Rejection &why = m_guard.rejection();
    refuse(problemResponse(why.status, why.code, why.detail));
}

void HttpSession::flushed(qint64 pending)
{
    if (m_state != State::Sending || pending > 0)
        return;
    m_state = State::Reading;
    m_deadlineMs = m_connection.loop().nowMs() + m_connection.loop().limits().idleMs;
    if (m_context.willClose || m_hasEnded || m_connection.loop().isStopping())
        m_connection.finish();
}

void HttpSession::peerFinished()
{
    // A peer may end its own side and wait for the answer it is owed.
    if (m_state == State::Reading)
        m_connection.close();
    m_hasEnded = true;
}

void HttpSession::sweep(qint64 nowMs)
{
    const Limits &limits = m_connection.loop().limits();
    if (m_state == State::Sending)
        return;
    if (m_state == State::Reading && m_guard.state() == RequestGuard::State::Body) {
        const qint64 rated = nowMs - m_bodySinceMs - limits.bodyGraceMs;
        if (rated <= 0 || m_guard.bodyReceived() * 1000 >= rated * limits.bodyBytesPerSecond)
            return;
    } else if (nowMs < m_deadlineMs) {
        return;
    }
    add(m_connection.loop().stats().timeouts);
    if (m_state == State::Answering) {
        m_context.willClose = true;
        return answer(m_number, problemResponse(503, ErrorCode::Unavailable, "the answer took too long"));
    }
    if (m_guard.isUntouched())
        return m_connection.close(); // nothing was asked, so nothing is said
    refuse(problemResponse(408, ErrorCode::InvalidInput, "the request took too long to arrive"));
}

void HttpSession::stop()
{
    if (m_state == State::Reading && m_guard.isUntouched())
        m_connection.close();
}

void HttpSession::closed() { leaveAnswering(); }

} // namespace foyer::net
