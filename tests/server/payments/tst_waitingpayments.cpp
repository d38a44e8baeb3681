// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentCase.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// All money that waits, in one list over the server's own port, and asking outside out of turn.
class TestWaitingPayments : public PaymentCase
{
    Q_OBJECT
private slots:
    void cleanup() override;
    void terminal();
    void gateway();
    void refundByHand();
    void overEventsPageByPage();
    void found_data();
    void found();
    void refusals();
    void askedNow();
    void notFromWhoeverStartedIt();
    void notOfATerminal();
    void notWhatIsRefusedForGood();
    void returnAskedNow();

private:
    QJsonObject waiting(const QByteArray &query = {}) { return m_desk->get("/payments/waiting" + query).body; }
    QJsonObject row(OrderId order);
    qint64 startTerminal(OrderId order);
    PaymentDesk::Answer ask(qint64 attempt) { return m_desk->post(m_desk->eventPath() + "/payment-attempts/" + QByteArray::number(attempt) + "/ask", {}, key()); }
    QByteArray key() { return "key" + QByteArray::number(++m_keys); }
    void age(OrderId order, int seconds);

    int m_keys = 0;
};

void TestWaitingPayments::cleanup()
{
    const auto report = BookingVerifier(m_desk->booking.database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
    (void)m_desk->ask("UPDATE payment_return SET state = 'returned', due_at = NULL WHERE state <> 'returned'");
    (void)m_desk->ask("UPDATE payment_attempt SET state = 'declined', due_at = NULL, payment_id = NULL, method_token = NULL"
                      " WHERE state IN ('started', 'unknown', 'approved', 'refunding')");
    QCOMPARE(waiting()["items"_L1].toArray(), QJsonArray()); // the next test's are its own
}

QJsonObject TestWaitingPayments::row(OrderId order)
{
    for (const QJsonValue &each : waiting("?limit=200")["items"_L1].toArray()) {
        if (each["orderId"_L1].toInteger() == order.value())
            return each.toObject();
    }
    return {};
}

qint64 TestWaitingPayments::startTerminal(OrderId order)
{
    return m_desk->post(m_desk->eventPath() + "/payment-attempts",
                        {{u"orderId"_s, order.value()}, {u"method"_s, u"card"_s},
                         {u"amount"_s, QJsonObject{{u"amount"_s, PaymentDesk::price}, {u"currency"_s, u"EUR"_s}}}}, key()).body["attemptId"_L1].toInteger();
}

void TestWaitingPayments::age(OrderId order, int seconds)
{
    (void)m_desk->ask("UPDATE payment_attempt SET started_at = started_at - interval '1 second' * " + QByteArray::number(seconds)
                      + " WHERE order_id = " + QByteArray::number(order.value()));
}

void TestWaitingPayments::terminal()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const qint64 attempt = startTerminal(*order);
    const QJsonObject asked = row(*order);
    QCOMPARE(asked["attemptId"_L1].toInteger(), attempt);
    QCOMPARE(asked["kind"_L1].toString(), u"payment"_s);
    QCOMPARE(asked["method"_L1].toString(), u"card"_s);
    QCOMPARE(asked["eventName"_L1].toString(), u"Another"_s);
    QCOMPARE(asked["orderReference"_L1].toString(), m_desk->ask("SELECT reference FROM sales_order WHERE order_id = " + QByteArray::number(order->value())));
    QCOMPARE(asked["orderStatus"_L1].toString(), u"pending"_s);
    QCOMPARE(asked["amount"_L1]["amount"_L1].toInt(), PaymentDesk::price);
    QCOMPARE(asked["startedBy"_L1].toString(), u"Sally Seller"_s);
    QVERIFY(!asked.contains("saidBy"_L1) && !asked.contains("nextLookAt"_L1));
    // Somebody stands at the terminal; only when that takes long it is for others to look into.
    QCOMPARE(asked["waitsFor"_L1].toString(), u"outside"_s);
    QCOMPARE(waiting()["forPerson"_L1].toInt(), 0);
    age(*order, WaitingPayments::terminalPatienceS + 1);
    QCOMPARE(row(*order)["waitsFor"_L1].toString(), u"person"_s);
    QCOMPARE(waiting()["forPerson"_L1].toInt(), 1);
    QCOMPARE(waiting("?waitsFor=outside")["items"_L1].toArray().size(), 0);
    QCOMPARE(waiting("?waitsFor=outside")["forPerson"_L1].toInt(), 1);
    // "Nobody knows" is somebody's to find out at once; and who said it is told.
    const auto other = m_desk->place();
    VERIFY_OK(other);
    const qint64 second = startTerminal(*other);
    QCOMPARE(m_desk->post(m_desk->eventPath() + "/payment-attempts/" + QByteArray::number(second) + "/outcome", {{u"outcome"_s, u"unknown"_s}}, key()).status, 200);
    QCOMPARE(row(*other)["waitsFor"_L1].toString(), u"person"_s);
    QCOMPARE(row(*other)["saidBy"_L1].toString(), u"Sally Seller"_s);
    QCOMPARE(waiting()["forPerson"_L1].toInt(), 2);
}

void TestWaitingPayments::gateway()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, key()).status, 201);
    const QJsonObject undecided = row(*order);
    QCOMPARE(undecided["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(undecided["waitsFor"_L1].toString(), u"outside"_s);
    QVERIFY(undecided.contains("nextLookAt"_L1));
    QCOMPARE(undecided["looks"_L1].toInt(), 0);
    m_desk->makeDue();
    QCOMPARE(m_desk->service->resolveDue(5), 1);
    QCOMPARE(row(*order)["looks"_L1].toInt(), 1);
    m_fake.settle(m_desk->attempt(*order).key);
    m_desk->makeDue();
    QCOMPARE(m_desk->service->resolveDue(5), 1);
    QCOMPARE(row(*order), QJsonObject()); // over: nothing waits
}

void TestWaitingPayments::refundByHand()
{
    const auto order = m_desk->sellPair();
    VERIFY_OK(order);
    QCOMPARE(m_desk->post(m_desk->eventPath() + "/orders/" + QByteArray::number(order->value()) + "/refunds", {{u"reason"_s, u"ill"_s}}, key()).status, 201);
    QCOMPARE(row(*order)["kind"_L1].toString(), u"return"_s);
    QCOMPARE(row(*order)["waitsFor"_L1].toString(), u"outside"_s);
    m_fake.behave("refund", "refuse");
    QCOMPARE(m_desk->returns->resolveDue(5), 1);
    const QJsonObject refused = row(*order);
    QCOMPARE(refused["state"_L1].toString(), u"by_hand"_s);
    QCOMPARE(refused["waitsFor"_L1].toString(), u"person"_s);
    QCOMPARE(refused["startedBy"_L1].toString(), u"Sally Seller"_s);
    QVERIFY(!refused["reason"_L1].toString().isEmpty() && !refused.contains("nextLookAt"_L1));
    QCOMPARE(waiting()["forPerson"_L1].toInt(), 1);
    const QByteArray path = m_desk->eventPath() + "/refunds/" + QByteArray::number(refused["refundId"_L1].toInteger());
    QCOMPARE(m_desk->post(path + "/ask", {}, key()).status, 422); // it has said no
    QCOMPARE(m_desk->post(path + "/returned", {}, key()).status, 200);
    QCOMPARE(row(*order), QJsonObject());
    QCOMPARE(waiting()["forPerson"_L1].toInt(), 0);
}

void TestWaitingPayments::overEventsPageByPage()
{
    QList<qint64> all;
    for (int event = 0; event < 2; ++event) {
        for (int i = 0; i < 3; ++i) {
            const auto order = m_desk->place();
            VERIFY_OK(order);
            all.append(startTerminal(*order));
        }
        VERIFY_OK(m_desk->nextEvent());
    }
    QList<qint64> seen;
    QByteArray query = "?limit=2";
    for (int page = 0; page < 3; ++page) {
        const QJsonObject reply = waiting(query);
        for (const QJsonValue &each : reply["items"_L1].toArray())
            seen.append(each["attemptId"_L1].toInteger());
        query = "?limit=2&cursor=" + reply["next"_L1].toString().toLatin1();
        QCOMPARE(reply["next"_L1].isNull(), page == 2);
    }
    QCOMPARE(seen, all); // oldest first, none twice, none left out
}

void TestWaitingPayments::found_data()
{
    QTest::addColumn<QString>("query"); // %1: the order's reference
    QTest::addColumn<bool>("isFound");
    QTest::newRow("all") << QString() << true;
    QTest::newRow("the order") << u"%1"_s << true;
    QTest::newRow("another order") << u"%1X"_s << false;
    QTest::newRow("what the terminal printed") << u"auth 47"_s << true;
    QTest::newRow("its end") << u"4713"_s << false;
    QTest::newRow("the name") << u"POLON"_s << true;
    QTest::newRow("no pattern") << u"O%ia"_s << false;
}

void TestWaitingPayments::found()
{
    QFETCH(QString, query);
    QFETCH(bool, isFound);
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const QByteArray id = QByteArray::number(order->value());
    startTerminal(*order);
    (void)m_desk->ask("UPDATE payment_attempt SET reference = 'AUTH 4713' WHERE order_id = " + id);
    (void)m_desk->ask("UPDATE sales_order SET customer_name = 'Ophelia Polonius' WHERE order_id = " + id);
    const QString reference = m_desk->ask("SELECT reference FROM sales_order WHERE order_id = " + id);
    const QString typed = query.contains(u"%1"_s) ? query.arg(reference) : query;
    QCOMPARE(waiting("?query=" + typed.toUtf8().toPercentEncoding())["items"_L1].toArray().size(), isFound ? 1 : 0);
}

void TestWaitingPayments::refusals()
{
    QCOMPARE(m_desk->get("/payments/waiting?cursor=7").status, 400);
    QCOMPARE(m_desk->get("/payments/waiting?cursor=1.0.-1.2").status, 400);
    QCOMPARE(m_desk->get("/payments/waiting?waitsFor=nobody").status, 400);
    QCOMPARE(m_desk->get("/payments/waiting?limit=201").status, 400);
    QCOMPARE(ask(999'999'999).status, 404);
    QCOMPARE(m_desk->post(m_desk->eventPath() + "/refunds/999999/ask", {}, key()).status, 404);
}

void TestWaitingPayments::askedNow()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, key()).status, 201);
    const auto attempt = m_desk->attempt(*order);
    age(*order, 60);
    const auto still = ask(attempt.id);
    QCOMPARE(still.status, 200);
    QCOMPARE(still.body["state"_L1].toString(), u"unknown"_s);
    QCOMPARE(row(*order)["looks"_L1].toInt(), 1);
    QVERIFY(m_desk->attempt(*order).isScheduled); // the server goes on asking by itself
    m_fake.settle(attempt.key);
    QCOMPARE(ask(attempt.id).body["state"_L1].toString(), u"recorded"_s);
    QCOMPARE(m_desk->orderStatus(*order), u"confirmed"_s);
    QCOMPARE(ask(attempt.id).body["state"_L1].toString(), u"recorded"_s); // over: as it is
    QCOMPARE(m_fake.charges(attempt.key), 1);
    QCOMPARE(m_desk->payments(*order), 1);
}

void TestWaitingPayments::notFromWhoeverStartedIt()
{
    PaymentService::Settings patient = PaymentDesk::quick();
    patient.resolveAfterMs = 60'000;
    const auto service = m_desk->makeService(patient);
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const auto started = service->start(m_desk->wish(*order, u"k1"_s)); // its caller is about to go on
    VERIFY_OK(started);
    const auto asked = service->askNow(m_desk->booking.event, started->id);
    VERIFY_OK(asked);
    QVERIFY(asked->state == AttemptState::Started);
    QCOMPARE(asked->looks, 0);
    age(*order, 61);
    const auto later = service->askNow(m_desk->booking.event, started->id);
    VERIFY_OK(later);
    QVERIFY(later->state == AttemptState::Declined); // nobody went on: nothing was taken
}

void TestWaitingPayments::notOfATerminal()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    const qint64 id = startTerminal(*order);
    age(*order, 600);
    QCOMPARE(ask(id).status, 422);
    QCOMPARE(m_desk->attempt(*order).state, u"started"_s);
    QVERIFY(!m_desk->attempt(*order).isScheduled);
}

void TestWaitingPayments::notWhatIsRefusedForGood()
{
    const auto order = m_desk->place();
    VERIFY_OK(order);
    m_fake.behave("confirm", "process");
    QCOMPARE(m_desk->payOnline(*order, key()).status, 201);
    const auto attempt = m_desk->attempt(*order);
    m_desk->expire(*order);
    m_desk->sweep();
    m_fake.settle(attempt.key);
    m_fake.behave("refund", "refuse");
    m_desk->makeDue();
    QCOMPARE(m_desk->service->resolveDue(5), 1);
    QCOMPARE(row(*order)["state"_L1].toString(), u"refunding"_s);
    QCOMPARE(row(*order)["waitsFor"_L1].toString(), u"person"_s);
    QCOMPARE(ask(attempt.id).status, 422);
    QCOMPARE(m_fake.refunds(attempt.key), 0);
    QCOMPARE(row(*order)["waitsFor"_L1].toString(), u"person"_s);
}

void TestWaitingPayments::returnAskedNow()
{
    const auto order = m_desk->sellPair();
    VERIFY_OK(order);
    const QString attempt = m_desk->attempt(*order).key;
    QCOMPARE(m_desk->post(m_desk->eventPath() + "/orders/" + QByteArray::number(order->value()) + "/refunds", {{u"reason"_s, u"ill"_s}}, key()).status, 201);
    m_fake.behave("refund", "fail", 3);
    QCOMPARE(m_desk->returns->resolveDue(5), 1);
    const QByteArray path = m_desk->eventPath() + "/refunds/" + QByteArray::number(row(*order)["refundId"_L1].toInteger()) + "/ask";
    m_fake.behave("refund", "fail", 3);
    QCOMPARE(m_desk->post(path, {}, key()).body["state"_L1].toString(), u"due"_s);
    QCOMPARE(row(*order)["looks"_L1].toInt(), 2);
    m_fake.forget();
    QCOMPARE(m_desk->post(path, {}, key()).body["state"_L1].toString(), u"returned"_s);
    QCOMPARE(m_fake.refunds(attempt), 1);
    QCOMPARE(m_desk->post(path, {}, key()).body["state"_L1].toString(), u"returned"_s); // over: as it is, and not given back twice
    QCOMPARE(m_fake.refunds(attempt), 1);
    QCOMPARE(row(*order), QJsonObject());
}

QTEST_GUILESS_MAIN(TestWaitingPayments)
#include "tst_waitingpayments.moc"
