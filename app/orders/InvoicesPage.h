// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/InvoicesController.h"
#include "orders/ListPage.h"

#include <QTemporaryDir>

class QLabel;
class QPushButton;

namespace foyer {

class DetailPane;
class OrderPrompt;

/// Invoices for who may sell on invoice: what is owed, money as it comes, the documents. Every action has a key.
class InvoicesPage : public ListPage
{
    Q_OBJECT
public:
    explicit InvoicesPage(Client &client, QWidget *parent = nullptr);

    InvoicesController &invoices() { return m_invoices; }
    void enter(); ///< the page comes to the front
    void leave(); ///< nobody is signed in any more

signals:
    void orderAsked(const QString &reference);
    void drawerWanted(); ///< cash came, and is written down

private:
    enum class Want { Nothing, Open, Save };

    void buildDetail();
    void bindKeys();
    void showFound();
    void showInvoice();
    void choose(int row) override { m_invoices.select(row); }
    void askMoney();
    void askAmount(const QString &method);
    void askReference(const QString &method, const Money &amount);
    void askDocument(Want want);
    void onDocument(const QString &name, const QByteArray &pdf);

    InvoicesController m_invoices;
    QTemporaryDir m_folder; ///< of documents that are looked at; goes with the page
    Want m_want = Want::Nothing;
    DetailPane *m_detail = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_customer = nullptr;
    QLabel *m_money = nullptr;
    QLabel *m_story = nullptr;
    OrderPrompt *m_prompt = nullptr;
    QPushButton *m_settle = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_order = nullptr;
};

} // namespace foyer
