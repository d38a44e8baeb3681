// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the whole table once, so that a wrong method fails here and not in every user.
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"
#include "protocol/MethodTable.h"
#include "protocol/Schema.h"

namespace foyer {

static_assert([]<typename... M>(std::tuple<M...> *) { return (Method<M> && ...); }(static_cast<AllMethods *>(nullptr)));

} // namespace foyer
