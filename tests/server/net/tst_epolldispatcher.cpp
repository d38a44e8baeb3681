// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/EpollDispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using foyer::net::EpollDispatcher;

namespace {

struct Pair {
    Pair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds) != 0)
            qFatal("socketpair");
    }
    ~Pair()
    {
        closeMine();
        ::close(fds[1]);
    }
    void closeMine()
    {
        if (fds[0] >= 0)
            ::close(fds[0]);
        fds[0] = -1;
    }
    void poke() { (void)!::write(fds[1], "x", 1); }
    void drain()
    {
        char buffer[16];
        (void)!::read(fds[0], buffer, sizeof buffer);
    }
    int fds[2]{-1, -1};
};

} // namespace

/// The application of this test runs on the dispatcher under test, so QTest's own waiting does too.
class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void isInUse();
    void timers();
    void timersFireInOrder();
    void timerInfo();
    void zeroTimersDoNotStarveOthers();
    void timerRemovedInAHandler();
    void timerNotReenteredInANestedLoop();
    void reads();
    void writesOnlyWhileEnabled();
    void hangUpReachesBothKinds();
    void notifierDeletedInItsHandler();
    void otherNotifierDeletedInAHandler();
    void descriptorReusedInAHandler();
    void excludedNotifiersWait();
    void wakeUpFromAnotherThread();
    void interruptEndsTheWait();
    void signalsAroundWaiting();
    void postedEventsDoNotWait();
    void manyNotifiers();
    void inAThread();
};

void TestEpollDispatcher::isInUse() { QVERIFY(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance())); }

void TestEpollDispatcher::timers()
{
    int beats = 0;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    connect(&timer, &QTimer::timeout, this, [&] { ++beats; });
    QElapsedTimer clock;
    clock.start();
    timer.start(10);
    QTRY_VERIFY_WITH_TIMEOUT(beats >= 5, 2000);
    QVERIFY(clock.elapsed() >= 49);
    QVERIFY(beats <= clock.elapsed() / 10);
    timer.stop();
    const int before = beats;
    QTest::qWait(30);
    QCOMPARE(beats, before);
}

void TestEpollDispatcher::timersFireInOrder()
{
    QList<int> order;
    for (const int due : {40, 10, 30, 20})
        QTimer::singleShot(due, Qt::PreciseTimer, this, [&order, due] { order.append(due); });
    QTRY_COMPARE(order, (QList<int>{10, 20, 30, 40}));
}

void TestEpollDispatcher::timerInfo()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QObject owner;
    const int fast = owner.startTimer(50, Qt::PreciseTimer);
    const int slow = owner.startTimer(5000, Qt::VeryCoarseTimer);
    QCOMPARE(dispatcher->registeredTimers(&owner).size(), 2);
    QVERIFY(dispatcher->remainingTime(fast) <= 50);
    QVERIFY(dispatcher->remainingTime(slow) > 4000);
    QCOMPARE(dispatcher->remainingTime(987654), -1);
    owner.killTimer(fast);
    QCOMPARE(dispatcher->registeredTimers(&owner).size(), 1);
    QCOMPARE(dispatcher->registeredTimers(&owner).first().timerId, slow);
    QVERIFY(dispatcher->unregisterTimers(&owner));
    QVERIFY(dispatcher->registeredTimers(&owner).isEmpty());
}

void TestEpollDispatcher::zeroTimersDoNotStarveOthers()
{
    int first = 0;
    int second = 0;
    bool isDue = false;
    QTimer one;
    QTimer two;
    connect(&one, &QTimer::timeout, this, [&] { ++first; });
    connect(&two, &QTimer::timeout, this, [&] { ++second; });
    one.start(0);
    two.start(0);
    Pair pair;
    QSocketNotifier notifier(pair.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        isDue = true;
        pair.drain();
    });
    pair.poke();
    QTRY_VERIFY(isDue && first > 10 && second > 10);
    QVERIFY(std::abs(first - second) <= 1);
}

void TestEpollDispatcher::timerRemovedInAHandler()
{
    int fired = 0;
    auto *mine = new QTimer;
    auto *other = new QTimer;
    connect(mine, &QTimer::timeout, this, [&] {
        ++fired;
        delete other;
        delete mine;
    });
    connect(other, &QTimer::timeout, this, [&] { fired += 100; });
    mine->start(5);
    other->start(6);
    QTest::qWait(40);
    QCOMPARE(fired, 1);
}

void TestEpollDispatcher::timerNotReenteredInANestedLoop()
{
    int depth = 0;
    int deepest = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        QEventLoop nested;
        QTimer::singleShot(30, &nested, &QEventLoop::quit);
        nested.exec();
        --depth;
        timer.stop();
    });
    timer.start(5);
    QTRY_VERIFY(!timer.isActive());
    QCOMPARE(deepest, 1);
}

void TestEpollDispatcher::reads()
{
    Pair pair;
    int calls = 0;
    QSocketNotifier notifier(pair.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++calls; });
    pair.poke();
    QTRY_VERIFY(calls > 2); // level-triggered: as long as there is something to read
    pair.drain();
    QCoreApplication::processEvents();
    const int before = calls;
    QTest::qWait(20);
    QCOMPARE(calls, before);
}

void TestEpollDispatcher::writesOnlyWhileEnabled()
{
    Pair pair;
    int calls = 0;
    QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.fds[0], QSocketNotifier::Write);
    connect(&writer, &QSocketNotifier::activated, this, [&] {
        ++calls;
        writer.setEnabled(false);
    });
    QTest::qWait(20);
    QCOMPARE(calls, 1);
    writer.setEnabled(true);
    QTest::qWait(20);
    QCOMPARE(calls, 2);
}

void TestEpollDispatcher::hangUpReachesBothKinds()
{
    Pair pair;
    char filler[4096] = {};
    while (::write(pair.fds[0], filler, sizeof filler) > 0) { }
    bool isRead = false;
    bool isWritten = false;
    QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.fds[0], QSocketNotifier::Write);
    connect(&reader, &QSocketNotifier::activated, this, [&] {
        isRead = true;
        reader.setEnabled(false);
    });
    connect(&writer, &QSocketNotifier::activated, this, [&] {
        isWritten = true;
        writer.setEnabled(false);
    });
    ::close(std::exchange(pair.fds[1], -1));
    QTRY_VERIFY(isRead && isWritten);
}

void TestEpollDispatcher::notifierDeletedInItsHandler()
{
    Pair pair;
    int calls = 0;
    auto *notifier = new QSocketNotifier(pair.fds[0], QSocketNotifier::Read);
    connect(notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        notifier->deleteLater();
        notifier->setEnabled(false);
        pair.closeMine();
    });
    pair.poke();
    QTest::qWait(20);
    QCOMPARE(calls, 1);
}

void TestEpollDispatcher::otherNotifierDeletedInAHandler()
{
    Pair one;
    Pair two;
    int calls = 0;
    auto first = std::make_unique<QSocketNotifier>(one.fds[0], QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(two.fds[0], QSocketNotifier::Read);
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        ++calls;
        one.drain();
        second.reset();
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        ++calls;
        two.drain();
        first.reset();
    });
    one.poke();
    two.poke();
    QTest::qWait(20);
    QCOMPARE(calls, 1);
}

/// The number of a closed descriptor comes back at once; what was ready on the old one must not reach the new one.
void TestEpollDispatcher::descriptorReusedInAHandler()
{
    Pair one;
    Pair two;
    std::unique_ptr<Pair> fresh;
    std::unique_ptr<QSocketNotifier> freshNotifier;
    int wrong = 0;
    auto first = std::make_unique<QSocketNotifier>(one.fds[0], QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(two.fds[0], QSocketNotifier::Read);
    const auto replace = [&](std::unique_ptr<QSocketNotifier> &old, Pair &pair) {
        old.reset();
        const int number = pair.fds[0];
        pair.closeMine();
        fresh = std::make_unique<Pair>();
        QCOMPARE(fresh->fds[0], number);
        freshNotifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
        connect(freshNotifier.get(), &QSocketNotifier::activated, this, [&] { ++wrong; });
    };
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        one.drain();
        if (!fresh)
            replace(second, two);
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        two.drain();
        if (!fresh)
            replace(first, one);
    });
    one.poke();
    two.poke();
    QTRY_VERIFY(fresh);
    QTest::qWait(20);
    QCOMPARE(wrong, 0);
    bool isReached = false;
    connect(freshNotifier.get(), &QSocketNotifier::activated, this, [&] {
        isReached = true;
        fresh->drain();
    });
    fresh->poke();
    QTRY_VERIFY(isReached && wrong > 0); // the new owner is watched all the same
}

void TestEpollDispatcher::excludedNotifiersWait()
{
    Pair pair;
    int calls = 0;
    QSocketNotifier notifier(pair.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        pair.drain();
    });
    pair.poke();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

void TestEpollDispatcher::wakeUpFromAnotherThread()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    const std::unique_ptr<QThread> thread(QThread::create([dispatcher] {
        QThread::msleep(50);
        dispatcher->wakeUp();
    }));
    QElapsedTimer clock;
    clock.start();
    thread->start();
    while (clock.elapsed() < 45)
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(clock.elapsed() < 2000);
    thread->wait();
}

void TestEpollDispatcher::interruptEndsTheWait()
{
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&loop] {
        QThread::msleep(30);
        loop.exit(7); // calls interrupt()
    }));
    thread->start();
    QCOMPARE(loop.exec(), 7);
    thread->wait();
}

void TestEpollDispatcher::signalsAroundWaiting()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QByteArrayList said;
    QObject context;
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &context, [&] { said << "block"; });
    connect(dispatcher, &QAbstractEventDispatcher::awake, &context, [&] { said << "awake"; });
    dispatcher->processEvents(QEventLoop::AllEvents);
    QVERIFY(!said.contains("block"));
    said.clear();
    QTimer::singleShot(10, &context, [] {});
    dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(said.indexOf("awake") >= 0 && said.indexOf("awake") < said.indexOf("block"));
}

void TestEpollDispatcher::postedEventsDoNotWait()
{
    QElapsedTimer clock;
    clock.start();
    int steps = 0;
    std::function<void()> step = [&] {
        if (++steps < 1000)
            QMetaObject::invokeMethod(this, step, Qt::QueuedConnection);
    };
    step();
    QTRY_COMPARE(steps, 1000);
    QVERIFY(clock.elapsed() < 1000);
}

void TestEpollDispatcher::manyNotifiers()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    std::vector<std::unique_ptr<Pair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int total = 0;
    for (int i = 0; i < 1000; ++i) {
        Pair *pair = pairs.emplace_back(std::make_unique<Pair>()).get();
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair->fds[0], QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&total, pair] {
            ++total;
            pair->drain();
        });
    }
    for (const auto &pair : pairs)
        pair->poke();
    QTRY_COMPARE(total, 1000);
    notifiers.resize(500);
    for (const auto &pair : pairs)
        pair->poke();
    QTRY_COMPARE(total, 1500);
    QTest::qWait(10);
    QCOMPARE(total, 1500);
}

void TestEpollDispatcher::inAThread()
{
    QThread thread;
    thread.setEventDispatcher(new EpollDispatcher);
    thread.start();
    QObject worker;
    worker.moveToThread(&thread);
    std::atomic<int> calls = 0;
    for (int i = 0; i < 1000; ++i)
        QMetaObject::invokeMethod(
            &worker, [&calls] { ++calls; }, Qt::QueuedConnection);
    QTRY_COMPARE(calls.load(), 1000);
    thread.quit();
    QVERIFY(thread.wait(2000));
}

int main(int argc, char *argv[])
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication application(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epolldispatcher.moc"
