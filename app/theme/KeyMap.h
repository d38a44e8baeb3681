// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QShortcut>

class QSettings;

namespace foyer {

/// Where a key is at work. Two actions may have one key where no scope has both: nobody is ever in both places.
enum class KeyScope : quint16 {
    Desk = 1,
    OrderToPay = 2, ///< the orders page while its order waits to be paid
    OrderPaid = 4,  ///< the orders page else
    Orders = OrderToPay | OrderPaid,
    Invoices = 8,
    Shift = 16,
    Holds = 32,
    Layouts = 64,
    Payments = 128,
    Elsewhere = 256, ///< pages without keys of their own
    Everywhere = 511,
};
Q_DECLARE_FLAGS(KeyScopes, KeyScope)
Q_DECLARE_OPERATORS_FOR_FLAGS(KeyScopes)

/// One thing a key does, the same on every page that has it.
struct KeyAction {
    QString id;    ///< in the settings and in sentences, as {id}; never renamed
    QString group; ///< heading it stands under, in the person's language
    QString name;  ///< in the person's language
    QKeySequence byDefault;
    KeyScopes scopes;
    bool isFixed = false; ///< cannot be changed; listed so that no other is put on it
};

/// Which key does what; the person may change it. Kept in the settings; what somebody wrote there by hand and cannot be is as if
/// it were not there. Knows no widget. Interface thread. The window owns one and installs it before it makes its pages.
class KeyMap : public QObject
{
    Q_OBJECT
public:
    enum class Refusal : quint8 {
        None,
        NoKey,   ///< empty, or more than one step
        Typing,  ///< a letter or figure without Ctrl or Alt, or copying and pasting: it is needed for typing
        Taken,   ///< by another action
        Fixed,   ///< that action's key cannot be changed
    };
    struct Outcome {
        Refusal refusal = Refusal::None;
        QString takenBy = {};   ///< the other action's name
        QString takenById = {};
    };

    /// `settings` must outlive it.
    explicit KeyMap(QSettings &settings, QObject *parent = nullptr);
    ~KeyMap() override;

    /// The keys of this program, as it has one language and one theme: those of the map installed, else the defaults. Pages and
    /// sentences ask here.
    static const KeyMap &current();
    /// Makes this the current one until it goes. What was bound before does not follow it.
    void install();

    static QList<KeyAction> actions(); ///< in the order they are shown, each group together
    QKeySequence key(const QString &id) const { return m_keys.value(id); }
    QString keyName(const QString &id) const { return key(id).toString(QKeySequence::NativeText); } ///< as it stands on the keyboard
    /// Whether a key that was pressed belongs to an action at work in one of `scopes`.
    bool has(QKeyCombination pressed, KeyScopes scopes) const;

    bool isChanged() const; ///< differs from the defaults
    bool isChanged(const QString &id) const;
    Outcome set(const QString &id, const QKeySequence &key);
    Outcome reset(const QString &id); ///< back to its default, unless another action has that key by now
    void reset();                     ///< all of them
    /// Whether two actions may have each other's keys: neither is fixed, and no third one has them where they would be.
    bool canExchange(const QString &id, const QString &other) const;
    bool exchange(const QString &id, const QString &other); ///< false: they may not

signals:
    void changed();

private:
    KeyMap();
    Outcome check(const QString &id, const QKeySequence &key, const QString &except = {}) const; ///< `except`: gives its key up
    void keep(const QString &id, const QKeySequence &key);
    void read();

    QSettings *const m_settings = nullptr; ///< null: always the defaults
    QHash<QString, QKeySequence> m_keys;   ///< of every action
};

/// `text` with the name of the action's key in place of each {id}: "Held. {exact} takes exact cash." Widgets call it while they
/// show the text, and again when keys change (followKeys); what has no widget leaves the {id} in its sentence.
QString withKeys(const QString &text);

/// Runs `show` now and whenever keys change, as long as `owner` lives.
template<typename Show>
void followKeys(QObject *owner, Show show)
{
    show();
    QObject::connect(&KeyMap::current(), &KeyMap::changed, owner, show);
}

/// The keys of a shortcut: Enter of the figures is as good as the other.
QList<QKeySequence> shortcutKeys(const QKeySequence &key);

/// A shortcut that follows the current map. `owner` is the widget it belongs to.
template<typename Slot>
QShortcut *bindKey(const QString &id, QObject *owner, Qt::ShortcutContext context, Slot slot)
{
    Q_ASSERT_X(!KeyMap::current().key(id).isEmpty(), "bindKey", "no such action");
    auto *shortcut = new QShortcut(owner);
    shortcut->setContext(context);
    QObject::connect(shortcut, &QShortcut::activated, owner, slot);
    followKeys(shortcut, [shortcut, id] { shortcut->setKeys(shortcutKeys(KeyMap::current().key(id))); });
    return shortcut;
}

} // namespace foyer
