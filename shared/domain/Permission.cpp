// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Permission.h"

#include <array>
#include <utility>

namespace foyer {
namespace {

constexpr std::array names{
    std::pair{Permission::SignedIn, QLatin1StringView("account.use")},
    std::pair{Permission::SellTickets, QLatin1StringView("tickets.sell")},
    std::pair{Permission::RefundTickets, QLatin1StringView("tickets.refund")},
    std::pair{Permission::ScanTickets, QLatin1StringView("doors.scan")},
    std::pair{Permission::EditEvents, QLatin1StringView("events.edit")},
    std::pair{Permission::ViewInsights, QLatin1StringView("insights.view")},
    std::pair{Permission::ManagePeople, QLatin1StringView("people.manage")},
    std::pair{Permission::ViewLog, QLatin1StringView("log.view")},
    std::pair{Permission::BlockSeats, QLatin1StringView("seats.block")},
    std::pair{Permission::Operate, QLatin1StringView("system.operate")},
    std::pair{Permission::SellOnInvoice, QLatin1StringView("orders.invoice")},
};

constexpr std::array roles{
    std::pair{Role::Customer, QLatin1StringView("customer")}, std::pair{Role::Seller, QLatin1StringView("seller")},
    std::pair{Role::Door, QLatin1StringView("door")},         std::pair{Role::Organizer, QLatin1StringView("organizer")},
    std::pair{Role::Admin, QLatin1StringView("admin")},
};

} // namespace

QLatin1StringView roleName(Role role)
{
    for (const auto &[value, name] : roles) {
        if (value == role)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const auto &[value, text] : roles) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

Permissions permissionsOf(Role role)
{
    using enum Permission;
    switch (role) {
    case Role::Customer:
        return SignedIn;
    case Role::Seller:
        return SignedIn | SellTickets | RefundTickets | ScanTickets;
    case Role::Door:
        return SignedIn | ScanTickets;
    case Role::Organizer:
        return SignedIn | SellTickets | RefundTickets | ScanTickets | EditEvents | ViewInsights | ViewLog | BlockSeats
            | SellOnInvoice; // a seller takes money; whom the house trusts is not for the window to say
    case Role::Admin:
        return SignedIn | SellTickets | RefundTickets | ScanTickets | EditEvents | ViewInsights | ManagePeople | ViewLog
            | BlockSeats | Operate | SellOnInvoice;
    }
    Q_UNREACHABLE();
}

QLatin1StringView permissionName(Permission permission)
{
    for (const auto &[value, name] : names) {
        if (value == permission)
            return name;
    }
    return QLatin1StringView("public");
}

QStringList permissionNames(Permissions permissions)
{
    QStringList list;
    for (const auto &[value, name] : names) {
        if (permissions.testFlag(value))
            list += name;
    }
    return list;
}

Permissions permissionsFromNames(const QStringList &list)
{
    Permissions permissions;
    for (const auto &[value, name] : names) {
        if (list.contains(name))
            permissions |= value;
    }
    return permissions;
}

} // namespace foyer
