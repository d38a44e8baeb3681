// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about what outlives the program: writing the open sale down, and taking it up again.
#include "client/ErrorText.h"
#include "desk/SaleController.h"

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
    m_recovery = std::make_unique<SaleRecovery>(m_client, *m_left);
    connect(m_recovery.get(), &SaleRecovery::found, this, &SaleController::onFound);
    m_recovery->start();
}

void SaleController::onFound(const SaleRecovery::Found &found)
{
    const OpenSale left = m_left.value_or(OpenSale());
    m_left.reset();
    m_recovery.release()->deleteLater(); // it is telling this just now
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
        emit said(Tone::Warn, tr("Not sold: this till ended before it was paid. The places are still held; choose the tenders again."));
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
        emit said(Tone::Good, tr("It was sold: order %1. Its tickets print now; the answer had not come before this till ended.").arg(found.order.reference));
        break;
    case Kind::Over: emit said(Tone::Warn, tr("Not sold: the hold ran out while this till was away, and its places are on sale again.")); break;
    }
    note();
}

} // namespace foyer
