// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QString>

namespace foyer {

/// One sentence for the person, from the code alone: details are for the log.
QString errorText(const Error &error);
/// The same, for somebody who is signing in.
QString signInErrorText(const Error &error);

} // namespace foyer
