// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatListModel.h"

#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"

#include <QSet>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// An index knows what it is and which of the plan: the kind in the lowest two bits, the plan's own index above.
enum Kind : quintptr { OfSection, OfRow, OfSeat };
constexpr int kindBits = 2;

quintptr identify(Kind kind, int of) { return quintptr(of) << kindBits | kind; }
Kind kindOf(const QModelIndex &index) { return Kind(index.internalId() & ((1U << kindBits) - 1)); }
int numberOf(const QModelIndex &index) { return int(index.internalId() >> kindBits); }

/// More changes than these are told as one: a view looks at what it shows anyway.
constexpr qsizetype mostSingleChanges = 300;

} // namespace

SeatListModel::SeatListModel(SeatMapModel &map, QObject *parent) : QAbstractItemModel(parent), m_map(map)
{
    connect(&map, &SeatMapModel::planChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&map, &SeatMapModel::seatsChanged, this, &SeatListModel::onSeats);
    connect(&map, &SeatMapModel::allSeatsChanged, this, &SeatListModel::onEverything);
    connect(&map, &SeatMapModel::pricesChanged, this, &SeatListModel::onEverything);
    connect(&map, &SeatMapModel::areaChanged, this, [this](int section) { touch(indexOf({-1, section})); });
}

MapTarget SeatListModel::targetOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (kindOf(index) == OfSeat)
        return {numberOf(index), -1};
    const bool isArea = kindOf(index) == OfSection && m_map.plan().sections.at(numberOf(index)).kind == SectionKind::General;
    return isArea ? MapTarget{-1, numberOf(index)} : MapTarget();
}

QModelIndex SeatListModel::indexOf(const MapTarget &target) const
{
    const Plan &plan = m_map.plan();
    if (target.seat >= 0 && target.seat < plan.seats.size())
        return createIndex(target.seat - plan.rows.at(plan.seats.at(target.seat).row).firstSeat, Place, identify(OfSeat, target.seat));
    if (target.section >= 0 && target.section < plan.sections.size())
        return createIndex(target.section, Place, identify(OfSection, target.section));
    return {};
}

QModelIndex SeatListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, identify(OfSection, row));
    if (kindOf(parent) == OfSection)
        return createIndex(row, column, identify(OfRow, m_map.plan().sections.at(numberOf(parent)).firstRow + row));
    return createIndex(row, column, identify(OfSeat, m_map.plan().rows.at(numberOf(parent)).firstSeat + row));
}

QModelIndex SeatListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || kindOf(index) == OfSection)
        return {};
    const Plan &plan = m_map.plan();
    if (kindOf(index) == OfRow) {
        const int section = plan.rows.at(numberOf(index)).section;
        return createIndex(section, Place, identify(OfSection, section));
    }
    const int row = plan.seats.at(numberOf(index)).row;
    return createIndex(row - plan.sections.at(plan.rows.at(row).section).firstRow, Place, identify(OfRow, row));
}

int SeatListModel::rowCount(const QModelIndex &parent) const
{
    const Plan &plan = m_map.plan();
    if (!parent.isValid())
        return int(plan.sections.size());
    if (parent.column() != Place || kindOf(parent) == OfSeat)
        return 0;
    return kindOf(parent) == OfSection ? plan.sections.at(numberOf(parent)).rowCount : plan.rows.at(numberOf(parent)).seatCount;
}

int SeatListModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant SeatListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Place: return tr("Place");
    case Standing: return tr("State");
    case Price: return tr("Price");
    default: return {};
    }
}

QVariant SeatListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Place ? place(index) : index.column() == Standing ? standing(index) : price(index);
    case Qt::TextAlignmentRole:
        return index.column() == Price ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole:
        if (index.column() == Place && kindOf(index) == OfSeat)
            return levelColour(m_map.plan(), m_map.levelIndexOf(numberOf(index)));
        return {};
    case Qt::AccessibleTextRole: {
        if (index.column() != Place)
            return data(index, Qt::DisplayRole);
        if (const MapTarget target = targetOf(index); !target.isNothing())
            return describe(m_map, target).spoken();
        return u"%1, %2"_s.arg(place(index), standing(index));
    }
    case NameRole:
        return name(index);
    default:
        return {};
    }
}

QString SeatListModel::name(const QModelIndex &index) const
{
    const Plan &plan = m_map.plan();
    switch (kindOf(index)) {
    case OfSection: return plan.sections.at(numberOf(index)).name;
    case OfRow: return plan.rows.at(numberOf(index)).name;
    case OfSeat: return plan.seats.at(numberOf(index)).number;
    }
    return {};
}

QString SeatListModel::place(const QModelIndex &index) const
{
    switch (kindOf(index)) {
    case OfRow: return tr("Row %1").arg(name(index));
    case OfSeat: return tr("Seat %1").arg(name(index));
    case OfSection: break;
    }
    return name(index);
}

int SeatListModel::leftInRow(int row) const
{
    const Row &seats = m_map.plan().rows.at(row);
    int left = 0;
    for (int i = 0; i < seats.seatCount; ++i)
        left += m_map.state(seats.firstSeat + i) == SeatState::Available ? 1 : 0;
    return left;
}

QString SeatListModel::standing(const QModelIndex &index) const
{
    const int number = numberOf(index);
    switch (kindOf(index)) {
    case OfSection: return leftText(m_map.sectionCounts(number).available);
    case OfRow: return leftText(leftInRow(number));
    case OfSeat: break;
    }
    const TargetText text = describe(m_map, {number, -1});
    return text.why.isEmpty() ? text.state : u"%1 · %2"_s.arg(text.state, text.why);
}

QString SeatListModel::price(const QModelIndex &index) const
{
    const MapTarget target = targetOf(index);
    return target.isNothing() ? QString() : describe(m_map, target).price;
}

void SeatListModel::touch(const QModelIndex &index)
{
    if (index.isValid())
        emit dataChanged(index, index.siblingAtColumn(Price));
}

void SeatListModel::onSeats(const QList<int> &seats)
{
    if (seats.size() > mostSingleChanges)
        return onEverything();
    QSet<int> rows, sections;
    for (const int seat : seats) {
        touch(indexOf({seat, -1}));
        rows.insert(m_map.plan().seats.at(seat).row);
        sections.insert(m_map.plan().seats.at(seat).section);
    }
    for (const int row : std::as_const(rows))
        touch(createIndex(row - m_map.plan().sections.at(m_map.plan().rows.at(row).section).firstRow, Place, identify(OfRow, row)));
    for (const int section : std::as_const(sections))
        touch(indexOf({-1, section}));
}

void SeatListModel::onEverything()
{
    // Nothing moves; what is open stays open, and every word is asked for again.
    emit layoutAboutToBeChanged();
    emit layoutChanged();
}

} // namespace foyer
