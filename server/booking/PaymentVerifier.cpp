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
constexpr Query selectUnasked{"verify.unasked", R"sql(
    SELECT p.event_id, p.order_id, p.amount, count(*) FROM payment p WHERE p.method = 'online'
    GROUP BY p.event_id, p.order_id, p.amount
    HAVING count(*) > (SELECT count(*) FROM payment_attempt a
                       WHERE a.event_id = p.event_id AND a.order_id = p.order_id AND a.amount = p.amount AND a.method = 'online'
                         AND a.state IN ('approved', 'recorded'))
    ORDER BY 1, 2 LIMIT $1)sql"};
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
    const auto read = tx.pipeline({{&selectRecorded, Params::of(maxProblems)}, {&selectUnasked, Params::of(maxProblems)}, {&selectUnowed, Params::of(maxProblems)}});
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
        problem(unasked.integer(i, 0), u"order %1 has %2 online payments of %3, more than were asked for"_s.arg(unasked.integer(i, 1))
                                           .arg(unasked.integer(i, 3)).arg(unasked.integer(i, 2)));
    const Rows &unowed = read->at(2);
    for (int i = 0; i < unowed.count(); ++i)
        problem(unowed.integer(i, 0), u"refund %1 of an online payment is %2, owed or given back are %3"_s.arg(unowed.integer(i, 1))
                                          .arg(unowed.integer(i, 2)).arg(unowed.integer(i, 3)));
    return ok();
}

} // namespace foyer
