// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/Style.h"
#include "theme/StylePaint.h"

#include <QDialog>
#include <QPainter>
#include <QStyleOption>

namespace foyer {

using theme::colour;
using theme::Token;

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::HasMenu))
            theme::drawIcon(*painter, QRectF(button->rect.right() - 22, button->rect.center().y() - 7, 16, 16),
                            theme::Icon::ChevronDown, colour(Token::Text2));
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            const bool isDialogDefault = (button->features & QStyleOptionButton::DefaultButton) && widget
                && theme::variantOf(widget) == theme::Variant::Secondary
                && qobject_cast<const QDialog *>(widget->window());
            const bool isPrimary = theme::variantOf(widget) == theme::Variant::Primary || isDialogDefault;
            label.palette.setColor(QPalette::ButtonText, theme::buttonInk(*button, widget, isPrimary));
            label.state &= ~(State_On | State_Sunken);
            if (button->icon.isNull() || button->text.isEmpty())
                QProxyStyle::drawControl(element, &label, painter, widget);
            else
                drawIconAndText(label, *painter, widget);
        }
        return;
    case CE_MenuItem:
    case CE_MenuTearoff:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(*item, *painter, widget);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuHMargin:
    case CE_MenuVMargin:
    case CE_MenuScroller:
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colour(Token::Ground));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, colour(Token::Ground));
            if ((item->state & State_Selected) && (item->state & State_Enabled))
                theme::drawBox(*painter, item->rect, colour(Token::Pressed), {});
            proxy()->drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic, item->palette,
                                  item->state & State_Enabled, item->text, QPalette::ButtonText);
        }
        return;
    case CE_Header:
        // All three parts here: the common style would draw a second arrow and keep room for it.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const theme::PainterScope scope(*painter);
            painter->setClipRect(header->rect, Qt::IntersectClip);
            drawHeaderSection(*header, *painter);
            QStyleOptionHeader label(*header);
            label.rect = subElementRect(SE_HeaderLabel, header, widget);
            drawHeaderLabel(label, *painter);
        }
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colour(Token::Surface));
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(*header, *painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(*header, *painter);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(*tab, *painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            if (!(tab->state & State_Selected) && (tab->state & State_Enabled))
                label.palette.setColor(QPalette::WindowText, colour(Token::Text2));
            label.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &label, painter, widget);
        }
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*bar, *painter);
        return;
    case CE_ProgressBarLabel:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
            bar && bar->textVisible && bar->rect.height() >= 16)
            proxy()->drawItemText(painter, bar->rect, Qt::AlignCenter, bar->palette, true, bar->text, QPalette::Text);
        return;
    case CE_Splitter: {
        const bool isUpright = option->state & State_Horizontal;
        const QPoint mid = option->rect.center();
        const QRect line = isUpright ? QRect(mid.x(), option->rect.top(), 1, option->rect.height())
                                     : QRect(option->rect.left(), mid.y(), option->rect.width(), 1);
        painter->fillRect(line, colour(option->state & State_MouseOver ? Token::Accent : Token::Line));
        return;
    }
    case CE_ToolBar:
        painter->fillRect(option->rect, colour(Token::Ground));
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawIconAndText(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
{
    // The common style leaves four pixels between the two; the brief wants eight.
    const bool isEnabled = button.state & State_Enabled;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = button.iconSize.width() + theme::space::Inside + words;
    QRect area(button.rect.left() + std::max(8, (button.rect.width() - whole) / 2), button.rect.top(),
               std::min(whole, button.rect.width() - 16), button.rect.height());
    const QRect iconArea(area.left(), area.center().y() - button.iconSize.height() / 2, button.iconSize.width(),
                         button.iconSize.height());
    const QRect textArea = area.adjusted(button.iconSize.width() + theme::space::Inside, 0, 0, 0);
    button.icon.paint(&painter, visualRect(button.direction, button.rect, iconArea), Qt::AlignCenter,
                      isEnabled ? QIcon::Normal : QIcon::Disabled);
    const int flags = Qt::AlignVCenter | Qt::AlignLeft
        | (proxy()->styleHint(SH_UnderlineShortcut, &button, widget, nullptr) ? Qt::TextShowMnemonic
                                                                              : Qt::TextHideMnemonic);
    proxy()->drawItemText(&painter, visualRect(button.direction, button.rect, textArea), flags, button.palette,
                          isEnabled, button.text, QPalette::ButtonText);
}

void Style::drawMenuItem(const QStyleOptionMenuItem &item, QPainter &painter, const QWidget *widget) const
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(item.rect.left(), item.rect.center().y(), item.rect.width(), 1), colour(Token::Line));
        return;
    }
    const theme::PainterScope scope(painter);
    const bool isEnabled = item.state & State_Enabled;
    const QRect row = item.rect.adjusted(2, 0, -2, 0);
    if ((item.state & State_Selected) && isEnabled)
        theme::drawBox(painter, row, colour(Token::Selection), {}, 4);
    const QColor ink = colour(isEnabled ? Token::Text : Token::Disabled);
    const QRectF mark(row.left() + 8, row.center().y() - 7.5, 16, 16);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        theme::drawIcon(painter, mark, theme::Icon::Check, colour(isEnabled ? Token::Accent : Token::Disabled));
    else if (!item.icon.isNull())
        item.icon.paint(&painter, mark.toRect(), Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);

    const auto tab = item.text.indexOf(u'\t');
    const QRect words = row.adjusted(32, 0, -12, 0);
    painter.setFont(item.font);
    painter.setPen(ink);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine
        | (proxy()->styleHint(SH_UnderlineShortcut, &item, widget, nullptr) ? Qt::TextShowMnemonic
                                                                            : Qt::TextHideMnemonic);
    painter.drawText(words, flags | Qt::AlignLeft, tab < 0 ? item.text : item.text.left(tab));
    if (tab >= 0) {
        painter.setPen(colour(isEnabled ? Token::Text2 : Token::Disabled));
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, item.text.mid(tab + 1));
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        theme::drawIcon(painter, QRectF(row.right() - 20, row.center().y() - 7.5, 16, 16), theme::Icon::ChevronRight,
                        colour(Token::Text2));
}

void Style::drawHeaderSection(const QStyleOptionHeader &header, QPainter &painter) const
{
    painter.fillRect(header.rect, colour(Token::Surface));
    if (header.state & State_MouseOver)
        painter.fillRect(header.rect, colour(Token::Hover));
    const QRect edge = header.orientation == Qt::Horizontal
        ? QRect(header.rect.left(), header.rect.bottom(), header.rect.width(), 1)
        : QRect(header.rect.right(), header.rect.top(), 1, header.rect.height());
    painter.fillRect(edge, colour(Token::Line));
}

void Style::drawHeaderLabel(const QStyleOptionHeader &header, QPainter &painter) const
{
    const theme::PainterScope scope(painter);
    painter.setFont(theme::type(theme::Small, theme::Weight::Medium));
    painter.setPen(colour(Token::Text2));
    QRect words = header.rect;
    const bool isSorted = header.sortIndicator != QStyleOptionHeader::None;
    // The arrow stands before a right-aligned word, behind any other, so numbers keep their edge.
    const int arrow = 16;
    const bool isRight = header.textAlignment & Qt::AlignRight;
    if (isSorted && isRight)
        words.setLeft(words.left() + arrow);
    else if (isSorted)
        words.setRight(words.right() - arrow);
    const QFontMetrics metrics(painter.font());
    const QString text = metrics.elidedText(header.text, Qt::ElideRight, words.width());
    painter.drawText(words, int(header.textAlignment) | Qt::TextSingleLine, text);
    if (!isSorted)
        return;
    const int width = metrics.horizontalAdvance(text);
    const qreal x = isRight ? words.right() - width - arrow + 2 : words.left() + width + 2;
    theme::drawIcon(painter, QRectF(x, header.rect.center().y() - 6, 14, 14),
                    header.sortIndicator == QStyleOptionHeader::SortUp ? theme::Icon::ChevronUp
                                                                       : theme::Icon::ChevronDown,
                    colour(Token::Text2));
}

void Style::drawTab(const QStyleOptionTab &tab, QPainter &painter) const
{
    const bool isSelected = tab.state & State_Selected;
    const bool isUpright = tab.shape == QTabBar::RoundedWest || tab.shape == QTabBar::RoundedEast
        || tab.shape == QTabBar::TriangularWest || tab.shape == QTabBar::TriangularEast;
    const QRect rect = tab.rect;
    if (!isSelected && (tab.state & State_MouseOver))
        theme::drawBox(painter, rect.adjusted(2, 2, -2, -4), colour(Token::Hover), {});
    painter.fillRect(isUpright ? QRect(rect.left(), rect.top(), 1, rect.height())
                               : QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     colour(Token::Line));
    if (isSelected) {
        const QRect bar = isUpright ? QRect(rect.left(), rect.top() + 4, 2, rect.height() - 8)
                                    : QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2);
        painter.fillRect(bar, colour(Token::Accent));
    }
    if ((tab.state & State_HasFocus) && (tab.state & State_KeyboardFocusChange))
        theme::drawFocusRing(painter, rect.adjusted(2, 2, -2, -4), 4);
}

void Style::drawProgress(const QStyleOptionProgressBar &bar, QPainter &painter) const
{
    const bool isAcross = bar.state & State_Horizontal;
    QRectF track(bar.rect);
    // A bar is six pixels wherever the page lets it be taller: it tells how far, it is not a decoration.
    if (isAcross && !bar.textVisible)
        track = QRectF(track.left(), track.center().y() - 3, track.width(), 6);
    const qreal corner = std::min(3.0, std::min(track.width(), track.height()) / 2);
    theme::drawBox(painter, track, colour(Token::Sunken), {}, corner);
    QRectF done = track;
    if (bar.maximum <= bar.minimum) {
        done.setWidth(track.width() / 4); // unknown length; the page says in words that it is working
        done.moveLeft(track.left() + track.width() * 3 / 8);
    } else {
        const qreal share = qreal(qint64(bar.progress) - bar.minimum) / qreal(qint64(bar.maximum) - bar.minimum);
        if (isAcross)
            done.setWidth(track.width() * std::clamp(share, 0.0, 1.0));
        else
            done.setTop(track.bottom() - track.height() * std::clamp(share, 0.0, 1.0));
    }
    const QColor fill
        = bar.textVisible ? theme::mix(colour(Token::Sunken), colour(Token::Accent), 0.3) : colour(Token::Accent);
    if (done.width() > 0 && done.height() > 0)
        theme::drawBox(painter, done, fill, {}, corner);
}

} // namespace foyer
