// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/LayoutService.h"

#include "paper/TicketLayout.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error noEvent() { return {ErrorCode::NotFound, u"no such event"_s, {}, {}, 0}; }

/// The reader's paths start at the layout, the caller's at the request.
Error insideRequest(Error error)
{
    for (FieldError &field : error.fields)
        field.path = field.path.isEmpty() ? u"layout"_s : u"layout."_s + field.path;
    return error;
}

} // namespace

Result<QList<StoredLayout>> LayoutService::list(Transaction &tx, EventId event) { return LayoutRepository(tx).list(event); }

Result<StoredLayout> LayoutService::get(Transaction &tx, EventId event, const QString &slug)
{
    const auto found = LayoutRepository(tx).find(event, slug);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, u"the event has no such layout"_s, {}, {}, 0};
    return **found;
}

Result<StoredLayout> LayoutService::set(Transaction &tx, EventId event, const QString &slug, const QJsonObject &layout, qint64 version, UserId by)
{
    if (!isLayoutSlug(slug))
        return Error::invalid(u"slug"_s, u"must be lower-case letters, digits and dashes"_s);
    const auto read = readLayout(layout);
    if (!read)
        return insideRequest(read.error());
    LayoutRepository layouts(tx);
    const auto isThere = layouts.lockEvent(event);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return noEvent();
    const auto kept = layouts.list(event);
    if (!kept)
        return kept.error();
    const auto found = std::find_if(kept->begin(), kept->end(), [&slug](const StoredLayout &each) { return each.slug == slug; });
    const qint64 current = found == kept->end() ? 0 : found->version;
    if (current != version)
        return Error{ErrorCode::Conflict, u"the layout was changed meanwhile: version %1"_s.arg(current), {}, {}, 0};
    if (current == 0 && kept->size() >= maxPerEvent)
        return Error{ErrorCode::RuleViolated, u"an event has at most %1 layouts"_s.arg(maxPerEvent), {}, {}, 0};
    return layouts.put(event, slug, QJsonDocument(writeLayout(*read)).toJson(QJsonDocument::Compact), version + 1, by);
}

Status LayoutService::remove(Transaction &tx, EventId event, const QString &slug)
{
    LayoutRepository layouts(tx);
    const auto isThere = layouts.lockEvent(event);
    if (!isThere)
        return isThere.error();
    return *isThere ? layouts.remove(event, slug) : Status(noEvent());
}

} // namespace foyer
