// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyMap.h"

#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// One for the program, as it has one language; the window owns it, this only finds it again.
const KeyMap *installed = nullptr;

QString settingOf(const QString &id) { return u"keys/"_s + id; }

/// As it is kept and compared: the two Enter keys are one.
QKeySequence plain(const QKeySequence &key)
{
    if (key.count() == 1 && key[0].key() == Qt::Key_Return)
        return QKeyCombination(key[0].keyboardModifiers(), Qt::Key_Enter);
    return key;
}

bool isForTyping(const QKeySequence &key)
{
    const QKeyCombination pressed = key[0];
    const bool isTyped = pressed.key() < Qt::Key_Escape || pressed.key() == Qt::Key_Enter || pressed.key() == Qt::Key_Backspace || pressed.key() == Qt::Key_Tab
        || pressed.key() == Qt::Key_Backtab || pressed.key() == Qt::Key_Delete || (pressed.key() >= Qt::Key_Home && pressed.key() <= Qt::Key_PageDown);
    if (isTyped && !(pressed.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return true;
    constexpr QKeySequence::StandardKey fields[] = {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::SelectAll};
    return std::any_of(std::begin(fields), std::end(fields), [&](auto standard) { return QKeySequence::keyBindings(standard).contains(key); });
}

} // namespace

KeyMap::KeyMap() { read(); }

KeyMap::KeyMap(QSettings &settings, QObject *parent) : QObject(parent), m_settings(&settings) { read(); }

KeyMap::~KeyMap()
{
    if (installed == this)
        installed = nullptr;
}

const KeyMap &KeyMap::current()
{
    if (installed)
        return *installed;
    static const KeyMap defaults;
    return defaults;
}

void KeyMap::install() { installed = this; }

void KeyMap::read()
{
    const QList<KeyAction> all = actions();
    for (const KeyAction &action : all)
        m_keys.insert(action.id, action.byDefault);
    if (!m_settings)
        return;
    // All of them at once, since two may have changed places; then whichever cannot be goes back, and what that takes with it.
    for (const KeyAction &action : all) {
        const QKeySequence own(m_settings->value(settingOf(action.id)).toString(), QKeySequence::PortableText);
        if (!action.isFixed && !own.isEmpty())
            m_keys.insert(action.id, plain(own));
    }
    for (bool isSound = false; !isSound;) {
        isSound = true;
        for (const KeyAction &action : all) {
            if (isChanged(action.id) && check(action.id, key(action.id)).refusal != Refusal::None) {
                m_keys.insert(action.id, action.byDefault);
                isSound = false;
            }
        }
    }
}

KeyMap::Outcome KeyMap::check(const QString &id, const QKeySequence &key, const QString &except) const
{
    const QList<KeyAction> all = actions();
    const auto wanted = std::find_if(all.begin(), all.end(), [&](const KeyAction &action) { return action.id == id; });
    if (wanted == all.end() || wanted->isFixed)
        return {Refusal::Fixed};
    if (key.count() != 1 || key[0].key() == Qt::Key_unknown)
        return {Refusal::NoKey};
    if (isForTyping(key))
        return {Refusal::Typing};
    for (const KeyAction &action : all) {
        if (action.id != id && action.id != except && (action.scopes & wanted->scopes) && m_keys.value(action.id) == key)
            return {Refusal::Taken, action.name, action.id};
    }
    return {};
}

bool KeyMap::has(QKeyCombination pressed, KeyScopes scopes) const
{
    const QKeySequence key = plain(QKeyCombination(pressed.keyboardModifiers() & ~Qt::KeypadModifier, pressed.key()));
    const QList<KeyAction> all = actions();
    return std::any_of(all.begin(), all.end(), [&](const KeyAction &action) { return (action.scopes & scopes) && m_keys.value(action.id) == key; });
}

bool KeyMap::isChanged() const
{
    const QList<KeyAction> all = actions();
    return std::any_of(all.begin(), all.end(), [this](const KeyAction &action) { return key(action.id) != action.byDefault; });
}

bool KeyMap::isChanged(const QString &id) const
{
    const QList<KeyAction> all = actions();
    return std::any_of(all.begin(), all.end(), [&](const KeyAction &action) { return action.id == id && key(id) != action.byDefault; });
}

KeyMap::Outcome KeyMap::set(const QString &id, const QKeySequence &key)
{
    const QKeySequence wanted = plain(key);
    if (const Outcome outcome = check(id, wanted); outcome.refusal != Refusal::None)
        return outcome;
    if (m_keys.value(id) == wanted)
        return {};
    keep(id, wanted);
    emit changed();
    return {};
}

void KeyMap::keep(const QString &id, const QKeySequence &key)
{
    m_keys.insert(id, key);
    if (!m_settings)
        return;
    if (isChanged(id))
        m_settings->setValue(settingOf(id), key.toString(QKeySequence::PortableText));
    else
        m_settings->remove(settingOf(id));
}

bool KeyMap::canExchange(const QString &id, const QString &other) const
{
    return id != other && check(id, key(other), other).refusal == Refusal::None && check(other, key(id), id).refusal == Refusal::None;
}

bool KeyMap::exchange(const QString &id, const QString &other)
{
    if (!canExchange(id, other))
        return false;
    const QKeySequence mine = key(id);
    keep(id, key(other));
    keep(other, mine);
    emit changed();
    return true;
}

KeyMap::Outcome KeyMap::reset(const QString &id)
{
    const QList<KeyAction> all = actions();
    const auto wanted = std::find_if(all.begin(), all.end(), [&](const KeyAction &action) { return action.id == id; });
    return wanted == all.end() ? Outcome{Refusal::Fixed} : set(id, wanted->byDefault);
}

void KeyMap::reset()
{
    if (m_settings)
        m_settings->remove(u"keys"_s);
    read();
    emit changed();
}

QString withKeys(const QString &text)
{
    static const QRegularExpression placeholder(u"\\{([a-z-]+)\\}"_s);
    if (!text.contains(u'{'))
        return text;
    QString named;
    qsizetype from = 0;
    for (const auto &match : placeholder.globalMatch(text)) {
        const QString name = KeyMap::current().keyName(match.captured(1));
        named += QStringView(text).sliced(from, match.capturedStart() - from);
        named += name.isEmpty() ? match.captured() : name; // not ours: somebody's own words
        from = match.capturedEnd();
    }
    return named += QStringView(text).sliced(from);
}

QList<QKeySequence> shortcutKeys(const QKeySequence &key)
{
    QList<QKeySequence> keys{key};
    if (key.count() == 1 && key[0].key() == Qt::Key_Enter)
        keys.append(QKeyCombination(key[0].keyboardModifiers(), Qt::Key_Return));
    return keys;
}

} // namespace foyer
