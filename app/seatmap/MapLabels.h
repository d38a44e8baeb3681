// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QRectF>
#include <QStaticText>

class QPainter;
class QPolygonF;

namespace foyer {

/// Words on the map, laid out once and drawn many times. Logical pixels.
class MapLabels
{
public:
    enum class Face : quint8 { Name, SmallName, Count, Large };

    /// Draws `text` centred on `at`.
    void draw(QPainter &painter, const QString &text, Face face, const QPointF &at, const QColor &ink);
    QSizeF size(const QString &text, Face face) const;

    static QFont font(Face face);

private:
    struct Ready {
        QStaticText text;
        QSizeF size;
    };
    const Ready &ready(const QString &text, Face face) const;

    mutable QHash<std::pair<QString, int>, Ready> m_ready; ///< emptied when it grows past a bound
};

} // namespace foyer
