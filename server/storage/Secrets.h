// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <functional>

namespace foyer {

/// Private keys of the installation, in the database so that every server of it has the same and a backup has them too.
class Secrets
{
public:
    /// The secret of that name; made by `make` the first time. Of two servers starting at once, one makes it.
    static Result<QByteArray> obtain(Database &database, const QString &name, const std::function<Result<QByteArray>()> &make);
};

} // namespace foyer
