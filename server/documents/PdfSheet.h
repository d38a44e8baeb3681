// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

struct _cairo;
struct _cairo_surface;

namespace foyer {

/// The pages of one PDF, drawn one after the other. Lengths are points, 1/72 inch, from the top left of the page. Texts are
/// shaped by Pango: any script the system's fonts know, lines wrapped and, where they do not fit, ended with an ellipsis.
/// Not thread-safe; each document has its own.
class PdfSheet
{
public:
    struct Ink {
        double red, green, blue;
    };
    static constexpr Ink black{0.110, 0.106, 0.098};
    static constexpr Ink quiet{0.369, 0.353, 0.322};
    static constexpr Ink faint{0.867, 0.847, 0.808}; ///< of rules
    static constexpr Ink accent{0.608, 0.137, 0.208};

    enum class Align : quint8 { Left, Centre, Right };
    /// How a text looks.
    struct Look {
        double size;
        const char *weight = "Regular"; ///< as Pango names it
        Ink ink = black;
        int lines = 1; ///< at most
        Align align = Align::Left;
    };

    /// `language`: ISO 639, of what is written; it decides between fonts and forms of letters.
    PdfSheet(double width, double height, const QString &title, const QString &language);
    ~PdfSheet();
    PdfSheet(const PdfSheet &) = delete;
    PdfSheet &operator=(const PdfSheet &) = delete;

    /// Draws `words` with their top left at (x, top), at most `widest` wide; gives the height used.
    double text(const QString &words, double x, double top, double widest, const Look &look);
    void fill(double x, double top, double width, double height, Ink ink);
    void dashedLine(double x, double top, double bottom);
    /// Black on white, as squares so that it is sharp on any printer, with a white margin of four modules around the side's
    /// square. False when the code is too long for one.
    bool qr(const QString &code, double x, double top, double side);
    void endPage();
    /// The document; nothing may be drawn afterwards. Internal when it could not be made.
    Result<QByteArray> finish();

private:
    const QByteArray m_language;
    QByteArray m_pdf;
    _cairo_surface *m_surface;
    _cairo *m_cairo;
};

} // namespace foyer
