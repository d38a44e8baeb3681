// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// The doors: `doors.*`.
namespace foyer {

using namespace Qt::StringLiterals;

struct ScanView {
    /// admitted, already_admitted, left, wrong_event, wrong_gate, not_valid_yet, refunded, replaced, unknown, forged
    QString result;
    std::optional<TicketId> ticketId;
    std::optional<int> seat;
    std::optional<QString> label;
    std::optional<QString> holder;
    std::optional<QDateTime> firstAdmittedAt;
    std::optional<QString> gate;
    static void fields(auto &self, auto &&field)
    {
        field("result"_L1, self.result);
        field("ticketId"_L1, self.ticketId);
        field("seat"_L1, self.seat);
        field("label"_L1, self.label);
        field("holder"_L1, self.holder);
        field("firstAdmittedAt"_L1, self.firstAdmittedAt);
        field("gate"_L1, self.gate);
    }
};

struct Scan {
    static constexpr MethodInfo info{"doors.scan"_L1, Verb::Post, "/events/{eventId}/checkins"_L1, 200,
                                     Permission::ScanTickets, RateClass::Write, false,
                                     "Admit a ticket, or let it out; saying twice at which time does nothing twice"_L1};
    struct Request {
        EventId eventId;
        QString code; ///< as scanned, or the readable code as typed
        std::optional<QString> gate;
        std::optional<QString> device;
        std::optional<QDateTime> at;
        std::optional<QString> direction; ///< "in" unless said otherwise
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("code"_L1, self.code, Bounds{.min = 1, .max = 500});
            field("gate"_L1, self.gate, Bounds{.max = 80});
            field("device"_L1, self.device, Bounds{.max = 80});
            field("at"_L1, self.at);
            field("direction"_L1, self.direction, Bounds{.oneOf = {"in"_L1, "out"_L1}});
        }
    };
    using Reply = ScanView;
};

} // namespace foyer
