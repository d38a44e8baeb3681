// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/MethodTable.h"
#include "registry/Registry.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// The OpenAPI document: complete here, and valid by the word of somebody else's validator.
class TestOpenApi : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyMethod_data();
    void everyMethod();
    void references();
    void validator_data();
    void validator();

private:
    const QJsonObject m_document = QJsonDocument::fromJson(openApiDocument()).object();
};

void TestOpenApi::everyMethod_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("success");
    QTest::addColumn<bool>("needsKey");
    QTest::addColumn<bool>("isOpen");
    forEachMethod([]<typename M>() {
        QTest::newRow(M::info.name.data())
            << QString(M::info.name) << QString(verbName(M::info.verb)).toLower() << QString(M::info.path)
            << M::info.success << M::info.needsKey << (M::info.permission == Permission::None);
    });
}

void TestOpenApi::everyMethod()
{
    QFETCH(QString, name);
    QFETCH(QString, verb);
    QFETCH(QString, path);
    QFETCH(int, success);
    QFETCH(bool, needsKey);
    QFETCH(bool, isOpen);
    if (verb.isEmpty()) {
        QStringList names;
        for (const QJsonValue &method : m_document["x-foyer-socket-methods"_L1].toArray())
            names += method["x-foyer-method"_L1].toString();
        QVERIFY(names.contains(name));
        return;
    }
    const QJsonObject operation = m_document["paths"_L1][path][verb].toObject();
    QCOMPARE(operation["x-foyer-method"_L1].toString(), name);
    QVERIFY(operation["responses"_L1].toObject().contains(QString::number(success)));
    QVERIFY(operation["responses"_L1].toObject().contains("default"_L1));
    QCOMPARE(operation["security"_L1].toArray().isEmpty(), isOpen);
    QStringList parameters;
    for (const QJsonValue &parameter : operation["parameters"_L1].toArray())
        parameters += parameter["in"_L1].toString() + u' ' + parameter["name"_L1].toString();
    QCOMPARE(parameters.contains(u"header Idempotency-Key"_s), needsKey);
    QCOMPARE(parameters.contains(u"header Foyer-Approval"_s), !isOpen);
    for (const QString &segment : path.split(u'/')) {
        if (segment.startsWith(u'{'))
            QVERIFY(parameters.contains(u"path "_s + segment.sliced(1).chopped(1)));
    }
    const QStringList allInPath{u"seats.extend"_s, u"payments.ask"_s, u"payments.askReturn"_s}; // nothing is left for a body
    if (verb == "get"_L1 || verb == "delete"_L1 || allInPath.contains(name))
        QVERIFY(!operation.contains("requestBody"_L1));
    else
        QCOMPARE(
            operation["requestBody"_L1]["content"_L1]["application/json"_L1]["schema"_L1]["additionalProperties"_L1],
            QJsonValue(false));
}

void TestOpenApi::references()
{
    const QString text = QString::fromUtf8(openApiDocument());
    QRegularExpressionMatchIterator matches
        = QRegularExpression(u"\"\\$ref\":\"#/components/schemas/([^\"]+)\""_s).globalMatch(text);
    QVERIFY(matches.hasNext());
    while (matches.hasNext())
        QVERIFY(m_document["components"_L1]["schemas"_L1].toObject().contains(matches.next().captured(1)));
    QCOMPARE(m_document["openapi"_L1].toString(), u"3.1.0"_s);
}

void TestOpenApi::validator_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("ours") << openApiDocument() << true;
    QJsonObject spoilt = m_document;
    spoilt.remove(u"info"_s);
    QTest::newRow("without info") << QJsonDocument(spoilt).toJson() << false; // it does look
    QTest::newRow("no JSON") << QByteArray("{") << false;
}

void TestOpenApi::validator()
{
    QFETCH(QByteArray, document);
    QFETCH(bool, isValid);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(document);
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QLatin1StringView(FOYER_TEST_DATA) + "/../openapi/validate.sh"_L1, {file.fileName()});
    QVERIFY2(process.waitForFinished(90'000), qPrintable(process.errorString()));
    const QByteArray said = process.readAll();
    // 1 says "invalid"; anything else means that the validator itself is missing.
    QVERIFY2(process.exitCode() == (isValid ? 0 : 1), said.constData());
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
