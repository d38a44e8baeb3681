// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/HeadlineFigure.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace foyer {

namespace {
constexpr int captionHeight = 20;
constexpr int remarkHeight = 20;
} // namespace

HeadlineFigure::HeadlineFigure(const QString &caption, QWidget *parent) : QWidget(parent), m_caption(caption)
{
    tell();
}

void HeadlineFigure::setCaption(const QString &caption)
{
    m_caption = caption;
    tell();
}

void HeadlineFigure::setFigure(const QString &figure)
{
    m_figure = figure;
    tell();
}

void HeadlineFigure::setRemark(const QString &remark, theme::Token token)
{
    m_remark = remark;
    m_remarkToken = token;
    tell();
}

void HeadlineFigure::setSize(theme::TypeRole role)
{
    m_role = role;
    tell();
}

void HeadlineFigure::tell()
{
    setAccessibleName(u"%1: %2. %3"_s.arg(m_caption, m_figure, m_remark));
    updateGeometry();
    update();
}

QSize HeadlineFigure::sizeHint() const
{
    const QFontMetrics large(theme::type(m_role)), small(theme::type(theme::Small));
    const int width = std::max(
        {large.horizontalAdvance(m_figure), small.horizontalAdvance(m_caption), small.horizontalAdvance(m_remark)});
    return {width + 2, captionHeight + large.height() + remarkHeight};
}

void HeadlineFigure::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont large = theme::type(m_role);
    const int figureHeight = QFontMetrics(large).height();
    painter.setFont(theme::type(theme::Small, theme::Weight::Medium));
    painter.setPen(theme::colour(theme::Token::Text2));
    painter.drawText(QRect(0, 0, width(), captionHeight), Qt::AlignLeft | Qt::AlignVCenter, m_caption);
    painter.setFont(large);
    painter.setPen(theme::colour(theme::Token::Text));
    painter.drawText(QRect(0, captionHeight, width(), figureHeight), Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    painter.setFont(theme::type(theme::Small));
    painter.setPen(theme::colour(m_remarkToken));
    painter.drawText(QRect(0, captionHeight + figureHeight, width(), remarkHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     m_remark);
}

} // namespace foyer
