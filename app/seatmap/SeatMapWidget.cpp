// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapWidget.h"

#include "seatmap/SeatMapHoverCard.h"
#include "seatmap/SeatMapLegend.h"
#include "seatmap/SeatMapMinimap.h"
#include "seatmap/SeatMapText.h"
#include "theme/Card.h"
#include "theme/Icons.h"
#include "theme/Segmented.h"
#include "theme/StylePaint.h"

#include <QPaintEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace foyer {

namespace {

constexpr int edge = 12; // between the viewport and what lies over it
constexpr int fitMargin = 20;
constexpr qreal zoomStep = 1.35; // of one notch or key

QRegion toLogical(const QRegion &device, qreal dpr)
{
    QRegion logical;
    for (const QRect &area : device)
        logical += QRectF(QPointF(area.topLeft()) / dpr, QSizeF(area.size()) / dpr).toAlignedRect();
    return logical;
}

} // namespace

SeatMapWidget::SeatMapWidget(SeatMapModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_canvas(model), m_legendModel(model, m_canvas.colouring())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Seat map"));
    makeControls();
    connectModel();
    connect(&m_camera, &SeatMapCamera::viewChanged, this, &SeatMapWidget::onViewChanged);
    connect(&m_camera, &SeatMapCamera::settled, this, &SeatMapWidget::onSettled);
    m_camera.setSubject(model.geometry().bounds(), model.geometry().pitch());
}

SeatMapWidget::~SeatMapWidget() = default;

void SeatMapWidget::connectModel()
{
    connect(&m_model, &SeatMapModel::planChanged, this, [this] {
        m_canvas.renderer().refreshColours();
        m_canvas.markAll();
        m_minimap->refresh();
        placeControls();
        m_camera.setSubject(m_model.geometry().bounds(), m_model.geometry().pitch());
    });
    connect(&m_model, &SeatMapModel::seatsChanged, this,
            [this](const QList<int> &seats) {
                updateDevice(m_canvas.markSeats(seats));
                if (m_isGlowing) // a halo is larger than its seat
                    update();
                if (m_card && m_card->isVisible() && seats.contains(m_model.hover().seat)) // what it says is so no more
                    m_card->present(describe(m_model, m_model.hover()), seatRing(m_model.hover().seat).toAlignedRect());
            });
    connect(&m_model, &SeatMapModel::areaChanged, this,
            [this](int section) { updateDevice(m_canvas.markSection(section)); });
    connect(&m_model, &SeatMapModel::allSeatsChanged, this, [this] {
        m_canvas.markAll();
        update();
    });
    connect(&m_canvas.colouring(), &SeatColouring::changed, this, [this] {
        m_canvas.renderer().refreshColours();
        m_canvas.markAll();
        m_minimap->refresh();
        update();
    });
    connect(&m_model, &SeatMapModel::cursorChanged, this, [this](const MapTarget &from, const MapTarget &to) {
        updateTarget(from);
        updateTarget(to);
        announceCursor();
    });
    connect(&m_model, &SeatMapModel::hoverChanged, this, [this](const MapTarget &from, const MapTarget &to) {
        updateTarget(from);
        updateTarget(to);
        emit hoverChanged(to);
    });
}

void SeatMapWidget::makeControls()
{
    m_legend = new SeatMapLegend(m_legendModel, this);
    connect(m_legend, &SeatMapLegend::sizeWanted, this, &SeatMapWidget::placeControls);
    m_minimap = new SeatMapMinimap(m_model, m_canvas.renderer(), this);
    m_minimap->hide();
    connect(m_minimap, &SeatMapMinimap::pointChosen, &m_camera, &SeatMapCamera::centreOn);
    m_zoomCard = new Card(this);
    auto *column = new QVBoxLayout(m_zoomCard);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    const auto button = [this, column](theme::Icon icon, const QString &name, const QString &key, auto action) {
        auto *tool = new QToolButton(m_zoomCard);
        tool->setIcon(theme::icon(icon, theme::Token::Text2));
        tool->setAccessibleName(name);
        tool->setToolTip(tr("%1 (%2)").arg(name, key));
        tool->setFocusPolicy(Qt::NoFocus); // the keys + - 0 do the same
        connect(tool, &QToolButton::clicked, this, action);
        column->addWidget(tool);
    };
    button(theme::Icon::Plus, tr("Larger"), QStringLiteral("+"), [this] { zoomBySteps(1); });
    button(theme::Icon::Minus, tr("Smaller"), QStringLiteral("-"), [this] { zoomBySteps(-1); });
    button(theme::Icon::Fit, tr("Whole plan"), QStringLiteral("0"), [this] { m_camera.fit(); });
    m_card = new SeatMapHoverCard(this);
}

void SeatMapWidget::placeControls()
{
    if (!m_card)
        return; // still under construction
    const QSize zoom = m_zoomCard->sizeHint();
    m_zoomCard->setGeometry(QRect(QPoint(width() - edge - zoom.width(), edge), zoom));
    const QSize legend = m_legend->sizeWithin(width() - 3 * edge - zoom.width());
    m_legend->setGeometry(QRect(QPoint(edge, edge), legend));
    const QSize overview = m_minimap->sizeHint();
    m_minimap->setGeometry(
        QRect(QPoint(width() - edge - overview.width(), height() - edge - overview.height()), overview));
    const int switchHeight = m_viewSwitch ? m_viewSwitch->sizeHint().height() : 0;
    if (m_viewSwitch)
        m_viewSwitch->setGeometry(QRect(QPoint(edge, height() - edge - switchHeight), m_viewSwitch->sizeHint()));
    const bool hasLegend = !m_legend->isHidden() && !legend.isEmpty();
    m_camera.setMargins(
        QMarginsF(fitMargin, hasLegend ? edge + legend.height() + edge : fitMargin, fitMargin, m_viewSwitch ? edge + switchHeight + edge : fitMargin));
}

void SeatMapWidget::setViews(const QList<SeatView> &views)
{
    if (views == m_views)
        return;
    m_views = views;
    delete std::exchange(m_viewSwitch, nullptr);
    if (views.size() > 1) {
        m_viewSwitch = new Segmented(this);
        m_viewSwitch->setAccessibleName(tr("What the colours show"));
        m_viewSwitch->setToolTip(tr("What the colours show (V)"));
        for (const SeatView view : views)
            m_viewSwitch->addChoice(view == SeatView::Price ? tr("Price") : view == SeatView::State ? tr("State") : view == SeatView::Holds ? tr("House holds") : tr("Sold by"));
        connect(m_viewSwitch, &Segmented::currentIndexChanged, this, [this](int index) { setView(m_views.value(index)); });
        m_viewSwitch->show();
    }
    const SeatView wanted = views.contains(view()) ? view() : views.value(0);
    setView(wanted);
    if (m_viewSwitch)
        m_viewSwitch->setCurrentIndex(int(views.indexOf(wanted)));
    placeControls();
}

void SeatMapWidget::setView(SeatView wanted)
{
    if (wanted == view())
        return;
    m_canvas.colouring().setView(wanted);
    if (m_viewSwitch && m_views.contains(wanted))
        m_viewSwitch->setCurrentIndex(int(m_views.indexOf(wanted)));
    emit viewChanged(wanted);
}

void SeatMapWidget::stepView(int step)
{
    const qsizetype count = m_views.size();
    if (count > 1)
        setView(m_views.at((m_views.indexOf(view()) + step + count) % count));
}

void SeatMapWidget::setLegendVisible(bool isVisible)
{
    m_legend->setVisible(isVisible);
    placeControls();
}

void SeatMapWidget::setMinimapVisible(bool isVisible)
{
    m_isMinimapWanted = isVisible;
    onViewChanged();
}

void SeatMapWidget::setControlsVisible(bool isVisible) { m_zoomCard->setVisible(isVisible); }

void SeatMapWidget::setGlowing(bool isGlowing)
{
    m_isGlowing = isGlowing;
    update();
}

void SeatMapWidget::showSeat(int seat)
{
    const Seat &place = m_model.plan().seats.at(seat);
    const QPointF at(place.x, place.y);
    setCursorTarget({seat, -1});
    if (!isShowingSeats()) {
        const qreal reach = m_model.geometry().pitch() * 20;
        m_camera.fitTo(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach));
    } else {
        m_camera.reveal(at, 80);
    }
}

void SeatMapWidget::zoomBySteps(int steps)
{
    m_camera.zoom(std::pow(zoomStep, steps), QPointF(width() / 2.0, height() / 2.0));
}

void SeatMapWidget::onViewChanged()
{
    // On the way to a smaller scale the picture of where it goes, enlarged, covers everything; on the way to a larger
    // one the picture of where it came from does.
    const MapView &target = m_camera.target();
    if (m_camera.isChangingScale()) {
        const qreal stretch = m_camera.view().scale / m_canvas.view().scale;
        if (target.scale < m_canvas.view().scale)
            m_canvas.setView(target);
        else if (stretch > 4)
            m_canvas.setView(m_camera.view());
    }
    const QRectF whole = m_camera.view().toScreen(m_model.geometry().bounds());
    const bool isAllSeen = QRectF(rect()).adjusted(-2, -2, 2, 2).contains(whole);
    m_minimap->setVisible(m_isMinimapWanted && !isAllSeen && !m_model.geometry().bounds().isEmpty());
    m_minimap->showView(m_camera.view());
    m_card->hide();
    update();
}

void SeatMapWidget::onSettled() { update(); }

void SeatMapWidget::updateDevice(const QRegion &device)
{
    if (device.isEmpty())
        return;
    if (m_camera.isChangingScale())
        update();
    else
        update(toLogical(device, m_canvas.view().dpr));
}

QRectF SeatMapWidget::seatRing(int seat) const
{
    const Seat &place = m_model.plan().seats.at(seat);
    const qreal radius = std::max(m_model.geometry().pitch() * m_camera.view().scale * 0.5 + 2.5, 6.0);
    const QPointF at = m_camera.view().toScreen(QPointF(place.x, place.y));
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

void SeatMapWidget::updateTarget(const MapTarget &target)
{
    if (target.seat >= 0)
        update(seatRing(target.seat).adjusted(-2, -2, 2, 2).toAlignedRect());
    else if (target.section >= 0)
        update(m_camera.view()
                   .toScreen(m_model.geometry().shapes()[size_t(target.section)].bounds)
                   .adjusted(-3, -3, 3, 3)
                   .toAlignedRect());
}

void SeatMapWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintMap(painter, event->region());
    painter.setRenderHint(QPainter::Antialiasing);
    paintOverlays(painter);
}

void SeatMapWidget::paintMap(QPainter &painter, const QRegion &exposed)
{
    const bool isOnTheWay = m_camera.isChangingScale();
    if (!isOnTheWay)
        m_canvas.setView(m_camera.view());
    m_canvas.bringUpToDate();
    const QImage &image = m_canvas.image();
    if (image.isNull())
        return;
    const MapView shown = m_canvas.view();
    if (!isOnTheWay) {
        for (const QRect &area : exposed) {
            const QRectF source(QPointF(area.topLeft()) * shown.dpr, QSizeF(area.size()) * shown.dpr);
            painter.drawImage(QRectF(area), image, source);
        }
        return;
    }
    const MapView now = m_camera.view();
    const qreal stretch = now.scale / shown.scale;
    const QRectF whole(now.offset - shown.offset * stretch, QSizeF(image.size()) / shown.dpr * stretch);
    if (!whole.contains(QRectF(rect())))
        painter.fillRect(rect(), m_canvas.renderer().colours().ground);
    painter.drawImage(whole, image, QRectF(image.rect()));
}

void SeatMapWidget::paintGlow(QPainter &painter)
{
    painter.setPen(Qt::NoPen);
    QColor halo = m_canvas.renderer().colours().accent;
    for (const auto &[times, strength] : {std::pair(2.1, 0.14F), std::pair(1.5, 0.22F)}) {
        halo.setAlphaF(strength);
        painter.setBrush(halo);
        for (const int seat : m_model.mine()) {
            const QRectF ring = seatRing(seat);
            painter.drawEllipse(ring.center(), ring.width() / 2 * times, ring.height() / 2 * times);
        }
    }
}

void SeatMapWidget::paintOverlays(QPainter &painter)
{
    if (m_isGlowing)
        return paintGlow(painter);
    const MapView &view = m_camera.view();
    const QColor accent = m_canvas.renderer().colours().accent;
    const auto mark = [&](const MapTarget &target, const QPen &pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        if (target.seat >= 0) {
            painter.drawEllipse(seatRing(target.seat).adjusted(1, 1, -1, -1));
        } else if (target.section >= 0) {
            QPolygonF outline;
            for (const QPointF &point : m_model.geometry().shapes()[size_t(target.section)].outline)
                outline.append(view.toScreen(point));
            painter.drawPolygon(outline);
        }
    };
    mark(m_model.hover(), QPen(m_canvas.renderer().colours().text, 1.5));
    if (m_isCursorShown && hasFocus())
        mark(m_model.cursor(), QPen(accent, theme::focusWidth));
    if (m_drag == Drag::Lasso) {
        QColor veil = accent;
        veil.setAlphaF(0.10F);
        theme::drawBox(painter, QRectF(m_pressedAt, m_lastAt).normalized(), veil, accent, 2);
    }
}

void SeatMapWidget::resizeEvent(QResizeEvent *)
{
    placeControls();
    m_camera.setViewport(size(), devicePixelRatioF());
}

void SeatMapWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_canvas.colouring().refreshColours();
        m_canvas.renderer().refreshColours();
        m_canvas.markAll();
        m_minimap->refresh();
        m_legend->refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace foyer
