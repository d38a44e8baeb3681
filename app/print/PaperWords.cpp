// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperWords.h"

#include "language/ServerWords.h"
#include "seatplan/Plan.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QString levelName(const Plan *plan, int level)
{
    const PriceLevel *found = plan ? plan->priceLevelById(level) : nullptr;
    return found ? found->name : QString();
}

} // namespace

QString PaperWords::money(const Money &amount) const
{
    // From the digits, not through a double: money is exact.
    const QString digits = amount.toString();
    const qsizetype point = digits.indexOf(u'.');
    const QString whole = m_locale.toString((point < 0 ? digits : digits.first(point)).toLongLong());
    const bool isSmallDebt = amount.minorUnits() < 0 && !whole.startsWith(m_locale.negativeSign());
    return (isSmallDebt ? m_locale.negativeSign() : QString()) + whole + (point < 0 ? QString() : m_locale.decimalPoint() + digits.mid(point + 1)) + u' '
        + amount.currency();
}

QString PaperWords::grouped(const QString &code)
{
    QString out;
    for (qsizetype i = 0; i < code.size(); ++i)
        out += (i > 0 && i % 4 == 0 ? u" "_s : QString()) + code.at(i);
    return out;
}

QString PaperWords::clock(const QDateTime &time) const
{
    // Nobody arrives by the second, though some locales write them.
    return m_locale.toString(time.toLocalTime().time(), m_locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s));
}

QString PaperWords::when(const QDateTime &time) const { return m_locale.toString(time.toLocalTime().date(), QLocale::ShortFormat) + u' ' + clock(time); }

void PaperWords::addEvent(PaperData &data, const EventFacts &event) const
{
    data.values[u"event"_s] = event.name;
    data.values[u"venue"_s] = event.venue;
    if (event.startsAt.isValid()) {
        data.values[u"date"_s] = m_locale.toString(event.startsAt.toLocalTime().date(), QLocale::LongFormat);
        data.values[u"time"_s] = clock(event.startsAt);
    }
    if (event.doorsAt.isValid())
        data.values[u"doors"_s] = clock(event.doorsAt);
}

PaperData PaperWords::ticket(const OrderView &order, qsizetype index, const EventFacts &event, const Plan *plan) const
{
    const TicketView &ticket = order.tickets.at(index);
    PaperData data;
    addEvent(data, event);
    data.values[u"place"_s] = language::place(ticket.label);
    data.values[u"section"_s] = ticket.label;
    if (plan && ticket.seat && *ticket.seat >= 0 && *ticket.seat < plan->seats.size()) {
        const Seat &seat = plan->seats.at(*ticket.seat);
        data.values[u"section"_s] = plan->sections.at(seat.section).name;
        data.values[u"row"_s] = plan->rows.at(seat.row).name;
        data.values[u"seat"_s] = seat.number;
    } else if (const Section *section = plan && ticket.section ? plan->sectionById(*ticket.section) : nullptr) {
        data.values[u"section"_s] = section->name;
    }
    // Items and tickets are in one order; after an exchange there are more items than tickets, found by their place.
    for (const OrderItemView &item : order.items) {
        if (item.seat == ticket.seat && item.section == ticket.section) {
            data.values[u"priceType"_s] = levelName(plan, item.priceLevel);
            data.values[u"price"_s] = money(item.price);
        }
    }
    data.values[u"order"_s] = order.reference;
    data.values[u"ticket"_s] = tr("Ticket %1 of %2").arg(index + 1).arg(order.tickets.size());
    data.values[u"code"_s] = ticket.code;
    data.values[u"readableCode"_s] = grouped(ticket.readableCode);
    if (order.customer && order.customer->name)
        data.values[u"holder"_s] = *order.customer->name;
    return data;
}

QString PaperWords::tenderName(const QString &method)
{
    if (method == "cash"_L1)
        return tr("Cash");
    if (method == "card"_L1)
        return tr("Card");
    if (method == "voucher"_L1)
        return tr("Voucher");
    if (method == "comp"_L1)
        return tr("Complimentary");
    return method == "online"_L1 ? tr("Online") : method;
}

PaperData PaperWords::receipt(const OrderView &order, const EventFacts &event, const Plan *plan) const
{
    PaperData data;
    addEvent(data, event);
    data.values[u"title"_s] = tr("Receipt");
    data.values[u"order"_s] = order.reference;
    data.values[u"seller"_s] = order.soldBy;
    data.values[u"at"_s] = when(order.createdAt);
    data.values[u"total"_s] = money(order.total);
    if (order.customer && order.customer->name)
        data.values[u"holder"_s] = *order.customer->name;
    // Places of one level and price are one row.
    struct Group {
        int level;
        Money price;
        int count;
    };
    QList<Group> groups;
    for (const OrderItemView &item : order.items) {
        const auto known = std::find_if(groups.begin(), groups.end(), [&item](const Group &group) { return group.level == item.priceLevel && group.price == item.price; });
        if (known == groups.end())
            groups.append({item.priceLevel, item.price, 1});
        else
            ++known->count;
    }
    for (const Group &group : groups) {
        const QString level = levelName(plan, group.level);
        data.rows.append({tr("%1 × %2 at %3").arg(group.count).arg(level.isEmpty() ? tr("Ticket") : level, money(group.price)), money(group.price * group.count)});
    }
    data.rows.append({tr("Total"), money(order.total), true, true});
    for (const PaymentView &payment : order.payments) {
        data.rows.append({tenderName(payment.method), money(payment.tendered.value_or(payment.amount))});
        if (payment.change && payment.change->minorUnits() != 0)
            data.rows.append({tr("Change"), money(*payment.change)});
    }
    if (order.refunded.minorUnits() != 0)
        data.rows.append({tr("Refunded"), money(order.refunded)});
    return data;
}

void PaperWords::addMovements(PaperData &data, const ShiftReportView &report) const
{
    const auto less = [](const Money &amount) { return Money(0, amount.currency()) - amount; };
    data.rows.append({tr("Paid in"), money(report.paidIn), false, true});
    data.rows.append({tr("Paid out"), money(less(report.paidOut))});
    data.rows.append({tr("Dropped to the safe"), money(less(report.drops))});
    bool isFirst = true;
    for (const CashMovementView &movement : report.movements.value_or(QList<CashMovementView>())) {
        const bool isIn = movement.kind == "paid_in"_L1;
        const QString kind = isIn ? tr("in") : movement.kind == "drop"_L1 ? tr("to the safe") : tr("out");
        QString words = tr("%1 %2: %3").arg(clock(movement.at), kind, movement.reason);
        if (movement.approvedBy)
            words += tr(" (approved by %1)").arg(*movement.approvedBy);
        data.rows.append({words, money(isIn ? movement.amount : less(movement.amount)), false, std::exchange(isFirst, false)});
    }
}

PaperData PaperWords::report(const ShiftReportView &report, const QString &till) const
{
    const bool isFinal = report.kind == "Z"_L1;
    const auto less = [](const Money &amount) { return Money(0, amount.currency()) - amount; };
    PaperData data;
    data.values[u"title"_s] = (isFinal ? tr("Z report %1") : tr("X report %1")).arg(report.shift.shiftId.value());
    data.values[u"seller"_s] = till.isEmpty() ? report.shift.soldBy : tr("%1 · %2").arg(report.shift.soldBy, till);
    data.values[u"at"_s] = report.shift.closedAt ? tr("%1 to %2").arg(when(report.shift.openedAt), when(*report.shift.closedAt))
                                                 : tr("since %1").arg(when(report.shift.openedAt));
    data.values[u"order"_s] = QString();
    data.rows.append({tr("Float"), money(report.shift.openingFloat)});
    bool isFirst = true;
    for (const TenderView &tender : report.tenders) {
        const QString name = tenderName(tender.method);
        data.rows.append({tr("%1, %n payment(s)", nullptr, tender.payments).arg(name), money(tender.taken), true, isFirst});
        if (tender.refunds > 0)
            data.rows.append({tr("%1, %n refund(s)", nullptr, tender.refunds).arg(name), money(less(tender.returned))});
        if (tender.voids > 0)
            data.rows.append({tr("%1, %n void(s)", nullptr, tender.voids).arg(name), money(less(tender.voided))});
        isFirst = false;
    }
    if (report.vouchersSold > 0)
        data.rows.append({tr("of it %n voucher(s) sold", nullptr, report.vouchersSold), money(report.soldInVouchers)});
    addMovements(data, report);
    bool hasRule = true;
    const auto last = [&](const QString &words, const std::optional<Money> &amount, bool isStrong) {
        if (amount)
            data.rows.append({words, money(*amount), isStrong, std::exchange(hasRule, false)});
    };
    last(tr("Expected in the drawer"), report.expected, false);
    last(tr("Counted"), report.counted, false);
    const qint64 difference = report.difference ? report.difference->minorUnits() : 0;
    last(difference > 0 ? tr("Over") : difference < 0 ? tr("Short") : tr("Difference"), report.difference, true);
    if (report.difference)
        data.values[u"total"_s] = money(*report.difference);
    return data;
}

PaperData PaperWords::sample() const
{
    OrderView order;
    order.reference = u"K7Q4-MZ"_s;
    order.soldBy = tr("Sam Seller");
    order.createdAt = QDateTime(QDate(2026, 5, 1), QTime(18, 42), Qt::UTC);
    order.customer = CustomerView{tr("Maria Example"), {}, {}, {}};
    const Money price(4550, u"EUR"_s);
    OrderItemView item;
    item.price = price;
    order.items = {item, item};
    order.total = order.paid = price * 2;
    TicketView ticket;
    ticket.label = tr("Stalls · Row F · Seat 7");
    // As long as a real code, so that the symbol has its real size; no door takes it.
    ticket.code = QString(u"SAMPLE2"_s).repeated(17).first(118);
    ticket.readableCode = u"SAMPLE000000"_s;
    order.tickets = {ticket, ticket};
    PaymentView payment;
    payment.method = u"cash"_s;
    payment.amount = price * 2;
    payment.tendered = Money(10000, u"EUR"_s);
    payment.change = Money(900, u"EUR"_s);
    order.payments = {payment};
    const EventFacts event{EventId(1), tr("A Midsummer Night's Dream"), tr("City Theatre, Great House"), QDateTime(QDate(2026, 5, 1), QTime(17, 30), Qt::UTC),
                           QDateTime(QDate(2026, 5, 1), QTime(16, 30), Qt::UTC)};
    PaperData data = receipt(order, event, nullptr);
    const PaperData printed = this->ticket(order, 0, event, nullptr);
    for (auto it = printed.values.cbegin(); it != printed.values.cend(); ++it)
        data.values[it.key()] = it.value();
    data.values[u"section"_s] = tr("Stalls");
    data.values[u"row"_s] = u"F"_s;
    data.values[u"seat"_s] = u"7"_s;
    data.values[u"priceType"_s] = tr("Premium");
    return data;
}

} // namespace foyer
