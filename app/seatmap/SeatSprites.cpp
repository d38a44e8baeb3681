// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatSprites.h"

#include "theme/Fonts.h"
#include "theme/Tokens.h"

#include <QPainter>

#include <cmath>

namespace foyer {

namespace {

// Shapes are distances to an edge (negative inside), so every size is equally sharp and no painter is needed.
qreal disc(QPointF at, qreal radius) { return std::hypot(at.x(), at.y()) - radius; }
qreal ring(QPointF at, qreal radius, qreal width) { return std::abs(disc(at, radius)) - width / 2; }

qreal stroke(QPointF at, QPointF from, QPointF to, qreal width)
{
    const QPointF line = to - from, way = at - from;
    const qreal share = std::clamp(QPointF::dotProduct(way, line) / QPointF::dotProduct(line, line), 0.0, 1.0);
    return disc(way - line * share, width / 2);
}

qreal roundSquare(QPointF at, qreal half, qreal corner)
{
    const QPointF q(std::abs(at.x()) - half + corner, std::abs(at.y()) - half + corner);
    return std::hypot(std::max(q.x(), 0.0), std::max(q.y(), 0.0)) + std::min(std::max(q.x(), q.y()), 0.0) - corner;
}

/// The symbol in a box from -1 to 1; `width` of its lines in the same unit.
qreal wheelchair(QPointF at, qreal width)
{
    qreal d = disc(at - QPointF(-0.15, -0.70), 0.17);
    d = std::min(d, stroke(at, {-0.15, -0.38}, {-0.12, 0.14}, width));
    d = std::min(d, stroke(at, {-0.12, 0.14}, {0.34, 0.14}, width));
    d = std::min(d, stroke(at, {0.34, 0.14}, {0.58, 0.68}, width));
    d = std::min(d, stroke(at, {-0.14, -0.14}, {0.26, -0.14}, width));
    const QPointF wheel = at - QPointF(-0.12, 0.32);
    const bool isOpen = wheel.y() < -0.16 && wheel.x() > -0.30;
    return isOpen ? d : std::min(d, ring(wheel, 0.46, width));
}

qreal tick(QPointF at, qreal size, qreal width)
{
    const QPointF a(-0.46 * size, 0.04 * size), b(-0.12 * size, 0.38 * size), c(0.50 * size, -0.34 * size);
    return std::min(stroke(at, a, b, width), stroke(at, b, c, width));
}

struct Pixel {
    float r = 0, g = 0, b = 0, a = 0; // premultiplied

    void over(const QColor &colour, qreal distance)
    {
        const auto cover = float(std::clamp(0.5 - distance, 0.0, 1.0));
        r = colour.redF() * cover + r * (1 - cover);
        g = colour.greenF() * cover + g * (1 - cover);
        b = colour.blueF() * cover + b * (1 - cover);
        a = cover + a * (1 - cover);
    }
    quint32 packed() const
    {
        const auto byte = [](float v) { return quint32(std::lround(std::clamp(v, 0.0F, 1.0F) * 255)); };
        return byte(a) << 24 | byte(r) << 16 | byte(g) << 8 | byte(b);
    }
};

} // namespace

void SeatSprites::prepare(qreal pitch, qreal dpr, const MapColours &colours, quint32 coloursVersion)
{
    if (qFuzzyCompare(pitch, m_pitch) && qFuzzyCompare(dpr, m_dpr) && coloursVersion == m_version)
        return;
    m_pitch = pitch;
    m_dpr = dpr;
    m_version = coloursVersion;
    m_colours = colours;
    m_reach = int(std::ceil(std::max(pitch * 0.5, 2.0))) + 1;
    m_seats.assign(size_t(seatLookCount) * colours.levels.size() * 2 * phases * phases, {});
    m_numbers.clear();
}

const SeatSprites::Sprite &SeatSprites::seat(SeatLook look, int level, bool isDimmed, int phaseX, int phaseY)
{
    const bool hasLevel = m_colours.isByGroup || look <= SeatLook::Restricted;
    const auto levelIndex = size_t(hasLevel ? level : 0);
    size_t slot = (size_t(look) * m_colours.levels.size() + levelIndex) * 2 + (isDimmed && hasLevel ? 1 : 0);
    slot = (slot * phases + size_t(phaseY)) * phases + size_t(phaseX);
    Sprite &sprite = m_seats[slot];
    if (sprite.pixels.empty())
        draw(sprite, look, int(levelIndex), isDimmed && hasLevel, (phaseX + 0.5) / phases, (phaseY + 0.5) / phases);
    return sprite;
}

void SeatSprites::draw(Sprite &sprite, SeatLook look, int level, bool isDimmed, qreal shiftX, qreal shiftY) const
{
    const QColor fill = isDimmed ? theme::mix(m_colours.panel, m_colours.level(level), 0.22) : m_colours.level(level);
    const bool isByGroup = m_colours.isByGroup;
    const QColor &quiet = isByGroup ? fill : m_colours.quiet;
    const QColor &gone = isByGroup ? fill : m_colours.gone;
    const QColor onFill = isDimmed ? m_colours.panel : theme::inkOn(fill);
    const qreal radius = std::max(1.7, m_pitch * 0.40);
    const qreal thin = std::max(1.0, m_pitch * 0.085);
    const bool isSmall = radius < 5.5;

    const auto shade = [&](QPointF at) {
        Pixel pixel;
        switch (look) {
        case SeatLook::Available:
            pixel.over(fill, disc(at, radius));
            break;
        case SeatLook::Wheelchair:
            pixel.over(fill, roundSquare(at, radius, radius * 0.35));
            if (!isSmall)
                pixel.over(onFill, wheelchair(at / (radius * 0.78), 0.24) * radius * 0.78);
            break;
        case SeatLook::Companion:
            pixel.over(fill, std::min(ring(at, radius - thin / 2, thin), disc(at, radius - 2.4 * thin)));
            // The link: a bar through the ring to either side, where the wheelchair space may stand.
            pixel.over(fill, stroke(at, {-radius - thin, 0}, {radius + thin, 0}, thin * 1.6));
            break;
        case SeatLook::Restricted:
            pixel.over(fill, ring(at, radius - thin / 2, thin));
            pixel.over(fill, std::max(disc(at, radius), -at.y()));
            break;
        case SeatLook::Mine:
            pixel.over(m_colours.accent, disc(at, m_pitch * 0.5));
            if (m_pitch >= 8)
                pixel.over(m_colours.onAccent, tick(at, m_pitch * 0.5, std::max(1.3, m_pitch * 0.09)));
            break;
        case SeatLook::Held:
            pixel.over(quiet, ring(at, radius - thin / 2, thin));
            break;
        case SeatLook::Sold:
            pixel.over(gone, disc(at, std::max(0.9, m_pitch * (isByGroup ? 0.22 : 0.15))));
            break;
        case SeatLook::Blocked: {
            const qreal arm = std::max(1.3, m_pitch * 0.19);
            pixel.over(
                gone,
                std::min(stroke(at, {-arm, -arm}, {arm, arm}, thin), stroke(at, {-arm, arm}, {arm, -arm}, thin)));
            break;
        }
        case SeatLook::House:
            if (isByGroup) // its letter stands on it
                pixel.over(fill, roundSquare(at, radius * 0.92, radius * 0.3));
            else
                pixel.over(quiet, roundSquare(at, std::max(1.2, m_pitch * 0.2), 0.5));
            break;
        }
        return pixel.packed();
    };

    // Only the part that holds ink is kept: half of a full house are dots, and blending nothing takes time too.
    const int side = 2 * m_reach + 1;
    std::vector<quint32> square;
    square.reserve(size_t(side) * size_t(side));
    QRect ink;
    for (int y = -m_reach; y <= m_reach; ++y) {
        for (int x = -m_reach; x <= m_reach; ++x) {
            square.push_back(shade({x + 0.5 - shiftX, y + 0.5 - shiftY}));
            if (square.back() != 0)
                ink |= QRect(x, y, 1, 1);
        }
    }
    sprite.width = ink.width();
    sprite.height = ink.height();
    sprite.left = ink.left();
    sprite.top = ink.top();
    sprite.pixels.reserve(size_t(sprite.width) * size_t(sprite.height));
    for (int y = 0; y < sprite.height; ++y) {
        const auto line = square.begin() + (ink.top() + y + m_reach) * side + ink.left() + m_reach;
        sprite.pixels.insert(sprite.pixels.end(), line, line + sprite.width);
    }
}

const SeatSprites::Sprite &SeatSprites::number(int id, const QString &text, int level)
{
    const quint64 key = quint64(quint32(id)) << 16 | quint64(level + 1);
    auto it = m_numbers.find(key);
    if (it == m_numbers.end()) {
        const QColor ink = level < 0 ? m_colours.quiet : theme::inkOn(m_colours.level(level));
        // Three letters still fit a disc at this size.
        // Past a comfortable size a number only grows louder.
        const qreal size = std::min(m_pitch * (text.size() > 2 ? 0.36 : 0.44) * (level < 0 ? 1.5 : 1.0), 16 * m_dpr);
        it = m_numbers.insert(key, drawText(text, ink, size));
    }
    return *it;
}

SeatSprites::Sprite SeatSprites::drawText(const QString &text, const QColor &ink, qreal pixelSize) const
{
    QFont font = theme::type(theme::Small, theme::Weight::Medium);
    font.setPixelSize(std::max(6, qRound(pixelSize)));
    const QFontMetricsF metrics(font);
    Sprite sprite;
    // Odd sides, so that the middle of the picture is the middle of the pixel it is laid on.
    sprite.width = int(std::ceil(metrics.horizontalAdvance(text)) + 2) | 1;
    sprite.height = int(std::ceil(metrics.height()) + 2) | 1;
    QImage image(sprite.width, sprite.height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(ink);
    // Centred by the height of figures, not of the line: descenders would push numbers up.
    const qreal baseline = (sprite.height + metrics.capHeight()) / 2;
    painter.drawText(QPointF((sprite.width - metrics.horizontalAdvance(text)) / 2.0, baseline), text);
    painter.end();
    sprite.left = -sprite.width / 2;
    sprite.top = -sprite.height / 2;
    sprite.pixels.reserve(size_t(sprite.width) * size_t(sprite.height));
    for (int y = 0; y < sprite.height; ++y) {
        const auto *line = reinterpret_cast<const quint32 *>(image.constScanLine(y));
        sprite.pixels.insert(sprite.pixels.end(), line, line + sprite.width);
    }
    return sprite;
}

void SeatSprites::blend(QImage &image, const QRect &clip, const Sprite &sprite, int x, int y)
{
    const int left = x + sprite.left, top = y + sprite.top;
    const int fromX = std::max(left, clip.left()), toX = std::min(left + sprite.width, clip.right() + 1);
    const int fromY = std::max(top, clip.top()), toY = std::min(top + sprite.height, clip.bottom() + 1);
    if (fromX >= toX)
        return;
    const qsizetype stride = image.bytesPerLine() / qsizetype(sizeof(quint32));
    // The caller owns the only reference while painting, so this does not copy the image.
    quint32 *out = reinterpret_cast<quint32 *>(image.bits()) + qsizetype(fromY) * stride;
    const quint32 *in = sprite.pixels.data() + qsizetype(fromY - top) * sprite.width - left;
    for (int row = fromY; row < toY; ++row, out += stride, in += sprite.width) {
        for (int column = fromX; column < toX; ++column) {
            const quint32 source = in[column];
            const quint32 keep = 255 - (source >> 24);
            if (keep == 0) {
                out[column] = source;
                continue;
            }
            if (keep == 255)
                continue;
            // Two channels at a time, divided by 255 in the usual shift form.
            quint32 even = (out[column] & 0x00ff00ffU) * keep;
            even = ((even + ((even >> 8) & 0x00ff00ffU) + 0x00800080U) >> 8) & 0x00ff00ffU;
            quint32 odd = ((out[column] >> 8) & 0x00ff00ffU) * keep;
            odd = (odd + ((odd >> 8) & 0x00ff00ffU) + 0x00800080U) & 0xff00ff00U;
            out[column] = source + (even | odd);
        }
    }
}

} // namespace foyer
