// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/DemoDriver.h"

#include "desk/DeskPage.h"
#include "doors/CheckInPage.h"
#include "seatmap/SeatMapWidget.h"
#include "shell/SignInPage.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QThread>

#include <cstdio>

namespace foyer {

using namespace Qt::StringLiterals;

DemoDriver::DemoDriver(MainWindow &window, ServerConnection &connection, Theme &theme, QString folder)
    : m_window(window), m_connection(connection), m_theme(theme), m_folder(std::move(folder))
{
}

bool DemoDriver::failed(const QString &why)
{
    std::fprintf(stderr, "demo: %s\n", qUtf8Printable(why));
    return false;
}

void DemoDriver::said(const QString &what)
{
    std::printf("%d. %s\n", ++m_step, qUtf8Printable(what));
    std::fflush(stdout);
}

bool DemoDriver::waitFor(const std::function<bool()> &isDone, const char *what, int ms)
{
    const QDeadlineTimer deadline(ms);
    while (!isDone()) {
        if (deadline.hasExpired())
            return failed(u"this did not happen: "_s + QString::fromUtf8(what));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    return true;
}

void DemoDriver::settle(int ms)
{
    const QDeadlineTimer deadline(ms);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
    }
}

void DemoDriver::press(QWidget *widget, int key)
{
    const QString text = key == Qt::Key_Return ? u"\r"_s : QString();
    // Through the shortcut machinery, as a key on the keyboard would go.
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    if (!QApplication::sendEvent(widget, &down) || !down.isAccepted()) {
        QKeyEvent override(QEvent::ShortcutOverride, key, Qt::NoModifier, text);
        QApplication::sendEvent(widget, &override);
    }
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &up);
}

void DemoDriver::type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, letter);
        QApplication::sendEvent(widget, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, letter);
        QApplication::sendEvent(widget, &up);
    }
}

void DemoDriver::click(QWidget *widget, const QPoint &at)
{
    const QPointF global = widget->mapToGlobal(at);
    QMouseEvent move(QEvent::MouseMove, at, global, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &move);
    QMouseEvent down(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &up);
}

void DemoDriver::picture(const QString &name, bool isAlsoLarge)
{
    const QSize usual(1280, 800);
    const QSize large(2560, 1440);
    for (const QSize size : {usual, large}) {
        if (size == large && !isAlsoLarge)
            continue;
        m_window.resize(size);
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            m_theme.setMode(mode);
            settle(500);
            const QString file = u"%1/%2-%3%4-%5.png"_s.arg(m_folder).arg(m_step + 1, 2, 10, QLatin1Char('0')).arg(name)
                                     .arg(size == large ? u"-2560"_s : QString(), mode == Theme::Mode::Light ? u"light"_s : u"dark"_s);
            m_window.grab().save(file);
        }
    }
    m_window.resize(usual);
    m_theme.setMode(Theme::Mode::Light);
    settle(200);
}

bool DemoDriver::run(const QString &server, const QString &email, const QString &password)
{
    m_window.QWidget::show();
    settle();
    return signIn(server, email, password) && openTheatre() && chooseTwoSeats() && holdThem() && payCash() && checkIn() && visitOtherHouses();
}

bool DemoDriver::signIn(const QString &server, const QString &email, const QString &password)
{
    m_window.signIn().setServer(server);
    const auto fields = m_window.signIn().findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == SignInPage::tr("E-mail")) {
            field->clear();
            type(field, email);
        }
    }
    picture(u"sign-in"_s);
    for (QLineEdit *field : fields) {
        if (field->echoMode() == QLineEdit::Password) {
            type(field, password);
            press(field, Qt::Key_Return);
        }
    }
    if (!waitFor([&] { return m_connection.state() == ServerConnection::State::UntrustedCertificate; }, "the server shows its certificate"))
        return false;
    said(u"First contact: the till shows the server's fingerprint"_s);
    picture(u"fingerprint"_s);
    for (QPushButton *button : m_window.signIn().findChildren<QPushButton *>()) {
        if (button->text() == SignInPage::tr("Trust this server"))
            button->click();
    }
    if (!waitFor([&] { return m_connection.state() == ServerConnection::State::Online; }, "signed in"))
        return false;
    said(u"Signed in as "_s + m_connection.user().name);
    return true;
}

bool DemoDriver::openEvent(const std::function<bool(const DeskEvent &)> &isWanted)
{
    SaleController &sale = m_window.desk().sale();
    sale.loadEvents();
    if (!waitFor([&] { return std::any_of(sale.events().begin(), sale.events().end(), isWanted); }, "the event is listed"))
        return false;
    const DeskEvent wanted = *std::find_if(sale.events().begin(), sale.events().end(), isWanted);
    for (QLineEdit *search : m_window.desk().findChildren<QLineEdit *>()) {
        if (!search->isVisible() || search->accessibleName() != u"Search events"_s)
            continue;
        search->clear();
        type(search, wanted.name);
        if (!waitFor([&] { return sale.events().size() == 1 && sale.events().first().id == wanted.id; }, "the search finds the event"))
            return false;
        press(search, Qt::Key_Return);
    }
    return waitFor([&] { return sale.state() == SaleController::State::Choosing && sale.event().id == wanted.id; }, "the seat map opens");
}

bool DemoDriver::openTheatre()
{
    if (!waitFor([&] { return !m_window.desk().sale().events().isEmpty(); }, "events are listed"))
        return false;
    picture(u"events"_s, true);
    if (!openEvent([](const DeskEvent &event) { return event.capacity < 5000; }))
        return false;
    said(u"Opened %1 at %2: %3 of %4 places left"_s.arg(m_window.desk().sale().event().name, m_window.desk().sale().event().venue)
             .arg(m_window.desk().sale().map().total().available).arg(m_window.desk().sale().event().capacity));
    picture(u"map"_s, true);
    return true;
}

bool DemoDriver::chooseTwoSeats()
{
    SaleController &sale = m_window.desk().sale();
    const Plan &plan = sale.map().plan();
    // Somewhere in the middle of the house, side by side, and free.
    int left = -1;
    for (int seat = int(plan.seats.size()) / 4; seat < plan.seats.size() && left < 0; ++seat) {
        const int right = plan.rightNeighbour(seat);
        if (right >= 0 && sale.map().state(seat) == SeatState::Available && sale.map().state(right) == SeatState::Available)
            left = seat;
    }
    if (left < 0)
        return failed(u"no two free seats side by side"_s);
    SeatMapWidget &map = m_window.desk().map();
    map.showSeat(left);
    settle(700);
    for (const int seat : {left, plan.rightNeighbour(left)}) {
        const QPointF at = map.camera().view().toScreen(QPointF(plan.seats.at(seat).x, plan.seats.at(seat).y));
        click(&map, at.toPoint());
    }
    if (!waitFor([&] { return sale.basket().size() == 2; }, "two seats are in the basket"))
        return false;
    said(u"Chose "_s + plan.seatLabel(left) + u" and its neighbour with the mouse"_s);
    picture(u"chosen"_s);
    return true;
}

bool DemoDriver::holdThem()
{
    SaleController &sale = m_window.desk().sale();
    for (QPushButton *button : m_window.desk().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled() && button->text().startsWith(u"Hold"_s))
            button->click();
    }
    if (!waitFor([&] { return sale.state() == SaleController::State::Held; }, "the seats are held"))
        return false;
    // One of the two turns out to be a senior.
    QLineEdit *command = nullptr;
    for (QLineEdit *field : m_window.desk().findChildren<QLineEdit *>()) {
        if (field->accessibleName().startsWith(u"Command line"_s))
            command = field;
    }
    if (!command)
        return failed(u"there is no command line"_s);
    const qint64 before = sale.total().minorUnits();
    type(command, u"1a1s"_s);
    picture(u"party"_s);
    press(command, Qt::Key_Return);
    if (!waitFor([&] { return sale.state() == SaleController::State::Held && sale.total().minorUnits() < before; }, "an adult and a senior"))
        return false;
    said(u"Held for %1 s, %2 %3 to pay"_s.arg(sale.secondsLeft()).arg(sale.total().toString(), sale.total().currency()));
    picture(u"held"_s, true);
    return true;
}

bool DemoDriver::payCash()
{
    SaleController &sale = m_window.desk().sale();
    for (QPushButton *button : m_window.desk().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(u"Cash"_s))
            button->click();
    }
    QLineEdit *tendered = nullptr;
    for (QLineEdit *field : m_window.desk().findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->accessibleName() == u"Cash given by the customer"_s)
            tendered = field;
    }
    if (!tendered)
        return failed(u"there is no field for the cash"_s);
    const qint64 note = (sale.total().minorUnits() / 5000 + 1) * 5000;
    type(tendered, Money(note, sale.total().currency()).toString());
    picture(u"cash"_s);
    press(tendered, Qt::Key_Return);
    if (!waitFor([&] { return sale.state() == SaleController::State::Sold && !sale.tickets().isEmpty(); }, "the sale is confirmed and its tickets are there"))
        return false;
    QFile file(m_folder + u"/tickets.pdf"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(sale.tickets()) != sale.tickets().size())
        return failed(u"tickets.pdf cannot be written"_s);
    said(u"Sold as order %1: %2 given, %3 change"_s.arg(sale.order().reference, Money(note, sale.total().currency()).toString(), sale.change().toString()));
    m_code = sale.order().tickets.first().code;
    picture(u"sold"_s, true);
    sale.nextSale();
    return true;
}

bool DemoDriver::checkIn()
{
    m_window.show(MainWindow::Page::CheckIn);
    settle();
    CheckInController &door = m_window.checkIn().controller();
    const EventId event = m_window.desk().sale().event().id;
    if (!waitFor([&] { return door.event().isValid(); }, "the door has an event"))
        return false;
    door.setEvent(event);
    QLineEdit *field = nullptr;
    for (QLineEdit *candidate : m_window.checkIn().findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == u"Ticket code"_s)
            field = candidate;
    }
    if (!field)
        return failed(u"the check-in page has no field"_s);
    for (const QString &expected : {u"admitted"_s, u"already_admitted"_s}) {
        type(field, m_code); // as a keyboard-wedge scanner does
        press(field, Qt::Key_Return);
        if (!waitFor([&] { return !door.records().isEmpty() && door.records().first().isAnswered; }, "the door answers"))
            return false;
        if (door.records().first().answer.result != expected)
            return failed(u"the door said %1, not %2"_s.arg(door.records().first().answer.result, expected));
        said(u"Scanned the ticket: "_s + verdictWords(door.records().first()).word);
        picture(u"door-"_s + expected, expected == u"admitted"_s);
        settle(CheckInController::debounceMs + 100);
    }
    return true;
}

bool DemoDriver::visitOtherHouses()
{
    m_window.show(MainWindow::Page::Settings);
    picture(u"settings"_s);
    m_window.show(MainWindow::Page::Sell);
    for (const auto &[least, name] : {std::pair(15'000, u"arena"_s), std::pair(80'000, u"stadium"_s)}) {
        for (QPushButton *button : m_window.desk().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->accessibleName() == u"Choose another event"_s)
                button->click();
        }
        const int capacity = least;
        if (!openEvent([capacity](const DeskEvent &event) { return event.capacity >= capacity && event.capacity < capacity * 4; }))
            return false;
        said(u"Opened %1: %2 places"_s.arg(m_window.desk().sale().event().name).arg(m_window.desk().sale().event().capacity));
        picture(name, true);
    }
    return true;
}

} // namespace foyer
