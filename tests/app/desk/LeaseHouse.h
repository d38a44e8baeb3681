// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClient.h"
#include "lease/LeaseKeeper.h"

/// The small house of House.h with a lease: seats F 4 to F 7 and two places of the floor, tickets made for each.
namespace foyer::test {

/// `open` and `sold` are seats; ticket numbers are 200 and the seat, of the floor 301 and 302.
QJsonObject leaseReply(const QList<int> &open = {3, 4, 5, 6}, const QList<int> &sold = {}, bool hasFloor = true);
/// Answers the keeper until it knows lease and prices; the event is open.
bool giveLease(FakeClient &client, const QJsonObject &lease = leaseReply());
/// Two tills with places and one whose places were taken back, as organizers see them.
QJsonObject tillsReply();
/// The order a sale of those seats became.
QJsonObject handedInReply(const QList<int> &seats, const QString &reference);

} // namespace foyer::test
