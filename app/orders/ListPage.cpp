// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/ListPage.h"

#include "theme/Controls.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace foyer {

namespace {

Notice::Kind kindOf(Tone tone)
{
    switch (tone) {
    case Tone::Info: return Notice::Kind::Info;
    case Tone::Good: return Notice::Kind::Good;
    case Tone::Warn: return Notice::Kind::Warn;
    case Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

} // namespace

void ListPage::build(const Words &words, QAbstractItemModel &model, const QList<int> &wideColumns, QWidget *keys, QWidget *detail)
{
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Inside);
    m_column->setSpacing(theme::space::Inside);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(words.hint);
    m_search->setAccessibleName(words.searchName);
    theme::addClearButton(*m_search);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_filter = new Segmented;
    m_filter->setAccessibleName(words.filterName);
    for (const QString &name : words.filters)
        m_filter->addChoice(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Between);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    m_column->addLayout(row);
    m_notice = new Notice;
    m_column->addWidget(m_notice);
    m_table = new QTableView;
    m_table->setModel(&model);
    m_table->setAccessibleName(words.listName);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    theme::prepareTable(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : wideColumns)
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_column->addWidget(m_table, 1);
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    theme::setTextRole(*m_empty, theme::Large, theme::Token::Text2);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(keys);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setLineWidth(1);
    line->setForegroundRole(QPalette::Mid);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_column, 3);
    layout->addWidget(line);
    layout->addWidget(detail, 1);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { choose(index.row()); });
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            walk(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListPage::walk(int step)
{
    const int rows = m_table->model()->rowCount();
    if (rows == 0)
        return;
    const int row = m_table->currentIndex().row();
    choose(row < 0 ? 0 : std::clamp(row + step, 0, rows - 1));
}

void ListPage::showRow(int row)
{
    if (row >= 0 && (m_table->currentIndex().row() != row || !m_table->selectionModel()->hasSelection()))
        m_table->selectRow(row);
}

void ListPage::showList(const QString &ifEmpty)
{
    const bool isEmpty = m_table->model()->rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(ifEmpty);
}

bool ListPage::stepBack()
{
    const bool empties = m_search->hasFocus() && !m_search->text().isEmpty();
    if (empties)
        m_search->clear();
    m_notice->clear();
    m_search->setFocus();
    return empties;
}

void ListPage::addStrip(QWidget *strip) { m_column->insertWidget(m_column->count() - 1, strip); }

void ListPage::say(Tone tone, const QString &sentence) { m_notice->sayWithKeys(kindOf(tone), sentence); }

void ListPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace foyer
