// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices/MailRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define MAIL_COLUMNS "SELECT m.mail_id, m.recipient, m.state, m.queued_at, a.name, m.tries, m.sent_at, m.problem"
constexpr Query insertMail{"mail.add", "WITH m AS (INSERT INTO mail (event_id, order_id, recipient, account_id) VALUES ($1, $2, $3, $4) RETURNING *) "
                           MAIL_COLUMNS " FROM m JOIN account a ON a.id = m.account_id"};
constexpr Query selectMails{"mail.of_order", MAIL_COLUMNS R"sql(
    FROM mail m JOIN account a ON a.id = m.account_id WHERE m.event_id = $1 AND m.order_id = $2 ORDER BY m.mail_id DESC LIMIT 50)sql"};
#undef MAIL_COLUMNS
// The lease is longer than a try can last (Smtp.cpp), so that two servers never send the same mail at once.
constexpr Query takeMail{"mail.take", R"sql(
    UPDATE mail SET next_try_at = now() + interval '3 minutes', tries = tries + 1
    WHERE mail_id = (SELECT mail_id FROM mail WHERE state = 'waiting' AND next_try_at <= now() ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING mail_id, event_id, order_id, recipient, tries, queued_at)sql"};
constexpr Query markSent{"mail.sent", "UPDATE mail SET state = 'sent', sent_at = now(), problem = NULL WHERE mail_id = $1 AND state = 'waiting'"};
constexpr Query markFailed{"mail.failed", R"sql(
    UPDATE mail SET problem = $2, state = CASE WHEN $3::int < 0 THEN 'failed' ELSE 'waiting' END,
        next_try_at = now() + $3::int * interval '1 second'
    WHERE mail_id = $1 AND state = 'waiting')sql"};

MailView viewOf(const Rows &rows, int i)
{
    return {MailId(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.time(i, 3), rows.text(i, 4), rows.smallInteger(i, 5), rows.optionalTime(i, 6),
            rows.optionalText(i, 7)};
}

} // namespace

Result<MailView> MailRepository::add(EventId event, OrderId order, const QString &recipient, UserId by)
{
    const auto rows = m_tx.run(insertMail, Params::of(event, order, recipient, by));
    if (!rows)
        return rows.error();
    return viewOf(*rows, 0);
}

Result<QList<MailView>> MailRepository::ofOrder(EventId event, OrderId order)
{
    const auto rows = m_tx.run(selectMails, Params::of(event, order));
    if (!rows)
        return rows.error();
    QList<MailView> mails;
    for (int i = 0; i < rows->count(); ++i)
        mails.append(viewOf(*rows, i));
    return mails;
}

Result<std::optional<MailJob>> MailRepository::take()
{
    const auto rows = m_tx.run(takeMail);
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<MailJob>();
    return std::optional(MailJob{MailId(rows->integer(0, 0)), EventId(rows->integer(0, 1)), OrderId(rows->integer(0, 2)), rows->text(0, 3),
                                 rows->smallInteger(0, 4), rows->time(0, 5)});
}

Status MailRepository::sent(MailId id)
{
    const auto rows = m_tx.run(markSent, Params::of(id));
    return rows ? ok() : Status(rows.error());
}

Status MailRepository::failed(MailId id, const QString &problem, std::optional<int> pauseSeconds)
{
    const auto rows = m_tx.run(markFailed, Params::of(id, problem.left(300), pauseSeconds.value_or(-1)));
    return rows ? ok() : Status(rows.error());
}

} // namespace foyer
