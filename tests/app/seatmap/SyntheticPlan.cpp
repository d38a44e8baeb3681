// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace foyer::test {

namespace {

constexpr qreal pitch = 5, rowPitch = 9;

QList<PriceLevel> levels(int count)
{
    static const QString names[] = {u"Premium"_s, u"First"_s, u"Second"_s, u"Third"_s, u"Value"_s, u"Upper"_s};
    static const QString colours[]
        = {u"#0072B2"_s, u"#E69F00"_s, u"#009E73"_s, u"#CC79A7"_s, u"#56B4E9"_s, u"#D55E00"_s};
    QList<PriceLevel> list;
    for (int i = 0; i < count; ++i)
        list.append({i + 1, names[i], colours[i], 9000 - 1500 * i});
    return list;
}

void addSeat(Plan &plan, qreal x, qreal y, int level, bool gapBefore, int number)
{
    Seat seat;
    seat.x = float(x);
    seat.y = float(y);
    seat.row = qint32(plan.rows.size()) - 1;
    seat.section = qint16(plan.sections.size() - 1);
    seat.priceLevel = qint16(level);
    seat.gapBefore = gapBefore;
    seat.number = QString::number(number);
    plan.seats.append(seat);
    ++plan.rows.last().seatCount;
    ++plan.sections.last().seatCount;
    ++plan.sections.last().capacity;
}

void openSection(Plan &plan, const QString &name, int level)
{
    Section section;
    section.id = int(plan.sections.size()) + 1;
    section.name = name;
    section.firstRow = qint32(plan.rows.size());
    section.firstSeat = qint32(plan.seats.size());
    section.priceLevel = qint16(level);
    plan.sections.append(section);
}

void openRow(Plan &plan, const QString &name)
{
    plan.rows.append({name, qint16(plan.sections.size() - 1), qint32(plan.seats.size()), 0});
    ++plan.sections.last().rowCount;
}

QString rowName(int index)
{
    const QChar letter(u'A' + index % 26);
    return index < 26 ? QString(letter) : QString(2, letter);
}

/// One block of a ring between two angles; rows follow the oval outwards from `inner`.
void addBlock(Plan &plan, const QString &name, qreal from, qreal to, qreal inner, int rows, int level)
{
    constexpr qreal stretch = 1.35; // the oval is wider than high
    const auto at = [](qreal angle, qreal radius) {
        return QPointF(std::cos(angle) * (radius + 300 * (stretch - 1)) * 1.15, std::sin(angle) * radius);
    };
    openSection(plan, name, level);
    Section &section = plan.sections.last();
    const qreal outer = inner + (rows - 1) * rowPitch;
    QList<QPointF> inside, outside;
    for (int i = 0; i <= 8; ++i) {
        const qreal angle = from + (to - from) * i / 8;
        inside.append(at(angle, inner - 6));
        outside.prepend(at(angle, outer + 6));
    }
    section.outline = inside + outside;
    section.labelAt = at((from + to) / 2, (inner + outer) / 2);
    for (int row = 0; row < rows; ++row) {
        openRow(plan, rowName(row));
        const qreal radius = inner + row * rowPitch;
        const QPointF a = at(from, radius), b = at(to, radius), middle = at((from + to) / 2, radius);
        const qreal length
            = std::hypot(middle.x() - a.x(), middle.y() - a.y()) + std::hypot(b.x() - middle.x(), b.y() - middle.y());
        const int count = int((length - 8) / pitch);
        for (int i = 0; i < count; ++i) {
            const qreal share = (i + 0.5) / count;
            const QPointF place = at(from + (to - from) * (0.02 + 0.96 * share), radius);
            addSeat(plan, place.x(), place.y(), level, i == 0, i + 1);
        }
    }
}

void measure(Plan &plan)
{
    QRectF bounds;
    for (const Section &section : plan.sections) {
        for (const QPointF &point : section.outline)
            bounds |= QRectF(point, QSizeF(0.1, 0.1));
    }
    for (const Decoration &decoration : plan.decorations) {
        for (const QPointF &point : decoration.points)
            bounds |= QRectF(point, QSizeF(0.1, 0.1));
    }
    plan.bounds = bounds.adjusted(-10, -10, 10, 10);
}

} // namespace

Plan smallHall(int rows, int seatsPerRow)
{
    Plan plan;
    plan.name = u"Small hall"_s;
    plan.priceLevels = levels(3);
    plan.focalPoint = {seatsPerRow * pitch / 2, -40};
    openSection(plan, u"Stalls"_s, 1);
    const int aisle = seatsPerRow / 2;
    for (int row = 0; row < rows; ++row) {
        openRow(plan, rowName(row));
        for (int i = 0; i < seatsPerRow; ++i) {
            const qreal x = i * pitch + (i >= aisle ? 2 * pitch : 0);
            addSeat(plan, x, row * rowPitch, 1 + row * 3 / rows, i == 0 || i == aisle, i + 1);
        }
    }
    const qreal width = (seatsPerRow + 1) * pitch, depth = (rows - 1) * rowPitch;
    plan.sections.last().outline = {{-6, -6}, {width + 6, -6}, {width + 6, depth + 6}, {-6, depth + 6}};
    plan.sections.last().labelAt = {width / 2, depth / 2};
    plan.seats.last().traits = SeatTrait::RestrictedView;
    if (rows > 1 && seatsPerRow > 3) {
        plan.seats[plan.seats.size() - seatsPerRow].traits = SeatTrait::Wheelchair;
        plan.seats[plan.seats.size() - seatsPerRow + 1].traits = SeatTrait::Companion;
    }
    openSection(plan, u"Standing"_s, 3);
    Section &area = plan.sections.last();
    area.kind = SectionKind::General;
    area.capacity = 120;
    area.outline = {{0, depth + 16}, {width, depth + 16}, {width, depth + 46}, {0, depth + 46}};
    area.labelAt = {width / 2, depth + 31};
    plan.decorations.append({Decoration::Kind::Stage, {{0, -50}, {width, -50}, {width - 8, -26}, {8, -26}}, {}});
    measure(plan);
    return plan;
}

Plan stadium(int seats)
{
    Plan plan;
    plan.name = u"Stadium"_s;
    plan.priceLevels = levels(6);
    plan.focalPoint = {0, 0};
    // Four tiers of equal depth; the depth that gives the wanted number follows from the rings' lengths.
    constexpr qreal firstRadius = 380, betweenTiers = 26;
    constexpr int blocks[] = {28, 36, 44, 52};
    int rows = 4;
    const auto places = [&](int depth) {
        qreal sum = 0, radius = firstRadius;
        for (int tier = 0; tier < 4; ++tier, radius += betweenTiers) {
            for (int row = 0; row < depth; ++row, radius += rowPitch)
                sum += 2 * std::numbers::pi * (radius + 45) * 0.93 / pitch;
        }
        return sum;
    };
    while (places(rows) < seats)
        ++rows;
    qreal radius = firstRadius;
    for (int tier = 0; tier < 4; ++tier) {
        for (int block = 0; block < blocks[tier]; ++block) {
            const qreal step = 2 * std::numbers::pi / blocks[tier], margin = 0.04 * step;
            addBlock(plan, u"Block %1"_s.arg((tier + 1) * 100 + block + 1), block * step + margin,
                     (block + 1) * step - margin, radius, rows, std::min(6, tier + 1 + (block % 7 == 0 ? 1 : 0)));
        }
        radius += rows * rowPitch + betweenTiers;
    }
    plan.decorations.append(
        {Decoration::Kind::Field, {{-430, -230}, {430, -230}, {430, 230}, {-430, 230}}, u"Field"_s});
    plan.decorations.append(
        {Decoration::Kind::Stage, {{-120, -200}, {120, -200}, {120, -110}, {-120, -110}}, u"Stage"_s});
    measure(plan);
    return plan;
}

} // namespace foyer::test
