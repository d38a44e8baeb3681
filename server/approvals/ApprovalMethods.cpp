// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals/ApprovalMethods.h"

#include "protocol/ApprovalMethods.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error busy() { return {ErrorCode::Unavailable, u"too much waits to be checked"_s, {}, {}, 2}; }

/// Invalid when no such permission can be approved.
Result<Permission> permissionOf(const QString &name)
{
    const Permission permission = ApprovalWish::permissionNamed(name);
    if (permission == Permission::None)
        return Error::invalid(u"permission"_s, u"cannot be approved with a PIN"_s);
    return permission;
}

} // namespace

void addApprovalMethods(Registry &registry, ApprovalService &approvals, Executor workers, Executor hashing)
{
    registry.setApprovals([&approvals, workers = std::move(workers)](const ApprovalUse &use, const std::function<void(const Result<Approved> &)> &done) {
        if (!workers([&approvals, use, done] { done(approvals.take(use)); }))
            done(busy());
    });
    registry.addAsync<SetPin>([&approvals, hashing](const CallContext &context, const SetPin::Request &in, const Done &done) {
        const bool isTaken = hashing([&approvals, account = context.actor->id, in, done] {
            const auto set = approvals.setPin(account, in.password, in.pin);
            done(set ? Result<Payload>(Payload{}) : set.error());
        });
        if (!isTaken)
            done(busy());
    });
    registry.add<ListApprovers>([&approvals](const CallContext &context, const ListApprovers::Request &in) -> Result<ListApprovers::Reply> {
        const auto permission = permissionOf(in.permission);
        if (!permission)
            return permission.error();
        const auto found = approvals.approvers(context.actor->id, *permission);
        if (!found)
            return found.error();
        ListApprovers::Reply reply;
        for (const Approver &approver : *found)
            reply.items.append({approver.id, approver.name});
        return reply;
    });
    // The registry outlives its methods' calls, and they run only once it is filled.
    registry.addAsync<GrantApproval>([&registry, &approvals, hashing](const CallContext &context, const GrantApproval::Request &in, const Done &done) {
        const auto permission = permissionOf(in.permission);
        if (!permission)
            return done(permission.error());
        if (!registry.byName(in.method))
            return done(Error::invalid(u"method"_s, u"is no method of this server"_s));
        const ApprovalWish wish{context.actor->id, in.approver, *permission, in.method, in.scope};
        const bool isTaken = hashing([&approvals, wish, pin = in.pin, done] {
            const auto granted = approvals.grant(wish, pin);
            if (!granted)
                return done(granted.error());
            done(Payload{toJson(GrantApproval::Reply{granted->token, granted->approvedBy, granted->expiresAt})});
        });
        if (!isTaken)
            done(busy());
    });
}

} // namespace foyer
