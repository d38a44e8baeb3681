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

namespace {

const Customer school{u"Hill School"_s, u"office@hill.test"_s, {}, {}};

PaymentWish onInvoice(qint64 amount)
{
    PaymentWish wish = House::cash(amount);
    wish.method = u"invoice"_s;
    return wish;
}

Result<Outcome> sell(House &house, const Customer &customer, const QList<int> &seats = {0, 1}, const QList<AreaWish> &areas = {})
{
    const Hold hold = house.held(seats, areas);
    return house.run(SellCommand{hold.id, customer, {onInvoice(hold.total)}});
}

Order sold(House &house, const QList<int> &seats = {0, 1})
{
    const auto outcome = sell(house.asManager(), school, seats);
    return outcome ? std::get<Order>(*outcome) : Order();
}

SettleCommand arrived(const Order &order, qint64 amount, const QString &method = u"bank"_s, const QString &currency = u"EUR"_s)
{
    return {order.id, order.payments.value(0).id, method, Money(amount, currency), u"transfer 7"_s};
}

qint64 balance(const House &house, const QString &ledger)
{
    qint64 sum = 0;
    for (const LedgerEntry &entry : house.ledger)
        sum += entry.ledger == ledger ? entry.amount : 0;
    return sum;
}

} // namespace

/// Orders that are paid later: who may have one, and where the money is at every step.
class TestBatchInvoice : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void judges_data();
    void judges();
    void owedAndPaid();
    void linesOfTheDocument();
    void besideCash();
    void creditedWhileOpen();
    void paidBackOncePaid();
    void bothWhenPaidInPart();
    void voided();
};

void TestBatchInvoice::judges_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, Act act) { QTest::newRow(name) << act << QString::fromLatin1(code); };
    const char *good = "";
    row("to a mail address", good, [](House &h) { return sell(h.asManager(), school); });
    row("to a postal address", good, [](House &h) { return sell(h.asManager(), {u"Hill School"_s, {}, {}, u"Hill 1\nPrague"_s}); });
    row("by a seller", "not_allowed", [](House &h) { return sell(h, school); });
    row("to nobody", "invalid_input", [](House &h) { return sell(h.asManager(), {}); });
    row("to a name alone", "invalid_input", [](House &h) { return sell(h.asManager(), {u"Hill School"_s, {}, u"123"_s, {}}); });
    row("to an address alone", "invalid_input", [](House &h) { return sell(h.asManager(), {u" "_s, u"a@b.test"_s, {}, {}}); });
    row("with cash in hand", "invalid_input", [](House &h) {
        const Hold hold = h.asManager().held({0});
        PaymentWish wish = onInvoice(hold.total);
        wish.tendered = wish.amount;
        return h.run(SellCommand{hold.id, school, {wish}});
    });
    row("a pending order", good, [](House &h) {
        const Hold hold = h.asManager().held({0});
        const auto placed = h.run(SellCommand{hold.id, school, {}});
        return h.run(PayCommand{std::get<Order>(*placed).id, onInvoice(hold.total)});
    });
    row("a pending order of nobody", "invalid_input", [](House &h) { return h.asManager().run(PayCommand{h.ordered({0}).id, onInvoice(5000)}); });
    row("settled", good, [](House &h) { return h.run(arrived(sold(h), 10'000)); });
    row("settled in part", good, [](House &h) { return h.run(arrived(sold(h), 1)); });
    row("settled beyond what is owed", "rule_violated", [](House &h) { return h.run(arrived(sold(h), 10'001)); });
    row("settled twice", "rule_violated", [](House &h) {
        const Order order = sold(h);
        (void)h.run(arrived(order, 10'000));
        return h.run(arrived(order, 10'000));
    });
    row("settled with nothing", "invalid_input", [](House &h) { return h.run(arrived(sold(h), 0)); });
    row("settled in another currency", "invalid_input", [](House &h) { return h.run(arrived(sold(h), 10'000, u"bank"_s, u"USD"_s)); });
    row("settled by a seller", "not_allowed", [](House &h) {
        const Order order = sold(h);
        h.caller = {UserId(1), u"Sally Seller"_s, u"window"_s, false, true};
        return h.run(arrived(order, 10'000));
    });
    row("settling a cash sale", "not_found", [](House &h) { return h.run(arrived(h.asManager().sold({0}), 5000)); });
    row("settling what was credited", "rule_violated", [](House &h) {
        const Order order = sold(h);
        (void)h.run(RefundCommand{order.id, {}, u"ill"_s});
        return h.run(arrived(order, 1));
    });
}

void TestBatchInvoice::judges()
{
    QFETCH(Act, act);
    QFETCH(QString, code);
    House house;
    const auto outcome = act(house);
    QCOMPARE(codeOf(outcome), code);
    QCOMPARE(house.broken(), QString());
}

void TestBatchInvoice::owedAndPaid()
{
    House house;
    const Order order = sold(house);
    QCOMPARE(order.status, u"confirmed"_s); // the places are theirs
    QVERIFY(house.letters().startsWith("ss"_L1));
    QCOMPARE(house.invoices.size(), 1);
    QCOMPARE(house.invoices.first().amount, 10'000);
    QCOMPARE(house.invoices.first().customer.email, school.email);
    QCOMPARE(house.invoices.first().dueOn, house.now.date().addDays(14));
    QCOMPARE(balance(house, u"receivable"_s), 10'000);
    VERIFY_OK(house.run(arrived(order, 4000, u"cash"_s)));
    QCOMPARE(balance(house, u"cash"_s), 4000);
    QCOMPARE(balance(house, u"receivable"_s), 6000);
    const auto rest = house.run(arrived(order, 6000));
    VERIFY_OK(rest);
    QCOMPARE(std::get<Order>(*rest).payments.first().invoice->owed, 0);
    QCOMPARE(balance(house, u"bank"_s), 6000);
    QCOMPARE(balance(house, u"receivable"_s), 0);
    QCOMPARE(house.settlements.size(), 2);
    QCOMPARE(house.log.last().type, u"invoice.settled"_s);
    QCOMPARE(house.broken(), QString());
}

void TestBatchInvoice::linesOfTheDocument()
{
    House house;
    VERIFY_OK(sell(house.asManager(), school, {0}, {{TestVenue::floor, 3}}));
    const QJsonArray lines = house.invoices.first().lines;
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.at(0)["text"_L1].toString().contains(u"Stalls"_s), qPrintable(lines.at(0)["text"_L1].toString()));
    QCOMPARE(lines.at(0)["amount"_L1].toInteger(), 5000);
    QCOMPARE(lines.at(1)["text"_L1].toString(), u"3 × Floor"_s);
    QCOMPARE(lines.at(1)["amount"_L1].toInteger(), 3 * TestVenue::floorPrice);
}

void TestBatchInvoice::besideCash()
{
    House house;
    const Hold hold = house.asManager().held({0, 1});
    VERIFY_OK(house.run(SellCommand{hold.id, school, {House::cash(3000), onInvoice(7000)}}));
    QCOMPARE(balance(house, u"receivable"_s), 7000);
    qint64 sum = 0;
    for (const QJsonValue &line : house.invoices.first().lines)
        sum += line["amount"_L1].toInteger();
    QCOMPARE(sum, 7000); // with a line for what was paid otherwise
    QCOMPARE(house.invoices.first().lines.last()["amount"_L1].toInteger(), -3000);
}

void TestBatchInvoice::creditedWhileOpen()
{
    House house;
    const Order order = sold(house);
    VERIFY_OK(house.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s}));
    QCOMPARE(house.creditNotes.size(), 1);
    QCOMPARE(house.creditNotes.first().amount, 5000);
    QCOMPARE(house.creditNotes.first().paidBack, 0);
    QCOMPARE(house.creditNotes.first().reason, u"ill"_s);
    QCOMPARE(balance(house, u"receivable"_s), 5000);
    COMPARE_ERROR(house.run(arrived(order, 5001)), ErrorCode::RuleViolated);
    VERIFY_OK(house.run(arrived(order, 5000)));
    QCOMPARE(house.broken(), QString());
}

void TestBatchInvoice::paidBackOncePaid()
{
    House house;
    const Order order = sold(house);
    VERIFY_OK(house.run(arrived(order, 10'000)));
    VERIFY_OK(house.run(RefundCommand{order.id, {}, u"ill"_s}));
    QCOMPARE(house.creditNotes.first().amount, 10'000);
    QCOMPARE(house.creditNotes.first().paidBack, 10'000);
    QCOMPARE(house.creditNotes.first().paidBackBy, u"bank"_s);
    QCOMPARE(balance(house, u"bank"_s), 0);
    QCOMPARE(balance(house, u"receivable"_s), 0);
    QCOMPARE(house.broken(), QString());
}

void TestBatchInvoice::bothWhenPaidInPart()
{
    House house;
    const Order order = sold(house);
    VERIFY_OK(house.run(arrived(order, 7000)));
    VERIFY_OK(house.run(RefundCommand{order.id, {order.tickets.first().id.value()}, u"ill"_s})); // 30 are owed, 50 go back
    QCOMPARE(house.creditNotes.first().amount, 5000);
    QCOMPARE(house.creditNotes.first().paidBack, 2000);
    QCOMPARE(balance(house, u"receivable"_s), 0);
    QCOMPARE(balance(house, u"bank"_s), 5000);
    QCOMPARE(house.refunds.size(), 1);
    QCOMPARE(house.broken(), QString());
}

void TestBatchInvoice::voided()
{
    House house;
    const Order order = sold(house);
    VERIFY_OK(house.run(VoidCommand{order.id, u"wrong key"_s}));
    QCOMPARE(house.creditNotes.size(), 1); // a number was given out: it is taken back, not forgotten
    QCOMPARE(house.creditNotes.first().amount, 10'000);
    QCOMPARE(balance(house, u"receivable"_s), 0);
    QCOMPARE(house.broken(), QString());
    const Order paid = sold(house);
    VERIFY_OK(house.run(arrived(paid, 1)));
    COMPARE_ERROR(house.run(VoidCommand{paid.id, u"wrong key"_s}), ErrorCode::RuleViolated);
}

QTEST_GUILESS_MAIN(TestBatchInvoice)
#include "tst_batchinvoice.moc"
