// SPDX-License-Identifier: GPL-3.0-or-later
#include "vouchers/VoucherRepository.h"

#include "core/CodeHash.h"
#include "shifts/ShiftRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define VOUCHER_COLUMNS "voucher_id, ends_with, currency, worth, balance, is_blocked, coalesce(valid_until <= now(), false), valid_until, issued_at"
constexpr Query insertVoucher{"voucher.insert", R"sql(
    INSERT INTO gift_voucher (code_hash, ends_with, currency, worth, balance, method, reference, valid_until, account_id)
    VALUES ($1, $2, $3, $4, $4, $5, nullif($6, ''), $7, $8) RETURNING )sql" VOUCHER_COLUMNS};
constexpr Query selectByCode{"voucher.by_code", "SELECT " VOUCHER_COLUMNS " FROM gift_voucher WHERE code_hash = $1"};
constexpr Query selectNewest{"voucher.list", "SELECT " VOUCHER_COLUMNS " FROM gift_voucher WHERE voucher_id < $1 ORDER BY voucher_id DESC LIMIT $2"};
constexpr Query updateBlocked{"voucher.block", R"sql(
    UPDATE gift_voucher SET is_blocked = $2, block_reason = $3 WHERE voucher_id = $1 RETURNING )sql" VOUCHER_COLUMNS};
#undef VOUCHER_COLUMNS
constexpr Query lockAccount{"voucher.lock_account", "SELECT id FROM account WHERE id = $1 FOR NO KEY UPDATE"};

GiftVoucher voucherOf(const Rows &rows, int i)
{
    return {VoucherId(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.integer(i, 3), rows.integer(i, 4), rows.boolean(i, 5), rows.boolean(i, 6),
            rows.optionalTime(i, 7).value_or(QDateTime()), rows.time(i, 8)};
}

Result<std::optional<GiftVoucher>> firstOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<GiftVoucher>() : voucherOf(*rows, 0);
}

/// Where the money for it comes from: the drawer, the card terminal's account, or the house itself.
QString ledgerOf(const QString &method)
{
    return method == "cash"_L1 ? u"cash"_s : method == "card"_L1 ? u"card_clearing"_s : u"vouchers_given"_s;
}

} // namespace

Result<GiftVoucher> VoucherRepository::issue(const VoucherDraft &draft)
{
    ShiftRepository shifts(m_tx);
    const auto open = shifts.openOf(draft.account);
    if (!open)
        return open.error();
    Shift shift;
    if (*open) {
        const auto locked = shifts.lock((*open)->id);
        if (!locked)
            return locked.error();
        if (!*locked || (*locked)->closedAt)
            return Error{ErrorCode::Unavailable, u"the shift is being closed"_s, {}, {}, 1};
        shift = **locked;
    } else if (const auto locked = m_tx.run(lockAccount, Params::of(draft.account)); !locked) {
        return locked.error();
    }
    const auto rows = m_tx.run(insertVoucher, Params::of(readableCodeHash(draft.code), draft.code.last(4), draft.currency, draft.worth, draft.method, draft.reference,
                                                         draft.validUntil, draft.account));
    if (!rows)
        return rows.error();
    shift.account = draft.account;
    shift.currency = draft.currency; // of the posting
    if (const auto posted = shifts.post(shift, ledgerOf(draft.method), u"voucher_liability"_s, draft.worth); !posted)
        return posted.error();
    return voucherOf(*rows, 0);
}

Result<std::optional<GiftVoucher>> VoucherRepository::byCode(const QString &code) { return firstOf(m_tx.run(selectByCode, Params::of(readableCodeHash(code)))); }

Result<QList<GiftVoucher>> VoucherRepository::list(qint64 beforeId, int limit)
{
    const auto rows = m_tx.run(selectNewest, Params::of(beforeId, limit));
    if (!rows)
        return rows.error();
    QList<GiftVoucher> vouchers;
    for (int i = 0; i < rows->count(); ++i)
        vouchers.append(voucherOf(*rows, i));
    return vouchers;
}

Result<std::optional<GiftVoucher>> VoucherRepository::setBlocked(VoucherId id, bool isBlocked, const QString &reason)
{
    return firstOf(m_tx.run(updateBlocked, Params::of(id, isBlocked, reason)));
}

} // namespace foyer
