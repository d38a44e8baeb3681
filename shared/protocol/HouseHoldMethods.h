// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/BookingMethods.h"

/// House holds: places an organizer keeps off general sale, for the house's own guests or because nobody can sit there.
namespace foyer {

using namespace Qt::StringLiterals;

/// A house hold: places off general sale under a code.
struct BlockView {
    HouseHoldId blockId;
    QString code;
    QString colour;
    QString reason;
    bool kill = false;
    bool sellersMaySell = false;
    std::optional<QDateTime> releaseAt;
    QDateTime createdAt;
    QList<int> seats;
    QList<AreaQuantity> areas;
    static void fields(auto &self, auto &&field)
    {
        field("blockId"_L1, self.blockId);
        field("code"_L1, self.code);
        field("colour"_L1, self.colour);
        field("reason"_L1, self.reason);
        field("kill"_L1, self.kill);
        field("sellersMaySell"_L1, self.sellersMaySell);
        field("releaseAt"_L1, self.releaseAt);
        field("createdAt"_L1, self.createdAt);
        field("seats"_L1, self.seats);
        field("areas"_L1, self.areas);
    }
};

struct BlockSeats {
    static constexpr MethodInfo info{"seats.block"_L1, Verb::Post, "/events/{eventId}/blocks"_L1, 201, Permission::BlockSeats,
                                     RateClass::Write, true, "Keep places off general sale: a house hold, or a kill"_L1};
    struct Request {
        EventId eventId;
        std::optional<QList<int>> seats;
        std::optional<QList<AreaQuantity>> areas;
        QString reason;
        std::optional<QString> code;   ///< short, shown on the map; HOUSE unless said otherwise
        std::optional<QString> colour; ///< #rrggbb
        std::optional<bool> kill;      ///< nobody may sell them
        std::optional<bool> sellersMaySell;
        std::optional<QDateTime> releaseAt; ///< on general sale from then on
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("seats"_L1, self.seats, Bounds{.min = 1, .max = 5000});
            field("areas"_L1, self.areas, Bounds{.min = 1, .max = 20});
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
            field("code"_L1, self.code, Bounds{.min = 1, .max = 12});
            field("colour"_L1, self.colour, Bounds{.min = 4, .max = 9});
            field("kill"_L1, self.kill);
            field("sellersMaySell"_L1, self.sellersMaySell);
            field("releaseAt"_L1, self.releaseAt);
        }
    };
    using Reply = BlockView;
};

struct ListBlocks {
    static constexpr MethodInfo info{"seats.blocks"_L1, Verb::Get, "/events/{eventId}/blocks"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "The house holds of an event that are not released"_L1};
    struct Request {
        EventId eventId;
        static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
    };
    struct Reply {
        QList<BlockView> items;
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

struct UnblockSeats {
    static constexpr MethodInfo info{"seats.unblock"_L1, Verb::Delete, "/events/{eventId}/blocks/{blockId}"_L1, 204, Permission::BlockSeats,
                                     RateClass::Write, false, "Put a house hold's places on general sale"_L1};
    struct Request {
        EventId eventId;
        HouseHoldId blockId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("blockId"_L1, self.blockId);
        }
    };
    using Reply = Empty;
};

struct ReleaseBlockedSeats {
    static constexpr MethodInfo info{"seats.unblockSome"_L1, Verb::Post, "/events/{eventId}/blocks/{blockId}/release"_L1, 200, Permission::BlockSeats,
                                     RateClass::Write, true, "Put some seats of a house hold on general sale"_L1};
    struct Request {
        EventId eventId;
        HouseHoldId blockId;
        QList<int> seats;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("blockId"_L1, self.blockId);
            field("seats"_L1, self.seats, Bounds{.min = 1, .max = 5000});
        }
    };
    using Reply = BlockView;
};

struct UpdateBlock {
    static constexpr MethodInfo info{"seats.updateBlock"_L1, Verb::Patch, "/events/{eventId}/blocks/{blockId}"_L1, 200, Permission::BlockSeats,
                                     RateClass::Write, true, "Change what a house hold is called, why it is and until when; its places stay"_L1};
    struct Request {
        EventId eventId;
        HouseHoldId blockId;
        std::optional<QString> code;
        std::optional<QString> colour; ///< #rrggbb
        std::optional<QString> reason;
        std::optional<bool> sellersMaySell; ///< not of a kill
        std::optional<QDateTime> releaseAt; ///< on general sale from then on
        std::optional<bool> keep;           ///< without a date; goes without releaseAt
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("blockId"_L1, self.blockId);
            field("code"_L1, self.code, Bounds{.min = 1, .max = 12});
            field("colour"_L1, self.colour, Bounds{.min = 4, .max = 9});
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
            field("sellersMaySell"_L1, self.sellersMaySell);
            field("releaseAt"_L1, self.releaseAt);
            field("keep"_L1, self.keep);
        }
    };
    using Reply = BlockView;
};

} // namespace foyer
