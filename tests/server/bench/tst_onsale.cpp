// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerProcess.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace foyer::test;

/// `foyer-server bench onsale` as a venue runs it, only shorter. Figures are not judged here, invariants are.
class TestOnSale : public QObject
{
    Q_OBJECT
private slots:
    void measuresAndCleansUp();
    void refusesBadUse_data();
    void refusesBadUse();
};

void TestOnSale::measuresAndCleansUp()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const Ran ran = runFoyer({u"bench"_s, u"onsale"_s, u"--folder"_s, folder.path(), u"--tills"_s, u"8"_s, u"--seconds"_s, u"1"_s, u"--rate"_s,
                              u"50"_s, u"--seats"_s, u"200"_s, u"--events"_s, u"3"_s, u"--callers"_s, u"40"_s, u"--only"_s,
                              u"paced,race,storm,refunds"_s, u"--orders"_s, u"60"_s});
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.exitCode, 0);
    const QString out = QString::fromUtf8(ran.out);
    QVERIFY2(out.contains(u"fsync on"_s), ran.out.constData());
    QVERIFY2(out.contains(QRegularExpression(u"50 sales/s offered, open loop +\\d+ sales/s"_s)), ran.out.constData());
    QVERIFY2(out.contains(QRegularExpression(u"40 callers for one seat +1 won, 39 conflicts, 0 other"_s)), ran.out.constData());
    QVERIFY2(out.contains(u"2000 requests, "_s) && out.contains(u"200 of 200 seats sold"_s) && out.contains(u"avoidable 0"_s), ran.out.constData());
    QVERIFY2(out.contains(QRegularExpression(u"60 orders of a cancelled event +killed with -9 after \\d+ refunds .* had all 60 refunded"_s)), ran.out.constData());
    QVERIFY2(out.contains(QRegularExpression(u"invariants +\\d+ seats sold, .*: all hold"_s)), ran.out.constData());
    QVERIFY2(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), "something was left behind");
}

void TestOnSale::refusesBadUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing to measure") << QStringList{u"bench"_s};
    QTest::newRow("something else") << QStringList{u"bench"_s, u"everything"_s};
    QTest::newRow("no such scenario") << QStringList{u"bench"_s, u"onsale"_s, u"--only"_s, u"hot,cold"_s};
    QTest::newRow("no tills") << QStringList{u"bench"_s, u"onsale"_s, u"--tills"_s, u"0"_s};
    QTest::newRow("a word too many") << QStringList{u"bench"_s, u"onsale"_s, u"now"_s};
    QTest::newRow("no such folder") << QStringList{u"bench"_s, u"onsale"_s, u"--folder"_s, u"/nowhere/at/all"_s};
}

void TestOnSale::refusesBadUse()
{
    QFETCH(QStringList, arguments);
    const Ran ran = runFoyer(arguments);
    QCOMPARE(ran.exitCode, 2);
    QVERIFY2(ran.err.startsWith("foyer-server: ") && ran.err.count('\n') == 1, ran.err.constData());
}

QTEST_GUILESS_MAIN(TestOnSale)
#include "tst_onsale.moc"
