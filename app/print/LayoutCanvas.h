// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/LayoutEditor.h"
#include "print/PaperData.h"

#include <QImage>
#include <QWidget>

namespace foyer {

/// The paper being designed, as it comes out, with a frame around the chosen field: drag to move, its corner to resize.
/// Keys: Page Up and Down choose, arrows move (half a millimetre; with Ctrl a tenth), with Shift resize, Delete removes.
class LayoutCanvas : public QWidget
{
    Q_OBJECT
public:
    LayoutCanvas(LayoutEditor &editor, PaperData sample, QWidget *parent = nullptr);

    double zoom() const { return m_zoom; } ///< pixels a millimetre
    void setZoom(double pixelsPerMm);
    /// As large as fits into `room`.
    void fit(QSize room);
    /// Dot by dot as a thermal head prints it, instead of smooth.
    void setDots(bool isDots);

    QSize sizeHint() const override;
    QRectF boxOf(int field) const; ///< in pixels

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Drag { None, Move, Resize };
    QPointF paperOrigin() const;
    QSizeF paperSize() const; ///< mm
    QRectF handleOf(int field) const;
    int fieldAt(QPointF at) const;
    void forget();
    const QImage &picture();

    LayoutEditor &m_editor;
    const PaperData m_data;
    double m_zoom = 6;
    bool m_isDots = false;
    QImage m_picture; ///< null: to be painted anew
    Drag m_drag = Drag::None;
    QPointF m_grab;         ///< where the drag began, pixels
    LayoutField m_grabbed;  ///< as it was then
};

} // namespace foyer
