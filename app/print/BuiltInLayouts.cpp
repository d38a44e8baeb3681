// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/BuiltInLayouts.h"

#include <QCoreApplication>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

using Kind = LayoutField::Kind;
using Align = LayoutField::Align;
using Middle = LayoutField::VerticalAlign;
using Weight = LayoutField::Weight;

/// Marked where they stand, so that the translators' tools find them.
QString words(const char *text) { return QCoreApplication::translate("PaperLayout", text); }

LayoutField text(const QString &text, QRectF box, double size, Weight weight = Weight::Regular, Align align = Align::Start, int lines = 1)
{
    LayoutField field;
    field.text = text;
    field.x = box.x();
    field.y = box.y();
    field.width = box.width();
    field.height = box.height();
    field.fontSize = size;
    field.weight = weight;
    field.align = align;
    field.verticalAlign = Middle::Middle;
    field.maxLines = lines;
    return field;
}

LayoutField part(Kind kind, QRectF box, const QString &content = {}, int moduleDots = 4)
{
    LayoutField field = text(content, box, 10);
    field.kind = kind;
    field.moduleDots = moduleDots;
    field.verticalAlign = Middle::Top;
    return field;
}

TicketLayout paper(const QString &name, PaperUse use, double width, double height, int dpi)
{
    TicketLayout layout;
    layout.name = name;
    layout.use = use;
    layout.width = width;
    layout.height = height;
    layout.dpi = dpi;
    return layout;
}

/// A layout drawn lying down, for stock that leaves the printer narrow side first.
void turn(TicketLayout &layout)
{
    const double height = layout.height;
    for (LayoutField &field : layout.fields) {
        const double x = field.x;
        field.x = height - (field.y + field.height);
        field.y = x;
        std::swap(field.width, field.height);
        field.rotation = 90;
    }
    std::swap(layout.width, layout.height);
}

/// 80 mm paper has a head of 576 dots, 72 mm, at 203 dpi (Epson TM-T88VI specification, "Printing width").
TicketLayout ticket80()
{
    TicketLayout layout = paper(words(QT_TRANSLATE_NOOP("PaperLayout", "Ticket, 80 mm roll")), PaperUse::Ticket, 72, 0, 203);
    layout.fields = {
        text(u"{venue}"_s, {0, 1, 72, 5}, 10, Weight::Medium, Align::Centre),
        text(u"{event}"_s, {0, 7, 72, 17}, 20, Weight::Bold, Align::Centre, 2),
        text(u"{date}"_s, {0, 25, 72, 6}, 12, Weight::Medium, Align::Centre),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Starts {time}   Doors {doors}")), {0, 31, 72, 5.5}, 11, Weight::Regular, Align::Centre),
        part(Kind::Line, {0, 38, 72, 0.4}),
        text(u"{section}"_s, {0, 39.5, 72, 8}, 16, Weight::Bold, Align::Centre),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Row {row}")), {0, 48, 35, 9}, 18, Weight::Bold, Align::Centre),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Seat {seat}")), {37, 48, 35, 9}, 18, Weight::Bold, Align::Centre),
        part(Kind::Line, {0, 58.5, 72, 0.4}),
        part(Kind::Qr, {17, 60, 38, 38}, u"{code}"_s, 6),
        text(u"{readableCode}"_s, {0, 98.5, 72, 6}, 12, Weight::Bold, Align::Centre),
        text(u"{priceType}  {price}"_s, {0, 105, 72, 6}, 11, Weight::Medium, Align::Centre),
        text(u"{holder}"_s, {0, 111, 72, 5}, 10, Weight::Regular, Align::Centre),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Order {order}  {ticket}")), {0, 116, 72, 4.5}, 8, Weight::Regular, Align::Centre),
    };
    return layout;
}

/// 2 by 5.5 inches, the common stub stock of the trade, printed along its length.
TicketLayout ticketStock()
{
    TicketLayout layout = paper(words(QT_TRANSLATE_NOOP("PaperLayout", "Ticket, 2 by 5.5 inch stock")), PaperUse::Ticket, 139.7, 50.8, 203);
    layout.fields = {
        text(u"{venue}"_s, {4, 3, 92, 4.5}, 9, Weight::Medium),
        text(u"{event}"_s, {4, 8, 92, 14}, 18, Weight::Bold, Align::Start, 2),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "{date}  {time}")), {4, 22.5, 92, 5.5}, 11, Weight::Medium),
        text(u"{section}"_s, {4, 29, 44, 8}, 14, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Row {row}")), {50, 29, 22, 8}, 14, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Seat {seat}")), {74, 29, 22, 8}, 14, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "{priceType}  {price}   Doors {doors}")), {4, 38, 92, 4.5}, 9),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Order {order}  {ticket}  {holder}")), {4, 43, 92, 4.5}, 8),
        part(Kind::Line, {99, 3, 0.3, 44.8}),
        part(Kind::Qr, {101, 3, 36, 36}, u"{code}"_s, 5),
        text(u"{readableCode}"_s, {100, 40, 38, 4.5}, 9, Weight::Bold, Align::Centre),
        text(u"{place}"_s, {100, 44.5, 38, 4}, 7, Weight::Regular, Align::Centre),
    };
    turn(layout);
    return layout;
}

TicketLayout ticketA4()
{
    TicketLayout layout = paper(words(QT_TRANSLATE_NOOP("PaperLayout", "Ticket, A4 page")), PaperUse::Ticket, 210, 297, 300);
    layout.fields = {
        text(u"{venue}"_s, {20, 20, 110, 7}, 12, Weight::Medium),
        text(u"{event}"_s, {20, 28, 110, 26}, 28, Weight::Bold, Align::Start, 2),
        text(u"{date}"_s, {20, 56, 110, 8}, 15, Weight::Medium),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Starts {time}   Doors {doors}")), {20, 64, 110, 7}, 12),
        part(Kind::Line, {20, 75, 170, 0.3}),
        text(u"{section}"_s, {20, 79, 80, 12}, 22, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Row {row}")), {104, 79, 40, 12}, 22, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Seat {seat}")), {148, 79, 42, 12}, 22, Weight::Bold),
        text(u"{priceType}  {price}"_s, {20, 93, 170, 7}, 12, Weight::Medium),
        text(u"{holder}"_s, {20, 100, 170, 6.5}, 11),
        part(Kind::Line, {20, 110, 170, 0.3}),
        part(Kind::Qr, {135, 18, 55, 55}, u"{code}"_s, 13),
        text(u"{readableCode}"_s, {20, 113, 85, 8}, 14, Weight::Bold),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Order {order}  {ticket}")), {105, 113, 85, 8}, 11, Weight::Regular, Align::End),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Admits one. A copy admits nobody: the first scan counts.")), {20, 122, 170, 6}, 9),
    };
    return layout;
}

TicketLayout receipt80()
{
    TicketLayout layout = paper(words(QT_TRANSLATE_NOOP("PaperLayout", "Receipt, 80 mm roll")), PaperUse::Receipt, 72, 0, 203);
    LayoutField table = part(Kind::Table, {0, 33, 72, 8});
    table.fontSize = 10;
    layout.fields = {
        text(u"{venue}"_s, {0, 1, 72, 6}, 12, Weight::Bold, Align::Centre),
        text(u"{title}"_s, {0, 8, 72, 6}, 11, Weight::Medium, Align::Centre),
        text(u"{event}"_s, {0, 15, 72, 9}, 10, Weight::Medium, Align::Start, 2),
        text(u"{date}  {time}"_s, {0, 24.5, 72, 4.5}, 9),
        part(Kind::Line, {0, 31, 72, 0.4}),
        table,
        part(Kind::Line, {0, 42, 72, 0.4}),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Order {order}")), {0, 43.5, 36, 5}, 9, Weight::Medium),
        text(u"{at}"_s, {36, 43.5, 36, 5}, 9, Weight::Regular, Align::End),
        text(words(QT_TRANSLATE_NOOP("PaperLayout", "Served by {seller}")), {0, 48.5, 72, 5}, 9),
    };
    return layout;
}

TicketLayout report(const QString &name, double width, double height, double margin, double size, int dpi)
{
    TicketLayout layout = paper(name, PaperUse::Report, width, height, dpi);
    const double room = width - 2 * margin;
    LayoutField table = part(Kind::Table, {margin, margin + 26, room, layout.isRoll() ? 10 : height - 2 * margin - 40});
    table.fontSize = size;
    layout.fields = {
        text(u"{title}"_s, {margin, margin + 1, room, 9}, size * 1.6, Weight::Bold),
        text(u"{seller}"_s, {margin, margin + 11, room, 6}, size, Weight::Medium),
        text(u"{at}"_s, {margin, margin + 17, room, 6}, size * 0.9),
        part(Kind::Line, {margin, margin + 24, room, 0.4}),
        table,
    };
    return layout;
}

} // namespace

QStringList builtInSlugs(PaperUse use)
{
    switch (use) {
    case PaperUse::Ticket: return {u"ticket-80mm"_s, u"ticket-2x55"_s, u"ticket-a4"_s};
    case PaperUse::Receipt: return {u"receipt-80mm"_s};
    case PaperUse::Report: return {u"report-80mm"_s, u"report-a4"_s};
    }
    return {};
}

TicketLayout builtInLayout(const QString &slug, PaperUse use)
{
    if (use == PaperUse::Receipt)
        return receipt80();
    if (use == PaperUse::Report)
        return slug == "report-a4"_L1 ? report(words(QT_TRANSLATE_NOOP("PaperLayout", "Report, A4 page")), 210, 297, 20, 12, 300) : report(words(QT_TRANSLATE_NOOP("PaperLayout", "Report, 80 mm roll")), 72, 0, 0, 10, 203);
    if (slug == "ticket-2x55"_L1)
        return ticketStock();
    return slug == "ticket-a4"_L1 ? ticketA4() : ticket80();
}

} // namespace foyer
