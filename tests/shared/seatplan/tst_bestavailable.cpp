// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPlans.h"

#include "seatplan/BestAvailable.h"

#include <QRegularExpression>

#include <random>

using namespace Qt::StringLiterals;
using namespace foyer;

/// Everything free, then a letter of the API for each place of `taken`.
static std::vector<char> freeBut(const Plan &plan, const QList<int> &taken)
{
    std::vector<char> letters(size_t(plan.seats.size()), 'a');
    for (const int seat : taken)
        letters[size_t(seat)] = 's';
    return letters;
}

/// A row drawn as availability, "aassa": the plan's own order.
static std::vector<char> letters(const char *text) { return {text, text + qstrlen(text)}; }

class TestBestAvailable : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void rows_data();
    void rows();
    void reasons();
    void oddEvenRowsAreAdjacentByPlace();
    void keepsWheelchairPlaces();
    void accessibleParty();
    void filters();
    void nextBest();
    void notTogether();
    void wrongRequests();
    void properties_data();
    void properties();

private:
    static void checkChoice(const Plan &plan, const std::vector<char> &states, const BestAvailableRequest &request,
                            const BestAvailableChoice &choice);
};

void TestBestAvailable::rows_data()
{
    QTest::addColumn<QStringList>("plan");
    QTest::addColumn<QByteArray>("states");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<QList<int>>("seats");
    QTest::addColumn<int>("step");
    const auto row
        = [](const char *name, const QStringList &plan, const char *states, int quantity, const QList<int> &seats,
             int step) { QTest::newRow(name) << plan << QByteArray(states) << quantity << seats << step; };
    row("middle", {u"sssssss"_s}, "aaaaaaa", 3, {2, 3, 4}, 1);
    row("single in the middle", {u"sssssss"_s}, "aaaaaaa", 1, {3}, 1);
    row("not beside an edge single", {u"ssss"_s}, "aaaa", 2, {0, 1}, 1); // the middle would leave two singles
    row("all of it", {u"sss"_s}, "aaa", 3, {0, 1, 2}, 1);
    row("either leaves a single", {u"ssss|sssss"_s}, "saaassaaa", 2, {2, 3}, 2);
    row("further block fits exactly", {u"sssssss"_s}, "aaassaa", 2, {5, 6}, 1);
    row("orphan as last resort", {u"sssss"_s}, "saaas", 2, {1, 2}, 2);
    row("front row first", {u"sssss"_s, u"sssss"_s}, "aaaaaaaaaa", 2, {0, 1}, 1);
    row("back row without a single", {u"sssss"_s, u"sssssss"_s}, "saaasaaaaaaa", 2, {7, 8}, 1);
    row("held and blocked are taken", {u"sssss"_s}, "ahaba", 1, {2}, 1);
    row("aisle splits", {u"ss|ss"_s}, "aaaa", 3, {0, 1, 2}, 3);
    row("one behind the other", {u"ssss"_s, u"ssss"_s}, "saassaas", 4, {1, 2, 5, 6}, 3);
    row("restricted last", {u"rrr"_s, u"sss"_s}, "aaaaaa", 3, {3, 4, 5}, 1);
    row("restricted when nothing else", {u"rrr"_s, u"sss"_s}, "aaasss", 3, {0, 1, 2}, 1);
    row("four singles", {u"sssss"_s, u"sssss"_s}, "asasaasasa", 4, {0, 2, 4, 7}, 3);
    row("far apart", {u"s||||||||||||||||||||s"_s}, "aa", 2, {0, 1}, 4);
}

void TestBestAvailable::rows()
{
    QFETCH(QStringList, plan);
    QFETCH(QByteArray, states);
    QFETCH(int, quantity);
    QFETCH(QList<int>, seats);
    QFETCH(int, step);
    const Plan house = test::drawnPlan(plan);
    const BestAvailableIndex index(house);
    const auto choice = index.find(letters(states.constData()), {.quantity = quantity});
    QVERIFY2(choice, choice ? "" : qPrintable(choice.error().detail));
    checkChoice(house, letters(states.constData()), {.quantity = quantity}, *choice);
    QCOMPARE(int(choice->step), step);
    QCOMPARE(choice->seats, seats);
}

void TestBestAvailable::reasons()
{
    const BestAvailableIndex index(test::drawnPlan({u"sssss|sss"_s, u"ssssssss"_s}));
    const auto reason
        = [&](const char *states, int quantity) { return index.find(letters(states), {.quantity = quantity})->reason; };
    QCOMPARE(reason("ssssssssssssssaa", 2), u"Row B 7–8, no single left"_s);
    QCOMPARE(reason("sssssssssssssaaa", 2), u"Row B 6–7, leaves a single place"_s);
    QCOMPARE(reason("ssssaaasssssssss", 3), u"Row A 5–7, not together: over a gap in the row, no single left"_s);
    QCOMPARE(reason("saasssssaasssssa", 4),
             u"Row A 2–3 and row B 1–2, not together: one behind the other, no single left"_s);
    const BestAvailableIndex restricted(test::drawnPlan({u"rr"_s}));
    QCOMPARE(restricted.find(letters("aa"), {.quantity = 2})->reason, u"Row A 1–2, no single left, restricted view"_s);
    QCOMPARE(restricted.find(letters("aa"), {.quantity = 2})->restricted, 2);
}

void TestBestAvailable::oddEvenRowsAreAdjacentByPlace()
{
    const Plan plan = test::drawnPlan({u"ssss|ssss"_s}, true); // printed 7 5 3 1 | 2 4 6 8
    const BestAvailableIndex index(plan);
    const auto two = index.find(freeBut(plan, {}), {.quantity = 2});
    QCOMPARE(plan.seats[two->seats[0]].number.toInt() % 2, plan.seats[two->seats[1]].number.toInt() % 2);
    QVERIFY(two->isTogether);
    const auto across = index.find(freeBut(plan, {0, 1, 2, 5, 6, 7}), {.quantity = 2}); // 1 and 2: an aisle between
    QVERIFY(!across->isTogether);
    QCOMPARE(across->step, BestAvailableStep::Near);
    QCOMPARE(across->groups, 2);
    const auto left = index.find(freeBut(plan, {0, 1, 4, 5, 6, 7}), {.quantity = 2});
    QCOMPARE(left->reason, u"Row A 1, 3, no single left"_s);
}

void TestBestAvailable::keepsWheelchairPlaces()
{
    const Plan plan = test::drawnPlan({u"wcsswc"_s});
    const BestAvailableIndex index(plan);
    QCOMPARE(index.find(freeBut(plan, {}), {.quantity = 2})->seats, QList<int>({2, 3}));
    const auto three = index.find(freeBut(plan, {}), {.quantity = 3});
    QVERIFY(!three);
    QCOMPARE(three.error().code, ErrorCode::Conflict);
    // A lone wheelchair space is no orphan: it is sold alone.
    const Plan edge = test::drawnPlan({u"wss"_s});
    QCOMPARE(BestAvailableIndex(edge).find(freeBut(edge, {}), {.quantity = 2})->orphans, 0);
}

void TestBestAvailable::accessibleParty()
{
    const Plan plan = test::drawnPlan({u"sssss"_s, u"wcwcs"_s});
    const BestAvailableIndex index(plan);
    const auto traits = [&](const BestAvailableChoice &choice, SeatTrait trait) {
        return std::ranges::count_if(choice.seats, [&](int seat) { return plan.seats[seat].traits.testFlag(trait); });
    };
    const auto alone = index.find(freeBut(plan, {}), {.quantity = 1, .accessible = true});
    QCOMPARE(traits(*alone, SeatTrait::Wheelchair), 1);
    const auto two = index.find(freeBut(plan, {}), {.quantity = 2, .accessible = true});
    QCOMPARE(traits(*two, SeatTrait::Wheelchair), 1);
    QCOMPARE(traits(*two, SeatTrait::Companion), 1);
    QVERIFY(two->isTogether);
    const auto three = index.find(freeBut(plan, {}), {.quantity = 3, .accessible = true});
    QCOMPARE(traits(*three, SeatTrait::Wheelchair), 1); // the second space is kept for somebody else
    const auto split = index.find(freeBut(plan, {6, 7, 8, 9}), {.quantity = 3, .accessible = true});
    QCOMPARE(traits(*split, SeatTrait::Wheelchair), 1); // rather apart than without the space
    QVERIFY(!split->isTogether);
    const auto none = index.find(freeBut(plan, {5, 7}), {.quantity = 2, .accessible = true});
    QVERIFY(none);
    const auto singles = index.find(freeBut(plan, {}), {.quantity = 2, .together = false, .accessible = true});
    QCOMPARE(traits(*singles, SeatTrait::Wheelchair), 1);
}

void TestBestAvailable::filters()
{
    Plan plan = test::drawnPlan({u"ssss"_s, u"ssss"_s});
    for (int i = 4; i < 8; ++i)
        plan.seats[i].priceLevel = 2;
    const BestAvailableIndex index(plan);
    QCOMPARE(index.find(freeBut(plan, {}), {.quantity = 2, .priceLevel = 2})->seats, QList<int>({4, 5}));
    QVERIFY(!index.find(freeBut(plan, {}), {.quantity = 5, .priceLevel = 2}));
    QCOMPARE(index.find(freeBut(plan, {}), {.quantity = 5, .section = 1})->seats.size(), 5);

    PlanBuilder builder(u"Two"_s);
    builder.plan().priceLevels = plan.priceLevels;
    for (int id : {1, 2}) {
        builder.beginSection(id, id == 1 ? u"Stalls"_s : u"Balcony"_s);
        builder.beginRow(id == 1 ? u"A"_s : QString());
        for (int i = 0; i < 3; ++i)
            builder.addSeat({float(i) * 5, float(id) * 30, 0, 0, 1, {}, false, QString::number(i + 1)});
    }
    builder.addArea(3, u"Floor"_s, 10, 1, {{0, 0}, {1, 0}, {0, 1}});
    const Plan two = builder.take();
    const BestAvailableIndex sections(two);
    const auto balcony = sections.find(freeBut(two, {}), {.quantity = 3, .section = 2});
    QCOMPARE(balcony->seats, QList<int>({3, 4, 5}));
    QCOMPARE(balcony->reason, u"Balcony 1–3, no single left"_s);
    QCOMPARE(sections.find(freeBut(two, {}), {.quantity = 3})->reason, u"Stalls row A 1–3, no single left"_s);
    QVERIFY(!sections.find(freeBut(two, {}), {.quantity = 1, .section = 3}));
}

void TestBestAvailable::nextBest()
{
    const Plan plan = test::drawnPlan({u"ssss"_s, u"ssss"_s});
    const BestAvailableIndex index(plan);
    BestAvailableRequest request{.quantity = 2};
    QSet<int> seen;
    for (int round = 0; round < 4; ++round) {
        const auto choice = index.find(freeBut(plan, {}), request);
        QVERIFY(choice && !choice->isRepeat);
        for (const int seat : choice->seats) {
            QVERIFY(!seen.contains(seat));
            seen.insert(seat);
        }
        request.avoid += choice->seats;
    }
    const auto again = index.find(freeBut(plan, {}), request);
    QVERIFY(again && again->isRepeat); // everything was shown: start over instead of refusing
    QCOMPARE(again->seats, index.find(freeBut(plan, {}), {.quantity = 2})->seats);
    request.avoid = {-5, 1'000'000, 3, 3};
    QVERIFY(index.find(freeBut(plan, {}), request));
}

void TestBestAvailable::notTogether()
{
    const Plan plan = test::drawnPlan({u"sssss"_s, u"sssss"_s});
    const BestAvailableIndex index(plan);
    const auto choice = index.find(freeBut(plan, {1, 3}), {.quantity = 3, .together = false});
    QCOMPARE(choice->seats, QList<int>({0, 2, 4})); // the singles nobody else would take
    QCOMPARE(choice->groups, 3);
    QVERIFY(!choice->isTogether);
    QVERIFY(!choice->reason.contains(u"not together"_s)); // nobody asked for it
}

void TestBestAvailable::wrongRequests()
{
    const Plan plan = test::drawnPlan({u"sss"_s});
    const BestAvailableIndex index(plan);
    const auto code = [&](const std::vector<char> &states, const BestAvailableRequest &request) {
        const auto choice = index.find(states, request);
        return choice ? ErrorCode::Internal : choice.error().code;
    };
    QCOMPARE(code(freeBut(plan, {}), {.quantity = 0}), ErrorCode::InvalidInput);
    QCOMPARE(code(freeBut(plan, {}), {.quantity = 51}), ErrorCode::InvalidInput);
    QCOMPARE(code(freeBut(plan, {}), {.quantity = 1, .priceLevel = 3}), ErrorCode::InvalidInput);
    QCOMPARE(code(freeBut(plan, {}), {.quantity = 1, .section = 3}), ErrorCode::InvalidInput);
    QCOMPARE(code(letters("aa"), {.quantity = 1}), ErrorCode::InvalidInput);
    QCOMPARE(code(freeBut(plan, {0, 1}), {.quantity = 2}), ErrorCode::Conflict);
    const BestAvailableIndex empty{Plan()};
    QCOMPARE(empty.find(std::span<const char>(), {.quantity = 1}).error().code, ErrorCode::Conflict);
    const std::vector<SeatState> states{SeatState::Held, SeatState::Available, SeatState::Blocked};
    QCOMPARE(index.find(states, {.quantity = 1})->seats, QList<int>({1}));
}

/// What every choice must keep, worked out here in the plainest way.
void TestBestAvailable::checkChoice(const Plan &plan, const std::vector<char> &states,
                                    const BestAvailableRequest &request, const BestAvailableChoice &choice)
{
    QCOMPARE(choice.seats.size(), request.quantity);
    QVERIFY(std::ranges::is_sorted(choice.seats));
    QVERIFY(std::ranges::adjacent_find(choice.seats) == choice.seats.end());
    std::vector<char> after = states;
    for (const int seat : choice.seats) {
        QCOMPARE(states[size_t(seat)], 'a');
        QVERIFY(request.accessible || !(plan.seats[seat].traits & (SeatTrait::Wheelchair | SeatTrait::Companion)));
        QVERIFY(!request.priceLevel || plan.seats[seat].priceLevel == *request.priceLevel);
        after[size_t(seat)] = 's';
    }
    int groups = 1;
    for (qsizetype i = 1; i < choice.seats.size(); ++i)
        groups += plan.leftNeighbour(choice.seats[i]) != choice.seats[i - 1];
    QCOMPARE(choice.groups, groups);
    QCOMPARE(choice.isTogether, groups == 1);
    const auto isSingle = [&plan](const std::vector<char> &at, int seat) {
        const int left = plan.leftNeighbour(seat), right = plan.rightNeighbour(seat);
        return at[size_t(seat)] == 'a' && !(plan.seats[seat].traits & SeatTrait::Wheelchair)
            && (left < 0 || at[size_t(left)] != 'a') && (right < 0 || at[size_t(right)] != 'a');
    };
    int orphans = 0;
    for (int seat = 0; seat < plan.seats.size(); ++seat)
        orphans += isSingle(after, seat) && !isSingle(states, seat);
    QCOMPARE(choice.orphans, orphans);

    // Is there any run of neighbours for the party, and one that leaves nobody alone?
    bool fits = false, fitsWithoutOrphan = false;
    for (int first = 0; first + request.quantity <= plan.seats.size() && !fitsWithoutOrphan; ++first) {
        bool isRun = true;
        std::vector<char> then = states;
        for (int seat = first; seat < first + request.quantity && isRun; ++seat) {
            isRun = states[size_t(seat)] == 'a' && (seat == first || plan.leftNeighbour(seat) == seat - 1)
                && (request.accessible || !(plan.seats[seat].traits & (SeatTrait::Wheelchair | SeatTrait::Companion)))
                && (!request.priceLevel || plan.seats[seat].priceLevel == *request.priceLevel);
            then[size_t(seat)] = 's';
        }
        if (!isRun)
            continue;
        fits = true;
        const int left = plan.leftNeighbour(first), right = plan.rightNeighbour(first + request.quantity - 1);
        fitsWithoutOrphan = (left < 0 || !isSingle(then, left)) && (right < 0 || !isSingle(then, right));
    }
    if (!request.together || request.accessible)
        return;
    QCOMPARE(choice.isTogether, fits);
    QCOMPARE(choice.step == BestAvailableStep::Adjacent, fitsWithoutOrphan);
    if (fitsWithoutOrphan)
        QCOMPARE(choice.orphans, 0);
}

void TestBestAvailable::properties_data()
{
    QTest::addColumn<int>("percentTaken");
    QTest::addColumn<bool>("isOddEven");
    for (const int percent : {0, 20, 50, 70, 85, 95}) {
        QTest::addRow("%d%% taken", percent) << percent << false;
        QTest::addRow("%d%% taken, odd and even", percent) << percent << true;
    }
}

void TestBestAvailable::properties()
{
    QFETCH(int, percentTaken);
    QFETCH(bool, isOddEven);
    Plan plan = test::drawnPlan({u"ssssss|ssssssssss|ssssss"_s, u"ssssss|ssssrsssss|ssssss"_s, u"sssss|sss|sssss"_s,
                                 u"ss|ssrrrrss|ss"_s, u"ssssssssssssssss"_s, u"wcwc|ssssssss|wcwc"_s},
                                isOddEven);
    for (Seat &seat : plan.seats)
        seat.priceLevel = seat.row < 3 ? 1 : 2;
    const BestAvailableIndex index(plan);
    std::minstd_rand random(unsigned(percentTaken * 2 + isOddEven + 1)); // the same sequence on every machine
    for (int round = 0; round < 300; ++round) {
        std::vector<char> states(size_t(plan.seats.size()));
        for (char &state : states)
            state = int(random() % 100) < percentTaken ? "hsb"[random() % 3] : 'a';
        BestAvailableRequest request{.quantity = 1 + int(random() % (round % 10 ? 8 : 50))};
        if (random() % 4 == 0)
            request.priceLevel = 1 + int(random() % 2);
        request.together = random() % 5 != 0;
        request.accessible = random() % 8 == 0;
        int fitting = 0;
        for (int i = 0; i < plan.seats.size(); ++i) {
            fitting += states[size_t(i)] == 'a'
                && (request.accessible || !(plan.seats[i].traits & (SeatTrait::Wheelchair | SeatTrait::Companion)))
                && (!request.priceLevel || plan.seats[i].priceLevel == *request.priceLevel);
        }
        const auto choice = index.find(states, request);
        QCOMPARE(bool(choice), fitting >= request.quantity); // never refuses while enough are free
        if (!choice)
            continue;
        checkChoice(plan, states, request, *choice);
        if (QTest::currentTestFailed())
            return;
        const auto again = BestAvailableIndex(plan).find(states, request);
        QCOMPARE(again->seats, choice->seats);
        QCOMPARE(again->reason, choice->reason);
        BestAvailableRequest next = request;
        next.avoid = choice->seats;
        const auto other = index.find(states, next);
        QVERIFY(other);
        const bool hasOthers = fitting - request.quantity >= request.quantity;
        QCOMPARE(other->isRepeat, !hasOthers);
        for (const int seat : other->seats)
            QVERIFY(!hasOthers || !choice->seats.contains(seat));
    }
}

QTEST_GUILESS_MAIN(TestBestAvailable)
#include "tst_bestavailable.moc"
