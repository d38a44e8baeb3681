// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace foyer {

/// Where a seat of one event stands. The numbers are what the database keeps, the letters what the API shows.
enum class SeatState : quint8 { Available = 0, Held = 1, Sold = 2, Blocked = 3 };

constexpr char seatStateLetter(SeatState state) { return "ahsb"[int(state)]; }
constexpr std::optional<SeatState> seatStateFromLetter(char letter)
{
    switch (letter) {
    case 'a': return SeatState::Available;
    case 'h': return SeatState::Held;
    case 's': return SeatState::Sold;
    case 'b': return SeatState::Blocked;
    default: return std::nullopt;
    }
}

/// The state machine of a seat: available → held → sold → available (refund), and blocked off sale and back. A cart may
/// hold a blocked seat of a house hold; when it lets go, the house has it again.
constexpr bool mayBecome(SeatState from, SeatState to)
{
    using enum SeatState;
    switch (from) {
    case Available: return to == Held || to == Blocked;
    case Held: return to == Sold || to == Available || to == Blocked;
    case Sold: return to == Available;
    case Blocked: return to == Available || to == Held;
    }
    return false;
}

} // namespace foyer
