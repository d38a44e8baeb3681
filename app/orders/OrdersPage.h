// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrdersController.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace foyer {

class Notice;
class OrderDetail;
class Segmented;

/// Orders after their sale: one field that takes scans and typing, what it finds, and the order that is shown. Every action
/// has a key; nothing opens a dialog.
class OrdersPage : public QWidget
{
    Q_OBJECT
public:
    explicit OrdersPage(Client &client, QWidget *parent = nullptr);

    OrdersController &orders() { return m_orders; }
    /// Call when the page comes to the front: the search field has the focus, and the newest orders are there.
    void enter();
    void say(OrdersController::Tone tone, const QString &sentence);
    /// A strip above the key hints, for what the printers say. Owned by the page from now on.
    void addStrip(QWidget *strip);
    void focusSearch();
    /// Finds and opens an order from elsewhere: typed, scanned or just sold.
    void find(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildKeys();
    void bindKeys();
    void showFound();
    void walk(int step);

    OrdersController m_orders;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_search = nullptr;
    Segmented *m_filter = nullptr;
    Notice *m_notice = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    OrderDetail *m_detail = nullptr;
};

} // namespace foyer
