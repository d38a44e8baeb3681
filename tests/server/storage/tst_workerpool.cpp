// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DataFolder.h"
#include "storage/WorkerPool.h"
#include "support/Expect.h"

#include <QTemporaryDir>

#include <future>
#include <unistd.h>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The worker pool and the lock on the data folder: what needs no database.
class TestWorkerPool : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void runsEverything();
    void refusesBeyondTheBound();
    void stopFinishesWhatIsQueued();
    void folderIsMadeAndLocked();
    void folderThatIsNone_data();
    void folderThatIsNone();
};

void TestWorkerPool::runsEverything()
{
    std::atomic<int> done = 0;
    {
        WorkerPool pool(4, 1000);
        for (int i = 0; i < 500; ++i)
            QVERIFY(pool.post([&] { ++done; }));
    }
    QCOMPARE(done, 500);
}

void TestWorkerPool::refusesBeyondTheBound()
{
    WorkerPool pool(2, 3);
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::atomic<int> started = 0;
    for (int i = 0; i < 2; ++i)
        QVERIFY(pool.post([&started, open] {
            ++started;
            open.wait();
        }));
    QTRY_COMPARE(started, 2);
    for (int i = 0; i < 3; ++i)
        QVERIFY(pool.post([] {}));
    QCOMPARE(pool.queued(), 3);
    QVERIFY(!pool.post([] {}));
    gate.set_value();
    QTRY_COMPARE(pool.queued(), 0);
    QVERIFY(pool.post([] {}));
}

void TestWorkerPool::stopFinishesWhatIsQueued()
{
    WorkerPool pool(1, 100);
    QList<int> order;
    for (int i = 0; i < 50; ++i)
        QVERIFY(pool.post([&order, i] { order.append(i); }));
    pool.stop();
    QCOMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QVERIFY(!pool.post([] {}));
    pool.stop();
}

void TestWorkerPool::folderIsMadeAndLocked()
{
    const QTemporaryDir parent;
    const QString path = parent.filePath(u"a/b/data"_s);
    DataFolder first(path);
    VERIFY_OK(first.open());
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    {
        DataFolder second(path);
        const auto refused = second.open();
        COMPARE_ERROR(refused, ErrorCode::Conflict);
        QVERIFY(refused.error().detail.contains(path));
    }
    DataFolder third(path);
    COMPARE_ERROR(third.open(), ErrorCode::Conflict); // the loser above let nothing go
    {
        DataFolder gone(parent.filePath(u"other"_s));
        VERIFY_OK(gone.open());
    }
    DataFolder again(parent.filePath(u"other"_s));
    VERIFY_OK(again.open());
}

void TestWorkerPool::folderThatIsNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a file") << u"file"_s;
    QTest::newRow("under a file") << u"file/data"_s;
}

void TestWorkerPool::folderThatIsNone()
{
    QFETCH(QString, name);
    const QTemporaryDir parent;
    QFile file(parent.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    DataFolder folder(parent.filePath(name));
    COMPARE_ERROR(folder.open(), ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
