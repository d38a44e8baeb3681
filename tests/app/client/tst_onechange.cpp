// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"

#include "client/OneChange.h"
#include "protocol/BookingMethods.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// One change at a time, each asked for until its outcome is known.
class TestOneChange : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void answered();
    void lostAndAskedAgainUnderItsKey();
    void noOtherMeanwhile();
    void offlineNothingIsAsked();
    void forgotten();
    void theApprovalTravelsWithItAndWithItsRepetition();
    void aReplyOfNothing();

private:
    void undo(const QString &approval = {})
    {
        m_change->ask<VoidOrder>(u"undoing A"_s, {EventId(1), OrderId(2), u"why"_s}, [this](const Result<OrderView> &reply) {
            m_answers += reply ? u"done"_s : QString(errorName(reply.error().code));
        }, approval);
    }

    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<OneChange> m_change;
    QStringList m_answers, m_told;
};

void TestOneChange::init()
{
    m_change.reset();
    m_client = std::make_unique<FakeClient>();
    m_change = std::make_unique<OneChange>(*m_client);
    m_answers.clear();
    m_told.clear();
    connect(m_change.get(), &OneChange::said, this, [this](Tone, const QString &sentence) { m_told += sentence; });
}

void TestOneChange::answered()
{
    undo();
    QVERIFY(m_change->isUnderWay());
    QVERIFY(m_client->fail("orders.void"_L1, {ErrorCode::RuleViolated, {}, {}, {}, 0}));
    QVERIFY(!m_change->isUnderWay());
    QCOMPARE(m_answers, QStringList{QString(errorName(ErrorCode::RuleViolated))});
    QCOMPARE(m_told, QStringList()); // what a refusal means is for who asked
}

void TestOneChange::lostAndAskedAgainUnderItsKey()
{
    undo();
    const QString key = m_client->waiting("orders.void"_L1).first().key;
    m_client->fail("orders.void"_L1, {ErrorCode::Unavailable, {}, {}, {}, 0});
    QVERIFY(m_change->isUnderWay());
    QCOMPARE(m_answers, QStringList());
    QVERIFY(m_told.last().contains(u"undoing A"_s));
    m_client->setOnline(false);
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting("orders.void"_L1).size(), 1);
    QCOMPARE(m_client->waiting("orders.void"_L1).first().key, key);
    m_client->fail("orders.void"_L1, {ErrorCode::Conflict, {}, {}, {}, 0});
    QCOMPARE(m_answers.size(), 1);
    QVERIFY(!m_change->isUnderWay());
}

void TestOneChange::noOtherMeanwhile()
{
    undo();
    undo();
    QCOMPARE(m_client->waiting("orders.void"_L1).size(), 1);
    QVERIFY(m_told.last().contains(u"undoing A"_s));
}

void TestOneChange::offlineNothingIsAsked()
{
    m_client->setOnline(false);
    undo();
    QVERIFY(!m_change->isUnderWay());
    QCOMPARE(m_told.size(), 1);
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting("orders.void"_L1).size(), 0);
}

void TestOneChange::forgotten()
{
    undo();
    m_change->forget();
    undo(); // the answer to the first is not taken for the second's
    m_client->fail("orders.void"_L1, {ErrorCode::Conflict, {}, {}, {}, 0});
    QVERIFY(m_change->isUnderWay());
    QCOMPARE(m_answers, QStringList());
    m_client->fail("orders.void"_L1, {ErrorCode::RuleViolated, {}, {}, {}, 0});
    QCOMPARE(m_answers, QStringList{QString(errorName(ErrorCode::RuleViolated))});
}

void TestOneChange::theApprovalTravelsWithItAndWithItsRepetition()
{
    undo(u"token"_s);
    m_client->fail("orders.void"_L1, {ErrorCode::Unavailable, {}, {}, {}, 0});
    m_client->setOnline(false);
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting("orders.void"_L1).first().fields["approval"_L1].toString(), u"token"_s);
}

void TestOneChange::aReplyOfNothing()
{
    bool isDone = false;
    m_change->ask<ReleaseHold>(u"letting go"_s, {EventId(1), HoldId(2)}, [&isDone](const Result<Empty> &reply) { isDone = bool(reply); });
    QVERIFY(m_client->answer("seats.release"_L1, QJsonValue::Null));
    QVERIFY(isDone);
}

QTEST_GUILESS_MAIN(TestOneChange)
#include "tst_onechange.moc"
