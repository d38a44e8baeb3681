// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakePrinter.h"

namespace foyer::test {

FakePrinter::FakePrinter(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FakePrinter::onConnection);
    m_tick.setInterval(5);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_socket)
            take(m_socket->read(m_bytesPerMs * m_tick.interval()));
    });
}

bool FakePrinter::on()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void FakePrinter::off()
{
    m_server.close();
    if (m_socket)
        m_socket->abort();
    m_decoder = EscPosDecoder(); // half a page in its memory is gone
}

void FakePrinter::onConnection()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    ++m_connections;
    if (m_socket)
        m_socket->abort(); // such printers serve one at a time
    m_socket = socket;
    connect(socket, &QTcpSocket::readyRead, this, &FakePrinter::read);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        if (m_socket == socket)
            m_socket = nullptr;
        socket->deleteLater();
    });
}

void FakePrinter::read()
{
    if (m_socket && m_bytesPerMs == 0)
        take(m_socket->readAll());
    else if (!m_tick.isActive())
        m_tick.start();
}

void FakePrinter::take(const QByteArray &all)
{
    // In small pieces, so that it can break at a byte however much the network brought at once.
    constexpr qsizetype piece = 512;
    for (qsizetype at = 0; at < all.size() && m_socket; at += piece)
        takePiece(all.mid(at, piece));
}

void FakePrinter::takePiece(const QByteArray &bytes)
{
    m_bytesOfPage += bytes.size();
    for (const EscPosDecoder::Event &event : m_decoder.feed(bytes)) {
        m_events.append(event);
        switch (event.kind) {
        case EscPosDecoder::Kind::Page:
            m_pages.append(event);
            m_bytesOfPage = 0;
            if (m_paper > 0)
                --m_paper;
            emit printed(int(m_pages.size()));
            break;
        case EscPosDecoder::Kind::Pulse: emit pulsed(); break;
        case EscPosDecoder::Kind::StatusQuery: answer(event.number); break;
        case EscPosDecoder::Kind::FinishedQuery:
            if (m_answers && m_socket)
                m_socket->write(QByteArray(1, char(m_paper == 0 ? 0x0c : 0x00)));
            break;
        }
    }
    if (m_breakAfterPages == m_pages.size() && m_bytesOfPage >= m_breakAfterBytes) {
        m_breakAfterPages = -1;
        off();
    }
}

void FakePrinter::answer(int query)
{
    if (!m_answers || !m_socket)
        return;
    const bool isOut = m_paper == 0;
    int byte = 0x12;
    if (query == 1 && (m_isCoverOpen || isOut))
        byte |= 0x08;
    if (query == 2)
        byte |= (m_isCoverOpen ? 0x04 : 0) | (isOut ? 0x20 : 0);
    if (query == 4 && isOut)
        byte |= 0x6c;
    m_socket->write(QByteArray(1, char(byte)));
}

} // namespace foyer::test
