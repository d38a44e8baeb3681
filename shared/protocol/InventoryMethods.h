// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// What an event's seats are, beside free or taken: who sold them.
namespace foyer {

using namespace Qt::StringLiterals;

/// Somebody who sold seats that are still sold. At the window that is a person; every other channel counts as one.
struct SellerView {
    std::optional<UserId> accountId; ///< at the window
    QString name;                    ///< of the person; elsewhere the channel
    QString channel;
    int seats = 0;
    static void fields(auto &self, auto &&field)
    {
        field("accountId"_L1, self.accountId);
        field("name"_L1, self.name);
        field("channel"_L1, self.channel);
        field("seats"_L1, self.seats);
    }
};

/// How `SoldBy` writes a seller: one letter each, for as many as there are letters.
namespace soldBy {
constexpr QLatin1StringView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_L1;
constexpr QChar nobody = u'.';
constexpr QChar others = u'*'; ///< those past the letters, who sold fewest
} // namespace soldBy

struct SoldBy {
    static constexpr MethodInfo info{"seats.soldBy"_L1, Verb::Get, "/events/{eventId}/seats/sold-by"_L1, 200, Permission::ViewInsights,
                                     RateClass::Read, false, "Who sold each seat that is sold now"_L1};
    struct Request {
        EventId eventId;
        static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
    };
    struct Reply {
        QList<SellerView> sellers; ///< most seats first; the letters A-Z, a-z, 0-9 stand for them in this order
        QString seats;             ///< one letter a seat in order; "." for one that is not sold, "*" for further sellers
        static void fields(auto &self, auto &&field)
        {
            field("sellers"_L1, self.sellers);
            field("seats"_L1, self.seats, Bounds{.max = 200'000});
        }
    };
};

} // namespace foyer
