// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace foyer {

/// A layout of an event as the database keeps it. `version` is the optimistic lock of its next change.
struct StoredLayout {
    QString slug;
    QString name;
    QString use;
    qint64 version = 0;
    QDateTime changedAt;
    QByteArray json; ///< empty in a list
};

} // namespace foyer
