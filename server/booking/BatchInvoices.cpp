// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of BatchState about orders that are paid later: who gets an invoice, what a refund credits, money that arrives.
#include "booking/BatchState.h"

#include "booking/BatchWords.h"
#include "documents/HouseWords.h"

namespace foyer {

using namespace Qt::StringLiterals;
using namespace batch;

namespace {

struct Line {
    QString text;
    qint64 price = 0;
    int count = 0;
};

QJsonObject lineJson(const QString &text, qint64 amount) { return {{u"text"_s, text}, {u"amount"_s, amount}}; }

/// The taxes in what these places cost, each once; of a document about a part of that, its share, rounded to the nearest.
QJsonArray taxLines(const QList<Ticket> &tickets, qint64 sum, qint64 amount)
{
    QList<std::pair<QString, qint64>> taxes; // in the order of the book
    for (const Ticket &ticket : tickets) {
        for (const PricePart &part : ticket.parts) {
            if (part.kind != PricePart::Kind::Tax)
                continue;
            const auto same = std::find_if(taxes.begin(), taxes.end(), [&part](const auto &tax) { return tax.first == part.name; });
            if (same != taxes.end())
                same->second += part.amount;
            else
                taxes.append({part.name, part.amount});
        }
    }
    QJsonArray told;
    for (const auto &[name, whole] : std::as_const(taxes)) {
        const qint64 share = amount == sum || sum <= 0 ? whole : (2 * whole * amount + sum) / (2 * sum);
        QJsonObject line = lineJson(name, share);
        line[u"isContained"_s] = true;
        told.append(line);
    }
    return told;
}

} // namespace

Status BatchState::checkInvoicing(const Caller &caller, const QList<PaymentWish> &payments, const Customer &customer) const
{
    const bool hasInvoice = std::any_of(payments.cbegin(), payments.cend(), [](const PaymentWish &wish) { return wish.method == "invoice"_L1; });
    if (!hasInvoice)
        return ok();
    if (!caller.mayInvoice)
        return Error{ErrorCode::NotAllowed, u"needs the permission to sell on invoice"_s, {}, {}, 0};
    if (customer.name.trimmed().isEmpty())
        return Error::invalid(u"customer.name"_s, u"is needed: an invoice is somebody's"_s);
    if (customer.email.trimmed().isEmpty() && customer.address.trimmed().isEmpty())
        return Error::invalid(u"customer.email"_s, u"or customer.address is needed: an invoice goes somewhere"_s);
    return ok();
}

QString BatchState::restText(const HouseWords &words, Rest rest)
{
    switch (rest) {
    case Rest::PaidOtherwise: return filled(words.invoice.paidOtherwise);
    case Rest::Exchange: return filled(words.invoice.exchange);
    case Rest::KeptOrSettled: return filled(words.invoice.keptOrSettled);
    }
    return {};
}

QJsonArray BatchState::documentLines(const QList<Ticket> &tickets, qint64 amount, Rest rest) const
{
    const HouseWords &words = houseWords(m_settings.letterhead.language);
    QList<Line> lines; // alike places of an area stand together, seats one by one
    qint64 sum = 0;
    const Plan &plan = m_in.plan->plan;
    for (const Ticket &ticket : tickets) {
        const Section *area = ticket.section ? plan.sectionById(*ticket.section) : nullptr;
        QString text = area ? area->name : QString();
        if (ticket.seat) {
            const Seat &seat = plan.seats.at(*ticket.seat);
            text = placeWords(words, plan.sections.at(seat.section).name, plan.rows.at(seat.row).name, seat.number);
        }
        sum += ticket.price;
        if (!ticket.seat && !lines.isEmpty() && lines.last().text == text && lines.last().price == ticket.price)
            ++lines.last().count;
        else
            lines.append({text, ticket.price, 1});
    }
    QJsonArray told;
    for (const Line &line : std::as_const(lines))
        told.append(lineJson(line.count > 1 ? u"%1 × %2"_s.arg(line.count).arg(line.text) : line.text, line.price * line.count));
    if (sum != amount)
        told.append(lineJson(restText(words, rest), amount - sum));
    for (const QJsonValue &tax : taxLines(tickets, sum, amount))
        told.append(tax);
    return told;
}

void BatchState::issueInvoice(const Caller &caller, const Order &order, Payment &payment, const QList<Ticket> &tickets, Rest rest)
{
    payment.invoice = InvoiceStand{payment.amount, {}};
    m_out.invoices.append({order.id, payment.id, caller.account, payment.amount, order.customer, order.reference,
                           m_in.now.date().addDays(m_settings.invoiceDays), documentLines(tickets, payment.amount, rest), m_settings.letterhead});
}

void BatchState::credit(const Caller &caller, const Order &order, Payment &payment, const Refund &refund, const QList<Ticket> &returned)
{
    // First what was never paid; of what was, the rest goes back the way the last of it came.
    const qint64 lowered = std::min(refund.amount, payment.invoice->owed);
    const qint64 back = refund.amount - lowered;
    payment.invoice->owed -= lowered;
    post(caller, refund.id.value(), order.id, u"customer"_s, ledgerOf(payment.method), lowered);
    if (back > 0)
        post(caller, lowered > 0 ? m_nextId() : refund.id.value(), order.id, u"customer"_s, ledgerOf(payment.invoice->settledBy), back);
    noteCredit(caller, payment, refund, back, returned);
}

void BatchState::noteCredit(const Caller &caller, const Payment &payment, const Refund &refund, qint64 paidBack, const QList<Ticket> &returned)
{
    m_out.creditNotes.append({refund.id, payment.id, caller.account, refund.amount, paidBack, paidBack > 0 ? payment.invoice->settledBy : QString(),
                              refund.reason, documentLines(returned, refund.amount, Rest::KeptOrSettled), m_settings.letterhead});
}

Result<Outcome> BatchState::settle(const Caller &caller, const SettleCommand &command)
{
    Order *order = findOrder(command.order);
    if (!order)
        return notFound(u"no such order"_s);
    const auto found = std::find_if(order->payments.begin(), order->payments.end(),
                                    [&](const Payment &payment) { return payment.id == command.invoice && payment.invoice; });
    if (found == order->payments.end())
        return notFound(u"no such invoice"_s);
    if (!caller.mayInvoice)
        return Error{ErrorCode::NotAllowed, u"needs the permission to sell on invoice"_s, {}, {}, 0};
    const qint64 amount = command.amount.minorUnits();
    if (command.amount.currency() != order->currency)
        return Error::invalid(u"amount.currency"_s, u"must be the invoice's "_s + order->currency);
    if (amount <= 0)
        return Error::invalid(u"amount"_s, u"must be more than nothing"_s);
    if (amount > found->invoice->owed)
        return violated(u"%1 is more than the %2 that are owed"_s.arg(command.amount.toString(), Money(found->invoice->owed, order->currency).toString()));
    const qint64 id = m_nextId();
    found->invoice->owed -= amount;
    found->invoice->settledBy = command.method;
    post(caller, id, order->id, ledgerOf(command.method), ledgerOf(found->method), amount);
    m_out.changedOrders.insert(order->id.value(), *order);
    m_out.settlements.append({id, found->id, command.method, amount, command.reference, caller.account});
    log(caller, u"invoice.settled"_s, orderSubject(order->id),
        {{u"orderId"_s, order->id.value()}, {u"paymentId"_s, found->id.value()}, {u"method"_s, command.method}, {u"amount"_s, amount}});
    return Outcome(*order);
}

} // namespace foyer
