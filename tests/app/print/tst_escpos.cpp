// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/EscPos.h"
#include "support/EscPosDecoder.h"

#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestEscPos : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void picturesComeBack_data();
    void picturesComeBack();
    void bandsFitAnyBuffer();
    void pulses_data();
    void pulses();
    void statuses_data();
    void statuses();
    void answersInAnyOrder();
};

void TestEscPos::picturesComeBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("piece"); // bytes the network delivers at once
    QTest::newRow("head of 576 dots") << QSize(576, 1000) << 1460;
    QTest::newRow("odd width") << QSize(573, 129) << 7;
    QTest::newRow("one row") << QSize(9, 1) << 1;
    QTest::newRow("wider than 255 bytes") << QSize(2100, 130) << 100'000;
}

void TestEscPos::picturesComeBack()
{
    QFETCH(QSize, size);
    QFETCH(int, piece);
    QImage mono(size, QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            mono.setPixel(x, y, uint(x * 7 + y * 13) % 5 == 0);
    }
    QByteArray stream = escpos::initialise();
    for (const QByteArray &band : escpos::raster(mono))
        stream += band;
    stream += escpos::cut(escpos::Cut::Partial) + escpos::finishedQuery();
    EscPosDecoder decoder;
    QList<EscPosDecoder::Event> events;
    for (qsizetype at = 0; at < stream.size(); at += piece)
        events += decoder.feed(stream.mid(at, piece));
    QCOMPARE(decoder.garbage(), QString());
    QCOMPARE(decoder.unread(), 0);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.first().cut, u"partial"_s);
    const QImage page = events.first().page;
    QCOMPARE(page.size(), QSize((size.width() + 7) / 8 * 8, size.height()));
    QCOMPARE(page.copy(QRect(QPoint(), size)), mono.convertToFormat(QImage::Format_Grayscale8));
}

void TestEscPos::bandsFitAnyBuffer()
{
    QImage mono(576, 1001, QImage::Format_Mono);
    mono.fill(1);
    const QList<QByteArray> bands = escpos::raster(mono);
    QCOMPARE(bands.size(), 8);
    for (const QByteArray &band : bands)
        QVERIFY(band.size() <= 16 * 1024);
}

void TestEscPos::pulses_data()
{
    QTest::addColumn<int>("pin");
    QTest::addColumn<int>("onMs");
    QTest::addColumn<int>("offMs");
    QTest::addColumn<QList<int>>("heard");
    QTest::newRow("usual") << 2 << 100 << 200 << QList{2, 100, 200};
    QTest::newRow("second drawer") << 5 << 50 << 500 << QList{5, 50, 500};
    QTest::newRow("longer than can be said") << 2 << 9000 << 9000 << QList{2, 510, 510};
    QTest::newRow("off shorter than on would burn the coil") << 2 << 200 << 10 << QList{2, 200, 200};
    QTest::newRow("nothing") << 2 << 0 << 0 << QList{2, 2, 2};
}

void TestEscPos::pulses()
{
    QFETCH(int, pin);
    QFETCH(int, onMs);
    QFETCH(int, offMs);
    QFETCH(QList<int>, heard);
    const auto events = EscPosDecoder().feed(escpos::drawerPulse(pin, onMs, offMs));
    QCOMPARE(events.size(), 1);
    QCOMPARE((QList{events.first().number, events.first().onMs, events.first().offMs}), heard);
}

void TestEscPos::statuses_data()
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<QString>("status");
    QTest::newRow("ready") << QByteArray("\x12\x12\x12") << u"ready"_s;
    QTest::newRow("drawer open is no trouble") << QByteArray("\x16\x12\x12") << u"ready"_s;
    QTest::newRow("paper low") << QByteArray("\x12\x12\x1e") << u"low"_s;
    QTest::newRow("paper out") << QByteArray("\x1a\x32\x7e") << u"offline out low"_s;
    QTest::newRow("cover open") << QByteArray("\x1a\x16\x12") << u"offline cover"_s;
    QTest::newRow("cutter stuck") << QByteArray("\x1a\x52\x12") << u"offline error"_s;
    QTest::newRow("two of three") << QByteArray("\x12\x12") << u"none"_s;
    QTest::newRow("noise") << QByteArray("\xff\x9f\xb1") << u"none"_s;
}

void TestEscPos::statuses()
{
    QFETCH(QByteArray, answers);
    QFETCH(QString, status);
    escpos::AnswerReader reader;
    reader.expectStatus();
    reader.feed(answers);
    const auto read = reader.status();
    QStringList words;
    if (!read)
        words += u"none"_s;
    else if (read->canPrint() && !read->isPaperLow)
        words += u"ready"_s;
    if (read && read->isOffline)
        words += u"offline"_s;
    if (read && read->isCoverOpen)
        words += u"cover"_s;
    if (read && read->hasError)
        words += u"error"_s;
    if (read && read->isPaperOut)
        words += u"out"_s;
    if (read && read->isPaperLow)
        words += u"low"_s;
    QCOMPARE(words.join(u' '), status);
}

void TestEscPos::answersInAnyOrder()
{
    escpos::AnswerReader reader;
    reader.expectStatus();
    reader.feed(QByteArray("\x12\x00\x12", 3)); // the page came out between two answers
    QVERIFY(!reader.status());
    QVERIFY(reader.takeFinished());
    QVERIFY(!reader.takeFinished());
    reader.feed("\x12");
    QVERIFY(reader.status() && reader.status()->canPrint());
}

QTEST_GUILESS_MAIN(TestEscPos)
#include "tst_escpos.moc"
