// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/PaymentVerifier.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query selectRecorded{"verify.attempts", R"sql(
    SELECT a.event_id, a.attempt_id, a.order_id, a.method, a.amount, p.order_id, p.method, p.amount
    FROM payment_attempt a LEFT JOIN payment p ON p.event_id = a.event_id AND p.payment_id = a.payment_id
    WHERE a.state = 'recorded'
      AND (p.payment_id IS NULL OR p.order_id <> a.order_id OR p.method <> a.method OR p.amount <> a.amount)
    ORDER BY 1, 2 LIMIT $1)sql"};
// Of payments of one order and amount that no attempt names, the newest may be on its way from the attempt that is approved.
constexpr Query selectUnasked{"verify.unasked", R"sql(
    SELECT event_id, payment_id, order_id, amount
    FROM (SELECT p.event_id, p.payment_id, p.order_id, p.amount,
                 row_number() OVER (PARTITION BY p.event_id, p.order_id, p.amount ORDER BY p.payment_id DESC) AS n
          FROM payment p
          WHERE p.method = 'online'
            AND NOT EXISTS (SELECT FROM payment_attempt a WHERE a.event_id = p.event_id AND a.payment_id = p.payment_id)) u
    WHERE n > (SELECT count(*) FROM payment_attempt a
               WHERE a.event_id = u.event_id AND a.order_id = u.order_id AND a.amount = u.amount AND a.method = 'online' AND a.state = 'approved')
    ORDER BY 1, 2 LIMIT $1)sql"};
constexpr Query selectForgotten{"verify.forgotten", R"sql(
    SELECT a.event_id, a.attempt_id, a.order_id, a.method, a.amount FROM payment_attempt a
    WHERE a.state = 'approved' AND a.due_at IS NULL ORDER BY 1, 2 LIMIT $1)sql"};
constexpr Query selectUnowed{"verify.unowed", R"sql(
    SELECT r.event_id, r.refund_id, r.amount, coalesce(o.amount, 0)
    FROM refund r LEFT JOIN payment_return o ON o.event_id = r.event_id AND o.refund_id = r.refund_id
    WHERE r.method = 'online' AND o.amount IS DISTINCT FROM r.amount ORDER BY 1, 2 LIMIT $1)sql"};

} // namespace

Status PaymentVerifier::run(Transaction &tx, QStringList &problems, qsizetype maxProblems)
{
    const auto problem = [&](qint64 event, const QString &sentence) {
        if (problems.size() < maxProblems)
            problems.append(u"event %1: %2"_s.arg(event).arg(sentence));
    };
    const Params most = Params::of(maxProblems);
    const auto read = tx.pipeline({{&selectRecorded, most}, {&selectUnasked, most}, {&selectUnowed, most}, {&selectForgotten, most}});
    if (!read)
        return read.error();
    const Rows &recorded = read->at(0);
    for (int i = 0; i < recorded.count(); ++i) {
        const QString asked = u"payment attempt %1 is recorded as %2 of %3 for order %4"_s.arg(recorded.integer(i, 1)).arg(recorded.text(i, 3))
                                  .arg(recorded.integer(i, 4)).arg(recorded.integer(i, 2));
        problem(recorded.integer(i, 0), recorded.isNull(i, 5) ? asked + u", and there is no such payment"_s
                                                               : u"%1, its payment is %2 of %3 for order %4"_s.arg(asked, recorded.text(i, 6))
                                                                     .arg(recorded.integer(i, 7)).arg(recorded.integer(i, 5)));
    }
    const Rows &unasked = read->at(1);
    for (int i = 0; i < unasked.count(); ++i)
        problem(unasked.integer(i, 0), u"payment %1 is online over %2 for order %3, and no payment attempt has it"_s.arg(unasked.integer(i, 1))
                                           .arg(unasked.integer(i, 3)).arg(unasked.integer(i, 2)));
    const Rows &unowed = read->at(2);
    for (int i = 0; i < unowed.count(); ++i)
        problem(unowed.integer(i, 0), u"refund %1 of an online payment is %2, owed or given back are %3"_s.arg(unowed.integer(i, 1))
                                          .arg(unowed.integer(i, 2)).arg(unowed.integer(i, 3)));
    const Rows &forgotten = read->at(3);
    for (int i = 0; i < forgotten.count(); ++i)
        problem(forgotten.integer(i, 0), u"payment attempt %1 is approved, %2 over %3 for order %4, and nobody will record it"_s.arg(forgotten.integer(i, 1))
                                             .arg(forgotten.text(i, 3)).arg(forgotten.integer(i, 4)).arg(forgotten.integer(i, 2)));
    return ok();
}

} // namespace foyer
