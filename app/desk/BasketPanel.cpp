// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/BasketPanel.h"

#include "desk/TicketPreview.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/HeadlineFigure.h"
#include "theme/Icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 344;

QPushButton *button(const QString &text, theme::Variant variant)
{
    auto *made = new QPushButton(text);
    theme::setVariant(*made, variant);
    made->setAccessibleName(text);
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the typing where it was
    return made;
}

/// The notes and coins a customer is likely to hand over for `total`: the next round amounts above it.
QList<qint64> likelyCash(qint64 total)
{
    QList<qint64> amounts;
    for (const qint64 step : {500, 1000, 2000, 5000, 10'000, 20'000}) {
        const qint64 amount = (total + step - 1) / step * step;
        if (amount > total && !amounts.contains(amount))
            amounts.append(amount);
    }
    return amounts.first(std::min<qsizetype>(3, amounts.size()));
}

} // namespace

BasketPanel::BasketPanel(SaleController &sale, QWidget *parent) : QWidget(parent), m_sale(sale)
{
    setFixedWidth(panelWidth);
    build();
    connect(&sale, &SaleController::basketChanged, this, &BasketPanel::rebuildLines);
    connect(&sale, &SaleController::stateChanged, this, &BasketPanel::onState);
    connect(&sale, &SaleController::clockTicked, this, &BasketPanel::showClock);
    connect(&sale, &SaleController::ticketsReady, this, [this] {
        m_preview->setPdf(m_sale.tickets());
        m_save->setEnabled(true);
    });
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
    m_empty = new QLabel(tr("Choose seats on the map, or type how many and press Enter."));
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
    m_clock = new QLabel;
    m_clock->setAccessibleName(tr("Time left on the hold"));
    m_clock->setAlignment(Qt::AlignRight);
    theme::setTextRole(*m_clock, theme::Body, theme::Token::Text2);
    layout->addWidget(m_clock);
    layout->addWidget(buildActions());
    layout->addWidget(buildCash());
    layout->addWidget(buildSold());
}

QWidget *BasketPanel::buildActions()
{
    m_actions = new QWidget;
    auto *layout = new QVBoxLayout(m_actions);
    layout->setContentsMargins(0, theme::space::Inside, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_hold = button(tr("Hold these places   Enter"), theme::Variant::Primary);
    m_exact = button(tr("Exact cash   F12"), theme::Variant::Primary);
    m_cash = button(tr("Cash…   F9"), theme::Variant::Secondary);
    m_letGo = button(tr("Let go   Esc"), theme::Variant::Quiet);
    for (QPushButton *each : {m_hold, m_exact, m_cash, m_letGo})
        layout->addWidget(each);
    connect(m_hold, &QPushButton::clicked, &m_sale, &SaleController::hold);
    connect(m_exact, &QPushButton::clicked, this, &BasketPanel::payExact);
    connect(m_cash, &QPushButton::clicked, this, &BasketPanel::askCash);
    connect(m_letGo, &QPushButton::clicked, &m_sale, &SaleController::letGo);
    return m_actions;
}

QWidget *BasketPanel::buildCash()
{
    m_cashPane = new QWidget;
    auto *layout = new QVBoxLayout(m_cashPane);
    layout->setContentsMargins(0, theme::space::Inside, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *caption = new QLabel(tr("The customer gives"));
    theme::setTextRole(*caption, theme::Body, theme::Token::Text2);
    m_tendered = new QLineEdit;
    m_tendered->setAccessibleName(tr("Cash given by the customer"));
    m_tendered->setPlaceholderText(tr("Amount, then Enter"));
    m_tendered->setAlignment(Qt::AlignRight);
    m_tendered->setFont(theme::type(theme::Title));
    caption->setBuddy(m_tendered);
    layout->addWidget(caption);
    layout->addWidget(m_tendered);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    for (int i = 0; i < 3; ++i) {
        m_quick.append(button({}, theme::Variant::Secondary));
        row->addWidget(m_quick.last(), 1);
    }
    layout->addLayout(row);
    connect(m_tendered, &QLineEdit::returnPressed, this, &BasketPanel::takeCash);
    connect(m_tendered, &QLineEdit::textEdited, this, [this] { theme::setInvalid(*m_tendered, false); });
    return m_cashPane;
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
    m_save = button(tr("Save the tickets…   Ctrl+S"), theme::Variant::Secondary);
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
    m_total->setText(lines.isEmpty() ? QString() : moneyText(m_sale.total()));
    m_totalCaption->setVisible(!lines.isEmpty());
    m_hold->setEnabled(!lines.isEmpty());
    m_letGo->setEnabled(!lines.isEmpty());
}

void BasketPanel::onState()
{
    using State = SaleController::State;
    const State state = m_sale.state();
    const bool isSold = state == State::Sold;
    switch (state) {
    case State::NoEvent:
    case State::Loading: m_title->setText(tr("Sale")); break;
    case State::Choosing: m_title->setText(tr("New sale")); break;
    case State::Holding: m_title->setText(tr("Holding…")); break;
    case State::Held: m_title->setText(tr("Held")); break;
    case State::Selling: m_title->setText(tr("Selling…")); break;
    case State::Sold: m_title->setText(tr("Sold")); break;
    }
    m_actions->setVisible(!isSold);
    m_hold->setVisible(state == State::Choosing || state == State::Holding);
    m_exact->setVisible(state == State::Held || state == State::Selling);
    m_exact->setEnabled(state == State::Held);
    m_cash->setVisible(state == State::Held);
    m_letGo->setVisible(state == State::Choosing || state == State::Held || state == State::Holding);
    m_clock->setVisible(state == State::Held);
    m_soldPane->setVisible(isSold);
    if (state != State::Held && m_cashPane->isVisibleTo(this)) {
        m_cashPane->hide();
        emit cashClosed();
    }
    m_cashPane->hide();
    theme::setVariant(*m_exact, theme::Variant::Primary);
    if (isSold) {
        m_change->setFigure(moneyText(m_sale.change()));
        m_change->setRemark(tr("Order %1").arg(m_sale.order().reference));
        m_preview->setPdf({});
        m_save->setEnabled(false);
    }
    showClock(m_sale.secondsLeft());
}

void BasketPanel::showClock(int secondsLeft)
{
    m_clock->setText(tr("held %1:%2").arg(secondsLeft / 60).arg(secondsLeft % 60, 2, 10, QLatin1Char('0')));
    // Set anew only when it turns: each call stays connected to the theme.
    if (const bool isUrgent = secondsLeft < 60; std::exchange(m_isUrgent, isUrgent) != isUrgent)
        theme::setTextRole(*m_clock, theme::Body, isUrgent ? theme::Token::Warn : theme::Token::Text2);
}

bool BasketPanel::isAskingCash() const { return m_cashPane->isVisibleTo(this); }

void BasketPanel::askCash()
{
    if (m_sale.state() != SaleController::State::Held)
        return;
    fillQuickCash();
    m_tendered->clear();
    m_cashPane->show();
    theme::setVariant(*m_exact, theme::Variant::Secondary); // Enter takes what is typed now
    m_tendered->setFocus();
}

void BasketPanel::fillQuickCash()
{
    const Money total = m_sale.total();
    const QList<qint64> amounts = likelyCash(total.minorUnits());
    for (qsizetype i = 0; i < m_quick.size(); ++i) {
        m_quick.at(i)->setVisible(i < amounts.size());
        if (i >= amounts.size())
            continue;
        const Money amount(amounts.at(i), total.currency());
        m_quick.at(i)->setText(moneyText(amount));
        m_quick.at(i)->setAccessibleName(tr("Customer gives %1").arg(moneyText(amount)));
        m_quick.at(i)->disconnect(this);
        connect(m_quick.at(i), &QPushButton::clicked, this, [this, amount] { m_sale.payCash(amount); });
    }
}

void BasketPanel::takeCash()
{
    // Nothing typed means exactly the total.
    const auto amount = m_tendered->text().trimmed().isEmpty() ? Result<Money>(m_sale.total())
                                                               : Money::parse(m_tendered->text(), m_sale.event().currency);
    if (!amount) {
        theme::setInvalid(*m_tendered, true);
        return emit m_sale.said(SaleController::Tone::Warn, tr("That is not an amount. Type it like 50 or 50.00."));
    }
    if (amount->minorUnits() < m_sale.total().minorUnits())
        theme::setInvalid(*m_tendered, true);
    m_sale.payCash(*amount);
}

void BasketPanel::payExact() { m_sale.payCash(m_sale.total()); }

} // namespace foyer
