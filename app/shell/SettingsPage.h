// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ServerConnection.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSettings;

namespace foyer {

class KeyMap;
class PinPane;
class PrintDesk;
class Segmented;
class Theme;

/// What this till remembers: its name, its looks, its printers, its keys and its server.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(ServerConnection &connection, Theme &theme, QSettings &settings, PrintDesk &printing, KeyMap &keys, QWidget *parent = nullptr);
    void enter();

signals:
    void customerScreenChanged(); ///< on or off, in the settings

private:
    ServerConnection &m_connection;
    QLineEdit *m_till = nullptr;
    PinPane *m_pin = nullptr;
    QWidget *m_pinCard = nullptr; ///< for who may approve
    QLabel *m_server = nullptr;
    QLabel *m_fingerprint = nullptr;
    Segmented *m_theme = nullptr;
};

/// The theme kept in the settings.
void restoreTheme(Theme &theme, const QSettings &settings);

} // namespace foyer
