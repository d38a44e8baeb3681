// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "payments/PaymentAttemptRepository.h"
#include "payments/PaymentMethod.h"
#include "storage/IdBlocks.h"

namespace foyer {

/// The steps of an attempt between which a server may end; tests stop it at each.
enum class PaymentStep { Written, Prepared, Asking, Answered, Approved, Booked, Refunding, GivenBack };

/// Payments whose outcome lies outside the database. An attempt is written, then the outside is asked, then its outcome is
/// kept, then the order is paid through the BookingEngine, the one claim path; between two steps nothing is held open. What
/// a caller, a webhook and the resolver do is the same: they take the attempt as it is and lead it on, each step a
/// compare-and-set on its state, each request outside under the attempt's own key, the payment under a key of the attempt.
/// So they may all come at once, on several servers, and anyone may be cut off anywhere.
///
/// Only the caller has money taken; the resolver asks, and calls off what was never asked for. Money taken for an order
/// that cannot have it any more (it expired, or was paid otherwise) goes back.
///
/// Blocks, bounded: on the database, on the outside for `patienceMs`, on the engine for `engineWaitMs`. For worker threads
/// that have no one else to serve. Thread-safe.
class PaymentService
{
public:
    struct Settings {
        int patienceMs = 4'000;        ///< how long a caller waits for the outside
        int resolveAfterMs = 15'000;   ///< when the resolver takes up an attempt that nobody led on; more than a caller needs
        int backoffMs = 2'000;         ///< until it looks again; doubled each time
        int maxBackoffMs = 300'000;
        int leaseMs = 60'000;          ///< for one look
        int engineWaitMs = 10'000;
        /// For tests: false ends the work right after this step, as a crash would.
        std::function<bool(PaymentStep)> goesOn = {};
        /// One sentence of ids and codes for the log, when something needs to be known.
        std::function<void(const QString &)> note = {};
    };

    /// Of those who lead an attempt on, the caller alone may have money taken.
    enum class Asker { Caller, Resolver };

    struct Wish {
        OrderId order;
        QString method;
        Money amount;
        QString methodToken = {};  ///< stands for the customer's card at the gateway
        QString channel;
        IdempotencyKey key;        ///< names event and account too
    };

    struct Counts {
        std::atomic<quint64> recorded = 0;
        std::atomic<quint64> declined = 0;
        std::atomic<quint64> refunded = 0;
        std::atomic<quint64> postponed = 0;
    };

    /// Owns none of them but the methods.
    PaymentService(Database &database, BookingEngine &engine, AcceptedMethods methods, Settings settings);

    /// Writes an attempt; nothing is asked. Said again under its key it gives the same attempt, as it is now. RuleViolated
    /// when the order does not wait for this money, Conflict while another payment of it is undecided.
    Result<PaymentAttempt> start(const Wish &wish);
    /// The same, then leads it as far as it goes within the patience. Unavailable, and nothing written, while the outside
    /// does not answer anybody.
    Result<PaymentAttempt> pay(const Wish &wish);
    /// What a person says about an attempt that only a person can know.
    Result<PaymentAttempt> resolve(EventId event, PaymentAttemptId id, const QString &outcome, const QString &reference, UserId by);
    /// A person wants to know now: asks outside as the resolver does, out of turn, and leads it on. RuleViolated for what the
    /// resolver leaves to people. As it is when it is over, or too new to be taken from whoever started it.
    Result<PaymentAttempt> askNow(EventId event, PaymentAttemptId id);
    /// What a webhook says, already proven. `judge` makes a verdict of it for the attempt. NotFound when there is none:
    /// the gateway may serve others too. What it says is kept when this returns.
    Result<PaymentAttempt> hear(const QString &outsideKey, const std::function<Verdict(const PaymentAttempt &)> &judge);
    /// Leads it on from where it is.
    Result<PaymentAttempt> leadOn(PaymentAttempt attempt, Asker asker);

    Result<QList<PaymentAttempt>> open(EventId event, PaymentAttemptId after, int limit);
    /// The reply that was kept under this key, if any; KeyReused when it belongs to another request.
    Result<std::optional<QByteArray>> keptReply(const IdempotencyKey &key);
    /// Best effort: the attempt itself makes repetition harmless.
    void keepReply(const IdempotencyKey &key, int status, const QByteArray &reply);

    /// One round of the resolver: takes up to `limit` attempts that are due and leads each on. Gives how many.
    int resolveDue(int limit);

    const AcceptedMethods &methods() const { return m_methods; }
    const Counts &counts() const { return m_counts; }

private:
    Result<PaymentAttempt> write(Transaction &tx, const Wish &wish);
    Status checkOrder(Transaction &tx, const Wish &wish);
    Result<PaymentAttempt> ask(const PaymentAttempt &attempt, Asker asker, QDeadlineTimer until);
    Result<PaymentAttempt> begin(const PaymentAttempt &attempt, PaymentMethod &method, QDeadlineTimer until);
    Result<PaymentAttempt> judged(const PaymentAttempt &attempt, const Verdict &verdict);
    Result<PaymentAttempt> approve(const PaymentAttempt &attempt, const QString &reference, UserId by = {});
    Result<PaymentAttempt> record(const PaymentAttempt &attempt);
    Result<PaymentId> payOrder(const PaymentAttempt &attempt);
    Result<PaymentAttempt> giveBack(const PaymentAttempt &attempt);
    Result<PaymentAttempt> move(const PaymentAttempt &attempt, const AttemptMove &move);
    void count(const PaymentAttempt &attempt);
    Result<PaymentAttempt> postpone(const PaymentAttempt &attempt, const QString &reason, std::optional<int> dueInMs);
    int backoffMs(const PaymentAttempt &attempt) const;
    Result<PaymentAttempt> find(EventId event, PaymentAttemptId id);
    Result<bool> isWaitedFor(const PaymentAttempt &attempt);
    Status after(PaymentStep step) const;
    void note(const PaymentAttempt &attempt, const QString &what) const;

    Database &m_database;
    BookingEngine &m_engine;
    const AcceptedMethods m_methods;
    const Settings m_settings;
    IdBlocks m_ids;
    Counts m_counts;
};

} // namespace foyer
