// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrdersController.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace foyer {

class KeyButton;
class OrderPrompt;

/// The order that is shown: its places, money, story and customer, and what can be done with it.
class OrderDetail : public QWidget
{
    Q_OBJECT
public:
    explicit OrderDetail(OrdersController &orders, QWidget *parent = nullptr);

    // What the page's keys do; each asks in the prompt what it has to know first.
    void print();
    void payExact();
    void printAgain();
    void refund();
    void voidSale();
    void exchange() { m_orders.exchange(); }
    void payCash();
    void payCard();
    void addNote();
    void mailTickets();
    void focusPlaces();
    bool closePrompt(); ///< false: there was none

signals:
    void promptClosed();

private:
    QWidget *buildBody();
    QWidget *buildActions();
    void show(bool isOther);
    void showMoney();
    void showCustomer();
    void showActions();
    void askRefund();
    void askCard();
    static QStringList reasons();

    OrdersController &m_orders;
    OrderId m_shown;
    bool m_isRefunding = false; ///< the prompt is about giving money back
    QWidget *m_body = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_reference = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_event = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_contact = nullptr;
    QLabel *m_basket = nullptr;
    QTableView *m_places = nullptr;
    QLabel *m_money = nullptr;
    QLabel *m_story = nullptr;
    QWidget *m_customerPane = nullptr;
    QLabel *m_customer = nullptr;
    QLabel *m_notes = nullptr;
    OrderPrompt *m_prompt = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_refund = nullptr;
    QPushButton *m_void = nullptr;
    QPushButton *m_exchange = nullptr;
    QPushButton *m_exact = nullptr;
    QPushButton *m_cash = nullptr;
    KeyButton *m_card = nullptr;
    QPushButton *m_note = nullptr;
    QPushButton *m_mail = nullptr;
};

} // namespace foyer
