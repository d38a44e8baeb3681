// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// What is on: events, their plans and the live state of their seats.
namespace foyer {

using namespace Qt::StringLiterals;

struct PriceLevelView {
    int id = 0;
    QString name;
    Money price;
    QString colour;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id, Bounds{.min = 1, .max = 1000});
        field("name"_L1, self.name, Bounds{.min = 1, .max = 80});
        field("price"_L1, self.price);
        field("colour"_L1, self.colour, Bounds{.min = 4, .max = 9});
    }
};

struct EventView {
    EventId id;
    QString name;
    QString description;
    QString category;
    QString venue;
    QDateTime startsAt;
    QDateTime endsAt;
    QDateTime doorsAt;
    QString status; ///< draft, on_sale, off_sale, cancelled, completed
    QString currency;
    int capacity = 0;
    int available = 0;
    qint64 version = 0; ///< of these fields, for PATCH; the seats have their own
    QList<PriceLevelView> priceLevels;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id);
        field("name"_L1, self.name);
        field("description"_L1, self.description);
        field("category"_L1, self.category);
        field("venue"_L1, self.venue);
        field("startsAt"_L1, self.startsAt);
        field("endsAt"_L1, self.endsAt);
        field("doorsAt"_L1, self.doorsAt);
        field("status"_L1, self.status);
        field("currency"_L1, self.currency);
        field("capacity"_L1, self.capacity);
        field("available"_L1, self.available);
        field("version"_L1, self.version);
        field("priceLevels"_L1, self.priceLevels);
    }
};

constexpr std::initializer_list<QLatin1StringView> eventStatuses{"draft"_L1, "on_sale"_L1, "off_sale"_L1,
                                                                 "cancelled"_L1, "completed"_L1};

struct ListEvents {
    static constexpr MethodInfo info{"events.list"_L1, Verb::Get, "/events"_L1, 200, Permission::None, RateClass::Read,
                                     false, "Events, soonest first; full-text over name, description and venue"_L1};
    struct Request {
        std::optional<QString> query;
        std::optional<QString> category;
        std::optional<QString> venue;
        std::optional<QDateTime> from; ///< those that begin or are still on then, or later
        std::optional<QDateTime> to;   ///< those that begin before
        std::optional<QString> status;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("query"_L1, self.query, Bounds{.max = 200});
            field("category"_L1, self.category, Bounds{.max = 80});
            field("venue"_L1, self.venue, Bounds{.max = 200});
            field("from"_L1, self.from);
            field("to"_L1, self.to);
            field("status"_L1, self.status, Bounds{.max = 20, .oneOf = eventStatuses});
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<EventView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

struct EventRequest {
    EventId eventId;
    static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
};

struct GetEvent {
    static constexpr MethodInfo info{"events.get"_L1, Verb::Get, "/events/{eventId}"_L1, 200, Permission::None,
                                     RateClass::Read, false, "One event"_L1};
    using Request = EventRequest;
    using Reply = EventView;
};

struct PriceInput {
    int id = 0;
    Money price;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id, Bounds{.min = 1, .max = 1000});
        field("price"_L1, self.price);
    }
};

struct CreateEvent {
    static constexpr MethodInfo info{"events.create"_L1, Verb::Post, "/events"_L1, 201, Permission::EditEvents,
                                     RateClass::Write, true, "A new event in a venue, as a draft unless said otherwise"_L1};
    struct Request {
        QString name;
        std::optional<QString> description;
        std::optional<QString> category;
        QString venue;
        QDateTime startsAt;
        std::optional<QDateTime> endsAt;
        std::optional<QDateTime> doorsAt;
        std::optional<QString> status;
        std::optional<QString> currency;
        std::optional<QList<PriceInput>> priceLevels;
        static void fields(auto &self, auto &&field)
        {
            field("name"_L1, self.name, Bounds{.min = 1, .max = 200});
            field("description"_L1, self.description, Bounds{.max = 10'000});
            field("category"_L1, self.category, Bounds{.max = 80});
            field("venue"_L1, self.venue, Bounds{.min = 1, .max = 200});
            field("startsAt"_L1, self.startsAt);
            field("endsAt"_L1, self.endsAt);
            field("doorsAt"_L1, self.doorsAt);
            field("status"_L1, self.status, Bounds{.oneOf = {"draft"_L1, "on_sale"_L1, "off_sale"_L1}});
            field("currency"_L1, self.currency, Bounds{.min = 3, .max = 3});
            field("priceLevels"_L1, self.priceLevels, Bounds{.max = 100});
        }
    };
    using Reply = EventView;
};

struct UpdateEvent {
    static constexpr MethodInfo info{"events.update"_L1, Verb::Patch, "/events/{eventId}"_L1, 200, Permission::EditEvents,
                                     RateClass::Write, true, "Change fields of an event that nobody changed since"_L1};
    struct Request {
        EventId eventId;
        qint64 version = 0;
        std::optional<QString> name;
        std::optional<QString> description;
        std::optional<QString> category;
        std::optional<QDateTime> startsAt;
        std::optional<QDateTime> endsAt;
        std::optional<QDateTime> doorsAt;
        std::optional<QString> status;
        std::optional<QList<PriceInput>> priceLevels;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("version"_L1, self.version, Bounds{.min = 1});
            field("name"_L1, self.name, Bounds{.min = 1, .max = 200});
            field("description"_L1, self.description, Bounds{.max = 10'000});
            field("category"_L1, self.category, Bounds{.max = 80});
            field("startsAt"_L1, self.startsAt);
            field("endsAt"_L1, self.endsAt);
            field("doorsAt"_L1, self.doorsAt);
            field("status"_L1, self.status, Bounds{.oneOf = {"draft"_L1, "on_sale"_L1, "off_sale"_L1}});
            field("priceLevels"_L1, self.priceLevels, Bounds{.max = 100});
        }
    };
    using Reply = EventView;
};

struct CancellationView {
    EventId eventId;
    QString status; ///< running, done
    QString reason;
    int orders = 0;   ///< that had money to give back
    int refunded = 0;
    int failed = 0;   ///< tried and refused; `problem` says why the last one was
    std::optional<QString> problem;
    QDateTime startedAt;
    std::optional<QDateTime> finishedAt;
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("status"_L1, self.status);
        field("reason"_L1, self.reason);
        field("orders"_L1, self.orders);
        field("refunded"_L1, self.refunded);
        field("failed"_L1, self.failed);
        field("problem"_L1, self.problem);
        field("startedAt"_L1, self.startedAt);
        field("finishedAt"_L1, self.finishedAt);
    }
};

struct CancelEvent {
    static constexpr MethodInfo info{"events.cancel"_L1, Verb::Post, "/events/{eventId}/cancellation"_L1, 201, Permission::EditEvents,
                                     RateClass::Write, true, "Stop the sales of an event for good and give everybody's money back"_L1};
    struct Request {
        EventId eventId;
        QString reason;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("reason"_L1, self.reason, Bounds{.min = 1, .max = 200});
        }
    };
    using Reply = CancellationView;
};

struct GetCancellation {
    static constexpr MethodInfo info{"events.cancellation"_L1, Verb::Get, "/events/{eventId}/cancellation"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "How far the refunds of a cancelled event are"_L1};
    using Request = EventRequest;
    using Reply = CancellationView;
};

struct PlanSeatView {
    int seat = 0;
    QString number;
    double x = 0; ///< plan units of 10 cm
    double y = 0;
    int priceLevel = 0;
    std::optional<bool> gapBefore; ///< true: nobody sits directly before it in the row
    std::optional<QStringList> traits; ///< wheelchair, companion, restricted_view
    static void fields(auto &self, auto &&field)
    {
        field("seat"_L1, self.seat);
        field("number"_L1, self.number);
        field("x"_L1, self.x);
        field("y"_L1, self.y);
        field("priceLevel"_L1, self.priceLevel);
        field("gapBefore"_L1, self.gapBefore);
        field("traits"_L1, self.traits);
    }
};

struct PlanRowView {
    QString name;
    QList<PlanSeatView> seats;
    static void fields(auto &self, auto &&field)
    {
        field("name"_L1, self.name);
        field("seats"_L1, self.seats);
    }
};

struct PlanSectionView {
    int id = 0;
    QString name;
    QString kind; ///< seated, general
    int capacity = 0;
    std::optional<int> priceLevel; ///< of a general-admission area
    QList<QList<double>> outline;
    QList<double> labelAt;
    QList<PlanRowView> rows;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id);
        field("name"_L1, self.name);
        field("kind"_L1, self.kind);
        field("capacity"_L1, self.capacity);
        field("priceLevel"_L1, self.priceLevel);
        field("outline"_L1, self.outline);
        field("labelAt"_L1, self.labelAt);
        field("rows"_L1, self.rows);
    }
};

struct DecorationView {
    QString kind; ///< stage, wall, text, exit, field
    QList<QList<double>> points;
    QString text;
    static void fields(auto &self, auto &&field)
    {
        field("kind"_L1, self.kind);
        field("points"_L1, self.points);
        field("text"_L1, self.text);
    }
};

struct PlanView {
    qint64 planVersion = 0;
    QString name;
    QList<double> focalPoint;
    QList<PlanSectionView> sections;
    QList<PriceLevelView> priceLevels;
    QList<DecorationView> decorations;
    static void fields(auto &self, auto &&field)
    {
        field("planVersion"_L1, self.planVersion);
        field("name"_L1, self.name);
        field("focalPoint"_L1, self.focalPoint);
        field("sections"_L1, self.sections);
        field("priceLevels"_L1, self.priceLevels);
        field("decorations"_L1, self.decorations);
    }
};

struct GetPlan {
    static constexpr MethodInfo info{"events.plan"_L1, Verb::Get, "/events/{eventId}/plan"_L1, 200, Permission::None,
                                     RateClass::Read, false, "Where every seat of an event is, and what it costs"_L1};
    using Request = EventRequest;
    using Reply = PlanView;
};

struct AreaAvailability {
    int section = 0;
    int capacity = 0;
    int available = 0;
    static void fields(auto &self, auto &&field)
    {
        field("section"_L1, self.section);
        field("capacity"_L1, self.capacity);
        field("available"_L1, self.available);
    }
};

struct SeatsView {
    qint64 version = 0;
    int available = 0;
    QString states; ///< one letter a seat: available, held, sold, blocked
    QList<AreaAvailability> areas;
    static void fields(auto &self, auto &&field)
    {
        field("version"_L1, self.version);
        field("available"_L1, self.available);
        field("states"_L1, self.states, Bounds{.max = 200'000});
        field("areas"_L1, self.areas);
    }
};

struct GetSeats {
    static constexpr MethodInfo info{"events.seats"_L1, Verb::Get, "/events/{eventId}/seats"_L1, 200, Permission::None,
                                     RateClass::Read, false, "The state of every seat at one version"_L1};
    using Request = EventRequest;
    using Reply = SeatsView;
};

/// `seats.changed` and the reply of a subscription that only missed a little.
struct SeatsChanged {
    static constexpr QLatin1StringView name = "seats.changed"_L1;
    EventId eventId;
    qint64 from = 0;    ///< the version before the first change
    qint64 version = 0; ///< the version after the last
    QJsonArray changes; ///< [[seat, "s"], …]
    QList<AreaAvailability> areas;
};

struct Subscribe {
    static constexpr MethodInfo info{"events.subscribe"_L1, Verb::None, ""_L1, 200, Permission::None, RateClass::Read,
                                     false, "Seats of an event now, and every change from then on"_L1};
    struct Request {
        EventId eventId;
        std::optional<qint64> fromVersion;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("fromVersion"_L1, self.fromVersion, Bounds{.min = 0});
        }
    };
    using Reply = SeatsView;
};

struct Unsubscribe {
    static constexpr MethodInfo info{"events.unsubscribe"_L1, Verb::None, ""_L1, 200, Permission::None, RateClass::Read,
                                     false, "No more changes of this event"_L1};
    using Request = EventRequest;
    using Reply = Empty;
};

} // namespace foyer
