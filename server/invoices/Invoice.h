// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"

#include <QJsonArray>

namespace foyer {

/// Money that arrived for an invoice.
struct InvoiceSettlement {
    QString method; ///< bank, cash, card
    qint64 amount = 0;
    QString reference;
    QDateTime at;
};

struct CreditNote {
    QString number;
    qint64 amount = 0;
    qint64 paidBack = 0; ///< part of the amount that had arrived, and went back
    QString paidBackBy;
    QString reason;
    QJsonArray lines; ///< as in the table
    QDateTime issuedAt;
    QString language;
    std::optional<QString> sender;
};

/// An invoice as it was issued, with what became of it. Amounts are minor units of `currency`.
struct Invoice {
    EventId event;
    PaymentId payment; ///< what it stands for
    OrderId order;
    QString number;
    qint64 amount = 0;
    QString currency;
    Customer customer;
    QString eventName;
    QDateTime startsAt;
    QString orderReference;
    QJsonArray lines;
    QDateTime issuedAt;
    QString language;              ///< it was issued in
    std::optional<QString> sender; ///< the house as it was then; none: issued before that was kept
    QDate dueOn;
    bool isPastDue = false;
    qint64 credited = 0;
    qint64 paidBack = 0;
    qint64 settled = 0;
    QList<InvoiceSettlement> settlements;
    QList<CreditNote> creditNotes;
    qint64 owed() const { return amount - (credited - paidBack) - settled; }
};

struct InvoiceFilter {
    QString number; ///< this one
    QString status; ///< open, overdue, closed; empty: all
    QString query;
    EventId event;
    QString after; ///< a number: those issued before it
    int limit = 50;
};

} // namespace foyer
