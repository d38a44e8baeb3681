// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"
#include "protocol/MethodTable.h"
#include "protocol/Schema.h"

#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// JsonWriter and Schema.
class TestJsonWriter : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void strings_data();
    void strings();
    void scalars();
    void times_data();
    void times();
    void optionalAndNullable();
    void orderRoundTrip();
    void schemas();
};

void TestJsonWriter::strings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << u"Hamlet"_s << QByteArray("\"Hamlet\"");
    QTest::newRow("empty") << u""_s << QByteArray("\"\"");
    QTest::newRow("null") << QString() << QByteArray("\"\"");
    QTest::newRow("quotes") << u"a\"b\\c/"_s << QByteArray(R"("a\"b\\c/")");
    QTest::newRow("line ends") << u"\n\r\t"_s << QByteArray(R"("\n\r\t")");
    QTest::newRow("control") << QString(QChar(1)) + QChar(0x1f) + QChar(0) << QByteArray("\"\\u0001\\u001f\\u0000\"");
    QTest::newRow("scripts") << u"Žižka 東京 🎭"_s << QByteArray("\"Žižka 東京 🎭\"");
    QTest::newRow("line separator") << u"\u2028"_s << QByteArray("\"\xe2\x80\xa8\"");
    QTest::newRow("half a character") << QString(QChar(0xd83c)) << QByteArray("\"?\"");
}

void TestJsonWriter::strings()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray out;
    appendJsonString(out, text);
    QCOMPARE(out, json);
    const QJsonDocument read = QJsonDocument::fromJson('[' + out + ']');
    QVERIFY(read.isArray());
    if (!text.contains(QChar(0xd83c)))
        QCOMPARE(read.array().at(0).toString(), text);
}

void TestJsonWriter::scalars()
{
    QCOMPARE(toJson(QList<qint64>{0, -1, std::numeric_limits<qint64>::max()}),
             QByteArray("[0,-1,9223372036854775807]"));
    QCOMPARE(toJson(true), QByteArray("true"));
    QCOMPARE(toJson(QList<double>{1, -2.5, 1234.5}), QByteArray("[1,-2.5,1234.5]"));
    QCOMPARE(toJson(EventId(12)), QByteArray("12"));
    QCOMPARE(toJson(Money(-4500, u"EUR"_s)), QByteArray(R"({"amount":-4500,"currency":"EUR"})"));
    QCOMPARE(toJson(RawJson{}), QByteArray("null"));
    QCOMPARE(toJson(RawJson{"[1]"}), QByteArray("[1]"));
    QCOMPARE(toJson(Empty{}), QByteArray("{}"));
}

void TestJsonWriter::times_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("UTC") << QDateTime(QDate(2026, 5, 1), QTime(19, 30), Qt::UTC) << u"2026-05-01T19:30:00Z"_s;
    QTest::newRow("milliseconds") << QDateTime(QDate(2026, 5, 1), QTime(19, 30, 0, 5), Qt::UTC)
                                  << u"2026-05-01T19:30:00.005Z"_s;
    QTest::newRow("offset") << QDateTime(QDate(2026, 5, 1), QTime(21, 30), Qt::OffsetFromUTC, 7200)
                            << u"2026-05-01T19:30:00Z"_s;
}

void TestJsonWriter::times()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QCOMPARE(toRfc3339(time), text);
}

void TestJsonWriter::optionalAndNullable()
{
    ListEvents::Reply reply;
    QCOMPARE(toJson(reply), QByteArray(R"({"items":[],"next":null})")); // promised, so written as null
    reply.next = u"x"_s;
    QCOMPARE(toJson(reply), QByteArray(R"({"items":[],"next":"x"})"));
    CustomerView customer;
    QCOMPARE(toJson(customer), QByteArray("{}"));
    customer.name = u"A"_s;
    QCOMPARE(toJson(customer), QByteArray(R"({"name":"A"})"));
}

void TestJsonWriter::orderRoundTrip()
{
    OrderView order;
    order.orderId = OrderId(5);
    order.reference = u"4F7K"_s;
    order.eventId = EventId(2);
    order.status = u"confirmed"_s;
    order.customer = CustomerView{u"Žofie"_s, {}, {}, {}};
    order.items = {{3, {}, 1, Money(5000, u"EUR"_s), 1, {}}, {{}, 2, 3, Money(2000, u"EUR"_s), 2, {}}};
    order.payments = {{PaymentId(9),
                       u"cash"_s,
                       Money(7000, u"EUR"_s),
                       Money(10000, u"EUR"_s),
                       Money(3000, u"EUR"_s),
                       {},
                       QDateTime(QDate(2026, 5, 1), QTime(1, 2, 3, 4), Qt::UTC),
                       {},
                       {}}};
    order.total = order.paid = Money(7000, u"EUR"_s);
    order.refunded = Money(0, u"EUR"_s);
    order.createdAt = QDateTime(QDate(2026, 5, 1), QTime(1, 2, 3), Qt::UTC);
    const QByteArray json = toJson(order);
    const auto read = JsonReader(JsonReader::Strictness::Reply).read<OrderView>(QJsonDocument::fromJson(json).object());
    QVERIFY(read);
    QCOMPARE(toJson(*read), json);
}

void TestJsonWriter::schemas()
{
    const QJsonObject schema = schemaOf<HoldSeats::Request>();
    QCOMPARE(schema["required"_L1].toArray(), QJsonArray{u"eventId"_s});
    const QJsonObject properties = schema["properties"_L1].toObject();
    QCOMPARE(properties["eventId"_L1]["minimum"_L1].toInt(), 1);
    QCOMPARE(properties["seats"_L1]["maxItems"_L1].toInt(), maxPlacesPerHold);
    QCOMPARE(properties["seats"_L1]["items"_L1]["type"_L1].toString(), u"integer"_s);
    QCOMPARE(properties["bestAvailable"_L1]["properties"_L1]["together"_L1]["type"_L1].toString(), u"boolean"_s);
    QCOMPARE(schemaOf<Login::Request>()["properties"_L1]["password"_L1]["format"_L1].toString(), u"password"_s);
    QCOMPARE(schemaOf<Scan::Request>()["properties"_L1]["direction"_L1]["enum"_L1].toArray(),
             (QJsonArray{u"in"_s, u"out"_s}));
    const QJsonObject list = schemaOf<ListEvents::Reply>();
    QCOMPARE(list["required"_L1].toArray(), (QJsonArray{u"items"_s, u"next"_s}));
    QCOMPARE(list["properties"_L1]["next"_L1]["anyOf"_L1][1]["type"_L1].toString(), u"null"_s);
    QCOMPARE(list["properties"_L1]["items"_L1]["items"_L1]["properties"_L1]["startsAt"_L1]["format"_L1].toString(),
             u"date-time"_s);
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
