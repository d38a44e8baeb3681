// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QWidget>

class QLabel;

namespace foyer {

/// One sentence with an icon of its own shape, so its meaning survives without colour: tick, triangle, cross, i.
/// Takes no room while it says nothing. Screen readers are told when the sentence changes.
class Notice : public QWidget
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Info, Good, Warn, Bad };
    Q_ENUM(Kind)

    explicit Notice(QWidget *parent = nullptr);

    void say(Kind kind, const QString &sentence);
    /// The same for a sentence that names keys as {id} (KeyMap.h); what stands there follows them.
    void sayWithKeys(Kind kind, const QString &sentence);
    void clear();
    Kind kind() const { return m_kind; }
    QString text() const;

    static theme::Token token(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void put(const QString &sentence);

    QString m_keyed; ///< what is said, with {id} for keys; empty when it names none
    Kind m_kind = Kind::Info;
    QLabel *m_text = nullptr;
};

} // namespace foyer
