// SPDX-License-Identifier: GPL-3.0-or-later
#include "doors/DoorMethods.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
std::optional<QString> unlessEmpty(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }
}

void addDoorMethods(Registry &registry, DoorService &doors)
{
    registry.add<Scan>([&doors](const CallContext &context, const Scan::Request &in) -> Result<ScanView> {
        const auto outcome = doors.scan({in.eventId, in.code, in.gate.value_or(QString()), in.device.value_or(QString()), in.at.value_or(QDateTime()),
                                         in.direction.value_or(QString()) == "out"_L1, context.actor->id});
        if (!outcome)
            return outcome.error();
        return ScanView{outcome->result, outcome->ticket.isValid() ? std::optional(outcome->ticket) : std::nullopt, outcome->seat,
                        unlessEmpty(outcome->label), unlessEmpty(outcome->holder), outcome->firstAdmittedAt, unlessEmpty(outcome->gate)};
    });
}

} // namespace foyer
