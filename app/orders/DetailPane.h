// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Controls.h"

#include <QWidget>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace foyer {

class OrderPrompt;

/// What stands beside a list: the one that is chosen, in words that scroll where they are long, the question that is asked about
/// it, and what can be done with it.
class DetailPane : public QWidget
{
    Q_OBJECT
public:
    /// `ifNone`: what is said while nothing is chosen.
    explicit DetailPane(const QString &ifNone, QWidget *parent = nullptr);

    /// A paragraph as they are here: it wraps, can be copied, and takes no markup from what somebody typed. For whoever calls.
    static QLabel *words(theme::TypeRole role, theme::Token colour = theme::Token::Text);
    /// A new paragraph below the others; owned by the pane.
    QLabel *addWords(theme::TypeRole role, theme::Token colour = theme::Token::Text);
    /// A short name at the left and a word about it at the right, on top.
    std::pair<QLabel *, QLabel *> addTitle();
    QGridLayout &actions() { return *m_actionGrid; }
    OrderPrompt &prompt() { return *m_prompt; }
    /// Something is chosen, or nothing: then no question is left either. The actions are there while nothing is asked.
    void showChosen(bool isChosen, bool isBusy);

private:
    QLabel *m_none = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_body = nullptr;
    OrderPrompt *m_prompt = nullptr;
    QWidget *m_actions = nullptr;
    QGridLayout *m_actionGrid = nullptr;
};

} // namespace foyer
