// SPDX-License-Identifier: GPL-3.0-or-later
#include "approval/PinPane.h"

#include "client/ErrorText.h"
#include "protocol/ApprovalMethods.h"
#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

PinPane::PinPane(Client &client, QWidget *parent) : QWidget(parent), m_client(client)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *why = new QLabel(tr("With it you let through, at a seller's till, what a seller may not do alone. Four to eight digits."));
    why->setWordWrap(true);
    theme::setTextRole(*why, theme::Body, theme::Token::Text2);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    const auto field = [row](const QString &name) {
        auto *made = new QLineEdit;
        made->setEchoMode(QLineEdit::Password);
        made->setPlaceholderText(name);
        made->setAccessibleName(name);
        row->addWidget(made, 1);
        return made;
    };
    m_password = field(tr("Your password"));
    m_pin = field(tr("New PIN"));
    m_again = field(tr("New PIN again"));
    for (QLineEdit *each : {m_pin, m_again})
        each->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,8}"_s), each));
    m_set = new QPushButton(tr("Set PIN"));
    m_set->setAccessibleName(m_set->text());
    row->addWidget(m_set);
    m_notice = new Notice;
    layout->addWidget(why);
    layout->addLayout(row);
    layout->addWidget(m_notice);
    connect(m_set, &QPushButton::clicked, this, &PinPane::submit);
    connect(m_again, &QLineEdit::returnPressed, this, &PinPane::submit);
}

void PinPane::clear()
{
    for (QLineEdit *each : {m_password, m_pin, m_again})
        each->clear();
}

void PinPane::submit()
{
    if (m_password->text().isEmpty() || m_pin->text().size() < 4)
        return m_notice->say(Notice::Kind::Warn, tr("Type your password, and a PIN of four to eight digits twice."));
    if (m_pin->text() != m_again->text())
        return m_notice->say(Notice::Kind::Warn, tr("The two PINs differ."));
    m_set->setEnabled(false);
    m_client.call<SetPin>({m_password->text(), m_pin->text()}, this, [this](const Result<Empty> &reply) {
        m_set->setEnabled(true);
        if (reply)
            return m_notice->say(Notice::Kind::Good, tr("The PIN is set."));
        const ErrorCode code = reply.error().code;
        m_notice->say(Notice::Kind::Bad, code == ErrorCode::InvalidInput  ? tr("That PIN is one of those that are guessed first. Choose another.")
                                             : code == ErrorCode::NotAllowed ? tr("The password is wrong.")
                                                                             : errorText(reply.error()));
    });
    clear();
}

} // namespace foyer
