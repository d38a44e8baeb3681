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
    /// `key`: {id} of an action, whose key it then follows; a key that cannot be changed, as it is called; or none.
    KeyButton(const QString &words, const QString &key, QWidget *parent = nullptr);

    void setWords(const QString &words) { setWords(words, m_key); }
    void setWords(const QString &words, const QString &key);
    /// A sentence more for the tooltip; may name keys as {id}.
    void setRemark(const QString &sentence);
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh(); ///< words and key, as they are now
    QString full() const;
    QSize sizeOf(const QString &text) const;

    QString m_words, m_key, m_remark;
};

} // namespace foyer
