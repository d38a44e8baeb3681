// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page, to be looked at: both themes, several sizes, longer words, right to left. Not a test; see README.md
// beside this file. The real window against a real server in the middle of an evening.
#include "Evening.h"
#include "TillWindow.h"
#include "desk/DeskPage.h"
#include "doors/CheckInPage.h"
#include "holds/HoldsPage.h"
#include "language/Language.h"
#include "orders/OrdersPage.h"
#include "seatmap/SeatMapWidget.h"
#include "shell/KeysPane.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QKeySequenceEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTest>
#include <QTranslator>

#include <cstdio>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

/// Every word a third longer, with letters that reach high and low: what the longest translation may do to a page.
class LongWords : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        const QString text = QString::fromUtf8(sourceText);
        const qsizetype letters = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        static const QRegularExpression key(u"^(Ctrl|Shift|F\\d|Esc|Space|Enter|\\d+ Enter)"_s);
        if (letters < 3 || key.match(text).hasMatch())
            return text; // keys are called what stands on them
        QString longer = text;
        longer.replace(u'a', u'ä').replace(u'o', u'ö').replace(u'u', u'ü');
        return longer + u" "_s + u"längerung"_s.left(std::clamp<qsizetype>(letters * 4 / 10, 2, 9));
    }
    bool isEmpty() const override { return false; }
};

class Shots
{
public:
    Shots(TillWindow &till, const QString &folder) : m_till(till), m_folder(folder) { }

    void take(const QString &name)
    {
        for (const QSize &size : std::as_const(sizes)) {
            m_till.window().resize(size);
            for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
                m_till.theme().setMode(mode);
                TillWindow::settle(120);
                const QPixmap picture = m_till.window().grab();
                const QString file = u"%1/%2-%3-%4.png"_s.arg(m_folder, name, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s).arg(picture.width());
                if (!picture.save(file))
                    qFatal("%s cannot be written", qPrintable(file));
                ++count;
            }
        }
    }

    QList<QSize> sizes;
    int count = 0;

private:
    TillWindow &m_till;
    QString m_folder;
};

void need(bool isSo, const char *what)
{
    if (isSo)
        return;
    std::fprintf(stderr, "shots: %s\n", what);
    std::exit(1);
}

void takeDesk(TillWindow &till, Shots &shots)
{
    MainWindow &window = till.window();
    window.show(MainWindow::Page::Sell);
    need(QTest::qWaitFor([&] { return !window.desk().sale().events().isEmpty(); }, 10'000), "no events");
    shots.take(u"02-events"_s);
    need(till.openEvent(u"hamlet"_s), "the event does not open");
    TillWindow::settle(800);
    shots.take(u"03-desk"_s);
    for (const auto &[view, name] : {std::pair(SeatView::State, u"state"_s), std::pair(SeatView::Holds, u"holds"_s), std::pair(SeatView::Sellers, u"sellers"_s)}) {
        window.desk().map().setView(view);
        TillWindow::settle(500);
        shots.take(u"04-desk-"_s + name);
    }
    window.desk().map().setView(SeatView::Price);
    window.desk().showList(true);
    shots.take(u"05-seat-list"_s);
    window.desk().showList(false);
    window.desk().sale().holdParty({{1, 2}});
    need(QTest::qWaitFor([&] { return window.desk().sale().state() == SaleController::State::Held; }, 10'000), "nothing is held");
    shots.take(u"06-held"_s);
    window.desk().sale().letGo();
}

void takeOverlay(TillWindow &till, Shots &shots)
{
    till.window().show(MainWindow::Page::Sell);
    TillWindow::settle();
    QTest::keyClick(&till.window().desk(), Qt::Key_F1);
    TillWindow::settle();
    shots.take(u"07-keys"_s);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &till.window(), Qt::Key_Escape);
}

/// The keys in the settings, one of them another, and a second one that cannot be.
void takeKeys(TillWindow &till, Shots &shots)
{
    auto *pane = till.window().findChild<KeysPane *>();
    const auto press = [pane](qsizetype row, const QKeySequence &key) {
        auto *field = pane->findChildren<QKeySequenceEdit *>().at(row);
        field->setKeySequence(key);
        emit field->editingFinished();
    };
    press(2, Qt::Key_F3 | Qt::SHIFT);
    press(7, Qt::Key_F9);
    TillWindow::settle();
    for (QWidget *above = pane->parentWidget(); above; above = above->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(above))
            scroll->ensureWidgetVisible(pane, 0, 24);
    }
    shots.take(u"16-settings-keys"_s);
}

void takeHolds(TillWindow &till, Shots &shots)
{
    MainWindow &window = till.window();
    window.show(MainWindow::Page::Holds);
    HoldsController &holds = window.holds().holds();
    need(QTest::qWaitFor([&] { return holds.isReady() && holds.holds().rowCount() > 0; }, 15'000), "no house holds");
    holds.addTyped(u"12"_s);
    shots.take(u"10-holds-new"_s);
    holds.openHold(holds.holds().at(1).blockId);
    holds.addSeats(holds.opened()->seats.first(4));
    shots.take(u"11-holds-open"_s);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"folder"_s, u"Where the pictures go"_s);
    const QCommandLineOption language(u"language"_s, u"en, de, hi, …"_s, u"language"_s, u"en"_s);
    const QCommandLineOption longWords(u"long"_s, u"Every word longer than it is"_s);
    const QCommandLineOption all(u"sizes"_s, u"Window sizes, WxH,…"_s, u"sizes"_s, u"1280x800,1024x700"_s);
    const QCommandLineOption reversed(u"right-to-left"_s, u"As for languages that are written so"_s);
    parser.addOptions({language, longWords, all, reversed});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0, u"."_s);
    QDir().mkpath(folder);
    language::install(application, parser.value(language));
    if (parser.isSet(reversed))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    LongWords words;
    if (parser.isSet(longWords))
        QCoreApplication::installTranslator(&words);

    DemoHouse house;
    need(house.open(), "the server does not start");
    const Evening evening = makeEvening(house.port());
    for (const QString &problem : evening.problems)
        std::fprintf(stderr, "shots: %s\n", qPrintable(problem));
    TillWindow till;
    Shots shots(till, folder);
    for (const QString &size : parser.value(all).split(u','))
        shots.sizes.append(QSize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1, 1).toInt()));
    MainWindow &window = till.window();
    shots.take(u"01-sign-in"_s);
    need(till.signIn(house.port()), "cannot sign in");
    takeDesk(till, shots);
    takeOverlay(till, shots);
    window.show(MainWindow::Page::Orders);
    TillWindow::settle(500);
    window.orders().find(u"ophelia"_s);
    TillWindow::settle(600);
    shots.take(u"08-orders"_s);
    window.show(MainWindow::Page::Invoices);
    TillWindow::settle(800);
    shots.take(u"09-invoices"_s);
    takeHolds(till, shots);
    const std::pair<MainWindow::Page, const char *> rest[] = {{MainWindow::Page::CheckIn, "12-check-in"}, {MainWindow::Page::Shift, "13-shift"},
                                                              {MainWindow::Page::Layouts, "14-layouts"}, {MainWindow::Page::Settings, "15-settings"}};
    for (const auto &[page, name] : rest) {
        window.show(page);
        TillWindow::settle(600);
        shots.take(QString::fromUtf8(name));
    }
    takeKeys(till, shots);
    std::printf("%d pictures in %s\n", shots.count, qPrintable(folder));
    return 0;
}
