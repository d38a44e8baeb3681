// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/InvoicePdf.h"

#include "core/MoneyText.h"
#include "documents/HouseWords.h"
#include "documents/PdfSheet.h"

#include <QTimeZone>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

// Points, 1/72 inch: A4.
constexpr double width = 595.28;
constexpr double height = 841.89;
constexpr double margin = 56;
constexpr double room = width - 2 * margin;
constexpr double amountColumn = 110;
constexpr double foot = 60; ///< kept free at the bottom

using Align = PdfSheet::Align;

/// The pages of one document, filled from the top.
class Pages
{
public:
    Pages(PdfSheet &sheet, const QString &language, QString running)
        : words(houseWords(language)), locale(houseLocale(language)), m_sheet(sheet), m_running(std::move(running))
    {
    }

    const HouseWords &words;
    const QLocale locale;

    double y = margin;

    /// At most twelve lines, however many are wished for.
    double text(const QString &what, double x, double widest, PdfSheet::Look look)
    {
        look.lines = 12;
        return m_sheet.text(what, x, y, widest, look);
    }

    void rule()
    {
        m_sheet.fill(margin, y, room, 0.75, PdfSheet::faint);
        y += 8;
    }

    /// Goes to the next page when less than this is left on it.
    void need(double wanted)
    {
        if (y + wanted <= height - margin - foot)
            return;
        end();
        y = margin;
        y += text(m_running, margin, room, {9, "Regular", PdfSheet::quiet}) + 12;
    }

    void end()
    {
        m_sheet.text(filled(words.invoice.page, {m_running, locale.toString(++m_pages)}), margin, height - margin, room, {8, "Regular", PdfSheet::quiet, 1, Align::Right});
        m_sheet.endPage();
    }

private:
    PdfSheet &m_sheet;
    const QString m_running;
    int m_pages = 0;
};

void drawHead(Pages &pages, const PrintedInvoice &invoice, const QString &title)
{
    const QTimeZone zone = invoice.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(invoice.timeZone);
    const HouseWords &words = pages.words;
    const QLocale &locale = pages.locale;
    const auto dayOf = [&](const QDate &day) { return locale.toString(day, filled(words.date)); };
    const double half = room / 2 - 10;
    const double right = margin + room / 2 + 10;
    QStringList customer{invoice.customer};
    for (const QString &more : {invoice.address, invoice.email}) {
        if (!more.isEmpty())
            customer += more;
    }
    const double sender = pages.text(invoice.sender, right, half, {9.5, "Regular", PdfSheet::quiet, 1, Align::Right});
    pages.y += std::max(sender, 70.0) + 16;
    const double to = pages.text(customer.join(u'\n'), margin, half, {11});
    QStringList facts{filled(words.invoice.issued, {dayOf(invoice.issuedAt.toTimeZone(zone).date())})};
    facts += invoice.isCreditNote ? filled(words.invoice.ofInvoice, {invoice.ofNumber}) : filled(words.invoice.due, {dayOf(invoice.dueOn)});
    facts += filled(words.order, {invoice.reference});
    const double said = pages.text(facts.join(u'\n'), right, half, {10, "Regular", PdfSheet::black, 1, Align::Right});
    pages.y += std::max({to, said, 60.0}) + 24;
    pages.y += pages.text(title, margin, room, {20, "Semi-Bold"}) + 4;
    const QDateTime start = invoice.startsAt.toTimeZone(zone);
    const QString when = locale.toString(start, filled(words.longDate)) + u", "_s + locale.toString(start, u"HH:mm"_s);
    pages.y += pages.text(invoice.event + u", "_s + when, margin, room, {10.5, "Regular", PdfSheet::quiet}) + 16;
}

/// A line of the table: what, and how much on the right.
void drawLine(Pages &pages, const QString &words, const Money &amount, PdfSheet::Look look)
{
    PdfSheet::Look figure = look;
    figure.align = Align::Right;
    const double figures = pages.text(moneyText(amount, pages.locale), margin + room - amountColumn, amountColumn, figure);
    pages.y += std::max(figures, pages.text(words, margin, room - amountColumn - 10, look));
}

void drawLines(Pages &pages, const PrintedInvoice &invoice)
{
    const HouseWords::Invoice &words = pages.words.invoice;
    pages.rule();
    for (const PrintedLine &printed : invoice.lines) {
        if (printed.isContained)
            continue;
        pages.need(30);
        drawLine(pages, printed.text, printed.amount, {10});
        pages.y += 5;
    }
    pages.need(60);
    pages.y += 3;
    pages.rule();
    drawLine(pages, filled(invoice.isCreditNote ? words.credited : words.toPay), invoice.total, {12, "Semi-Bold"});
    pages.y += 6;
    qint64 net = invoice.total.minorUnits();
    for (const PrintedLine &printed : invoice.lines) {
        if (!printed.isContained)
            continue;
        pages.need(20);
        net -= printed.amount.minorUnits();
        drawLine(pages, filled(words.contains, {printed.text}), printed.amount, {9.5, "Regular", PdfSheet::quiet});
        pages.y += 2;
    }
    if (net != invoice.total.minorUnits()) {
        pages.need(20);
        drawLine(pages, filled(words.net), Money(net, invoice.total.currency()), {9.5, "Regular", PdfSheet::quiet});
    }
    pages.y += 10;
}

} // namespace

Result<QByteArray> invoicePdf(const PrintedInvoice &invoice)
{
    const HouseWords::Invoice &words = houseWords(invoice.language).invoice;
    const QString title = filled(invoice.isCreditNote ? words.creditNote : words.invoice, {invoice.number});
    PdfSheet sheet(width, height, title, invoice.language);
    Pages pages(sheet, invoice.language, title);
    drawHead(pages, invoice, title);
    drawLines(pages, invoice);
    const QString reason = invoice.reason == "exchange"_L1 ? filled(words.exchange) : invoice.reason; // which is Foyer's own, not a person's
    const QString note = !invoice.isCreditNote ? filled(words.pleaseGive, {invoice.number}) : reason.isEmpty() ? QString() : filled(words.reason, {reason});
    pages.need(30);
    pages.text(note, margin, room, {9.5, "Regular", PdfSheet::quiet});
    pages.end();
    return sheet.finish();
}

} // namespace foyer
