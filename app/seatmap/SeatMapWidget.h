// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatLegendModel.h"
#include "seatmap/SeatMapCamera.h"
#include "seatmap/SeatMapCanvas.h"
#include "seatmap/SeatMapModel.h"

#include <QElapsedTimer>
#include <QWidget>

#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace foyer {

class Card;
class SeatMapHoverCard;
class SeatMapLegend;
class SeatMapMinimap;
class Segmented;

/// The seat map on screen. Shows a SeatMapModel (not owned, must outlive it), asks for seats through signals and never
/// changes their state itself: the page decides what choosing a seat means, and feeds the outcome back to the model.
///
/// Pointer: drag pans, wheel and pinch zoom about the pointer, Shift+drag lassoes, click chooses. Keys: arrows walk
/// from seat to seat as they stand, Home/End to the ends of the row, Page Up/Down to the next section, Space or Enter
/// chooses, + and - zoom, 0 fits, V shows the next view. A click on a section too small for its seats zooms into it.
class SeatMapWidget : public QWidget
{
    Q_OBJECT

public:
    explicit SeatMapWidget(SeatMapModel &model, QWidget *parent = nullptr);
    ~SeatMapWidget() override;

    SeatMapModel &model() const { return m_model; }
    SeatMapCamera &camera() { return m_camera; }
    const SeatMapCanvas &canvas() const { return m_canvas; } ///< its counters show what was painted

    void setLegendVisible(bool isVisible);
    void setMinimapVisible(bool isVisible);
    void setControlsVisible(bool isVisible); ///< the buttons that zoom
    /// What the person may colour the map by; with one alone, or none, there is nothing to choose. By price until said otherwise.
    void setViews(const QList<SeatView> &views);
    void setView(SeatView view);
    SeatView view() const { return m_canvas.colouring().view(); }
    /// For eyes that only watch: the seats of this sale in a halo, and no mark where the seller's pointer is.
    void setGlowing(bool isGlowing);
    /// Brings a seat into view, at a scale that shows seats, and puts the cursor on it.
    void showSeat(int seat);
    void zoomBySteps(int steps);

    QSize sizeHint() const override { return {800, 600}; }
    QSize minimumSizeHint() const override { return {320, 240}; }

signals:
    void seatActivated(int seat); ///< chosen by click, Space or Enter; whatever its state
    void seatsActivated(const QList<int> &seats); ///< the lasso's catch, in plan order
    void areaActivated(int sectionId); ///< a general-admission area, Section::id
    void hoverChanged(const foyer::MapTarget &target);
    void viewChanged(foyer::SeatView view);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Drag : quint8 { None, Pressed, Pan, Lasso };

    void connectModel();
    void makeControls();
    void placeControls();
    void onViewChanged();
    void onSettled();
    void updateDevice(const QRegion &device);
    void updateTarget(const MapTarget &target);
    void paintMap(QPainter &painter, const QRegion &exposed);
    void paintOverlays(QPainter &painter);
    void paintGlow(QPainter &painter);
    QRectF seatRing(int seat) const;

    bool isShowingSeats() const;
    MapTarget targetAt(const QPointF &position) const;
    void hoverAt(const QPointF &position);
    void activate(const MapTarget &target);
    void finishLasso();
    void trackVelocity(const QPointF &position);
    bool gestureEvent(QGestureEvent &event);
    bool nativeGestureEvent(QNativeGestureEvent &event);

    void stepView(int step);
    bool handleZoomKey(int key);
    bool handleMoveKey(int key);
    MapTarget startOfKeys() const;
    void moveCursor(const QPointF &direction);
    void moveCursorInRow(bool isToEnd);
    void moveCursorToSection(int by);
    QPointF placeOf(const MapTarget &target) const;
    int sectionInDirection(int from, const QPointF &direction) const;
    void setCursorTarget(const MapTarget &target);
    void announceCursor();

    SeatMapModel &m_model;
    SeatMapCanvas m_canvas;
    SeatMapCamera m_camera;
    SeatLegendModel m_legendModel;
    SeatMapLegend *m_legend = nullptr;
    SeatMapMinimap *m_minimap = nullptr;
    SeatMapHoverCard *m_card = nullptr;
    Card *m_zoomCard = nullptr;
    Segmented *m_viewSwitch = nullptr; ///< none while there is nothing to choose
    QList<SeatView> m_views;
    bool m_isMinimapWanted = true;
    bool m_isGlowing = false;

    Drag m_drag = Drag::None;
    Qt::MouseButton m_dragButton = Qt::NoButton;
    QPointF m_pressedAt, m_lastAt;
    QPointF m_velocity; ///< pixels a millisecond
    QElapsedTimer m_moved;
    bool m_isCursorShown = false; ///< the ring; only once keys were used
};

} // namespace foyer
