// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/EscPosDecoder.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace foyer::test {

/// The printer hardware of tests: a listener as on port 9100 that reads ESC/POS, keeps the pages that came out and can run
/// out of paper, be opened, be switched off in the middle of a page, or never answer. Lives in the test's thread.
class FakePrinter : public QObject
{
    Q_OBJECT
public:
    explicit FakePrinter(QObject *parent = nullptr);

    /// On the same port again after off(). False when the port is taken.
    bool on();
    void off(); ///< connections break, what is printed stays
    quint16 port() const { return m_port; }

    const QList<EscPosDecoder::Event> &pages() const { return m_pages; }
    const QList<EscPosDecoder::Event> &events() const { return m_events; } ///< everything, in order
    const EscPosDecoder &decoder() const { return m_decoder; }
    int connections() const { return m_connections; }

    void setPaper(int pages) { m_paper = pages; } ///< pages left; -1 for plenty
    void setCoverOpen(bool isOpen) { m_isCoverOpen = isOpen; }
    void setAnswers(bool answers) { m_answers = answers; }
    /// As slow as a head that has to heat each row: so many bytes a millisecond, 0 for no limit.
    void setSpeed(int bytesPerMs) { m_bytesPerMs = bytesPerMs; }
    /// Switches itself off once so many bytes of the page after `pages` have come.
    void breakDuring(int pages, qsizetype bytes) { m_breakAfterPages = pages, m_breakAfterBytes = bytes; }

signals:
    void printed(int pages);
    void pulsed();

private:
    void onConnection();
    void read();
    void take(const QByteArray &all);
    void takePiece(const QByteArray &bytes);
    void answer(int query);

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    quint16 m_port = 0;
    EscPosDecoder m_decoder;
    QList<EscPosDecoder::Event> m_pages, m_events;
    int m_connections = 0;
    int m_paper = -1;
    bool m_isCoverOpen = false;
    bool m_answers = true;
    int m_bytesPerMs = 0;
    QTimer m_tick;
    int m_breakAfterPages = -1;
    qsizetype m_breakAfterBytes = 0, m_bytesOfPage = 0;
};

} // namespace foyer::test
