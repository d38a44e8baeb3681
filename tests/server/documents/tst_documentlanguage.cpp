// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HouseWords.h"
#include "documents/InvoicePdf.h"
#include "documents/TicketPdf.h"
#include "support/Expect.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

PrintedOrder order(const QString &language)
{
    PrintedOrder order{u"Hamlet %1 %2"_s, u"Theater am Hügel"_s, QDateTime(QDate(2026, 7, 14), QTime(17, 30), Qt::UTC), QDateTime(QDate(2026, 7, 14), QTime(16, 30), Qt::UTC),
                       "Europe/Berlin", language, u"4F7K2M9Q"_s, u"Jürgen Müller"_s, {}};
    order.tickets.append({u"Parkett"_s, u"F"_s, u"7"_s, u"A"_s, Money(123'450, u"EUR"_s), u"ABCDEF0123456789"_s, u"7K2M9QXA0F00"_s});
    order.tickets.append({u"Balkon"_s, {}, {}, u"B"_s, Money(1250, u"EUR"_s), u"ABCDEF0123456780"_s, u"7K2M9QXA0F01"_s});
    return order;
}

PrintedInvoice invoice(const QString &language, bool isCreditNote = false)
{
    PrintedInvoice invoice;
    invoice.isCreditNote = isCreditNote;
    invoice.number = isCreditNote ? u"C2026-000003"_s : u"2026-000007"_s;
    invoice.ofNumber = u"2026-000007"_s;
    invoice.sender = u"Theater am Hügel\nHügelweg 1\n10115 Berlin"_s;
    invoice.customer = u"Jürgen Müller"_s;
    invoice.address = u"Marktplatz 2\n80331 München"_s;
    invoice.event = u"Hamlet"_s;
    invoice.startsAt = QDateTime(QDate(2026, 7, 14), QTime(17, 30), Qt::UTC);
    invoice.issuedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    invoice.dueOn = QDate(2026, 3, 16);
    invoice.timeZone = "Europe/Berlin";
    invoice.language = language;
    invoice.reference = u"4F7K2M9Q"_s;
    invoice.reason = u"exchange"_s;
    invoice.lines = {{placeWords(houseWords(language), u"Parkett"_s, u"F"_s, u"7"_s), Money(123'450, u"EUR"_s), false}, {u"MwSt. 7 %"_s, Money(8076, u"EUR"_s), true}};
    invoice.total = Money(123'450, u"EUR"_s);
    return invoice;
}

/// Without regard to spaces: where a vowel sign stands above its letter, pdftotext may see a gap.
bool says(const QString &text, const QString &words)
{
    const auto squeezed = [](QString from) { return from.remove(QRegularExpression(u"\\s"_s)); };
    return squeezed(text).contains(squeezed(words));
}

} // namespace

/// What the house writes, in each of its languages, read back by a program that knows nothing of ours.
class TestDocumentLanguage : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void wordsAreComplete_data() { everyLanguage(); }
    void wordsAreComplete();
    void filledIn();
    void tickets_data();
    void tickets();
    void invoices_data();
    void invoices();
    void creditNotes_data();
    void creditNotes();
    void drawnInTheirScript_data() { everyLanguage(); }
    void drawnInTheirScript();
    void manyLines();

private:
    static void everyLanguage()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : houseLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
    QString textOf(const Result<QByteArray> &pdf, const QString &name);

    QTemporaryDir m_folder;
};

QString TestDocumentLanguage::textOf(const Result<QByteArray> &pdf, const QString &name)
{
    if (!pdf)
        return errorText(pdf.error());
    // Kept where somebody wants to look at them.
    const QString folder = qEnvironmentVariable("FOYER_PICTURES", m_folder.path());
    QFile file(folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return file.errorString();
    file.close();
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return u"pdftotext does not run"_s;
    return QString::fromUtf8(process.readAllStandardOutput()).replace(QChar(0x00a0), u' ').replace(QChar(0x202f), u' ').normalized(QString::NormalizationForm_C);
}

/// Nothing is missing, nothing left from another language, every sentence is about what it should be about.
void TestDocumentLanguage::wordsAreComplete()
{
    QFETCH(QString, language);
    static_assert(sizeof(HouseWords) % sizeof(const char16_t *) == 0); // nothing but words
    constexpr size_t count = sizeof(HouseWords) / sizeof(const char16_t *);
    const auto *here = reinterpret_cast<const char16_t *const *>(&houseWords(language));
    const auto *english = reinterpret_cast<const char16_t *const *>(&houseWords(u"en"_s));
    for (size_t i = 0; i < count; ++i) {
        const QString words = QString::fromUtf16(here[i]), original = QString::fromUtf16(english[i]);
        QVERIFY(!words.isEmpty());
        for (const QString &mark : {u"%1"_s, u"%2"_s, u"%3"_s})
            QCOMPARE(words.count(mark), original.count(mark));
        if (language == "hi"_L1 && i > 1) { // beyond the formats of dates
            static const QRegularExpression foreign(u"[A-Za-z]{2}"_s);
            QVERIFY2(!QString(words).remove(u"PDF"_s).contains(foreign), qPrintable(words));
        }
    }
}

void TestDocumentLanguage::filledIn()
{
    QCOMPARE(filled(u"%1 of %2", {u"%2"_s, u"3 %1"_s}), u"%2 of 3 %1"_s);
    QCOMPARE(filled(u"100 % %1%", {u"x"_s}), u"100 % x%"_s);
    QCOMPARE(filled(u"%3", {u"x"_s}), u"%3"_s);
    const HouseWords &words = houseWords(u"de"_s);
    QCOMPARE(placeWords(words, u"Parkett"_s, u"F"_s, u"7"_s), u"Parkett · Reihe F · Platz 7"_s);
    QCOMPARE(placeWords(words, u"Loge"_s, {}, u"7"_s), u"Loge · Platz 7"_s);
    QCOMPARE(placeWords(words, u"Stehplatz"_s, {}, {}), u"Stehplatz"_s);
    QCOMPARE(&houseWords(u"xx"_s), &houseWords(u"en"_s));
}

void TestDocumentLanguage::tickets_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("en") << u"en"_s << QStringList{u"Tuesday 14 July 2026"_s, u"Starts 19:30   Doors 18:30"_s, u"Row F"_s, u"1,234.50 EUR"_s, u"Ticket 1 of 2"_s, u"AREA"_s};
    QTest::newRow("de") << u"de"_s
                        << QStringList{u"Dienstag, 14. Juli 2026"_s, u"Beginn 19:30   Einlass 18:30"_s, u"REIHE"_s, u"PLATZ"_s, u"Parkett · Reihe F · Platz 7"_s,
                                       u"1.234,50 EUR"_s, u"Auftrag 4F7K2M9Q · Ticket 1 von 2"_s, u"Gültig für eine Person."_s};
    QTest::newRow("fr") << u"fr"_s << QStringList{u"mardi 14 juillet 2026"_s, u"Portes 18:30"_s, u"Rang F"_s, u"1 234,50 EUR"_s, u"Billet 2 sur 2"_s};
    QTest::newRow("es") << u"es"_s << QStringList{u"martes, 14 de julio de 2026"_s, u"Puertas 18:30"_s, u"BUTACA"_s, u"Entrada 2 de 2"_s};
    QTest::newRow("hi") << u"hi"_s
                        << QStringList{u"मंगलवार, 14 जुलाई 2026"_s, u"शो 19:30   प्रवेश 18:30"_s, u"पंक्ति"_s, u"Parkett · पंक्ति F · सीट 7"_s, u"ऑर्डर 4F7K2M9Q · टिकट 1/2"_s,
                                       u"एक व्यक्ति के लिए।"_s, u"क्षेत्र"_s};
}

void TestDocumentLanguage::tickets()
{
    QFETCH(QString, language);
    QFETCH(QStringList, said);
    const QString text = textOf(ticketPdf(order(language)), u"ticket-%1.pdf"_s.arg(language));
    QCOMPARE(text.count(u'\f'), 2);
    QVERIFY2(text.contains(u"Hamlet %1 %2"_s), qPrintable(text)); // names are not read as sentences
    for (const QString &words : std::as_const(said))
        QVERIFY2(says(text, words), qPrintable(words + u" is not in:\n"_s + text));
}

void TestDocumentLanguage::invoices_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("en") << u"en"_s << QStringList{u"Invoice 2026-000007"_s, u"Issued 2 March 2026"_s, u"Due 16 March 2026"_s, u"To pay"_s, u"Net"_s, u"1,153.74 EUR"_s};
    QTest::newRow("de") << u"de"_s
                        << QStringList{u"Rechnung 2026-000007"_s, u"Ausgestellt am 2. März 2026"_s, u"Fällig am 16. März 2026"_s, u"Auftrag 4F7K2M9Q"_s,
                                       u"Hamlet, Dienstag, 14. Juli 2026, 19:30"_s, u"Parkett · Reihe F · Platz 7"_s, u"Zu zahlen"_s, u"1.234,50 EUR"_s,
                                       u"Darin enthalten: MwSt. 7 %"_s, u"80,76 EUR"_s, u"Netto"_s, u"1.153,74 EUR"_s, u"die Nummer 2026-000007 an"_s, u"Seite 1"_s};
    QTest::newRow("fr") << u"fr"_s << QStringList{u"Facture 2026-000007"_s, u"Échéance : 16 mars 2026"_s, u"Total hors taxes"_s, u"1 153,74 EUR"_s};
    QTest::newRow("es") << u"es"_s << QStringList{u"Factura 2026-000007"_s, u"Vencimiento: 16 de marzo de 2026"_s, u"Base imponible"_s, u"1153,74 EUR"_s};
    QTest::newRow("hi") << u"hi"_s
                        << QStringList{u"इनवॉइस 2026-000007"_s, u"तारीख: 2 मार्च 2026"_s, u"भुगतान की अंतिम तारीख: 16 मार्च 2026"_s, u"कुल देय राशि"_s, u"कर से पहले की राशि"_s,
                                       u"1,234.50 EUR"_s, u"कृपया भुगतान के साथ संख्या 2026-000007 लिखें।"_s, u"पृष्ठ 1"_s};
}

void TestDocumentLanguage::invoices()
{
    QFETCH(QString, language);
    QFETCH(QStringList, said);
    const QString text = textOf(invoicePdf(invoice(language)), u"invoice-%1.pdf"_s.arg(language));
    for (const QString &words : std::as_const(said))
        QVERIFY2(says(text, words), qPrintable(words + u" is not in:\n"_s + text));
}

void TestDocumentLanguage::creditNotes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("said");
    QTest::newRow("de") << u"de"_s << QStringList{u"Gutschrift C2026-000003"_s, u"Zur Rechnung 2026-000007"_s, u"Gutgeschrieben"_s, u"Grund: Umtausch von Tickets"_s};
    QTest::newRow("hi") << u"hi"_s << QStringList{u"क्रेडिट नोट C2026-000003"_s, u"इनवॉइस 2026-000007 के लिए"_s, u"कारण: टिकटों की अदला-बदली"_s};
}

void TestDocumentLanguage::creditNotes()
{
    QFETCH(QString, language);
    QFETCH(QStringList, said);
    const QString text = textOf(invoicePdf(invoice(language, true)), u"credit-note-%1.pdf"_s.arg(language));
    for (const QString &words : std::as_const(said))
        QVERIFY2(says(text, words), qPrintable(words + u" is not in:\n"_s + text));
}

/// Letters that no font has come out as boxes, which the text of a PDF does not tell; but the fonts in it do.
void TestDocumentLanguage::drawnInTheirScript()
{
    QFETCH(QString, language);
    QVERIFY(!textOf(invoicePdf(invoice(language)), u"fonts.pdf"_s).isEmpty());
    QProcess process;
    process.start(u"pdffonts"_s, {qEnvironmentVariable("FOYER_PICTURES", m_folder.path()) + u"/fonts.pdf"_s});
    QVERIFY(process.waitForFinished(30'000));
    const QString fonts = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(fonts.contains(u"Inter"_s), qPrintable(fonts));
    QVERIFY2(fonts.contains(u"Devanagari"_s) == (language == "hi"_L1), qPrintable(fonts));
}

void TestDocumentLanguage::manyLines()
{
    PrintedInvoice printed = invoice(u"de"_s);
    for (int i = 0; i < 80; ++i)
        printed.lines.prepend({u"Parkett · Reihe A · Platz %1"_s.arg(i), Money(100, u"EUR"_s), false});
    const QString text = textOf(invoicePdf(printed), u"long.pdf"_s);
    QVERIFY(text.count(u'\f') >= 3);
    QVERIFY2(text.contains(u"Seite 3"_s), qPrintable(text));
    QVERIFY(text.contains(u"Platz 79"_s) && text.contains(u"Netto"_s));
}

QTEST_GUILESS_MAIN(TestDocumentLanguage)
#include "tst_documentlanguage.moc"
