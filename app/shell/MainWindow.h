// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ServerConnection.h"
#include "theme/KeyMap.h"

#include <QMainWindow>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace foyer {

class CheckInPage;
class CustomerDisplay;
class DeskPage;
class HoldsPage;
class InvoicesPage;
class KeyOverlay;
class Notice;
class OrdersPage;
class PageNav;
class PaymentsPage;
class LayoutEditorPage;
class PrintDesk;
class SeatFacts;
class SettingsPage;
class ShiftBadge;
class ShiftController;
class ShiftPage;
class SignInPage;
class SupervisorPrompt;
class Theme;
class UpcomingEvents;

/// The window: who is signed in, is the link up, and the pages this person may use. Delegates everything else.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page { Sell, Orders, Invoices, Payments, CheckIn, Shift, Holds, Layouts, Settings };

    /// All must outlive it.
    MainWindow(ServerConnection &connection, Theme &theme, QSettings &settings, PrintDesk &printing, QWidget *parent = nullptr);

    SignInPage &signIn() { return *m_signIn; }
    DeskPage &desk() { return *m_desk; }
    OrdersPage &orders() { return *m_orders; }
    InvoicesPage &invoices() { return *m_invoices; }
    PaymentsPage &payments() { return *m_payments; }
    CheckInPage &checkIn() { return *m_checkIn; }
    HoldsPage &holds() { return *m_holds; }
    /// Where any page asks a supervisor.
    SupervisorPrompt &supervisor() { return *m_supervisor; }
    void show(Page page);
    /// Whether the person who is signed in may use it.
    bool offers(Page page) const { return m_navPages.contains(page); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    /// Gives back first what this till keeps and did not sell; for two seconds at most.
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildFrame();
    QWidget *buildBar();
    void onState();
    void showLink();
    void offerPages();
    QWidget *buildShifts(); ///< the drawer's page, and what stands above all pages about it
    void bindKeys();
    void leaveShift();
    static QString nameOf(Page page);
    static QList<std::pair<QString, QString>> keysOf(Page page); ///< what is typed on it, beside the keys of the KeyMap
    static KeyScopes scopesOf(Page page);
    void showTill();
    void showWaiting(); ///< how much money waits for somebody
    void openOrder(const QString &reference);
    void fitBar();

    ServerConnection &m_connection;
    Theme &m_theme;
    QSettings &m_settings;
    PrintDesk &m_printing;
    QStackedWidget *m_root = nullptr;
    SignInPage *m_signIn = nullptr;
    QWidget *m_frame = nullptr;
    PageNav *m_nav = nullptr;
    QWidget *m_bar = nullptr;
    ShiftBadge *m_shiftBadge = nullptr;
    QList<Page> m_navPages;
    KeyMap *m_keys = nullptr; ///< child
    KeyOverlay *m_overlay = nullptr;
    ShiftController *m_shifts = nullptr; ///< child
    ShiftPage *m_shiftPage = nullptr;
    UserId m_shiftsOf; ///< whose shifts m_shifts knows
    SupervisorPrompt *m_supervisor = nullptr;
    Page m_page = Page::Settings;
    Page m_beforeShift = Page::Settings; ///< where Esc leads back to
    QLabel *m_till = nullptr;
    QLabel *m_person = nullptr;
    QLabel *m_linkIcon = nullptr;
    QLabel *m_link = nullptr;
    QToolButton *m_themeButton = nullptr;
    QPushButton *m_signOut = nullptr;
    Notice *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    DeskPage *m_desk = nullptr;
    OrdersPage *m_orders = nullptr;
    InvoicesPage *m_invoices = nullptr;
    PaymentsPage *m_payments = nullptr;
    CustomerDisplay *m_display = nullptr; ///< child
    SeatFacts *m_seatFacts = nullptr; ///< child; of the desk's map
    UpcomingEvents *m_events = nullptr; ///< child; for pages that choose one
    CheckInPage *m_checkIn = nullptr;
    HoldsPage *m_holds = nullptr;
    LayoutEditorPage *m_layouts = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    QTimer m_countdown;
    bool m_isLeaving = false; ///< the window was told to close
};

} // namespace foyer
