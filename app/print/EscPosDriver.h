// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrinterDriver.h"
#include "print/PrinterTransport.h"

#include <QTimer>

namespace foyer {

/// A thermal printer. Asks for its state before each page; knows that a page is out when the printer says so (or, where it
/// never answers, when it has taken all bytes). A printer that stops in the middle, for want of paper say, is waited for: it
/// goes on by itself. The connection is kept for some seconds only, since most such printers serve one till at a time.
class EscPosDriver : public PrinterDriver
{
    Q_OBJECT
public:
    /// How long it waits, all in ms; tests wait less.
    struct Timing {
        int answer = 2000;    ///< for a status before a page
        int stall = 4000;     ///< without a byte taken or an answer: told as trouble
        int giveUp = 120'000; ///< the same, ended: the page may be printed
        int idle = 5000;      ///< until an unused connection is closed
        int pulse = 2000;     ///< a drawer that opens later is a hazard
    };

    EscPosDriver(const PrinterConfig &config, std::unique_ptr<PrinterTransport> transport, Timing timing, QObject *parent = nullptr);
    ~EscPosDriver() override;

    void prepare(const Sheet &sheet) override;
    void send() override;
    void abandon() override;
    void pulse() override;
    void askStatus() override;

private:
    enum class Phase { Idle, Opening, Asking, Ready, Sending, Confirming };
    struct Chunk {
        QByteArray bytes;
        bool isPulse = false;
    };

    void whenOpened();
    void whenFailed();
    void whenDrained();
    void whenReceived(const QByteArray &bytes);
    void begin();
    void next();
    void ask();
    void judge();
    void poll();
    void becomeReady();
    void refuse(PrintTrouble trouble);
    void end(SheetOutcome outcome, PrintTrouble trouble);
    void endPulse(bool isOpened);
    void rest();
    void tell(PrintTrouble trouble);
    static PrintTrouble troubleOf(const escpos::PrinterStatus &status);

    const PrinterConfig m_config;
    const Timing m_timing;
    const std::unique_ptr<PrinterTransport> m_transport;
    Phase m_phase = Phase::Idle;
    QList<QByteArray> m_page; ///< prepared, not sent
    QList<Chunk> m_chunks;    ///< to send, in order
    std::optional<Chunk> m_underWay;
    bool m_wantsPage = false, m_wantsStatus = false, m_wantsPulse = false;
    PrintTrouble m_told = PrintTrouble::None;
    PrintTrouble m_said = PrintTrouble::None; ///< by the printer's last status
    qint64 m_unconfirmed = 0;
    int m_stuckMs = 0; ///< since a byte was taken or a page came out
    int m_quietMs = 0; ///< since the printer gave any sign of life
    escpos::AnswerReader m_answers;
    QTimer m_answerDeadline, m_poll, m_idle, m_pulseDeadline;
};

} // namespace foyer
