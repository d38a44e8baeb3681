// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Till.h"
#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "print/PrintDesk.h"
#include "shell/MainWindow.h"
#include "theme/Theme.h"

#include <QSettings>

namespace foyer::test {

/// The application's real window at a till of its own, as main() puts it together, and what is needed to look at all of it.
/// Needs a QApplication.
class TillWindow
{
public:
    TillWindow();
    ~TillWindow();

    MainWindow &window() { return *m_window; }
    ServerConnection &connection() { return *m_connection; }
    Theme &theme() { return m_theme; }
    QSettings &settings() { return m_settings; }

    /// Signs in, trusting the certificate that is shown; true once the pages are there.
    bool signIn(quint16 port, const QString &person = QStringLiteral("organizer"));
    /// Opens an event at the desk, the first whose name has these `words`, and waits until the till has its lease of it.
    bool openEvent(const QString &words);
    /// Lets everything that waits happen for a while.
    static void settle(int ms = 150);

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    Theme m_theme;
    KnownServers m_known;
    std::unique_ptr<ServerConnection> m_connection;
    std::unique_ptr<PrintDesk> m_printing;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace foyer::test
