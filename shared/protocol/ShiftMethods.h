// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// Drawers: `shifts.*`.
namespace foyer {

using namespace Qt::StringLiterals;

struct ShiftView {
    ShiftId shiftId;
    QString status; ///< open, closed
    QString soldBy;
    Money openingFloat;
    QDateTime openedAt;
    std::optional<QDateTime> closedAt;
    static void fields(auto &self, auto &&field)
    {
        field("shiftId"_L1, self.shiftId);
        field("status"_L1, self.status);
        field("soldBy"_L1, self.soldBy);
        field("float"_L1, self.openingFloat);
        field("openedAt"_L1, self.openedAt);
        field("closedAt"_L1, self.closedAt);
    }
};

struct TenderView {
    QString method; ///< cash, card, comp, voucher, online
    Money taken;
    Money returned;
    int payments = 0;
    int refunds = 0;
    Money voided; ///< of `taken`, in sales that were undone
    int voids = 0; ///< payments of such sales
    static void fields(auto &self, auto &&field)
    {
        field("method"_L1, self.method);
        field("taken"_L1, self.taken);
        field("returned"_L1, self.returned);
        field("payments"_L1, self.payments);
        field("refunds"_L1, self.refunds);
        field("voided"_L1, self.voided);
        field("voids"_L1, self.voids);
    }
};

/// Cash that went in or out of the drawer without a sale.
struct CashMovementView {
    QString kind; ///< paid_in, paid_out, drop
    Money amount;
    QString reason;
    QDateTime at;
    std::optional<QString> approvedBy; ///< the supervisor who let it through
    static void fields(auto &self, auto &&field)
    {
        field("kind"_L1, self.kind);
        field("amount"_L1, self.amount);
        field("reason"_L1, self.reason);
        field("at"_L1, self.at);
        field("approvedBy"_L1, self.approvedBy);
    }
};

/// X while the shift is open, Z once it is closed. Before the count a seller is not told what the drawer must hold:
/// `expected` and the cash of `tenders` are left out then.
struct ShiftReportView {
    QString kind; ///< X, Z
    ShiftView shift;
    QList<TenderView> tenders;
    Money paidIn;
    Money paidOut;
    Money drops;
    int vouchersSold = 0;
    Money soldInVouchers; ///< what they were sold for; the tenders have it too
    int voids = 0;  ///< sales undone
    Money voided;   ///< what they were worth, in all tenders
    std::optional<Money> expected;
    std::optional<Money> counted;
    std::optional<Money> difference; ///< counted less expected: over when positive, short when negative
    std::optional<QList<CashMovementView>> movements; ///< the newest 200, oldest first; the sums above have all. Not in old Z reports
    static void fields(auto &self, auto &&field)
    {
        field("kind"_L1, self.kind);
        field("shift"_L1, self.shift);
        field("tenders"_L1, self.tenders);
        field("paidIn"_L1, self.paidIn);
        field("paidOut"_L1, self.paidOut);
        field("drops"_L1, self.drops);
        field("vouchersSold"_L1, self.vouchersSold);
        field("soldInVouchers"_L1, self.soldInVouchers);
        field("voids"_L1, self.voids);
        field("voided"_L1, self.voided);
        field("expected"_L1, self.expected);
        field("counted"_L1, self.counted);
        field("difference"_L1, self.difference);
        field("movements"_L1, self.movements);
    }
};

struct OpenShift {
    static constexpr MethodInfo info{"shifts.open"_L1, Verb::Post, "/shifts"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Open a drawer with its float"_L1};
    struct Request {
        Money openingFloat;
        static void fields(auto &self, auto &&field) { field("float"_L1, self.openingFloat); }
    };
    using Reply = ShiftView;
};

struct CurrentShift {
    static constexpr MethodInfo info{"shifts.current"_L1, Verb::Get, "/shifts/current"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "The caller's open shift"_L1};
    using Request = Empty;
    using Reply = ShiftView;
};

struct MoveCash {
    static constexpr MethodInfo info{"shifts.move"_L1, Verb::Post, "/shifts/{shiftId}/movements"_L1, 201, Permission::SellTickets, RateClass::Write,
                                     true, "Cash that goes in or out of a drawer without a sale"_L1};
    struct Request {
        ShiftId shiftId;
        QString kind;
        Money amount;
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            field("shiftId"_L1, self.shiftId);
            field("kind"_L1, self.kind, Bounds{.oneOf = {"paid_in"_L1, "paid_out"_L1, "drop"_L1}});
            field("amount"_L1, self.amount);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = ShiftReportView;
};

struct CountedNote {
    qint64 value = 0; ///< minor units
    int count = 0;
    static void fields(auto &self, auto &&field)
    {
        field("value"_L1, self.value, Bounds{.min = 1, .max = 100'000'000});
        field("count"_L1, self.count, Bounds{.min = 0, .max = 1'000'000});
    }
};

struct CloseShift {
    static constexpr MethodInfo info{"shifts.close"_L1, Verb::Post, "/shifts/{shiftId}/close"_L1, 200, Permission::SellTickets, RateClass::Write, true,
                                     "Count a drawer and close it; the reply is its Z report"_L1};
    struct Request {
        ShiftId shiftId;
        Money counted;
        std::optional<QList<CountedNote>> denominations; ///< how it was counted; must sum to `counted`
        static void fields(auto &self, auto &&field)
        {
            field("shiftId"_L1, self.shiftId);
            field("counted"_L1, self.counted);
            field("denominations"_L1, self.denominations, Bounds{.max = 50});
        }
    };
    using Reply = ShiftReportView;
};

struct GetShiftReport {
    static constexpr MethodInfo info{"shifts.report"_L1, Verb::Get, "/shifts/{shiftId}/report"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "The Z report of a closed shift, the X report of an open one"_L1};
    struct Request {
        ShiftId shiftId;
        static void fields(auto &self, auto &&field) { field("shiftId"_L1, self.shiftId); }
    };
    using Reply = ShiftReportView;
};

/// A shift in a list, with what its count came to.
struct ShiftListing {
    ShiftView shift;
    std::optional<Money> counted;
    std::optional<Money> difference;
    static void fields(auto &self, auto &&field)
    {
        field("shift"_L1, self.shift);
        field("counted"_L1, self.counted);
        field("difference"_L1, self.difference);
    }
};

struct ListShifts {
    static constexpr MethodInfo info{"shifts.list"_L1, Verb::Get, "/shifts"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "Shifts, newest first: everybody's for who may supervise, otherwise the caller's own"_L1};
    struct Request {
        std::optional<QString> status;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("status"_L1, self.status, Bounds{.oneOf = {"open"_L1, "closed"_L1}});
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<ShiftListing> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

} // namespace foyer
