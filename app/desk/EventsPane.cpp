// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/EventsPane.h"

#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace foyer {

EventsPane::EventsPane(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *heading = new QLabel(title);
    theme::setTextRole(*heading, theme::Title);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search by name or venue"));
    m_search->setAccessibleName(tr("Search events"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_notice = new Notice;
    m_table = new QTableView;
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Events"));
    theme::prepareTable(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(EventTableModel::When, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(EventTableModel::What, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(EventTableModel::Where, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(EventTableModel::Left, QHeaderView::ResizeToContents);
    connect(m_table, &QTableView::activated, this, &EventsPane::choose);
    connect(m_table, &QTableView::clicked, this, &EventsPane::choose);

    // A column of a readable width in the middle, however wide the screen.
    auto *column = new QWidget;
    column->setMaximumWidth(920);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(theme::space::Around, theme::space::Around, theme::space::Around, theme::space::Around);
    layout->setSpacing(theme::space::Between);
    layout->addWidget(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);

    m_delay.setSingleShot(true);
    m_delay.setInterval(150);
    connect(m_search, &QLineEdit::textEdited, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &EventsPane::refresh);
}

void EventsPane::setEvents(const QList<DeskEvent> &events, const QDateTime &now, EventId open)
{
    m_model.setEvents(events);
    if (events.isEmpty())
        m_notice->say(Notice::Kind::Info, m_search->text().isEmpty() ? tr("No events from today on. An organizer adds the next one.")
                                                                     : tr("Nothing found. Try fewer letters."));
    else if (events.first().keptHere)
        m_notice->say(Notice::Kind::Warn, tr("No connection. Of these events this till keeps places; the others come back with the server."));
    else
        m_notice->clear();
    if (const int row = m_model.nextRow(now, open); row >= 0)
        m_table->selectRow(row);
}

void EventsPane::refresh() { emit searched(m_search->text()); }

void EventsPane::showFailure(const QString &sentence) { m_notice->say(Notice::Kind::Bad, sentence); }

void EventsPane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void EventsPane::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit chosen(m_model.at(index.row()));
}

bool EventsPane::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows walk the table while the search keeps the focus, and Enter takes the row.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_table->currentIndex().row();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_table->selectRow(std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_model.rowCount() - 1)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace foyer
