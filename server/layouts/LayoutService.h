// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layouts/LayoutRepository.h"

#include <QJsonObject>

namespace foyer {

/// The rules of layouts: a bounded number an event, each read by the same reader the till uses before it is kept, changed
/// only from the version that is there. Each call runs inside the caller's transaction.
class LayoutService
{
public:
    static constexpr qsizetype maxPerEvent = 20;

    static Result<QList<StoredLayout>> list(Transaction &tx, EventId event);
    /// NotFound: the event prints with the built-in one.
    static Result<StoredLayout> get(Transaction &tx, EventId event, const QString &slug);
    /// InvalidInput with the paths of what is wrong (`layout.fields[2].width`), Conflict when it is not `version` any more.
    static Result<StoredLayout> set(Transaction &tx, EventId event, const QString &slug, const QJsonObject &layout, qint64 version, UserId by);
    /// Also well when it is gone already.
    static Status remove(Transaction &tx, EventId event, const QString &slug);
};

} // namespace foyer
