// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QDateTime>
#include <QList>

namespace foyer {

struct PrintedLine {
    QString text;
    Money amount;
    bool isContained = false; ///< a tax that is in the amounts already
};

/// What stands on an invoice, or on the credit note that takes one back.
struct PrintedInvoice {
    bool isCreditNote = false;
    QString number;
    QString ofNumber;   ///< a credit note's invoice
    QString sender;     ///< of the house: name, address, tax number, bank account; lines divided by \n
    QString customer;   ///< name
    QString address;    ///< lines divided by \n; may be empty
    QString email;      ///< may be empty
    QString event;
    QDateTime startsAt; ///< UTC, with `timeZone` for the eye, as all times here
    QDateTime issuedAt;
    QDate dueOn;        ///< an invoice's
    QByteArray timeZone; ///< IANA; empty means the server's own
    QString language;    ///< of houseLanguages(); the lines are in it already
    QString reference;  ///< of the order
    QString reason;     ///< a credit note's
    QList<PrintedLine> lines;
    Money total;
};

/// A PDF on A4, as many pages as the lines need. Texts are shaped by Pango, in any script the system's fonts know. Pure; runs
/// in a worker thread (some ms a page).
Result<QByteArray> invoicePdf(const PrintedInvoice &invoice);

} // namespace foyer
