// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Checkout.h"

#include "client/ErrorText.h"
#include "desk/CheckoutAsk.h"
#include "protocol/VoucherMethods.h"
#include "seatmap/SeatMapText.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

QLatin1StringView methodOf(Tender::Kind kind)
{
    switch (kind) {
    case Tender::Kind::Cash: return "cash"_L1;
    case Tender::Kind::Card: return "card"_L1;
    case Tender::Kind::Voucher: return "voucher"_L1;
    case Tender::Kind::Comp: return "comp"_L1;
    case Tender::Kind::Invoice: return "invoice"_L1;
    }
    return {};
}

QString tenderName(Tender::Kind kind)
{
    switch (kind) {
    case Tender::Kind::Cash: return Checkout::tr("Cash");
    case Tender::Kind::Card: return Checkout::tr("Card");
    case Tender::Kind::Voucher: return Checkout::tr("Gift voucher");
    case Tender::Kind::Comp: return Checkout::tr("Given away");
    case Tender::Kind::Invoice: return Checkout::tr("Invoice");
    }
    return {};
}

Checkout::Checkout(Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, [this] { emit terminalTicked(secondsAtTerminal()); });
    m_look.setInterval(700);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &Checkout::readOrder);
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline)
            askAgain(); // the link is back: what became of it?
    });
}

void Checkout::begin(const Bill &bill)
{
    if (isUnderWay())
        return;
    if (bill.total != m_bill.total || bill.exchange.has_value() != m_bill.exchange.has_value() || bill.isAlone != m_bill.isAlone) {
        m_tenders.clear();
        m_customer.reset();
    }
    m_bill = bill;
    m_stage = Stage::Gathering;
    emit changed();
}

void Checkout::resume(const Bill &bill, const OrderView &order, const std::optional<PaymentAttemptView> &attempt)
{
    reset();
    m_bill = bill;
    m_order = order;
    for (const PaymentView &payment : order.payments) {
        for (const Tender::Kind kind : {Tender::Kind::Cash, Tender::Kind::Card, Tender::Kind::Voucher, Tender::Kind::Comp, Tender::Kind::Invoice}) {
            if (payment.method == methodOf(kind))
                m_tenders.append({kind, payment.amount, payment.tendered.value_or(Money()), {}, payment.reference.value_or(QString()), true});
        }
    }
    if (attempt) {
        m_attempt = attempt;
        m_tenders.append({Tender::Kind::Card, attempt->amount});
        m_terminal.start();
        m_tick.start();
    }
    setStage(attempt ? Stage::Terminal : Stage::Open);
}

void Checkout::reset()
{
    ++m_round;
    if (m_stage == Stage::Approving)
        emit withdrawn();
    m_tick.stop();
    m_look.stop();
    m_terminal.invalidate();
    m_bill = {};
    m_tenders.clear();
    m_customer.reset();
    m_order = {};
    m_attempt.reset();
    m_repeat = {};
    if (std::exchange(m_call, std::nullopt))
        emit callChanged();
    setStage(Stage::Idle);
}

void Checkout::setStage(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Terminal)
        m_tick.stop();
    emit changed();
}

Money Checkout::due() const
{
    if (m_order.orderId.isValid())
        return m_order.total;
    const qint64 worth = m_bill.exchange ? m_bill.exchange->worth.minorUnits() : 0;
    return money(std::max<qint64>(0, m_bill.total.minorUnits() - worth));
}

Money Checkout::givenBack() const
{
    return m_bill.exchange ? money(std::max<qint64>(0, m_bill.exchange->worth.minorUnits() - m_bill.total.minorUnits())) : money(0);
}

Money Checkout::toPay() const
{
    qint64 left = due().minorUnits() - (m_order.orderId.isValid() ? m_order.paid.minorUnits() : 0);
    for (const Tender &tender : m_tenders) {
        if (!tender.isTaken)
            left -= tender.amount.minorUnits();
    }
    return money(left);
}

bool Checkout::isOnlineForMoney()
{
    if (m_client.isOnline())
        return true;
    emit said(Tone::Warn, m_order.orderId.isValid()
                              ? tr("The server is away: nothing was taken. Order %1 waits; go on when it is back.").arg(m_order.reference)
                              : tr("The server is away: nothing was sold. The seats stay held; pay again when it is back."));
    return false;
}

/// Whether a tender can be taken now; an outcome that is not known is asked for instead.
bool Checkout::canPay()
{
    if (m_stage == Stage::Unsettled) {
        askAgain();
        return false;
    }
    if (m_stage == Stage::Terminal) {
        emit said(Tone::Info, tr("The terminal is asked. Type its approval code and press Enter; Esc: it declined."));
        return false;
    }
    return (m_stage == Stage::Gathering || m_stage == Stage::Open) && (m_bill.isAlone || isOnlineForMoney());
}

bool Checkout::refusesAlone()
{
    if (m_stage == Stage::Idle || !m_bill.isAlone)
        return false;
    emit said(Tone::Warn, tr("This needs the server. Without it cash is taken: {exact} exact, {cash} an amount."));
    return true;
}

void Checkout::takeCash(const Money &tendered)
{
    if (!canPay())
        return;
    if (toPay().isZero())
        return commit();
    if (tendered.minorUnits() <= 0)
        return emit said(Tone::Warn, tr("Type how much the customer gives, like 50 or 50.00."));
    // What was given before lies on the same counter: one amount of cash, one change.
    Tender cash{Tender::Kind::Cash, money(0), tendered};
    for (qsizetype i = 0; i < m_tenders.size(); ++i) {
        if (m_tenders.at(i).kind == Tender::Kind::Cash && !m_tenders.at(i).isTaken) {
            cash.tendered = cash.tendered + m_tenders.takeAt(i).tendered;
            break;
        }
    }
    cash.amount = money(std::min(cash.tendered.minorUnits(), toPay().minorUnits()));
    add(cash);
}

void Checkout::restoreCash(const Money &tendered)
{
    if (m_stage != Stage::Gathering || tendered.minorUnits() <= 0 || tendered.minorUnits() >= toPay().minorUnits())
        return;
    m_tenders.append({Tender::Kind::Cash, tendered, tendered});
    emit changed();
}

Money Checkout::cashOnCounter() const
{
    qint64 sum = 0;
    for (const Tender &tender : m_tenders) {
        if (tender.kind == Tender::Kind::Cash && !tender.isTaken)
            sum += tender.tendered.minorUnits();
    }
    return money(sum);
}

void Checkout::takeVoucher(const QString &code)
{
    if (refusesAlone() || !canPay() || code.trimmed().isEmpty())
        return;
    const Stage before = m_stage;
    setStage(Stage::Asking);
    m_client.call<LookUpVoucher>({code.trimmed()}, this, [this, before, round = m_round, code = code.trimmed()](const Result<VoucherView> &voucher) {
        if (round != m_round)
            return;
        setStage(before); // a look changes nothing, whatever came of it
        if (!voucher && (voucher.error().code == ErrorCode::NotFound || voucher.error().code == ErrorCode::InvalidInput))
            return emit said(Tone::Warn, tr("No voucher has this code. {voucher} tries again."));
        if (!voucher)
            return emit said(Tone::Bad, tr("The voucher could not be looked up. %1").arg(errorText(voucher.error())));
        if (voucher->status == "blocked"_L1)
            return emit said(Tone::Warn, tr("The voucher is blocked. Take another tender."));
        if (voucher->status == "expired"_L1)
            return emit said(Tone::Warn, tr("The voucher is no longer valid. Take another tender."));
        if (voucher->balance.currency() != m_bill.total.currency())
            return emit said(Tone::Warn, tr("The voucher is in %1. Take another tender.").arg(voucher->balance.currency()));
        qint64 left = voucher->balance.minorUnits();
        for (const Tender &tender : std::as_const(m_tenders)) {
            if (tender.kind == Tender::Kind::Voucher && !tender.isTaken && tender.reference.compare(code, Qt::CaseInsensitive) == 0)
                left -= tender.amount.minorUnits();
        }
        if (left <= 0)
            return emit said(Tone::Warn, tr("Nothing is left on the voucher. Take another tender."));
        const Money covers = money(std::min(left, toPay().minorUnits()));
        const QString stays = moneyText(money(left - covers.minorUnits()));
        add({Tender::Kind::Voucher, covers, {}, code, tr("…%1 · %2 stays on it", "the end of a voucher's code, and what is left").arg(voucher->endsWith, stays)});
    });
}

void Checkout::giveAway(const QString &reason, std::optional<Money> part)
{
    if (!canComp())
        return emit said(Tone::Warn, tr("Giving places away is not for your role. {supervisor} calls a supervisor."));
    if (refusesAlone() || !canPay())
        return;
    if (reason.trimmed().isEmpty())
        return emit said(Tone::Warn, tr("Type why the places are given away, or the digit of a reason."));
    if (toPay().isZero())
        return commit();
    const Money covers = part ? money(std::min(part->minorUnits(), toPay().minorUnits())) : toPay();
    add({Tender::Kind::Comp, covers, {}, reason.trimmed().left(100), reason.trimmed().left(100)});
}

void Checkout::takeInvoice(const CustomerView &customer)
{
    if (!canInvoice())
        return emit said(Tone::Warn, tr("Selling on invoice is not for your role. {supervisor} calls a supervisor."));
    if (refusesAlone() || !canPay())
        return;
    if (customer.name.value_or(QString()).isEmpty())
        return emit said(Tone::Warn, tr("An invoice needs a name."));
    if (customer.email.value_or(QString()).isEmpty() && customer.address.value_or(QString()).isEmpty())
        return emit said(Tone::Warn, tr("An invoice needs a mail or a postal address."));
    if (m_order.orderId.isValid() || m_bill.exchange) // the customer of an order is given when it is placed
        return emit said(Tone::Warn, tr("This order was placed without a customer; an invoice is no longer possible. Take another tender."));
    if (toPay().isZero())
        return commit();
    m_customer = customer;
    add({Tender::Kind::Invoice, toPay(), {}, {}, *customer.name});
}

void Checkout::takeCard(std::optional<Money> amount)
{
    if (refusesAlone() || !canPay())
        return;
    if (toPay().isZero())
        return commit();
    if (amount && (amount->minorUnits() <= 0 || amount->minorUnits() > toPay().minorUnits()))
        return emit said(Tone::Warn, tr("The card can take up to %1.").arg(moneyText(toPay())));
    add({Tender::Kind::Card, amount.value_or(toPay())});
}

void Checkout::settle()
{
    if (canPay() && toPay().isZero())
        commit();
}

void Checkout::add(const Tender &tender)
{
    if (m_tenders.size() >= maxTenders)
        return emit said(Tone::Warn, tr("One sale takes %n tenders at most. Backspace takes the last one off.", nullptr, maxTenders));
    m_tenders.append(tender);
    emit changed();
    if (toPay().isZero())
        return commit();
    emit said(Tone::Info, (m_bill.isAlone ? tr("%1 %2. %3 still to pay; Backspace takes it off.", "tender, its amount, what is left")
                                          : tr("%1 %2. %3 still to pay: {exact} cash, {card} card, {voucher} voucher; Backspace takes it off.", "tender, its amount, what is left"))
                              .arg(tenderName(tender.kind), moneyText(tender.amount), moneyText(toPay())));
}

void Checkout::remove(qsizetype index)
{
    if ((m_stage != Stage::Gathering && m_stage != Stage::Open) || index < 0 || index >= m_tenders.size())
        return;
    if (m_tenders.at(index).isTaken)
        return emit said(Tone::Warn, tr("This is paid already. Esc gives the whole order up, and the money goes back."));
    if (m_tenders.takeAt(index).kind == Tender::Kind::Invoice)
        m_customer.reset();
    emit changed();
}

PaymentInput Checkout::inputOf(const Tender &tender)
{
    PaymentInput input{QString(methodOf(tender.kind)), tender.amount, {}, {}};
    if (tender.kind == Tender::Kind::Cash)
        input.tendered = tender.tendered;
    if (!tender.reference.isEmpty())
        input.reference = tender.reference;
    return input;
}

QList<PaymentInput> Checkout::payments() const
{
    QList<PaymentInput> all;
    for (const Tender &tender : m_tenders)
        all.append(inputOf(tender));
    return all;
}

/// Everything is covered: to the server with it.
void Checkout::commit()
{
    const bool hasCard = std::any_of(m_tenders.cbegin(), m_tenders.cend(), [](const Tender &tender) { return tender.kind == Tender::Kind::Card; });
    if (m_bill.isAlone)
        return emit soldAlone();
    if (m_order.orderId.isValid())
        return payNext();
    const bool isBarred = std::any_of(m_tenders.cbegin(), m_tenders.cend(), [this](const Tender &tender) { return barredBy(tender) != Permission::None; });
    if (m_bill.exchange && hasCard && isBarred) // its card comes first, and could not be undone by a supervisor's no
        return notApproved(tr("An exchange cannot be put on a card and given away in one."));
    if (m_bill.exchange)
        return hasCard ? extendForTerminal() : exchange();
    if (hasCard)
        return place(m_customer);
    SellOrder::Request sale{m_bill.event, m_bill.hold, m_customer, {}};
    if (!m_tenders.isEmpty())
        sale.payments = payments();
    askAllowed<SellOrder>(m_tenders, sale, scopeOfPayments({u"eventId"_s, u"holdId"_s}), [this](const Result<OrderView> &reply) {
        reply ? onOrder(*reply) : refused(reply.error());
    });
}

/// The payments too, unless a voucher's code is among them: it is worth money, and an approval is kept.
QStringList Checkout::scopeOfPayments(QStringList names) const
{
    const bool hasCode = std::any_of(m_tenders.cbegin(), m_tenders.cend(), [](const Tender &tender) { return tender.kind == Tender::Kind::Voucher; });
    if (!hasCode && m_tenders.size() <= maxTendersInScope)
        names += u"payments"_s;
    return names;
}

void Checkout::exchange()
{
    ExchangeOrder::Request request{m_bill.event, m_bill.exchange->order.orderId, m_bill.exchange->tickets, m_bill.hold, {}};
    if (!m_tenders.isEmpty())
        request.payments = payments();
    askAllowed<ExchangeOrder>(m_tenders, request, scopeOfPayments({u"eventId"_s, u"orderId"_s, u"holdId"_s}), [this](const Result<OrderView> &reply) {
        if (reply)
            return emit sold(*reply);
        qint64 charged = 0;
        for (const Tender &tender : std::as_const(m_tenders)) {
            if (tender.kind == Tender::Kind::Card)
                charged += tender.amount.minorUnits();
        }
        m_tenders.removeIf([](const Tender &tender) { return tender.kind == Tender::Kind::Card; });
        refused(reply.error());
        if (charged > 0)
            emit said(Tone::Bad, tr("Not exchanged, but the card was charged: give %1 back on the terminal.").arg(moneyText(money(charged))));
    });
}

void Checkout::payLater(const CustomerView &customer)
{
    if (refusesAlone() || !canPay())
        return;
    if (m_bill.exchange || m_order.orderId.isValid() || !m_tenders.isEmpty())
        return emit said(Tone::Warn, m_bill.exchange ? tr("An exchange is paid at once. Esc leaves it.")
                                                     : tr("Part of this is being paid. Backspace takes tenders off; then it can be paid later."));
    if (customer.name.value_or(QString()).isEmpty())
        return emit said(Tone::Warn, tr("Type the name it is kept under."));
    ask<SellOrder>(Secrecy::Secret, {m_bill.event, m_bill.hold, customer, {}}, [this](const Result<OrderView> &reply) {
        if (!reply)
            return refused(reply.error());
        if (reply->status == "confirmed"_L1)
            return emit sold(*reply); // it cost nothing
        emit reserved(*reply);
    });
}

/// The server said no, for good.
void Checkout::refused(const Error &error)
{
    const bool isPlaced = m_order.orderId.isValid();
    const bool isOver = error.code == ErrorCode::Expired || error.code == ErrorCode::NotFound;
    if (isOver && isPlaced)
        return readOrder();
    if (isOver)
        return emit holdLost(tr("Not sold: the hold ran out and the seats are on sale again. Give the money back or hold once more."));
    if (error.code == ErrorCode::Conflict && !isPlaced && !m_bill.exchange)
        return readOrder(); // the hold has an order: which, and is it paid?
    setStage(isPlaced ? Stage::Open : Stage::Gathering);
    const auto voucher = std::find_if(m_tenders.begin(), m_tenders.end(), [](const Tender &tender) { return tender.kind == Tender::Kind::Voucher && !tender.isTaken; });
    const bool isOfRule = error.code == ErrorCode::RuleViolated || error.code == ErrorCode::InvalidInput;
    if (voucher != m_tenders.end() && isOfRule) {
        m_tenders.erase(voucher);
        emit changed();
        return emit said(Tone::Bad, tr("Not sold: the voucher does not cover this any more. %1 still to pay; {voucher} looks it up again.").arg(moneyText(toPay())));
    }
    if (isPlaced)
        m_tenders.removeIf([](const Tender &tender) { return !tender.isTaken; });
    emit changed();
    if (isPlaced && error.code == ErrorCode::Conflict)
        return emit said(Tone::Warn, tr("Another card payment of order %1 is not decided yet. Look at the terminal; Esc gives the order up.").arg(m_order.reference));
    emit said(Tone::Bad, m_bill.exchange ? tr("Not exchanged. %1").arg(errorText(error)) : tr("Not sold. %1").arg(errorText(error)));
}

void Checkout::askAgain()
{
    if (m_stage != Stage::Unsettled || !m_repeat)
        return;
    setStage(Stage::Asking);
    m_repeat();
}

} // namespace foyer
