// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer {

class KeyHint;

/// Key hints side by side at the foot of a page. Those that do not fit are left out, the last ones first, so that a narrow window
/// cuts no word; the overlay of the keys names all.
class KeyRow : public QWidget
{
    Q_OBJECT
public:
    explicit KeyRow(QWidget *parent = nullptr);

    /// `key`: {id} of an action, whose key it then follows, or a key that cannot be changed, as it is called.
    void add(const QString &key, const QString &label);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();

    QList<KeyHint *> m_hints; ///< children
};

} // namespace foyer
