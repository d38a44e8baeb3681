// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"

#include <QDateTime>

#include <optional>

namespace foyer {

/// What is known of a payment asked of an outside party; the migration says what each state means.
enum class AttemptState { Started, Unknown, Approved, Declined, Recorded, Refunding, Refunded };

QLatin1StringView attemptStateName(AttemptState state);
std::optional<AttemptState> attemptStateFromName(QStringView name);

struct PaymentAttempt {
    EventId event;
    PaymentAttemptId id;
    OrderId order;
    QString method;
    Money amount;
    AttemptState state = AttemptState::Started;
    QString outsideKey;  ///< idempotency key toward the outside
    QString methodToken; ///< stands for the card at the gateway; never logged, never shown
    QString reference;   ///< the outside's name of the payment
    QString reason;
    PaymentId payment;   ///< valid once recorded
    UserId account;      ///< who started it
    QString startedBy;   ///< that account's name
    QString channel;
    QByteArray requestHash;
    int looks = 0;       ///< how often the resolver has taken it up
    bool isScheduled = false; ///< the resolver will; else it waits for a person, or is over
    QDateTime startedAt;
    QDateTime changedAt;

    /// Nobody knows its outcome, or the order does not have it yet.
    bool isOpen() const { return state == AttemptState::Started || state == AttemptState::Unknown || state == AttemptState::Approved; }
};

/// What the outside says about a payment.
struct Verdict {
    enum class Kind {
        Approved,  ///< it has taken the money
        Declined,  ///< it has not, and will not
        Undecided, ///< it does not know yet, or nobody could be asked
        Untaken,   ///< it knows the payment, but was never told to take the money
    };
    Kind kind = Kind::Undecided;
    QString reference = {};
    QString reason = {};
};

} // namespace foyer
