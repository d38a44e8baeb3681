// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static void initIconResource() { Q_INIT_RESOURCE(theme_icons); }

namespace foyer::theme {

namespace {

constexpr std::array<const char *, iconCount> fileNames{
    "ticket",       "seat",         "search",        "check",  "cross",    "alert",      "info",
    "sun",          "moon",         "door",          "scan",   "cash",     "card",       "user",
    "users",        "link",         "link-off",      "plus",   "minus",    "fit",        "list",
    "map",          "settings",     "print",         "save",   "clock",    "calendar",   "chart",
    "lock",         "refund",       "edit",          "trash",  "download", "wheelchair", "chevron-up",
    "chevron-down", "chevron-left", "chevron-right", "drawer", "keyboard", "home",       "more"};

QByteArray svgOf(Icon name)
{
    static const bool isReady = (initIconResource(), true);
    Q_UNUSED(isReady)
    QFile file(":/icons/"_L1 + QLatin1StringView(fileNames[size_t(name)]) + ".svg"_L1);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(Icon name, const QColor &colour, const QSize &devicePixels)
{
    const QString key
        = u"icon-%1-%2-%3x%4"_s.arg(int(name)).arg(colour.rgba()).arg(devicePixels.width()).arg(devicePixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QSvgRenderer svg(svgOf(name).replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(devicePixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const int side = std::min(devicePixels.width(), devicePixels.height());
    svg.render(&painter, QRectF((devicePixels.width() - side) / 2.0, (devicePixels.height() - side) / 2.0, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for its colour each time it is painted, so a change of scheme needs no new icon.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(Icon name, Token role) : m_name(name), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal dpr = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * dpr, mode, state, dpr));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, colour(mode == QIcon::Disabled ? Token::Disabled : m_role), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    Icon m_name;
    Token m_role;
};

} // namespace

QIcon icon(Icon name, Token role) { return QIcon(new LineIconEngine(name, role)); }

void drawIcon(QPainter &painter, const QRectF &rect, Icon name, const QColor &colour)
{
    const qreal dpr = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect, render(name, colour, (rect.size() * dpr).toSize()), QRectF());
}

} // namespace foyer::theme
