// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/WebSocketCodec.h"

#include <QCryptographicHash>
#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace foyer::net {
namespace {

enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, CloseFrame = 8, PingFrame = 9, PongFrame = 10 };

constexpr quint16 protocolError = 1002;
constexpr quint16 noCode = 1005;
constexpr quint16 notUtf8 = 1007;
constexpr quint16 tooBig = 1009;

bool isKnown(quint8 opcode) { return opcode <= Binary || (opcode >= CloseFrame && opcode <= PongFrame); }

bool isSendable(quint16 code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

/// XORs eight bytes at a time; the mask starts at its byte `phase`.
void unmask(char *data, qsizetype size, const std::array<uchar, 4> &mask, unsigned phase)
{
    std::array<uchar, 8> turned{};
    for (std::size_t i = 0; i < turned.size(); ++i)
        turned[i] = mask[(phase + i) % 4];
    quint64 wide = 0;
    std::memcpy(&wide, turned.data(), sizeof wide);
    qsizetype i = 0;
    for (; i + 8 <= size; i += 8) {
        quint64 block = 0;
        std::memcpy(&block, data + i, sizeof block);
        block ^= wide;
        std::memcpy(data + i, &block, sizeof block);
    }
    for (; i < size; ++i)
        data[i] = char(uchar(data[i]) ^ turned[std::size_t(i % 4)]);
}

void appendFrame(QByteArray &out, Opcode opcode, QByteArrayView payload)
{
    std::array<uchar, 10> header{uchar(0x80 | opcode)};
    qsizetype size = 2;
    if (payload.size() < 126) {
        header[1] = uchar(payload.size());
    } else if (payload.size() <= 0xffff) {
        header[1] = 126;
        qToBigEndian(quint16(payload.size()), header.data() + 2);
        size = 4;
    } else {
        header[1] = 127;
        qToBigEndian(quint64(payload.size()), header.data() + 2);
        size = 10;
    }
    out.append(reinterpret_cast<const char *>(header.data()), size);
    out.append(payload);
}

} // namespace

WebSocketReader::Event WebSocketReader::fail(quint16 code)
{
    m_hasFailed = true;
    m_closeCode = code;
    m_message = m_control = {};
    return Event::Error;
}

std::size_t WebSocketReader::headerSize() const
{
    if (m_have < 2)
        return 2;
    const quint8 length = m_header[1] & 0x7f;
    return 6u + (length == 126 ? 2u : length == 127 ? 8u : 0u);
}

WebSocketReader::Event WebSocketReader::next(QByteArrayView &bytes)
{
    if (m_hasFailed)
        return Event::Error;
    for (;;) {
        if (!m_inPayload) {
            while (m_have < headerSize()) {
                if (bytes.isEmpty())
                    return Event::NeedMore;
                m_header[m_have++] = uchar(bytes.front());
                bytes = bytes.sliced(1);
                // The mask bit is known after two bytes: without it there is no mask to wait for.
                if (m_have == 2 && !(m_header[1] & 0x80))
                    return fail(protocolError);
            }
            if (headerDone() == Event::Error)
                return Event::Error;
        }
        if (m_left > 0 && bytes.isEmpty())
            return Event::NeedMore;
        QByteArray &target = isControl() ? m_control : m_message;
        const qsizetype count = std::min<qsizetype>(m_left, bytes.size());
        const qsizetype before = target.size();
        target.append(bytes.first(count));
        unmask(target.data() + before, count, m_mask, m_maskAt);
        m_maskAt = quint8((m_maskAt + count) % 4);
        m_left -= count;
        bytes = bytes.sliced(count);
        if (m_left > 0)
            return Event::NeedMore;
        m_inPayload = false;
        m_have = 0;
        if (const Event event = frameDone(); event != Event::NeedMore)
            return event;
    }
}

WebSocketReader::Event WebSocketReader::headerDone()
{
    m_isFinal = m_header[0] & 0x80;
    m_opcode = m_header[0] & 0x0f;
    const quint8 length = m_header[1] & 0x7f;
    const uchar *mask = m_header.data() + headerSize() - 4;
    std::copy(mask, mask + 4, m_mask.begin());
    if ((m_header[0] & 0x70) || !isKnown(m_opcode))
        return fail(protocolError);
    quint64 size = length;
    if (length == 126)
        size = qFromBigEndian<quint16>(m_header.data() + 2);
    else if (length == 127)
        size = qFromBigEndian<quint64>(m_header.data() + 2);
    // A length must be written in its shortest form.
    if ((length == 126 && size < 126) || (length == 127 && size <= 0xffff))
        return fail(protocolError);
    if (isControl() && (!m_isFinal || size > 125))
        return fail(protocolError);
    if (!isControl() && (m_opcode == Continuation) != m_inMessage)
        return fail(protocolError);
    if (!isControl() && (size > quint64(m_frameLimit) || size + quint64(m_message.size()) > quint64(m_messageLimit)))
        return fail(tooBig);
    m_left = qint64(size);
    m_maskAt = 0;
    m_inPayload = true;
    if (!isControl())
        m_inMessage = true;
    return Event::NeedMore;
}

WebSocketReader::Event WebSocketReader::frameDone()
{
    if (isControl()) {
        if (m_opcode == CloseFrame)
            return closeDone();
        m_taken = std::exchange(m_control, {});
        return m_opcode == PingFrame ? Event::Ping : Event::Pong;
    }
    if (!m_isFinal)
        return Event::NeedMore;
    m_inMessage = false;
    m_taken = std::exchange(m_message, {});
    return QUtf8StringView(m_taken).isValidUtf8() ? Event::Message : fail(notUtf8);
}

WebSocketReader::Event WebSocketReader::closeDone()
{
    const QByteArray payload = std::exchange(m_control, {});
    m_closeCode = noCode;
    if (payload.isEmpty())
        return Event::Close;
    const quint16 code = payload.size() < 2 ? 0 : qFromBigEndian<quint16>(payload.constData());
    if (!isSendable(code))
        return fail(protocolError);
    if (!QUtf8StringView(payload.constData() + 2, payload.size() - 2).isValidUtf8())
        return fail(notUtf8);
    m_closeCode = code;
    return Event::Close;
}

void appendTextFrame(QByteArray &out, QByteArrayView utf8) { appendFrame(out, Text, utf8); }
void appendPingFrame(QByteArray &out) { appendFrame(out, PingFrame, {}); }
void appendPongFrame(QByteArray &out, QByteArrayView payload) { appendFrame(out, PongFrame, payload); }

void appendCloseFrame(QByteArray &out, quint16 code, QByteArrayView reason)
{
    if (!isSendable(code)) // 1005 and 1006 are never sent
        return appendFrame(out, CloseFrame, {});
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(code, payload.data());
    qsizetype length = std::min<qsizetype>(reason.size(), 123);
    // Cut at a character, not inside one.
    while (length < reason.size() && length > 0 && (uchar(reason[length]) & 0xc0) == 0x80)
        --length;
    payload.append(reason.first(length));
    appendFrame(out, CloseFrame, payload);
}

QByteArray webSocketAccept(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 16)
        return {};
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

} // namespace foyer::net
