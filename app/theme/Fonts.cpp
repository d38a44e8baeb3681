// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QtEndian>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

// The macro declares the resource's initialiser, which lives outside every namespace.
static void initFontResource() { Q_INIT_RESOURCE(theme_fonts); }

namespace foyer::theme {

namespace {

constexpr auto plainFamily = "Inter"_L1;
constexpr auto tabularFamily = "Foyer"_L1; // as many letters as "Inter": the name is exchanged in place
constexpr auto looseFamily = "Paper"_L1;   // likewise

struct Span {
    qsizetype at = 0, length = 0;
};

quint16 u16(const QByteArray &data, qsizetype at)
{
    return at + 2 <= data.size() ? qFromBigEndian<quint16>(data.constData() + at) : 0;
}

quint32 u32(const QByteArray &data, qsizetype at)
{
    return at + 4 <= data.size() ? qFromBigEndian<quint32>(data.constData() + at) : 0;
}

std::optional<Span> findTable(const QByteArray &font, QByteArrayView tag)
{
    const int tables = u16(font, 4);
    for (int i = 0; i < tables; ++i) {
        const qsizetype record = 12 + 16 * i;
        if (record + 16 > font.size())
            return std::nullopt;
        if (QByteArrayView(font).sliced(record, 4) != tag)
            continue;
        const Span span{u32(font, record + 8), u32(font, record + 12)};
        return span.at + span.length <= font.size() ? std::optional(span) : std::nullopt;
    }
    return std::nullopt;
}

/// Gives a feature of substitutions another tag: one that is always on, or one that nobody asks for.
void renameFeature(QByteArray &font, const Span &gsub, QByteArrayView from, QByteArrayView to)
{
    const qsizetype features = gsub.at + u16(font, gsub.at + 6);
    const int count = u16(font, features);
    for (int i = 0; i < count; ++i) {
        const qsizetype record = features + 2 + 6 * i;
        if (record + 6 <= font.size() && QByteArrayView(font).sliced(record, 4) == from)
            font.replace(record, 4, to);
    }
}

void renameFamily(QByteArray &font, const Span &names, QLatin1StringView family)
{
    const auto wide = [](QLatin1StringView text) {
        QByteArray bytes;
        for (const char letter : text)
            bytes.append('\0').append(letter);
        return bytes;
    };
    const auto exchange = [&font, &names](const QByteArray &from, const QByteArray &to) {
        for (qsizetype at = font.indexOf(from, names.at); at >= 0 && at + from.size() <= names.at + names.length;
             at = font.indexOf(from, at + to.size()))
            font.replace(at, from.size(), to);
    };
    exchange(wide(plainFamily), wide(family));
    exchange(QByteArray(plainFamily.data(), plainFamily.size()), QByteArray(family.data(), family.size()));
}

QByteArray changed(QByteArray data, QByteArrayView from, QByteArrayView to, QLatin1StringView family)
{
    const auto gsub = findTable(data, "GSUB");
    const auto names = findTable(data, "name");
    if (!gsub || !names)
        return data;
    renameFeature(data, *gsub, from, to);
    renameFamily(data, *names, family);
    return data;
}

} // namespace

QByteArray withTabularFigures(QByteArray data) { return changed(std::move(data), "tnum", "rlig", tabularFamily); }

QByteArray withoutAlternates(QByteArray data) { return changed(std::move(data), "calt", "none", looseFamily); }

void loadFonts()
{
    static bool isLoaded = false;
    if (std::exchange(isLoaded, true))
        return;
    initFontResource();
    for (const auto weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1}) {
        QFile file(":/fonts/Inter-"_L1 + weight + ".otf"_L1);
        if (!file.open(QIODevice::ReadOnly))
            continue; // a build without the fonts falls back to the desktop's sans serif
        const QByteArray data = file.readAll();
        QFontDatabase::addApplicationFontFromData(withoutAlternates(data));
        QFontDatabase::addApplicationFontFromData(withTabularFigures(data));
    }
}

int pixelSize(TypeRole role)
{
    static constexpr std::array<int, 7> sizes{12, 14, 16, 20, 28, 44, 96};
    return sizes[role];
}

QFont type(TypeRole role) { return type(role, role >= Title ? Weight::Strong : Weight::Regular); }

QFont type(TypeRole role, Weight weight)
{
    QFont font(QStringList{tabularFamily, plainFamily, u"sans-serif"_s});
    font.setPixelSize(pixelSize(role));
    // Inter has no 650; its semi-bold is drawn heavier than most and sits where the brief wants it.
    font.setWeight(weight == Weight::Strong       ? QFont::DemiBold
                       : weight == Weight::Medium ? QFont::Medium
                                                  : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont proportional(QFont font)
{
    font.setFamilies({looseFamily, plainFamily, u"sans-serif"_s});
    return font;
}

} // namespace foyer::theme
