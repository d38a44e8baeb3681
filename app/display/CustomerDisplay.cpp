// SPDX-License-Identifier: GPL-3.0-or-later
#include "display/CustomerDisplay.h"

#include "display/CustomerScreen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

namespace foyer {

namespace {
constexpr QSize windowSize(1024, 640); ///< where there is no second screen
}

CustomerDisplay::CustomerDisplay(SeatMapModel &map, QWidget &sellersWindow, QObject *parent)
    : QObject(parent), m_map(map), m_sellersWindow(sellersWindow)
{
    // Queued: when a screen goes, Qt first moves the windows that were on it.
    connect(qApp, &QGuiApplication::screenAdded, this, &CustomerDisplay::place, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::screenRemoved, this, &CustomerDisplay::place, Qt::QueuedConnection);
}

CustomerDisplay::~CustomerDisplay() = default;

void CustomerDisplay::setOn(bool isOn, const QString &screenName)
{
    m_isOn = isOn;
    m_name = screenName;
    place();
}

QScreen *CustomerDisplay::wanted() const
{
    const QScreen *sellers = m_sellersWindow.screen();
    QScreen *other = nullptr;
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen == sellers)
            continue; // never over the till, whatever the settings say
        if (screen->name() == m_name)
            return screen;
        if (!other)
            other = screen;
    }
    return other;
}

bool CustomerDisplay::isFull() const { return m_screen && m_screen->isFullScreen(); }

void CustomerDisplay::place()
{
    if (!m_isOn) {
        m_screen.reset();
        emit placed();
        return;
    }
    if (!m_screen) {
        m_screen = std::make_unique<CustomerScreen>(m_map);
        m_screen->setWindowTitle(tr("Customer's screen"));
        m_screen->setAttribute(Qt::WA_ShowWithoutActivating); // the seller goes on typing
        m_screen->setWindowFlag(Qt::WindowDoesNotAcceptFocus);
        m_screen->resize(windowSize);
        m_screen->show(m_scene);
    }
    if (QScreen *screen = wanted()) {
        m_screen->setGeometry(screen->geometry()); // full screen is that of the screen a window lies on
        m_screen->showFullScreen();
    } else {
        m_screen->showNormal();
        m_screen->resize(windowSize);
    }
    emit placed();
}

void CustomerDisplay::show(const CustomerScene &scene)
{
    m_scene = scene;
    if (m_screen)
        m_screen->show(scene);
}

} // namespace foyer
