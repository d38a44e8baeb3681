// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "protocol/MailMethods.h"
#include "storage/Database.h"

namespace foyer {

/// A mail a server has taken to be sent.
struct MailJob {
    MailId id;
    EventId event;
    OrderId order;
    QString recipient;
    int tries = 0; ///< with this one
    QDateTime queuedAt;
};

/// All SQL of mails.
class MailRepository
{
public:
    explicit MailRepository(Transaction &tx) : m_tx(tx) {}

    Result<MailView> add(EventId event, OrderId order, const QString &recipient, UserId by);
    Result<QList<MailView>> ofOrder(EventId event, OrderId order);
    /// The one that has waited longest and may be tried, with a lease: until that is over no other server takes it.
    Result<std::optional<MailJob>> take();
    Status sent(MailId id);
    /// Tried in vain: again after `pauseSeconds`, or never when there is none.
    Status failed(MailId id, const QString &problem, std::optional<int> pauseSeconds);

private:
    Transaction &m_tx;
};

} // namespace foyer
