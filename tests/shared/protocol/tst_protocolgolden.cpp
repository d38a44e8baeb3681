// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/MethodTable.h"
#include "protocol/Schema.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Holds the method table against tests/data/protocol, one file a method, so that a change of the protocol is seen in a
/// review. FOYER_UPDATE_GOLDEN=1 writes the files anew; then the difference is the question.
class TestProtocolGolden : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void methods_data();
    void methods();
    void noFileWithoutMethod();
    void namesAndPathsAreUnique();
    void pathFieldsAreNeeded();
    void mutationsTakeAKey();

private:
    static QString path(const QString &name)
    {
        return QLatin1StringView(FOYER_TEST_DATA) + "/protocol/"_L1 + name + ".json"_L1;
    }
};

namespace {

template <typename M> QJsonObject described()
{
    static constexpr QLatin1StringView rates[] = {"read"_L1, "write"_L1, "sign_in"_L1};
    QJsonObject method{{u"name"_s, QString(M::info.name)},
                       {u"success"_s, M::info.success},
                       {u"permission"_s, QString(permissionName(M::info.permission))},
                       {u"rate"_s, QString(rates[int(M::info.rate)])},
                       {u"idempotencyKey"_s, M::info.needsKey},
                       {u"request"_s, schemaOf<typename M::Request>()}};
    if (M::info.verb != Verb::None)
        method[u"rest"_s] = QString(verbName(M::info.verb)) + u' ' + QString(M::info.path);
    if constexpr (std::is_same_v<typename M::Reply, Binary>)
        method[u"reply"_s] = u"binary"_s;
    else
        method[u"reply"_s] = schemaOf<typename M::Reply>();
    return method;
}

} // namespace

void TestProtocolGolden::methods_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("method");
    forEachMethod([]<typename M>() { QTest::newRow(M::info.name.data()) << QString(M::info.name) << described<M>(); });
}

void TestProtocolGolden::methods()
{
    QFETCH(QString, name);
    QFETCH(QJsonObject, method);
    const QByteArray now = QJsonDocument(method).toJson();
    QFile file(path(name));
    if (qEnvironmentVariableIntValue("FOYER_UPDATE_GOLDEN") == 1) {
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(now);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + u" is missing"_s));
    const QByteArray kept = file.readAll();
    QVERIFY2(kept == now,
             qPrintable(u"%1 has changed; it was\n%2\nand is now\n%3"_s.arg(name, QString::fromUtf8(kept),
                                                                            QString::fromUtf8(now))));
}

void TestProtocolGolden::noFileWithoutMethod()
{
    QStringList known;
    forEachMethod([&known]<typename M>() { known += QString(M::info.name) + u".json"_s; });
    for (const QString &name : QDir(QFileInfo(path({})).path()).entryList(QDir::Files))
        QVERIFY2(known.contains(name), qPrintable(name + u" belongs to no method: never remove one"_s));
}

void TestProtocolGolden::namesAndPathsAreUnique()
{
    QSet<QString> names, routes;
    forEachMethod([&]<typename M>() {
        const QString route = QString(verbName(M::info.verb)) + QString(M::info.path);
        QVERIFY2(!names.contains(M::info.name), M::info.name.data());
        QVERIFY2(M::info.verb == Verb::None || !routes.contains(route), qPrintable(route));
        QVERIFY2(!M::info.summary.isEmpty(), M::info.name.data());
        names.insert(M::info.name);
        routes.insert(route);
    });
}

void TestProtocolGolden::pathFieldsAreNeeded()
{
    forEachMethod([]<typename M>() {
        const QJsonArray required = schemaOf<typename M::Request>()["required"_L1].toArray();
        for (const QString &segment : QString(M::info.path).split(u'/')) {
            if (segment.startsWith(u'{'))
                QVERIFY2(required.contains(segment.sliced(1).chopped(1)), M::info.name.data());
        }
    });
}

void TestProtocolGolden::mutationsTakeAKey()
{
    // As the contract's ⓘ says; signing in, releasing and scanning are safe to repeat.
    const QStringList without{u"session.login"_s,     u"session.refresh"_s, u"session.logout"_s,
                              u"accounts.register"_s, u"seats.release"_s, u"seats.unblock"_s,   u"layouts.remove"_s,
                              u"doors.scan"_s,        u"approvals.setPin"_s, u"approvals.grant"_s, u"vouchers.lookUp"_s, // a question, in a body so that the code is in no address
                              u"orders.refundQuote"_s}; // a question about many tickets
    forEachMethod([&]<typename M>() {
        const bool isMutation
            = M::info.verb == Verb::Post || M::info.verb == Verb::Patch || M::info.verb == Verb::Delete;
        QCOMPARE(M::info.needsKey, isMutation && !without.contains(M::info.name));
    });
}

QTEST_GUILESS_MAIN(TestProtocolGolden)
#include "tst_protocolgolden.moc"
