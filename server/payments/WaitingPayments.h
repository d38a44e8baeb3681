// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"
#include "storage/Database.h"

#include <QDateTime>

#include <optional>

namespace foyer {

/// A payment attempt that is not over, or a refund whose money is not back yet: one row of what waits, of any event.
struct WaitingPayment {
    bool isReturn = false;
    EventId event;
    qint64 id = 0; ///< of the attempt, or of the refund
    OrderId order;
    QString eventName, orderReference, orderStatus;
    QString method;
    Money amount;
    QString state;
    bool isForPerson = false;
    QString reference, reason;
    QString startedBy, saidBy;
    QDateTime since, changedAt;
    int looks = 0;
    QDateTime nextLookAt; ///< invalid: the server does not ask
    qint64 sinceUs = 0;   ///< `since`, as it is sorted by
};

/// Everything that waits, oldest first. It reads what the partial indexes of open attempts and open returns have, which is little
/// however much was ever paid. Blocks on the database. Thread-safe.
class WaitingPayments
{
public:
    /// How long a terminal may take before its silence is somebody's to look into.
    static constexpr int terminalPatienceS = 180;
    static constexpr int mostCounted = 1000;

    /// Where a page begins: after this row.
    struct Cursor {
        qint64 sinceUs = -1;
        bool isReturn = false;
        qint64 event = 0;
        qint64 id = 0;
        QString text() const;
        static std::optional<Cursor> parse(const QString &text);
        static Cursor after(const WaitingPayment &row) { return {row.sinceUs, row.isReturn, row.event.value(), row.id}; }
    };
    struct Wish {
        QString query; ///< beginning of a reference, or part of a name; empty: all
        std::optional<bool> isForPerson = {};
        Cursor after = {};
        int limit = 50;
    };
    struct Page {
        QList<WaitingPayment> items;
        int forPerson = 0; ///< of all, whatever was wished; mostCounted at most
    };

    /// Does not own it.
    explicit WaitingPayments(Database &database) : m_database(database) {}
    Result<Page> list(const Wish &wish);

private:
    Database &m_database;
};

} // namespace foyer
