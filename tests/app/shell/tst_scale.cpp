// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Scale.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestScale : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup() { qunsetenv("QT_SCALE_FACTOR"); }
    void factor_data();
    void factor();
    void theEnvironmentWins();
};

void TestScale::factor_data()
{
    QTest::addColumn<QVariant>("kept");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QByteArray>("factor");
    QTest::newRow("nothing") << QVariant() << 100 << QByteArray();
    QTest::newRow("small") << QVariant(75) << 75 << QByteArray("0.75");
    QTest::newRow("as it is") << QVariant(100) << 100 << QByteArray();
    QTest::newRow("large") << QVariant(u"150"_s) << 150 << QByteArray("1.50");
    QTest::newRow("largest") << QVariant(200) << 200 << QByteArray("2.00");
    QTest::newRow("too large") << QVariant(1000) << 100 << QByteArray();
    QTest::newRow("no number") << QVariant(u"huge"_s) << 100 << QByteArray();
}

void TestScale::factor()
{
    QFETCH(QVariant, kept);
    QFETCH(int, percent);
    QFETCH(QByteArray, factor);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue(u"scale"_s, kept);
    QCOMPARE(scale::percent(settings), percent);
    scale::apply(settings);
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), factor);
}

void TestScale::theEnvironmentWins()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    scale::setPercent(settings, 200);
    qputenv("QT_SCALE_FACTOR", "1.25");
    scale::apply(settings);
    QCOMPARE(qgetenv("QT_SCALE_FACTOR"), QByteArray("1.25"));
}

QTEST_GUILESS_MAIN(TestScale)
#include "tst_scale.moc"
