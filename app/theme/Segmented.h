// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace foyer {

/// A few exclusive choices side by side in one track, for views and filters of a page. One tab stop; the arrows choose.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(QWidget *parent = nullptr);

    /// Returns the index of the new choice. The first one added is chosen.
    int addChoice(const QString &text);
    /// Other words for a choice; what screen readers say for it, where that is more.
    void setText(int index, const QString &text, const QString &accessibleName = {});
    int currentIndex() const;
    void setCurrentIndex(int index);
    int count() const;

signals:
    void currentIndexChanged(int index); ///< by the person or by setCurrentIndex()

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group = nullptr;
    QHBoxLayout *m_row = nullptr;
};

} // namespace foyer
