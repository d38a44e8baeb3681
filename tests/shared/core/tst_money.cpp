// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include <QTest>

#include <limits>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestMoney : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void parse_data();
    void parse();
    void toString_data();
    void toString();
    void roundTrip();
    void arithmetic();
    void currencyCodes_data();
    void currencyCodes();
};

void TestMoney::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("minorUnits"); // -1: refused
    const auto row = [](const char *name, const QString &text, qint64 minorUnits, const QString &currency = u"EUR"_s) {
        QTest::newRow(name) << text << currency << minorUnits;
    };
    row("whole", u"12"_s, 1200);
    row("two decimals", u"12.30"_s, 1230);
    row("one decimal", u"12.3"_s, 1230);
    row("comma", u"12,30"_s, 1230);
    row("zero", u"0"_s, 0);
    row("only cents", u".05"_s, 5);
    row("trailing separator", u"12."_s, 1200);
    row("blanks around", u" 12.30 "_s, 1230);
    row("most", u"999999999999.99"_s, 99'999'999'999'999);
    row("yen", u"500"_s, 500, u"JPY"_s);
    row("dinar", u"1.234"_s, 1234, u"KWD"_s);
    row("three decimals", u"12.305"_s, -1);
    row("decimals of yen", u"500.5"_s, -1, u"JPY"_s);
    row("four decimals of dinar", u"1.2345"_s, -1, u"KWD"_s);
    row("too much", u"1000000000000"_s, -1);
    row("far too much", u"99999999999999999999"_s, -1);
    row("negative", u"-12"_s, -1);
    row("plus", u"+12"_s, -1);
    row("empty", u""_s, -1);
    row("blank", u" "_s, -1);
    row("only a separator", u"."_s, -1);
    row("two separators", u"1.234,56"_s, -1);
    row("blank within", u"1 234"_s, -1);
    row("letters", u"12a"_s, -1);
    row("exponent", u"1e3"_s, -1);
    row("hexadecimal", u"0x10"_s, -1);
    row("other digits", u"١٢"_s, -1);
    row("currency sign", u"€12"_s, -1);
}

void TestMoney::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(qint64, minorUnits);
    const auto money = Money::parse(text, currency);
    QCOMPARE(money ? money->minorUnits() : -1, minorUnits);
    if (money)
        QCOMPARE(money->currency(), currency);
    else
        QCOMPARE(money.error().code, ErrorCode::InvalidInput);
}

void TestMoney::toString_data()
{
    QTest::addColumn<qint64>("minorUnits");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    QTest::newRow("two decimals") << qint64(1230) << u"EUR"_s << u"12.30"_s;
    QTest::newRow("cents") << qint64(5) << u"EUR"_s << u"0.05"_s;
    QTest::newRow("nothing") << qint64(0) << u"EUR"_s << u"0.00"_s;
    QTest::newRow("negative cents") << qint64(-5) << u"EUR"_s << u"-0.05"_s;
    QTest::newRow("yen") << qint64(500) << u"JPY"_s << u"500"_s;
    QTest::newRow("dinar") << qint64(1) << u"KWD"_s << u"0.001"_s;
    QTest::newRow("greatest") << std::numeric_limits<qint64>::max() << u"EUR"_s << u"92233720368547758.07"_s;
    QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << u"EUR"_s << u"-92233720368547758.08"_s;
}

void TestMoney::toString()
{
    QFETCH(qint64, minorUnits);
    QFETCH(QString, currency);
    QFETCH(QString, text);
    QCOMPARE(Money(minorUnits, currency).toString(), text);
}

void TestMoney::roundTrip()
{
    for (const QString &currency : {u"EUR"_s, u"JPY"_s, u"KWD"_s}) {
        for (const qint64 amount : {0, 1, 9, 10, 99, 100, 101, 999, 1000, 1234567}) {
            const auto again = Money::parse(Money(amount, currency).toString(), currency);
            QVERIFY(again);
            QCOMPARE(again->minorUnits(), amount);
        }
    }
}

void TestMoney::arithmetic()
{
    const Money five(500, u"EUR"_s), two(200, u"EUR"_s);
    QCOMPARE((five + two).minorUnits(), 700);
    QCOMPARE((two - five).minorUnits(), -300);
    QCOMPARE((five * 3).minorUnits(), 1500);
    QCOMPARE((five * -1).minorUnits(), -500);
    QCOMPARE(Money() + five, five); // nothing has no currency yet
    QCOMPARE((Money() - five).currency(), u"EUR"_s);
    QVERIFY(!(Money(500, u"EUR"_s) == Money(500, u"USD"_s)));
    // At the edges, which the sanitizer watches.
    const Money most(std::numeric_limits<qint64>::max(), u"EUR"_s), least(std::numeric_limits<qint64>::min(), u"EUR"_s);
    QVERIFY((most - most).isZero());
    QVERIFY((least - least).isZero());
    QCOMPARE((most + least).minorUnits(), -1);
    QCOMPARE((Money(-1, u"EUR"_s) - least).minorUnits(), most.minorUnits());
}

void TestMoney::currencyCodes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isCode");
    QTest::newRow("euro") << u"EUR"_s << true;
    QTest::newRow("lower case") << u"eur"_s << false;
    QTest::newRow("two letters") << u"EU"_s << false;
    QTest::newRow("four letters") << u"EURO"_s << false;
    QTest::newRow("digit") << u"EU1"_s << false;
    QTest::newRow("umlaut") << u"ÄÖÜ"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void TestMoney::currencyCodes()
{
    QFETCH(QString, code);
    QFETCH(bool, isCode);
    QCOMPARE(Money::isCurrencyCode(code), isCode);
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
