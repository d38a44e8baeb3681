// SPDX-License-Identifier: GPL-3.0-or-later
#include "approval/SupervisorPrompt.h"

#include "client/ErrorText.h"
#include "protocol/ApprovalMethods.h"
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/Notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QShortcut>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

SupervisorPrompt::SupervisorPrompt(Client &client, QWidget *parent) : QWidget(parent), m_client(client)
{
    setAccessibleName(tr("A supervisor is asked"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Inside);
    layout->setSpacing(theme::space::Step);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    auto *sign = new QLabel;
    sign->setPixmap(theme::icon(theme::Icon::Lock, theme::Token::Accent).pixmap(theme::iconSize, theme::iconSize));
    m_question = new QLabel;
    m_question->setWordWrap(true);
    theme::setTextRole(*m_question, theme::Body);
    m_approver = new QComboBox;
    theme::setPurpose(*m_approver, tr("Supervisor"));
    m_approver->setMinimumWidth(180);
    m_pin = new QLineEdit;
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_pin->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,8}"_s), m_pin));
    m_pin->setFixedWidth(96);
    m_pin->setPlaceholderText(tr("PIN"));
    m_pin->setAccessibleName(tr("Supervisor's PIN"));
    m_approve = new QPushButton(tr("Approve   Enter"));
    m_approve->setAccessibleName(tr("Approve"));
    theme::setVariant(*m_approve, theme::Variant::Primary);
    auto *no = new QPushButton(tr("No   Esc"));
    no->setAccessibleName(tr("Do not approve"));
    row->addWidget(sign);
    row->addWidget(m_question, 1);
    row->addWidget(m_approver);
    row->addWidget(m_pin);
    row->addWidget(m_approve);
    row->addWidget(no);
    m_notice = new Notice;
    layout->addLayout(row);
    layout->addWidget(m_notice);
    connect(m_pin, &QLineEdit::returnPressed, this, &SupervisorPrompt::grant);
    connect(m_approve, &QPushButton::clicked, this, &SupervisorPrompt::grant);
    connect(no, &QPushButton::clicked, this, &SupervisorPrompt::leave);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &SupervisorPrompt::leave);
    hide();
}

void SupervisorPrompt::ask(const Wish &wish, QObject *context, Answer answer)
{
    finish({});
    ++m_asked;
    m_wish = wish;
    m_context = context;
    m_answer = std::move(answer);
    m_question->setText(wish.question);
    m_notice->clear();
    m_pin->clear();
    m_approver->clear();
    m_approve->setEnabled(false);
    show();
    focusPin();
    loadApprovers();
}

void SupervisorPrompt::loadApprovers()
{
    m_client.call<ListApprovers>({QString(permissionName(m_wish.permission))}, this, [this, asked = m_asked](const Result<ListApprovers::Reply> &reply) {
        if (asked != m_asked || !isAsking())
            return;
        if (!reply)
            return say(reply.error());
        for (const ApproverView &each : reply->items)
            m_approver->addItem(each.name, each.accountId.value());
        m_approver->setCurrentIndex(std::max(0, m_approver->findData(m_lastApprover)));
        m_approve->setEnabled(!reply->items.isEmpty());
        if (reply->items.isEmpty())
            m_notice->say(Notice::Kind::Warn, tr("Nobody who may approve this has a PIN yet. A supervisor sets one in the settings."));
    });
}

void SupervisorPrompt::focusPin()
{
    m_pin->setFocus();
    m_pin->selectAll();
}

void SupervisorPrompt::grant()
{
    if (!isAsking() || !m_approve->isEnabled())
        return;
    if (m_pin->text().size() < 4)
        return m_notice->say(Notice::Kind::Warn, tr("A PIN has at least four digits."));
    m_approve->setEnabled(false);
    const GrantApproval::Request request{UserId(m_approver->currentData().toLongLong()), m_pin->text(), QString(permissionName(m_wish.permission)),
                                         m_wish.method, m_wish.scope};
    m_pin->clear(); // it has been said; nobody reads it here again
    m_client.call<GrantApproval>(request, this, [this, asked = m_asked, approver = request.approver](const Result<GrantApproval::Reply> &reply) {
        if (asked != m_asked || !isAsking())
            return; // lapses by itself
        m_approve->setEnabled(true);
        if (!reply) {
            focusPin();
            return say(reply.error());
        }
        m_lastApprover = approver.value();
        finish(reply->approvalId);
    });
}

void SupervisorPrompt::say(const Error &error)
{
    QString sentence = errorText(error);
    if (error.code == ErrorCode::NotAllowed)
        sentence = tr("That PIN is wrong.");
    else if (error.code == ErrorCode::Locked)
        sentence = tr("Too many wrong PINs. Try again in %n minute(s).", nullptr, (error.retryAfterS + 59) / 60);
    else if (error.code == ErrorCode::RuleViolated)
        sentence = tr("This person may not approve that any more. Choose another.");
    m_notice->say(Notice::Kind::Bad, sentence);
}

void SupervisorPrompt::leave() { finish({}); }

void SupervisorPrompt::finish(const QString &approvalId)
{
    if (!isAsking())
        return;
    ++m_asked;
    m_pin->clear();
    hide();
    const Answer answer = std::exchange(m_answer, nullptr);
    if (m_context)
        answer(approvalId);
    emit finished();
}

} // namespace foyer
