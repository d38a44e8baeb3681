// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SignInPage.h"

#include "client/ErrorText.h"
#include "client/KnownServers.h"
#include "client/ServerAddress.h"
#include "theme/Card.h"
#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *addField(QVBoxLayout *layout, const QString &caption)
{
    auto *label = new QLabel(caption);
    theme::setTextRole(*label, theme::Small, theme::Token::Text2);
    auto *field = new QLineEdit;
    field->setAccessibleName(caption);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addSpacing(theme::space::Step);
    return field;
}

/// The pages of a stack are as wide as the widest; a narrower card stands in the middle of its page.
QWidget *inTheMiddle(QWidget *card)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card, 0, Qt::AlignHCenter | Qt::AlignTop);
    return page;
}

} // namespace

SignInPage::SignInPage(ServerConnection &connection, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_connection(connection), m_settings(settings)
{
    auto *brand = new QLabel(u"Foyer"_s);
    theme::setTextRole(*brand, theme::Change, theme::Token::Accent);
    auto *claim = new QLabel(tr("The box office of this house"));
    theme::setTextRole(*claim, theme::Large, theme::Token::Text2);
    m_steps = new QStackedWidget;
    m_steps->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    m_steps->addWidget(inTheMiddle(buildForm()));
    m_steps->addWidget(inTheMiddle(buildTrust()));
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(brand, 0, Qt::AlignHCenter);
    layout->addWidget(claim, 0, Qt::AlignHCenter);
    layout->addSpacing(theme::space::Around);
    layout->addWidget(m_steps, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(&connection, &ServerConnection::stateChanged, this, &SignInPage::onState);
    connect(&connection, &ServerConnection::signInFailed, this, [this](const Error &error) {
        m_notice->say(Notice::Kind::Bad, signInErrorText(error));
        m_password->selectAll();
        m_password->setFocus();
    });
    setServer(settings.value(u"server"_s, u"localhost:8443"_s).toString());
    setEmail(settings.value(u"email"_s).toString());
}

QWidget *SignInPage::buildForm()
{
    auto *card = new Card;
    card->setFixedWidth(400);
    auto *layout = new QVBoxLayout(card);
    layout->setSpacing(theme::space::Step);
    m_email = addField(layout, tr("E-mail"));
    m_password = addField(layout, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_server = addField(layout, tr("Server"));
    m_notice = new Notice;
    m_signIn = new QPushButton(tr("Sign in"));
    m_signIn->setAccessibleName(tr("Sign in"));
    theme::setVariant(*m_signIn, theme::Variant::Primary);
    layout->addWidget(m_notice);
    layout->addSpacing(theme::space::Inside);
    layout->addWidget(m_signIn);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    for (QLineEdit *field : {m_email, m_password, m_server})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
    return card;
}

QWidget *SignInPage::buildTrust()
{
    auto *card = new Card;
    card->setFixedWidth(520);
    auto *layout = new QVBoxLayout(card);
    layout->setSpacing(theme::space::Between);
    m_trustTitle = new QLabel;
    theme::setTextRole(*m_trustTitle, theme::Title);
    m_trustText = new QLabel;
    m_trustText->setWordWrap(true);
    theme::setTextRole(*m_trustText, theme::Body, theme::Token::Text2);
    m_fingerprint = new QLabel;
    m_fingerprint->setAccessibleName(tr("Fingerprint of the server's certificate"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    theme::setTextRole(*m_fingerprint, theme::Large);
    m_refuse = new QPushButton(tr("Back"));
    m_trust = new QPushButton(tr("Trust this server"));
    m_refuse->setAccessibleName(m_refuse->text());
    m_trust->setAccessibleName(m_trust->text());
    theme::setVariant(*m_trust, theme::Variant::Primary);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_refuse);
    row->addWidget(m_trust);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_trustTitle, m_trustText, m_fingerprint})
        layout->addWidget(widget);
    layout->addLayout(row);
    connect(m_trust, &QPushButton::clicked, this, [this] { m_connection.trust(m_connection.offeredFingerprint()); });
    connect(m_refuse, &QPushButton::clicked, this, [this] {
        m_connection.signOut();
        m_steps->setCurrentIndex(0);
        enter();
    });
    return card;
}

void SignInPage::setServer(const QString &address) { m_server->setText(address); }
void SignInPage::setEmail(const QString &email) { m_email->setText(email); }

void SignInPage::enter()
{
    QLineEdit *first = m_email->text().isEmpty() ? m_email : m_password;
    first->setFocus();
    first->selectAll();
}

void SignInPage::submit()
{
    const auto address = ServerAddress::parse(m_server->text());
    theme::setInvalid(*m_server, !address);
    if (!address)
        return m_notice->say(Notice::Kind::Warn, tr("That is not a server's address. Type it like boxoffice.example:8443."));
    if (m_email->text().trimmed().isEmpty() || m_password->text().isEmpty())
        return m_notice->say(Notice::Kind::Warn, tr("Type your e-mail and your password."));
    m_notice->clear();
    m_settings.setValue(u"server"_s, address->text());
    m_settings.setValue(u"email"_s, m_email->text().trimmed());
    m_connection.signIn(*address, m_email->text().trimmed(), m_password->text());
}

void SignInPage::showTrust(bool isChanged)
{
    m_trustTitle->setText(isChanged ? tr("This is not the server this till knows") : tr("Is this your server?"));
    m_trustText->setText(isChanged ? tr("The certificate at %1 has changed. Nothing was sent. Go on only if the administrator says that it was renewed, "
                                        "and forget the old one under Settings.")
                                         .arg(m_connection.server().text())
                                   : tr("This till talks to %1 for the first time. Compare this fingerprint with the one the administrator has; from then "
                                        "on only this server is trusted.")
                                         .arg(m_connection.server().text()));
    m_fingerprint->setText(KnownServers::readable(m_connection.offeredFingerprint()));
    m_trust->setVisible(!isChanged);
    m_steps->setCurrentIndex(1);
    (isChanged ? m_refuse : m_trust)->setFocus();
}

void SignInPage::onState()
{
    using State = ServerConnection::State;
    const State state = m_connection.state();
    const bool isBusy = state == State::Connecting || state == State::SigningIn;
    m_signIn->setEnabled(!isBusy);
    m_signIn->setText(isBusy ? tr("Signing in…") : tr("Sign in"));
    if (state == State::UntrustedCertificate || state == State::CertificateChanged)
        return showTrust(state == State::CertificateChanged);
    m_steps->setCurrentIndex(0);
    if (state == State::Online)
        m_password->clear();
}

} // namespace foyer
