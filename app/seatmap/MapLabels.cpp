// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/MapLabels.h"

#include "theme/Fonts.h"

#include <QFontMetricsF>
#include <QPainter>

namespace foyer {

namespace {
constexpr qsizetype maxReady = 4000; // a stadium has a few hundred sections, and counts change
}

QFont MapLabels::font(Face face)
{
    switch (face) {
    case Face::Name:
        return theme::type(theme::Body, theme::Weight::Medium);
    case Face::SmallName:
        return theme::type(theme::Small, theme::Weight::Medium);
    case Face::Count:
        return theme::type(theme::Small);
    case Face::Large:
        return theme::type(theme::Large, theme::Weight::Strong);
    }
    return {};
}

const MapLabels::Ready &MapLabels::ready(const QString &text, Face face) const
{
    const std::pair key(text, int(face));
    auto it = m_ready.find(key);
    if (it == m_ready.end()) {
        if (m_ready.size() >= maxReady)
            m_ready.clear();
        Ready entry;
        entry.text.setText(text);
        entry.text.setTextFormat(Qt::PlainText);
        entry.text.setPerformanceHint(QStaticText::AggressiveCaching);
        entry.text.prepare(QTransform(), font(face));
        entry.size = entry.text.size();
        it = m_ready.insert(key, entry);
    }
    return *it;
}

void MapLabels::draw(QPainter &painter, const QString &text, Face face, const QPointF &at, const QColor &ink)
{
    const Ready &label = ready(text, face);
    painter.setFont(font(face));
    painter.setPen(ink);
    // Whole pixels, or the same word would be sharp in one place and soft in another.
    painter.drawStaticText(
        QPointF(std::round(at.x() - label.size.width() / 2), std::round(at.y() - label.size.height() / 2)), label.text);
}

QSizeF MapLabels::size(const QString &text, Face face) const { return ready(text, face).size; }

} // namespace foyer
