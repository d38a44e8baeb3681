// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/MailRoom.h"

#include "notices/MailText.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr auto lookEvery = std::chrono::seconds(2); ///< for what another server wrote down, and what is to be tried again

} // namespace

MailRoom::MailRoom(Database &database, CatalogService &catalog, OrderService &orders, Settings settings, Log log)
    : m_database(database), m_catalog(catalog), m_orders(orders), m_settings(std::move(settings)), m_log(std::move(log))
{
    m_thread = std::thread([this] { work(); });
}

MailRoom::~MailRoom()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void MailRoom::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasWork = true;
    }
    m_wake.notify_all();
}

void MailRoom::work()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, lookEvery, [this] { return m_isStopping || m_hasWork; });
            m_hasWork = false;
        }
        while (!m_isStopping && sendNext()) { }
        if (m_isStopping)
            return;
    }
}

bool MailRoom::sendNext()
{
    const auto job = m_database.inTransaction([](Transaction &tx) { return MailRepository(tx).take(); });
    if (!job || !*job)
        return false;
    const MailJob &mail = **job;
    const auto trouble = send(mail);
    if (trouble && m_isStopping)
        return false; // given up in the middle: another try once the lease is over
    std::optional<int> pause;
    if (trouble && !trouble->isFinal && mail.tries < maxTries)
        pause = std::min(longestPause, m_settings.retrySeconds << (mail.tries - 1));
    const auto noted = m_database.inTransaction([&](Transaction &tx) {
        MailRepository mails(tx);
        return trouble ? mails.failed(mail.id, trouble->detail, pause) : mails.sent(mail.id);
    });
    if (trouble)
        m_log(pause ? u"mail %1 was not taken; tried again in %2 s"_s.arg(mail.id.value()).arg(*pause) : u"mail %1 failed for good"_s.arg(mail.id.value()));
    return bool(noted);
}

std::optional<MailTrouble> MailRoom::send(const MailJob &job)
{
    const auto order = m_orders.byId(job.event, job.order);
    const auto event = m_catalog.get(job.event, true);
    const auto pdf = m_orders.ticketsPdf(job.event, job.order, m_settings.language);
    for (const Status &read : {order ? ok() : Status(order.error()), event ? ok() : Status(event.error()), pdf ? ok() : Status(pdf.error())}) {
        if (!read) // refunded meanwhile: there is nothing to send
            return MailTrouble{read.error().code != ErrorCode::Unavailable, read.error().detail};
    }
    TicketMail told{order->customer.name, event->name, event->venue, event->startsAt, event->doorsAt, order->reference, 0};
    for (const Ticket &ticket : order->tickets)
        told.tickets += int(ticket.status == TicketStatus::Valid);
    const MailWords words = ticketMailWords(told, m_settings.language);
    return sendMail(m_settings.server, {"foyer-" + QByteArray::number(job.id.value()) + '-' + order->reference.toLatin1(), job.recipient, words.subject, words.text,
                                        u"tickets-%1.pdf"_s.arg(order->reference), *pdf, job.queuedAt}, m_isStopping);
}

} // namespace foyer
