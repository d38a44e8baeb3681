// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/SettingsPage.h"

#include "approval/PinPane.h"
#include "client/KnownServers.h"
#include "client/ServerAddress.h"
#include "language/Language.h"
#include "print/PrintersPane.h"
#include "shell/KeysPane.h"
#include "shell/Scale.h"
#include "theme/Card.h"
#include "theme/Controls.h"
#include "theme/Segmented.h"
#include "theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *addCard(QVBoxLayout *column, const QString &title)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setSpacing(theme::space::Inside);
    auto *heading = new QLabel(title);
    theme::setTextRole(*heading, theme::Large);
    layout->addWidget(heading);
    column->addWidget(card);
    return layout;
}

} // namespace

void restoreTheme(Theme &theme, const QSettings &settings)
{
    theme.setMode(Theme::Mode(std::clamp(settings.value(u"theme"_s, 0).toInt(), 0, 2)));
}

SettingsPage::SettingsPage(ServerConnection &connection, Theme &theme, QSettings &settings, PrintDesk &printing, KeyMap &keys, QWidget *parent)
    : QWidget(parent), m_connection(connection)
{
    auto *column = new QWidget;
    column->setMaximumWidth(640);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(theme::space::Around, theme::space::Around, theme::space::Around, theme::space::Around);
    layout->setSpacing(theme::space::Between);
    auto *title = new QLabel(tr("Settings"));
    theme::setTextRole(*title, theme::Title);
    layout->addWidget(title);

    auto *till = addCard(layout, tr("This till"));
    m_till = new QLineEdit(settings.value(u"till"_s).toString());
    m_till->setAccessibleName(tr("Name of this till"));
    m_till->setPlaceholderText(tr("Its name: Till 2, Foyer left"));
    m_till->setMaxLength(40);
    m_till->setMaximumWidth(320);
    auto *where = new QLabel(tr("Stands in the bar above and on X and Z reports."));
    theme::setTextRole(*where, theme::Small, theme::Token::Text2);
    till->addWidget(m_till);
    till->addWidget(where);
    // Also said when the field goes, and then the page is gone: nothing of it is used.
    connect(m_till, &QLineEdit::editingFinished, m_till, [till = m_till, &settings] { settings.setValue(u"till"_s, till->text().trimmed()); });

    auto *looks = addCard(layout, tr("Appearance"));
    m_theme = new Segmented;
    m_theme->setAccessibleName(tr("Appearance"));
    m_theme->addChoice(tr("As the system"));
    m_theme->addChoice(tr("Light"));
    m_theme->addChoice(tr("Dark"));
    m_theme->setCurrentIndex(int(theme.mode()));
    looks->addWidget(m_theme, 0, Qt::AlignLeft);
    connect(m_theme, &Segmented::currentIndexChanged, this, [&theme, &settings](int index) {
        theme.setMode(Theme::Mode(index));
        settings.setValue(u"theme"_s, index);
    });

    auto *sizes = new QComboBox;
    for (const int percent : scale::choices())
        sizes->addItem(tr("%1 %").arg(percent), percent);
    sizes->setCurrentIndex(sizes->findData(scale::percent(settings)));
    connect(sizes, &QComboBox::currentIndexChanged, this, [sizes, &settings] { scale::setPercent(settings, sizes->currentData().toInt()); });

    auto *languages = new QComboBox;
    for (const language::Choice &choice : language::choices())
        languages->addItem(choice.code.isEmpty() ? tr("Language of the desktop") : choice.name, choice.code);
    languages->setCurrentIndex(std::max(0, languages->findData(language::wanted(settings))));
    auto *later = new QLabel(tr("Language and size count from the next start."));
    theme::setTextRole(*later, theme::Small, theme::Token::Text2);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::space::Between);
    form->setVerticalSpacing(theme::space::Inside);
    const auto row = [form](const QString &name, QComboBox *box) {
        theme::setPurpose(*box, name);
        box->setMinimumWidth(220);
        auto *label = new QLabel(name);
        label->setMinimumHeight(theme::controlHeight); // beside its field, not at its top
        label->setBuddy(box);
        form->addRow(label, box);
    };
    row(tr("Size of everything"), sizes);
    row(tr("Language"), languages);
    looks->addLayout(form);
    looks->addWidget(later);
    connect(languages, &QComboBox::currentIndexChanged, this, [languages, &settings] { language::setWanted(settings, languages->currentData().toString()); });

    auto *customers = addCard(layout, tr("Customer's screen"));
    auto *screen = new QCheckBox(tr("Show customers their seats, the price and the change"));
    screen->setChecked(settings.value(u"customer-screen"_s, false).toBool());
    auto *place = new QLabel(tr("On the second screen of this computer; in a window of its own where there is only one."));
    theme::setTextRole(*place, theme::Small, theme::Token::Text2);
    customers->addWidget(screen);
    customers->addWidget(place);
    connect(screen, &QCheckBox::toggled, this, [this, &settings](bool isOn) {
        settings.setValue(u"customer-screen"_s, isOn);
        emit customerScreenChanged();
    });

    addCard(layout, tr("Printers"))->addWidget(new PrintersPane(printing));

    addCard(layout, tr("Keys"))->addWidget(new KeysPane(keys));

    m_pin = new PinPane(connection);
    m_pinCard = addCard(layout, tr("PIN for approvals"))->parentWidget();
    m_pinCard->layout()->addWidget(m_pin);

    auto *server = addCard(layout, tr("Server"));
    m_server = new QLabel;
    m_fingerprint = new QLabel;
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(*m_fingerprint, theme::Small, theme::Token::Text2);
    auto *forget = new QPushButton(tr("Forget its certificate"));
    forget->setAccessibleName(forget->text());
    theme::setVariant(*forget, theme::Variant::Danger);
    server->addWidget(m_server);
    server->addWidget(m_fingerprint);
    server->addWidget(forget, 0, Qt::AlignLeft);
    connect(forget, &QPushButton::clicked, this, [this] {
        m_connection.forgetCertificate();
        m_fingerprint->setText(tr("Forgotten. The next sign-in asks whether to trust the server."));
    });

    auto *about = addCard(layout, tr("About"));
    auto *words = new QLabel(tr("Foyer %1 · GPL-3.0-or-later · Inter by Rasmus Andersson, OFL").arg(QStringLiteral(FOYER_VERSION)));
    words->setWordWrap(true);
    theme::setTextRole(*words, theme::Body, theme::Token::Text2);
    about->addWidget(words);
    layout->addStretch(1);
    auto *page = new QWidget;
    auto *outer = new QHBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void SettingsPage::enter()
{
    m_server->setText(m_connection.server().text());
    m_fingerprint->setText(m_connection.offeredFingerprint().isEmpty() ? QString() : KnownServers::readable(m_connection.offeredFingerprint()));
    m_pin->clear();
    m_pinCard->setVisible(m_connection.permissions().testFlag(Permission::ViewInsights));
    m_till->setFocus();
}

} // namespace foyer
