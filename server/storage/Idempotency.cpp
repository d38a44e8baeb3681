// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Idempotency.h"

namespace foyer {

namespace {

constexpr Query findOutcome{"idempotency.find", "SELECT request_hash, status, reply FROM idempotency"
                                                " WHERE event_id = $1 AND account_id = $2 AND key = $3"};
constexpr Query keepOutcome{"idempotency.keep", "INSERT INTO idempotency (event_id, account_id, key, request_hash, status, reply)"
                                                " VALUES ($1, $2, $3, $4, $5, $6)"};

} // namespace

Result<std::optional<KeptOutcome>> Idempotency::find(Transaction &tx, const IdempotencyKey &key)
{
    const auto rows = tx.run(findOutcome, Params::of(key.event, key.account, key.key));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<KeptOutcome>();
    if (rows->bytea(0, 0) != key.requestHash)
        return Error{ErrorCode::KeyReused, QStringLiteral("the idempotency key belongs to another request"), {}, {}, 0};
    return std::optional(KeptOutcome{rows->smallInteger(0, 1), rows->raw(0, 2)});
}

Status Idempotency::keep(Transaction &tx, const IdempotencyKey &key, const KeptOutcome &outcome)
{
    const auto rows = tx.run(keepOutcome, Params::of(key.event, key.account, key.key, key.requestHash, outcome.status,
                                                     QString::fromUtf8(outcome.reply)));
    return rows ? ok() : Status(rows.error());
}

} // namespace foyer
