// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

/// One family of line icons, drawn for a 24 grid with one weight. They take a text colour when painted, so one QIcon
/// serves both schemes and every screen.
namespace foyer::theme {

enum class Icon : quint8 {
    Ticket,
    Seat,
    Search,
    Check,
    Cross,
    Alert,
    Info,
    Sun,
    Moon,
    Door,
    Scan,
    Cash,
    Card,
    User,
    Users,
    Link,
    LinkOff,
    Plus,
    Minus,
    Fit,
    List,
    Map,
    Settings,
    Print,
    Save,
    Clock,
    Calendar,
    Chart,
    Lock,
    Refund,
    Edit,
    Trash,
    Download,
    Wheelchair,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Drawer,
    Keyboard,
    Home,
    More,
};
constexpr int iconCount = int(Icon::More) + 1;

/// `role` is the token whose colour the lines take. Disabled and selected states come from it by themselves.
QIcon icon(Icon name, Token role = Token::Text);
/// Paints straight in a colour, for delegates and hand-painted widgets.
void drawIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &colour);

} // namespace foyer::theme
