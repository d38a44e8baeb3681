// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/PaymentsPage.h"

#include "orders/DetailPane.h"
#include "orders/OrderPrompt.h"
#include "orders/OrderWords.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/KeyButton.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace foyer {

using namespace Qt::StringLiterals;

PaymentsPage::PaymentsPage(Client &client, QWidget *parent) : ListPage(parent), m_payments(client)
{
    auto *row = new KeyRow;
    row->add(tr("↑ ↓"), tr("walk the list"));
    row->add(u"{payment-settled}"_s, tr("say what became of it"));
    row->add(u"{payment-nothing}"_s, tr("nothing was taken"));
    row->add(u"{payment-ask}"_s, tr("ask again"));
    row->add(u"{its-order}"_s, tr("its order"));
    row->add(tr("Esc"), tr("back"));
    buildDetail();
    build({tr("Order, number on the slip, or name"), tr("Search money that waits"), tr("Which of it"), {tr("To settle"), tr("Still being asked"), tr("All")},
           tr("Money that waits, oldest first")},
          m_payments.payments(), {PaymentsModel::Event}, row, m_detail);

    connect(m_search, &QLineEdit::textEdited, &m_payments, &PaymentsController::type);
    connect(m_search, &QLineEdit::returnPressed, &m_payments, &PaymentsController::refresh);
    connect(m_filter, &Segmented::currentIndexChanged, this, [this](int index) { m_payments.setFilter(PaymentsController::Filter(index)); });
    connect(&m_payments, &PaymentsController::searchChanged, this, &PaymentsPage::showFound);
    connect(&m_payments, &PaymentsController::paymentChanged, this, &PaymentsPage::showPayment);
    connect(&m_payments, &PaymentsController::busyChanged, this, &PaymentsPage::showPayment);
    connect(&m_payments, &PaymentsController::said, this, &PaymentsPage::say);
    bindKeys();
    showFound();
    showPayment();
}

void PaymentsPage::buildDetail()
{
    m_detail = new DetailPane(tr("What you choose is shown here: why it waits, and what to do."));
    m_prompt = &m_detail->prompt();
    std::tie(m_amount, m_state) = m_detail->addTitle();
    m_amount->setAccessibleName(tr("Amount"));
    m_state->setAccessibleName(tr("State of the payment"));
    m_why = m_detail->addWords(theme::Body);
    m_why->setAccessibleName(tr("Why it waits"));
    m_order = m_detail->addWords(theme::Body);
    m_facts = m_detail->addWords(theme::Body);
    m_story = m_detail->addWords(theme::Body, theme::Token::Text2);
    const auto add = [this](const QString &words, const QString &action, theme::Variant variant, int row, int column, int columns, auto slot) {
        auto *made = new KeyButton(words, u"{%1}"_s.arg(action));
        theme::setVariant(*made, variant);
        m_detail->actions().addWidget(made, row, column, 1, columns);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_settle = add(tr("It went through…"), u"payment-settled"_s, theme::Variant::Primary, 0, 0, 2, &PaymentsPage::askCode);
    m_givenBack = add(tr("It was given back…"), u"payment-settled"_s, theme::Variant::Primary, 1, 0, 2, &PaymentsPage::askGivenBack);
    m_nothing = add(tr("It took nothing…"), u"payment-nothing"_s, theme::Variant::Secondary, 2, 0, 2, &PaymentsPage::askNothing);
    m_ask = add(tr("Ask again"), u"payment-ask"_s, theme::Variant::Secondary, 3, 0, 2, [this] { m_payments.ask(); });
    m_toOrder = add(tr("Show its order"), u"its-order"_s, theme::Variant::Quiet, 4, 0, 2, [this] {
        if (m_payments.payment())
            emit orderAsked(m_payments.payment()->orderReference);
    });
    connect(m_prompt, &OrderPrompt::closed, this, [this] {
        m_askedOf.clear();
        showPayment();
        m_search->setFocus();
    });
}

void PaymentsPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot)->setAutoRepeat(false); };
    bind(u"payment-settled"_s, [this] { settle(); });
    bind(u"payment-nothing"_s, [this] { askNothing(); });
    bind(u"payment-ask"_s, [this] { m_payments.ask(); });
    bind(u"its-order"_s, [this] { m_toOrder->click(); });
    bind(u"let-go"_s, [this] {
        if (m_prompt->isOpen())
            return m_prompt->close();
        if (stepBack())
            m_payments.type({});
    });
    theme::letKeysThrough(*m_search, KeyScope::Payments);
}

void PaymentsPage::showFound()
{
    if (m_payments.isSearching())
        return showList(tr("Looking…"));
    if (!m_payments.query().isEmpty())
        return showList(tr("Nothing found for “%1”.").arg(m_payments.query()));
    showList(m_payments.filter() == PaymentsController::Filter::Outside
                 ? tr("Nothing is being asked. Payments that the gateway has not decided stand here.")
                 : tr("No money waits.\nCard payments that nobody knows about, and money that has to be given back by hand, stand here."));
}

void PaymentsPage::showPayment()
{
    const auto &payment = m_payments.payment();
    if (m_prompt->isOpen() && (!payment || payment->id != m_askedOf))
        m_prompt->close(); // settled by somebody, or another is looked at: the question is over
    m_settle->setVisible(m_payments.canSay());
    m_nothing->setVisible(m_payments.canSay());
    m_givenBack->setVisible(m_payments.canGiveBack());
    m_ask->setVisible(m_payments.canAsk());
    m_detail->showChosen(payment.has_value(), m_payments.isBusy());
    if (!payment)
        return;
    showRow(m_payments.payments().rowOf(payment->id));
    m_amount->setText(moneyText(payment->amount));
    m_state->setText(PaymentsModel::stateText(*payment));
    m_why->setText(PaymentsModel::whyText(*payment));
    OrderView order;
    order.status = payment->orderStatus;
    m_order->setText(tr("%1 of order %2: %3\n%4", "what, its order, the order's state, the event")
                         .arg(PaymentsModel::whatText(*payment), payment->orderReference, OrderWords::state(order), payment->eventName));
    QStringList facts;
    if (payment->reference)
        facts += payment->method == "card"_L1 ? tr("Approval code %1").arg(*payment->reference) : tr("At the gateway: %1").arg(*payment->reference);
    if (payment->looks > 0)
        facts += tr("The gateway was asked %n time(s).", nullptr, payment->looks);
    if (payment->nextLookAt)
        facts += tr("The server asks again by itself: %1").arg(OrderWords::when(*payment->nextLookAt));
    if (payment->reason)
        facts += tr("What the server noted: %1").arg(*payment->reason);
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    QStringList story{(payment->refundId ? tr("%1 · %2 refunded it", "when, who") : tr("%1 · %2 asked for it", "when, who"))
                          .arg(OrderWords::when(payment->since), payment->startedBy)};
    if (payment->saidBy)
        story += (payment->state == "refunding"_L1 ? tr("%1 · %2 said that it went through", "when, who") : tr("%1 · %2 said that nobody knows", "when, who"))
                     .arg(OrderWords::when(payment->changedAt), *payment->saidBy);
    m_story->setText(story.join(u'\n'));
}

void PaymentsPage::settle() { m_payments.canGiveBack() ? askGivenBack() : askCode(); }

void PaymentsPage::askCode()
{
    if (!m_payments.canSay() || m_payments.isBusy())
        return;
    m_askedOf = m_payments.payment()->id;
    m_prompt->askText(tr("Approval code of the terminal"), {tr("%1 of order %2 went through.").arg(moneyText(m_payments.payment()->amount), m_payments.payment()->orderReference)},
                      tr("From the slip or the journal, then Enter"), [this](const QString &code) {
        if (code.isEmpty() || code.size() > 100)
            return m_prompt->setWrong(true);
        m_payments.wentThrough(code);
        m_prompt->close();
    });
    showPayment();
}

void PaymentsPage::askNothing()
{
    if (!m_payments.canSay() || m_payments.isBusy())
        return;
    m_askedOf = m_payments.payment()->id;
    m_prompt->askChoice(tr("Did the terminal take nothing?"),
                        {tr("%1 of order %2 is then still to pay. Look into the terminal's journal first.").arg(moneyText(m_payments.payment()->amount), m_payments.payment()->orderReference)},
                        {tr("It took nothing")}, [this](int) { m_payments.tookNothing(); });
    showPayment();
}

void PaymentsPage::askGivenBack()
{
    if (!m_payments.canGiveBack() || m_payments.isBusy())
        return;
    m_askedOf = m_payments.payment()->id;
    m_prompt->askText(tr("How was it given back?"), {tr("%1 is back with the customer of order %2.").arg(moneyText(m_payments.payment()->amount), m_payments.payment()->orderReference)},
                      tr("Number of the transfer or slip, optional, then Enter"), [this](const QString &reference) {
        if (reference.size() > 100)
            return m_prompt->setWrong(true);
        m_payments.givenBack(reference);
        m_prompt->close();
    });
    showPayment();
}

void PaymentsPage::enter()
{
    focusSearch();
    m_payments.setShown(true);
    m_payments.refresh();
}

void PaymentsPage::hideEvent(QHideEvent *event)
{
    m_payments.setShown(false);
    ListPage::hideEvent(event);
}

void PaymentsPage::leave()
{
    m_prompt->close();
    m_search->clear();
    m_notice->clear();
    m_payments.forget();
}

} // namespace foyer
