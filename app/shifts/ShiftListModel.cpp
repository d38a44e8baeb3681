// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftListModel.h"

#include "print/PaperWords.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

bool isFigure(int column) { return column == ShiftListModel::Number || column >= ShiftListModel::Counted; }

/// Most shifts end on the day they began; then the hour says enough.
QString closedText(const PaperWords &words, const ShiftView &shift)
{
    const bool isSameDay = shift.openedAt.toLocalTime().date() == shift.closedAt->toLocalTime().date();
    return isSameDay ? words.clock(*shift.closedAt) : words.when(*shift.closedAt);
}

QVariant alignment(int column) { return QVariant::fromValue(Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter)); }

} // namespace

void ShiftListModel::setShifts(const QList<ShiftListing> &shifts)
{
    beginResetModel();
    m_shifts = shifts;
    endResetModel();
}

QVariant ShiftListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const ShiftListing &each = m_shifts.at(index.row());
    const PaperWords words;
    switch (index.column()) {
    case Number: return QString::number(each.shift.shiftId.value());
    case Opened: return words.when(each.shift.openedAt);
    case Closed: return each.shift.closedAt ? closedText(words, each.shift) : tr("open");
    case Seller: return each.shift.soldBy;
    case Counted: return each.counted ? words.money(*each.counted) : QString();
    case Difference: return each.difference ? words.money(*each.difference) : QString();
    default: return {};
    }
}

QVariant ShiftListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case Opened: return tr("Opened");
    case Closed: return tr("Closed");
    case Seller: return tr("Seller");
    case Counted: return tr("Counted");
    case Difference: return tr("Over/short");
    default: return {};
    }
}

} // namespace foyer
