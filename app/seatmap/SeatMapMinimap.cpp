// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapMinimap.h"

#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapRenderer.h"
#include "theme/StylePaint.h"

#include <QMouseEvent>
#include <QPainter>

namespace foyer {

namespace {
constexpr QSizeF largest(180, 130);
constexpr int margin = 6;
constexpr int refreshMs = 1000;
} // namespace

SeatMapMinimap::SeatMapMinimap(const SeatMapModel &model, SeatMapRenderer &renderer, QWidget *parent)
    : QWidget(parent), m_model(model), m_renderer(renderer)
{
    setAccessibleName(tr("Overview of the whole plan"));
    setCursor(Qt::PointingHandCursor);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &SeatMapMinimap::refresh);
    const auto later = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(&model, &SeatMapModel::countsChanged, this, later);
    connect(&model, &SeatMapModel::highlightChanged, this, later);
}

QSize SeatMapMinimap::sizeHint() const
{
    const QSizeF plan = m_model.geometry().bounds().size();
    if (plan.isEmpty())
        return largest.toSize();
    return (plan.scaled(largest, Qt::KeepAspectRatio) + QSizeF(2 * margin, 2 * margin)).toSize();
}

MapView SeatMapMinimap::ownView() const
{
    return MapView::fitting(m_model.geometry().bounds(), size(), devicePixelRatioF(),
                            QMarginsF(margin, margin, margin, margin))
        .snapped();
}

void SeatMapMinimap::refresh()
{
    m_image = {};
    update();
}

void SeatMapMinimap::showView(const MapView &view)
{
    m_shown = view;
    update();
}

void SeatMapMinimap::paintEvent(QPaintEvent *)
{
    using theme::Token;
    const MapView view = ownView();
    if (m_image.size() != view.deviceSize()) {
        m_image = QImage(view.deviceSize(), QImage::Format_RGB32);
        m_renderer.paint(m_image, view, m_image.rect(), SeatMapRenderer::Lettering::Without);
        m_image.setDevicePixelRatio(view.dpr);
    }
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), m_image);
    theme::drawBox(painter, rect(), {}, theme::colour(Token::Line), 2);
    const QRectF seen = view.toScreen(m_shown.seen()) & QRectF(rect());
    theme::drawBox(painter, seen.adjusted(1, 1, -1, -1), {}, theme::colour(Token::Accent), 2, 1.5);
}

void SeatMapMinimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit pointChosen(ownView().toPlan(event->position()));
}

void SeatMapMinimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        emit pointChosen(ownView().toPlan(event->position()));
}

} // namespace foyer
