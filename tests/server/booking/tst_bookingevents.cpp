// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QRandomGenerator>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The booking engine on real PostgreSQL, over several events in one transaction.
class TestBookingEvents : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup() { m_desk.reset(); }
    void oneTransaction();
    void boundedInEvents();
    void missingEventHarmsNobody();
    void poisonedRequestHarmsNobody();
    void brokenPlanHarmsNobody();
    void lockedEventHarmsNobody();
    void manyLockedEvents();
    void stopAnswersWhatWaitsApart();
    void twoServersCross();

private:
    using Answer = std::future<BookingDesk::Reply>;
    /// Keeps the only thread in a transaction of the first event until let go, so that what is asked meanwhile is taken
    /// together.
    struct Gate {
        std::promise<void> opened;
        Answer answer;
        BookingDesk::Reply open()
        {
            opened.set_value();
            return answer.get();
        }
    };
    std::unique_ptr<Gate> closeGate();
    Answer hold(int event, const QList<int> &seats, const QString &key) { return m_desk->submit(HoldCommand{seats, {}, {}}, key, m_events.at(event)); }
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    QString problems();

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
    QList<EventId> m_events;
    int m_gates = 0;
};

namespace {

/// Keeps the rows of events locked, as an administrator's forgotten session does.
class RowLock
{
public:
    RowLock(const QByteArray &conninfo, const QByteArray &where) : m_session(conninfo)
    {
        m_isHeld = bool(m_session.execute("BEGIN; SELECT FROM inventory WHERE " + where + " FOR UPDATE"));
    }
    bool isHeld() const { return m_isHeld; }
    void release() { m_session.close(); }

private:
    Connection m_session;
    bool m_isHeld = false;
};

bool isThere(const std::future<BookingDesk::Reply> &answer, int withinMs)
{
    return answer.wait_for(std::chrono::milliseconds(withinMs)) == std::future_status::ready;
}

} // namespace

void TestBookingEvents::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    QVERIFY(!m_conninfo.isEmpty());
    BookingEngine::Settings settings;
    settings.threads = 1;
    m_desk = std::make_unique<BookingDesk>(m_conninfo, settings);
    VERIFY_OK(m_desk->furnish());
    m_events = {m_desk->event};
    m_gates = 0;
    for (int i = 1; i < 6; ++i) {
        const auto event = m_desk->addEvent(u"Event %1"_s.arg(i));
        VERIFY_OK(event);
        m_events.append(*event);
    }
}

QString TestBookingEvents::problems()
{
    const QString gap = m_desk->heardGap();
    if (!gap.isEmpty())
        return gap;
    const auto report = BookingVerifier(m_desk->database).run();
    return report ? report->problems.join(u'\n') : errorText(report.error());
}

std::unique_ptr<TestBookingEvents::Gate> TestBookingEvents::closeGate()
{
    auto gate = std::make_unique<Gate>();
    const auto answered = std::make_shared<std::promise<BookingDesk::Reply>>();
    const auto entered = std::make_shared<std::promise<void>>();
    gate->answer = answered->get_future();
    BookingRequest request;
    request.event = m_events.first();
    request.caller = {UserId(1), u"Sally Seller"_s, u"window"_s, false};
    request.command = HoldCommand{{29 - m_gates++}, {}, {}};
    request.encode = [entered, opened = gate->opened.get_future().share()](const Outcome &) {
        entered->set_value();
        opened.wait();
        return QByteArray("{}");
    };
    request.done = [answered](BookingDesk::Reply reply) { answered->set_value(std::move(reply)); };
    m_desk->engine->submit(std::move(request));
    entered->get_future().wait();
    return gate;
}

void TestBookingEvents::oneTransaction()
{
    const auto gate = closeGate();
    std::vector<Answer> answers;
    for (int i = 5; i >= 0; --i)
        answers.push_back(hold(i, {i, i + 10}, u"hold-%1"_s.arg(i)));
    auto conflict = hold(3, {3}, u"conflict"_s);
    VERIFY_OK(gate->open());
    for (Answer &answer : answers)
        VERIFY_OK(answer.get());
    COMPARE_ERROR(conflict.get(), ErrorCode::Conflict);
    QCOMPARE(m_desk->engine->batches(), quint64(2));
    QCOMPARE(m_desk->engine->requests(), quint64(8));
    // One transaction has one time.
    QCOMPARE(ask("SELECT count(DISTINCT created_at) FROM hold"), u"2"_s);
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(m_desk->heardLetters(m_events.at(i)), m_desk->stored(m_events.at(i)).letters);
        QCOMPARE(m_desk->stored(m_events.at(i)).letters.count('h'), i == 0 ? 3 : 2);
    }
    // The outcomes are kept under their keys, each with its event.
    const QByteArray first = *hold(4, {4, 14}, u"hold-4"_s).get();
    QCOMPARE(BookingDesk::seatsOf(first), (QList<int>{4, 14}));
    COMPARE_ERROR(hold(3, {3}, u"conflict"_s).get(), ErrorCode::Conflict);
    VERIFY_OK(hold(2, {3}, u"conflict"_s).get()); // another event, another key

    // Sales of all of them, likewise together.
    const auto held = closeGate();
    answers.clear();
    for (int i = 1; i < 6; ++i) {
        const qint64 hold = ask("SELECT hold_id FROM hold_item WHERE seat = " + QByteArray::number(i) + " AND event_id = " + QByteArray::number(m_events.at(i).value())).toLongLong();
        answers.push_back(m_desk->submit(BookingDesk::sale(hold, TestVenue::priceOf(i) + TestVenue::priceOf(i + 10)), u"sale-%1"_s.arg(i), m_events.at(i)));
    }
    VERIFY_OK(held->open());
    for (Answer &answer : answers)
        VERIFY_OK(answer.get());
    QCOMPARE(ask("SELECT count(DISTINCT at) FROM payment"), u"1"_s);
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::boundedInEvents()
{
    BookingEngine::Settings settings;
    settings.threads = 1;
    settings.maxEvents = 2;
    settings.maxBatch = 5;
    m_desk->engine.reset();
    m_desk->engine = std::make_unique<BookingEngine>(m_desk->bookingDatabase, m_desk->plans, m_desk->feed, settings);
    const auto gate = closeGate();
    std::vector<Answer> answers;
    for (int i = 0; i < 6; ++i)
        answers.push_back(hold(i, {i}, u"hold-%1"_s.arg(i)));
    for (int seat = 10; seat < 14; ++seat)
        answers.push_back(hold(5, {seat}, u"more-%1"_s.arg(seat)));
    VERIFY_OK(gate->open());
    for (Answer &answer : answers)
        VERIFY_OK(answer.get());
    // The gate; 1+2, 3+4 (the gate's event goes to the end of the line), 5 and nothing more: five fill a batch; 0.
    QCOMPARE(m_desk->engine->batches(), quint64(5));
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::missingEventHarmsNobody()
{
    const auto gate = closeGate();
    auto good = hold(2, {0}, u"good"_s);
    auto missing = m_desk->submit(HoldCommand{{0}, {}, {}}, u"missing"_s, EventId(4711));
    auto other = hold(4, {0}, u"other"_s);
    VERIFY_OK(gate->open());
    VERIFY_OK(good.get());
    COMPARE_ERROR(missing.get(), ErrorCode::NotFound);
    VERIFY_OK(other.get());
    QCOMPARE(m_desk->engine->batches(), quint64(2));
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::poisonedRequestHarmsNobody()
{
    const auto gate = closeGate();
    std::vector<Answer> answers;
    for (int i = 1; i < 6; ++i)
        answers.push_back(hold(i, {i}, u"good-%1"_s.arg(i)));
    answers.push_back(hold(3, {13}, u"beside"_s));
    auto poisoned = hold(3, {7}, QString(65, u'k')); // the table takes 64 at most
    VERIFY_OK(gate->open());
    for (Answer &answer : answers)
        VERIFY_OK(answer.get());
    COMPARE_ERROR(poisoned.get(), ErrorCode::Internal);
    QCOMPARE(m_desk->stored(m_events.at(3)).letters.count('h'), 2);
    QCOMPARE(m_desk->stored(m_events.at(3)).letters.at(7), 'a'); // nothing of it is there
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::brokenPlanHarmsNobody()
{
    ask("INSERT INTO venue_plan (venue_id, capacity, plan) SELECT venue_id, capacity, 'no plan' FROM venue_plan");
    ask("UPDATE event SET venue_plan_id = (SELECT max(id) FROM venue_plan) WHERE id = " + QByteArray::number(m_events.at(2).value()));
    QTest::ignoreMessage(QtWarningMsg, "qUncompress: Input data is corrupted");
    const auto gate = closeGate();
    auto good = hold(1, {0}, u"good"_s);
    auto broken = hold(2, {0}, u"broken"_s);
    auto other = hold(3, {0}, u"other"_s);
    VERIFY_OK(gate->open());
    VERIFY_OK(good.get());
    VERIFY_OK(other.get());
    COMPARE_ERROR(broken.get(), ErrorCode::Internal);
    QCOMPARE(m_desk->stored(m_events.at(2)).version, 0);
}

void TestBookingEvents::lockedEventHarmsNobody()
{
    RowLock lock(m_conninfo, "event_id = " + QByteArray::number(m_events.at(2).value()));
    QVERIFY(lock.isHeld());
    const auto gate = closeGate();
    auto waits = hold(2, {0}, u"waits"_s);
    auto waitsToo = hold(2, {0, 1}, u"waits too"_s);
    std::vector<Answer> answers;
    for (const int i : {1, 3, 4, 5})
        answers.push_back(hold(i, {0}, u"good-%1"_s.arg(i)));
    VERIFY_OK(gate->open());
    for (Answer &answer : answers) {
        QVERIFY(isThere(answer, 3000));
        VERIFY_OK(answer.get());
    }
    // What comes later need not wait at all: the event is waited for apart.
    auto later = hold(1, {5}, u"later"_s);
    QVERIFY(isThere(later, 3000));
    QVERIFY(!isThere(waits, 0));
    lock.release();
    QVERIFY(isThere(waits, 3000));
    VERIFY_OK(waits.get());
    COMPARE_ERROR(waitsToo.get(), ErrorCode::Conflict); // in the order they came
    VERIFY_OK(hold(2, {5}, u"free again"_s).get());
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::manyLockedEvents()
{
    RowLock lock(m_conninfo, "event_id <> " + QByteArray::number(m_events.at(5).value()));
    QVERIFY(lock.isHeld());
    std::vector<Answer> waiting;
    for (int i = 0; i < 5; ++i)
        waiting.push_back(hold(i, {0}, u"waits-%1"_s.arg(i)));
    for (int i = 0; i < 5; ++i) { // more of them than threads that may wait
        auto good = hold(5, {i}, u"good-%1"_s.arg(i));
        QVERIFY(isThere(good, 3000));
        VERIFY_OK(good.get());
    }
    lock.release();
    for (Answer &answer : waiting) {
        QVERIFY(isThere(answer, 5000));
        VERIFY_OK(answer.get());
    }
    QCOMPARE(problems(), QString());
}

void TestBookingEvents::stopAnswersWhatWaitsApart()
{
    RowLock lock(m_conninfo, "event_id <> " + QByteArray::number(m_events.at(5).value()));
    QVERIFY(lock.isHeld());
    std::vector<Answer> waiting;
    for (int i = 0; i < 5; ++i)
        waiting.push_back(hold(i, {0}, u"waits-%1"_s.arg(i)));
    QTest::qWait(600); // they are set aside by now
    std::thread stopping([this] { m_desk->engine->stop(); });
    QTest::qWait(50);
    lock.release();
    stopping.join();
    for (Answer &answer : waiting) {
        QVERIFY(isThere(answer, 0));
        VERIFY_OK(answer.get());
    }
}

void TestBookingEvents::twoServersCross()
{
    BookingDesk other(m_conninfo);
    std::atomic<int> sold = 0;
    QMutex mutex;
    QString wrong;
    std::vector<std::thread> sellers;
    for (quint32 number = 0; number < 8; ++number) {
        sellers.emplace_back([&, number] {
            QRandomGenerator random(number + 1);
            BookingDesk &desk = number % 2 ? other : *m_desk;
            for (int i = 0; i < 30; ++i) {
                const EventId event = m_events.at(random.bounded(6));
                const auto reply = desk.sellSeats({random.bounded(TestVenue::seats)}, u"%1-%2"_s.arg(number).arg(i), event);
                sold += int(bool(reply));
                if (!reply && reply.error().code != ErrorCode::Conflict) {
                    const QMutexLocker locker(&mutex);
                    wrong = errorText(reply.error());
                }
            }
        });
    }
    for (std::thread &seller : sellers)
        seller.join();
    QCOMPARE(wrong, QString());
    QCOMPARE(ask("SELECT count(*) FROM sales_order WHERE status = 'confirmed'").toInt(), int(sold));
    QCOMPARE(ask("SELECT count(DISTINCT (event_id, seat)) FROM ticket").toInt(), int(sold));
    QVERIFY(sold > 60);
    QCOMPARE(ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"), u"0"_s);
    const auto report = BookingVerifier(m_desk->database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(TestBookingEvents)
#include "tst_bookingevents.moc"
