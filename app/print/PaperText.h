// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/TicketLayout.h"

#include <QFont>
#include <QRectF>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace foyer {

/// One text fitted into a box: as large as its field wants, or smaller, down to 60 %; then cut with an ellipsis. Any
/// script; the paragraph's direction comes from its first strong letter. Inside one room: PaperPainter and its test.
class PaperText
{
public:
    static constexpr double smallest = 0.6; ///< of the wanted size

    /// `box` in pixels of the device, `dpi` its resolution. `isCrisp` draws without anti-aliasing, for one bit a dot.
    PaperText(const QString &text, const LayoutField &field, const QRectF &box, double dpi, bool isCrisp);

    void draw(QPainter &painter) const;
    int pixelSize() const { return m_pixels; }
    bool isElided() const { return m_isElided; }
    int lineCount() const { return m_layout->lineCount(); }
    /// What the letters cover, for tests: inside the box unless one line is taller than it.
    QRectF used() const;
    const QTextLayout &layout() const { return *m_layout; }

    /// The field's font, of a family that has the letters of `text`.
    static QFont font(const LayoutField &field, int pixelSize, bool isCrisp, const QString &text);

private:
    /// Breaks `text` into lines; false when it needs more room than there is.
    bool breakLines(const QString &text, QTextOption::WrapMode mode);
    void elide(const QString &text);

    const LayoutField &m_field;
    const QRectF m_box;
    const bool m_isCrisp;
    int m_pixels = 0;
    bool m_isElided = false;
    double m_height = 0;
    std::unique_ptr<QTextLayout> m_layout;
};

} // namespace foyer
