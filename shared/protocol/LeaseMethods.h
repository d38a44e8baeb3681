// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Lease.h"
#include "protocol/BookingMethods.h"

/// Leases: places a till may sell alone while it does not reach the server. Their tickets are made beforehand, so that paper
/// printed offline is genuine; nobody else can have the places, so that handing a sale in meets no other. A lease does not
/// run out by time: paper of it may be in somebody's pocket.
namespace foyer {

using namespace Qt::StringLiterals;

/// A place of a lease and the ticket made for it, issue 1.
struct LeasePlaceView {
    TicketId ticketId;
    std::optional<int> seat;
    std::optional<int> section; ///< of a general-admission area
    QString label;              ///< as on the ticket
    int priceLevel = 0;
    QString code;               ///< signed, for the QR code
    QString readableCode;
    QString state;              ///< open, sold (handed in), returned (or given up: for sale again, the ticket is refused)
    std::optional<bool> admitted; ///< true: the door let it in. A place that is open and admitted was sold; it cannot be returned
    static void fields(auto &self, auto &&field)
    {
        field("ticketId"_L1, self.ticketId);
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("label"_L1, self.label);
        field("priceLevel"_L1, self.priceLevel);
        field("code"_L1, self.code);
        field("readableCode"_L1, self.readableCode);
        field("state"_L1, self.state);
        field("admitted"_L1, self.admitted);
    }
};

struct LeaseView {
    LeaseId leaseId;
    EventId eventId;
    QString device;
    QString till;
    QString status;       ///< open, closed (nothing of it is open), given_up
    QDateTime takenAt;    ///< when it was made; topping it up keeps this
    qint64 priceBook = 0; ///< version of the book to sell by from now on, as `pricing.get` has it
    int size = 0;         ///< places a till may have open at this event; 0: no leases any more, return what is open
    QList<LeasePlaceView> places; ///< those that are open first, in the order to sell them: neighbours stand together; 500 at most
    static void fields(auto &self, auto &&field)
    {
        field("leaseId"_L1, self.leaseId);
        field("eventId"_L1, self.eventId);
        field("device"_L1, self.device);
        field("till"_L1, self.till);
        field("status"_L1, self.status);
        field("takenAt"_L1, self.takenAt);
        field("priceBook"_L1, self.priceBook);
        field("size"_L1, self.size);
        field("places"_L1, self.places);
    }
};

/// Makes the till's lease, or tops it up to the event's size. Fewer places than that, because the house is nearly sold out or
/// other tills have their part, is no error; none at all is `conflict`. `rule_violated`: the event is not on sale, or has
/// no leases.
struct TakeLease {
    static constexpr MethodInfo info{"leases.take"_L1, Verb::Post, "/events/{eventId}/leases"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Set places aside for a till to sell while it does not reach the server, or top them up"_L1};
    struct Request {
        EventId eventId;
        QString device; ///< made by the client once and kept; whoever knows it acts for the lease
        QString till;   ///< what people call it
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("device"_L1, self.device, Bounds{.min = 1, .max = 64});
            field("till"_L1, self.till, Bounds{.min = 1, .max = 64});
        }
    };
    using Reply = LeaseView;
};

/// Places come back on sale; their tickets are dead for ever. `conflict` when a named one was admitted or handed in; when none
/// is named those that were admitted stay.
struct ReturnLease {
    static constexpr MethodInfo info{"leases.return"_L1, Verb::Post, "/events/{eventId}/leases/{leaseId}/returns"_L1, 200, Permission::SellTickets,
                                     RateClass::Write, true, "Put places of a lease on sale again; their tickets are refused from then on"_L1};
    struct Request {
        EventId eventId;
        LeaseId leaseId;
        QString device; ///< whose lease it is
        std::optional<QList<TicketId>> tickets; ///< all that are open unless named
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("leaseId"_L1, self.leaseId);
            field("device"_L1, self.device, Bounds{.min = 1, .max = 64});
            field("tickets"_L1, self.tickets, Bounds{.min = 1, .max = 500});
        }
    };
    using Reply = LeaseView;
};

/// A place that was sold offline.
struct LeaseSale {
    TicketId ticketId;
    int priceType = 0;
    static void fields(auto &self, auto &&field)
    {
        field("ticketId"_L1, self.ticketId);
        field("priceType"_L1, self.priceType, Bounds{.min = 1, .max = 1000});
    }
};

/// One sale that was made offline. The money was taken, so nothing that changed meanwhile stops it: the event off sale or
/// cancelled, another price book, the lease given up while the places are still free. Handed in again, under any key and by
/// anybody at that till, it gives the same order. `conflict` naming the places is final: they were sold (or leased) to
/// somebody else after the lease was given up. `unavailable`: such a place is in somebody's cart; ask again later, and go on
/// with the other sales meanwhile.
struct HandInSale {
    static constexpr MethodInfo info{"leases.handIn"_L1, Verb::Post, "/events/{eventId}/leases/{leaseId}/sales"_L1, 201, Permission::SellTickets,
                                     RateClass::Write, true, "Hand in a sale a till made of its lease while it did not reach the server"_L1};
    struct Request {
        EventId eventId;
        LeaseId leaseId;
        QString device; ///< whose lease it is
        QDateTime soldAt; ///< by the till's clock; kept, and brought between the lease's making and now should that clock be wrong
        QList<LeaseSale> places; ///< in the order they were priced in
        std::optional<QList<PaymentInput>> payments; ///< cash, as much as the places cost; none when they cost nothing
        std::optional<qint64> priceBook; ///< version it was sold by: one the lease was given; its newest unless said
        std::optional<QString> reference; ///< the sale's name at the till, for people to find it by
        /// Who sold, where another hands it in: theirs is the order and the drawer with the cash. It counts if they took or
        /// topped up this lease; else whoever hands in is taken for the seller.
        std::optional<UserId> soldBy = {};
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("leaseId"_L1, self.leaseId);
            field("device"_L1, self.device, Bounds{.min = 1, .max = 64});
            field("soldAt"_L1, self.soldAt);
            field("places"_L1, self.places, Bounds{.min = 1, .max = maxLeasePlaces});
            field("payments"_L1, self.payments, Bounds{.max = 10});
            field("priceBook"_L1, self.priceBook, Bounds{.min = 1});
            field("reference"_L1, self.reference, Bounds{.min = 1, .max = 64});
            field("soldBy"_L1, self.soldBy);
        }
    };
    using Reply = OrderView;
};

/// A lease as those see it who answer for the house.
struct LeaseSummary {
    LeaseId leaseId;
    QString till;
    QString status; ///< open, closed, given_up
    QString takenBy; ///< the seller who took it last
    QDateTime takenAt;
    QDateTime changedAt; ///< taken, topped up, returned, given up, or a sale handed in
    int open = 0;
    int sold = 0;
    int admitted = 0; ///< of those that are open: sold offline for certain
    std::optional<QDateTime> givenUpAt;
    std::optional<QString> givenUpBy;
    std::optional<QString> reason; ///< why it was given up
    static void fields(auto &self, auto &&field)
    {
        field("leaseId"_L1, self.leaseId);
        field("till"_L1, self.till);
        field("status"_L1, self.status);
        field("takenBy"_L1, self.takenBy);
        field("takenAt"_L1, self.takenAt);
        field("changedAt"_L1, self.changedAt);
        field("open"_L1, self.open);
        field("sold"_L1, self.sold);
        field("admitted"_L1, self.admitted);
        field("givenUpAt"_L1, self.givenUpAt);
        field("givenUpBy"_L1, self.givenUpBy);
        field("reason"_L1, self.reason);
    }
};

struct ListLeases {
    static constexpr MethodInfo info{"leases.list"_L1, Verb::Get, "/events/{eventId}/leases"_L1, 200, Permission::EditEvents, RateClass::Read, false,
                                     "Which tills have places of an event for selling offline"_L1};
    struct Request {
        EventId eventId;
        static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
    };
    struct Reply {
        int size = 0;  ///< places a till may have open; 0: no leases
        int most = 0;  ///< places all tills together may have open: a twentieth of the event's
        int taken = 0; ///< they have open now
        QList<LeaseSummary> items; ///< open ones first, then the newest; 200 at most
        static void fields(auto &self, auto &&field)
        {
            field("size"_L1, self.size);
            field("most"_L1, self.most);
            field("taken"_L1, self.taken);
            field("items"_L1, self.items);
        }
    };
};

/// For a till that is lost: its open places come back on sale and their tickets are refused, unless they were admitted. A sale
/// that turns up later is taken while its places are free.
struct GiveUpLease {
    static constexpr MethodInfo info{"leases.giveUp"_L1, Verb::Post, "/events/{eventId}/leases/{leaseId}/giving-up"_L1, 200, Permission::EditEvents,
                                     RateClass::Write, true, "Put the places of a till that is lost on sale again"_L1};
    struct Request {
        EventId eventId;
        LeaseId leaseId;
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("leaseId"_L1, self.leaseId);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = LeaseView; ///< without codes
};

struct ConfigureLeases {
    static constexpr MethodInfo info{"leases.configure"_L1, Verb::Patch, "/events/{eventId}/leases"_L1, 200, Permission::EditEvents, RateClass::Write, true,
                                     "How many places of an event each till may set aside for selling offline; 0: none"_L1};
    struct Request {
        EventId eventId;
        int size = 0;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("size"_L1, self.size, Bounds{.min = 0, .max = maxLeasePlaces});
        }
    };
    struct Reply {
        int size = 0;
        int most = 0; ///< places all tills together may have open
        static void fields(auto &self, auto &&field)
        {
            field("size"_L1, self.size);
            field("most"_L1, self.most);
        }
    };
};

} // namespace foyer
