// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/Style.h"
#include "theme/StylePaint.h"

#include <QPainter>
#include <QStyleOption>

namespace foyer {

using theme::colour;
using theme::Token;

namespace {
constexpr int comboArrowWidth = 28;
constexpr int spinButtonWidth = 24;
} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    const QRect &box = option->rect;
    const auto mirrored = [&](const QRect &rect) { return visualRect(option->direction, box, rect); };
    switch (control) {
    case CC_ComboBox:
        if (sub == SC_ComboBoxArrow)
            return mirrored({box.right() - comboArrowWidth + 1, box.top(), comboArrowWidth, box.height()});
        if (sub == SC_ComboBoxEditField)
            return mirrored(box.adjusted(8, 2, -comboArrowWidth, -2));
        break;
    case CC_SpinBox: {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool hasButtons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int width = hasButtons ? spinButtonWidth : 0;
        const int half = box.height() / 2;
        if (sub == SC_SpinBoxUp)
            return hasButtons ? mirrored({box.right() - width, box.top() + 2, width, half - 2}) : QRect();
        if (sub == SC_SpinBoxDown)
            return hasButtons ? mirrored({box.right() - width, box.top() + half, width, half - 2}) : QRect();
        if (sub == SC_SpinBoxEditField)
            return mirrored(box.adjusted(2, 2, -2 - width, -2));
        break;
    }
    case CC_ScrollBar: {
        // No arrows at the ends: the groove is the whole bar.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            break;
        const bool isAcross = bar->orientation == Qt::Horizontal;
        const int length = isAcross ? box.width() : box.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
        const int thumb = range > 0
            ? std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)), std::min(least, length), length)
            : length;
        const int at
            = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto along = [&](int from, int extent) {
            return isAcross ? mirrored({box.left() + from, box.top(), extent, box.height()})
                            : QRect(box.left(), box.top() + from, box.width(), extent);
        };
        switch (sub) {
        case SC_ScrollBarGroove:
            return box;
        case SC_ScrollBarSlider:
            return along(at, thumb);
        case SC_ScrollBarSubPage:
            return along(0, at);
        case SC_ScrollBarAddPage:
            return along(at + thumb, length - at - thumb);
        default:
            return {};
        }
    }
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return drawComboBox(*box, *painter, widget);
        break;
    case CC_SpinBox:
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return drawSpinBox(*box, *painter, widget);
        break;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawScrollBar(*bar, *painter, widget);
        break;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return drawSlider(*slider, *painter, widget);
        break;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return drawToolButton(*button, *painter, widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawComboBox(const QStyleOptionComboBox &box, QPainter &painter, const QWidget *widget) const
{
    const bool isQuiet = theme::variantOf(widget) == theme::Variant::Quiet;
    if (!isQuiet) {
        theme::drawField(painter, box, widget);
    } else {
        theme::drawButtonBody(painter, box, widget, false, true);
    }
    const QRectF arrow = subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget);
    theme::drawIcon(painter, QRectF(arrow.center().x() - 8, arrow.center().y() - 8, 16, 16), theme::Icon::ChevronDown,
                    colour(box.state & State_Enabled ? Token::Text2 : Token::Disabled));
}

void Style::drawSpinBox(const QStyleOptionSpinBox &box, QPainter &painter, const QWidget *widget) const
{
    if (box.frame)
        theme::drawField(painter, box, widget);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto part = [&](SubControl sub, QAbstractSpinBox::StepEnabledFlag step, theme::Icon icon) {
        const QRectF rect = subControlRect(CC_SpinBox, &box, sub, widget);
        const bool isLive = (box.stepEnabled & step) && (box.state & State_Enabled);
        if (isLive && (box.activeSubControls & sub))
            theme::drawBox(painter, rect.adjusted(2, 0, -2, 0),
                           colour(box.state & State_Sunken ? Token::Pressed : Token::Hover), {}, 3);
        theme::drawIcon(painter, QRectF(rect.center().x() - 6, rect.center().y() - 6, 12, 12), icon,
                        colour(isLive ? Token::Text2 : Token::Disabled));
    };
    part(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, theme::Icon::ChevronUp);
    part(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, theme::Icon::ChevronDown);
}

void Style::drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const
{
    if (bar.maximum <= bar.minimum)
        return;
    QRectF thumb = subControlRect(CC_ScrollBar, &bar, SC_ScrollBarSlider, widget);
    const bool isLive = bar.state & (State_MouseOver | State_Sunken);
    const qreal inset = isLive ? 2 : 3;
    thumb.adjust(inset, inset, -inset, -inset);
    const QColor ink = theme::mix(colour(Token::Line), colour(Token::Text2), isLive ? 0.7 : 0.25);
    theme::drawBox(painter, thumb, ink, {}, std::min(thumb.width(), thumb.height()) / 2);
}

void Style::drawSlider(const QStyleOptionSlider &slider, QPainter &painter, const QWidget *widget) const
{
    const bool isAcross = slider.orientation == Qt::Horizontal;
    const QRectF handle = subControlRect(CC_Slider, &slider, SC_SliderHandle, widget);
    const QRectF rect(slider.rect);
    const QRectF track = isAcross ? QRectF(rect.left(), rect.center().y() - 2, rect.width(), 4)
                                  : QRectF(rect.center().x() - 2, rect.top(), 4, rect.height());
    theme::drawBox(painter, track, colour(Token::Line), {}, 2);
    QRectF done = track;
    if (isAcross)
        done.setRight(handle.center().x());
    else
        done.setTop(handle.center().y());
    const theme::Interaction now(slider);
    const QColor ink = colour(now.isEnabled ? Token::Accent : Token::Disabled);
    theme::drawBox(painter, done, ink, {}, 2);
    const qreal side = std::min(handle.width(), handle.height());
    QRectF knob(0, 0, side, side);
    knob.moveCenter(handle.center());
    theme::drawBox(painter, knob.adjusted(1, 1, -1, -1), colour(Token::Surface), ink, side / 2, now.hasFocus ? 3 : 2);
}

void Style::drawToolButton(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const
{
    QStyleOption body(button);
    const bool isPrimary = theme::variantOf(widget) == theme::Variant::Primary;
    const QColor ink
        = theme::drawButtonBody(painter, body, widget, isPrimary, theme::variantOf(widget) != theme::Variant::Danger);
    QStyleOptionToolButton label(button);
    label.palette.setColor(QPalette::ButtonText, ink);
    label.state &= ~(State_Sunken | State_On);
    const bool hasMenuArrow
        = (button.features & QStyleOptionToolButton::HasMenu) && button.toolButtonStyle != Qt::ToolButtonIconOnly;
    if (hasMenuArrow) {
        label.rect.adjust(0, 0, -14, 0);
        theme::drawIcon(painter, QRectF(button.rect.right() - 20, button.rect.center().y() - 7, 14, 14),
                        theme::Icon::ChevronDown, colour(Token::Text2));
    }
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

} // namespace foyer
