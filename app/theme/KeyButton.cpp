// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyButton.h"

#include "theme/KeyMap.h"

#include <QStyleOptionButton>

namespace foyer {

using namespace Qt::StringLiterals;

KeyButton::KeyButton(const QString &words, const QString &key, QWidget *parent) : QPushButton(parent), m_words(words), m_key(key)
{
    setFocusPolicy(Qt::TabFocus);
    followKeys(this, [this] { refresh(); });
}

void KeyButton::setWords(const QString &words, const QString &key)
{
    if (words == m_words && key == m_key)
        return;
    m_words = words;
    m_key = key;
    refresh();
}

void KeyButton::setRemark(const QString &sentence)
{
    m_remark = sentence;
    refresh();
}

void KeyButton::refresh()
{
    setAccessibleName(m_words);
    const QString named = m_key.isEmpty() ? m_words : u"%1 (%2)"_s.arg(m_words, withKeys(m_key));
    setToolTip(m_remark.isEmpty() ? named : named + u'\n' + withKeys(m_remark));
    setText(width() >= sizeHint().width() ? full() : m_words);
    updateGeometry();
}

QString KeyButton::full() const { return m_key.isEmpty() ? m_words : m_words + u"   "_s + withKeys(m_key); }

QSize KeyButton::sizeOf(const QString &text) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = text;
    QSize words = option.fontMetrics.size(Qt::TextShowMnemonic, text);
    if (!icon().isNull())
        words.rwidth() += iconSize().width() + 4; // as QPushButton counts it
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
