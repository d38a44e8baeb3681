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

Money eur(qint64 amount) { return Money(amount, u"EUR"_s); }
CustomerView ann() { return {u"Ann"_s, u"ann@example.test"_s, {}, {}}; }
const Error approvalOver{ErrorCode::Expired, u"the approval is over"_s, {{u"Foyer-Approval"_s, u"is over"_s}}, {}, 0};

} // namespace

/// What a seller may not take alone: a supervisor is asked first, and then the server, with the approval. Two seats at 90.00.
class TestCheckoutApproval : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aComp();
    void anInvoice();
    void notApproved_data();
    void notApproved();
    void letGoMeanwhile();
    void signedOutMeanwhile();
    void aLostAnswer();
    void approvalThatIsOver();
    void aHoldThatIsOver();
    void anOrderThatIsPlaced();
    void aVouchersCodeIsNotShown();
    void aPartIsGivenAway();
    void notOnACardInAnExchange();
    void undoOfAnotherOnesSale();
    void whoMayIsNotAsked();

private:
    void hold(qint64 id = 31);
    void answer(const QString &approval)
    {
        const auto waiting = std::exchange(m_answer, nullptr);
        QVERIFY(waiting);
        waiting(approval);
    }
    Checkout &checkout() { return m_sale->checkout(); }

    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<SaleController> m_sale;
    QList<SupervisorWish> m_wishes;
    std::function<void(const QString &)> m_answer;
    QStringList m_sentences;
};

void TestCheckoutApproval::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_sale = std::make_unique<SaleController>(*m_client);
    m_wishes.clear();
    m_answer = nullptr;
    m_sentences.clear();
    connect(m_sale.get(), &SaleController::said, this, [this](SaleController::Tone, const QString &sentence) { m_sentences += sentence; });
    m_sale->setSupervisor([this](const SupervisorWish &wish, const std::function<void(const QString &)> &given) {
        m_wishes += wish;
        m_answer = given;
    });
    QVERIFY(test::openHouse(*m_client, *m_sale));
}

void TestCheckoutApproval::cleanup()
{
    m_sale.reset();
    m_client.reset();
}

void TestCheckoutApproval::hold(qint64 id)
{
    m_sale->holdParty({{1, 2}});
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(id, {4, 5}, m_client->serverNow().addSecs(300))));
    QCOMPARE(checkout().stage(), Stage::Gathering);
}

void TestCheckoutApproval::aComp()
{
    hold();
    checkout().giveAway(u"Press"_s);
    QCOMPARE(checkout().stage(), Stage::Approving);
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty()); // nobody has let it through yet
    QCOMPARE(m_wishes.size(), 1);
    const SupervisorWish &wish = m_wishes.first();
    QVERIFY(wish.permission == Permission::BlockSeats);
    QCOMPARE(wish.method, u"orders.sell"_s);
    QVERIFY2(wish.what.contains(u"90.00"_s) && wish.what.contains(u"Press"_s), qPrintable(wish.what));
    checkout().takeCash(eur(9000)); // nothing else meanwhile
    QCOMPARE(checkout().tenders().size(), 1);
    answer(u"token"_s);
    const auto call = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(call.fields["approval"_L1].toString(), u"token"_s);
    QCOMPARE(wish.scope.keys(), (QStringList{u"eventId"_s, u"holdId"_s, u"payments"_s}));
    for (const QString &name : wish.scope.keys()) // the server compares them so
        QCOMPARE(call.fields[name], wish.scope[name]);
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000)));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckoutApproval::anInvoice()
{
    hold();
    checkout().takeInvoice(ann());
    QVERIFY(m_wishes.value(0).permission == Permission::SellOnInvoice);
    QVERIFY(m_wishes.value(0).what.contains(u"Ann"_s));
    answer(u"token"_s);
    const QJsonObject fields = m_client->waiting(SellOrder::info.name).value(0).fields;
    QCOMPARE(fields["approval"_L1].toString(), u"token"_s);
    QCOMPARE(fields["customer"_L1]["name"_L1].toString(), u"Ann"_s);
    QCOMPARE(fields["payments"_L1][0]["method"_L1].toString(), u"invoice"_s);
}

void TestCheckoutApproval::notApproved_data()
{
    QTest::addColumn<bool>("isInvoice");
    QTest::newRow("a comp") << false;
    QTest::newRow("an invoice") << true;
}

void TestCheckoutApproval::notApproved()
{
    QFETCH(bool, isInvoice);
    hold();
    checkout().takeCash(eur(2000)); // on the counter already
    isInvoice ? checkout().takeInvoice(ann()) : checkout().giveAway(u"Press"_s);
    QCOMPARE(m_sale->state(), State::Selling);
    answer({});
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(checkout().stage(), Stage::Gathering);
    QCOMPARE(checkout().tenders().size(), 1);
    QCOMPARE(checkout().cashOnCounter(), eur(2000));
    QVERIFY2(m_sentences.last().contains(u"70.00"_s), qPrintable(m_sentences.last()));
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    checkout().takeCash(eur(7000)); // and goes on as if nobody had asked
    const QJsonObject sale = m_client->waiting(SellOrder::info.name).value(0).fields;
    QCOMPARE(sale["payments"_L1].toArray().size(), 1);
    QVERIFY(!sale.contains("customer"_L1) && !sale.contains("approval"_L1));
}

void TestCheckoutApproval::letGoMeanwhile()
{
    QSignalSpy withdrawn(&checkout(), &Checkout::withdrawn);
    hold();
    checkout().giveAway(u"Press"_s);
    m_sale->letGo(); // Esc at the desk: one step back
    QCOMPARE(withdrawn.count(), 1);
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(checkout().tenders().isEmpty());
    answer(u"token"_s); // the PIN was typed in the same moment
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    m_sale->letGo();
    QCOMPARE(m_sale->state(), State::Choosing);
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).size(), 1);
}

void TestCheckoutApproval::signedOutMeanwhile()
{
    QSignalSpy withdrawn(&checkout(), &Checkout::withdrawn);
    hold();
    checkout().giveAway(u"Press"_s);
    m_sale->closeEvent();
    QCOMPARE(withdrawn.count(), 1);
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).size(), 1); // the places are on sale again
    answer(u"token"_s);
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
}

void TestCheckoutApproval::aLostAnswer()
{
    hold();
    checkout().giveAway(u"Press"_s);
    answer(u"token"_s);
    const QString key = m_client->waiting(SellOrder::info.name).value(0).key;
    m_client->setOnline(false);
    m_client->fail(SellOrder::info.name, {ErrorCode::Unavailable, u"no answer in time"_s});
    QCOMPARE(checkout().stage(), Stage::Unsettled);
    m_client->setOnline(true);
    const auto again = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(again.key, key); // by that the server knows both the call and its approval
    QCOMPARE(again.fields["approval"_L1].toString(), u"token"_s);
    QCOMPARE(m_wishes.size(), 1);
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000)));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestCheckoutApproval::approvalThatIsOver()
{
    hold();
    checkout().giveAway(u"Press"_s);
    answer(u"token"_s);
    m_client->fail(SellOrder::info.name, approvalOver);
    QCOMPARE(m_sale->state(), State::Held); // the hold is not over
    QVERIFY(checkout().tenders().isEmpty());
    checkout().giveAway(u"Press"_s);
    QCOMPARE(m_wishes.size(), 2);
    answer(u"another"_s);
    QCOMPARE(m_client->waiting(SellOrder::info.name).value(0).fields["approval"_L1].toString(), u"another"_s);
}

void TestCheckoutApproval::aHoldThatIsOver()
{
    hold();
    checkout().giveAway(u"Press"_s);
    answer(u"token"_s);
    m_client->fail(SellOrder::info.name, {ErrorCode::Expired, u"the hold is over"_s});
    QCOMPARE(m_sale->state(), State::Choosing);
}

void TestCheckoutApproval::anOrderThatIsPlaced()
{
    hold();
    checkout().takeCard(eur(4000)); // the order is placed first, and the card asked last
    checkout().giveAway(u"Press"_s);
    QVERIFY(m_wishes.isEmpty());
    QVERIFY(m_client->answer(SellOrder::info.name, test::pendingReply({4, 5})));
    QCOMPARE(checkout().stage(), Stage::Approving);
    QCOMPARE(m_wishes.value(0).method, u"orders.pay"_s);
    QCOMPARE(m_wishes.value(0).scope.keys(), (QStringList{u"amount"_s, u"eventId"_s, u"method"_s, u"orderId"_s, u"reference"_s}));
    answer({});
    QCOMPARE(checkout().stage(), Stage::Open);
    QCOMPARE(checkout().tenders().size(), 1); // the card's
    checkout().giveAway(u"Press"_s);
    answer(u"token"_s);
    const QJsonObject pay = m_client->waiting(PayOrder::info.name).value(0).fields;
    QCOMPARE(pay["approval"_L1].toString(), u"token"_s);
    QCOMPARE(pay["amount"_L1]["amount"_L1].toInt(), 5000);
    QVERIFY(m_client->waiting(StartPayment::info.name).isEmpty()); // not before everything else is taken
}

void TestCheckoutApproval::aVouchersCodeIsNotShown()
{
    hold();
    checkout().takeVoucher(u"GIFT-1234-5678"_s);
    QVERIFY(m_client->answer(LookUpVoucher::info.name, test::voucherReply(3000)));
    checkout().giveAway(u"Press"_s);
    QCOMPARE(m_wishes.value(0).scope.keys(), (QStringList{u"eventId"_s, u"holdId"_s})); // an approval is kept; the code is money
    QVERIFY(!m_wishes.value(0).what.contains(u"GIFT"_s));
}

void TestCheckoutApproval::aPartIsGivenAway()
{
    hold();
    checkout().giveAway(u"Press"_s, m_sale->usualPriceOf(1));
    QCOMPARE(checkout().toPay(), eur(4500));
    QVERIFY(m_wishes.isEmpty()); // asked when the whole goes to the server
    checkout().takeCash(eur(5000));
    QCOMPARE(m_wishes.size(), 1);
    answer(u"token"_s);
    const QJsonArray payments = m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1].toArray();
    QCOMPARE(payments.size(), 2);
    QCOMPARE(payments[0]["amount"_L1]["amount"_L1].toInt(), 4500);
    QCOMPARE(payments[1]["tendered"_L1]["amount"_L1].toInt(), 5000);
}

void TestCheckoutApproval::notOnACardInAnExchange()
{
    QJsonObject sold = test::orderReply({4, 5}, 9000);
    sold[u"total"_s] = QJsonObject{{u"amount"_s, 2000}, {u"currency"_s, u"EUR"_s}};
    hold();
    const auto order = JsonReader(JsonReader::Strictness::Reply).read<OrderView>(QJsonValue(sold));
    QVERIFY(order);
    Bill bill = checkout().bill();
    bill.exchange = ExchangeWish{*order, {TicketId(1)}, eur(2000)};
    checkout().begin(bill);
    checkout().takeCard(eur(3000));
    checkout().giveAway(u"Goodwill"_s);
    QVERIFY(m_wishes.isEmpty()); // a card cannot be charged before a supervisor's no
    QCOMPARE(checkout().stage(), Stage::Gathering);
    QCOMPARE(checkout().tenders().size(), 1);
}

void TestCheckoutApproval::undoOfAnotherOnesSale()
{
    hold();
    m_sale->payCash(eur(9000));
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply({4, 5}, 9000)));
    m_sale->undoLast(u"Wrong seats"_s);
    const QString key = m_client->waiting(VoidOrder::info.name).value(0).key;
    m_client->fail(VoidOrder::info.name, {ErrorCode::NotAllowed, u"somebody else's"_s});
    QVERIFY(m_wishes.value(0).permission == Permission::RefundTickets);
    QCOMPARE(m_wishes.value(0).scope.keys(), (QStringList{u"eventId"_s, u"orderId"_s}));
    answer({});
    QVERIFY(m_sale->canUndo()); // as it was
    m_sale->undoLast(u"Wrong seats"_s);
    m_client->fail(VoidOrder::info.name, {ErrorCode::NotAllowed, u"somebody else's"_s});
    answer(u"token"_s);
    const auto again = m_client->waiting(VoidOrder::info.name).value(0);
    QVERIFY(again.key != key); // a refusal is an answer: this is another call
    QCOMPARE(again.fields["approval"_L1].toString(), u"token"_s);
    QCOMPARE(again.fields["reason"_L1].toString(), u"Wrong seats"_s);
    QJsonObject undone = test::orderReply({4, 5}, 9000);
    undone[u"status"_s] = u"cancelled"_s;
    QVERIFY(m_client->answer(VoidOrder::info.name, undone));
    QVERIFY(!m_sale->lastSale());
}

void TestCheckoutApproval::whoMayIsNotAsked()
{
    checkout().setPermissions(Permission::SellTickets | Permission::BlockSeats | Permission::SellOnInvoice);
    hold();
    checkout().giveAway(u"Press"_s);
    QVERIFY(m_wishes.isEmpty());
    QVERIFY(!m_client->waiting(SellOrder::info.name).value(0).fields.contains("approval"_L1));
}

QTEST_MAIN(TestCheckoutApproval)
#include "tst_checkoutapproval.moc"
