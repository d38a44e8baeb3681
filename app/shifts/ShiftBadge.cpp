// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftBadge.h"

#include "print/PaperWords.h"
#include "shifts/ShiftController.h"
#include "theme/Controls.h"
#include "theme/Icons.h"

#include <QStyle>
#include <QStyleOptionButton>

namespace foyer {

ShiftBadge::ShiftBadge(const ShiftController &shifts, QWidget *parent) : QPushButton(parent), m_shifts(shifts)
{
    theme::setVariant(*this, theme::Variant::Quiet);
    setFocusPolicy(Qt::TabFocus);
    connect(&shifts, &ShiftController::changed, this, &ShiftBadge::refresh);
    refresh();
}

void ShiftBadge::setBrief(bool isBrief)
{
    if (std::exchange(m_isBrief, isBrief) != isBrief)
        refresh();
}

int ShiftBadge::widthWhen(bool isBrief) const
{
    // As QPushButton::sizeHint() has it, for either text: whoever asks to find out which one fits must not change it.
    ensurePolished();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = isBrief ? QString() : m_words;
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, option.text);
    const int icon = iconSize().width() + 4;
    return style()->sizeFromContents(QStyle::CT_PushButton, &option, {icon + words.width(), std::max(iconSize().height(), words.height())}, this).width();
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
    m_words = words;
    setText(m_isBrief ? QString() : words);
    setIcon(theme::icon(theme::Icon::Drawer, state == State::None ? theme::Token::Warn : theme::Token::Text2));
    setAccessibleName(tr("Drawer: %1").arg(words));
    const QString does = state == State::None ? tr("Open a shift") : tr("The shift and its reports");
    setToolTip(m_isBrief ? accessibleName() + u'\n' + does : does);
}

} // namespace foyer
