// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Database.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <QElapsedTimer>

#include <latch>
#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {
constexpr Query addNote{"note.add", "INSERT INTO note (id) VALUES ($1)"};
constexpr Query raiseNote{"note.raise", "UPDATE note SET hits = hits + 1 WHERE id = $1"};
constexpr Query countNotes{"note.count", "SELECT count(*) FROM note"};
constexpr Query terminateSelf{"terminate", "SELECT pg_terminate_backend(pg_backend_pid())"};
constexpr Query serializable{"serializable", "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE"};
constexpr Query sumHits{"note.sum", "SELECT sum(hits) FROM note"};
constexpr Query addSum{"note.add_sum", "INSERT INTO note (id, hits) VALUES ($1, $2)"};
constexpr Query alwaysFails{"fails", "DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END$$"};

Status status(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }
} // namespace

class TestDatabaseClass : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void connectionComesBackAfterRestart(); // first: stopping writes every database there is
    void commitsAValue();
    void rollsBackAnError();
    void swallowedFailureIsNoSuccess();
    void lostInMidTransactionRunsAgain();
    void lossTheWorkDidNotNotice();
    void nothingRunsOutsideTheTransaction();
    void deadlockRunsAgain();
    void serializationFailureRunsAgain();
    void retriesAreBounded();
    void unavailableOfTheWorkIsNotRetried();
    void allBusy();

private:
    QString count() { return TestDatabase::ask(m_conninfo, "SELECT count(*) FROM note"); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Database> m_database;
};

void TestDatabaseClass::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.createEmpty();
    m_database = std::make_unique<Database>(m_conninfo, 4, 300);
    QCOMPARE(TestDatabase::ask(m_conninfo, "CREATE TABLE note (id bigint PRIMARY KEY, hits int NOT NULL DEFAULT 0)"),
             QString());
}

void TestDatabaseClass::commitsAValue()
{
    const auto value = m_database->inTransaction([](Transaction &tx) -> Result<int> {
        const auto added = tx.run(addNote, Params::of(1));
        return added ? Result<int>(added->affected()) : added.error();
    });
    VERIFY_OK(value);
    QCOMPARE(*value, 1);
    QCOMPARE(count(), u"1"_s);
}

void TestDatabaseClass::rollsBackAnError()
{
    const auto outcome = m_database->inTransaction([](Transaction &tx) -> Status {
        if (const auto added = tx.run(addNote, Params::of(1)); !added)
            return added.error();
        return Error{ErrorCode::RuleViolated, u"changed my mind"_s, {}, {}, 0};
    });
    COMPARE_ERROR(outcome, ErrorCode::RuleViolated);
    QCOMPARE(count(), u"0"_s);
}

void TestDatabaseClass::swallowedFailureIsNoSuccess()
{
    const auto outcome = m_database->inTransaction([](Transaction &tx) -> Status {
        (void)tx.run(addNote, Params::of(1));
        (void)tx.run(addNote, Params::of(1)); // fails, and the transaction with it
        return ok();
    });
    COMPARE_ERROR(outcome, ErrorCode::Internal);
    QCOMPARE(count(), u"0"_s);
    VERIFY_OK(m_database->inTransaction([](Transaction &tx) { return status(tx.run(addNote, Params::of(1))); }));
}

void TestDatabaseClass::lostInMidTransactionRunsAgain()
{
    int runs = 0;
    const auto outcome = m_database->inTransaction([&](Transaction &tx) -> Status {
        ++runs;
        if (const auto added = tx.run(addNote, Params::of(runs)); !added)
            return added.error();
        if (runs == 1) {
            if (const auto killed = tx.run(terminateSelf); !killed)
                return killed.error();
        }
        return ok();
    });
    VERIFY_OK(outcome);
    QCOMPARE(runs, 2);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT string_agg(id::text, ' ') FROM note"), u"2"_s);
}

void TestDatabaseClass::lossTheWorkDidNotNotice()
{
    int runs = 0;
    const auto outcome = m_database->inTransaction([&](Transaction &tx) -> Status {
        const auto added = tx.run(addNote, Params::of(++runs));
        if (runs == 1)
            (void)tx.run(terminateSelf);
        return status(added);
    });
    VERIFY_OK(outcome);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT string_agg(id::text, ' ') FROM note"), u"2"_s);
}

void TestDatabaseClass::nothingRunsOutsideTheTransaction()
{
    const auto outcome = m_database->inTransaction([&](Transaction &tx) -> Status {
        (void)tx.run(terminateSelf);
        (void)tx.run(addNote, Params::of(5)); // on a new connection this would commit by itself
        (void)tx.pipeline({{&addNote, Params::of(6)}});
        return Error{ErrorCode::RuleViolated, u"no"_s, {}, {}, 0};
    });
    COMPARE_ERROR(outcome, ErrorCode::RuleViolated);
    QCOMPARE(count(), u"0"_s);
}

void TestDatabaseClass::deadlockRunsAgain()
{
    QCOMPARE(TestDatabase::ask(m_conninfo, "INSERT INTO note (id) VALUES (1), (2)"), QString());
    std::latch both(2);
    std::atomic<int> runs = 0;
    std::atomic<int> failures = 0;
    const auto cross = [&](int first, int second) {
        bool isFirst = true;
        const auto outcome = m_database->inTransaction([&](Transaction &tx) -> Status {
            ++runs;
            if (const auto raised = tx.run(raiseNote, Params::of(first)); !raised)
                return raised.error();
            if (std::exchange(isFirst, false))
                both.arrive_and_wait();
            return status(tx.run(raiseNote, Params::of(second)));
        });
        failures += int(!outcome);
    };
    std::thread other([&] { cross(1, 2); });
    cross(2, 1);
    other.join();
    QCOMPARE(failures, 0);
    QVERIFY(runs >= 3);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT string_agg(hits::text, ' ') FROM note"), u"2 2"_s);
}

void TestDatabaseClass::serializationFailureRunsAgain()
{
    std::latch both(2);
    std::atomic<int> failures = 0;
    std::atomic<int> runs = 0;
    const auto append = [&](int id) {
        bool isFirst = true;
        const auto outcome = m_database->inTransaction([&](Transaction &tx) -> Status {
            ++runs;
            if (const auto set = tx.run(serializable); !set)
                return set.error();
            const auto sum = tx.run(countNotes);
            if (!sum)
                return sum.error();
            if (std::exchange(isFirst, false))
                both.arrive_and_wait();
            return status(tx.run(addSum, Params::of(id, sum->smallInteger(0, 0))));
        });
        failures += int(!outcome);
    };
    std::thread other([&] { append(1); });
    append(2);
    other.join();
    QCOMPARE(failures, 0);
    QVERIFY(runs >= 3);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT string_agg(hits::text, ' ' ORDER BY hits) FROM note"), u"0 1"_s);
}

void TestDatabaseClass::retriesAreBounded()
{
    int runs = 0;
    const auto outcome = m_database->inTransaction([&](Transaction &tx) {
        ++runs;
        return status(tx.run(alwaysFails));
    });
    COMPARE_ERROR(outcome, ErrorCode::Unavailable);
    QCOMPARE(runs, Database::maxAttempts);
}

void TestDatabaseClass::unavailableOfTheWorkIsNotRetried()
{
    Database one(m_conninfo, 1);
    COMPARE_ERROR(one.inTransaction([](Transaction &tx) { return status(tx.run(alwaysFails)); }),
                  ErrorCode::Unavailable);
    int runs = 0;
    const auto outcome = one.inTransaction([&](Transaction &tx) -> Status {
        ++runs;
        if (const auto counted = tx.run(countNotes); !counted)
            return counted.error();
        return Error{ErrorCode::Unavailable, u"the work's own"_s, {}, {}, 0};
    });
    COMPARE_ERROR(outcome, ErrorCode::Unavailable);
    QCOMPARE(runs, 1); // the failure of the transaction before says nothing about this one
}

void TestDatabaseClass::allBusy()
{
    Database one(m_conninfo, 1, 100);
    QElapsedTimer timer;
    const auto outcome = one.inTransaction([&](Transaction &) -> Status {
        timer.start();
        return one.inTransaction([](Transaction &) -> Status { return ok(); });
    });
    COMPARE_ERROR(outcome, ErrorCode::Unavailable);
    QVERIFY(timer.elapsed() >= 90 && timer.elapsed() < 3000);
    QVERIFY(outcome.error().retryAfterS > 0);
    VERIFY_OK(one.inTransaction([](Transaction &) -> Status { return ok(); })); // and given back
}

void TestDatabaseClass::connectionComesBackAfterRestart()
{
    VERIFY_OK(m_database->inTransaction([](Transaction &tx) { return status(tx.run(addNote, Params::of(1))); }));
    m_databases.cluster().stop();
    COMPARE_ERROR(m_database->inTransaction([](Transaction &tx) { return status(tx.run(countNotes)); }),
                  ErrorCode::Unavailable);
    VERIFY_OK(m_databases.cluster().start());
    VERIFY_OK(m_database->inTransaction([](Transaction &tx) { return status(tx.run(countNotes)); }));
    QCOMPARE(count(), u"1"_s);
}

QTEST_GUILESS_MAIN(TestDatabaseClass)
#include "tst_database.moc"
