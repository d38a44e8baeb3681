// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace foyer {

/// The first page of a ticket PDF as it will look on paper; says how many more there are.
class TicketPreview : public QWidget
{
    Q_OBJECT
public:
    explicit TicketPreview(QWidget *parent = nullptr);
    /// An empty or unreadable document shows nothing.
    void setPdf(const QByteArray &pdf);
    int pageCount() const { return m_pages; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {280, heightForWidth(280)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_page;
    int m_pages = 0;
};

} // namespace foyer
