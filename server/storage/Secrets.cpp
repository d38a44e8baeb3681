// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Secrets.h"

namespace foyer {

namespace {
constexpr Query findSecret{"secret.find", "SELECT value FROM secret WHERE name = $1"};
constexpr Query insertSecret{"secret.insert", "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"};
}

Result<QByteArray> Secrets::obtain(Database &database, const QString &name, const std::function<Result<QByteArray>()> &make)
{
    return database.inTransaction([&](Transaction &tx) -> Result<QByteArray> {
        auto found = tx.run(findSecret, Params::of(name));
        if (!found)
            return found.error();
        if (!found->isEmpty())
            return found->bytea(0, 0);
        const auto made = make();
        if (!made)
            return made;
        if (const auto inserted = tx.run(insertSecret, Params::of(name, *made)); !inserted)
            return inserted.error();
        found = tx.run(findSecret, Params::of(name)); // another server may have been first
        if (!found)
            return found.error();
        return found->bytea(0, 0);
    });
}

} // namespace foyer
