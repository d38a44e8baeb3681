// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {
constexpr Query echoText{"echo.text", "SELECT $1::text"};
constexpr Query echoNumber{"echo.number", "SELECT $1::bigint"};
constexpr Query echoBytes{"echo.bytes", "SELECT $1::bytea"};
constexpr Query echoTime{"echo.time", "SELECT $1::timestamptz"};
constexpr Query echoBool{"echo.bool", "SELECT $1::bool"};
constexpr Query echoNumbers{"echo.numbers", "SELECT $1::bigint[]"};
constexpr Query eachText{"each.text", "SELECT t FROM unnest($1::text[]) WITH ORDINALITY AS u (t, n) ORDER BY n"};
constexpr Query eachBytes{"each.bytes", "SELECT b FROM unnest($1::bytea[]) WITH ORDINALITY AS u (b, n) ORDER BY n"};
constexpr Query eachNumber{"each.number", "SELECT b FROM unnest($1::bigint[]) WITH ORDINALITY AS u (b, n) ORDER BY n"};
constexpr Query divide{"divide", "SELECT 1 / $1::int"};
constexpr Query wrong{"wrong", "SELECT nonsense"};
constexpr Query insert{"insert", "INSERT INTO thing (id) VALUES ($1)"};
constexpr Query sleepLong{"sleep.long", "SELECT pg_sleep(20)"};
constexpr Query terminateSelf{"terminate", "SELECT pg_terminate_backend(pg_backend_pid())"};
} // namespace

class TestConnection : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void texts_data();
    void texts();
    void numbers();
    void bytes();
    void times_data();
    void times();
    void nullsOfEveryKind();
    void arrays();
    void failures_data();
    void failures();
    void uniqueViolationIsAConflict();
    void detailHoldsNoValues();
    void pipelineAnswersInOrder();
    void pipelineFailsInTheMiddle();
    void pipelineOverADeadConnection();
    void unreachableServer();
    void reconnects();
    void silentDatabase();
    void notifications();

private:
    TestDatabase m_databases;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    m_connection = std::make_unique<Connection>(m_databases.createEmpty());
    VERIFY_OK(m_connection->execute("CREATE TABLE thing (id bigint PRIMARY KEY, CONSTRAINT positive CHECK (id > 0))"));
}

void TestConnection::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Hamlet"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("null is empty") << QString();
    QTest::newRow("quotes") << u"it's \"so\""_s;
    QTest::newRow("injection") << u"'; DROP TABLE thing; --"_s;
    QTest::newRow("backslashes") << u"\\ \\\\ \\n"_s;
    QTest::newRow("braces and commas") << u"{a,b},NULL"_s;
    QTest::newRow("the word NULL") << u"NULL"_s;
    QTest::newRow("line ends") << u"a\nb\r\n\tc"_s;
    QTest::newRow("scripts") << u"Žluťoučký 東京 العربية 🎭"_s;
    QTest::newRow("long") << QString(100'000, u'ä');
}

void TestConnection::texts()
{
    QFETCH(QString, text);
    const auto rows = m_connection->run(echoText, Params::of(text));
    VERIFY_OK(rows);
    QCOMPARE(rows->text(0, 0), text);
    const auto list = m_connection->run(eachText, Params::of(QStringList{u"before"_s, text, u"after"_s}));
    VERIFY_OK(list);
    QCOMPARE(list->count(), 3);
    QCOMPARE(list->text(1, 0), text);
    QCOMPARE(list->isNull(1, 0), text.isNull()); // in a list a null text is NULL
    QCOMPARE(list->text(2, 0), u"after"_s);
}

void TestConnection::numbers()
{
    for (const qint64 number :
         {qint64(0), qint64(-1), std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()}) {
        const auto rows = m_connection->run(echoNumber, Params::of(number));
        VERIFY_OK(rows);
        QCOMPARE(rows->integer(0, 0), number);
    }
    for (const bool value : {true, false})
        QCOMPARE(m_connection->run(echoBool, Params::of(value))->boolean(0, 0), value);
}

void TestConnection::bytes()
{
    QByteArray all;
    for (int i = 0; i < 256; ++i)
        all += char(i);
    for (const QByteArray &value : {all, QByteArray(""), QByteArray("\\x41", 4), QByteArray("\0", 1)}) {
        const auto rows = m_connection->run(echoBytes, Params::of(value));
        VERIFY_OK(rows);
        QCOMPARE(rows->bytea(0, 0), value);
        QVERIFY(!rows->isNull(0, 0));
    }
    const QList<QByteArray> list{all, {}, "\"quoted\"", "NULL"};
    const auto rows = m_connection->run(eachBytes, Params::of(list));
    VERIFY_OK(rows);
    QCOMPARE(rows->count(), list.size());
    for (int i = 0; i < rows->count(); ++i)
        QCOMPARE(rows->bytea(i, 0), list.at(i));
}

void TestConnection::times_data()
{
    QTest::addColumn<QDateTime>("time");
    const auto utc
        = [](const char *text) { return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs); };
    QTest::newRow("seconds") << utc("2026-05-01T19:30:00Z");
    QTest::newRow("milliseconds") << utc("2026-05-01T19:30:00.007Z");
    QTest::newRow("tenth") << utc("2026-05-01T19:30:00.500Z");
    QTest::newRow("offset") << utc("2026-05-01T23:59:59+05:30");
    QTest::newRow("leap day") << utc("2028-02-29T00:00:00Z");
    QTest::newRow("epoch") << utc("1970-01-01T00:00:00Z");
    QTest::newRow("last year") << utc("9999-12-31T23:59:59.999Z");
}

void TestConnection::times()
{
    QFETCH(QDateTime, time);
    QVERIFY(time.isValid());
    const auto rows = m_connection->run(echoTime, Params::of(time));
    VERIFY_OK(rows);
    QCOMPARE(rows->time(0, 0), time.toUTC());
    QCOMPARE(rows->time(0, 0).timeSpec(), Qt::UTC);
}

void TestConnection::nullsOfEveryKind()
{
    const auto isNull = [&](const Query &query, const Params &params) {
        const auto rows = m_connection->run(query, params);
        return rows && rows->isNull(0, 0);
    };
    QVERIFY(isNull(echoText, Params::of(std::nullopt)));
    QVERIFY(isNull(echoText, Params::of(std::optional<QString>())));
    QVERIFY(isNull(echoNumber, Params::of(std::optional<qint64>())));
    QVERIFY(isNull(echoBytes, Params::of(QByteArray())));
    QVERIFY(isNull(echoTime, Params::of(QDateTime())));
    const auto rows = m_connection->run(echoText, Params::of(std::nullopt));
    QCOMPARE(rows->optionalText(0, 0), std::optional<QString>());
    QCOMPARE(m_connection->run(echoNumber, Params::of(std::nullopt))->optionalInteger(0, 0), std::optional<qint64>());
    QCOMPARE(m_connection->run(echoTime, Params::of(std::nullopt))->optionalTime(0, 0), std::optional<QDateTime>());
    QCOMPARE(m_connection->run(echoNumber, Params::of(std::optional<qint64>(4)))->optionalInteger(0, 0),
             std::optional<qint64>(4));
}

void TestConnection::arrays()
{
    for (const QList<qint64> &list : {QList<qint64>(), QList<qint64>{1}, QList<qint64>{-1, 0, 9'000'000'000}})
        QCOMPARE(m_connection->run(echoNumbers, Params::of(list))->integers(0, 0), list);
    QCOMPARE(m_connection->run(echoNumbers, Params::of(QList<int>{3, 2, 1}))->integers(0, 0), (QList<qint64>{3, 2, 1}));
    const auto rows = m_connection->run(eachNumber, Params::of(QList<std::optional<qint64>>{5, std::nullopt, 6}));
    VERIFY_OK(rows);
    QCOMPARE(rows->integer(0, 0), 5);
    QVERIFY(rows->isNull(1, 0));
    QCOMPARE(rows->integer(2, 0), 6);
}

void TestConnection::failures_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("sqlState");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such table") << QByteArray("SELECT * FROM nowhere") << QByteArray("42P01") << u"internal"_s;
    QTest::newRow("check violated") << QByteArray("INSERT INTO thing VALUES (-1)") << QByteArray("23514")
                                    << u"internal"_s;
    QTest::newRow("unique violated") << QByteArray("INSERT INTO thing VALUES (7), (7)") << QByteArray("23505")
                                     << u"conflict"_s;
    QTest::newRow("too slow") << QByteArray("SET LOCAL statement_timeout = '20ms'; SELECT pg_sleep(5)")
                              << QByteArray("57014") << u"unavailable"_s;
    QTest::newRow("serialization") << QByteArray("DO $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END$$")
                                   << QByteArray("40001") << u"unavailable"_s;
}

void TestConnection::failures()
{
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, sqlState);
    QFETCH(QString, code);
    const auto rows = m_connection->execute("BEGIN; " + sql);
    QCOMPARE(codeOf(rows), code);
    QCOMPARE(m_connection->sqlState(), sqlState);
    QCOMPARE(m_connection->isRetryable(), sqlState == "40001");
    QVERIFY(!m_connection->wasLost());
    VERIFY_OK(m_connection->execute("ROLLBACK"));
    VERIFY_OK(m_connection->run(echoNumber, Params::of(1)));
}

void TestConnection::uniqueViolationIsAConflict()
{
    VERIFY_OK(m_connection->run(insert, Params::of(1)));
    const auto again = m_connection->run(insert, Params::of(1));
    COMPARE_ERROR(again, ErrorCode::Conflict);
    QVERIFY(again.error().detail.startsWith("insert:"_L1)); // the statement's name, for the log
}

void TestConnection::detailHoldsNoValues()
{
    const auto refused = m_connection->run(insert, Params::of(qint64(-424242)));
    COMPARE_ERROR(refused, ErrorCode::Internal);
    QVERIFY2(!refused.error().detail.contains("424242"_L1), qPrintable(refused.error().detail));
}

void TestConnection::pipelineAnswersInOrder()
{
    const auto rows = m_connection->pipeline(
        {{&echoNumber, Params::of(1)}, {&echoText, Params::of(u"two"_s)}, {&echoNumber, Params::of(3)}});
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).integer(0, 0), 1);
    QCOMPARE(rows->at(1).text(0, 0), u"two"_s);
    QCOMPARE(rows->at(2).integer(0, 0), 3);
    VERIFY_OK(m_connection->pipeline({}));
}

void TestConnection::pipelineFailsInTheMiddle()
{
    for (int round = 0; round < 3; ++round) {
        const auto rows = m_connection->pipeline(
            {{&echoNumber, Params::of(1)}, {&divide, Params::of(0)}, {&echoNumber, Params::of(3)}});
        COMPARE_ERROR(rows, ErrorCode::Internal);
        QCOMPARE(m_connection->sqlState(), QByteArray("22012")); // the first failure's, not that of those after it
        VERIFY_OK(m_connection->pipeline({{&divide, Params::of(1)}, {&echoNumber, Params::of(3)}}));
        QCOMPARE(m_connection->run(echoNumber, Params::of(9))->integer(0, 0), 9);
    }
    COMPARE_ERROR(m_connection->pipeline({{&echoNumber, Params::of(1)}, {&wrong, {}}}), ErrorCode::Internal);
    VERIFY_OK(m_connection->run(echoNumber, Params::of(1)));
}

void TestConnection::pipelineOverADeadConnection()
{
    const auto rows
        = m_connection->pipeline({{&echoNumber, Params::of(1)}, {&terminateSelf, {}}, {&echoNumber, Params::of(3)}});
    COMPARE_ERROR(rows, ErrorCode::Unavailable);
    QVERIFY(m_connection->wasLost());
    VERIFY_OK(m_connection->pipeline({{&echoNumber, Params::of(1)}, {&echoNumber, Params::of(2)}}));
}

void TestConnection::unreachableServer()
{
    Connection nowhere("host='/nonexistent' user=foyer password=secret123 dbname=foyer connect_timeout=2");
    const auto opened = nowhere.ensureOpen();
    COMPARE_ERROR(opened, ErrorCode::Unavailable);
    QVERIFY(!opened.error().detail.contains("secret123"_L1));
    QVERIFY(nowhere.isRetryable());
    COMPARE_ERROR(nowhere.run(echoNumber, Params::of(1)), ErrorCode::Unavailable);
}

void TestConnection::reconnects()
{
    COMPARE_ERROR(m_connection->run(terminateSelf), ErrorCode::Unavailable);
    QVERIFY(m_connection->isRetryable());
    VERIFY_OK(m_connection->run(echoNumber, Params::of(1)));
    QVERIFY(!m_connection->isRetryable()); // an old loss says nothing about the new connection
}

void TestConnection::silentDatabase()
{
    Connection connection(m_databases.createEmpty());
    connection.setAnswerMs(300);
    VERIFY_OK(connection.execute("SELECT 1"));
    const auto check = [&](const auto &reply) {
        COMPARE_ERROR(reply, ErrorCode::Unavailable);
        QVERIFY(connection.wasLost()); // unknown what it did: whoever must know asks again
        QVERIFY(!connection.isOpen());
    };
    QElapsedTimer clock;
    clock.start();
    check(connection.run(sleepLong));
    check(connection.execute("SELECT 1; SELECT pg_sleep(20)"));
    check(connection.pipeline({{&echoText, Params::of(u"x"_s)}, {&sleepLong, {}}, {&echoText, Params::of(u"y"_s)}}));
    QVERIFY(clock.elapsed() < 10'000);
    QCOMPARE(connection.run(echoText, Params::of(u"back"_s))->text(0, 0), u"back"_s);
}

void TestConnection::notifications()
{
    const QByteArray conninfo = m_databases.createEmpty();
    Connection listening(conninfo);
    Connection telling(conninfo);
    QCOMPARE(listening.socket(), -1);
    VERIFY_OK(listening.execute("LISTEN here"));
    VERIFY_OK(telling.execute("NOTIFY here, 'theirs'"));
    VERIFY_OK(listening.execute("NOTIFY here, 'own'"));
    QList<Notification> heard;
    QTRY_VERIFY([&] {
        const auto more = listening.takeNotifications();
        heard += more ? *more : QList<Notification>();
        return heard.size() == 2;
    }());
    std::sort(heard.begin(), heard.end(), [](const auto &a, const auto &b) { return a.payload < b.payload; });
    QCOMPARE(heard.first().payload, QByteArray("own"));
    QVERIFY(heard.first().isOwn && !heard.last().isOwn);
    (void)TestDatabase::ask(conninfo, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                      " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    QTRY_VERIFY(!listening.takeNotifications());
    QVERIFY(!listening.isOpen());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
