// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TicketPdf.h"

#include "core/MoneyText.h"
#include "documents/HouseWords.h"
#include "documents/PdfSheet.h"

#include <QTimeZone>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Points, 1/72 inch. A6 landscape: fits a home printer four to a sheet, a thermal ticket printer scaled, and a phone.
constexpr double width = 419.53;
constexpr double height = 297.64;
constexpr double margin = 24;
constexpr double stub = 132; ///< the right part with the code
constexpr double accentBand = 6;

using Align = PdfSheet::Align;

QString grouped(const QString &code)
{
    QString out;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += u' ';
        out += code.at(i);
    }
    return out;
}

void drawPlace(PdfSheet &sheet, const HouseWords::Ticket &words, const PrintedTicket &ticket, double y)
{
    const double left = margin + accentBand;
    const double room = width - stub - left - margin;
    const auto column = [&](const char16_t *caption, const QString &value, double x, double widest) {
        sheet.text(filled(caption), x, y, widest, {8, "Medium", PdfSheet::quiet});
        sheet.text(value, x, y + 12, widest, {22, "Semi-Bold"});
    };
    if (ticket.seat.isEmpty()) {
        column(words.area, ticket.section, left, room);
        return;
    }
    column(words.section, ticket.section, left, room * 0.56);
    if (!ticket.row.isEmpty())
        column(words.row, ticket.row, left + room * 0.60, room * 0.18);
    column(words.seat, ticket.seat, left + room * 0.80, room * 0.20);
}

bool drawTicket(PdfSheet &sheet, const PrintedOrder &order, const PrintedTicket &ticket, int number)
{
    const QTimeZone zone = order.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(order.timeZone);
    const QDateTime start = order.startsAt.toTimeZone(zone);
    const QDateTime doors = order.doorsAt.toTimeZone(zone);
    const HouseWords &words = houseWords(order.language);
    const QLocale locale = houseLocale(order.language);
    const double left = margin + accentBand;
    const double room = width - stub - left - margin;

    sheet.fill(0, 0, accentBand, height, PdfSheet::accent);
    double y = margin;
    y += sheet.text(order.venue, left, y, room, {9.5, "Medium", PdfSheet::quiet}) + 6;
    y += sheet.text(order.event, left, y, room, {21, "Semi-Bold", PdfSheet::black, 2}) + 8;
    y += sheet.text(locale.toString(start, filled(words.longDate)), left, y, room, {11.5, "Medium"}) + 2;
    sheet.text(filled(words.ticket.times, {locale.toString(start, u"HH:mm"_s), locale.toString(doors, u"HH:mm"_s)}), left, y, room,
               {11.5, "Regular", PdfSheet::quiet});
    drawPlace(sheet, words.ticket, ticket, 168);
    sheet.fill(left, 222, room, 0.75, PdfSheet::faint);
    sheet.text(ticket.priceLevel + u" · "_s + moneyText(ticket.price, locale), left, 231, room, {9.5, "Medium"});
    QString foot = filled(words.order, {order.reference}) + u" · "_s
        + filled(words.ticket.number, {locale.toString(number), locale.toString(order.tickets.size())});
    if (!order.holder.isEmpty())
        foot = order.holder + u" · "_s + foot;
    sheet.text(foot, left, 247, room, {8.5, "Regular", PdfSheet::quiet});
    sheet.text(filled(words.ticket.admits), left, 261, room, {7.5, "Regular", PdfSheet::quiet, 2});

    const double stubLeft = width - stub;
    sheet.dashedLine(stubLeft - 17, margin / 2, height - margin / 2); // beside the white that a code needs around it
    const double side = stub - margin;
    if (!sheet.qr(ticket.code, stubLeft, 40, side))
        return false;
    sheet.text(grouped(ticket.readableCode), stubLeft - 8, 40 + side + 14, side + 16, {12, "Semi-Bold", PdfSheet::black, 1, Align::Centre});
    sheet.text(placeWords(words, ticket.section, ticket.row, ticket.seat), stubLeft - 8,
               40 + side + 34, side + 16, {9, "Medium", PdfSheet::quiet, 2, Align::Centre});
    return true;
}

} // namespace

Result<QByteArray> ticketPdf(const PrintedOrder &order)
{
    PdfSheet sheet(width, height, order.event, order.language);
    bool isDrawn = true;
    for (qsizetype i = 0; i < order.tickets.size(); ++i) {
        isDrawn = drawTicket(sheet, order, order.tickets.at(i), int(i) + 1) && isDrawn;
        sheet.endPage();
    }
    if (!isDrawn)
        return Error{ErrorCode::Internal, u"ticket PDF: a code does not fit"_s, {}, {}, 0};
    return sheet.finish();
}

} // namespace foyer
