// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/TicketLayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestTicketLayout : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void survivesTheRoundTrip();
    void refusesAndSaysWhere_data();
    void refusesAndSaysWhere();
    void tooManyFields();
    void tooLargePictures();
    void fillsIn_data();
    void fillsIn();
    void slugs();

private:
    static QByteArray good();
    static QByteArray png(quint32 width, quint32 height, qsizetype size = 64);
};

QByteArray TestTicketLayout::png(quint32 width, quint32 height, qsizetype size)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    for (const quint32 side : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char(side >> shift);
    }
    return bytes + QByteArray(size - bytes.size(), 'x');
}

QByteArray TestTicketLayout::good()
{
    return R"({"version":1,"name":"Mine","use":"ticket","width":72,"height":0,"dpi":203,"fields":[
        {"kind":"text","x":0,"y":1.5,"width":72,"height":10,"text":"{event}","fontSize":18,"weight":"bold","align":"centre","maxLines":2},
        {"kind":"qr","x":10,"y":20,"width":40,"height":40,"text":"{code}","moduleDots":6}]})";
}

void TestTicketLayout::survivesTheRoundTrip()
{
    TicketLayout layout;
    layout.name = u"भोपाल · ירושלים"_s;
    layout.height = 130.5;
    layout.dpi = 300;
    LayoutField text;
    text.text = u"Row {row}"_s;
    text.x = 1.25;
    text.width = 40;
    text.height = 8;
    text.rotation = 270;
    text.align = LayoutField::Align::End;
    text.verticalAlign = LayoutField::VerticalAlign::Bottom;
    text.weight = LayoutField::Weight::Medium;
    text.fontSize = 11.5;
    text.maxLines = 3;
    LayoutField code = text;
    code.kind = LayoutField::Kind::Code128;
    code.fontSize = LayoutField().fontSize; // a code has none
    code.moduleDots = 3;
    LayoutField logo;
    logo.kind = LayoutField::Kind::Image;
    logo.width = logo.height = 20;
    logo.image = png(200, 100);
    layout.fields = {text, code, logo};
    const auto read = readLayout(writeLayout(layout));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(*read == layout);
}

void TestTicketLayout::refusesAndSaysWhere_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("path"); // empty: accepted
    const auto row = [](const char *name, const QString &from, const QString &to, const QString &path) {
        QTest::newRow(name) << from << to << path;
    };
    row("as it is", {}, {}, {});
    row("another version", u"\"version\":1"_s, u"\"version\":2"_s, u"version"_s);
    row("no version", u"\"version\":1,"_s, {}, u"version"_s);
    row("no name", u"Mine"_s, u" "_s, u"name"_s);
    row("unknown use", u"\"use\":\"ticket\""_s, u"\"use\":\"poster\""_s, u"use"_s);
    row("text for a number", u"\"width\":72,\"height\":0"_s, u"\"width\":\"72\",\"height\":0"_s, u"width"_s);
    row("paper too narrow", u"\"width\":72,\"height\":0"_s, u"\"width\":5,\"height\":0"_s, u"width"_s);
    row("paper endless", u"\"height\":0,"_s, u"\"height\":1e9,"_s, u"height"_s);
    row("negative height", u"\"height\":0,"_s, u"\"height\":-20,"_s, {}); // any roll
    row("resolution", u"203"_s, u"20300"_s, u"dpi"_s);
    row("member nobody knows", u"\"dpi\""_s, u"\"colour\":1,\"dpi\""_s, u"colour"_s);
    row("field member nobody knows", u"\"maxLines\""_s, u"\"lines\":1,\"maxLines\""_s, u"fields[0].lines"_s);
    row("unknown kind", u"\"kind\":\"qr\""_s, u"\"kind\":\"aztec\""_s, u"fields[1].kind"_s);
    row("outside on the right", u"\"x\":10,"_s, u"\"x\":40,"_s, u"fields[1].width"_s);
    row("outside on the left", u"\"x\":10,"_s, u"\"x\":-1,"_s, u"fields[1].x"_s);
    row("no size", u"\"width\":40"_s, u"\"width\":0"_s, u"fields[1].width"_s);
    row("rotation by 45", u"\"moduleDots\":6"_s, u"\"moduleDots\":6,\"rotation\":45"_s, u"fields[1].rotation"_s);
    row("modules of no dot", u"\"moduleDots\":6"_s, u"\"moduleDots\":0"_s, u"fields[1].moduleDots"_s);
    row("letters too large", u"\"fontSize\":18"_s, u"\"fontSize\":1800"_s, u"fields[0].fontSize"_s);
    row("no line", u"\"maxLines\":2"_s, u"\"maxLines\":0"_s, u"fields[0].maxLines"_s);
    row("unknown placeholder", u"{event}"_s, u"{password}"_s, u"fields[0].text"_s);
    row("open brace", u"{event}"_s, u"{event"_s, u"fields[0].text"_s);
    row("nothing to say", u"{event}"_s, u"  "_s, u"fields[0].text"_s);
    row("picture on a text", u"\"maxLines\":2"_s, u"\"maxLines\":2,\"image\":\"aGVsbG8=\""_s, u"fields[0].image"_s);
    row("no base 64", u"\"maxLines\":2"_s, u"\"maxLines\":2,\"image\":\"%%%\""_s, u"fields[0].image"_s);
    row("a ticket without a code", u"\"kind\":\"qr\""_s, u"\"kind\":\"text\""_s, u"fields"_s);
    row("a receipt without a code", u"\"use\":\"ticket\""_s, u"\"use\":\"receipt\""_s, {});
    row("fields that are none", u"\"fields\":["_s, u"\"fields\":[7,"_s, u"fields[0]"_s);
}

void TestTicketLayout::refusesAndSaysWhere()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, path);
    QString text = QString::fromUtf8(good());
    QVERIFY(from.isEmpty() || text.contains(from));
    text.replace(from, to);
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &parse);
    QCOMPARE(parse.errorString(), QJsonParseError().errorString());
    const auto read = readLayout(document.object());
    QCOMPARE(bool(read), path.isEmpty());
    if (!read) {
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QVERIFY(!read.error().fields.isEmpty());
        QCOMPARE(read.error().fields.first().path, path);
        QVERIFY(!read.error().fields.first().message.isEmpty());
    }
}

void TestTicketLayout::tooManyFields()
{
    QJsonObject layout = QJsonDocument::fromJson(good()).object();
    QJsonArray fields = layout[u"fields"_s].toArray();
    while (fields.size() <= TicketLayout::maxFields)
        fields.append(fields.first());
    layout[u"fields"_s] = fields;
    const auto read = readLayout(layout);
    QVERIFY(!read);
    QCOMPARE(read.error().fields.first().path, u"fields"_s);
}

void TestTicketLayout::tooLargePictures()
{
    auto layout = readLayout(QJsonDocument::fromJson(good()).object());
    QVERIFY(layout);
    LayoutField logo;
    logo.kind = LayoutField::Kind::Image;
    logo.width = logo.height = 20;
    const auto pathOf = [&](const QList<QByteArray> &images) {
        TicketLayout with = *layout;
        for (const QByteArray &image : images) {
            logo.image = image;
            with.fields.append(logo);
        }
        const QList<FieldError> wrong = checkLayout(with);
        return wrong.isEmpty() ? QString() : wrong.first().path;
    };
    QCOMPARE(pathOf({png(2000, 2000)}), QString());
    QCOMPARE(pathOf({png(2001, 10)}), u"fields[2].image"_s);
    QCOMPARE(pathOf({png(0, 10)}), u"fields[2].image"_s);
    QCOMPARE(pathOf({png(10, 10, TicketLayout::maxImageBytes + 1)}), u"fields[2].image"_s);
    QCOMPARE(pathOf({"GIF89a, which is none"}), u"fields[2].image"_s);
    QCOMPARE(pathOf({QByteArray()}), u"fields[2].image"_s);
    QCOMPARE(pathOf({png(1, 1, 40'000), png(1, 1, 40'000)}), QString());
    QCOMPARE(pathOf({png(1, 1, 40'000), png(1, 1, 40'000), png(1, 1, 40'000)}), u"fields"_s);
}

void TestTicketLayout::fillsIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");
    QTest::newRow("plain words") << u"Doors open early"_s << u"Doors open early"_s;
    QTest::newRow("a value") << u"Row {row}"_s << u"Row F"_s;
    QTest::newRow("two values") << u"{row}/{event}"_s << u"F/{row}"_s; // a value is not a template
    QTest::newRow("no value, no words") << u"Seat {seat}"_s << QString();
    QTest::newRow("one of two") << u"Row {row} {seat}"_s << u"Row F"_s;
    QTest::newRow("open brace") << u"Row {row"_s << u"Row {row"_s;
}

void TestTicketLayout::fillsIn()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    QCOMPARE(filledIn(text, {{u"row"_s, u"F"_s}, {u"event"_s, u"{row}"_s}, {u"seat"_s, QString()}}), filled);
}

void TestTicketLayout::slugs()
{
    QVERIFY(isLayoutSlug(u"ticket-80mm"));
    for (const QString &wrong : {QString(), u"-a"_s, u"Ticket"_s, u"a b"_s, u"../a"_s, QString(41, u'a')})
        QVERIFY2(!isLayoutSlug(wrong), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestTicketLayout)
#include "tst_ticketlayout.moc"
