// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace foyer {

/// A button that names its key beside its words while there is room for both; the tooltip always does. A click leaves the
/// typing where it was: Tab reaches it, the pointer does not move the focus.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    KeyButton(const QString &words, const QString &key, QWidget *parent = nullptr);

    void setWords(const QString &words);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QString full() const;
    QSize sizeOf(const QString &text) const;

    QString m_words, m_key;
};

} // namespace foyer
