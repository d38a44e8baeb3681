// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ReportView.h"

#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QAccessible>
#include <QPainter>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int lineHeight = 24;
constexpr int headHeight = 84;
constexpr int ruleGap = 9; // a rule and the air around it
constexpr int padding = theme::space::Between;

int heightOf(const PaperData &report)
{
    int height = 2 * padding + headHeight;
    for (const PaperRow &row : report.rows)
        height += lineHeight + (row.hasRuleAbove ? ruleGap : 0);
    return height;
}
} // namespace

ReportView::ReportView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // a screen reader reads what has the focus
    clear();
}

void ReportView::setReport(const PaperData &report)
{
    m_report = report;
    QString spoken;
    for (const PaperRow &row : report.rows)
        spoken += row.words + u' ' + row.figure + u". "_s;
    setAccessibleName(report.values.value(u"title"_s));
    setAccessibleDescription(spoken);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    updateGeometry();
    update();
}

void ReportView::clear() { setReport({}); }

QSize ReportView::sizeHint() const { return {420, heightOf(m_report)}; }
QSize ReportView::minimumSizeHint() const { return {300, heightOf(m_report)}; }

void ReportView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(painter, rect(), theme::colour(theme::Token::Surface), theme::colour(theme::Token::Line));
    const QRect page = rect().adjusted(padding, padding, -padding, -padding);
    const auto head = [&](const QString &key, theme::TypeRole role, theme::Token token, int top, int height) {
        painter.setFont(theme::type(role));
        painter.setPen(theme::colour(token));
        const QString text = painter.fontMetrics().elidedText(m_report.values.value(key), Qt::ElideRight, page.width());
        painter.drawText(QRect(page.left(), page.top() + top, page.width(), height), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    head(u"title"_s, theme::Title, theme::Token::Text, 0, 28);
    head(u"seller"_s, theme::Body, theme::Token::Text, 30, 22);
    head(u"at"_s, theme::Small, theme::Token::Text2, 52, 20);
    int y = page.top() + headHeight;
    for (const PaperRow &row : m_report.rows) {
        if (row.hasRuleAbove) {
            painter.fillRect(QRect(page.left(), y + ruleGap / 2, page.width(), 1), theme::colour(theme::Token::Line));
            y += ruleGap;
        }
        painter.setFont(theme::type(theme::Body, row.isStrong ? theme::Weight::Strong : theme::Weight::Regular));
        painter.setPen(theme::colour(theme::Token::Text));
        const int figure = painter.fontMetrics().horizontalAdvance(row.figure);
        painter.drawText(QRect(page.left(), y, page.width(), lineHeight), Qt::AlignRight | Qt::AlignVCenter, row.figure);
        const QString words = painter.fontMetrics().elidedText(row.words, Qt::ElideRight, page.width() - figure - padding);
        painter.drawText(QRect(page.left(), y, page.width() - figure - padding, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, words);
        y += lineHeight;
    }
    if (hasFocus())
        theme::drawFocusRing(painter, rect());
}

} // namespace foyer
