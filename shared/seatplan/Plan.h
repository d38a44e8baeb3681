// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace foyer {

enum class SectionKind : quint8 { Seated, General };

/// What a place is beside a plain seat; one place may be several of these.
enum class SeatTrait : quint8 {
    None = 0,
    Wheelchair = 1 << 0,     ///< a wheelchair space, kept for those who need it
    Companion = 1 << 1,      ///< beside a wheelchair space, sold with it
    RestrictedView = 1 << 2, ///< something stands in the line of sight
};
Q_DECLARE_FLAGS(SeatTraits, SeatTrait)
Q_DECLARE_OPERATORS_FOR_FLAGS(SeatTraits)

/// One place. Its index in `Plan::seats` is the seat number of the API, 0 … n-1, and never changes within a plan version.
struct Seat {
    float x = 0;           ///< plan units, x to the right, y down; 1 unit = 10 cm
    float y = 0;
    qint32 row = 0;        ///< index into Plan::rows
    qint16 section = 0;    ///< index into Plan::sections
    qint16 priceLevel = 0; ///< PriceLevel::id
    SeatTraits traits;
    bool gapBefore = true; ///< true: nobody sits directly before this seat in its row (first of the row, aisle, pillar)
    QString number;        ///< printed label of the place, not necessarily consecutive ("12", "12a")
};

/// Seats of a row lie together in `Plan::seats`, in physical order from house left to house right. Physical adjacency is
/// this order together with `Seat::gapBefore`, never the printed number (rows may be numbered odd/even from the middle).
struct Row {
    QString name;
    qint16 section = 0;
    qint32 firstSeat = 0;
    qint32 seatCount = 0;
};

struct Section {
    int id = 0;              ///< stable within the plan, 1 …
    QString name;            ///< "Stalls", "Block 214"
    SectionKind kind = SectionKind::Seated;
    int capacity = 0;        ///< seats, or places of a general-admission area
    qint32 firstRow = 0;     ///< rows of a section lie together in Plan::rows
    qint32 rowCount = 0;
    qint32 firstSeat = 0;    ///< seats of a section lie together in Plan::seats
    qint32 seatCount = 0;
    qint16 priceLevel = 0;   ///< of a general-admission area; otherwise each seat's own
    QList<QPointF> outline;  ///< closed polygon around the section, for overview and areas
    QPointF labelAt;
};

struct PriceLevel {
    int id = 0;       ///< 1 …
    QString name;     ///< "Premium"
    QString colour;   ///< "#0072B2"
    qint64 defaultPrice = 0; ///< minor units, a suggestion for new events
};

/// What is drawn but not sold.
struct Decoration {
    enum class Kind : quint8 { Stage, Wall, Text, Exit, Field };
    Kind kind = Kind::Wall;
    QList<QPointF> points; ///< polygon (Stage, Field), open line (Wall), one point (Text, Exit)
    QString text;
};

/// A venue as it is built and numbered: every sellable place with its position, neighbours and suggested price level.
/// A value type; safe to share between threads once filled.
struct Plan {
    QString name;
    QPointF focalPoint; ///< where everybody looks; best available ranks by distance to it
    QList<PriceLevel> priceLevels;
    QList<Section> sections;
    QList<Row> rows;
    QList<Seat> seats;
    QList<Decoration> decorations;
    QRectF bounds; ///< of everything drawn

    int capacity() const; ///< seats and general-admission places together
    const Section *sectionById(int id) const;
    const PriceLevel *priceLevelById(int id) const;
    /// "Stalls · Row F · Seat 7", each word as the plan prints it.
    QString seatLabel(int seat) const;
    /// The physical neighbour one step to the left or right in the row, or -1 over an aisle and at the ends.
    int leftNeighbour(int seat) const;
    int rightNeighbour(int seat) const;
};

} // namespace foyer
