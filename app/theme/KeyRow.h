// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer {

/// Key hints side by side at the foot of a page. Those that do not fit are left out, the last ones first, so that a narrow window
/// cuts no word; the overlay of F1 names all keys.
class KeyRow : public QWidget
{
    Q_OBJECT
public:
    explicit KeyRow(QWidget *parent = nullptr);

    void add(const QString &key, const QString &label);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QList<QWidget *> m_hints; ///< children
};

} // namespace foyer
