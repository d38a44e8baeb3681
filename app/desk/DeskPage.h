// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SaleController.h"
#include "lease/LeaseKeeper.h"

#include <QWidget>

class QKeyEvent;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace foyer {

class BasketPanel;
class EventsPane;
class LeaseChip;
class LeasePane;
class Notice;
class SeatListView;
class SeatMapWidget;

/// The window's page: event on top, command line, the live map, the basket. Everything by keyboard; no dialog in a sale.
class DeskPage : public QWidget
{
    Q_OBJECT
public:
    explicit DeskPage(Client &client, QWidget *parent = nullptr);
    ~DeskPage() override;

    SaleController &sale() { return m_sale; }
    LeaseKeeper &leases() { return m_leases; }
    /// What this till keeps to sell without the server, in the map's place; or the map again.
    void showLeases(bool isShown = true);
    bool isShowingLeases() const;
    SeatMapWidget &map() { return *m_map; }
    /// The seats as a list instead of the map, or back.
    void showList(bool isList);
    bool isList() const { return m_isList; }
    /// Shows `strip` between the map and the keys; the page owns it from then on.
    void addStrip(QWidget *strip);
    /// Says a sentence in the command line's place.
    void say(SaleController::Tone tone, const QString &sentence);
    /// Fetches the events again and puts the typing where it belongs.
    void enter();
    void focusCommand(); ///< the typing goes to the command line again
    /// What the person at this till may do: tenders that are not theirs are not offered.
    void setPermissions(Permissions permissions);
    /// In which folder open sales are written down, and in one beside it what is sold without the server; without one nothing
    /// is kept. Set it before anybody signs in.
    void setJournalFolder(const QString &folder) { m_journalFolder = folder; }
    /// What the server knows this till by (LeaseDevice.h) and what people call it. Before signedIn().
    void setTill(const QString &device, const QString &name);
    /// Somebody signed in: takes up the sale they were in the middle of when this program ended, and hands in what this till
    /// sold without the server.
    void signedIn(const QString &server, UserId account, const QString &name = {});
    /// Nobody is signed in any more.
    void signedOut();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildDesk();
    QWidget *buildTopBar();
    QWidget *buildCommandRow();
    QWidget *buildAreaBar();
    QWidget *buildKeys();
    void bindKeys();
    void runCommand();
    void helpTyping();
    void helpParty(const CommandText &command);
    void askComps();
    void goTo(const QString &place);
    void askArea(int sectionId);
    void takeArea();
    void showEvent();
    void chooseEvent();
    void saveTickets();
    void onState();
    void onEscape();
    void showExchange();
    QWidget *seats() const; ///< the map or the list
    bool onCommandKey(const QKeyEvent &key);

    void leaveLeases();

    LeaseKeeper m_leases;
    SaleController m_sale;
    QString m_journalFolder, m_device, m_till;
    QStackedWidget *m_pages = nullptr;
    EventsPane *m_events = nullptr;
    QWidget *m_desk = nullptr;
    QPushButton *m_eventButton = nullptr;
    QLabel *m_eventFacts = nullptr;
    QLabel *m_left = nullptr;
    LeaseChip *m_chip = nullptr;
    LeasePane *m_leasePane = nullptr;
    QLineEdit *m_command = nullptr;
    Notice *m_notice = nullptr;
    Notice *m_exchange = nullptr; ///< says what is exchanged, for as long as it lasts
    QWidget *m_areaBar = nullptr;
    QLabel *m_areaName = nullptr;
    QSpinBox *m_areaCount = nullptr;
    int m_area = 0;
    int m_comps = 0; ///< places of the party asked for that are given away once it is held
    SeatMapWidget *m_map = nullptr;
    SeatListView *m_list = nullptr;
    bool m_isList = false; ///< it stands where the map does
    QLabel *m_loading = nullptr;
    QStackedWidget *m_mapStack = nullptr;
    QVBoxLayout *m_column = nullptr;
    BasketPanel *m_basket = nullptr;
};

} // namespace foyer
