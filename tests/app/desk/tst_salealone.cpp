// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "LeaseHouse.h"
#include "protocol/MethodTable.h"
#include "ticket/TicketCode.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace foyer;
using State = SaleController::State;
using Tone = SaleController::Tone;

/// Selling while nobody can be asked: only what is the till's own, on the disk before anybody is told, and nothing else claimed.
class TestSaleAlone : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsWhatIsKeptHere();
    void signedOutWithoutTheServer();
    void withoutALeaseNothingIsSold();
    void sellsAPartyAndWritesItDownFirst();
    void sellsWhatWasChosen();
    void sellsAFloor();
    void cashInParts();
    void anotherParty();
    void nextBestAndLetGo();
    void moreThanIsKept();
    void allElseNeedsTheServer();
    void aHoldOfBeforeStaysWhatItIs();
    void anExchangeIsLeftFirst();
    void aPaymentOnItsWayIsLeftForLater();
    void theServerIsBackInMidSale();
    void theServerIsBackBetweenSales();
    void handedInItIsAnOrderLikeAnyOther();
    void aFullDiskSellsNothing();
    void theLeaseIsGone();

private:
    void away() { m_client->setOnline(false); }
    QList<int> seatsHeld() const;
    QString told() const { return m_sentences.value(m_sentences.size() - 1); }
    Money euros(qint64 cents) const { return Money(cents, u"EUR"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<LeaseKeeper> m_keeper;
    std::unique_ptr<SaleController> m_sale;
    QList<Tone> m_tones;
    QStringList m_sentences;
};

void TestSaleAlone::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<test::FakeClient>();
    m_keeper = std::make_unique<LeaseKeeper>(*m_client, LeaseKeeper::Timing{.refreshMs = 60'000, .firstPauseMs = 20, .maxPauseMs = 50});
    m_keeper->setTill(m_dir->filePath(u"alone"_s), u"till-1"_s, u"Till 1"_s);
    m_keeper->begin(u"box office"_s, UserId(3), u"Sam"_s);
    m_sale = std::make_unique<SaleController>(*m_client);
    m_sale->setLeases(*m_keeper);
    m_tones.clear();
    m_sentences.clear();
    connect(m_sale.get(), &SaleController::said, this, [this](Tone tone, const QString &sentence) {
        m_tones += tone;
        m_sentences += sentence;
    });
    QVERIFY(test::openHouse(*m_client, *m_sale));
    QVERIFY(test::giveLease(*m_client));
    test::announce(*m_client, 1, {3, 4, 5, 6}, u"b"_s); // as the server tells everybody
    QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 6);
}

void TestSaleAlone::cleanup()
{
    m_sale.reset();
    m_keeper.reset();
    m_client.reset();
}

QList<int> TestSaleAlone::seatsHeld() const
{
    QList<int> seats;
    for (const BasketLine &line : m_sale->basket())
        seats += line.seat;
    return seats;
}

void TestSaleAlone::showsWhatIsKeptHere()
{
    QCOMPARE(m_sale->map().state(3), SeatState::Blocked);
    QVERIFY(m_sale->map().reason(3).contains(u"this till"_s));
    m_sale->toggleSeat(1);
    QSignalSpy alone(m_sale.get(), &SaleController::aloneChanged);
    away();
    QVERIFY(m_sale->isAlone());
    QCOMPARE(alone.size(), 1);
    for (int seat = 0; seat < test::seatsInHouse; ++seat)
        QCOMPARE(m_sale->map().state(seat), seat >= 3 && seat <= 6 ? SeatState::Available : SeatState::Blocked);
    QCOMPARE(m_sale->map().total().available, 6);
    QVERIFY(m_sale->basket().isEmpty()); // what was chosen is not ours to sell
    QVERIFY2(told().contains(u"No connection. 6"_s), qPrintable(told()));
    m_sale->toggleSeat(1);
    QVERIFY(told().contains(u"needs the server"_s));
    QVERIFY(m_sale->basket().isEmpty());
}

/// Somebody leaves while the link is down, and the places stay at the till: whoever comes next sells with the server again.
void TestSaleAlone::signedOutWithoutTheServer()
{
    for (const bool wasAlone : {true, false}) {
        if (wasAlone)
            away();
        m_client->setOnline(false);
        m_sale->closeEvent();
        QCOMPARE(m_sale->state(), State::NoEvent);
        QVERIFY(!m_sale->isAlone());
        m_keeper->end();
        m_client->setOnline(true);
        m_keeper->begin(u"box office"_s, UserId(4), u"Sue"_s);
        QVERIFY(test::openHouse(*m_client, *m_sale));
        QCOMPARE(m_sale->state(), State::Choosing);
        QVERIFY(!m_sale->isAlone());
        QCOMPARE(m_keeper->openPlaces(EventId(5)).size(), 6);
    }
}

void TestSaleAlone::withoutALeaseNothingIsSold()
{
    m_keeper->giveBack();
    QVERIFY(m_client->answer(ReturnLease::info.name, test::leaseReply({}, {}, false)));
    away();
    QVERIFY(!m_sale->isAlone());
    m_sale->holdParty({{1, 2}});
    QVERIFY(m_client->fail(HoldSeats::info.name, {ErrorCode::Unavailable}));
    QCOMPARE(m_sale->state(), State::Choosing);
    QCOMPARE(m_sale->map().state(1), SeatState::Available);
}

void TestSaleAlone::sellsAPartyAndWritesItDownFirst()
{
    away();
    const qsizetype calls = m_client->all().size();
    m_sale->holdParty({{1, 2}, {2, 1}});
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(m_sale->basket().size(), 3);
    QCOMPARE(m_sale->total(), euros(2 * 4500 + 3600));
    QCOMPARE(m_sale->basket().at(2).price, euros(3600));
    const QList<int> seats = seatsHeld();
    QTest::qWait(600); // no time runs out
    QCOMPARE(m_sale->state(), State::Held);
    int written = -1;
    OrderView printed;
    connect(m_sale.get(), &SaleController::orderSold, this, [&] { // drawer and printer are told by this
        OfflineSales journal(m_dir->filePath(u"elsewhere"_s), u"box office"_s);
        QDir().mkpath(m_dir->filePath(u"elsewhere"_s));
        const QDir own(m_dir->filePath(u"alone"_s));
        for (const QString &file : own.entryList({u"*.journal"_s}))
            QFile::copy(own.filePath(file), m_dir->filePath(u"elsewhere/"_s + file));
        QVERIFY(journal.open());
        written = int(journal.sales().size());
        printed = m_sale->orderNews();
    });
    m_sale->payCash(euros(20'000));
    QCOMPARE(written, 1);
    QCOMPARE(m_sale->state(), State::Sold);
    QVERIFY(m_sale->isToBeHandedIn());
    QCOMPARE(m_sale->change(), euros(20'000 - 12'600));
    QCOMPARE(printed.tickets.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(printed.tickets.at(i).seat, seats.at(i));
        const auto claim = readTicketClaim(printed.tickets.at(i).code);
        QVERIFY(claim);
        QCOMPARE(claim->ticket, TicketId(200 + seats.at(i)));
        QVERIFY(!printed.tickets.at(i).readableCode.isEmpty());
    }
    QCOMPARE(printed.payments.first().method, u"cash"_s);
    QVERIFY(!printed.reference.isEmpty());
    QCOMPARE(m_client->all().size(), calls); // nobody was asked anything
    const OfflineSale &sale = m_keeper->sales().first();
    QCOMPARE(sale.seller, u"Sam"_s);
    QCOMPARE(sale.places.at(2).priceType, 2);
    m_sale->nextSale();
    QCOMPARE(m_sale->map().state(seats.first()), SeatState::Sold);
    QCOMPARE(m_sale->map().total().available, 3);
}

void TestSaleAlone::sellsWhatWasChosen()
{
    away();
    m_sale->toggleSeat(6);
    m_sale->toggleSeat(4);
    QCOMPARE(m_sale->total(), euros(9000));
    m_sale->hold();
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(seatsHeld(), (QList{4, 6}));
    m_sale->payCash(euros(9000));
    QCOMPARE(m_sale->order().total, euros(9000));
    m_sale->nextSale();
    m_sale->toggleSeat(4); // sold is sold
    QVERIFY(m_sale->basket().isEmpty());
}

void TestSaleAlone::sellsAFloor()
{
    away();
    m_sale->setAreaQuantity(test::floorSection, 2);
    m_sale->hold();
    QCOMPARE(m_sale->total(), euros(4000));
    m_sale->payCash(euros(4000));
    QCOMPARE(m_sale->order().tickets.at(1).ticketId, TicketId(302));
    m_sale->nextSale();
    m_sale->setAreaQuantity(test::floorSection, 1);
    m_sale->hold();
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(told().contains(u"Not so many"_s));
    m_sale->setAreaQuantity(test::floorSection, 0);
    m_sale->holdParty({{1, 4}}); // all seats, then there is only
    m_sale->payCash(m_sale->total());
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestSaleAlone::cashInParts()
{
    away();
    m_sale->holdParty({{1, 1}});
    m_sale->payCash(euros(2000));
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(m_sale->checkout().toPay(), euros(2500));
    m_sale->payCash(euros(5000));
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(m_sale->change(), euros(2500));
    QCOMPARE(m_keeper->sales().first().tendered, euros(7000));
}

void TestSaleAlone::anotherParty()
{
    away();
    m_sale->holdParty({{1, 2}});
    const QList<int> seats = seatsHeld();
    m_sale->holdParty({{1, 1}, {2, 1}}); // as many: who sits there changes
    QCOMPARE(seatsHeld(), seats);
    QCOMPARE(m_sale->total(), euros(4500 + 3600));
    m_sale->holdParty({{1, 3}});
    QCOMPARE(m_sale->basket().size(), 3);
    QCOMPARE(m_sale->total(), euros(3 * 4500));
    m_sale->holdParty({{9, 1}}); // of nobody's type
    QVERIFY(told().contains(u"not sold to such a party"_s));
    QCOMPARE(m_sale->basket().size(), 3);
}

void TestSaleAlone::nextBestAndLetGo()
{
    away();
    m_sale->holdParty({{1, 2}});
    const QList<int> first = seatsHeld();
    m_sale->nextBest();
    const QList<int> second = seatsHeld();
    QVERIFY(first != second);
    for (const int seat : second)
        QVERIFY(!first.contains(seat));
    m_sale->letGo();
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(m_sale->isAlone());
    QCOMPARE(m_sale->map().total().available, 6);
}

void TestSaleAlone::moreThanIsKept()
{
    away();
    m_sale->holdParty({{1, 5}});
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY2(told().contains(u"need the server"_s), qPrintable(told()));
    m_sale->holdParty({{1, 2}});
    QCOMPARE(m_sale->state(), State::Held);
    m_sale->otherLevel(-1); // no two seats at the floor's price, but two places of the floor
    QCOMPARE(m_sale->total(), euros(4000));
}

void TestSaleAlone::allElseNeedsTheServer()
{
    away();
    m_sale->checkout().setPermissions(permissionsOf(Role::Organizer));
    m_sale->holdParty({{1, 2}});
    const qsizetype calls = m_client->all().size();
    const QList<std::function<void()>> tries{
        [this] { m_sale->checkout().takeCard(); },
        [this] { m_sale->checkout().takeVoucher(u"AB3D"_s); },
        [this] { m_sale->checkout().giveAway(u"Press"_s); },
        [this] { m_sale->checkout().payLater({u"Carol"_s, {}, {}, {}}); },
        [this] { m_sale->checkout().takeInvoice({u"Carol"_s, u"c@example.test"_s, {}, {}}); },
        [this] { m_sale->applyCode(u"FRIENDS"_s); },
        [this] { m_sale->holdParty({{1, 2}}, u"FRIENDS"_s); },
        [this] { m_sale->undoLast(u"Wrong seats"_s); },
        [this] { m_sale->beginExchange(OrderView(), {TicketId(1)}); },
        [this] {
            DeskEvent other = test::eventOfHouse(); // of which this till keeps nothing
            other.id = EventId(other.id.value() + 1);
            m_sale->openEvent(other);
        },
    };
    m_sale->openEvent(test::eventOfHouse()); // goes on as it is
    QCOMPARE(m_sale->state(), State::Held);
    for (const auto &attempt : tries) {
        m_sentences.clear();
        attempt();
        QCOMPARE(m_sentences.size(), 1);
        QVERIFY2(told().contains(u"needs the server"_s), qPrintable(told()));
        QCOMPARE(m_sale->state(), State::Held);
        QVERIFY(m_sale->checkout().tenders().isEmpty());
    }
    QCOMPARE(m_client->all().size(), calls);
    m_sale->payCash(euros(9000));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestSaleAlone::aHoldOfBeforeStaysWhatItIs()
{
    m_sale->toggleSeat(0);
    m_sale->hold();
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {0}, m_client->serverNow().addSecs(300))));
    away();
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(!m_sale->isAlone());
    QVERIFY2(told().contains(u"Esc"_s), qPrintable(told()));
    m_sale->payCash(euros(4500));
    QVERIFY(told().contains(u"nothing was sold"_s));
    m_sale->letGo(); // the seller's choice
    QVERIFY(m_sale->isAlone());
    m_sale->holdParty({{1, 1}});
    m_sale->payCash(euros(4500));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestSaleAlone::anExchangeIsLeftFirst()
{
    OrderView order;
    order.orderId = OrderId(7);
    order.eventId = EventId(5);
    order.total = euros(4500);
    m_sale->beginExchange(order, {TicketId(1)});
    away();
    QVERIFY(!m_sale->isAlone());
    m_sale->letGo();
    QVERIFY(m_sale->isAlone());
}

void TestSaleAlone::aPaymentOnItsWayIsLeftForLater()
{
    m_sale->keepJournal(m_dir->filePath(u"sales"_s), u"box office"_s, UserId(3));
    m_sale->toggleSeat(0);
    m_sale->hold();
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {0}, m_client->serverNow().addSecs(300))));
    m_sale->payCash(euros(5000));
    const QString key = m_client->waiting(SellOrder::info.name).value(0).key;
    m_sale->letGo(); // while there is a link its answer is waited for
    QCOMPARE(m_sale->state(), State::Selling);
    away();
    QVERIFY2(told().contains(u"Esc"_s), qPrintable(told()));
    m_sale->letGo();
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(m_sale->isAlone());
    m_sale->holdParty({{1, 2}});
    m_sale->payCash(euros(9000));
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(SaleJournal(m_dir->filePath(u"sales"_s), u"box office"_s, UserId(3)).load()->call->key, key); // should this till end now
    m_client->setOnline(true);
    QVERIFY(m_client->answer(HandInSale::info.name, test::handedInReply({3, 4}, u"K7Q4-NA"_s)));
    const auto asked = m_client->waiting(SellOrder::info.name);
    QCOMPARE(asked.last().key, key); // what became of it
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply({0}, 5000))); // the first time: nobody listens any more
    QVERIFY(m_client->fail(SellOrder::info.name, {ErrorCode::KeyReused}));
    QVERIFY(m_client->answer(ListOrders::info.name, QJsonObject{{u"items"_s, QJsonArray{test::orderReply({0}, 5000)}}, {u"next"_s, QJsonValue()}}));
    QCOMPARE(m_sale->order().reference, u"K7Q4-NA"_s); // the customer at the window first
    QSignalSpy sold(m_sale.get(), &SaleController::orderSold);
    m_sale->nextSale();
    QCOMPARE(sold.size(), 1); // drawer and tickets
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(m_sale->order().reference, u"K7Q4-MZ"_s);
    QVERIFY2(told().contains(u"The sale you left was made"_s), qPrintable(told()));
    QVERIFY(!SaleJournal(m_dir->filePath(u"sales"_s), u"box office"_s, UserId(3)).load());
}

void TestSaleAlone::theServerIsBackInMidSale()
{
    away();
    m_sale->holdParty({{1, 2}});
    const QList<int> seats = seatsHeld();
    m_client->setOnline(true);
    QVERIFY(m_sale->isAlone()); // this one is finished as it was begun
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(seatsHeld(), seats);
    QVERIFY(m_client->answer(Subscribe::info.name, QJsonObject{{u"from"_s, 2}, {u"version"_s, 3}, {u"changes"_s, QJsonArray{QJsonArray{0, u"s"_s}}}, {u"areas"_s, QJsonArray()}}));
    QCOMPARE(m_sale->map().state(0), SeatState::Blocked);
    m_sale->payCash(euros(9000));
    QCOMPARE(m_sale->state(), State::Sold);
    QVERIFY(QTest::qWaitFor([this] { return !m_client->waiting(HandInSale::info.name).isEmpty() || m_client->fail(TakeLease::info.name, {ErrorCode::Unavailable}); }));
    m_sale->nextSale();
    QVERIFY(!m_sale->isAlone());
    QCOMPARE(m_sale->map().state(0), SeatState::Sold); // as the server told meanwhile
    QCOMPARE(m_sale->map().state(1), SeatState::Available);
    QCOMPARE(m_sale->map().state(3), SeatState::Blocked);
    QCOMPARE(m_sale->map().total().available, 5 + 40);
}

void TestSaleAlone::theServerIsBackBetweenSales()
{
    away();
    m_sale->toggleSeat(3);
    m_client->setOnline(true);
    QVERIFY(m_sale->isAlone()); // something is chosen
    m_sale->toggleSeat(3);
    QVERIFY(!m_sale->isAlone());
    away();
    QVERIFY(m_sale->isAlone());
    m_client->setOnline(true);
    QVERIFY(!m_sale->isAlone());
    m_sale->holdParty({{1, 2}});
    QCOMPARE(m_client->waiting(HoldSeats::info.name).size(), 1);
}

void TestSaleAlone::handedInItIsAnOrderLikeAnyOther()
{
    away();
    m_sale->holdParty({{1, 2}});
    const QList<int> seats = seatsHeld();
    m_sale->payCash(euros(9000));
    QVERIFY(!m_sale->canUndo());
    m_client->setOnline(true);
    QCOMPARE(m_client->waiting(HandInSale::info.name).value(0).fields[u"leaseId"_s].toInt(), 50);
    QVERIFY(m_client->answer(HandInSale::info.name, test::handedInReply(seats, u"K7Q4-MZ"_s)));
    QCOMPARE(m_sale->state(), State::Sold);
    QVERIFY(!m_sale->isToBeHandedIn());
    QCOMPARE(m_sale->order().reference, u"K7Q4-MZ"_s);
    QCOMPARE(m_client->waiting(TicketsPdf::info.name).size(), 1);
    m_sale->nextSale();
    QVERIFY(m_sale->canUndo());
    QCOMPARE(m_sale->lastSale()->reference, u"K7Q4-MZ"_s);
}

void TestSaleAlone::aFullDiskSellsNothing()
{
    away();
    m_sale->holdParty({{1, 2}});
    QSignalSpy sold(m_sale.get(), &SaleController::orderSold);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = before;
    full.rlim_cur = 10;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"offline sales"_s));
    m_sale->payCash(euros(9000));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignored);
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(sold.size(), 0);
    QVERIFY(told().contains(u"Not sold"_s));
    m_sale->payCash(euros(9000)); // there is room again
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(m_keeper->sales().size(), 1);
    QCOMPARE(m_keeper->sales().first().tendered, euros(9000));
}

void TestSaleAlone::theLeaseIsGone()
{
    away();
    m_sale->holdParty({{1, 2}});
    m_client->setOnline(true);
    QJsonObject another = test::leaseReply({0, 1}, {}, false);
    another[u"leaseId"_s] = 51; // an organizer gave ours up
    QVERIFY(test::giveLease(*m_client, another));
    QSignalSpy sold(m_sale.get(), &SaleController::orderSold);
    m_sale->payCash(euros(9000));
    QCOMPARE(sold.size(), 0);
    QVERIFY(told().contains(u"no longer kept"_s) || m_sentences.contains(u"Not sold: these places are no longer kept at this till. Give the money back, or hold others."_s));
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(m_keeper->sales().isEmpty());
}

QTEST_GUILESS_MAIN(TestSaleAlone)
#include "tst_salealone.moc"
