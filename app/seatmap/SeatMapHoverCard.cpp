// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapHoverCard.h"

#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QPainter>

namespace foyer {

namespace {
constexpr int pad = 10;
constexpr int lineHeight = 20;
constexpr int columnGap = 16;
QFont labelFont() { return theme::type(theme::Body, theme::Weight::Medium); }
QFont smallFont() { return theme::type(theme::Small); }
} // namespace

SeatMapHoverCard::SeatMapHoverCard(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

QSize SeatMapHoverCard::wanted() const
{
    const QFontMetrics label(labelFont()), small(smallFont());
    const int first = label.horizontalAdvance(m_text.label);
    const int price = m_text.price.isEmpty() ? 0 : label.horizontalAdvance(m_text.price) + columnGap;
    const int second = std::max(small.horizontalAdvance(m_text.state), small.horizontalAdvance(m_text.why));
    const int lines = m_text.why.isEmpty() ? 2 : 3;
    return {std::min(std::max(first + price, second) + 2 * pad + 2, 420), lines * lineHeight + 2 * pad - 4};
}

void SeatMapHoverCard::present(const TargetText &text, const QRect &around)
{
    m_text = text;
    const QSize size = wanted();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    QRect card(QPoint(around.right() + 12, around.top() - size.height() - 4), size);
    if (card.right() > room.right())
        card.moveRight(around.left() - 12);
    if (card.top() < room.top())
        card.moveTop(around.bottom() + 8);
    card.moveLeft(std::max(card.left(), room.left()));
    card.moveBottom(std::min(card.bottom(), room.bottom()));
    setGeometry(card);
    show();
    raise();
    update();
}

void SeatMapHoverCard::paintEvent(QPaintEvent *)
{
    using theme::Token;
    QPainter painter(this);
    theme::drawBox(painter, rect(), theme::colour(Token::Surface), theme::colour(Token::Line));
    QRect line(pad, pad - 2, width() - 2 * pad, lineHeight);
    painter.setFont(labelFont());
    painter.setPen(theme::colour(Token::Text));
    const QFontMetrics metrics(labelFont());
    const int price = m_text.price.isEmpty() ? 0 : metrics.horizontalAdvance(m_text.price) + columnGap;
    painter.drawText(line.adjusted(0, 0, -price, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_text.label, Qt::ElideMiddle, line.width() - price));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_text.price);
    painter.setFont(smallFont());
    painter.setPen(theme::colour(Token::Text2));
    const QFontMetrics small(smallFont());
    for (const QString &words : {m_text.state, m_text.why}) {
        line.translate(0, lineHeight);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(words, Qt::ElideRight, line.width()));
    }
}

} // namespace foyer
