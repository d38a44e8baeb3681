// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/StylePaint.h"

#include "theme/Controls.h"

#include <QPainter>
#include <QStyleOption>

namespace foyer::theme {

PainterScope::PainterScope(QPainter &painter) : m_painter(painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
}

PainterScope::~PainterScope() { m_painter.restore(); }

Interaction::Interaction(const QStyleOption &option)
    : isEnabled(option.state & QStyle::State_Enabled), isHovered(isEnabled && (option.state & QStyle::State_MouseOver)),
      isPressed(isEnabled && (option.state & QStyle::State_Sunken)), isOn(option.state & QStyle::State_On),
      hasFocus(isEnabled && (option.state & QStyle::State_HasFocus)),
      hasKeyFocus(hasFocus && (option.state & QStyle::State_KeyboardFocusChange))
{
}

void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal corner,
             qreal edgeWidth)
{
    const PainterScope scope(painter);
    const qreal inset = edge.isValid() ? edgeWidth / 2 : 0;
    painter.setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner - inset, corner - inset);
}

void drawFocusRing(QPainter &painter, const QRectF &rect, qreal corner)
{
    drawBox(painter, rect, {}, colour(Token::Accent), corner, focusWidth);
}

QColor buttonInk(const QStyleOption &option, const QWidget *widget, bool isPrimary)
{
    if (!(option.state & QStyle::State_Enabled))
        return colour(Token::Disabled);
    if (isPrimary)
        return colour(Token::OnAccent);
    return colour(variantOf(widget) == Variant::Danger ? Token::Bad : Token::Text);
}

QColor drawButtonBody(QPainter &painter, const QStyleOption &option, const QWidget *widget, bool isPrimary, bool isFlat)
{
    const Interaction now(option);
    QRectF body(option.rect);
    QColor fill, edge;
    if (isPrimary && now.isEnabled) {
        fill = colour(Token::Accent);
        if (now.isPressed || now.isHovered)
            fill = mix(fill, colour(Token::Text), now.isPressed ? 0.22 : 0.12);
        if (now.hasKeyFocus)
            body.adjust(3, 3, -3, -3); // the ring lies around the fill with a gap, or accent on accent would vanish
    } else if (!isFlat) {
        fill = now.isEnabled ? colour(Token::Surface) : colour(Token::Ground);
        edge = colour(Token::Line);
        if (now.isEnabled && (now.isHovered || now.isPressed || now.isOn))
            edge = mix(edge, colour(Token::Text), 0.25);
    }
    if (fill.isValid() || edge.isValid())
        drawBox(painter, body, fill, edge, now.hasKeyFocus && isPrimary ? radius - 3 : radius);
    if (!isPrimary && now.isEnabled) {
        if (now.isOn)
            drawBox(painter, body, colour(Token::Selection), isFlat ? QColor() : edge);
        if (now.isPressed || now.isHovered)
            drawBox(painter, body, colour(now.isPressed ? Token::Pressed : Token::Hover), {});
    }
    if (now.hasKeyFocus)
        drawFocusRing(painter, option.rect);
    return buttonInk(option, widget, isPrimary && now.isEnabled);
}

void drawField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Interaction now(option);
    const bool isWrong = isInvalid(widget);
    if (!now.isEnabled || (option.state & QStyle::State_ReadOnly)) {
        drawBox(painter, option.rect, colour(Token::Ground), colour(Token::Line));
    } else if (now.hasFocus) {
        drawBox(painter, option.rect, colour(Token::Surface), colour(isWrong ? Token::Bad : Token::Accent), radius,
                focusWidth);
        return;
    } else {
        const QColor rest = mix(colour(Token::Line), colour(Token::Text), now.isHovered ? 0.25 : 0.0);
        drawBox(painter, option.rect, colour(Token::Sunken), rest);
    }
    if (isWrong)
        drawBox(painter, option.rect, {}, colour(Token::Bad));
}

void drawCheckMark(QPainter &painter, const QRectF &box, const QColor &ink)
{
    const PainterScope scope(painter);
    painter.setPen(QPen(ink, box.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    const QPointF points[] = {at(0.25, 0.53), at(0.43, 0.70), at(0.76, 0.32)};
    painter.drawPolyline(points, 3);
}

} // namespace foyer::theme
