// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BatchState.h"

/// What the parts of BatchState share: their errors, and how they name things in the event log.
namespace foyer::batch {

using namespace Qt::StringLiterals;

constexpr int maxPlaces = 100;
constexpr int maxPayments = 50; ///< of one order

inline Error conflict(const QString &detail, const QList<int> &seats = {}) { return {ErrorCode::Conflict, detail, {}, seats, 0}; }
inline Error violated(const QString &detail) { return {ErrorCode::RuleViolated, detail, {}, {}, 0}; }
inline Error notFound(const QString &detail) { return {ErrorCode::NotFound, detail, {}, {}, 0}; }

inline QString holdSubject(HoldId id) { return u"holds/%1"_s.arg(id.value()); }
inline QString orderSubject(OrderId id) { return u"orders/%1"_s.arg(id.value()); }
inline QString leaseSubject(LeaseId id) { return u"leases/%1"_s.arg(id.value()); }
inline QString houseSubject(HouseHoldId id) { return u"blocks/%1"_s.arg(id.value()); }

/// How many places of these have a discount.
int discounted(const QList<HoldItem> &items);
qint64 totalOf(const QList<HoldItem> &items);
/// Where the money of a payment, or of a settlement, lies.
QString ledgerOf(const QString &method);

QJsonArray itemsJson(const QList<HoldItem> &items);
QJsonArray paymentsJson(const QList<Payment> &payments);
/// The parts of a price as the log keeps them.
QJsonArray partsJson(const QList<PricePart> &parts);

/// The tickets of a hold's items, in their order and unpaid; an area's places become one ticket each.
QList<Ticket> ticketsFor(const Hold &hold, const BatchState::NextId &nextId);

} // namespace foyer::batch
