// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "customers/CustomerRecord.h"
#include "storage/Database.h"

#include <optional>

namespace foyer {

/// All that is kept of customers beside their orders, and their orders as their history.
class CustomerRepository
{
public:
    static constexpr int mostOrders = 50; ///< told one by one
    static constexpr int mostNotes = 100;

    explicit CustomerRepository(Transaction &tx) : m_tx(tx) {}

    /// nullopt: no order and no note has this mail or phone.
    Result<std::optional<CustomerRecord>> find(const CustomerKey &key);
    /// Of a customer nobody wrote about before, makes the record first. Mail counts more than phone: a family shares a number.
    Result<CustomerNote> addNote(const CustomerKey &key, const QString &text, UserId by, const QString &name);

private:
    Result<CustomerId> idFor(const CustomerKey &key);

    Transaction &m_tx;
};

} // namespace foyer
