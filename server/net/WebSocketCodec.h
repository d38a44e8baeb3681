// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <utility>

namespace foyer::net {

/// Reads the frames a WebSocket client sends (RFC 6455, server side): strict, incremental, without a socket.
/// Holds memory only while a message is incomplete. Sizes are judged from the frame's header, before its payload.
class WebSocketReader
{
public:
    enum class Event {
        NeedMore, ///< all bytes used up
        Message, ///< payload(): a whole text or binary message, valid UTF-8
        Ping, ///< payload(): what the pong must repeat
        Pong,
        Close, ///< closeCode(), 1005 when the peer gave none
        Error ///< closeCode() to close with; the reader is of no more use
    };

    WebSocketReader(qint64 frameLimit, qint64 messageLimit) : m_frameLimit(frameLimit), m_messageLimit(messageLimit) { }

    /// Takes bytes off the front of `bytes` until something happened.
    Event next(QByteArrayView &bytes);

    QByteArray takePayload() { return std::exchange(m_taken, {}); }
    quint16 closeCode() const { return m_closeCode; }

private:
    Event fail(quint16 code);
    Event headerDone();
    Event frameDone();
    Event closeDone();
    std::size_t headerSize() const;
    bool isControl() const { return m_opcode & 0x8; }

    const qint64 m_frameLimit;
    const qint64 m_messageLimit;
    QByteArray m_message; ///< of a data message, over its frames
    QByteArray m_control;
    QByteArray m_taken;
    qint64 m_left = 0; ///< payload of the present frame still to come
    std::array<uchar, 14> m_header{};
    std::array<uchar, 4> m_mask{};
    quint8 m_have = 0; ///< bytes of m_header
    quint8 m_maskAt = 0;
    quint8 m_opcode = 0;
    bool m_isFinal = false;
    bool m_inPayload = false;
    bool m_inMessage = false; ///< between the first and the last frame of a message
    bool m_hasFailed = false;
    quint16 m_closeCode = 0;
};

/// Frames as a server sends them: final, unmasked, unfragmented.
void appendTextFrame(QByteArray &out, QByteArrayView utf8);
void appendPingFrame(QByteArray &out);
void appendPongFrame(QByteArray &out, QByteArrayView payload);
void appendCloseFrame(QByteArray &out, quint16 code, QByteArrayView reason);

/// Sec-WebSocket-Accept for a Sec-WebSocket-Key, or an empty array when the key is not 16 bytes in base 64.
QByteArray webSocketAccept(const QByteArray &key);

} // namespace foyer::net
