// SPDX-License-Identifier: GPL-3.0-or-later
#include "Evening.h"
#include "TillWindow.h"
#include "desk/DeskPage.h"
#include "holds/HoldsPage.h"
#include "orders/OrdersPage.h"
#include "seatmap/SeatMapWidget.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <cstdio>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Every page as a screen reader and the Tab key find it: each control has a name, and each can be reached without a pointer.
/// The whole of what was found is printed. A control that Tab passes over must say its own key in its tooltip.
class TestAccessibility : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void pages_data();
    void pages();
    void aTableLetsTabOut();

private:
    /// A control as it was found.
    struct Found {
        QAccessible::Role role = QAccessible::NoRole;
        QString name;
        QWidget *widget = nullptr;
    };

    void goTo(const QString &page);
    static QString nameOf(QAccessibleInterface *control);
    static void walk(QAccessibleInterface *from, QList<Found> &found);
    QSet<QWidget *> tabStops();
    static bool isReached(QWidget *widget, const QSet<QWidget *> &stops);
    static QString roleName(QAccessible::Role role);
    QStringList namelessKeys() const;

    DemoHouse m_house;
    std::unique_ptr<TillWindow> m_till;
};

void TestAccessibility::initTestCase()
{
    QVERIFY(m_house.open());
    QCOMPARE(makeEvening(m_house.port()).problems, QStringList());
    m_till = std::make_unique<TillWindow>();
    m_till->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_till->window()));
}

void TestAccessibility::cleanupTestCase()
{
    m_till.reset();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

QString TestAccessibility::roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

/// What a screen reader calls it. A list to choose from goes by the choice it shows; what it is for stands beside it.
QString TestAccessibility::nameOf(QAccessibleInterface *control)
{
    if (control->role() != QAccessible::ComboBox)
        return control->text(QAccessible::Name);
    for (const auto &[label, relation] : control->relations(QAccessible::Label))
        return label->text(QAccessible::Name);
    return control->text(QAccessible::Description);
}

void TestAccessibility::walk(QAccessibleInterface *from, QList<Found> &found)
{
    if (!from || !from->isValid())
        return;
    auto *widget = qobject_cast<QWidget *>(from->object());
    if (from->state().invisible || (widget && !widget->isVisible()))
        return;
    switch (from->role()) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::Slider:
    case QAccessible::PageTab:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::HotkeyField:
        found.append({from->role(), nameOf(from), widget});
        break;
    default:
        // A widget of our own that takes the keyboard is a control, whatever it is called. Text that can be copied is none.
        if (widget && from->role() != QAccessible::StaticText && widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && !widget->focusProxy())
            found.append({from->role(), from->text(QAccessible::Name), widget});
    }
    const bool isOneThing = qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
    for (int i = 0; i < from->childCount() && !isOneThing; ++i)
        walk(from->child(i), found);
}

/// Where the focus goes with Tab, from where it is until it comes round.
QSet<QWidget *> TestAccessibility::tabStops()
{
    QSet<QWidget *> stops;
    QWidget *before = nullptr;
    for (int i = 0; i < 400; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now || now == before)
            break; // nowhere, or it does not leave
        if (stops.contains(now) && i > 1)
            break;
        stops.insert(now);
        before = now;
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return stops;
}

bool TestAccessibility::isReached(QWidget *widget, const QSet<QWidget *> &stops)
{
    if (!widget || stops.contains(widget) || stops.contains(widget->focusProxy()))
        return true;
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (stops.contains(up) && (qobject_cast<QComboBox *>(up) || qobject_cast<QAbstractSpinBox *>(up)))
            return true; // part of one that is
    }
    if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
        // Of exclusive choices one is the stop, and the arrows lead to the others.
        const QButtonGroup *group = button->group();
        if (group && group->exclusive()) {
            const auto buttons = group->buttons();
            if (std::any_of(buttons.begin(), buttons.end(), [&stops](QAbstractButton *one) { return stops.contains(one); }))
                return true;
        }
        return button->toolTip().contains(u'('); // "Larger (+)"
    }
    return false;
}

void TestAccessibility::goTo(const QString &page)
{
    MainWindow &window = m_till->window();
    const auto show = [&window](MainWindow::Page wanted) {
        window.show(wanted);
        TillWindow::settle(500);
    };
    if (page == "sign-in"_L1)
        return;
    if (page == "events"_L1) {
        QVERIFY(m_till->signIn(m_house.port()));
        show(MainWindow::Page::Sell);
    } else if (page == "desk"_L1) {
        QVERIFY(m_till->openEvent(u"hamlet"_s));
        show(MainWindow::Page::Sell);
    } else if (page == "seat list"_L1) {
        window.desk().showList(true);
    } else if (page == "held"_L1) {
        window.desk().showList(false);
        window.desk().sale().holdParty({{1, 2}});
        QTRY_COMPARE(window.desk().sale().state(), SaleController::State::Held);
    } else if (page == "orders"_L1) {
        window.desk().sale().letGo();
        show(MainWindow::Page::Orders);
        window.orders().find(u"ophelia"_s);
        QTRY_VERIFY(window.orders().orders().order());
    } else if (page == "refund"_L1) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window.orders().orders().quote());
    } else if (page == "invoices"_L1) {
        show(MainWindow::Page::Invoices);
    } else if (page == "holds"_L1) {
        show(MainWindow::Page::Holds);
        QTRY_VERIFY(window.holds().holds().isReady());
        QTRY_VERIFY(window.holds().holds().holds().rowCount() > 0);
        window.holds().holds().openHold(window.holds().holds().holds().at(0).blockId);
        window.holds().holds().addSeats(window.holds().holds().opened()->seats.first(1));
    } else if (page == "check in"_L1) {
        show(MainWindow::Page::CheckIn);
    } else if (page == "shift"_L1) {
        show(MainWindow::Page::Shift);
    } else if (page == "layouts"_L1) {
        show(MainWindow::Page::Layouts);
    } else if (page == "settings"_L1) {
        show(MainWindow::Page::Settings);
    } else if (page == "keys"_L1) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    }
    TillWindow::settle(200);
}

void TestAccessibility::pages_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"sign-in", "events", "desk", "seat list", "held", "orders", "refund", "invoices", "holds", "check in", "shift", "layouts", "settings", "keys"})
        QTest::newRow(page) << QString::fromUtf8(page);
}

/// Words that stand there with {id} where the name of a key should be.
QStringList TestAccessibility::namelessKeys() const
{
    static const QRegularExpression placeholder(u"\\{[a-z-]+\\}"_s);
    QStringList all;
    for (const QWidget *each : m_till->window().findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(each);
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const QString text = label ? label->text() : button ? button->text() : QString();
        for (const QString &words : {text, each->toolTip(), each->accessibleName(), each->accessibleDescription()}) {
            if (placeholder.match(words).hasMatch())
                all += u"a key without its name: "_s + words;
        }
    }
    return all;
}

void TestAccessibility::pages()
{
    QFETCH(QString, page);
    goTo(page);
    QList<Found> found;
    walk(QAccessible::queryAccessibleInterface(&m_till->window()), found);
    const bool isOverlay = page == "keys"_L1; // over everything, with one key to go on: any
    const QSet<QWidget *> stops = isOverlay ? QSet<QWidget *>() : tabStops();
    QStringList wrong;
    std::printf("%s: %lld controls, %lld tab stops\n", qPrintable(page), qlonglong(found.size()), qlonglong(stops.size()));
    for (const Found &one : std::as_const(found)) {
        const bool isEnabled = !one.widget || one.widget->isEnabled();
        const bool isThere = isOverlay || !isEnabled || isReached(one.widget, stops);
        const QString line = u"%1 \"%2\" %3"_s.arg(roleName(one.role), one.name, one.widget ? QString::fromLatin1(one.widget->metaObject()->className()) : QString());
        std::printf("    %s%s\n", qPrintable(line), !isEnabled ? " (disabled)" : isThere ? "" : " (not reached)");
        if (one.name.trimmed().isEmpty())
            wrong += u"no name: "_s + line;
        if (!isThere)
            wrong += u"not reached by Tab: "_s + line;
    }
    if (page != "layouts"_L1) // there {words} are fields of a ticket
        wrong += namelessKeys();
    std::fflush(stdout);
    QVERIFY2(found.size() >= 1, "nothing was found: the walk is broken");
    QVERIFY2(isOverlay || stops.size() >= 2, "Tab leads nowhere");
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    if (isOverlay) {
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(u"F1: "_s)); // the keys are read out
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }
}

void TestAccessibility::aTableLetsTabOut()
{
    m_till->window().show(MainWindow::Page::Invoices);
    TillWindow::settle(500);
    for (QAbstractItemView *view : m_till->window().findChildren<QAbstractItemView *>())
        QVERIFY2(!view->tabKeyNavigation(), qPrintable(view->accessibleName()));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
