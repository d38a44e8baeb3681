// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"

#include "support/Expect.h"
#include "support/TestVenue.h"

#include <QTest>

#include <functional>
#include <random>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int adult = 1;
constexpr int senior = 2;

/// The TestVenue with seniors at half price (none on the floor), a booking fee that is kept, postage that is not, and a tax.
House pricedHouse()
{
    House house;
    house.prices.types.append({senior, u"Senior"_s, u"S"_s, true});
    house.prices.prices.insert({1, senior}, 2500);
    house.prices.prices.insert({2, senior}, 1500);
    house.prices.fees = {{1, u"Booking"_s, 100, 0, false, false, {}, {}, {}}, {2, u"Postage"_s, 250, 0, true, true, {u"web"_s}, {}, {}}};
    house.prices.taxes = {{1, u"VAT"_s, 70'000, true, true, false}};
    return house;
}

DiscountRow tenPercent(const std::function<void(Discount &)> &set = [](Discount &) {})
{
    Discount discount;
    discount.id = 900;
    discount.code = u"TEN"_s;
    discount.name = u"Ten off"_s;
    discount.value = 100'000;
    set(discount);
    return {discount, 0};
}

HoldCommand holdOf(const QList<int> &seats, const QList<PriceTypeWish> &types, const QString &code = {})
{
    HoldCommand command;
    command.seats = seats;
    command.priceTypes = types;
    command.discountCode = code;
    return command;
}

QList<qint64> pricesOf(const Hold &hold)
{
    QList<qint64> prices;
    for (const HoldItem &item : hold.items)
        prices.append(item.price);
    return prices;
}

PaymentWish voucher(const QString &code, qint64 amount) { return {u"voucher"_s, Money(amount, u"EUR"_s), {}, code}; }

qint64 balanceOf(const House &house, const QString &ledger)
{
    qint64 sum = 0;
    for (const LedgerEntry &entry : house.ledger)
        sum += entry.ledger == ledger ? entry.amount : 0;
    return sum;
}

} // namespace

class TestBatchPrices : public QObject
{
    Q_OBJECT
private slots:
    void typesInOrder();
    void typesMustBeOfAllPlaces();
    void floorInTypes();
    void feeOfTheChannel();
    void soldIsBookedApart();
    void refundKeepsTheFee();
    void nothingIsKeptOfACancelledEvent();
    void exchangeCreditsAll();
    void exchangeAsksTheOrdersFeeOnce();
    void exchangesOfAnOrderKeepItsFee();
    void reprice();
    void repriceRefused_data();
    void repriceRefused();
    void codeCounts();
    void codeLimit();
    void codeComesBack();
    void codeOfOneBatch();
    void unknownCode();
    void fullDiscountIsFree();
    void voucherPays();
    void voucherRefused_data();
    void voucherRefused();
    void voucherGetsItBack();
    void voucherTwiceInOneSale();
};

void TestBatchPrices::typesInOrder()
{
    House house = pricedHouse();
    const auto outcome = house.run(holdOf({0, 10, 11}, {{senior, 2}, {adult, 1}}));
    VERIFY_OK(outcome);
    const Hold hold = std::get<Hold>(*outcome);
    QCOMPARE(pricesOf(hold), (QList<qint64>{2600, 1600, 3100}));
    QCOMPARE(hold.total, 7300);
    QCOMPARE(hold.items.at(1).priceType, senior);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::typesMustBeOfAllPlaces()
{
    House house = pricedHouse();
    const auto outcome = house.run(holdOf({0, 1}, {{adult, 3}}));
    QCOMPARE(codeOf(outcome), u"invalid_input"_s);
    QCOMPARE(outcome.error().fields.first().path, u"priceTypes"_s);
    QCOMPARE(house.letters().count(u'h'), 0);
}

void TestBatchPrices::floorInTypes()
{
    House house = pricedHouse();
    house.prices.prices.insert({3, senior}, 1200);
    HoldCommand command;
    command.areas = {{TestVenue::floor, 5}};
    command.priceTypes = {{adult, 2}, {senior, 3}};
    const auto outcome = house.run(command);
    VERIFY_OK(outcome);
    const Hold hold = std::get<Hold>(*outcome);
    QCOMPARE(hold.items.size(), 2);
    QCOMPARE(hold.items.at(0).quantity, 2);
    QCOMPARE(hold.items.at(1).quantity, 3);
    QCOMPARE(hold.total, 2 * 2100 + 3 * 1300);
    VERIFY_OK(house.sell(hold.id, {House::cash(hold.total)}));
    QCOMPARE(house.areas[TestVenue::floor].sold, 5);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::feeOfTheChannel()
{
    House house = pricedHouse();
    house.caller.channel = u"web"_s;
    const Hold hold = house.held({0, 1, 2});
    QCOMPARE(hold.total, 3 * 5100 + 250); // the postage once, spread over the places
    QCOMPARE(pricesOf(hold), (QList<qint64>{5184, 5183, 5183}));
}

void TestBatchPrices::soldIsBookedApart()
{
    House house = pricedHouse();
    (void)house.sold({0}); // 50.00 with 7 % in it, and 1.00
    QCOMPARE(balanceOf(house, u"cash"_s), 5100);
    QCOMPARE(balanceOf(house, u"ticket_revenue"_s), -(5000 - 327));
    QCOMPARE(balanceOf(house, u"taxes"_s), -327);
    QCOMPARE(balanceOf(house, u"fees"_s), -100);
    QCOMPARE(balanceOf(house, u"customer"_s), 0);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::refundKeepsTheFee()
{
    House house = pricedHouse();
    const Order sold = house.sold({0, 1});
    const auto outcome = house.run(RefundCommand{sold.id, {sold.tickets.first().id.value()}, u"ill"_s, false});
    VERIFY_OK(outcome);
    const Order order = std::get<Order>(*outcome);
    QCOMPARE(order.refunded, 5000);
    QCOMPARE(order.kept, 100);
    QCOMPARE(order.status, u"partly_refunded"_s);
    QCOMPARE(balanceOf(house, u"fees"_s), -200);
    QCOMPARE(balanceOf(house, u"taxes"_s), -327);
    QCOMPARE(balanceOf(house, u"cash"_s), 5200);
    VERIFY_OK(house.run(RefundCommand{sold.id, {}, u"ill"_s, false}));
    QCOMPARE(house.orders[sold.id.value()].status, u"refunded"_s);
    QCOMPARE(balanceOf(house, u"cash"_s), 200);
    COMPARE_ERROR(house.run(RefundCommand{sold.id, {}, u"once more"_s, false}), ErrorCode::RuleViolated); // what is kept stays kept
    QCOMPARE(balanceOf(house, u"cash"_s), 200);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::nothingIsKeptOfACancelledEvent()
{
    House house = pricedHouse();
    const Order sold = house.sold({0, 1});
    house.status = u"cancelled"_s;
    VERIFY_OK(house.run(RefundCommand{sold.id, {}, u"storm"_s, true}));
    QCOMPARE(house.orders[sold.id.value()].refunded, 10'200);
    QCOMPARE(house.orders[sold.id.value()].kept, 0);
    for (const QString &ledger : {u"cash"_s, u"fees"_s, u"taxes"_s, u"ticket_revenue"_s})
        QCOMPARE(balanceOf(house, ledger), 0);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::exchangeCreditsAll()
{
    House house = pricedHouse();
    const Order sold = house.sold({0}); // 51.00
    const auto held = house.run(holdOf({10}, {{senior, 1}})); // 16.00
    VERIFY_OK(held);
    const auto outcome = house.run(ExchangeCommand{sold.id, {sold.tickets.first().id.value()}, std::get<Hold>(*held).id, {}});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Order>(*outcome).refunded, 3500);
    QCOMPARE(balanceOf(house, u"fees"_s), -100);
    QCOMPARE(balanceOf(house, u"cash"_s), 1600);
    QCOMPARE(balanceOf(house, u"taxes"_s), -98); // of 15.00
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::exchangeAsksTheOrdersFeeOnce()
{
    House house = pricedHouse();
    house.prices.fees[1].channels.clear(); // postage of 2.50 here too
    const Order sold = house.sold({0, 1}); // 2 × (50.00 + 1.00 + 1.25)
    QCOMPARE(sold.total, 10'450);
    const Hold held = house.held({2});
    QCOMPARE(held.total, 5350); // as a sale of its own
    const ExchangeCommand wish{sold.id, {sold.tickets.first().id.value()}, held.id, {}};
    ExchangeCommand paid = wish;
    paid.payments = {House::cash(125)};
    QCOMPARE(codeOf(house.run(paid)), u"rule_violated"_s);
    const auto outcome = house.run(wish);
    VERIFY_OK(outcome);
    const Order order = std::get<Order>(*outcome);
    QCOMPARE(order.total, 10'450);
    QCOMPARE(order.tickets.last().price, 5225);
    QVERIFY(std::ranges::any_of(order.tickets.last().parts, [](const PricePart &part) { return part.isOnce && part.amount == 125; }));
    QCOMPARE(balanceOf(house, u"fees"_s), -450);
    QCOMPARE(balanceOf(house, u"cash"_s), 10'450);
    QCOMPARE(house.broken(), QString());
}

/// Any tickets for any places, again and again, a refund now and then.
void TestBatchPrices::exchangesOfAnOrderKeepItsFee()
{
    std::mt19937 random(7);
    const auto any = [&random](int most) { return int(random() % unsigned(most)); };
    for (int round = 0; round < 40; ++round) {
        House house = pricedHouse();
        house.prices.fees[1].channels.clear();
        house.prices.fees.append({3, u"Card"_s, 0, 20'000, true, true, {}, {}, {}});
        QList<int> free;
        for (int seat = 0; seat < 20; ++seat)
            free.append(seat);
        const auto take = [&](int count) {
            QList<int> seats;
            for (int i = 0; i < count; ++i)
                seats.append(free.takeAt(any(int(free.size()))));
            return seats;
        };
        Order order = house.sold(take(1 + any(4)));
        qint64 postage = 250;
        for (int step = 0; step < 5; ++step) {
            QList<qint64> valid;
            for (const Ticket &ticket : std::as_const(order.tickets)) {
                if (ticket.status == TicketStatus::Valid)
                    valid.append(ticket.id.value());
            }
            if (valid.isEmpty())
                break;
            QList<qint64> chosen;
            for (int i = 1 + any(int(valid.size())); i > 0; --i)
                chosen.append(valid.takeAt(any(int(valid.size()))));
            const auto isChosen = [&](const Ticket &ticket) { return chosen.contains(ticket.id.value()); };
            qint64 old = 0;
            for (const Ticket &ticket : std::as_const(order.tickets))
                old += isChosen(ticket) ? ticket.price : 0;
            if (any(4) == 0) {
                for (const Ticket &ticket : std::as_const(order.tickets)) {
                    for (const PricePart &part : isChosen(ticket) ? ticket.parts : QList<PricePart>())
                        postage -= part.isOnce ? part.amount : 0;
                }
                const auto refunded = house.run(RefundCommand{order.id, chosen, u"ill"_s, false});
                VERIFY_OK(refunded);
                order = std::get<Order>(*refunded);
            } else {
                const Hold held = house.held(take(1 + any(2)));
                ExchangeCommand wish{order.id, chosen, held.id, {}};
                auto outcome = house.run(wish); // for as much, or for less
                if (!outcome) { // for more; what it comes to is what the server says
                    const QString said = outcome.error().detail;
                    const auto costs = Money::parse(said.mid(19, said.indexOf(u',') - 19), u"EUR"_s);
                    VERIFY_OK(costs);
                    QVERIFY(costs->minorUnits() <= held.total - old);
                    wish.payments = {House::cash(costs->minorUnits())};
                    outcome = house.run(wish);
                }
                VERIFY_OK(outcome);
                order = std::get<Order>(*outcome);
            }
            qint64 borne = 0, base = 0, rate = 0;
            for (const Ticket &ticket : std::as_const(order.tickets)) {
                if (ticket.status != TicketStatus::Valid)
                    continue;
                base += ticket.price;
                for (const PricePart &part : ticket.parts) {
                    borne += part.isOnce ? part.amount : 0;
                    rate += part.kind == PricePart::Kind::Fee && part.id == 3 ? part.amount : 0;
                    base -= part.kind == PricePart::Kind::Fee ? part.amount : 0;
                }
            }
            QCOMPARE(borne, postage);
            QVERIFY(std::abs(rate - base / 50) <= 8); // each place its own price's part, to the cent
            QCOMPARE(house.broken(), QString());
        }
    }
}

void TestBatchPrices::reprice()
{
    House house = pricedHouse();
    const Hold hold = house.held({0, 1});
    QCOMPARE(hold.total, 10'200);
    house.discounts.insert(u"TEN"_s, tenPercent());
    auto outcome = house.run(RepriceCommand{hold.id, QList<PriceTypeWish>{{adult, 1}, {senior, 1}}, {}});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Hold>(*outcome).total, 5100 + 2600);
    outcome = house.run(RepriceCommand{hold.id, {}, u"TEN"_s});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Hold>(*outcome).total, 4600 + 2350);
    QCOMPARE(house.discounts[u"TEN"_s].used, 2);
    // The code stays when only the types change, and goes when it is taken off.
    outcome = house.run(RepriceCommand{hold.id, QList<PriceTypeWish>{{adult, 2}}, {}});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Hold>(*outcome).total, 9200);
    outcome = house.run(RepriceCommand{hold.id, {}, QString()});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Hold>(*outcome).total, 10'200);
    QCOMPARE(house.discounts[u"TEN"_s].used, 0);
    // Today's prices, whatever they were when it was held.
    house.prices.prices.insert({1, adult}, 6000);
    outcome = house.run(RepriceCommand{hold.id, {}, {}});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Hold>(*outcome).total, 12'200);
    VERIFY_OK(house.sell(hold.id, {House::cash(12'200)}));
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::repriceRefused_data()
{
    using Act = std::function<Result<Outcome>(House &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, const Act &act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    row("no hold", "not_found", [](House &h) { return h.run(RepriceCommand{HoldId(99), {}, {}}); });
    row("another seller's", "not_allowed", [](House &h) {
        const Hold hold = h.held({0});
        h.caller.account = UserId(2);
        return h.run(RepriceCommand{hold.id, {}, {}});
    });
    row("an order already", "conflict", [](House &h) { return h.run(RepriceCommand{h.ordered({0}).hold, {}, {}}); });
    row("over", "expired", [](House &h) {
        const Hold hold = h.held({0});
        h.wait(301);
        return h.run(RepriceCommand{hold.id, {}, {}});
    });
    row("too many types", "invalid_input", [](House &h) { return h.run(RepriceCommand{h.held({0}).id, QList<PriceTypeWish>{{adult, 2}}, {}}); });
    row("no such type", "invalid_input", [](House &h) { return h.run(RepriceCommand{h.held({0}).id, QList<PriceTypeWish>{{9, 1}}, {}}); });
    row("used up", "rule_violated", [](House &h) {
        h.discounts.insert(u"TEN"_s, tenPercent([](Discount &d) { d.maxPlaces = 1; }));
        (void)h.run(holdOf({5}, {}, u"TEN"_s));
        return h.run(RepriceCommand{h.held({0}).id, {}, u"TEN"_s});
    });
}

void TestBatchPrices::repriceRefused()
{
    QFETCH(std::function<Result<Outcome>(House &)>, act);
    House house = pricedHouse();
    const auto outcome = act(house);
    QTEST(codeOf(outcome), "code");
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::codeCounts()
{
    House house = pricedHouse();
    house.discounts.insert(u"TEN"_s, tenPercent([](Discount &d) { d.priceTypes = {adult}; }));
    const auto outcome = house.run(holdOf({0, 1, 2}, {{adult, 2}, {senior, 1}}, u"TEN"_s));
    VERIFY_OK(outcome);
    QCOMPARE(pricesOf(std::get<Hold>(*outcome)), (QList<qint64>{4600, 4600, 2600}));
    QCOMPARE(house.discounts[u"TEN"_s].used, 2);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::codeLimit()
{
    House house = pricedHouse();
    house.discounts.insert(u"TEN"_s, tenPercent([](Discount &d) { d.maxPlaces = 3; }));
    const auto first = house.run(holdOf({0, 1}, {}, u"TEN"_s));
    const auto second = house.run(holdOf({2, 3}, {}, u"TEN"_s)); // one of the two gets the last
    const auto third = house.run(holdOf({4}, {}, u"TEN"_s));
    VERIFY_OK(first);
    VERIFY_OK(second);
    QCOMPARE(pricesOf(std::get<Hold>(*second)), (QList<qint64>{4600, 5100}));
    QCOMPARE(codeOf(third), u"rule_violated"_s);
    QCOMPARE(house.letters().count(u'h'), 4);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::codeComesBack()
{
    House house = pricedHouse();
    house.discounts.insert(u"TEN"_s, tenPercent());
    const auto hold = [&house](const QList<int> &seats) { return std::get<Hold>(*house.run(holdOf(seats, {}, u"TEN"_s))); };
    VERIFY_OK(house.run(ReleaseCommand{hold({0}).id}));
    QCOMPARE(house.discounts[u"TEN"_s].used, 0);
    (void)hold({0, 1});
    house.wait(301);
    VERIFY_OK(house.run(SweepCommand()));
    QCOMPARE(house.discounts[u"TEN"_s].used, 0);
    (void)house.sell(hold({2}).id); // pending, and never paid
    QCOMPARE(house.discounts[u"TEN"_s].used, 1);
    house.wait(901);
    VERIFY_OK(house.run(SweepCommand()));
    QCOMPARE(house.discounts[u"TEN"_s].used, 0);
    const Hold sold = hold({3, 4});
    const auto order = house.sell(sold.id, {House::cash(sold.total)});
    VERIFY_OK(order);
    QCOMPARE(house.discounts[u"TEN"_s].used, 2);
    VERIFY_OK(house.run(RefundCommand{std::get<Order>(*order).id, {std::get<Order>(*order).tickets.first().id.value()}, u"ill"_s, false}));
    QCOMPARE(house.discounts[u"TEN"_s].used, 1);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::codeOfOneBatch()
{
    House house = pricedHouse();
    house.discounts.insert(u"TEN"_s, tenPercent([](Discount &d) { d.maxPlaces = 1; }));
    const auto outcomes = house.batch({holdOf({0}, {}, u"TEN"_s), holdOf({1}, {}, u"TEN"_s)});
    VERIFY_OK(outcomes.at(0));
    QCOMPARE(codeOf(outcomes.at(1)), u"rule_violated"_s);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::unknownCode()
{
    House house = pricedHouse();
    const auto outcome = house.run(holdOf({0}, {}, u"NONE"_s));
    QCOMPARE(codeOf(outcome), u"invalid_input"_s);
    QCOMPARE(outcome.error().fields.first().path, u"discountCode"_s);
}

void TestBatchPrices::fullDiscountIsFree()
{
    House house;
    house.discounts.insert(u"TEN"_s, tenPercent([](Discount &d) { d.value = 1'000'000; }));
    const auto held = house.run(holdOf({0}, {}, u"TEN"_s));
    VERIFY_OK(held);
    const auto order = house.sell(std::get<Hold>(*held).id);
    VERIFY_OK(order);
    QCOMPARE(std::get<Order>(*order).status, u"confirmed"_s);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::voucherPays()
{
    House house;
    house.give(u"AAAABBBBCCCC1234"_s, 6000);
    const Hold hold = house.held({0, 1});
    const auto order = house.sell(hold.id, {voucher(u"aaaa-bbbb-cccc-1234"_s, 6000), House::cash(4000)});
    VERIFY_OK(order);
    const Payment paid = std::get<Order>(*order).payments.first();
    QCOMPARE(paid.voucher, VoucherId(1));
    QCOMPARE(paid.reference, u"…1234"_s); // the code itself is kept nowhere
    QCOMPARE(house.vouchers.begin()->balance, 0);
    QCOMPARE(balanceOf(house, u"voucher_liability"_s), 6000);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::voucherRefused_data()
{
    QTest::addColumn<std::function<void(Voucher &)>>("spoil");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("typed");
    using Spoil = std::function<void(Voucher &)>;
    const QString code = u"AAAABBBBCCCC1234"_s;
    QTest::newRow("good") << Spoil([](Voucher &) {}) << QString() << code;
    QTest::newRow("another code") << Spoil([](Voucher &) {}) << u"invalid_input"_s << u"AAAABBBBCCCC1235"_s;
    QTest::newRow("blocked") << Spoil([](Voucher &v) { v.isBlocked = true; }) << u"rule_violated"_s << code;
    QTest::newRow("expired") << Spoil([](Voucher &v) { v.validUntil = House().now; }) << u"rule_violated"_s << code;
    QTest::newRow("too little") << Spoil([](Voucher &v) { v.balance = 4999; }) << u"rule_violated"_s << code;
    QTest::newRow("another currency") << Spoil([](Voucher &v) { v.currency = u"USD"_s; }) << u"rule_violated"_s << code;
}

void TestBatchPrices::voucherRefused()
{
    QFETCH(std::function<void(Voucher &)>, spoil);
    QFETCH(QString, typed);
    House house;
    house.give(u"AAAABBBBCCCC1234"_s, 6000);
    const Hold hold = house.held({0});
    spoil(*house.vouchers.begin());
    QTEST(codeOf(house.sell(hold.id, {voucher(typed, 5000)})), "code");
}

void TestBatchPrices::voucherGetsItBack()
{
    House house;
    house.give(u"AAAABBBBCCCC1234"_s, 6000);
    const auto order = house.sell(house.held({0, 1}).id, {voucher(u"AAAABBBBCCCC1234"_s, 6000), House::cash(4000)});
    VERIFY_OK(order);
    house.vouchers.begin()->isBlocked = true; // also then it is its money
    VERIFY_OK(house.run(RefundCommand{std::get<Order>(*order).id, {}, u"ill"_s, false}));
    QCOMPARE(house.vouchers.begin()->balance, 6000);
    QCOMPARE(house.broken(), QString());
}

void TestBatchPrices::voucherTwiceInOneSale()
{
    House house;
    house.give(u"AAAABBBBCCCC1234"_s, 6000);
    const Hold hold = house.held({0, 1});
    QCOMPARE(codeOf(house.sell(hold.id, {voucher(u"AAAABBBBCCCC1234"_s, 5000), voucher(u"aaaabbbbcccc1234"_s, 5000)})), u"rule_violated"_s);
    VERIFY_OK(house.sell(hold.id, {voucher(u"AAAABBBBCCCC1234"_s, 5000), voucher(u"aaaabbbbcccc1234"_s, 1000), House::cash(4000)}));
    QCOMPARE(house.broken(), QString());
}

QTEST_GUILESS_MAIN(TestBatchPrices)
#include "tst_batchprices.moc"
