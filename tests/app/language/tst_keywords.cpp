// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyMap.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Every key that can be changed is named by its action, in all words of the program and of its translations.
class TestKeyWords : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void wordsNameActions();
    void translationsNameNoKey();
    void sourcesNameActions();
    void eachActionIsBound();

private:
    struct Source {
        QString file;
        QString text;
    };

    QSet<QString> m_actions;
    QList<Source> m_sources; ///< of the application
};

namespace {

const QRegularExpression placeholder(u"\\{([A-Za-z-]+)\\}"_s);
const QRegularExpression keyName(u"\\bF([1-9]|1[0-2])\\b|\\b(Ctrl|Strg|Alt)\\+|\\b(Shift|Umschalt|Maj|Mayús)\\+F"_s);

/// Calls `look` with the context and the words of each element `which`.
template<typename Look>
void forEachText(const QString &path, QLatin1StringView which, Look look)
{
    QFile ts(path);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QString context;
    int count = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == which) {
            look(context, xml.readElementText(QXmlStreamReader::IncludeChildElements));
            ++count;
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(count > 10);
}

} // namespace

void TestKeyWords::initTestCase()
{
    for (const KeyAction &action : KeyMap::actions())
        m_actions.insert(action.id);
    QDirIterator files(QStringLiteral(FOYER_APP_DIR), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next()); // fileName() of the iterator has no folder
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_sources.append({files.fileName(), QString::fromUtf8(file.readAll())});
    }
    QVERIFY(m_sources.size() > 100);
}

void TestKeyWords::wordsNameActions()
{
    const QTemporaryDir folder;
    const QString words = folder.filePath(u"words.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(FOYER_LUPDATE), {QStringLiteral(FOYER_APP_DIR), u"-silent"_s, u"-locations"_s, u"none"_s, u"-ts"_s, words});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    int named = 0;
    forEachText(words, "source"_L1, [&](const QString &context, const QString &text) {
        QVERIFY2(!keyName.match(text).hasMatch(), qPrintable(context + u": "_s + text));
        if (context == "PaperLayout"_L1)
            return; // there they are what stands on a ticket
        for (const auto &match : placeholder.globalMatch(text)) {
            QVERIFY2(m_actions.contains(match.captured(1)), qPrintable(context + u": "_s + text));
            ++named;
        }
    });
    QVERIFY(named > 20);
}

void TestKeyWords::translationsNameNoKey()
{
    const QDir folder(QStringLiteral(FOYER_TS_DIR));
    const QStringList files = folder.entryList({u"*.ts"_s});
    QVERIFY(files.size() > 3);
    for (const QString &file : files) {
        forEachText(folder.filePath(file), "translation"_L1,
                    [&](const QString &context, const QString &text) { QVERIFY2(!keyName.match(text).hasMatch(), qPrintable(file + u' ' + context + u": "_s + text)); });
    }
}

/// Buttons and hints name their action without tr().
void TestKeyWords::sourcesNameActions()
{
    static const QRegularExpression literal(u"u\"\\{([a-z-]+)\\}\"_s"_s);
    int named = 0;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.file == "BuiltInLayouts.cpp"_L1 || source.file == "LayoutEditor.cpp"_L1)
            continue; // fields of a ticket
        for (const auto &match : literal.globalMatch(source.text)) {
            QVERIFY2(m_actions.contains(match.captured(1)), qPrintable(source.file + u": "_s + match.captured()));
            ++named;
        }
    }
    QVERIFY(named > 20);
}

void TestKeyWords::eachActionIsBound()
{
    for (const QString &action : std::as_const(m_actions)) {
        const QString named = u"u\""_s + action + u"\"_s"_s;
        QVERIFY2(std::any_of(m_sources.cbegin(), m_sources.cend(),
                             [&](const Source &source) { return source.file != "KeyActions.cpp"_L1 && source.text.contains(named); }),
                 qPrintable(action));
    }
}

QTEST_GUILESS_MAIN(TestKeyWords)
#include "tst_keywords.moc"
