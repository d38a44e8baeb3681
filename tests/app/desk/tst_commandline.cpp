// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CommandLine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer;
using Kind = CommandText::Kind;

namespace {

constexpr int adult = 1;
constexpr int senior = 2;
constexpr int student = 3;
constexpr int child = 4;

/// Adult, Senior, Student (T), Child (CH, not at the dear level); a type that is sold no more.
PriceBook book()
{
    PriceBook book = plainPriceBook(u"EUR"_s, {{1, 9000}, {2, 5000}});
    book.types.append({senior, u"Senior"_s, u"S"_s, true});
    book.types.append({student, u"Student"_s, u"T"_s, true});
    book.types.append({child, u"Child"_s, u"CH"_s, true});
    book.types.append({5, u"Early bird"_s, u"E"_s, false});
    book.prices.insert({1, senior}, 8000);
    book.prices.insert({2, senior}, 4000);
    book.prices.insert({2, student}, 3500);
    book.prices.insert({2, child}, 2500);
    return book;
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void parties_data();
    void parties();
    void comps_data();
    void comps();
    void aTypeOfThatLetterWins();
    void others_data();
    void others();
    void completes_data();
    void completes();
    void helps();
    void saysWhatItCosts();
    void anyTextIsRead();
};

void TestCommandLine::parties_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<PartyPart>>("party");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *line, const QList<PartyPart> &party, const char *code = "") {
        QTest::newRow(line) << QString::fromUtf8(line) << party << QString::fromUtf8(code);
    };
    row("2", {{adult, 2}});
    row("2a", {{adult, 2}});
    row("2A1S", {{adult, 2}, {senior, 1}});
    row("1s2a", {{senior, 1}, {adult, 2}});
    row(" 2 A 1 S ", {{adult, 2}, {senior, 1}});
    row("2A+1S, 3T", {{adult, 2}, {senior, 1}, {student, 3}});
    row("2A1ch", {{adult, 2}, {child, 1}});
    row("1A1S1A", {{adult, 2}, {senior, 1}});
    row("2 3S", {{adult, 2}, {senior, 3}});
    row("50", {{adult, 50}});
    row("2A #spring", {{adult, 2}}, "SPRING");
    row("2#X-1", {{adult, 2}}, "X-1");
    row("२", {{adult, 2}}); // Devanagari digits
}

void TestCommandLine::parties()
{
    QFETCH(QString, line);
    QFETCH(QList<PartyPart>, party);
    const CommandText read = CommandLine::read(line, book());
    QCOMPARE(read.kind, Kind::Party);
    QCOMPARE(read.party, party);
    QTEST(read.code, "code");
    int places = 0;
    for (const PartyPart &part : party)
        places += part.quantity;
    QCOMPARE(read.places, places);
}

void TestCommandLine::comps_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QList<PartyPart>>("party");
    QTest::addColumn<int>("comps");
    QTest::addColumn<QList<PartyPart>>("paying");
    const auto row = [](const char *line, const QList<PartyPart> &party, int comps, const QList<PartyPart> &paying) {
        QTest::newRow(line) << QString::fromUtf8(line) << party << comps << paying;
    };
    row("2", {{adult, 2}}, 0, {{adult, 2}});
    row("2X", {{adult, 2}}, 2, {});
    row("2x", {{adult, 2}}, 2, {});
    row("1A2X", {{adult, 3}}, 2, {{adult, 1}});
    row("2X1A", {{adult, 3}}, 2, {{adult, 1}});
    row("1S2X", {{senior, 1}, {adult, 2}}, 2, {{senior, 1}});
    row("1X1X", {{adult, 2}}, 2, {});
}

void TestCommandLine::comps()
{
    QFETCH(QString, line);
    QFETCH(QList<PartyPart>, party);
    QFETCH(QList<PartyPart>, paying);
    const CommandText read = CommandLine::read(line, book());
    QCOMPARE(read.kind, Kind::Party);
    QCOMPARE(read.party, party);
    QTEST(read.comps, "comps");
    QCOMPARE(CommandLine::paying(read, book()), paying);
    QVERIFY(read.completed.isEmpty());
}

void TestCommandLine::aTypeOfThatLetterWins()
{
    PriceBook coded = book();
    coded.types.append({6, u"Extra"_s, u"X"_s, true});
    coded.prices.insert({1, 6}, 1000);
    QCOMPARE(CommandLine::read(u"2X"_s, coded).comps, 0);
    QCOMPARE(CommandLine::read(u"2X"_s, coded).party, (QList<PartyPart>{{6, 2}}));
    PriceBook named = book();
    named.types.append({6, u"Xmas"_s, u"M"_s, true});
    QCOMPARE(CommandLine::read(u"2X"_s, named).comps, 0);
    QCOMPARE(CommandLine::read(u"2X"_s, named).party, (QList<PartyPart>{{6, 2}}));
    named.types.last().isOffered = false; // sold no more
    QCOMPARE(CommandLine::read(u"2X"_s, named).comps, 2);
    QCOMPARE(CommandLine::read(u"2X"_s, PriceBook()).comps, 2); // before the prices came
}

void TestCommandLine::others_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, Kind kind, const char *says = "") { QTest::newRow(line) << QString::fromUtf8(line) << kind << QString::fromUtf8(says); };
    row("", Kind::Empty);
    row("   ", Kind::Empty);
    row("F 12", Kind::Place, "F 12");
    row("f12", Kind::Place, "f12");
    row("Block 214", Kind::Place, "Block 214");
    row("#spring", Kind::Code, "SPRING");
    row("#", Kind::Wrong, "discount code");
    row("F 12 #X", Kind::Wrong, "after a party");
    row("0", Kind::Wrong, "how many");
    row("0A", Kind::Wrong, "how many");
    row("51", Kind::Wrong, "50");
    row("30A30S", Kind::Wrong, "50");
    row("99999999999999999999", Kind::Wrong, "50");
    row("2Q", Kind::Wrong, "Q is no price type");
    row("2E", Kind::Wrong, "E is no price type"); // sold no more
    row("2A!", Kind::Wrong, "2A1S");
    row("2-1", Kind::Wrong, "2A1S");
}

void TestCommandLine::others()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const CommandText read = CommandLine::read(line, book());
    QTEST(read.kind, "kind");
    const QString told = read.kind == Kind::Place ? read.place : read.kind == Kind::Code ? read.code : read.problem;
    QVERIFY2(told.contains(says), qPrintable(told));
    QVERIFY(read.kind == Kind::Wrong || read.problem.isEmpty());
}

void TestCommandLine::completes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("completed");
    QTest::newRow("a name's beginning") << u"2adu"_s << u"2A"_s;
    QTest::newRow("the second") << u"2A1chi"_s << u"2A1CH"_s;
    QTest::newRow("a code is enough") << u"2A"_s << QString();
    QTest::newRow("senior or student") << u"2s"_s << QString(); // S is a code
    QTest::newRow("one letter of a name") << u"2c"_s << u"2CH"_s;
}

void TestCommandLine::completes()
{
    QFETCH(QString, line);
    const CommandText read = CommandLine::read(line, book());
    QCOMPARE(read.kind, Kind::Party);
    QTEST(read.completed, "completed");
}

void TestCommandLine::helps()
{
    QCOMPARE(CommandLine::typesText(book()), u"A Adult · S Senior · T Student · CH Child"_s);
    QCOMPARE(CommandLine::partyText({{adult, 2}, {student, 1}}, book()), u"2 Adult, 1 Student"_s);
}

void TestCommandLine::saysWhatItCosts()
{
    using Range = std::pair<qint64, qint64>;
    PriceBook prices = book();
    QCOMPARE(CommandLine::costs({{adult, 2}, {senior, 1}}, prices, u"window"_s), std::optional(Range(14'000, 26'000)));
    QCOMPARE(CommandLine::costs({{adult, 1}, {child, 1}}, prices, u"window"_s), std::optional(Range(7500, 7500))); // only at one level
    prices.fees = {{1, u"Service"_s, 100, 0, false, true, {u"window"_s}, {}, {}}};
    QCOMPARE(CommandLine::costs({{adult, 2}}, prices, u"window"_s), std::optional(Range(10'200, 18'200)));
    prices.prices.remove({2, child});
    QCOMPARE(CommandLine::costs({{child, 1}}, prices, u"window"_s), std::nullopt);
}

void TestCommandLine::anyTextIsRead()
{
    // Whatever a cat types: an answer, and a problem told exactly where there is one.
    const QString keys = u"0129aAsStTcChH #+,-!F\u0967\u00e4"_s;
    quint32 seed = 20261121;
    for (int round = 0; round < 20'000; ++round) {
        QString line;
        for (quint32 i = 0; i <= (seed >> 20) % 9; ++i) {
            seed = seed * 1664525u + 1013904223u;
            line += keys.at((seed >> 8) % quint32(keys.size()));
        }
        const CommandText read = CommandLine::read(line, book());
        QCOMPARE(read.kind == Kind::Wrong, !read.problem.isEmpty());
        QVERIFY(read.kind != Kind::Party || (read.places >= 1 && read.places <= CommandLine::maxPlaces));
        if (!read.completed.isEmpty() && read.kind == Kind::Party)
            QCOMPARE(CommandLine::read(read.completed, book()).places, read.places);
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
