// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ApprovedCall.h"

namespace foyer {

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
