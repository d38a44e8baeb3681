// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/CustomerScreen.h"

#include "seatmap/SeatMapText.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Fonts.h"
#include "theme/Tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace foyer {

namespace {

/// A line is this part of the window's shorter side: 24 pixels high on a 1280 × 800 screen, 65 on a 4K one.
constexpr double lineShare = 0.030;
constexpr int smallestLine = 13;
/// More lines than these are told as a number: a school class does not fit, and need not be read.
constexpr qsizetype mostLines = 8;
constexpr double figureTimes = 2.6; ///< the total and the change, of a line
constexpr double roomAround = 9;    ///< seats that are seen around the customer's own, in distances of neighbours

QFont sized(theme::Weight weight, double pixels)
{
    QFont font = theme::type(theme::Body, weight);
    font.setPixelSize(std::max(smallestLine, int(pixels)));
    return font;
}

} // namespace

CustomerScreen::CustomerScreen(SeatMapModel &map, QWidget *parent) : QWidget(parent), m_model(map)
{
    setAccessibleName(tr("Customer's screen"));
    setFocusPolicy(Qt::NoFocus);
    m_map = new SeatMapWidget(map, this);
    m_map->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_map->setFocusPolicy(Qt::NoFocus);
    m_map->setControlsVisible(false);
    m_map->setGlowing(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // what is said fits the screen, not the screen what is said
    layout->addWidget(m_map, 3);
    layout->addWidget(buildColumn(), 2);
    connect(&map, &SeatMapModel::planChanged, this, &CustomerScreen::followSeats);
    setSizes();
    show(CustomerScene());
}

QWidget *CustomerScreen::buildColumn()
{
    m_column = new QWidget(this);
    auto *layout = new QVBoxLayout(m_column);
    layout->setSpacing(theme::space::Inside);
    m_event = line({}, true, Qt::AlignLeft, m_fontPixels);
    m_when = line({}, false, Qt::AlignLeft, m_fontPixels);
    m_lines = new QWidget(m_column);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins({});
    m_caption = line({}, false, Qt::AlignLeft, m_fontPixels);
    m_figure = line({}, true, Qt::AlignLeft, m_fontPixels);
    m_instruction = line({}, false, Qt::AlignLeft, m_fontPixels);
    layout->addWidget(m_event);
    layout->addWidget(m_when);
    layout->addSpacing(theme::space::Around);
    layout->addWidget(m_lines);
    layout->addStretch();
    layout->addWidget(m_caption);
    layout->addWidget(m_figure);
    layout->addWidget(m_instruction);
    return m_column;
}

QLabel *CustomerScreen::line(const QString &text, bool isStrong, Qt::Alignment alignment, int pixels)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText); // an event's name is no markup
    label->setWordWrap(alignment == Qt::AlignLeft);
    label->setAlignment(alignment | Qt::AlignVCenter);
    label->setFont(sized(isStrong ? theme::Weight::Strong : theme::Weight::Regular, pixels));
    return label;
}

void CustomerScreen::show(const CustomerScene &scene)
{
    const bool hasMoved = scene.seats != m_scene.seats || scene.moment != m_scene.moment;
    m_scene = scene;
    const bool isClosed = scene.moment == CustomerScene::Moment::Closed;
    m_map->setVisible(!isClosed);
    m_map->setLegendVisible(scene.moment == CustomerScene::Moment::Idle);
    m_event->setText(isClosed ? tr("This window is closed") : scene.event);
    m_when->setText(isClosed ? QString() : scene.when);
    m_instruction->setText(scene.moment == CustomerScene::Moment::Done && scene.instruction.isEmpty() ? tr("Thank you. Enjoy the show!") : scene.instruction);
    rebuildLines();
    showFigure();
    if (hasMoved)
        followSeats();
}

void CustomerScreen::rebuildLines()
{
    if (m_list) { // later: it may be in the middle of being shown, and a layout may be what led here
        m_list->hide();
        m_lines->layout()->removeWidget(m_list);
        m_list->deleteLater();
    }
    m_list = new QWidget(m_lines);
    auto *grid = new QGridLayout(m_list);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(theme::space::Inside);
    grid->setHorizontalSpacing(theme::space::Between);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const QString &left, const QString &detail, const QString &right) {
        auto *words = line(left, false, Qt::AlignLeft, m_fontPixels);
        auto *price = line(right, false, Qt::AlignRight, m_fontPixels);
        grid->addWidget(words, row, 0);
        grid->addWidget(price, row++, 1, Qt::AlignTop);
        if (detail.isEmpty())
            return;
        auto *more = line(detail, false, Qt::AlignLeft, m_fontPixels * 4 / 5);
        more->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(more, row++, 0);
    };
    if (m_scene.moment == CustomerScene::Moment::Idle) {
        for (const CustomerScene::Offer &offer : m_scene.offers.first(std::min(mostLines, m_scene.offers.size())))
            add(offer.name, {}, tr("from %1").arg(moneyText(offer.from)));
    } else if (m_scene.moment != CustomerScene::Moment::Closed) {
        const qsizetype shown = m_scene.lines.size() > mostLines ? mostLines - 1 : m_scene.lines.size();
        for (const CustomerScene::Line &one : m_scene.lines.first(shown))
            add(one.label, one.detail, moneyText(one.price));
        if (shown < m_scene.lines.size())
            add(tr("and %n more", nullptr, int(m_scene.lines.size() - shown)), {}, {});
    }
    m_lines->layout()->addWidget(m_list);
}

void CustomerScreen::showFigure()
{
    const auto set = [this](const QString &caption, const std::optional<Money> &figure) {
        m_caption->setText(figure ? caption : QString());
        m_figure->setText(figure ? moneyText(*figure) : QString());
    };
    if (m_scene.moment == CustomerScene::Moment::Done && m_scene.change && m_scene.change->minorUnits() > 0)
        set(tr("Your change"), m_scene.change);
    else if (m_scene.due)
        set(tr("Still to pay"), m_scene.due);
    else if (m_scene.moment == CustomerScene::Moment::Done)
        set(tr("Paid"), m_scene.total);
    else if (m_scene.moment == CustomerScene::Moment::Choosing || m_scene.moment == CustomerScene::Moment::Paying)
        set(tr("Total"), m_scene.total);
    else
        set({}, {});
}

void CustomerScreen::followSeats()
{
    const Plan &plan = m_model.plan();
    QRectF around;
    const qreal reach = m_model.geometry().pitch() * roomAround;
    for (const int seat : std::as_const(m_scene.seats)) {
        if (seat < 0 || seat >= plan.seats.size())
            continue;
        const QPointF at(plan.seats.at(seat).x, plan.seats.at(seat).y);
        around |= QRectF(at - QPointF(reach, reach), at + QPointF(reach, reach));
    }
    if (around.isEmpty() || m_scene.moment == CustomerScene::Moment::Idle)
        m_map->camera().fit();
    else
        m_map->camera().fitTo(around);
}

void CustomerScreen::setSizes()
{
    m_fontPixels = std::max(smallestLine, int(std::min(width(), height()) * lineShare));
    m_event->setFont(sized(theme::Weight::Strong, m_fontPixels * 1.6));
    for (QLabel *label : {m_when, m_caption, m_instruction})
        label->setFont(sized(theme::Weight::Regular, m_fontPixels));
    m_figure->setFont(theme::proportional(sized(theme::Weight::Strong, m_fontPixels * figureTimes)));
    const int margin = m_fontPixels * 3 / 2;
    m_column->layout()->setContentsMargins(margin, margin, margin, margin);
}

void CustomerScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int before = m_fontPixels;
    setSizes();
    if (m_fontPixels != before)
        rebuildLines();
    followSeats();
}

void CustomerScreen::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void CustomerScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Token::Surface));
}

} // namespace foyer
