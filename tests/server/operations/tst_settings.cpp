// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HouseWords.h"
#include "operations/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Where settings come from, and where secrets may not.
class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void gateway_data();
    void gateway();
    void fromAFile();
    void languages();
};

void TestSettings::gateway_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("isGood");
    const QString url = u"--gateway.url=https://pay.test"_s;
    QTest::newRow("none") << QStringList() << QStringList() << true;
    QTest::newRow("key in the environment") << QStringList{url} << QStringList{u"FOYER_GATEWAY_KEY=sk_77"_s} << true;
    QTest::newRow("no key") << QStringList{url} << QStringList() << false;
    QTest::newRow("no address") << QStringList() << QStringList{u"FOYER_GATEWAY_KEY=sk_77"_s} << false;
    QTest::newRow("key on the command line") << QStringList{url, u"--gateway.key=sk_77"_s} << QStringList() << false;
    QTest::newRow("key after a blank") << QStringList{url, u"--gateway.key"_s, u"sk_77"_s} << QStringList() << false;
    QTest::newRow("webhook secret on the command line") << QStringList{u"--gateway.webhook-secret=sk_77"_s} << QStringList() << false;
}

void TestSettings::gateway()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, environment);
    QFETCH(bool, isGood);
    const auto settings = Settings::read(QStringList{u"foyer-server"_s, u"serve"_s, u"--data-dir=/tmp/x"_s} + arguments, environment);
    QCOMPARE(bool(settings), isGood);
    if (isGood)
        QCOMPARE(settings->gatewayKey, environment.isEmpty() ? QByteArray() : QByteArray("sk_77"));
    else
        QVERIFY(!settings.error().detail.contains(u"sk_77"_s));
}

void TestSettings::fromAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"foyer.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[gateway]\nurl=https://pay.test\nkey=sk_78\nwebhook-secret=whsec_79\n");
    file.close();
    const auto settings = Settings::read({u"foyer-server"_s, u"serve"_s, u"--data-dir=/tmp/x"_s, u"--config"_s, file.fileName()}, {});
    QVERIFY(bool(settings));
    QCOMPARE(settings->gatewayUrl, QByteArray("https://pay.test"));
    QCOMPARE(settings->gatewayKey, QByteArray("sk_78"));
    QCOMPARE(settings->gatewayWebhookSecret, QByteArray("whsec_79"));
}

/// One for all that the house writes; mail may have another.
void TestSettings::languages()
{
    const auto read = [](const QStringList &more) { return Settings::read(QStringList{u"foyer-server"_s, u"serve"_s, u"--data-dir=/tmp/x"_s} + more, {}); };
    const auto none = read({});
    QVERIFY(none && none->language == u"en"_s && none->mailLanguage == u"en"_s);
    for (const QString &language : houseLanguages()) {
        const auto house = read({u"--language="_s + language});
        QVERIFY(house && house->language == language && house->mailLanguage == language);
        const auto mail = read({u"--language=de"_s, u"--mail.language="_s + language});
        QVERIFY(mail && mail->language == u"de"_s && mail->mailLanguage == language);
    }
    QVERIFY(!read({u"--language=xx"_s}));
    QVERIFY(!read({u"--mail.language=DE"_s}));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
