// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapText.h"

#include "core/Money.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Money as each language writes it.
class TestSeatMapText : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::C); }
    void money_data();
    void money();
};

void TestSeatMapText::money_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("text");
    QTest::newRow("German") << u"de_DE"_s << qint64(408'300) << u"EUR"_s << u"4.083,00\u00a0EUR"_s;
    QTest::newRow("English") << u"en_US"_s << qint64(408'300) << u"EUR"_s << u"4,083.00\u00a0EUR"_s;
    QTest::newRow("French") << u"fr_FR"_s << qint64(408'300) << u"EUR"_s << u"4\u202f083,00\u00a0EUR"_s;
    QTest::newRow("small") << u"de_DE"_s << qint64(5) << u"EUR"_s << u"0,05\u00a0EUR"_s;
    QTest::newRow("less than nothing") << u"de_DE"_s << qint64(-5) << u"EUR"_s << u"-0,05\u00a0EUR"_s;
    QTest::newRow("without decimals") << u"de_DE"_s << qint64(12'345) << u"JPY"_s << u"12.345\u00a0JPY"_s;
    QTest::newRow("three decimals") << u"en_US"_s << qint64(1'234'567) << u"KWD"_s << u"1,234.567\u00a0KWD"_s;
    QTest::newRow("the smallest there is") << u"en_US"_s << std::numeric_limits<qint64>::min() << u"EUR"_s << u"-92,233,720,368,547,758.08\u00a0EUR"_s;
}

void TestSeatMapText::money()
{
    QFETCH(QString, language);
    QFETCH(qint64, amount);
    QFETCH(QString, currency);
    QLocale::setDefault(QLocale(language));
    QTEST(moneyText(Money(amount, currency)), "text");
}

QTEST_GUILESS_MAIN(TestSeatMapText)
#include "tst_seatmaptext.moc"
