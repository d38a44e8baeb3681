// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeGateway.h"

#include <QJsonDocument>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 15'000;

QString attemptOf(const QJsonValue &intent) { return intent["metadata"_L1]["attempt"_L1].toString(); }

} // namespace

FakeGateway::~FakeGateway() { stop(); }

QString FakeGateway::start()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s, {QStringLiteral(FOYER_FAKE_GATEWAY), QString::fromLatin1(key), QString::fromLatin1(webhookSecret)});
    if (!m_process.waitForStarted(patienceMs))
        return m_process.errorString();
    m_port = quint16(QJsonDocument::fromJson(readLine()).object()["port"_L1].toInt());
    return m_port > 0 ? QString() : u"the gateway named no port"_s;
}

void FakeGateway::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patienceMs))
        m_process.kill();
}

QByteArray FakeGateway::readLine()
{
    QByteArray line;
    while (!line.endsWith('\n')) { // it may come in pieces
        if (m_process.bytesAvailable() == 0 && !m_process.waitForReadyRead(patienceMs))
            break;
        line += m_process.readLine();
    }
    return line;
}

QJsonObject FakeGateway::command(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    const QByteArray line = readLine();
    const QJsonObject reply = QJsonDocument::fromJson(line).object();
    if (reply.contains("failure"_L1) || line.isEmpty())
        qWarning("fake gateway: %s", line.constData());
    return reply;
}

void FakeGateway::behave(const char *on, const char *how, int times, double seconds)
{
    command({{u"do"_s, u"behave"_s}, {u"on"_s, QLatin1StringView(on)}, {u"how"_s, QLatin1StringView(how)}, {u"times"_s, times}, {u"seconds"_s, seconds}});
}

void FakeGateway::forget() { command({{u"do"_s, u"forget"_s}}); }

void FakeGateway::settle(const QString &attempt, const char *status)
{
    command({{u"do"_s, u"settle"_s}, {u"attempt"_s, attempt}, {u"status"_s, QLatin1StringView(status)}});
}

QList<int> FakeGateway::webhook(const QByteArray &toUrl, const QString &attempt, const QJsonObject &with)
{
    QJsonObject asked = with;
    asked[u"do"_s] = u"webhook"_s;
    asked[u"url"_s] = QString::fromLatin1(toUrl);
    asked[u"attempt"_s] = attempt;
    QList<int> answers;
    for (const QJsonValue &answer : command(asked)["answers"_L1].toArray())
        answers.append(answer.toInt());
    return answers;
}

QJsonObject FakeGateway::state() { return command({{u"do"_s, u"state"_s}}); }

int FakeGateway::charges(const QString &attempt)
{
    int count = 0;
    for (const QJsonValue &charge : state()["charges"_L1].toArray())
        count += int(charge.toString() == attempt);
    return count;
}

int FakeGateway::refunds(const QString &attempt)
{
    const QJsonObject now = state();
    int count = 0;
    for (const QJsonValue &intent : now["intents"_L1].toArray()) {
        for (const QJsonValue &refund : now["refunds"_L1].toArray())
            count += int(attemptOf(intent) == attempt && refund["payment_intent"_L1] == intent["id"_L1]);
    }
    return count;
}

QString FakeGateway::statusOf(const QString &attempt)
{
    for (const QJsonValue &intent : state()["intents"_L1].toArray()) {
        if (attemptOf(intent) == attempt)
            return intent["status"_L1].toString();
    }
    return {};
}

int FakeGateway::asked(const char *operation) { return state()["asked"_L1][QLatin1StringView(operation)].toInt(); }

qsizetype FakeGateway::chargeCount() { return state()["charges"_L1].toArray().size(); }

QString FakeGateway::lastAttempt() { return attemptOf(state()["intents"_L1].toArray().last()); }

qsizetype FakeGateway::intents() { return state()["intents"_L1].toArray().size(); }

} // namespace foyer::test
