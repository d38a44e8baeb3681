// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/KeyRow.h"

#include "theme/KeyHint.h"
#include "theme/KeyMap.h"
#include "theme/Tokens.h"

#include <QEvent>

namespace foyer {

KeyRow::KeyRow(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); }

void KeyRow::add(const QString &key, const QString &label)
{
    auto *hint = new KeyHint(withKeys(key), label, this);
    m_hints.append(hint);
    followKeys(hint, [this, hint, key, label] {
        hint->setHint(withKeys(key), label);
        updateGeometry();
        arrange();
    });
}

QSize KeyRow::sizeHint() const
{
    QSize size;
    for (const QWidget *hint : m_hints)
        size = {size.width() + hint->sizeHint().width() + theme::space::Between, std::max(size.height(), hint->sizeHint().height())};
    return size;
}

void KeyRow::arrange()
{
    int x = 0;
    for (QWidget *hint : std::as_const(m_hints)) {
        const QSize size = hint->sizeHint();
        hint->setVisible(x + size.width() <= width());
        const QRect place(QPoint(x, (height() - size.height()) / 2), size);
        hint->setGeometry(layoutDirection() == Qt::RightToLeft ? QRect(QPoint(width() - place.right() - 1, place.top()), size) : place);
        x += size.width() + theme::space::Between;
    }
}

void KeyRow::resizeEvent(QResizeEvent *) { arrange(); }

void KeyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

} // namespace foyer
