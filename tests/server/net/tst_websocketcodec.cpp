// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"
#include "net/WebSocketCodec.h"

#include <QTest>

using namespace foyer::net;
using foyer::test::RawClient;
using Event = WebSocketReader::Event;

namespace {

/// What a reader says to these bytes: "message:abc ping:x close:1000 error:1002".
QByteArray eventsOf(const QByteArray &bytes, qsizetype piece)
{
    WebSocketReader reader(1000, 3000);
    QByteArrayList said;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QByteArrayView view = QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at));
        for (;;) {
            const Event event = reader.next(view);
            if (event == Event::NeedMore)
                break;
            if (event == Event::Message)
                said << "message:" + reader.takePayload();
            else if (event == Event::Ping)
                said << "ping:" + reader.takePayload();
            else if (event == Event::Pong)
                said << "pong:" + reader.takePayload();
            else if (event == Event::Close)
                return (said << "close:" + QByteArray::number(reader.closeCode())).join(' ');
            else
                return (said << "error:" + QByteArray::number(reader.closeCode())).join(' ');
        }
    }
    return said.join(' ');
}

QByteArray raw(std::initializer_list<int> bytes)
{
    QByteArray out;
    for (const int byte : bytes)
        out.append(char(byte));
    return out;
}

} // namespace

class TestWebSocketCodec : public QObject
{
    Q_OBJECT

private slots:
    void reading_data();
    void reading();
    void writing();
    void acceptKey();
};

void TestWebSocketCodec::reading_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("events");
    const auto frame = &RawClient::frame;
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &events) {
        QTest::newRow(name) << bytes << events;
    };
    const QByteArray big(900, 'b');

    row("text", frame(1, "hello", true), "message:hello");
    row("empty text", frame(1, "", true), "message:");
    row("binary is text", frame(2, "{}", true), "message:{}");
    row("two", frame(1, "a", true) + frame(1, "b", true), "message:a message:b");
    row("16 bit length", frame(1, big, true), "message:" + big);
    row("fragments", frame(1, "a", false) + frame(0, "", false) + frame(0, "b", true), "message:ab");
    row("ping within fragments", frame(1, "a", false) + frame(9, "p", true) + frame(0, "b", true), "ping:p message:ab");
    row("character over two fragments", frame(1, "\xc3", false) + frame(0, "\xa9", true), "message:\xc3\xa9");
    row("pong", frame(10, "x", true), "pong:x");
    row("close", frame(8, raw({0x03, 0xe8}), true), "close:1000");
    row("close without code", frame(8, "", true), "close:1005");
    row("close with reason", frame(8, raw({0x03, 0xe9}) + "bye", true), "close:1001");

    row("unmasked", raw({0x81, 0x01, 'a'}), "error:1002");
    row("reserved bit", raw({0xc1, 0x80, 0, 0, 0, 0}), "error:1002");
    row("reserved opcode", raw({0x83, 0x80, 0, 0, 0, 0}), "error:1002");
    row("long ping", frame(9, QByteArray(126, 'x'), true), "error:1002");
    row("fragmented ping", frame(9, "x", false), "error:1002");
    row("length not shortest", raw({0x81, 0xfe, 0, 5, 0, 0, 0, 0}), "error:1002");
    row("length with the top bit", raw({0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "error:1009");
    row("continuation of nothing", frame(0, "a", true), "error:1002");
    row("new message inside another", frame(1, "a", false) + frame(1, "b", true), "error:1002");
    row("frame too long", frame(1, QByteArray(1001, 'x'), true), "error:1009");
    row("message too long", frame(1, big, false) + frame(0, big, false) + frame(0, big, false) + frame(0, big, true),
        "error:1009");
    row("not utf-8", frame(1, "\xff", true), "error:1007");
    row("half a character", frame(1, "\xc3", true), "error:1007");
    row("close of one byte", frame(8, "x", true), "error:1002");
    row("close with 1006", frame(8, raw({0x03, 0xee}), true), "error:1002");
    row("close reason not utf-8", frame(8, raw({0x03, 0xe8, 0xff}), true), "error:1007");
}

void TestWebSocketCodec::reading()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, events);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(11)})
        QCOMPARE(eventsOf(bytes, piece), events);
}

void TestWebSocketCodec::writing()
{
    const auto made = [](qsizetype size) {
        QByteArray out;
        appendTextFrame(out, QByteArray(size, 'x'));
        return out;
    };
    QCOMPARE(made(1), raw({0x81, 1, 'x'}));
    QCOMPARE(made(125).size(), 127);
    QCOMPARE(made(126).left(4), raw({0x81, 126, 0, 126}));
    QCOMPARE(made(65536).left(10), raw({0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0}));
    QByteArray close;
    appendCloseFrame(close, 1001, "away");
    QCOMPARE(close, raw({0x88, 6, 0x03, 0xe9}) + "away");
    QByteArray longClose;
    appendCloseFrame(longClose, 1001, QByteArray("x") + QByteArray("\xc3\xa9").repeated(100));
    QCOMPARE(longClose.size(), 2 + 2 + 123);
    QByteArray silent;
    appendCloseFrame(silent, 1005, {});
    QCOMPARE(silent, raw({0x88, 0}));
}

void TestWebSocketCodec::acceptKey()
{
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // RFC 6455, 1.3
    QCOMPARE(webSocketAccept("short"), QByteArray());
    QCOMPARE(webSocketAccept(""), QByteArray());
    QCOMPARE(webSocketAccept("dGhlIHNhbXBsZSBub25j!Q=="), QByteArray());
}

QTEST_APPLESS_MAIN(TestWebSocketCodec)
#include "tst_websocketcodec.moc"
