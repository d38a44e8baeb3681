// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/TicketLayout.h"

#include <QtEndian>

#include <cmath>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr double slack = 0.01; // mm; tenths added up do not meet an edge exactly
constexpr qsizetype maxText = 500;

/// Collects what is wrong, each with its path.
class Check
{
public:
    explicit Check(const TicketLayout &layout) : m_layout(layout) {}

    QList<FieldError> run()
    {
        paper();
        if (m_layout.fields.size() > TicketLayout::maxFields)
            fail(u"fields"_s, u"must have at most %1 elements"_s.arg(TicketLayout::maxFields));
        qsizetype imageBytes = 0;
        bool hasCode = false;
        for (qsizetype i = 0; i < m_layout.fields.size() && m_errors.size() < maxErrors; ++i) {
            const LayoutField &field = m_layout.fields.at(i);
            m_path = u"fields[%1]"_s.arg(i);
            box(field);
            content(field);
            imageBytes += field.image.size();
            hasCode = hasCode || field.kind == LayoutField::Kind::Qr || field.kind == LayoutField::Kind::Code128;
        }
        if (imageBytes > TicketLayout::maxImagesBytes)
            fail(u"fields"_s, u"images together must have at most %1 bytes"_s.arg(TicketLayout::maxImagesBytes));
        if (m_layout.use == PaperUse::Ticket && !hasCode)
            fail(u"fields"_s, u"a ticket needs a QR code or a bar code, or no door can scan it"_s);
        return m_errors;
    }

private:
    static constexpr qsizetype maxErrors = 16;

    void fail(const QString &path, const QString &message) { m_errors.append({path, message}); }
    void failField(QLatin1StringView member, const QString &message) { fail(m_path + u'.' + member, message); }
    void range(QLatin1StringView member, double value, double least, double most)
    {
        if (!(value >= least && value <= most)) // also false for what is no number
            failField(member, u"must be between %1 and %2"_s.arg(least).arg(most));
    }

    void paper()
    {
        if (m_layout.name.trimmed().isEmpty() || m_layout.name.size() > 80)
            fail(u"name"_s, u"must have 1 to 80 characters"_s);
        if (!(m_layout.width >= 20 && m_layout.width <= TicketLayout::maxSide))
            fail(u"width"_s, u"must be between 20 and %1"_s.arg(TicketLayout::maxSide));
        if (!m_layout.isRoll() && !(m_layout.height >= 20 && m_layout.height <= TicketLayout::maxSide))
            fail(u"height"_s, u"must be 0 for a roll, or between 20 and %1"_s.arg(TicketLayout::maxSide));
        if (m_layout.dpi < 100 || m_layout.dpi > 1200)
            fail(u"dpi"_s, u"must be between 100 and 1200"_s);
        const double dotsPerMm = m_layout.dpi / 25.4;
        if (m_errors.isEmpty() && m_layout.width * m_layout.height * dotsPerMm * dotsPerMm > TicketLayout::maxDots)
            fail(u"dpi"_s, u"makes too large a picture of this paper"_s);
    }

    void box(const LayoutField &field)
    {
        const double bottom = m_layout.isRoll() ? TicketLayout::maxSide : m_layout.height;
        range("x"_L1, field.x, 0, m_layout.width);
        range("y"_L1, field.y, 0, bottom);
        range("width"_L1, field.width, 0.1, TicketLayout::maxSide);
        range("height"_L1, field.height, 0.1, TicketLayout::maxSide);
        if (field.x + field.width > m_layout.width + slack)
            failField("width"_L1, u"reaches over the right edge of the paper"_s);
        if (field.y + field.height > bottom + slack)
            failField("height"_L1, u"reaches over the end of the paper"_s);
        if (field.rotation != 0 && field.rotation != 90 && field.rotation != 180 && field.rotation != 270)
            failField("rotation"_L1, u"must be 0, 90, 180 or 270"_s);
        else if (field.kind == LayoutField::Kind::Table && field.rotation != 0)
            failField("rotation"_L1, u"must be 0: a table is not turned"_s);
    }

    void content(const LayoutField &field)
    {
        using Kind = LayoutField::Kind;
        const bool isCode = field.kind == Kind::Qr || field.kind == Kind::Code128;
        if (field.kind == Kind::Text || isCode)
            text(field.text);
        else if (!field.text.isEmpty())
            failField("text"_L1, u"is not used by this kind of field"_s);
        if (field.kind == Kind::Text || field.kind == Kind::Table)
            range("fontSize"_L1, field.fontSize, 4, 144);
        if (field.kind == Kind::Text && (field.maxLines < 1 || field.maxLines > 20))
            failField("maxLines"_L1, u"must be between 1 and 20"_s);
        if (isCode && (field.moduleDots < 1 || field.moduleDots > 40))
            failField("moduleDots"_L1, u"must be between 1 and 40"_s);
        if (field.kind == Kind::Image)
            image(field.image);
        else if (!field.image.isEmpty())
            failField("image"_L1, u"is not used by this kind of field"_s);
    }

    void text(const QString &words)
    {
        if (words.trimmed().isEmpty())
            return failField("text"_L1, u"must not be empty"_s);
        if (words.size() > maxText)
            return failField("text"_L1, u"must have at most %1 characters"_s.arg(maxText));
        for (qsizetype at = words.indexOf(u'{'); at >= 0; at = words.indexOf(u'{', at + 1)) {
            const qsizetype close = words.indexOf(u'}', at);
            if (close < 0)
                return failField("text"_L1, u"has a { without its }"_s);
            const QString name = words.mid(at + 1, close - at - 1);
            if (!std::any_of(placeholderNames().begin(), placeholderNames().end(),
                             [&name](QLatin1StringView known) { return known == name; }))
                return failField("text"_L1, u"names {%1}, which is nothing a ticket has"_s.arg(name.left(40)));
        }
    }

    /// The header alone: whoever draws it decodes it, with a bound on memory that these numbers give.
    void image(const QByteArray &png)
    {
        if (png.size() > TicketLayout::maxImageBytes)
            return failField("image"_L1, u"must have at most %1 bytes"_s.arg(TicketLayout::maxImageBytes));
        static const QByteArray signature("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        if (png.size() < 24 || !png.startsWith(signature))
            return failField("image"_L1, u"must be a PNG"_s);
        const quint32 width = qFromBigEndian<quint32>(png.constData() + 16);
        const quint32 height = qFromBigEndian<quint32>(png.constData() + 20);
        if (width < 1 || height < 1 || width > TicketLayout::maxImageSide || height > TicketLayout::maxImageSide)
            failField("image"_L1, u"must be at most %1 pixels wide and high"_s.arg(TicketLayout::maxImageSide));
    }

    const TicketLayout &m_layout;
    QString m_path;
    QList<FieldError> m_errors;
};

} // namespace

QList<FieldError> checkLayout(const TicketLayout &layout) { return Check(layout).run(); }

} // namespace foyer
