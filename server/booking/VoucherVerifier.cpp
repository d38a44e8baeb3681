// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/VoucherVerifier.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectOffVouchers{"verify.vouchers", R"sql(
    SELECT v.voucher_id, v.balance, v.worth - coalesce(sum(p.amount - p.refunded), 0)
    FROM gift_voucher v LEFT JOIN payment p ON p.voucher_id = v.voucher_id
    GROUP BY v.voucher_id HAVING v.balance <> v.worth - coalesce(sum(p.amount - p.refunded), 0))sql"};
constexpr Query selectLiability{"verify.liability", R"sql(
    SELECT coalesce(l.currency, v.currency), coalesce(l.owed, 0), coalesce(v.held, 0)
    FROM (SELECT currency, -sum(amount) AS owed FROM ledger_entry WHERE ledger = 'voucher_liability' GROUP BY currency) l
    FULL JOIN (SELECT currency, sum(balance) AS held FROM gift_voucher GROUP BY currency) v ON v.currency = l.currency
    WHERE coalesce(l.owed, 0) <> coalesce(v.held, 0))sql"};

} // namespace

Status VoucherVerifier::run(Transaction &tx, QStringList &problems, qsizetype maxProblems)
{
    const auto read = tx.pipeline({{&selectOffVouchers, {}}, {&selectLiability, {}}});
    if (!read)
        return read.error();
    const Rows &vouchers = read->at(0);
    for (int i = 0; i < vouchers.count() && problems.size() < maxProblems; ++i)
        problems.append(u"voucher %1 holds %2, by its payments %3"_s.arg(vouchers.integer(i, 0)).arg(vouchers.integer(i, 1)).arg(vouchers.integer(i, 2)));
    const Rows &liability = read->at(1);
    for (int i = 0; i < liability.count() && problems.size() < maxProblems; ++i)
        problems.append(u"the ledger owes %2 to vouchers in %1, they hold %3"_s.arg(liability.text(i, 0)).arg(liability.integer(i, 1)).arg(liability.integer(i, 2)));
    return ok();
}

} // namespace foyer
