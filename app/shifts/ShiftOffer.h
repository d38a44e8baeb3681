// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace foyer {

class ShiftController;

/// The first thing after signing in while no shift is open: open one, or sell without. Takes no typing away, and no room once it
/// was answered or a shift is open.
class ShiftOffer : public QWidget
{
    Q_OBJECT
public:
    /// `shifts` must outlive it.
    explicit ShiftOffer(const ShiftController &shifts, QWidget *parent = nullptr);

signals:
    void accepted();

private:
    void refresh();

    const ShiftController &m_shifts;
    QPushButton *m_open = nullptr;
    bool m_isAnswered = false;
};

} // namespace foyer
