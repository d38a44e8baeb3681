// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/LedgerVerifier.h"

#include "ledger/LedgerBook.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectChains{"ledger.chains", R"sql(
    SELECT coalesce(c.event_id, e.event_id), coalesce(c.account_id, e.account_id), coalesce(c.length, 0), c.head
    FROM ledger_chain c FULL JOIN (SELECT DISTINCT event_id, account_id FROM ledger_entry) e
        ON e.event_id = c.event_id AND e.account_id = c.account_id
    ORDER BY 1, 2)sql"};
constexpr Query selectPage{"ledger.page", R"sql(
    SELECT chain_index, posting_id, line, order_id, ledger, amount, currency, at, coalesce(shift_id, 0), hash FROM ledger_entry
    WHERE event_id = $1 AND account_id = $2 AND chain_index > $3 ORDER BY chain_index LIMIT 5000)sql"};

struct Chain {
    EventId event;
    UserId account;
    LedgerBook::Head seen;
};

/// Checks a page; false when there is none.
Result<bool> follow(Transaction &tx, Chain &chain, const std::function<void(const QString &)> &problem)
{
    const auto rows = tx.run(selectPage, Params::of(chain.event, chain.account, chain.seen.length));
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->count(); ++i) {
        const LedgerEntry entry{rows->integer(i, 1), rows->smallInteger(i, 2), OrderId(rows->integer(i, 3)), rows->text(i, 4), rows->integer(i, 5), chain.account};
        const QString row = u"ledger row %1 of event %2, drawer %3 (posting %4, line %5)"_s.arg(rows->integer(i, 0)).arg(chain.event.value())
                                .arg(chain.account.value()).arg(entry.posting).arg(entry.line);
        if (rows->integer(i, 0) != chain.seen.length + 1)
            problem(u"%1 follows row %2: rows are missing"_s.arg(row).arg(chain.seen.length));
        const QByteArray kept = rows->bytea(i, 9);
        if (LedgerBook::link(chain.seen.hash, chain.event, entry, rows->text(i, 6), rows->time(i, 7), rows->integer(i, 8)) != kept)
            problem(row + u" was changed after it was written"_s);
        chain.seen = {rows->integer(i, 0), kept}; // one changed row is one problem, not all that follow
    }
    return !rows->isEmpty();
}

} // namespace

Status LedgerVerifier::run(Transaction &tx, QStringList &problems, qsizetype maxProblems)
{
    const auto problem = [&](const QString &sentence) {
        if (problems.size() < maxProblems)
            problems.append(sentence);
    };
    const auto chains = tx.run(selectChains);
    if (!chains)
        return chains.error();
    for (int i = 0; i < chains->count(); ++i) {
        Chain chain{EventId(chains->integer(i, 0)), UserId(chains->integer(i, 1)), {}};
        for (;;) {
            const auto more = follow(tx, chain, problem);
            if (!more)
                return more.error();
            if (!*more)
                break;
        }
        if (chain.seen.length != chains->integer(i, 2) || (chain.seen.length > 0 && chain.seen.hash != chains->bytea(i, 3)))
            problem(u"the ledger of event %1, drawer %2 ends at row %3; it had %4"_s.arg(chain.event.value()).arg(chain.account.value())
                        .arg(chain.seen.length).arg(chains->integer(i, 2)));
    }
    return ok();
}

} // namespace foyer
