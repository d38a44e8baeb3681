// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PaperData.h"
#include "protocol/BookingMethods.h"
#include "protocol/ShiftMethods.h"

#include <QCoreApplication>
#include <QLocale>

namespace foyer {

struct Plan;

/// What an order does not say of its event. Times in UTC; they are printed in the till's own zone.
struct EventFacts {
    EventId id;
    QString name;
    QString venue;
    QDateTime startsAt;
    QDateTime doorsAt; ///< may be unknown
};

/// Order, event and plan as words on paper, in the seller's language. Pure.
class PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
public:
    explicit PaperWords(QLocale locale = QLocale()) : m_locale(std::move(locale)) {}

    /// `plan` may be null (an order of an event that is not open): then the ticket's label stands for its place.
    PaperData ticket(const OrderView &order, qsizetype index, const EventFacts &event, const Plan *plan) const;
    PaperData receipt(const OrderView &order, const EventFacts &event, const Plan *plan) const;
    /// X and Z. What a seller must not know before the count is not in the report, and so not on the paper.
    /// The cash rows add up to what is expected. `till` may be empty.
    PaperData report(const ShiftReportView &report, const QString &till = {}) const;
    /// Made-up values for the editor's preview and test pages, long enough to show what shrinks.
    PaperData sample() const;

    QString money(const Money &amount) const;
    /// In the till's own zone, without seconds.
    QString when(const QDateTime &time) const;
    QString clock(const QDateTime &time) const;
    /// `K7M2 9QXA 0F37`: groups of four to read out.
    static QString grouped(const QString &readableCode);

private:
    void addEvent(PaperData &data, const EventFacts &event) const;
    void addMovements(PaperData &data, const ShiftReportView &report) const;
    static QString tenderName(const QString &method);

    QLocale m_locale;
};

} // namespace foyer
