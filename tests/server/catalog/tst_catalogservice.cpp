// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogMethods.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QJsonDocument>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestCatalogService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void createsWithDefaults();
    void creates_data();
    void creates();
    void venueNameIsTakenOnce();
    void updates_data();
    void updates();
    void staleVersion();
    void finishedEventsStay();
    void filters_data();
    void filters();
    void pagesWithoutLossOrRepeat();
    void wrongCursors_data();
    void wrongCursors();
    void drafts();
    void createUnderAKey();

private:
    Result<Event> make(const EventDraft &draft);
    Result<Event> change(const EventChange &change);
    EventDraft draft(const QString &name = u"Hamlet"_s) const;
    /// Calls a method as a client does; the reply, or the error's name under "error".
    QJsonObject call(const QString &method, const QJsonObject &fields, std::optional<Role> role = {},
                     const QString &key = {});

    const QDateTime m_start = QDateTime(QDate(2027, 3, 1), QTime(19, 0), Qt::UTC);
    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PlanStore> m_plans;
    std::unique_ptr<CatalogService> m_catalog;
    std::unique_ptr<Registry> m_registry;
};

void TestCatalogService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_registry.reset();
    m_conninfo = m_databases.create();
    m_database = std::make_unique<Database>(m_conninfo, 3);
    m_plans = std::make_unique<PlanStore>(*m_database);
    m_catalog = std::make_unique<CatalogService>(*m_database, *m_plans);
    m_registry = std::make_unique<Registry>([](const std::function<void()> &job) {
        job();
        return true;
    });
    addCatalogMethods(*m_registry, *m_catalog);
    VERIFY_OK(TestVenue::addAccounts(*m_database));
    VERIFY_OK(TestVenue::addVenue(*m_catalog));
}

EventDraft TestCatalogService::draft(const QString &name) const
{
    EventDraft draft;
    draft.name = name;
    draft.venue = u"Test House"_s;
    draft.startsAt = m_start;
    draft.status = u"on_sale"_s;
    return draft;
}

Result<Event> TestCatalogService::make(const EventDraft &wish)
{
    return m_database->inTransaction([&](Transaction &tx) { return m_catalog->create(tx, wish); });
}

Result<Event> TestCatalogService::change(const EventChange &wish)
{
    return m_database->inTransaction([&](Transaction &tx) { return m_catalog->update(tx, wish); });
}

QJsonObject TestCatalogService::call(const QString &method, const QJsonObject &fields, std::optional<Role> role,
                                     const QString &key)
{
    CallContext context;
    context.channel = u"api"_s;
    context.idempotencyKey = key;
    if (role)
        context.actor = Actor{UserId(3),
                              u"Olga"_s,
                              u"olga@test"_s,
                              *role,
                              permissionsOf(*role),
                              QDateTime::currentDateTimeUtc().addSecs(60)};
    QJsonObject answer;
    m_registry->call(*m_registry->byName(method), context, fields, {}, [&answer](const Result<Payload> &reply) {
        answer = reply
            ? QJsonDocument::fromJson(reply->bytes).object()
            : QJsonObject{{u"error"_s, QString(errorName(reply.error().code))}, {u"detail"_s, reply.error().detail}};
    });
    return answer;
}

void TestCatalogService::createsWithDefaults()
{
    const auto event = make(draft());
    VERIFY_OK(event);
    QCOMPARE(event->capacity, TestVenue::capacity);
    QCOMPARE(event->available, TestVenue::capacity);
    QCOMPARE(event->version, 1);
    QCOMPARE(event->startsAt, m_start);
    QCOMPARE(event->endsAt, m_start.addSecs(150 * 60));
    QCOMPARE(event->doorsAt, m_start.addSecs(-3600));
    QCOMPARE(event->priceLevels.size(), 3);
    QCOMPARE(event->priceLevels.first().price, Money(5000, u"EUR"_s));
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM seat WHERE state = 0"),
             QString::number(TestVenue::seats));
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT capacity FROM area"), QString::number(TestVenue::floorPlaces));
    const auto plan = m_catalog->planOf(*event);
    VERIFY_OK(plan);
    QCOMPARE((*plan)->plan.seats.size(), TestVenue::seats);
    QCOMPARE(m_catalog->planOf(*event)->get(), plan->get()); // read once
}

void TestCatalogService::creates_data()
{
    using Edit = std::function<void(EventDraft &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("path"); // of the wrong field; empty: all is well
    const auto row = [](const char *name, const char *path, Edit edit) {
        QTest::newRow(name) << edit << QString::fromLatin1(path);
    };
    row("plain", "", [](EventDraft &) {});
    row("own price", "", [](EventDraft &d) { d.prices = {{2, Money(100, u"EUR"_s)}}; });
    row("free", "", [](EventDraft &d) { d.prices = {{2, Money(0, u"EUR"_s)}}; });
    row("starts as doors open", "", [](EventDraft &d) { d.doorsAt = d.startsAt; });
    row("unknown venue", "venue", [](EventDraft &d) { d.venue = u"Nowhere"_s; });
    row("venue in other case", "venue", [](EventDraft &d) { d.venue = u"test house"_s; });
    row("blank name", "name", [](EventDraft &d) { d.name = u"  "_s; });
    row("no currency", "currency", [](EventDraft &d) { d.currency = u"eur"_s; });
    row("price of an unknown level", "priceLevels[1].id", [](EventDraft &d) {
        d.prices = {{1, Money(1, u"EUR"_s)}, {9, Money(1, u"EUR"_s)}};
    });
    row("price in another currency", "priceLevels[0].price.currency", [](EventDraft &d) {
        d.prices = {{1, Money(1, u"USD"_s)}};
    });
    row("negative price", "priceLevels[0].price.amount", [](EventDraft &d) { d.prices = {{1, Money(-1, u"EUR"_s)}}; });
    row("doors after the start", "doorsAt", [](EventDraft &d) { d.doorsAt = d.startsAt.addSecs(1); });
    row("ends before the start", "endsAt", [](EventDraft &d) { d.endsAt = d.startsAt.addSecs(-1); });
}

void TestCatalogService::creates()
{
    QFETCH(std::function<void(EventDraft &)>, edit);
    QFETCH(QString, path);
    EventDraft wish = draft();
    edit(wish);
    const auto event = make(wish);
    QCOMPARE(codeOf(event), path.isEmpty() ? QString() : u"invalid_input"_s);
    if (!event)
        QCOMPARE(event.error().fields.value(0).path, path);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM event"), path.isEmpty() ? u"1"_s : u"0"_s);
}

void TestCatalogService::venueNameIsTakenOnce()
{
    COMPARE_ERROR(m_catalog->addVenue(TestVenue::plan()), ErrorCode::Conflict);
}

void TestCatalogService::updates_data()
{
    using Edit = std::function<void(EventChange &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *code, Edit edit) {
        QTest::newRow(name) << edit << QString::fromLatin1(code);
    };
    row("nothing", "", [](EventChange &) {});
    row("name", "", [](EventChange &c) { c.name = u"Macbeth"_s; });
    row("off sale", "", [](EventChange &c) { c.status = u"off_sale"_s; });
    row("price", "", [](EventChange &c) { c.prices = {{1, Money(7000, u"EUR"_s)}}; });
    row("blank name", "invalid_input", [](EventChange &c) { c.name = u" "_s; });
    row("price of an unknown level", "invalid_input", [](EventChange &c) { c.prices = {{9, Money(1, u"EUR"_s)}}; });
    row("starts after its end", "invalid_input",
        [](EventChange &c) { c.startsAt = QDateTime(QDate(2028, 1, 1), QTime(0, 0), Qt::UTC); });
    row("stale version", "conflict", [](EventChange &c) { c.version = 2; });
    row("unknown event", "not_found", [](EventChange &c) { c.id = EventId(999); });
}

void TestCatalogService::updates()
{
    QFETCH(std::function<void(EventChange &)>, edit);
    QFETCH(QString, code);
    const auto event = make(draft());
    VERIFY_OK(event);
    EventChange wish;
    wish.id = event->id;
    wish.version = 1;
    edit(wish);
    const auto changed = change(wish);
    QCOMPARE(codeOf(changed), code);
    const auto now = m_catalog->get(event->id, true);
    VERIFY_OK(now);
    QCOMPARE(now->version, code.isEmpty() ? 2 : 1);
    QCOMPARE(now->name, code.isEmpty() ? wish.name.value_or(event->name) : event->name);
    QCOMPARE(now->status, code.isEmpty() ? wish.status.value_or(event->status) : event->status);
    if (changed) {
        QCOMPARE(changed->version, 2);
        QCOMPARE(now->priceLevels.first().price.minorUnits(), wish.prices.isEmpty() ? 5000 : 7000);
    }
}

void TestCatalogService::staleVersion()
{
    const auto event = make(draft());
    VERIFY_OK(event);
    std::atomic<int> won = 0, lost = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&, i] {
            EventChange wish;
            wish.id = event->id;
            wish.version = 1;
            wish.name = u"Editor %1"_s.arg(i);
            const auto changed = change(wish);
            won += int(bool(changed));
            lost += int(!changed && changed.error().code == ErrorCode::Conflict);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(won, 1);
    QCOMPARE(lost, 2);
}

void TestCatalogService::finishedEventsStay()
{
    const auto event = make(draft());
    VERIFY_OK(event);
    QCOMPARE(TestDatabase::ask(m_conninfo, "UPDATE event SET status = 'cancelled'"), QString());
    EventChange wish;
    wish.id = event->id;
    wish.version = 1;
    wish.status = u"on_sale"_s;
    COMPARE_ERROR(change(wish), ErrorCode::RuleViolated);
}

void TestCatalogService::filters_data()
{
    using Edit = std::function<void(EventFilter &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *found, Edit edit) {
        QTest::newRow(name) << edit << QString::fromUtf8(found);
    };
    row("everything", "Hamlet|100% Jazz|Žižka", [](EventFilter &) {});
    row("with drafts", "Hamlet|100% Jazz|Secret|Žižka", [](EventFilter &f) { f.includesDrafts = true; });
    row("word of the name", "Hamlet", [](EventFilter &f) { f.query = u"hamlet"_s; });
    row("part of the name", "Hamlet", [](EventFilter &f) { f.query = u"aml"_s; });
    row("other script", "Žižka", [](EventFilter &f) { f.query = u"žižka"_s; });
    row("word of the description", "Hamlet", [](EventFilter &f) { f.query = u"denmark"_s; });
    row("word of the venue", "Hamlet|100% Jazz|Žižka", [](EventFilter &f) { f.query = u"house"_s; });
    row("nothing like it", "", [](EventFilter &f) { f.query = u"opera"_s; });
    row("percent is no pattern", "100% Jazz", [](EventFilter &f) { f.query = u"100%"_s; });
    row("only a percent", "100% Jazz", [](EventFilter &f) { f.query = u"%"_s; });
    row("underscore is no pattern", "", [](EventFilter &f) { f.query = u"H_mlet"_s; });
    row("quote and backslash", "", [](EventFilter &f) { f.query = u"'\\\""_s; });
    row("operators", "", [](EventFilter &f) { f.query = u"& | ! <->"_s; });
    row("category", "100% Jazz", [](EventFilter &f) { f.category = u"music"_s; });
    row("venue", "Hamlet|100% Jazz|Žižka", [](EventFilter &f) { f.venue = u"Test House"_s; });
    row("another venue", "", [](EventFilter &f) { f.venue = u"Test"_s; });
    row("status", "Žižka", [](EventFilter &f) { f.status = u"off_sale"_s; });
    row("draft is not seen", "", [](EventFilter &f) { f.status = u"draft"_s; });
    row("draft is seen", "Secret", [](EventFilter &f) {
        f.status = u"draft"_s;
        f.includesDrafts = true;
    });
    row("from, inclusive", "100% Jazz|Žižka",
        [](EventFilter &f) { f.from = QDateTime(QDate(2027, 3, 2), QTime(19, 0), Qt::UTC); });
    row("from, still on", "Hamlet|100% Jazz|Žižka", [](EventFilter &f) { f.from = QDateTime(QDate(2027, 3, 1), QTime(21, 0), Qt::UTC); });
    row("from, just over", "100% Jazz|Žižka", [](EventFilter &f) { f.from = QDateTime(QDate(2027, 3, 1), QTime(22, 0), Qt::UTC); });
    row("to, exclusive", "Hamlet", [](EventFilter &f) { f.to = QDateTime(QDate(2027, 3, 2), QTime(19, 0), Qt::UTC); });
    row("limit", "Hamlet", [](EventFilter &f) { f.limit = 1; });
}

void TestCatalogService::filters()
{
    QFETCH(std::function<void(EventFilter &)>, edit);
    QFETCH(QString, found);
    const auto add = [this](const QString &name, int day, const QString &category, const QString &status,
                            const QString &description) {
        EventDraft wish = draft(name);
        wish.startsAt = m_start.addDays(day);
        wish.endsAt = wish.startsAt.addSecs(3 * 3600);
        wish.category = category;
        wish.status = status;
        wish.description = description;
        return make(wish);
    };
    VERIFY_OK(add(u"Žižka"_s, 3, u"play"_s, u"off_sale"_s, {}));
    VERIFY_OK(add(u"Hamlet"_s, 0, u"play"_s, u"on_sale"_s, u"Prince of Denmark"_s));
    VERIFY_OK(add(u"100% Jazz"_s, 1, u"music"_s, u"on_sale"_s, {}));
    VERIFY_OK(add(u"Secret"_s, 2, u"play"_s, u"draft"_s, {}));
    EventFilter filter;
    edit(filter);
    const auto events = m_catalog->list(filter);
    VERIFY_OK(events);
    QStringList names;
    for (const Event &event : *events)
        names += event.name;
    QCOMPARE(names.join(u'|'), found);
}

void TestCatalogService::pagesWithoutLossOrRepeat()
{
    for (int i = 0; i < 23; ++i) {
        EventDraft wish = draft(QString::number(i));
        wish.startsAt = m_start.addDays(i / 5); // several at one moment
        VERIFY_OK(make(wish));
    }
    QSet<QString> seen;
    QString cursor;
    QDateTime last;
    for (int page = 1; page <= 6; ++page) {
        QJsonObject fields{{u"limit"_s, 5}};
        if (!cursor.isEmpty())
            fields[u"cursor"_s] = cursor;
        const QJsonObject reply = call(u"events.list"_s, fields);
        const QJsonArray items = reply["items"_L1].toArray();
        QCOMPARE(items.size(), page < 5 ? 5 : page == 5 ? 3 : 0);
        for (const QJsonValue &item : items) {
            QVERIFY(!seen.contains(item["name"_L1].toString()));
            seen.insert(item["name"_L1].toString());
            const QDateTime start = QDateTime::fromString(item["startsAt"_L1].toString(), Qt::ISODate);
            QVERIFY(!last.isValid() || last <= start);
            last = start;
        }
        if (reply["next"_L1].isNull())
            break;
        cursor = reply["next"_L1].toString();
        if (page == 2) // what is added meanwhile before the cursor moves nothing
            VERIFY_OK(make(draft(u"late"_s)));
    }
    QCOMPARE(seen.size(), 23);
}

void TestCatalogService::wrongCursors_data()
{
    QTest::addColumn<QString>("cursor");
    for (const char *cursor : {"x", "1", "1-", "-", "1-2-3", "1-x", "99999999999999999999-1"})
        QTest::newRow(cursor) << QString::fromLatin1(cursor);
}

void TestCatalogService::wrongCursors()
{
    QFETCH(QString, cursor);
    QCOMPARE(call(u"events.list"_s, {{u"cursor"_s, cursor}})["error"_L1].toString(), u"invalid_input"_s);
}

void TestCatalogService::drafts()
{
    EventDraft wish = draft();
    wish.status = u"draft"_s;
    const auto event = make(wish);
    VERIFY_OK(event);
    const QJsonObject fields{{u"eventId"_s, event->id.value()}};
    for (const char *method : {"events.get", "events.plan"}) {
        QCOMPARE(call(QString::fromLatin1(method), fields)["error"_L1].toString(), u"not_found"_s);
        QCOMPARE(call(QString::fromLatin1(method), fields, Role::Seller)["error"_L1].toString(), u"not_found"_s);
        QVERIFY(!call(QString::fromLatin1(method), fields, Role::Organizer).contains("error"_L1));
    }
    QCOMPARE(call(u"events.list"_s, {})["items"_L1].toArray().size(), 0);
    QCOMPARE(call(u"events.list"_s, {}, Role::Organizer)["items"_L1].toArray().size(), 1);
    COMPARE_ERROR(m_catalog->get(event->id, false), ErrorCode::NotFound);
}

void TestCatalogService::createUnderAKey()
{
    const QJsonObject fields{
        {u"name"_s, u"Hamlet"_s}, {u"venue"_s, u"Test House"_s}, {u"startsAt"_s, u"2027-03-01T19:00:00Z"_s}};
    QCOMPARE(call(u"events.create"_s, fields, Role::Organizer)["error"_L1].toString(), u"invalid_input"_s); // no key
    QCOMPARE(call(u"events.create"_s, fields, Role::Seller, u"k"_s)["error"_L1].toString(), u"not_allowed"_s);
    QCOMPARE(call(u"events.create"_s, fields, {}, u"k"_s)["error"_L1].toString(), u"not_signed_in"_s);
    const QJsonObject made = call(u"events.create"_s, fields, Role::Organizer, u"k"_s);
    QCOMPARE(made["status"_L1].toString(), u"draft"_s);
    QCOMPARE(call(u"events.create"_s, fields, Role::Organizer, u"k"_s), made);
    QJsonObject other = fields;
    other[u"name"_s] = u"Macbeth"_s;
    QCOMPARE(call(u"events.create"_s, other, Role::Organizer, u"k"_s)["error"_L1].toString(), u"key_reused"_s);
    QCOMPARE(TestDatabase::ask(m_conninfo, "SELECT count(*) FROM event"), u"1"_s);
}

QTEST_GUILESS_MAIN(TestCatalogService)
#include "tst_catalogservice.moc"
