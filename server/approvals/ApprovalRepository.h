// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Permission.h"
#include "storage/Database.h"

#include <QJsonObject>

#include <array>

namespace foyer {

/// Somebody with a PIN.
struct Approver {
    UserId id;
    QString name;
    Role role = Role::Customer;
    QString pinHash;
};

/// What somebody asked a supervisor for.
struct ApprovalWish {
    /// What can be approved at all: what happens at a window. Nobody is let into people or events by four digits.
    static constexpr std::array approvable{Permission::RefundTickets, Permission::BlockSeats, Permission::SellOnInvoice, Permission::ViewInsights};
    /// By its API name; None when it cannot be approved.
    static Permission permissionNamed(QStringView name);

    UserId asker;
    UserId approver;
    Permission permission = Permission::None;
    QString method;
    QJsonObject scope;
};

/// One approval as it is kept, with its use where there was one.
struct KeptApproval {
    qint64 id = 0;
    ApprovalWish wish;
    bool isOver = false; ///< by the database's clock
    bool isApproverDisabled = false;
    bool isUsed = false;
    bool isUsedLongAgo = false; ///< longer than a caller asks for a lost answer
    QString key;                ///< of the call that used it
    QByteArray requestHash;
};

/// All SQL of PINs and approvals.
class ApprovalRepository
{
public:
    static constexpr int repeatMinutes = 15; ///< a client asks for a lost answer two minutes at most

    explicit ApprovalRepository(Transaction &tx) : m_tx(tx) {}

    Status setPin(UserId account, const QString &pinHash);
    /// People with a PIN whose account works; `id` invalid: all, by name.
    Result<QList<Approver>> approvers(UserId id, int limit);

    /// Counts a PIN about to be checked, and locks the pair for longer with each from `freeAttempts` on; refuses while it is
    /// locked: the seconds that are left, else 0.
    Result<int> countAttempt(UserId approver, UserId asker, int freeAttempts, int firstLockS, int longestLockS);
    Status forgetAttempts(UserId approver, UserId asker);

    /// Gives when it is over.
    Result<QDateTime> insert(const QByteArray &tokenHash, const ApprovalWish &wish, int lifetimeS);
    Result<std::optional<KeptApproval>> find(const QByteArray &tokenHash);
    /// False when another call was first.
    Result<bool> use(qint64 approval, const QString &key, const QByteArray &requestHash);

private:
    Transaction &m_tx;
};

} // namespace foyer
