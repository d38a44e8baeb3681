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
#include "orders/PaymentsPage.h"
#include "seatmap/SeatMapWidget.h"
#include "support/FakeGateway.h"
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
        if (!only.isEmpty() && !name.contains(only))
            return;
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
    QString only; ///< part of a picture's name; empty: all
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

void press(TillWindow &till, Qt::Key key, const QString &typed = {})
{
    QWidget *at = QApplication::focusWidget() ? QApplication::focusWidget() : &till.window();
    QTest::keyClicks(at, typed);
    QTest::keyClick(at, key);
    TillWindow::settle();
}

/// A sale in its stages.
void takeMoney(TillWindow &till, Shots &shots)
{
    MainWindow &window = till.window();
    SaleController &sale = window.desk().sale();
    window.show(MainWindow::Page::Sell);
    window.activateWindow();
    window.desk().enter();
    const auto holdTwo = [&] {
        sale.holdParty({{1, 2}});
        need(QTest::qWaitFor([&] { return sale.state() == SaleController::State::Held; }, 10'000), "nothing is held");
        TillWindow::settle();
    };
    holdTwo();
    press(till, Qt::Key_F9);
    QTest::keyClicks(QApplication::focusWidget(), u"200"_s);
    shots.take(u"20-cash"_s);
    press(till, Qt::Key_Return);
    need(QTest::qWaitFor([&] { return sale.state() == SaleController::State::Sold && !sale.tickets().isEmpty(); }, 10'000), "not sold");
    shots.take(u"21-sold"_s);
    sale.nextSale();
    holdTwo();
    press(till, Qt::Key_F9);
    press(till, Qt::Key_Return, u"50"_s); // a part
    shots.take(u"22-split"_s);
    press(till, Qt::Key_F10);
    need(QTest::qWaitFor([&] { return sale.checkout().stage() == Checkout::Stage::Terminal; }, 10'000), "no card terminal");
    shots.take(u"23-card"_s);
    press(till, Qt::Key_Escape);
    need(QTest::qWaitFor([&] { return sale.checkout().stage() == Checkout::Stage::Open; }, 10'000), "the card was not declined");
    sale.letGo();
    need(QTest::qWaitFor([&] { return sale.state() == SaleController::State::Choosing; }, 10'000), "the order was not given up");
    window.desk().showLeases(true);
    TillWindow::settle(500);
    shots.take(u"24-lease"_s);
    window.desk().showLeases(false);
}

/// The last pictures, for they need the server to be gone.
void takeAlone(TillWindow &till, Shots &shots, DemoHouse &house)
{
    MainWindow &window = till.window();
    SaleController &sale = window.desk().sale();
    window.show(MainWindow::Page::Sell);
    need(QTest::qWaitFor([&] { return !window.desk().leases().openPlaces(sale.event().id).isEmpty(); }, 10'000), "no lease");
    house.server().kill();
    need(QTest::qWaitFor([&] { return sale.isAlone(); }, 20'000), "not alone");
    shots.take(u"30-alone"_s);
    sale.holdParty({{1, 2}});
    shots.take(u"31-alone-held"_s);
    sale.payCash(sale.total());
    shots.take(u"32-alone-sold"_s);
    sale.nextSale();
    window.desk().enter();
    press(till, Qt::Key_F4);
    shots.take(u"33-alone-events"_s);
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

/// Money that waits: at terminals, at the gateway, and a refund that it will not make.
void makeWait(quint16 port, qint64 event, FakeGateway &gateway)
{
    Till seller(port);
    const auto place = [&](int quantity, const QString &name) {
        const QJsonObject hold = seller.holdBest(event, quantity).json();
        return seller.sell(event, {{u"holdId"_s, hold["holdId"_L1]}, {u"customer"_s, QJsonObject{{u"name"_s, name}}}}).json();
    };
    const auto path = [&](const QJsonObject &order, const char *rest) { return eventPath(event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + rest); };
    const auto payOnline = [&](const QJsonObject &order) {
        return seller.http().post(path(order, "/payments"), {{u"method"_s, u"online"_s}, {u"amount"_s, order["total"_L1]}, {u"reference"_s, u"pm_card"_s}}, newKey()).status == 201;
    };
    const QJsonObject refunded = place(2, u"Rosencrantz Guild"_s);
    need(payOnline(refunded), "not paid online");
    gateway.behave("refund", "refuse");
    need(seller.http().post(path(refunded, "/refunds"), {{u"reason"_s, u"ill"_s}}, newKey()).status == 201, "not refunded");
    gateway.behave("confirm", "process");
    need(payOnline(place(1, u"Horatio Friend"_s)), "not asked for online");
    const auto atTerminal = [&](const QJsonObject &order) {
        const QByteArray attempts = eventPath(event, "/payment-attempts");
        const HttpReply started = seller.http().post(attempts, {{u"orderId"_s, order["orderId"_L1]}, {u"method"_s, u"card"_s}, {u"amount"_s, order["total"_L1]}}, newKey());
        return attempts + "/" + QByteArray::number(started.json()["attemptId"_L1].toInteger()) + "/outcome";
    };
    for (const auto &[places, name] : {std::pair(2, u"Ophelia Polonius"_s), std::pair(4, u"Anne-Sophie von Hohenlohe-Langenburg"_s)})
        need(seller.http().post(atTerminal(place(places, name)), {{u"outcome"_s, u"unknown"_s}}, newKey()).status == 200, "not unknown");
    const QJsonObject given = place(1, u"Yorick Jester"_s);
    const QByteArray outcome = atTerminal(given);
    seller.release(event, given["holdId"_L1].toInteger());
    need(seller.http().post(outcome, {{u"outcome"_s, u"approved"_s}, {u"reference"_s, u"AUTH 4711"_s}}, newKey()).status == 200, "not too late");
    atTerminal(place(2, u"Žofie Nováková"_s));
}

void takePayments(TillWindow &till, Shots &shots, quint16 port, qint64 event, FakeGateway &gateway)
{
    MainWindow &window = till.window();
    PaymentsController &payments = window.payments().payments();
    window.show(MainWindow::Page::Payments);
    TillWindow::settle(600);
    shots.take(u"16-payments-empty"_s);
    makeWait(port, event, gateway);
    TillWindow::settle(4000); // the gateway is asked for the refund
    payments.refresh();
    need(QTest::qWaitFor([&] { return payments.payments().rowCount() >= 4; }, 10'000), "no money waits");
    shots.take(u"16-payments"_s);
    QTest::keyClick(&window.payments(), Qt::Key_Down);
    payments.select(payments.payments().rowCount() - 1);
    shots.take(u"16-payments-give-back"_s);
    payments.select(1);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_D, Qt::ControlModifier);
    shots.take(u"16-payments-code"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    payments.setFilter(PaymentsController::Filter::All);
    TillWindow::settle(600);
    payments.select(1);
    shots.take(u"16-payments-all"_s);
}

/// The keys in the settings, one of them another, and a second one that cannot be.
void takeKeys(TillWindow &till, Shots &shots)
{
    till.window().show(MainWindow::Page::Settings);
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
    shots.take(u"17-settings-keys"_s);
}

/// A seller gives places away: what is typed, why, and the supervisor who is asked.
void takeSupervisor(TillWindow &till, Shots &shots, quint16 port)
{
    MainWindow &window = till.window();
    Till office(port, "organizer");
    need(office.http().post("/api/v1/approvals/pin", {{u"password"_s, u"foyer-demo"_s}, {u"pin"_s, u"90316274"_s}}).status == 204, "no PIN");
    till.connection().signOut();
    need(QTest::qWaitFor([&] { return till.connection().state() == ServerConnection::State::Disconnected; }, 10'000), "not signed out");
    need(till.signIn(port, u"seller"_s), "cannot sign in");
    window.show(MainWindow::Page::Sell);
    need(till.openEvent(u"hamlet"_s), "the event does not open");
    SaleController &sale = window.desk().sale();
    need(QTest::qWaitFor([&] { return !sale.priceBook().types.isEmpty(); }, 10'000), "no prices");
    window.activateWindow();
    window.desk().enter();
    TillWindow::settle(500);
    QTest::keyClicks(QApplication::focusWidget(), u"1A2X"_s);
    shots.take(u"18-supervisor-typed"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
    QTest::keyClicks(QApplication::focusWidget(), u"2X"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    need(QTest::qWaitFor([&] { return sale.state() == SaleController::State::Held; }, 10'000), "nothing is held");
    TillWindow::settle(300);
    shots.take(u"18-supervisor-why"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    TillWindow::settle(500);
    shots.take(u"18-supervisor-asked"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"4711"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    TillWindow::settle(1500);
    shots.take(u"18-supervisor-wrong"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    TillWindow::settle(300);
    shots.take(u"18-supervisor-back"_s);
    sale.letGo();
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
    const QCommandLineOption only(u"only"_s, u"Only pictures with this in their name"_s, u"name"_s);
    parser.addOptions({language, longWords, all, reversed, only});
    parser.process(application);
    const QString folder = parser.positionalArguments().value(0, u"."_s);
    QDir().mkpath(folder);
    language::install(application, parser.value(language));
    if (parser.isSet(reversed))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    LongWords words;
    if (parser.isSet(longWords))
        QCoreApplication::installTranslator(&words);

    FakeGateway gateway;
    need(gateway.start().isEmpty(), "no gateway");
    qputenv("FOYER_GATEWAY_URL", gateway.url());
    qputenv("FOYER_GATEWAY_KEY", FakeGateway::key);
    qputenv("FOYER_GATEWAY_WEBHOOK_SECRET", FakeGateway::webhookSecret);
    DemoHouse house;
    need(house.open(), "the server does not start");
    const Evening evening = makeEvening(house.port());
    for (const QString &problem : evening.problems)
        std::fprintf(stderr, "shots: %s\n", qPrintable(problem));
    TillWindow till;
    Shots shots(till, folder);
    for (const QString &size : parser.value(all).split(u','))
        shots.sizes.append(QSize(size.section(u'x', 0, 0).toInt(), size.section(u'x', 1, 1).toInt()));
    shots.only = parser.value(only);
    MainWindow &window = till.window();
    shots.take(u"01-sign-in"_s);
    need(till.signIn(house.port()), "cannot sign in");
    takeDesk(till, shots);
    takeMoney(till, shots);
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
    takePayments(till, shots, house.port(), evening.event, gateway);
    takeSupervisor(till, shots, house.port());
    takeAlone(till, shots, house);
    takeKeys(till, shots); // last: afterwards keys are others
    std::printf("%d pictures in %s\n", shots.count, qPrintable(folder));
    return 0;
}
