// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/MainWindow.h"

#include <QString>

#include <functional>

namespace foyer {

class CheckInPage;
class DeskPage;

/// Plays a person at the till: signs in, sells two seats of the theatre for cash, checks a ticket in twice, by key and
/// mouse events to the real widgets, and leaves a picture of each step in both themes. For `packaging/run` without a
/// display, and for the pictures in the README.
class DemoDriver
{
public:
    DemoDriver(MainWindow &window, ServerConnection &connection, Theme &theme, QString folder);

    /// Runs all steps, one printed line each. False, with the reason on standard error, as soon as one does not happen.
    bool run(const QString &server, const QString &email, const QString &password);

private:
    bool signIn(const QString &server, const QString &email, const QString &password);
    bool openTheatre();
    bool chooseTwoSeats();
    bool holdThem();
    bool payCash();
    bool checkIn();
    bool visitOtherHouses();

    bool openEvent(const std::function<bool(const struct DeskEvent &)> &isWanted);
    bool waitFor(const std::function<bool()> &isDone, const char *what, int ms = 15'000);
    bool failed(const QString &why);
    void said(const QString &what);
    void settle(int ms = 400);
    void picture(const QString &name, bool isAlsoLarge = false);
    static void type(QWidget *widget, const QString &text);
    static void press(QWidget *widget, int key);
    static void click(QWidget *widget, const QPoint &at);

    MainWindow &m_window;
    ServerConnection &m_connection;
    Theme &m_theme;
    const QString m_folder;
    int m_step = 0;
    QString m_code;
};

} // namespace foyer
