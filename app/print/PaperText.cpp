// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperText.h"

#include "theme/Fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <cmath>
#include <mutex>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// Line layouts know left and right only.
Qt::Alignment alignmentOf(LayoutField::Align align, bool isRightToLeft)
{
    if (align == LayoutField::Align::Centre)
        return Qt::AlignHCenter;
    return (align == LayoutField::Align::Start) == isRightToLeft ? Qt::AlignRight : Qt::AlignLeft;
}

/// Scripts Inter has no letters for, and how the font database calls them.
constexpr std::pair<QChar::Script, QFontDatabase::WritingSystem> otherScripts[]{
    {QChar::Script_Arabic, QFontDatabase::Arabic},       {QChar::Script_Hebrew, QFontDatabase::Hebrew},
    {QChar::Script_Devanagari, QFontDatabase::Devanagari}, {QChar::Script_Bengali, QFontDatabase::Bengali},
    {QChar::Script_Gurmukhi, QFontDatabase::Gurmukhi},   {QChar::Script_Gujarati, QFontDatabase::Gujarati},
    {QChar::Script_Oriya, QFontDatabase::Oriya},         {QChar::Script_Tamil, QFontDatabase::Tamil},
    {QChar::Script_Telugu, QFontDatabase::Telugu},       {QChar::Script_Kannada, QFontDatabase::Kannada},
    {QChar::Script_Malayalam, QFontDatabase::Malayalam}, {QChar::Script_Sinhala, QFontDatabase::Sinhala},
    {QChar::Script_Thai, QFontDatabase::Thai},           {QChar::Script_Lao, QFontDatabase::Lao},
    {QChar::Script_Tibetan, QFontDatabase::Tibetan},     {QChar::Script_Myanmar, QFontDatabase::Myanmar},
    {QChar::Script_Georgian, QFontDatabase::Georgian},   {QChar::Script_Armenian, QFontDatabase::Armenian},
    {QChar::Script_Khmer, QFontDatabase::Khmer}};

/// A family made for a script, asked for once: the font database is slow to go through.
QString familyFor(QFontDatabase::WritingSystem system)
{
    static std::mutex mutex;
    static QHash<int, QString> known;
    const std::lock_guard lock(mutex);
    const auto found = known.constFind(system);
    if (found != known.constEnd())
        return *found;
    const QStringList families = QFontDatabase::families(system);
    const auto noto = std::find_if(families.begin(), families.end(), [](const QString &each) { return each.startsWith("Noto Sans"_L1); });
    return known[system] = noto != families.end() ? *noto : families.value(0);
}

/// Named first, the right family spares Qt trying (and warning of) ones that cannot shape the script.
QStringList familiesFor(const QString &text, const QStringList &usual)
{
    QStringList families;
    for (const QChar c : text) {
        for (const auto &[script, system] : otherScripts) {
            if (c.script() == script && families.isEmpty())
                families += familyFor(system);
        }
    }
    families.removeAll(QString());
    return families << usual;
}

} // namespace

QFont PaperText::font(const LayoutField &field, int pixelSize, bool isCrisp, const QString &text)
{
    // In a PDF the figures of the window's font are shapes without characters: nobody could search or copy a number.
    QFont font = isCrisp ? theme::type(theme::Body) : theme::proportional(theme::type(theme::Body));
    font.setFamilies(familiesFor(text, font.families()));
    font.setPixelSize(std::max(1, pixelSize));
    switch (field.weight) {
    case LayoutField::Weight::Regular: font.setWeight(QFont::Normal); break;
    case LayoutField::Weight::Medium: font.setWeight(QFont::Medium); break;
    case LayoutField::Weight::Bold: font.setWeight(QFont::Bold); break;
    }
    if (isCrisp) {
        font.setStyleStrategy(QFont::NoAntialias);
        font.setHintingPreference(QFont::PreferFullHinting);
    }
    return font;
}

PaperText::PaperText(const QString &text, const LayoutField &field, const QRectF &box, double dpi, bool isCrisp)
    : m_field(field), m_box(box), m_isCrisp(isCrisp)
{
    const double wanted = field.fontSize * dpi / 72;
    const int least = std::max(1, int(std::floor(wanted * smallest)));
    m_pixels = std::max(1, int(std::lround(wanted)));
    while (!breakLines(text, QTextOption::WordWrap)) {
        if (m_pixels <= least) {
            elide(text);
            break;
        }
        m_pixels = std::max(least, std::min(m_pixels - 1, int(m_pixels * 0.94)));
    }
}

bool PaperText::breakLines(const QString &text, QTextOption::WrapMode mode)
{
    m_layout = std::make_unique<QTextLayout>(text, font(m_field, m_pixels, m_isCrisp, text));
    QTextOption option(alignmentOf(m_field.align, text.isRightToLeft()));
    option.setWrapMode(m_field.maxLines > 1 ? mode : QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    double y = 0;
    bool fits = true;
    while (fits) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_box.width());
        line.setPosition({0, y});
        y += line.height();
        // One line is drawn even where its box is too flat for it: better than nothing on the ticket.
        fits = line.naturalTextWidth() <= m_box.width() + 0.5 && m_layout->lineCount() <= m_field.maxLines
            && (y <= m_box.height() + 1 || m_layout->lineCount() == 1);
    }
    m_layout->endLayout();
    m_height = y;
    // The single line is allowed only at the smallest size.
    return fits && (y <= m_box.height() + 1 || m_pixels <= 1);
}

void PaperText::elide(const QString &text)
{
    const QFont small = font(m_field, m_pixels, m_isCrisp, text);
    const QFontMetricsF metrics(small);
    if (metrics.horizontalAdvance(text) <= m_box.width() && m_field.maxLines == 1) {
        breakLines(text, QTextOption::NoWrap); // only too tall for its box
        return;
    }
    m_isElided = true;
    QTextLayout whole(text, small);
    QTextOption option;
    option.setWrapMode(m_field.maxLines > 1 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    whole.setTextOption(option);
    whole.beginLayout();
    qsizetype lastStart = 0;
    double y = 0;
    for (int count = 0; count < m_field.maxLines; ++count) {
        QTextLine line = whole.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_box.width());
        y += line.height();
        if (count > 0 && y > m_box.height() + 1)
            break;
        lastStart = line.textStart();
    }
    whole.endLayout();
    // A line separator keeps the lines before as they are; the last one takes what fits of the rest.
    QString kept = text.first(lastStart).trimmed();
    const QString last = metrics.elidedText(text.mid(lastStart).simplified(), Qt::ElideRight, m_box.width());
    kept = kept.isEmpty() ? last : kept + QChar(QChar::LineSeparator) + last;
    breakLines(kept, QTextOption::WrapAtWordBoundaryOrAnywhere);
}

QRectF PaperText::used() const
{
    double top = m_box.top();
    if (m_field.verticalAlign == LayoutField::VerticalAlign::Middle)
        top += (m_box.height() - m_height) / 2;
    else if (m_field.verticalAlign == LayoutField::VerticalAlign::Bottom)
        top += m_box.height() - m_height;
    QRectF all;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        all |= m_layout->lineAt(i).naturalTextRect();
    return all.translated(m_box.left(), top);
}

void PaperText::draw(QPainter &painter) const
{
    double top = m_box.top();
    if (m_field.verticalAlign == LayoutField::VerticalAlign::Middle)
        top += (m_box.height() - m_height) / 2;
    else if (m_field.verticalAlign == LayoutField::VerticalAlign::Bottom)
        top += m_box.height() - m_height;
    painter.save();
    painter.setClipRect(m_box, Qt::IntersectClip); // whatever a font does, the neighbours stay readable
    painter.setPen(Qt::black);
    m_layout->draw(&painter, {std::round(m_box.left()), std::round(top)});
    painter.restore();
}

} // namespace foyer
