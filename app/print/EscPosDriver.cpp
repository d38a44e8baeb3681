// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/EscPosDriver.h"

#include "print/PaperPainter.h"

namespace foyer {

namespace {

constexpr int pollMs = 100;
constexpr int askEveryMs = 1000;

} // namespace

EscPosDriver::EscPosDriver(const PrinterConfig &config, std::unique_ptr<PrinterTransport> transport, Timing timing, QObject *parent)
    : PrinterDriver(parent), m_config(config), m_timing(timing), m_transport(std::move(transport))
{
    connect(m_transport.get(), &PrinterTransport::opened, this, &EscPosDriver::whenOpened);
    connect(m_transport.get(), &PrinterTransport::failed, this, &EscPosDriver::whenFailed);
    connect(m_transport.get(), &PrinterTransport::drained, this, &EscPosDriver::whenDrained);
    connect(m_transport.get(), &PrinterTransport::received, this, &EscPosDriver::whenReceived);
    for (QTimer *timer : {&m_answerDeadline, &m_idle, &m_pulseDeadline})
        timer->setSingleShot(true);
    m_answerDeadline.setInterval(timing.answer);
    m_idle.setInterval(timing.idle);
    m_pulseDeadline.setInterval(timing.pulse);
    m_poll.setInterval(pollMs);
    connect(&m_answerDeadline, &QTimer::timeout, this, [this] { refuse(PrintTrouble::Silent); });
    connect(&m_idle, &QTimer::timeout, this, [this] { m_transport->close(); });
    connect(&m_pulseDeadline, &QTimer::timeout, this, [this] { endPulse(false); });
    connect(&m_poll, &QTimer::timeout, this, &EscPosDriver::poll);
}

EscPosDriver::~EscPosDriver() = default;

void EscPosDriver::prepare(const Sheet &sheet)
{
    const auto picture = paintMono(sheet.layout, sheet.data);
    if (!picture)
        return emit notReady(PrintTrouble::Layout);
    m_page = {escpos::initialise()};
    m_page += escpos::raster(*picture);
    m_page += m_config.answers ? escpos::cut(m_config.cut) + escpos::finishedQuery() : escpos::cut(m_config.cut);
    m_wantsPage = true;
    begin();
}

void EscPosDriver::askStatus()
{
    if (m_phase == Phase::Sending || m_phase == Phase::Confirming)
        return emit statusKnown(m_told, false); // it is at work and was looked at a moment ago
    m_wantsStatus = true;
    begin();
}

void EscPosDriver::pulse()
{
    if (m_wantsPulse)
        return; // one is on its way
    m_wantsPulse = true;
    m_pulseDeadline.start();
    if (m_transport->isOpen()) {
        // Ahead of everything that waits, between two bands of a picture: the seller is already reaching for the change.
        m_chunks.prepend({escpos::drawerPulse(m_config.drawerPin, m_config.drawerOnMs, m_config.drawerOffMs), true});
        return next();
    }
    begin();
}

void EscPosDriver::begin()
{
    m_idle.stop();
    if (!m_wantsPage && !m_wantsStatus && !m_wantsPulse)
        return rest();
    if (m_phase != Phase::Idle)
        return; // whoever finishes the step under way looks at what is wanted
    if (m_transport->isOpen())
        return whenOpened();
    m_phase = Phase::Opening;
    m_transport->open();
}

void EscPosDriver::whenOpened()
{
    if (m_phase == Phase::Opening) {
        m_answers = {};
        m_chunks.clear();
        m_underWay.reset();
        if (m_wantsPulse)
            m_chunks.append({escpos::drawerPulse(m_config.drawerPin, m_config.drawerOnMs, m_config.drawerOffMs), true});
    }
    if (!m_wantsPage && !m_wantsStatus) {
        m_phase = Phase::Idle;
        return m_chunks.isEmpty() && !m_underWay ? rest() : next();
    }
    if (!m_config.answers) {
        if (std::exchange(m_wantsStatus, false))
            emit statusKnown(PrintTrouble::None, false);
        if (m_wantsPage)
            return becomeReady();
        m_phase = Phase::Idle;
        return rest();
    }
    m_phase = Phase::Asking;
    m_answerDeadline.start();
    ask();
}

void EscPosDriver::ask()
{
    m_answers.expectStatus();
    m_chunks.insert(!m_chunks.isEmpty() && m_chunks.first().isPulse ? 1 : 0, Chunk{escpos::statusQuery()});
    next();
}

void EscPosDriver::becomeReady()
{
    m_wantsPage = false;
    m_phase = Phase::Ready;
    emit ready();
}

/// Nothing was sent: the page may be tried again, here or elsewhere.
void EscPosDriver::refuse(PrintTrouble trouble)
{
    m_answerDeadline.stop();
    if (trouble == PrintTrouble::Silent || trouble == PrintTrouble::Unreachable)
        m_transport->close();
    m_phase = Phase::Idle;
    const bool isStatus = std::exchange(m_wantsStatus, false);
    const bool isPage = std::exchange(m_wantsPage, false);
    rest();
    if (isStatus)
        emit statusKnown(trouble, false);
    if (isPage)
        emit notReady(trouble);
}

void EscPosDriver::send()
{
    Q_ASSERT(m_phase == Phase::Ready);
    m_phase = Phase::Sending;
    m_told = m_said = PrintTrouble::None;
    m_stuckMs = m_quietMs = 0;
    for (const QByteArray &part : std::as_const(m_page))
        m_chunks.append({part});
    m_page.clear();
    m_poll.start();
    next();
}

void EscPosDriver::next()
{
    if (m_underWay || m_chunks.isEmpty() || !m_transport->isOpen())
        return;
    m_underWay = m_chunks.takeFirst();
    m_transport->write(m_underWay->bytes);
}

void EscPosDriver::whenDrained()
{
    m_stuckMs = m_quietMs = 0;
    if (m_underWay && m_underWay->isPulse)
        endPulse(true);
    m_underWay.reset();
    if (!m_chunks.isEmpty())
        return next();
    if (m_phase == Phase::Sending) {
        m_phase = Phase::Confirming;
        m_unconfirmed = 0;
        if (!m_config.answers)
            poll();
    } else if (m_phase == Phase::Idle) {
        rest();
    }
}

void EscPosDriver::whenReceived(const QByteArray &bytes)
{
    m_quietMs = 0;
    m_answers.feed(bytes);
    judge();
    if (m_phase == Phase::Confirming && m_answers.takeFinished())
        end(SheetOutcome::Printed, PrintTrouble::None);
}

PrintTrouble EscPosDriver::troubleOf(const escpos::PrinterStatus &status)
{
    if (status.isPaperOut)
        return PrintTrouble::Paper;
    if (status.isCoverOpen)
        return PrintTrouble::Cover;
    return status.canPrint() ? PrintTrouble::None : PrintTrouble::Device;
}

void EscPosDriver::judge()
{
    const auto status = m_answers.status();
    if (!status)
        return;
    m_answers.expectStatus();
    const PrintTrouble trouble = troubleOf(*status);
    if (m_phase == Phase::Sending || m_phase == Phase::Confirming) {
        m_said = trouble;
        return tell(trouble);
    }
    if (m_phase != Phase::Asking)
        return;
    m_answerDeadline.stop();
    if (std::exchange(m_wantsStatus, false))
        emit statusKnown(trouble, status->isPaperLow);
    if (trouble != PrintTrouble::None)
        return refuse(trouble);
    if (m_wantsPage)
        return becomeReady();
    m_phase = Phase::Idle;
    rest();
}

void EscPosDriver::tell(PrintTrouble trouble)
{
    if (std::exchange(m_told, trouble) != trouble)
        emit troubled(trouble);
}

/// While a page is under way: does it move, does the printer live, is it out?
void EscPosDriver::poll()
{
    const qint64 unconfirmed = m_transport->unconfirmed();
    if (std::exchange(m_unconfirmed, unconfirmed) > unconfirmed)
        m_stuckMs = m_quietMs = 0;
    if (m_phase == Phase::Confirming && !m_config.answers && unconfirmed == 0)
        return end(SheetOutcome::Printed, PrintTrouble::None);
    m_stuckMs += pollMs;
    m_quietMs += pollMs;
    if (m_stuckMs >= m_timing.giveUp) {
        const PrintTrouble trouble = m_said != PrintTrouble::None ? m_said : m_phase == Phase::Confirming ? PrintTrouble::Silent : PrintTrouble::Stalled;
        m_transport->close();
        return end(SheetOutcome::Maybe, trouble);
    }
    if (m_quietMs >= m_timing.stall)
        tell(m_phase == Phase::Confirming ? PrintTrouble::Silent : PrintTrouble::Stalled);
    else if (m_stuckMs < pollMs * 2 && m_said == PrintTrouble::None)
        tell(PrintTrouble::None);
    if (m_config.answers && !m_underWay && m_stuckMs % askEveryMs == 0)
        ask();
}

void EscPosDriver::end(SheetOutcome outcome, PrintTrouble trouble)
{
    m_poll.stop();
    m_chunks.clear();
    m_underWay.reset();
    m_phase = Phase::Idle;
    rest();
    emit done(outcome, trouble);
}

void EscPosDriver::endPulse(bool isOpened)
{
    if (!std::exchange(m_wantsPulse, false))
        return;
    m_pulseDeadline.stop();
    m_chunks.removeIf([](const Chunk &chunk) { return chunk.isPulse; }); // not later, when nobody looks
    emit pulsed(isOpened);
}

void EscPosDriver::whenFailed()
{
    endPulse(false);
    m_answerDeadline.stop();
    if (m_phase == Phase::Sending || m_phase == Phase::Confirming)
        return end(SheetOutcome::Maybe, PrintTrouble::Unreachable);
    m_chunks.clear();
    m_underWay.reset();
    refuse(PrintTrouble::Unreachable);
}

void EscPosDriver::abandon()
{
    m_poll.stop();
    m_answerDeadline.stop();
    m_pulseDeadline.stop();
    m_transport->close();
    m_chunks.clear();
    m_underWay.reset();
    m_page.clear();
    m_wantsPage = m_wantsStatus = m_wantsPulse = false;
    m_phase = Phase::Idle;
}

void EscPosDriver::rest()
{
    if (m_wantsPage || m_wantsStatus)
        QMetaObject::invokeMethod(this, &EscPosDriver::begin, Qt::QueuedConnection);
    else if (m_transport->isOpen())
        m_idle.start();
}

} // namespace foyer
