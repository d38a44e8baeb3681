// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/tool/VenueBuilder.h"

#include "seatplan/PlanBuilder.h"
#include "seatplan/PlanCheck.h"
#include "seatplan/tool/RowRules.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer::venue {
namespace {

constexpr double outlineMargin = 4.5; // an outline stays this far from the seat centres
constexpr double pillarRadius = 2; // 20 cm
constexpr double pillarClearance = 5; // a seat nearer to a pillar is not built
constexpr double pillarShadow = 3.4; // a line of sight passing nearer is blocked
constexpr double pillarReach = 60; // further back one looks past it
constexpr double leastStretch = 0.95; // of the seat pitch, when one more seat nearly fits
constexpr int leastStaggered = 12; // seats; in a shorter run one seat less would show as wide gaps

double rounded(double value) { return std::round(value * 100) / 100; }
QPointF rounded(QPointF point) { return {rounded(point.x()), rounded(point.y())}; }

QList<QPointF> circle(QPointF centre, double radius)
{
    QList<QPointF> points;
    for (int i = 0; i <= 16; ++i)
        points.append(rounded(centre + QPointF(std::cos(i * M_PI / 8), std::sin(i * M_PI / 8)) * radius));
    return points;
}

struct Span {
    double low = 0;
    double high = 0;
};

/// What is left of `span` without `cut`.
void subtract(QList<Span> &spans, Span cut)
{
    QList<Span> left;
    for (const Span &span : std::as_const(spans)) {
        if (cut.high <= span.low || cut.low >= span.high) {
            left.append(span);
            continue;
        }
        if (cut.low > span.low)
            left.append({span.low, cut.low});
        if (cut.high < span.high)
            left.append({cut.high, span.high});
    }
    spans = left;
}

/// A seat before it has its number.
struct Place {
    double base = 0;
    Seat seat;
};

/// One block of a part: where it starts and ends on the front row, and its printed number.
struct Block {
    QString name;
    int number = 0;
    double from = 0;
    double to = 0;
    double gangway = 0;
};

/// The rules of one part with all names looked up.
struct Rules {
    QList<std::pair<Scope, qint16>> prices;
    QList<Scope> extents;
    QList<Scope> restricted;
    QList<std::pair<Scope, Aisle>> aisles;
    QList<std::pair<Scope, SpecialRow>> special;
    QList<std::pair<Scope, Portal>> portals;
    QList<double> offsets; ///< of each row
    QStringList names;
    QList<QPointF> pillars;
};

/// Builds the sections of one part.
class PartBuilder
{
public:
    PartBuilder(const Part &part, PlanBuilder &builder, QPointF focalPoint)
        : m_part(part), m_builder(builder), m_focalPoint(focalPoint)
    {
    }

    Status build(int &nextId)
    {
        if (const Status status = resolveRules(); !status)
            return status;
        placePillars();
        if (m_part.blocks.isEmpty()) {
            buildBlock({m_part.name, 0, 0, m_part.track.length(0), 0}, nextId++);
            return ok();
        }
        int number = m_part.firstBlock;
        for (qsizetype step = 0; step < m_part.blocks.size(); ++step) {
            const double from = m_part.track.stepStart(step);
            const double width = (m_part.track.stepStart(step + 1) - from) / std::max(1, m_part.blocks[step]);
            for (int i = 0; i < m_part.blocks[step]; ++i, ++number) {
                QString name = m_part.name;
                name.replace("{n}"_L1, QString::number(number));
                buildBlock({name, number, from + i * width, from + (i + 1) * width, m_part.gangway}, nextId++);
            }
        }
        return ok();
    }

private:
    template <typename Rule, typename Value>
    Status resolveInto(const QList<Rule> &from, QList<std::pair<Scope, Value>> &to, auto value)
    {
        for (const Rule &rule : from) {
            Result<Scope> scope = resolved(m_part, rule.where);
            if (!scope)
                return scope.error();
            to.append({*scope, value(rule)});
        }
        return ok();
    }

    Status resolveRules()
    {
        m_rules.names = rowNames(m_part);
        double offset = m_part.firstRow;
        for (const QString &name : std::as_const(m_rules.names)) {
            m_rules.offsets.append(offset);
            offset += m_part.rowPitch;
            for (const CrossAisle &aisle : m_part.crossAisles)
                offset += aisle.after == name ? aisle.width : 0;
        }
        for (const Extent &extent : m_part.extents) {
            Result<Scope> scope = resolved(m_part, extent.where);
            if (!scope)
                return scope.error();
            m_rules.extents.append(*scope);
        }
        for (const Where &where : m_part.restricted) {
            Result<Scope> scope = resolved(m_part, where);
            if (!scope)
                return scope.error();
            m_rules.restricted.append(*scope);
        }
        const auto same = [](const auto &rule) { return rule; };
        if (auto status = resolveInto(m_part.prices, m_rules.prices, [](const PriceRule &rule) { return rule.level; });
            !status)
            return status;
        if (auto status = resolveInto(m_part.aisles, m_rules.aisles, same); !status)
            return status;
        if (auto status = resolveInto(m_part.specialRows, m_rules.special, same); !status)
            return status;
        return resolveInto(m_part.portals, m_rules.portals, same);
    }

    void placePillars()
    {
        for (const Pillar &pillar : m_part.pillars) {
            const qsizetype row = m_rules.names.indexOf(pillar.row);
            if (row < 0)
                continue;
            const double offset = m_rules.offsets[row];
            const QPointF at = m_part.track.at(offset, m_part.track.along(offset, baseOf(m_part, pillar.at)));
            m_rules.pillars.append(at);
            m_builder.plan().decorations.append({Decoration::Kind::Wall, circle(at, pillarRadius), {}});
        }
    }

    /// From where to where a row of a block runs, as lengths along that row.
    Span rowSpan(const Block &block, int row) const
    {
        const double offset = m_rules.offsets[row];
        double from = block.from, to = block.to;
        for (const Scope &extent : m_rules.extents) {
            if (extent.covers(row, block.number)) {
                from = std::isfinite(extent.from) ? extent.from : from;
                to = std::isfinite(extent.to) ? extent.to : to;
            }
        }
        return {m_part.track.along(offset, from) + block.gangway / 2,
                m_part.track.along(offset, to) - block.gangway / 2};
    }

    QList<Span> runs(const Block &block, int row, Span whole) const
    {
        QList<Span> spans{whole};
        const double offset = m_rules.offsets[row];
        for (const auto &[scope, aisle] : m_rules.aisles) {
            if (!scope.covers(row, block.number))
                continue;
            const double at = m_part.track.along(offset, baseOf(m_part, aisle.at));
            subtract(spans, {at - aisle.width / 2, at + aisle.width / 2});
        }
        for (const auto &[scope, portal] : m_rules.portals) {
            if (!scope.covers(row, block.number))
                continue;
            const double at = whole.low + (whole.high - whole.low) * portal.at / 100;
            subtract(spans, {at - portal.width / 2, at + portal.width / 2});
        }
        return spans;
    }

    /// How many seats share a run. Both ends stay flush with the aisle, so the pitch gives a little; staggered rows
    /// take turns between odd and even counts, which puts everybody between two heads.
    int seatsIn(double length, double pitch, int row) const
    {
        int count = int(std::floor(length / (pitch * leastStretch)));
        if (m_part.isStaggered && count >= leastStaggered && (count - row) % 2 != 0)
            --count;
        return count;
    }

    bool isBlockedByPillar(QPointF seat) const
    {
        const QPointF sight = m_focalPoint - seat;
        const double length = std::hypot(sight.x(), sight.y());
        return std::ranges::any_of(m_rules.pillars, [&](QPointF pillar) {
            const QPointF to = pillar - seat;
            const double ahead = QPointF::dotProduct(to, sight) / length;
            const double aside = std::abs(to.x() * sight.y() - to.y() * sight.x()) / length;
            return ahead > 0 && ahead < pillarReach && aside < pillarShadow;
        });
    }

    bool seesOnlyPart(int row, const Block &block, double base) const
    {
        return std::ranges::any_of(m_rules.restricted,
                                   [&](const Scope &scope) { return scope.covers(row, block.number, base); });
    }

    bool isInPillar(QPointF seat) const
    {
        return std::ranges::any_of(m_rules.pillars, [&](QPointF pillar) {
            return std::hypot(seat.x() - pillar.x(), seat.y() - pillar.y()) < pillarClearance;
        });
    }

    qint16 priceLevel(int row, const Block &block, double base) const
    {
        qint16 level = 1;
        for (const auto &[scope, value] : m_rules.prices)
            level = scope.covers(row, block.number, base) ? value : level;
        return level;
    }

    static SeatTraits traitsOf(QChar pattern)
    {
        return pattern == u'w' ? SeatTrait::Wheelchair : pattern == u'c' ? SeatTrait::Companion : SeatTrait::None;
    }

    QList<Place> placesOf(const Block &block, int row, Span whole) const
    {
        QList<Place> places;
        const double offset = m_rules.offsets[row];
        for (const Span &run : runs(block, row, whole)) {
            const double middle = m_part.track.base(offset, (run.low + run.high) / 2);
            double pitch = m_part.seatPitch;
            QString pattern;
            for (const auto &[scope, special] : m_rules.special) {
                if (scope.covers(row, block.number, middle)) {
                    pitch = special.seatPitch;
                    pattern = special.pattern;
                }
            }
            const double length = run.high - run.low;
            const int count = seatsIn(length, pitch, row);
            bool hasGap = true;
            for (int i = 0; i < count; ++i) {
                const double along = run.low + (i + 0.5) * length / count;
                const QPointF at = rounded(m_part.track.at(offset, along));
                if (isInPillar(at)) {
                    hasGap = true;
                    continue;
                }
                Place place{m_part.track.base(offset, along), {}};
                place.seat.x = float(at.x());
                place.seat.y = float(at.y());
                place.seat.gapBefore = std::exchange(hasGap, false);
                place.seat.priceLevel = priceLevel(row, block, place.base);
                if (!pattern.isEmpty())
                    place.seat.traits |= traitsOf(pattern[i % pattern.size()]);
                if (isBlockedByPillar(at) || seesOnlyPart(row, block, place.base))
                    place.seat.traits |= SeatTrait::RestrictedView;
                places.append(place);
            }
        }
        return places;
    }

    /// Odd numbers run outward on the left half, even ones on the right, as old houses do it.
    void number(QList<Place> &places, double middle) const
    {
        const auto left = std::ranges::count_if(places, [&](const Place &place) { return place.base < middle; });
        for (qsizetype i = 0; i < places.size(); ++i) {
            qsizetype label = i + 1;
            if (m_part.numbering == Numbering::RightToLeft)
                label = places.size() - i;
            else if (m_part.numbering == Numbering::OddEven)
                label = i < left ? 2 * (left - i) - 1 : 2 * (i - left + 1);
            places[i].seat.number = QString::number(label);
        }
    }

    void buildBlock(const Block &block, int id)
    {
        m_builder.beginSection(id, block.name);
        QList<std::pair<double, Span>> lines;
        for (int row = 0; row < m_part.rowCount; ++row) {
            const Span whole = rowSpan(block, row);
            QList<Place> places = placesOf(block, row, whole);
            if (places.isEmpty())
                continue;
            lines.append({m_rules.offsets[row], whole});
            number(places, (block.from + block.to) / 2);
            m_builder.beginRow(m_rules.names[row]);
            for (Place &place : places)
                m_builder.addSeat(std::move(place.seat));
        }
        if (lines.isEmpty())
            return;
        finishSection(block, lines);
        drawPortals(block);
        drawGate(block);
    }

    void finishSection(const Block &block, const QList<std::pair<double, Span>> &lines)
    {
        Section &section = m_builder.plan().sections.last();
        section.outline = outlineOf(lines);
        const double offset = (lines.first().first + lines.last().first) / 2;
        const double low = m_part.track.along(offset, block.from);
        const double high = m_part.track.along(offset, block.to);
        section.labelAt = rounded(m_part.track.at(offset, (low + high) / 2));
    }

    /// Front row, right ends, back row, left ends; ends get points only where neighbouring rows end elsewhere.
    QList<QPointF> outlineOf(const QList<std::pair<double, Span>> &lines) const
    {
        const auto shifted = [this](const std::pair<double, Span> &line, double offset) {
            const double low = m_part.track.along(offset, m_part.track.base(line.first, line.second.low));
            const double high = m_part.track.along(offset, m_part.track.base(line.first, line.second.high));
            return Span{low - outlineMargin + 2, high + outlineMargin - 2};
        };
        QList<QPointF> outline;
        const double front = lines.first().first - outlineMargin;
        const Span frontSpan = shifted(lines.first(), front);
        outline = m_part.track.sampled(front, frontSpan.low, frontSpan.high);
        QList<QPointF> leftEnds;
        for (qsizetype i = 0; i + 1 < lines.size() && !m_rules.extents.isEmpty(); ++i) {
            const double between = (lines[i].first + lines[i + 1].first) / 2;
            const Span here = shifted(lines[i], between);
            const Span next = shifted(lines[i + 1], between);
            if (std::abs(here.high - next.high) > m_part.seatPitch / 2)
                outline << m_part.track.at(between, here.high) << m_part.track.at(between, next.high);
            if (std::abs(here.low - next.low) > m_part.seatPitch / 2)
                leftEnds << m_part.track.at(between, here.low) << m_part.track.at(between, next.low);
        }
        const double back = lines.last().first + outlineMargin;
        const Span backSpan = shifted(lines.last(), back);
        QList<QPointF> backLine = m_part.track.sampled(back, backSpan.low, backSpan.high);
        std::reverse(backLine.begin(), backLine.end());
        std::reverse(leftEnds.begin(), leftEnds.end());
        outline += backLine + leftEnds;
        for (QPointF &point : outline)
            point = rounded(point);
        return outline;
    }

    void drawPortals(const Block &block)
    {
        for (const auto &[scope, portal] : m_rules.portals) {
            QList<int> rows;
            for (int row = 0; row < m_part.rowCount; ++row) {
                if (scope.covers(row, block.number))
                    rows.append(row);
            }
            if (rows.isEmpty())
                continue;
            const Span whole = rowSpan(block, rows.first());
            const double front = m_rules.offsets[rows.first()] - m_part.rowPitch / 2 + 1;
            const double back = m_rules.offsets[rows.last()] + m_part.rowPitch / 2 - 1;
            const double at = whole.low + (whole.high - whole.low) * portal.at / 100;
            const double middle = m_part.track.base(m_rules.offsets[rows.first()], at);
            const double half = portal.width / 2 - 2;
            const auto corner = [&](double offset, double aside) {
                return rounded(m_part.track.at(offset, m_part.track.along(offset, middle) + aside));
            };
            m_builder.plan().decorations.append(
                {Decoration::Kind::Wall,
                 {corner(front, -half), corner(back, -half), corner(back, half), corner(front, half)},
                 {}});
        }
    }

    void drawGate(const Block &block)
    {
        if (!m_part.gates || (block.number - m_part.firstBlock) % m_part.gates->every != 0)
            return;
        const double offset = m_rules.offsets.last() + m_part.gates->distance;
        const double at = m_part.track.along(offset, (block.from + block.to) / 2);
        QString name = m_part.gates->name;
        const int number = m_part.gates->first + (block.number - m_part.firstBlock) / m_part.gates->every;
        name.replace("{n}"_L1, QString::number(number));
        m_builder.plan().decorations.append({Decoration::Kind::Exit, {rounded(m_part.track.at(offset, at))}, name});
    }

    const Part &m_part;
    PlanBuilder &m_builder;
    QPointF m_focalPoint;
    Rules m_rules;
};

Part mirrored(const Part &part)
{
    Part other = part;
    other.track = part.track.mirrored();
    other.firstBlock = *part.mirrorFirst;
    std::reverse(other.blocks.begin(), other.blocks.end());
    return other;
}

} // namespace

Result<Plan> buildPlan(const Description &description)
{
    PlanBuilder builder(description.name);
    builder.plan().focalPoint = description.focalPoint;
    builder.plan().priceLevels = description.priceLevels;
    builder.plan().decorations = description.decorations;
    for (Decoration &decoration : builder.plan().decorations) {
        for (QPointF &point : decoration.points)
            point = rounded(point);
    }
    int nextId = 1;
    for (const Part &part : description.parts) {
        if (const Status built = PartBuilder(part, builder, description.focalPoint).build(nextId); !built)
            return built.error();
        if (!part.mirrorFirst)
            continue;
        const Part other = mirrored(part);
        if (const Status built = PartBuilder(other, builder, description.focalPoint).build(nextId); !built)
            return built.error();
    }
    for (const Area &area : description.areas) {
        QList<QPointF> outline;
        for (const QPointF &point : area.outline)
            outline.append(rounded(point));
        builder.addArea(nextId++, area.name, area.capacity, area.level, outline);
    }
    Plan plan = builder.take();
    if (const Status sound = requireSound(plan); !sound)
        return sound.error();
    return plan;
}

} // namespace foyer::venue
