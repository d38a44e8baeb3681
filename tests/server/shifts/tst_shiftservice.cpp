// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Drawers without sales: what moves, who may, and the list. Sales are in tests/e2e.
class TestShiftService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void movementsAreInTheReport();
    void cashOutHasALimit();
    void anApprovedSellerStaysBlind();
    void theListIsOnesOwn();
    void pages();
    void closedBySomebodyElse();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    ShiftCaller seller() const { return {m_seller, false, {}}; }
    ShiftCaller boss() const { return {m_boss, true, {}}; }
    ShiftCaller approved() const { return {m_seller, true, m_boss}; }
    Result<Shift> open(const ShiftCaller &caller, qint64 amount)
    {
        return m_database->inTransaction([&](Transaction &tx) { return ShiftService::open(tx, caller, u"EUR"_s, amount); });
    }
    Result<ShiftReport> move(const ShiftCaller &caller, const QString &kind, qint64 amount)
    {
        return m_database->inTransaction([&](Transaction &tx) { return ShiftService::move(tx, caller, m_shift, {kind, amount, u"because"_s}, {10'000}); });
    }
    Result<QByteArray> close(const ShiftCaller &caller, ShiftId shift, qint64 counted)
    {
        return m_database->inTransaction([&](Transaction &tx) {
            return ShiftService::close(tx, caller, shift, counted, [](const ShiftReport &report) {
                return QByteArray("{\"difference\": {\"amount\": " + QByteArray::number(*report.shift.counted - report.expected) + "}}");
            });
        });
    }
    QList<ShiftLine> list(const ShiftCaller &caller, const QString &status = {}, ShiftId before = {}, int limit = 50)
    {
        const auto found = m_database->inTransaction([&](Transaction &tx) { return ShiftService::list(tx, caller, status, before, limit); });
        return found ? *found : QList<ShiftLine>();
    }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Database> m_database;
    UserId m_seller{1}, m_boss{2};
    ShiftId m_shift;
};

void TestShiftService::initTestCase() { QCOMPARE(m_databases.start(), QString()); }

void TestShiftService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_database.reset();
    m_conninfo = m_databases.create();
    QCOMPARE(ask("INSERT INTO account (email, name, role, password_hash) VALUES ('s@x', 'Sam', 'seller', '-'), ('o@x', 'Olga', 'organizer', '-')"), QString());
    m_database = std::make_unique<Database>(TestDatabase::asServer(m_conninfo), 2);
    const auto opened = open(seller(), 20'000);
    VERIFY_OK(opened);
    m_shift = opened->id;
}

void TestShiftService::movementsAreInTheReport()
{
    VERIFY_OK(move(seller(), u"paid_in"_s, 2'500));
    VERIFY_OK(move(seller(), u"paid_out"_s, 450));
    const auto report = move(seller(), u"drop"_s, 10'000);
    VERIFY_OK(report);
    QCOMPARE(report->paidIn, 2'500);
    QCOMPARE(report->paidOut, 450);
    QCOMPARE(report->drops, 10'000);
    QCOMPARE(report->expected, 20'000 + 2'500 - 450 - 10'000);
    QCOMPARE(report->movements.size(), 3);
    QCOMPARE(report->movements.at(0).kind, u"paid_in"_s); // oldest first
    QCOMPARE(report->movements.at(2).amount, 10'000);
    QVERIFY(report->movements.at(1).approvedBy.isEmpty() && report->movements.at(1).at.isValid());
    QCOMPARE(ask("SELECT sum(amount) FROM ledger_entry"), u"0"_s);
}

void TestShiftService::cashOutHasALimit()
{
    VERIFY_OK(move(seller(), u"paid_out"_s, 6'000));
    COMPARE_ERROR(move(seller(), u"paid_out"_s, 4'001), ErrorCode::NotAllowed); // together it is more
    VERIFY_OK(move(seller(), u"paid_out"_s, 4'000));
    VERIFY_OK(move(seller(), u"drop"_s, 1'000)); // to the safe as much as lies there
    VERIFY_OK(move(boss(), u"paid_out"_s, 3'000));
    const auto approvedOut = move(approved(), u"paid_out"_s, 5'000);
    VERIFY_OK(approvedOut);
    QCOMPARE(approvedOut->paidOut, 18'000);
    QCOMPARE(approvedOut->paidOutAlone, 10'000);
    QCOMPARE(approvedOut->movements.last().approvedBy, u"Olga"_s);
    COMPARE_ERROR(move(approved(), u"paid_out"_s, 5'000), ErrorCode::RuleViolated); // nobody takes out what is not there
}

void TestShiftService::anApprovedSellerStaysBlind()
{
    QVERIFY(seller().isBlind());
    QVERIFY(approved().isBlind());
    QVERIFY(!boss().isBlind());
}

void TestShiftService::theListIsOnesOwn()
{
    const auto other = open(boss(), 100);
    VERIFY_OK(other);
    VERIFY_OK(close(boss(), other->id, 90));
    QCOMPARE(list(seller()).size(), 1);
    QCOMPARE(list(approved()).size(), 1); // approved for one thing, not for others' figures
    const QList<ShiftLine> all = list(boss());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).shift.id, other->id); // newest first
    QCOMPARE(all.at(0).difference, std::optional<qint64>(-10));
    QCOMPARE(all.at(0).shift.counted, std::optional<qint64>(90));
    QVERIFY(!all.at(1).difference && !all.at(1).shift.closedAt);
    QCOMPARE(list(boss(), u"open"_s).size(), 1);
    QCOMPARE(list(boss(), u"closed"_s).value(0).shift.id, other->id);
}

void TestShiftService::pages()
{
    for (int i = 0; i < 4; ++i) {
        VERIFY_OK(close(seller(), m_shift, i));
        const auto next = open(seller(), i);
        VERIFY_OK(next);
        m_shift = next->id;
    }
    const QList<ShiftLine> first = list(seller(), {}, {}, 2);
    QCOMPARE(first.size(), 2);
    const QList<ShiftLine> rest = list(seller(), {}, first.last().shift.id, 50);
    QCOMPARE(rest.size(), 3);
    QVERIFY(rest.first().shift.id < first.last().shift.id);
}

void TestShiftService::closedBySomebodyElse()
{
    const ShiftCaller another{m_boss, false, {}};
    COMPARE_ERROR(close(another, m_shift, 20'000), ErrorCode::NotAllowed);
    VERIFY_OK(close({m_boss, true, m_seller}, m_shift, 20'000));
    QCOMPARE(ask("SELECT closed_by || ' ' || approved_by FROM shift"), u"2 1"_s);
    COMPARE_ERROR(close(seller(), m_shift, 20'000), ErrorCode::RuleViolated);
}

QTEST_GUILESS_MAIN(TestShiftService)
#include "tst_shiftservice.moc"
