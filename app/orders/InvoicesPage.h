// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/InvoicesController.h"

#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace foyer {

class Notice;
class OrderPrompt;
class Segmented;

/// Invoices for who may sell on invoice: what is owed, money as it comes, the documents. Every action has a key.
class InvoicesPage : public QWidget
{
    Q_OBJECT
public:
    explicit InvoicesPage(Client &client, QWidget *parent = nullptr);

    InvoicesController &invoices() { return m_invoices; }
    void enter(); ///< the page comes to the front
    void leave(); ///< nobody is signed in any more
    void say(InvoicesController::Tone tone, const QString &sentence);

signals:
    void orderAsked(const QString &reference);
    void drawerWanted(); ///< cash came, and is written down

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Want { Nothing, Open, Save };

    QWidget *buildDetail();
    void bindKeys();
    void showFound();
    void showInvoice();
    void walk(int step);
    void askMoney();
    void askAmount(const QString &method);
    void askReference(const QString &method, const Money &amount);
    void askDocument(Want want);
    void onDocument(const QString &name, const QByteArray &pdf);

    InvoicesController m_invoices;
    QTemporaryDir m_folder; ///< of documents that are looked at; goes with the page
    Want m_want = Want::Nothing;
    QLineEdit *m_search = nullptr;
    Segmented *m_filter = nullptr;
    Notice *m_notice = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_empty = nullptr;
    QWidget *m_body = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_customer = nullptr;
    QLabel *m_money = nullptr;
    QLabel *m_story = nullptr;
    OrderPrompt *m_prompt = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_settle = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_order = nullptr;
};

} // namespace foyer
