// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SaleRecovery.h"

#include "protocol/OrderMethods.h"
#include "protocol/PaymentMethods.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

SaleRecovery::SaleRecovery(Client &client, OpenSale sale, QObject *parent) : QObject(parent), m_client(client), m_sale(std::move(sale))
{
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline && m_repeat)
            std::exchange(m_repeat, {})();
    });
}

/// Asks until there is an answer; `key` is that of the call under way, or made anew for one of our own.
template<Method M, typename Handler>
void SaleRecovery::ask(const QString &key, const typename M::Request &request, Handler handler)
{
    m_client.callWithKey<M>(key, request, this, [this, key, request, handler](const Result<typename M::Reply> &reply) {
        if (!reply && reply.error().code == ErrorCode::Unavailable) {
            m_repeat = [this, key, request, handler] { ask<M>(key, request, handler); };
            return;
        }
        handler(reply);
    });
}

void SaleRecovery::start()
{
    if (m_sale.hold)
        m_found.hold = *m_sale.hold;
    m_sale.call ? settleCall() : readExchange();
}

/// Money that no sale accepts: less cash handed over than is taken.
QList<PaymentInput> SaleRecovery::tooLittle() const
{
    return {{u"cash"_s, Money(2, m_sale.event.currency), Money(1, m_sale.event.currency), {}}};
}

void SaleRecovery::settleCall()
{
    const Checkout::Call &call = *m_sale.call;
    const auto goOn = [this](const auto &) { readExchange(); };
    const QList<PaymentInput> cash = tooLittle();
    if (call.method == HoldSeats::info.name)
        return repeatHold();
    if (call.method == SellOrder::info.name && m_sale.hold)
        return ask<SellOrder>(call.key, {m_sale.event.id, m_sale.hold->holdId, {}, cash}, goOn);
    if (call.method == PayOrder::info.name && m_sale.order.isValid())
        return ask<PayOrder>(call.key, {m_sale.event.id, m_sale.order, cash.first().method, cash.first().amount, cash.first().tendered, {}}, goOn);
    if (call.method == ExchangeOrder::info.name && m_sale.hold && m_sale.order.isValid())
        return ask<ExchangeOrder>(call.key, {m_sale.event.id, m_sale.order, m_sale.tickets, m_sale.hold->holdId, cash}, goOn);
    JsonReader reader(JsonReader::Strictness::Reply);
    if (call.method == StartPayment::info.name) {
        if (const auto request = reader.read<StartPayment::Request>(call.request))
            return ask<StartPayment>(call.key, *request, goOn);
    } else if (call.method == RefundOrder::info.name) {
        if (const auto request = reader.read<RefundOrder::Request>(call.request))
            return ask<RefundOrder>(call.key, *request, goOn);
    }
    readExchange(); // what a person said about a terminal: the payment itself tells how far that came
}

void SaleRecovery::repeatHold()
{
    const auto request = JsonReader(JsonReader::Strictness::Reply).read<HoldSeats::Request>(m_sale.call->request);
    if (!request)
        return readExchange();
    ask<HoldSeats>(m_sale.call->key, *request, [this](const Result<HoldSeats::Reply> &reply) {
        if (reply) {
            if (m_found.hold.holdId.isValid()) // the one before it; nobody wants both
                m_client.call<ReleaseHold>({m_sale.event.id, m_found.hold.holdId}, &m_client, [](const Result<Empty> &) {});
            m_found.hold = *reply;
        }
        readExchange();
    });
}

void SaleRecovery::readExchange()
{
    if (m_sale.exchangeOf.isEmpty())
        return readOrder();
    ask<GetOrder>({}, {m_sale.exchangeOf}, [this](const Result<OrderView> &order) {
        if (!order)
            return tell(Found::Kind::Over);
        m_found.order = *order;
        const bool isDone = std::any_of(order->tickets.cbegin(), order->tickets.cend(), [this](const TicketView &ticket) {
            return m_sale.tickets.contains(ticket.ticketId) && ticket.status == "replaced"_L1;
        });
        isDone ? tell(Found::Kind::Sold) : readHold();
    });
}

void SaleRecovery::readOrder()
{
    if (!m_found.hold.holdId.isValid())
        return tell(m_sale.call ? Found::Kind::Over : Found::Kind::Nothing);
    ListOrders::Request request;
    request.event = m_sale.event.id;
    request.hold = m_found.hold.holdId;
    request.limit = 1;
    ask<ListOrders>({}, request, [this](const Result<ListOrders::Reply> &reply) {
        if (!reply || reply->items.isEmpty())
            return readHold();
        m_found.order = reply->items.first();
        if (m_found.order.status == "confirmed"_L1 || m_found.order.status == "partly_refunded"_L1)
            return tell(Found::Kind::Sold);
        if (m_found.order.status != "pending"_L1)
            return tell(Found::Kind::Over);
        readAttempt();
    });
}

void SaleRecovery::readAttempt()
{
    ListOpenPayments::Request request;
    request.eventId = m_sale.event.id;
    request.limit = 200;
    ask<ListOpenPayments>({}, request, [this](const Result<ListOpenPayments::Reply> &reply) {
        const auto items = reply ? reply->items : QList<PaymentAttemptView>();
        const auto ours = std::find_if(items.cbegin(), items.cend(), [this](const PaymentAttemptView &attempt) { return attempt.orderId == m_found.order.orderId; });
        if (ours != items.cend())
            m_found.attempt = *ours;
        tell(Found::Kind::Open);
    });
}

void SaleRecovery::readHold()
{
    if (!m_found.hold.holdId.isValid())
        return tell(m_sale.exchangeOf.isEmpty() ? Found::Kind::Over : Found::Kind::Nothing);
    // Its time begins again: the customer has waited long enough.
    ask<ExtendHold>(Client::makeKey(), {m_sale.event.id, m_found.hold.holdId}, [this](const Result<HoldSeats::Reply> &reply) {
        if (reply)
            m_found.hold = *reply;
        else if (reply.error().code != ErrorCode::RuleViolated || m_found.hold.expiresAt <= m_client.serverNow())
            return tell(Found::Kind::Over); // it may be as old as holds get, and still be there; anything else is the end
        tell(Found::Kind::Held);
    });
}

void SaleRecovery::tell(Found::Kind kind)
{
    m_found.kind = kind;
    emit found(m_found);
}

} // namespace foyer
