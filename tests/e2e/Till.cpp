// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace foyer::test {

using namespace Qt::StringLiterals;

DemoHouse::DemoHouse(const QStringList &options) : m_server(m_folder.path(), options) { }

bool DemoHouse::copyDemo()
{
    constexpr qint64 freshS = 3600; // its first event is this evening
    const QString folder = QStringLiteral(FOYER_BIN_DIR "/../e2e-demo");
    QLockFile lock(folder + u".lock"_s); // tests may run side by side
    lock.setStaleLockTime(0);
    if (!lock.tryLock(120'000))
        return false;
    const QFileInfo stamp(folder + u"/loaded"_s);
    const QFileInfo server(QStringLiteral(FOYER_BIN_DIR "/foyer-server"));
    const bool isFresh = stamp.exists() && stamp.lastModified() > server.lastModified()
        && stamp.lastModified().secsTo(QDateTime::currentDateTime()) < freshS;
    if (!isFresh) {
        QDir(folder).removeRecursively();
        const Ran demo = runFoyer({u"demo"_s, u"--data-dir"_s, folder});
        QFile made(stamp.filePath());
        if (demo.exitCode != 0 || !made.open(QIODevice::WriteOnly)) {
            qWarning().noquote() << "demo:" << demo.exitCode << demo.err;
            return false;
        }
    }
    const Ran copied = runProgram(u"cp"_s, {u"-a"_s, u"--reflink=auto"_s, folder + u"/."_s, m_folder.path()});
    if (copied.exitCode != 0)
        qWarning().noquote() << copied.err;
    return copied.exitCode == 0;
}

bool DemoHouse::open() { return copyDemo() && m_server.start(); }

QByteArray DemoHouse::close()
{
    const int code = m_server.stop();
    const QByteArray complaints = m_server.complaints();
    if (code != 0)
        return "exit " + QByteArray::number(code) + '\n' + m_server.log().right(4000);
    return complaints;
}

Till::Till(quint16 port, const char *person) : m_client(port)
{
    const HttpReply reply
        = m_client.post("/api/v1/auth/login",
                        {{u"email"_s, QLatin1StringView(person) + "@demo.test"_L1}, {u"password"_s, u"foyer-demo"_s}});
    m_client.setToken(reply.json()["accessToken"_L1].toString().toLatin1());
}

qint64 Till::event(const QByteArray &words)
{
    return m_client.get("/api/v1/events?query=" + words).json()["items"_L1][0]["id"_L1].toInteger();
}

QJsonObject Till::seats(qint64 event) { return m_client.get(eventPath(event, "/seats")).json(); }

HttpReply Till::hold(qint64 event, const QJsonObject &what, const QByteArray &key)
{
    return m_client.post(eventPath(event, "/holds"), what, key);
}

HttpReply Till::holdSeats(qint64 event, const QList<int> &seats, const QByteArray &key)
{
    QJsonArray wanted;
    for (const int seat : seats)
        wanted.append(seat);
    return hold(event, {{u"seats"_s, wanted}}, key);
}

HttpReply Till::holdBest(qint64 event, int quantity, const QByteArray &key)
{
    return hold(event, bestAvailable(quantity), key);
}

HttpReply Till::sell(qint64 event, const QJsonObject &order, const QByteArray &key)
{
    return m_client.post(eventPath(event, "/orders"), order, key);
}

HttpReply Till::sellForCash(qint64 event, const QJsonObject &hold, const QByteArray &key)
{
    return sell(event, cashOrder(hold), key);
}

HttpReply Till::release(qint64 event, qint64 hold)
{
    return m_client.call("DELETE", eventPath(event, "/holds/" + QByteArray::number(hold)), {});
}

HttpReply Till::scan(qint64 event, const QString &code)
{
    return m_client.post(eventPath(event, "/checkins"), {{u"code"_s, code}, {u"gate"_s, u"Main"_s}});
}

qint64 answerTimeMs(quint16 port)
{
    QElapsedTimer clock;
    clock.start();
    HttpsClient client(port);
    return client.get("/api/v1/events?limit=1").status == 200 ? clock.elapsed() : -1;
}

QByteArray eventPath(qint64 event, const QByteArray &rest)
{
    return "/api/v1/events/" + QByteArray::number(event) + rest;
}

QJsonObject money(qint64 amount, const QString &currency) { return {{u"amount"_s, amount}, {u"currency"_s, currency}}; }

qint64 amountOf(const QJsonValue &money) { return money["amount"_L1].toInteger(-1); }

QJsonObject cashOrder(const QJsonObject &hold, qint64 tenderedMore)
{
    const qint64 total = amountOf(hold["total"_L1]);
    const QJsonObject payment{
        {u"method"_s, u"cash"_s}, {u"amount"_s, money(total)}, {u"tendered"_s, money(total + tenderedMore)}};
    return {{u"holdId"_s, hold["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}};
}

QJsonObject bestAvailable(int quantity)
{
    return {{u"bestAvailable"_s, QJsonObject{{u"quantity"_s, quantity}, {u"together"_s, true}}}};
}

} // namespace foyer::test
