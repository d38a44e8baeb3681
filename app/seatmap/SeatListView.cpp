// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatListView.h"

#include "seatmap/SeatListModel.h"
#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatSearch.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace foyer {

SeatListView::SeatListView(SeatMapModel &map, QWidget *parent)
    : QTreeView(parent), m_map(map), m_list(new SeatListModel(map, this))
{
    setModel(m_list);
    setAccessibleName(tr("List of seats"));
    setUniformRowHeights(true); // a stadium has 100,000 rows
    setSelectionMode(ExtendedSelection);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(SeatListModel::Place, QHeaderView::Stretch);
    header()->setSectionResizeMode(SeatListModel::Standing, QHeaderView::Stretch);
    header()->setSectionResizeMode(SeatListModel::Price, QHeaderView::ResizeToContents);
    header()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (QApplication::keyboardModifiers() == Qt::NoModifier) // with Shift or Ctrl several are being selected
            activateIndex(index);
    });
    connect(&map, &SeatMapModel::cursorChanged, this, &SeatListView::followCursor);
}

void SeatListView::showSeat(int seat)
{
    const QModelIndex index = m_list->indexOf({seat, -1});
    if (!index.isValid())
        return;
    scrollTo(index); // opens what is above it
    setCurrentIndex(index);
}

void SeatListView::keyboardSearch(const QString &typed)
{
    // The map's own words work here too: "F 12" is a seat, not the next line that begins with an F.
    const qint64 now = QDeadlineTimer::current().deadline();
    m_typed = now - m_typedAt > QApplication::keyboardInputInterval() ? typed : m_typed + typed;
    m_typedAt = now;
    if (const int seat = findSeat(m_map.plan(), m_typed); seat >= 0)
        return showSeat(seat);
    const auto &sections = m_map.plan().sections; // an area has no seats to be found by
    const auto area = std::find_if(sections.cbegin(), sections.cend(), [this](const Section &section) { return section.name.startsWith(m_typed, Qt::CaseInsensitive); });
    if (area != sections.cend())
        setCurrentIndex(m_list->indexOf({-1, int(area - sections.cbegin())}));
}

void SeatListView::keyPressEvent(QKeyEvent *event)
{
    const bool isSpace = event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier;
    const bool isTyping = !m_typed.isEmpty() && QDeadlineTimer::current().deadline() - m_typedAt <= QApplication::keyboardInputInterval();
    if (isSpace && isTyping)
        return keyboardSearch(event->text()); // "F 12" has one
    if (isSpace || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activateSelected();
    QTreeView::keyPressEvent(event);
}

void SeatListView::activateIndex(const QModelIndex &index)
{
    const MapTarget target = m_list->targetOf(index);
    if (target.seat >= 0)
        emit seatActivated(target.seat);
    else if (target.section >= 0)
        emit areaActivated(m_map.plan().sections.at(target.section).id);
    else if (index.isValid())
        setExpanded(index.siblingAtColumn(SeatListModel::Place), !isExpanded(index.siblingAtColumn(SeatListModel::Place)));
}

void SeatListView::activateSelected()
{
    QList<int> seats;
    for (const QModelIndex &index : selectionModel()->selectedRows()) {
        if (const int seat = m_list->targetOf(index).seat; seat >= 0)
            seats.append(seat);
    }
    if (seats.size() < 2)
        return activateIndex(currentIndex());
    std::ranges::sort(seats);
    emit seatsActivated(seats);
}

void SeatListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (const MapTarget target = m_list->targetOf(current); !target.isNothing())
        m_map.setCursor(target);
}

void SeatListView::followCursor()
{
    if (!isVisible() || m_list->targetOf(currentIndex()) == m_map.cursor())
        return;
    if (const QModelIndex index = m_list->indexOf(m_map.cursor()); index.isValid()) {
        scrollTo(index);
        setCurrentIndex(index);
    }
}

void SeatListView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    followCursor(); // where the map was left
}

} // namespace foyer
