// SPDX-License-Identifier: GPL-3.0-or-later
#include "House.h"
#include "protocol/MethodTable.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using State = SaleController::State;
using Tone = SaleController::Tone;

class TestSaleController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void holdsWhatWasChosen();
    void takesFromOneHouseHold();
    void choosingTwiceTakesBack();
    void aSoldSeatCannotBeChosen();
    void aChosenSeatMayBeTaken();
    void conflictNamesTheSeats();
    void holdsTheBest();
    void nextBestKeepsTheOldUntilTheNewIsThere();
    void nextBestMayFindNone();
    void aMixedParty();
    void anotherPartyOfTheSameSize();
    void anotherPartyOfAnotherSize();
    void codeForWhatIsHeld();
    void codeThatIsNone();
    void partyForChosenSeats();
    void otherLevels();
    void sellsWithoutPriceTypes();
    void escapeLetsGo();
    void escapeBeforeTheAnswerLetsGoOfBoth();
    void theHoldRunsOut();
    void lessCashIsAPart();
    void sellsAndGivesChange();
    void nothingIsSoldWithoutALink();
    void theHoldWasGoneAtTheSale();
    void anUnknownOutcomeIsAskedForUnderTheSameKey();
    void placesOfAnArea();
    void anotherEventMeanwhile();
    void aPlanThatCannotBeHad();
    void bounds();

private:
    void hold(const QList<int> &seats);
    void sell(const QList<int> &seats, qint64 tendered);
    int said(Tone tone) const { return int(m_tones.count(tone)); }
    QDateTime soon() const { return m_client->serverNow().addSecs(300); }

    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<SaleController> m_sale;
    QList<Tone> m_tones;
    QStringList m_sentences;
};

void TestSaleController::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_client = std::make_unique<test::FakeClient>();
    m_sale = std::make_unique<SaleController>(*m_client);
    m_tones.clear();
    m_sentences.clear();
    connect(m_sale.get(), &SaleController::said, this, [this](Tone tone, const QString &sentence) {
        m_tones += tone;
        m_sentences += sentence;
    });
    QVERIFY(test::openHouse(*m_client, *m_sale));
}

void TestSaleController::cleanup()
{
    m_sale.reset();
    m_client.reset();
}

void TestSaleController::hold(const QList<int> &seats)
{
    for (const int seat : seats)
        m_sale->toggleSeat(seat);
    m_sale->hold();
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, seats, soon())));
    QCOMPARE(m_sale->state(), State::Held);
}

void TestSaleController::sell(const QList<int> &seats, qint64 tendered)
{
    m_sale->payCash(Money(tendered, u"EUR"_s));
    QCOMPARE(m_sale->state(), State::Selling);
    QVERIFY(m_client->answer(SellOrder::info.name, test::orderReply(seats, tendered)));
}

void TestSaleController::takesFromOneHouseHold()
{
    test::announce(*m_client, 1, {1, 2, 3, 4}, u"b"_s);
    m_sale->toggleSeat(1);
    QVERIFY(m_sale->basket().isEmpty()); // kept, and not for this person
    m_sale->setHouseSeats({{1, {HouseHoldId(8), u"PRESS"_s}}, {2, {HouseHoldId(8), u"PRESS"_s}}, {3, {HouseHoldId(9), u"ARTIST"_s}}});
    m_sale->toggleSeat(1);
    m_sale->toggleSeat(2);
    m_sale->toggleSeat(6); // on general sale, beside them
    QCOMPARE(m_sale->basket().size(), 3);
    m_sale->toggleSeat(3);
    QCOMPARE(m_sale->basket().size(), 3);
    QVERIFY2(m_sentences.last().contains(u"PRESS"_s) && m_sentences.last().contains(u"ARTIST"_s), qPrintable(m_sentences.last()));
    m_sale->toggleSeat(4); // a kill
    QCOMPARE(m_sale->basket().size(), 3);
    m_sale->setHouseSeats({{1, {HouseHoldId(8), u"PRESS"_s}}}); // the house took one out of it
    QCOMPARE(m_sale->basket().size(), 2);
    m_sale->hold();
    const auto call = m_client->waiting(HoldSeats::info.name).value(0);
    QCOMPARE(call.fields["seats"_L1].toArray(), (QJsonArray{1, 6}));
    QCOMPARE(call.fields["blockId"_L1].toInt(), 8);
    // Without a place of the house there is no house hold in it.
    m_sale->letGo();
    m_sale->toggleSeat(6);
    m_sale->hold();
    QVERIFY(!m_client->waiting(HoldSeats::info.name).last().fields.contains("blockId"_L1));
}

void TestSaleController::holdsWhatWasChosen()
{
    m_sale->toggleSeat(6);
    m_sale->toggleSeat(7);
    QCOMPARE(m_sale->basket().size(), 2);
    QCOMPARE(m_sale->total(), Money(9000, u"EUR"_s));
    QVERIFY(m_sale->map().isMine(6));
    m_sale->hold();
    QCOMPARE(m_sale->state(), State::Holding);
    const auto call = m_client->waiting(HoldSeats::info.name).value(0);
    QCOMPARE(call.fields["eventId"_L1].toInt(), 5);
    QCOMPARE(call.fields["seats"_L1].toArray(), (QJsonArray{6, 7}));
    QVERIFY(!call.key.isEmpty());
    m_client->answer(HoldSeats::info.name, test::holdReply(31, {6, 7}, soon()));
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(m_sale->secondsLeft() > 290 && m_sale->secondsLeft() <= 301);
    test::announce(*m_client, 1, {6, 7}, u"h"_s);
    QVERIFY(m_sale->map().isMine(6)); // held, but by us
    QCOMPARE(said(Tone::Warn) + said(Tone::Bad), 0);
}

void TestSaleController::choosingTwiceTakesBack()
{
    m_sale->toggleSeat(6);
    m_sale->toggleSeat(6);
    QVERIFY(m_sale->basket().isEmpty());
    QVERIFY(!m_sale->map().isMine(6));
    m_sale->hold();
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty());
}

void TestSaleController::aSoldSeatCannotBeChosen()
{
    test::announce(*m_client, 1, {6}, u"s"_s);
    m_sale->toggleSeat(6);
    QVERIFY(m_sale->basket().isEmpty());
    QCOMPARE(said(Tone::Warn), 1);
}

void TestSaleController::aChosenSeatMayBeTaken()
{
    m_sale->toggleSeat(6);
    m_sale->toggleSeat(7);
    test::announce(*m_client, 1, {6}, u"h"_s);
    QCOMPARE(m_sale->basket().size(), 1);
    QVERIFY(!m_sale->map().isMine(6));
    QVERIFY2(m_sentences.last().contains("Seat 7"_L1), qPrintable(m_sentences.last()));
}

void TestSaleController::conflictNamesTheSeats()
{
    m_sale->toggleSeat(6);
    m_sale->toggleSeat(7);
    m_sale->hold();
    m_client->fail(HoldSeats::info.name, {ErrorCode::Conflict, u"taken"_s, {}, {7}, 0});
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY2(m_sentences.last().contains("Seat 8"_L1), qPrintable(m_sentences.last()));
    QCOMPARE(m_sale->basket().size(), 1); // the other one is still wanted
    QCOMPARE(m_sale->basket().at(0).seat, 6);
}

void TestSaleController::holdsTheBest()
{
    m_sale->holdParty({{1, 2}});
    const auto call = m_client->waiting(HoldSeats::info.name).value(0);
    QCOMPARE(call.fields["bestAvailable"_L1]["quantity"_L1].toInt(), 2);
    QVERIFY(call.fields["seats"_L1].isUndefined());
    m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5}, soon()));
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(m_sale->canAskNextBest());
    QVERIFY2(m_sentences.last().contains("2 together"_L1), qPrintable(m_sentences.last()));
}

void TestSaleController::nextBestKeepsTheOldUntilTheNewIsThere()
{
    m_sale->holdParty({{1, 2}});
    m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5}, soon()));
    m_sale->nextBest();
    const auto call = m_client->waiting(HoldSeats::info.name).value(0);
    QCOMPARE(call.fields["bestAvailable"_L1]["avoid"_L1].toArray(), (QJsonArray{4, 5}));
    QVERIFY(m_client->waiting(ReleaseHold::info.name).isEmpty());
    m_client->answer(HoldSeats::info.name, test::holdReply(32, {2, 3}, soon()));
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).value(0).fields["holdId"_L1].toInt(), 31);
    QCOMPARE(m_sale->basket().at(0).seat, 2);
}

void TestSaleController::nextBestMayFindNone()
{
    m_sale->holdParty({{1, 2}});
    m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5}, soon()));
    m_sale->nextBest();
    m_client->fail(HoldSeats::info.name, {ErrorCode::Conflict, u"none"_s});
    QCOMPARE(m_sale->state(), State::Held); // the ones at hand stay
    QCOMPARE(m_sale->basket().at(0).seat, 4);
    QVERIFY(m_client->waiting(ReleaseHold::info.name).isEmpty());
}

void TestSaleController::aMixedParty()
{
    m_sale->holdParty({{1, 2}, {2, 1}}, u"SPRING"_s);
    const QJsonObject asked = m_client->waiting(HoldSeats::info.name).value(0).fields;
    QCOMPARE(asked["bestAvailable"_L1]["quantity"_L1].toInt(), 3);
    QCOMPARE(asked["priceTypes"_L1].toArray().size(), 2);
    QCOMPARE(asked["priceTypes"_L1][1]["priceType"_L1].toInt(), 2);
    QCOMPARE(asked["discountCode"_L1].toString(), u"SPRING"_s);
    QJsonObject reply = test::holdReply(31, {0, 1, 2}, soon());
    QJsonArray items = reply["items"_L1].toArray();
    QJsonObject senior = items[2].toObject();
    senior[u"priceType"_s] = 2;
    senior[u"parts"_s] = QJsonArray{QJsonObject{{u"kind"_s, u"discount"_s}, {u"id"_s, 4}, {u"name"_s, u"Spring"_s}, {u"amount"_s, QJsonObject{{u"amount"_s, -500}, {u"currency"_s, u"EUR"_s}}}}};
    items[2] = senior;
    reply[u"items"_s] = items;
    QVERIFY(m_client->answer(HoldSeats::info.name, reply));
    const QList<BasketLine> lines = m_sale->basket();
    QVERIFY(lines.at(0).level.contains(u"Adult"_s));
    QVERIFY(lines.at(2).level.contains(u"Senior"_s));
    QVERIFY(lines.at(2).detail.contains(u"Spring"_s));
    QVERIFY(lines.at(0).detail.isEmpty());
}

void TestSaleController::anotherPartyOfTheSameSize()
{
    hold({0, 1});
    m_sale->holdParty({{1, 1}, {2, 1}});
    const QJsonObject asked = m_client->waiting(RepriceHold::info.name).value(0).fields;
    QCOMPARE(asked["holdId"_L1].toInt(), 31);
    QCOMPARE(asked["priceTypes"_L1].toArray().size(), 2);
    QVERIFY(!asked.contains("discountCode"_L1)); // the one it has stays
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty());
    QJsonObject reply = test::holdReply(31, {0, 1}, soon());
    reply[u"total"_s] = QJsonObject{{u"amount"_s, 8100}, {u"currency"_s, u"EUR"_s}};
    QVERIFY(m_client->answer(RepriceHold::info.name, reply));
    QCOMPARE(m_sale->state(), State::Held);
    QCOMPARE(m_sale->total().minorUnits(), 8100);
}

void TestSaleController::anotherPartyOfAnotherSize()
{
    hold({0, 1});
    m_sale->holdParty({{1, 3}});
    QCOMPARE(m_client->waiting(HoldSeats::info.name).value(0).fields["bestAvailable"_L1]["quantity"_L1].toInt(), 3);
    QVERIFY(m_client->waiting(ReleaseHold::info.name).isEmpty()); // first the new ones
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(32, {3, 4, 5}, soon())));
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).value(0).fields["holdId"_L1].toInt(), 31);
}

void TestSaleController::codeForWhatIsHeld()
{
    hold({0, 1});
    m_sale->applyCode(u"SPRING"_s);
    QCOMPARE(m_client->waiting(RepriceHold::info.name).value(0).fields["discountCode"_L1].toString(), u"SPRING"_s);
    QVERIFY(m_client->answer(RepriceHold::info.name, test::holdReply(31, {0, 1}, soon())));
    QCOMPARE(m_sale->state(), State::Held);
}

void TestSaleController::codeThatIsNone()
{
    hold({0, 1});
    m_sale->applyCode(u"NONE"_s);
    QVERIFY(m_client->fail(RepriceHold::info.name, Error::invalid(u"discountCode"_s, u"is not a code of this event"_s)));
    QCOMPARE(m_sale->state(), State::Held); // at the price it had
    QCOMPARE(m_sale->total().minorUnits(), 9000);
    QCOMPARE(said(Tone::Warn), 1);
}

void TestSaleController::partyForChosenSeats()
{
    m_sale->toggleSeat(4);
    m_sale->toggleSeat(6);
    m_sale->holdParty({{2, 2}});
    const QJsonObject asked = m_client->waiting(HoldSeats::info.name).value(0).fields;
    QCOMPARE(asked["seats"_L1].toArray(), (QJsonArray{4, 6}));
    QCOMPARE(asked["priceTypes"_L1][0]["priceType"_L1].toInt(), 2);
}

void TestSaleController::otherLevels()
{
    m_sale->otherLevel(-1);
    QCOMPARE(said(Tone::Info), 1); // of what?
    m_sale->holdParty({{1, 2}});
    QVERIFY(m_client->answer(HoldSeats::info.name, test::holdReply(31, {0, 1}, soon())));
    m_sale->otherLevel(1);
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty()); // it is the dearest
    m_sale->otherLevel(-1);
    QCOMPARE(m_client->waiting(HoldSeats::info.name).value(0).fields["bestAvailable"_L1]["priceLevel"_L1].toInt(), 2);
    QVERIFY(m_client->fail(HoldSeats::info.name, Error{ErrorCode::Conflict, u"none left"_s, {}, {}, 0}));
    QCOMPARE(m_sale->state(), State::Held); // with what it had
}

void TestSaleController::sellsWithoutPriceTypes()
{
    // The prices did not come: everybody is sold the usual one.
    m_sale->openEvent(test::eventOfHouse());
    QVERIFY(m_client->fail(GetPricing::info.name, Error{ErrorCode::Unavailable, u"away"_s, {}, {}, 0}));
    QVERIFY(QTest::qWaitFor([&] { return !m_client->waiting(Subscribe::info.name).isEmpty(); }));
    QVERIFY(m_client->answer(Subscribe::info.name, test::seatsReply(1)));
    const CommandText two = CommandLine::read(u"2"_s, m_sale->priceBook());
    QCOMPARE(two.kind, CommandText::Kind::Party);
    m_sale->holdParty(two.party);
    const QJsonObject asked = m_client->waiting(HoldSeats::info.name).value(0).fields;
    QCOMPARE(asked["bestAvailable"_L1]["quantity"_L1].toInt(), 2);
    QVERIFY(!asked.contains("priceTypes"_L1));
}

void TestSaleController::escapeLetsGo()
{
    hold({6, 7});
    m_sale->letGo();
    QCOMPARE(m_sale->state(), State::Choosing);
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).value(0).fields["holdId"_L1].toInt(), 31);
    QVERIFY(m_sale->basket().isEmpty());
    QVERIFY(!m_sale->map().isMine(6));
}

void TestSaleController::escapeBeforeTheAnswerLetsGoOfBoth()
{
    m_sale->holdParty({{1, 2}});
    m_client->answer(HoldSeats::info.name, test::holdReply(31, {4, 5}, soon()));
    m_sale->nextBest();
    m_sale->letGo(); // with one hold at hand and another on its way
    QCOMPARE(m_sale->state(), State::Choosing);
    m_client->answer(HoldSeats::info.name, test::holdReply(32, {2, 3}, soon()));
    QSet<int> released;
    for (const auto &call : m_client->waiting(ReleaseHold::info.name))
        released.insert(call.fields["holdId"_L1].toInt());
    QCOMPARE(released, (QSet<int>{31, 32}));
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(m_sale->basket().isEmpty());
}

void TestSaleController::theHoldRunsOut()
{
    hold({6, 7});
    m_client->setNow(m_client->serverNow().addSecs(301));
    QTRY_COMPARE(m_sale->state(), State::Choosing);
    QCOMPARE(m_tones.last(), Tone::Warn);
    QCOMPARE(m_sale->secondsLeft(), 0);
}

void TestSaleController::lessCashIsAPart()
{
    hold({6, 7});
    m_sale->payCash(Money(8999, u"EUR"_s));
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    QCOMPARE(m_sale->checkout().toPay(), Money(1, u"EUR"_s));
    QVERIFY2(m_sentences.last().contains(u"still to pay"_s), qPrintable(m_sentences.last()));
}

void TestSaleController::sellsAndGivesChange()
{
    hold({6, 7});
    m_sale->payCash(Money(10'000, u"EUR"_s));
    const auto call = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(call.fields["holdId"_L1].toInt(), 31);
    const QJsonValue payment = call.fields["payments"_L1][0];
    QCOMPARE(payment["method"_L1].toString(), u"cash"_s);
    QCOMPARE(payment["amount"_L1]["amount"_L1].toInt(), 9000);
    QCOMPARE(payment["tendered"_L1]["amount"_L1].toInt(), 10'000);
    m_sale->payCash(Money(10'000, u"EUR"_s)); // a second press
    QCOMPARE(m_client->waiting(SellOrder::info.name).size(), 1);
    m_client->answer(SellOrder::info.name, test::orderReply({6, 7}, 10'000));
    QCOMPARE(m_sale->state(), State::Sold);
    QCOMPARE(m_sale->change(), Money(1000, u"EUR"_s));
    QSignalSpy ready(m_sale.get(), &SaleController::ticketsReady);
    m_client->answer(TicketsPdf::info.name, test::pdfReply());
    QCOMPARE(ready.size(), 1);
    QVERIFY(m_sale->tickets().startsWith("%PDF"));
    m_sale->nextSale();
    QCOMPARE(m_sale->state(), State::Choosing);
    QVERIFY(m_sale->tickets().isEmpty());
    QVERIFY(m_sale->basket().isEmpty());
}

void TestSaleController::nothingIsSoldWithoutALink()
{
    hold({6, 7});
    m_client->setOnline(false);
    m_sale->payCash(Money(9000, u"EUR"_s));
    QCOMPARE(m_sale->state(), State::Held);
    QVERIFY(m_client->waiting(SellOrder::info.name).isEmpty());
    m_client->setOnline(true);
    sell({6, 7}, 9000);
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestSaleController::theHoldWasGoneAtTheSale()
{
    hold({6, 7});
    m_sale->payCash(Money(9000, u"EUR"_s));
    m_client->fail(SellOrder::info.name, {ErrorCode::Expired, u"gone"_s});
    QCOMPARE(m_sale->state(), State::Choosing);
    QCOMPARE(m_tones.last(), Tone::Bad);
    QVERIFY(m_client->waiting(TicketsPdf::info.name).isEmpty());
}

void TestSaleController::anUnknownOutcomeIsAskedForUnderTheSameKey()
{
    hold({6, 7});
    m_sale->payCash(Money(10'000, u"EUR"_s));
    const auto first = m_client->waiting(SellOrder::info.name).value(0);
    // The link was gone for longer than calls wait. The sale may have happened.
    m_client->setOnline(false);
    m_client->fail(SellOrder::info.name, {ErrorCode::Unavailable, u"no answer in time"_s});
    m_client->setOnline(true);
    if (m_client->waiting(SellOrder::info.name).isEmpty())
        m_sale->payCash(Money(10'000, u"EUR"_s)); // or by the seller, who pays again
    const auto second = m_client->waiting(SellOrder::info.name).value(0);
    QCOMPARE(second.key, first.key); // another key would be refused, and a sale that happened called unsold
    QCOMPARE(second.fields, first.fields);
    m_client->answer(SellOrder::info.name, test::orderReply({6, 7}, 10'000));
    QCOMPARE(m_sale->state(), State::Sold);
}

void TestSaleController::placesOfAnArea()
{
    m_sale->setAreaQuantity(test::floorSection, 3);
    QCOMPARE(m_sale->total(), Money(6000, u"EUR"_s));
    m_sale->toggleSeat(0);
    m_sale->hold();
    const auto call = m_client->waiting(HoldSeats::info.name).value(0);
    QCOMPARE(call.fields["areas"_L1][0]["section"_L1].toInt(), test::floorSection);
    QCOMPARE(call.fields["areas"_L1][0]["quantity"_L1].toInt(), 3);
    QCOMPARE(call.fields["seats"_L1].toArray(), QJsonArray{0});
}

void TestSaleController::anotherEventMeanwhile()
{
    DeskEvent first = test::eventOfHouse();
    first.id = EventId(8);
    DeskEvent second = test::eventOfHouse();
    second.id = EventId(9);
    hold({6});
    m_sale->openEvent(first);
    QCOMPARE(m_client->waiting(ReleaseHold::info.name).size(), 1);
    m_sale->openEvent(second);
    m_client->answer(GetPlan::info.name, test::planReply()); // of the first, too late
    QTest::qWait(50);
    QVERIFY(m_client->waiting(Subscribe::info.name).isEmpty());
    m_client->answer(GetPlan::info.name, test::planReply());
    QTRY_COMPARE(m_client->waiting(Subscribe::info.name).size(), 1);
    QCOMPARE(m_client->waiting(Subscribe::info.name).at(0).fields["eventId"_L1].toInt(), 9);
}

void TestSaleController::aPlanThatCannotBeHad()
{
    DeskEvent gone = test::eventOfHouse();
    gone.id = EventId(8);
    m_sale->openEvent(gone);
    QCOMPARE(m_sale->state(), State::Loading);
    m_client->fail(GetPlan::info.name, {ErrorCode::NotFound, u"gone"_s});
    QCOMPARE(m_sale->state(), State::NoEvent);
    QCOMPARE(m_tones.last(), Tone::Bad);
}

void TestSaleController::bounds()
{
    m_sale->holdParty({{1, 0}});
    m_sale->holdParty({{1, 51}});
    QVERIFY(m_client->waiting(HoldSeats::info.name).isEmpty());
    m_sale->setAreaQuantity(test::floorSection, 100'000);
    QCOMPARE(m_sale->areaQuantity(test::floorSection), maxPlacesPerHold);
    m_sale->setAreaQuantity(test::floorSection, 0);
    QVERIFY(m_sale->basket().isEmpty());
}

QTEST_MAIN(TestSaleController)
#include "tst_salecontroller.moc"
