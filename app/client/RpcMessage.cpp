// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/RpcMessage.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error errorOf(const QJsonObject &error)
{
    const QJsonObject problem = error["data"_L1].toObject();
    Error out;
    out.code = errorFromName(problem["code"_L1].toString());
    out.detail = problem["detail"_L1].toString(error["message"_L1].toString());
    for (const QJsonValue &field : problem["fields"_L1].toArray())
        out.fields.append({field["path"_L1].toString(), field["message"_L1].toString()});
    for (const QJsonValue &seat : problem["seats"_L1].toArray())
        out.seats.append(seat.toInt(-1));
    out.retryAfterS = problem["retryAfter"_L1].toInt();
    return out;
}

} // namespace

RpcMessage RpcMessage::decode(const QByteArray &utf8)
{
    RpcMessage message;
    const QJsonObject object = QJsonDocument::fromJson(utf8).object();
    if (const QJsonValue method = object["method"_L1]; method.isString()) {
        message.kind = Kind::Notification;
        message.method = method.toString();
        message.params = object["params"_L1].toObject();
        return message;
    }
    message.id = object["id"_L1].toInteger();
    if (const auto error = object.constFind("error"_L1); error != object.constEnd()) {
        message.kind = Kind::Answer;
        message.reply = errorOf(error->toObject());
    } else if (const auto result = object.constFind("result"_L1); result != object.constEnd()) {
        message.kind = Kind::Answer;
        message.reply = QJsonValue(*result);
    }
    return message;
}

QByteArray rpcRequest(qint64 id, QLatin1StringView method, const QByteArray &fields, const QString &key)
{
    Q_ASSERT(fields.startsWith('{') && fields.endsWith('}'));
    QByteArray params = fields;
    if (!key.isEmpty()) {
        params.chop(1);
        params += params.size() > 1 ? ",\"idempotencyKey\":" : "\"idempotencyKey\":";
        appendJsonString(params, key);
        params += '}';
    }
    return "{\"jsonrpc\":\"2.0\",\"id\":" + QByteArray::number(id) + ",\"method\":\""
        + QByteArray(method.data(), method.size()) + "\",\"params\":" + params + '}';
}

} // namespace foyer
