// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "support/Expect.h"
#include "support/TestVenue.h"

#include <functional>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

using Act = std::function<Result<Outcome>(House &)>;
Q_DECLARE_METATYPE(Act)

/// Leases: which places a till gets, who may let them go, and that a sale made of them is never lost.
class TestBatchLeases : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void judges_data();
    void judges();
    void takesPairs();
    void toppedUp();
    void nobodyElsesPlaces();
    void capOfAll();
    void returned();
    void soldAsHandedIn();
    void handedInAgain();
    void givenUpAndTurnedUp();
    void soldInTheBatchOfTheGivingUp();
    void returnedAndTakenInOneBatch();
    void guessedInItsBatch();
    void clockOfTheTill();
    void closedAndTakenAnew();

private:
    static House house()
    {
        House house;
        house.leaseSize = 2;
        return house;
    }
    static Result<Outcome> give(House &house, const Lease &lease) { return house.run(ReturnLeaseCommand{lease.id, lease.device, {}}); }
    static Result<Outcome> giveUp(House &house, const Lease &lease) { return house.run(GiveUpLeaseCommand{lease.id, u"the till is lost"_s}); }
    static QList<int> seatsOf(const Lease &lease)
    {
        QList<int> seats;
        for (const LeasedTicket &place : lease.places) {
            if (place.ticket.seat)
                seats.append(*place.ticket.seat);
        }
        return seats;
    }
};

void TestBatchLeases::judges_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    const char *good = "";
    row("taken", good, [](House &h) { return h.run(TakeLeaseCommand{u"a"_s, u"Window 1"_s}); });
    row("taken of an event that has none", "rule_violated", [](House &h) {
        h.leaseSize = 0;
        return h.run(TakeLeaseCommand{u"a"_s, u"Window 1"_s});
    });
    row("taken before sale begins", "rule_violated", [](House &h) {
        h.status = u"off_sale"_s;
        return h.run(TakeLeaseCommand{u"a"_s, u"Window 1"_s});
    });
    row("taken of a full house", "conflict", [](House &h) {
        for (int from = 0; from < TestVenue::seats; from += 10)
            (void)h.held({from, from + 1, from + 2, from + 3, from + 4, from + 5, from + 6, from + 7, from + 8, from + 9});
        (void)h.held({}, {{TestVenue::floor, TestVenue::floorPlaces}});
        return h.run(TakeLeaseCommand{u"a"_s, u"Window 1"_s});
    });
    row("asked for again when the event has none any more", good, [](House &h) {
        (void)h.leased(u"a"_s);
        h.leaseSize = 0;
        return h.run(TakeLeaseCommand{u"a"_s, u"Window 1"_s});
    });
    row("returned", good, [](House &h) { return give(h, h.leased()); });
    row("returned twice", good, [](House &h) {
        const Lease lease = h.leased();
        (void)give(h, lease);
        return give(h, lease);
    });
    row("no lease returned", "not_found", [](House &h) { return h.run(ReturnLeaseCommand{LeaseId(99), u"a"_s, {}}); });
    row("another till's returned", "not_allowed", [](House &h) { return h.run(ReturnLeaseCommand{h.leased().id, u"b"_s, {}}); });
    row("a place of nobody returned", "invalid_input", [](House &h) { return h.run(ReturnLeaseCommand{h.leased(u"a"_s).id, u"a"_s, {99}}); });
    row("a place returned twice at once", "invalid_input", [](House &h) {
        const Lease lease = h.leased(u"a"_s);
        const qint64 ticket = lease.places.first().ticket.id.value();
        return h.run(ReturnLeaseCommand{lease.id, u"a"_s, {ticket, ticket}});
    });
    row("an admitted place returned", "conflict", [](House &h) {
        const Lease lease = h.leased(u"a"_s);
        h.admit(lease.places.first());
        return h.run(ReturnLeaseCommand{lease.id, u"a"_s, {lease.places.first().ticket.id.value()}});
    });
    row("a sold place returned", "conflict", [](House &h) {
        const Lease lease = h.leased(u"a"_s);
        (void)h.handIn(lease, {lease.places.first()});
        return h.run(ReturnLeaseCommand{lease.id, u"a"_s, {lease.places.first().ticket.id.value()}});
    });
    row("given up", good, [](House &h) { return giveUp(h, h.leased()); });
    row("no lease given up", "not_found", [](House &h) { return h.run(GiveUpLeaseCommand{LeaseId(99), u"lost"_s}); });
    row("handed in", good, [](House &h) {
        const Lease lease = h.leased();
        return h.handIn(lease, lease.places);
    });
    row("handed in by another till", "not_allowed", [](House &h) {
        const Lease lease = h.leased();
        return h.handIn(lease, lease.places, u"b"_s);
    });
    row("handed in of no lease", "not_found", [](House &h) {
        Lease lease = h.leased();
        lease.id = LeaseId(99);
        return h.handIn(lease, lease.places);
    });
    row("handed in, another till's place", "invalid_input", [](House &h) {
        h.leaseSize = 1;
        const Lease lease = h.leased(u"a"_s);
        return h.handIn(lease, h.leased(u"b"_s).places);
    });
    row("handed in, a place twice", "invalid_input", [](House &h) {
        const Lease lease = h.leased();
        return h.handIn(lease, {lease.places.first(), lease.places.first()});
    });
    row("handed in, nothing", "invalid_input", [](House &h) { return h.handIn(h.leased(), {}); });
    row("handed in off sale", good, [](House &h) {
        const Lease lease = h.leased();
        h.status = u"off_sale"_s;
        return h.handIn(lease, lease.places);
    });
    row("handed in of a cancelled event", good, [](House &h) {
        const Lease lease = h.leased();
        h.status = u"cancelled"_s;
        return h.handIn(lease, lease.places);
    });
    row("handed in weeks later", good, [](House &h) {
        const Lease lease = h.leased();
        h.wait(60 * 86'400);
        return h.handIn(lease, lease.places);
    });
    row("handed in, admitted before", good, [](House &h) {
        const Lease lease = h.leased();
        h.admit(lease.places.first());
        return h.handIn(lease, lease.places);
    });
    row("handed in by the price of that day", good, [](House &h) {
        const Lease lease = h.leased();
        h.books.insert(1, h.prices);
        h.priceBook = 2;
        h.prices = plainPriceBook(u"EUR"_s, {{1, 9000}, {2, 8000}, {3, 7000}});
        return h.handIn(lease, lease.places, {}, 1);
    });
    row("handed in by a price the lease never had", "invalid_input", [](House &h) {
        const Lease lease = h.leased();
        HandInCommand command{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), 1}}, {House::cash(1)}, 7, {}};
        return h.run(command);
    });
    row("handed in with too little money", "rule_violated", [](House &h) {
        const Lease lease = h.leased();
        return h.run(HandInCommand{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), 1}}, {House::cash(1)}, {}, {}});
    });
    row("handed in without money", "rule_violated", [](House &h) {
        const Lease lease = h.leased();
        return h.run(HandInCommand{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), 1}}, {}, {}, {}});
    });
    row("handed in with a card", "rule_violated", [](House &h) {
        const Lease lease = h.leased();
        const PaymentWish card{u"card"_s, Money(5000, u"EUR"_s), {}, {}};
        return h.run(HandInCommand{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), 1}}, {card}, {}, {}});
    });
    row("handed in at a price type that is not sold", "invalid_input", [](House &h) {
        const Lease lease = h.leased();
        return h.run(HandInCommand{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), 99}}, {House::cash(5000)}, {}, {}});
    });
    row("handed in after it was returned", "conflict", [](House &h) {
        const Lease lease = h.leased();
        (void)give(h, lease);
        return h.handIn(lease, lease.places);
    });
    row("handed in after it was given up", good, [](House &h) {
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        return h.handIn(lease, lease.places);
    });
    row("given up, sold to somebody else", "conflict", [](House &h) {
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        (void)h.sold(seatsOf(lease));
        return h.handIn(lease, lease.places);
    });
    row("given up, in a cart", "unavailable", [](House &h) {
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        (void)h.held(seatsOf(lease));
        return h.handIn(lease, lease.places);
    });
    row("given up, the cart went", good, [](House &h) {
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        (void)h.held(seatsOf(lease));
        h.wait(3600);
        return h.handIn(lease, lease.places);
    });
    row("given up, kept for the house", good, [](House &h) {
        const Lease lease = h.leased();
        (void)giveUp(h.asManager(), lease);
        (void)h.run(BlockCommand{seatsOf(lease), {}, u"HOUSE"_s, u"#000000"_s, u"sponsors"_s});
        return h.handIn(lease, lease.places);
    });
    row("given up, leased to another till", "conflict", [](House &h) {
        const Lease lease = h.leased(u"a"_s);
        (void)giveUp(h, lease);
        (void)h.leased(u"b"_s); // the best are free again, and so it gets the same
        return h.handIn(lease, lease.places);
    });
    row("given up, the area is full", "conflict", [](House &h) {
        h.leaseSize = 3;
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        (void)h.sold({}, {{TestVenue::floor, TestVenue::floorPlaces}});
        return h.handIn(lease, {lease.places.last()});
    });
    row("given up, the area is in carts", "unavailable", [](House &h) {
        h.leaseSize = 3;
        const Lease lease = h.leased();
        (void)giveUp(h, lease);
        (void)h.held({}, {{TestVenue::floor, TestVenue::floorPlaces}});
        return h.handIn(lease, {lease.places.last()});
    });
    row("a house hold of that name released", "not_found", [](House &h) {
        const Lease lease = h.leased();
        return h.asManager().run(UnblockCommand{HouseHoldId(lease.id.value()), {}});
    });
    row("its seats held as if of a house hold", "invalid_input", [](House &h) {
        const Lease lease = h.leased();
        return h.asManager().run(HoldCommand{seatsOf(lease), {}, {}, HouseHoldId(lease.id.value())});
    });
    row("its seats held", "conflict", [](House &h) { return h.hold(seatsOf(h.leased())); });
    row("its seats blocked", "conflict", [](House &h) {
        const Lease lease = h.leased();
        return h.asManager().run(BlockCommand{seatsOf(lease), {}, u"HOUSE"_s, u"#000000"_s, u"sponsors"_s});
    });
}

void TestBatchLeases::judges()
{
    QFETCH(Act, act);
    QFETCH(QString, code);
    House h = house();
    QCOMPARE(codeOf(act(h)), code);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::takesPairs()
{
    House h = house();
    h.leaseSize = 3;
    const Lease lease = h.leased();
    QCOMPARE(lease.places.size(), 3);
    const QList<int> seats = seatsOf(lease);
    QCOMPARE(seats.size(), 2); // the odd one is of the floor
    QCOMPARE(seats.last() - seats.first(), 1);
    QVERIFY(!TestVenue::plan().seats.at(seats.last()).gapBefore);
    QCOMPARE(lease.places.last().ticket.section, std::optional(TestVenue::floor));
    QCOMPARE(h.areas[TestVenue::floor].blocked, 1);
    QCOMPARE(h.available, TestVenue::capacity - 3);
    for (const int seat : seats)
        QCOMPARE(h.letters().at(seat), u'b');
    QSet<QString> codes;
    for (const LeasedTicket &place : lease.places) {
        QCOMPARE(place.ticket.status, TicketStatus::Leased);
        QCOMPARE(place.ticket.issue, 1);
        codes.insert(place.ticket.readableCode);
    }
    QCOMPARE(codes.size(), 3);
    QCOMPARE(h.log.last().type, u"lease.taken"_s);
    QVERIFY(!QString::fromUtf8(QJsonDocument(h.log.last().data).toJson()).contains(lease.device)); // who knows it acts for the lease
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::toppedUp()
{
    House h = house();
    const Lease first = h.leased(u"a"_s);
    const qint64 version = h.version;
    QCOMPARE(h.leased(u"a"_s).id, first.id); // full already
    QCOMPARE(h.version, version);
    VERIFY_OK(h.handIn(first, {first.places.first()}));
    h.wait(60);
    const Lease again = h.leased(u"a"_s);
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.takenAt, first.takenAt);
    QCOMPARE(again.places.size(), 3); // one of them sold
    QCOMPARE(std::ranges::count_if(again.places, [](const LeasedTicket &place) { return place.ticket.status == TicketStatus::Leased; }), 2);
    h.books.insert(1, h.prices);
    h.priceBook = 2;
    QCOMPARE(h.leased(u"a"_s).priceBook, 2); // told what it is to sell by
    QCOMPARE(h.leased(u"a"_s).firstBook, 1);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::nobodyElsesPlaces()
{
    House h = house();
    h.leaseSize = 1;
    const auto both = h.batch({TakeLeaseCommand{u"a"_s, u"1"_s}, TakeLeaseCommand{u"b"_s, u"2"_s}});
    VERIFY_OK(both.first());
    VERIFY_OK(both.last());
    const Lease &a = std::get<Lease>(*both.first());
    const Lease &b = std::get<Lease>(*both.last());
    QVERIFY(a.id != b.id);
    QVERIFY(a.places.first().ticket.seat != b.places.first().ticket.seat || !a.places.first().ticket.seat);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::capOfAll()
{
    House h = house();
    QCOMPARE(h.leased(u"a"_s).places.size(), 2);
    QCOMPARE(h.leased(u"b"_s).places.size(), 1); // 70 places: three at most
    COMPARE_ERROR(h.run(TakeLeaseCommand{u"c"_s, u"3"_s}), ErrorCode::Conflict);
    QCOMPARE(h.leases.size(), 2);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::returned()
{
    House h = house();
    const Lease lease = h.leased();
    h.admit(lease.places.first());
    const auto given = give(h, lease); // what was admitted was sold, and stays
    VERIFY_OK(given);
    const Lease &after = std::get<Lease>(*given);
    QCOMPARE(after.places.first().ticket.status, TicketStatus::Leased);
    QCOMPARE(after.places.last().ticket.status, TicketStatus::Returned);
    QVERIFY(after.isOpen);
    QCOMPARE(h.letters().at(seatsOf(lease).last()), u'a');
    QCOMPARE(h.available, TestVenue::capacity - 1);
    VERIFY_OK(h.handIn(lease, {lease.places.first()}));
    QVERIFY(!h.leases[lease.id.value()].isOpen);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::soldAsHandedIn()
{
    House h = house();
    h.leaseSize = 3;
    const Lease lease = h.leased();
    h.wait(3600);
    const auto sold = h.handIn(lease, lease.places);
    VERIFY_OK(sold);
    const Order &order = std::get<Order>(*sold);
    QCOMPARE(order.status, u"confirmed"_s);
    QCOMPARE(order.total, 2 * 5000 + TestVenue::floorPrice);
    QCOMPARE(order.paid, order.total);
    for (qsizetype i = 0; i < 3; ++i) { // those very tickets
        QCOMPARE(order.tickets.at(i).id, lease.places.at(i).ticket.id);
        QCOMPARE(order.tickets.at(i).readableCode, lease.places.at(i).ticket.readableCode);
        QCOMPARE(order.tickets.at(i).issue, 1);
        QCOMPARE(order.tickets.at(i).status, TicketStatus::Valid);
    }
    QCOMPARE(h.log.last().type, u"lease.sold"_s);
    QCOMPARE(h.areas[TestVenue::floor].blocked, 0);
    QCOMPARE(h.areas[TestVenue::floor].sold, 1);
    // From here on it is an order as any other.
    VERIFY_OK(h.run(ReprintCommand{order.id, {order.tickets.first().id.value()}}));
    VERIFY_OK(h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s}));
    VERIFY_OK(h.run(ExchangeCommand{order.id, {order.tickets.at(1).id.value()}, h.held({9}).id, {}}));
    QCOMPARE(h.broken(), QString());
    House other = house();
    const Lease undone = other.leased();
    const auto order2 = other.handIn(undone, undone.places);
    VERIFY_OK(order2);
    VERIFY_OK(other.run(VoidCommand{std::get<Order>(*order2).id, u"wrong key"_s}));
    QCOMPARE(other.available, TestVenue::capacity);
    QCOMPARE(other.broken(), QString());
}

void TestBatchLeases::handedInAgain()
{
    House h = house();
    const Lease lease = h.leased();
    const auto first = h.handIn(lease, lease.places);
    VERIFY_OK(first);
    const OrderId order = std::get<Order>(*first).id;
    const qint64 version = h.version;
    h.caller.account = UserId(2); // the next shift finds it in the till's journal; no key is known any more
    const auto again = h.handIn(lease, lease.places);
    VERIFY_OK(again);
    QCOMPARE(std::get<Order>(*again).id, order);
    QCOMPARE(h.version, version);
    COMPARE_ERROR(h.handIn(lease, {lease.places.first()}), ErrorCode::Conflict); // that is another sale
    VERIFY_OK(h.run(RefundCommand{order, {}, u"ill"_s}));
    const auto later = h.handIn(lease, lease.places);
    VERIFY_OK(later);
    QCOMPARE(std::get<Order>(*later).status, u"refunded"_s);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::givenUpAndTurnedUp()
{
    House h = house();
    const Lease lease = h.leased();
    const QList<int> seats = seatsOf(lease);
    h.admit(lease.places.first());
    const auto up = giveUp(h.asManager(), lease);
    VERIFY_OK(up);
    QCOMPARE(std::get<Lease>(*up).givenUpBy, h.caller.account);
    QCOMPARE(h.letters().at(seats.first()), u'b'); // somebody sits there
    QCOMPARE(h.letters().at(seats.last()), u'a');
    QCOMPARE(h.log.last().data["reason"_L1].toString(), u"the till is lost"_s);
    const Order other = h.sold({seats.last()});
    const auto refused = h.handIn(lease, lease.places);
    COMPARE_ERROR(refused, ErrorCode::Conflict);
    QCOMPARE(refused.error().seats, QList<int>{seats.last()});
    VERIFY_OK(h.run(RefundCommand{other.id, {}, u"ill"_s}));
    VERIFY_OK(h.handIn(lease, lease.places)); // free again: the one who paid first has it
    QCOMPARE(h.log.last().data["tickets"_L1][1]["reclaimed"_L1].toBool(), true);
    QCOMPARE(h.letters().at(seats.last()), u's');
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::soldInTheBatchOfTheGivingUp()
{
    House h = house();
    const Lease lease = h.leased();
    const HandInCommand sale{lease.id, lease.device, h.now, {{lease.places.first().ticket.id.value(), h.prices.defaultType()}}, {House::cash(5000)}, {}, {}};
    const auto outcomes = h.batch({GiveUpLeaseCommand{lease.id, u"lost"_s}, sale});
    VERIFY_OK(outcomes.first());
    VERIFY_OK(outcomes.last());
    QCOMPARE(h.letters().at(seatsOf(lease).first()), u's');
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::returnedAndTakenInOneBatch()
{
    House h = house();
    const Lease lease = h.leased(u"a"_s);
    const auto outcomes = h.batch({ReturnLeaseCommand{lease.id, u"a"_s, {}}, TakeLeaseCommand{u"b"_s, u"2"_s}, TakeLeaseCommand{u"a"_s, u"1"_s}});
    VERIFY_OK(outcomes.at(1));
    QCOMPARE(seatsOf(std::get<Lease>(*outcomes.at(1))), seatsOf(lease)); // the best again, under tickets of its own
    VERIFY_OK(outcomes.at(2));
    QVERIFY(std::get<Lease>(*outcomes.at(2)).id != lease.id);
    QCOMPARE(h.broken(), QString());
}

/// Ids go up one by one: who guesses that of a lease made in the same batch has guessed nothing.
void TestBatchLeases::guessedInItsBatch()
{
    House h = house();
    const auto outcomes = h.batch({TakeLeaseCommand{u"a"_s, u"1"_s}, GiveUpLeaseCommand{LeaseId(1), u"lost"_s}, ReturnLeaseCommand{LeaseId(1), u"a"_s, {}}});
    VERIFY_OK(outcomes.first());
    QCOMPARE(std::get<Lease>(*outcomes.first()).id, LeaseId(1));
    COMPARE_ERROR(outcomes.at(1), ErrorCode::NotFound);
    COMPARE_ERROR(outcomes.at(2), ErrorCode::NotFound);
    // The same of a ticket: the second is made by the topping up.
    const Lease lease = h.leases[1];
    VERIFY_OK(h.handIn(lease, {lease.places.first()}));
    const qint64 next = 7; // lease, two tickets, hold, order, payment
    const auto more = h.batch({TakeLeaseCommand{u"a"_s, u"1"_s}, HandInCommand{lease.id, u"a"_s, h.now, {{next, 0}}, {House::cash(5000)}, {}, {}}});
    VERIFY_OK(more.first());
    QCOMPARE(std::get<Lease>(*more.first()).places.last().ticket.id, TicketId(next));
    COMPARE_ERROR(more.last(), ErrorCode::InvalidInput);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::clockOfTheTill()
{
    House h = house();
    const Lease lease = h.leased();
    h.wait(600);
    HandInCommand early{lease.id, lease.device, h.now.addDays(-400), {{lease.places.first().ticket.id.value(), h.prices.defaultType()}}, {House::cash(5000)}, {}, {}};
    VERIFY_OK(h.run(early)); // money was taken, whatever that clock says
    QCOMPARE(QDateTime::fromString(h.log.last().data["soldAt"_L1].toString(), Qt::ISODateWithMs), lease.takenAt);
    QVERIFY(h.log.last().data.contains("saidSoldAt"_L1));
    HandInCommand right{lease.id, lease.device, h.now.addSecs(-60), {{lease.places.last().ticket.id.value(), h.prices.defaultType()}}, {House::cash(5000)}, {}, u"W1-7"_s};
    VERIFY_OK(h.run(right));
    QCOMPARE(QDateTime::fromString(h.log.last().data["soldAt"_L1].toString(), Qt::ISODateWithMs), right.soldAt);
    QVERIFY(!h.log.last().data.contains("saidSoldAt"_L1));
    QCOMPARE(h.log.last().data["reference"_L1].toString(), u"W1-7"_s);
    QCOMPARE(h.broken(), QString());
}

void TestBatchLeases::closedAndTakenAnew()
{
    House h = house();
    const Lease lease = h.leased(u"a"_s);
    VERIFY_OK(h.handIn(lease, lease.places));
    QVERIFY(!h.leases[lease.id.value()].isOpen);
    const Lease next = h.leased(u"a"_s);
    QVERIFY(next.id != lease.id);
    VERIFY_OK(giveUp(h, lease)); // a closed one is no more than closed
    QVERIFY(!h.leases[lease.id.value()].givenUpAt.isValid());
    QCOMPARE(h.broken(), QString());
}

QTEST_GUILESS_MAIN(TestBatchLeases)
#include "tst_batchleases.moc"
