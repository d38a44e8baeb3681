// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyHint.h"

#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace foyer {

namespace {
constexpr int capHeight = 20;
constexpr int gap = 6;
QFont capFont() { return theme::type(theme::Small, theme::Weight::Medium); }
} // namespace

KeyHint::KeyHint(const QString &key, const QString &label, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setHint(key, label);
}

void KeyHint::setHint(const QString &key, const QString &label)
{
    m_key = key;
    m_label = label;
    setAccessibleName(u"%1: %2"_s.arg(key, label));
    updateGeometry();
    update();
}

int KeyHint::capWidth() const { return std::max(capHeight, QFontMetrics(capFont()).horizontalAdvance(m_key) + 12); }

QSize KeyHint::sizeHint() const
{
    const int words = QFontMetrics(theme::type(theme::Small)).horizontalAdvance(m_label);
    return {capWidth() + (words ? gap + words : 0) + 1, capHeight + 4};
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect cap(0, (height() - capHeight) / 2, capWidth(), capHeight);
    theme::drawBox(painter, cap, theme::colour(theme::Token::Surface), theme::colour(theme::Token::Line), 4);
    painter.setFont(capFont());
    painter.setPen(theme::colour(theme::Token::Text));
    painter.drawText(cap, Qt::AlignCenter, m_key);
    painter.setFont(theme::type(theme::Small));
    painter.setPen(theme::colour(theme::Token::Text2));
    painter.drawText(rect().adjusted(cap.width() + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_label);
}

} // namespace foyer
