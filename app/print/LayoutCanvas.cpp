// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/LayoutCanvas.h"

#include "print/PaperPainter.h"
#include "theme/Tokens.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr double margin = 24; ///< pixels around the paper
constexpr double handle = 10;
constexpr double smallestZoom = 1.5, largestZoom = 24;

} // namespace

LayoutCanvas::LayoutCanvas(LayoutEditor &editor, PaperData sample, QWidget *parent) : QWidget(parent), m_editor(editor), m_data(std::move(sample))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the paper"));
    setMouseTracking(true);
    connect(&editor, &LayoutEditor::changed, this, &LayoutCanvas::forget);
    connect(&editor, &LayoutEditor::selectionChanged, this, [this] {
        setAccessibleDescription(m_editor.field() ? LayoutEditor::fieldName(*m_editor.field()) : QString());
        update();
    });
}

void LayoutCanvas::forget()
{
    m_picture = {};
    updateGeometry();
    resize(sizeHint());
    update();
}

void LayoutCanvas::setZoom(double pixelsPerMm)
{
    m_zoom = std::clamp(pixelsPerMm, smallestZoom, largestZoom);
    forget();
}

void LayoutCanvas::fit(QSize room)
{
    const QSizeF paper = paperSize();
    setZoom(std::min((room.width() - 2 * margin) / paper.width(), (room.height() - 2 * margin) / paper.height()));
}

void LayoutCanvas::setDots(bool isDots)
{
    m_isDots = isDots;
    forget();
}

QSizeF LayoutCanvas::paperSize() const { return {std::max(1.0, m_editor.layout().width), std::max(10.0, paperHeight(m_editor.layout(), m_data))}; }

QSize LayoutCanvas::sizeHint() const { return (paperSize() * m_zoom + QSizeF(2 * margin, 2 * margin)).toSize(); }

QPointF LayoutCanvas::paperOrigin() const
{
    const QSizeF paper = paperSize() * m_zoom;
    return {std::max(margin, (width() - paper.width()) / 2), std::max(margin, (height() - paper.height()) / 2)};
}

QRectF LayoutCanvas::boxOf(int index) const
{
    const LayoutField &field = m_editor.layout().fields.at(index);
    return {paperOrigin() + QPointF(field.x, field.y) * m_zoom, QSizeF(field.width, field.height) * m_zoom};
}

QRectF LayoutCanvas::handleOf(int index) const { return QRectF(0, 0, handle, handle).translated(boxOf(index).bottomRight() - QPointF(handle, handle) / 2); }

/// The smallest field under the pointer: what lies inside another can be reached.
int LayoutCanvas::fieldAt(QPointF at) const
{
    int found = -1;
    double area = 0;
    for (int i = 0; i < m_editor.layout().fields.size(); ++i) {
        const QRectF box = boxOf(i).adjusted(-2, -2, 2, 2);
        const double size = box.width() * box.height();
        if (box.contains(at) && (found < 0 || size < area))
            found = i, area = size;
    }
    return found;
}

const QImage &LayoutCanvas::picture()
{
    const double ratio = devicePixelRatioF();
    const QSize size = (paperSize() * m_zoom * ratio).toSize().expandedTo({1, 1});
    if (!m_picture.isNull() && m_picture.size() == size)
        return m_picture;
    m_picture = QImage(size, QImage::Format_RGB32);
    m_picture.fill(Qt::white);
    if (m_isDots) {
        if (const auto mono = paintMono(m_editor.layout(), m_data))
            m_picture = mono->convertToFormat(QImage::Format_Grayscale8).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    } else {
        QPainter painter(&m_picture);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        // In the paper's own dots, scaled: codes have the size they will have. A field that cannot be drawn is left out;
        // the page says what is wrong with it.
        const double scale = m_zoom * ratio * 25.4 / m_editor.layout().dpi;
        painter.scale(scale, scale);
        (void)paintPaper(painter, m_editor.layout(), m_data, m_editor.layout().dpi);
    }
    m_picture.setDevicePixelRatio(1);
    return m_picture;
}

void LayoutCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Token::Sunken));
    const QRectF paper(paperOrigin(), paperSize() * m_zoom);
    painter.drawImage(paper, picture());
    painter.setPen(theme::colour(theme::Token::Line));
    painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5));
    // Paper is white in either scheme, so what lies on it takes the light scheme's colours.
    const QColor quiet = theme::colour(theme::Scheme::Light, theme::Token::Line);
    const QColor accent = theme::colour(theme::Scheme::Light, theme::Token::Accent);
    for (int i = 0; i < m_editor.layout().fields.size(); ++i) {
        if (i == m_editor.selected())
            continue;
        painter.setPen(QPen(quiet, 1, Qt::DotLine));
        painter.drawRect(boxOf(i));
    }
    if (m_editor.selected() >= 0) {
        painter.setPen(QPen(accent, theme::focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(boxOf(m_editor.selected()));
        painter.setBrush(hasFocus() ? accent : QColor(Qt::white));
        painter.drawRect(handleOf(m_editor.selected()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme::colour(theme::Token::Accent), theme::focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void LayoutCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isHandle = m_editor.selected() >= 0 && handleOf(m_editor.selected()).contains(event->position());
    if (!isHandle)
        m_editor.select(fieldAt(event->position()));
    if (!m_editor.field())
        return;
    m_editor.endDrag();
    m_drag = isHandle ? Drag::Resize : Drag::Move;
    m_grab = event->position();
    m_grabbed = *m_editor.field();
}

void LayoutCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const LayoutField *now = m_editor.field();
    if (m_drag == Drag::None || !now) {
        const bool isHandle = now && handleOf(m_editor.selected()).contains(event->position());
        setCursor(isHandle ? Qt::SizeFDiagCursor : fieldAt(event->position()) >= 0 ? Qt::SizeAllCursor : Qt::ArrowCursor);
        return;
    }
    // Always from where it was taken hold of, so that snapping adds up to nothing.
    const QPointF by = (event->position() - m_grab) / m_zoom;
    const bool isSnapped = !event->modifiers().testFlag(Qt::ControlModifier);
    if (m_drag == Drag::Move)
        m_editor.moveBy(QPointF(m_grabbed.x - now->x, m_grabbed.y - now->y) + by, isSnapped);
    else
        m_editor.resizeBy(QPointF(m_grabbed.width - now->width, m_grabbed.height - now->height) + by, isSnapped);
}

void LayoutCanvas::mouseReleaseEvent(QMouseEvent *)
{
    m_drag = Drag::None;
    m_editor.endDrag();
}

void LayoutCanvas::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_editor.layout().fields.size());
    const bool isFine = event->modifiers().testFlag(Qt::ControlModifier);
    const double step = isFine ? 0.1 : LayoutEditor::grid;
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left: by = {-step, 0}; break;
    case Qt::Key_Right: by = {step, 0}; break;
    case Qt::Key_Up: by = {0, -step}; break;
    case Qt::Key_Down: by = {0, step}; break;
    case Qt::Key_PageDown: return m_editor.select(count == 0 ? -1 : (m_editor.selected() + 1) % count);
    case Qt::Key_PageUp: return m_editor.select(count == 0 ? -1 : (std::max(m_editor.selected(), 0) + count - 1) % count);
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return m_editor.remove();
    case Qt::Key_Escape: return m_editor.select(-1);
    case Qt::Key_Plus: return setZoom(m_zoom * 1.25);
    case Qt::Key_Minus: return setZoom(m_zoom / 1.25);
    default: return QWidget::keyPressEvent(event);
    }
    if (!m_editor.field())
        m_editor.select(0);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        m_editor.resizeBy(by, !isFine);
    else
        m_editor.moveBy(by, !isFine);
}

void LayoutCanvas::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::wheelEvent(event);
    setZoom(m_zoom * std::pow(1.15, event->angleDelta().y() / 120.0));
    event->accept();
}

} // namespace foyer
