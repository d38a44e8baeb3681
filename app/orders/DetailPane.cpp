// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DetailPane.h"

#include "orders/OrderPrompt.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace foyer {

namespace {

constexpr int narrowest = 440;
constexpr int widest = 640;

} // namespace

DetailPane::DetailPane(const QString &ifNone, QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    m_none = words(theme::Body, theme::Token::Text2);
    m_none->setText(ifNone);
    layout->addWidget(m_none);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(0, 0, theme::space::Inside, 0);
    m_body->setSpacing(theme::space::Step);
    m_body->addStretch(1);
    m_scroll->setWidget(inside);
    layout->addWidget(m_scroll, 1);
    m_prompt = new OrderPrompt;
    layout->addWidget(m_prompt);
    m_actions = new QWidget;
    m_actionGrid = new QGridLayout(m_actions);
    m_actionGrid->setContentsMargins(0, 0, 0, 0);
    m_actionGrid->setSpacing(theme::space::Inside);
    layout->addWidget(m_actions);
}

QLabel *DetailPane::words(theme::TypeRole role, theme::Token colour)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setTextRole(*label, role, colour);
    return label;
}

QLabel *DetailPane::addWords(theme::TypeRole role, theme::Token colour)
{
    QLabel *label = words(role, colour);
    if (m_body->count() > 1)
        m_body->insertSpacing(m_body->count() - 1, theme::space::Inside);
    m_body->insertWidget(m_body->count() - 1, label);
    return label;
}

std::pair<QLabel *, QLabel *> DetailPane::addTitle()
{
    auto *row = new QHBoxLayout;
    QLabel *name = words(theme::Title, theme::Token::Text);
    name->setWordWrap(false);
    QLabel *word = words(theme::Large, theme::Token::Text2);
    word->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(name);
    row->addWidget(word, 1);
    m_body->insertLayout(m_body->count() - 1, row);
    return {name, word};
}

void DetailPane::showChosen(bool isChosen, bool isBusy)
{
    m_none->setVisible(!isChosen);
    m_scroll->widget()->setVisible(isChosen);
    if (!isChosen)
        m_prompt->close();
    m_actionGrid->invalidate(); // also when actions were hidden before they were ever shown
    m_actions->setVisible(isChosen && !m_prompt->isOpen());
    m_actions->setEnabled(!isBusy);
}

} // namespace foyer
