// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals/ApprovalRepository.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr Query upsertPin{"approval.set_pin", R"sql(
    INSERT INTO account_pin (account_id, pin_hash) VALUES ($1, $2)
    ON CONFLICT (account_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at = now())sql"};
constexpr Query selectApprovers{"approval.approvers", R"sql(
    SELECT a.id, a.name, a.role, p.pin_hash FROM account_pin p JOIN account a ON a.id = p.account_id
    WHERE NOT a.is_disabled AND ($1::bigint = 0 OR a.id = $1) ORDER BY a.name, a.id LIMIT $2)sql"};
// A pair that is locked stays as it is: whoever goes on typing does not make it longer for the one who knows the PIN.
constexpr Query countAttemptOf{"approval.count_attempt", R"sql(
    INSERT INTO pin_attempt AS t (approver_id, asker_id, attempts) VALUES ($1, $2, 1)
    ON CONFLICT (approver_id, asker_id) DO UPDATE SET attempts = least(t.attempts + 1, 1000),
        locked_until = CASE WHEN t.attempts + 1 >= $3
            THEN now() + make_interval(secs => least($5::double precision, $4 * power(2.0, least(t.attempts + 1 - $3, 30)))) END
    WHERE t.locked_until IS NULL OR t.locked_until <= now())sql"};
constexpr Query selectLock{"approval.lock", R"sql(
    SELECT greatest(1, ceil(extract(epoch FROM locked_until - now())))::int FROM pin_attempt WHERE approver_id = $1 AND asker_id = $2)sql"};
constexpr Query deleteAttempts{"approval.forget_attempts", "DELETE FROM pin_attempt WHERE approver_id = $1 AND asker_id = $2"};
constexpr Query insertApproval{"approval.insert", R"sql(
    INSERT INTO approval (token_hash, asker_id, approver_id, permission, method, scope, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6::jsonb, now() + make_interval(secs => $7)) RETURNING expires_at)sql"};
constexpr Query selectApproval{"approval.find", R"sql(
    SELECT p.approval_id, p.asker_id, p.approver_id, p.permission, p.method, p.scope, p.expires_at <= now(), a.is_disabled,
           u.approval_id IS NOT NULL, coalesce(u.at < now() - make_interval(mins => $2), false), coalesce(u.key, ''), coalesce(u.request_hash, '')
    FROM approval p JOIN account a ON a.id = p.approver_id LEFT JOIN approval_use u ON u.approval_id = p.approval_id
    WHERE p.token_hash = $1)sql"};
constexpr Query insertUse{"approval.use", R"sql(
    INSERT INTO approval_use (approval_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)sql"};

Status done(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }

} // namespace

Permission ApprovalWish::permissionNamed(QStringView name)
{
    for (const Permission each : approvable) {
        if (permissionName(each) == name)
            return each;
    }
    return Permission::None;
}

Status ApprovalRepository::setPin(UserId account, const QString &pinHash) { return done(m_tx.run(upsertPin, Params::of(account, pinHash))); }

Result<QList<Approver>> ApprovalRepository::approvers(UserId id, int limit)
{
    const auto rows = m_tx.run(selectApprovers, Params::of(id, limit));
    if (!rows)
        return rows.error();
    QList<Approver> list;
    for (int i = 0; i < rows->count(); ++i) {
        const auto role = roleFromName(rows->text(i, 2));
        if (!role)
            return Error{ErrorCode::Internal, u"an account has an unknown role"_s, {}, {}, 0};
        list.append({UserId(rows->integer(i, 0)), rows->text(i, 1), *role, rows->text(i, 3)});
    }
    return list;
}

Result<int> ApprovalRepository::countAttempt(UserId approver, UserId asker, int freeAttempts, int firstLockS, int longestLockS)
{
    const auto counted = m_tx.run(countAttemptOf, Params::of(approver, asker, freeAttempts, firstLockS, longestLockS));
    if (!counted)
        return counted.error();
    if (counted->affected() > 0)
        return 0;
    const auto lock = m_tx.run(selectLock, Params::of(approver, asker));
    if (!lock)
        return lock.error();
    return lock->isEmpty() ? 1 : lock->smallInteger(0, 0);
}

Status ApprovalRepository::forgetAttempts(UserId approver, UserId asker) { return done(m_tx.run(deleteAttempts, Params::of(approver, asker))); }

Result<QDateTime> ApprovalRepository::insert(const QByteArray &tokenHash, const ApprovalWish &wish, int lifetimeS)
{
    const QString scope = QString::fromUtf8(QJsonDocument(wish.scope).toJson(QJsonDocument::Compact));
    const auto rows = m_tx.run(insertApproval, Params::of(tokenHash, wish.asker, wish.approver, QString(permissionName(wish.permission)), wish.method,
                                                          scope, lifetimeS));
    if (!rows)
        return rows.error();
    return rows->time(0, 0);
}

Result<std::optional<KeptApproval>> ApprovalRepository::find(const QByteArray &tokenHash)
{
    const auto rows = m_tx.run(selectApproval, Params::of(tokenHash, repeatMinutes));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<KeptApproval>();
    KeptApproval kept;
    kept.id = rows->integer(0, 0);
    kept.wish = {UserId(rows->integer(0, 1)), UserId(rows->integer(0, 2)), ApprovalWish::permissionNamed(rows->text(0, 3)), rows->text(0, 4),
                 QJsonDocument::fromJson(rows->raw(0, 5)).object()};
    kept.isOver = rows->boolean(0, 6);
    kept.isApproverDisabled = rows->boolean(0, 7);
    kept.isUsed = rows->boolean(0, 8);
    kept.isUsedLongAgo = rows->boolean(0, 9);
    kept.key = rows->text(0, 10);
    kept.requestHash = rows->bytea(0, 11);
    return std::optional(kept);
}

Result<bool> ApprovalRepository::use(qint64 approval, const QString &key, const QByteArray &requestHash)
{
    const auto rows = m_tx.run(insertUse, Params::of(approval, key, requestHash));
    if (!rows)
        return rows.error();
    return rows->affected() > 0;
}

} // namespace foyer
