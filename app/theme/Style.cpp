// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Style.h"

#include "theme/Controls.h"
#include "theme/Theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace foyer {

Style::Style() : QProxyStyle(u"Fusion"_s) { }

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonMargin:
        return 24;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return theme::iconSize;
    case PM_LargeIconSize:
        return 32;
    case PM_MessageBoxIconSize:
        return 24;
    case PM_ScrollBarExtent:
        return theme::isTouch(widget) ? 16 : 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) ? 2 : 1;
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 2;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_MenuBarItemSpacing:
        return 4;
    case PM_HeaderDefaultSectionSizeVertical:
        return theme::rowHeight;
    case PM_HeaderMargin:
        return theme::space::Inside;
    case PM_HeaderMarkSize:
        return 12;
    case PM_HeaderGripMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme::isTouch(widget) ? 24 : 18;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme::space::Inside;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarTabOverlap:
        return 0;
    case PM_SplitterWidth:
        return 5;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return theme::isTouch(widget) ? 28 : 18;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return theme::space::Between;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme::space::Inside;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_FocusFrameHMargin:
        return theme::space::Inside - 1; // views add one
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_TextCursorWidth:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_MenuBar_AltKeyNavigation:
    case SH_Menu_SubMenuPopupDelay:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Slider_AbsoluteSetButtons:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    case SH_Widget_Animation_Duration:
        return theme::durationMs(theme::Motion::Normal);
    case SH_Widget_Animate:
        return theme::durationMs(theme::Motion::Normal) > 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_Table_GridLineColor:
        return int(theme::colour(theme::Token::Line).rgb());
    case SH_GroupBox_TextLabelColor:
        return int(theme::colour(theme::Token::Text2).rgb());
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022;
    case SH_FormLayoutFieldGrowthPolicy:
        return 1; // fields grow, labels keep their width
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

namespace {

/// Fields and buttons come in one height; a smaller demand (an icon row, say) set by the page still wins through its
/// own fixed size.
QSize atControlHeight(QSize size, const QWidget *widget)
{
    size.setHeight(std::max(theme::controlHeightOf(widget), 0));
    return size;
}

bool isMultiLine(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->text.contains(u'\n');
}

} // namespace

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        if (isMultiLine(option))
            return wanted.expandedTo({0, theme::controlHeightOf(widget)});
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isIconAlone = button && button->text.isEmpty();
        wanted.setWidth(isIconAlone ? theme::controlHeightOf(widget)
                                    : size.width() + 2 * 14 + (button && !button->icon.isNull() ? 4 : 0));
        return atControlHeight(wanted, widget);
    }
    case CT_ToolButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->toolButtonStyle == Qt::ToolButtonTextUnderIcon)
            return wanted.expandedTo({0, theme::controlHeightOf(widget)});
        const bool isIconAlone
            = button && (button->toolButtonStyle == Qt::ToolButtonIconOnly || button->text.isEmpty());
        wanted.setWidth(isIconAlone ? theme::controlHeightOf(widget) : size.width() + 16);
        return atControlHeight(wanted, widget);
    }
    case CT_LineEdit:
        // Editors inside a table row take the row's height instead.
        return qobject_cast<const QAbstractItemView *>(widget ? widget->parentWidget() : nullptr)
            ? wanted
            : atControlHeight(wanted, widget);
    case CT_ComboBox:
        return atControlHeight({size.width() + 48, wanted.height()}, widget);
    case CT_SpinBox:
        return atControlHeight({size.width() + 48, wanted.height()}, widget); // buttons, frame, margins
    case CT_CheckBox:
    case CT_RadioButton:
        return wanted.expandedTo({0, theme::isTouch(widget) ? theme::touchHeight : 24});
    case CT_TabBarTab:
        return wanted.expandedTo({0, theme::controlHeightOf(widget) + 4});
    case CT_HeaderSection: {
        wanted.setHeight(theme::rowHeight);
        return wanted;
    }
    case CT_ItemViewItem: {
        const int height = theme::isTouch(widget) ? theme::touchHeight : theme::rowHeight;
        return wanted.expandedTo({0, height});
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {wanted.width(), 9};
        const bool hasKeys = item && item->text.contains(u'\t');
        return {size.width() + 56 + (hasKeys ? 24 : 0), theme::isTouch(widget) ? theme::touchHeight : 30};
    }
    case CT_MenuBarItem:
        return {size.width() + 16, 28};
    case CT_ProgressBar:
        return wanted;
    default:
        return wanted;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return option->rect.adjusted(8, 1, -8, -1);
    case SE_ItemViewItemFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel:
        return option->rect;
    case SE_HeaderLabel:
        return option->rect.adjusted(theme::space::Inside, 0, -theme::space::Inside, 0);
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QSlider *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
    if (qobject_cast<QPushButton *>(widget))
        widget->setFont([&] {
            QFont font = widget->font();
            font.setWeight(QFont::Medium);
            return font;
        }());
    // Rounded popups: the corners outside the frame must let the page through.
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground);
}

void Style::unpolish(QWidget *widget) { QProxyStyle::unpolish(widget); }

} // namespace foyer
