// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ServerConnection.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace foyer {

class Notice;

/// Where a till begins: server, mail, password; on the first contact, the server's fingerprint to compare.
class SignInPage : public QWidget
{
    Q_OBJECT
public:
    SignInPage(ServerConnection &connection, QSettings &settings, QWidget *parent = nullptr);

    void setServer(const QString &address);
    void setEmail(const QString &email);
    /// Puts the typing where something is missing.
    void enter();

private:
    QWidget *buildForm();
    QWidget *buildTrust();
    void submit();
    void onState();
    void showTrust(bool isChanged);

    ServerConnection &m_connection;
    QSettings &m_settings;
    QStackedWidget *m_steps = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_password = nullptr;
    QPushButton *m_signIn = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_trustTitle = nullptr;
    QLabel *m_trustText = nullptr;
    QLabel *m_fingerprint = nullptr;
    QPushButton *m_trust = nullptr;
    QPushButton *m_refuse = nullptr;
};

} // namespace foyer
