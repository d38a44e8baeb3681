// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

/// The type of Foyer: Inter, embedded, in seven sizes.
///
/// Figures: Qt before 6.7 cannot switch font features, yet numbers under each other must have one width. At load the
/// font's own tabular-figures feature is therefore renamed to one that is always on and registered as a family of its
/// own. So every QFont from here, and the application's default font, has tabular figures in every widget, view and
/// painter without any helper; `proportional()` gives back the looser text figures for a headline set alone, and for paper.
/// A PDF tells characters by the glyphs a font has for them, so on paper no glyph may stand in for another: that family is
/// without the forms that depend on the neighbours, a colon between figures or a minus before one.
namespace foyer::theme {

enum TypeRole : quint8 {
    Small, ///< 12, captions, key hints, table headers
    Body, ///< 14
    Large, ///< 16, a line that leads
    Title, ///< 20, page and dialog titles
    Headline, ///< 28, headline figures
    Change, ///< 44, the change due
    Door, ///< 96, the one word of the door screen
};

enum class Weight : quint8 { Regular, Medium, Strong };

int pixelSize(TypeRole role);
/// With the weight the role has by default: strong from Title up, regular below.
QFont type(TypeRole role);
QFont type(TypeRole role, Weight weight);
/// The same font with figures as wide as they are, for a number that stands under no other; each character its own glyph.
QFont proportional(QFont font);

/// Registers the embedded weights with the font database; the second call does nothing. Theme calls it.
void loadFonts();

/// `data` is an OpenType font: tags of tabular figures become those of required ligatures (always applied by the
/// shaper), and the family name becomes another of the same length. Returns data unchanged where it has no such tables.
QByteArray withTabularFigures(QByteArray data);
/// The same, with the tag of contextual alternates made one that nobody asks for.
QByteArray withoutAlternates(QByteArray data);

} // namespace foyer::theme
