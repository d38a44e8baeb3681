// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace foyer {

class Segmented;

/// The pages side by side, or one below the other in a list where the window is too narrow for all of them.
class PageNav : public QWidget
{
    Q_OBJECT
public:
    explicit PageNav(QWidget *parent = nullptr);

    /// Others than before; the first one is current, which is not announced.
    void setPages(const QStringList &names);
    void setCurrent(int index);
    /// How many things wait on a page, beside its name; nothing for none.
    void setCount(int index, int count);
    int wideWidth() const;
    int narrowWidth() const;
    void setNarrow(bool isNarrow);

signals:
    void chosen(int index);

private:
    QHBoxLayout *m_row = nullptr;
    Segmented *m_wide = nullptr;
    QComboBox *m_narrow = nullptr;
    QStringList m_names;
    bool m_isNarrow = false;
};

} // namespace foyer
