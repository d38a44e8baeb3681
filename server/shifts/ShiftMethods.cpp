// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftMethods.h"

#include "protocol/ShiftMethods.h"
#include "storage/Idempotency.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

ShiftView shiftView(const Shift &shift)
{
    return {shift.id, shift.closedAt ? u"closed"_s : u"open"_s, shift.accountName, Money(shift.openingFloat, shift.currency), shift.openedAt, shift.closedAt};
}

/// A payment method's name for the ledger its money lies in.
QString methodOf(const QString &ledger)
{
    if (ledger == "card_clearing"_L1)
        return u"card"_s;
    if (ledger == "online_clearing"_L1)
        return u"online"_s;
    if (ledger == "receivable"_L1)
        return u"invoice"_s;
    if (ledger == "voucher_liability"_L1)
        return u"voucher"_s;
    return ledger;
}

ShiftReportView reportView(const ShiftReport &report, bool isBlind)
{
    const auto money = [&report](qint64 amount) { return Money(amount, report.shift.currency); };
    ShiftReportView view;
    view.kind = report.isClosed() ? u"Z"_s : u"X"_s;
    view.shift = shiftView(report.shift);
    for (const ShiftTender &tender : report.tenders) {
        if (!(isBlind && tender.ledger == "cash"_L1))
            view.tenders.append({methodOf(tender.ledger), Money(tender.taken, tender.currency), Money(tender.returned, tender.currency), tender.payments, tender.refunds,
                                 Money(tender.voided, tender.currency), tender.voids});
    }
    view.paidIn = money(report.paidIn);
    view.paidOut = money(report.paidOut);
    view.drops = money(report.drops);
    view.vouchersSold = report.vouchersSold;
    view.soldInVouchers = money(report.soldInVouchers);
    view.voids = report.voids;
    view.voided = money(report.voided);
    if (!isBlind)
        view.expected = money(report.expected);
    if (report.shift.counted) {
        view.counted = money(*report.shift.counted);
        view.difference = money(*report.shift.counted - report.expected);
    }
    QList<CashMovementView> movements;
    for (const CashMovement &movement : report.movements) {
        movements.append({movement.kind, money(movement.amount), movement.reason, movement.at,
                          movement.approvedBy.isEmpty() ? std::nullopt : std::optional(movement.approvedBy)});
    }
    view.movements = movements;
    return view;
}

ShiftCaller callerOf(const CallContext &context)
{
    return {context.actor->id, context.actor->permissions.testFlag(Permission::ViewInsights), context.approvedBy};
}

template<typename Work>
Result<Payload> once(Database &database, const CallContext &context, int status, Work work)
{
    auto reply = Idempotency::once(database, {EventId(), context.actor->id, context.idempotencyKey, context.requestHash}, status, work);
    if (!reply)
        return reply.error();
    return Payload{std::move(*reply)};
}

Status checkAmount(const Money &amount, const QString &path, bool mayBeNothing)
{
    if (amount.minorUnits() < 0 || (amount.minorUnits() == 0 && !mayBeNothing))
        return Error::invalid(path, mayBeNothing ? u"must not be negative"_s : u"must be more than nothing"_s);
    return ok();
}

/// An amount about a shift must be in its currency; found out inside the transaction that locks it.
Status checkCurrency(Transaction &tx, ShiftId id, const Money &amount, const QString &path)
{
    const auto shift = ShiftRepository(tx).find(id);
    if (!shift)
        return shift.error();
    if (*shift && (*shift)->currency != amount.currency())
        return Error::invalid(path + u".currency"_s, u"must be the shift's "_s + (*shift)->currency);
    return ok();
}

Status checkCount(const CloseShift::Request &in)
{
    if (!in.denominations)
        return ok();
    qint64 sum = 0;
    for (const CountedNote &note : *in.denominations)
        sum += note.value * note.count;
    return sum == in.counted.minorUnits() ? ok() : Status(Error::invalid(u"denominations"_s, u"do not sum to what was counted"_s));
}

} // namespace

void addShiftMethods(Registry &registry, Database &database, ShiftRules rules)
{
    registry.add<OpenShift>([&database](const CallContext &context, const OpenShift::Request &in) -> Result<Payload> {
        if (const auto checked = checkAmount(in.openingFloat, u"float"_s, true); !checked)
            return checked.error();
        return once(database, context, OpenShift::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto shift = ShiftService::open(tx, callerOf(context), in.openingFloat.currency(), in.openingFloat.minorUnits());
            if (!shift)
                return shift.error();
            return toJson(shiftView(*shift));
        });
    });
    registry.add<CurrentShift>([&database](const CallContext &context, const Empty &) -> Result<ShiftView> {
        const auto shift = database.inTransaction([&](Transaction &tx) { return ShiftService::current(tx, callerOf(context)); });
        if (!shift)
            return shift.error();
        if (!*shift)
            return Error{ErrorCode::NotFound, u"no shift is open"_s, {}, {}, 0};
        return shiftView(**shift);
    });
    registry.add<MoveCash>([&database, rules](const CallContext &context, const MoveCash::Request &in) -> Result<Payload> {
        if (const auto checked = checkAmount(in.amount, u"amount"_s, false); !checked)
            return checked.error();
        return once(database, context, MoveCash::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            if (const auto checked = checkCurrency(tx, in.shiftId, in.amount, u"amount"_s); !checked)
                return checked.error();
            const auto report = ShiftService::move(tx, callerOf(context), in.shiftId, {in.kind, in.amount.minorUnits(), in.reason}, rules);
            if (!report)
                return report.error();
            return toJson(reportView(*report, callerOf(context).isBlind()));
        });
    });
    registry.add<CloseShift>([&database](const CallContext &context, const CloseShift::Request &in) -> Result<Payload> {
        if (const auto checked = checkAmount(in.counted, u"counted"_s, true); !checked)
            return checked.error();
        if (const auto checked = checkCount(in); !checked)
            return checked.error();
        return once(database, context, CloseShift::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            if (const auto checked = checkCurrency(tx, in.shiftId, in.counted, u"counted"_s); !checked)
                return checked.error();
            return ShiftService::close(tx, callerOf(context), in.shiftId, in.counted.minorUnits(),
                                       [](const ShiftReport &report) { return toJson(reportView(report, false)); });
        });
    });
    registry.add<GetShiftReport>([&database](const CallContext &context, const GetShiftReport::Request &in) -> Result<Payload> {
        const auto reply = database.inTransaction([&](Transaction &tx) -> Result<QByteArray> {
            const auto report = ShiftService::report(tx, callerOf(context), in.shiftId);
            if (!report)
                return report.error();
            const auto kept = ShiftRepository(tx).keptReport(in.shiftId); // as it was when it was printed
            if (!kept)
                return kept.error();
            if (*kept)
                return **kept;
            return toJson(reportView(*report, callerOf(context).isBlind()));
        });
        if (!reply)
            return reply.error();
        return Payload{*reply};
    });
    registry.add<ListShifts>([&database](const CallContext &context, const ListShifts::Request &in) -> Result<ListShifts::Reply> {
        bool isCursor = true;
        const qint64 before = in.cursor ? in.cursor->toLongLong(&isCursor) : 0;
        if (!isCursor || before < 0)
            return Error::invalid(u"cursor"_s, u"is not one this server gave"_s);
        const int limit = in.limit.value_or(50);
        const auto found = database.inTransaction(
            [&](Transaction &tx) { return ShiftService::list(tx, callerOf(context), in.status.value_or(QString()), ShiftId(before), limit + 1); });
        if (!found)
            return found.error();
        ListShifts::Reply reply;
        for (const ShiftLine &line : found->first(std::min<qsizetype>(limit, found->size()))) {
            const auto money = [&line](const std::optional<qint64> &amount) {
                return amount ? std::optional(Money(*amount, line.shift.currency)) : std::nullopt;
            };
            reply.items.append({shiftView(line.shift), money(line.shift.counted), money(line.difference)});
        }
        if (found->size() > limit)
            reply.next = QString::number(reply.items.last().shift.shiftId.value());
        return reply;
    });
}

} // namespace foyer
