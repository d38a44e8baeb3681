// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/MainWindow.h"

#include "approval/SupervisorPrompt.h"
#include "client/UpcomingEvents.h"
#include "desk/DeskPage.h"
#include "desk/EventTableModel.h"
#include "display/CustomerDisplay.h"
#include "language/ServerWords.h"
#include "lease/LeaseDevice.h"
#include "doors/CheckInPage.h"
#include "holds/HoldsPage.h"
#include "holds/SeatFacts.h"
#include "orders/InvoicesPage.h"
#include "orders/OrdersPage.h"
#include "orders/PaymentsPage.h"
#include "print/LayoutEditorPage.h"
#include "print/PrintDesk.h"
#include "seatmap/SeatMapWidget.h"
#include "shell/DisplayWiring.h"
#include "shell/HoldsWiring.h"
#include "shell/KeyOverlay.h"
#include "shell/LeaseWiring.h"
#include "shell/OrdersWiring.h"
#include "shell/PageNav.h"
#include "shell/PrintWiring.h"
#include "shell/SettingsPage.h"
#include "shell/SignInPage.h"
#include "shell/SupervisorWiring.h"
#include "shifts/ShiftBadge.h"
#include "shifts/ShiftOffer.h"
#include "shifts/ShiftPage.h"
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QSysInfo>
#include <QToolButton>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int leaveMs = 1500; ///< for what this till kept to be back on sale, before it signs out or quits without having heard
}

QString MainWindow::nameOf(Page page)
{
    switch (page) {
    case Page::Sell: return tr("Sell");
    case Page::Orders: return tr("Orders");
    case Page::Invoices: return tr("Invoices");
    case Page::Payments: return tr("Payments");
    case Page::CheckIn: return tr("Check in");
    case Page::Shift: return tr("Shift");
    case Page::Holds: return tr("House holds");
    case Page::Layouts: return tr("Layouts");
    case Page::Settings: break;
    }
    return tr("Settings");
}

QList<std::pair<QString, QString>> MainWindow::keysOf(Page page)
{
    if (page == Page::Sell) {
        return {{tr("2 Enter"), tr("Hold the best two")},   {tr("Space"), tr("Next best")}, {tr("[ ]"), tr("Cheaper, dearer")},
                {tr("Enter"), tr("Hold what is chosen; next sale")}, {tr("F 12 Enter"), tr("Show row F, seat 12")}};
    }
    if (page == Page::Holds) {
        return {{tr("F 1-12 Enter"), tr("Choose these seats")}, {tr("12 Enter"), tr("Choose the best twelve")}};
    }
    if (page == Page::Shift)
        return {{tr("Enter ↑ ↓"), tr("Next and last denomination")}};
    return {};
}

KeyScopes MainWindow::scopesOf(Page page)
{
    switch (page) {
    case Page::Sell: return KeyScope::Desk;
    case Page::Orders: return KeyScope::Orders;
    case Page::Invoices: return KeyScope::Invoices;
    case Page::Payments: return KeyScope::Payments;
    case Page::Shift: return KeyScope::Shift;
    case Page::Holds: return KeyScope::Holds;
    case Page::Layouts: return KeyScope::Layouts;
    case Page::CheckIn:
    case Page::Settings: break;
    }
    return KeyScope::Elsewhere;
}

MainWindow::MainWindow(ServerConnection &connection, Theme &theme, QSettings &settings, PrintDesk &printing, QWidget *parent)
    : QMainWindow(parent), m_connection(connection), m_theme(theme), m_settings(settings), m_printing(printing)
{
    setWindowTitle(u"Foyer"_s);
    setMinimumSize(1024, 700);
    resize(1280, 800);
    m_keys = new KeyMap(settings, this);
    m_keys->install();
    m_shifts = new ShiftController(connection, this);
    m_root = new QStackedWidget;
    m_signIn = new SignInPage(connection, settings);
    m_frame = buildFrame();
    m_root->addWidget(m_signIn);
    m_root->addWidget(m_frame);
    setCentralWidget(m_root);
    m_countdown.setInterval(500);
    connect(&m_countdown, &QTimer::timeout, this, &MainWindow::showLink);
    connect(&connection, &ServerConnection::stateChanged, this, &MainWindow::onState);
    connect(&connection, &ServerConnection::quietChanged, this, &MainWindow::showLink);
    connect(&connection, &ServerConnection::sessionEnded, this, [this] { m_root->setCurrentWidget(m_signIn); });
    m_overlay = new KeyOverlay(this);
    bindKeys();
    onState();
    m_signIn->enter();
}

QWidget *MainWindow::buildFrame()
{
    auto *frame = new QWidget;
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    m_banner = new Notice;
    m_banner->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Inside);
    layout->addWidget(m_banner);
    m_supervisor = new SupervisorPrompt(m_connection);
    auto *offer = new ShiftOffer(*m_shifts);
    layout->addWidget(offer);
    layout->addWidget(m_supervisor);
    connect(offer, &ShiftOffer::accepted, this, [this] { show(Page::Shift); });

    m_pages = new QStackedWidget;
    m_desk = new DeskPage(m_connection);
    m_checkIn = new CheckInPage(m_connection, QSysInfo::machineHostName());
    m_layouts = new LayoutEditorPage(m_connection, m_printing);
    m_settingsPage = new SettingsPage(m_connection, m_theme, m_settings, m_printing, *m_keys);
    wirePrinting(*m_desk, m_connection, m_printing);
    m_seatFacts = new SeatFacts(m_connection, m_desk->sale().map(), this);
    wireSeatFacts(*m_desk, *m_seatFacts);
    wireSupervisor(*m_desk, *m_supervisor);
    wireLeases(*m_desk, *m_shifts);
    m_orders = new OrdersPage(m_connection);
    wireOrders(*m_orders, m_printing, *m_supervisor);
    m_display = new CustomerDisplay(m_desk->sale().map(), *this, this);
    wireDisplay(m_desk->sale(), *m_display);
    const auto showDisplay = [this] { m_display->setOn(m_settings.value(u"customer-screen"_s, false).toBool()); };
    connect(m_settingsPage, &SettingsPage::customerScreenChanged, m_display, showDisplay);
    showDisplay();
    connect(&m_orders->orders(), &OrdersController::exchangeAsked, this, [this](const OrderView &order, const QList<TicketId> &tickets) {
        show(Page::Sell); // the desk says there what stands in the way, if anything does
        m_desk->sale().beginExchange(order, tickets);
    });
    m_invoices = new InvoicesPage(m_connection);
    connect(m_invoices, &InvoicesPage::drawerWanted, &m_printing, &PrintDesk::openDrawer);
    connect(m_invoices, &InvoicesPage::orderAsked, this, &MainWindow::openOrder);
    m_payments = new PaymentsPage(m_connection);
    connect(m_payments, &PaymentsPage::orderAsked, this, &MainWindow::openOrder);
    connect(&m_payments->payments(), &PaymentsController::countChanged, this, &MainWindow::showWaiting);
    m_pages->addWidget(m_orders);
    m_pages->addWidget(m_invoices);
    m_pages->addWidget(m_payments);
    m_pages->addWidget(m_desk);
    m_pages->addWidget(m_checkIn);
    m_pages->addWidget(buildShifts());
    m_holds = new HoldsPage(m_connection);
    m_events = new UpcomingEvents(m_connection, this);
    connect(m_holds, &HoldsPage::eventsWanted, m_events, &UpcomingEvents::load);
    m_pages->addWidget(m_holds);
    m_pages->addWidget(m_layouts);
    m_pages->addWidget(m_settingsPage);
    layout->addWidget(m_pages, 1);
    connect(m_checkIn, &CheckInPage::eventsWanted, m_events, &UpcomingEvents::load);
    connect(m_events, &UpcomingEvents::changed, this, [this] {
        QList<DoorEvent> events;
        QList<HoldsEvent> held;
        for (const EventView &event : m_events->events()) {
            events.append({event.id, event.name + u" · "_s + EventTableModel::whenText(event.startsAt) + u" · "_s + event.venue});
            held.append({event.id, events.last().title});
        }
        m_checkIn->setEvents(events);
        if (m_page == Page::Holds) // a map is only opened when somebody looks
            m_holds->setEvents(held);
        if (!m_events->events().isEmpty())
            m_shiftPage->suggestCurrency(m_events->events().first().currency);
    });
    return frame;
}

QWidget *MainWindow::buildShifts()
{
    m_shiftPage = new ShiftPage(*m_shifts, m_printing, [this] { return m_settings.value(u"till"_s).toString(); });
    connect(m_shiftPage, &ShiftPage::left, this, &MainWindow::leaveShift);
    connect(m_shifts, &ShiftController::refused, this, [this](const ShiftController::Refused &movement) {
        const MoveCash::Request asked = movement.request;
        const QString question = tr("Pay out %1 for: %2?").arg(PaperWords().money(asked.amount), asked.reason);
        m_supervisor->ask({Permission::ViewInsights, movement.method, movement.scope, question}, m_shiftPage, [this, asked](const QString &approval) {
            if (!approval.isEmpty())
                m_shifts->move(asked.kind, asked.amount, asked.reason, approval);
            m_shiftPage->enter();
        });
    });
    return m_shiftPage;
}

void MainWindow::bindKeys()
{
    // Whatever page is shown, but not while nobody is signed in.
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, m_frame, Qt::WidgetWithChildrenShortcut, slot); };
    const auto hasDrawer = [this] { return m_connection.permissions().testFlag(Permission::SellTickets); };
    bind(u"help"_s, [this] { m_overlay->open(nameOf(m_page), scopesOf(m_page), keysOf(m_page)); });
    bind(u"supervisor"_s, [this] {
        if (m_supervisor->isAsking())
            m_supervisor->focusPin();
        else if (m_page == Page::Sell)
            m_desk->say(SaleController::Tone::Info, tr("Nothing waits for a supervisor."));
    });
    bind(u"x-report"_s, [this, hasDrawer] {
        if (!hasDrawer())
            return;
        show(Page::Shift);
        m_shiftPage->takeReport();
    });
    bind(u"shift"_s, [this, hasDrawer] {
        if (!hasDrawer())
            return;
        show(Page::Shift);
        m_shiftPage->startCount();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (std::exchange(m_isLeaving, true) || !m_connection.isOnline())
        return QMainWindow::closeEvent(event);
    event->ignore();
    setEnabled(false); // nothing is sold any more
    m_desk->leases().giveBack(leaveMs, [this] { QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); });
}

void MainWindow::leaveShift()
{
    if (m_page == Page::Shift)
        show(m_beforeShift);
}

void MainWindow::showTill()
{
    const QString till = m_settings.value(u"till"_s).toString();
    m_till->setText(till);
    fitBar();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_bar && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitBar();
    return QMainWindow::eventFilter(watched, event);
}

/// On a narrow window, or in a long language, the word beside the link's icon goes first, then who is signed in, then the till's
/// name, then what the shift says, and last the pages stand in a list. What is hidden is said by a tooltip.
void MainWindow::fitBar()
{
    if (!m_shiftBadge || !m_signOut)
        return; // still under construction
    constexpr int gap = theme::space::Between;
    const auto width = [](const QWidget *widget) { return widget->sizeHint().width() + gap; };
    const int fixed = 2 * gap + m_linkIcon->sizeHint().width() + width(m_themeButton) + width(m_signOut) + width(m_bar->findChild<QLabel *>(u"brand"_s)) + gap;
    const bool hasBadge = !m_shiftBadge->isHidden();
    // The icon's word stays while there is trouble, unless only a list of pages would make room: the banner says it as well.
    const bool isLinkUp = m_connection.state() == ServerConnection::State::Online && !m_connection.isQuiet();
    struct Way {
        bool isNarrow, hasPerson, hasLink, hasTill, hasTrouble = true, isBrief = false;
        bool showsLink(bool isUp) const { return hasLink || (hasTrouble && !isUp); }
    };
    constexpr Way ways[] = {{false, true, true, true},   {false, true, false, true}, {false, false, false, true}, {false, false, false, false},
                            {false, false, false, false, false},    {false, false, false, false, false, true},
                            {true, true, true, true},    {true, true, false, true},  {true, false, false, true},  {true, false, false, false}};
    const bool isNamed = !m_till->text().isEmpty();
    const auto needs = [&](const Way &way) {
        return fixed + (way.isNarrow ? m_nav->narrowWidth() : m_nav->wideWidth()) + gap + (way.hasPerson ? width(m_person) : 0)
            + (way.hasTill && isNamed ? width(m_till) : 0) + (way.showsLink(isLinkUp) ? width(m_link) : 0)
            + (hasBadge ? m_shiftBadge->widthWhen(way.isBrief) + gap : 0);
    };
    const Way *fits = std::find_if(std::begin(ways), std::end(ways) - 1, [&](const Way &way) { return needs(way) <= m_bar->width(); });
    m_nav->setNarrow(fits->isNarrow);
    m_shiftBadge->setBrief(fits->isBrief);
    m_person->setVisible(fits->hasPerson);
    m_till->setVisible(fits->hasTill && isNamed);
    QStringList hidden;
    if (!fits->hasPerson)
        hidden += m_person->text();
    if (!fits->hasTill && isNamed)
        hidden += m_till->text();
    m_signOut->setToolTip(hidden.join(u" · "_s));
    m_link->setVisible(fits->showsLink(isLinkUp));
    m_linkIcon->setToolTip(m_link->text());
}

QWidget *MainWindow::buildBar()
{
    auto *bar = m_bar = new QWidget;
    bar->setFixedHeight(52);
    bar->setMinimumWidth(0);
    bar->installEventFilter(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::space::Between, 0, theme::space::Between, 0);
    layout->setSpacing(theme::space::Between);
    auto *brand = new QLabel(u"Foyer"_s);
    brand->setObjectName(u"brand"_s);
    theme::setTextRole(*brand, theme::Title, theme::Token::Accent);
    layout->addWidget(brand);
    m_nav = new PageNav;
    layout->addWidget(m_nav);
    connect(m_nav, &PageNav::chosen, this, [this](int index) { show(m_navPages.value(index, Page::Settings)); });
    layout->addStretch(1);
    m_linkIcon = new QLabel;
    m_link = new QLabel;
    m_link->setAccessibleName(tr("Connection to the server"));
    theme::setTextRole(*m_link, theme::Body, theme::Token::Text2);
    m_till = new QLabel;
    m_till->setAccessibleName(tr("This till"));
    theme::setTextRole(*m_till, theme::Body, theme::Token::Text2);
    m_shiftBadge = new ShiftBadge(*m_shifts);
    connect(m_shiftBadge, &QPushButton::clicked, this, [this] { show(Page::Shift); });
    m_person = new QLabel;
    m_person->setAccessibleName(tr("Signed in as"));
    theme::setTextRole(*m_person, theme::Body, theme::Token::Text2);
    m_themeButton = new QToolButton;
    m_themeButton->setAccessibleName(tr("Light or dark"));
    m_themeButton->setToolTip(tr("Light or dark"));
    m_themeButton->setFocusPolicy(Qt::TabFocus);
    m_signOut = new QPushButton(tr("Sign out"));
    m_signOut->setAccessibleName(tr("Sign out"));
    m_signOut->setFocusPolicy(Qt::TabFocus);
    theme::setVariant(*m_signOut, theme::Variant::Quiet);
    auto *link = new QHBoxLayout;
    link->setSpacing(theme::space::Step);
    link->addWidget(m_linkIcon);
    link->addWidget(m_link);
    layout->addWidget(m_till);
    layout->addWidget(m_person);
    layout->addWidget(m_shiftBadge);
    layout->addLayout(link);
    layout->addWidget(m_themeButton);
    layout->addWidget(m_signOut);
    const auto showScheme = [this] {
        m_themeButton->setIcon(theme::icon(m_theme.scheme() == theme::Scheme::Dark ? theme::Icon::Sun : theme::Icon::Moon, theme::Token::Text2));
        showLink();
    };
    connect(m_themeButton, &QToolButton::clicked, this, [this] {
        const bool isDark = m_theme.scheme() == theme::Scheme::Dark;
        m_theme.setMode(isDark ? Theme::Mode::Light : Theme::Mode::Dark);
        m_settings.setValue(u"theme"_s, int(m_theme.mode()));
    });
    connect(&m_theme, &Theme::changed, this, showScheme);
    connect(m_signOut, &QPushButton::clicked, this, [this] { m_desk->leases().giveBack(leaveMs, [this] { m_connection.signOut(); }); });
    m_themeButton->setIcon(theme::icon(m_theme.scheme() == theme::Scheme::Dark ? theme::Icon::Sun : theme::Icon::Moon, theme::Token::Text2));
    return bar;
}

void MainWindow::offerPages()
{
    const Permissions may = m_connection.permissions();
    m_desk->setPermissions(may);
    m_seatFacts->setPermissions(may);
    m_desk->map().setViews(m_seatFacts->views());
    m_holds->setPermissions(may);
    m_navPages.clear();
    QStringList names;
    const auto offer = [this, &names](Page page) {
        names.append(nameOf(page));
        m_navPages.append(page);
    };
    if (may.testFlag(Permission::SellTickets))
        offer(Page::Sell);
    if (may.testFlag(Permission::SellTickets))
        offer(Page::Orders);
    if (may.testFlag(Permission::SellOnInvoice))
        offer(Page::Invoices);
    if (may.testFlag(Permission::SellTickets))
        offer(Page::Payments);
    if (may.testFlag(Permission::ScanTickets))
        offer(Page::CheckIn);
    if (may.testFlag(Permission::SellTickets))
        offer(Page::Shift);
    if (may.testFlag(Permission::BlockSeats))
        offer(Page::Holds);
    if (may.testFlag(Permission::EditEvents))
        offer(Page::Layouts);
    offer(Page::Settings);
    m_nav->setPages(names);
    showWaiting();
    m_payments->payments().setPermissions(may);
    m_events->load();
    show(m_navPages.first());
}

void MainWindow::show(Page page)
{
    if (page == Page::Shift && m_page != Page::Shift)
        m_beforeShift = m_page;
    m_page = page;
    m_nav->setCurrent(int(m_navPages.indexOf(page)));
    showTill();
    switch (page) {
    case Page::Sell:
        m_pages->setCurrentWidget(m_desk);
        if (m_printing.layoutEvent() != m_desk->sale().event().id)
            m_printing.openEvent(m_desk->sale().event().id); // another page has looked at another
        m_desk->enter();
        break;
    case Page::Orders:
        m_pages->setCurrentWidget(m_orders);
        m_orders->enter();
        break;
    case Page::Invoices:
        m_pages->setCurrentWidget(m_invoices);
        m_invoices->enter();
        break;
    case Page::Payments:
        m_pages->setCurrentWidget(m_payments);
        m_payments->enter();
        break;
    case Page::CheckIn:
        m_pages->setCurrentWidget(m_checkIn);
        m_checkIn->enter();
        break;
    case Page::Shift:
        m_pages->setCurrentWidget(m_shiftPage);
        m_shiftPage->enter();
        break;
    case Page::Holds:
        m_pages->setCurrentWidget(m_holds);
        m_holds->enter(m_desk->sale().event().id);
        break;
    case Page::Layouts:
        m_pages->setCurrentWidget(m_layouts);
        m_layouts->enter();
        break;
    case Page::Settings:
        m_pages->setCurrentWidget(m_settingsPage);
        m_settingsPage->enter();
        break;
    }
}

void MainWindow::onState()
{
    using State = ServerConnection::State;
    const State state = m_connection.state();
    const bool isInside = state == State::Online || state == State::Reconnecting;
    if (state == State::Online && m_root->currentWidget() == m_signIn) {
        m_person->setText(m_connection.user().name + u" · "_s + language::role(m_connection.user().role));
        m_root->setCurrentWidget(m_frame);
        if (std::exchange(m_shiftsOf, m_connection.user().id) != m_connection.user().id)
            m_shifts->forget(); // the same person back after a break: what they entered is still theirs to settle
        offerPages();
        if (m_connection.permissions().testFlag(Permission::SellTickets)) {
            const QString till = m_settings.value(u"till"_s).toString();
            m_desk->setTill(leaseDevice(m_settings), till.isEmpty() ? QSysInfo::machineHostName() : till);
            m_desk->signedIn(m_connection.server().text(), m_connection.user().id, m_connection.user().name);
            m_shifts->refresh();
        }
    } else if (!isInside && m_root->currentWidget() == m_frame && state == State::Disconnected) {
        m_desk->signedOut();
        m_holds->leave();
        m_invoices->leave();
        m_payments->leave();
        m_supervisor->leave();
        m_shifts->forget();
        m_shiftsOf = {};
        m_root->setCurrentWidget(m_signIn);
        m_signIn->enter();
    }
    state == State::Reconnecting ? m_countdown.start() : m_countdown.stop();
    showLink();
}

void MainWindow::showWaiting()
{
    m_nav->setCount(int(m_navPages.indexOf(Page::Payments)), m_payments->payments().forPerson());
    fitBar();
}

void MainWindow::openOrder(const QString &reference)
{
    show(Page::Orders);
    m_orders->find(reference);
}

void MainWindow::showLink()
{
    const bool isOnline = m_connection.state() == ServerConnection::State::Online;
    const bool isUp = isOnline && !m_connection.isQuiet();
    const theme::Token token = isUp ? theme::Token::Good : theme::Token::Bad;
    m_linkIcon->setPixmap(theme::icon(isUp ? theme::Icon::Link : theme::Icon::LinkOff, token).pixmap(theme::iconSize, theme::iconSize));
    m_link->setText(isUp ? tr("connected") : tr("not connected"));
    if (isUp)
        return m_banner->clear();
    if (isOnline)
        return m_banner->say(Notice::Kind::Warn, tr("The server is silent. Go on typing; what you asked for is kept and settled as soon as it answers."));
    const qint64 seconds = (QDateTime::currentDateTimeUtc().msecsTo(m_connection.nextAttemptAt()) + 999) / 1000;
    m_banner->say(Notice::Kind::Warn,
                  seconds > 0 ? tr("The server does not answer. Trying again in %n s; what you asked for is kept and settled then.", nullptr, int(seconds))
                              : tr("The server does not answer. Trying again…"));
}

} // namespace foyer
