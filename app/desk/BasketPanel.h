// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SaleController.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace foyer {

class HeadlineFigure;
class KeyButton;
class PaymentPanel;
class TicketPreview;

/// The right-hand column of the desk: what is in the sale, what it costs, how long it is held, and the next step, down to
/// the change and the tickets. Shows the controller; changes nothing itself but through it.
class BasketPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BasketPanel(SaleController &sale, QWidget *parent = nullptr);

    PaymentPanel &payment() { return *m_payment; }

signals:
    void saveAsked(); ///< the ticket PDF to a file

private:
    void build();
    QWidget *buildActions();
    QWidget *buildSold();
    void rebuildLines();
    void onState();
    void onCheckout();
    void showTotal();
    void showOutcome();
    void showClock(int secondsLeft);

    SaleController &m_sale;
    QLabel *m_title = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_lineLayout = nullptr;
    QLabel *m_totalCaption = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_clock = nullptr;
    QString m_shown; ///< the order whose outcome the large figure tells, by its reference
    bool m_isUrgent = false; ///< the hold is about to run out
    QLabel *m_exchange = nullptr; ///< how the total came about
    PaymentPanel *m_payment = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_hold = nullptr;
    QPushButton *m_letGo = nullptr;
    KeyButton *m_undo = nullptr;
    QWidget *m_soldPane = nullptr;
    HeadlineFigure *m_change = nullptr;
    TicketPreview *m_preview = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace foyer
