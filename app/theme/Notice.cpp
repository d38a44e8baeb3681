// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Notice.h"

#include "theme/Icons.h"
#include "theme/KeyMap.h"
#include "theme/StylePaint.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace foyer {

namespace {

theme::Icon iconOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Good:
        return theme::Icon::Check;
    case Notice::Kind::Warn:
        return theme::Icon::Alert;
    case Notice::Kind::Bad:
        return theme::Icon::Cross;
    case Notice::Kind::Info:
        break;
    }
    return theme::Icon::Info;
}

} // namespace

Notice::Notice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(36, 6, 12, 6);
    row->addWidget(m_text);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(theme::controlHeight);
    hide();
    followKeys(this, [this] {
        if (const QString now = withKeys(m_keyed); !m_keyed.isEmpty() && now != text())
            put(now);
    });
}

theme::Token Notice::token(Kind kind)
{
    switch (kind) {
    case Kind::Good:
        return theme::Token::Good;
    case Kind::Warn:
        return theme::Token::Warn;
    case Kind::Bad:
        return theme::Token::Bad;
    case Kind::Info:
        break;
    }
    return theme::Token::Text2;
}

void Notice::say(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_keyed.clear();
    put(sentence);
}

void Notice::sayWithKeys(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_keyed = sentence;
    put(withKeys(sentence));
}

void Notice::put(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Notice::clear()
{
    m_keyed.clear();
    m_text->clear();
    hide();
}

QString Notice::text() const { return m_text->text(); }

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = theme::colour(token(m_kind));
    const QColor ground = theme::colour(theme::Token::Surface);
    theme::drawBox(painter, rect(), theme::mix(ground, ink, 0.08), theme::mix(ground, ink, 0.35));
    theme::drawIcon(painter, QRectF(12, height() / 2.0 - 8, 16, 16), iconOf(m_kind), ink);
}

} // namespace foyer
