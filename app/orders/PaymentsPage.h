// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/ListPage.h"
#include "orders/PaymentsController.h"

class QLabel;
class QPushButton;

namespace foyer {

class DetailPane;
class KeyMap;
class OrderPrompt;

/// Money that waits for a person: what, why and since when, and what can be said or done about it. Every action has a key.
class PaymentsPage : public ListPage
{
    Q_OBJECT
public:
    /// Both must outlive it.
    PaymentsPage(Client &client, QWidget *parent = nullptr);

    PaymentsController &payments() { return m_payments; }
    void enter(); ///< the page comes to the front
    void leave(); ///< nobody is signed in any more

signals:
    void orderAsked(const QString &reference);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void buildDetail();
    void bindKeys();
    void choose(int row) override { m_payments.select(row); }
    void showFound();
    void showPayment();
    void settle();
    void askCode();
    void askNothing();
    void askGivenBack();

    PaymentsController m_payments;
    QString m_askedOf; ///< id of the payment that the open question is about
    DetailPane *m_detail = nullptr;
    QLabel *m_amount = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_order = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_story = nullptr;
    OrderPrompt *m_prompt = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_settle = nullptr;
    QPushButton *m_nothing = nullptr;
    QPushButton *m_givenBack = nullptr;
    QPushButton *m_toOrder = nullptr;
};

} // namespace foyer
