// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/BasketPanel.h"

#include "desk/PanelParts.h"
#include "desk/PaymentPanel.h"
#include "desk/TicketPreview.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/HeadlineFigure.h"
#include "theme/Icons.h"
#include "theme/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>

namespace foyer {

using namespace Qt::StringLiterals;
using panel::button;

namespace {

constexpr int panelWidth = 344;

/// The time of day in local time, to the minute.
QString minutesText(const QDateTime &at)
{
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(u":ss"_s);
    return QLocale().toString(at.toLocalTime().time(), format);
}

/// Where money that went back went to, in words for a remark.
QString tenderWord(const QString &method)
{
    if (method == "cash"_L1)
        return BasketPanel::tr("in cash");
    if (method == "card"_L1)
        return BasketPanel::tr("on the card terminal");
    if (method == "voucher"_L1)
        return BasketPanel::tr("on the voucher");
    if (method == "invoice"_L1)
        return BasketPanel::tr("off the invoice");
    return BasketPanel::tr("the way it came");
}

QString backText(const QList<MoneyBackLine> &lines)
{
    QStringList parts;
    for (const MoneyBackLine &line : lines)
        parts += BasketPanel::tr("%1 %2", "an amount, and where it goes back to").arg(moneyText(line.amount), tenderWord(line.method));
    return parts.join(BasketPanel::tr(", ", "between amounts of money"));
}

} // namespace

BasketPanel::BasketPanel(SaleController &sale, QWidget *parent) : QWidget(parent), m_sale(sale)
{
    setFixedWidth(panelWidth);
    build();
    connect(&sale, &SaleController::basketChanged, this, &BasketPanel::rebuildLines);
    connect(&sale, &SaleController::aloneChanged, this, &BasketPanel::rebuildLines);
    connect(&sale, &SaleController::stateChanged, this, &BasketPanel::onState);
    connect(&sale, &SaleController::clockTicked, this, &BasketPanel::showClock);
    connect(&sale, &SaleController::ticketsReady, this, [this] {
        m_preview->setPdf(m_sale.tickets());
        m_save->setEnabled(true);
    });
    connect(&sale.checkout(), &Checkout::changed, this, &BasketPanel::onCheckout);
    connect(&sale, &SaleController::undoChanged, this, &BasketPanel::onState);
    connect(&sale, &SaleController::exchangeChanged, this, &BasketPanel::rebuildLines);
    rebuildLines();
    onState();
}

void BasketPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    m_title = new QLabel;
    theme::setTextRole(*m_title, theme::Title);
    layout->addWidget(m_title);
    m_empty = new QLabel;
    m_empty->setWordWrap(true);
    theme::setTextRole(*m_empty, theme::Body, theme::Token::Text2);
    layout->addWidget(m_empty);

    m_lines = new QWidget;
    m_lineLayout = new QVBoxLayout(m_lines);
    m_lineLayout->setContentsMargins(0, 0, 0, 0);
    m_lineLayout->setSpacing(theme::space::Step);
    m_lineLayout->setAlignment(Qt::AlignTop);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Places in this sale"));
    scroll->setWidget(m_lines);
    layout->addWidget(scroll, 1);

    auto *sum = new QHBoxLayout;
    m_totalCaption = new QLabel(tr("Total"));
    theme::setTextRole(*m_totalCaption, theme::Large);
    m_total = new QLabel;
    m_total->setAccessibleName(tr("Total"));
    theme::setTextRole(*m_total, theme::Headline);
    sum->addWidget(m_totalCaption);
    sum->addStretch(1);
    sum->addWidget(m_total);
    layout->addLayout(sum);
    m_exchange = new QLabel;
    m_exchange->setWordWrap(true);
    m_exchange->setAccessibleName(tr("What the exchange comes to"));
    theme::setTextRole(*m_exchange, theme::Small, theme::Token::Text2);
    layout->addWidget(m_exchange);
    m_clock = new QLabel;
    m_clock->setAccessibleName(tr("Time left on the hold"));
    m_clock->setAlignment(Qt::AlignRight);
    theme::setTextRole(*m_clock, theme::Body, theme::Token::Text2);
    layout->addWidget(m_clock);
    m_payment = new PaymentPanel(m_sale);
    layout->addWidget(m_payment);
    layout->addWidget(buildSold());
    layout->addWidget(buildActions());
    for (const auto signal : {&PaymentPanel::opened, &PaymentPanel::closed})
        connect(m_payment, signal, this, &BasketPanel::onState);
}

QWidget *BasketPanel::buildActions()
{
    m_actions = new QWidget;
    auto *layout = new QVBoxLayout(m_actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_hold = button(tr("Hold these places   Enter"), theme::Variant::Primary);
    m_letGo = button(tr("Let go   Esc"), theme::Variant::Quiet);
    m_undo = new KeyButton({}, u"{void}"_s);
    theme::setVariant(*m_undo, theme::Variant::Quiet);
    for (QPushButton *each : {m_hold, m_letGo, static_cast<QPushButton *>(m_undo)})
        layout->addWidget(each);
    connect(m_hold, &QPushButton::clicked, &m_sale, &SaleController::hold);
    connect(m_letGo, &QPushButton::clicked, &m_sale, &SaleController::letGo);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_payment->ask(PaymentPanel::Ask::Undo); });
    return m_actions;
}

QWidget *BasketPanel::buildSold()
{
    m_soldPane = new QWidget;
    auto *layout = new QVBoxLayout(m_soldPane);
    layout->setContentsMargins(0, theme::space::Inside, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_change = new HeadlineFigure(tr("Change"));
    m_change->setSize(theme::Change);
    m_preview = new TicketPreview;
    m_save = new KeyButton(tr("Save the tickets…"), u"{save}"_s);
    m_save->setIcon(theme::icon(theme::Icon::Save));
    m_next = button(tr("Next sale   Enter"), theme::Variant::Primary);
    layout->addWidget(m_change);
    layout->addWidget(m_preview);
    layout->addWidget(m_save);
    layout->addWidget(m_next);
    connect(m_save, &QPushButton::clicked, this, &BasketPanel::saveAsked);
    connect(m_next, &QPushButton::clicked, &m_sale, &SaleController::nextSale);
    return m_soldPane;
}

void BasketPanel::rebuildLines()
{
    while (QLayoutItem *item = m_lineLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<BasketLine> lines = m_sale.basket();
    for (const BasketLine &line : lines) {
        auto *row = new QWidget;
        row->setMinimumHeight(44);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *label = new QLabel(line.quantity > 1 ? tr("%1 × %2").arg(line.quantity).arg(line.label) : line.label);
        theme::setTextRole(*label, theme::Body);
        auto *level = new QLabel(line.level);
        theme::setTextRole(*level, theme::Small, theme::Token::Text2);
        words->addWidget(label);
        words->addWidget(level);
        if (!line.detail.isEmpty()) {
            auto *detail = new QLabel(line.detail);
            detail->setWordWrap(true);
            theme::setTextRole(*detail, theme::Small, theme::Token::Text2);
            words->addWidget(detail);
        }
        auto *price = new QLabel(moneyText(line.price));
        theme::setTextRole(*price, theme::Body);
        layout->addLayout(words, 1);
        layout->addWidget(price);
        m_lineLayout->addWidget(row);
    }
    const bool isOpen = m_sale.state() != SaleController::State::NoEvent && m_sale.state() != SaleController::State::Loading;
    m_empty->setVisible(lines.isEmpty() && isOpen);
    m_empty->setText(m_sale.isAlone() ? tr("No connection: the places kept at this till can be sold for cash. Type how many, or choose them on the map.")
                                      : tr("Choose seats on the map, or type how many and press Enter."));
    m_hold->setEnabled(!lines.isEmpty());
    m_letGo->setEnabled(!lines.isEmpty());
    showTotal();
}

/// The total; of an exchange what is still to come or goes back, with how it came about below.
void BasketPanel::showTotal()
{
    const Checkout &checkout = m_sale.checkout();
    const bool isEmpty = m_sale.basket().isEmpty();
    m_totalCaption->setVisible(!isEmpty);
    m_exchange->setVisible(m_sale.exchange() && checkout.bill().exchange && !isEmpty);
    if (isEmpty)
        return m_total->setText({});
    if (!m_exchange->isVisibleTo(this)) {
        m_totalCaption->setText(tr("Total"));
        return m_total->setText(moneyText(m_sale.total()));
    }
    const bool isBack = !checkout.givenBack().isZero();
    m_totalCaption->setText(isBack ? tr("Goes back") : checkout.due().isZero() ? tr("Nothing to pay") : tr("More to pay"));
    m_total->setText(moneyText(isBack ? checkout.givenBack() : checkout.due()));
    const QString came = tr("New places %1, tickets given in %2.").arg(moneyText(m_sale.total()), moneyText(m_sale.exchange()->worth));
    m_exchange->setText(isBack ? tr("%1 Back: %2.").arg(came, backText(m_sale.moneyBack())) : came);
}

void BasketPanel::onCheckout()
{
    showTotal();
    onState();
}

void BasketPanel::onState()
{
    using State = SaleController::State;
    using Stage = Checkout::Stage;
    const State state = m_sale.state();
    const Stage stage = m_sale.checkout().stage();
    const bool isOver = state == State::Sold || state == State::Reserved;
    switch (state) {
    case State::NoEvent:
    case State::Loading: m_title->setText(tr("Sale")); break;
    case State::Choosing: m_title->setText(m_sale.exchange() ? tr("Exchange") : tr("New sale")); break;
    case State::Holding: m_title->setText(tr("Holding…")); break;
    case State::Held: m_title->setText(m_sale.exchange() ? tr("Exchange") : tr("Held")); break;
    case State::Selling:
        m_title->setText(stage == Stage::Unsettled  ? tr("Not known yet")
                             : stage == Stage::Approving ? tr("A supervisor is asked")
                             : stage == Stage::Terminal ? tr("Card terminal")
                             : stage == Stage::Open     ? tr("Order %1").arg(m_sale.checkout().order().reference)
                                                        : tr("Selling…"));
        break;
    case State::Sold: m_title->setText(m_sale.isToBeHandedIn() ? tr("Sold, to be handed in") : tr("Sold")); break;
    case State::Reserved: m_title->setText(tr("To be paid")); break;
    }
    const bool isAsking = m_payment->asking() != PaymentPanel::Ask::None;
    m_hold->setVisible((state == State::Choosing || state == State::Holding) && !isAsking);
    m_letGo->setVisible(!isAsking && (state == State::Choosing || state == State::Held || state == State::Holding || stage == Stage::Open));
    m_letGo->setText(stage == Stage::Open ? tr("Give the order up   Esc") : tr("Let go   Esc"));
    m_letGo->setAccessibleName(m_letGo->text());
    m_letGo->setEnabled(stage == Stage::Open || !m_sale.basket().isEmpty());
    const bool isUndoOffered = m_sale.canUndo() && !isAsking && (state == State::Choosing || state == State::Sold);
    m_undo->setVisible(isUndoOffered);
    if (isUndoOffered)
        m_undo->setWords(tr("Undo order %1…").arg(m_sale.lastSale()->reference));
    m_clock->setVisible((state == State::Held && !m_sale.checkout().bill().isAlone) || state == State::Selling || (state == State::Reserved && m_sale.order().payBy));
    m_soldPane->setVisible(isOver);
    showOutcome();
    showClock(m_sale.secondsLeft());
}

/// What the customer gets back, in the largest figures, or what is still to come.
void BasketPanel::showOutcome()
{
    using State = SaleController::State;
    const State state = m_sale.state();
    const bool isOver = state == State::Sold || state == State::Reserved;
    const QString shown = isOver ? m_sale.order().reference : QString();
    if (std::exchange(m_shown, shown) == shown)
        return;
    const OrderView &order = m_sale.order();
    const QList<MoneyBackLine> back = m_sale.moneyBack();
    const bool isReserved = state == State::Reserved;
    m_change->setCaption(isReserved ? tr("Still to pay") : back.isEmpty() ? tr("Change") : tr("Goes back"));
    if (isReserved) {
        m_change->setFigure(moneyText(order.total - order.paid));
        const QString until = order.payBy ? minutesText(*order.payBy) : QString();
        m_change->setRemark(until.isEmpty() ? tr("Order %1").arg(order.reference) : tr("Order %1 · kept until %2").arg(order.reference, until));
    } else if (!back.isEmpty()) {
        Money sum(0, order.total.currency());
        for (const MoneyBackLine &line : back)
            sum = sum + line.amount;
        m_change->setFigure(moneyText(sum));
        m_change->setRemark(backText(back));
    } else {
        m_change->setFigure(moneyText(m_sale.change()));
        m_change->setRemark(m_sale.isToBeHandedIn() ? tr("Sale %1").arg(order.reference) : tr("Order %1").arg(order.reference));
    }
    const bool hasPdf = !isReserved && !m_sale.isToBeHandedIn();
    m_preview->setPdf({});
    m_preview->setVisible(hasPdf);
    m_save->setVisible(hasPdf);
    m_save->setEnabled(false);
}

void BasketPanel::showClock(int secondsLeft)
{
    const QString time = tr("%1:%2", "minutes and seconds").arg(secondsLeft / 60).arg(secondsLeft % 60, 2, 10, QLatin1Char('0'));
    const bool isPlaced = m_sale.checkout().payBy().isValid() || m_sale.state() == SaleController::State::Reserved;
    m_clock->setText(isPlaced ? tr("to be paid within %1").arg(time) : tr("held %1").arg(time));
    // Set anew only when it turns: each call stays connected to the theme.
    if (const bool isUrgent = secondsLeft < 60; std::exchange(m_isUrgent, isUrgent) != isUrgent)
        theme::setTextRole(*m_clock, theme::Body, isUrgent ? theme::Token::Warn : theme::Token::Text2);
}

} // namespace foyer
