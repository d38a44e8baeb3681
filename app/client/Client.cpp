// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/Client.h"

#include <QUuid>

namespace foyer {

using namespace Qt::StringLiterals;

QString Client::makeKey() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

Result<Binary> Client::binary(const QJsonValue &reply)
{
    const auto decoded = QByteArray::fromBase64Encoding(reply["data"_L1].toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return {ErrorCode::Internal, u"the server sent no readable file"_s};
    return Binary{reply["contentType"_L1].toString().toLatin1(), *decoded, reply["fileName"_L1].toString()};
}

} // namespace foyer
