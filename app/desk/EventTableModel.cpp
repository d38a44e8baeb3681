// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/EventTableModel.h"

#include <QLocale>

namespace foyer {

using namespace Qt::StringLiterals;

void EventTableModel::setEvents(const QList<DeskEvent> &events)
{
    beginResetModel();
    m_events = events;
    endResetModel();
}

int EventTableModel::nextRow(const QDateTime &now, EventId open) const
{
    constexpr int lateComersSeconds = 30 * 60; // so long after the beginning tickets are still sold at a window
    for (int row = 0; row < m_events.size(); ++row) {
        const DeskEvent &event = m_events.at(row);
        if (event.id != open && event.startsAt.addSecs(lateComersSeconds) >= now)
            return row;
    }
    return m_events.isEmpty() ? -1 : 0;
}

QString EventTableModel::whenText(const QDateTime &startsAt)
{
    const QDateTime local = startsAt.toLocalTime();
    // Some locales (C among them) have seconds in their short form; nobody at a window wants those.
    const bool isTwelveHours = QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
    const QString time = QLocale().toString(local.time(), isTwelveHours ? u"h:mm AP"_s : u"HH:mm"_s);
    const qint64 days = QDate::currentDate().daysTo(local.date());
    if (days == 0)
        return tr("Today %1").arg(time);
    if (days == 1)
        return tr("Tomorrow %1").arg(time);
    return QLocale().toString(local.date(), tr("ddd d MMM", "pattern of a date, as QLocale takes it: Sat 28 Nov")) + u' ' + time;
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeskEvent &event = m_events.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == Left)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case When: return whenText(event.startsAt);
    case What: return event.name;
    case Where: return event.venue;
    case Left:
        if (event.keptHere)
            return tr("%n kept here", nullptr, *event.keptHere);
        return event.status == "on_sale"_L1 ? tr("%1 of %2").arg(QLocale().toString(event.available), QLocale().toString(event.capacity))
                                            : tr("off sale");
    default: return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("Event");
    case Where: return tr("Venue");
    case Left: return tr("Left");
    default: return {};
    }
}

} // namespace foyer
