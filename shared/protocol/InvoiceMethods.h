// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/BookingMethods.h"

/// Orders that are paid later: `invoices.*`. An order paid with the method "invoice" gets one; refunds of it get credit notes.
namespace foyer {

using namespace Qt::StringLiterals;

struct InvoiceSettlementView {
    QString method; ///< bank, cash, card
    Money amount;
    std::optional<QString> reference;
    QDateTime at;
    static void fields(auto &self, auto &&field)
    {
        field("method"_L1, self.method);
        field("amount"_L1, self.amount);
        field("reference"_L1, self.reference);
        field("at"_L1, self.at);
    }
};

struct CreditNoteView {
    QString number;
    Money amount;
    Money paidBack;                    ///< the part of it that had been paid and went back
    std::optional<QString> paidBackBy; ///< bank, cash, card
    QString reason;
    QDateTime issuedAt;
    static void fields(auto &self, auto &&field)
    {
        field("number"_L1, self.number);
        field("amount"_L1, self.amount);
        field("paidBack"_L1, self.paidBack);
        field("paidBackBy"_L1, self.paidBackBy);
        field("reason"_L1, self.reason);
        field("issuedAt"_L1, self.issuedAt);
    }
};

struct InvoiceView {
    QString number; ///< 2026-000123: without a gap within the year, in the order of issue
    EventId eventId;
    OrderId orderId;
    QString orderReference;
    QString status; ///< open, overdue; settled: nothing is owed any more; credited: and nothing was paid
    CustomerView customer;
    Money amount;
    Money credited;
    Money settled;
    Money owed;
    QDateTime issuedAt;
    QString dueOn; ///< a day, 2026-05-31
    QList<InvoiceSettlementView> settlements;
    QList<CreditNoteView> creditNotes;
    static void fields(auto &self, auto &&field)
    {
        field("number"_L1, self.number);
        field("eventId"_L1, self.eventId);
        field("orderId"_L1, self.orderId);
        field("orderReference"_L1, self.orderReference);
        field("status"_L1, self.status);
        field("customer"_L1, self.customer);
        field("amount"_L1, self.amount);
        field("credited"_L1, self.credited);
        field("settled"_L1, self.settled);
        field("owed"_L1, self.owed);
        field("issuedAt"_L1, self.issuedAt);
        field("dueOn"_L1, self.dueOn);
        field("settlements"_L1, self.settlements);
        field("creditNotes"_L1, self.creditNotes);
    }
};

struct InvoiceRequest {
    QString number;
    static void fields(auto &self, auto &&field) { field("number"_L1, self.number, Bounds{.min = 1, .max = 20}); }
};

struct ListInvoices {
    static constexpr MethodInfo info{"invoices.list"_L1, Verb::Get, "/invoices"_L1, 200, Permission::SellOnInvoice, RateClass::Read, false,
                                     "Invoices by state, number, customer or order, newest first"_L1};
    struct Request {
        std::optional<QString> status; ///< open: something is owed, overdue or not
        std::optional<QString> query;  ///< a number, an order's reference, or the beginning of a name or mail address
        std::optional<EventId> event;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("status"_L1, self.status, Bounds{.oneOf = {"open"_L1, "overdue"_L1, "closed"_L1}});
            field("query"_L1, self.query, Bounds{.max = 200});
            field("event"_L1, self.event);
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<InvoiceView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

struct GetInvoice {
    static constexpr MethodInfo info{"invoices.get"_L1, Verb::Get, "/invoices/{number}"_L1, 200, Permission::SellOnInvoice, RateClass::Read, false,
                                     "One invoice with what came for it and its credit notes"_L1};
    using Request = InvoiceRequest;
    using Reply = InvoiceView;
};

struct SettleInvoice {
    static constexpr MethodInfo info{"invoices.settle"_L1, Verb::Post, "/invoices/{number}/settlements"_L1, 201, Permission::SellOnInvoice,
                                     RateClass::Write, true, "Money arrived for an invoice, all that is owed or a part"_L1};
    struct Request {
        QString number;
        QString method;
        Money amount;
        std::optional<QString> reference; ///< of the transfer or the card's slip
        static void fields(auto &self, auto &&field)
        {
            field("number"_L1, self.number, Bounds{.min = 1, .max = 20});
            field("method"_L1, self.method, Bounds{.oneOf = {"bank"_L1, "cash"_L1, "card"_L1}});
            field("amount"_L1, self.amount);
            field("reference"_L1, self.reference, Bounds{.max = 100});
        }
    };
    struct Reply {
        QString number;
        Money amount;
        Money owed; ///< still
        static void fields(auto &self, auto &&field)
        {
            field("number"_L1, self.number);
            field("amount"_L1, self.amount);
            field("owed"_L1, self.owed);
        }
    };
};

struct InvoicePdf {
    static constexpr MethodInfo info{"invoices.pdf"_L1, Verb::Get, "/invoices/{number}/invoice.pdf"_L1, 200, Permission::SellOnInvoice, RateClass::Read,
                                     false, "The invoice to print or send (over JSON-RPC: base 64 in `data`)"_L1};
    using Request = InvoiceRequest;
    using Reply = Binary;
};

struct CreditNotePdf {
    static constexpr MethodInfo info{"invoices.creditNotePdf"_L1, Verb::Get, "/credit-notes/{number}/credit-note.pdf"_L1, 200,
                                     Permission::SellOnInvoice, RateClass::Read, false,
                                     "A credit note to print or send (over JSON-RPC: base 64 in `data`)"_L1};
    using Request = InvoiceRequest;
    using Reply = Binary;
};

} // namespace foyer
