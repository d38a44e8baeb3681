// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals/ApprovalService.h"

#include "core/Random.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxToken = 64;

QByteArray hashOf(const QString &token) { return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256); }

Error notThis(const QString &why) { return {ErrorCode::NotAllowed, u"the approval "_s + why, {}, {}, 0}; }
/// Told apart by its field from a call that found its own things expired.
Error over(const QString &why) { return {ErrorCode::Expired, u"the approval "_s + why, {{u"Foyer-Approval"_s, why}}, {}, 0}; }

bool mayApprove(const Approver &approver, Permission permission)
{
    const Permissions has = permissionsOf(approver.role);
    return has.testFlag(permission) && has.testFlag(ApprovalService::supervising);
}

Status checkWish(const ApprovalWish &wish)
{
    if (wish.scope.size() > ApprovalService::maxScopeFields || QJsonDocument(wish.scope).toJson(QJsonDocument::Compact).size() > ApprovalService::maxScopeBytes)
        return Error::invalid(u"scope"_s, u"must have at most %1 fields and %2 bytes"_s.arg(ApprovalService::maxScopeFields).arg(ApprovalService::maxScopeBytes));
    if (wish.asker == wish.approver)
        return Error{ErrorCode::RuleViolated, u"somebody else approves"_s, {}, {}, 0};
    return ok();
}

Status fits(const KeptApproval &kept, const ApprovalUse &use)
{
    if (kept.wish.asker != use.account)
        return notThis(u"is somebody else's"_s);
    if (kept.wish.method != use.method->name)
        return notThis(u"is for %1"_s.arg(kept.wish.method));
    for (auto it = kept.wish.scope.constBegin(); it != kept.wish.scope.constEnd(); ++it) {
        if (use.fields.value(it.key()) != it.value())
            return notThis(u"is for another %1"_s.arg(it.key()));
    }
    if (kept.isApproverDisabled)
        return over(u"is of an account that is disabled"_s);
    return ok();
}

} // namespace

Status ApprovalService::checkPin(const QString &pin)
{
    const bool isDigits = std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isDigits || pin.size() < 4 || pin.size() > 8)
        return Error::invalid(u"pin"_s, u"must be 4 to 8 digits"_s);
    const auto stepsBy = [&pin](int step) {
        for (qsizetype i = 1; i < pin.size(); ++i) {
            if ((pin.at(i).unicode() - pin.at(i - 1).unicode() - step) % 10 != 0) // 8901 is a run too
                return false;
        }
        return true;
    };
    const bool isPair = pin.size() % 2 == 0 && pin == pin.first(2).repeated(pin.size() / 2);
    if (stepsBy(0) || stepsBy(1) || stepsBy(-1) || isPair)
        return Error::invalid(u"pin"_s, u"is one of those that are guessed first"_s);
    return ok();
}

Status ApprovalService::setPin(UserId account, const QString &password, const QString &pin)
{
    if (const auto checked = checkPin(pin); !checked)
        return checked;
    if (const auto confirmed = m_accounts.confirmPassword(account, password); !confirmed)
        return confirmed;
    const auto hash = AccountService::hashPassword(pin);
    if (!hash)
        return hash.error();
    return m_database.inTransaction([&](Transaction &tx) { return ApprovalRepository(tx).setPin(account, *hash); });
}

Result<QList<Approver>> ApprovalService::approvers(UserId asker, Permission permission)
{
    auto found = m_database.inTransaction([](Transaction &tx) { return ApprovalRepository(tx).approvers({}, maxApprovers); });
    if (found)
        (*found).removeIf([&](const Approver &each) { return each.id == asker || !mayApprove(each, permission); });
    return found;
}

Result<Granted> ApprovalService::grant(const ApprovalWish &wish, const QString &pin)
{
    if (const auto checked = checkWish(wish); !checked)
        return checked.error();
    const auto found = m_database.inTransaction([&](Transaction &tx) -> Result<Approver> {
        ApprovalRepository repository(tx);
        const auto approvers = repository.approvers(wish.approver, 1);
        if (!approvers)
            return approvers.error();
        if (approvers->isEmpty() || !mayApprove(approvers->first(), wish.permission))
            return Error{ErrorCode::RuleViolated, u"this person may not approve that, or has no PIN"_s, {}, {}, 0};
        const auto lockedS = repository.countAttempt(wish.approver, wish.asker, freeAttempts, firstLockS, longestLockS);
        if (!lockedS)
            return lockedS.error();
        if (*lockedS > 0)
            return Error{ErrorCode::Locked, u"too many wrong PINs"_s, {}, {}, *lockedS};
        return approvers->first();
    });
    if (!found)
        return found.error();
    if (!AccountService::isPassword(pin, found->pinHash))
        return Error{ErrorCode::NotAllowed, u"wrong PIN"_s, {}, {}, 0};
    const QString token = QString::fromLatin1(randomBytes(24).toBase64(QByteArray::Base64UrlEncoding));
    return m_database.inTransaction([&](Transaction &tx) -> Result<Granted> {
        ApprovalRepository repository(tx);
        if (const auto forgotten = repository.forgetAttempts(wish.approver, wish.asker); !forgotten)
            return forgotten.error();
        const auto expiresAt = repository.insert(hashOf(token), wish, lifetimeS);
        if (!expiresAt)
            return expiresAt.error();
        return Granted{token, found->name, *expiresAt};
    });
}

Result<Approved> ApprovalService::take(const ApprovalUse &use)
{
    if (use.approval.size() > maxToken)
        return notThis(u"is none this server gave"_s);
    return m_database.inTransaction([&](Transaction &tx) -> Result<Approved> {
        ApprovalRepository repository(tx);
        for (bool isSecond = false;; isSecond = true) {
            const auto kept = repository.find(hashOf(use.approval));
            if (!kept)
                return kept.error();
            if (!*kept)
                return notThis(u"is none this server gave"_s);
            if (const auto fit = fits(**kept, use); !fit)
                return fit.error();
            const Approved approved{(*kept)->wish.permission, (*kept)->wish.approver};
            if ((*kept)->isUsed) {
                const bool isSameCall = !use.key.isEmpty() && use.key == (*kept)->key && use.requestHash == (*kept)->requestHash;
                return isSameCall && !(*kept)->isUsedLongAgo ? Result<Approved>(approved) : over(u"was used"_s);
            }
            if ((*kept)->isOver)
                return over(u"is over"_s);
            const auto isUsed = repository.use((*kept)->id, use.key, use.requestHash);
            if (!isUsed)
                return isUsed.error();
            if (*isUsed)
                return approved;
            if (isSecond) // another call took it between the two: the next look must have seen that
                return Error{ErrorCode::Internal, u"an approval was taken and is not"_s, {}, {}, 0};
        }
    });
}

} // namespace foyer
