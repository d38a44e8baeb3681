// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "protocol/MethodTable.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using State = SaleController::State;
using Stage = Checkout::Stage;

namespace {

QJsonObject money(qint64 amount) { return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; }
Money eur(qint64 amount) { return Money(amount, u"EUR"_s); }

/// The order of two seats, 90.00, as far as it is paid.
QJsonObject orderJson(const QString &status, const QList<std::pair<QString, qint64>> &payments)
{
    QJsonObject order = status == "pending"_L1 ? test::pendingReply({4, 5}) : test::orderReply({4, 5}, 9000);
    QJsonArray paid;
    qint64 sum = 0;
    for (const auto &[method, amount] : payments) {
        paid.append(QJsonObject{{u"paymentId"_s, paid.size() + 1}, {u"method"_s, method}, {u"amount"_s, money(amount)}, {u"at"_s, u"2026-01-01T10:00:00Z"_s}});
        sum += amount;
    }
    order[u"status"_s] = status;
    order[u"payments"_s] = paid;
    order[u"paid"_s] = money(sum);
    return order;
}

} // namespace

/// How a held sale of two seats at 90.00 is paid, undone and exchanged, with the server's answers in the test's hand.
class TestCheckout : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void partsGoInOneCall();
    void cashInPartsIsOneCash();
    void aTenderCanBeTakenOff();
    void vouchersThatPayNothing_data();
    void vouchersThatPayNothing();
    void aVoucherThatWasSpentMeanwhile();
    void compsAndInvoicesAreNotForEverybody();
    void compAndInvoice();
    void theCardComesLast();
    void aDeclinedCardLeavesTheOrder();
    void nobodyKnows();
    void leftForLater();
    void theOrderWasOverWhenTheCardPaid();
    void givenUpUnpaid();
    void givenUpInPartPaid();
    void aLostAnswerIsAskedForUnderItsKey();
    void payLater();
    void undoesTheLastSale();
    void undoThatIsTooLate();
    void undoWithALostAnswer();
    void exchangeForMore();
    void exchangeForLess();
    void exchangeAsksTheOrdersFeeOnce();
    void exchangeIsLeft();

private:
    void hold(const QList<int> &seats = {4, 5}, qint64 id = 31);
    void placeForCard();
    QList<QJsonObject> asked(QLatin1StringView method) const;
    QString told() const { return m_sentences.isEmpty() ? QString() : m_sentences.last(); }
    OrderView soldOrder();

    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<SaleController> m_sale;
    QStringList m_sentences;
};

void TestCheckout::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_sale = std::make_unique<SaleController>(*m_client);
    m_sentences.clear();
    connect(m_sale.get(), &SaleController::said, this, [this](SaleController::Tone, const QString &sentence) { m_sentences += sentence; });
    QVERIFY(test::openHouse(*m_client, *m_sale));
}

void TestCheckout::cleanup()
{
    m_sale.reset();
    m_client.reset();
}

void TestCheckout::hold(const QList<int> &seats, qint64 id)
{
    m_sale->holdParty({{1, int(seats.size())}});
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(id, seats, m_client->serverNow().addSecs(300))));
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(m_sale->checkout().stage(), Stage::Gathering);
}

QList<QJsonObject> TestCheckout::asked(QLatin1StringView method) const
{
    QList<QJsonObject> all;
    for (const auto &call : m_client->all()) {
        if (call.method == method)
            all.append(call.fields);
    }
    return all;
}

void TestCheckout::partsGoInOneCall()
{
    hold();
    m_sale->checkout().takeVoucher(u" abcd-efgh-ab3d "_s);
    QCOMPARE(asked(LookUpVoucher::info.name).first()["code"_L1].toString(), u"abcd-efgh-ab3d"_s);
    QVERIFY(m_client->answer(LookUpVoucher::info.name, test::voucherReply(2000)));
    QCOMPARE(m_sale->checkout().toPay(), eur(7000));
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    QVERIFY2(!m_sale->checkout().tenders().first().note.contains(u"efgh"_s), "a code is worth money");
    m_sale->payCash(eur(10'000));
    const auto sells = m_client->waiting(SellOrder::info.name);
    QCOMPARE(sells.size(), 1); // all or none, under one key
    const QJsonArray payments = sells.first().fields["payments"_L1].toArray();
    QCOMPARE(payments.size(), 2);
    QCOMPARE(payments.at(0)["method"_L1].toString(), u"voucher"_s);
    QCOMPARE(payments.at(0)["amount"_L1]["amount"_L1].toInt(), 2000);
    QCOMPARE(payments.at(0)["reference"_L1].toString(), u"abcd-efgh-ab3d"_s);
    QCOMPARE(payments.at(1)["amount"_L1]["amount"_L1].toInt(), 7000);
    QCOMPARE(payments.at(1)["tendered"_L1]["amount"_L1].toInt(), 10'000);
    QVERIFY(m_sale->checkout().call()->request.isEmpty()); // what may be written down of it
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000)));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckout::cashInPartsIsOneCash()
{
    hold();
    m_sale->payCash(eur(5000));
    QCOMPARE(m_sale->checkout().toPay(), eur(4000));
    m_sale->payCash(eur(5000));
    const QJsonArray payments = m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1].toArray();
    QCOMPARE(payments.size(), 1);
    QCOMPARE(payments.at(0)["amount"_L1]["amount"_L1].toInt(), 9000);
    QCOMPARE(payments.at(0)["tendered"_L1]["amount"_L1].toInt(), 10'000);
}

void TestCheckout::aTenderCanBeTakenOff()
{
    hold();
    m_sale->payCash(eur(5000));
    m_sale->checkout().remove(0);
    QCOMPARE(m_sale->checkout().toPay(), eur(9000));
    m_sale->payCash(eur(2000));
    m_sale->nextBest(); // other places at the same price: what lies on the counter still counts
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(32, {2, 3}, m_client->serverNow().addSecs(300))));
    QCOMPARE(m_sale->checkout().toPay(), eur(7000));
    m_sale->holdParty({{1, 3}}); // another bill
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(33, {2, 3, 4}, m_client->serverNow().addSecs(300))));
    QCOMPARE(m_sale->checkout().toPay(), eur(13'500));
}

void TestCheckout::vouchersThatPayNothing_data()
{
    QTest::addColumn<QJsonObject>("voucher"); // empty: not found
    QTest::newRow("no such code") << QJsonObject();
    QTest::newRow("blocked") << test::voucherReply(5000, u"blocked"_s);
    QTest::newRow("expired") << test::voucherReply(5000, u"expired"_s);
    QTest::newRow("empty") << test::voucherReply(0, u"empty"_s);
    QTest::newRow("another currency") << test::voucherReply(5000, u"active"_s, u"CHF"_s);
}

void TestCheckout::vouchersThatPayNothing()
{
    QFETCH(QJsonObject, voucher);
    hold();
    m_sale->checkout().takeVoucher(u"ABCD"_s);
    const qsizetype before = m_sentences.size();
    if (voucher.isEmpty())
        m_client->fail(LookUpVoucher::info.name, {ErrorCode::NotFound, u"no such voucher"_s});
    else
        m_client->answer(LookUpVoucher::info.name, voucher);
    QCOMPARE(m_sentences.size(), before + 1);
    QVERIFY(m_sale->checkout().tenders().isEmpty());
    QCOMPARE(m_sale->state(), State::Held);
}

void TestCheckout::aVoucherThatWasSpentMeanwhile()
{
    hold();
    m_sale->payCash(eur(4000));
    m_sale->checkout().takeVoucher(u"ABCD"_s);
    m_client->answer(LookUpVoucher::info.name, test::voucherReply(5000));
    QVERIFY(m_client->fail(SellOrder::info.name, {ErrorCode::RuleViolated, u"the voucher holds 10.00, 50.00 is asked of it"_s}));
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(m_sale->checkout().toPay(), eur(5000)); // the cash is still on the counter
    QVERIFY2(told().contains(u"voucher"_s), qPrintable(told()));
}

void TestCheckout::compsAndInvoicesAreNotForEverybody()
{
    hold();
    m_sale->checkout().giveAway(u"Press"_s);
    m_sale->checkout().takeInvoice({u"Ann"_s, u"ann@example.test"_s, {}, {}});
    QVERIFY(m_sale->checkout().tenders().isEmpty());
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
}

void TestCheckout::compAndInvoice()
{
    m_sale->checkout().setPermissions(Permission::SellTickets | Permission::BlockSeats | Permission::SellOnInvoice);
    hold();
    m_sale->checkout().giveAway(u"  "_s); // without a reason nothing is given away
    QVERIFY(m_sale->checkout().tenders().isEmpty());
    m_sale->checkout().giveAway(u"Press"_s);
    const QJsonObject comp = m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1][0].toObject();
    QCOMPARE(comp["method"_L1].toString(), u"comp"_s);
    QCOMPARE(comp["reference"_L1].toString(), u"Press"_s);
    m_client->fail(SellOrder::info.name, {ErrorCode::NotAllowed, u"not any more"_s});
    QCOMPARE(m_sale->state(), State::Held);
    m_sale->checkout().remove(0);
    m_sale->checkout().takeInvoice({u"Ann"_s, {}, {}, {}}); // where to?
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    m_sale->checkout().takeInvoice({u"Ann"_s, {}, {}, u"High Street 1"_s});
    const QJsonObject sale = m_client->waiting(SellOrder::info.name).value(0).fields;
    QCOMPARE(sale["customer"_L1]["address"_L1].toString(), u"High Street 1"_s);
    QCOMPARE(sale["payments"_L1][0]["method"_L1].toString(), u"invoice"_s);
}

/// As far as the terminal, with 90.00 on it.
void TestCheckout::placeForCard()
{
    hold();
    m_sale->checkout().takeCard();
    QVERIFY(!m_client->waiting(SellOrder::info.name).value(0).fields.contains("payments"_L1));
    QVERIFY(m_client->answer(SellOrder::info.name, orderJson(u"pending"_s, {})));
    QVERIFY(m_client->answer(StartPayment::info.name, test::attemptReply(u"started"_s, 9000)));
    QCOMPARE(m_sale->checkout().stage(), Stage::Terminal);
    QVERIFY(m_sale->secondsLeft() > 800); // the order's deadline now
}

void TestCheckout::theCardComesLast()
{
    hold();
    m_sale->checkout().takeCard(eur(6000)); // chosen first, and still charged last
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    m_sale->payCash(eur(5000));
    QVERIFY(m_client->answer(SellOrder::info.name, orderJson(u"pending"_s, {})));
    QVERIFY(m_client->waiting(StartPayment::info.name).isEmpty());
    const QJsonObject cash = m_client->waiting(PayOrder::info.name).value(0).fields;
    QCOMPARE(cash["amount"_L1]["amount"_L1].toInt(), 3000);
    QCOMPARE(cash["tendered"_L1]["amount"_L1].toInt(), 5000);
    QVERIFY(m_client->answer(PayOrder::info.name, orderJson(u"pending"_s, {{u"cash"_s, 3000}})));
    QCOMPARE(m_client->waiting(StartPayment::info.name).value(0).fields["amount"_L1]["amount"_L1].toInt(), 6000);
    QVERIFY(m_client->answer(StartPayment::info.name, test::attemptReply(u"started"_s, 6000)));
    m_sale->checkout().approved(u"  "_s); // what did the terminal say?
    QVERIFY(m_client->waiting(ResolvePayment::info.name).isEmpty());
    m_sale->checkout().approved(u"AUTH 4713"_s);
    QCOMPARE(m_client->waiting(ResolvePayment::info.name).value(0).fields["reference"_L1].toString(), u"AUTH 4713"_s);
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"recorded"_s, 6000)));
    QVERIFY(m_client->answer(GetOrder::info.name, orderJson(u"confirmed"_s, {{u"cash"_s, 3000}, {u"card"_s, 6000}})));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckout::aDeclinedCardLeavesTheOrder()
{
    placeForCard();
    m_sale->letGo(); // Esc: it declined
    QCOMPARE(m_client->waiting(ResolvePayment::info.name).value(0).fields["outcome"_L1].toString(), u"declined"_s);
    QVERIFY(m_client->waiting(ReleaseHold::info.name).isEmpty()); // one step at a time
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"declined"_s, 9000)));
    QCOMPARE(m_sale->checkout().stage(), Stage::Open);
    QCOMPARE(m_sale->checkout().toPay(), eur(9000));
    m_sale->payCash(eur(10'000));
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty()); // the order is there already
    QVERIFY(m_client->answer(PayOrder::info.name, orderJson(u"confirmed"_s, {{u"cash"_s, 9000}})));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckout::nobodyKnows()
{
    placeForCard();
    m_sale->checkout().unknown();
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"unknown"_s, 9000)));
    QCOMPARE(m_sale->checkout().stage(), Stage::Terminal); // neither sold nor not
    m_sale->checkout().approved(u"4713"_s);
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"approved"_s, 9000))); // not recorded yet
    QVERIFY(m_client->answer(GetOrder::info.name, orderJson(u"pending"_s, {})));
    QCOMPARE(m_sale->state(), State::Selling);
    QTRY_VERIFY(!m_client->waiting(GetOrder::info.name).isEmpty());
    QVERIFY(m_client->answer(GetOrder::info.name, orderJson(u"confirmed"_s, {{u"card"_s, 9000}})));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckout::leftForLater()
{
    placeForCard();
    m_sale->checkout().leaveOpen(); // nothing is said yet about the terminal
    QCOMPARE(m_sale->checkout().stage(), Stage::Terminal);
    m_sale->checkout().unknown();
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"unknown"_s, 9000)));
    m_sale->checkout().leaveOpen();
    QCOMPARE(m_sale->state(), State::Reserved);
    QCOMPARE(m_sale->order().reference, u"K7Q4-MZ"_s);
    m_sale->nextSale();
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(asked(ReleaseHold::info.name).isEmpty()); // the order waits
}

void TestCheckout::theOrderWasOverWhenTheCardPaid()
{
    placeForCard();
    m_sale->checkout().approved(u"4713"_s);
    QVERIFY(m_client->answer(ResolvePayment::info.name, test::attemptReply(u"refunding"_s, 9000)));
    QVERIFY2(m_sentences.last().contains(u"terminal"_s), qPrintable(told())); // the money has to go back
    QVERIFY(m_client->answer(GetOrder::info.name, orderJson(u"expired"_s, {})));
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(told().contains(u"Not sold"_s));
}

void TestCheckout::givenUpUnpaid()
{
    placeForCard();
    m_sale->letGo();
    m_client->answer(ResolvePayment::info.name, test::attemptReply(u"declined"_s, 9000));
    m_sale->letGo();
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).value(0).fields["holdId"_L1].toInt(), 31);
    QVERIFY(m_client->answer(ReleaseHold::info.name, QJsonValue()));
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(asked(RefundOrder::info.name).isEmpty());
}

void TestCheckout::givenUpInPartPaid()
{
    hold();
    m_sale->payCash(eur(3000));
    m_sale->checkout().takeCard();
    m_client->answer(SellOrder::info.name, orderJson(u"pending"_s, {}));
    m_client->answer(PayOrder::info.name, orderJson(u"pending"_s, {{u"cash"_s, 3000}}));
    m_client->answer(StartPayment::info.name, test::attemptReply(u"started"_s, 6000));
    m_sale->letGo();
    m_client->answer(ResolvePayment::info.name, test::attemptReply(u"declined"_s, 6000));
    m_sale->checkout().remove(0); // it is in the drawer
    QCOMPARE(m_sale->checkout().tenders().size(), 1);
    m_sale->letGo();
    QCOMPARE(m_client->waiting(RefundOrder::info.name).value(0).fields["orderId"_L1].toInt(), 77);
    m_client->answer(RefundOrder::info.name, orderJson(u"cancelled"_s, {{u"cash"_s, 3000}}));
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY2(told().contains(QLocale().toString(30.0, 'f', 2)), qPrintable(told())); // what to give back
}

void TestCheckout::aLostAnswerIsAskedForUnderItsKey()
{
    hold();
    m_sale->checkout().takeCard();
    m_client->answer(SellOrder::info.name, orderJson(u"pending"_s, {}));
    const auto first = m_client->waiting(StartPayment::info.name).value(0);
    m_client->setOnline(false);
    m_client->fail(StartPayment::info.name, {ErrorCode::Unavailable, u"no answer in time"_s});
    QCOMPARE(m_sale->checkout().stage(), Stage::Unsettled);
    m_sale->letGo();
    QVERIFY(asked(ReleaseHold::info.name).isEmpty()); // nobody knows what is charged
    m_client->setOnline(true);
    const auto second = m_client->waiting(StartPayment::info.name).value(0);
    QCOMPARE(second.key, first.key);
    QCOMPARE(second.fields, first.fields);
    QCOMPARE(m_sale->checkout().call()->key, first.key);
}

void TestCheckout::payLater()
{
    hold();
    m_sale->payCash(eur(1000));
    m_sale->checkout().payLater({u"Ann"_s, {}, {}, {}});
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty()); // what about the ten?
    m_sale->checkout().remove(0);
    m_sale->checkout().payLater({u"Ann"_s, {}, {}, {}});
    const QJsonObject sale = m_client->waiting(SellOrder::info.name).value(0).fields;
    QCOMPARE(sale["customer"_L1]["name"_L1].toString(), u"Ann"_s);
    QVERIFY(!sale.contains("payments"_L1));
    m_client->answer(SellOrder::info.name, orderJson(u"pending"_s, {}));
    QCOMPARE(m_sale->state(), State::Reserved);
    QVERIFY(m_sale->secondsLeft() > 800);
    QVERIFY(!m_sale->lastSale()); // nothing was sold that could be undone
}

void TestCheckout::undoesTheLastSale()
{
    QVERIFY(!m_sale->canUndo());
    hold();
    m_sale->payCash(eur(9000));
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    QVERIFY(m_sale->canUndo());
    m_sale->nextSale();
    QVERIFY(m_sale->canUndo()); // with the next customer already there
    m_sale->undoLast(u"Wrong seats"_s);
    m_sale->undoLast(u"Wrong seats"_s); // a second press
    QCOMPARE(m_client->waiting(VoidOrder::info.name).size(), 1);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).first().fields["reason"_L1].toString(), u"Wrong seats"_s);
    m_client->answer(VoidOrder::info.name, orderJson(u"cancelled"_s, {{u"cash"_s, 9000}}));
    QVERIFY(!m_sale->canUndo());
    QVERIFY2(told().contains(QLocale().toString(90.0, 'f', 2)), qPrintable(told()));
}

void TestCheckout::undoThatIsTooLate()
{
    hold();
    m_sale->payCash(eur(9000));
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    m_sale->undoLast(u"Wrong seats"_s);
    m_client->fail(VoidOrder::info.name, {ErrorCode::RuleViolated, u"the order was not sold in a shift that is still open"_s});
    QCOMPARE(m_sale->state(), State::Sold);
    QVERIFY2(told().contains(u"orders page"_s), qPrintable(told())); // and what to do instead
}

void TestCheckout::undoWithALostAnswer()
{
    hold();
    m_sale->payCash(eur(9000));
    m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000));
    m_sale->undoLast(u"Wrong seats"_s);
    const QString key = m_client->waiting(VoidOrder::info.name).value(0).key;
    m_client->setOnline(false);
    m_client->fail(VoidOrder::info.name, {ErrorCode::Unavailable, u"no answer in time"_s});
    QVERIFY(!m_sale->canUndo());
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting(VoidOrder::info.name).value(0).key, key);
    m_client->answer(VoidOrder::info.name, orderJson(u"cancelled"_s, {{u"cash"_s, 9000}}));
    QVERIFY(!m_sale->lastSale());
}

/// Two seats, sold a while ago for 40.00 on a voucher and 50.00 in cash.
OrderView TestCheckout::soldOrder()
{
    const auto order = JsonReader(JsonReader::Strictness::Reply).read<OrderView>(QJsonValue(orderJson(u"confirmed"_s, {{u"voucher"_s, 4000}, {u"cash"_s, 5000}})));
    return order ? *order : OrderView();
}

void TestCheckout::exchangeForMore()
{
    const OrderView order = soldOrder();
    m_sale->beginExchange(order, {order.tickets.first().ticketId});
    QCOMPARE(m_sale->exchange()->worth, eur(4500));
    hold({6, 7}, 32);
    QCOMPARE(m_sale->checkout().due(), eur(4500)); // 90.00 for 45.00
    m_sale->payCash(eur(5000));
    const QJsonObject asked = m_client->waiting(ExchangeOrder::info.name).value(0).fields;
    QCOMPARE(asked["orderId"_L1].toInt(), 77);
    QCOMPARE(asked["holdId"_L1].toInt(), 32);
    QCOMPARE(asked["tickets"_L1].toArray(), QJsonArray{104});
    QCOMPARE(asked["payments"_L1][0]["amount"_L1]["amount"_L1].toInt(), 4500);
    QJsonObject reply = orderJson(u"confirmed"_s, {{u"voucher"_s, 4000}, {u"cash"_s, 5000}, {u"cash"_s, 4500}});
    QJsonArray payments = reply["payments"_L1].toArray();
    QJsonObject last = payments.at(2).toObject();
    last[u"change"_s] = money(500);
    payments[2] = last;
    reply[u"payments"_s] = payments;
    QVERIFY(m_client->answer(ExchangeOrder::info.name, reply));
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(m_sale->change(), eur(500));
    QVERIFY(!m_sale->exchange());
    QVERIFY(!m_sale->canUndo()); // a sale with a history cannot be undone as if it had not been
}

void TestCheckout::exchangeForLess()
{
    const OrderView order = soldOrder();
    QList<TicketId> both;
    for (const TicketView &ticket : order.tickets)
        both.append(ticket.ticketId);
    m_sale->beginExchange(order, both);
    hold({6}, 32);
    QCOMPARE(m_sale->checkout().due(), eur(0));
    QCOMPARE(m_sale->checkout().givenBack(), eur(4500));
    const QList<MoneyBackLine> before = m_sale->moneyBack();
    QCOMPARE(before.size(), 2); // in the order the money came
    QCOMPARE(before.at(0).method, u"voucher"_s);
    QCOMPARE(before.at(0).amount, eur(4000));
    QCOMPARE(before.at(1).amount, eur(500));
    m_sale->hold(); // Enter
    QVERIFY(!m_client->waiting(ExchangeOrder::info.name).value(0).fields.contains("payments"_L1));
    QJsonObject reply = orderJson(u"confirmed"_s, {{u"voucher"_s, 4000}, {u"cash"_s, 5000}});
    QJsonArray payments = reply["payments"_L1].toArray();
    QJsonObject voucher = payments.at(0).toObject(), cash = payments.at(1).toObject();
    voucher[u"refunded"_s] = money(4000);
    cash[u"refunded"_s] = money(500);
    reply[u"payments"_s] = QJsonArray{voucher, cash};
    // The old tickets are replaced, the new one follows them.
    QJsonArray tickets = reply["tickets"_L1].toArray();
    for (int i = 0; i < 2; ++i) {
        QJsonObject ticket = tickets.at(i).toObject();
        ticket[u"status"_s] = u"replaced"_s;
        tickets[i] = ticket;
    }
    QJsonObject fresh = tickets.at(0).toObject();
    fresh[u"ticketId"_s] = 300;
    fresh[u"seat"_s] = 6;
    fresh[u"status"_s] = u"valid"_s;
    tickets.append(fresh);
    reply[u"tickets"_s] = tickets;
    reply[u"items"_s] = QJsonArray{reply["items"_L1][0]};
    QVERIFY(m_client->answer(ExchangeOrder::info.name, reply));
    QCOMPARE(m_sale->moneyBack().size(), 2);
    QCOMPARE(m_sale->basket().size(), 1);
    QCOMPARE(m_sale->basket().first().seat, 6);
    QCOMPARE(m_sale->orderNews().tickets.size(), 1); // what goes to the printer
    QCOMPARE(m_sale->orderNews().tickets.first().ticketId, TicketId(300));
}

void TestCheckout::exchangeAsksTheOrdersFeeOnce()
{
    const auto handling = [](qint64 amount) {
        return PricePartView{u"fee"_s, 5, u"Handling"_s, eur(amount), {}, true};
    };
    OrderView order = soldOrder();
    for (OrderItemView &item : order.items)
        item.parts = QList{handling(100)};
    m_sale->beginExchange(order, {order.tickets.first().ticketId});
    m_sale->holdParty({{1, 1}});
    QJsonObject reply = test::holdReply(32, {6}, m_client->serverNow().addSecs(300));
    QJsonObject item = reply["items"_L1][0].toObject();
    const QJsonObject fee{{u"kind"_s, u"fee"_s}, {u"id"_s, 5}, {u"name"_s, u"Handling"_s}, {u"amount"_s, money(200)}, {u"once"_s, true}};
    item[u"price"_s] = money(4600);
    item[u"parts"_s] = QJsonArray{fee};
    reply[u"items"_s] = QJsonArray{item};
    reply[u"total"_s] = money(4600);
    QVERIFY(m_client->answer(HoldSeats::info.name, reply));
    QCOMPARE(m_sale->basket().first().price, eur(4500)); // with 1.00 of the fee, as the ticket that is given back had
    QCOMPARE(m_sale->total(), eur(4500));
    QCOMPARE(m_sale->checkout().due(), eur(0));
    m_sale->leaveExchange(); // as a sale of its own
    QCOMPARE(m_sale->total(), eur(4600));
    QCOMPARE(m_sale->checkout().due(), eur(4600));
}

void TestCheckout::exchangeIsLeft()
{
    const OrderView order = soldOrder();
    m_sale->beginExchange(order, {});
    QVERIFY(!m_sale->exchange());
    m_sale->beginExchange(order, {order.tickets.first().ticketId});
    hold({6}, 32);
    m_sale->letGo(); // first the places
    QVERIFY(m_sale->exchange());
    m_sale->letGo(); // then the exchange
    QVERIFY(!m_sale->exchange());
    hold({6}, 33);
    m_sale->payCash(eur(4500));
    QVERIFY(!m_client->waiting(SellOrder::info.name).isEmpty()); // a sale again
}

QTEST_MAIN(TestCheckout)
#include "tst_checkout.moc"
