// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace foyer {

/// A row's number that cannot be mistaken for another table's. 0 means none; the database starts at 1.
template<typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) { return ::qHash(id.value(), seed); }

using EventId = Id<struct EventTag>;
using VenueId = Id<struct VenueTag>;
using HoldId = Id<struct HoldTag>;
using OrderId = Id<struct OrderTag>;
using TicketId = Id<struct TicketTag>;
using PaymentId = Id<struct PaymentTag>;
using RefundId = Id<struct RefundTag>;
using HouseHoldId = Id<struct HouseHoldTag>;
using PaymentAttemptId = Id<struct PaymentAttemptTag>;
using UserId = Id<struct UserTag>;
using DiscountId = Id<struct DiscountTag>;
using TaxRateId = Id<struct TaxRateTag>;
using VoucherId = Id<struct VoucherTag>;
using ShiftId = Id<struct ShiftTag>;
using CustomerId = Id<struct CustomerTag>;
using LeaseId = Id<struct LeaseTag>;

} // namespace foyer
