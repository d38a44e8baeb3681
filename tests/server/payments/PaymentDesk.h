// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BookingDesk.h"
#include "net/Api.h"
#include "net/TransportServer.h"
#include "payments/PaymentMethods.h"
#include "payments/PaymentResolver.h"
#include "payments/PaymentReturns.h"
#include "payments/PaymentWebhook.h"
#include "storage/WorkerPool.h"
#include "support/FakeGateway.h"
#include "support/TestDatabase.h"

namespace foyer::test {

/// A house that takes payments from outside: real database, real engine, real gateway process, and its own HTTP port, where
/// account 1 sells with the token "sally".
class PaymentDesk
{
public:
    struct Answer {
        int status = 0;
        QJsonObject body;
        QByteArray bytes;
        QString detail() const { return body["detail"_L1].toString(); }
    };
    /// What the database says of an attempt.
    struct Row {
        qint64 id = 0;
        QString state;
        QString key; ///< as the gateway knows it
        QString reason;
        bool isScheduled = false;
    };

    PaymentDesk(const QByteArray &conninfo, FakeGateway &fake);
    ~PaymentDesk();
    Status furnish();
    /// Goes on with an event of its own, where no key and no seat is used yet.
    Status nextEvent();

    /// Another server on the same database, as far as payments go.
    std::unique_ptr<PaymentService> makeService(PaymentService::Settings settings = quick());
    std::unique_ptr<PaymentReturns> makeReturns(PaymentService::Settings settings = quick());
    static PaymentService::Settings quick();
    static Gateway::Settings quickGateway(const QByteArray &url);

    /// A pending order over a seat that nobody had before; row A costs 50.00.
    Result<OrderId> place();
    static constexpr qint64 price = 5000;
    /// One over two seats, paid online: 100.00.
    Result<OrderId> sellPair();
    PaymentService::Wish wish(OrderId order, const QString &key, const QString &method = QStringLiteral("online"), qint64 amount = price) const;

    Answer post(const QByteArray &path, const QJsonObject &body, const QByteArray &key);
    Answer get(const QByteArray &path);
    Answer payOnline(OrderId order, const QByteArray &key, qint64 amount = price, const QString &token = QStringLiteral("pm_card"));
    QByteArray webhookUrl() const { return m_url + "/api/v1/webhooks/payments"; }
    QByteArray thisEvent() const { return "event_id = " + QByteArray::number(booking.event.value()); }
    QByteArray eventPath() const { return "/events/" + QByteArray::number(booking.event.value()); }

    /// The newest attempt of an order.
    Row attempt(OrderId order);
    /// Looks behind the services' backs: the first column of the first row.
    QString ask(const QByteArray &sql);
    QString orderStatus(OrderId order);
    int payments(OrderId order);
    /// The time of the order is over; the booking side finds out when it next looks.
    void expire(OrderId order);
    /// Makes it look.
    void sweep() { (void)booking.ask(SweepCommand{}); }
    /// The resolver's time for all attempts that have one has come.
    void makeDue();
    /// Makes it come, and gives how many the resolver saw to: attempts, or money owed back.
    int resolveRound();
    int returnRound();
    void forgetRounds(); ///< nothing that is open is looked at again

    /// A payment at the terminal, of the whole price, and what a person says of it.
    QJsonObject started(OrderId order, const QByteArray &key);
    Answer resolve(qint64 attempt, const QString &outcome, const QByteArray &key, const QString &reference = {});
    /// States of the order's attempts that are open.
    QStringList openStates(OrderId order);
    /// Refunds so many tickets of an order; 0: all.
    Answer refund(OrderId order, const QByteArray &key, int tickets = 0);
    /// What is to go back.
    QJsonArray owed();

    /// Empty while the books are in order and no secret was told to the log.
    QString troubles();
    /// What the server would have logged.
    QStringList notes();

    FakeGateway &fake;
    BookingDesk booking;
    std::unique_ptr<PaymentService> service; ///< the server's own
    std::unique_ptr<PaymentReturns> returns;

private:
    Answer perform(struct foyer::HttpCall &call);

    Connection m_look;
    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    OrderService m_orders;
    WaitingPayments m_waiting;
    Gateway m_gateway;
    SystemClock m_clock;
    WorkerPool m_pool{4, 100};
    Registry m_registry;
    net::RateLimiter m_limiter;
    net::RestFrontend m_rest;
    net::LiveHub m_hub;
    std::unique_ptr<PaymentWebhook> m_webhook;
    std::unique_ptr<net::RpcFrontend> m_rpc;
    std::unique_ptr<net::Api> m_api;
    std::unique_ptr<net::TransportServer> m_transport;
    QByteArray m_url;
    int m_nextSeat = 0;
    std::mutex m_mutex;
    QStringList m_notes;
};

} // namespace foyer::test
