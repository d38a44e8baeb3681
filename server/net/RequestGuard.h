// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "net/Limits.h"
#include "net/Transport.h"

#include <QByteArray>
#include <QByteArrayView>

namespace foyer::net {

/// Why a request was turned away before anybody looked at it.
struct Rejection {
    int status = 400;
    ErrorCode code = ErrorCode::InvalidInput;
    const char *detail = "";
};

/// Takes the bytes of one connection and gives out whole requests whose framing leaves no room for interpretation:
/// HTTP/1.1 only, one Host, at most one all-digit Content-Length, no Transfer-Encoding (411), no folded or malformed
/// fields, a target that is a clean absolute path. What two parsers could read differently is refused, not repaired.
///
/// Knows no socket; the same bytes give the same outcome however they are cut into pieces. Not thread-safe.
///
/// Use: feed() until state() is HeadComplete, then acceptBody(), then feed() until Complete, take(), reset().
class RequestGuard
{
public:
    enum class State {
        Head, ///< reading the request line and the fields
        HeadComplete, ///< waiting for acceptBody()
        Body,
        Complete, ///< one whole request; take() it
        Rejected ///< the connection is beyond repair
    };

    explicit RequestGuard(const Limits &limits) : m_limits(limits) { }

    /// Consumes bytes up to the end of the head or of the request, and returns how many.
    qsizetype feed(QByteArrayView bytes);
    /// Sets the largest body of this request; a longer one is rejected with 413.
    void acceptBody(qint64 limit);

    State state() const { return m_state; }
    const Rejection &rejection() const { return m_rejection; }
    bool isUntouched() const { return m_state == State::Head && m_line.isEmpty() && !m_sawLine; } ///< no byte so far

    // Valid from HeadComplete on:
    const HttpRequest &request() const { return m_request; }
    bool wantsClose() const { return m_wantsClose; }
    bool wantsContinue() const { return m_wantsContinue; } ///< "Expect: 100-continue"
    bool wantsWebSocket() const { return m_wantsWebSocket; } ///< a GET asking to upgrade to "websocket"
    qint64 contentLength() const { return m_contentLength < 0 ? 0 : m_contentLength; }
    qint64 bodyReceived() const { return m_request.body.size(); }

    HttpRequest take() { return std::move(m_request); }
    /// Ready for the next request; keeps no memory of the last.
    void reset();

private:
    void reject(int status, ErrorCode code, const char *detail);
    void invalid(const char *detail) { reject(400, ErrorCode::InvalidInput, detail); }
    bool takeLineByte(char byte);
    void lineDone();
    void parseRequestLine();
    bool parseTarget(QByteArrayView target);
    void parseField();
    void checkHead();

    const Limits &m_limits;
    State m_state = State::Head;
    Rejection m_rejection;
    HttpRequest m_request;
    QByteArray m_line;
    qsizetype m_fieldBytes = 0;
    qint64 m_contentLength = -1;
    bool m_sawLine = false; ///< a byte of this request has been seen
    bool m_hasRequestLine = false;
    bool m_sawCarriageReturn = false;
    bool m_skippedBlankLine = false;
    bool m_hasHost = false;
    bool m_hasTransferEncoding = false;
    bool m_wantsClose = false;
    bool m_wantsContinue = false;
    bool m_wantsWebSocket = false;
};

} // namespace foyer::net
