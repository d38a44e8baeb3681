// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyMap.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
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
    void shortcutsFollow();

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
    QSet<QString> ids;
    QSet<QKeySequence> used;
    for (const KeyAction &action : KeyMap::actions()) {
        QVERIFY2(!ids.contains(action.id), qPrintable(action.id));
        QVERIFY2(!used.contains(action.byDefault), qPrintable(action.id));
        QVERIFY(!action.name.isEmpty() && action.byDefault.count() == 1);
        QCOMPARE(map.key(action.id), action.byDefault);
        ids.insert(action.id);
        used.insert(action.byDefault);
    }
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
    row("a free key", u"receipt"_s, u"F2"_s, Refusal::None);
    row("with Ctrl", u"receipt"_s, u"Ctrl+B"_s, Refusal::None);
    row("its own", u"receipt"_s, u"F8"_s, Refusal::None);
    row("taken", u"receipt"_s, u"F11"_s, Refusal::Taken);
    row("taken by a fixed one", u"receipt"_s, u"F12"_s, Refusal::Taken);
    row("Escape", u"receipt"_s, u"Esc"_s, Refusal::Taken);
    row("a letter", u"receipt"_s, u"B"_s, Refusal::Typing);
    row("a figure", u"receipt"_s, u"7"_s, Refusal::Typing);
    row("a capital", u"receipt"_s, u"Shift+B"_s, Refusal::Typing);
    row("Enter", u"receipt"_s, u"Return"_s, Refusal::Typing);
    row("an arrow", u"receipt"_s, u"Left"_s, Refusal::Typing);
    row("none", u"receipt"_s, QString(), Refusal::NoKey);
    row("two steps", u"receipt"_s, u"Ctrl+K, Ctrl+B"_s, Refusal::NoKey);
    row("a fixed action", u"exact"_s, u"F2"_s, Refusal::Fixed);
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
        QCOMPARE(map.set(u"receipt"_s, keys(u"F2"_s)).refusal, Refusal::None);
        QCOMPARE(map.set(u"receipt"_s, keys(u"F2"_s)).refusal, Refusal::None);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(map.set(u"help"_s, keys(u"F8"_s)).refusal, Refusal::None); // free by now
    }
    const KeyMap again(*m_settings);
    QCOMPARE(again.key(u"receipt"_s), keys(u"F2"_s));
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
    m_settings->setValue(u"keys/exact"_s, u"F3"_s); // not to be changed
    m_settings->setValue(u"keys/help"_s, u"nonsense"_s);
    const KeyMap map(*m_settings);
    QVERIFY(!map.isChanged());
}

void TestKeyMap::backToTheDefaults()
{
    KeyMap map(*m_settings);
    QCOMPARE(map.set(u"receipt"_s, keys(u"F2"_s)).refusal, Refusal::None);
    map.reset();
    QVERIFY(!map.isChanged());
    QVERIFY(!KeyMap(*m_settings).isChanged());
}

void TestKeyMap::shortcutsFollow()
{
    KeyMap map(*m_settings);
    QWidget window;
    int pressed = 0;
    bindKey(map, u"receipt"_s, &window, Qt::WindowShortcut, [&pressed] { ++pressed; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(pressed, 1);
    QCOMPARE(map.set(u"receipt"_s, keys(u"F2"_s)).refusal, Refusal::None);
    QTest::keyClick(&window, Qt::Key_F8);
    QCOMPARE(pressed, 1);
    QTest::keyClick(&window, Qt::Key_F2);
    QCOMPARE(pressed, 2);
}

QTEST_MAIN(TestKeyMap)
#include "tst_keymap.moc"
