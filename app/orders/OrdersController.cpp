// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrdersController.h"

#include "client/ErrorText.h"

namespace foyer {

using namespace Qt::StringLiterals;

OrdersController::OrdersController(Client &client, QObject *parent) : QObject(parent), m_client(client), m_change(client)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(debounceMs);
    connect(&m_delay, &QTimer::timeout, this, &OrdersController::search);
    m_mailWait.setInterval(mailLookMs);
    connect(&m_mailWait, &QTimer::timeout, this, [this] {
        if (!m_client.isOnline())
            return;
        --m_mailLooks;
        fetchMails();
    });
    connect(&m_orders, &OrdersModel::moreWanted, this, &OrdersController::fetchMore);
    connect(&m_places, &PlacesModel::chosenChanged, this, &OrdersController::forgetQuote); // it was about others
    connect(&m_change, &OneChange::busyChanged, this, &OrdersController::busyChanged);
    connect(&m_change, &OneChange::said, this, &OrdersController::said);
}

bool OrdersController::hasTickets() const
{
    return m_order && (m_order->status == "confirmed"_L1 || m_order->status == "partly_refunded"_L1);
}

void OrdersController::type(const QString &text)
{
    m_query = text.trimmed();
    m_opensFirst = false;
    if (m_query.isEmpty() || m_query.size() >= shortestQuery)
        m_delay.start();
    else
        m_delay.stop();
}

void OrdersController::searchNow(const QString &text)
{
    m_query = text.trimmed();
    m_delay.stop();
    search();
    m_opensFirst = true;
}

void OrdersController::setFilter(Filter filter)
{
    if (std::exchange(m_filter, filter) != filter)
        search();
}

ListOrders::Request OrdersController::request() const
{
    ListOrders::Request request;
    if (!m_query.isEmpty())
        request.query = m_query;
    switch (m_filter) {
    case Filter::All: break;
    case Filter::ToPay: request.status = u"pending"_s; break;
    case Filter::Paid: request.status = u"confirmed"_s; break;
    case Filter::Refunded: request.status = u"refunded"_s; break;
    }
    request.limit = 50;
    return request;
}

void OrdersController::search()
{
    m_isSearching = true;
    emit searchChanged();
    m_client.call<ListOrders>(request(), this, [this, asked = ++m_searchNumber](const Result<ListOrders::Reply> &reply) {
        if (asked == m_searchNumber) // else something else was typed meanwhile
            onFound(reply, false);
    });
}

void OrdersController::fetchMore()
{
    if (m_next.isEmpty())
        return;
    ListOrders::Request next = request();
    next.cursor = m_next;
    m_client.call<ListOrders>(next, this, [this, asked = m_searchNumber](const Result<ListOrders::Reply> &reply) {
        if (asked == m_searchNumber)
            onFound(reply, true);
    });
}

void OrdersController::onFound(const Result<ListOrders::Reply> &reply, bool isMore)
{
    m_isSearching = false;
    if (!reply) {
        emit searchChanged();
        return emit said(Tone::Bad, errorText(reply.error()));
    }
    m_next = reply->next.value_or(QString());
    if (isMore)
        return m_orders.append(reply->items, !m_next.isEmpty());
    m_orders.setItems(reply->items, !m_next.isEmpty());
    const int row = m_order ? m_orders.rowOf(m_order->orderId) : -1;
    const bool opensFirst = std::exchange(m_opensFirst, false);
    emit searchChanged();
    if (reply->items.isEmpty())
        return opensFirst ? emit said(Tone::Info, tr("Nothing found. Try the last digits of the phone, or scan a ticket.")) : void();
    // What is shown stays while it is among what is found, and nobody asked for the first.
    if (opensFirst || row < 0)
        select(0);
    else
        show(reply->items.at(row));
}

void OrdersController::select(int row)
{
    if (row >= 0 && row < m_orders.orders().size())
        show(m_orders.orders().at(row));
}

void OrdersController::show(const FoundOrderView &order)
{
    const bool isOther = !m_order || m_order->orderId != order.orderId;
    m_order = order;
    if (isOther) {
        m_story.clear();
        m_customer.reset();
        m_attempt.reset();
        m_mails.clear();
        m_mailWait.stop();
        ++m_orderNumber;
    }
    m_places.setOrder(order);
    forgetQuote();
    emit orderChanged();
    if (isOther)
        fetchBeside();
}

void OrdersController::fetchBeside()
{
    fetchStory();
    fetchCustomer();
    fetchAttempt();
    fetchMails();
}

void OrdersController::fetchStory()
{
    m_client.call<OrderStory>({m_order->eventId, m_order->orderId}, this, [this, asked = m_orderNumber](const Result<OrderStory::Reply> &reply) {
        if (asked != m_orderNumber || !reply)
            return; // without its story an order can be worked with all the same
        m_story = reply->items;
        emit orderChanged();
    });
}

void OrdersController::fetchCustomer()
{
    if (!m_order->customer || (!m_order->customer->email && !m_order->customer->phone))
        return;
    m_client.call<FindCustomer>({m_order->customer->email, m_order->customer->phone}, this,
                                [this, asked = m_orderNumber](const Result<CustomerRecordView> &reply) {
        if (asked != m_orderNumber || !reply)
            return; // too few digits of a phone, say
        m_customer = *reply;
        emit orderChanged();
    });
}

void OrdersController::fetchAttempt()
{
    if (!isPending())
        return;
    ListOpenPayments::Request open;
    open.eventId = m_order->eventId;
    open.limit = 200;
    m_client.call<ListOpenPayments>(open, this, [this, asked = m_orderNumber](const Result<ListOpenPayments::Reply> &reply) {
        if (asked != m_orderNumber || !reply)
            return;
        m_attempt.reset();
        for (const PaymentAttemptView &attempt : reply->items) {
            if (attempt.orderId == m_order->orderId)
                m_attempt = attempt;
        }
        emit orderChanged();
    });
}

/// What the server says the order is now; what stands beside it stays true, or is fetched anew.
void OrdersController::onChanged(const OrderView &order)
{
    const int row = m_orders.rowOf(order.orderId);
    if (row >= 0) {
        FoundOrderView found = m_orders.orders().at(row);
        static_cast<OrderView &>(found) = order;
        found.willCall = found.willCall && OrderWords::validTickets(order) > 0;
        m_orders.update(found);
    }
    if (!m_order || m_order->orderId != order.orderId)
        return;
    static_cast<OrderView &>(*m_order) = order;
    m_order->willCall = m_order->willCall && OrderWords::validTickets(order) > 0;
    m_places.setOrder(order);
    forgetQuote();
    emit orderChanged();
    fetchBeside();
}

void OrdersController::showBasket()
{
    if (!m_order || !m_order->basketReference)
        return emit said(Tone::Info, tr("This order was sold by itself."));
    m_filter = Filter::All;
    m_query = *m_order->basketReference;
    m_delay.stop();
    emit querySet(m_query);
    search();
}

void OrdersController::exchange()
{
    if (!hasTickets() || OrderWords::validTickets(*m_order) == 0)
        return emit said(Tone::Info, tr("This order has no tickets to exchange."));
    emit exchangeAsked(*m_order, chosenOrAll());
}

QList<TicketId> OrdersController::chosenOrAll() const
{
    QList<TicketId> tickets = m_places.chosen();
    if (tickets.isEmpty()) {
        for (const TicketView &ticket : m_order->tickets) {
            if (ticket.status == "valid"_L1)
                tickets.append(ticket.ticketId);
        }
    }
    return tickets;
}

} // namespace foyer
