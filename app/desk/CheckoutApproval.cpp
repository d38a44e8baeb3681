// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Checkout about tenders that a supervisor has to let through.
#include "desk/CheckoutAsk.h"
#include "seatmap/SeatMapText.h"

namespace foyer {

/// What this person lacks to take it; None: nothing.
Permission Checkout::barredBy(const Tender &tender) const
{
    if (tender.isTaken)
        return Permission::None;
    if (tender.kind == Tender::Kind::Comp && !mayComp())
        return Permission::BlockSeats;
    return tender.kind == Tender::Kind::Invoice && !mayInvoice() ? Permission::SellOnInvoice : Permission::None;
}

void Checkout::askSupervisor(const Tender &barred, const QString &method, const QJsonObject &scope, std::function<void(const QString &approval)> go)
{
    const QString amount = moneyText(barred.amount);
    const QString what = barred.kind == Tender::Kind::Comp ? tr("giving away %1: %2", "an amount, and why").arg(amount, barred.note)
                                                           : tr("%1 on invoice for %2", "an amount, and a name").arg(amount, barred.note);
    const SupervisorWish wish{what, barredBy(barred), method, scope};
    setStage(Stage::Approving);
    emit said(Tone::Info, tr("A supervisor types the PIN above. Esc goes back; the places stay held."));
    m_supervisor(wish, [this, round = m_round, go = std::move(go)](const QString &approval) {
        if (round != m_round || m_stage != Stage::Approving)
            return; // the sale went another way meanwhile
        if (approval.isEmpty())
            return notApproved(tr("Not approved: nothing was sold."));
        go(approval);
    });
}

/// As it was before the tender that needs somebody else's word.
void Checkout::notApproved(const QString &sentence)
{
    m_tenders.removeIf([this](const Tender &tender) {
        const bool isBarred = barredBy(tender) != Permission::None;
        if (isBarred && tender.kind == Tender::Kind::Invoice)
            m_customer.reset();
        return isBarred;
    });
    setStage(m_order.orderId.isValid() ? Stage::Open : Stage::Gathering);
    emit said(Tone::Warn, tr("%1 %2 is still to pay.", "what happened; an amount").arg(sentence, moneyText(toPay())));
}

void Checkout::withdraw()
{
    if (m_stage != Stage::Approving)
        return;
    notApproved(tr("Not approved: nothing was sold."));
    emit withdrawn();
}

} // namespace foyer
