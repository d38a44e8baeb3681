// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QLatin1StringView>
#include <QStringList>

#include <optional>

namespace foyer {

/// What a signed-in person may do. A role is a set of these; the names are part of the public API.
enum class Permission : quint32 {
    None = 0,                 ///< open to everybody, also without signing in
    SignedIn = 1u << 0,       ///< anybody with an account
    SellTickets = 1u << 1,    ///< `tickets.sell`: hold, sell, look up orders
    RefundTickets = 1u << 2,  ///< `tickets.refund`
    ScanTickets = 1u << 3,    ///< `doors.scan`
    EditEvents = 1u << 4,     ///< `events.edit`
    ViewInsights = 1u << 5,   ///< `insights.view`
    ManagePeople = 1u << 6,   ///< `people.manage`
    ViewLog = 1u << 7,        ///< `log.view`
    BlockSeats = 1u << 8,     ///< `seats.block`
    Operate = 1u << 9,        ///< `system.operate`
    SellOnInvoice = 1u << 10, ///< `orders.invoice`: give credit, and say that it was paid
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

enum class Role { Customer, Seller, Door, Organizer, Admin };

QLatin1StringView roleName(Role role);
std::optional<Role> roleFromName(QStringView name);
Permissions permissionsOf(Role role);
/// The API names of a set, in the order of the enumeration.
QStringList permissionNames(Permissions permissions);
QLatin1StringView permissionName(Permission permission);
Permissions permissionsFromNames(const QStringList &names);

} // namespace foyer
