// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrintDesk.h"

#include <QWidget>

class QVBoxLayout;

namespace foyer {

/// What prints and what does not, in a few lines at the foot of the desk; takes no room while nothing does. Failures come
/// first and name the keys that settle them: one tries again or prints a new ticket, the other goes to the next printer or
/// says that it came out.
class PrintStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxLines = 3;

    explicit PrintStrip(PrintDesk &desk, QWidget *parent = nullptr);

    /// The two keys, for the first job that needs somebody.
    void settle();
    void settleOtherwise();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    QWidget *makeLine(const PrintJob &job, bool hasKeys);
    static QString sentence(const PrintJob &job);

    PrintDesk &m_desk;
    QVBoxLayout *m_lines = nullptr;
    QStringList m_shown; ///< what the lines say, so that they are made anew only when it changes
};

} // namespace foyer
