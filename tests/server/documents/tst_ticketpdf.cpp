// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TicketPdf.h"
#include "support/Expect.h"
#include "ticket/TicketCode.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Tickets read back by programs that know nothing of ours: poppler's tools and zbar.
class TestTicketPdf : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void saysEverything();
    void timeZones_data();
    void timeZones();
    void longTexts();
    void qrCodes();
    void withoutTickets();

private:
    static PrintedOrder order(int tickets);
    QByteArray tool(const QString &program, const QStringList &arguments);
    QString textOf(const PrintedOrder &order);

    QTemporaryDir m_folder;
};

PrintedOrder TestTicketPdf::order(int tickets)
{
    const TicketSigner signer(1, TicketSigner::makeKey());
    PrintedOrder order{u"Romeo & Julia"_s,
                       u"Stavovské divadlo"_s,
                       QDateTime(QDate(2026, 7, 14), QTime(17, 30), Qt::UTC),
                       QDateTime(QDate(2026, 7, 14), QTime(16, 30), Qt::UTC),
                       "Europe/Prague",
                       u"en"_s,
                       u"4F7K2M9Q"_s,
                       u"Žofie Nováková"_s,
                       {}};
    for (int i = 0; i < tickets; ++i)
        order.tickets.append({u"Stalls"_s, u"F"_s, QString::number(i + 7), u"Premium"_s, Money(4550, u"EUR"_s),
                              signer.code({EventId(12), TicketId(1000 + i), 1, i, false}),
                              u"7K2M9QXA0F%1"_s.arg(i, 2, 10, QChar(u'0'))});
    return order;
}

QByteArray TestTicketPdf::tool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return "the program does not run: " + program.toLatin1();
    return process.readAllStandardOutput();
}

QString TestTicketPdf::textOf(const PrintedOrder &printed)
{
    const auto pdf = ticketPdf(printed);
    if (!pdf)
        return errorText(pdf.error());
    QFile file(m_folder.filePath(u"tickets.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return file.errorString();
    file.close();
    return QString::fromUtf8(tool(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s}))
        .replace(QChar(0x00a0), u' ')
        .normalized(QString::NormalizationForm_C);
}

void TestTicketPdf::saysEverything()
{
    const QString text = textOf(order(3));
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 3);
    for (int i = 0; i < 3; ++i) {
        for (const QString &word :
             {u"Romeo & Julia"_s, u"Stavovské divadlo"_s, u"Tuesday 14 July 2026"_s, u"19:30"_s, u"18:30"_s,
              u"Stalls"_s, u"Premium"_s, u"45.50 EUR"_s, u"4F7K2M9Q"_s, u"Žofie Nováková"_s,
              u"Ticket %1 of 3"_s.arg(i + 1), u"Row F"_s, u"Seat %1"_s.arg(i + 7), u"7K2M 9QXA 0F0%1"_s.arg(i)})
            QVERIFY2(pages.at(i).contains(word), qPrintable(word + u" is not in:\n"_s + pages.at(i)));
    }
    QVERIFY(tool(u"pdfinfo"_s, {u"tickets.pdf"_s}).contains("Romeo & Julia"));
}

void TestTicketPdf::timeZones_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("starts");
    QTest::newRow("summer in Prague") << QByteArray("Europe/Prague") << u"Starts 19:30"_s;
    QTest::newRow("the day before in New York") << QByteArray("America/New_York") << u"Starts 13:30"_s;
    QTest::newRow("half an hour in Kolkata") << QByteArray("Asia/Kolkata") << u"Starts 23:00"_s;
}

void TestTicketPdf::timeZones()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, starts);
    PrintedOrder printed = order(1);
    printed.timeZone = zone;
    const QString text = textOf(printed);
    QVERIFY2(text.contains(starts), qPrintable(text));
}

void TestTicketPdf::longTexts()
{
    PrintedOrder printed = order(1);
    printed.event
        = u"The Very Long and Lamentable Comedy of the Cruel Death of Pyramus and Thisbe, with the Bergomask Dance"_s
              .repeated(3);
    printed.holder = QString(200, u'W');
    printed.tickets[0].section = u"Second Balcony, left side, behind the pillar"_s;
    printed.tickets[0].seat.clear();
    printed.tickets[0].row.clear();
    const QString text = textOf(printed);
    QCOMPARE(text.count(u'\f'), 1); // never a second page
    QVERIFY(text.contains("The Very Long"_L1));
    QVERIFY(text.contains("AREA"_L1));
    // What was cut from the paper stays in the text layer, so the picture is asked: nothing runs into the code.
    tool(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, u"tickets.pdf"_s, u"long"_s});
    QCOMPARE(QString::fromLatin1(tool(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"long-1.png"_s}).trimmed()),
             printed.tickets.first().code);
}

void TestTicketPdf::qrCodes()
{
    const PrintedOrder printed = order(2);
    QVERIFY(!textOf(printed).isEmpty());
    tool(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-png"_s, u"tickets.pdf"_s, u"page"_s});
    for (int i = 0; i < 2; ++i) {
        const QByteArray read = tool(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"page-%1.png"_s.arg(i + 1)}).trimmed();
        QCOMPARE(QString::fromLatin1(read), printed.tickets.at(i).code);
    }
    // As a poor printer or a phone shows it.
    tool(u"pdftoppm"_s,
         {u"-r"_s, u"110"_s, u"-gray"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, u"tickets.pdf"_s, u"small"_s});
    QCOMPARE(QString::fromLatin1(tool(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, u"small-1.pgm"_s}).trimmed()),
             printed.tickets.first().code);
}

void TestTicketPdf::withoutTickets()
{
    const auto pdf = ticketPdf(order(0)); // the caller refuses before it comes to this; it must only not crash
    QVERIFY(pdf || pdf.error().code == ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestTicketPdf)
#include "tst_ticketpdf.moc"
