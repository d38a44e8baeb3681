// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOption;
class QWidget;

/// What the parts of Style share. Not for pages.
namespace foyer::theme {

/// Saves the painter and restores it at the end of the scope.
class PainterScope
{
public:
    explicit PainterScope(QPainter &painter);
    ~PainterScope();
    Q_DISABLE_COPY_MOVE(PainterScope)

private:
    QPainter &m_painter;
};

struct Interaction {
    bool isEnabled, isHovered, isPressed, isOn, hasFocus, hasKeyFocus;
    explicit Interaction(const QStyleOption &option);
};

/// A filled round rectangle with a one-pixel edge inside `rect`; an invalid colour leaves that part out.
void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal corner = radius,
             qreal edgeWidth = 1);
/// The accent ring of what the keyboard would use, just inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, qreal corner = radius);
/// The body of push and tool buttons in their variant. Returns the colour of the words on it.
QColor drawButtonBody(QPainter &painter, const QStyleOption &option, const QWidget *widget, bool isPrimary,
                      bool isFlat);
QColor buttonInk(const QStyleOption &option, const QWidget *widget, bool isPrimary);
/// Line edits, combo boxes, spin boxes.
void drawField(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void drawCheckMark(QPainter &painter, const QRectF &box, const QColor &ink);

} // namespace foyer::theme
