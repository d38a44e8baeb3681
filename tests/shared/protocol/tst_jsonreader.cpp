// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"

#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

struct Inner {
    int quantity = 0;
    std::optional<Money> price;
    static void fields(auto &self, auto &&field)
    {
        field("quantity"_L1, self.quantity, Bounds{.min = 1, .max = 50});
        field("price"_L1, self.price);
    }
};

/// One of everything a request may hold.
struct Sample {
    EventId eventId{1};
    std::optional<QString> text;
    std::optional<QString> choice;
    std::optional<int> number;
    std::optional<qint64> big;
    std::optional<bool> flag;
    std::optional<double> real;
    std::optional<Money> money;
    std::optional<QDateTime> at;
    std::optional<QList<int>> list;
    std::optional<QList<Inner>> inners;
    std::optional<Inner> inner;
    std::optional<QJsonObject> object;
    std::optional<QString> free;
    static void fields(auto &self, auto &&field)
    {
        field("eventId"_L1, self.eventId);
        field("text"_L1, self.text, Bounds{.min = 1, .max = 5});
        field("choice"_L1, self.choice, Bounds{.oneOf = {"in"_L1, "out"_L1}});
        field("number"_L1, self.number, Bounds{.min = -5, .max = 5});
        field("big"_L1, self.big);
        field("flag"_L1, self.flag);
        field("real"_L1, self.real);
        field("money"_L1, self.money);
        field("at"_L1, self.at);
        field("list"_L1, self.list, Bounds{.min = 1, .max = 3});
        field("inners"_L1, self.inners);
        field("inner"_L1, self.inner);
        field("object"_L1, self.object);
        field("free"_L1, self.free);
    }
};

QJsonObject parsed(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void fields_data();
    void fields();
    void values();
    void textFields_data();
    void textFields();
    void replyForgives();
    void replyHasNoLimits();
    void tellsAllErrors();
    void errorsAreBounded();
};

void TestJsonReader::fields_data()
{
    QTest::addColumn<QByteArray>("json"); // beside eventId
    QTest::addColumn<QString>("path"); // of the wrong field; empty: all is well
    const auto row = [](const char *name, const char *json, const char *path) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(path);
    };
    row("nothing more", R"({"eventId":1})", "");
    row("null is absent", R"({"eventId":1,"text":null,"list":null,"inner":null})", "");
    row("missing", R"({})", "eventId");
    row("null where needed", R"({"eventId":null})", "eventId");
    row("id zero", R"({"eventId":0})", "eventId");
    row("id negative", R"({"eventId":-1})", "eventId");
    row("id as text", R"({"eventId":"1"})", "eventId");
    row("id with a fraction", R"({"eventId":1.5})", "eventId");
    row("id true", R"({"eventId":true})", "eventId");
    row("unknown field", R"({"eventId":1,"Text":"a"})", "Text");
    row("empty name", R"({"eventId":1,"":1})", "");
    row("text", R"({"eventId":1,"text":"abcde"})", "");
    row("text too long", R"({"eventId":1,"text":"abcdef"})", "text");
    row("text empty", R"({"eventId":1,"text":""})", "text");
    row("text a number", R"({"eventId":1,"text":5})", "text");
    row("text with NUL", "{\"eventId\":1,\"text\":\"a\\u0000b\"}", "text");
    row("other script", R"({"eventId":1,"text":"žluťo"})", "");
    row("choice", R"({"eventId":1,"choice":"out"})", "");
    row("no choice", R"({"eventId":1,"choice":"OUT"})", "choice");
    row("number", R"({"eventId":1,"number":-5})", "");
    row("number written as 5.0", R"({"eventId":1,"number":5.0})", "");
    row("number too small", R"({"eventId":1,"number":-6})", "number");
    row("number too great", R"({"eventId":1,"number":6})", "number");
    row("number beyond 32 bits", R"({"eventId":1,"number":4294967297})", "number");
    row("number beyond 64 bits", R"({"eventId":1,"big":9223372036854775808})", "big");
    row("greatest number", R"({"eventId":1,"big":9223372036854775807})", "");
    row("far beyond", R"({"eventId":1,"big":1e300})", "big");
    row("flag", R"({"eventId":1,"flag":false})", "");
    row("flag as text", R"({"eventId":1,"flag":"true"})", "flag");
    row("flag as number", R"({"eventId":1,"flag":1})", "flag");
    row("real", R"({"eventId":1,"real":-1.5e2})", "");
    row("real as text", R"({"eventId":1,"real":"1"})", "real");
    row("money", R"({"eventId":1,"money":{"amount":4500,"currency":"EUR"}})", "");
    row("money negative", R"({"eventId":1,"money":{"amount":-1,"currency":"EUR"}})", "");
    row("money with a fraction", R"({"eventId":1,"money":{"amount":45.5,"currency":"EUR"}})", "money.amount");
    row("money as text", R"({"eventId":1,"money":{"amount":"45","currency":"EUR"}})", "money.amount");
    row("money without amount", R"({"eventId":1,"money":{"currency":"EUR"}})", "money.amount");
    row("money without currency", R"({"eventId":1,"money":{"amount":1}})", "money.currency");
    row("money in a wrong currency", R"({"eventId":1,"money":{"amount":1,"currency":"euro"}})", "money.currency");
    row("money too much", R"({"eventId":1,"money":{"amount":1000000000000001,"currency":"EUR"}})", "money.amount");
    row("money with more", R"({"eventId":1,"money":{"amount":1,"currency":"EUR","cents":1}})", "money.cents");
    row("money a number", R"({"eventId":1,"money":45})", "money");
    row("time", R"({"eventId":1,"at":"2026-05-01T19:30:00Z"})", "");
    row("time with milliseconds", R"({"eventId":1,"at":"2026-05-01T19:30:00.123Z"})", "");
    row("time with an offset", R"({"eventId":1,"at":"2026-05-01T19:30:00+02:00"})", "");
    row("time without an offset", R"({"eventId":1,"at":"2026-05-01T19:30:00"})", "at");
    row("only a date", R"({"eventId":1,"at":"2026-05-01"})", "at");
    row("no such day", R"({"eventId":1,"at":"2026-02-30T19:30:00Z"})", "at");
    row("no such hour", R"({"eventId":1,"at":"2026-02-01T25:30:00Z"})", "at");
    row("time before 1970", R"({"eventId":1,"at":"1969-12-31T23:59:59Z"})", "at");
    row("time with a word after", R"({"eventId":1,"at":"2026-05-01T19:30:00Z or so"})", "at");
    row("time a number", R"({"eventId":1,"at":1780000000})", "at");
    row("time empty", R"({"eventId":1,"at":""})", "at");
    row("list", R"({"eventId":1,"list":[1,2,3]})", "");
    row("list empty", R"({"eventId":1,"list":[]})", "list");
    row("list too long", R"({"eventId":1,"list":[1,2,3,4]})", "list");
    row("list a number", R"({"eventId":1,"list":1})", "list");
    row("list with a text", R"({"eventId":1,"list":[1,"2"]})", "list[1]");
    row("list with a null", R"({"eventId":1,"list":[null]})", "list[0]");
    row("nested", R"({"eventId":1,"inners":[{"quantity":1},{"quantity":50,"price":{"amount":1,"currency":"EUR"}}]})",
        "");
    row("nested wrong", R"({"eventId":1,"inners":[{"quantity":1},{"quantity":51}]})", "inners[1].quantity");
    row("nested missing", R"({"eventId":1,"inners":[{}]})", "inners[0].quantity");
    row("nested unknown", R"({"eventId":1,"inner":{"quantity":1,"colour":"red"}})", "inner.colour");
    row("nested deep", R"({"eventId":1,"inners":[{"quantity":1,"price":{"amount":1,"currency":"x"}}]})",
        "inners[0].price.currency");
    row("nested no object", R"({"eventId":1,"inner":[]})", "inner");
    row("object", R"({"eventId":1,"object":{"anything":[1]}})", "");
    row("object a list", R"({"eventId":1,"object":[1]})", "object");
}

void TestJsonReader::fields()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto read = JsonReader(JsonReader::Strictness::Request).read<Sample>(parsed(json));
    const bool isEmptyName = parsed(json).contains(QString());
    QCOMPARE(bool(read), path.isEmpty() && !isEmptyName);
    if (!read) {
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QCOMPARE(read.error().fields.size(), 1);
        QCOMPARE(read.error().fields.first().path, path);
        QVERIFY(!read.error().fields.first().message.isEmpty());
    }
}

void TestJsonReader::values()
{
    const auto read
        = JsonReader(JsonReader::Strictness::Request).read<Sample>(parsed(R"({"eventId":7,"text":"Žižka","number":-3,
        "big":9007199254740993,"flag":true,"real":0.5,"money":{"amount":-45,"currency":"CZK"},"at":"2026-05-01T21:30:00.250+02:00",
        "list":[3,1],"inner":{"quantity":2},"object":{"a":1}})"));
    QVERIFY(read);
    QCOMPARE(read->eventId, EventId(7));
    QCOMPARE(read->text, std::optional(u"Žižka"_s));
    QCOMPARE(read->number, std::optional(-3));
    QCOMPARE(read->big, std::optional(qint64(9007199254740993))); // past what a double holds
    QCOMPARE(read->flag, std::optional(true));
    QCOMPARE(read->real, std::optional(0.5));
    QVERIFY(read->money == Money(-45, u"CZK"_s));
    QCOMPARE(read->at, std::optional(QDateTime(QDate(2026, 5, 1), QTime(19, 30, 0, 250), Qt::UTC)));
    QCOMPARE(read->list, std::optional(QList<int>{3, 1}));
    QCOMPARE(read->inner->quantity, 2);
    QCOMPARE(read->object, std::optional(QJsonObject{{u"a"_s, 1}}));
    QVERIFY(!read->choice);
}

void TestJsonReader::textFields_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("id") << u"eventId"_s << u"12"_s << true;
    QTest::newRow("id zero") << u"eventId"_s << u"0"_s << false;
    QTest::newRow("id a word") << u"eventId"_s << u"twelve"_s << false;
    QTest::newRow("id with a fraction") << u"eventId"_s << u"1.0"_s << false;
    QTest::newRow("id in hexadecimal") << u"eventId"_s << u"0x1"_s << false;
    QTest::newRow("id empty") << u"eventId"_s << u""_s << false;
    QTest::newRow("id too great") << u"eventId"_s << u"9223372036854775808"_s << false;
    QTest::newRow("number") << u"number"_s << u"-5"_s << true;
    QTest::newRow("number out of range") << u"number"_s << u"6"_s << false;
    QTest::newRow("flag") << u"flag"_s << u"true"_s << true;
    QTest::newRow("flag wrong") << u"flag"_s << u"yes"_s << false;
    QTest::newRow("text of digits") << u"text"_s << u"123"_s << true;
    QTest::newRow("time") << u"at"_s << u"2026-05-01T19:30:00Z"_s << true;
    QTest::newRow("list") << u"list"_s << u"1"_s << false;
}

void TestJsonReader::textFields()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QJsonObject fields{{u"eventId"_s, 1}};
    fields.insert(name, text);
    JsonReader reader(JsonReader::Strictness::Request);
    reader.setTextFields({name});
    const auto read = reader.read<Sample>(fields);
    QCOMPARE(bool(read), isGood);
    if (!read)
        QCOMPARE(read.error().fields.value(0).path, name);
    // What came in a body is not read from text.
    if (name == "eventId"_L1 || name == "number"_L1 || name == "flag"_L1)
        QVERIFY(!JsonReader(JsonReader::Strictness::Request).read<Sample>(fields));
}

void TestJsonReader::replyForgives()
{
    JsonReader reader(JsonReader::Strictness::Reply);
    const auto read = reader.read<Sample>(parsed(
        R"({"eventId":3,"newer":true,"inner":{"quantity":1,"newer":[]},"money":{"amount":1,"currency":"EUR","newer":1}})"));
    QVERIFY(read);
    QCOMPARE(read->eventId, EventId(3));
    QVERIFY(!JsonReader(JsonReader::Strictness::Reply)
                 .read<Sample>(parsed(R"({"eventId":"three"})"))); // but not wrong types
    QVERIFY(!JsonReader(JsonReader::Strictness::Reply).read<Sample>(QJsonArray{}));
}

void TestJsonReader::replyHasNoLimits()
{
    // An event's description may have 10,000 characters; a field without bounds is only bounded on the way in.
    const QJsonObject object{{u"eventId"_s, 1}, {u"free"_s, QString(10'000, u'x')}};
    QVERIFY(JsonReader(JsonReader::Strictness::Reply).read<Sample>(object));
    QVERIFY(!JsonReader(JsonReader::Strictness::Request).read<Sample>(object));
    QVERIFY(JsonReader(JsonReader::Strictness::Request)
                .read<Sample>(QJsonObject{{u"eventId"_s, 1}, {u"free"_s, QString(1000, u'x')}}));
}

void TestJsonReader::tellsAllErrors()
{
    const auto read = JsonReader(JsonReader::Strictness::Request)
                          .read<Sample>(parsed(R"({"text":"","number":9,"list":["a","b"],"what":1})"));
    QVERIFY(!read);
    QStringList paths;
    for (const FieldError &field : read.error().fields)
        paths += field.path;
    QCOMPARE(paths, (QStringList{u"eventId"_s, u"text"_s, u"number"_s, u"list[0]"_s, u"list[1]"_s, u"what"_s}));
    QVERIFY(read.error().detail.contains("list[1]"_L1));
}

void TestJsonReader::errorsAreBounded()
{
    QJsonObject object{{u"eventId"_s, 1}};
    for (int i = 0; i < 1000; ++i)
        object.insert(u"x%1"_s.arg(i), i);
    const auto read = JsonReader(JsonReader::Strictness::Request).read<Sample>(object);
    QVERIFY(!read);
    QCOMPARE(read.error().fields.size(), 16);
}

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
