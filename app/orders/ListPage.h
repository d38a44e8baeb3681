// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Tone.h"

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace foyer {

class Notice;
class Segmented;

/// What the pages of this folder have in common: a field that finds, a filter beside it, the list of what was found, and at the
/// right the one that is shown. The arrows walk the list while the field keeps the focus.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    void say(Tone tone, const QString &sentence);
    /// A strip above the key hints, for what the printers say. Owned by the page from now on.
    void addStrip(QWidget *strip);
    void focusSearch();

protected:
    struct Words {
        QString hint;       ///< in the empty field
        QString searchName; ///< of the field, for screen readers
        QString filterName;
        QStringList filters;
        QString listName;
    };

    explicit ListPage(QWidget *parent) : QWidget(parent) { }
    /// Call it once, in the constructor; the model is the page's own. `wideColumns` share what the others leave. Owns `keys` and
    /// `detail` from now on.
    void build(const Words &words, QAbstractItemModel &model, const QList<int> &wideColumns, QWidget *keys, QWidget *detail);
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// A row was clicked, or walked to.
    virtual void choose(int row) = 0;
    /// Marks the row of what is shown; none is marked for -1, and then what was marked stays.
    void showRow(int row);
    /// The list, or this sentence where it is empty.
    void showList(const QString &ifEmpty);
    /// Esc where nothing else is open: true when it emptied the field.
    bool stepBack();

    QLineEdit *m_search = nullptr;
    Segmented *m_filter = nullptr;
    Notice *m_notice = nullptr;

private:
    void walk(int step);

    QVBoxLayout *m_column = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace foyer
