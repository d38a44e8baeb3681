// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/LayoutMethods.h"
#include "paper/TicketLayout.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestLayoutService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void setsAndGivesBack();
    void changesOnlyWhatIsThere();
    void retriesUnderAKey();
    void refusesWithPaths_data();
    void refusesWithPaths();
    void whoMay();
    void bounded();
    void oneOfTwoWins();
    void removes();

private:
    static QJsonObject layout(const QString &name = u"Mine"_s);
    QJsonObject call(const QString &method, QJsonObject fields, Role role = Role::Organizer, const QString &key = {});
    QJsonObject set(const QString &slug, const QJsonObject &layout, qint64 version = 0, const QString &key = {});

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Registry> m_registry;
    EventId m_event;
    int m_keys = 0;
};

void TestLayoutService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry.reset();
    m_conninfo = m_databases.create();
    m_database = std::make_unique<Database>(m_conninfo, 4);
    PlanStore plans(*m_database);
    CatalogService catalog(*m_database, plans);
    VERIFY_OK(TestVenue::addAccounts(*m_database));
    VERIFY_OK(TestVenue::addVenue(catalog));
    const auto event = TestVenue::addEvent(catalog);
    VERIFY_OK(event);
    m_event = *event;
    m_registry = std::make_unique<Registry>([](const std::function<void()> &job) {
        job();
        return true;
    });
    addLayoutMethods(*m_registry, *m_database);
}

QJsonObject TestLayoutService::layout(const QString &name)
{
    QJsonObject json = QJsonDocument::fromJson(R"({"version":1,"use":"ticket","width":72,"height":0,"dpi":203,"fields":[
        {"kind":"qr","x":10,"y":20,"width":40,"height":40,"text":"{code}","moduleDots":6}]})").object();
    json[u"name"_s] = name;
    return json;
}

QJsonObject TestLayoutService::call(const QString &method, QJsonObject fields, Role role, const QString &key)
{
    CallContext context;
    context.channel = u"api"_s;
    context.idempotencyKey = key;
    context.requestHash = QJsonDocument(fields).toJson();
    context.actor = Actor{UserId(3), u"Olga"_s, u"olga@test"_s, role, permissionsOf(role), QDateTime::currentDateTimeUtc().addSecs(60)};
    if (!fields.contains(u"eventId"_s))
        fields[u"eventId"_s] = m_event.value();
    QJsonObject answer;
    m_registry->call(*m_registry->byName(method), context, fields, {}, [&answer](const Result<Payload> &reply) {
        if (reply) {
            answer = QJsonDocument::fromJson(reply->bytes).object();
            return;
        }
        answer[u"error"_s] = QString(errorName(reply.error().code));
        answer[u"path"_s] = reply.error().fields.isEmpty() ? QString() : reply.error().fields.first().path;
    });
    return answer;
}

QJsonObject TestLayoutService::set(const QString &slug, const QJsonObject &layout, qint64 version, const QString &key)
{
    return call(u"layouts.set"_s, {{u"slug"_s, slug}, {u"layout"_s, layout}, {u"version"_s, version}}, Role::Organizer,
                key.isEmpty() ? u"key-%1"_s.arg(++m_keys) : key);
}

void TestLayoutService::setsAndGivesBack()
{
    const QJsonObject made = set(u"ticket-80mm"_s, layout());
    QCOMPARE(made["version"_L1].toInteger(), 1);
    const QJsonObject got = call(u"layouts.get"_s, {{u"slug"_s, u"ticket-80mm"_s}}, Role::Seller);
    QCOMPARE(got, made);
    const auto read = readLayout(got["layout"_L1].toObject());
    QVERIFY(read && *read == *readLayout(layout()));
    QVERIFY(!set(u"receipt-80mm"_s, layout(u"Other"_s)).contains("error"_L1));
    const QJsonArray listed = call(u"layouts.list"_s, {}, Role::Seller)["items"_L1].toArray();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed.at(0)["slug"_L1].toString(), u"receipt-80mm"_s);
    QCOMPARE(listed.at(0)["name"_L1].toString(), u"Other"_s);
    QCOMPARE(listed.at(0)["use"_L1].toString(), u"ticket"_s);
    QCOMPARE(call(u"layouts.get"_s, {{u"slug"_s, u"nothing"_s}})["error"_L1].toString(), u"not_found"_s);
}

void TestLayoutService::changesOnlyWhatIsThere()
{
    QCOMPARE(set(u"a"_s, layout(), 1)["error"_L1].toString(), u"conflict"_s); // not there yet
    QCOMPARE(set(u"a"_s, layout())["version"_L1].toInteger(), 1);
    QCOMPARE(set(u"a"_s, layout(u"Again"_s))["error"_L1].toString(), u"conflict"_s);
    QCOMPARE(set(u"a"_s, layout(u"Two"_s), 1)["version"_L1].toInteger(), 2);
    QCOMPARE(set(u"a"_s, layout(u"Three"_s), 1)["error"_L1].toString(), u"conflict"_s);
    QCOMPARE(call(u"layouts.get"_s, {{u"slug"_s, u"a"_s}})["layout"_L1]["name"_L1].toString(), u"Two"_s);
}

void TestLayoutService::retriesUnderAKey()
{
    const QJsonObject made = set(u"a"_s, layout(), 0, u"mine"_s);
    QCOMPARE(set(u"a"_s, layout(), 0, u"mine"_s), made);
    QCOMPARE(set(u"a"_s, layout(u"Another"_s), 0, u"mine"_s)["error"_L1].toString(), u"key_reused"_s);
}

void TestLayoutService::refusesWithPaths_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("path");
    QTest::newRow("slug") << u"Mine!"_s << QByteArray("{}") << u"slug"_s;
    QTest::newRow("version") << u"a"_s << QByteArray(R"({"version":3})") << u"layout.version"_s;
    QTest::newRow("field") << u"a"_s << QByteArray(R"({"fields":[{"kind":"qr","x":0,"y":0,"width":400,"height":4,"text":"{code}"}]})") << u"layout.fields[0].width"_s;
    QTest::newRow("no code") << u"a"_s << QByteArray(R"({"fields":[]})") << u"layout.fields"_s;
    QTest::newRow("unknown") << u"a"_s << QByteArray(R"({"script":"x"})") << u"layout.script"_s;
    const QByteArray image = QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10", 24) + QByteArray(TicketLayout::maxImageBytes, 'x');
    QTest::newRow("logo too large") << u"a"_s
                                    << QByteArray(R"({"fields":[{"kind":"image","x":0,"y":0,"width":4,"height":4,"image":")" + image.toBase64() + R"("}]})")
                                    << u"layout.fields[0].image"_s;
}

void TestLayoutService::refusesWithPaths()
{
    QFETCH(QString, slug);
    QFETCH(QByteArray, patch);
    QFETCH(QString, path);
    QJsonObject patched = layout();
    const QJsonObject changes = QJsonDocument::fromJson(patch).object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        patched[it.key()] = it.value();
    const QJsonObject answer = set(slug, patched);
    QCOMPARE(answer["error"_L1].toString(), u"invalid_input"_s);
    QCOMPARE(answer["path"_L1].toString(), path);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM ticket_layout"), u"0"_s);
}

void TestLayoutService::whoMay()
{
    const QJsonObject fields{{u"slug"_s, u"a"_s}, {u"layout"_s, layout()}, {u"version"_s, 0}};
    QCOMPARE(call(u"layouts.set"_s, fields, Role::Seller, u"k1"_s)["error"_L1].toString(), u"not_allowed"_s);
    QCOMPARE(call(u"layouts.remove"_s, {{u"slug"_s, u"a"_s}}, Role::Seller)["error"_L1].toString(), u"not_allowed"_s);
    QCOMPARE(call(u"layouts.list"_s, {}, Role::Customer)["error"_L1].toString(), u"not_allowed"_s);
    QJsonObject nowhere = fields;
    nowhere[u"eventId"_s] = 999;
    QCOMPARE(call(u"layouts.set"_s, nowhere, Role::Organizer, u"k2"_s)["error"_L1].toString(), u"not_found"_s);
}

void TestLayoutService::bounded()
{
    for (int i = 0; i < LayoutService::maxPerEvent; ++i)
        QVERIFY(!set(u"layout-%1"_s.arg(i), layout()).contains("error"_L1));
    QCOMPARE(set(u"one-more"_s, layout())["error"_L1].toString(), u"rule_violated"_s);
    QCOMPARE(set(u"layout-3"_s, layout(u"Changed"_s), 1)["version"_L1].toInteger(), 2);
}

/// Two organizers save at the same moment: one is told that the other was faster.
void TestLayoutService::oneOfTwoWins()
{
    QVERIFY(!set(u"a"_s, layout()).contains("error"_L1));
    std::array<QString, 4> outcomes;
    std::vector<std::thread> people;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        people.emplace_back([this, i, &outcomes] {
            const auto done = m_database->inTransaction(
                [&](Transaction &tx) { return LayoutService::set(tx, m_event, u"a"_s, layout(u"By %1"_s.arg(i)), 1, UserId(3)); });
            outcomes[i] = done ? u"ok"_s : QString(errorName(done.error().code));
        });
    }
    for (std::thread &person : people)
        person.join();
    QCOMPARE(std::count(outcomes.begin(), outcomes.end(), u"ok"_s), 1);
    QCOMPARE(std::count(outcomes.begin(), outcomes.end(), u"conflict"_s), 3);
    QCOMPARE(call(u"layouts.get"_s, {{u"slug"_s, u"a"_s}})["version"_L1].toInteger(), 2);
}

void TestLayoutService::removes()
{
    QVERIFY(!set(u"a"_s, layout()).contains("error"_L1));
    QVERIFY(!call(u"layouts.remove"_s, {{u"slug"_s, u"a"_s}}).contains("error"_L1));
    QCOMPARE(call(u"layouts.get"_s, {{u"slug"_s, u"a"_s}})["error"_L1].toString(), u"not_found"_s);
    QVERIFY(!call(u"layouts.remove"_s, {{u"slug"_s, u"a"_s}}).contains("error"_L1)); // gone is gone
    QCOMPARE(set(u"a"_s, layout())["version"_L1].toInteger(), 1);
}

QTEST_GUILESS_MAIN(TestLayoutService)
#include "tst_layoutservice.moc"
