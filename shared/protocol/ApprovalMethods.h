// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// A supervisor's word for one call of somebody else: `approvals.*`. The approval travels beside the call that needs it, as
/// the header `Foyer-Approval` over REST and as the member `approval` of the params over JSON-RPC, so no operation has a field for it.
namespace foyer {

using namespace Qt::StringLiterals;

struct SetPin {
    static constexpr MethodInfo info{"approvals.setPin"_L1, Verb::Post, "/approvals/pin"_L1, 204, Permission::ViewInsights, RateClass::SignIn, false,
                                     "Choose the PIN one approves with; needs one's password again"_L1};
    struct Request {
        QString password;
        QString pin; ///< 4 to 8 digits, none that is guessed first
        static void fields(auto &self, auto &&field)
        {
            field("password"_L1, self.password, Bounds{.min = 1, .max = 200, .isSecret = true});
            field("pin"_L1, self.pin, Bounds{.min = 4, .max = 8, .isSecret = true});
        }
    };
    using Reply = Empty;
};

struct ApproverView {
    UserId accountId;
    QString name;
    static void fields(auto &self, auto &&field)
    {
        field("accountId"_L1, self.accountId);
        field("name"_L1, self.name);
    }
};

struct ListApprovers {
    static constexpr MethodInfo info{"approvals.approvers"_L1, Verb::Get, "/approvals/approvers"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "Who may approve calls that need a permission, by name; the first 200"_L1};
    struct Request {
        QString permission;
        static void fields(auto &self, auto &&field) { field("permission"_L1, self.permission, Bounds{.min = 1, .max = 40}); }
    };
    struct Reply {
        QList<ApproverView> items;
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

struct GrantApproval {
    static constexpr MethodInfo info{"approvals.grant"_L1, Verb::Post, "/approvals"_L1, 201, Permission::SellTickets, RateClass::SignIn, false,
                                     "A supervisor types their PIN: one call of the caller's may do what needs a permission they lack"_L1};
    struct Request {
        UserId approver;
        QString pin;
        QString permission; ///< by its API name
        QString method;     ///< the JSON-RPC name of the call
        QJsonObject scope;  ///< fields that the call must have as they are here: what the supervisor was shown
        static void fields(auto &self, auto &&field)
        {
            field("approver"_L1, self.approver);
            field("pin"_L1, self.pin, Bounds{.min = 4, .max = 8, .isSecret = true});
            field("permission"_L1, self.permission, Bounds{.min = 1, .max = 40});
            field("method"_L1, self.method, Bounds{.min = 1, .max = 60});
            field("scope"_L1, self.scope);
        }
    };
    struct Reply {
        QString approvalId; ///< secret: whoever has it may make that one call, as the one who asked
        QString approvedBy; ///< the supervisor's name
        QDateTime expiresAt;
        static void fields(auto &self, auto &&field)
        {
            field("approvalId"_L1, self.approvalId);
            field("approvedBy"_L1, self.approvedBy);
            field("expiresAt"_L1, self.expiresAt);
        }
    };
};

} // namespace foyer
