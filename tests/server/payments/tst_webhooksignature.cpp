// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/WebhookSignature.h"

#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Which webhooks are believed.
class TestWebhookSignature : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void knownAnswer();
    void headers_data();
    void headers();
    void anyByteCounts();
    void noSecretProvesNothing();

private:
    const QByteArray m_secret = "whsec_test";
    const QByteArray m_body = R"({"id":"evt_1"})";
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    // printf '1700000000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_test
    const QByteArray m_hex = "c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925";
};

void TestWebhookSignature::knownAnswer()
{
    QCOMPARE(WebhookSignature::sign(m_body, m_secret, m_now), "t=1700000000,v1=" + m_hex);
}

void TestWebhookSignature::headers_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("secondsLater");
    QTest::addColumn<bool>("isProven");
    const QByteArray good = "t=1700000000,v1=" + m_hex;
    QTest::newRow("good") << good << 0 << true;
    QTest::newRow("blanks") << QByteArray("t=1700000000, v1=" + m_hex) << 0 << true;
    QTest::newRow("upper case") << QByteArray("t=1700000000,v1=" + m_hex.toUpper()) << 0 << true;
    QTest::newRow("a second secret") << QByteArray("t=1700000000,v1=" + QByteArray(64, '0') + ",v1=" + m_hex) << 0 << true;
    QTest::newRow("other schemes beside") << QByteArray("t=1700000000,v0=abc,v1=" + m_hex) << 0 << true;
    QTest::newRow("five minutes old") << good << 300 << true;
    QTest::newRow("older") << good << 301 << false;
    QTest::newRow("five minutes ahead") << good << -300 << true;
    QTest::newRow("further ahead") << good << -301 << false;
    QTest::newRow("another time signed") << QByteArray("t=1700000001,v1=" + m_hex) << 0 << false;
    QTest::newRow("a second time") << QByteArray("t=1700000001,t=1700000000,v1=" + m_hex) << 0 << false;
    QTest::newRow("no time") << QByteArray("v1=" + m_hex) << 0 << false;
    QTest::newRow("no number") << QByteArray("t=now,v1=" + m_hex) << 0 << false;
    QTest::newRow("a huge time") << QByteArray("t=9223372036854775807,v1=" + m_hex) << 0 << false;
    QTest::newRow("no signature") << QByteArray("t=1700000000") << 0 << false;
    QTest::newRow("half a signature") << good.chopped(32) << 0 << false;
    QTest::newRow("only another scheme") << QByteArray("t=1700000000,v0=" + m_hex) << 0 << false;
    QTest::newRow("too long") << QByteArray(good + ",v1=" + QByteArray(2000, 'a')) << 0 << false;
    QTest::newRow("empty") << QByteArray() << 0 << false;
}

void TestWebhookSignature::headers()
{
    QFETCH(QByteArray, header);
    QFETCH(int, secondsLater);
    QFETCH(bool, isProven);
    const auto checked = WebhookSignature::check(header, m_body, m_secret, m_now.addSecs(secondsLater));
    QCOMPARE(bool(checked), isProven);
    QVERIFY(isProven || checked.error().code == ErrorCode::NotAllowed);
    QVERIFY(isProven || !checked.error().detail.contains(QString::fromLatin1(m_secret)));
}

void TestWebhookSignature::anyByteCounts()
{
    const QByteArray header = WebhookSignature::sign(m_body, m_secret, m_now);
    QVERIFY(WebhookSignature::check(header, m_body, m_secret, m_now));
    for (qsizetype i = 0; i < m_body.size(); ++i) {
        QByteArray changed = m_body;
        changed[i] = char(changed[i] ^ 1);
        QVERIFY(!WebhookSignature::check(header, changed, m_secret, m_now));
    }
    QVERIFY(!WebhookSignature::check(header, m_body + ' ', m_secret, m_now));
    QVERIFY(!WebhookSignature::check(header, m_body, m_secret + 'x', m_now));
}

void TestWebhookSignature::noSecretProvesNothing()
{
    QVERIFY(!WebhookSignature::check(WebhookSignature::sign(m_body, {}, m_now), m_body, {}, m_now));
}

QTEST_GUILESS_MAIN(TestWebhookSignature)
#include "tst_webhooksignature.moc"
