// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Card.h"

#include "theme/StylePaint.h"

#include <QPainter>

namespace foyer {

Card::Card(QWidget *parent) : QWidget(parent) { }

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(painter, rect(), theme::colour(theme::Token::Surface), theme::colour(theme::Token::Line));
}

} // namespace foyer
