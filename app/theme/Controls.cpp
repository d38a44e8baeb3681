// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Controls.h"

#include "theme/Theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
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

/// Child of the field it filters.
class KeyPass : public QObject
{
public:
    KeyPass(QLineEdit &field, KeyScopes scopes, bool isOnlyWhileEmpty)
        : QObject(&field), m_field(field), m_scopes(scopes), m_isOnlyWhileEmpty(isOnlyWhileEmpty)
    {
        field.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || (m_isOnlyWhileEmpty && !m_field.text().isEmpty())
            || !KeyMap::current().has(static_cast<QKeyEvent *>(event)->keyCombination(), m_scopes))
            return QObject::eventFilter(watched, event);
        event->ignore(); // not the field's: the shortcut has it
        return true;
    }

private:
    QLineEdit &m_field;
    const KeyScopes m_scopes;
    const bool m_isOnlyWhileEmpty;
};

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

void letKeysThrough(QLineEdit &field, KeyScopes scopes, bool isOnlyWhileEmpty) { new KeyPass(field, scopes, isOnlyWhileEmpty); }

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
