// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ApprovedCall.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

QJsonObject scopeOf(const QByteArray &request, const QStringList &names)
{
    const QJsonObject fields = QJsonDocument::fromJson(request).object();
    QJsonObject scope;
    for (const QString &name : names) {
        if (fields.contains(name))
            scope[name] = fields[name];
    }
    return scope;
}

bool isApprovalOver(const Error &error)
{
    return error.code == ErrorCode::Expired && !error.fields.isEmpty() && error.fields.first().path == "Foyer-Approval"_L1;
}

QByteArray approvedFields(QByteArray fields, const QString &approval)
{
    Q_ASSERT(fields.startsWith('{') && fields.endsWith('}'));
    if (approval.isEmpty())
        return fields;
    fields.chop(1);
    fields += fields.size() > 1 ? ",\"approval\":" : "\"approval\":";
    appendJsonString(fields, approval);
    return fields + '}';
}

} // namespace foyer
