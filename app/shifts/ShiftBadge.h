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

    /// The icon alone, where there is no room; the tooltip has the words then.
    void setBrief(bool isBrief);
    int widthWhen(bool isBrief) const; ///< logical pixels it would like

private:
    void refresh();

    const ShiftController &m_shifts;
    QString m_words;
    bool m_isBrief = false;
};

} // namespace foyer
