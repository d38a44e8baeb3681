// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperPainter.h"

#include "print/BarCodes.h"
#include "print/PaperText.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QImageReader>
#include <QPainter>

#include <cmath>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

using Kind = LayoutField::Kind;

constexpr double mmPerInch = 25.4;
constexpr double rollTail = 2;    ///< mm of white below the last thing on a roll
constexpr double rowLeading = 1.3; ///< of the font size, from row to row of a table

Error unfit(qsizetype index, const QString &why) { return Error::invalid(u"fields[%1]"_s.arg(index), why); }

/// A logo in one bit a dot: line art is cut at the middle grey, anything with shades is dithered (Floyd and Steinberg).
QImage inOneBit(const QImage &grey)
{
    qint64 between = 0, inked = 0;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = 0; x < grey.width(); ++x) {
            between += line[x] > 40 && line[x] < 215;
            inked += line[x] < 215;
        }
    }
    const bool isLineArt = between * 3 < inked; // the edges of smooth line art are grey too
    const auto flags = Qt::MonoOnly | (isLineArt ? Qt::ThresholdDither : Qt::DiffuseDither);
    return grey.convertToFormat(QImage::Format_Mono, flags).convertToFormat(QImage::Format_Grayscale8);
}

/// One drawing of one paper on one device.
class Sheet
{
public:
    Sheet(const TicketLayout &layout, const PaperData &data, double dpi, bool isMono)
        : m_layout(layout), m_data(data), m_dpi(dpi), m_dots(dpi / mmPerInch), m_isMono(isMono)
    {
        for (const LayoutField &field : layout.fields) {
            if (field.kind == Kind::Table && layout.isRoll())
                m_tables.append({field.y + field.height, std::max(0.0, tableHeight(field) - field.height)});
        }
    }

    double heightMm() const
    {
        if (!m_layout.isRoll())
            return m_layout.height;
        double bottom = 0;
        for (const LayoutField &field : m_layout.fields) {
            const double grown = field.kind == Kind::Table ? std::max(field.height, tableHeight(field)) : field.height;
            if (!isEmpty(field))
                bottom = std::max(bottom, field.y + shift(field) + grown);
        }
        return std::min(bottom + rollTail, TicketLayout::maxSide * 4);
    }

    Status draw(QPainter &painter)
    {
        for (qsizetype i = 0; i < m_layout.fields.size(); ++i) {
            const LayoutField &field = m_layout.fields.at(i);
            if (isEmpty(field))
                continue;
            if (const auto drawn = draw(painter, field, i); !drawn)
                return drawn;
        }
        return ok();
    }

private:
    struct Growth {
        double below = 0; ///< mm; what starts at or under it moves
        double by = 0;
    };

    bool isEmpty(const LayoutField &field) const
    {
        switch (field.kind) {
        case Kind::Text:
        case Kind::Qr:
        case Kind::Code128: return filledIn(field.text, m_data.values).isEmpty();
        case Kind::Table: return m_data.rows.isEmpty();
        case Kind::Line:
        case Kind::Image: break;
        }
        return false;
    }

    double tableHeight(const LayoutField &field) const
    {
        return double(m_data.rows.size()) * field.fontSize * rowLeading * mmPerInch / 72;
    }

    double shift(const LayoutField &field) const
    {
        double by = 0;
        for (const Growth &table : m_tables)
            by += field.y >= table.below - 0.05 ? table.by : 0;
        return by;
    }

    /// Edges are rounded, not sizes: boxes that touch on the layout touch in dots.
    QRect boxOf(const LayoutField &field) const
    {
        const double top = field.y + shift(field);
        const double height = field.kind == Kind::Table && m_layout.isRoll() ? std::max(field.height, tableHeight(field)) : field.height;
        const QPoint topLeft(int(std::lround(field.x * m_dots)), int(std::lround(top * m_dots)));
        const QPoint end(int(std::lround((field.x + field.width) * m_dots)), int(std::lround((top + height) * m_dots)));
        return {topLeft, QSize(std::max(1, end.x() - topLeft.x()), std::max(1, end.y() - topLeft.y()))};
    }

    Status draw(QPainter &painter, const LayoutField &field, qsizetype index)
    {
        const QRect box = boxOf(field);
        const bool isAcross = field.rotation == 90 || field.rotation == 270;
        const QRect upright(QPoint(), isAcross ? box.size().transposed() : box.size());
        if (field.rotation == 0) {
            painter.save();
            painter.translate(box.topLeft());
            const Status drawn = content(painter, field, upright, index);
            painter.restore();
            return drawn;
        }
        if (m_isMono) {
            // Turned as a picture: dots stay dots, letters stay as crisp as upright ones.
            QImage part(upright.size(), QImage::Format_Grayscale8);
            part.fill(Qt::white);
            QPainter inner(&part);
            const Status drawn = content(inner, field, upright, index);
            inner.end();
            painter.drawImage(box.topLeft(), part.transformed(QTransform().rotate(field.rotation)));
            return drawn;
        }
        painter.save();
        const QPointF corner = field.rotation == 90 ? QPointF(box.x() + box.width(), box.y())
            : field.rotation == 180                 ? QPointF(box.x() + box.width(), box.y() + box.height())
                                                    : QPointF(box.x(), box.y() + box.height());
        painter.translate(corner);
        painter.rotate(field.rotation);
        const Status drawn = content(painter, field, upright, index);
        painter.restore();
        return drawn;
    }

    Status content(QPainter &painter, const LayoutField &field, const QRect &box, qsizetype index)
    {
        switch (field.kind) {
        case Kind::Text: PaperText(filledIn(field.text, m_data.values), field, box, m_dpi, m_isMono).draw(painter); return ok();
        case Kind::Line: painter.fillRect(box, Qt::black); return ok();
        case Kind::Image: return image(painter, field, box, index);
        case Kind::Qr: return qr(painter, field, box, index);
        case Kind::Code128: return bars(painter, field, box, index);
        case Kind::Table: table(painter, field, box); return ok();
        }
        return ok();
    }

    /// What the layout asks for in dots of this device; less where the box is too small for that many modules.
    int moduleOf(const LayoutField &field, int modules, int room) const
    {
        const int wanted = std::max(1, int(field.moduleDots * m_dpi / m_layout.dpi + 0.001));
        return std::min(wanted, room / modules);
    }

    Status qr(QPainter &painter, const LayoutField &field, const QRect &box, qsizetype index)
    {
        const auto symbol = qrSymbol(filledIn(field.text, m_data.values));
        if (!symbol)
            return unfit(index, symbol.error().detail);
        const int modules = symbol->side + 2 * QrSymbol::quietModules;
        const int module = moduleOf(field, modules, std::min(box.width(), box.height()));
        if (module < 1)
            return unfit(index, u"is too small for its QR code"_s);
        const int side = modules * module;
        const QRect area(box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2, side, side);
        painter.fillRect(area, Qt::white);
        const QPoint origin = area.topLeft() + QPoint(QrSymbol::quietModules, QrSymbol::quietModules) * module;
        for (int row = 0; row < symbol->side; ++row) {
            // A run of dark modules is one rectangle: no hair-thin seams where a viewer anti-aliases.
            for (int column = 0; column < symbol->side;) {
                int end = column;
                while (end < symbol->side && symbol->isDark(end, row))
                    ++end;
                if (end > column)
                    painter.fillRect(origin.x() + column * module, origin.y() + row * module, (end - column) * module, module, Qt::black);
                column = end + 1;
            }
        }
        return ok();
    }

    Status bars(QPainter &painter, const LayoutField &field, const QRect &box, qsizetype index)
    {
        const auto symbol = code128(filledIn(field.text, m_data.values));
        if (!symbol)
            return unfit(index, symbol.error().detail);
        const int modules = int(symbol->size()) + 2 * code128QuietModules;
        const int module = moduleOf(field, modules, box.width());
        if (module < 1)
            return unfit(index, u"is too narrow for its bar code"_s);
        painter.fillRect(box, Qt::white);
        const int left = box.x() + (box.width() - modules * module) / 2 + code128QuietModules * module;
        for (int i = 0; i < symbol->size(); ++i) {
            if (symbol->testBit(i))
                painter.fillRect(left + i * module, box.y(), module, box.height(), Qt::black);
        }
        return ok();
    }

    Status image(QPainter &painter, const LayoutField &field, const QRect &box, qsizetype index)
    {
        QBuffer buffer;
        buffer.setData(field.image);
        QImageReader reader(&buffer, "png");
        const QSize size = reader.size();
        if (!size.isValid() || size.width() > TicketLayout::maxImageSide || size.height() > TicketLayout::maxImageSide)
            return unfit(index, u"holds no picture that can be drawn"_s);
        const QImage logo = reader.read();
        if (logo.isNull())
            return unfit(index, u"holds a damaged picture"_s);
        const QImage fitted = logo.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                                  .scaled(box.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const QPoint at(box.x() + (box.width() - fitted.width()) / 2, box.y() + (box.height() - fitted.height()) / 2);
        if (!m_isMono) {
            painter.drawImage(at, fitted);
            return ok();
        }
        QImage onPaper(fitted.size(), QImage::Format_RGB32);
        onPaper.fill(Qt::white);
        QPainter(&onPaper).drawImage(0, 0, fitted);
        painter.drawImage(at, inOneBit(onPaper.convertToFormat(QImage::Format_Grayscale8)));
        return ok();
    }

    void table(QPainter &painter, const LayoutField &field, const QRect &box)
    {
        LayoutField row = field;
        row.kind = Kind::Text;
        row.maxLines = 1;
        row.verticalAlign = LayoutField::VerticalAlign::Middle;
        // On a page the table cannot grow: its rows become smaller, all alike.
        const double scale = std::min(1.0, box.height() / (tableHeight(field) * m_dots + 0.001));
        row.fontSize = field.fontSize * scale;
        const double pitch = double(box.height()) / std::max<double>(double(m_data.rows.size()), box.height() / (row.fontSize * rowLeading * m_dpi / 72));
        const double gap = m_dots * 2;
        for (qsizetype i = 0; i < m_data.rows.size(); ++i) {
            const PaperRow &each = m_data.rows.at(i);
            row.weight = each.isStrong ? LayoutField::Weight::Bold : field.weight;
            const QRectF line(box.x(), box.y() + double(i) * pitch, box.width(), pitch);
            const QFont font = PaperText::font(row, std::max(1, int(std::lround(row.fontSize * m_dpi / 72))), m_isMono, each.figure);
            const double figure = each.figure.isEmpty() ? 0 : std::min(line.width() * 0.6, std::ceil(QFontMetricsF(font).horizontalAdvance(each.figure)) + 2);
            row.align = LayoutField::Align::Start;
            if (!each.words.isEmpty())
                PaperText(each.words, row, line.adjusted(0, 0, figure > 0 ? -(figure + gap) : 0, 0), m_dpi, m_isMono).draw(painter);
            row.align = LayoutField::Align::End;
            if (figure > 0)
                PaperText(each.figure, row, QRectF(line.right() - figure, line.top(), figure, line.height()), m_dpi, m_isMono).draw(painter);
            if (each.hasRuleAbove)
                painter.fillRect(QRect(box.x(), int(std::lround(line.top())), box.width(), std::max(1, int(m_dots / 8))), Qt::black);
        }
    }

    const TicketLayout &m_layout;
    const PaperData &m_data;
    const double m_dpi;
    const double m_dots; ///< a millimetre
    const bool m_isMono;
    QList<Growth> m_tables;
};

} // namespace

Result<QImage> paintMono(const TicketLayout &layout, const PaperData &data)
{
    Sheet sheet(layout, data, layout.dpi, true);
    const double dots = layout.dpi / mmPerInch;
    QImage grey(int(std::floor(layout.width * dots + 0.001)), std::max(1, int(std::ceil(sheet.heightMm() * dots - 0.001))), QImage::Format_Grayscale8);
    if (grey.isNull())
        return Error{ErrorCode::TooLarge, u"the paper is too large to draw"_s, {}, {}, 0};
    grey.fill(Qt::white);
    QPainter painter(&grey);
    const Status drawn = sheet.draw(painter);
    painter.end();
    if (!drawn)
        return drawn.error();
    QImage mono(grey.size(), QImage::Format_Mono);
    mono.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    mono.fill(0);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar *from = grey.constScanLine(y);
        uchar *to = mono.scanLine(y);
        for (int x = 0; x < grey.width(); ++x)
            to[x / 8] |= uchar((from[x] < 128) << (7 - x % 8));
    }
    return mono;
}

Status paintPaper(QPainter &painter, const TicketLayout &layout, const PaperData &data, double dpi)
{
    return Sheet(layout, data, dpi, false).draw(painter);
}

double paperHeight(const TicketLayout &layout, const PaperData &data) { return Sheet(layout, data, layout.dpi, true).heightMm(); }

} // namespace foyer
