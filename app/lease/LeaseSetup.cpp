// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseSetup.h"

#include "client/ErrorText.h"

namespace foyer {

void LeaseSetup::load(EventId event)
{
    if (event != m_event) // else what is known stays on the screen until it is known anew
        m_known.reset();
    m_event = event;
    m_isBusy = false;
    emit changed();
    if (!event.isValid())
        return;
    m_client.call<ListLeases>({event}, this, [this, event](const Result<ListLeases::Reply> &reply) {
        if (event != m_event)
            return;
        if (!reply)
            return emit failed(errorText(reply.error()));
        m_known = *reply;
        emit changed();
    });
}

const QList<LeaseSummary> &LeaseSetup::tills() const
{
    static const QList<LeaseSummary> none;
    return m_known ? m_known->items : none;
}

void LeaseSetup::giveUp(LeaseId lease, const QString &reason)
{
    if (!m_known || m_isBusy)
        return;
    m_isBusy = true;
    emit changed();
    m_client.call<GiveUpLease>({m_event, lease, reason.trimmed().left(200)}, this, [this, event = m_event](const Result<LeaseView> &reply) {
        if (event != m_event)
            return;
        m_isBusy = false;
        if (!reply) {
            emit changed();
            return emit failed(errorText(reply.error()));
        }
        emit gaveUp(reply->till);
        load(event); // who has what now
    });
}

void LeaseSetup::setSize(int size)
{
    if (!m_known || m_isBusy)
        return;
    m_isBusy = true;
    emit changed();
    m_client.call<ConfigureLeases>({m_event, size}, this, [this, event = m_event](const Result<ConfigureLeases::Reply> &reply) {
        if (event != m_event)
            return;
        m_isBusy = false;
        if (reply && m_known) {
            m_known->size = reply->size;
            m_known->most = reply->most;
        }
        emit changed();
        reply ? emit saved() : emit failed(errorText(reply.error()));
    });
}

} // namespace foyer
