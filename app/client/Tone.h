// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer {

/// How a sentence to the person at this till is meant. Pages show it with a colour and a shape (theme/Notice.h).
enum class Tone : quint8 { Info, Good, Warn, Bad };

} // namespace foyer
