// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// What an event's tickets, receipts and reports look like on paper: `layouts.*`. An event without a layout of its own
/// prints with the till's built-in one.
namespace foyer {

using namespace Qt::StringLiterals;

struct LayoutSummary {
    QString slug; ///< `ticket-80mm`: which paper it is for
    QString name;
    QString use; ///< ticket, receipt, report
    qint64 version = 0;
    QDateTime changedAt;
    static void fields(auto &self, auto &&field)
    {
        field("slug"_L1, self.slug);
        field("name"_L1, self.name);
        field("use"_L1, self.use);
        field("version"_L1, self.version);
        field("changedAt"_L1, self.changedAt);
    }
};

struct LayoutView {
    QString slug;
    qint64 version = 0;
    QDateTime changedAt;
    QJsonObject layout;
    static void fields(auto &self, auto &&field)
    {
        field("slug"_L1, self.slug);
        field("version"_L1, self.version);
        field("changedAt"_L1, self.changedAt);
        field("layout"_L1, self.layout);
    }
};

struct ListLayouts {
    static constexpr MethodInfo info{"layouts.list"_L1, Verb::Get, "/events/{eventId}/layouts"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "The layouts an event has of its own"_L1};
    struct Request {
        EventId eventId;
        static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
    };
    struct Reply {
        QList<LayoutSummary> items;
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

struct LayoutRequest {
    EventId eventId;
    QString slug;
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("slug"_L1, self.slug, Bounds{.min = 1, .max = 40});
    }
};

struct GetLayout {
    static constexpr MethodInfo info{"layouts.get"_L1, Verb::Get, "/events/{eventId}/layouts/{slug}"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "One layout of an event"_L1};
    using Request = LayoutRequest;
    using Reply = LayoutView;
};

struct SetLayout {
    static constexpr MethodInfo info{"layouts.set"_L1, Verb::Post, "/events/{eventId}/layouts/{slug}"_L1, 200, Permission::EditEvents,
                                     RateClass::Write, true, "Give an event a layout, or change the one nobody changed since"_L1};
    struct Request {
        EventId eventId;
        QString slug;
        QJsonObject layout;
        qint64 version = 0; ///< the one this change is based on; 0 for a layout that is not there yet
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("slug"_L1, self.slug, Bounds{.min = 1, .max = 40});
            field("layout"_L1, self.layout);
            field("version"_L1, self.version, Bounds{.min = 0});
        }
    };
    using Reply = LayoutView;
};

struct RemoveLayout {
    static constexpr MethodInfo info{"layouts.remove"_L1, Verb::Delete, "/events/{eventId}/layouts/{slug}"_L1, 204, Permission::EditEvents,
                                     RateClass::Write, false, "Print with the built-in layout again"_L1};
    using Request = LayoutRequest;
    using Reply = Empty;
};

} // namespace foyer
