// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/LeaseModels.h"
#include "lease/LeaseSetup.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace foyer {

class LeaseKeeper;
class Notice;
class SaleController;

/// What this till keeps to sell without the server, in the place of the map: the places, what was sold and waits, what was
/// refused and why. Whoever may set up events says here how many places a till keeps. All by keyboard.
class LeasePane : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive it.
    LeasePane(SaleController &sale, LeaseKeeper &leases, Client &client, QWidget *parent = nullptr);

    /// Reads everything anew and takes the focus.
    void enter();
    void setMaySetUp(bool may);

signals:
    void left();

private:
    QWidget *buildRefused();
    QWidget *buildSetup();
    QWidget *buildSize();
    QWidget *buildTakeBack();
    void takeBack();
    void onTillChosen();
    void shareRoom();
    void refresh();
    void showSetup();
    void onChosen();
    QString summary() const;

    SaleController &m_sale;
    LeaseKeeper &m_leases;
    Client &m_client;
    LeaseSetup m_setup;
    LeasePlacesModel m_placesModel;
    OfflineSalesModel m_salesModel;
    LeaseTillsModel m_tillsModel;
    bool m_maySetUp = false;
    QLabel *m_summary = nullptr;
    Notice *m_notice = nullptr;
    QTableView *m_places = nullptr;
    QLabel *m_salesTitle = nullptr;
    QTableView *m_sales = nullptr;
    QWidget *m_refused = nullptr;
    QLabel *m_why = nullptr; ///< all of why the chosen sale was refused
    QPushButton *m_return = nullptr, *m_seen = nullptr, *m_back = nullptr;
    QWidget *m_setupPart = nullptr; ///< for organizers
    QTableView *m_tills = nullptr;
    QWidget *m_takeBackRow = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_takeBack = nullptr;
    QSpinBox *m_size = nullptr;
    QPushButton *m_saveSize = nullptr;
    QLabel *m_limits = nullptr;
};

} // namespace foyer
