// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClient.h"
#include "desk/SaleController.h"

/// A small house, one row F of ten seats at 45.00 and a floor of 40 places at 20.00, and the server's answers about it.
namespace foyer::test {

constexpr int seatsInHouse = 10;
constexpr int floorSection = 2;

DeskEvent eventOfHouse();
QJsonObject eventsReply();
QJsonObject planReply();
QJsonObject pricingReply(); ///< adults (A), and seniors (S) at 36.00 in the row
/// Everything available but the seats of `sold`.
QJsonObject seatsReply(qint64 version, const QList<int> &sold = {});
QJsonObject holdReply(qint64 holdId, const QList<int> &seats, const QDateTime &expiresAt);
QJsonObject orderReply(const QList<int> &seats, qint64 tendered);
QJsonObject pendingReply(const QList<int> &seats); ///< an order that waits to be paid
QJsonObject attemptReply(const QString &state, qint64 amount); ///< of a card payment for it
QJsonObject voucherReply(qint64 balance, const QString &status = QStringLiteral("active"), const QString &currency = QStringLiteral("EUR"));
QJsonObject pdfReply(); ///< a real PDF of two pages

/// Answers plan and subscription, until the map is up.
bool openHouse(FakeClient &client, SaleController &sale);
/// Lets the server announce that `seats` are now in the state of `letter`; `from` is the version announced last.
void announce(FakeClient &client, qint64 from, const QList<int> &seats, const QString &letter);

} // namespace foyer::test
