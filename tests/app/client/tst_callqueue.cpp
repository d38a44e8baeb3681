// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/CallQueue.h"
#include "protocol/MethodTable.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestCallQueue : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_queue.reset(); }
    void failsAtOnceWithoutALink();
    void asksAgainInOrderOverTheNextLink();
    void aReadHasItsDeadline();
    void aMutationIsAskedAgainUntilItsBound();
    void waitsForABusyServer();
    void aReadIsToldThatTheServerIsBusy();
    void anExpiredTokenWaitsForTheNextSignIn();
    void sessionCallsEndWithTheirLink();
    void nobodyIsCalledOnceGone();
    void aHandlerMayAskAgain();
    void isBounded();
    void aSecondAnswerIsIgnored();

private:
    struct Heard {
        int calls = 0;
        Client::RawReply last = QJsonValue();
    };
    void add(const MethodInfo &info, Heard &heard, const QString &key = {}, bool isSession = false);
    QJsonObject sent(qsizetype index) const;
    qint64 sentId(qsizetype index) const { return sent(index)["id"_L1].toInteger(); }

    std::unique_ptr<CallQueue> m_queue;
    QList<QByteArray> m_sent;
};

void TestCallQueue::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_sent.clear();
    m_queue = std::make_unique<CallQueue>(
        CallQueue::Timing{.answerMs = 300, .readBoundMs = 600, .mutationBoundMs = 1000, .busyPauseMs = 50});
    connect(m_queue.get(), &CallQueue::sendRequested, this, [this](const QByteArray &text) { m_sent.append(text); });
}

void TestCallQueue::add(const MethodInfo &info, Heard &heard, const QString &key, bool isSession)
{
    m_queue->add(info, "{}", key, this, isSession, [&heard](const Client::RawReply &reply) {
        ++heard.calls;
        heard.last = reply;
    });
}

QJsonObject TestCallQueue::sent(qsizetype index) const { return QJsonDocument::fromJson(m_sent.value(index)).object(); }

void TestCallQueue::failsAtOnceWithoutALink()
{
    Heard heard;
    add(SellOrder::info, heard, u"k"_s);
    QCOMPARE(heard.calls, 0); // later, as every answer
    QTRY_COMPARE(heard.calls, 1);
    QCOMPARE(heard.last.error().code, ErrorCode::Unavailable);
    QVERIFY(m_sent.isEmpty()); // so the caller may say that nothing was done
    QVERIFY(m_queue->isEmpty());
}

void TestCallQueue::asksAgainInOrderOverTheNextLink()
{
    m_queue->linkUp();
    Heard hold, sale, list;
    add(HoldSeats::info, hold, u"h"_s);
    add(SellOrder::info, sale, u"s"_s);
    add(ListEvents::info, list);
    QCOMPARE(m_sent.size(), 3);
    m_queue->answer(sentId(0), QJsonValue(1));
    QCOMPARE(hold.calls, 1);
    m_queue->linkDown();
    QCOMPARE(sale.calls + list.calls, 0);
    m_queue->linkUp();
    QCOMPARE(m_sent.size(), 5);
    QCOMPARE(sent(3)["params"_L1]["idempotencyKey"_L1].toString(), u"s"_s); // the same key: the same sale
    QCOMPARE(sent(4)["method"_L1].toString(), u"events.list"_s);
    m_queue->answer(sentId(3), QJsonValue(2));
    m_queue->answer(sentId(4), QJsonValue(3));
    QCOMPARE(sale.calls, 1);
    QCOMPARE(list.calls, 1);
    QVERIFY(m_queue->isEmpty());
}

void TestCallQueue::aReadHasItsDeadline()
{
    m_queue->linkUp();
    Heard heard;
    add(ListEvents::info, heard);
    QTRY_COMPARE_WITH_TIMEOUT(heard.calls, 1, 2000);
    QCOMPARE(heard.last.error().code, ErrorCode::Unavailable);
    QCOMPARE(m_sent.size(), 1);
}

void TestCallQueue::aMutationIsAskedAgainUntilItsBound()
{
    m_queue->linkUp();
    Heard heard;
    add(SellOrder::info, heard, u"k"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_sent.size() >= 2, 2000);
    QCOMPARE(heard.calls, 0);
    QCOMPARE(m_sent.at(1), m_sent.at(0)); // word for word
    QTRY_COMPARE_WITH_TIMEOUT(heard.calls, 1, 3000);
    QCOMPARE(heard.last.error().code, ErrorCode::Unavailable);
}

void TestCallQueue::waitsForABusyServer()
{
    m_queue->linkUp();
    Heard heard;
    add(SellOrder::info, heard, u"k"_s);
    m_queue->answer(sentId(0), Error{ErrorCode::Unavailable, u"full"_s});
    QCOMPARE(heard.calls, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_sent.size(), 2, 2000);
    m_queue->answer(sentId(1), QJsonValue(1));
    QCOMPARE(heard.calls, 1);
    QVERIFY(heard.last);
}

void TestCallQueue::aReadIsToldThatTheServerIsBusy()
{
    m_queue->linkUp();
    Heard heard;
    add(ListEvents::info, heard);
    m_queue->answer(sentId(0), Error{ErrorCode::RateLimited, u"slow down"_s, {}, {}, 2});
    QCOMPARE(heard.calls, 1);
    QCOMPARE(heard.last.error().retryAfterS, 2);
}

void TestCallQueue::anExpiredTokenWaitsForTheNextSignIn()
{
    m_queue->linkUp();
    QSignalSpy expired(m_queue.get(), &CallQueue::tokenExpired);
    Heard heard;
    add(SellOrder::info, heard, u"k"_s);
    m_queue->answer(sentId(0), Error{ErrorCode::TokenExpired, u"old"_s});
    QCOMPARE(expired.size(), 1);
    QCOMPARE(heard.calls, 0);
    m_queue->linkUp();
    QCOMPARE(m_sent.size(), 2);
    // Twice in a row is not a matter of time any more.
    m_queue->answer(sentId(1), Error{ErrorCode::TokenExpired, u"old"_s});
    QCOMPARE(heard.calls, 1);
    QCOMPARE(expired.size(), 1);
}

void TestCallQueue::sessionCallsEndWithTheirLink()
{
    Heard heard;
    add(Login::info, heard, {}, true);
    QCOMPARE(m_sent.size(), 1); // before the link counts as up
    m_queue->linkDown();
    QCOMPARE(heard.calls, 1);
    QCOMPARE(heard.last.error().code, ErrorCode::Unavailable);
    m_queue->linkUp();
    QCOMPARE(m_sent.size(), 1);
}

void TestCallQueue::nobodyIsCalledOnceGone()
{
    m_queue->linkUp();
    auto context = std::make_unique<QObject>();
    bool isCalled = false;
    m_queue->add(ListEvents::info, "{}", {}, context.get(), false, [&](const Client::RawReply &) { isCalled = true; });
    context.reset();
    m_queue->answer(sentId(0), QJsonValue(1));
    QVERIFY(!isCalled);
    QVERIFY(m_queue->isEmpty());
}

void TestCallQueue::aHandlerMayAskAgain()
{
    m_queue->linkUp();
    Heard second;
    m_queue->add(ListEvents::info, "{}", {}, this, false,
                 [&](const Client::RawReply &) { add(ListEvents::info, second); });
    m_queue->failAll({ErrorCode::NotSignedIn, u"out"_s});
    QTRY_COMPARE(second.calls, 1); // failed as well: the link is not up any more
    QVERIFY(!second.last);
}

void TestCallQueue::isBounded()
{
    m_queue->linkUp();
    QList<Heard> heard(CallQueue::maxCalls + 1);
    for (Heard &one : heard)
        add(ListEvents::info, one);
    QCOMPARE(m_sent.size(), CallQueue::maxCalls);
    QTRY_COMPARE(heard.last().calls, 1);
    QCOMPARE(heard.last().last.error().code, ErrorCode::Unavailable);
    m_queue->failAll({ErrorCode::NotSignedIn, u"out"_s});
    QCOMPARE(heard.first().calls, 1);
}

void TestCallQueue::aSecondAnswerIsIgnored()
{
    m_queue->linkUp();
    Heard heard;
    add(ListEvents::info, heard);
    m_queue->answer(sentId(0), QJsonValue(1));
    m_queue->answer(sentId(0), QJsonValue(2));
    m_queue->answer(4711, QJsonValue(3));
    QCOMPARE(heard.calls, 1);
    QCOMPARE(heard.last->toInt(), 1);
}

QTEST_GUILESS_MAIN(TestCallQueue)
#include "tst_callqueue.moc"
