// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "desk/DeskPage.h"
#include "protocol/MethodTable.h"
#include "shell/KeysPane.h"
#include "theme/KeyButton.h"
#include "theme/KeyHint.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using State = SaleController::State;

/// A key is changed in the settings while a sale is held at the desk: what the desk says, shows and does follows.
class TestKeyChange : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void deskFollowsAnotherKey();
    void twoChangePlaces();
    void undoingInTheEmptyLine();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    void holdTwo();
    /// As a person does it: into the field of that action, and wait until it is taken.
    void change(const QString &action, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void toTheDesk();
    KeyButton *button(const QString &words) const;
    QString hint(const QString &label) const; ///< the key that stands at the foot of the desk
    QString told() const;
    qsizetype sales() const { return m_client->waiting(SellOrder::info.name).size(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KeyMap> m_keys;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<QStackedWidget> m_window;
    DeskPage *m_desk = nullptr;
    KeysPane *m_pane = nullptr;
};

void TestKeyChange::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_theme->setMovement(Theme::Movement::Reduced);
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_keys = std::make_unique<KeyMap>(*m_settings);
    m_keys->install();
    m_client = std::make_unique<FakeClient>();
    m_window = std::make_unique<QStackedWidget>();
    m_window->addWidget(m_desk = new DeskPage(*m_client));
    m_window->addWidget(m_pane = new KeysPane(*m_keys));
    m_window->resize(1200, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_desk->enter();
    QVERIFY(m_client->answer(ListEvents::info.name, eventsReply()));
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(GetPlan::info.name, planReply()));
    QVERIFY(m_client->answer(GetPricing::info.name, pricingReply()));
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    m_client->answer(Subscribe::info.name, seatsReply(1));
    QCOMPARE(m_desk->sale().state(), State::Choosing);
}

void TestKeyChange::cleanup()
{
    m_window.reset();
    m_client.reset();
    m_keys.reset();
}

void TestKeyChange::holdTwo()
{
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    press(Qt::Key_Return);
    QVERIFY(m_client->answer(HoldSeats::info.name, holdReply(31, {4, 5}, m_client->serverNow().addSecs(300))));
    QCOMPARE(m_desk->sale().state(), State::Held);
}

void TestKeyChange::change(const QString &action, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->setCurrentWidget(m_pane);
    for (QKeySequenceEdit *field : m_pane->findChildren<QKeySequenceEdit *>()) {
        if (field->accessibleName() != u"Key for: "_s + action)
            continue;
        field->setFocus();
        QTest::keyClick(field, key, modifiers);
        field->clearFocus(); // done with it, without waiting for the field to think so
        return;
    }
    QFAIL(qPrintable(action));
}

void TestKeyChange::toTheDesk()
{
    m_window->setCurrentWidget(m_desk);
    m_desk->enter();
}

KeyButton *TestKeyChange::button(const QString &words) const
{
    for (KeyButton *each : m_desk->findChildren<KeyButton *>()) {
        if (each->accessibleName() == words)
            return each;
    }
    return nullptr;
}

QString TestKeyChange::hint(const QString &label) const
{
    for (const KeyHint *each : m_desk->findChildren<KeyHint *>()) {
        if (each->accessibleName().endsWith(u": "_s + label))
            return each->accessibleName().section(u": "_s, 0, 0);
    }
    return {};
}

QString TestKeyChange::told() const
{
    for (const Notice *notice : m_desk->findChildren<Notice *>()) {
        if (!notice->text().isEmpty())
            return notice->text();
    }
    return {};
}

void TestKeyChange::deskFollowsAnotherKey()
{
    holdTwo();
    QVERIFY2(told().contains(u"F12 takes exact cash"_s), qPrintable(told()));
    QCOMPARE(button(u"Exact cash"_s)->text(), u"Exact cash   F12"_s);
    change(u"Exact cash"_s, Qt::Key_K, Qt::ControlModifier);
    change(u"Another event"_s, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_keys->keyName(u"exact"_s), u"Ctrl+K"_s);
    toTheDesk();
    QVERIFY2(told().contains(u"Ctrl+K takes exact cash"_s) && !told().contains(u"F12"_s), qPrintable(told())); // said before, true now
    QCOMPARE(button(u"Exact cash"_s)->text(), u"Exact cash   Ctrl+K"_s);
    QCOMPARE(button(u"Exact cash"_s)->toolTip(), u"Exact cash (Ctrl+K)"_s);
    QCOMPARE(hint(u"event"_s), u"Shift+F3"_s);
    press(Qt::Key_F12);
    QCOMPARE(sales(), 0);
    press(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(sales(), 1);
    // And after the next start.
    QCOMPARE(KeyMap(*m_settings).keyName(u"exact"_s), u"Ctrl+K"_s);
}

void TestKeyChange::twoChangePlaces()
{
    holdTwo();
    change(u"Exact cash"_s, Qt::Key_F9);
    const QString said = m_pane->findChild<Notice *>()->text();
    QVERIFY2(said.contains(u"taken: Cash, an amount"_s), qPrintable(said));
    QCOMPARE(m_keys->keyName(u"exact"_s), u"F12"_s);
    QPushButton *exchange = nullptr;
    for (QPushButton *each : m_pane->findChildren<QPushButton *>())
        exchange = each->text() == u"Exchange the two"_s ? each : exchange;
    QVERIFY(exchange && exchange->isVisible());
    exchange->click();
    QVERIFY(!exchange->isVisible());
    toTheDesk();
    QCOMPARE(button(u"Exact cash"_s)->text(), u"Exact cash   F9"_s);
    QCOMPARE(button(u"Cash…"_s)->text(), u"Cash…   F12"_s);
    press(Qt::Key_F12); // asks for an amount now
    QTest::keyClicks(QApplication::focusWidget(), u"100"_s);
    QCOMPARE(sales(), 0);
    press(Qt::Key_Escape);
    press(Qt::Key_F9);
    QCOMPARE(sales(), 1);
    QCOMPARE(m_client->waiting(SellOrder::info.name).value(0).fields["payments"_L1][0]["tendered"_L1]["amount"_L1].toInt(), 9000);
}

void TestKeyChange::undoingInTheEmptyLine()
{
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY2(told().contains(u"no sale"_s), qPrintable(told()));
    change(u"Void the last sale"_s, Qt::Key_U, Qt::ControlModifier); // to a field: empty the line
    toTheDesk();
    m_desk->say(SaleController::Tone::Info, {});
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(told(), QString());
    press(Qt::Key_U, Qt::ControlModifier);
    QVERIFY2(told().contains(u"no sale"_s), qPrintable(told()));
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QTest::keyClicks(line, u"12"_s);
    press(Qt::Key_Z, Qt::ControlModifier); // what is typed is the field's
    QVERIFY(line->text().isEmpty());
}

QTEST_MAIN(TestKeyChange)
#include "tst_keychange.moc"
