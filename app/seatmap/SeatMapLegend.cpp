// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapLegend.h"

#include "seatmap/SeatMapText.h"
#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QAbstractButton>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace foyer {

namespace {

constexpr int dot = 10;
constexpr int pad = 8;
constexpr int gap = 6;
constexpr int chipHeight = 28;

/// One level. Paints from the legend's model, so counts change without touching the layout's other chips.
class LevelChip : public QAbstractButton
{
public:
    LevelChip(PriceLegendModel &model, int row, QWidget *parent) : QAbstractButton(parent), m_model(model), m_row(row)
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
        m_price = index.data(PriceLegendModel::PriceRole).toString();
        m_left = leftText(index.data(PriceLegendModel::LeftRole).toInt());
        m_colour = index.data(PriceLegendModel::ColourRole).value<QColor>();
        m_isStrong = index.data(PriceLegendModel::HighlightedRole).toBool();
        setAccessibleName(u"%1, %2, %3"_s.arg(m_name, m_price, m_left));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const QFontMetrics bold(theme::type(theme::Small, theme::Weight::Medium)), small(theme::type(theme::Small));
        int width = 2 * pad + dot + gap + bold.horizontalAdvance(m_name) + gap + small.horizontalAdvance(m_left);
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
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_isStrong ? m_colour : theme::mix(ground, m_colour, 0.3));
        painter.drawEllipse(QRectF(pad, height() / 2.0 - dot / 2.0, dot, dot));
        int x = pad + dot + gap;
        const auto write = [&](const QString &text, const QFont &font, Token token) {
            painter.setFont(font);
            painter.setPen(theme::colour(m_isStrong ? token : Token::Disabled));
            painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
            x += QFontMetrics(font).horizontalAdvance(text) + gap;
        };
        write(m_name, theme::type(theme::Small, theme::Weight::Medium), Token::Text);
        if (!m_price.isEmpty())
            write(m_price, theme::type(theme::Small), Token::Text);
        write(m_left, theme::type(theme::Small), Token::Text2);
    }

private:
    PriceLegendModel &m_model;
    int m_row;
    QString m_name, m_price, m_left;
    QColor m_colour;
    bool m_isStrong = true;
};

constexpr int frame = 4;

} // namespace

SeatMapLegend::SeatMapLegend(PriceLegendModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setAccessibleName(tr("Price levels"));
    connect(&model, &QAbstractItemModel::modelReset, this, &SeatMapLegend::rebuild);
    connect(&model, &QAbstractItemModel::dataChanged, this, &SeatMapLegend::refresh);
    rebuild();
}

void SeatMapLegend::rebuild()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        auto *chip = new LevelChip(m_model, row, this);
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
        static_cast<LevelChip *>(chip)->refresh();
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
