// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/CustomerMethods.h"
#include "protocol/MailMethods.h"
#include "protocol/OrderMethods.h"

#include <QCoreApplication>

namespace foyer {

/// What the protocol says of orders, as words for a seller. Pure; times in the till's own zone.
class OrderWords
{
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
public:
    static QString state(const OrderView &order);
    static QString ticketState(const QString &status);
    static QString tender(const QString &method);
    /// "Today 19:30", "Sat 28 Nov 19:30".
    static QString when(const QDateTime &time);
    static QString places(const OrderView &order); ///< "2 of 3": those with a valid ticket
    static QString story(const OrderStoryEntry &entry);
    static QString mail(const MailView &mail);
    /// What a share of a refund means for the person who stands there: "45.00 EUR in cash".
    static QString share(const RefundShareView &share);
    static QString parts(const OrderItemView &item); ///< fees, discounts and taxes in the price; often empty

    static int validTickets(const OrderView &order);
    static Money left(const OrderView &order); ///< to pay
};

} // namespace foyer
