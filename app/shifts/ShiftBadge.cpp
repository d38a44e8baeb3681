// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftBadge.h"

#include "print/PaperWords.h"
#include "shifts/ShiftController.h"
#include "theme/Controls.h"
#include "theme/Icons.h"

namespace foyer {

ShiftBadge::ShiftBadge(const ShiftController &shifts, QWidget *parent) : QPushButton(parent), m_shifts(shifts)
{
    theme::setVariant(*this, theme::Variant::Quiet);
    setFocusPolicy(Qt::TabFocus);
    connect(&shifts, &ShiftController::changed, this, &ShiftBadge::refresh);
    refresh();
}

void ShiftBadge::refresh()
{
    using State = ShiftController::State;
    const State state = m_shifts.state();
    setVisible(state != State::Unknown);
    QString words;
    switch (state) {
    case State::Unknown: break;
    case State::None: words = tr("no shift"); break;
    case State::Open: words = tr("open since %1").arg(PaperWords().clock(m_shifts.shift().openedAt)); break;
    case State::Counting: words = tr("closing"); break;
    }
    if (m_shifts.isOutcomeUnknown())
        words = tr("asking the server");
    setText(words);
    setIcon(theme::icon(theme::Icon::Drawer, state == State::None ? theme::Token::Warn : theme::Token::Text2));
    setAccessibleName(tr("Drawer: %1").arg(words));
    setToolTip(state == State::None ? tr("Open a shift") : tr("The shift and its reports"));
}

} // namespace foyer
