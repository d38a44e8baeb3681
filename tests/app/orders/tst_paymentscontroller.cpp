// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "orders/PaymentsController.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto waiting = "payments.waiting"_L1;

QJsonObject row(int id, const QString &state = u"unknown"_s, const QString &method = u"card"_s, const QString &waitsFor = u"person"_s)
{
    return {{u"id"_s, u"p1.%1"_s.arg(id)}, {u"kind"_s, u"payment"_s}, {u"eventId"_s, 1}, {u"eventName"_s, u"Hamlet"_s}, {u"orderId"_s, 100 + id},
            {u"orderReference"_s, u"4F7K2M%1"_s.arg(id)}, {u"orderStatus"_s, u"pending"_s}, {u"attemptId"_s, id}, {u"method"_s, method},
            {u"amount"_s, QJsonObject{{u"amount"_s, 4500}, {u"currency"_s, u"EUR"_s}}}, {u"state"_s, state}, {u"waitsFor"_s, waitsFor},
            {u"startedBy"_s, u"Sam"_s}, {u"since"_s, u"2026-01-01T10:00:00Z"_s}, {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}, {u"looks"_s, 0}};
}

QJsonObject found(const QList<int> &ids, int forPerson, const QString &next = {})
{
    QJsonArray items;
    for (const int id : ids)
        items.append(row(id));
    return {{u"items"_s, items}, {u"forPerson"_s, forPerson}, {u"next"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}};
}

} // namespace

/// When the list of waiting money asks, what it keeps, and what may be done with whom, with the server in the test's hand.
class TestPaymentsController : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void asksNothingOfWhoMayNotSell();
    void countsWhileAnotherPageIsShown();
    void looksWhenTheLinkIsBack();
    void nothingMovesWhileNothingChanges();
    void whatIsShownStaysTheSameOne();
    void onlyTheLastSearchCounts();
    void pageByPage();
    void aFailedLookIsNotTold();
    void actions_data();
    void actions();
    void refusedIsShownAsItIs();
    void forgotten();

private:
    bool show(const QList<int> &ids, int forPerson = 1)
    {
        m_payments->setShown(true);
        m_payments->refresh();
        return answer(found(ids, forPerson));
    }
    /// All calls that wait.
    bool answer(const QJsonObject &reply)
    {
        bool isAnswered = false;
        while (!m_client->waiting(waiting).isEmpty())
            isAnswered = m_client->answer(waiting, reply);
        return isAnswered;
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<PaymentsController> m_payments;
    QStringList m_told;
};

void TestPaymentsController::init()
{
    m_payments.reset();
    m_client = std::make_unique<FakeClient>();
    m_payments = std::make_unique<PaymentsController>(*m_client);
    new QAbstractItemModelTester(&m_payments->payments(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_payments.get());
    m_told.clear();
    connect(m_payments.get(), &PaymentsController::said, this, [this](Tone, const QString &sentence) { m_told += sentence; });
    m_payments->setPermissions(Permission::SellTickets | Permission::RefundTickets);
    QVERIFY(answer(found({}, 0)));
}

void TestPaymentsController::asksNothingOfWhoMayNotSell()
{
    m_payments->setPermissions(Permission::ScanTickets);
    m_client->setOnline(false);
    m_client->setOnline(true);
    QVERIFY(m_client->waiting(waiting).isEmpty());
}

void TestPaymentsController::countsWhileAnotherPageIsShown()
{
    QSignalSpy counted(m_payments.get(), &PaymentsController::countChanged);
    m_payments->setPermissions(Permission::SellTickets);
    QCOMPARE(m_client->waiting(waiting).first().fields["limit"_L1].toInt(), 1);
    QVERIFY(answer(found({1}, 3)));
    QCOMPARE(counted.count(), 1);
    QCOMPARE(m_payments->forPerson(), 3);
    QCOMPARE(m_payments->payments().rowCount(), 0); // nobody looks
}

void TestPaymentsController::looksWhenTheLinkIsBack()
{
    QVERIFY(show({1}));
    m_client->setOnline(false);
    m_client->setOnline(true);
    QVERIFY(answer(found({1, 2}, 2)));
    QCOMPARE(m_payments->payments().rowCount(), 2);
    QCOMPARE(m_payments->forPerson(), 2);
    QVERIFY(!m_payments->isSearching());
}

void TestPaymentsController::nothingMovesWhileNothingChanges()
{
    QVERIFY(show({1, 2}));
    QSignalSpy reset(&m_payments->payments(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_payments.get(), &PaymentsController::paymentChanged);
    m_client->setOnline(false);
    m_client->setOnline(true);
    QVERIFY(answer(found({1, 2}, 1)));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestPaymentsController::whatIsShownStaysTheSameOne()
{
    QVERIFY(show({1, 2}));
    m_payments->select(1);
    m_payments->refresh();
    QVERIFY(answer(found({9, 1, 2}, 3)));
    QCOMPARE(m_payments->payment()->id, u"p1.2"_s);
    m_payments->refresh();
    QVERIFY(answer(found({9, 1}, 2))); // settled
    QCOMPARE(m_payments->payment()->id, u"p1.9"_s);
    m_payments->refresh();
    QVERIFY(answer(found({}, 0)));
    QVERIFY(!m_payments->payment());
}

void TestPaymentsController::onlyTheLastSearchCounts()
{
    QVERIFY(show({1}));
    m_payments->type(u"4f7"_s);
    m_payments->refresh();
    m_payments->type(u"4f7k"_s);
    m_payments->refresh();
    const auto calls = m_client->waiting(waiting);
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.last().fields["query"_L1].toString(), u"4f7k"_s);
    QCOMPARE(calls.last().fields["waitsFor"_L1].toString(), u"person"_s);
    QVERIFY(m_client->answer(waiting, found({7}, 1)));
    QCOMPARE(m_payments->payments().rowOf(u"p1.7"_s), -1);
    QVERIFY(m_payments->isSearching());
    QVERIFY(m_client->answer(waiting, found({8}, 1)));
    QCOMPARE(m_payments->payments().rowOf(u"p1.8"_s), 0);
    QVERIFY(!m_payments->isSearching());
}

void TestPaymentsController::pageByPage()
{
    m_payments->setShown(true);
    m_payments->refresh();
    QVERIFY(m_client->answer(waiting, found({1, 2}, 3, u"more"_s)));
    QCOMPARE(m_payments->payments().rowCount(), 2);
    m_payments->payments().fetchMore({}); // as the model's tester has done: once is enough
    QCOMPARE(m_client->waiting(waiting).size(), 1);
    QCOMPARE(m_client->waiting(waiting).first().fields["cursor"_L1].toString(), u"more"_s);
    QVERIFY(answer(found({3}, 3)));
    QCOMPARE(m_payments->payments().rowCount(), 3);
    QVERIFY(!m_payments->payments().canFetchMore({}));
}

void TestPaymentsController::aFailedLookIsNotTold()
{
    QVERIFY(show({1}));
    m_client->setOnline(false);
    m_client->setOnline(true);
    QVERIFY(m_client->fail(waiting, {ErrorCode::Unavailable, {}, {}, {}, 0}));
    QCOMPARE(m_told, QStringList());
    QCOMPARE(m_payments->payments().rowCount(), 1);
    m_payments->refresh(); // but who asked is answered
    QVERIFY(m_client->fail(waiting, {ErrorCode::Unavailable, {}, {}, {}, 0}));
    QCOMPARE(m_told.size(), 1);
}

void TestPaymentsController::actions_data()
{
    QTest::addColumn<QJsonObject>("payment");
    QTest::addColumn<bool>("canSay");
    QTest::addColumn<bool>("canAsk");
    QTest::addColumn<bool>("canGiveBack");
    const auto refund = [](const QString &state, const QString &waitsFor) {
        QJsonObject json = row(1, state, u"online"_s, waitsFor);
        json[u"kind"_s] = u"return"_s;
        json.remove(u"attemptId"_s);
        json[u"refundId"_s] = 5;
        return json;
    };
    QTest::newRow("a terminal nobody knows about") << row(1) << true << false << false;
    QTest::newRow("a terminal somebody stands at") << row(1, u"started"_s, u"card"_s, u"outside"_s) << true << false << false;
    QTest::newRow("a terminal's money that is being recorded") << row(1, u"approved"_s, u"card"_s, u"outside"_s) << false << true << false;
    QTest::newRow("a terminal's money that goes back") << row(1, u"refunding"_s) << false << false << true;
    QTest::newRow("the gateway has not decided") << row(1, u"unknown"_s, u"online"_s, u"outside"_s) << false << true << false;
    QTest::newRow("the gateway gives back") << row(1, u"refunding"_s, u"online"_s, u"outside"_s) << false << true << false;
    QTest::newRow("the gateway does not give back") << row(1, u"refunding"_s, u"online"_s) << false << false << true;
    QTest::newRow("a refund on its way") << refund(u"due"_s, u"outside"_s) << false << true << false;
    QTest::newRow("a refund by hand") << refund(u"by_hand"_s, u"person"_s) << false << false << true;
}

void TestPaymentsController::actions()
{
    QFETCH(QJsonObject, payment);
    m_payments->setShown(true);
    m_payments->refresh();
    QVERIFY(answer({{u"items"_s, QJsonArray{payment}}, {u"forPerson"_s, 1}, {u"next"_s, QJsonValue()}}));
    QTEST(m_payments->canSay(), "canSay");
    QTEST(m_payments->canAsk(), "canAsk");
    QTEST(m_payments->canGiveBack(), "canGiveBack");
    const WaitingPaymentView &shown = *m_payments->payment();
    for (const QString &words : {PaymentsModel::whatText(shown), PaymentsModel::stateText(shown), PaymentsModel::whyText(shown)})
        QVERIFY(!words.isEmpty());
    if (!payment.contains("refundId"_L1))
        return;
    m_payments->setPermissions(Permission::SellTickets); // a refund is of those who may refund
    QVERIFY(!m_payments->canAsk() && !m_payments->canGiveBack());
}

void TestPaymentsController::refusedIsShownAsItIs()
{
    QVERIFY(show({1}));
    m_payments->wentThrough(u"AUTH 1"_s);
    QVERIFY(m_payments->isBusy());
    const auto call = m_client->waiting("payments.resolve"_L1).value(0);
    QCOMPARE(call.fields["outcome"_L1].toString(), u"approved"_s);
    QCOMPARE(call.fields["reference"_L1].toString(), u"AUTH 1"_s);
    m_client->fail("payments.resolve"_L1, {ErrorCode::RuleViolated, u"it is declined already"_s, {}, {}, 0});
    QVERIFY(!m_payments->isBusy());
    QVERIFY(m_told.last().contains(u"faster"_s));
    QVERIFY(answer(found({}, 0)));
    QVERIFY(!m_payments->payment());
}

void TestPaymentsController::forgotten()
{
    QVERIFY(show({1}, 2));
    m_payments->refresh();
    m_payments->forget();
    QVERIFY(answer(found({1}, 2))); // came too late
    QCOMPARE(m_payments->payments().rowCount(), 0);
    QCOMPARE(m_payments->forPerson(), 0);
    QVERIFY(!m_payments->payment());
}

QTEST_MAIN(TestPaymentsController)
#include "tst_paymentscontroller.moc"
