// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderWords.h"

#include "seatmap/SeatMapText.h"

#include <QLocale>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

QString OrderWords::state(const OrderView &order)
{
    const QString &status = order.status;
    if (status == "pending"_L1)
        return order.paid.minorUnits() > 0 ? tr("paid in part") : tr("to be paid");
    if (status == "confirmed"_L1)
        return tr("paid");
    if (status == "partly_refunded"_L1)
        return tr("partly refunded");
    if (status == "refunded"_L1)
        return tr("refunded");
    if (status == "cancelled"_L1)
        return tr("cancelled");
    return status == "expired"_L1 ? tr("not paid in time") : status;
}

QString OrderWords::ticketState(const QString &status)
{
    if (status == "valid"_L1)
        return tr("valid");
    if (status == "admitted"_L1)
        return tr("inside");
    if (status == "refunded"_L1)
        return tr("refunded");
    if (status == "replaced"_L1)
        return tr("exchanged");
    if (status == "unpaid"_L1)
        return tr("to be paid");
    return status == "lapsed"_L1 ? tr("lapsed") : status;
}

QString OrderWords::tender(const QString &method)
{
    if (method == "cash"_L1)
        return tr("cash");
    if (method == "card"_L1)
        return tr("card");
    if (method == "voucher"_L1)
        return tr("gift voucher");
    if (method == "comp"_L1)
        return tr("free of charge");
    if (method == "online"_L1)
        return tr("online payment");
    if (method == "invoice"_L1)
        return tr("invoice");
    return method == "bank"_L1 ? tr("bank transfer") : method;
}

QString OrderWords::when(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    // Some locales (C among them) have seconds in their short form; nobody at a window wants those.
    const bool isTwelveHours = QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
    const QString clock = QLocale().toString(local.time(), isTwelveHours ? u"h:mm AP"_s : u"HH:mm"_s);
    const qint64 days = QDate::currentDate().daysTo(local.date());
    if (days == 0)
        return tr("Today %1").arg(clock);
    if (days == 1)
        return tr("Tomorrow %1").arg(clock);
    const bool isThisYear = local.date().year() == QDate::currentDate().year();
    return QLocale().toString(local.date(), isThisYear ? tr("ddd d MMM", "pattern of a date, as QLocale takes it: Sat 28 Nov")
                                                           : tr("d MMM yyyy", "pattern of a date, as QLocale takes it: 28 Nov 2026")) + u' ' + clock;
}

int OrderWords::validTickets(const OrderView &order)
{
    return int(std::count_if(order.tickets.cbegin(), order.tickets.cend(),
                             [](const TicketView &ticket) { return ticket.status == "valid"_L1 || ticket.status == "admitted"_L1; }));
}

QString OrderWords::places(const OrderView &order)
{
    const qsizetype all = std::count_if(order.tickets.cbegin(), order.tickets.cend(),
                                        [](const TicketView &ticket) { return ticket.status != "replaced"_L1; });
    const int valid = validTickets(order);
    const bool hasTickets = order.status == "confirmed"_L1 || order.status == "partly_refunded"_L1;
    return hasTickets && valid != all ? tr("%1 of %2", "valid places of all").arg(valid).arg(all) : QLocale().toString(qlonglong(all));
}

Money OrderWords::left(const OrderView &order) { return order.total - order.paid; }

QString OrderWords::story(const OrderStoryEntry &entry)
{
    const QString amount = entry.amount ? moneyText(*entry.amount) : QString();
    const QString method = entry.method ? tender(*entry.method) : QString();
    const QString by = entry.by.value_or(QString());
    const QString text = entry.text.value_or(QString());
    QString words;
    if (entry.kind == "placed"_L1)
        words = text == "window"_L1 ? tr("Ordered at the window, by %1", "the seller").arg(by) : tr("Ordered outside the house, as %1").arg(by);
    else if (entry.kind == "paid"_L1)
        words = tr("%1 paid: %2", "an amount and the tender").arg(amount, method);
    else if (entry.kind == "refunded"_L1)
        words = tr("%1 given back: %2 (%3)", "amount, tender, reason").arg(amount, method, text);
    else if (entry.kind == "settled"_L1)
        words = tr("%1 came for the invoice: %2").arg(amount, method);
    else if (entry.kind == "collected"_L1)
        words = text.isEmpty() ? tr("Tickets handed out by %1").arg(by) : tr("Tickets handed out by %1: %2").arg(by, text);
    else if (entry.kind == "admitted"_L1)
        words = by.isEmpty() ? tr("%1 admitted", "a place").arg(text) : tr("%1 admitted at %2", "a place and a gate").arg(text, by);
    else
        words = entry.kind;
    return when(entry.at) + u" · "_s + words;
}

QString OrderWords::mail(const MailView &mail)
{
    if (mail.state == "sent"_L1)
        return tr("%1 sent by mail to %2", "when, and whom to").arg(when(mail.sentAt.value_or(mail.queuedAt)), mail.recipient);
    if (mail.state == "failed"_L1)
        return tr("%1 mail to %2 refused: %3", "when, whom to, and why").arg(when(mail.queuedAt), mail.recipient, mail.problem.value_or(QString()));
    return tr("%1 mail to %2 waits to be sent", "when, and whom to").arg(when(mail.queuedAt), mail.recipient);
}

QString OrderWords::share(const RefundShareView &share)
{
    const QString amount = moneyText(share.amount);
    if (share.method == "cash"_L1)
        return tr("%1 in cash from the drawer").arg(amount);
    if (share.method == "card"_L1)
        return share.reference ? tr("%1 to the card (slip %2)").arg(amount, *share.reference) : tr("%1 to the card").arg(amount);
    if (share.method == "voucher"_L1)
        return tr("%1 to the gift voucher %2").arg(amount, share.reference.value_or(QString()));
    if (share.method == "online"_L1)
        return tr("%1 to the online payment, by itself").arg(amount);
    if (share.method == "comp"_L1)
        return tr("%1 was free: nothing to give back").arg(amount);
    if (share.method == "invoice"_L1) {
        const Money less = share.owedLess.value_or(share.amount);
        if (!share.paidBackBy)
            return tr("%1 less owed on the invoice").arg(amount);
        const QString back = moneyText(share.amount - less);
        return less.isZero() ? tr("%1 of the invoice back: %2").arg(back, tender(*share.paidBackBy))
                             : tr("%1 less owed on the invoice, %2 back: %3").arg(moneyText(less), back, tender(*share.paidBackBy));
    }
    return amount + u' ' + tender(share.method);
}

QString OrderWords::parts(const OrderItemView &item)
{
    QStringList words;
    for (const PricePartView &part : item.parts.value_or(QList<PricePartView>()))
        words += part.name + u' ' + moneyText(part.amount);
    return words.join(u", "_s);
}

} // namespace foyer
