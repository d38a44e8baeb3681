// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// Who buys: `customers.*`. A customer is known by mail address and phone number, and is found by either.
namespace foyer {

using namespace Qt::StringLiterals;

struct CustomerNoteView {
    CustomerId customerId;
    QString text;
    QString by;
    QDateTime at;
    static void fields(auto &self, auto &&field)
    {
        field("customerId"_L1, self.customerId);
        field("text"_L1, self.text);
        field("by"_L1, self.by);
        field("at"_L1, self.at);
    }
};

struct CustomerOrderView {
    EventId eventId;
    OrderId orderId;
    QString reference;
    QString status;
    QString eventName;
    QDateTime startsAt;
    int places = 0; ///< that are valid still
    Money total;
    Money refunded;
    QDateTime createdAt;
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("orderId"_L1, self.orderId);
        field("reference"_L1, self.reference);
        field("status"_L1, self.status);
        field("eventName"_L1, self.eventName);
        field("startsAt"_L1, self.startsAt);
        field("places"_L1, self.places);
        field("total"_L1, self.total);
        field("refunded"_L1, self.refunded);
        field("createdAt"_L1, self.createdAt);
    }
};

struct CustomerRecordView {
    std::optional<CustomerId> customerId; ///< only of whom something was noted
    std::optional<QString> name;          ///< as on the newest order, and so the others
    std::optional<QString> email;
    std::optional<QString> phone;
    int orderCount = 0;  ///< over all events; of the newest 1,000
    QList<Money> spent;  ///< paid less refunded, by currency
    std::optional<QDateTime> lastVisitAt; ///< when a door last admitted one of their tickets
    QList<CustomerOrderView> orders; ///< the newest 50
    QList<CustomerNoteView> notes;   ///< the newest 100, newest first
    static void fields(auto &self, auto &&field)
    {
        field("customerId"_L1, self.customerId);
        field("name"_L1, self.name);
        field("email"_L1, self.email);
        field("phone"_L1, self.phone);
        field("orderCount"_L1, self.orderCount);
        field("spent"_L1, self.spent);
        field("lastVisitAt"_L1, self.lastVisitAt);
        field("orders"_L1, self.orders);
        field("notes"_L1, self.notes);
    }
};

struct FindCustomer {
    static constexpr MethodInfo info{"customers.find"_L1, Verb::Get, "/customers"_L1, 200, Permission::SellTickets, RateClass::Read, false,
                                     "A customer by mail address or phone number: orders over all events, and notes"_L1};
    struct Request {
        std::optional<QString> email; ///< whole, in any case
        std::optional<QString> phone; ///< at least six digits; the last nine count, so that country codes do not matter
        static void fields(auto &self, auto &&field)
        {
            field("email"_L1, self.email, Bounds{.min = 3, .max = 254});
            field("phone"_L1, self.phone, Bounds{.min = 6, .max = 40});
        }
    };
    using Reply = CustomerRecordView;
};

struct AddCustomerNote {
    static constexpr MethodInfo info{"customers.addNote"_L1, Verb::Post, "/customers/notes"_L1, 201, Permission::SellTickets, RateClass::Write, true,
                                     "Write something about a customer; notes are never changed"_L1};
    struct Request {
        std::optional<QString> email;
        std::optional<QString> phone;
        QString text;
        static void fields(auto &self, auto &&field)
        {
            field("email"_L1, self.email, Bounds{.min = 3, .max = 254});
            field("phone"_L1, self.phone, Bounds{.min = 6, .max = 40});
            field("text"_L1, self.text, Bounds{.min = 1, .max = 1000});
        }
    };
    using Reply = CustomerNoteView;
};

} // namespace foyer
