// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace foyer {

/// What a layout is for; it decides which placeholders have a value.
enum class PaperUse : quint8 { Ticket, Receipt, Report };

/// One thing on the paper. Lengths are millimetres from the top left of what the printer can reach; the box is the one
/// the rotated content ends up in.
struct LayoutField {
    enum class Kind : quint8 {
        Text,    ///< `text` with its placeholders filled in; drawn only when one of them has a value
        Line,    ///< the box filled with black: a rule, or a bar
        Image,   ///< a logo, kept in its proportions
        Qr,      ///< `text` as a QR code
        Code128, ///< `text` as a Code 128 bar code
        Table,   ///< the rows of a receipt or report; on a roll it grows and moves down what is below it
    };
    enum class Align : quint8 { Start, Centre, End }; ///< in reading direction: Start of Hebrew is on the right
    enum class VerticalAlign : quint8 { Top, Middle, Bottom };
    enum class Weight : quint8 { Regular, Medium, Bold };

    Kind kind = Kind::Text;
    double x = 0, y = 0, width = 0, height = 0; ///< mm
    int rotation = 0;                           ///< degrees clockwise: 0, 90, 180, 270
    QString text;                               ///< template: "Row {row}"
    Align align = Align::Start;
    VerticalAlign verticalAlign = VerticalAlign::Top;
    double fontSize = 10; ///< points; a text too long for its box shrinks to 60 % of it, then ends in an ellipsis
    Weight weight = Weight::Regular;
    int maxLines = 1;
    int moduleDots = 4; ///< of a QR module or of the thinnest bar, in dots of the layout's resolution
    QByteArray image;   ///< PNG

    bool operator==(const LayoutField &) const = default;
};

/// How a ticket, receipt or report looks on one kind of paper. A value; the server stores it as JSON and checks it with
/// the same reader the till uses.
struct TicketLayout {
    static constexpr int currentVersion = 1;
    static constexpr double maxSide = 600;           ///< mm
    static constexpr qsizetype maxFields = 100;
    static constexpr qsizetype maxImageBytes = 48 * 1024;  ///< one PNG
    static constexpr qsizetype maxImagesBytes = 96 * 1024; ///< all of a layout
    static constexpr int maxImageSide = 2000;        ///< pixels
    static constexpr double maxDots = 40e6;          ///< of the whole paper: 5 MB in one bit a dot

    QString name;
    PaperUse use = PaperUse::Ticket;
    double width = 72; ///< mm the print head reaches, not of the paper
    double height = 0; ///< mm; 0 is a roll, cut below the last thing printed
    int dpi = 203;     ///< thermal heads have 203 (8 dots/mm) or 300; A4 printers scale by themselves
    QList<LayoutField> fields;

    bool isRoll() const { return height <= 0; }
    bool operator==(const TicketLayout &) const = default;
};

/// Everything wrong with it, by path (`fields[2].width`); empty when it can be printed.
QList<FieldError> checkLayout(const TicketLayout &layout);

/// Reads and checks. Strict: unknown and missing members are errors with the path of the wrong field.
Result<TicketLayout> readLayout(const QJsonObject &json);
QJsonObject writeLayout(const TicketLayout &layout);

/// Names that may stand in braces in a text.
const QList<QLatin1StringView> &placeholderNames();
/// Fills a template in. Empty when it names placeholders and none of them has a value: "Row {row}" of a standing place.
QString filledIn(const QString &text, const QHash<QString, QString> &values);

/// What the API and the settings call a layout of an event: `ticket-80mm`. Lower case, digits, dashes, at most 40.
bool isLayoutSlug(QStringView slug);

} // namespace foyer
