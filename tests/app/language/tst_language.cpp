// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
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
    static const QRegularExpression placeholder(u"%(?:L?\\d+|L?n)"_s);
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

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
