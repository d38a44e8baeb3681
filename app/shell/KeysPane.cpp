// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeysPane.h"

#include "theme/Controls.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"

#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

KeysPane::KeysPane(KeyMap &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_notice = new Notice;
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(theme::space::Step);
    grid->setHorizontalSpacing(theme::space::Between);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const KeyAction &action : KeyMap::actions()) {
        auto *name = new QLabel(action.name);
        theme::setTextRole(*name, theme::Body, action.isFixed ? theme::Token::Text2 : theme::Token::Text);
        grid->addWidget(name, row, 0);
        if (action.isFixed) {
            auto *key = new QLabel(action.byDefault.toString(QKeySequence::NativeText));
            theme::setTextRole(*key, theme::Body, theme::Token::Text2);
            key->setAccessibleName(tr("%1, not to be changed").arg(action.name));
            grid->addWidget(key, row, 1);
        } else {
            auto *field = new QKeySequenceEdit;
            field->setAccessibleName(tr("Key for: %1").arg(action.name));
            for (QLineEdit *inner : field->findChildren<QLineEdit *>()) // what has the focus is inside
                inner->setAccessibleName(field->accessibleName());
            field->setFixedWidth(180);
            name->setBuddy(field);
            grid->addWidget(field, row, 1);
            m_fields.append({action.id, field});
            connect(field, &QKeySequenceEdit::editingFinished, this, [this, id = action.id, field] { take(id, field); });
        }
        ++row;
    }
    m_reset = new QPushButton(tr("Back to the defaults"));
    m_reset->setAccessibleName(m_reset->text());
    layout->addWidget(m_notice);
    layout->addLayout(grid);
    layout->addWidget(m_reset, 0, Qt::AlignLeft);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_keys.reset();
        m_notice->say(Notice::Kind::Good, tr("All keys are what they were."));
    });
    connect(&keys, &KeyMap::changed, this, &KeysPane::refresh);
    refresh();
}

// A field that has the typing says that it is finished while it goes, which is after this.
KeysPane::~KeysPane()
{
    for (const auto &[id, field] : std::as_const(m_fields))
        field->disconnect(this);
}

void KeysPane::take(const QString &id, QKeySequenceEdit *field)
{
    const QKeySequence pressed = field->keySequence();
    const QKeySequence wanted = pressed.isEmpty() ? pressed : QKeySequence(pressed[0]); // the field would take four steps
    if (wanted == m_keys.key(id))
        return refresh();
    const KeyMap::Outcome outcome = m_keys.set(id, wanted);
    switch (outcome.refusal) {
    case KeyMap::Refusal::None: m_notice->say(Notice::Kind::Good, tr("%1 is set.").arg(m_keys.key(id).toString(QKeySequence::NativeText))); break;
    case KeyMap::Refusal::NoKey: m_notice->say(Notice::Kind::Warn, tr("Press one key, alone or with Ctrl, Alt or Shift.")); break;
    case KeyMap::Refusal::Typing: m_notice->say(Notice::Kind::Warn, tr("That key is needed for typing. Take it with Ctrl or Alt, or a function key.")); break;
    case KeyMap::Refusal::Taken: m_notice->say(Notice::Kind::Warn, tr("That key is taken: %1.").arg(outcome.takenBy)); break;
    case KeyMap::Refusal::Fixed: m_notice->say(Notice::Kind::Warn, tr("That key cannot be changed.")); break;
    }
    refresh();
}

void KeysPane::refresh()
{
    for (const auto &[id, field] : std::as_const(m_fields)) {
        const QSignalBlocker quiet(field);
        field->setKeySequence(m_keys.key(id));
    }
    m_reset->setEnabled(m_keys.isChanged());
}

} // namespace foyer
