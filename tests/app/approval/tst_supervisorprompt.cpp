// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "approval/PinPane.h"
#include "approval/SupervisorPrompt.h"
#include "client/ApprovedCall.h"
#include "protocol/ApprovalMethods.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestSupervisorPrompt : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void approves();
    void wrongPinAndLock();
    void escapeLeaves();
    void anotherQuestion();
    void nobodyHasAPin();
    void whoeverAskedIsGone();
    void setsAPin();
    void approvalsTravelAmongTheFields();

private:
    void ask(const QString &question = u"Pay out 150.00 EUR?"_s);
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static QJsonObject approvers() { return {{u"items"_s, QJsonArray{QJsonObject{{u"accountId"_s, 4}, {u"name"_s, u"Ada"_s}}, QJsonObject{{u"accountId"_s, 5}, {u"name"_s, u"Olga"_s}}}}}; }
    static QJsonObject granted() { return {{u"approvalId"_s, u"secret"_s}, {u"approvedBy"_s, u"Ada"_s}, {u"expiresAt"_s, u"2026-05-01T15:30:00Z"_s}}; }
    QString said() const { return m_prompt->findChild<Notice *>()->text(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<SupervisorPrompt> m_prompt;
    std::unique_ptr<QObject> m_asker;
    QStringList m_answers;
};

void TestSupervisorPrompt::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_prompt = std::make_unique<SupervisorPrompt>(*m_client);
    m_asker = std::make_unique<QObject>();
    m_answers.clear();
    QVERIFY(!m_prompt->isVisible());
}

void TestSupervisorPrompt::cleanup()
{
    m_prompt.reset();
    m_client.reset();
}

void TestSupervisorPrompt::ask(const QString &question)
{
    m_prompt->ask({Permission::ViewInsights, u"shifts.move"_s, {{u"shiftId"_s, 7}}, question}, m_asker.get(),
                  [this](const QString &approval) { m_answers += approval.isEmpty() ? u"none"_s : approval; });
    QVERIFY(QTest::qWaitForWindowActive(m_prompt.get()));
    QVERIFY(m_prompt->isVisible() && m_prompt->isAsking());
}

void TestSupervisorPrompt::approves()
{
    ask();
    QCOMPARE(m_client->waiting(ListApprovers::info.name).value(0).fields["permission"_L1].toString(), u"insights.view"_s);
    type(u"2580"_s);
    press(Qt::Key_Return); // before it is known who may
    QVERIFY(m_client->waiting(GrantApproval::info.name).isEmpty());
    QVERIFY(m_client->answer(ListApprovers::info.name, approvers()));
    m_prompt->findChild<QComboBox *>()->setCurrentIndex(1);
    auto *pin = m_prompt->findChild<QLineEdit *>();
    QCOMPARE(pin->echoMode(), QLineEdit::Password);
    type(u"x9"_s); // letters are not taken
    QCOMPARE(pin->text(), u"25809"_s);
    press(Qt::Key_Return);
    const QJsonObject fields = m_client->waiting(GrantApproval::info.name).value(0).fields;
    QCOMPARE(fields, (QJsonObject{{u"approver"_s, 5}, {u"pin"_s, u"25809"_s}, {u"permission"_s, u"insights.view"_s}, {u"method"_s, u"shifts.move"_s}, {u"scope"_s, QJsonObject{{u"shiftId"_s, 7}}}}));
    QCOMPARE(pin->text(), QString());
    QVERIFY(m_client->answer(GrantApproval::info.name, granted()));
    QCOMPARE(m_answers, QStringList{u"secret"_s});
    QVERIFY(!m_prompt->isVisible());
    ask(); // who approved last is chosen
    QVERIFY(m_client->answer(ListApprovers::info.name, approvers()));
    QCOMPARE(m_prompt->findChild<QComboBox *>()->currentData().toInt(), 5);
}

void TestSupervisorPrompt::wrongPinAndLock()
{
    ask();
    QVERIFY(m_client->answer(ListApprovers::info.name, approvers()));
    type(u"258"_s);
    press(Qt::Key_Return); // too short
    QVERIFY(m_client->waiting(GrantApproval::info.name).isEmpty());
    type(u"1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QCOMPARE(m_client->waiting(GrantApproval::info.name).size(), 1);
    QVERIFY(m_client->fail(GrantApproval::info.name, Error{ErrorCode::NotAllowed, {}, {}, {}, 0}));
    QVERIFY(said().contains(u"wrong"_s));
    QVERIFY(m_prompt->isAsking());
    type(u"2582"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->fail(GrantApproval::info.name, Error{ErrorCode::Locked, {}, {}, {}, 61}));
    QVERIFY2(said().contains(u"2 minute"_s), qPrintable(said()));
    QVERIFY(m_answers.isEmpty());
}

void TestSupervisorPrompt::escapeLeaves()
{
    ask();
    QVERIFY(m_client->answer(ListApprovers::info.name, approvers()));
    type(u"2580"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QCOMPARE(m_answers, QStringList{u"none"_s});
    QVERIFY(!m_prompt->isVisible());
    QVERIFY(m_client->answer(GrantApproval::info.name, granted())); // too late
    QCOMPARE(m_answers.size(), 1);
}

void TestSupervisorPrompt::anotherQuestion()
{
    ask();
    ask(u"Give a refund?"_s);
    QCOMPARE(m_answers, QStringList{u"none"_s});
    QVERIFY(m_client->answer(ListApprovers::info.name, QJsonObject{{u"items"_s, QJsonArray()}})); // of the first question
    QVERIFY(said().isEmpty());
    QVERIFY(m_client->answer(ListApprovers::info.name, approvers()));
    QCOMPARE(m_prompt->findChild<QComboBox *>()->count(), 2);
}

void TestSupervisorPrompt::nobodyHasAPin()
{
    ask();
    QVERIFY(m_client->answer(ListApprovers::info.name, QJsonObject{{u"items"_s, QJsonArray()}}));
    QVERIFY(said().contains(u"PIN"_s));
    type(u"2580"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(GrantApproval::info.name).isEmpty());
}

void TestSupervisorPrompt::whoeverAskedIsGone()
{
    ask();
    m_asker.reset();
    press(Qt::Key_Escape);
    QVERIFY(m_answers.isEmpty());
    QVERIFY(!m_prompt->isAsking());
}

void TestSupervisorPrompt::setsAPin()
{
    PinPane pane(*m_client);
    pane.show();
    const QList<QLineEdit *> fields = pane.findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 3);
    for (QLineEdit *field : fields)
        QCOMPARE(field->echoMode(), QLineEdit::Password);
    auto *set = pane.findChild<QPushButton *>();
    fields[0]->setText(u"password"_s);
    fields[1]->setText(u"2580"_s);
    fields[2]->setText(u"2581"_s);
    set->click();
    QVERIFY(m_client->waiting(SetPin::info.name).isEmpty());
    fields[2]->setText(u"2580"_s);
    set->click();
    QCOMPARE(m_client->waiting(SetPin::info.name).value(0).fields, (QJsonObject{{u"password"_s, u"password"_s}, {u"pin"_s, u"2580"_s}}));
    for (QLineEdit *field : fields)
        QVERIFY(field->text().isEmpty());
    QVERIFY(m_client->fail(SetPin::info.name, Error{ErrorCode::InvalidInput, {}, {}, {}, 0}));
    QCOMPARE(pane.findChild<Notice *>()->kind(), Notice::Kind::Bad);
}

void TestSupervisorPrompt::approvalsTravelAmongTheFields()
{
    QCOMPARE(approvedFields("{}", {}), QByteArray("{}"));
    QCOMPARE(approvedFields("{}", u"a\"b"_s), QByteArray("{\"approval\":\"a\\\"b\"}"));
    QCOMPARE(approvedFields("{\"x\":1}", u"ab"_s), QByteArray("{\"x\":1,\"approval\":\"ab\"}"));
}

QTEST_MAIN(TestSupervisorPrompt)
#include "tst_supervisorprompt.moc"
