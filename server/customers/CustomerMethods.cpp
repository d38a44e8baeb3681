// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/CustomerMethods.h"

#include "customers/CustomerRepository.h"
#include "protocol/CustomerMethods.h"
#include "storage/Idempotency.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

Result<CustomerKey> keyOf(const std::optional<QString> &mail, const std::optional<QString> &phone)
{
    const CustomerKey key = CustomerKey::of(mail.value_or(QString()), phone.value_or(QString()));
    if (mail && key.mail.isEmpty())
        return Error::invalid(u"email"_s, u"is no mail address"_s);
    if (phone && key.phone.isEmpty())
        return Error::invalid(u"phone"_s, u"has too few digits to be somebody's"_s);
    if (key.isEmpty())
        return Error::invalid(u"email"_s, u"is missing: a customer is known by mail or phone"_s);
    return key;
}

CustomerNoteView noteView(const CustomerNote &note) { return {note.customer, note.text, note.by, note.at}; }

CustomerRecordView recordView(const CustomerRecord &record)
{
    CustomerRecordView view;
    if (record.id.isValid())
        view.customerId = record.id;
    view.name = unlessEmpty(record.name);
    view.email = unlessEmpty(record.mail);
    view.phone = unlessEmpty(record.phone);
    view.orderCount = record.orderCount;
    for (auto it = record.spent.cbegin(); it != record.spent.cend(); ++it)
        view.spent.append(Money(it.value(), it.key()));
    if (record.lastVisitAt.isValid())
        view.lastVisitAt = record.lastVisitAt;
    for (const CustomerOrder &order : record.orders)
        view.orders.append({order.event, order.order, order.reference, order.status, order.eventName, order.startsAt, order.places,
                            Money(order.total, order.currency), Money(order.refunded, order.currency), order.createdAt});
    for (const CustomerNote &note : record.notes)
        view.notes.append(noteView(note));
    return view;
}

} // namespace

void addCustomerMethods(Registry &registry, Database &database)
{
    registry.add<FindCustomer>([&database](const CallContext &, const FindCustomer::Request &in) -> Result<CustomerRecordView> {
        const auto key = keyOf(in.email, in.phone);
        if (!key)
            return key.error();
        const auto record = database.inTransaction([&](Transaction &tx) { return CustomerRepository(tx).find(*key); });
        if (!record)
            return record.error();
        if (!*record)
            return Error{ErrorCode::NotFound, u"no such customer"_s, {}, {}, 0};
        return recordView(**record);
    });
    registry.add<AddCustomerNote>([&database](const CallContext &context, const AddCustomerNote::Request &in) -> Result<Payload> {
        const auto key = keyOf(in.email, in.phone);
        if (!key)
            return key.error();
        const QString text = in.text.trimmed();
        if (text.isEmpty())
            return Error::invalid(u"text"_s, u"is empty"_s);
        auto reply = Idempotency::once(database, {{}, context.actor->id, context.idempotencyKey, context.requestHash}, AddCustomerNote::info.success,
                                       [&](Transaction &tx) -> Result<QByteArray> {
            const auto note = CustomerRepository(tx).addNote(*key, text, context.actor->id, context.actor->name);
            if (!note)
                return note.error();
            return toJson(noteView(*note));
        });
        if (!reply)
            return reply.error();
        return Payload{std::move(*reply)};
    });
}

} // namespace foyer
