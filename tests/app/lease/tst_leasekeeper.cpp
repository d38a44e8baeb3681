// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "lease/LeaseKeeper.h"
#include "lease/LeaseSelling.h"
#include "protocol/MethodTable.h"
#include "ticket/TicketCode.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"box office"_s;
const QString device = u"till-1"_s;

LeaseEvent eventNumber(qint64 id) { return {EventId(id), u"Event %1"_s.arg(id), u"House"_s, QDateTime::currentDateTimeUtc(), {}, u"EUR"_s}; }
qint64 ticketAt(qint64 event, int seat) { return event * 100 + seat; }
QJsonObject money(qint64 amount) { return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; }

} // namespace

/// What the till asks the server for, in which order and how often; and that neither a place nor a sale is lost on the way.
class TestLeaseKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void takesAndKnowsThePrices();
    void nothingIsAskedOfAnEventWithoutLeases();
    void pricesThatChangeMeanwhile();
    void aForeignCodeIsNotSold();
    void handsInBeforeAnythingElse();
    void aSaleSurvivesTheProgram();
    void aBusyServerIsAskedAgainUnderTheSameKey();
    void whatIsRefusedStaysUntilSeen();
    void nothingIsSoldTwice();
    void givesBackWhatIsNotSold();
    void anUnknownReturnIsSoldByNobody();
    void leavingDoesNotWaitForEver();
    void aBasketIsNotGivenBack();
    void keepsThreeEvents();
    void anOrganizerWantsThemBack();
    void leasesOfAnotherMachine();
    void aDamagedJournalWithholdsPlaces();
    void anotherFoyerHasThem();

private:
    void makeKeeper();
    QJsonObject leaseView(qint64 event, const QList<int> &open, const QList<int> &sold = {}, qint64 id = 0) const;
    QJsonObject pricing(qint64 event, qint64 version) const;
    QJsonObject order(const QString &reference) const;
    void take(qint64 event, const QList<int> &open);
    Result<OfflineSale> sell(qint64 event, const QList<int> &seats);
    int asked(QLatin1StringView method) const { return int(m_client->waiting(method).size()); }

    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<LeaseKeeper> m_keeper;
};

void TestLeaseKeeper::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<test::FakeClient>();
    makeKeeper();
}

void TestLeaseKeeper::cleanup()
{
    m_keeper.reset();
    m_client.reset();
}

void TestLeaseKeeper::makeKeeper()
{
    m_keeper.reset(); // as if the program ended: nothing is written at the end
    m_keeper = std::make_unique<LeaseKeeper>(*m_client, LeaseKeeper::Timing{.refreshMs = 60'000, .firstPauseMs = 20, .maxPauseMs = 50});
    m_keeper->setTill(m_dir->filePath(u"leases"_s), device, u"Till 1"_s);
    m_keeper->begin(server, UserId(3), u"Sam"_s);
}

QJsonObject TestLeaseKeeper::leaseView(qint64 event, const QList<int> &open, const QList<int> &sold, qint64 id) const
{
    QJsonArray places;
    for (const auto &[seats, state] : {std::pair(open, u"open"_s), std::pair(sold, u"sold"_s)}) {
        for (const int seat : seats) {
            const TicketId ticket(ticketAt(event, seat));
            places.append(QJsonObject{{u"ticketId"_s, ticket.value()}, {u"seat"_s, seat}, {u"label"_s, u"F %1"_s.arg(seat)}, {u"priceLevel"_s, 1},
                                      {u"code"_s, m_signer.code({EventId(event), ticket, 1, seat, false})}, {u"readableCode"_s, u"K7M2"_s}, {u"state"_s, state}});
        }
    }
    return {{u"leaseId"_s, id > 0 ? id : event * 10}, {u"eventId"_s, event}, {u"device"_s, device}, {u"till"_s, u"Till 1"_s}, {u"status"_s, u"open"_s},
            {u"takenAt"_s, u"2026-11-21T12:00:00Z"_s}, {u"priceBook"_s, 4}, {u"size"_s, 8}, {u"places"_s, places}};
}

QJsonObject TestLeaseKeeper::pricing(qint64 event, qint64 version) const
{
    const QJsonObject adult{{u"id"_s, 1}, {u"name"_s, u"Adult"_s}, {u"code"_s, u"A"_s}};
    const QJsonObject price{{u"priceLevel"_s, 1}, {u"priceType"_s, 1}, {u"price"_s, money(4500)}};
    return {{u"eventId"_s, event}, {u"version"_s, version}, {u"currency"_s, u"EUR"_s}, {u"region"_s, QString()}, {u"priceTypes"_s, QJsonArray{adult}},
            {u"prices"_s, QJsonArray{price}}, {u"fees"_s, QJsonArray()}, {u"taxes"_s, QJsonArray()}};
}

QJsonObject TestLeaseKeeper::order(const QString &reference) const
{
    return {{u"orderId"_s, 77}, {u"reference"_s, reference}, {u"eventId"_s, 5}, {u"status"_s, u"confirmed"_s}, {u"total"_s, money(9000)}, {u"createdAt"_s, u"2026-11-21T12:00:00Z"_s}};
}

void TestLeaseKeeper::take(qint64 event, const QList<int> &open)
{
    m_keeper->setEvent(eventNumber(event));
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(event, open)));
    if (m_keeper->openPlaces(EventId(event)).isEmpty())
        QVERIFY(m_client->answer(GetPricing::info.name, pricing(event, 4)));
    QCOMPARE(m_keeper->openPlaces(EventId(event)).size(), open.size());
}

Result<OfflineSale> TestLeaseKeeper::sell(qint64 event, const QList<int> &seats)
{
    OfflineSale sale;
    sale.event = EventId(event);
    sale.number = u"T-1"_s;
    for (const int seat : seats)
        sale.places.append({TicketId(ticketAt(event, seat)), 1, seat, u"F %1"_s.arg(seat)});
    sale.total = Money(4500 * seats.size(), u"EUR"_s);
    sale.tendered = Money(10'000, u"EUR"_s);
    return m_keeper->sell(sale);
}

void TestLeaseKeeper::takesAndKnowsThePrices()
{
    m_keeper->setEvent(eventNumber(5));
    const auto call = m_client->waiting(TakeLease::info.name).value(0);
    QCOMPARE(call.fields, (QJsonObject{{u"eventId"_s, 5}, {u"device"_s, device}, {u"till"_s, u"Till 1"_s}}));
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {3, 4}, {9})));
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty()); // what it costs is not known yet
    QVERIFY(m_client->answer(GetPricing::info.name, pricing(5, 4)));
    const QList<LeasePlace> open = m_keeper->openPlaces(EventId(5));
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().seat, 3);
    QCOMPARE(open.first().label, u"F 3"_s);
    QCOMPARE(asked(TakeLease::info.name), 0);
    m_client->setOnline(false);
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 2);
    makeKeeper(); // and after the program was ended
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 2);
}

void TestLeaseKeeper::nothingIsAskedOfAnEventWithoutLeases()
{
    m_keeper->setEvent(eventNumber(5));
    QVERIFY(m_client->fail(TakeLease::info.name, {ErrorCode::RuleViolated}));
    QTest::qWait(200);
    QCOMPARE(m_client->all().size(), 1);
    m_keeper->setEvent(eventNumber(5)); // opened again: it may have some by now
    QCOMPARE(asked(TakeLease::info.name), 1);
}

void TestLeaseKeeper::pricesThatChangeMeanwhile()
{
    m_keeper->setEvent(eventNumber(5));
    for (int i = 0; i < 3; ++i) { // never agreeing is not for ever
        QVERIFY(QTest::qWaitFor([this] { return asked(TakeLease::info.name) == 1; }));
        QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {3})));
        QVERIFY(m_client->answer(GetPricing::info.name, pricing(5, 5)));
    }
    QTest::qWait(200);
    QCOMPARE(asked(TakeLease::info.name), 0);
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty());
    QVERIFY(m_keeper->lease(EventId(5))); // but known, so that it can go back
    m_keeper->giveBack();
    QCOMPARE(asked(ReturnLease::info.name), 1);
}

void TestLeaseKeeper::aForeignCodeIsNotSold()
{
    QJsonObject view = leaseView(5, {3, 4});
    QJsonArray places = view[u"places"_s].toArray();
    QJsonObject wrong = places.at(0).toObject();
    wrong[u"code"_s] = m_signer.code({EventId(6), TicketId(ticketAt(5, 3)), 1, 3, false});
    places[0] = wrong;
    view[u"places"_s] = places;
    m_keeper->setEvent(eventNumber(5));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is not one of it"_s));
    QVERIFY(m_client->answer(TakeLease::info.name, view));
    QVERIFY(m_client->answer(GetPricing::info.name, pricing(5, 4)));
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 1);
    QCOMPARE(m_keeper->openPlaces(EventId(5)).first().seat, 4);
}

void TestLeaseKeeper::handsInBeforeAnythingElse()
{
    take(5, {1, 2, 3, 4});
    m_client->setOnline(false);
    const auto first = sell(5, {1, 2});
    const auto second = sell(5, {3});
    QVERIFY(first && second);
    QCOMPARE(m_keeper->waiting(), 2);
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 1);
    QTest::qWait(50);
    QCOMPARE(asked(HandInSale::info.name), 0);
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting(HandInSale::info.name).size(), 1);
    const auto call = m_client->waiting(HandInSale::info.name).first();
    QCOMPARE(call.key, first->key);
    QCOMPARE(call.fields[u"leaseId"_s].toInt(), 50);
    QCOMPARE(call.fields[u"device"_s].toString(), device);
    QCOMPARE(call.fields[u"priceBook"_s].toInt(), 4);
    QCOMPARE(call.fields[u"reference"_s].toString(), u"T-1"_s);
    QCOMPARE(call.fields[u"places"_s].toArray(), (QJsonArray{QJsonObject{{u"ticketId"_s, 501}, {u"priceType"_s, 1}}, QJsonObject{{u"ticketId"_s, 502}, {u"priceType"_s, 1}}}));
    QCOMPARE(call.fields[u"payments"_s].toArray().first()[u"amount"_s].toObject(), money(9000));
    QCOMPARE(call.fields[u"payments"_s].toArray().first()[u"tendered"_s].toObject(), money(10'000));
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-MZ"_s)));
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).key, second->key);
    QCOMPARE(asked(TakeLease::info.name), 0);
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-NA"_s)));
    QCOMPARE(m_keeper->waiting(), 0);
    QCOMPARE(m_keeper->sales().first().outcome, u"K7Q4-MZ"_s);
    QCOMPARE(asked(TakeLease::info.name), 1); // topped up
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {4, 5, 6, 7}, {1, 2, 3})));
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 4);
    makeKeeper();
    QCOMPARE(asked(HandInSale::info.name), 0); // known to be over
}

void TestLeaseKeeper::aSaleSurvivesTheProgram()
{
    take(5, {1, 2});
    m_client->setOnline(false);
    const auto sold = sell(5, {1});
    QVERIFY(sold);
    makeKeeper();
    QCOMPARE(m_keeper->waiting(), 1);
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 1);
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).key, sold->key);
    const QJsonObject asked = m_client->waiting(HandInSale::info.name).value(0).fields;
    makeKeeper(); // ended before the answer came: the same once more, to the letter
    QCOMPARE(m_client->waiting(HandInSale::info.name).last().key, sold->key);
    QCOMPARE(m_client->waiting(HandInSale::info.name).last().fields, asked);
}

void TestLeaseKeeper::aBusyServerIsAskedAgainUnderTheSameKey()
{
    take(5, {1, 2});
    m_client->setOnline(false);
    const auto first = sell(5, {1});
    const auto second = sell(5, {2});
    QVERIFY(first && second);
    m_client->setOnline(true);
    QVERIFY(m_client->fail(HandInSale::info.name, {ErrorCode::Unavailable}));
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).key, second->key); // the others meanwhile
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-MZ"_s)));
    QCOMPARE(asked(HandInSale::info.name), 0); // not at once
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {3})));
    QVERIFY(QTest::qWaitFor([this] { return asked(HandInSale::info.name) == 1; }));
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).key, first->key);
    QVERIFY(m_client->fail(HandInSale::info.name, {ErrorCode::Internal})); // not definite either
    QVERIFY(QTest::qWaitFor([this] { return asked(HandInSale::info.name) == 1; }));
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-NA"_s)));
    QCOMPARE(m_keeper->waiting() + m_keeper->refused(), 0);
}

void TestLeaseKeeper::whatIsRefusedStaysUntilSeen()
{
    take(5, {1, 2, 3});
    m_client->setOnline(false);
    QVERIFY(sell(5, {1, 2}));
    QVERIFY(sell(5, {3}));
    m_client->setOnline(true);
    QVERIFY(m_client->fail(HandInSale::info.name, {ErrorCode::Conflict, {}, {}, {2}, 0}));
    QCOMPARE(asked(HandInSale::info.name), 1); // the next one is not kept waiting
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-MZ"_s)));
    QCOMPARE(m_keeper->refused(), 1);
    QVERIFY(m_keeper->sales().first().outcome.contains(u"F 2"_s));
    QVERIFY(!m_keeper->sales().first().outcome.contains(u"F 1"_s));
    makeKeeper();
    QCOMPARE(asked(HandInSale::info.name), 0);
    QCOMPARE(m_keeper->refused(), 1);
    m_keeper->acknowledge(QString(m_keeper->sales().first().key));
    QCOMPARE(m_keeper->refused(), 0);
    makeKeeper();
    QCOMPARE(m_keeper->refused(), 0);
    QCOMPARE(m_keeper->sales().size(), 2);
}

void TestLeaseKeeper::nothingIsSoldTwice()
{
    take(5, {1, 2});
    m_client->setOnline(false);
    QVERIFY(sell(5, {1}));
    const auto again = sell(5, {2, 1});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(!sell(5, {9})); // never ours
    QVERIFY(!sell(6, {1}));
    makeKeeper();
    QVERIFY(!sell(5, {1}));
    QCOMPARE(m_keeper->sales().size(), 1);
    m_client->setOnline(true); // a server that has not heard of the sale says the place is open
    QVERIFY(m_client->fail(HandInSale::info.name, {ErrorCode::Unavailable}));
    m_keeper->setEvent(eventNumber(5));
    QVERIFY(QTest::qWaitFor([this] { return asked(TakeLease::info.name) == 1 || m_client->fail(HandInSale::info.name, {ErrorCode::Unavailable}); }));
    QVERIFY(QTest::qWaitFor([this] { return asked(TakeLease::info.name) == 1; }));
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {1, 2})));
    QVERIFY(!sell(5, {1}));
}

void TestLeaseKeeper::givesBackWhatIsNotSold()
{
    take(5, {1, 2, 3});
    m_client->setOnline(false);
    QVERIFY(sell(5, {2}));
    m_client->setOnline(true);
    bool isLeft = false;
    m_keeper->giveBack(1500, [&] { isLeft = true; });
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-MZ"_s))); // first things first
    const auto call = m_client->waiting(ReturnLease::info.name).value(0);
    QCOMPARE(call.fields[u"tickets"_s].toArray(), (QJsonArray{501, 503}));
    QCOMPARE(call.fields[u"device"_s].toString(), device);
    QVERIFY(!isLeft);
    QVERIFY(m_client->answer(ReturnLease::info.name, leaseView(5, {}, {2})));
    QVERIFY(isLeft);
    QTest::qWait(100);
    QCOMPARE(asked(TakeLease::info.name), 0); // the day is over
    m_keeper->resume();
    QCOMPARE(asked(TakeLease::info.name), 1);
}

void TestLeaseKeeper::anUnknownReturnIsSoldByNobody()
{
    take(5, {1, 2});
    m_keeper->giveBack();
    const auto call = m_client->waiting(ReturnLease::info.name).value(0);
    m_client->setOnline(false);
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty());
    QVERIFY(!sell(5, {1}));
    makeKeeper();
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty());
    m_client->setOnline(true); // asked again for the very same, though the new start knows nothing of the end of the day
    const auto again = m_client->waiting(ReturnLease::info.name).last();
    QCOMPARE(again.key, call.key);
    QCOMPARE(again.fields, call.fields);
}

void TestLeaseKeeper::leavingDoesNotWaitForEver()
{
    take(5, {1});
    int left = 0;
    m_keeper->giveBack(100, [&] { ++left; });
    QCOMPARE(left, 0);
    QVERIFY(QTest::qWaitFor([&] { return left == 1; }, 1000));
    QVERIFY(m_client->answer(ReturnLease::info.name, leaseView(5, {})));
    QCOMPARE(left, 1); // once
    m_client->setOnline(false);
    m_keeper->giveBack(1000, [&] { ++left; });
    QCOMPARE(left, 2); // nobody to wait for
}

void TestLeaseKeeper::aBasketIsNotGivenBack()
{
    take(5, {1, 2});
    m_keeper->setInBasket({TicketId(501)});
    m_keeper->giveBack();
    QCOMPARE(m_client->waiting(ReturnLease::info.name).value(0).fields[u"tickets"_s].toArray(), QJsonArray{502});
    QVERIFY(m_client->answer(ReturnLease::info.name, leaseView(5, {1})));
    QCOMPARE(asked(ReturnLease::info.name), 0);
    m_keeper->setInBasket({});
    QVERIFY(QTest::qWaitFor([this] { return asked(ReturnLease::info.name) == 1; }));
}

void TestLeaseKeeper::keepsThreeEvents()
{
    for (const qint64 event : {5, 6, 7})
        take(event, {1, 2});
    take(5, {1, 2}); // looked at again: event 6 is the oldest now
    m_keeper->setEvent(eventNumber(8));
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(8, {1})));
    const auto call = m_client->waiting(ReturnLease::info.name).value(0);
    QCOMPARE(call.fields[u"eventId"_s].toInt(), 6);
    QVERIFY(m_client->answer(ReturnLease::info.name, leaseView(6, {})));
    QVERIFY(!m_keeper->lease(EventId(6)) && m_keeper->lease(EventId(5)) && m_keeper->lease(EventId(7)));
    QVERIFY(m_client->answer(GetPricing::info.name, pricing(8, 4)));
    QCOMPARE(m_keeper->openPlaces(EventId(8)).size(), 1);
}

void TestLeaseKeeper::anOrganizerWantsThemBack()
{
    take(5, {1, 2});
    take(6, {1});
    m_keeper->setEvent(eventNumber(5));
    QJsonObject none = leaseView(5, {1, 2});
    none[u"size"_s] = 0;
    QVERIFY(m_client->answer(TakeLease::info.name, none));
    QCOMPARE(m_client->waiting(ReturnLease::info.name).value(0).fields[u"eventId"_s].toInt(), 5);
    QVERIFY(m_client->answer(ReturnLease::info.name, leaseView(5, {})));
    QCOMPARE(asked(ReturnLease::info.name), 0);
    QCOMPARE(m_keeper->openPlaces(EventId(6)).size(), 1); // the other event's stay
}

void TestLeaseKeeper::leasesOfAnotherMachine()
{
    take(5, {1, 2});
    m_client->setOnline(false);
    QVERIFY(sell(5, {1}));
    m_keeper.reset();
    m_keeper = std::make_unique<LeaseKeeper>(*m_client);
    m_keeper->setTill(m_dir->filePath(u"leases"_s), u"its copy"_s, u"Till 1"_s);
    m_keeper->begin(server, UserId(3), u"Sam"_s);
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty());
    m_keeper->giveBack();
    m_client->setOnline(true);
    QCOMPARE(asked(ReturnLease::info.name), 0); // they are not ours to give back
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).fields[u"device"_s].toString(), device); // but sold is sold
}

void TestLeaseKeeper::aDamagedJournalWithholdsPlaces()
{
    take(5, {1, 2, 3});
    m_client->setOnline(false);
    QVERIFY(sell(5, {1}));
    QVERIFY(sell(5, {2}));
    m_keeper.reset();
    const QDir folder(m_dir->filePath(u"leases"_s));
    QFile journal(folder.filePath(folder.entryList({u"*.journal"_s}).value(0)));
    QVERIFY(journal.open(QIODevice::ReadWrite));
    QVERIFY(journal.seek(60) && journal.write("?") == 1);
    journal.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"damaged lines"_s));
    makeKeeper();
    QVERIFY(m_keeper->wasDamaged());
    QCOMPARE(m_keeper->waiting(), 1);
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty()); // which one was sold nobody knows
    makeKeeper();
    QVERIFY(!m_keeper->wasDamaged());
    QVERIFY(m_keeper->openPlaces(EventId(5)).isEmpty());
    m_client->setOnline(true);
    QVERIFY(m_client->answer(HandInSale::info.name, order(u"K7Q4-MZ"_s)));
    m_keeper->setEvent(eventNumber(5));
    QVERIFY(m_client->answer(TakeLease::info.name, leaseView(5, {1, 3, 4}, {2})));
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 1); // the new one alone
    m_keeper->giveBack();
    QCOMPARE(m_client->waiting(ReturnLease::info.name).value(0).fields[u"tickets"_s].toArray(), QJsonArray{504});
}

void TestLeaseKeeper::anotherFoyerHasThem()
{
    take(5, {1, 2});
    m_client->setOnline(false);
    QVERIFY(sell(5, {1}));
    m_client->setOnline(true);
    const qsizetype calls = m_client->all().size();
    LeaseKeeper second(*m_client);
    second.setTill(m_dir->filePath(u"leases"_s), device, u"Till 1"_s);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"another Foyer"_s));
    second.begin(server, UserId(4), u"Sue"_s);
    second.setEvent(eventNumber(5));
    bool isLeft = false;
    second.giveBack(5000, [&] { isLeft = true; });
    QVERIFY(isLeft);
    QVERIFY(!second.trouble().isEmpty());
    QVERIFY(second.openPlaces(EventId(5)).isEmpty());
    QCOMPARE(m_client->all().size(), calls); // what the first one sold is not given back behind its back
}

QTEST_GUILESS_MAIN(TestLeaseKeeper)
#include "tst_leasekeeper.moc"
