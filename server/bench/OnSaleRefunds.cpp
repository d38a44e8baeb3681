// SPDX-License-Identifier: GPL-3.0-or-later
// A sold-out event that does not take place: everybody's money goes back, although the server is killed on the way.
#include "bench/OnSale.h"

#include "bench/Report.h"

#include <QThread>

namespace foyer::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr int pollMs = 20;
constexpr qint64 refundsWithin = 300 * second;
constexpr int saleSeconds = 600; ///< at most; it ends when all is sold
constexpr double killedAfter = 0.4; ///< of the orders

constexpr Query selectRefunded{"bench.refunded", "SELECT count(*), count(DISTINCT order_id), coalesce(sum(amount), 0)::bigint FROM refund WHERE event_id = $1"};
constexpr Query selectFinished{"bench.cancellation", "SELECT finished_at IS NOT NULL, total, failed FROM event_cancellation WHERE event_id = $1"};
constexpr Query selectLeft{"bench.not_refunded", R"sql(
    SELECT count(*) FILTER (WHERE status <> 'refunded'), coalesce(sum(paid), 0)::bigint FROM sales_order WHERE event_id = $1)sql"};

struct Refunded {
    qint64 refunds = 0;
    qint64 orders = 0;
    qint64 amount = 0;
};

Result<Refunded> refundedIn(Database &database, EventId event)
{
    const auto rows = database.inTransaction([&](Transaction &tx) { return tx.run(selectRefunded, Params::of(event)); });
    if (!rows)
        return rows.error();
    return Refunded{rows->integer(0, 0), rows->integer(0, 1), rows->integer(0, 2)};
}

Error late(const char *what) { return {ErrorCode::Unavailable, u"%1 took longer than %2 s"_s.arg(QLatin1StringView(what)).arg(refundsWithin / second), {}, {}, 0}; }

} // namespace

Status OnSale::refunds(Stage &stage)
{
    House &house = stage.house();
    const auto source = stage.seatsFor(m_options.orders, 2 * m_options.orders, 1);
    if (!source)
        return source.error();
    const EventId event = (*source)->events().front();
    if (const auto sold = stage.sellClosed(**source, saleSeconds); !sold)
        return sold.error();
    const auto organizer = house.organizer();
    if (!organizer)
        return organizer.error();
    Crew crew;
    if (const auto opened = crew.add(RpcLink::makeContext(), house.port(), *organizer); !opened)
        return opened;
    QByteArray refusal;
    crew.call(0, "events.cancel", "\"eventId\":" + QByteArray::number(event.value()) + ",\"reason\":\"storm damage\",\"idempotencyKey\":\"" + stage.nextKeys() + "c\"",
              [&refusal](const Answer &answer) { refusal = answer.isSuccess ? QByteArray() : answer.text.toByteArray(); });
    const qint64 begunNs = nowNs();
    if (const auto ran = stage.runCrew(crew, begunNs + 60 * second); !ran)
        return ran;
    if (!refusal.isEmpty())
        return Error{ErrorCode::Internal, u"the cancellation was refused: "_s + QString::fromUtf8(refusal), {}, {}, 0};

    Refunded before;
    while (before.refunds < qint64(m_options.orders * killedAfter)) {
        const auto now = refundedIn(house.database(), event);
        if (!now)
            return now.error();
        before = *now;
        if (nowNs() > begunNs + refundsWithin)
            return late("the first refunds");
        QThread::msleep(pollMs);
    }
    house.killServer();
    const double killedAt = double(nowNs() - begunNs) / 1e9;
    if (const auto started = house.restartServer(m_options.serverProgram); !started)
        return started;
    const qint64 readyNs = nowNs();
    for (bool isFinished = false; !isFinished;) {
        const auto rows = house.database().inTransaction([&](Transaction &tx) { return tx.run(selectFinished, Params::of(event)); });
        if (!rows)
            return rows.error();
        isFinished = rows->boolean(0, 0);
        if (isFinished)
            mustBe(rows->integer(0, 2) == 0, u"%1 orders could not be refunded"_s.arg(rows->integer(0, 2)));
        else if (nowNs() > readyNs + refundsWithin)
            return late("finishing the refunds");
        else if (m_isStopped)
            return Error{ErrorCode::Unavailable, u"stopped"_s, {}, {}, 0};
        else
            QThread::msleep(pollMs);
    }
    const auto after = refundedIn(house.database(), event);
    const auto left = house.database().inTransaction([&](Transaction &tx) { return tx.run(selectLeft, Params::of(event)); });
    if (!after || !left)
        return after ? left.error() : after.error();
    say(u"%1 killed with -9 after %2 refunds (%3 s); the next server had all %4 refunded %5 s after it was ready"_s
            .arg(u"%1 orders of a cancelled event"_s.arg(m_options.orders), -34).arg(before.refunds).arg(killedAt, 0, 'f', 1).arg(after->refunds)
            .arg(double(nowNs() - readyNs) / 1e9, 0, 'f', 1));
    mustBe(after->refunds == m_options.orders && after->orders == m_options.orders, u"%1 refunds of %2 orders, %3 were sold"_s.arg(after->refunds).arg(after->orders).arg(m_options.orders));
    mustBe(left->integer(0, 0) == 0, u"%1 orders are not refunded"_s.arg(left->integer(0, 0)));
    mustBe(left->integer(0, 1) == after->amount, u"%1 was paid, %2 went back"_s.arg(left->integer(0, 1)).arg(after->amount));
    return ok();
}

} // namespace foyer::bench
