// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Who is shown what, and until when: drafts, and accounts that are disabled while they work.
class TestApiAccess : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void draftsAreNotShown_data();
    void draftsAreNotShown();
    void publishedIsShown();
    void disabledStopsNow();
    void enabledAgain();

private:
    HttpReply makeEvent(const QString &status);
    Ran sql(const QString &statement) { return runSql(m_house.dataFolder(), statement); }

    DemoHouse m_house;
    std::unique_ptr<Till> m_organizer;
    QString m_venue;
    qint64 m_draft = 0;
};

void TestApiAccess::initTestCase()
{
    QVERIFY(m_house.open());
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    QVERIFY(m_organizer->isSignedIn());
    m_venue = m_organizer->http().get(eventPath(m_organizer->event("hamlet"))).json()["venue"_L1].toString();
    const HttpReply made = makeEvent(u"draft"_s);
    QCOMPARE(made.status, 201);
    m_draft = made.json()["id"_L1].toInteger();
}

void TestApiAccess::cleanupTestCase()
{
    m_organizer.reset();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

HttpReply TestApiAccess::makeEvent(const QString &status)
{
    return m_organizer->http().post("/api/v1/events",
                                    {{u"name"_s, u"Not yet"_s}, {u"venue"_s, m_venue}, {u"startsAt"_s, u"2031-05-01T18:00:00Z"_s}, {u"status"_s, status}}, newKey());
}

void TestApiAccess::draftsAreNotShown_data()
{
    QTest::addColumn<QByteArray>("person"); // empty: nobody
    QTest::addColumn<bool>("isShown");
    QTest::newRow("nobody") << QByteArray() << false;
    QTest::newRow("customer") << QByteArray("customer") << false;
    QTest::newRow("seller") << QByteArray("seller") << false;
    QTest::newRow("door") << QByteArray("door") << false;
    QTest::newRow("organizer") << QByteArray("organizer") << true;
    QTest::newRow("admin") << QByteArray("admin") << true;
}

void TestApiAccess::draftsAreNotShown()
{
    QFETCH(QByteArray, person);
    QFETCH(bool, isShown);
    const auto shows = [&](HttpsClient &client) {
        for (const char *what : {"", "/plan", "/seats"}) {
            const HttpReply reply = client.get(eventPath(m_draft, what));
            if (reply.status != (isShown ? 200 : 404))
                return u"%1: %2"_s.arg(QLatin1StringView(what)).arg(reply.status);
        }
        return QString();
    };
    if (person.isEmpty()) {
        HttpsClient nobody(m_house.port());
        QCOMPARE(shows(nobody), QString());
        return;
    }
    Till till(m_house.port(), person.constData());
    QCOMPARE(shows(till.http()), QString());
    RpcClient client(m_house.port());
    QVERIFY(client.authenticate(till.token()));
    const QJsonObject answer = client.call(u"events.subscribe"_s, {{u"eventId"_s, m_draft}});
    QCOMPARE(answer.contains("result"_L1), isShown);
    if (!isShown)
        QCOMPARE(answer["error"_L1]["data"_L1]["code"_L1].toString(), u"not_found"_s);
    // An organizer who looks makes it no more visible.
    QCOMPARE(m_organizer->http().get(eventPath(m_draft, "/seats")).status, 200);
    QCOMPARE(till.http().get(eventPath(m_draft, "/seats")).status, isShown ? 200 : 404);
}

void TestApiAccess::publishedIsShown()
{
    HttpsClient nobody(m_house.port());
    const QJsonObject event = m_organizer->http().get(eventPath(m_draft)).json();
    const auto set = [&](const QString &status, qint64 version) {
        const QJsonObject change{{u"version"_s, version}, {u"status"_s, status}};
        return m_organizer->http().call("PATCH", eventPath(m_draft), QJsonDocument(change).toJson(), {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
    };
    const HttpReply published = set(u"on_sale"_s, event["version"_L1].toInteger());
    QCOMPARE(published.status, 200);
    QCOMPARE(nobody.get(eventPath(m_draft, "/seats")).status, 200); // at once
    QCOMPARE(set(u"draft"_s, published.json()["version"_L1].toInteger()).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(nobody.get(eventPath(m_draft, "/seats")).status, 404, 3000);
}

void TestApiAccess::disabledStopsNow()
{
    Till seller(m_house.port(), "seller2");
    Till other(m_house.port());
    const qint64 event = seller.event("hamlet");
    RpcClient window(m_house.port());
    RpcClient others(m_house.port());
    QVERIFY(window.authenticate(seller.token()) && others.authenticate(other.token()));
    QCOMPARE(seller.holdBest(event, 1).status, 201);
    const Ran disabled = sql(u"UPDATE account SET is_disabled = true WHERE email = 'seller2@demo.test'"_s);
    QVERIFY2(disabled.exitCode == 0, disabled.err.constData());
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(seller.holdBest(event, 1).status, 401, 4000);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isOpen(), 4000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    RpcClient again(m_house.port());
    QVERIFY(!again.authenticate(seller.token()));
    QCOMPARE(Till(m_house.port(), "seller2").isSignedIn(), false);
    QVERIFY(others.isOpen()); // nobody else
    QCOMPARE(other.holdBest(event, 1).status, 201);
    QVERIFY(m_house.server().stop() == 0 && m_house.server().start()); // and it stays so
    HttpsClient late(m_house.port());
    late.setToken(seller.token());
    QCOMPARE(late.get("/api/v1/orders").status, 401);
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
}

void TestApiAccess::enabledAgain()
{
    QCOMPARE(sql(u"UPDATE account SET is_disabled = false WHERE email = 'seller2@demo.test'"_s).exitCode, 0);
    Till seller(m_house.port(), "seller2");
    QVERIFY(seller.isSignedIn());
    QTRY_COMPARE_WITH_TIMEOUT(seller.http().get("/api/v1/orders").status, 200, 4000);
}

QTEST_GUILESS_MAIN(TestApiAccess)
#include "tst_api_access.moc"
