// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "storage/Connection.h"

namespace foyer {

struct Migration {
    int version = 0;
    QString name;
    QByteArray sql;
};

/// Brings a database forward to the schema this program knows. Forward only: an applied file whose content changed, or a
/// database written by a newer program, is refused in one clear sentence. Servers starting together take turns.
class Migrator
{
public:
    /// The migrations built into this program, oldest first.
    static QList<Migration> builtIn();
    /// Applies what is missing, each in its own transaction; gives how many were applied.
    static Result<int> migrate(Connection &connection, const QList<Migration> &migrations = builtIn());
};

} // namespace foyer
