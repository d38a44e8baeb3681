// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingRepository.h"

namespace foyer {

/// All that judged batches write, one an event, as sets over all of them that leave in one round trip; empty sets are left out.
struct BatchWrites {
    QList<Statement> statements;
    QList<int> rows; ///< how many each statement must touch; -1: as many as it does

    void add(const Query &query, const Params &params, qsizetype touches = -1);
};

/// What one event's batch came to.
struct EventOutput {
    qint64 event = 0;
    const BatchOutput *out = nullptr;
    QString currency;
};

// Values as the arrays of the statements take them.
namespace batch {
/// An empty text, never NULL.
inline QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }
/// NULL for none.
inline std::optional<qint64> optionalOf(const std::optional<int> &value) { return value ? std::optional<qint64>(*value) : std::nullopt; }
/// Empty for no parts.
QString storedText(const QList<PricePart> &parts);
} // namespace batch

/// Adds what they say of leases. After the tickets that were let go: a place may be leased in the batch that frees it.
void addLeaseWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs);

/// Money that arrived for invoices.
void addSettlementWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs);
/// Invoices and credit notes. The last to be written, the series in the same order always.
void addDocumentWrites(BatchWrites &writes, const std::vector<EventOutput> &outputs);

/// The states' events are ascending.
BatchWrites batchWrites(const std::vector<const BatchState *> &states, const QList<NewOutcome> &outcomes, const std::optional<Basket> &basket);

} // namespace foyer
