// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/MapColours.h"

#include <QHash>
#include <QImage>
#include <QRect>

#include <vector>

namespace foyer {

/// How a seat is drawn; shape tells the state before colour does.
enum class SeatLook : quint8 {
    Available, ///< filled circle in its price colour
    Wheelchair, ///< rounded square with the symbol
    Companion, ///< circle in a linked ring
    Restricted, ///< half a circle
    Mine, ///< larger, accent, with a tick
    Held, ///< ring
    Sold, ///< small grey dot
    Blocked, ///< cross
    House, ///< the letter of a house hold; a small square where a letter would not be read
};
constexpr int seatLookCount = int(SeatLook::House) + 1;

/// Small ready-made pictures of seats for one size, blended pixel by pixel into an image. A seat's centre rarely falls
/// on a pixel; sixteen versions of each picture, shifted by quarters of a pixel, keep rows straight and even at any
/// zoom. Pictures are made when first asked for. Sizes are device pixels.
class SeatSprites
{
public:
    struct Sprite {
        int width = 0, height = 0;
        int left = 0, top = 0; ///< of the picture, from the pixel that holds the centre
        std::vector<quint32> pixels; ///< premultiplied ARGB
    };

    /// Forgets everything unless nothing changed. `pitch`: distance between neighbours, device pixels.
    void prepare(qreal pitch, qreal dpr, const MapColours &colours, quint32 coloursVersion);

    const Sprite &seat(SeatLook look, int level, bool isDimmed, int phaseX, int phaseY);
    /// `text` centred, in ink that reads on `level`'s colour, or quiet ink for level -1. `id` stands for the text.
    const Sprite &number(int id, const QString &text, int level);

    static constexpr int phases = 4;
    /// How far from a seat's centre its picture may reach.
    int reach() const { return m_reach; }

    /// Blends `sprite` with its centre at the pixel (x, y), only inside `clip`, which lies inside the image.
    static void blend(QImage &image, const QRect &clip, const Sprite &sprite, int x, int y);

private:
    void draw(Sprite &sprite, SeatLook look, int level, bool isDimmed, qreal shiftX, qreal shiftY) const;
    Sprite drawText(const QString &text, const QColor &ink, qreal pixelSize) const;

    qreal m_pitch = 0, m_dpr = 0;
    quint32 m_version = 0;
    MapColours m_colours;
    int m_reach = 0;
    std::vector<Sprite> m_seats;
    QHash<quint64, Sprite> m_numbers;
};

} // namespace foyer
