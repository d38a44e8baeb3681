// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Controls.h"

#include <QLabel>
#include <QPushButton>

/// What the panels at the right of the desk are made of.
namespace foyer::panel {

/// A click leaves the typing where it was: Tab reaches it, the pointer does not move the focus.
inline QPushButton *button(const QString &text, theme::Variant variant)
{
    auto *made = new QPushButton(text);
    theme::setVariant(*made, variant);
    made->setAccessibleName(text);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

inline QLabel *label(const QString &text, theme::TypeRole role, theme::Token token = theme::Token::Text)
{
    auto *made = new QLabel(text);
    theme::setTextRole(*made, role, token);
    return made;
}

} // namespace foyer::panel
