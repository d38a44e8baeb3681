// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/BarCodes.h"
#include "print/BuiltInLayouts.h"
#include "print/PaperPainter.h"
#include "print/PaperText.h"
#include "print/PaperWords.h"
#include "support/CodeReader.h"
#include "theme/Fonts.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestPaperPainter : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::loadFonts(); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }
    void builtInsAreSoundAndReadable_data();
    void builtInsAreSoundAndReadable();
    void modulesAreWholeDots_data();
    void modulesAreWholeDots();
    void codeTooLargeForItsBox();
    void code128Reads_data();
    void code128Reads();
    void code128Refuses();
    void longNamesStayInTheirBox_data();
    void longNamesStayInTheirBox();
    void scripts_data();
    void scripts();
    void rightToLeftStartsOnTheRight();
    void turnedIsTheSamePicture_data();
    void turnedIsTheSamePicture();
    void logos();
    void rollsGrowWithTheirTable();
    void damagedPicture();

private:
    static TicketLayout roll(const QList<LayoutField> &fields);
    static LayoutField text(const QString &words, QRectF box, double size = 12);
    static QRect ink(const QImage &mono);
    static int inkCount(const QImage &mono, const QRect &area);
};

TicketLayout TestPaperPainter::roll(const QList<LayoutField> &fields)
{
    TicketLayout layout;
    layout.name = u"test"_s;
    layout.use = PaperUse::Receipt;
    layout.fields = fields;
    return layout;
}

LayoutField TestPaperPainter::text(const QString &words, QRectF box, double size)
{
    LayoutField field;
    field.text = words;
    field.x = box.x();
    field.y = box.y();
    field.width = box.width();
    field.height = box.height();
    field.fontSize = size;
    return field;
}

/// What is black.
QRect TestPaperPainter::ink(const QImage &mono)
{
    QRect all;
    for (int y = 0; y < mono.height(); ++y) {
        for (int x = 0; x < mono.width(); ++x) {
            if (mono.pixelIndex(x, y))
                all |= QRect(x, y, 1, 1);
        }
    }
    return all;
}

int TestPaperPainter::inkCount(const QImage &mono, const QRect &area)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += mono.valid(x, y) && mono.pixelIndex(x, y);
    }
    return count;
}

void TestPaperPainter::builtInsAreSoundAndReadable_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<int>("use");
    for (const PaperUse use : {PaperUse::Ticket, PaperUse::Receipt, PaperUse::Report}) {
        for (const QString &slug : builtInSlugs(use))
            QTest::newRow(qPrintable(slug)) << slug << int(use);
    }
}

void TestPaperPainter::builtInsAreSoundAndReadable()
{
    QFETCH(QString, slug);
    QFETCH(int, use);
    const TicketLayout layout = builtInLayout(slug, PaperUse(use));
    QVERIFY(isLayoutSlug(slug));
    QCOMPARE(int(layout.use), use);
    const QList<FieldError> wrong = checkLayout(layout);
    QVERIFY2(wrong.isEmpty(), wrong.isEmpty() ? "" : qPrintable(wrong.first().path + u' ' + wrong.first().message));
    const auto again = readLayout(writeLayout(layout));
    QVERIFY2(again && again->fields.size() == layout.fields.size(), again ? "" : qPrintable(again.error().detail));

    const PaperData data = PaperWords(QLocale::c()).sample();
    const auto mono = paintMono(layout, data);
    QVERIFY2(mono, mono ? "" : qPrintable(mono.error().detail));
    QCOMPARE(mono->format(), QImage::Format_Mono);
    QVERIFY(ink(*mono).width() > mono->width() / 2);
    if (use == int(PaperUse::Ticket))
        QCOMPARE(readQr(*mono), data.values.value(u"code"_s));
    // Nothing lies on anything else: each field alone has its ink in a box no other field inks.
    for (qsizetype i = 0; i < layout.fields.size(); ++i) {
        for (qsizetype j = i + 1; j < layout.fields.size(); ++j) {
            const LayoutField &a = layout.fields.at(i), &b = layout.fields.at(j);
            const QRectF both = QRectF(a.x, a.y, a.width, a.height) & QRectF(b.x, b.y, b.width, b.height);
            QVERIFY2(both.width() * both.height() < 0.01, qPrintable(u"fields %1 and %2"_s.arg(i).arg(j)));
        }
    }
}

void TestPaperPainter::modulesAreWholeDots_data()
{
    QTest::addColumn<int>("module");
    QTest::addColumn<double>("x"); // anywhere on the paper
    for (const int module : {2, 3, 5, 7}) {
        QTest::newRow(qPrintable(u"%1 dots at 0"_s.arg(module))) << module << 0.0;
        QTest::newRow(qPrintable(u"%1 dots at 3.333"_s.arg(module))) << module << 3.333;
    }
}

void TestPaperPainter::modulesAreWholeDots()
{
    QFETCH(int, module);
    QFETCH(double, x);
    const QString code = QString(u"K7"_s).repeated(58);
    LayoutField field = text(code, {x, 1, 60, 60});
    field.kind = LayoutField::Kind::Qr;
    field.moduleDots = module;
    const auto mono = paintMono(roll({field}), {});
    QVERIFY(mono);
    const auto symbol = qrSymbol(code);
    QVERIFY(symbol);
    const QRect area = ink(*mono);
    QCOMPARE(area.size(), QSize(symbol->side, symbol->side) * module);
    for (int row = 0; row < symbol->side; ++row) {
        for (int column = 0; column < symbol->side; ++column) {
            const int dots = inkCount(*mono, {area.x() + column * module, area.y() + row * module, module, module});
            QCOMPARE(dots, symbol->isDark(column, row) ? module * module : 0);
        }
    }
    QCOMPARE(readQr(*mono), code);
}

void TestPaperPainter::codeTooLargeForItsBox()
{
    LayoutField field = text(QString(u"K7"_s).repeated(58), {0, 0, 12, 12});
    field.kind = LayoutField::Kind::Qr;
    field.moduleDots = 12;
    const auto smaller = paintMono(roll({field}), {});
    QVERIFY(smaller); // two dots a module instead of twelve
    QCOMPARE(readQr(*smaller), field.text);
    field.width = field.height = 3;
    const auto refused = paintMono(roll({field}), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().fields.first().path, u"fields[0]"_s);
}

void TestPaperPainter::code128Reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("readable code") << u"7K2M9QXA0F12"_s;
    QTest::newRow("digits only") << u"00123456789012"_s;
    QTest::newRow("odd digits") << u"1234567"_s;
    QTest::newRow("two digits") << u"42"_s;
    QTest::newRow("digits inside") << u"AB123456CD78"_s;
    QTest::newRow("three digits") << u"A123"_s;
    QString low, high;
    for (char c = ' '; c <= 'N'; ++c)
        low += QLatin1Char(c);
    for (char c = 'O'; c <= '~'; ++c)
        high += QLatin1Char(c);
    QTest::newRow("half of ASCII") << u"x"_s + low; // readers trim blanks at the ends
    QTest::newRow("the other half") << high;
}

void TestPaperPainter::code128Reads()
{
    QFETCH(QString, text);
    LayoutField field = this->text(u"{code}"_s, {0, 1, 200, 15});
    field.kind = LayoutField::Kind::Code128;
    field.moduleDots = 2;
    TicketLayout layout = roll({field});
    layout.width = 200;
    const auto mono = paintMono(layout, {{{u"code"_s, text}}, {}});
    QVERIFY2(mono, mono ? "" : qPrintable(mono.error().detail));
    QCOMPARE(readCode128(*mono), text);
}

void TestPaperPainter::code128Refuses()
{
    for (const QString &wrong : {QString(), u"é"_s, u"tab\there"_s, QString(81, u'A')})
        QVERIFY2(!code128(wrong), qPrintable(wrong));
}

void TestPaperPainter::longNamesStayInTheirBox_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("lines");
    QTest::addColumn<bool>("isElided");
    const QString tale = u"The Very Long and Lamentable Comedy of the Cruel Death of Pyramus and Thisbe"_s;
    QTest::newRow("short") << u"Hamlet"_s << 1 << false;
    QTest::newRow("shrinks") << u"Twelfth Night, or What You Will"_s << 1 << false;
    QTest::newRow("cut") << tale.repeated(4) << 1 << true;
    QTest::newRow("two lines") << tale.first(58) << 2 << false;
    QTest::newRow("two lines, cut") << tale.repeated(4) << 2 << true;
    QTest::newRow("one endless word") << QString(300, u'W') << 2 << true;
    QTest::newRow("Arabic, cut") << u"حلم ليلة في منتصف الصيف "_s.repeated(12) << 1 << true;
}

void TestPaperPainter::longNamesStayInTheirBox()
{
    QFETCH(QString, words);
    QFETCH(int, lines);
    QFETCH(bool, isElided);
    LayoutField field = text(u"{event}"_s, {6, 5, 60, 14}, 16);
    field.maxLines = lines;
    const double dots = 203 / 25.4;
    const QRectF box(field.x * dots, field.y * dots, field.width * dots, field.height * dots);
    const PaperText fitted(words, field, box, 203, true);
    QCOMPARE(fitted.isElided(), isElided);
    QVERIFY(fitted.lineCount() <= lines);
    QVERIFY(fitted.pixelSize() >= int(16 * 203 / 72.0 * PaperText::smallest));
    QVERIFY2(fitted.used().width() <= box.width() + 1, qPrintable(QString::number(fitted.used().width())));
    const auto mono = paintMono(roll({field}), {{{u"event"_s, words}}, {}});
    QVERIFY(mono);
    QVERIFY(box.toAlignedRect().contains(ink(*mono)));
    QVERIFY(ink(*mono).height() > 15);
}

void TestPaperPainter::scripts_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("Latin with marks") << u"Žluťoučký kůň, Łódź, İstanbul"_s;
    QTest::newRow("Greek") << u"Ὄρνιθες"_s;
    QTest::newRow("Cyrillic") << u"Вишнёвый сад"_s;
    QTest::newRow("Hebrew") << u"חלום ליל קיץ"_s;
    QTest::newRow("Arabic") << u"حلم ليلة منتصف الصيف"_s;
    QTest::newRow("Hindi") << u"अभिज्ञानशाकुन्तलम् · कृष्ण क्षेत्र"_s;
}

void TestPaperPainter::scripts()
{
    QFETCH(QString, words);
    LayoutField field = text(u"{event}"_s, {0, 2, 72, 14}, 14);
    const PaperText fitted(words, field, {0, 0, 575, 110}, 203, true);
    qsizetype glyphs = 0;
    for (const QGlyphRun &run : fitted.layout().glyphRuns()) {
        for (const quint32 glyph : run.glyphIndexes()) {
            QVERIFY2(glyph != 0, qPrintable(u"no letter for it in "_s + run.rawFont().familyName()));
            ++glyphs;
        }
    }
    QVERIFY(glyphs > 0);
    if (words.startsWith(u'अ'))
        QVERIFY2(glyphs < words.size(), "conjuncts are not formed");
    const auto mono = paintMono(roll({field}), {{{u"event"_s, words}}, {}});
    QVERIFY(mono);
    QVERIFY(inkCount(*mono, mono->rect()) > 200);
}

void TestPaperPainter::rightToLeftStartsOnTheRight()
{
    const LayoutField field = text(u"{event}"_s, {0, 0, 72, 10}, 12);
    const auto hebrew = paintMono(roll({field}), {{{u"event"_s, u"חלום"_s}}, {}});
    const auto latin = paintMono(roll({field}), {{{u"event"_s, u"Dream"_s}}, {}});
    QVERIFY(hebrew && latin);
    QVERIFY(ink(*hebrew).left() > hebrew->width() / 2);
    QVERIFY(ink(*latin).right() < latin->width() / 2);
}

void TestPaperPainter::turnedIsTheSamePicture_data()
{
    QTest::addColumn<int>("rotation");
    QTest::newRow("90") << 90;
    QTest::newRow("180") << 180;
    QTest::newRow("270") << 270;
}

void TestPaperPainter::turnedIsTheSamePicture()
{
    QFETCH(int, rotation);
    const bool isAcross = rotation != 180;
    LayoutField upright = text(u"Row F"_s, {0, 0, 40, 10}, 16);
    LayoutField turned = upright;
    turned.rotation = rotation;
    if (isAcross)
        std::swap(turned.width, turned.height);
    const auto plain = paintMono(roll({upright}), {});
    const auto across = paintMono(roll({turned}), {});
    QVERIFY(plain && across);
    const QImage back = across->copy(ink(*across)).transformed(QTransform().rotate(-rotation)).convertToFormat(QImage::Format_Mono);
    const QImage straight = plain->copy(ink(*plain));
    QCOMPARE(back.size(), straight.size());
    QCOMPARE(inkCount(back, back.rect()), inkCount(straight, straight.rect()));
    QCOMPARE(back.convertToFormat(QImage::Format_Grayscale8), straight.convertToFormat(QImage::Format_Grayscale8)); // letter by letter
}

void TestPaperPainter::logos()
{
    const auto png = [](const QImage &image) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    };
    LayoutField field;
    field.kind = LayoutField::Kind::Image;
    field.width = field.height = 20; // 160 dots
    QImage shade(64, 64, QImage::Format_Grayscale8);
    shade.fill(128);
    field.image = png(shade);
    const auto dithered = paintMono(roll({field}), {});
    QVERIFY(dithered);
    const QRect area(10, 10, 140, 140);
    const double share = double(inkCount(*dithered, area)) / (area.width() * area.height());
    QVERIFY2(share > 0.42 && share < 0.58, qPrintable(QString::number(share))); // half tone, not all or nothing

    QImage art(640, 640, QImage::Format_ARGB32);
    art.fill(Qt::transparent); // stays paper
    QPainter painter(&art);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::black);
    painter.drawEllipse(120, 120, 400, 400);
    painter.end();
    field.image = png(art);
    const auto drawn = paintMono(roll({field}), {});
    QVERIFY(drawn);
    QCOMPARE(inkCount(*drawn, {0, 0, 20, 20}), 0);
    QCOMPARE(inkCount(*drawn, {60, 60, 40, 40}), 1600); // no speckles inside line art
}

void TestPaperPainter::rollsGrowWithTheirTable()
{
    const TicketLayout layout = builtInLayout(u"receipt-80mm"_s, PaperUse::Receipt);
    PaperData data = PaperWords(QLocale::c()).sample();
    const double before = paperHeight(layout, data);
    for (int i = 0; i < 40; ++i)
        data.rows.prepend({u"1 × Premium"_s, u"45.50 EUR"_s});
    const double after = paperHeight(layout, data);
    QVERIFY(after > before + 40 * 4);
    const auto mono = paintMono(layout, data);
    QVERIFY(mono);
    QVERIFY(mono->height() >= int(after * 7.9));
    QVERIFY(ink(*mono).bottom() < mono->height());
}

void TestPaperPainter::damagedPicture()
{
    LayoutField field;
    field.kind = LayoutField::Kind::Image;
    field.width = field.height = 20;
    static const char damaged[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\0\0\0\0rubbish";
    field.image = QByteArray(damaged, sizeof damaged - 1);
    const auto mono = paintMono(roll({field}), {});
    QVERIFY(!mono);
    QCOMPARE(mono.error().fields.first().path, u"fields[0]"_s);
}

QTEST_MAIN(TestPaperPainter)
#include "tst_paperpainter.moc"
