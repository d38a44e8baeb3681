// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace foyer {

/// What a customer is known by, made alike: "Ann@X.test " and "ann@x.test" are one, "0171 123456" and "+49 171 123456" too.
/// Personal data: goes into no log.
struct CustomerKey {
    QString mail;  ///< in lower case; empty: none
    QString phone; ///< the last nine digits; empty: none, or too few to be somebody's

    static CustomerKey of(const QString &mail, const QString &phone);
    bool isEmpty() const { return mail.isEmpty() && phone.isEmpty(); }
};

struct CustomerNote {
    CustomerId customer;
    QString text;
    QString by;
    QDateTime at;
};

struct CustomerOrder {
    EventId event;
    OrderId order;
    QString reference;
    QString status;
    QString eventName;
    QDateTime startsAt;
    int places = 0; ///< with a valid ticket
    qint64 total = 0;
    qint64 refunded = 0;
    QString currency;
    QDateTime createdAt;
};

/// Orders are found by mail and phone each time: nothing is kept but what people wrote.
struct CustomerRecord {
    CustomerId id; ///< invalid: nothing was noted
    QString name;
    QString mail;
    QString phone;
    int orderCount = 0;
    QMap<QString, qint64> spent; ///< minor units by currency, less what was refunded
    QDateTime lastVisitAt;
    QList<CustomerOrder> orders; ///< newest first
    QList<CustomerNote> notes;   ///< newest first
};

} // namespace foyer
