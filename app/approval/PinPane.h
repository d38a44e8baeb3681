// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace foyer {

class Notice;

/// Where a supervisor chooses the PIN to approve with; for the settings page.
class PinPane : public QWidget
{
    Q_OBJECT
public:
    /// `client` must outlive it.
    explicit PinPane(Client &client, QWidget *parent = nullptr);
    /// Forgets what was typed.
    void clear();

private:
    void submit();

    Client &m_client;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_pin = nullptr;
    QLineEdit *m_again = nullptr;
    QPushButton *m_set = nullptr;
    Notice *m_notice = nullptr;
};

} // namespace foyer
