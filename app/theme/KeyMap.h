// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QShortcut>

class QSettings;

namespace foyer {

/// One thing a key does.
struct KeyAction {
    QString id;   ///< in the settings; never renamed
    QString name; ///< in the person's language
    QKeySequence byDefault;
    bool isFixed = false; ///< a key of a page that cannot be changed; named so that no other is put on it
};

/// Which key does what in the window; the person may change it. Kept in the settings; what somebody wrote there by hand and
/// cannot be is as if it were not there. Knows no widget. Interface thread; `main` or the window owns one.
///
/// A page whose keys are still its own stands in actions() as fixed. To hand one over: drop its isFixed, and bind it with
/// bindKey() instead of a QShortcut of the page.
class KeyMap : public QObject
{
    Q_OBJECT
public:
    enum class Refusal : quint8 {
        None,
        NoKey,   ///< empty, or more than one step
        Typing,  ///< a letter or figure without Ctrl or Alt: it is needed for typing
        Taken,   ///< by another action
        Fixed,   ///< that action's key cannot be changed
    };
    struct Outcome {
        Refusal refusal = Refusal::None;
        QString takenBy = {}; ///< the other action's name
    };

    /// `settings` must outlive it.
    explicit KeyMap(QSettings &settings, QObject *parent = nullptr);

    static QList<KeyAction> actions(); ///< in the order they are shown
    QKeySequence key(const QString &id) const { return m_keys.value(id); }
    bool isChanged() const; ///< differs from the defaults
    Outcome set(const QString &id, const QKeySequence &key);
    void reset(); ///< back to the defaults

signals:
    void changed();

private:
    Outcome check(const QString &id, const QKeySequence &key) const;
    void read();

    QSettings &m_settings;
    QHash<QString, QKeySequence> m_keys; ///< of every action
};

/// A shortcut that follows the map. `owner` is the widget it belongs to.
template<typename Slot>
QShortcut *bindKey(const KeyMap &keys, const QString &id, QObject *owner, Qt::ShortcutContext context, Slot slot)
{
    auto *shortcut = new QShortcut(owner);
    shortcut->setContext(context);
    shortcut->setKey(keys.key(id));
    QObject::connect(shortcut, &QShortcut::activated, owner, slot);
    QObject::connect(&keys, &KeyMap::changed, shortcut, [shortcut, &keys, id] { shortcut->setKey(keys.key(id)); });
    return shortcut;
}

} // namespace foyer
