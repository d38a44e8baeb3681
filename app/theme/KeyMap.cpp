// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyMap.h"

#include <QSettings>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QString settingOf(const QString &id) { return u"keys/"_s + id; }

} // namespace

QList<KeyAction> KeyMap::actions()
{
    const auto ctrl = [](Qt::Key key) { return QKeySequence(QKeyCombination(Qt::ControlModifier, key)); };
    return {
        {u"help"_s, tr("Show the keys"), Qt::Key_F1},
        {u"event"_s, tr("Another event"), Qt::Key_F4, true},
        {u"map"_s, tr("Seats on the map"), Qt::Key_F5, true},
        {u"print-again"_s, tr("Settle what was not printed"), Qt::Key_F6},
        {u"print-elsewhere"_s, tr("Settle it the other way"), QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_F6))},
        {u"supervisor"_s, tr("Call a supervisor"), Qt::Key_F7},
        {u"receipt"_s, tr("Receipt"), Qt::Key_F8},
        {u"cash"_s, tr("Cash, an amount"), Qt::Key_F9, true},
        {u"card"_s, tr("Card"), Qt::Key_F10, true},
        {u"exact"_s, tr("Exact cash"), Qt::Key_F12, true},
        {u"x-report"_s, tr("X report"), Qt::Key_F11},
        {u"shift"_s, tr("Open the shift, or count and close it"), ctrl(Qt::Key_F11)},
        {u"lease"_s, tr("Places kept at this till"), ctrl(Qt::Key_T)},
        {u"reprint"_s, tr("Print tickets anew"), ctrl(Qt::Key_R)},
        {u"exchange"_s, tr("Exchange"), ctrl(Qt::Key_E), true},
        {u"void"_s, tr("Void the last sale"), ctrl(Qt::Key_Z), true},
        {u"refund"_s, tr("Refund"), QKeySequence(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Z)), true},
        {u"save"_s, tr("Save the tickets"), ctrl(Qt::Key_S), true},
        {u"print"_s, tr("Print the report"), ctrl(Qt::Key_P), true},
        {u"payment-settled"_s, tr("Say that waiting money went through, or is back"), ctrl(Qt::Key_D)},
        {u"payment-nothing"_s, tr("Say that a terminal took nothing"), ctrl(Qt::Key_J)},
        {u"payment-ask"_s, tr("Ask the gateway about waiting money"), ctrl(Qt::Key_G)},
        {u"let-go"_s, tr("Let go, go back"), Qt::Key_Escape, true},
    };
}

KeyMap::KeyMap(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) { read(); }

void KeyMap::read()
{
    const QList<KeyAction> all = actions();
    for (const KeyAction &action : all)
        m_keys.insert(action.id, action.byDefault);
    QHash<QString, QKeySequence> wanted = m_keys;
    for (const KeyAction &action : all) {
        const QKeySequence own(m_settings.value(settingOf(action.id)).toString(), QKeySequence::PortableText);
        if (!action.isFixed && !own.isEmpty())
            wanted.insert(action.id, own);
    }
    // All of them at once, since two may have changed places; if they cannot all be, none is.
    std::swap(m_keys, wanted);
    const bool isSound = std::all_of(all.begin(), all.end(), [&](const KeyAction &action) {
        return action.isFixed || check(action.id, m_keys.value(action.id)).refusal == Refusal::None;
    });
    if (!isSound)
        std::swap(m_keys, wanted);
}

KeyMap::Outcome KeyMap::check(const QString &id, const QKeySequence &key) const
{
    if (key.count() != 1)
        return {Refusal::NoKey};
    const QKeyCombination pressed = key[0];
    const bool isTyped = pressed.key() < Qt::Key_Escape || pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter || pressed.key() == Qt::Key_Backspace
        || pressed.key() == Qt::Key_Tab || pressed.key() == Qt::Key_Backtab || pressed.key() == Qt::Key_Delete
        || (pressed.key() >= Qt::Key_Home && pressed.key() <= Qt::Key_PageDown);
    if (isTyped && !(pressed.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return {Refusal::Typing};
    for (const KeyAction &action : actions()) {
        if (action.id == id && action.isFixed)
            return {Refusal::Fixed};
        if (action.id != id && m_keys.value(action.id) == key)
            return {Refusal::Taken, action.name};
    }
    return {};
}

bool KeyMap::isChanged() const
{
    const QList<KeyAction> all = actions();
    return std::any_of(all.begin(), all.end(), [this](const KeyAction &action) { return key(action.id) != action.byDefault; });
}

KeyMap::Outcome KeyMap::set(const QString &id, const QKeySequence &key)
{
    if (!m_keys.contains(id))
        return {Refusal::Fixed};
    if (const Outcome outcome = check(id, key); outcome.refusal != Refusal::None)
        return outcome;
    if (m_keys.value(id) == key)
        return {};
    m_keys.insert(id, key);
    m_settings.setValue(settingOf(id), key.toString(QKeySequence::PortableText));
    emit changed();
    return {};
}

void KeyMap::reset()
{
    m_settings.remove(u"keys"_s);
    read();
    emit changed();
}

} // namespace foyer
