// SPDX-License-Identifier: GPL-3.0-or-later
#include "Book.h"

#include "Till.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

void Book::put(const QJsonObject &order, qint64 hold)
{
    const Key key{order["eventId"_L1].toInteger(), order["orderId"_L1].toInteger()};
    const std::lock_guard lock(m_mutex);
    Sale &sale = m_sales[key];
    sale.status = order["status"_L1].toString();
    sale.hold = hold != 0 ? hold : sale.hold;
    sale.total = amountOf(order["total"_L1]);
    sale.paid = amountOf(order["paid"_L1]);
    sale.refunded = amountOf(order["refunded"_L1]);
    sale.tickets.clear();
    for (const QJsonValue &ticket : order["tickets"_L1].toArray()) {
        if (ticket["status"_L1].toString() == "valid"_L1)
            sale.tickets.insert(ticket["ticketId"_L1].toInteger());
    }
}

QMap<Book::Key, Book::Sale> Book::sales() const
{
    const std::lock_guard lock(m_mutex);
    return m_sales;
}

} // namespace foyer::test
