// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/KeyMap.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace foyer {

class Notice;

/// The keys of all pages, for the settings page: by what they are about, found by name or key. Each can be another or what it
/// was, two can change places, and all can be what they were. A change counts at once.
class KeysPane : public QWidget
{
    Q_OBJECT
public:
    /// `keys` must outlive it.
    explicit KeysPane(KeyMap &keys, QWidget *parent = nullptr);
    ~KeysPane() override;

private:
    struct Row {
        KeyAction action;
        QLabel *heading = nullptr; ///< of its group
        QWidget *line = nullptr;
        QKeySequenceEdit *field = nullptr; ///< null for a key that cannot be changed
        QPushButton *reset = nullptr;      ///< null then too
    };

    QWidget *buildList();
    Row buildRow(const KeyAction &action);
    void take(const QString &id, QKeySequenceEdit *field);
    void say(const QString &id, const KeyMap::Outcome &outcome);
    void exchange();
    void search();
    void refresh();

    KeyMap &m_keys;
    QList<Row> m_rows;
    Notice *m_notice = nullptr;
    QPushButton *m_exchange = nullptr;
    QString m_wished, m_holder; ///< an action whose new key the other one has: they could change places
    QLineEdit *m_search = nullptr;
    QLabel *m_none = nullptr; ///< nothing is found
    QPushButton *m_resetAll = nullptr;
};

} // namespace foyer
