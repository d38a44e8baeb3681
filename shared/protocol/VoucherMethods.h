// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// Gift vouchers, which hold money until a payment takes it: `vouchers.*`. The code is worth what the voucher holds: it is
/// told once, kept as a hash, and goes into no path, log or list.
namespace foyer {

using namespace Qt::StringLiterals;

struct VoucherView {
    VoucherId voucherId;
    QString endsWith; ///< the last four letters of the code
    std::optional<QString> code; ///< only when it is issued
    Money worth;
    Money balance;
    QString status; ///< active, blocked, expired, empty
    std::optional<QDateTime> validUntil;
    QDateTime issuedAt;
    static void fields(auto &self, auto &&field)
    {
        field("voucherId"_L1, self.voucherId);
        field("endsWith"_L1, self.endsWith);
        field("code"_L1, self.code);
        field("worth"_L1, self.worth);
        field("balance"_L1, self.balance);
        field("status"_L1, self.status);
        field("validUntil"_L1, self.validUntil);
        field("issuedAt"_L1, self.issuedAt);
    }
};

struct IssueVoucher {
    static constexpr MethodInfo info{"vouchers.issue"_L1, Verb::Post, "/vouchers"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Sell a gift voucher, or give one away for a reason"_L1};
    struct Request {
        Money amount;
        QString method; ///< cash or card: sold; gift: given away, for a reason, by who may give comps
        std::optional<QString> reference;
        std::optional<QDateTime> validUntil;
        static void fields(auto &self, auto &&field)
        {
            field("amount"_L1, self.amount);
            field("method"_L1, self.method, Bounds{.oneOf = {"cash"_L1, "card"_L1, "gift"_L1}});
            field("reference"_L1, self.reference, Bounds{.max = 100});
            field("validUntil"_L1, self.validUntil);
        }
    };
    using Reply = VoucherView;
};

struct LookUpVoucher {
    static constexpr MethodInfo info{"vouchers.lookUp"_L1, Verb::Post, "/vouchers/lookup"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "What a voucher still holds, by its code"_L1};
    struct Request {
        QString code;
        static void fields(auto &self, auto &&field) { field("code"_L1, self.code, Bounds{.min = 4, .max = 64, .isSecret = true}); }
    };
    using Reply = VoucherView;
};

struct ListVouchers {
    static constexpr MethodInfo info{"vouchers.list"_L1, Verb::Get, "/vouchers"_L1, 200, Permission::EditEvents, RateClass::Read, false,
                                     "Gift vouchers, newest first"_L1};
    struct Request {
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<VoucherView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

struct BlockVoucher {
    static constexpr MethodInfo info{"vouchers.block"_L1, Verb::Post, "/vouchers/{voucherId}/block"_L1, 200, Permission::EditEvents, RateClass::Write, true,
                                     "A lost or stolen voucher pays nothing until it is unblocked"_L1};
    struct Request {
        VoucherId voucherId;
        bool blocked = true;
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            field("voucherId"_L1, self.voucherId);
            field("blocked"_L1, self.blocked);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = VoucherView;
};

} // namespace foyer
