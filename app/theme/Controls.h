// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Fonts.h"
#include "theme/KeyMap.h"
#include "theme/Tokens.h"

class QAbstractButton;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QWidget;

/// Marks pages put on standard controls so that the style paints them as meant. Each is a dynamic property underneath;
/// none keeps state elsewhere.
namespace foyer::theme {

enum class Variant : quint8 {
    Secondary, ///< the default: surface with a hairline
    Primary, ///< filled accent; one a page
    Quiet, ///< bare until pointed at; for tool rows
    Danger, ///< takes something away: words in the bad colour
};
void setVariant(QAbstractButton &button, Variant variant);
Variant variantOf(const QWidget *button);

/// Everything inside becomes 44 high instead of 32. Set it before the page is shown.
void setTouch(QWidget &page, bool isTouch = true);
bool isTouch(const QWidget *widget);
int controlHeightOf(const QWidget *widget);

/// Paints the edge of a field in the bad colour; say beside it what is wrong.
void setInvalid(QWidget &field, bool isInvalid);
bool isInvalid(const QWidget *field);

/// The cross at the end of a field that empties it. Esc does the same, so Tab passes over it.
void addClearButton(QLineEdit &field);

/// A field takes some keys for itself: Ctrl+Z undoes what was typed. Those at work in one of `scopes` go on to the page instead,
/// where `isOnlyWhileEmpty` as long as nothing is typed.
void letKeysThrough(QLineEdit &field, KeyScopes scopes, bool isOnlyWhileEmpty = false);

/// What a list to choose from is for. Its name alone is not read out on Linux, where a list goes by the choice it shows.
void setPurpose(QComboBox &box, const QString &purpose);

/// A label in a type role and colour that follow the scheme.
void setTextRole(QLabel &label, TypeRole role, Token colour = Token::Text);

/// The quiet table of the brief: no grid but a hairline a row, no row numbers, rows of 32, whole rows selected, header
/// words over their column, last column takes the rest; Tab goes on to what comes after it.
void prepareTable(QTableView &table);

} // namespace foyer::theme
