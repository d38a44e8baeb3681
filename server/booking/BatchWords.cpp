// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BatchWords.h"

#include "core/Random.h"
#include "pricing/PriceBookView.h"

#include <QJsonDocument>

namespace foyer::batch {

int discounted(const QList<HoldItem> &items)
{
    int places = 0;
    for (const HoldItem &item : items) {
        const bool isDiscounted = std::any_of(item.parts.cbegin(), item.parts.cend(), [](const PricePart &part) { return part.kind == PricePart::Kind::Discount; });
        places += isDiscounted ? item.quantity : 0;
    }
    return places;
}

qint64 totalOf(const QList<HoldItem> &items)
{
    qint64 total = 0;
    for (const HoldItem &item : items)
        total += item.price * item.quantity;
    return total;
}

QJsonArray partsJson(const QList<PricePart> &parts) { return QJsonDocument::fromJson(storedParts(parts)).array(); }

QString ledgerOf(const QString &method)
{
    if (method == "cash"_L1 || method == "comp"_L1 || method == "bank"_L1)
        return method;
    if (method == "online"_L1)
        return u"online_clearing"_s;
    if (method == "voucher"_L1)
        return u"voucher_liability"_s;
    return method == "invoice"_L1 ? u"receivable"_s : u"card_clearing"_s;
}

QJsonArray itemsJson(const QList<HoldItem> &items)
{
    QJsonArray array;
    for (const HoldItem &item : items) {
        QJsonObject object{{u"priceLevel"_s, item.priceLevel}, {u"price"_s, item.price}};
        if (item.seat)
            object[u"seat"_s] = *item.seat;
        else
            object[u"section"_s] = *item.section;
        if (item.quantity != 1)
            object[u"quantity"_s] = item.quantity;
        object[u"priceType"_s] = item.priceType;
        array.append(object);
    }
    return array;
}

QJsonArray paymentsJson(const QList<Payment> &payments)
{
    QJsonArray array;
    for (const Payment &payment : payments)
        array.append(QJsonObject{{u"paymentId"_s, payment.id.value()}, {u"method"_s, payment.method}, {u"amount"_s, payment.amount}});
    return array;
}

QList<Ticket> ticketsFor(const Hold &hold, const BatchState::NextId &nextId)
{
    QList<Ticket> tickets;
    for (const HoldItem &item : hold.items) {
        for (int i = 0; i < item.quantity; ++i)
            tickets.append({TicketId(nextId()), item.seat, item.section, item.priceLevel, item.price, 1, TicketStatus::Unpaid,
                            randomReadableCode(12), false, item.priceType, item.parts});
    }
    return tickets;
}

} // namespace foyer::batch
