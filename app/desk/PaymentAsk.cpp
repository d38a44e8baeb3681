// SPDX-License-Identifier: GPL-3.0-or-later
// The field that a tender asks for: opened by a key, closed by what was typed or by Esc.
#include "desk/PanelParts.h"
#include "desk/PaymentPanel.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;
using panel::button;
using panel::label;
using Stage = Checkout::Stage;

namespace {

constexpr int quickCount = 4;

QStringList compReasons()
{
    return {PaymentPanel::tr("Press"), PaymentPanel::tr("Guest of the artist"), PaymentPanel::tr("Goodwill"), PaymentPanel::tr("Staff")};
}

QStringList undoReasons()
{
    return {PaymentPanel::tr("Wrong seats"), PaymentPanel::tr("Wrong prices"), PaymentPanel::tr("Changed their mind"), PaymentPanel::tr("Paid the wrong way")};
}

QStringList numbered(const QStringList &texts)
{
    QStringList all;
    for (qsizetype i = 0; i < texts.size(); ++i)
        all += PaymentPanel::tr("%1  %2", "a digit, and the reason it stands for").arg(i + 1).arg(texts.at(i));
    return all;
}

} // namespace

QList<qint64> PaymentPanel::likelyCash(qint64 total)
{
    QList<qint64> amounts;
    for (const qint64 step : {500, 1000, 2000, 5000, 10'000, 20'000}) {
        const qint64 amount = (total + step - 1) / step * step;
        if (amount > total && !amounts.contains(amount))
            amounts.append(amount);
    }
    return amounts.first(std::min<qsizetype>(3, amounts.size()));
}

std::optional<Money> PaymentPanel::amountOf(const QString &typed, const QString &currency)
{
    QString plain;
    const QString point = QLocale().decimalPoint();
    for (const QChar letter : typed.trimmed()) {
        if (letter.isDigit())
            plain += QChar(u'0' + letter.digitValue());
        else
            plain += QString(letter) == point ? u'.' : letter;
    }
    const auto amount = Money::parse(plain, currency);
    return amount ? std::optional(*amount) : std::nullopt;
}

QWidget *PaymentPanel::buildPane()
{
    m_pane = new QWidget;
    auto *layout = new QVBoxLayout(m_pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_caption = label({}, theme::Body, theme::Token::Text2);
    m_caption->setWordWrap(true);
    m_field = new QLineEdit;
    m_second = new QLineEdit;
    m_field->setMaxLength(200);
    m_second->setMaxLength(500);
    m_field->setAccessibleName(tr("What the tender needs"));
    m_second->setAccessibleName(tr("More about the customer"));
    m_caption->setBuddy(m_field);
    layout->addWidget(m_caption);
    layout->addWidget(m_field);
    layout->addWidget(m_second);
    m_quickRow = new QGridLayout;
    m_quickRow->setSpacing(theme::space::Inside);
    for (int i = 0; i < quickCount; ++i) {
        m_quick.append(button({}, theme::Variant::Secondary));
        m_quick.last()->setParent(m_pane); // in the layout only while it has something to say
        connect(m_quick.last(), &QPushButton::clicked, this, [this, i] { takeQuick(i); });
    }
    layout->addLayout(m_quickRow);
    m_approved = button(tr("Approved   Enter"), theme::Variant::Primary);
    m_declined = button(tr("Declined   Esc"), theme::Variant::Secondary);
    m_unknown = button(tr("Nobody knows   ?"), theme::Variant::Secondary);
    auto *outcomes = new QGridLayout;
    outcomes->setSpacing(theme::space::Inside);
    outcomes->addWidget(m_approved, 0, 0, 1, 2);
    outcomes->addWidget(m_declined, 1, 0);
    outcomes->addWidget(m_unknown, 1, 1);
    layout->addLayout(outcomes);
    m_back = label({}, theme::Title, theme::Token::Text);
    layout->addWidget(m_back);
    m_hint = label({}, theme::Small, theme::Token::Text2);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    connect(m_field, &QLineEdit::returnPressed, this, &PaymentPanel::take);
    connect(m_second, &QLineEdit::returnPressed, this, &PaymentPanel::take);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        theme::setInvalid(*m_field, false);
        if (m_ask == Ask::Undo && text.size() == 1 && text.at(0).isDigit())
            takeQuick(text.at(0).digitValue() - 1); // a digit is enough
        showBack();
    });
    m_field->installEventFilter(this);
    connect(m_approved, &QPushButton::clicked, this, &PaymentPanel::take);
    connect(m_declined, &QPushButton::clicked, &m_checkout, &Checkout::declined);
    connect(m_unknown, &QPushButton::clicked, this, [this] {
        const bool isUnknown = m_checkout.attempt() && m_checkout.attempt()->state == "unknown"_L1;
        isUnknown ? m_checkout.leaveOpen() : m_checkout.unknown();
    });
    return m_pane;
}

bool PaymentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && m_ask == Ask::Terminal && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->text() == u"?"_s) {
        m_checkout.unknown();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PaymentPanel::setQuick(const QStringList &texts, const QStringList &names)
{
    for (QPushButton *each : std::as_const(m_quick))
        m_quickRow->removeWidget(each);
    const int columns = m_ask == Ask::Cash ? 3 : 1; // amounts are short, reasons in some languages are not
    for (int i = 0; i < quickCount; ++i) {
        QPushButton *each = m_quick.at(i);
        each->setVisible(i < texts.size());
        if (i >= texts.size())
            continue;
        each->setText(texts.at(i));
        each->setAccessibleName(names.at(i));
        m_quickRow->addWidget(each, i / columns, i % columns);
    }
}

/// What the amount typed so far would mean: the change to count out, or what is left to pay.
void PaymentPanel::showBack()
{
    m_back->setVisible(m_ask == Ask::Cash);
    if (m_ask != Ask::Cash)
        return;
    const auto given = amountOf(m_field->text(), m_sale.total().currency());
    if (!given || given->isZero())
        return m_back->setText(QString());
    const Money back = *given - m_checkout.toPay();
    m_back->setText(back.minorUnits() >= 0 ? tr("Change %1").arg(moneyText(back)) : tr("%1 still to pay").arg(moneyText(m_checkout.toPay() - *given)));
}

void PaymentPanel::showPane()
{
    m_pane->setVisible(m_ask != Ask::None);
    if (m_ask == Ask::None)
        return;
    const bool isTwo = m_ask == Ask::Invoice || m_ask == Ask::Later;
    m_second->setVisible(isTwo);
    for (QPushButton *each : {m_approved, m_declined, m_unknown})
        each->setVisible(m_ask == Ask::Terminal);
    if (m_ask == Ask::Terminal && !m_checkout.attempt())
        m_unknown->hide(); // an exchange cannot wait
    m_field->setReadOnly(m_checkout.stage() == Stage::Asking); // and keeps the focus
    const bool isAmount = m_ask == Ask::Cash || m_ask == Ask::CardPart;
    m_field->setAlignment(isAmount ? Qt::AlignRight : Qt::AlignLeft);
    m_field->setFont(theme::type(isAmount || m_ask == Ask::Terminal ? theme::Title : theme::Body));
    m_field->setEchoMode(QLineEdit::Normal);
    const auto word = [this](const QString &caption, const QString &name, const QString &placeholder, const QString &hint) {
        m_caption->setText(caption);
        m_field->setAccessibleName(name);
        m_field->setPlaceholderText(placeholder);
        m_hint->setText(hint);
        m_hint->setVisible(!hint.isEmpty());
    };
    QStringList quick, names;
    switch (m_ask) {
    case Ask::Cash:
        word(tr("The customer gives"), tr("Cash given by the customer"), tr("Amount, then Enter"),
             m_checkout.bill().isAlone ? tr("Less is a part; the rest is cash as well. Esc goes back.") : tr("Less is a part: the rest is paid another way. Esc goes back."));
        for (const qint64 amount : likelyCash(m_checkout.toPay().minorUnits())) {
            quick += moneyText(Money(amount, m_sale.total().currency()));
            names += tr("Customer gives %1").arg(quick.last());
        }
        break;
    case Ask::CardPart: word(tr("On the card, of %1").arg(moneyText(m_checkout.toPay())), tr("Amount on the card"), tr("Amount, then Enter"), tr("The rest is paid another way. Esc goes back.")); break;
    case Ask::Voucher: word(tr("Gift voucher"), tr("Code of the gift voucher"), tr("Type or scan the code, then Enter"), tr("It covers what it can. Esc goes back.")); break;
    case Ask::Comp:
        word(m_part ? tr("Why is %1 given away?").arg(moneyText(*m_part)) : tr("Why is this given away?"), tr("Reason for giving places away"), tr("Reason, or its digit, then Enter"), tr("The reason stands in the books. Esc goes back."));
        names = compReasons();
        quick = numbered(names);
        break;
    case Ask::Invoice: word(tr("Who gets the invoice?"), tr("Name on the invoice"), tr("Name"), tr("Tab to the address, Enter sells. Esc goes back.")); break;
    case Ask::Later: word(tr("Who comes back to pay?"), tr("Name it is kept under"), tr("Name"), tr("Enter keeps the places. Esc goes back.")); break;
    case Ask::Terminal: word(tr("Approval code"), tr("Approval code on the card terminal"), tr("From the terminal, then Enter"), {}); break;
    case Ask::Undo:
        word(tr("Undo order %1, %2. Why?").arg(m_sale.lastSale() ? m_sale.lastSale()->reference : QString(), m_sale.lastSale() ? moneyText(m_sale.lastSale()->total) : QString()),
             tr("Reason for undoing the last sale"), tr("Digit of a reason"), tr("Its seats go back on sale, its tickets are refused at the door. Esc leaves it as it is."));
        names = undoReasons();
        quick = numbered(names);
        break;
    case Ask::None: break;
    }
    m_second->setAccessibleName(m_ask == Ask::Invoice ? tr("Mail or postal address for the invoice") : tr("Phone or mail, may be empty"));
    m_second->setPlaceholderText(m_ask == Ask::Invoice ? tr("Mail or postal address") : tr("Phone or mail"));
    setQuick(quick, names);
    showBack();
}

void PaymentPanel::ask(Ask what)
{
    const Stage stage = m_checkout.stage();
    if (what == Ask::Undo) {
        if (!m_sale.canUndo())
            return m_sale.undoLast({}); // says why not
        if (m_sale.state() == SaleController::State::Held || m_sale.state() == SaleController::State::Holding)
            return emit m_sale.said(SaleController::Tone::Info, tr("Another sale has begun. Esc lets it go; then {void} undoes the last one."));
    } else if (what != Ask::Terminal && stage != Stage::Gathering && stage != Stage::Open) {
        return;
    } else if (what != Ask::Terminal && what != Ask::Cash && m_checkout.refusesAlone()) {
        return;
    } else if (what == Ask::Comp && !m_checkout.canComp()) {
        return m_checkout.giveAway({}); // says why not
    } else if (what == Ask::Invoice && !m_checkout.canInvoice()) {
        return m_checkout.takeInvoice({});
    }
    m_ask = what;
    m_part.reset();
    m_field->clear();
    m_second->clear();
    theme::setInvalid(*m_field, false);
    updateAll();
    m_field->setFocus();
    emit opened();
}

void PaymentPanel::askComp(const Money &part)
{
    ask(Ask::Comp);
    if (m_ask != Ask::Comp)
        return; // not now, which was said
    m_part = part;
    showPane();
}

bool PaymentPanel::closeAsk()
{
    if (m_ask == Ask::None || m_ask == Ask::Terminal)
        return false;
    m_ask = Ask::None;
    m_field->clear(); // a voucher's code does not stay on the screen
    m_second->clear();
    updateAll();
    emit closed();
    return true;
}

CustomerView PaymentPanel::customer() const
{
    CustomerView who;
    const QString name = m_field->text().trimmed();
    const QString where = m_second->text().trimmed();
    if (!name.isEmpty())
        who.name = name;
    if (where.contains(u'@'))
        who.email = where;
    else if (!where.isEmpty() && m_ask == Ask::Invoice)
        who.address = where;
    else if (!where.isEmpty())
        who.phone = where;
    return who;
}

QString PaymentPanel::reason() const
{
    const QString typed = m_field->text().trimmed();
    const QStringList reasons = compReasons();
    const int digit = typed.size() == 1 && typed.at(0).isDigit() ? typed.at(0).digitValue() : 0;
    return digit >= 1 && digit <= reasons.size() ? reasons.at(digit - 1) : typed;
}

void PaymentPanel::takeAmount()
{
    const QString currency = m_sale.total().currency();
    // Nothing typed means exactly the rest.
    const auto amount = m_field->text().trimmed().isEmpty() ? std::optional(m_checkout.toPay()) : amountOf(m_field->text(), currency);
    if (!amount || amount->isZero()) {
        theme::setInvalid(*m_field, true);
        return emit m_sale.said(SaleController::Tone::Warn, tr("That is not an amount. Type it like 50 or 50.00."));
    }
    if (m_ask == Ask::CardPart && amount->minorUnits() > m_checkout.toPay().minorUnits()) {
        theme::setInvalid(*m_field, true);
        return m_checkout.takeCard(*amount); // says how much it can be
    }
    const bool isCash = m_ask == Ask::Cash;
    closeAsk();
    isCash ? m_checkout.takeCash(*amount) : m_checkout.takeCard(*amount);
}

void PaymentPanel::take()
{
    const CustomerView who = customer();
    const bool hasName = !who.name.value_or(QString()).isEmpty();
    switch (m_ask) {
    case Ask::Cash:
    case Ask::CardPart: return takeAmount();
    case Ask::Voucher: {
        const QString code = m_field->text();
        closeAsk();
        return m_checkout.takeVoucher(code);
    }
    case Ask::Comp: {
        const QString why = reason();
        theme::setInvalid(*m_field, why.isEmpty());
        if (!why.isEmpty())
            closeAsk();
        return m_checkout.giveAway(why, m_part);
    }
    case Ask::Invoice:
        theme::setInvalid(*m_field, !hasName);
        if (hasName && !who.email && !who.address && !m_second->hasFocus())
            return m_second->setFocus();
        if (hasName && (who.email || who.address))
            closeAsk();
        return m_checkout.takeInvoice(who);
    case Ask::Later:
        theme::setInvalid(*m_field, !hasName);
        if (hasName)
            closeAsk();
        return m_checkout.payLater(who);
    case Ask::Terminal:
        if (m_field->text().trimmed().isEmpty() && m_checkout.attempt() && m_checkout.attempt()->state == "unknown"_L1)
            return m_checkout.leaveOpen();
        return m_checkout.approved(m_field->text());
    case Ask::Undo:
    case Ask::None: return;
    }
}

void PaymentPanel::takeQuick(int index)
{
    if (index < 0)
        return;
    if (m_ask == Ask::Cash) {
        const QList<qint64> amounts = likelyCash(m_checkout.toPay().minorUnits());
        if (index >= amounts.size())
            return;
        closeAsk();
        return m_checkout.takeCash(Money(amounts.at(index), m_sale.total().currency()));
    }
    const QStringList reasons = m_ask == Ask::Comp ? compReasons() : undoReasons();
    if (index >= reasons.size())
        return m_field->clear();
    const bool isUndo = m_ask == Ask::Undo;
    closeAsk();
    isUndo ? m_sale.undoLast(reasons.at(index)) : m_checkout.giveAway(reasons.at(index), m_part);
}

} // namespace foyer
