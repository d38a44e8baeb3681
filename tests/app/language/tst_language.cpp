// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Language.h"
#include "language/ServerWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Each translation is whole, says as many things as its source, and is installed with its plurals.
class TestLanguage : public QObject
{
    Q_OBJECT
private slots:
    void offersWhatIsThere();
    void isKept();
    void pluralsOfEnglish();
    void whole_data();
    void whole();
    void everyWordIsThere_data() { whole_data(); }
    void everyWordIsThere();
    void places_data();
    void places();
    void reasons_data();
    void reasons();
};

void TestLanguage::offersWhatIsThere()
{
    QStringList codes;
    for (const language::Choice &choice : language::choices()) {
        codes.append(choice.code);
        QVERIFY(choice.code.isEmpty() || !choice.name.isEmpty());
    }
    QVERIFY(codes.first().isEmpty());
    QVERIFY2(codes.contains(u"en"_s), qPrintable(codes.join(u' ')));
}

void TestLanguage::isKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"till.ini"_s), QSettings::IniFormat);
    QCOMPARE(language::wanted(settings), QString());
    language::setWanted(settings, u"en"_s);
    QCOMPARE(language::wanted(settings), u"en"_s);
}

void TestLanguage::pluralsOfEnglish()
{
    const auto tickets = [](int n) { return QCoreApplication::translate("foyer::TicketPreview", "%n tickets", nullptr, n); };
    language::install(*qGuiApp, u"en"_s);
    QCOMPARE(tickets(1), u"1 ticket"_s);
    QCOMPARE(tickets(2), u"2 tickets"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
    language::install(*qGuiApp, u"tlh"_s); // nobody translated it
    QCOMPARE(tickets(1), u"1 ticket"_s);
    QCOMPARE(qGuiApp->layoutDirection(), Qt::LeftToRight);
}

void TestLanguage::whole_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : QDir(QStringLiteral(FOYER_TS_DIR)).entryList({u"*.ts"_s}))
        QTest::newRow(qPrintable(file)) << QDir(QStringLiteral(FOYER_TS_DIR)).filePath(file);
}

void TestLanguage::whole()
{
    QFETCH(QString, file);
    QFile ts(file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    static const QRegularExpression placeholder(u"%(?:L?\\d+|L?n)|\\{[A-Za-z-]+\\}"_s); // arguments, keys, fields of a ticket
    const auto placeholders = [](const QString &text) {
        QStringList all;
        for (const auto &match : placeholder.globalMatch(text))
            all.append(match.captured());
        all.sort();
        all.removeDuplicates();
        return all;
    };
    const bool isEnglish = file.endsWith(u"_en.ts"_s);
    QXmlStreamReader xml(&ts);
    QString source;
    bool isPlural = false;
    int forms = 0, messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "message"_L1) {
            isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
            forms = 0;
            ++messages;
        } else if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            QVERIFY2(!xml.attributes().hasAttribute("type"_L1), qPrintable(source + u" is not translated"_s));
            if (!isPlural) {
                const QString words = xml.readElementText();
                QVERIFY2(!words.trimmed().isEmpty(), qPrintable(source));
                QVERIFY2(placeholders(words) == placeholders(source), qPrintable(source + u" -> "_s + words));
            }
        } else if (xml.name() == "numerusform"_L1) {
            const QString words = xml.readElementText();
            QVERIFY2(!words.trimmed().isEmpty(), qPrintable(source));
            // The form for one may say "a ticket"; the others must tell the number.
            QVERIFY2(++forms == 1 || placeholders(words) == placeholders(source), qPrintable(source + u" -> "_s + words));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(messages > (isEnglish ? 10 : 500), qPrintable(QString::number(messages)));
}

void TestLanguage::everyWordIsThere()
{
    QFETCH(QString, file);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(file).fileName());
    QVERIFY(QFile::copy(file, copy));
    // As `cmake --build … -t translations` reads the sources: whatever is not in the file comes in unfinished.
    QStringList arguments{QStringLiteral(FOYER_APP_DIR), u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    if (file.endsWith("_en.ts"_L1))
        arguments << u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(FOYER_LUPDATE), arguments << u"-ts"_s << copy);
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QFile updated(copy);
    QVERIFY(updated.open(QIODevice::ReadOnly));
    const QByteArray text = updated.readAll();
    const qsizetype at = text.indexOf("type=\"unfinished\"");
    QVERIFY2(at < 0, text.mid(std::max<qsizetype>(0, at - 300), 350).constData());
}

void TestLanguage::places_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("german");
    QTest::newRow("seat") << u"Parkett · Row F · Seat 7"_s << u"Parkett · Reihe F · Platz 7"_s;
    QTest::newRow("without rows") << u"Loge 3 · Seat 2"_s << u"Loge 3 · Platz 2"_s;
    QTest::newRow("area") << u"Stehplatz"_s << u"Stehplatz"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestLanguage::places()
{
    QFETCH(QString, label);
    language::install(*qGuiApp, u"en"_s);
    QCOMPARE(language::place(label), label);
    language::install(*qGuiApp, u"de"_s);
    QTEST(language::place(label), "german");
}

void TestLanguage::reasons_data()
{
    QTest::addColumn<QString>("reason");
    for (const char *said : {"Row F 7–8, no single left", "Stalls row F 7–8 and row G 7–8, not together: one behind the other, leaves a single place",
                             "Row A 1–2, row B 1, row C 1 and 3 more rows, not together: 6 groups close by, leaves 2 single places, restricted view",
                             "Box 3 1–2, no single left", "Row F 7, 9, not together: over a gap in the row, no single left",
                             "Row F 7 and row K 1, not together: the places nearest each other, no single left"})
        QTest::newRow(said) << QString::fromUtf8(said);
}

void TestLanguage::reasons()
{
    QFETCH(QString, reason);
    language::install(*qGuiApp, u"en"_s);
    QCOMPARE(language::reason(reason), reason);
    language::install(*qGuiApp, u"de"_s);
    const QString german = language::reason(reason);
    static const QRegularExpression english(u"\\b(row|single|together|leaves|and|groups|places|view|more)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QVERIFY2(!english.match(german).hasMatch(), qPrintable(german));
    for (const QString &number : {u"7"_s, u"1"_s})
        QVERIFY2(german.contains(number) || !reason.contains(number), qPrintable(german));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
