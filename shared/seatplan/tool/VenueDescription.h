// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "seatplan/Plan.h"
#include "seatplan/tool/Track.h"

#include <optional>

namespace foyer::venue {

/// A house described the way an architect would: tracks, rows, aisles, pillars; `resources/venues/README.md` explains
/// the file format, `buildPlan` turns it into seats. Lengths in plan units of 10 cm.
///
/// Places along a track (`from`, `to`, `at`) are degrees from straight down for an arc, and lengths along the front row
/// for every other track.

/// Rows and places a rule speaks about; what is left out means all of them.
struct Where {
    QString rows; ///< "A-F J last", by the printed names
    QString blocks; ///< "101-104 112", by the printed numbers
    std::optional<double> from;
    std::optional<double> to;
};

struct PriceRule {
    Where where;
    qint16 level = 1;
};

/// Rows that begin or end elsewhere than their block.
struct Extent {
    Where where;
};

/// Rows with wider places: `pattern` deals out w (wheelchair), c (companion) and - (plain) again and again.
struct SpecialRow {
    Where where;
    double seatPitch = 0;
    QString pattern;
};

struct Aisle {
    double at = 0;
    double width = 12;
    Where where; ///< rows only
};

/// A space between two rows to walk through.
struct CrossAisle {
    QString after;
    double width = 10;
};

/// The mouth of a stairway inside blocks, in percent of the block's width.
struct Portal {
    Where where;
    double at = 50;
    double width = 24;
};

struct Pillar {
    QString row;
    double at = 0;
};

/// Names of the ways in, drawn outside the last row every few blocks.
struct Gates {
    QString name; ///< "Gate {n}"
    int first = 1;
    int every = 1;
    double distance = 30;
};

enum class Numbering { LeftToRight, RightToLeft, OddEven };

struct Part {
    QString name; ///< "Stalls", or with blocks "Block {n}"
    Track track;
    bool isArc = false;
    double arcFrom = 0, arcTo = 0;
    QList<int> blocks; ///< how many on each step of the track; empty: the part is one section
    int firstBlock = 1;
    double gangway = 0; ///< free width between two blocks
    int rowCount = 0;
    double rowPitch = 9;
    double firstRow = 0; ///< offset of the first row
    bool hasLetters = true;
    int firstRowName = 1;
    double seatPitch = 5.4;
    bool isStaggered = false;
    Numbering numbering = Numbering::LeftToRight;
    QList<Aisle> aisles;
    QList<CrossAisle> crossAisles;
    QList<Extent> extents;
    QList<PriceRule> prices;
    QList<SpecialRow> specialRows;
    QList<Where> restricted; ///< places that see only part of the stage, beside those behind pillars
    QList<Portal> portals;
    QList<Pillar> pillars;
    std::optional<Gates> gates;
    std::optional<int> mirrorFirst; ///< a mirror image follows, its blocks numbered from here
};

struct Area {
    QString name;
    int capacity = 0;
    qint16 level = 1;
    QList<QPointF> outline;
};

struct Description {
    QString name;
    QPointF focalPoint;
    QList<PriceLevel> priceLevels;
    QList<Part> parts;
    QList<Area> areas;
    QList<Decoration> decorations;
};

/// Reads a description; unknown fields are refused, errors name the path.
Result<Description> readDescription(const QByteArray &json);

} // namespace foyer::venue
