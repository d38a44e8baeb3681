// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/ListPage.h"
#include "orders/OrdersController.h"

namespace foyer {

class OrderDetail;

/// Orders after their sale: one field that takes scans and typing, what it finds, and the order that is shown. Every action
/// has a key; nothing opens a dialog.
class OrdersPage : public ListPage
{
    Q_OBJECT
public:
    explicit OrdersPage(Client &client, QWidget *parent = nullptr);

    OrdersController &orders() { return m_orders; }
    /// Call when the page comes to the front: the search field has the focus, and the newest orders are there.
    void enter();
    /// Finds and opens an order from elsewhere: typed, scanned or just sold.
    void find(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildKeys();
    void bindKeys();
    void showFound();
    void choose(int row) override { m_orders.select(row); }

    OrdersController m_orders;
    OrderDetail *m_detail = nullptr;
};

} // namespace foyer
