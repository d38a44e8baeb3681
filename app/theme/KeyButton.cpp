// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyButton.h"

#include <QStyleOptionButton>

namespace foyer {

using namespace Qt::StringLiterals;

KeyButton::KeyButton(const QString &words, const QString &key, QWidget *parent) : QPushButton(parent), m_key(key)
{
    setFocusPolicy(Qt::TabFocus);
    setWords(words);
}

void KeyButton::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    setToolTip(u"%1 (%2)"_s.arg(words, m_key));
    setText(full());
    updateGeometry();
}

QString KeyButton::full() const { return m_words + u"   "_s + m_key; }

QSize KeyButton::sizeOf(const QString &text) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = text;
    const QSize words = option.fontMetrics.size(Qt::TextShowMnemonic, text);
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, words, this);
}

QSize KeyButton::sizeHint() const { return sizeOf(full()); }

QSize KeyButton::minimumSizeHint() const { return sizeOf(m_words); }

void KeyButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    const QString wanted = width() >= sizeHint().width() ? full() : m_words;
    if (wanted != text())
        setText(wanted);
}

} // namespace foyer
