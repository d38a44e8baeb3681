// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeysPane.h"

#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 400;
constexpr int fieldWidth = 168;

} // namespace

KeysPane::KeysPane(KeyMap &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search by name or key"));
    m_search->setAccessibleName(tr("Search the keys"));
    m_search->setMaxLength(60);
    theme::addClearButton(*m_search);
    m_notice = new Notice;
    m_exchange = new QPushButton(tr("Exchange the two"));
    m_exchange->setAccessibleName(m_exchange->text());
    m_exchange->hide();
    auto *said = new QHBoxLayout;
    said->setSpacing(theme::space::Inside);
    said->addWidget(m_notice, 1);
    said->addWidget(m_exchange);
    m_resetAll = new QPushButton(tr("Back to the defaults"));
    m_resetAll->setAccessibleName(m_resetAll->text());
    layout->addWidget(m_search);
    layout->addLayout(said);
    layout->addWidget(buildList());
    layout->addWidget(m_resetAll, 0, Qt::AlignLeft);
    connect(m_search, &QLineEdit::textChanged, this, &KeysPane::search);
    bindKey(u"let-go"_s, m_search, Qt::WidgetShortcut, [this] { m_search->clear(); });
    connect(m_exchange, &QPushButton::clicked, this, &KeysPane::exchange);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_keys.reset();
        m_notice->say(Notice::Kind::Good, tr("All keys are what they were."));
    });
    connect(&keys, &KeyMap::changed, this, &KeysPane::refresh);
    refresh();
    search();
}

// A field that has the typing says that it is finished while it goes, which is after this.
KeysPane::~KeysPane()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field)
            row.field->disconnect(this);
    }
}

QWidget *KeysPane::buildList()
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, theme::space::Inside, 0);
    layout->setSpacing(theme::space::Step);
    QLabel *heading = nullptr;
    for (const KeyAction &action : KeyMap::actions()) {
        if (!heading || heading->text() != action.group) {
            heading = new QLabel(action.group);
            heading->setContentsMargins(0, m_rows.isEmpty() ? 0 : theme::space::Inside, 0, 0);
            theme::setTextRole(*heading, theme::Small, theme::Token::Text2);
            layout->addWidget(heading);
        }
        Row row = buildRow(action);
        row.heading = heading;
        layout->addWidget(row.line);
        m_rows.append(row);
    }
    m_none = new QLabel(tr("No key is called so."));
    theme::setTextRole(*m_none, theme::Body, theme::Token::Text2);
    layout->addWidget(m_none);
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Keys"));
    scroll->setFixedHeight(listHeight);
    scroll->setWidget(list);
    for (QWidget *each : {list, scroll->viewport()})
        each->setAutoFillBackground(false); // the card's ground
    return scroll;
}

KeysPane::Row KeysPane::buildRow(const KeyAction &action)
{
    Row row{action};
    row.line = new QWidget;
    row.line->setMinimumHeight(theme::controlHeight);
    auto *layout = new QHBoxLayout(row.line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *name = new QLabel(action.name);
    name->setWordWrap(true);
    theme::setTextRole(*name, theme::Body, action.isFixed ? theme::Token::Text2 : theme::Token::Text);
    layout->addWidget(name, 1);
    row.reset = new QPushButton(tr("Default"));
    row.reset->setAccessibleName(tr("%1: back to its default").arg(action.name));
    theme::setVariant(*row.reset, theme::Variant::Quiet);
    QSizePolicy keepsItsPlace = row.reset->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(keepsItsPlace);
    if (action.isFixed) {
        auto *key = new QLabel(action.byDefault.toString(QKeySequence::NativeText));
        theme::setTextRole(*key, theme::Body, theme::Token::Text2);
        key->setAccessibleName(tr("%1, not to be changed").arg(action.name));
        key->setContentsMargins(theme::space::Inside, 0, 0, 0); // under the keys in the fields
        key->setFixedWidth(fieldWidth);
        layout->addWidget(key);
        layout->addWidget(row.reset);
        row.reset->hide();
        row.reset = nullptr; // it only keeps the place
        return row;
    }
    row.field = new QKeySequenceEdit;
    row.field->setAccessibleName(tr("Key for: %1").arg(action.name));
    for (QLineEdit *inner : row.field->findChildren<QLineEdit *>()) // what has the focus is inside
        inner->setAccessibleName(row.field->accessibleName());
    row.field->setFixedWidth(fieldWidth);
    name->setBuddy(row.field);
    layout->addWidget(row.field);
    layout->addWidget(row.reset);
    connect(row.field, &QKeySequenceEdit::editingFinished, this, [this, id = action.id, field = row.field] { take(id, field); });
    connect(row.reset, &QPushButton::clicked, this, [this, id = action.id, field = row.field] {
        const KeyMap::Outcome outcome = m_keys.reset(id);
        field->setFocus(); // the button is gone
        say(id, outcome);
    });
    return row;
}

void KeysPane::take(const QString &id, QKeySequenceEdit *field)
{
    const QKeySequence pressed = field->keySequence();
    const QKeySequence wanted = pressed.isEmpty() ? pressed : QKeySequence(pressed[0]); // the field would take four steps
    if (wanted == m_keys.key(id))
        return refresh();
    say(id, m_keys.set(id, wanted));
    refresh();
}

void KeysPane::say(const QString &id, const KeyMap::Outcome &outcome)
{
    m_wished = id;
    m_holder = outcome.takenById;
    m_exchange->setVisible(!m_holder.isEmpty() && m_keys.canExchange(m_wished, m_holder));
    switch (outcome.refusal) {
    case KeyMap::Refusal::None: return m_notice->say(Notice::Kind::Good, tr("%1 is set.").arg(m_keys.keyName(id)));
    case KeyMap::Refusal::NoKey: return m_notice->say(Notice::Kind::Warn, tr("Press one key, alone or with Ctrl, Alt or Shift."));
    case KeyMap::Refusal::Typing: return m_notice->say(Notice::Kind::Warn, tr("That key is needed for typing. Take it with Ctrl or Alt, or a function key."));
    case KeyMap::Refusal::Taken: return m_notice->say(Notice::Kind::Warn, tr("That key is taken: %1.").arg(outcome.takenBy));
    case KeyMap::Refusal::Fixed: return m_notice->say(Notice::Kind::Warn, tr("That key cannot be changed."));
    }
}

void KeysPane::exchange()
{
    const QString wished = m_wished;
    const QString holder = std::exchange(m_holder, {});
    if (m_keys.exchange(wished, holder))
        m_notice->say(Notice::Kind::Good, tr("%1 and %2 are exchanged.").arg(m_keys.keyName(wished), m_keys.keyName(holder)));
}

void KeysPane::search()
{
    const QString wanted = m_search->text().simplified();
    QSet<QLabel *> shown;
    for (const Row &row : std::as_const(m_rows)) {
        const bool isShown = row.action.name.contains(wanted, Qt::CaseInsensitive) || row.action.group.contains(wanted, Qt::CaseInsensitive)
            || m_keys.keyName(row.action.id).contains(wanted, Qt::CaseInsensitive);
        row.line->setVisible(isShown);
        if (isShown)
            shown.insert(row.heading);
    }
    for (const Row &row : std::as_const(m_rows))
        row.heading->setVisible(shown.contains(row.heading));
    m_none->setVisible(shown.isEmpty());
}

void KeysPane::refresh()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.field)
            continue;
        const QSignalBlocker quiet(row.field);
        row.field->setKeySequence(m_keys.key(row.action.id));
        row.reset->setVisible(m_keys.isChanged(row.action.id));
    }
    m_resetAll->setEnabled(m_keys.isChanged());
    if (!m_keys.canExchange(m_wished, m_holder))
        m_exchange->hide();
}

} // namespace foyer
