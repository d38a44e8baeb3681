// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Method.h"

/// What places cost: `pricing.*`, `discounts.*`, `taxes.*`. Rates are parts per million: 7 % is 70000.
namespace foyer {

using namespace Qt::StringLiterals;

constexpr qint64 maxRate = 1'000'000;

struct PriceTypeView {
    int id = 0;
    QString name;
    QString code; ///< what a seller types after a number
    std::optional<bool> offered; ///< true unless said otherwise; types that were sold stay, for their tickets
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id, Bounds{.min = 1, .max = 1000});
        field("name"_L1, self.name, Bounds{.min = 1, .max = 60});
        field("code"_L1, self.code, Bounds{.min = 1, .max = 3});
        field("offered"_L1, self.offered);
    }
};

struct PriceView {
    int priceLevel = 0;
    int priceType = 0;
    Money price;
    static void fields(auto &self, auto &&field)
    {
        field("priceLevel"_L1, self.priceLevel, Bounds{.min = 1, .max = 1000});
        field("priceType"_L1, self.priceType, Bounds{.min = 1, .max = 1000});
        field("price"_L1, self.price);
    }
};

struct FeeView {
    int id = 0;
    QString name;
    std::optional<Money> amount; ///< either an amount or a rate
    std::optional<int> rate;
    std::optional<bool> perOrder;   ///< once an order instead of once a place
    std::optional<bool> refundable; ///< true unless said otherwise
    std::optional<QStringList> channels; ///< where it is asked; everywhere unless named
    std::optional<QList<int>> priceLevels;
    std::optional<QList<int>> priceTypes;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id, Bounds{.min = 1, .max = 1000});
        field("name"_L1, self.name, Bounds{.min = 1, .max = 60});
        field("amount"_L1, self.amount);
        field("rate"_L1, self.rate, Bounds{.min = 1, .max = maxRate});
        field("perOrder"_L1, self.perOrder);
        field("refundable"_L1, self.refundable);
        field("channels"_L1, self.channels, Bounds{.max = 10});
        field("priceLevels"_L1, self.priceLevels, Bounds{.max = 100});
        field("priceTypes"_L1, self.priceTypes, Bounds{.max = 100});
    }
};

struct TaxView {
    int id = 0;
    QString name;
    int rate = 0;
    bool included = true; ///< contained in the prices as shown; else added to them
    bool onTickets = true;
    bool onFees = true;
    static void fields(auto &self, auto &&field)
    {
        field("id"_L1, self.id);
        field("name"_L1, self.name);
        field("rate"_L1, self.rate);
        field("included"_L1, self.included);
        field("onTickets"_L1, self.onTickets);
        field("onFees"_L1, self.onFees);
    }
};

struct PriceBookView {
    EventId eventId;
    qint64 version = 0;
    QString currency;
    QString region; ///< ISO 3166; empty: no taxes
    QList<PriceTypeView> priceTypes; ///< the first is meant where nobody says otherwise
    QList<PriceView> prices;
    QList<FeeView> fees;
    QList<TaxView> taxes; ///< of the region, on the day of the event
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("version"_L1, self.version);
        field("currency"_L1, self.currency);
        field("region"_L1, self.region);
        field("priceTypes"_L1, self.priceTypes);
        field("prices"_L1, self.prices);
        field("fees"_L1, self.fees);
        field("taxes"_L1, self.taxes);
    }
};

struct GetPricing {
    static constexpr MethodInfo info{"pricing.get"_L1, Verb::Get, "/events/{eventId}/pricing"_L1, 200, Permission::None, RateClass::Read, false,
                                     "Price types, prices, fees and taxes of an event"_L1};
    struct Request {
        EventId eventId;
        static void fields(auto &self, auto &&field) { field("eventId"_L1, self.eventId); }
    };
    using Reply = PriceBookView;
};

struct SetPricing {
    static constexpr MethodInfo info{"pricing.set"_L1, Verb::Patch, "/events/{eventId}/pricing"_L1, 200, Permission::EditEvents, RateClass::Write, true,
                                     "Change an event's prices, unless somebody did since; places held keep the price they were held for"_L1};
    struct Request {
        EventId eventId;
        qint64 version = 0;
        std::optional<QString> region;
        std::optional<QList<PriceTypeView>> priceTypes;
        std::optional<QList<PriceView>> prices; ///< all of them
        std::optional<QList<FeeView>> fees;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("version"_L1, self.version, Bounds{.min = 1});
            field("region"_L1, self.region, Bounds{.max = 12});
            field("priceTypes"_L1, self.priceTypes, Bounds{.min = 1, .max = 40});
            field("prices"_L1, self.prices, Bounds{.min = 1, .max = 4000});
            field("fees"_L1, self.fees, Bounds{.max = 20});
        }
    };
    using Reply = PriceBookView;
};

struct PriceBookChange {
    qint64 version = 0;
    QDateTime changedAt;
    QString changedBy;
    PriceBookView book;
    static void fields(auto &self, auto &&field)
    {
        field("version"_L1, self.version);
        field("changedAt"_L1, self.changedAt);
        field("changedBy"_L1, self.changedBy);
        field("book"_L1, self.book);
    }
};

struct PricingHistory {
    static constexpr MethodInfo info{"pricing.history"_L1, Verb::Get, "/events/{eventId}/pricing/history"_L1, 200, Permission::EditEvents,
                                     RateClass::Read, false, "What an event's prices were, newest first"_L1};
    struct Request {
        EventId eventId;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<PriceBookChange> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

struct DiscountView {
    DiscountId discountId;
    QString code;
    QString name;
    QString kind; ///< percent, amount, price
    std::optional<int> rate;
    std::optional<Money> amount;
    std::optional<int> maxPlaces;
    std::optional<int> maxPerOrder;
    std::optional<int> minPlaces;
    std::optional<QDateTime> validFrom;
    std::optional<QDateTime> validUntil;
    QList<int> priceLevels; ///< empty: all
    QList<int> priceTypes;
    QList<int> sections;
    QList<int> seats;
    bool active = true;
    int used = 0; ///< places that have it now, in carts too
    static void fields(auto &self, auto &&field)
    {
        field("discountId"_L1, self.discountId);
        field("code"_L1, self.code);
        field("name"_L1, self.name);
        field("kind"_L1, self.kind);
        field("rate"_L1, self.rate);
        field("amount"_L1, self.amount);
        field("maxPlaces"_L1, self.maxPlaces);
        field("maxPerOrder"_L1, self.maxPerOrder);
        field("minPlaces"_L1, self.minPlaces);
        field("validFrom"_L1, self.validFrom);
        field("validUntil"_L1, self.validUntil);
        field("priceLevels"_L1, self.priceLevels);
        field("priceTypes"_L1, self.priceTypes);
        field("sections"_L1, self.sections);
        field("seats"_L1, self.seats);
        field("active"_L1, self.active);
        field("used"_L1, self.used);
    }
};

struct CreateDiscount {
    static constexpr MethodInfo info{"discounts.create"_L1, Verb::Post, "/events/{eventId}/discounts"_L1, 201, Permission::EditEvents, RateClass::Write, true,
                                     "A code that lowers prices, or many of them at once"_L1};
    struct Request {
        EventId eventId;
        std::optional<QString> code; ///< drawn at random unless given
        std::optional<int> count;    ///< so many codes, each for itself
        QString name;
        QString kind;
        std::optional<int> rate;
        std::optional<Money> amount;
        std::optional<int> maxPlaces;
        std::optional<int> maxPerOrder;
        std::optional<int> minPlaces;
        std::optional<QDateTime> validFrom;
        std::optional<QDateTime> validUntil;
        std::optional<QList<int>> priceLevels;
        std::optional<QList<int>> priceTypes;
        std::optional<QList<int>> sections;
        std::optional<QList<int>> seats;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("code"_L1, self.code, Bounds{.min = 3, .max = 32});
            field("count"_L1, self.count, Bounds{.min = 1, .max = 1000});
            field("name"_L1, self.name, Bounds{.min = 1, .max = 60});
            field("kind"_L1, self.kind, Bounds{.oneOf = {"percent"_L1, "amount"_L1, "price"_L1}});
            field("rate"_L1, self.rate, Bounds{.min = 1, .max = maxRate});
            field("amount"_L1, self.amount);
            field("maxPlaces"_L1, self.maxPlaces, Bounds{.min = 1, .max = 1'000'000});
            field("maxPerOrder"_L1, self.maxPerOrder, Bounds{.min = 1, .max = 100});
            field("minPlaces"_L1, self.minPlaces, Bounds{.min = 1, .max = 100});
            field("validFrom"_L1, self.validFrom);
            field("validUntil"_L1, self.validUntil);
            field("priceLevels"_L1, self.priceLevels, Bounds{.max = 100});
            field("priceTypes"_L1, self.priceTypes, Bounds{.max = 100});
            field("sections"_L1, self.sections, Bounds{.max = 1000});
            field("seats"_L1, self.seats, Bounds{.max = 5000});
        }
    };
    struct Reply {
        QList<DiscountView> items;
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

struct UpdateDiscount {
    static constexpr MethodInfo info{"discounts.update"_L1, Verb::Patch, "/events/{eventId}/discounts/{discountId}"_L1, 200, Permission::EditEvents,
                                     RateClass::Write, true, "Stop a code, or change how long and how often it is valid"_L1};
    struct Request {
        EventId eventId;
        DiscountId discountId;
        std::optional<bool> active;
        std::optional<int> maxPlaces;
        std::optional<QDateTime> validUntil;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("discountId"_L1, self.discountId);
            field("active"_L1, self.active);
            field("maxPlaces"_L1, self.maxPlaces, Bounds{.min = 1, .max = 1'000'000});
            field("validUntil"_L1, self.validUntil);
        }
    };
    using Reply = DiscountView;
};

struct ListDiscounts {
    static constexpr MethodInfo info{"discounts.list"_L1, Verb::Get, "/events/{eventId}/discounts"_L1, 200, Permission::EditEvents, RateClass::Read, false,
                                     "An event's codes and how often each was used"_L1};
    struct Request {
        EventId eventId;
        std::optional<int> limit;
        std::optional<QString> cursor;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("limit"_L1, self.limit, Bounds{.min = 1, .max = 200});
            field("cursor"_L1, self.cursor, Bounds{.max = 100});
        }
    };
    struct Reply {
        QList<DiscountView> items;
        Nullable<QString> next;
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("next"_L1, self.next);
        }
    };
};

/// A rate of one region. An event takes those of its region and of the ones around it: `US-NY` has those of `US` too.
struct TaxRateView {
    TaxRateId taxId;
    QString region;
    QString name;
    int rate = 0;
    bool included = true;
    bool onTickets = true;
    bool onFees = true;
    std::optional<QDateTime> validFrom; ///< by the start of the event
    std::optional<QDateTime> validUntil;
    static void fields(auto &self, auto &&field)
    {
        field("taxId"_L1, self.taxId);
        field("region"_L1, self.region);
        field("name"_L1, self.name);
        field("rate"_L1, self.rate);
        field("included"_L1, self.included);
        field("onTickets"_L1, self.onTickets);
        field("onFees"_L1, self.onFees);
        field("validFrom"_L1, self.validFrom);
        field("validUntil"_L1, self.validUntil);
    }
};

struct ListTaxes {
    static constexpr MethodInfo info{"taxes.list"_L1, Verb::Get, "/taxes"_L1, 200, Permission::EditEvents, RateClass::Read, false,
                                     "Tax rates by region"_L1};
    using Request = Empty;
    struct Reply {
        QList<TaxRateView> items;
        static void fields(auto &self, auto &&field) { field("items"_L1, self.items); }
    };
};

struct TaxChange {
    std::optional<TaxRateView> tax;
    int events = 0; ///< upcoming ones whose prices have it from now on
    static void fields(auto &self, auto &&field)
    {
        field("tax"_L1, self.tax);
        field("events"_L1, self.events);
    }
};

struct AddTax {
    static constexpr MethodInfo info{"taxes.add"_L1, Verb::Post, "/taxes"_L1, 201, Permission::Operate, RateClass::Write, true,
                                     "A tax rate; upcoming events of its region have it from then on"_L1};
    struct Request {
        QString region;
        QString name;
        int rate = 0;
        std::optional<bool> included;
        std::optional<bool> onTickets;
        std::optional<bool> onFees;
        std::optional<QDateTime> validFrom;
        std::optional<QDateTime> validUntil;
        static void fields(auto &self, auto &&field)
        {
            field("region"_L1, self.region, Bounds{.min = 2, .max = 12});
            field("name"_L1, self.name, Bounds{.min = 1, .max = 60});
            field("rate"_L1, self.rate, Bounds{.min = 0, .max = maxRate});
            field("included"_L1, self.included);
            field("onTickets"_L1, self.onTickets);
            field("onFees"_L1, self.onFees);
            field("validFrom"_L1, self.validFrom);
            field("validUntil"_L1, self.validUntil);
        }
    };
    using Reply = TaxChange;
};

struct EndTax {
    static constexpr MethodInfo info{"taxes.end"_L1, Verb::Post, "/taxes/{taxId}/end"_L1, 200, Permission::Operate, RateClass::Write, true,
                                     "No event that starts from then on has this tax rate"_L1};
    struct Request {
        TaxRateId taxId;
        QDateTime validUntil;
        static void fields(auto &self, auto &&field)
        {
            field("taxId"_L1, self.taxId);
            field("validUntil"_L1, self.validUntil);
        }
    };
    using Reply = TaxChange;
};

} // namespace foyer
