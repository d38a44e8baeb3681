// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SaleController.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace foyer {

class HeadlineFigure;
class TicketPreview;

/// The right-hand column of the desk: what is in the sale, what it costs, how long it is held, and the next step, down to
/// the change and the tickets. Shows the controller; changes nothing itself but through it.
class BasketPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BasketPanel(SaleController &sale, QWidget *parent = nullptr);

    /// Opens the field for what the customer gives.
    void askCash();
    bool isAskingCash() const;
    void payExact();

signals:
    void saveAsked(); ///< the ticket PDF to a file
    void cashClosed(); ///< the cash field is done with; give the command line the focus back

private:
    void build();
    QWidget *buildActions();
    QWidget *buildCash();
    QWidget *buildSold();
    void rebuildLines();
    void onState();
    void showClock(int secondsLeft);
    void fillQuickCash();
    void takeCash();

    SaleController &m_sale;
    QLabel *m_title = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_lineLayout = nullptr;
    QLabel *m_totalCaption = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_clock = nullptr;
    bool m_isUrgent = false; ///< the hold is about to run out
    QWidget *m_actions = nullptr;
    QPushButton *m_hold = nullptr;
    QPushButton *m_exact = nullptr;
    QPushButton *m_cash = nullptr;
    QPushButton *m_letGo = nullptr;
    QWidget *m_cashPane = nullptr;
    QLineEdit *m_tendered = nullptr;
    QList<QPushButton *> m_quick;
    QWidget *m_soldPane = nullptr;
    HeadlineFigure *m_change = nullptr;
    TicketPreview *m_preview = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace foyer
