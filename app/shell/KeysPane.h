// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QPushButton;

namespace foyer {

class KeyMap;
class Notice;

/// The keys of the window, for the settings page: each can be another, and all can be what they were. A change counts at once.
class KeysPane : public QWidget
{
    Q_OBJECT
public:
    /// `keys` must outlive it.
    explicit KeysPane(KeyMap &keys, QWidget *parent = nullptr);
    ~KeysPane() override;

private:
    void take(const QString &id, QKeySequenceEdit *field);
    void refresh();

    KeyMap &m_keys;
    QList<std::pair<QString, QKeySequenceEdit *>> m_fields;
    Notice *m_notice = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace foyer
