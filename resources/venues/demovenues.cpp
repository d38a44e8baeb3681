// SPDX-License-Identifier: GPL-3.0-or-later
#include "demovenues.h"

#include "seatplan/PlanJson.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// A linker drops the resources of a static library unless somebody asks for them, from outside any namespace. The
/// registration itself happens once, however often this is called.
static void registerResources()
{
    static const bool once = [] {
        Q_INIT_RESOURCE(demo_venues);
        return true;
    }();
    Q_UNUSED(once);
}

namespace foyer {

QStringList demoVenueNames() { return {u"theatre"_s, u"arena"_s, u"stadium"_s}; }

QByteArray demoVenueJson(const QString &name)
{
    if (!demoVenueNames().contains(name))
        return {};
    registerResources();
    QFile file(u":/foyer/venues/%1.json"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Plan> demoVenuePlan(const QString &name)
{
    const QByteArray json = demoVenueJson(name);
    if (json.isEmpty())
        return {ErrorCode::NotFound, u"There is no demo venue of that name."_s};
    return readPlanJson(json);
}

} // namespace foyer
