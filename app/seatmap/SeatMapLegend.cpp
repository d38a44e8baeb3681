// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapLegend.h"

#include "seatmap/SeatSprites.h"
#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QAbstractButton>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace foyer {

namespace {

constexpr int dot = 10;
constexpr int dotWithMark = 18;
constexpr int pad = 8;
constexpr int gap = 6;
constexpr int chipHeight = 28;

/// One level or group. Paints from the legend's model, so counts change without touching the layout's other chips.
class LegendChip : public QAbstractButton
{
public:
    LegendChip(SeatLegendModel &model, int row, QWidget *parent) : QAbstractButton(parent), m_model(model), m_row(row)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus); // a click must not take the keys from the map
        refresh();
    }

    void refresh()
    {
        const QModelIndex index = m_model.index(m_row);
        m_name = index.data().toString();
        m_price = index.data(SeatLegendModel::PriceRole).toString();
        m_left = index.data(SeatLegendModel::CountTextRole).toString();
        m_mark = index.data(SeatLegendModel::MarkRole).toString();
        m_look = SeatLook(index.data(SeatLegendModel::LookRole).toInt());
        m_colour = index.data(SeatLegendModel::ColourRole).value<QColor>();
        m_isStrong = index.data(SeatLegendModel::HighlightedRole).toBool();
        setAccessibleName((m_price.isEmpty() ? QStringList{m_name, m_left} : QStringList{m_name, m_price, m_left}).join(u", "_s));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics bold(theme::type(theme::Small, theme::Weight::Medium)), small(theme::type(theme::Small));
        int width = 2 * pad + dotWidth() + gap + bold.horizontalAdvance(m_name) + gap + small.horizontalAdvance(m_left);
        if (!m_price.isEmpty())
            width += gap + small.horizontalAdvance(m_price);
        return {width + 2, chipHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        using theme::Token;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse())
            theme::drawBox(painter, rect(), theme::colour(Token::Hover), {}, 4);
        if (hasFocus())
            theme::drawFocusRing(painter, rect(), 4);
        const QColor ground = theme::colour(Token::Surface);
        drawDot(painter, m_isStrong ? m_colour : theme::mix(ground, m_colour, 0.3));
        int x = pad + dotWidth() + gap;
        const auto write = [&](const QString &text, const QFont &font, Token token) {
            painter.setFont(font);
            painter.setPen(theme::colour(m_isStrong ? token : Token::Disabled));
            painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute, text); // words follow each other in either direction
            x += QFontMetrics(font).horizontalAdvance(text) + gap;
        };
        write(m_name, theme::type(theme::Small, theme::Weight::Medium), Token::Text);
        if (!m_price.isEmpty())
            write(m_price, theme::type(theme::Small), Token::Text);
        write(m_left, theme::type(theme::Small), Token::Text2);
    }

private:
    int dotWidth() const { return m_mark.isEmpty() ? dot : std::max(dotWithMark, QFontMetrics(markFont()).horizontalAdvance(m_mark) + gap); }
    static QFont markFont() { return theme::type(theme::Small, theme::Weight::Medium); }

    /// What its seats look like on the map, so that the legend is read without colours too.
    void drawDot(QPainter &painter, const QColor &colour) const
    {
        const int size = m_mark.isEmpty() ? dot : dotWithMark;
        const QRectF box(pad, height() / 2.0 - size / 2.0, dotWidth(), size);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        switch (m_look) {
        case SeatLook::Held:
            painter.setPen(QPen(colour, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
            break;
        case SeatLook::Sold:
            painter.drawEllipse(box.center(), dot * 0.3, dot * 0.3);
            break;
        case SeatLook::Blocked: {
            painter.setPen(QPen(colour, 1.75));
            const QRectF cross = box.adjusted(1.5, 1.5, -1.5, -1.5);
            painter.drawLine(cross.topLeft(), cross.bottomRight());
            painter.drawLine(cross.bottomLeft(), cross.topRight());
            break;
        }
        case SeatLook::House:
            painter.drawRoundedRect(box, 3, 3);
            break;
        default:
            m_mark.isEmpty() ? painter.drawEllipse(box) : painter.drawRoundedRect(box, size / 2.0, size / 2.0);
        }
        if (m_mark.isEmpty())
            return;
        painter.setPen(theme::inkOn(colour));
        painter.setFont(markFont());
        painter.drawText(box, Qt::AlignCenter, m_mark);
    }

    SeatLegendModel &m_model;
    int m_row;
    QString m_name, m_price, m_left, m_mark;
    SeatLook m_look = SeatLook::Available;
    QColor m_colour;
    bool m_isStrong = true;
};

constexpr int frame = 4;

} // namespace

SeatMapLegend::SeatMapLegend(SeatLegendModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setAccessibleName(tr("What the colours mean"));
    connect(&model, &QAbstractItemModel::modelReset, this, &SeatMapLegend::rebuild);
    connect(&model, &QAbstractItemModel::dataChanged, this, &SeatMapLegend::refresh);
    rebuild();
}

void SeatMapLegend::rebuild()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        auto *chip = new LegendChip(m_model, row, this);
        connect(chip, &QAbstractButton::clicked, this, [this, row] { m_model.toggle(row); });
        chip->show();
        m_chips.append(chip);
    }
    emit sizeWanted();
}

void SeatMapLegend::refresh()
{
    const QSize before = sizeWithin(width());
    for (QWidget *chip : std::as_const(m_chips))
        static_cast<LegendChip *>(chip)->refresh();
    if (sizeWithin(width()) != before)
        emit sizeWanted();
    arrange(width(), true);
}

QSize SeatMapLegend::arrange(int width, bool isApplied) const
{
    QPoint at(frame, frame);
    int right = 0;
    for (QWidget *chip : m_chips) {
        const QSize size = chip->sizeHint();
        if (at.x() > frame && at.x() + size.width() + frame > width)
            at = {frame, at.y() + chipHeight};
        if (isApplied)
            chip->setGeometry(QRect(at, size));
        at.rx() += size.width();
        right = std::max(right, at.x());
    }
    return m_chips.isEmpty() ? QSize() : QSize(right + frame, at.y() + chipHeight + frame);
}

QSize SeatMapLegend::sizeWithin(int width) const { return arrange(width, false); }

void SeatMapLegend::resizeEvent(QResizeEvent *) { arrange(width(), true); }

void SeatMapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(painter, rect(), theme::colour(theme::Token::Surface), theme::colour(theme::Token::Line));
}

} // namespace foyer
