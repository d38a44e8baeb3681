// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/TicketPreview.h"

#include "theme/Tokens.h"

#include <poppler-qt6.h>

#include <QPainter>
#include <QPainterPath>

namespace foyer {

namespace {
constexpr double dotsPerInch = 144; // sharp at twice the size it is shown
}

TicketPreview::TicketPreview(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture of the ticket"));
}

void TicketPreview::setPdf(const QByteArray &pdf)
{
    m_page = {};
    m_pages = 0;
    const auto document = pdf.isEmpty() ? nullptr : Poppler::Document::loadFromData(pdf);
    if (document && document->numPages() > 0) {
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
        m_pages = document->numPages();
        if (const auto page = document->page(0))
            m_page = page->renderToImage(dotsPerInch, dotsPerInch);
    }
    setVisible(!m_page.isNull());
    setAccessibleDescription(tr("%n tickets", nullptr, m_pages));
    updateGeometry();
    update();
}

int TicketPreview::heightForWidth(int width) const
{
    return m_page.isNull() ? 0 : width * m_page.height() / std::max(1, m_page.width());
}

void TicketPreview::paintEvent(QPaintEvent *)
{
    if (m_page.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath path;
    path.addRoundedRect(box, theme::radius, theme::radius);
    painter.setClipPath(path);
    painter.drawImage(rect(), m_page.scaled(size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.setClipping(false);
    painter.setPen(theme::colour(theme::Token::Line));
    painter.drawPath(path);
}

} // namespace foyer
