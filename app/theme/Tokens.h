// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

/// The look of Foyer in numbers: colours, spacing, radius, heights and motion. Everything that paints takes its values
/// from here; no other file names a colour. Lengths are logical pixels, durations milliseconds.
namespace foyer::theme {

enum class Scheme : quint8 { Light, Dark };

enum class Token : quint8 {
    Ground, ///< behind everything: the window
    Surface, ///< cards, basket, tables, menus
    Sunken, ///< the map's background, fields at rest, tracks
    Line, ///< hairlines; always one pixel
    Text, ///< primary text and icons
    Text2, ///< secondary text; still readable at 6:1
    Accent, ///< the one primary action, selection, focus ring
    OnAccent, ///< text on an accent fill
    Good, ///< with a word or a shape, never alone
    Warn,
    Bad,
    Hover, ///< a control under the pointer; translucent, lay it over whatever is there
    Pressed,
    Selection, ///< a selected row, behind normal text; opaque on surface
    Disabled, ///< text of what cannot be used now
    SeatGone, ///< a sold seat: there, but not for anybody
};
constexpr int tokenCount = int(Token::SeatGone) + 1;

QColor colour(Scheme scheme, Token token);
/// In the scheme the application shows now; see Theme.
QColor colour(Token token);

/// Colour of price level number `index` (0 …; wraps after eight), chosen to stay apart for colour-blind eyes.
QColor priceColour(Scheme scheme, int index);
constexpr int priceColourCount = 8;
/// A plan's own level colour as `scheme` shows it: itself on light, one step lighter on dark.
QColor priceColour(Scheme scheme, const QColor &planned);

/// `share` of `b` laid over `a`, 0 … 1.
QColor mix(const QColor &a, const QColor &b, qreal share);
/// WCAG 2 contrast ratio, 1 … 21.
qreal contrast(const QColor &a, const QColor &b);
/// Black-ish or white-ish ink, whichever reads better on `fill`.
QColor inkOn(const QColor &fill);

namespace space {
constexpr int Step = 4;
constexpr int Inside = 8;
constexpr int Between = 16;
constexpr int Around = 24;
} // namespace space

constexpr int radius = 6;
constexpr int focusWidth = 2;
constexpr int controlHeight = 32;
constexpr int touchHeight = 44;
constexpr int rowHeight = 32;
constexpr int iconSize = 16;

enum class Motion : quint8 {
    Quick, ///< a state changed in place
    Normal, ///< something moved
    Slow, ///< a view changed
};
/// How long `motion` takes now; 0 when the person or the system asks for less movement. Curves are ease-out.
int durationMs(Motion motion);

} // namespace foyer::theme
