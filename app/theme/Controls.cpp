// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"

#include "theme/Theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

namespace foyer::theme {

namespace {

constexpr auto variantProperty = "variant";
constexpr auto touchProperty = "touch";
constexpr auto invalidProperty = "invalid";

void setPaletteText(QLabel &label, Token token)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour(token));
    label.setPalette(palette);
}

} // namespace

void setVariant(QAbstractButton &button, Variant variant)
{
    button.setProperty(variantProperty, int(variant));
    button.update();
}

Variant variantOf(const QWidget *button)
{
    return button ? Variant(button->property(variantProperty).toInt()) : Variant::Secondary;
}

void setTouch(QWidget &page, bool isTouchPage)
{
    page.setProperty(touchProperty, isTouchPage);
    page.updateGeometry();
}

bool isTouch(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QVariant touch = widget->property(touchProperty); touch.isValid())
            return touch.toBool();
    }
    return false;
}

int controlHeightOf(const QWidget *widget) { return isTouch(widget) ? touchHeight : controlHeight; }

void setInvalid(QWidget &field, bool isFieldInvalid)
{
    field.setProperty(invalidProperty, isFieldInvalid);
    field.update();
}

bool isInvalid(const QWidget *field) { return field && field->property(invalidProperty).toBool(); }

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    for (QToolButton *button : field.findChildren<QToolButton *>()) {
        button->setAccessibleName(QCoreApplication::translate("Controls", "Empty the field"));
        button->setToolTip(QCoreApplication::translate("Controls", "Empty the field (Esc)"));
    }
}

void setPurpose(QComboBox &box, const QString &purpose)
{
    box.setAccessibleName(purpose);
    box.setAccessibleDescription(purpose);
}

void setTextRole(QLabel &label, TypeRole role, Token token)
{
    label.setFont(type(role));
    setPaletteText(label, token);
    if (Theme *theme = Theme::current())
        QObject::connect(theme, &Theme::changed, &label, [&label, token] { setPaletteText(label, token); });
}

void prepareTable(QTableView &table)
{
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false); // Tab leaves it; or whoever has no pointer would stay inside for ever
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->setVisible(false);
    table.verticalHeader()->setDefaultSectionSize(rowHeight);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace foyer::theme
