// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PdfSheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <memory>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// The family for Devanagari by name: left to chance, a machine with other fonts might choose one without its conjuncts.
constexpr auto families = "Inter, Noto Sans, Noto Sans Devanagari, DejaVu Sans ";

PangoAlignment pangoAlignment(PdfSheet::Align align)
{
    switch (align) {
    case PdfSheet::Align::Left: return PANGO_ALIGN_LEFT;
    case PdfSheet::Align::Centre: return PANGO_ALIGN_CENTER;
    case PdfSheet::Align::Right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

} // namespace

PdfSheet::PdfSheet(double width, double height, const QString &title, const QString &language)
    : m_language(language.toLatin1()),
      m_surface(cairo_pdf_surface_create_for_stream(
          [](void *closure, const unsigned char *data, unsigned int length) {
              static_cast<QByteArray *>(closure)->append(reinterpret_cast<const char *>(data), length);
              return CAIRO_STATUS_SUCCESS;
          },
          &m_pdf, width, height)),
      m_cairo(cairo_create(m_surface))
{
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATOR, "Foyer");
}

PdfSheet::~PdfSheet()
{
    cairo_destroy(m_cairo);
    cairo_surface_finish(m_surface); // writes into m_pdf, which is still there
    cairo_surface_destroy(m_surface);
}

double PdfSheet::text(const QString &words, double x, double top, double widest, const Look &look)
{
    PangoLayout *layout = pango_cairo_create_layout(m_cairo);
    PangoFontDescription *font = pango_font_description_from_string((QByteArray(families) + look.weight).constData());
    pango_font_description_set_absolute_size(font, look.size * PANGO_SCALE);
    PangoContext *context = pango_layout_get_context(layout);
    pango_context_set_language(context, pango_language_from_string(m_language.constData()));
    pango_context_set_round_glyph_positions(context, FALSE); // whole units are pixels on a screen, on paper they tear words apart
    pango_layout_set_font_description(layout, font);
    pango_layout_set_width(layout, int(widest * PANGO_SCALE));
    pango_layout_set_height(layout, -look.lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, pangoAlignment(look.align));
    const QByteArray utf8 = words.toUtf8();
    pango_layout_set_text(layout, utf8.constData(), int(utf8.size()));
    cairo_set_source_rgb(m_cairo, look.ink.red, look.ink.green, look.ink.blue);
    cairo_move_to(m_cairo, x, top);
    pango_cairo_show_layout(m_cairo, layout);
    PangoRectangle used;
    pango_layout_get_extents(layout, nullptr, &used);
    pango_font_description_free(font);
    g_object_unref(layout);
    return double(used.height) / PANGO_SCALE;
}

void PdfSheet::fill(double x, double top, double width, double height, Ink ink)
{
    cairo_set_source_rgb(m_cairo, ink.red, ink.green, ink.blue);
    cairo_rectangle(m_cairo, x, top, width, height);
    cairo_fill(m_cairo);
}

void PdfSheet::dashedLine(double x, double top, double bottom)
{
    const double dashes[] = {2, 3};
    cairo_save(m_cairo);
    cairo_set_dash(m_cairo, dashes, 2, 0);
    cairo_set_line_width(m_cairo, 0.75);
    cairo_set_source_rgb(m_cairo, faint.red, faint.green, faint.blue);
    cairo_move_to(m_cairo, x, top);
    cairo_line_to(m_cairo, x, bottom);
    cairo_stroke(m_cairo);
    cairo_restore(m_cairo);
}

bool PdfSheet::qr(const QString &code, double x, double top, double side)
{
    // QR_MODE_8 with case sensitivity off would fold letters; our codes are upper case and digits, so the library chooses the
    // alphanumeric mode by itself.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> symbol(QRcode_encodeString(code.toLatin1().constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!symbol)
        return false;
    const double module = side / symbol->width;
    fill(x - 4 * module, top - 4 * module, side + 8 * module, side + 8 * module, {1, 1, 1});
    cairo_set_source_rgb(m_cairo, 0, 0, 0);
    for (int row = 0; row < symbol->width; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            if (symbol->data[row * symbol->width + column] & 1) // a hair wider: no white seams between squares
                cairo_rectangle(m_cairo, x + column * module, top + row * module, module * 1.01, module * 1.01);
        }
    }
    cairo_fill(m_cairo);
    return true;
}

void PdfSheet::endPage() { cairo_show_page(m_cairo); }

Result<QByteArray> PdfSheet::finish()
{
    cairo_surface_finish(m_surface);
    for (const cairo_status_t status : {cairo_status(m_cairo), cairo_surface_status(m_surface)}) {
        if (status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED)
            return Error{ErrorCode::Internal, u"PDF: %1"_s.arg(QLatin1StringView(cairo_status_to_string(status))), {}, {}, 0};
    }
    return m_pdf;
}

} // namespace foyer
