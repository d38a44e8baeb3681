// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace foyer {

/// A gift voucher as its house sees it.
struct GiftVoucher {
    VoucherId id;
    QString endsWith;
    QString currency;
    qint64 worth = 0;
    qint64 balance = 0;
    bool isBlocked = false;
    bool isExpired = false; ///< by the database's clock
    QDateTime validUntil;   ///< invalid: for ever
    QDateTime issuedAt;
};

struct VoucherDraft {
    QString code; ///< kept as a hash only
    QString currency;
    qint64 worth = 0;
    QString method; ///< cash, card, gift
    QString reference;
    QDateTime validUntil;
    UserId account;
};

/// SQL of gift vouchers, but for paying with them, which is part of the booking transaction.
class VoucherRepository
{
public:
    explicit VoucherRepository(Transaction &tx) : m_tx(tx) {}

    /// Also books the liability in the issuer's drawer, in the chain of event 0, whose lock it takes: the account's open
    /// shift, or without one the account.
    Result<GiftVoucher> issue(const VoucherDraft &draft);
    Result<std::optional<GiftVoucher>> byCode(const QString &code);
    Result<QList<GiftVoucher>> list(qint64 beforeId, int limit);
    Result<std::optional<GiftVoucher>> setBlocked(VoucherId id, bool isBlocked, const QString &reason);

private:
    Transaction &m_tx;
};

} // namespace foyer
