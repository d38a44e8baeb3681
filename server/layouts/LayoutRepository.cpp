// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/LayoutRepository.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Weaker than FOR UPDATE, which would wait for every sale that refers to the event.
constexpr Query lockEventRow{"layout.lock_event", "SELECT id FROM event WHERE id = $1 FOR NO KEY UPDATE"};
constexpr Query listLayouts{"layout.list", R"sql(
    SELECT slug, layout ->> 'name', layout ->> 'use', version, changed_at FROM ticket_layout WHERE event_id = $1 ORDER BY slug)sql"};
constexpr Query findLayout{"layout.find", R"sql(
    SELECT slug, layout ->> 'name', layout ->> 'use', version, changed_at, layout FROM ticket_layout
    WHERE event_id = $1 AND slug = $2)sql"};
constexpr Query putLayout{"layout.put", R"sql(
    INSERT INTO ticket_layout (event_id, slug, layout, version, account_id) VALUES ($1, $2, $3::jsonb, $4, $5)
    ON CONFLICT (event_id, slug) DO UPDATE
        SET layout = excluded.layout, version = excluded.version, account_id = excluded.account_id, changed_at = now()
    RETURNING slug, layout ->> 'name', layout ->> 'use', version, changed_at, layout)sql"};
constexpr Query removeLayout{"layout.remove", "DELETE FROM ticket_layout WHERE event_id = $1 AND slug = $2"};

StoredLayout layoutOf(const Rows &rows, int row, bool hasJson)
{
    return {rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.integer(row, 3), rows.time(row, 4),
            hasJson ? rows.raw(row, 5) : QByteArray()};
}

} // namespace

Result<bool> LayoutRepository::lockEvent(EventId event)
{
    const auto rows = m_tx.run(lockEventRow, Params::of(event));
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

Result<QList<StoredLayout>> LayoutRepository::list(EventId event)
{
    const auto rows = m_tx.run(listLayouts, Params::of(event));
    if (!rows)
        return rows.error();
    QList<StoredLayout> layouts;
    for (int i = 0; i < rows->count(); ++i)
        layouts.append(layoutOf(*rows, i, false));
    return layouts;
}

Result<std::optional<StoredLayout>> LayoutRepository::find(EventId event, const QString &slug)
{
    const auto rows = m_tx.run(findLayout, Params::of(event, slug));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<StoredLayout>();
    return std::optional(layoutOf(*rows, 0, true));
}

Result<StoredLayout> LayoutRepository::put(EventId event, const QString &slug, const QByteArray &json, qint64 version, UserId by)
{
    const auto rows = m_tx.run(putLayout, Params::of(event, slug, QString::fromUtf8(json), version, by));
    if (!rows)
        return rows.error();
    return layoutOf(*rows, 0, true);
}

Status LayoutRepository::remove(EventId event, const QString &slug)
{
    const auto rows = m_tx.run(removeLayout, Params::of(event, slug));
    return rows ? ok() : Status(rows.error());
}

} // namespace foyer
