// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "shifts/ShiftController.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = ShiftController::State;
using Tone = ShiftController::Tone;

namespace {

QJsonObject money(qint64 amount) { return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; }

QJsonObject shiftReply(bool isClosed = false)
{
    QJsonObject shift{{u"shiftId"_s, 7}, {u"status"_s, isClosed ? u"closed"_s : u"open"_s}, {u"soldBy"_s, u"Sam"_s}, {u"float"_s, money(20'000)}, {u"openedAt"_s, u"2026-05-01T15:30:00Z"_s}};
    if (isClosed)
        shift[u"closedAt"_s] = u"2026-05-01T21:00:00Z"_s;
    return shift;
}

QJsonObject reportReply(const QString &kind)
{
    QJsonObject report{{u"kind"_s, kind}, {u"shift"_s, shiftReply(kind == "Z"_L1)}, {u"tenders"_s, QJsonArray()}, {u"paidIn"_s, money(0)}, {u"paidOut"_s, money(0)}, {u"drops"_s, money(0)}};
    if (kind == "Z"_L1) {
        report[u"expected"_s] = money(20'000);
        report[u"counted"_s] = money(19'800);
        report[u"difference"_s] = money(-200);
    }
    return report;
}

QJsonObject listReply(qint64 first, int count, const QString &next)
{
    QJsonArray items;
    for (int i = 0; i < count; ++i) {
        QJsonObject shift = shiftReply(true);
        shift[u"shiftId"_s] = first - i;
        items.append(QJsonObject{{u"shift"_s, shift}, {u"counted"_s, money(100)}, {u"difference"_s, money(0)}});
    }
    return {{u"items"_s, items}, {u"next"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}};
}

Error error(ErrorCode code) { return {code, {}, {}, {}, 0}; }

} // namespace

class TestShiftController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensAndCloses();
    void aLostAnswerIsAskedForUnderTheSameKey_data();
    void aLostAnswerIsAskedForUnderTheSameKey();
    void nothingIsEnteredWithoutALink();
    void oneEntryAtATime();
    void openElsewhere();
    void pastTheLimitASupervisorIsAsked();
    void othersAreRefusedPlainly();
    void anotherPersonsAnswersAreNobodys();
    void earlierShifts();
    void countsByDenomination();
    void denominations();

private:
    void open();
    QList<test::FakeClient::Call> calls(QLatin1StringView method) const;

    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<ShiftController> m_shifts;
    QList<Tone> m_tones;
};

void TestShiftController::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_shifts = std::make_unique<ShiftController>(*m_client);
    m_tones.clear();
    connect(m_shifts.get(), &ShiftController::said, this, [this](Tone tone) { m_tones += tone; });
    m_shifts->refresh();
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(6, 0, {})));
    QVERIFY(m_client->fail(CurrentShift::info.name, error(ErrorCode::NotFound)));
    QCOMPARE(m_shifts->state(), State::None);
}

void TestShiftController::cleanup()
{
    m_shifts.reset();
    m_client.reset();
}

QList<test::FakeClient::Call> TestShiftController::calls(QLatin1StringView method) const
{
    QList<test::FakeClient::Call> found;
    for (const test::FakeClient::Call &call : m_client->all()) {
        if (call.method == method)
            found.append(call);
    }
    return found;
}

void TestShiftController::open()
{
    m_shifts->open(Money(20'000, u"EUR"_s));
    QVERIFY(m_client->answer(OpenShift::info.name, shiftReply()));
    QCOMPARE(m_shifts->state(), State::Open);
}

void TestShiftController::opensAndCloses()
{
    open();
    QCOMPARE(m_shifts->currency(), u"EUR"_s);
    QSignalSpy reports(m_shifts.get(), &ShiftController::reportReady);
    QSignalSpy closed(m_shifts.get(), &ShiftController::closed);
    m_shifts->move(u"paid_in"_s, Money(500, u"EUR"_s), u"change"_s);
    QVERIFY(m_client->answer(MoveCash::info.name, reportReply(u"X"_s)));
    QCOMPARE(reports.size(), 1);
    m_shifts->close(Money(19'800, u"EUR"_s), CashCount()); // not counting: not closed by a slip
    QVERIFY(m_client->waiting(CloseShift::info.name).isEmpty());
    m_shifts->startCount();
    m_shifts->leaveCount();
    QCOMPARE(m_shifts->state(), State::Open);
    m_shifts->startCount();
    m_shifts->close(Money(19'800, u"EUR"_s), CashCount());
    QCOMPARE(m_client->waiting(CloseShift::info.name).value(0).fields["counted"_L1].toObject(), money(19'800));
    QVERIFY(!m_client->waiting(CloseShift::info.name).value(0).fields.contains("denominations"_L1));
    QVERIFY(m_client->answer(CloseShift::info.name, reportReply(u"Z"_s)));
    QCOMPARE(closed.size(), 1);
    QCOMPARE(m_shifts->state(), State::None);
    QCOMPARE(m_shifts->earlier().first().difference, std::optional(Money(-200, u"EUR"_s)));
    QVERIFY(!m_tones.contains(Tone::Bad) && !m_tones.contains(Tone::Warn));
}

void TestShiftController::aLostAnswerIsAskedForUnderTheSameKey_data()
{
    QTest::addColumn<QString>("method");
    for (const QLatin1StringView method : {OpenShift::info.name, MoveCash::info.name, CloseShift::info.name})
        QTest::newRow(method.data()) << QString(method);
}

void TestShiftController::aLostAnswerIsAskedForUnderTheSameKey()
{
    QFETCH(QString, method);
    const QByteArray latin = method.toLatin1();
    const QLatin1StringView name(latin);
    if (name != OpenShift::info.name)
        open();
    if (name == OpenShift::info.name) {
        m_shifts->open(Money(20'000, u"EUR"_s));
    } else if (name == MoveCash::info.name) {
        m_shifts->move(u"drop"_s, Money(500, u"EUR"_s), u"safe"_s, u"approval-1"_s);
    } else {
        m_shifts->startCount();
        m_shifts->close(Money(19'800, u"EUR"_s), CashCount());
    }
    QVERIFY(m_client->fail(name, error(ErrorCode::Unavailable)));
    QVERIFY(m_shifts->isOutcomeUnknown());
    QCOMPARE(m_tones.last(), Tone::Bad);
    m_client->setOnline(false);
    m_shifts->askAgain();
    QCOMPARE(m_client->waiting(name).size(), 0);
    m_client->setOnline(true); // by itself
    const auto asked = calls(name);
    QCOMPARE(asked.size(), 2);
    QVERIFY(!asked.at(0).key.isEmpty());
    QCOMPARE(asked.at(1).key, asked.at(0).key);
    QCOMPARE(asked.at(1).fields, asked.at(0).fields); // with its approval
    QVERIFY(m_client->answer(name, name == OpenShift::info.name ? shiftReply() : reportReply(name == MoveCash::info.name ? u"X"_s : u"Z"_s)));
    QVERIFY(!m_shifts->isBusy());
    QCOMPARE(m_shifts->state(), name == CloseShift::info.name ? State::None : State::Open);
}

void TestShiftController::nothingIsEnteredWithoutALink()
{
    m_client->setOnline(false);
    m_shifts->open(Money(20'000, u"EUR"_s));
    QVERIFY(m_client->waiting(OpenShift::info.name).isEmpty());
    QVERIFY(!m_shifts->isBusy());
    QCOMPARE(m_tones, QList{Tone::Warn});
    m_client->setOnline(true);
    QVERIFY(m_client->waiting(OpenShift::info.name).isEmpty()); // what was refused is not done behind one's back
}

void TestShiftController::oneEntryAtATime()
{
    open();
    m_shifts->move(u"drop"_s, Money(500, u"EUR"_s), u"safe"_s);
    m_shifts->move(u"drop"_s, Money(500, u"EUR"_s), u"safe"_s);
    QCOMPARE(m_client->waiting(MoveCash::info.name).size(), 1);
    QCOMPARE(m_tones.last(), Tone::Warn);
}

void TestShiftController::openElsewhere()
{
    m_shifts->open(Money(20'000, u"EUR"_s));
    QVERIFY(m_client->fail(OpenShift::info.name, error(ErrorCode::Conflict)));
    QCOMPARE(m_tones.last(), Tone::Warn);
    QVERIFY(m_client->answer(CurrentShift::info.name, shiftReply()));
    QCOMPARE(m_shifts->state(), State::Open);
}

void TestShiftController::pastTheLimitASupervisorIsAsked()
{
    open();
    QSignalSpy refused(m_shifts.get(), &ShiftController::refused);
    m_shifts->move(u"paid_out"_s, Money(15'000, u"EUR"_s), u"taxi"_s);
    QVERIFY(m_client->fail(MoveCash::info.name, error(ErrorCode::NotAllowed)));
    QCOMPARE(refused.size(), 1);
    const auto asked = refused.first().first().value<ShiftController::Refused>();
    QCOMPARE(asked.method, u"shifts.move"_s);
    QCOMPARE(asked.scope["shiftId"_L1].toInt(), 7);
    QCOMPARE(asked.scope["amount"_L1].toObject(), money(15'000));
    // With a supervisor's word it goes as a new call that brings the approval.
    m_shifts->move(asked.request.kind, asked.request.amount, asked.request.reason, u"secret"_s);
    const auto call = m_client->waiting(MoveCash::info.name).value(0);
    QCOMPARE(call.fields["approval"_L1].toString(), u"secret"_s);
    QVERIFY(call.key != calls(MoveCash::info.name).first().key);
    for (auto it = asked.scope.constBegin(); it != asked.scope.constEnd(); ++it)
        QCOMPARE(call.fields.value(it.key()), it.value()); // exactly what was approved
}

void TestShiftController::othersAreRefusedPlainly()
{
    open();
    QSignalSpy refused(m_shifts.get(), &ShiftController::refused);
    m_shifts->move(u"drop"_s, Money(99'900, u"EUR"_s), u"safe"_s);
    QVERIFY(m_client->fail(MoveCash::info.name, error(ErrorCode::RuleViolated)));
    QCOMPARE(refused.size(), 0);
    QCOMPARE(m_tones.last(), Tone::Bad);
    QVERIFY(!m_shifts->isBusy());
}

void TestShiftController::anotherPersonsAnswersAreNobodys()
{
    open();
    m_shifts->move(u"drop"_s, Money(500, u"EUR"_s), u"safe"_s);
    m_shifts->refresh();
    m_shifts->forget();
    QCOMPARE(m_shifts->state(), State::Unknown);
    QSignalSpy reports(m_shifts.get(), &ShiftController::reportReady);
    QVERIFY(m_client->answer(MoveCash::info.name, reportReply(u"X"_s)));
    QVERIFY(m_client->answer(CurrentShift::info.name, shiftReply()));
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(6, 3, {})));
    QCOMPARE(reports.size(), 0);
    QCOMPARE(m_shifts->state(), State::Unknown);
    QVERIFY(m_shifts->earlier().isEmpty());
}

void TestShiftController::earlierShifts()
{
    m_shifts->refresh();
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(90, 30, u"61"_s)));
    QVERIFY(m_shifts->hasMore());
    m_shifts->loadMore();
    m_shifts->loadMore(); // one page at a time
    QCOMPARE(m_client->waiting(ListShifts::info.name).size(), 1);
    QCOMPARE(m_client->waiting(ListShifts::info.name).first().fields["cursor"_L1].toString(), u"61"_s);
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(60, 5, {})));
    QCOMPARE(m_shifts->earlier().size(), 35);
    QVERIFY(!m_shifts->hasMore());
    QCOMPARE(m_shifts->currency(), u"EUR"_s);
}

void TestShiftController::countsByDenomination()
{
    open();
    m_shifts->startCount();
    CashCount count(u"EUR"_s);
    count.set(5'000, 3);
    count.set(1, 7);
    count.set(200, 0);
    QCOMPARE(count.total(), Money(15'007, u"EUR"_s));
    m_shifts->close(count.total(), count);
    const QJsonArray notes = m_client->waiting(CloseShift::info.name).value(0).fields["denominations"_L1].toArray();
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes.at(0).toObject(), (QJsonObject{{u"value"_s, 5'000}, {u"count"_s, 3}}));
}

void TestShiftController::denominations()
{
    for (const QString &currency : countedCurrencies()) {
        QVERIFY2(Money::isCurrencyCode(currency), qPrintable(currency));
        const QList<qint64> all = denominationsOf(currency);
        QVERIFY(!all.isEmpty() && all.size() <= 50); // as many as the server takes
        QVERIFY2(std::is_sorted(all.rbegin(), all.rend()) && std::adjacent_find(all.begin(), all.end()) == all.end(), qPrintable(currency));
        QVERIFY(all.last() >= 1);
    }
    QCOMPARE(denominationsOf(u"JPY"_s).first(), 10'000); // yen, not sen
    QCOMPARE(Money(denominationsOf(u"EUR"_s).first(), u"EUR"_s).toString(), u"500.00"_s);
    QVERIFY(denominationsOf(u"KWD"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestShiftController)
#include "tst_shiftcontroller.moc"
