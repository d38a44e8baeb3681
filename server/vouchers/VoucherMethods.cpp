// SPDX-License-Identifier: GPL-3.0-or-later
#include "vouchers/VoucherMethods.h"

#include "core/Random.h"
#include "protocol/JsonWriter.h"
#include "protocol/VoucherMethods.h"
#include "storage/Idempotency.h"
#include "vouchers/VoucherRepository.h"

#include <limits>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeLength = 16; ///< 80 bits: a voucher is money, and nobody guesses it

VoucherView voucherView(const GiftVoucher &voucher)
{
    const QString status = voucher.isBlocked ? u"blocked"_s : voucher.balance == 0 ? u"empty"_s : voucher.isExpired ? u"expired"_s : u"active"_s;
    return {voucher.id, voucher.endsWith, {}, Money(voucher.worth, voucher.currency), Money(voucher.balance, voucher.currency), status,
            voucher.validUntil.isValid() ? std::optional(voucher.validUntil) : std::nullopt, voucher.issuedAt};
}

Status checkIssue(const CallContext &context, const IssueVoucher::Request &in)
{
    if (in.amount.minorUnits() <= 0)
        return Error::invalid(u"amount"_s, u"must be more than nothing"_s);
    if (!Money::isCurrencyCode(in.amount.currency()))
        return Error::invalid(u"amount.currency"_s, u"must be an ISO 4217 code"_s);
    if (in.validUntil && *in.validUntil <= QDateTime::currentDateTimeUtc())
        return Error::invalid(u"validUntil"_s, u"is over already"_s);
    if (in.method == "gift"_L1) {
        if (!context.actor->permissions.testFlag(Permission::BlockSeats))
            return Error{ErrorCode::NotAllowed, u"vouchers are given away by who may give comps"_s, {}, {}, 0};
        if (in.reference.value_or(QString()).trimmed().isEmpty())
            return Error::invalid(u"reference"_s, u"must say why the voucher is given away"_s);
    }
    return ok();
}

Result<QByteArray> issue(Transaction &tx, const CallContext &context, const IssueVoucher::Request &in)
{
    const QString code = randomReadableCode(codeLength);
    const auto voucher = VoucherRepository(tx).issue({code, in.amount.currency(), in.amount.minorUnits(), in.method, in.reference.value_or(QString()).trimmed(),
                                                      in.validUntil.value_or(QDateTime()), context.actor->id});
    if (!voucher)
        return voucher.error();
    VoucherView view = voucherView(*voucher);
    view.code = code;
    return toJson(view);
}

Error unknown() { return {ErrorCode::NotFound, u"no such voucher"_s, {}, {}, 0}; }

} // namespace

void addVoucherMethods(Registry &registry, Database &database)
{
    registry.add<IssueVoucher>([&database](const CallContext &context, const IssueVoucher::Request &in) -> Result<Payload> {
        if (const auto checked = checkIssue(context, in); !checked)
            return checked.error();
        auto reply = Idempotency::once(database, {{}, context.actor->id, context.idempotencyKey, context.requestHash}, IssueVoucher::info.success,
                                       [&](Transaction &tx) { return issue(tx, context, in); });
        if (!reply)
            return reply.error();
        return Payload{std::move(*reply)};
    });
    registry.add<LookUpVoucher>([&database](const CallContext &, const LookUpVoucher::Request &in) -> Result<VoucherView> {
        const auto voucher = database.inTransaction([&](Transaction &tx) { return VoucherRepository(tx).byCode(in.code); });
        if (!voucher)
            return voucher.error();
        if (!*voucher)
            return unknown();
        return voucherView(**voucher);
    });
    registry.add<ListVouchers>([&database](const CallContext &, const ListVouchers::Request &in) -> Result<ListVouchers::Reply> {
        bool isCursor = true;
        const qint64 before = in.cursor ? in.cursor->toLongLong(&isCursor) : std::numeric_limits<qint64>::max();
        if (!isCursor || before < 1)
            return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
        const int limit = in.limit.value_or(50);
        const auto vouchers = database.inTransaction([&](Transaction &tx) { return VoucherRepository(tx).list(before, limit + 1); });
        if (!vouchers)
            return vouchers.error();
        ListVouchers::Reply reply;
        for (const GiftVoucher &voucher : vouchers->first(std::min<qsizetype>(limit, vouchers->size())))
            reply.items.append(voucherView(voucher));
        if (vouchers->size() > limit)
            reply.next = QString::number(reply.items.last().voucherId.value());
        return reply;
    });
    registry.add<BlockVoucher>([&database](const CallContext &context, const BlockVoucher::Request &in) -> Result<Payload> {
        auto reply = Idempotency::once(database, {{}, context.actor->id, context.idempotencyKey, context.requestHash}, BlockVoucher::info.success,
                                       [&](Transaction &tx) -> Result<QByteArray> {
            const auto voucher = VoucherRepository(tx).setBlocked(in.voucherId, in.blocked, in.reason);
            if (!voucher)
                return voucher.error();
            if (!*voucher)
                return unknown();
            return toJson(voucherView(**voucher));
        });
        if (!reply)
            return reply.error();
        return Payload{std::move(*reply)};
    });
}

} // namespace foyer
