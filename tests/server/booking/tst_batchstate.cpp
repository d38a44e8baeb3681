// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "support/Expect.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The rules of booking, without a database: what commands come to together. Single ones: tst_batchverdicts.
class TestBatchState : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
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
    void refundFreesTheSeat();
    void refundGoesBackToItsTenders();
    void exchangeKeepsTheOrder();
    void reissueKillsTheOldPaper();
    void houseSeatsComeBackToTheHouse();
    void houseHoldsEndOnTheirDate();
    void extensionsHaveALimit();
    void invariantsHold_data();
    void invariantsHold();
};
namespace {

BlockCommand houseSeats(const QList<int> &seats, bool maySellersSell = false)
{
    return {.seats = seats, .code = u"PRESS"_s, .colour = u"#102030"_s, .reason = u"critics"_s, .maySellersSell = maySellersSell};
}

HouseHold kept(House &house, const BlockCommand &command)
{
    const auto outcome = house.run(command);
    return outcome ? std::get<HouseHold>(*outcome) : HouseHold();
}

} // namespace

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

void TestBatchState::refundFreesTheSeat()
{
    House house;
    const Order order = house.sold({0, 1}, {{TestVenue::floor, 2}});
    const auto outcome = house.run(RefundCommand{order.id, {order.tickets.at(0).id.value(), order.tickets.at(2).id.value()}, u"ill"_s});
    VERIFY_OK(outcome);
    const Order after = std::get<Order>(*outcome);
    QCOMPARE(after.status, u"partly_refunded"_s);
    QCOMPARE(after.refunded, 5000 + TestVenue::floorPrice);
    QCOMPARE(after.tickets.at(0).status, TicketStatus::Refunded);
    QCOMPARE(after.tickets.at(1).status, TicketStatus::Valid);
    QVERIFY(house.letters().startsWith("asa"_L1));
    QCOMPARE(house.areas[TestVenue::floor].sold, 1);
    VERIFY_OK(house.hold({0})); // for sale again at once
    const auto rest = house.run(RefundCommand{order.id, {}, u"ill"_s});
    VERIFY_OK(rest);
    QCOMPARE(std::get<Order>(*rest).status, u"refunded"_s);
    QCOMPARE(std::get<Order>(*rest).refunded, order.total);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::refundGoesBackToItsTenders()
{
    House house;
    const Hold hold = house.held({0, 1});
    const auto sold = house.sell(hold.id, {{u"card"_s, Money(7000, u"EUR"_s), {}, u"T-1"_s}, House::cash(3000)});
    VERIFY_OK(sold);
    const Order order = std::get<Order>(*sold);
    VERIFY_OK(house.run(RefundCommand{order.id, {order.tickets.at(0).id.value()}, u"ill"_s}));
    VERIFY_OK(house.run(RefundCommand{order.id, {order.tickets.at(1).id.value()}, u"ill"_s}));
    QCOMPARE(house.refunds.size(), 3); // 50 to the card, then the 20 it has left, and 30 in cash
    QCOMPARE(house.refunds.at(0).refund.method, u"card"_s);
    QCOMPARE(house.refunds.at(0).refund.amount, 5000);
    QCOMPARE(house.refunds.at(1).refund.amount, 2000);
    QCOMPARE(house.refunds.at(2).refund.method, u"cash"_s);
    QCOMPARE(house.refunds.at(2).refund.amount, 3000);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::exchangeKeepsTheOrder()
{
    House house;
    const Order order = house.sold({0, 10});
    const qint64 cheap = order.tickets.at(1).id.value();
    const auto dearer = house.run(ExchangeCommand{order.id, {cheap}, house.held({1}).id, {House::cash(2000)}});
    VERIFY_OK(dearer);
    Order after = std::get<Order>(*dearer);
    QCOMPARE(after.reference, order.reference);
    QCOMPARE(after.total, 10000);
    QCOMPARE(after.paid, 10000);
    QCOMPARE(after.tickets.size(), 3);
    QCOMPARE(after.tickets.at(1).status, TicketStatus::Replaced);
    QCOMPARE(after.tickets.at(2).seat, std::optional<int>(1));
    QCOMPARE(house.letters().at(10), u'a');
    QVERIFY(house.letters().startsWith("ssa"_L1));
    const auto cheaper = house.run(ExchangeCommand{order.id, {after.tickets.at(2).id.value()}, house.held({10}).id, {}});
    VERIFY_OK(cheaper);
    after = std::get<Order>(*cheaper);
    QCOMPARE(after.refunded, 2000);
    QCOMPARE(after.status, u"confirmed"_s);
    VERIFY_OK(house.run(RefundCommand{order.id, {}, u"ill"_s}));
    QCOMPARE(house.orders[order.id.value()].refunded, 10000);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::reissueKillsTheOldPaper()
{
    House house;
    const Order order = house.sold({0, 1});
    const auto outcome = house.run(ReprintCommand{order.id, {order.tickets.at(0).id.value()}});
    VERIFY_OK(outcome);
    const Order after = std::get<Order>(*outcome);
    QCOMPARE(after.tickets.at(0).issue, 2);
    QVERIFY(after.tickets.at(0).readableCode != order.tickets.at(0).readableCode);
    QCOMPARE(after.tickets.at(1).issue, 1);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::houseSeatsComeBackToTheHouse()
{
    House house;
    const HouseHold press = kept(house.asManager(), houseSeats({0, 1, 2}));
    QVERIFY(house.letters().startsWith("bbba"_L1));
    const auto cart = house.run(HoldCommand{{0, 1, 3}, {}, {}, press.id});
    VERIFY_OK(cart);
    QVERIFY(house.letters().startsWith("hhbh"_L1));
    VERIFY_OK(house.run(ReleaseCommand{std::get<Hold>(*cart).id}));
    QVERIFY(house.letters().startsWith("bbba"_L1)); // seat 3 was nobody's
    const auto second = house.run(HoldCommand{{0, 1}, {}, {}, press.id});
    VERIFY_OK(second);
    VERIFY_OK(house.sell(std::get<Hold>(*second).id, {House::cash(10000)}));
    const Order order = house.orders.values().first();
    VERIFY_OK(house.run(RefundCommand{order.id, {order.tickets.at(0).id.value()}, u"ill"_s}));
    QVERIFY(house.letters().startsWith("asb"_L1)); // sold and returned: on general sale
    // Released while a cart has one: the cart keeps it, and lets it go to general sale.
    const auto third = house.run(HoldCommand{{2}, {}, {}, press.id});
    VERIFY_OK(third);
    VERIFY_OK(house.run(UnblockCommand{press.id, {}}));
    QVERIFY(house.letters().startsWith("ash"_L1));
    VERIFY_OK(house.run(ReleaseCommand{std::get<Hold>(*third).id}));
    QVERIFY(house.letters().startsWith("asa"_L1));
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::houseHoldsEndOnTheirDate()
{
    House house;
    BlockCommand command = houseSeats({0, 1});
    command.areas = {{TestVenue::floor, 7}};
    command.releaseAt = house.now.addSecs(3600);
    kept(house.asManager(), command);
    QCOMPARE(house.available, TestVenue::capacity - 9);
    COMPARE_ERROR(house.hold({}, {{TestVenue::floor, 34}}), ErrorCode::Conflict);
    house.wait(3599);
    VERIFY_OK(house.run(SweepCommand{}));
    QVERIFY(house.letters().startsWith("bba"_L1));
    house.wait(1);
    VERIFY_OK(house.run(SweepCommand{}));
    QVERIFY(house.letters().startsWith("aaa"_L1));
    QCOMPARE(house.available, TestVenue::capacity);
    QCOMPARE(house.log.last().type, u"house_hold.released"_s);
    QCOMPARE(house.broken(), QString());
}

void TestBatchState::extensionsHaveALimit()
{
    House house;
    const Hold hold = house.held({0});
    for (int minutes = 4; minutes < 30; minutes += 4) {
        house.wait(240);
        VERIFY_OK(house.run(ExtendCommand{hold.id}));
    }
    QCOMPARE(house.holds[hold.id.value()].expiresAt, hold.createdAt.addSecs(1800));
    house.wait(130);
    COMPARE_ERROR(house.run(ExtendCommand{hold.id}), ErrorCode::Expired);
    QCOMPARE(house.broken(), QString());
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
    const auto someOrder = [&] {
        return house.orders.isEmpty() ? Order() : house.orders.value(house.orders.keys().at(random.bounded(int(house.orders.size()))));
    };
    const auto someTickets = [&](const Order &order) {
        QList<qint64> ids;
        for (const Ticket &ticket : order.tickets) {
            if (random.bounded(2))
                ids.append(ticket.id.value());
        }
        return ids;
    };
    switch (random.bounded(16)) {
    case 9:
    case 10: {
        const Order order = someOrder();
        return RefundCommand{order.id, someTickets(order), u"ill"_s};
    }
    case 11:
    case 12: {
        const Order order = someOrder();
        const HoldId id = someHold();
        ExchangeCommand command{order.id, someTickets(order), id, {}};
        qint64 difference = house.holds.value(id.value()).total;
        for (const Ticket &ticket : order.tickets)
            difference -= ticket.status == TicketStatus::Valid && (command.tickets.isEmpty() || command.tickets.contains(ticket.id.value())) ? ticket.price : 0;
        if (difference > 0)
            command.payments = {House::cash(difference)};
        return command;
    }
    case 13: {
        BlockCommand command = houseSeats({random.bounded(TestVenue::seats), random.bounded(TestVenue::seats)}, random.bounded(2));
        if (random.bounded(2))
            command.areas = {{TestVenue::floor, random.bounded(1, 6)}};
        if (random.bounded(2))
            command.releaseAt = house.now.addSecs(random.bounded(1, 200));
        return command;
    }
    case 14: {
        if (house.houses.isEmpty())
            return SweepCommand{};
        const HouseHold kept = house.houses.value(house.houses.keys().at(random.bounded(int(house.houses.size()))));
        if (random.bounded(2))
            return HoldCommand{kept.seats, {}, {}, kept.id};
        if (random.bounded(3) == 0)
            return UpdateHouseCommand{kept.id, u"C%1"_s.arg(random.bounded(3)), {}, {}, {}, house.now.addSecs(random.bounded(-5, 200))};
        return UnblockCommand{kept.id, random.bounded(2) ? kept.seats.mid(0, 1) : QList<int>()};
    }
    case 15:
        return random.bounded(2) ? Command(ReprintCommand{someOrder().id, {}}) : Command(ExtendCommand{someHold()});
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
