// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Fonts.h"
#include "theme/Tokens.h"

#include <QWidget>

namespace foyer {

/// One number with its name above and a remark below: the row of five over a report, the change due. The number keeps
/// its place when it changes, since its figures are all one width.
class HeadlineFigure : public QWidget
{
    Q_OBJECT

public:
    explicit HeadlineFigure(const QString &caption, QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setFigure(const QString &figure);
    /// `token` colours the remark; it must carry its meaning in words all the same.
    void setRemark(const QString &remark, theme::Token token = theme::Token::Text2);
    void setSize(theme::TypeRole role);

    QString figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QString m_caption, m_figure, m_remark;
    theme::Token m_remarkToken = theme::Token::Text2;
    theme::TypeRole m_role = theme::Headline;
};

} // namespace foyer
