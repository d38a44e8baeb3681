// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PriceBook.h"
#include "pricing/PriceBookView.h"

#include <QTest>

#include <functional>
#include <random>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

constexpr int stalls = 1;
constexpr int circle = 2;
constexpr int adult = 1;
constexpr int senior = 2;
constexpr int child = 3;

/// Two levels, three types; children only in the circle.
PriceBook book()
{
    PriceBook book = plainPriceBook(u"EUR"_s, {{stalls, 5000}, {circle, 3000}});
    book.types.append({senior, u"Senior"_s, u"S"_s, true});
    book.types.append({child, u"Child"_s, u"CH"_s, true});
    book.prices.insert({stalls, senior}, 4000);
    book.prices.insert({circle, senior}, 2500);
    book.prices.insert({circle, child}, 1000);
    return book;
}

QList<qint64> pricesOf(const Result<QList<PlacePrice>> &priced)
{
    QList<qint64> prices;
    if (priced) {
        for (const PlacePrice &place : *priced)
            prices.append(place.price);
    }
    return prices;
}

QString fieldOf(const Status &status) { return status ? QString() : status.error().fields.isEmpty() ? u"?"_s : status.error().fields.first().path; }

} // namespace

class TestPriceBook : public QObject
{
    Q_OBJECT
private slots:
    void rounds_data();
    void rounds();
    void levelTimesType();
    void typeNotSoldThere();
    void retiredType();
    void codes();
    void taxes_data();
    void taxes();
    void fees_data();
    void fees();
    void discountBeforeFeesAndTaxes();
    void discountKinds_data();
    void discountKinds();
    void discountedPlaces_data();
    void discountedPlaces();
    void exchanged_data();
    void exchanged();
    void exchangeKeepsTheFee();
    void splitSumsToThePrice();
    void keptAtARefund();
    void checks_data();
    void checks();
    void storedAndReadAgain();
};

void TestPriceBook::rounds_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("half up") << qint64(5) << qint64(1) << qint64(10) << qint64(1);
    QTest::newRow("below half") << qint64(4) << qint64(1) << qint64(10) << qint64(0);
    QTest::newRow("half away from zero") << qint64(-5) << qint64(1) << qint64(10) << qint64(-1);
    QTest::newRow("19 % of 12.30") << qint64(1230) << qint64(190'000) << qint64(1'000'000) << qint64(234);
    QTest::newRow("no overflow") << qint64(900'000'000'000'000) << qint64(1'000'000) << qint64(1'000'000) << qint64(900'000'000'000'000);
}

void TestPriceBook::rounds()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QTEST(scaled(amount, numerator, denominator), "expected");
}

void TestPriceBook::levelTimesType()
{
    const auto priced = pricePlaces(book(), u"window", {{stalls, adult}, {stalls, senior}, {circle, child}});
    QCOMPARE(pricesOf(priced), (QList<qint64>{5000, 4000, 1000}));
    for (const PlacePrice &place : *priced)
        QVERIFY(place.parts.isEmpty());
}

void TestPriceBook::typeNotSoldThere()
{
    const auto priced = pricePlaces(book(), u"window", {{circle, child}, {stalls, child}});
    QVERIFY(!priced);
    QCOMPARE(priced.error().code, ErrorCode::InvalidInput);
    QCOMPARE(priced.error().fields.first().path, u"priceTypes"_s);
    QVERIFY(priced.error().fields.first().message.contains(u"Child"_s));
}

void TestPriceBook::retiredType()
{
    PriceBook retired = book();
    retired.types[1].isOffered = false;
    QVERIFY(!pricePlaces(retired, u"window", {{stalls, senior}}));
    QCOMPARE(retired.typeOfCode(u"S"), nullptr);
    QCOMPARE(retired.type(senior)->name, u"Senior"_s); // for the tickets that have it
}

void TestPriceBook::codes()
{
    const PriceBook prices = book();
    QCOMPARE(prices.typeOfCode(u"s")->id, senior);
    QCOMPARE(prices.typeOfCode(u"ch")->id, child);
    QCOMPARE(prices.typeOfCode(u"c"), nullptr);
}

void TestPriceBook::taxes_data()
{
    QTest::addColumn<QList<TaxRule>>("rules");
    QTest::addColumn<qint64>("price");
    QTest::addColumn<QList<qint64>>("taxes");
    const TaxRule vat{1, u"VAT"_s, 70'000, true, true, true};
    const TaxRule state{2, u"State"_s, 40'000, false, true, true};
    const TaxRule city{3, u"City"_s, 45'000, false, true, true};
    const TaxRule levy{4, u"Levy"_s, 30'000, true, true, false};
    const TaxRule feesOnly{5, u"Service tax"_s, 190'000, true, false, true};
    QTest::newRow("none") << QList<TaxRule>{} << qint64(5000) << QList<qint64>{};
    // 50.00 with 7 % in it: 46.73 and 3.27
    QTest::newRow("contained") << QList<TaxRule>{vat} << qint64(5000) << QList<qint64>{327};
    QTest::newRow("added") << QList<TaxRule>{state} << qint64(5200) << QList<qint64>{200};
    QTest::newRow("two added") << QList<TaxRule>{state, city} << qint64(5425) << QList<qint64>{200, 225};
    // 50.00 / 1.10 = 45.4545…: 4.55 in all; the first is 5000 × 70/1100 = 318.2, the second what is left
    QTest::newRow("two contained sum to their sum") << QList<TaxRule>{vat, levy} << qint64(5000) << QList<qint64>{318, 137};
    // 46.73 net, 4 % of it is 1.87
    QTest::newRow("added is on the net") << QList<TaxRule>{vat, state} << qint64(5187) << QList<qint64>{327, 187};
    QTest::newRow("only on fees") << QList<TaxRule>{feesOnly} << qint64(5000) << QList<qint64>{};
}

void TestPriceBook::taxes()
{
    QFETCH(QList<TaxRule>, rules);
    PriceBook prices = book();
    prices.taxes = rules;
    const auto priced = pricePlaces(prices, u"window", {{stalls, adult}});
    QVERIFY(priced);
    QTEST(priced->first().price, "price");
    QList<qint64> amounts;
    for (const PricePart &part : priced->first().parts)
        amounts.append(part.amount);
    QTEST(amounts, "taxes");
}

void TestPriceBook::fees_data()
{
    QTest::addColumn<FeeRule>("fee");
    QTest::addColumn<QList<qint64>>("prices"); // of two adults in the stalls and a senior in the circle
    const auto fee = [](const std::function<void(FeeRule &)> &set) {
        FeeRule rule{1, u"Service"_s, 200, 0, false, true, {}, {}, {}};
        set(rule);
        return rule;
    };
    QTest::newRow("each place") << fee([](FeeRule &) {}) << QList<qint64>{5200, 5200, 2700};
    QTest::newRow("a rate") << fee([](FeeRule &f) { f.amount = 0; f.rate = 100'000; }) << QList<qint64>{5500, 5500, 2750};
    QTest::newRow("each order, spread") << fee([](FeeRule &f) { f.isPerOrder = true; }) << QList<qint64>{5067, 5067, 2566};
    QTest::newRow("a rate of the order") << fee([](FeeRule &f) { f.amount = 0; f.rate = 100'000; f.isPerOrder = true; }) << QList<qint64>{5500, 5500, 2750};
    QTest::newRow("a rate of the order, rounded once") << fee([](FeeRule &f) { f.amount = 0; f.rate = 130; f.isPerOrder = true; }) << QList<qint64>{5001, 5000, 2501};
    QTest::newRow("another channel's") << fee([](FeeRule &f) { f.channels = {u"web"_s}; }) << QList<qint64>{5000, 5000, 2500};
    QTest::newRow("this channel's") << fee([](FeeRule &f) { f.channels = {u"web"_s, u"window"_s}; }) << QList<qint64>{5200, 5200, 2700};
    QTest::newRow("of a level") << fee([](FeeRule &f) { f.priceLevels = {circle}; }) << QList<qint64>{5000, 5000, 2700};
    QTest::newRow("of a type") << fee([](FeeRule &f) { f.priceTypes = {adult}; }) << QList<qint64>{5200, 5200, 2500};
    QTest::newRow("each order, of nobody here") << fee([](FeeRule &f) { f.isPerOrder = true; f.priceTypes = {child}; }) << QList<qint64>{5000, 5000, 2500};
}

void TestPriceBook::fees()
{
    QFETCH(FeeRule, fee);
    PriceBook prices = book();
    prices.fees = {fee};
    QTEST(pricesOf(pricePlaces(prices, u"window", {{stalls, adult}, {stalls, adult}, {circle, senior}})), "prices");
}

void TestPriceBook::discountBeforeFeesAndTaxes()
{
    PriceBook prices = book();
    prices.fees = {{1, u"Service"_s, 0, 100'000, false, true, {}, {}, {}}};
    prices.taxes = {{1, u"Sales tax"_s, 100'000, false, true, true}};
    Discount half;
    half.id = 9;
    half.name = u"Half"_s;
    half.value = 500'000;
    const auto priced = pricePlaces(prices, u"window", {{stalls, adult, true}, {stalls, adult, false}}, &half);
    // 25.00 + 2.50 tax + 2.50 fee + 0.25 tax on it; and the same of 50.00
    QCOMPARE(pricesOf(priced), (QList<qint64>{3025, 6050}));
    const QList<PricePart> &parts = priced->first().parts;
    QCOMPARE(parts.size(), 4);
    QCOMPARE(parts.first().kind, PricePart::Kind::Discount);
    QCOMPARE(parts.first().amount, -2500);
    QCOMPARE(parts.first().id, 9);
}

void TestPriceBook::discountKinds_data()
{
    QTest::addColumn<Discount::Kind>("kind");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("price");
    QTest::newRow("percent") << Discount::Kind::Percent << qint64(250'000) << qint64(3750);
    QTest::newRow("amount") << Discount::Kind::Amount << qint64(1200) << qint64(3800);
    QTest::newRow("amount past the price") << Discount::Kind::Amount << qint64(9000) << qint64(0);
    QTest::newRow("price") << Discount::Kind::Price << qint64(1500) << qint64(1500);
    QTest::newRow("price above the price") << Discount::Kind::Price << qint64(9000) << qint64(5000);
}

void TestPriceBook::discountKinds()
{
    QFETCH(Discount::Kind, kind);
    QFETCH(qint64, value);
    Discount discount;
    discount.kind = kind;
    discount.value = value;
    QTEST(pricesOf(pricePlaces(book(), u"window", {{stalls, adult, true}}, &discount)).value(0), "price");
}

void TestPriceBook::discountedPlaces_data()
{
    QTest::addColumn<std::function<void(Discount &)>>("set");
    QTest::addColumn<int>("left"); // below nothing: no limit
    QTest::addColumn<QList<bool>>("chosen"); // empty: refused
    using Set = std::function<void(Discount &)>;
    const QDateTime noon(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
    // The places: circle adult seat 10, stalls adult seat 1, stalls senior seat 2, stalls adult seat 3.
    QTest::newRow("all") << Set([](Discount &) {}) << -1 << QList<bool>{true, true, true, true};
    QTest::newRow("stopped") << Set([](Discount &d) { d.isActive = false; }) << -1 << QList<bool>{};
    QTest::newRow("too early") << Set([noon](Discount &d) { d.validFrom = noon.addSecs(1); }) << -1 << QList<bool>{};
    QTest::newRow("from now") << Set([noon](Discount &d) { d.validFrom = noon; }) << -1 << QList<bool>{true, true, true, true};
    QTest::newRow("too late") << Set([noon](Discount &d) { d.validUntil = noon; }) << -1 << QList<bool>{};
    QTest::newRow("too few") << Set([](Discount &d) { d.minPlaces = 5; }) << -1 << QList<bool>{};
    QTest::newRow("a level") << Set([](Discount &d) { d.priceLevels = {circle}; }) << -1 << QList<bool>{true, false, false, false};
    QTest::newRow("a type") << Set([](Discount &d) { d.priceTypes = {senior}; }) << -1 << QList<bool>{false, false, true, false};
    QTest::newRow("nobody's") << Set([](Discount &d) { d.priceTypes = {child}; }) << -1 << QList<bool>{};
    QTest::newRow("a section") << Set([](Discount &d) { d.sections = {20}; }) << -1 << QList<bool>{true, false, false, false};
    QTest::newRow("seats") << Set([](Discount &d) { d.seats = {2, 3}; }) << -1 << QList<bool>{false, false, true, true};
    QTest::newRow("a section or seats") << Set([](Discount &d) { d.sections = {20}; d.seats = {3}; }) << -1 << QList<bool>{true, false, false, true};
    QTest::newRow("one an order: the dearest, the first of them") << Set([](Discount &d) { d.maxPerOrder = 1; }) << -1 << QList<bool>{false, true, false, false};
    QTest::newRow("three left") << Set([](Discount &) {}) << 3 << QList<bool>{false, true, true, true};
    QTest::newRow("used up") << Set([](Discount &) {}) << 0 << QList<bool>{};
}

void TestPriceBook::discountedPlaces()
{
    QFETCH(std::function<void(Discount &)>, set);
    QFETCH(int, left);
    QFETCH(QList<bool>, chosen);
    Discount discount;
    discount.code = u"SPRING"_s;
    set(discount);
    const QList<DiscountPlace> places{{circle, adult, 20, 10, 3000}, {stalls, adult, 10, 1, 5000}, {stalls, senior, 10, 2, 4000}, {stalls, adult, 10, 3, 5000}};
    const auto found = foyer::discountedPlaces(discount, places, left < 0 ? std::nullopt : std::optional(left), QDateTime(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC));
    QCOMPARE(bool(found), !chosen.isEmpty());
    if (found) {
        QCOMPARE(*found, chosen);
    } else {
        QCOMPARE(found.error().code, ErrorCode::RuleViolated);
        QVERIFY(found.error().detail.contains(u"SPRING"_s));
    }
}

namespace {

/// A fee of 3.01 an order, of which the house keeps nothing, with 10 % tax on top of it; not asked of children.
PriceBook bookWithOrderFee()
{
    PriceBook prices = book();
    prices.fees = {{7, u"Handling"_s, 301, 0, true, true, {}, {}, {adult, senior}}};
    prices.taxes = {{1, u"Sales tax"_s, 100'000, false, false, true}};
    return prices;
}

QList<QList<PricePart>> partsOfEach(const QList<PlacePrice> &places)
{
    QList<QList<PricePart>> parts;
    for (const PlacePrice &place : places)
        parts.append(place.parts);
    return parts;
}

QList<PlacePrice> valueOf(const Result<QList<PlacePrice>> &priced) { return priced ? *priced : QList<PlacePrice>(); }

} // namespace

void TestPriceBook::exchanged_data()
{
    QTest::addColumn<QList<int>>("bought"); // types, in the circle
    QTest::addColumn<QList<int>>("returned"); // of them, by place
    QTest::addColumn<QList<int>>("taken");
    QTest::addColumn<QList<qint64>>("prices");
    // Two adults bore 151 + 15 and 150 + 15.
    QTest::newRow("one for one") << QList{adult, adult} << QList{0} << QList{adult} << QList<qint64>{3166};
    QTest::newRow("the other for one") << QList{adult, adult} << QList{1} << QList{adult} << QList<qint64>{3165};
    QTest::newRow("one for two") << QList{adult, adult} << QList{0} << QList{adult, adult} << QList<qint64>{3084, 3082};
    QTest::newRow("all for one") << QList{adult, adult} << QList{0, 1} << QList{adult} << QList<qint64>{3331};
    QTest::newRow("all for a senior") << QList{adult, adult} << QList{0, 1} << QList{senior} << QList<qint64>{2831};
    QTest::newRow("for who is not asked") << QList{adult, adult} << QList{0, 1} << QList{child} << QList<qint64>{1000};
    QTest::newRow("of who was not asked, in an order that was") << QList{adult, child} << QList{1} << QList{adult} << QList<qint64>{3000};
    QTest::newRow("of an order that was never asked") << QList{child, child} << QList{0} << QList{adult, adult} << QList<qint64>{3166, 3165};
}

void TestPriceBook::exchanged()
{
    QFETCH(QList<int>, bought);
    QFETCH(QList<int>, returned);
    QFETCH(QList<int>, taken);
    const PriceBook prices = bookWithOrderFee();
    const auto priced = [&](const QList<int> &types) {
        QList<PlaceToPrice> places;
        for (const int type : types)
            places.append({circle, type});
        return valueOf(pricePlaces(prices, u"window", places));
    };
    QList<QList<PricePart>> gone, staying;
    const QList<QList<PricePart>> order = partsOfEach(priced(bought));
    for (qsizetype i = 0; i < order.size(); ++i)
        (returned.contains(i) ? gone : staying).append(order.at(i));
    const QList<PlacePrice> fresh = exchangedPlaces(priced(taken), gone, staying);
    QTEST(pricesOf(Result(fresh)), "prices");
    for (const PlacePrice &place : fresh)
        QCOMPARE(splitOf(place.price, place.parts).sum(), place.price);
    // A till knows the parts as it is told them, and comes to the same.
    const auto asTold = [](const QList<QList<PricePart>> &parts) {
        QList<QList<PricePart>> told;
        for (const QList<PricePart> &place : parts)
            told.append(partsOf(partViews(place, u"EUR"_s)));
        return told;
    };
    QCOMPARE(exchangedPlaces(priced(taken), asTold(gone), asTold(staying)), fresh);
}

/// Whatever is exchanged however often: an order bears its fee once, to the cent, and nothing else changes.
void TestPriceBook::exchangeKeepsTheFee()
{
    std::mt19937 random(20);
    const auto any = [&random](int most) { return int(random() % unsigned(most)); };
    for (int round = 0; round < 300; ++round) {
        PriceBook prices = book();
        prices.fees = {{1, u"Service"_s, 130, 0, false, true, {}, {}, {}},
                       {2, u"Handling"_s, 1 + any(700), 0, true, any(2) == 0, {}, {}, {}},
                       {3, u"Card"_s, 0, 17'500, true, true, {}, {}, {}}};
        prices.taxes = {{1, u"VAT"_s, 70'000, true, true, true}, {2, u"City"_s, 30'000, any(2) == 0, false, true}};
        const auto places = [&](int count) {
            QList<PlaceToPrice> wanted;
            for (int i = 0; i < count; ++i)
                wanted.append({any(2) == 0 ? stalls : circle, any(2) == 0 ? adult : senior});
            return valueOf(pricePlaces(prices, u"window", wanted));
        };
        QList<PlacePrice> order = places(1 + any(5));
        const auto once = [](const QList<PlacePrice> &all) {
            qint64 sum = 0;
            for (const PlacePrice &place : all) {
                for (const PricePart &part : place.parts)
                    sum += part.kind == PricePart::Kind::Fee && part.id == 2 ? part.amount : 0;
            }
            return sum;
        };
        QCOMPARE(once(order), prices.fees.at(1).amount);
        for (int exchange = 0; exchange < 4; ++exchange) {
            QList<PlacePrice> gone;
            for (int i = 1 + any(int(order.size())); i > 0; --i)
                gone.append(order.takeAt(any(int(order.size()))));
            const QList<PlacePrice> held = places(1 + any(4));
            const QList<PlacePrice> fresh = exchangedPlaces(held, partsOfEach(gone), partsOfEach(order));
            for (const PlacePrice &place : fresh)
                QCOMPARE(splitOf(place.price, place.parts).sum(), place.price);
            order += fresh;
            QCOMPARE(once(order), prices.fees.at(1).amount);
        }
    }
}

void TestPriceBook::splitSumsToThePrice()
{
    // Any book: what is booked is what the customer pays, and no account is off by the rounding of another.
    std::mt19937 random(20261121);
    const auto pick = [&random](int below) { return int(random() % unsigned(below)); };
    for (int round = 0; round < 3000; ++round) {
        PriceBook prices = plainPriceBook(u"EUR"_s, {{stalls, pick(100'000)}});
        for (int i = 0; i < pick(4); ++i)
            prices.fees.append({i + 1, u"Fee"_s, pick(2) ? 1 + pick(2000) : 0, 0, pick(2) == 1, pick(2) == 1, {}, {}, {}});
        for (FeeRule &fee : prices.fees)
            fee.rate = fee.amount > 0 ? 0 : 1 + pick(300'000);
        for (int i = 0; i < pick(4); ++i)
            prices.taxes.append({i + 1, u"Tax"_s, pick(300'000), pick(2) == 1, pick(2) == 1, pick(2) == 1});
        Discount discount;
        discount.value = pick(1'000'000);
        QList<PlaceToPrice> places;
        for (int i = 0; i <= pick(6); ++i)
            places.append({stalls, adult, pick(2) == 1});
        const auto priced = pricePlaces(prices, u"window", places, &discount);
        QVERIFY(priced);
        for (const PlacePrice &place : *priced) {
            const PriceSplit split = splitOf(place.price, place.parts);
            QCOMPARE(split.sum(), place.price);
            qint64 price = prices.prices.value({stalls, adult});
            for (const PricePart &part : place.parts)
                price += part.kind == PricePart::Kind::Tax && part.isIncluded ? 0 : part.amount;
            QCOMPARE(price, place.price);
            QVERIFY(split.tickets >= 0 && split.fees >= 0 && split.taxes >= 0);
            QVERIFY(keptOf(place.parts) <= place.price);
        }
    }
}

void TestPriceBook::keptAtARefund()
{
    PriceBook prices = book();
    prices.fees = {{1, u"Booking"_s, 200, 0, false, false, {}, {}, {}}, {2, u"Postage"_s, 300, 0, false, true, {}, {}, {}}};
    prices.taxes = {{1, u"VAT"_s, 190'000, true, true, true}, {2, u"City"_s, 100'000, false, false, true}};
    const auto priced = pricePlaces(prices, u"window", {{stalls, adult}});
    // The booking fee and the city's tax on it, of its net 1.68: 0.17. The contained VAT of 0.32 is inside the fee.
    QCOMPARE(keptOf(priced->first().parts), 217);
    const PriceSplit kept = keptSplitOf(priced->first().parts);
    QCOMPARE(kept.tickets, 0);
    QCOMPARE(kept.fees, 168);
    QCOMPARE(kept.taxes, 49);
}

void TestPriceBook::checks_data()
{
    QTest::addColumn<std::function<void(PriceBook &)>>("spoil");
    QTest::addColumn<QString>("field");
    using Spoil = std::function<void(PriceBook &)>;
    QTest::newRow("sound") << Spoil([](PriceBook &) {}) << QString();
    QTest::newRow("no types") << Spoil([](PriceBook &b) { b.types.clear(); }) << u"priceTypes"_s;
    QTest::newRow("an id twice") << Spoil([](PriceBook &b) { b.types[1].id = adult; }) << u"priceTypes[1].id"_s;
    QTest::newRow("a code twice") << Spoil([](PriceBook &b) { b.types[1].code = u"a"_s; }) << u"priceTypes[1].code"_s;
    QTest::newRow("a digit in a code") << Spoil([](PriceBook &b) { b.types[1].code = u"2"_s; }) << u"priceTypes[1].code"_s;
    QTest::newRow("an empty name") << Spoil([](PriceBook &b) { b.types[1].name = u" "_s; }) << u"priceTypes[1].name"_s;
    QTest::newRow("a retired code may come again") << Spoil([](PriceBook &b) { b.types[2].code = u"S"_s; b.types[1].isOffered = false; }) << QString();
    QTest::newRow("first type retired") << Spoil([](PriceBook &b) { b.types[0].isOffered = false; }) << u"priceTypes[0]"_s;
    QTest::newRow("a price of no level") << Spoil([](PriceBook &b) { b.prices.insert({7, adult}, 1); }) << u"prices"_s;
    QTest::newRow("a price of no type") << Spoil([](PriceBook &b) { b.prices.insert({stalls, 7}, 1); }) << u"prices"_s;
    QTest::newRow("a negative price") << Spoil([](PriceBook &b) { b.prices.insert({stalls, adult}, -1); }) << u"prices"_s;
    QTest::newRow("a level without a price") << Spoil([](PriceBook &b) { b.prices.remove({circle, adult}); }) << u"prices"_s;
    QTest::newRow("a fee of nothing") << Spoil([](PriceBook &b) { b.fees = {{1, u"Fee"_s, 0, 0, false, true, {}, {}, {}}}; }) << u"fees[0].amount"_s;
    QTest::newRow("a fee of both") << Spoil([](PriceBook &b) { b.fees = {{1, u"Fee"_s, 1, 1, false, true, {}, {}, {}}}; }) << u"fees[0].amount"_s;
    QTest::newRow("a fee past everything") << Spoil([](PriceBook &b) { b.fees = {{1, u"Fee"_s, 0, 1'000'001, false, true, {}, {}, {}}}; }) << u"fees[0].rate"_s;
    QTest::newRow("a fee of no level") << Spoil([](PriceBook &b) { b.fees = {{1, u"Fee"_s, 1, 0, false, true, {}, {7}, {}}}; }) << u"fees[0].priceLevels"_s;
    QTest::newRow("fees of one id") << Spoil([](PriceBook &b) { b.fees = {{1, u"A"_s, 1, 0, false, true, {}, {}, {}}, {1, u"B"_s, 1, 0, false, true, {}, {}, {}}}; }) << u"fees[1].id"_s;
    QTest::newRow("a tax past everything") << Spoil([](PriceBook &b) { b.taxes = {{1, u"Tax"_s, 1'000'001, true, true, true}}; }) << u"taxes[0].rate"_s;
}

void TestPriceBook::checks()
{
    QFETCH(std::function<void(PriceBook &)>, spoil);
    PriceBook prices = book();
    spoil(prices);
    QTEST(fieldOf(checkPriceBook(prices, {stalls, circle})), "field");
}

void TestPriceBook::storedAndReadAgain()
{
    PriceBook prices = book();
    prices.version = 4;
    prices.region = u"US-NY"_s;
    prices.types[2].isOffered = false;
    prices.fees = {{1, u"Booking"_s, 200, 0, true, false, {u"web"_s}, {stalls}, {adult}}, {2, u"Share"_s, 0, 15'000, false, true, {}, {}, {}}};
    prices.taxes = {{1, u"State"_s, 40'000, false, true, false}};
    const auto again = priceBookFromStored(storedPriceBook(EventId(7), prices));
    QVERIFY(again);
    QCOMPARE(*again, prices);
    const auto priced = pricePlaces(prices, u"web", {{stalls, adult}});
    QVERIFY(priced->first().parts.size() > 2);
    QCOMPARE(partsFromStored(storedParts(priced->first().parts)), priced->first().parts);
    QVERIFY(storedParts({}).isEmpty());
    QVERIFY(!priceBookFromStored("{}"));
}

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
