// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "display/CustomerScene.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QScreen;

namespace foyer {

class CustomerScreen;
class SeatMapModel;

/// Keeps the customer's screen where it belongs: full on another screen than the seller's window, followed when screens come
/// and go, and in a window of its own where there is only one. Interface thread.
class CustomerDisplay : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    CustomerDisplay(SeatMapModel &map, QWidget &sellersWindow, QObject *parent = nullptr);
    ~CustomerDisplay() override;

    /// Off, or on the screen of that name; without a name on the first that is not the seller's.
    void setOn(bool isOn, const QString &screenName = {});
    bool isOn() const { return m_isOn; }
    bool isFull() const; ///< on a screen of its own
    CustomerScreen *screen() const { return m_screen.get(); } ///< null while off
    void show(const CustomerScene &scene);

signals:
    void placed(); ///< turned on or off, or moved to another screen

private:
    void place();
    QScreen *wanted() const;

    SeatMapModel &m_map;
    QWidget &m_sellersWindow;
    std::unique_ptr<CustomerScreen> m_screen;
    CustomerScene m_scene;
    QString m_name;
    bool m_isOn = false;
};

} // namespace foyer
