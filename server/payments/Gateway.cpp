// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/Gateway.h"

#include "payments/HttpCall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Error noAnswer(const QString &detail) { return {ErrorCode::Unavailable, u"gateway: "_s + detail, {}, {}, 1}; }

/// Codes are short words; anything else the gateway writes there stays out of our log and replies.
QString codeOf(const QJsonValue &value)
{
    static const QRegularExpression word(u"^[a-z0-9_]{1,60}$"_s);
    const QString code = value.toString();
    return word.match(code).hasMatch() ? code : QString();
}

/// An id goes into a path, so it must be one plain segment.
bool isPlainId(const QString &id)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_-]{1,100}$"_s);
    return plain.match(id).hasMatch();
}

QByteArray formBody(const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name.toPercentEncoding("[]") + '=' + value.toPercentEncoding();
    }
    return body;
}

bool isNoAnswer(int status) { return status == 409 || status == 429 || status >= 500 || status < 200; }

} // namespace

Gateway::Gateway(Settings settings)
    : m_settings([&settings] {
          while (settings.url.endsWith('/'))
              settings.url.chop(1);
          return settings;
      }()),
      m_breaker(m_settings.breaker)
{
}

Status Gateway::check(const Settings &settings)
{
    const QUrl url = QUrl::fromEncoded(settings.url, QUrl::StrictMode);
    const QString host = url.host();
    const bool isLoopback = host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1;
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback)))
        return Error::invalid(u"gateway.url"_s, u"must be an https address"_s);
    if (settings.secretKey.isEmpty() || settings.secretKey.size() > 500
        || !std::all_of(settings.secretKey.begin(), settings.secretKey.end(), [](char c) { return c > ' ' && c < '\x7f'; }))
        return Error::invalid(u"gateway.key"_s, u"must be the gateway's secret key"_s);
    return ok();
}

HttpCall Gateway::callFor(const QByteArray &method, const QByteArray &path, const QByteArray &key, const Fields &fields) const
{
    HttpCall call;
    call.method = method;
    call.url = m_settings.url + path;
    call.headers = {"Authorization: Bearer " + m_settings.secretKey, "Accept: application/json"};
    if (method == "POST")
        call.headers += {"Content-Type: application/x-www-form-urlencoded", "Idempotency-Key: " + key};
    call.body = formBody(fields);
    call.isAborted = &m_isStopping;
    return call;
}

Result<Gateway::Answer> Gateway::askOnce(const HttpCall &call)
{
    const auto answer = call.perform();
    if (!answer || isNoAnswer(answer->status)) {
        // A 409 or 429 is given by somebody who is well; only a silent or failing gateway is left alone for a while.
        if (answer && answer->status < 500 && answer->status >= 400)
            m_breaker.succeeded();
        else
            m_breaker.failed(steadyMs());
        return noAnswer(answer ? u"status %1"_s.arg(answer->status) : answer.error().detail);
    }
    m_breaker.succeeded();
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    if (!document.isObject())
        return noAnswer(u"status %1 without JSON"_s.arg(answer->status));
    return Answer{answer->status, document.object()};
}

Result<Gateway::Answer> Gateway::ask(const QByteArray &method, const QByteArray &path, const QByteArray &key, const Fields &fields,
                                     QDeadlineTimer until)
{
    HttpCall call = callFor(method, path, key, fields);
    Result<Answer> answer = noAnswer(u"not asked"_s);
    for (int attempt = 0; attempt < m_settings.tries && !m_isStopping; ++attempt) {
        if (attempt > 0) {
            const int pause = m_settings.pauseMs << (attempt - 1);
            QThread::msleep(ulong(pause + QRandomGenerator::global()->bounded(pause + 1)));
        }
        const qint64 left = until.remainingTime();
        if (left <= 0)
            break;
        if (!m_breaker.allow(steadyMs()))
            return attempt > 0 ? answer : noAnswer(u"the circuit breaker is open"_s);
        call.connectMs = int(std::min<qint64>(m_settings.connectMs, left));
        call.timeoutMs = int(std::min<qint64>(m_settings.callMs, left));
        answer = askOnce(call);
        if (answer || answer.error().code != ErrorCode::Unavailable)
            return answer;
    }
    return answer;
}

std::optional<Gateway::Intent> Gateway::intentFrom(const QJsonObject &object)
{
    const QJsonValue amount = object["amount"_L1];
    Intent intent{object["id"_L1].toString(), object["status"_L1].toString(),
                  Money(amount.toInteger(-1), object["currency"_L1].toString().toUpper()),
                  object["metadata"_L1]["attempt"_L1].toString(), {}};
    if (!isPlainId(intent.id) || intent.status.isEmpty() || intent.amount.minorUnits() < 0)
        return std::nullopt;
    if (object["last_payment_error"_L1].isObject()) {
        intent.declineCode = codeOf(object["last_payment_error"_L1]["code"_L1]);
        if (intent.declineCode.isEmpty())
            intent.declineCode = u"declined"_s;
    }
    return intent;
}

Result<Gateway::Intent> Gateway::intentOf(const Result<Answer> &answer)
{
    if (!answer)
        return answer.error();
    const QJsonObject error = answer->object["error"_L1].toObject();
    // A decline carries the intent inside the error.
    const auto intent = intentFrom(answer->status == 402 ? error["payment_intent"_L1].toObject() : answer->object);
    if (answer->status >= 300 && !(answer->status == 402 && intent))
        return Error{ErrorCode::RuleViolated, u"gateway: refused with status %1 %2"_s.arg(answer->status).arg(codeOf(error["code"_L1])), {}, {}, 0};
    if (!intent)
        return noAnswer(u"no payment intent in the answer"_s);
    return *intent;
}

Result<Gateway::Intent> Gateway::create(const NewIntent &wish, QDeadlineTimer until)
{
    return intentOf(ask("POST", "/v1/payment_intents", wish.attemptKey.toLatin1(),
                        {{"amount", QByteArray::number(wish.amount.minorUnits())},
                         {"currency", wish.amount.currency().toLower().toLatin1()},
                         {"metadata[attempt]", wish.attemptKey.toLatin1()},
                         {"metadata[event]", QByteArray::number(wish.event)},
                         {"metadata[order]", QByteArray::number(wish.order)}},
                        until));
}

Result<Gateway::Intent> Gateway::confirm(const QString &id, const QString &attemptKey, const QString &methodToken, QDeadlineTimer until)
{
    Fields fields;
    if (!methodToken.isEmpty())
        fields.append({"payment_method", methodToken.toUtf8()});
    return intentOf(ask("POST", "/v1/payment_intents/" + id.toLatin1() + "/confirm", attemptKey.toLatin1() + "-confirm", fields, until));
}

Result<Gateway::Intent> Gateway::retrieve(const QString &id, QDeadlineTimer until)
{
    return intentOf(ask("GET", "/v1/payment_intents/" + id.toLatin1(), {}, {}, until));
}

Result<Gateway::Intent> Gateway::cancel(const QString &id, const QString &attemptKey, QDeadlineTimer until)
{
    return intentOf(ask("POST", "/v1/payment_intents/" + id.toLatin1() + "/cancel", attemptKey.toLatin1() + "-cancel", {}, until));
}

Result<QString> Gateway::refund(const QString &id, const Money &amount, const QString &key, QDeadlineTimer until)
{
    const auto answer = ask("POST", "/v1/refunds", key.toLatin1(),
                            {{"payment_intent", id.toLatin1()}, {"amount", QByteArray::number(amount.minorUnits())}, {"metadata[key]", key.toLatin1()}}, until);
    if (!answer)
        return answer.error();
    const QString code = codeOf(answer->object["error"_L1]["code"_L1]);
    // Asked under another key, or one the gateway has forgotten: it still knows that all of this money has gone back.
    if (code == "charge_already_refunded"_L1)
        return QString();
    const QString refund = answer->object["id"_L1].toString();
    const QString status = answer->object["status"_L1].toString();
    if (answer->status >= 300 || status == "failed"_L1 || status == "canceled"_L1)
        return Error{ErrorCode::RuleViolated, u"gateway: the refund was refused, %1"_s.arg(code.isEmpty() ? codeOf(status) : code), {}, {}, 0};
    if (refund.isEmpty())
        return noAnswer(u"no refund in the answer"_s);
    return refund;
}

Result<QString> Gateway::findRefund(const QString &id, const QString &key, QDeadlineTimer until)
{
    const auto answer = ask("GET", "/v1/refunds?limit=100&payment_intent=" + id.toLatin1(), {}, {}, until);
    if (!answer)
        return answer.error();
    if (answer->status >= 300 || !answer->object["data"_L1].isArray())
        return noAnswer(u"no list of refunds in the answer"_s);
    for (const QJsonValue &refund : answer->object["data"_L1].toArray()) {
        const QString status = refund["status"_L1].toString();
        if (refund["metadata"_L1]["key"_L1].toString() == key && status != "failed"_L1 && status != "canceled"_L1)
            return refund["id"_L1].toString();
    }
    return QString();
}

bool Gateway::isRefusing() const { return m_isStopping || m_breaker.isRefusing(steadyMs()); }

CircuitBreaker::State Gateway::breakerState() const { return m_breaker.state(steadyMs()); }

} // namespace foyer
