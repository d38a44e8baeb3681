// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "support/Expect.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

using Act = std::function<Result<Outcome>(House &)>;
Q_DECLARE_METATYPE(Act)

/// The rules of booking, without a database.
class TestBatchState : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void judges_data();
    void judges();
    void conflictNamesTheSeats();
    void pricesAreFixedWhenHeld();
    void holdThenSell();
    void areas();
    void bestAvailable();
    void oneBatchManyWishes();
    void failureLeavesNoTrace();
    void expiry();
    void pendingOrderExpires();
    void partPaymentsConfirm();
    void cancelledOrder();
    void holdAndReleaseInOneBatch();
    void sellAndReleaseInOneBatch();
    void freeTicketNeedsNoPayment();
    void invariantsHold_data();
    void invariantsHold();
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
        h.seats[3].state = SeatState::Blocked;
        --h.available;
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
    row("voucher", "rule_violated", [](House &h) {
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

} // namespace

void TestBatchState::judges_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    holdRows();
    sellRows();
}

void TestBatchState::judges()
{
    QFETCH(Act, act);
    QFETCH(QString, code);
    House house;
    const auto outcome = act(house);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::conflictNamesTheSeats()
{
    House house;
    house.held({3, 7});
    const auto outcome = house.hold({2, 3, 4, 7});
    COMPARE_ERROR(outcome, ErrorCode::Conflict);
    QCOMPARE(outcome.error().seats, (QList<int>{3, 7}));
    const auto wrong = house.hold({1, 99});
    QCOMPARE(wrong.error().fields.value(0).path, u"seats[1]"_s);
}

void TestBatchState::pricesAreFixedWhenHeld()
{
    House house;
    const Hold hold = house.held({0, 10}, {{TestVenue::floor, 2}});
    QCOMPARE(hold.total, 5000 + 3000 + 2 * TestVenue::floorPrice);
    QCOMPARE(hold.items.size(), 3);
    QCOMPARE(hold.items.at(2).quantity, 2);
    QCOMPARE(hold.expiresAt, house.now.addSecs(300));
    QCOMPARE(house.log.last().type, u"hold.created"_s);
    QCOMPARE(house.available, TestVenue::capacity - 4);
}

void TestBatchState::holdThenSell()
{
    House house;
    const Hold hold = house.held({0, 1});
    QVERIFY(house.letters().startsWith("hha"_L1));
    const auto outcome = house.sell(hold.id, {House::cash(10000, 15000)});
    VERIFY_OK(outcome);
    const Order order = std::get<Order>(*outcome);
    QCOMPARE(order.status, u"confirmed"_s);
    QCOMPARE(order.paid, 10000);
    QCOMPARE(order.payments.first().tendered, std::optional<qint64>(15000));
    QCOMPARE(order.tickets.size(), 2);
    QVERIFY(order.tickets.at(0).readableCode != order.tickets.at(1).readableCode);
    QVERIFY(house.letters().startsWith("ssa"_L1));
    QCOMPARE(house.ledger.size(), 4); // money in, and what it was for
    QCOMPARE(house.version, 2);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::areas()
{
    House house;
    const Hold hold = house.held({}, {{TestVenue::floor, 3}});
    QCOMPARE(house.areas[TestVenue::floor].held, 3);
    const auto outcome = house.sell(hold.id, {House::cash(6000)});
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Order>(*outcome).tickets.size(), 3);
    QCOMPARE(house.areas[TestVenue::floor].held, 0);
    QCOMPARE(house.areas[TestVenue::floor].sold, 3);
    COMPARE_ERROR(house.hold({}, {{TestVenue::floor, 38}}), ErrorCode::Conflict);
    VERIFY_OK(house.hold({}, {{TestVenue::floor, 37}}));
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::bestAvailable()
{
    House house;
    const auto outcome = house.run(HoldCommand{{}, BestAvailableRequest{.quantity = 4}, {}});
    VERIFY_OK(outcome);
    const Hold hold = std::get<Hold>(*outcome);
    QCOMPARE(hold.items.size(), 4);
    QVERIFY(!hold.reason.isEmpty());
    // Both in one batch: the second must see what the first took.
    const auto both = house.batch({HoldCommand{{}, BestAvailableRequest{.quantity = 3}, {}},
                                   HoldCommand{{}, BestAvailableRequest{.quantity = 3}, {}}});
    VERIFY_OK(both.at(0));
    VERIFY_OK(both.at(1));
    QCOMPARE(house.letters().count(u'h'), 10);
    COMPARE_ERROR(house.run(HoldCommand{{}, BestAvailableRequest{.quantity = 21}, {}}), ErrorCode::Conflict);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::oneBatchManyWishes()
{
    House house;
    const auto outcomes = house.batch({HoldCommand{{0, 1}, {}, {}}, HoldCommand{{1, 2}, {}, {}},
                                       HoldCommand{{2, 3}, {}, {}}, HoldCommand{{99}, {}, {}}, SweepCommand{}});
    VERIFY_OK(outcomes.at(0));
    COMPARE_ERROR(outcomes.at(1), ErrorCode::Conflict);
    QCOMPARE(outcomes.at(1).error().seats, QList<int>{1});
    VERIFY_OK(outcomes.at(2));
    COMPARE_ERROR(outcomes.at(3), ErrorCode::InvalidInput);
    QCOMPARE(house.version, 2);
    QCOMPARE(house.lastChange.from, 0);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::failureLeavesNoTrace()
{
    House house;
    house.held({5});
    const qint64 version = house.version;
    COMPARE_ERROR(house.hold({4, 5}, {{TestVenue::floor, 3}}), ErrorCode::Conflict);
    COMPARE_ERROR(house.hold({4}, {{TestVenue::floor, 41}}), ErrorCode::Conflict);
    QCOMPARE(house.version, version);
    QCOMPARE(house.letters().count(u'h'), 1);
    QCOMPARE(house.areas[TestVenue::floor].held, 0);
    QVERIFY(house.lastChange.seats.isEmpty());
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::expiry()
{
    House house;
    const Hold old = house.held({0, 1}, {{TestVenue::floor, 2}});
    house.wait(299);
    COMPARE_ERROR(house.hold({1}), ErrorCode::Conflict);
    house.wait(1);
    VERIFY_OK(house.hold({1, 2})); // free for the next request, without a sweep
    QCOMPARE(house.holds[old.id.value()].state, HoldState::Expired);
    QCOMPARE(house.areas[TestVenue::floor].held, 0);
    QCOMPARE(house.letters().left(4), u"ahha"_s);
    COMPARE_ERROR(house.sell(old.id, {House::cash(14000)}), ErrorCode::Expired);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::pendingOrderExpires()
{
    House house;
    const Order order = house.ordered({0}, {{TestVenue::floor, 1}});
    QCOMPARE(order.status, u"pending"_s);
    house.wait(899);
    COMPARE_ERROR(house.hold({0}), ErrorCode::Conflict);
    house.wait(1);
    VERIFY_OK(house.run(SweepCommand{}));
    QCOMPARE(house.orders[order.id.value()].status, u"expired"_s);
    QCOMPARE(house.orders[order.id.value()].tickets.first().status, TicketStatus::Lapsed);
    QCOMPARE(house.log.last().type, u"order.expired"_s);
    QCOMPARE(house.available, TestVenue::capacity);
    VERIFY_OK(house.hold({0}));
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::partPaymentsConfirm()
{
    House house;
    const Order order = house.ordered({0, 1});
    VERIFY_OK(house.run(PayCommand{order.id, House::cash(4000)}));
    QCOMPARE(house.orders[order.id.value()].status, u"pending"_s);
    QVERIFY(house.letters().startsWith("hh"_L1));
    VERIFY_OK(house.run(PayCommand{order.id, House::cash(6000, 10000)}));
    QCOMPARE(house.orders[order.id.value()].status, u"confirmed"_s);
    QVERIFY(house.letters().startsWith("ss"_L1));
    QCOMPARE(house.payments.size(), 2);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::cancelledOrder()
{
    House house;
    const Order order = house.ordered({0, 1});
    VERIFY_OK(house.run(ReleaseCommand{order.hold}));
    QCOMPARE(house.orders[order.id.value()].status, u"cancelled"_s);
    QCOMPARE(house.log.last().type, u"order.cancelled"_s);
    QCOMPARE(house.available, TestVenue::capacity);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::holdAndReleaseInOneBatch()
{
    House house;
    house.held({5}); // id 1, so the next is 2
    const auto outcomes = house.batch({HoldCommand{{0}, {}, {}}, ReleaseCommand{HoldId(2)}});
    VERIFY_OK(outcomes.at(0));
    VERIFY_OK(outcomes.at(1));
    QCOMPARE(house.letters().at(0), u'a');
    QCOMPARE(house.version, 3);
    QVERIFY(house.lastChange.seats.isEmpty()); // it came and went
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::sellAndReleaseInOneBatch()
{
    House house;
    const Hold hold = house.held({0});
    const auto outcomes = house.batch({SellCommand{hold.id, {}, {}}, ReleaseCommand{hold.id}});
    VERIFY_OK(outcomes.at(0));
    VERIFY_OK(outcomes.at(1));
    QCOMPARE(house.orders.begin()->status, u"cancelled"_s);
    QCOMPARE(house.letters().at(0), u'a');
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::freeTicketNeedsNoPayment()
{
    House house;
    Hold hold = house.held({0});
    hold.total = 0;
    hold.items.first().price = 0;
    house.holds.insert(hold.id.value(), hold);
    const auto outcome = house.sell(hold.id);
    VERIFY_OK(outcome);
    QCOMPARE(std::get<Order>(*outcome).status, u"confirmed"_s);
    QVERIFY(house.ledger.isEmpty());
    QCOMPARE(house.letters().at(0), u's');
}

void TestBatchState::invariantsHold_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Any operation of a busy evening, right and wrong ones, in batches of any size.
static Command randomCommand(QRandomGenerator &random, const House &house)
{
    const auto someHold = [&] {
        return house.holds.isEmpty() ? HoldId(1)
                                     : HoldId(house.holds.keys().at(random.bounded(int(house.holds.size()))));
    };
    switch (random.bounded(9)) {
    case 0:
    case 1:
    case 2: {
        HoldCommand command;
        for (int i = random.bounded(1, 5); i > 0; --i)
            command.seats.append(random.bounded(-1, TestVenue::seats + 1));
        if (random.bounded(3) == 0)
            command.areas.append({random.bounded(1, 4), random.bounded(-1, 15)});
        return command;
    }
    case 3:
        return HoldCommand{{}, BestAvailableRequest{.quantity = random.bounded(1, 6)}, {}};
    case 4:
        return ReleaseCommand{someHold()};
    case 5:
    case 6: {
        const HoldId id = someHold();
        SellCommand command{id, {}, {}};
        const qint64 total = house.holds.value(id.value()).total;
        if (random.bounded(2) == 0 && total > 0)
            command.payments = {House::cash(total - random.bounded(2) * random.bounded(2))};
        return command;
    }
    case 7: {
        if (house.orders.isEmpty())
            return SweepCommand{};
        const Order order = house.orders.value(house.orders.keys().at(random.bounded(int(house.orders.size()))));
        const qint64 left = order.total - order.paid;
        return PayCommand{order.id, House::cash(random.bounded(2) ? left : left / 2 + 1)};
    }
    default:
        return SweepCommand{};
    }
}

void TestBatchState::invariantsHold()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    House house;
    int successes = 0;
    for (int round = 0; round < 400; ++round) {
        QList<Command> commands;
        for (int i = random.bounded(1, 8); i > 0; --i)
            commands.append(randomCommand(random, house));
        house.caller.account = UserId(random.bounded(1, 3));
        for (const auto &outcome : house.batch(commands))
            successes += int(bool(outcome));
        QVERIFY2(house.broken().isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(house.broken())));
        house.wait(random.bounded(60));
        if (house.letters().count(u's') > 25) // sold out is dull
            house = House();
    }
    QVERIFY2(successes > 300, qPrintable(QString::number(successes)));
}

QTEST_GUILESS_MAIN(TestBatchState)
#include "tst_batchstate.moc"
