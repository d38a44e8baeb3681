// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/Style.h"
#include "theme/StylePaint.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyleOption>

namespace foyer {

using theme::colour;
using theme::Token;

namespace {

bool isPrimaryButton(const QStyleOptionButton &button, const QWidget *widget)
{
    if (theme::variantOf(widget) == theme::Variant::Primary)
        return true;
    // In a dialog the button Enter would press is the primary one.
    return theme::variantOf(widget) == theme::Variant::Secondary
        && (button.features & QStyleOptionButton::DefaultButton) && widget
        && qobject_cast<const QDialog *>(widget->window());
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const theme::Interaction now(option);
    const QRectF box(option.rect);
    const bool isMarked = now.isOn || (option.state & QStyle::State_NoChange);
    QColor fill = isMarked ? colour(Token::Accent) : colour(Token::Sunken);
    QColor edge = isMarked ? fill : theme::mix(colour(Token::Line), colour(Token::Text), now.isHovered ? 0.5 : 0.3);
    if (!now.isEnabled) {
        fill = colour(Token::Ground);
        edge = colour(Token::Line);
    }
    theme::drawBox(painter, box, fill, edge, 4);
    const QColor ink = now.isEnabled ? colour(Token::OnAccent) : colour(Token::Disabled);
    if (option.state & QStyle::State_NoChange) {
        const qreal mid = box.center().y();
        theme::drawBox(painter, QRectF(box.left() + 4, mid - 1, box.width() - 8, 2), ink, {}, 1);
    } else if (now.isOn) {
        theme::drawCheckMark(painter, box, ink);
    }
    if (now.hasKeyFocus)
        theme::drawFocusRing(painter, box, 4);
}

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const theme::Interaction now(option);
    const QRectF box(option.rect);
    QColor edge = theme::mix(colour(Token::Line), colour(Token::Text), now.isHovered ? 0.5 : 0.3);
    if (now.isOn && now.isEnabled)
        edge = colour(Token::Accent);
    theme::drawBox(painter, box, now.isOn ? colour(Token::Surface) : colour(Token::Sunken), edge, box.width() / 2,
                   now.isOn ? 2 : 1);
    if (now.isOn) {
        const QRectF dot = box.adjusted(5, 5, -5, -5);
        theme::drawBox(painter, dot, now.isEnabled ? colour(Token::Accent) : colour(Token::Disabled), {},
                       dot.width() / 2);
    }
}

void drawItemPanel(const QStyleOptionViewItem &item, QPainter &painter, const QWidget *widget)
{
    if (item.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(item.rect, item.backgroundBrush);
    if (item.state & QStyle::State_Selected)
        painter.fillRect(item.rect, colour(Token::Selection));
    else if ((item.state & QStyle::State_MouseOver) && (item.state & QStyle::State_Enabled))
        painter.fillRect(item.rect, colour(Token::Hover));
    // A hairline a row in tables and trees; lists, and the popups of combo boxes, go without.
    if (!widget || qobject_cast<const QListView *>(widget))
        return;
    painter.fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1),
                     theme::mix(colour(Token::Surface), colour(Token::Line), 0.6));
}

void drawArrow(const QStyleOption &option, QPainter &painter, theme::Icon icon)
{
    const int side = std::min({option.rect.width(), option.rect.height(), theme::iconSize});
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    theme::drawIcon(painter, box, icon, colour(option.state & QStyle::State_Enabled ? Token::Text2 : Token::Disabled));
}

} // namespace

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isFlat = theme::variantOf(widget) == theme::Variant::Quiet
            || (button && (button->features & QStyleOptionButton::Flat));
        theme::drawButtonBody(*painter, *option, widget, button && isPrimaryButton(*button, widget), isFlat);
        return;
    }
    case PE_PanelButtonTool: {
        const bool isPrimary = theme::variantOf(widget) == theme::Variant::Primary;
        theme::drawButtonBody(*painter, *option, widget, isPrimary, !isPrimary);
        return;
    }
    case PE_PanelLineEdit:
        // The editor inside a combo or spin box lies in that box's own field.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            theme::drawField(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
    case PE_FrameButtonBevel:
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_IndicatorHeaderArrow:
        return;
    case PE_FrameFocusRect:
        if (const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option);
            focus && (focus->state & State_KeyboardFocusChange))
            theme::drawFocusRing(*painter, focus->rect, qobject_cast<const QAbstractItemView *>(widget) ? 2 : 4);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(*option, *painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadioButton(*option, *painter);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*item, *painter, widget);
        return;
    case PE_PanelItemViewRow:
        return; // the items paint all of it
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            theme::drawBox(*painter, option->rect, {}, colour(Token::Line), theme::radius);
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        theme::drawBox(*painter, option->rect, colour(Token::Surface), colour(Token::Line));
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        theme::drawBox(*painter, option->rect, colour(Token::Surface), colour(Token::Line));
        return;
    case PE_PanelTipLabel:
        theme::drawBox(*painter, option->rect, colour(Token::Text), {}, 4);
        return;
    case PE_PanelMenuBar:
    case PE_PanelToolBar:
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, colour(Token::Ground));
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinPlus:
        drawArrow(*option, *painter, theme::Icon::ChevronUp);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
    case PE_IndicatorSpinMinus:
        drawArrow(*option, *painter, theme::Icon::ChevronDown);
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(*option, *painter, theme::Icon::ChevronLeft);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(*option, *painter, theme::Icon::ChevronRight);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawArrow(*option, *painter,
                      option->state & State_Open ? theme::Icon::ChevronDown : theme::Icon::ChevronRight);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace foyer
