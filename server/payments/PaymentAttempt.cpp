// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/PaymentAttempt.h"

#include <array>
#include <utility>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array names{
    std::pair{AttemptState::Started, "started"_L1},   std::pair{AttemptState::Unknown, "unknown"_L1},
    std::pair{AttemptState::Approved, "approved"_L1}, std::pair{AttemptState::Declined, "declined"_L1},
    std::pair{AttemptState::Recorded, "recorded"_L1}, std::pair{AttemptState::Refunding, "refunding"_L1},
    std::pair{AttemptState::Refunded, "refunded"_L1},
};
}

QLatin1StringView attemptStateName(AttemptState state)
{
    for (const auto &[known, name] : names) {
        if (known == state)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<AttemptState> attemptStateFromName(QStringView name)
{
    for (const auto &[state, known] : names) {
        if (known == name)
            return state;
    }
    return std::nullopt;
}

} // namespace foyer
