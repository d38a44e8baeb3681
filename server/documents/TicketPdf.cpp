// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/TicketPdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <QLocale>
#include <QTimeZone>

#include <memory>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Points, 1/72 inch. A6 landscape: fits a home printer four to a sheet, a thermal ticket printer scaled, and a phone.
constexpr double width = 419.53;
constexpr double height = 297.64;
constexpr double margin = 24;
constexpr double stub = 132; ///< the right part with the code
constexpr double accentBand = 6;

struct Colour {
    double red, green, blue;
};
constexpr Colour ink{0.110, 0.106, 0.098};
constexpr Colour quiet{0.369, 0.353, 0.322};
constexpr Colour line{0.867, 0.847, 0.808};
constexpr Colour accent{0.608, 0.137, 0.208};

/// Draws on one PDF page; text is shaped by Pango, so every script works.
class Page
{
public:
    explicit Page(cairo_t *cairo) : m_cairo(cairo) {}

    /// Draws `text` with its top left at (x, y), at most `widest` wide and `lines` lines; gives the height used.
    double text(const QString &words, double x, double y, double widest, double size, const char *weight, Colour colour,
                int lines = 1, PangoAlignment alignment = PANGO_ALIGN_LEFT)
    {
        const QByteArray font = QByteArray("Inter, Noto Sans, DejaVu Sans ") + weight;
        PangoLayout *layout = pango_cairo_create_layout(m_cairo);
        PangoFontDescription *description = pango_font_description_from_string(font.constData());
        pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
        pango_layout_set_font_description(layout, description);
        pango_layout_set_width(layout, int(widest * PANGO_SCALE));
        pango_layout_set_height(layout, -lines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout, alignment);
        const QByteArray utf8 = words.toUtf8();
        pango_layout_set_text(layout, utf8.constData(), int(utf8.size()));
        cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
        cairo_move_to(m_cairo, x, y);
        pango_cairo_show_layout(m_cairo, layout);
        PangoRectangle used;
        pango_layout_get_extents(layout, nullptr, &used);
        pango_font_description_free(description);
        g_object_unref(layout);
        return double(used.height) / PANGO_SCALE;
    }

    void rectangle(double x, double y, double w, double h, Colour colour)
    {
        cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
        cairo_rectangle(m_cairo, x, y, w, h);
        cairo_fill(m_cairo);
    }

    void perforation(double x)
    {
        const double dashes[] = {2, 3};
        cairo_set_dash(m_cairo, dashes, 2, 0);
        cairo_set_line_width(m_cairo, 0.75);
        cairo_set_source_rgb(m_cairo, line.red, line.green, line.blue);
        cairo_move_to(m_cairo, x, margin / 2);
        cairo_line_to(m_cairo, x, height - margin / 2);
        cairo_stroke(m_cairo);
    }

    /// Black on white, drawn as squares so that it is sharp on any printer. The quiet zone is the caller's margin.
    bool qr(const QString &code, double x, double y, double side)
    {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> symbol(
            symbolOf(code), QRcode_free);
        if (!symbol)
            return false;
        const double module = side / symbol->width;
        rectangle(x - 4 * module, y - 4 * module, side + 8 * module, side + 8 * module, {1, 1, 1});
        cairo_set_source_rgb(m_cairo, 0, 0, 0);
        for (int row = 0; row < symbol->width; ++row) {
            for (int column = 0; column < symbol->width; ++column) {
                if (symbol->data[row * symbol->width + column] & 1) // a hair wider: no white seams between squares
                    cairo_rectangle(m_cairo, x + column * module, y + row * module, module * 1.01, module * 1.01);
            }
        }
        cairo_fill(m_cairo);
        return true;
    }

private:
    static QRcode *symbolOf(const QString &code)
    {
        // QR_MODE_8 with case sensitivity off would fold letters; our codes are upper case and digits, so the library
        // chooses the alphanumeric mode by itself.
        return QRcode_encodeString(code.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    }

    cairo_t *m_cairo;
};

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

void drawPlace(Page &page, const PrintedTicket &ticket, double y)
{
    const double left = margin + accentBand;
    const double room = width - stub - left - margin;
    const auto column = [&](const QString &label, const QString &value, double x, double widest) {
        page.text(label, x, y, widest, 8, "Medium", quiet);
        page.text(value, x, y + 11, widest, 22, "Semi-Bold", ink);
    };
    if (ticket.seat.isEmpty()) {
        column(u"AREA"_s, ticket.section, left, room);
        return;
    }
    column(u"SECTION"_s, ticket.section, left, room * 0.56);
    column(u"ROW"_s, ticket.row, left + room * 0.60, room * 0.18);
    column(u"SEAT"_s, ticket.seat, left + room * 0.80, room * 0.20);
}

bool drawTicket(cairo_t *cairo, const PrintedOrder &order, const PrintedTicket &ticket, int number)
{
    Page page(cairo);
    const QTimeZone zone = order.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(order.timeZone);
    const QDateTime start = order.startsAt.toTimeZone(zone);
    const QDateTime doors = order.doorsAt.toTimeZone(zone);
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const double left = margin + accentBand;
    const double room = width - stub - left - margin;

    page.rectangle(0, 0, accentBand, height, accent);
    double y = margin;
    y += page.text(order.venue, left, y, room, 9.5, "Medium", quiet) + 6;
    y += page.text(order.event, left, y, room, 21, "Semi-Bold", ink, 2) + 8;
    y += page.text(locale.toString(start, u"dddd d MMMM yyyy"_s), left, y, room, 11.5, "Medium", ink) + 2;
    page.text(u"Starts %1   Doors %2"_s.arg(locale.toString(start, u"HH:mm"_s), locale.toString(doors, u"HH:mm"_s)), left, y,
              room, 11.5, "Regular", quiet);
    drawPlace(page, ticket, 168);
    page.rectangle(left, 222, room, 0.75, line);
    const QString price = ticket.price.toString() + u' ' + ticket.price.currency();
    page.text(ticket.priceLevel + u" · "_s + price, left, 231, room, 9.5, "Medium", ink);
    QString foot = u"Order %1 · Ticket %2 of %3"_s.arg(order.reference).arg(number).arg(order.tickets.size());
    if (!order.holder.isEmpty())
        foot = order.holder + u" · "_s + foot;
    page.text(foot, left, 247, room, 8.5, "Regular", quiet);
    page.text(u"Admits one. A copy admits nobody: the first scan counts."_s, left, 261, room, 7.5, "Regular", quiet);

    const double stubLeft = width - stub;
    page.perforation(stubLeft - margin / 2);
    const double side = stub - margin;
    if (!page.qr(ticket.code, stubLeft, 40, side))
        return false;
    page.text(grouped(ticket.readableCode), stubLeft - 8, 40 + side + 14, side + 16, 12, "Semi-Bold", ink, 1, PANGO_ALIGN_CENTER);
    page.text(ticket.seat.isEmpty() ? ticket.section : u"%1 · Row %2 · Seat %3"_s.arg(ticket.section, ticket.row, ticket.seat),
              stubLeft - 8, 40 + side + 34, side + 16, 9, "Medium", quiet, 2, PANGO_ALIGN_CENTER);
    return true;
}

} // namespace

Result<QByteArray> ticketPdf(const PrintedOrder &order)
{
    QByteArray pdf;
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        [](void *closure, const unsigned char *data, unsigned int length) {
            static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &pdf, width, height);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, order.event.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Foyer");
    cairo_t *cairo = cairo_create(surface);
    bool isDrawn = true;
    for (qsizetype i = 0; i < order.tickets.size(); ++i) {
        isDrawn = drawTicket(cairo, order, order.tickets.at(i), int(i) + 1) && isDrawn;
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (!isDrawn || status != CAIRO_STATUS_SUCCESS)
        return Error{ErrorCode::Internal, u"ticket PDF: %1"_s.arg(QLatin1StringView(cairo_status_to_string(status))), {}, {}, 0};
    return pdf;
}

} // namespace foyer
