// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "support/Expect.h"
#include "support/TestVenue.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

using Act = std::function<Result<Outcome>(House &)>;
Q_DECLARE_METATYPE(Act)

/// The rules of booking, without a database: one wish after another, and what each is told.
class TestBatchVerdicts : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void judges_data();
    void judges();
};

namespace {

constexpr char good[] = "";

Result<Outcome> asSid(House &house, const Command &command)
{
    house.caller = {UserId(2), u"Sid Seller"_s, u"window"_s, false};
    return house.run(command);
}

void holdRows()
{
    const auto row
        = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    row("hold two seats", good, [](House &h) { return h.hold({0, 1}); });
    row("hold the last seat", good, [](House &h) { return h.hold({TestVenue::seats - 1}); });
    row("hold a seat that is none", "invalid_input", [](House &h) { return h.hold({TestVenue::seats}); });
    row("hold a negative seat", "invalid_input", [](House &h) { return h.hold({-1}); });
    row("hold a seat twice", "invalid_input", [](House &h) { return h.hold({4, 5, 4}); });
    row("hold nothing", "invalid_input", [](House &h) { return h.hold({}); });
    row("hold a held seat", "conflict", [](House &h) {
        h.held({3});
        return h.hold({2, 3});
    });
    row("hold a sold seat", "conflict", [](House &h) {
        (void)h.sell(h.held({3}).id, {House::cash(5000)});
        return h.hold({3});
    });
    row("hold a blocked seat", "conflict", [](House &h) {
        (void)h.asManager().run(BlockCommand{.seats = {3}, .code = u"K"_s, .reason = u"broken"_s});
        return h.hold({3});
    });
    row("hold in a draft", "rule_violated", [](House &h) {
        h.status = u"draft"_s;
        return h.hold({0});
    });
    row("hold off sale", "rule_violated", [](House &h) {
        h.status = u"off_sale"_s;
        return h.hold({0});
    });
    row("hold floor", good, [](House &h) { return h.hold({}, {{TestVenue::floor, 40}}); });
    row("hold more floor than there is", "conflict", [](House &h) { return h.hold({}, {{TestVenue::floor, 41}}); });
    row("hold floor in two wishes", "conflict", [](House &h) {
        return h.hold({}, {{TestVenue::floor, 20}, {TestVenue::floor, 21}});
    });
    row("hold no place of the floor", "invalid_input", [](House &h) { return h.hold({0}, {{TestVenue::floor, 0}}); });
    row("hold less than nothing of the floor", "invalid_input", [](House &h) {
        return h.hold({0, 1}, {{TestVenue::floor, -1}});
    });
    row("hold an area that has seats", "invalid_input", [](House &h) { return h.hold({}, {{1, 1}}); });
    row("hold an area that is none", "invalid_input", [](House &h) { return h.hold({}, {{9, 1}}); });
    row("release", good, [](House &h) { return h.run(ReleaseCommand{h.held({0}).id}); });
    row("release what is gone", good, [](House &h) { return h.run(ReleaseCommand{HoldId(99)}); });
    row("release another's", "not_allowed", [](House &h) { return asSid(h, ReleaseCommand{h.held({0}).id}); });
    row("release another's as a manager", good, [](House &h) {
        const Hold hold = h.held({0});
        h.caller = {UserId(3), u"Olga"_s, u"window"_s, true};
        return h.run(ReleaseCommand{hold.id});
    });
}

void sellRows()
{
    const auto row
        = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    row("sell exactly", good, [](House &h) { return h.sell(h.held({0, 1}).id, {House::cash(10000)}); });
    row("sell with change", good, [](House &h) { return h.sell(h.held({0, 1}).id, {House::cash(10000, 20000)}); });
    row("sell in two payments", good, [](House &h) {
        return h.sell(h.held({0, 1}).id, {House::cash(4000), House::cash(6000)});
    });
    row("too little cash", "rule_violated", [](House &h) {
        return h.sell(h.held({0, 1}).id, {House::cash(10000, 9999)});
    });
    row("underpaid", "rule_violated", [](House &h) { return h.sell(h.held({0, 1}).id, {House::cash(9999)}); });
    row("overpaid", "rule_violated", [](House &h) { return h.sell(h.held({0, 1}).id, {House::cash(10001)}); });
    row("wrong currency", "invalid_input", [](House &h) {
        return h.sell(h.held({0, 1}).id, {House::cash(10000, {}, u"USD"_s)});
    });
    row("tendered in another currency", "invalid_input", [](House &h) {
        PaymentWish wish = House::cash(5000);
        wish.tendered = Money(5000, u"USD"_s);
        return h.sell(h.held({0}).id, {wish});
    });
    row("pays nothing", "invalid_input", [](House &h) {
        return h.sell(h.held({0}).id, {House::cash(5000), House::cash(0)});
    });
    row("pays less than nothing", "invalid_input", [](House &h) {
        return h.sell(h.held({0}).id, {House::cash(6000), House::cash(-1000)});
    });
    row("a voucher without its code", "invalid_input", [](House &h) {
        return h.sell(h.held({0}).id, {{u"voucher"_s, Money(5000, u"EUR"_s), {}, {}}});
    });
    row("card", good, [](House &h) {
        return h.sell(h.held({0}).id, {{u"card"_s, Money(5000, u"EUR"_s), {}, u"T-1"_s}});
    });
    row("change on a card", "invalid_input", [](House &h) {
        return h.sell(h.held({0}).id, {{u"card"_s, Money(5000, u"EUR"_s), Money(6000, u"EUR"_s), {}}});
    });
    row("sell no hold", "not_found", [](House &h) { return h.sell(HoldId(99), {House::cash(5000)}); });
    row("sell another's hold", "not_allowed", [](House &h) {
        return asSid(h, SellCommand{h.held({0}).id, {}, {House::cash(5000)}});
    });
    row("sell twice", "conflict", [](House &h) {
        const Hold hold = h.held({0});
        (void)h.sell(hold.id, {House::cash(5000)});
        return h.sell(hold.id, {House::cash(5000)});
    });
    row("order twice", "conflict", [](House &h) {
        const Order order = h.ordered({0});
        return h.sell(order.hold);
    });
    row("sell what was released", "expired", [](House &h) {
        const Hold hold = h.held({0});
        (void)h.run(ReleaseCommand{hold.id});
        return h.sell(hold.id, {House::cash(5000)});
    });
    row("sell at the last moment", good, [](House &h) {
        const Hold hold = h.held({0});
        h.wait(299);
        return h.sell(hold.id, {House::cash(5000)});
    });
    row("sell too late", "expired", [](House &h) {
        const Hold hold = h.held({0});
        h.wait(300);
        return h.sell(hold.id, {House::cash(5000)});
    });
    row("sell off sale", "rule_violated", [](House &h) {
        const Hold hold = h.held({0});
        h.status = u"off_sale"_s;
        return h.sell(hold.id, {House::cash(5000)});
    });
    row("pay an order", good, [](House &h) { return h.run(PayCommand{h.ordered({0}).id, House::cash(5000)}); });
    row("pay part of an order", good, [](House &h) { return h.run(PayCommand{h.ordered({0}).id, House::cash(1)}); });
    row("pay too much", "rule_violated", [](House &h) {
        return h.run(PayCommand{h.ordered({0}).id, House::cash(5001)});
    });
    row("pay no order", "not_found", [](House &h) { return h.run(PayCommand{OrderId(99), House::cash(5000)}); });
    row("pay a paid order", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(5000)});
        return h.run(PayCommand{order.id, House::cash(5000)});
    });
    row("pay at the last moment", good, [](House &h) {
        const Order order = h.ordered({0});
        h.wait(899);
        return h.run(PayCommand{order.id, House::cash(5000)});
    });
    row("pay too late", "expired", [](House &h) {
        const Order order = h.ordered({0});
        h.wait(900);
        return h.run(PayCommand{order.id, House::cash(5000)});
    });
    row("pay a cancelled order", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(ReleaseCommand{order.hold});
        return h.run(PayCommand{order.id, House::cash(5000)});
    });
    row("cancel an order", good, [](House &h) { return h.run(ReleaseCommand{h.ordered({0}).hold}); });
    row("cancel an order paid in part", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1)});
        return h.run(ReleaseCommand{order.hold});
    });
    row("release a sold hold", good, [](House &h) { // gone already: nothing happens to the sale
        const Hold hold = h.held({0});
        (void)h.sell(hold.id, {House::cash(5000)});
        return h.run(ReleaseCommand{hold.id});
    });
}

Order soldTo(House &house, const QList<int> &seats) { return house.sold(seats); }

QList<qint64> ticketsOf(const Order &order)
{
    QList<qint64> ids;
    for (const Ticket &ticket : order.tickets)
        ids.append(ticket.id.value());
    return ids;
}

void refundRows()
{
    const auto row
        = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    row("refund all", good, [](House &h) { return h.run(RefundCommand{soldTo(h, {0, 1}).id, {}, u"ill"_s}); });
    row("refund one", good, [](House &h) {
        const Order order = soldTo(h, {0, 1});
        return h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s});
    });
    row("refund no order", "not_found", [](House &h) { return h.run(RefundCommand{OrderId(99), {}, u"ill"_s}); });
    row("refund twice", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {0});
        (void)h.run(RefundCommand{order.id, {}, u"ill"_s});
        return h.run(RefundCommand{order.id, ticketsOf(order), u"ill"_s});
    });
    row("refund one twice", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {0, 1});
        (void)h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s});
        return h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s});
    });
    row("refund a ticket named twice", "invalid_input", [](House &h) {
        const Order order = soldTo(h, {0, 1});
        const qint64 id = order.tickets.first().id.value();
        return h.run(RefundCommand{order.id, {id, id}, u"ill"_s});
    });
    row("refund another order's ticket", "invalid_input", [](House &h) {
        const Order other = soldTo(h, {5});
        return h.run(RefundCommand{soldTo(h, {0}).id, ticketsOf(other), u"ill"_s});
    });
    row("refund what was admitted", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {0});
        h.orders[order.id.value()].tickets[0].isAdmitted = true;
        return h.run(RefundCommand{order.id, {}, u"ill"_s});
    });
    row("refund what was admitted when the event is off", good, [](House &h) {
        const Order order = soldTo(h, {0});
        h.orders[order.id.value()].tickets[0].isAdmitted = true;
        return h.run(RefundCommand{order.id, {}, u"storm"_s, true});
    });
    row("refund an unpaid order", "rule_violated", [](House &h) { return h.run(RefundCommand{h.ordered({0}).id, {}, u"ill"_s}); });
    row("return a deposit", good, [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1000)});
        return h.run(RefundCommand{order.id, {}, u"ill"_s});
    });
    row("return the deposit of an order that lapsed", good, [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1000)});
        h.wait(901);
        return h.run(RefundCommand{order.id, {}, u"late"_s});
    });
    row("return a deposit twice", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1000)});
        (void)h.run(RefundCommand{order.id, {}, u"ill"_s});
        return h.run(RefundCommand{order.id, {}, u"ill"_s});
    });
    row("exchange at the same price", good, [](House &h) {
        const Order order = soldTo(h, {0});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), h.held({3}).id, {}});
    });
    row("exchange for more", good, [](House &h) {
        const Order order = soldTo(h, {10});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), h.held({0}).id, {House::cash(2000)}});
    });
    row("exchange for more unpaid", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {10});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), h.held({0}).id, {}});
    });
    row("exchange for less", good, [](House &h) {
        const Order order = soldTo(h, {0});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), h.held({10}).id, {}});
    });
    row("exchange for less and pay", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {0});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), h.held({10}).id, {House::cash(2000)}});
    });
    row("exchange without a hold", "not_found", [](House &h) {
        const Order order = soldTo(h, {0});
        return h.run(ExchangeCommand{order.id, ticketsOf(order), HoldId(99), {}});
    });
    row("exchange for a hold that is over", "expired", [](House &h) {
        const Order order = soldTo(h, {0});
        const Hold hold = h.held({3});
        h.wait(301);
        return h.run(ExchangeCommand{order.id, ticketsOf(order), hold.id, {}});
    });
    row("exchange a refunded ticket", "rule_violated", [](House &h) {
        const Order order = soldTo(h, {0, 1});
        (void)h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s});
        return h.run(ExchangeCommand{order.id, {order.tickets.first().id.value()}, h.held({3}).id, {}});
    });
    row("reissue", good, [](House &h) { return h.run(ReprintCommand{soldTo(h, {0}).id, {}}); });
    row("reissue an unpaid order", "rule_violated", [](House &h) { return h.run(ReprintCommand{h.ordered({0}).id, {}}); });
    row("extend", good, [](House &h) { return h.run(ExtendCommand{h.held({0}).id}); });
    row("extend what is over", "expired", [](House &h) {
        const Hold hold = h.held({0});
        h.wait(301);
        return h.run(ExtendCommand{hold.id});
    });
    row("extend another's", "not_allowed", [](House &h) { return asSid(h, ExtendCommand{h.held({0}).id}); });
    row("comp by a seller", "not_allowed", [](House &h) {
        return h.sell(h.held({0}).id, {{u"comp"_s, Money(5000, u"EUR"_s), {}, u"press"_s}});
    });
    row("comp by a manager", good, [](House &h) {
        return h.asManager().sell(h.held({0}).id, {{u"comp"_s, Money(5000, u"EUR"_s), {}, u"press"_s}});
    });
    row("comp without a reason", "invalid_input", [](House &h) {
        return h.asManager().sell(h.held({0}).id, {{u"comp"_s, Money(5000, u"EUR"_s), {}, u" "_s}});
    });
}

BlockCommand houseSeats(const QList<int> &seats, bool maySellersSell = false)
{
    return {.seats = seats, .code = u"PRESS"_s, .colour = u"#102030"_s, .reason = u"critics"_s, .maySellersSell = maySellersSell};
}

HouseHold kept(House &house, const BlockCommand &command)
{
    const auto outcome = house.run(command);
    return outcome ? std::get<HouseHold>(*outcome) : HouseHold();
}

void houseRows()
{
    const auto row
        = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    row("block", good, [](House &h) { return h.asManager().run(houseSeats({0, 1})); });
    row("block nothing", "invalid_input", [](House &h) { return h.asManager().run(houseSeats({})); });
    row("block a sold seat", "conflict", [](House &h) {
        soldTo(h, {0});
        return h.asManager().run(houseSeats({0, 1}));
    });
    row("block twice", "conflict", [](House &h) {
        kept(h.asManager(), houseSeats({0}));
        return h.run(houseSeats({0}));
    });
    row("block until yesterday", "invalid_input", [](House &h) {
        BlockCommand command = houseSeats({0});
        command.releaseAt = h.now.addDays(-1);
        return h.asManager().run(command);
    });
    row("block more of an area than is left", "conflict", [](House &h) {
        BlockCommand command = houseSeats({});
        command.areas = {{TestVenue::floor, 41}};
        return h.asManager().run(command);
    });
    row("hold from a house hold", good, [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0, 1}));
        return h.run(HoldCommand{{0, 4}, {}, {}, house.id});
    });
    row("seller holds from a house hold", "not_allowed", [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}));
        return asSid(h, HoldCommand{{0}, {}, {}, house.id});
    });
    row("seller holds from one for sellers", good, [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}, true));
        return asSid(h, HoldCommand{{0}, {}, {}, house.id});
    });
    row("hold from a kill", "rule_violated", [](House &h) {
        BlockCommand command = houseSeats({0});
        command.isKill = true;
        const HouseHold house = kept(h.asManager(), command);
        return h.run(HoldCommand{{0}, {}, {}, house.id});
    });
    row("hold another house's seat", "conflict", [](House &h) {
        kept(h.asManager(), houseSeats({0}));
        const HouseHold other = kept(h, houseSeats({5}));
        return h.run(HoldCommand{{0}, {}, {}, other.id});
    });
    row("hold from no house", "invalid_input", [](House &h) { return h.asManager().run(HoldCommand{{0}, {}, {}, HouseHoldId(99)}); });
    row("unblock", good, [](House &h) { return h.run(UnblockCommand{kept(h.asManager(), houseSeats({0})).id, {}}); });
    row("unblock twice", good, [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}));
        (void)h.run(UnblockCommand{house.id, {}});
        return h.run(UnblockCommand{house.id, {}});
    });
    row("unblock nothing of ours", "not_found", [](House &h) { return h.asManager().run(UnblockCommand{HouseHoldId(99), {}}); });
    row("unblock a seat it has not", "invalid_input", [](House &h) {
        return h.run(UnblockCommand{kept(h.asManager(), houseSeats({0})).id, {4}});
    });
    row("change a house hold", good, [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}));
        return h.run(UpdateHouseCommand{house.id, u"ARTIST"_s, u"#102030"_s, u"guests"_s, true, h.now.addDays(1)});
    });
    row("change nothing of ours", "not_found", [](House &h) { return h.asManager().run(UpdateHouseCommand{HouseHoldId(99), u"X"_s}); });
    row("change one that is released", "rule_violated", [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}));
        (void)h.run(UnblockCommand{house.id, {}});
        return h.run(UpdateHouseCommand{house.id, u"X"_s});
    });
    row("change to end yesterday", "invalid_input", [](House &h) {
        const HouseHold house = kept(h.asManager(), houseSeats({0}));
        return h.run(UpdateHouseCommand{house.id, {}, {}, {}, {}, h.now.addDays(-1)});
    });
    row("let sellers sell a kill", "invalid_input", [](House &h) {
        BlockCommand command = houseSeats({0});
        command.isKill = true;
        const HouseHold house = kept(h.asManager(), command);
        return h.run(UpdateHouseCommand{house.id, {}, {}, {}, true});
    });
}

} // namespace

void TestBatchVerdicts::judges_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    holdRows();
    sellRows();
    refundRows();
    houseRows();
}

void TestBatchVerdicts::judges()
{
    QFETCH(Act, act);
    QFETCH(QString, code);
    House house;
    const auto outcome = act(house);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(house.broken(), QString());
}

QTEST_GUILESS_MAIN(TestBatchVerdicts)
#include "tst_batchverdicts.moc"
