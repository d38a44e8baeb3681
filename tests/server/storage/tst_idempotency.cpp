// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/IdBlocks.h"
#include "storage/Idempotency.h"
#include "storage/Secrets.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <QSet>

#include <latch>
#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// What is done once, and ids that are given once.
class TestIdempotency : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void retryGetsTheOutcome();
    void keysDiffer_data();
    void keysDiffer();
    void otherRequestUnderTheKey();
    void errorIsNotKept();
    void eightAtOnce();
    void idsAreGivenOnce();
    void unusedIdsComeBack();
    void manyIdsAtATime();
    void secretIsMadeOnce();

private:
    Result<QByteArray> once(const IdempotencyKey &key, const QByteArray &reply);

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Database> m_database;
    std::atomic<int> m_done = 0;
};

namespace {
IdempotencyKey keyOf(const QString &key, const QByteArray &hash = "hash") { return {EventId(), UserId(1), key, hash}; }
constexpr Query note{"test.note", "INSERT INTO secret (name, value) VALUES ($1, '')"};
} // namespace

void TestIdempotency::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    m_database = std::make_unique<Database>(m_conninfo, 10, 5000);
    m_done = 0;
}

Result<QByteArray> TestIdempotency::once(const IdempotencyKey &key, const QByteArray &reply)
{
    return Idempotency::once(*m_database, key, 201, [&](Transaction &tx) -> Result<QByteArray> {
        const auto noted = tx.run(note, Params::of(u"work %1"_s.arg(++m_done)));
        return noted ? Result<QByteArray>(reply) : noted.error();
    });
}

void TestIdempotency::retryGetsTheOutcome()
{
    const QByteArray reply = R"({"name":"Žižka \"the\" one"})";
    QCOMPARE(*once(keyOf(u"k"_s), reply), reply);
    QCOMPARE(*once(keyOf(u"k"_s), "another"), reply);
    QCOMPARE(m_done, 1);
}

void TestIdempotency::keysDiffer_data()
{
    QTest::addColumn<qint64>("event");
    QTest::addColumn<qint64>("account");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("done");
    QTest::newRow("the same") << qint64(0) << qint64(1) << u"k"_s << 1;
    QTest::newRow("another key") << qint64(0) << qint64(1) << u"K"_s << 2;
    QTest::newRow("another account") << qint64(0) << qint64(2) << u"k"_s << 2;
    QTest::newRow("another event") << qint64(5) << qint64(1) << u"k"_s << 2;
}

void TestIdempotency::keysDiffer()
{
    QFETCH(qint64, event);
    QFETCH(qint64, account);
    QFETCH(QString, key);
    QFETCH(int, done);
    VERIFY_OK(once(keyOf(u"k"_s), "1"));
    VERIFY_OK(once({EventId(event), UserId(account), key, "hash"}, "2"));
    QCOMPARE(m_done, done);
}

void TestIdempotency::otherRequestUnderTheKey()
{
    VERIFY_OK(once(keyOf(u"k"_s), "1"));
    COMPARE_ERROR(once(keyOf(u"k"_s, "other"), "2"), ErrorCode::KeyReused);
    QCOMPARE(m_done, 1);
}

void TestIdempotency::errorIsNotKept()
{
    const auto refused = Idempotency::once(*m_database, keyOf(u"k"_s), 201, [](Transaction &) -> Result<QByteArray> {
        return Error{ErrorCode::RuleViolated, u"no"_s, {}, {}, 0};
    });
    COMPARE_ERROR(refused, ErrorCode::RuleViolated);
    QCOMPARE(*once(keyOf(u"k"_s), "1"), QByteArray("1"));
}

void TestIdempotency::eightAtOnce()
{
    std::latch start(8);
    std::mutex mutex;
    QSet<QByteArray> replies;
    QString problem;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            const auto reply = once(keyOf(u"k"_s), QByteArray::number(i));
            const std::lock_guard lock(mutex);
            if (reply)
                replies.insert(*reply);
            else
                problem = errorText(reply.error());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(problem, QString());
    QCOMPARE(replies.size(), 1);
    // Several may have begun, one was committed.
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM secret"), u"1"_s);
}

void TestIdempotency::idsAreGivenOnce()
{
    IdBlocks one, other; // as two servers
    std::mutex mutex;
    QSet<qint64> given;
    int asked = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 40; ++i) {
                const auto done = m_database->inTransaction([&](Transaction &tx) -> Status {
                    auto ids = (t % 2 ? one : other).reserve(tx, 37);
                    if (!ids)
                        return ids.error();
                    const std::lock_guard lock(mutex);
                    for (int n = 0; n < 30; ++n, ++asked)
                        given.insert(ids->next());
                    return ok();
                });
                Q_UNUSED(done)
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(asked, 8 * 40 * 30);
    QCOMPARE(given.size(), asked);
    QVERIFY(!given.contains(0));
}

void TestIdempotency::unusedIdsComeBack()
{
    IdBlocks blocks;
    QList<qint64> lost, first, second;
    const auto take = [&](QList<qint64> &into, int used, bool isCommitted) {
        std::optional<IdBlocks::Reserved> ids;
        const auto done = m_database->inTransaction([&](Transaction &tx) -> Status {
            auto reserved = blocks.reserve(tx, 10);
            if (!reserved)
                return reserved.error();
            ids.emplace(std::move(*reserved));
            for (int i = 0; i < used; ++i)
                into.append(ids->next());
            return ok();
        });
        if (isCommitted)
            ids->keep();
        return done;
    };
    VERIFY_OK(take(lost, 2, false));
    VERIFY_OK(take(first, 2, true));
    QVERIFY(first.at(0) - lost.at(0) >= 1000); // what may be forgotten by the database is not used again
    VERIFY_OK(take(second, 10, true));
    QCOMPARE(first.at(1), first.at(0) + 1);
    QCOMPARE(second.at(0), first.at(1) + 1);
    QVERIFY(std::is_sorted(second.begin(), second.end()));
}

void TestIdempotency::manyIdsAtATime()
{
    IdBlocks blocks;
    QSet<qint64> ids;
    VERIFY_OK(m_database->inTransaction([&](Transaction &tx) -> Status {
        auto reserved = blocks.reserve(tx, 7000);
        if (!reserved)
            return reserved.error();
        for (int i = 0; i < 7000; ++i)
            ids.insert(reserved->next());
        return ok();
    }));
    QCOMPARE(ids.size(), 7000);
}

void TestIdempotency::secretIsMadeOnce()
{
    std::latch start(6);
    std::mutex mutex;
    QSet<QByteArray> seen;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            const auto secret = Secrets::obtain(*m_database, u"key"_s,
                                                [i]() -> Result<QByteArray> { return QByteArray(32, char(i)); });
            const std::lock_guard lock(mutex);
            seen.insert(secret ? *secret : QByteArray());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.begin()->size(), 32);
    COMPARE_ERROR(Secrets::obtain(*m_database, u"other"_s,
                                  []() -> Result<QByteArray> {
                                      return Error{ErrorCode::Internal, u"no"_s, {}, {}, 0};
                                  }),
                  ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"
