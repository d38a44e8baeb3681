// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/InvoicePdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <QLocale>
#include <QTimeZone>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Points, 1/72 inch: A4.
constexpr double width = 595.28;
constexpr double height = 841.89;
constexpr double margin = 56;
constexpr double room = width - 2 * margin;
constexpr double amountColumn = 110;
constexpr double foot = 60; ///< kept free at the bottom

struct Ink {
    double red, green, blue;
};
constexpr Ink ink{0.110, 0.106, 0.098};
constexpr Ink quiet{0.369, 0.353, 0.322};
constexpr Ink line{0.867, 0.847, 0.808};

/// The pages of one document, filled from the top.
class Sheet
{
public:
    explicit Sheet(cairo_t *cairo, QString running) : m_cairo(cairo), m_running(std::move(running)) {}

    double y = margin;

    /// Draws `words` with its top left at (x, top), at most `widest` wide; gives the height used.
    double text(const QString &words, double x, double top, double widest, double size, const char *weight, Ink colour,
                PangoAlignment alignment = PANGO_ALIGN_LEFT)
    {
        const QByteArray font = QByteArray("Inter, Noto Sans, DejaVu Sans ") + weight;
        PangoLayout *layout = pango_cairo_create_layout(m_cairo);
        PangoFontDescription *description = pango_font_description_from_string(font.constData());
        pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
        pango_layout_set_font_description(layout, description);
        pango_layout_set_width(layout, int(widest * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_height(layout, -maxTextLines);
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_alignment(layout, alignment);
        const QByteArray utf8 = words.toUtf8();
        pango_layout_set_text(layout, utf8.constData(), int(utf8.size()));
        cairo_set_source_rgb(m_cairo, colour.red, colour.green, colour.blue);
        cairo_move_to(m_cairo, x, top);
        pango_cairo_show_layout(m_cairo, layout);
        PangoRectangle used;
        pango_layout_get_extents(layout, nullptr, &used);
        pango_font_description_free(description);
        g_object_unref(layout);
        return double(used.height) / PANGO_SCALE;
    }

    void rule()
    {
        cairo_set_source_rgb(m_cairo, line.red, line.green, line.blue);
        cairo_rectangle(m_cairo, margin, y, room, 0.75);
        cairo_fill(m_cairo);
        y += 8;
    }

    /// Goes to the next page when less than this is left on it.
    void need(double wanted)
    {
        if (y + wanted <= height - margin - foot)
            return;
        end();
        y = margin;
        y += text(m_running, margin, y, room, 9, "Regular", quiet) + 12;
    }

    void end()
    {
        (void)text(u"%1 · page %2"_s.arg(m_running).arg(++m_pages), margin, height - margin, room, 8, "Regular", quiet, PANGO_ALIGN_RIGHT);
        cairo_show_page(m_cairo);
    }

private:
    static constexpr int maxTextLines = 12;

    cairo_t *m_cairo;
    const QString m_running;
    int m_pages = 0;
};

QString worded(const Money &money) { return money.toString() + u' ' + money.currency(); }

void drawHead(Sheet &sheet, const PrintedInvoice &invoice, const QString &title)
{
    const QTimeZone zone = invoice.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(invoice.timeZone);
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    const double half = room / 2 - 10;
    const double right = margin + room / 2 + 10;
    QStringList customer{invoice.customer};
    for (const QString &more : {invoice.address, invoice.email}) {
        if (!more.isEmpty())
            customer += more;
    }
    const double sender = sheet.text(invoice.sender, right, sheet.y, half, 9.5, "Regular", quiet, PANGO_ALIGN_RIGHT);
    sheet.y += std::max(sender, 70.0) + 16;
    const double to = sheet.text(customer.join(u'\n'), margin, sheet.y, half, 11, "Regular", ink);
    QStringList facts{u"Issued %1"_s.arg(locale.toString(invoice.issuedAt.toTimeZone(zone).date(), u"d MMMM yyyy"_s))};
    if (invoice.isCreditNote)
        facts += u"For invoice %1"_s.arg(invoice.ofNumber);
    else
        facts += u"Due %1"_s.arg(locale.toString(invoice.dueOn, u"d MMMM yyyy"_s));
    facts += u"Order %1"_s.arg(invoice.reference);
    const double said = sheet.text(facts.join(u'\n'), right, sheet.y, half, 10, "Regular", ink, PANGO_ALIGN_RIGHT);
    sheet.y += std::max({to, said, 60.0}) + 24;
    sheet.y += sheet.text(title, margin, sheet.y, room, 20, "Semi-Bold", ink) + 4;
    const QDateTime start = invoice.startsAt.toTimeZone(zone);
    sheet.y += sheet.text(invoice.event + u", "_s + locale.toString(start, u"dddd d MMMM yyyy, HH:mm"_s), margin, sheet.y, room, 10.5, "Regular", quiet) + 16;
}

void drawLines(Sheet &sheet, const PrintedInvoice &invoice)
{
    const double column = margin + room - amountColumn;
    sheet.rule();
    for (const PrintedLine &printed : invoice.lines) {
        if (printed.isContained)
            continue;
        sheet.need(30);
        (void)sheet.text(worded(printed.amount), column, sheet.y, amountColumn, 10, "Regular", ink, PANGO_ALIGN_RIGHT);
        sheet.y += sheet.text(printed.text, margin, sheet.y, room - amountColumn - 10, 10, "Regular", ink) + 5;
    }
    sheet.need(60);
    sheet.y += 3;
    sheet.rule();
    (void)sheet.text(worded(invoice.total), column, sheet.y, amountColumn, 12, "Semi-Bold", ink, PANGO_ALIGN_RIGHT);
    sheet.y += sheet.text(invoice.isCreditNote ? u"Credited"_s : u"To pay"_s, margin, sheet.y, room - amountColumn, 12, "Semi-Bold", ink) + 6;
    qint64 net = invoice.total.minorUnits();
    for (const PrintedLine &printed : invoice.lines) {
        if (!printed.isContained)
            continue;
        sheet.need(20);
        net -= printed.amount.minorUnits();
        (void)sheet.text(worded(printed.amount), column, sheet.y, amountColumn, 9.5, "Regular", quiet, PANGO_ALIGN_RIGHT);
        sheet.y += sheet.text(u"Contains %1"_s.arg(printed.text), margin, sheet.y, room - amountColumn - 10, 9.5, "Regular", quiet) + 2;
    }
    if (net != invoice.total.minorUnits()) {
        sheet.need(20);
        (void)sheet.text(worded(Money(net, invoice.total.currency())), column, sheet.y, amountColumn, 9.5, "Regular", quiet, PANGO_ALIGN_RIGHT);
        sheet.y += sheet.text(u"Net"_s, margin, sheet.y, room - amountColumn - 10, 9.5, "Regular", quiet);
    }
    sheet.y += 10;
}

} // namespace

Result<QByteArray> invoicePdf(const PrintedInvoice &invoice)
{
    QByteArray pdf;
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        [](void *closure, const unsigned char *data, unsigned int length) {
            static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &pdf, width, height);
    const QString title = (invoice.isCreditNote ? u"Credit note %1"_s : u"Invoice %1"_s).arg(invoice.number);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Foyer");
    cairo_t *cairo = cairo_create(surface);
    Sheet sheet(cairo, title);
    drawHead(sheet, invoice, title);
    drawLines(sheet, invoice);
    const QString note = invoice.isCreditNote ? (invoice.reason.isEmpty() ? QString() : u"Reason: "_s + invoice.reason)
                                              : u"Please give the number %1 with your payment."_s.arg(invoice.number);
    sheet.need(30);
    (void)sheet.text(note, margin, sheet.y, room, 9.5, "Regular", quiet);
    sheet.end();
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    const cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return Error{ErrorCode::Internal, u"invoice PDF: %1"_s.arg(QLatin1StringView(cairo_status_to_string(status))), {}, {}, 0};
    return pdf;
}

} // namespace foyer
