// SPDX-License-Identifier: GPL-3.0-or-later
#include "layouts/LayoutMethods.h"

#include "protocol/LayoutMethods.h"
#include "storage/Idempotency.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

LayoutView layoutView(const StoredLayout &stored)
{
    return {stored.slug, stored.version, stored.changedAt, QJsonDocument::fromJson(stored.json).object()};
}

} // namespace

void addLayoutMethods(Registry &registry, Database &database)
{
    registry.add<ListLayouts>([&database](const CallContext &, const ListLayouts::Request &in) -> Result<ListLayouts::Reply> {
        const auto stored = database.inTransaction([&](Transaction &tx) { return LayoutService::list(tx, in.eventId); });
        if (!stored)
            return stored.error();
        ListLayouts::Reply reply;
        for (const StoredLayout &layout : *stored)
            reply.items.append({layout.slug, layout.name, layout.use, layout.version, layout.changedAt});
        return reply;
    });
    registry.add<GetLayout>([&database](const CallContext &, const LayoutRequest &in) -> Result<LayoutView> {
        const auto stored = database.inTransaction([&](Transaction &tx) { return LayoutService::get(tx, in.eventId, in.slug); });
        if (!stored)
            return stored.error();
        return layoutView(*stored);
    });
    registry.add<SetLayout>([&database](const CallContext &context, const SetLayout::Request &in) -> Result<Payload> {
        const IdempotencyKey key{in.eventId, context.actor->id, context.idempotencyKey, context.requestHash};
        const auto reply = Idempotency::once(database, key, SetLayout::info.success, [&](Transaction &tx) -> Result<QByteArray> {
            const auto stored = LayoutService::set(tx, in.eventId, in.slug, in.layout, in.version, context.actor->id);
            if (!stored)
                return stored.error();
            return toJson(layoutView(*stored));
        });
        if (!reply)
            return reply.error();
        return Payload{*reply};
    });
    registry.add<RemoveLayout>([&database](const CallContext &, const LayoutRequest &in) -> Result<Empty> {
        const auto removed = database.inTransaction([&](Transaction &tx) { return LayoutService::remove(tx, in.eventId, in.slug); });
        if (!removed)
            return removed.error();
        return Empty{};
    });
}

} // namespace foyer
