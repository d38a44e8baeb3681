// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about what outlives the program: writing the open sale down, and taking it up again.
#include "client/ErrorText.h"
#include "desk/SaleController.h"
#include "lease/LeaseKeeper.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

OpenSale SaleController::openSale() const
{
    OpenSale open;
    open.event = m_event;
    open.typed = m_typed;
    if (m_hold.holdId.isValid())
        open.hold = m_hold;
    open.call = m_checkout.call() ? m_checkout.call() : m_holdCall;
    open.cash = m_checkout.cashOnCounter();
    open.order = m_checkout.order().orderId;
    if (m_exchange) {
        open.exchangeOf = m_exchange->order.reference;
        open.order = m_exchange->order.orderId;
        open.tickets = m_exchange->tickets;
    }
    if (!m_undo.key.isEmpty())
        open.undo = Checkout::Call{QString(VoidOrder::info.name), m_undo.key, QJsonDocument::fromJson(toJson(m_undo.request)).object()};
    return open;
}

/// Writes down what is open now. What was found from before stays as it is until it is settled.
void SaleController::note()
{
    if (m_journal && !m_left && !m_recovery && !m_journal->save(openSale()))
        emit said(Tone::Warn, tr("The open sale cannot be written down on this machine; it would not survive a crash. Is its disk full?"));
}

void SaleController::setTyped(const QString &typed)
{
    m_typed = typed;
    m_noteSoon.start();
}

void SaleController::keepJournal(const QString &folder, const QString &server, UserId account)
{
    m_journal = std::make_unique<SaleJournal>(folder, server, account);
    m_left = m_journal->load();
    if (!m_left)
        return;
    if (!m_left->event.id.isValid()) {
        m_left.reset();
        return;
    }
    const OpenSale left = *m_left;
    openEvent(left.event);
    if (m_state != State::Loading) // a sale is under way here, of the same person: it goes on
        m_left.reset();
}

/// The event of the sale found in the journal is on the screen: now what became of it?
void SaleController::takeUp()
{
    if (!m_left || m_left->event.id != m_event.id)
        return;
    if (m_left->undo && m_left->undo->method == VoidOrder::info.name) {
        const auto request = JsonReader(JsonReader::Strictness::Reply).read<VoidOrder::Request>(m_left->undo->request);
        if (request) {
            m_undo = {*request, QString::number(request->orderId.value()), m_left->undo->key, false};
            askUndo();
        }
    }
    if (!m_left->typed.isEmpty())
        emit typedFound(m_left->typed);
    emit said(Tone::Info, tr("This till ended in the middle of a sale. Asking the server what became of it…"));
    m_isParked = false;
    m_recovery = std::make_unique<SaleRecovery>(m_client, *m_left);
    connect(m_recovery.get(), &SaleRecovery::found, this, &SaleController::onFound);
    m_recovery->start();
}

void SaleController::onFound(const SaleRecovery::Found &found)
{
    if (m_recovery)
        m_recovery.release()->deleteLater(); // it is telling this just now
    if (m_isParked && (m_state != State::Choosing || m_alone || !m_selection.isEmpty() || !m_areas.isEmpty())) {
        m_found = found; // the seller who left it wants it, after this customer
        return;
    }
    const OpenSale left = m_left.value_or(OpenSale());
    m_left.reset();
    using Kind = SaleRecovery::Found::Kind;
    if (m_state != State::Choosing || m_alone) // the next customer was faster: nothing of this may get in the way
        return emit said(Tone::Warn, found.kind == Kind::Sold ? tr("The sale from before was sold: order %1.").arg(found.order.reference)
                                                              : tr("The sale from before is not finished. Look it up on the orders page."));
    if (!left.exchangeOf.isEmpty() && (found.kind == Kind::Held || found.kind == Kind::Nothing || found.kind == Kind::Over)) {
        if (found.order.orderId.isValid())
            beginExchange(found.order, left.tickets);
    }
    switch (found.kind) {
    case Kind::Nothing: break;
    case Kind::Held:
        showHold(found.hold);
        m_checkout.restoreCash(left.cash);
        emit said(Tone::Warn, m_isParked ? tr("The sale you left was not made. Its places are still held: choose the tenders again, or give the money back.")
                                         : tr("Not sold: this till ended before it was paid. The places are still held; choose the tenders again."));
        break;
    case Kind::Open:
        m_hold = found.hold;
        m_checkout.resume({m_event.id, found.hold.holdId, found.order.total, {}}, found.order, found.attempt);
        setState(State::Selling);
        markMine();
        emit basketChanged();
        emit said(Tone::Warn, found.attempt ? tr("Order %1 was at the card terminal. Look at it: approval code and Enter, or Esc if it declined.").arg(found.order.reference)
                                            : tr("Order %1 is placed and not paid. Go on with it, or Esc gives it up.").arg(found.order.reference));
        break;
    case Kind::Sold:
        setState(State::Selling);
        onSold(found.order);
        emit said(Tone::Good, (m_isParked ? tr("The sale you left was made: order %1. Its tickets print now.")
                                          : tr("It was sold: order %1. Its tickets print now; the answer had not come before this till ended."))
                                  .arg(found.order.reference));
        break;
    case Kind::Over:
        emit said(Tone::Warn, m_isParked ? tr("The sale you left was not made, and its places are on sale again. Give the money back.")
                                         : tr("Not sold: the hold ran out while this till was away, and its places are on sale again."));
        break;
    }
    note();
}

/// Whether a sale that only the server can settle may be left for the next customer: there is no server, and this till has
/// places of its own.
bool SaleController::canPark() const
{
    const Checkout::Stage stage = m_checkout.stage();
    return (stage == Checkout::Stage::Asking || stage == Checkout::Stage::Unsettled) && m_checkout.call() && !m_client.isOnline() && !m_left && !m_recovery && m_leases
        && !m_leases->openPlaces(m_event.id).isEmpty();
}

/// Leaves it as if this till had ended now: the journal keeps it, and its key settles it when the server is back.
void SaleController::park()
{
    m_left = openSale();
    m_isParked = true;
    m_recovery = std::make_unique<SaleRecovery>(m_client, *m_left);
    connect(m_recovery.get(), &SaleRecovery::found, this, &SaleController::onFound);
    m_recovery->start();
    m_exchange.reset();
    m_hold = {}; // not to be let go: it may be sold by now
    clearBasket();
    setState(State::Choosing);
    markMine();
    emit basketChanged();
    emit exchangeChanged();
    emit said(Tone::Warn, tr("Left as it is: whether it was sold is told when the server is back. Keep its money apart; this till's own places can be sold."));
}

/// What became of a sale that was left, once nothing else is on the screen.
void SaleController::showFound()
{
    if (m_found && m_state == State::Choosing && m_selection.isEmpty() && m_areas.isEmpty())
        onFound(*std::exchange(m_found, std::nullopt));
}

} // namespace foyer
