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

/// Sales that are undone before they are settled: what is left of them, and who may when.
class TestBatchVoid : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void judges_data();
    void judges();
    void asIfNotSold();
    void inTheDrawerOfTheSale();
    void soldAgain();
    void countsOnce();

private:
    static Result<Outcome> undo(House &house, OrderId order) { return house.run(VoidCommand{order, u"wrong key"_s}); }
};

void TestBatchVoid::judges_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    const char *good = "";
    row("own sale", good, [](House &h) { return undo(h, h.sold({0, 1}).id); });
    row("no order", "not_found", [](House &h) { return undo(h, OrderId(99)); });
    row("twice", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)undo(h, order.id);
        return undo(h, order.id);
    });
    row("pending", "rule_violated", [](House &h) { return undo(h, h.ordered({0}).id); });
    row("paid in part", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1000)});
        return undo(h, order.id);
    });
    row("placed first, paid later", good, [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(5000)});
        return undo(h, order.id);
    });
    row("the shift is closed", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        h.closeShifts();
        return undo(h, order.id);
    });
    row("a part was paid in a shift that is closed", "rule_violated", [](House &h) {
        const Order order = h.ordered({0});
        (void)h.run(PayCommand{order.id, House::cash(1000)});
        h.closeShifts();
        (void)h.run(PayCommand{order.id, House::cash(4000)});
        return undo(h, order.id);
    });
    row("refunded in part", "rule_violated", [](House &h) {
        const Order order = h.sold({0, 1});
        (void)h.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s});
        return undo(h, order.id);
    });
    row("refunded", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)h.run(RefundCommand{order.id, {}, u"ill"_s});
        return undo(h, order.id);
    });
    row("exchanged", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)h.run(ExchangeCommand{order.id, {}, h.held({1}).id, {}});
        return undo(h, order.id);
    });
    row("printed anew", good, [](House &h) {
        const Order order = h.sold({0});
        (void)h.run(ReprintCommand{order.id, {}});
        return undo(h, order.id);
    });
    row("admitted", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        h.orders[order.id.value()].tickets[0].isAdmitted = true;
        return undo(h, order.id);
    });
    row("somebody else's", "not_allowed", [](House &h) {
        const Order order = h.sold({0});
        h.caller.account = UserId(2);
        return undo(h, order.id);
    });
    row("somebody else's, by who may refund", good, [](House &h) {
        const Order order = h.sold({0});
        h.caller = {UserId(2), u"Sid Seller"_s, u"window"_s, false, true};
        return undo(h, order.id);
    });
    row("own, but paid at another's drawer", "not_allowed", [](House &h) {
        const Order order = h.ordered({0});
        const Caller seller = h.caller;
        h.caller.account = UserId(2);
        (void)h.run(PayCommand{order.id, House::cash(5000)});
        h.caller = seller;
        return undo(h, order.id);
    });
    row("refund of a void", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)undo(h, order.id);
        return h.run(RefundCommand{order.id, {}, u"ill"_s});
    });
    row("exchange of a void", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)undo(h, order.id);
        return h.run(ExchangeCommand{order.id, {}, h.held({1}).id, {}});
    });
    row("a new issue of a void", "rule_violated", [](House &h) {
        const Order order = h.sold({0});
        (void)undo(h, order.id);
        return h.run(ReprintCommand{order.id, {}});
    });
    row("off sale meanwhile", good, [](House &h) {
        const Order order = h.sold({0});
        h.status = u"off_sale"_s;
        return undo(h, order.id);
    });
}

void TestBatchVoid::judges()
{
    QFETCH(Act, act);
    QFETCH(QString, code);
    House house;
    const auto outcome = act(house);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(house.broken(), QString());
}

void TestBatchVoid::asIfNotSold()
{
    House house;
    const QString lettersBefore = house.letters();
    const Hold hold = house.held({0, 1}, {{TestVenue::floor, 2}});
    PaymentWish card = House::cash(7000);
    card.method = u"card"_s;
    const auto sold = house.sell(hold.id, {card, House::cash(hold.total - 7000, 20'000)});
    VERIFY_OK(sold);
    const QList<LedgerEntry> of = house.ledger;
    QCOMPARE(of.size(), 6);
    const auto outcome = undo(house, std::get<Order>(*sold).id);
    VERIFY_OK(outcome);
    const Order order = std::get<Order>(*outcome);
    QCOMPARE(order.status, u"cancelled"_s);
    QCOMPARE(order.refunded, order.paid);
    for (const Ticket &ticket : order.tickets)
        QCOMPARE(ticket.status, TicketStatus::Refunded);
    QCOMPARE(house.letters(), lettersBefore);
    QCOMPARE(house.available, TestVenue::capacity);
    QCOMPARE(house.areas[TestVenue::floor].sold, 0);
    QCOMPARE(house.ledger.size(), 12);
    for (qsizetype i = 0; i < 6; ++i) { // each line mirrored in its own posting
        const LedgerEntry &mirror = house.ledger.at(6 + i);
        QCOMPARE(mirror.posting, of.at(i).posting);
        QCOMPARE(mirror.line, of.at(i).line + LedgerEntry::voidedLines);
        QCOMPARE(mirror.ledger, of.at(i).ledger);
        QCOMPARE(mirror.amount, -of.at(i).amount);
        QCOMPARE(mirror.account, of.at(i).account);
    }
    QCOMPARE(house.refunds.size(), 2); // what the gateway would be asked for
    QCOMPARE(house.refunds.at(0).refund.method, u"card"_s);
    QCOMPARE(house.refunds.at(0).refund.amount, 7000);
    QCOMPARE(house.refunds.at(0).refund.reason, u"wrong key"_s);
    QCOMPARE(house.log.last().type, u"order.voided"_s);
    QCOMPARE(house.log.last().data["amount"_L1].toInteger(), order.total);
    QVERIFY(!house.log.last().data.contains("reason"_L1));
    QCOMPARE(house.broken(), QString());
}

void TestBatchVoid::inTheDrawerOfTheSale()
{
    House house;
    const Order order = house.sold({0});
    VERIFY_OK(undo(house.asManager(), order.id));
    for (const LedgerEntry &entry : std::as_const(house.ledger))
        QCOMPARE(entry.account, UserId(1)); // the cash lies there
    QCOMPARE(house.refunds.first().account, UserId(3)); // who did it
    QCOMPARE(house.log.last().actor, UserId(3));
}

void TestBatchVoid::soldAgain()
{
    House house;
    const Order order = house.sold({0});
    const auto outcomes = house.batch({VoidCommand{order.id, u"wrong seat"_s}, HoldCommand{{0}, {}, {}}}); // in one batch even
    VERIFY_OK(outcomes.at(0));
    VERIFY_OK(outcomes.at(1));
    VERIFY_OK(house.sell(std::get<Hold>(*outcomes.at(1)).id, {House::cash(5000)}));
    QVERIFY(house.letters().startsWith("sa"_L1));
    QCOMPARE(house.broken(), QString());
}

void TestBatchVoid::countsOnce()
{
    House house;
    const Order order = house.sold({0});
    const auto outcomes = house.batch({VoidCommand{order.id, u"a"_s}, VoidCommand{order.id, u"b"_s}, RefundCommand{order.id, {}, u"c"_s}});
    VERIFY_OK(outcomes.at(0));
    COMPARE_ERROR(outcomes.at(1), ErrorCode::RuleViolated);
    COMPARE_ERROR(outcomes.at(2), ErrorCode::RuleViolated);
    const Order other = house.sold({1});
    const auto turned = house.batch({RefundCommand{other.id, {}, u"c"_s}, VoidCommand{other.id, u"a"_s}});
    VERIFY_OK(turned.at(0));
    COMPARE_ERROR(turned.at(1), ErrorCode::RuleViolated);
    QCOMPARE(house.refunds.size(), 2);
    QCOMPARE(house.broken(), QString());
}

QTEST_APPLESS_MAIN(TestBatchVoid)
#include "tst_batchvoid.moc"
