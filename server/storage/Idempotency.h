// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

namespace foyer {

/// Names a mutation so that a retry can be told from a new wish. `requestHash` covers the method and all its fields.
struct IdempotencyKey {
    EventId event; ///< invalid (0) for a mutation that belongs to no event
    UserId account;
    QString key;
    QByteArray requestHash;
};

/// What a mutation came to, kept in its own transaction: the HTTP status and the reply, or the problem object.
struct KeptOutcome {
    int status = 0;
    QByteArray reply;
};

/// Runs `work(tx)` once per key: a retry gets the kept outcome instead, another request under the same key KeyReused.
/// Two retries at the same instant: the second waits for the first at the unique key and is then given its outcome.
class Idempotency
{
public:
    /// The kept outcome, nullopt when the key is new, KeyReused when it was used for something else.
    static Result<std::optional<KeptOutcome>> find(Transaction &tx, const IdempotencyKey &key);
    /// Keeps the outcome; Conflict when another transaction kept one first (then run the whole work again).
    static Status keep(Transaction &tx, const IdempotencyKey &key, const KeptOutcome &outcome);

    /// `work` gives the reply as JSON; its Error is not kept, so that a wrong request may be corrected.
    template<typename Work>
    static Result<QByteArray> once(Database &database, const IdempotencyKey &key, int successStatus, Work &&work)
    {
        for (int attempt = 0;; ++attempt) {
            const Result<QByteArray> outcome = database.inTransaction([&](Transaction &tx) -> Result<QByteArray> {
                const auto found = find(tx, key);
                if (!found)
                    return found.error();
                if (*found)
                    return (*found)->reply;
                Result<QByteArray> reply = work(tx);
                if (!reply)
                    return reply;
                if (const auto kept = keep(tx, key, {successStatus, *reply}); !kept)
                    return kept.error();
                return reply;
            });
            const bool lostRace = !outcome && outcome.error().code == ErrorCode::Conflict
                && outcome.error().detail.startsWith(QLatin1StringView("idempotency."));
            if (!lostRace || attempt >= 3)
                return outcome;
        }
    }
};

} // namespace foyer
