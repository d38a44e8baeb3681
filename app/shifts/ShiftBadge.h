// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace foyer {

class ShiftController;

/// The drawer in the window's bar: no shift, open since when, being counted. A click leads to its page; whoever owns it connects
/// that.
class ShiftBadge : public QPushButton
{
    Q_OBJECT
public:
    /// `shifts` must outlive it.
    explicit ShiftBadge(const ShiftController &shifts, QWidget *parent = nullptr);

private:
    void refresh();

    const ShiftController &m_shifts;
};

} // namespace foyer
