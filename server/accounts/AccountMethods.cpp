// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountMethods.h"

namespace foyer {

namespace {

SessionView sessionView(const Session &session)
{
    return {session.accessToken, session.refreshToken, AccessTokens::lifetimeS, userView(session.actor)};
}

/// Runs `work` on the hashing pool; a full queue is said at once.
template<typename Work>
void onPool(const Executor &pool, const Done &done, Work work)
{
    if (!pool([work = std::move(work), done] { done(work()); }))
        done(Error{ErrorCode::Unavailable, QStringLiteral("too many sign-ins at once"), {}, {}, 2});
}

} // namespace

UserView userView(const Actor &actor)
{
    return {actor.id, actor.name, actor.email, QString(roleName(actor.role)), permissionNames(actor.permissions)};
}

void addAccountMethods(Registry &registry, AccountService &accounts, Executor hashing)
{
    registry.addAsync<Login>([&accounts, hashing](const CallContext &, Login::Request in, Done done) {
        onPool(hashing, done, [&accounts, in = std::move(in)]() -> Result<Payload> {
            const auto session = accounts.login(in.email, in.password);
            if (!session)
                return session.error();
            return Payload{toJson(sessionView(*session))};
        });
    });
    registry.addAsync<Register>([&accounts, hashing](const CallContext &, Register::Request in, Done done) {
        onPool(hashing, done, [&accounts, in = std::move(in)]() -> Result<Payload> {
            const auto actor = accounts.create(in.email, in.password, in.name, Role::Customer);
            if (!actor)
                return actor.error();
            return Payload{toJson(userView(*actor))};
        });
    });
    registry.add<Refresh>([&accounts](const CallContext &, const Refresh::Request &in) -> Result<SessionView> {
        const auto session = accounts.refresh(in.refreshToken);
        if (!session)
            return session.error();
        return sessionView(*session);
    });
    registry.add<Logout>([&accounts](const CallContext &, const Logout::Request &in) -> Result<Empty> {
        const auto gone = accounts.logout(in.refreshToken);
        if (!gone)
            return gone.error();
        return Empty{};
    });
}

} // namespace foyer
