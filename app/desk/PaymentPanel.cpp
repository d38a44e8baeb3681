// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/PaymentPanel.h"

#include "desk/PanelParts.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/KeyButton.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace foyer {

using namespace Qt::StringLiterals;
using panel::button;
using panel::label;
using Stage = Checkout::Stage;

namespace {

constexpr int noteWidth = 180; // beside an amount and its cross

KeyButton *keyButton(const QString &words, const QString &key, theme::Variant variant = theme::Variant::Secondary)
{
    auto *made = new KeyButton(words, key);
    theme::setVariant(*made, variant);
    return made;
}

/// Removes everything in a layout, now: a widget that waits to be deleted would still be found by its name.
void clearRows(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

PaymentPanel::PaymentPanel(SaleController &sale, QWidget *parent) : QWidget(parent), m_sale(sale), m_checkout(sale.checkout())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_tenders = new QWidget;
    m_tenderRows = new QVBoxLayout(m_tenders);
    m_tenderRows->setContentsMargins(0, 0, 0, 0);
    m_tenderRows->setSpacing(theme::space::Step);
    layout->addWidget(m_tenders);
    layout->addWidget(buildStrip());
    layout->addWidget(buildTerminal());
    layout->addWidget(buildPane());
    connect(&m_checkout, &Checkout::changed, this, &PaymentPanel::onCheckout);
    connect(&m_checkout, &Checkout::terminalTicked, this, &PaymentPanel::showTerminal);
    connect(&sale, &SaleController::stateChanged, this, &PaymentPanel::onCheckout);
    connect(&sale, &SaleController::undoChanged, this, [this] {
        if (m_ask == Ask::Undo && !m_sale.canUndo())
            closeAsk();
    });
    onCheckout();
}

QWidget *PaymentPanel::buildStrip()
{
    m_strip = new QWidget;
    auto *grid = new QGridLayout(m_strip);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::space::Inside);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_exact = keyButton(tr("Exact cash"), u"{exact}"_s, theme::Variant::Primary);
    m_cash = keyButton(tr("Cash…"), u"{cash}"_s);
    m_card = keyButton(tr("Card"), u"{card}"_s);
    m_voucher = keyButton(tr("Voucher…"), u"{voucher}"_s);
    m_later = keyButton(tr("Pay later…"), u"{later}"_s);
    m_comp = keyButton(tr("Give away…"), u"{give-away}"_s);
    m_invoice = keyButton(tr("Invoice…"), u"{invoice}"_s);
    m_card->setRemark(tr("{card-part} puts a part on the card"));
    grid->addWidget(m_exact, 0, 0, 1, 2);
    grid->addWidget(m_cash, 1, 0);
    grid->addWidget(m_card, 1, 1);
    grid->addWidget(m_voucher, 2, 0);
    grid->addWidget(m_later, 2, 1);
    grid->addWidget(m_comp, 3, 0);
    grid->addWidget(m_invoice, 3, 1);
    connect(m_exact, &QPushButton::clicked, this, &PaymentPanel::payExact);
    connect(m_card, &QPushButton::clicked, this, &PaymentPanel::payCard);
    for (const auto &[what, opener] : {std::pair(Ask::Cash, m_cash), std::pair(Ask::Voucher, m_voucher), std::pair(Ask::Comp, m_comp),
                                       std::pair(Ask::Later, m_later), std::pair(Ask::Invoice, m_invoice)})
        connect(opener, &QPushButton::clicked, this, [this, what = what] { ask(what); });
    return m_strip;
}

QWidget *PaymentPanel::buildTerminal()
{
    m_terminal = new QWidget;
    auto *layout = new QVBoxLayout(m_terminal);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Step);
    m_terminalAmount = label({}, theme::Headline);
    m_terminalAmount->setAccessibleName(tr("Amount on the card terminal"));
    m_terminalState = label({}, theme::Body, theme::Token::Text2);
    m_terminalState->setWordWrap(true);
    m_terminalState->setAccessibleName(tr("State of the card payment"));
    layout->addWidget(m_terminalAmount);
    layout->addWidget(m_terminalState);
    return m_terminal;
}

/// Follows the checkout: the terminal's field is there exactly while the terminal is asked.
void PaymentPanel::onCheckout()
{
    const Stage stage = m_checkout.stage();
    const bool isPayable = stage == Stage::Gathering || stage == Stage::Open;
    if (stage == Stage::Terminal && m_ask != Ask::Terminal) {
        ask(Ask::Terminal);
    } else if (stage != Stage::Terminal && m_ask == Ask::Terminal) {
        m_ask = Ask::None;
        emit closed();
    } else if (m_ask != Ask::None && m_ask != Ask::Undo && m_ask != Ask::Terminal && !isPayable && stage != Stage::Asking) {
        m_ask = Ask::None;
        emit closed();
    }
    updateAll();
}

void PaymentPanel::updateAll()
{
    showTenders();
    showStrip();
    showTerminal();
    showPane();
}

void PaymentPanel::showTenders()
{
    clearRows(*m_tenderRows);
    const QList<Tender> &tenders = m_checkout.tenders();
    const bool isShown = !tenders.isEmpty() && m_checkout.stage() != Stage::Idle;
    m_tenders->setVisible(isShown);
    if (!isShown)
        return;
    for (qsizetype i = 0; i < tenders.size(); ++i) {
        const Tender &tender = tenders.at(i);
        auto *row = new QWidget;
        row->setMinimumHeight(theme::controlHeight);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(theme::space::Inside);
        if (tender.isTaken) {
            auto *mark = new QLabel;
            mark->setPixmap(theme::icon(theme::Icon::Check, theme::Token::Good).pixmap(theme::iconSize, theme::iconSize));
            mark->setAccessibleName(tr("paid"));
            layout->addWidget(mark);
        }
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(label(tenderName(tender.kind), theme::Body));
        const QString note = tender.kind == Tender::Kind::Cash && tender.tendered.minorUnits() > tender.amount.minorUnits()
            ? tr("of %1 given").arg(moneyText(tender.tendered))
            : tender.note;
        if (!note.isEmpty()) {
            auto *small = label({}, theme::Small, theme::Token::Text2);
            small->setText(small->fontMetrics().elidedText(note, Qt::ElideRight, noteWidth));
            small->setToolTip(note);
            words->addWidget(small);
        }
        layout->addLayout(words, 1);
        layout->addWidget(label(moneyText(tender.amount), theme::Body));
        if (!tender.isTaken && (m_checkout.stage() == Stage::Gathering || m_checkout.stage() == Stage::Open)) {
            auto *remove = button({}, theme::Variant::Quiet);
            remove->setIcon(theme::icon(theme::Icon::Cross, theme::Token::Text2));
            remove->setFixedWidth(theme::controlHeight);
            remove->setAccessibleName(tr("Take off: %1 %2").arg(tenderName(tender.kind), moneyText(tender.amount)));
            connect(remove, &QPushButton::clicked, this, [this, i] { m_checkout.remove(i); }, Qt::QueuedConnection); // it goes with its row
            layout->addWidget(remove);
        }
        m_tenderRows->addWidget(row);
    }
    if (m_checkout.toPay().minorUnits() <= 0)
        return;
    auto *left = new QWidget;
    auto *layout = new QHBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label(tr("Still to pay"), theme::Large));
    layout->addStretch(1);
    auto *amount = label(moneyText(m_checkout.toPay()), theme::Title, theme::Token::Accent);
    amount->setAccessibleName(tr("Still to pay"));
    layout->addWidget(amount);
    m_tenderRows->addWidget(left);
}

void PaymentPanel::showStrip()
{
    const Stage stage = m_checkout.stage();
    const bool isPayable = stage == Stage::Gathering || stage == Stage::Open || stage == Stage::Unsettled;
    m_strip->setVisible(m_ask == Ask::None && isPayable);
    const bool isFree = m_checkout.due().isZero();
    const bool isFresh = stage == Stage::Gathering && m_checkout.tenders().isEmpty() && !m_checkout.bill().exchange;
    if (stage == Stage::Unsettled)
        m_exact->setWords(tr("Ask the server again"), u"{exact}"_s);
    else if (isFree && m_checkout.bill().exchange)
        m_exact->setWords(tr("Exchange"), tr("Enter"));
    else
        m_exact->setWords(isFree ? tr("Nothing to pay") : tr("Exact cash"), u"{exact}"_s);
    const bool hasChoice = !isFree && stage != Stage::Unsettled;
    const bool hasServer = !m_checkout.bill().isAlone;
    m_cash->setVisible(hasChoice);
    for (KeyButton *each : {m_card, m_voucher})
        each->setVisible(hasChoice && hasServer);
    m_later->setVisible(hasChoice && hasServer && isFresh);
    m_comp->setVisible(hasChoice && hasServer && m_checkout.mayComp());
    m_invoice->setVisible(hasChoice && hasServer && m_checkout.mayInvoice() && stage == Stage::Gathering && !m_checkout.bill().exchange);
}

void PaymentPanel::showTerminal()
{
    const bool isAsked = m_checkout.stage() == Stage::Terminal;
    m_terminal->setVisible(isAsked);
    if (!isAsked)
        return;
    m_terminalAmount->setText(moneyText(m_checkout.cardAmount()));
    const bool isUnknown = m_checkout.attempt() && m_checkout.attempt()->state == "unknown"_L1;
    const int seconds = m_checkout.secondsAtTerminal();
    const QString waited = tr("%1:%2", "minutes and seconds").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    m_terminalState->setText(isUnknown ? tr("Nobody knows yet what became of it. Do not charge the card again. Waiting %1").arg(waited)
                                       : tr("Waiting for the terminal  %1").arg(waited));
    m_unknown->setText(isUnknown ? tr("Next customer   Enter") : tr("Nobody knows   ?"));
    m_unknown->setAccessibleName(m_unknown->text());
}

void PaymentPanel::payExact() { m_checkout.takeCash(m_checkout.toPay()); }
void PaymentPanel::payCard() { m_checkout.takeCard(); }

void PaymentPanel::removeLast()
{
    for (qsizetype i = m_checkout.tenders().size() - 1; i >= 0; --i) {
        if (!m_checkout.tenders().at(i).isTaken)
            return m_checkout.remove(i);
    }
}

} // namespace foyer
