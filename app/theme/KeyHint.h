// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer {

/// A key cap and what it does, as in the line under the map. It only tells; the page owns the shortcut itself.
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    KeyHint(const QString &key, const QString &label, QWidget *parent = nullptr);

    void setHint(const QString &key, const QString &label);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int capWidth() const;

    QString m_key;
    QString m_label;
};

} // namespace foyer
