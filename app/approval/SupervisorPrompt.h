// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "domain/Permission.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace foyer {

class Notice;

/// Asks a supervisor to let one call of the seller's through: a line in the page, no dialog; the seller stays signed in. Takes
/// no room while nobody is asked.
class SupervisorPrompt : public QWidget
{
    Q_OBJECT
public:
    /// What is wanted, as approvals.grant takes it.
    struct Wish {
        Permission permission = Permission::None;
        QString method;    ///< JSON-RPC name of the call that will bring the approval
        QJsonObject scope; ///< its fields the supervisor answers for; the call must have them so
        QString question;  ///< the same in words: "Pay out 150.00 EUR for a taxi?"
    };
    /// An approval for client/ApprovedCall.h, good for a minute; empty when there is none.
    using Answer = std::function<void(const QString &approvalId)>;

    /// `client` must outlive it.
    explicit SupervisorPrompt(Client &client, QWidget *parent = nullptr);

    /// Shows itself and takes the typing. `answer` is called once, unless `context` is gone by then. An earlier question is
    /// answered with nothing.
    void ask(const Wish &wish, QObject *context, Answer answer);
    bool isAsking() const { return bool(m_answer); }
    /// Puts the typing here.
    void focusPin();
    /// Esc; also when somebody signs out.
    void leave();

signals:
    void finished(); ///< hidden again; the page takes the typing back

private:
    void loadApprovers();
    void grant();
    void finish(const QString &approvalId);
    void say(const Error &error);

    Client &m_client;
    Wish m_wish;
    Answer m_answer;
    QPointer<QObject> m_context;
    int m_asked = 0; ///< answers to an earlier question are nobody's
    qint64 m_lastApprover = 0;

    QLabel *m_question = nullptr;
    QComboBox *m_approver = nullptr;
    QLineEdit *m_pin = nullptr;
    QPushButton *m_approve = nullptr;
    Notice *m_notice = nullptr;
};

} // namespace foyer
