// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QObject>

class QApplication;

namespace foyer {

/// Light, dark or as the system has it, switchable while the application runs. `main` owns exactly one, made after the
/// QApplication and before any widget; it puts the fonts, the style and the palette in place. Widgets never need the
/// object: they ask `theme::colour()` while painting and are repainted when the scheme changes. Connect to `changed()`
/// only to drop something prepared in colours, such as a cached image. Lives in the interface thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode : quint8 { System, Light, Dark };
    Q_ENUM(Mode)
    enum class Movement : quint8 { System, Full, Reduced };
    Q_ENUM(Movement)

    explicit Theme(QApplication &application);
    ~Theme() override;

    /// The theme in place, or null in a program that made none (then the light tokens and full motion hold).
    static Theme *current();

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    theme::Scheme scheme() const;

    void setMovement(Movement movement) { m_movement = movement; }
    bool isMotionReduced() const;

signals:
    void changed(); ///< the scheme shown is another one; palette and style are already in place

private:
    void apply();

    QApplication &m_application;
    Mode m_mode = Mode::System;
    Movement m_movement = Movement::System;
    bool m_isSystemDark = false;
    bool m_isSystemStill = false;
};

} // namespace foyer
