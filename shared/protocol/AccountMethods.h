// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// Signing in and out: the operations of `session.*` and `accounts.*`.
namespace foyer {

using namespace Qt::StringLiterals;

struct UserView {
    UserId id;
    QString name;
    QString email;
    QString role;
    QStringList permissions;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id);
        field("name"_L1, self.name);
        field("email"_L1, self.email);
        field("role"_L1, self.role);
        field("permissions"_L1, self.permissions);
    }
};

struct SessionView {
    QString accessToken;
    QString refreshToken;
    int expiresIn = 0; ///< seconds the access token is good for
    UserView user;
    static void fields(auto &self, auto &&field)
    {
        field("accessToken"_L1, self.accessToken);
        field("refreshToken"_L1, self.refreshToken);
        field("expiresIn"_L1, self.expiresIn);
        field("user"_L1, self.user);
    }
};

struct Login {
    static constexpr MethodInfo info{"session.login"_L1, Verb::Post, "/auth/login"_L1, 200, Permission::None,
                                     RateClass::SignIn, false, "Sign in with e-mail and password"_L1};
    struct Request {
        QString email;
        QString password;
        static void fields(auto &self, auto &&field)
        {
            field("email"_L1, self.email, Bounds{.min = 1, .max = 254});
            field("password"_L1, self.password, Bounds{.min = 1, .max = 200, .isSecret = true});
        }
    };
    using Reply = SessionView;
};

struct Refresh {
    static constexpr MethodInfo info{"session.refresh"_L1, Verb::Post, "/auth/refresh"_L1, 200, Permission::None,
                                     RateClass::SignIn, false, "Trade a refresh token, once, for new tokens"_L1};
    struct Request {
        QString refreshToken;
        static void fields(auto &self, auto &&field)
        {
            field("refreshToken"_L1, self.refreshToken, Bounds{.min = 1, .max = 200, .isSecret = true});
        }
    };
    using Reply = SessionView;
};

struct Logout {
    static constexpr MethodInfo info{"session.logout"_L1, Verb::Post, "/auth/logout"_L1, 204, Permission::None,
                                     RateClass::SignIn, false, "Revoke a refresh token and all made from it"_L1};
    using Request = Refresh::Request;
    using Reply = Empty;
};

struct Register {
    static constexpr MethodInfo info{"accounts.register"_L1, Verb::Post, "/auth/register"_L1, 201, Permission::None,
                                     RateClass::SignIn, false, "Make a customer account"_L1};
    struct Request {
        QString email;
        QString password;
        QString name;
        static void fields(auto &self, auto &&field)
        {
            field("email"_L1, self.email, Bounds{.min = 3, .max = 254});
            field("password"_L1, self.password, Bounds{.min = 8, .max = 200, .isSecret = true});
            field("name"_L1, self.name, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = UserView;
};

/// The first message on a WebSocket; again after a refresh, before the old token runs out.
struct Authenticate {
    static constexpr MethodInfo info{"session.authenticate"_L1, Verb::None, ""_L1, 200, Permission::None,
                                     RateClass::SignIn, false, "Bind this connection to an access token"_L1};
    struct Request {
        QString accessToken;
        static void fields(auto &self, auto &&field)
        {
            field("accessToken"_L1, self.accessToken, Bounds{.min = 1, .max = 4096, .isSecret = true});
        }
    };
    struct Reply {
        UserView user;
        QDateTime expiresAt;
        QString serverVersion;
        static void fields(auto &self, auto &&field)
        {
            field("user"_L1, self.user);
            field("expiresAt"_L1, self.expiresAt);
            field("serverVersion"_L1, self.serverVersion);
        }
    };
};

} // namespace foyer
