// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"

namespace foyer {

/// One JSON-RPC message from the server, taken apart. A value; decoding is thread-safe.
struct RpcMessage {
    enum class Kind : quint8 { Nonsense, Answer, Notification };

    Kind kind = Kind::Nonsense;
    qint64 id = 0;
    Client::RawReply reply = QJsonValue();
    QString method;
    QJsonObject params;

    static RpcMessage decode(const QByteArray &utf8);
};

/// A request with the fields of `fields` (a JSON object) and, where there is one, the idempotency key among them.
QByteArray rpcRequest(qint64 id, QLatin1StringView method, const QByteArray &fields, const QString &key);

} // namespace foyer
