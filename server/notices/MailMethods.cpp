// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/MailMethods.h"

#include "notices/MailRoom.h"
#include "protocol/MailMethods.h"
#include "storage/Idempotency.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error violated(const QString &sentence) { return {ErrorCode::RuleViolated, sentence, {}, {}, 0}; }

Result<QString> recipientOf(const Order &order, const std::optional<QString> &wanted)
{
    const QString address = wanted.value_or(order.customer.email).trimmed();
    if (address.isEmpty())
        return violated(u"the order names no mail address"_s);
    if (!isMailAddress(address))
        return Error::invalid(u"recipient"_s, u"is not a mail address"_s);
    return address;
}

} // namespace

void addMailMethods(Registry &registry, Database &database, OrderService &orders, MailRoom *room)
{
    registry.add<MailTickets>([&database, &orders, room](const CallContext &context, const MailTickets::Request &in) -> Result<Payload> {
        if (!room)
            return violated(u"this server sends no mail: mail.url is not set"_s);
        // A retry hears what came of the call, whatever became of the order since.
        const IdempotencyKey key{in.eventId, context.actor->id, context.idempotencyKey, context.requestHash};
        const auto known = database.inTransaction([&](Transaction &tx) { return Idempotency::find(tx, key); });
        if (!known)
            return known.error();
        if (*known)
            return Payload{(*known)->reply};
        const auto order = orders.byId(in.eventId, in.orderId);
        if (!order)
            return order.error();
        const auto recipient = recipientOf(*order, in.recipient);
        if (!recipient)
            return recipient.error();
        if (std::ranges::none_of(order->tickets, [](const Ticket &ticket) { return ticket.status == TicketStatus::Valid; }))
            return violated(u"the order is %1: it has no valid tickets"_s.arg(order->status));
        auto reply = Idempotency::once(database, key, MailTickets::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto mail = MailRepository(tx).add(in.eventId, in.orderId, *recipient, context.actor->id);
            if (!mail)
                return mail.error();
            return toJson(*mail);
        });
        if (!reply)
            return reply.error();
        room->wake();
        return Payload{std::move(*reply)};
    });
    registry.add<ListMails>([&database, &orders, room](const CallContext &, const ListMails::Request &in) -> Result<ListMails::Reply> {
        if (const auto order = orders.byId(in.eventId, in.orderId); !order)
            return order.error();
        const auto mails = database.inTransaction([&](Transaction &tx) { return MailRepository(tx).ofOrder(in.eventId, in.orderId); });
        if (!mails)
            return mails.error();
        return ListMails::Reply{*mails, room != nullptr};
    });
}

} // namespace foyer
