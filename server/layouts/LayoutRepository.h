// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layouts/Layout.h"
#include "storage/Database.h"

namespace foyer {

/// All SQL of layouts.
class LayoutRepository
{
public:
    explicit LayoutRepository(Transaction &tx) : m_tx(tx) {}

    /// Until the transaction ends, nobody else changes the layouts of the event; sales go on. False: no such event.
    Result<bool> lockEvent(EventId event);
    Result<QList<StoredLayout>> list(EventId event);
    Result<std::optional<StoredLayout>> find(EventId event, const QString &slug);
    Result<StoredLayout> put(EventId event, const QString &slug, const QByteArray &json, qint64 version, UserId by);
    Status remove(EventId event, const QString &slug);

private:
    Transaction &m_tx;
};

} // namespace foyer
