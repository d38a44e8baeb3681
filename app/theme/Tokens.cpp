// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Tokens.h"

#include <cmath>

namespace foyer::theme {

namespace {

using Row = std::array<QColor, tokenCount>;

Row makeScheme(const std::array<QRgb, 11> &named, qreal hover, qreal pressed, qreal selection, qreal gone)
{
    Row row;
    for (size_t i = 0; i < named.size(); ++i)
        row[i] = QColor::fromRgb(named[i]);
    const auto at = [&row](Token token) -> QColor & { return row[size_t(token)]; };
    const auto veil = [&](qreal share) {
        QColor ink = at(Token::Text);
        ink.setAlphaF(float(share));
        return ink;
    };
    at(Token::Hover) = veil(hover);
    at(Token::Pressed) = veil(pressed);
    at(Token::Selection) = mix(at(Token::Surface), at(Token::Accent), selection);
    at(Token::Disabled) = mix(at(Token::Text2), at(Token::Ground), 0.45);
    at(Token::SeatGone) = mix(at(Token::Sunken), at(Token::Text2), gone);
    return row;
}

const Row &rowOf(Scheme scheme)
{
    //                     ground    surface   sunken    line      text      text-2    accent    on accent good warn bad
    static const Row light = makeScheme(
        {0xF7F5F1, 0xFFFFFF, 0xEEEBE4, 0xDDD8CE, 0x1C1B19, 0x5E5A52, 0x9B2335, 0xFFFFFF, 0x1F6F43, 0x8A5A00, 0xB42318},
        0.05, 0.10, 0.10, 0.42);
    static const Row dark = makeScheme(
        {0x15171A, 0x1E2125, 0x101214, 0x343A41, 0xECE9E3, 0xA8A49B, 0xF0808F, 0x2A0B10, 0x5FCF95, 0xF2C14E, 0xFF8A7A},
        0.07, 0.13, 0.20, 0.42);
    return scheme == Scheme::Dark ? dark : light;
}

qreal luminance(const QColor &c)
{
    const auto linear = [](qreal v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QColor colour(Scheme scheme, Token token) { return rowOf(scheme)[size_t(token)]; }

QColor priceColour(Scheme scheme, int index)
{
    static constexpr std::array<QRgb, priceColourCount> set{0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7,
                                                            0x56B4E9, 0xD55E00, 0x8C6BB1, 0xA6761D};
    const int wrapped = ((index % priceColourCount) + priceColourCount) % priceColourCount;
    return priceColour(scheme, QColor::fromRgb(set[size_t(wrapped)]));
}

QColor priceColour(Scheme scheme, const QColor &planned)
{
    return scheme == Scheme::Dark ? mix(planned, Qt::white, 0.22) : planned;
}

QColor mix(const QColor &a, const QColor &b, qreal share)
{
    const auto between = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()),
                            between(a.blueF(), b.blueF()));
}

qreal contrast(const QColor &a, const QColor &b)
{
    const qreal one = luminance(a), two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QColor inkOn(const QColor &fill)
{
    const QColor darkInk = QColor::fromRgb(0x1C1B19);
    // White on a mid tone is preferred down to 3:1: seat numbers are large for their disc, and dark ink muddies blues.
    return contrast(fill, Qt::white) >= 3.0 ? QColor(Qt::white) : darkInk;
}

} // namespace foyer::theme
