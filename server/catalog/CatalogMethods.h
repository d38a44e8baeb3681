// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/CatalogService.h"
#include "protocol/EventMethods.h"
#include "registry/Registry.h"

namespace foyer {

/// Whether the caller knows of events that are not published.
bool seesDrafts(const CallContext &context);
EventView eventView(const Event &event);

/// Binds `events.list`, `.get`, `.create`, `.update` and `.plan`.
void addCatalogMethods(Registry &registry, CatalogService &catalog);

} // namespace foyer
