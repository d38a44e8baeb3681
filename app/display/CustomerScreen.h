// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/CustomerScene.h"

#include <QWidget>

class QLabel;

namespace foyer {

class HeadlineFigure;
class SeatMapModel;
class SeatMapWidget;

/// What the customer sees: the same live map as the seller, with the customer's seats glowing, what they cost, and the
/// change. Takes no input: nothing a customer does there reaches the sale. Readable from two metres: its type is the size
/// of the window's, whatever that is. The model is not owned and must outlive it.
class CustomerScreen : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerScreen(SeatMapModel &map, QWidget *parent = nullptr);

    void show(const CustomerScene &scene);
    using QWidget::show;
    const CustomerScene &scene() const { return m_scene; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildColumn();
    void rebuildLines();
    void showFigure();
    void followSeats();
    void setSizes();
    static QLabel *line(const QString &text, bool isStrong, Qt::Alignment alignment, int pixels);

    SeatMapModel &m_model;
    CustomerScene m_scene;
    SeatMapWidget *m_map = nullptr;
    QWidget *m_column = nullptr;
    QLabel *m_event = nullptr;
    QLabel *m_when = nullptr;
    QWidget *m_lines = nullptr;
    QWidget *m_list = nullptr; ///< in it, made anew with each scene
    QLabel *m_caption = nullptr;
    QLabel *m_figure = nullptr;
    QLabel *m_instruction = nullptr;
    int m_fontPixels = 16; ///< of a line; all else follows it
};

} // namespace foyer
