// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"
#include "theme/KeyButton.h"
#include "theme/KeyHint.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

using namespace foyer;
using namespace Qt::StringLiterals;
using Refusal = KeyMap::Refusal;

class TestKeyMap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void defaults();
    void set_data();
    void set();
    void isKept();
    void twoMayChangePlaces();
    void settingsThatCannotBe();
    void backToTheDefaults();
    void oneBackToItsDefault();
    void twoAreExchanged();
    void bothEnterKeysAreOne();
    void shortcutsFollow();
    void sentencesNameThem();
    void buttonsNameThem();
    void fieldsLetKeysThrough();

private:
    QKeySequence keys(const QString &text) const { return QKeySequence(text, QKeySequence::PortableText); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestKeyMap::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
}

void TestKeyMap::defaults()
{
    const KeyMap map(*m_settings);
    const QList<KeyAction> all = KeyMap::actions();
    QSet<QString> ids, groups;
    QString group;
    for (const KeyAction &action : all) {
        QVERIFY2(!ids.contains(action.id), qPrintable(action.id));
        QVERIFY2(QRegularExpression(u"^[a-z]+(-[a-z]+)*$"_s).match(action.id).hasMatch(), qPrintable(action.id)); // as {id} in sentences
        QVERIFY(!action.name.isEmpty() && action.byDefault.count() == 1 && action.scopes);
        QVERIFY2(action.group == group || !groups.contains(action.group), qPrintable(action.id)); // each group together
        QCOMPARE(map.key(action.id), action.byDefault);
        for (const KeyAction &other : all) // one key, one meaning, wherever somebody is
            QVERIFY2(other.id == action.id || !(other.scopes & action.scopes) || other.byDefault != action.byDefault, qPrintable(action.id + u' ' + other.id));
        ids.insert(action.id);
        groups.insert(group = action.group);
    }
    QVERIFY(groups.size() > 5);
    QCOMPARE(map.key(u"x-report"_s), QKeySequence(Qt::Key_F11));
    QVERIFY(!map.isChanged());
    QVERIFY(map.key(u"no such"_s).isEmpty());
}

void TestKeyMap::set_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *name, const QString &id, const QString &key, Refusal refusal) { QTest::newRow(name) << id << key << int(refusal); };
    row("a free key", u"receipt"_s, u"Shift+F3"_s, Refusal::None);
    row("with Ctrl", u"receipt"_s, u"Ctrl+K"_s, Refusal::None);
    row("its own", u"receipt"_s, u"F8"_s, Refusal::None);
    row("taken", u"receipt"_s, u"F11"_s, Refusal::Taken);
    row("taken on one of its pages", u"receipt"_s, u"F2"_s, Refusal::Taken);
    row("taken on the other", u"receipt"_s, u"Ctrl+B"_s, Refusal::Taken);
    row("taken by the window", u"look"_s, u"F7"_s, Refusal::Taken);
    row("taken by a page, for the window", u"help"_s, u"Ctrl+O"_s, Refusal::Taken);
    row("of another page", u"look"_s, u"F2"_s, Refusal::None);
    row("of the same page in another state", u"hand-out"_s, u"F12"_s, Refusal::None);
    row("of the same page in the same state", u"hand-out"_s, u"F5"_s, Refusal::Taken);
    row("Escape", u"receipt"_s, u"Esc"_s, Refusal::Taken);
    row("a letter", u"receipt"_s, u"B"_s, Refusal::Typing);
    row("a figure", u"receipt"_s, u"7"_s, Refusal::Typing);
    row("a capital", u"receipt"_s, u"Shift+B"_s, Refusal::Typing);
    row("Enter", u"receipt"_s, u"Return"_s, Refusal::Typing);
    row("an arrow", u"receipt"_s, u"Left"_s, Refusal::Typing);
    row("copying", u"receipt"_s, u"Ctrl+C"_s, Refusal::Typing);
    row("all of it", u"receipt"_s, u"Ctrl+A"_s, Refusal::Typing);
    row("Enter with Ctrl", u"receipt"_s, u"Ctrl+Enter"_s, Refusal::None);
    row("none", u"receipt"_s, QString(), Refusal::NoKey);
    row("two steps", u"receipt"_s, u"Ctrl+K, Ctrl+B"_s, Refusal::NoKey);
    row("a fixed action", u"let-go"_s, u"Ctrl+K"_s, Refusal::Fixed);
    row("no such action", u"dance"_s, u"F2"_s, Refusal::Fixed);
}

void TestKeyMap::set()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(int, refusal);
    KeyMap map(*m_settings);
    const QKeySequence before = map.key(id);
    const auto outcome = map.set(id, keys(key));
    QCOMPARE(int(outcome.refusal), refusal);
    QCOMPARE(outcome.takenBy.isEmpty(), outcome.refusal != Refusal::Taken);
    QCOMPARE(map.key(id), outcome.refusal == Refusal::None ? keys(key) : before);
}

void TestKeyMap::isKept()
{
    {
        KeyMap map(*m_settings);
        QSignalSpy changed(&map, &KeyMap::changed);
        QCOMPARE(map.set(u"receipt"_s, keys(u"Ctrl+K"_s)).refusal, Refusal::None);
        QCOMPARE(map.set(u"receipt"_s, keys(u"Ctrl+K"_s)).refusal, Refusal::None);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(map.set(u"help"_s, keys(u"F8"_s)).refusal, Refusal::None); // free by now
    }
    const KeyMap again(*m_settings);
    QCOMPARE(again.key(u"receipt"_s), keys(u"Ctrl+K"_s));
    QCOMPARE(again.key(u"help"_s), keys(u"F8"_s));
    QVERIFY(again.isChanged());
}

void TestKeyMap::twoMayChangePlaces()
{
    m_settings->setValue(u"keys/receipt"_s, u"F11"_s);
    m_settings->setValue(u"keys/x-report"_s, u"F8"_s);
    const KeyMap map(*m_settings);
    QCOMPARE(map.key(u"receipt"_s), keys(u"F11"_s));
    QCOMPARE(map.key(u"x-report"_s), keys(u"F8"_s));
}

void TestKeyMap::settingsThatCannotBe()
{
    m_settings->setValue(u"keys/receipt"_s, u"F12"_s); // takes the cash
    m_settings->setValue(u"keys/let-go"_s, u"F3"_s); // not to be changed
    m_settings->setValue(u"keys/help"_s, u"nonsense"_s);
    m_settings->setValue(u"keys/card"_s, u"B"_s);
    QVERIFY(!KeyMap(*m_settings).isChanged());
    // One that cannot be costs no other; one that was only possible with it goes back too.
    m_settings->setValue(u"keys/lease"_s, u"Ctrl+K"_s);
    m_settings->setValue(u"keys/x-report"_s, u"F8"_s);
    const KeyMap map(*m_settings);
    QVERIFY(map.isChanged(u"lease"_s));
    QVERIFY(!map.isChanged(u"receipt"_s) && !map.isChanged(u"x-report"_s));
}

void TestKeyMap::oneBackToItsDefault()
{
    KeyMap map(*m_settings);
    QCOMPARE(map.set(u"receipt"_s, keys(u"Ctrl+K"_s)).refusal, Refusal::None);
    QCOMPARE(map.set(u"help"_s, keys(u"F8"_s)).refusal, Refusal::None);
    const auto outcome = map.reset(u"receipt"_s);
    QCOMPARE(outcome.refusal, Refusal::Taken);
    QCOMPARE(outcome.takenBy, u"Show the keys"_s);
    QCOMPARE(map.reset(u"help"_s).refusal, Refusal::None);
    QCOMPARE(map.reset(u"receipt"_s).refusal, Refusal::None);
    QVERIFY(!map.isChanged() && m_settings->allKeys().isEmpty());
}

void TestKeyMap::twoAreExchanged()
{
    KeyMap map(*m_settings);
    QSignalSpy changed(&map, &KeyMap::changed);
    QVERIFY(map.exchange(u"exact"_s, u"cash"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(map.key(u"exact"_s), keys(u"F9"_s));
    QCOMPARE(map.key(u"cash"_s), keys(u"F12"_s));
    QCOMPARE(KeyMap(*m_settings).key(u"exact"_s), keys(u"F9"_s));
    QVERIFY(!map.exchange(u"exact"_s, u"let-go"_s)); // fixed
    QVERIFY(!map.exchange(u"exact"_s, u"exact"_s) && !map.exchange(u"exact"_s, u"dance"_s));
    QVERIFY(!map.canExchange(u"settle"_s, u"help"_s)); // F1 for money that came could be, F9 for the help is the desk's
    QVERIFY(map.canExchange(u"settle"_s, u"look"_s));
}

void TestKeyMap::bothEnterKeysAreOne()
{
    KeyMap map(*m_settings);
    map.install();
    QCOMPARE(map.set(u"lease"_s, keys(u"Ctrl+Return"_s)).refusal, Refusal::None);
    QCOMPARE(map.set(u"later"_s, keys(u"Ctrl+Enter"_s)).refusal, Refusal::Taken);
    QVERIFY(map.has(QKeyCombination(Qt::ControlModifier, Qt::Key_Return), KeyScope::Desk));
    QVERIFY(map.has(QKeyCombination(Qt::ControlModifier | Qt::KeypadModifier, Qt::Key_Enter), KeyScope::Desk));
    QWidget window;
    int pressed = 0;
    bindKey(u"lease"_s, &window, Qt::WindowShortcut, [&pressed] { ++pressed; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(pressed, 2);
}

void TestKeyMap::sentencesNameThem()
{
    QCOMPARE(withKeys(u"Held. {exact} takes exact cash."_s), u"Held. F12 takes exact cash."_s); // no map: the defaults
    KeyMap map(*m_settings);
    map.install();
    QLabel label;
    followKeys(&label, [&label] { label.setText(withKeys(u"{card-part} and {exact}, {date}"_s)); });
    QCOMPARE(label.text(), u"Shift+F10 and F12, {date}"_s);
    Notice notice;
    notice.sayWithKeys(Notice::Kind::Info, u"{exact} takes exact cash."_s);
    QCOMPARE(map.set(u"exact"_s, keys(u"Ctrl+K"_s)).refusal, Refusal::None);
    QCOMPARE(label.text(), u"Shift+F10 and Ctrl+K, {date}"_s);
    QCOMPARE(notice.text(), u"Ctrl+K takes exact cash."_s);
    QCOMPARE(notice.accessibleName(), notice.text());
    notice.say(Notice::Kind::Info, u"{exact} is a word of somebody's own."_s);
    map.reset();
    QCOMPARE(notice.text(), u"{exact} is a word of somebody's own."_s);
}

void TestKeyMap::buttonsNameThem()
{
    KeyMap map(*m_settings);
    map.install();
    KeyButton button(u"Exact cash"_s, u"{exact}"_s);
    button.resize(button.sizeHint());
    button.show();
    QCOMPARE(button.text(), u"Exact cash   F12"_s);
    QCOMPARE(button.accessibleName(), u"Exact cash"_s);
    QCOMPARE(map.set(u"exact"_s, keys(u"Ctrl+Shift+K"_s)).refusal, Refusal::None);
    QCOMPARE(button.toolTip(), u"Exact cash (Ctrl+Shift+K)"_s);
    QCOMPARE(button.text(), u"Exact cash"_s); // nothing is cut: the longer key has no room
    button.resize(button.sizeHint());
    QCOMPARE(button.text(), u"Exact cash   Ctrl+Shift+K"_s);
    KeyRow row;
    row.resize(400, 30);
    row.add(u"{exact}"_s, u"exact"_s);
    QCOMPARE(row.findChild<KeyHint *>()->accessibleName(), u"Ctrl+Shift+K: exact"_s);
    map.reset();
    QCOMPARE(row.findChild<KeyHint *>()->accessibleName(), u"F12: exact"_s);
}

void TestKeyMap::fieldsLetKeysThrough()
{
    KeyMap map(*m_settings);
    map.install();
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *always = new QLineEdit;
    auto *whileEmpty = new QLineEdit;
    layout->addWidget(always);
    layout->addWidget(whileEmpty);
    theme::letKeysThrough(*always, KeyScope::Desk);
    theme::letKeysThrough(*whileEmpty, KeyScope::Desk, true);
    int voids = 0;
    bindKey(u"void"_s, &window, Qt::WindowShortcut, [&voids] { ++voids; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto type = [](QLineEdit *field) {
        field->setFocus();
        QTest::keyClicks(field, u"ab"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    };
    type(always);
    QCOMPARE(voids, 1);
    QCOMPARE(always->text(), u"ab"_s);
    type(whileEmpty);
    QCOMPARE(voids, 1);
    QVERIFY(whileEmpty->text().isEmpty()); // undone by the field
    QTest::keyClick(whileEmpty, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(voids, 2);
    QCOMPARE(map.set(u"void"_s, keys(u"Ctrl+U"_s)).refusal, Refusal::None); // to a field: empty the line
    type(always);
    QCOMPARE(voids, 2);
    QTest::keyClick(always, Qt::Key_U, Qt::ControlModifier);
    QTest::keyClick(whileEmpty, Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(voids, 4);
}

void TestKeyMap::backToTheDefaults()
{
    KeyMap map(*m_settings);
    QCOMPARE(map.set(u"receipt"_s, keys(u"Ctrl+K"_s)).refusal, Refusal::None);
    map.reset();
    QVERIFY(!map.isChanged());
    QVERIFY(!KeyMap(*m_settings).isChanged());
}

void TestKeyMap::shortcutsFollow()
{
    KeyMap map(*m_settings);
    map.install();
    QWidget window;
    int pressed = 0;
    bindKey(u"receipt"_s, &window, Qt::WindowShortcut, [&pressed] { ++pressed; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(pressed, 1);
    QCOMPARE(map.set(u"receipt"_s, keys(u"Shift+F3"_s)).refusal, Refusal::None);
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(pressed, 1);
    QTest::keyClick(&window, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pressed, 2);
}

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"
