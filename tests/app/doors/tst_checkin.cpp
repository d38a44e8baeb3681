// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "doors/CheckInPage.h"
#include "protocol/MethodTable.h"
#include "theme/Theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;

class TestCheckIn : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void sendsACompleteScan();
    void hearsADoubleReadOnce();
    void aHeldTriggerStaysOneScan();
    void neverWaitsForTheAnswer();
    void keepsABoundedRecord();
    void needsAnEvent();
    void anotherEventForgetsTheAnswersOfTheLast();
    void everyResultHasItsWord_data();
    void everyResultHasItsWord();
    void pageTakesAScannersTyping();
    void pageNamesItsControls();

private:
    bool answer(const QString &result) { return m_client->answer(Scan::info.name, QJsonObject{{u"result"_s, result}}); }
    int asked() const { return int(m_client->waiting(Scan::info.name).size()); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeClient> m_client;
};

void TestCheckIn::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_client = std::make_unique<test::FakeClient>();
}

void TestCheckIn::sendsACompleteScan()
{
    CheckInController doors(*m_client, u"till-2"_s);
    doors.setEvent(EventId(5));
    QVERIFY(doors.scan(u" ABCD-1234 "_s));
    const QJsonObject fields = m_client->waiting(Scan::info.name).value(0).fields;
    QCOMPARE(fields["code"_L1].toString(), u"ABCD-1234"_s);
    QCOMPARE(fields["device"_L1].toString(), u"till-2"_s);
    QCOMPARE(fields["direction"_L1].toString(), u"in"_s);
    QVERIFY(!fields["at"_L1].toString().isEmpty()); // with it, asking again counts nothing twice
    doors.setOut(true);
    doors.scan(u"OTHER"_s);
    QCOMPARE(m_client->waiting(Scan::info.name).value(1).fields["direction"_L1].toString(), u"out"_s);
}

void TestCheckIn::hearsADoubleReadOnce()
{
    CheckInController doors(*m_client, u"d"_s);
    doors.setEvent(EventId(5));
    QVERIFY(doors.scan(u"A"_s));
    QVERIFY(!doors.scan(u"A"_s));
    QVERIFY(doors.scan(u"B"_s)); // another ticket is never held up
    QVERIFY(doors.scan(u"A"_s)); // nor the first one after it
    QCOMPARE(asked(), 3);
    QTest::qWait(CheckInController::debounceMs + 100);
    QVERIFY(doors.scan(u"A"_s)); // on purpose this time
    QCOMPARE(asked(), 4);
}

void TestCheckIn::aHeldTriggerStaysOneScan()
{
    CheckInController doors(*m_client, u"d"_s);
    doors.setEvent(EventId(5));
    doors.scan(u"A"_s);
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(400);
        QVERIFY(!doors.scan(u"A"_s));
    }
    QCOMPARE(asked(), 1);
}

void TestCheckIn::neverWaitsForTheAnswer()
{
    CheckInController doors(*m_client, u"d"_s);
    doors.setEvent(EventId(5));
    QSignalSpy scanned(&doors, &CheckInController::scanned);
    doors.scan(u"A"_s);
    doors.scan(u"B"_s);
    QCOMPARE(asked(), 2);
    answer(u"admitted"_s);
    m_client->fail(Scan::info.name, {ErrorCode::Unavailable, u"away"_s});
    QCOMPARE(scanned.size(), 2);
    QCOMPARE(doors.records().at(1).code, u"A"_s);
    QCOMPARE(doors.records().at(1).answer.result, u"admitted"_s);
    QVERIFY(doors.records().at(0).error);
}

void TestCheckIn::keepsABoundedRecord()
{
    CheckInController doors(*m_client, u"d"_s);
    doors.setEvent(EventId(5));
    for (int i = 0; i < CheckInController::maxRecords + 20; ++i)
        QVERIFY(doors.scan(QString::number(i)));
    QCOMPARE(doors.records().size(), CheckInController::maxRecords);
    while (asked() > 0)
        QVERIFY(answer(u"admitted"_s)); // also of those nobody remembers
}

void TestCheckIn::needsAnEvent()
{
    CheckInController doors(*m_client, u"d"_s);
    QVERIFY(!doors.scan(u"A"_s));
    doors.setEvent(EventId(5));
    QVERIFY(!doors.scan(u"  "_s));
    QCOMPARE(asked(), 0);
}

void TestCheckIn::anotherEventForgetsTheAnswersOfTheLast()
{
    CheckInController doors(*m_client, u"d"_s);
    doors.setEvent(EventId(5));
    doors.scan(u"A"_s);
    doors.setEvent(EventId(6));
    QSignalSpy scanned(&doors, &CheckInController::scanned);
    answer(u"admitted"_s);
    QCOMPARE(scanned.size(), 0); // a green door for the wrong event
    QVERIFY(doors.scan(u"A"_s));
}

void TestCheckIn::everyResultHasItsWord_data()
{
    QTest::addColumn<QString>("result");
    QTest::addColumn<bool>("mayEnter");
    for (const char *result : {"already_admitted", "wrong_event", "wrong_gate", "not_valid_yet", "refunded", "replaced",
                               "unknown", "forged", "something_newer"})
        QTest::newRow(result) << QString::fromLatin1(result) << false;
    QTest::newRow("admitted") << u"admitted"_s << true;
}

void TestCheckIn::everyResultHasItsWord()
{
    QFETCH(QString, result);
    QFETCH(bool, mayEnter);
    ScanRecord record;
    record.isAnswered = true;
    record.answer.result = result;
    const VerdictWords words = verdictWords(record);
    QVERIFY(!words.word.isEmpty());
    QCOMPARE(words.mayEnter, mayEnter);
    QCOMPARE(words.colour == theme::Token::Good, mayEnter);
}

void TestCheckIn::pageTakesAScannersTyping()
{
    CheckInPage page(*m_client, u"d"_s);
    page.setEvents({{EventId(5), u"Hamlet"_s}});
    page.resize(1000, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.enter();
    for (const QString &code : {u"FIRST"_s, u"SECOND"_s}) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, code);
        QTest::keyClick(focus, Qt::Key_Return);
    }
    QCOMPARE(asked(), 2);
    answer(u"admitted"_s);
    answer(u"already_admitted"_s);
    page.grab();
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text().isEmpty());
}

void TestCheckIn::pageNamesItsControls()
{
    CheckInPage page(*m_client, u"d"_s);
    int controls = 0;
    for (QWidget *widget : page.findChildren<QWidget *>()) {
        if (!qobject_cast<QLineEdit *>(widget) && !qobject_cast<QComboBox *>(widget)
            && !qobject_cast<QAbstractButton *>(widget))
            continue;
        ++controls;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
    QVERIFY(controls >= 4);
}

QTEST_MAIN(TestCheckIn)
#include "tst_checkin.moc"
