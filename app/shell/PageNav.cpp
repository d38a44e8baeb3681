// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PageNav.h"

#include "theme/Controls.h"
#include "theme/Segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>

namespace foyer {

PageNav::PageNav(QWidget *parent) : QWidget(parent)
{
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_narrow = new QComboBox;
    theme::setPurpose(*m_narrow, tr("Pages"));
    m_narrow->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_narrow->setFocusPolicy(Qt::TabFocus);
    m_narrow->hide();
    m_row->addWidget(m_narrow);
    connect(m_narrow, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0 && m_isNarrow)
            emit chosen(index);
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PageNav::setPages(const QStringList &names)
{
    delete m_wide;
    m_names = names;
    m_wide = new Segmented;
    m_wide->setAccessibleName(tr("Pages"));
    for (const QString &name : names)
        m_wide->addChoice(name);
    m_row->insertWidget(0, m_wide);
    m_wide->setVisible(!m_isNarrow);
    connect(m_wide, &Segmented::currentIndexChanged, this, [this](int index) {
        if (!m_isNarrow)
            emit chosen(index);
    });
    const QSignalBlocker blocker(m_narrow);
    m_narrow->clear();
    m_narrow->addItems(names);
}

void PageNav::setCurrent(int index)
{
    // Both follow, and only a change is announced: by the one that is shown.
    m_narrow->setCurrentIndex(index);
    if (m_wide)
        m_wide->setCurrentIndex(index);
}

void PageNav::setCount(int index, int count)
{
    if (index < 0 || index >= m_names.size())
        return;
    const QString text = count > 0 ? tr("%1 · %2", "a page, and how many things wait there").arg(m_names.at(index), QLocale().toString(count)) : m_names.at(index);
    m_wide->setText(index, text, count > 0 ? tr("%1, %n waiting", "a page, and how many things wait there", count).arg(m_names.at(index)) : QString());
    m_narrow->setItemText(index, text);
}

int PageNav::wideWidth() const { return m_wide ? m_wide->sizeHint().width() : 0; }

int PageNav::narrowWidth() const { return m_narrow->sizeHint().width(); }

void PageNav::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_narrow->setVisible(isNarrow);
    if (m_wide)
        m_wide->setVisible(!isNarrow);
}

} // namespace foyer
