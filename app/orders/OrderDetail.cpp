// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderDetail.h"

#include "orders/DetailPane.h"
#include "orders/OrderPrompt.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/KeyButton.h"
#include "theme/KeyMap.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 440;
constexpr int widest = 640;
constexpr int mostStoryLines = 12;
constexpr int mostRows = 6; ///< places seen without scrolling

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    theme::setTextRole(*label, theme::Small, theme::Token::Text2);
    return label;
}

KeyButton *button(const QString &words, const QString &key, theme::Variant variant)
{
    auto *made = new KeyButton(words, key);
    theme::setVariant(*made, variant);
    return made;
}

} // namespace

OrderDetail::OrderDetail(OrdersController &orders, QWidget *parent) : QWidget(parent), m_orders(orders)
{
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    m_empty = DetailPane::words(theme::Body, theme::Token::Text2);
    m_empty->setText(tr("The order that you choose is shown here."));
    layout->addWidget(m_empty);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_body = buildBody();
    scroll->setWidget(m_body);
    layout->addWidget(scroll, 1);
    m_prompt = new OrderPrompt;
    layout->addWidget(m_prompt);
    m_actions = buildActions();
    layout->addWidget(m_actions);
    connect(&orders, &OrdersController::orderChanged, this, [this] { show(m_orders.order() && m_orders.order()->orderId != m_shown); });
    connect(&orders, &OrdersController::busyChanged, this, &OrderDetail::showActions);
    connect(&KeyMap::current(), &KeyMap::changed, this, [this] { show(false); });
    connect(&orders, &OrdersController::quoteChanged, this, &OrderDetail::askRefund);
    const auto stopRefunding = [this] {
        if (m_isRefunding)
            m_prompt->close();
    };
    connect(&orders, &OrdersController::quoteFailed, this, stopRefunding);
    connect(&orders.places(), &PlacesModel::chosenChanged, this, stopRefunding); // it was asked about others
    connect(m_prompt, &OrderPrompt::closed, this, [this] {
        m_isRefunding = false;
        showActions();
        emit promptClosed();
    });
    show(false);
}

QWidget *OrderDetail::buildBody()
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, theme::space::Inside, 0);
    layout->setSpacing(theme::space::Step);
    auto *top = new QHBoxLayout;
    m_reference = DetailPane::words(theme::Title);
    m_reference->setAccessibleName(tr("Order"));
    m_reference->setWordWrap(false);
    m_state = DetailPane::words(theme::Large, theme::Token::Text2);
    m_state->setAccessibleName(tr("State of the order"));
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    top->addWidget(m_reference);
    top->addWidget(m_state, 1);
    layout->addLayout(top);
    m_event = DetailPane::words(theme::Body);
    layout->addWidget(m_event);
    m_name = DetailPane::words(theme::Large);
    m_contact = DetailPane::words(theme::Body, theme::Token::Text2);
    m_basket = DetailPane::words(theme::Body, theme::Token::Text2);
    layout->addSpacing(theme::space::Inside);
    layout->addWidget(m_name);
    layout->addWidget(m_contact);
    layout->addWidget(m_basket);
    layout->addSpacing(theme::space::Inside);
    m_places = new QTableView;
    m_places->setModel(&m_orders.places());
    m_places->setAccessibleName(tr("Places of the order; Space chooses one"));
    theme::prepareTable(*m_places);
    m_places->horizontalHeader()->setStretchLastSection(false);
    m_places->horizontalHeader()->setSectionResizeMode(PlacesModel::Place, QHeaderView::Stretch);
    m_places->horizontalHeader()->setSectionResizeMode(PlacesModel::State, QHeaderView::ResizeToContents);
    m_places->horizontalHeader()->setSectionResizeMode(PlacesModel::Price, QHeaderView::ResizeToContents);
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_places);
    m_money = DetailPane::words(theme::Body);
    m_money->setAccessibleName(tr("Money of the order"));
    layout->addWidget(m_money);
    layout->addSpacing(theme::space::Inside);
    m_customerPane = new QWidget;
    auto *customer = new QVBoxLayout(m_customerPane);
    customer->setContentsMargins(0, 0, 0, theme::space::Inside);
    customer->setSpacing(theme::space::Step);
    customer->addWidget(heading(tr("Customer")));
    m_customer = DetailPane::words(theme::Body);
    m_notes = DetailPane::words(theme::Body, theme::Token::Text2);
    customer->addWidget(m_customer);
    customer->addWidget(m_notes);
    layout->addWidget(m_customerPane);
    layout->addWidget(heading(tr("What happened")));
    m_story = DetailPane::words(theme::Body, theme::Token::Text2);
    layout->addWidget(m_story);
    layout->addStretch(1);
    return body;
}

QWidget *OrderDetail::buildActions()
{
    auto *actions = new QWidget;
    auto *grid = new QGridLayout(actions);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::space::Inside);
    m_print = button(tr("Print the tickets"), u"{hand-out}"_s, theme::Variant::Primary);
    m_exact = button(tr("Exact cash"), u"{exact}"_s, theme::Variant::Primary);
    m_cash = button(tr("Cash…"), u"{cash}"_s, theme::Variant::Secondary);
    m_card = button(tr("Card"), u"{card}"_s, theme::Variant::Secondary);
    m_again = button(tr("Print again…"), u"{reprint}"_s, theme::Variant::Secondary);
    m_exchange = button(tr("Exchange"), u"{exchange}"_s, theme::Variant::Secondary);
    m_refund = button(tr("Refund…"), u"{refund}"_s, theme::Variant::Danger);
    m_void = button(tr("Undo the sale…"), u"{void}"_s, theme::Variant::Danger);
    m_note = button(tr("Note…"), u"{note}"_s, theme::Variant::Quiet);
    grid->addWidget(m_print, 0, 0, 1, 2);
    grid->addWidget(m_exact, 1, 0, 1, 2);
    grid->addWidget(m_cash, 2, 0);
    grid->addWidget(m_card, 2, 1);
    grid->addWidget(m_again, 3, 0);
    grid->addWidget(m_exchange, 3, 1);
    grid->addWidget(m_refund, 4, 0);
    grid->addWidget(m_void, 4, 1);
    m_mail = button(tr("By mail…"), u"{mail}"_s, theme::Variant::Quiet);
    auto *quiet = new QHBoxLayout; // either may be missing: the other has the row
    quiet->setSpacing(theme::space::Inside);
    quiet->addWidget(m_mail);
    quiet->addWidget(m_note);
    grid->addLayout(quiet, 5, 0, 1, 2);
    const auto bind = [this](QPushButton *made, auto slot) { connect(made, &QPushButton::clicked, this, slot); };
    bind(m_print, &OrderDetail::print);
    bind(m_exact, &OrderDetail::payExact);
    bind(m_cash, &OrderDetail::payCash);
    bind(m_card, &OrderDetail::payCard);
    bind(m_again, &OrderDetail::printAgain);
    bind(m_exchange, &OrderDetail::exchange);
    bind(m_refund, &OrderDetail::refund);
    bind(m_void, &OrderDetail::voidSale);
    bind(m_note, &OrderDetail::addNote);
    bind(m_mail, &OrderDetail::mailTickets);
    return actions;
}

void OrderDetail::show(bool isOther)
{
    const auto &order = m_orders.order();
    m_empty->setVisible(!order);
    m_body->setVisible(order.has_value());
    if (!order)
        return showActions();
    if (isOther)
        m_prompt->close(); // it was about another order
    m_shown = order->orderId;
    m_reference->setText(order->reference);
    m_state->setText(order->willCall ? tr("to be collected") : OrderWords::state(*order));
    m_event->setText(order->event.name + u" · "_s + OrderWords::when(order->event.startsAt) + u" · "_s + order->event.venue);
    const CustomerView customer = order->customer.value_or(CustomerView());
    m_name->setText(customer.name.value_or(tr("Nobody is named")));
    QStringList contact;
    for (const auto &said : {customer.email, customer.phone, customer.address}) {
        if (said)
            contact += *said;
    }
    m_contact->setText(contact.join(u" · "_s));
    m_contact->setVisible(!contact.isEmpty());
    m_basket->setVisible(order->basketReference.has_value());
    m_basket->setText(withKeys(tr("Sold in one basket with others (%1). {basket} shows them.")).arg(order->basketReference.value_or(QString())));
    const int rows = std::clamp(m_orders.places().rowCount(), 1, mostRows);
    const int rowHeight = std::max(theme::rowHeight, m_places->verticalHeader()->sectionSize(0));
    m_places->setFixedHeight(std::max(theme::rowHeight, m_places->horizontalHeader()->sizeHint().height()) + rows * rowHeight + 2 * m_places->frameWidth());
    m_places->setVerticalScrollBarPolicy(m_orders.places().rowCount() > mostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    showMoney();
    showCustomer();
    QStringList story;
    const QList<OrderStoryEntry> &entries = m_orders.story();
    for (const OrderStoryEntry &entry : entries.last(std::min<qsizetype>(entries.size(), mostStoryLines)))
        story += OrderWords::story(entry);
    for (auto mail = m_orders.mails().crbegin(); mail != m_orders.mails().crend(); ++mail)
        story += OrderWords::mail(*mail);
    m_story->setText(story.join(u'\n'));
    showActions();
}

void OrderDetail::showMoney()
{
    const FoundOrderView &order = *m_orders.order();
    QStringList lines{tr("Total %1").arg(moneyText(order.total))};
    for (const PaymentView &payment : order.payments) {
        QString line = tr("%1 paid: %2", "an amount and the tender").arg(moneyText(payment.amount), OrderWords::tender(payment.method));
        if (payment.refunded)
            line += tr(", %1 of it given back").arg(moneyText(*payment.refunded));
        lines += line;
    }
    if (m_orders.isPending())
        lines += tr("%1 left to pay").arg(moneyText(OrderWords::left(order)));
    if (order.kept)
        lines += tr("%1 in fees kept").arg(moneyText(*order.kept));
    if (const auto &attempt = m_orders.attempt())
        lines += tr("%1 asked of a card terminal by %2, not decided").arg(moneyText(attempt->amount), attempt->startedBy);
    m_money->setText(lines.join(u'\n'));
}

void OrderDetail::showCustomer()
{
    const auto &record = m_orders.customer();
    m_customerPane->setVisible(record.has_value());
    if (!record)
        return;
    QStringList spent;
    for (const Money &money : record->spent)
        spent += moneyText(money);
    QStringList lines{tr("%n order(s) in all, %1", nullptr, record->orderCount).arg(spent.join(u", "_s))};
    if (record->lastVisitAt)
        lines += tr("Last here %1").arg(OrderWords::when(*record->lastVisitAt));
    int shown = 0;
    for (const CustomerOrderView &order : record->orders) {
        if (order.orderId != m_orders.order()->orderId && ++shown <= 3)
            lines += order.reference + u" · "_s + order.eventName + u" · "_s + OrderWords::when(order.startsAt);
    }
    m_customer->setText(lines.join(u'\n'));
    QStringList notes;
    for (const CustomerNoteView &note : record->notes.first(std::min<qsizetype>(record->notes.size(), 5)))
        notes += tr("“%1” (%2, %3)", "a note, who wrote it, when").arg(note.text, note.by, OrderWords::when(note.at));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void OrderDetail::showActions()
{
    const auto &order = m_orders.order();
    const bool hasTickets = m_orders.hasTickets() && OrderWords::validTickets(*order) > 0;
    const bool isPending = m_orders.isPending();
    m_actions->setVisible(order.has_value() && !m_prompt->isOpen());
    m_actions->setEnabled(!m_orders.isBusy());
    m_print->setVisible(hasTickets);
    m_again->setVisible(hasTickets);
    m_exchange->setVisible(hasTickets);
    m_refund->setVisible(order && (hasTickets || order->paid.minorUnits() > order->refunded.minorUnits()));
    m_void->setVisible(order && order->status == "confirmed"_L1);
    m_exact->setVisible(isPending && !m_orders.attempt());
    m_cash->setVisible(isPending && !m_orders.attempt());
    m_card->setVisible(isPending);
    m_card->setWords(m_orders.attempt() ? tr("What did the terminal say?") : tr("Card"));
    m_mail->setVisible(m_orders.canMail() && hasTickets);
    m_note->setVisible(order && order->customer && (order->customer->email || order->customer->phone));
}

QStringList OrderDetail::reasons()
{
    return {tr("The customer cannot come"), tr("Sold by mistake"), tr("The event is changed"), tr("Goodwill of the house")};
}

void OrderDetail::print()
{
    if (!m_orders.isPending())
        m_orders.handOut();
}

void OrderDetail::payExact()
{
    if (m_orders.isPending())
        m_orders.payCash(OrderWords::left(*m_orders.order()));
}

void OrderDetail::printAgain()
{
    if (!m_orders.hasTickets())
        return;
    const int chosen = int(m_orders.places().chosen().size());
    const int count = chosen > 0 ? chosen : OrderWords::validTickets(*m_orders.order());
    const QStringList choices{tr("Lost"), tr("Damaged"), tr("Did not come out of the printer")};
    m_prompt->askChoice(tr("Print %n ticket(s) again?", nullptr, count), {tr("The door refuses the old paper from then on.")}, choices,
                        [this, choices](int index) { m_orders.printAgain(choices.at(index)); });
    showActions();
}

void OrderDetail::refund()
{
    if (!m_orders.order())
        return;
    m_prompt->wait(tr("Asking what would go back…"));
    m_isRefunding = true;
    showActions();
    m_orders.askRefund();
}

/// What goes back is told before anything can be chosen.
void OrderDetail::askRefund()
{
    if (!m_isRefunding || !m_orders.quote())
        return;
    const QuoteRefund::Reply quote = *m_orders.quote();
    QStringList facts;
    for (const RefundShareView &share : quote.shares)
        facts += OrderWords::share(share);
    if (quote.kept.minorUnits() > 0)
        facts += tr("%1 in fees stay with the house.").arg(moneyText(quote.kept));
    if (!quote.tickets.isEmpty())
        facts += tr("%n place(s) go on sale again.", nullptr, int(quote.tickets.size()));
    m_prompt->askChoice(tr("Give back %1? Say why.").arg(moneyText(quote.amount)), facts, reasons(),
                        [this](int index) { m_orders.refund(reasons().at(index)); });
    m_isRefunding = true;
    showActions();
}

void OrderDetail::voidSale()
{
    if (!m_orders.order() || m_orders.order()->status != "confirmed"_L1)
        return;
    const QStringList why{tr("Wrong event or places"), tr("Wrong price or tender"), tr("The customer changed their mind")};
    m_prompt->askChoice(tr("Undo the whole sale, as if it had not been? Say why."),
                        {tr("%1 goes back as it came; no fee is kept. Only while the shift it was sold in is open.").arg(moneyText(m_orders.order()->paid))},
                        why, [this, why](int index) { m_orders.voidSale(why.at(index)); });
    showActions();
}

void OrderDetail::payCash()
{
    if (!m_orders.isPending() || m_orders.attempt())
        return;
    const Money left = OrderWords::left(*m_orders.order());
    m_prompt->askText(tr("The customer gives"), {tr("%1 to pay").arg(moneyText(left))}, tr("Amount, then Enter"), [this, left](const QString &text) {
        // Nothing typed means exactly what is left.
        const auto amount = text.isEmpty() ? Result<Money>(left) : Money::parse(text, left.currency());
        if (!amount || amount->minorUnits() < left.minorUnits())
            return m_prompt->setWrong(true);
        m_prompt->close();
        m_orders.payCash(*amount);
    });
    showActions();
}

void OrderDetail::payCard()
{
    if (!m_orders.isPending())
        return;
    m_orders.attempt() ? askCard() : m_orders.startCard();
}

void OrderDetail::askCard()
{
    m_prompt->askChoice(tr("What did the terminal say?"), {tr("%1 by card").arg(moneyText(m_orders.attempt()->amount))},
                        {tr("Approved"), tr("Declined"), tr("Nobody knows yet")}, [this](int index) {
        if (index != 0)
            return m_orders.resolveCard(index == 1 ? u"declined"_s : u"unknown"_s, {});
        m_prompt->askText(tr("The approval code on the slip"), {}, tr("Code, then Enter"), [this](const QString &code) {
            if (code.isEmpty())
                return m_prompt->setWrong(true);
            m_prompt->close();
            m_orders.resolveCard(u"approved"_s, code);
        });
        showActions();
    });
    showActions();
}

void OrderDetail::addNote()
{
    if (!m_orders.order() || !m_note->isVisibleTo(m_actions))
        return;
    m_prompt->askText(tr("A note about the customer"), {tr("Everybody at a window reads it. It cannot be changed.")}, tr("Note, then Enter"),
                      [this](const QString &text) {
        if (text.isEmpty())
            return m_prompt->setWrong(true);
        m_prompt->close();
        m_orders.addNote(text);
    });
    showActions();
}

void OrderDetail::mailTickets()
{
    if (!m_orders.order() || !m_mail->isVisibleTo(m_actions))
        return;
    const auto &customer = m_orders.order()->customer;
    m_prompt->askText(tr("Send the tickets by mail"), {tr("As PDF, to print or to show on a phone. The paper stays valid.")}, tr("Mail address, then Enter"),
                      [this](const QString &address) {
        if (address.size() < 3 || !address.contains(u'@') || address.contains(u' '))
            return m_prompt->setWrong(true);
        m_prompt->close();
        m_orders.mailTickets(address);
    }, customer ? customer->email.value_or(QString()) : QString());
    showActions();
}

void OrderDetail::focusPlaces()
{
    m_places->setFocus();
    if (!m_places->currentIndex().isValid())
        m_places->setCurrentIndex(m_orders.places().index(0, 0));
}

bool OrderDetail::closePrompt()
{
    if (!m_prompt->isOpen())
        return false;
    m_prompt->close();
    return true;
}

} // namespace foyer
