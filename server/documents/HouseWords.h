// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace foyer {

/// What the house writes to its customers, in one language: tickets, invoices, credit notes, mail. One table has all of it
/// (HouseWords.cpp); another language is another row there. %1 to %9 are what a sentence is about, see filled().
struct HouseWords {
    const char16_t *date;     ///< as QLocale::toString() takes it
    const char16_t *longDate; ///< with the day of the week
    const char16_t *row;      ///< %1: its name; also on the lines of invoices, like the next
    const char16_t *seat;
    const char16_t *order; ///< %1: its reference

    struct Ticket {
        const char16_t *area; ///< captions of its place
        const char16_t *section;
        const char16_t *row;
        const char16_t *seat;
        const char16_t *times;  ///< %1: the start, %2: the doors
        const char16_t *number; ///< %1 of %2
        const char16_t *admits;
    } ticket;

    struct Invoice {
        const char16_t *invoice; ///< %1: its number, here and below
        const char16_t *creditNote;
        const char16_t *ofInvoice;
        const char16_t *issued; ///< %1: the day
        const char16_t *due;
        const char16_t *toPay;
        const char16_t *credited;
        const char16_t *contains; ///< %1: a tax
        const char16_t *net;
        const char16_t *reason;
        const char16_t *pleaseGive;
        const char16_t *page; ///< %1: the title, %2: which
        const char16_t *paidOtherwise; ///< lines of it
        const char16_t *exchange;
        const char16_t *keptOrSettled;
    } invoice;

    struct Mail {
        const char16_t *subject; ///< %1: the event, here and below
        const char16_t *greeting; ///< %1: the name
        const char16_t *greetingOfNobody;
        const char16_t *one;
        const char16_t *many; ///< %2: how many tickets
        const char16_t *doors; ///< %1: the time
        const char16_t *use;
    } mail;
};

/// The languages there are words of, ISO 639, sorted.
const QStringList &houseLanguages();
/// English for a language there are none of.
const HouseWords &houseWords(const QString &language);
/// How that language writes dates and figures.
QLocale houseLocale(const QString &language);
/// Puts the values in for %1, %2, …; what they say themselves is left alone.
QString filled(const char16_t *words, std::initializer_list<QString> values = {});
/// "Stalls · Row F · Seat 7"; an area has neither row nor seat.
QString placeWords(const HouseWords &words, const QString &section, const QString &row, const QString &seat);

} // namespace foyer
