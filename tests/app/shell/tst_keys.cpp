// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeyOverlay.h"
#include "shell/KeysPane.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

QKeySequence ctrl(Qt::Key key) { return QKeyCombination(Qt::ControlModifier, key); }

} // namespace

/// The keys as a person meets them: all at once on F1, and each in the settings.
class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void overlayTakesOneKey();
    void overlayKnowsChangedKeys();
    void aKeyIsChanged();
    void aConflictIsSaid();
    void backToTheDefaults();
    void oneBackToItsDefault();
    void searched_data();
    void searched();
    void overlayShowsThePage();

private:
    QKeySequenceEdit *field(const QString &action, KeysPane &pane) const;
    QPushButton *button(const QString &name, KeysPane &pane) const;

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KeyMap> m_keys;
};

void TestKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_keys = std::make_unique<KeyMap>(*m_settings);
    m_keys->install();
}

QKeySequenceEdit *TestKeys::field(const QString &action, KeysPane &pane) const
{
    for (QKeySequenceEdit *each : pane.findChildren<QKeySequenceEdit *>()) {
        if (each->accessibleName().endsWith(action))
            return each;
    }
    return nullptr;
}

QPushButton *TestKeys::button(const QString &name, KeysPane &pane) const
{
    for (QPushButton *each : pane.findChildren<QPushButton *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void TestKeys::overlayTakesOneKey()
{
    QWidget window;
    window.resize(1024, 700);
    auto *layout = new QVBoxLayout(&window);
    auto *typing = new QLineEdit;
    layout->addWidget(typing);
    auto *overlay = new KeyOverlay(&window);
    int receipts = 0;
    bindKey(u"receipt"_s, &window, Qt::WindowShortcut, [&receipts] { ++receipts; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    typing->setFocus();
    for (const Qt::Key key : {Qt::Key_F8, Qt::Key_7, Qt::Key_Escape}) {
        overlay->open(u"Sell"_s, KeyScope::Desk, {{u"Space"_s, u"next best"_s}});
        QVERIFY(overlay->isVisible());
        QCOMPARE(overlay->geometry(), window.rect());
        QVERIFY(overlay->accessibleDescription().contains(u"F11: X report"_s) && overlay->accessibleDescription().contains(u"Space: next best"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Shift); // half a key
        QVERIFY(overlay->isVisible());
        QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(!overlay->isVisible());
        QCOMPARE(QApplication::focusWidget(), typing);
    }
    QCOMPARE(receipts, 0); // it only put the keys away
    QVERIFY(typing->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
    QCOMPARE(receipts, 1);
    overlay->open(u"Sell"_s, KeyScope::Desk, {});
    window.resize(1280, 800);
    QCOMPARE(overlay->geometry(), window.rect());
    QTest::mouseClick(overlay, Qt::LeftButton);
    QVERIFY(!overlay->isVisible());
}

void TestKeys::overlayKnowsChangedKeys()
{
    QWidget window;
    KeyOverlay overlay(&window);
    QCOMPARE(m_keys->set(u"x-report"_s, ctrl(Qt::Key_K)).refusal, KeyMap::Refusal::None);
    overlay.open(u"Sell"_s, KeyScope::Desk, {});
    QVERIFY(overlay.accessibleDescription().contains(u"Ctrl+K: X report"_s));
}

void TestKeys::aKeyIsChanged()
{
    KeysPane pane(*m_keys);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QKeySequenceEdit *receipt = field(u"Receipt"_s, pane);
    QVERIFY(receipt);
    QVERIFY(!field(u"Let go, go back"_s, pane)); // not to be changed
    receipt->setFocus();
    QTest::keyClick(receipt, Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(m_keys->key(u"receipt"_s), ctrl(Qt::Key_K));
    QCOMPARE(pane.findChild<Notice *>()->kind(), Notice::Kind::Good);
}

void TestKeys::aConflictIsSaid()
{
    KeysPane pane(*m_keys);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QKeySequenceEdit *receipt = field(u"Receipt"_s, pane);
    receipt->setKeySequence(Qt::Key_F11);
    emit receipt->editingFinished();
    QVERIFY2(pane.findChild<Notice *>()->text().contains(u"X report"_s), qPrintable(pane.findChild<Notice *>()->text()));
    QCOMPARE(receipt->keySequence(), QKeySequence(Qt::Key_F8)); // as it was
    receipt->setKeySequence(Qt::Key_B);
    emit receipt->editingFinished();
    QCOMPARE(pane.findChild<Notice *>()->kind(), Notice::Kind::Warn);
    QVERIFY(!m_keys->isChanged());
}

void TestKeys::backToTheDefaults()
{
    QCOMPARE(m_keys->set(u"receipt"_s, ctrl(Qt::Key_K)).refusal, KeyMap::Refusal::None);
    KeysPane pane(*m_keys);
    QCOMPARE(field(u"Receipt"_s, pane)->keySequence(), ctrl(Qt::Key_K));
    QPushButton *reset = button(u"Back to the defaults"_s, pane);
    QVERIFY(reset->isEnabled());
    reset->click();
    QCOMPARE(field(u"Receipt"_s, pane)->keySequence(), QKeySequence(Qt::Key_F8));
    QVERIFY(!reset->isEnabled());
}

void TestKeys::oneBackToItsDefault()
{
    QCOMPARE(m_keys->set(u"receipt"_s, ctrl(Qt::Key_K)).refusal, KeyMap::Refusal::None);
    QCOMPARE(m_keys->set(u"lease"_s, Qt::Key_F8).refusal, KeyMap::Refusal::None);
    KeysPane pane(*m_keys);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QPushButton *receipt = button(u"Receipt: back to its default"_s, pane);
    QVERIFY(receipt->isVisible() && !button(u"Refund: back to its default"_s, pane)->isVisible());
    receipt->click(); // the other one has it
    QVERIFY2(pane.findChild<Notice *>()->text().contains(u"Places kept at this till"_s), qPrintable(pane.findChild<Notice *>()->text()));
    QVERIFY(receipt->isVisible() && button(u"Exchange the two"_s, pane)->isVisible());
    button(u"Places kept at this till: back to its default"_s, pane)->click();
    QVERIFY(!button(u"Exchange the two"_s, pane)->isVisible());
    receipt->click();
    QCOMPARE(field(u"Receipt"_s, pane)->keySequence(), QKeySequence(Qt::Key_F8));
    QVERIFY(!receipt->isVisible() && !m_keys->isChanged());
}

void TestKeys::searched_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found"); // names
    QTest::newRow("name") << u"exact"_s << QStringList{u"Exact cash"_s};
    QTest::newRow("key") << u"shift+f6"_s << QStringList{u"Settle it the other way"_s};
    QTest::newRow("group") << u"layouts"_s << QStringList{u"Undo a change"_s, u"Make it again"_s};
    QTest::newRow("nothing") << u"xyzzy"_s << QStringList();
}

void TestKeys::searched()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    KeysPane pane(*m_keys);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    auto *search = pane.findChild<QLineEdit *>();
    const auto shown = [&pane] {
        QStringList names;
        for (const QKeySequenceEdit *each : pane.findChildren<QKeySequenceEdit *>()) {
            if (each->isVisible())
                names += each->accessibleName().section(u": "_s, 1);
        }
        return names;
    };
    const qsizetype all = shown().size();
    QTest::keyClicks(search, typed);
    QCOMPARE(shown(), found);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(shown().size(), all);
}

void TestKeys::overlayShowsThePage()
{
    QWidget window;
    KeyOverlay overlay(&window);
    const auto spoken = [&overlay](KeyScopes scopes) {
        overlay.open(u"Page"_s, scopes, {});
        return overlay.accessibleDescription();
    };
    QVERIFY(spoken(KeyScope::Desk).contains(u"F12: Exact cash"_s) && !spoken(KeyScope::Desk).contains(u"Ctrl+B"_s));
    QVERIFY(spoken(KeyScope::Orders).contains(u"F12: Exact cash"_s) && spoken(KeyScope::Orders).contains(u"F12: Print the tickets"_s));
    QVERIFY(spoken(KeyScope::Elsewhere).contains(u"F7: Call a supervisor"_s) && !spoken(KeyScope::Elsewhere).contains(u"Exact cash"_s));
}

QTEST_MAIN(TestKeys)
#include "tst_keys.moc"
