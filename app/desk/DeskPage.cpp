// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskPage.h"

#include "desk/BasketPanel.h"
#include "desk/CommandLine.h"
#include "desk/EventsPane.h"
#include "desk/LeaseChip.h"
#include "desk/LeasePane.h"
#include "desk/PaymentPanel.h"
#include "language/ServerWords.h"
#include "seatmap/SeatMapText.h"
#include "seatmap/SeatMapWidget.h"
#include "seatmap/SeatListView.h"
#include "seatmap/SeatSearch.h"
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStandardPaths>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Notice::Kind kindOf(SaleController::Tone tone)
{
    switch (tone) {
    case SaleController::Tone::Info: return Notice::Kind::Info;
    case SaleController::Tone::Good: return Notice::Kind::Good;
    case SaleController::Tone::Warn: return Notice::Kind::Warn;
    case SaleController::Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

QFrame *hairline(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setLineWidth(1);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

DeskPage::DeskPage(Client &client, QWidget *parent) : QWidget(parent), m_leases(client), m_sale(client)
{
    m_sale.setLeases(m_leases);
    m_chip = new LeaseChip(m_leases, client);
    m_leasePane = new LeasePane(m_sale, m_leases, client);
    m_pages = new QStackedWidget;
    m_events = new EventsPane(tr("What are you selling?"));
    m_desk = buildDesk();
    m_pages->addWidget(m_events);
    m_pages->addWidget(m_desk);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_sale, &SaleController::said, this, &DeskPage::say);
    connect(&m_sale, &SaleController::stateChanged, this, &DeskPage::onState);
    connect(&m_sale, &SaleController::held, this, &DeskPage::askComps, Qt::QueuedConnection); // after what is said about the places
    connect(&m_sale, &SaleController::eventsChanged, this, [this, &client] { m_events->setEvents(m_sale.events(), client.serverNow(), m_sale.event().id); });
    connect(&m_sale, &SaleController::eventsFailed, m_events, &EventsPane::showFailure);
    connect(&client, &Client::onlineChanged, this, [this] {
        if (m_pages->currentWidget() == m_events && m_sale.state() != SaleController::State::NoEvent)
            m_events->refresh(); // others can be sold now
    });
    connect(m_events, &EventsPane::searched, &m_sale, &SaleController::loadEvents);
    connect(m_events, &EventsPane::chosen, this, [this](const DeskEvent &event) {
        m_pages->setCurrentWidget(m_desk);
        m_sale.openEvent(event);
        showEvent();
        m_command->setFocus();
    });
    connect(&m_sale.map(), &SeatMapModel::countsChanged, this, &DeskPage::showEvent);
    bindKeys();
    onState();
}

DeskPage::~DeskPage()
{
    // The map paints the sale's model and looks at it when it loses the focus, so it goes before the sale does.
    delete m_pages;
}

QWidget *DeskPage::buildDesk()
{
    auto *desk = new QWidget;
    auto *left = m_column = new QVBoxLayout;
    left->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Inside);
    left->setSpacing(theme::space::Inside);
    left->addWidget(buildTopBar());
    m_exchange = new Notice;
    left->addWidget(m_exchange);
    left->addWidget(buildCommandRow());
    left->addWidget(buildAreaBar());
    m_map = new SeatMapWidget(m_sale.map());
    m_loading = new QLabel(tr("Fetching the seat map…"));
    m_loading->setAlignment(Qt::AlignCenter);
    theme::setTextRole(*m_loading, theme::Large, theme::Token::Text2);
    m_mapStack = new QStackedWidget;
    m_mapStack->addWidget(m_loading);
    m_mapStack->addWidget(m_map);
    m_list = new SeatListView(m_sale.map());
    m_mapStack->addWidget(m_list);
    m_mapStack->addWidget(m_leasePane);
    left->addWidget(m_mapStack, 1);
    left->addWidget(buildKeys());
    m_basket = new BasketPanel(m_sale);

    auto *layout = new QHBoxLayout(desk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left, 1);
    layout->addWidget(hairline(QFrame::VLine));
    layout->addWidget(m_basket);
    connect(m_map, &SeatMapWidget::seatActivated, &m_sale, &SaleController::toggleSeat);
    connect(m_map, &SeatMapWidget::seatsActivated, &m_sale, &SaleController::toggleSeats);
    connect(m_map, &SeatMapWidget::areaActivated, this, &DeskPage::askArea);
    connect(m_list, &SeatListView::seatActivated, &m_sale, &SaleController::toggleSeat);
    connect(m_list, &SeatListView::seatsActivated, &m_sale, &SaleController::toggleSeats);
    connect(m_list, &SeatListView::areaActivated, this, &DeskPage::askArea);
    connect(m_basket, &BasketPanel::saveAsked, this, &DeskPage::saveTickets);
    connect(&m_basket->payment(), &PaymentPanel::closed, this, [this] { m_command->setFocus(); });
    connect(&m_sale, &SaleController::exchangeChanged, this, &DeskPage::showExchange);
    connect(m_chip, &QPushButton::clicked, this, [this] { showLeases(); });
    connect(m_leasePane, &LeasePane::left, this, &DeskPage::leaveLeases);
    return desk;
}

void DeskPage::addStrip(QWidget *strip) { m_column->insertWidget(m_column->count() - 1, strip); }

QWidget *DeskPage::buildTopBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Between);
    m_eventButton = new QPushButton;
    theme::setVariant(*m_eventButton, theme::Variant::Quiet);
    m_eventButton->setFont(theme::type(theme::Title));
    m_eventButton->setIcon(theme::icon(theme::Icon::ChevronDown));
    m_eventButton->setLayoutDirection(Qt::RightToLeft); // the chevron after the name
    m_eventButton->setAccessibleName(tr("Choose another event"));
    m_eventButton->setFocusPolicy(Qt::TabFocus);
    m_eventFacts = new QLabel;
    theme::setTextRole(*m_eventFacts, theme::Body, theme::Token::Text2);
    m_left = new QLabel;
    theme::setTextRole(*m_left, theme::Large);
    m_left->setAccessibleName(tr("Places left"));
    layout->addWidget(m_eventButton);
    layout->addWidget(m_eventFacts);
    layout->addStretch(1);
    layout->addWidget(m_chip);
    layout->addWidget(m_left);
    connect(m_eventButton, &QPushButton::clicked, this, &DeskPage::chooseEvent);
    return bar;
}

QWidget *DeskPage::buildCommandRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Between);
    m_command = new QLineEdit;
    m_command->setFixedWidth(220);
    m_command->setPlaceholderText(tr("How many together?"));
    m_command->setAccessibleName(tr("Command line: how many of each price type; Enter holds the best seats together"));
    m_command->setMaxLength(60);
    m_command->installEventFilter(this);
    m_notice = new Notice;
    // A sentence of two lines must not push the map down, on which somebody is just about to click.
    row->setMinimumHeight(2 * m_notice->fontMetrics().lineSpacing() + 2 * theme::space::Step + 4);
    layout->addWidget(m_command);
    layout->addWidget(m_notice, 1);
    layout->addStretch(0);
    connect(m_command, &QLineEdit::returnPressed, this, &DeskPage::runCommand);
    connect(m_command, &QLineEdit::textEdited, this, &DeskPage::helpTyping);
    connect(m_command, &QLineEdit::textChanged, &m_sale, &SaleController::setTyped);
    connect(&m_sale, &SaleController::typedFound, m_command, &QLineEdit::setText);
    connect(&m_sale, &SaleController::priceBookChanged, this, [this] {
        m_command->setPlaceholderText(m_sale.priceBook().types.size() > 1 ? tr("Who comes? 2A1S") : tr("How many together?"));
        m_command->setToolTip(CommandLine::typesText(m_sale.priceBook()));
    });
    return row;
}

QWidget *DeskPage::buildAreaBar()
{
    m_areaBar = new QWidget;
    auto *layout = new QHBoxLayout(m_areaBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_areaName = new QLabel;
    theme::setTextRole(*m_areaName, theme::Body);
    m_areaCount = new QSpinBox;
    m_areaCount->setRange(0, maxPlacesPerHold);
    m_areaCount->setAccessibleName(tr("How many places"));
    m_areaCount->setFixedWidth(88);
    auto *take = new QPushButton(tr("Into the basket   Enter"));
    take->setAccessibleName(tr("Into the basket"));
    layout->addWidget(m_areaName);
    layout->addWidget(m_areaCount);
    layout->addWidget(take);
    layout->addStretch(1);
    m_areaBar->hide();
    m_areaCount->installEventFilter(this);
    connect(take, &QPushButton::clicked, this, &DeskPage::takeArea);
    return m_areaBar;
}

QWidget *DeskPage::buildKeys()
{
    auto *keys = new KeyRow;
    keys->add(tr("2 Enter"), tr("best two"));
    keys->add(tr("Space"), tr("next best"));
    keys->add(tr("[ ]"), tr("price"));
    keys->add(u"{map}"_s, tr("map"));
    keys->add(u"{list}"_s, tr("list"));
    // Those that take money stand on their buttons.
    keys->add(u"{event}"_s, tr("event"));
    keys->add(tr("Esc"), tr("let go"));
    keys->add(u"{receipt}"_s, tr("receipt"));
    keys->add(u"{void}"_s, tr("undo"));
    return keys;
}

void DeskPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot); };
    bind(u"event"_s, [this] { chooseEvent(); });
    bind(u"map"_s, [this] { seats()->setFocus(); });
    bind(u"list"_s, [this] { showList(!m_isList); });
    bind(u"save"_s, [this] { saveTickets(); });
    bind(u"exact"_s, [this] { m_basket->payment().payExact(); });
    bind(u"card"_s, [this] { m_basket->payment().payCard(); });
    using Ask = PaymentPanel::Ask;
    for (const auto &[action, what] : {std::pair(u"cash"_s, Ask::Cash), std::pair(u"card-part"_s, Ask::CardPart), std::pair(u"voucher"_s, Ask::Voucher),
                                       std::pair(u"give-away"_s, Ask::Comp), std::pair(u"later"_s, Ask::Later), std::pair(u"invoice"_s, Ask::Invoice),
                                       std::pair(u"void"_s, Ask::Undo)})
        bind(action, [this, what = what] { m_basket->payment().ask(what); });
    bind(u"let-go"_s, [this] { onEscape(); });
    theme::letKeysThrough(*m_command, KeyScope::Desk, true); // an empty line has nothing of its own to undo
}

QWidget *DeskPage::seats() const { return m_isList ? static_cast<QWidget *>(m_list) : m_map; }

void DeskPage::showList(bool isList)
{
    m_isList = isList;
    if (m_mapStack->currentWidget() != m_loading)
        m_mapStack->setCurrentWidget(seats());
    seats()->setFocus();
}

void DeskPage::showLeases(bool isShown)
{
    using State = SaleController::State;
    if (m_sale.state() == State::NoEvent || m_sale.state() == State::Loading)
        return say(SaleController::Tone::Info, tr("Choose an event first."));
    if (!isShown)
        return leaveLeases();
    m_pages->setCurrentWidget(m_desk);
    m_mapStack->setCurrentWidget(m_leasePane);
    m_leasePane->enter();
}

bool DeskPage::isShowingLeases() const { return m_pages->currentWidget() == m_desk && m_mapStack->currentWidget() == m_leasePane; }

void DeskPage::leaveLeases()
{
    m_mapStack->setCurrentWidget(seats());
    m_command->setFocus();
}

/// One step back: a field that is open, then the area, then the sale itself.
void DeskPage::onEscape()
{
    m_comps = 0;
    if (m_pages->currentWidget() == m_events) {
        if (m_sale.state() != SaleController::State::NoEvent)
            m_pages->setCurrentWidget(m_desk);
    } else if (isShowingLeases()) {
        return leaveLeases();
    } else if (m_areaBar->isVisible()) {
        m_areaBar->hide();
    } else if (!m_basket->payment().closeAsk()) {
        m_notice->clear();
        m_sale.letGo();
    }
    if (m_basket->payment().asking() != PaymentPanel::Ask::None)
        return; // the terminal still has the word
    m_command->clear();
    m_command->setFocus();
}

void DeskPage::showExchange()
{
    if (!m_sale.exchange())
        return m_exchange->clear();
    const ExchangeWish &wish = *m_sale.exchange();
    m_exchange->say(Notice::Kind::Info, tr("Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.", nullptr, int(wish.tickets.size()))
                                            .arg(wish.order.reference, moneyText(wish.worth)));
    m_pages->setCurrentWidget(m_desk);
    m_command->setFocus();
}

void DeskPage::setTill(const QString &device, const QString &name)
{
    m_device = device;
    m_till = name;
}

void DeskPage::signedIn(const QString &server, UserId account, const QString &name)
{
    if (m_journalFolder.isEmpty())
        return;
    m_leases.setTill(m_journalFolder + u"/alone"_s, m_device, m_till);
    m_leases.begin(server, account, name);
    m_sale.keepJournal(m_journalFolder, server, account);
}

void DeskPage::signedOut()
{
    m_sale.closeEvent();
    m_leases.end();
}

void DeskPage::setPermissions(Permissions permissions)
{
    m_sale.checkout().setPermissions(permissions);
    m_chip->setAlwaysThere(permissions.testFlag(Permission::EditEvents));
    m_leasePane->setMaySetUp(permissions.testFlag(Permission::EditEvents));
    m_basket->payment().updateAll();
}

bool DeskPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_areaCount && isEnter) {
            takeArea();
            return true;
        }
        if (watched == m_command && onCommandKey(*key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Keys of the command line that are no typing; true when one was used up.
bool DeskPage::onCommandKey(const QKeyEvent &key)
{
    using State = SaleController::State;
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (m_sale.state() == State::Sold || m_sale.state() == State::Reserved) {
        // The first key of the next customer clears the last one away.
        if (isEnter || (!key.text().trimmed().isEmpty() && key.text().at(0).isPrint()))
            m_sale.nextSale();
        if (isEnter)
            return true;
    }
    if (!m_command->text().isEmpty())
        return false;
    if (!isEnter)
        m_comps = 0; // something else is wanted by now
    switch (key.key()) {
    case Qt::Key_BracketLeft: m_sale.otherLevel(-1); return true;
    case Qt::Key_BracketRight: m_sale.otherLevel(1); return true;
    case Qt::Key_Space: m_sale.nextBest(); return true;
    case Qt::Key_Backspace: m_basket->payment().removeLast(); return true;
    default: return false;
    }
}

void DeskPage::runCommand()
{
    const CommandText command = CommandLine::read(m_command->text(), m_sale.priceBook());
    if (command.kind == CommandText::Kind::Wrong) {
        m_command->selectAll(); // what was typed stays, to be put right
        return say(SaleController::Tone::Warn, command.problem);
    }
    if (command.comps > 0 && (m_sale.isAlone() || !m_sale.checkout().canComp())) {
        m_command->selectAll();
        return say(SaleController::Tone::Warn, m_sale.isAlone() ? tr("Giving places away needs the server.") : tr("Giving places away is not for your role."));
    }
    m_command->clear();
    m_comps = 0;
    switch (command.kind) {
    case CommandText::Kind::Empty: return m_sale.hold();
    case CommandText::Kind::Party:
        m_sale.holdParty(command.party, command.code);
        m_comps = m_sale.state() == SaleController::State::Holding ? command.comps : 0;
        return;
    case CommandText::Kind::Code: return m_sale.applyCode(command.code);
    case CommandText::Kind::Place: return goTo(command.place);
    case CommandText::Kind::Wrong: break;
    }
}

/// What Enter would do, while it is typed.
void DeskPage::helpTyping()
{
    const CommandText command = CommandLine::read(m_command->text(), m_sale.priceBook());
    using Tone = SaleController::Tone;
    switch (command.kind) {
    case CommandText::Kind::Empty: return m_notice->clear();
    case CommandText::Kind::Wrong: return say(Tone::Info, command.problem);
    case CommandText::Kind::Code: return say(Tone::Info, tr("Enter uses the discount code %1.").arg(command.code));
    case CommandText::Kind::Place: return say(Tone::Info, tr("Enter shows %1 on the map.").arg(command.place));
    case CommandText::Kind::Party: return helpParty(command);
    }
}

void DeskPage::helpParty(const CommandText &command)
{
    using Tone = SaleController::Tone;
    const PriceBook &book = m_sale.priceBook();
    const QList<PartyPart> paying = CommandLine::paying(command, book);
    const QString party = CommandLine::partyText(paying, book);
    if (command.comps > 0 && (m_sale.isAlone() || !m_sale.checkout().canComp()))
        return say(Tone::Warn, m_sale.isAlone() ? tr("Giving places away needs the server.") : tr("Giving places away is not for your role."));
    const QString free = tr("%n given away", nullptr, command.comps);
    if (paying.isEmpty()) {
        return say(Tone::Info, m_sale.checkout().mayComp() ? tr("%1 · Enter holds the best and asks why", "how many are given away").arg(free)
                                                           : tr("%1 · Enter holds the best and asks why, then a supervisor", "how many are given away").arg(free));
    }
    if (command.comps == 0 && m_sale.state() == SaleController::State::Held && command.places == m_sale.placesHeld())
        return say(Tone::Info, tr("%1 · Enter changes who sits in the held places").arg(party));
    const auto costs = CommandLine::costs(paying, book, u"window"_s);
    if (!costs)
        return say(Tone::Warn, tr("%1: not sold together at any price level.").arg(party));
    const QString least = moneyText(Money(costs->first, book.currency));
    const QString most = moneyText(Money(costs->second, book.currency));
    const bool isOnePrice = costs->first == costs->second;
    if (command.comps > 0) {
        return say(Tone::Info, isOnePrice ? tr("%1 · %2, %3 · Enter holds the best and asks why", "who pays, how much, how many are given away").arg(party, least, free)
                                          : tr("%1 · %2 to %3, %4 · Enter holds the best and asks why", "who pays, how much, how many are given away").arg(party, least, most, free));
    }
    say(Tone::Info, isOnePrice ? tr("%1 · %2 · Enter holds the best").arg(party, least) : tr("%1 · %2 to %3 · Enter holds the best").arg(party, least, most));
}

/// The party is held: why are some of its places given away?
void DeskPage::askComps()
{
    const int comps = std::exchange(m_comps, 0);
    if (comps == 0 || m_sale.checkout().stage() != Checkout::Stage::Gathering)
        return;
    if (comps >= m_sale.placesHeld())
        m_basket->payment().ask(PaymentPanel::Ask::Comp);
    else
        m_basket->payment().askComp(m_sale.usualPriceOf(comps));
}

void DeskPage::goTo(const QString &place)
{
    const int seat = findSeat(m_sale.map().plan(), place);
    if (seat < 0)
        return say(SaleController::Tone::Warn, tr("%1 is not on this plan. Type the row and the number, like F 12.").arg(place));
    if (m_isList)
        m_list->showSeat(seat);
    else
        m_map->showSeat(seat);
    seats()->setFocus();
    say(SaleController::Tone::Info, tr("%1. Space takes it, Esc goes back.").arg(language::place(m_sale.map().plan().seatLabel(seat))));
}

void DeskPage::askArea(int sectionId)
{
    const Section *area = m_sale.map().plan().sectionById(sectionId);
    using State = SaleController::State;
    if (!area || (m_sale.state() != State::Choosing && m_sale.state() != State::Sold && m_sale.state() != State::Reserved))
        return;
    m_area = sectionId;
    m_areaName->setText(tr("%1: how many?").arg(area->name));
    m_areaCount->setValue(std::max(1, m_sale.areaQuantity(sectionId)));
    m_areaBar->show();
    m_areaCount->setFocus();
    m_areaCount->selectAll();
}

void DeskPage::takeArea()
{
    m_areaCount->interpretText();
    m_sale.setAreaQuantity(m_area, m_areaCount->value());
    m_areaBar->hide();
    m_command->setFocus();
}

void DeskPage::say(SaleController::Tone tone, const QString &sentence) { m_notice->sayWithKeys(kindOf(tone), sentence); }

void DeskPage::showEvent()
{
    const DeskEvent &event = m_sale.event();
    m_eventButton->setText(event.name);
    m_eventFacts->setText(EventTableModel::whenText(event.startsAt) + u" · "_s + event.venue);
    const bool isLoaded = m_sale.state() != SaleController::State::NoEvent && m_sale.state() != SaleController::State::Loading;
    const int left = m_sale.map().total().available;
    m_left->setText(isLoaded ? tr("%1 left").arg(QLocale().toString(left)) : QString());
}

void DeskPage::chooseEvent()
{
    m_pages->setCurrentWidget(m_events);
    m_sale.loadEvents();
    m_events->focusSearch();
}

void DeskPage::enter()
{
    m_sale.loadEvents();
    if (m_pages->currentWidget() == m_events)
        m_events->focusSearch();
    else
        m_command->setFocus();
}

void DeskPage::focusCommand()
{
    if (m_pages->currentWidget() == m_desk)
        m_command->setFocus();
}

void DeskPage::saveTickets()
{
    if (m_sale.tickets().isEmpty())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the tickets"), folder + u"/"_s + m_sale.order().reference + u".pdf"_s,
                                                      tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(m_sale.tickets()) == m_sale.tickets().size() && file.commit())
        say(SaleController::Tone::Good, tr("Saved as %1").arg(path));
    else
        say(SaleController::Tone::Bad, tr("%1 cannot be written. Choose another place.").arg(path));
    m_command->setFocus();
}

void DeskPage::onState()
{
    using State = SaleController::State;
    const State state = m_sale.state();
    m_mapStack->setCurrentWidget(state == State::Loading || state == State::NoEvent ? static_cast<QWidget *>(m_loading) : seats());
    if (state == State::Loading) {
        m_notice->clear();
        m_pages->setCurrentWidget(m_desk); // also when an exchange or a sale found again opens it
        m_command->setFocus();
    }
    if (state == State::NoEvent || state == State::Choosing)
        m_comps = 0;
    if (state == State::NoEvent)
        m_pages->setCurrentWidget(m_events);
    showEvent();
}

} // namespace foyer
