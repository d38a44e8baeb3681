// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftOffer.h"

#include "shifts/ShiftController.h"
#include "theme/Controls.h"
#include "theme/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace foyer {

using namespace Qt::StringLiterals;

ShiftOffer::ShiftOffer(const ShiftController &shifts, QWidget *parent) : QWidget(parent), m_shifts(shifts)
{
    setAccessibleName(tr("No shift is open"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Inside);
    layout->setSpacing(theme::space::Inside);
    auto *words = new QLabel(tr("No shift is open: what you sell is in no X or Z report."));
    theme::setTextRole(*words, theme::Body);
    m_open = new KeyButton(tr("Open a shift"), u"{shift}"_s);
    auto *later = new QPushButton(tr("Sell without"));
    later->setAccessibleName(later->text());
    theme::setVariant(*later, theme::Variant::Quiet);
    for (QPushButton *each : {m_open, later})
        each->setFocusPolicy(Qt::TabFocus); // a click leaves the typing where it was
    layout->addWidget(words);
    layout->addWidget(m_open);
    layout->addWidget(later);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &ShiftOffer::accepted);
    connect(later, &QPushButton::clicked, this, [this] {
        m_isAnswered = true;
        refresh();
    });
    connect(&shifts, &ShiftController::changed, this, &ShiftOffer::refresh);
    refresh();
}

void ShiftOffer::refresh()
{
    const ShiftController::State state = m_shifts.state();
    if (state == ShiftController::State::Unknown)
        m_isAnswered = false; // somebody else signs in
    else if (state != ShiftController::State::None)
        m_isAnswered = true; // whoever closes a shift is not asked to open the next
    setVisible(state == ShiftController::State::None && !m_isAnswered);
}

} // namespace foyer
