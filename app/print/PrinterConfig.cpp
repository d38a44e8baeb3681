// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrinterConfig.h"

#include <QSettings>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

const PrinterConfig *PrintSetup::printer(const QString &id) const
{
    const auto found = std::find_if(printers.begin(), printers.end(), [&id](const PrinterConfig &each) { return each.id == id; });
    return id.isEmpty() || found == printers.end() ? nullptr : &*found;
}

PrintSetup PrintSetup::read(QSettings &settings)
{
    PrintSetup setup;
    const int count = std::min<int>(settings.beginReadArray(u"printers"_s), maxPrinters);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        PrinterConfig printer;
        printer.id = settings.value(u"id"_s).toString();
        printer.name = settings.value(u"name"_s).toString();
        printer.kind = PrinterKind(std::clamp(settings.value(u"kind"_s).toInt(), 0, 3));
        printer.address = settings.value(u"address"_s).toString();
        printer.ticketLayout = settings.value(u"ticketLayout"_s, printer.ticketLayout).toString();
        printer.receiptLayout = settings.value(u"receiptLayout"_s, printer.receiptLayout).toString();
        printer.reportLayout = settings.value(u"reportLayout"_s, printer.reportLayout).toString();
        printer.cut = escpos::Cut(std::clamp(settings.value(u"cut"_s, 1).toInt(), 0, 2));
        printer.answers = settings.value(u"answers"_s, true).toBool();
        printer.drawerPin = settings.value(u"drawerPin"_s, 2).toInt() == 5 ? 5 : 2;
        printer.drawerOnMs = std::clamp(settings.value(u"drawerOnMs"_s, 100).toInt(), 2, 510);
        printer.drawerOffMs = std::clamp(settings.value(u"drawerOffMs"_s, 200).toInt(), 2, 510);
        if (!printer.id.isEmpty())
            setup.printers.append(printer);
    }
    settings.endArray();
    setup.ticketPrinter = settings.value(u"print/tickets"_s).toString();
    setup.receiptPrinter = settings.value(u"print/receipts"_s).toString();
    setup.drawerPrinter = settings.value(u"print/drawer"_s).toString();
    return setup;
}

void PrintSetup::write(QSettings &settings) const
{
    settings.remove(u"printers"_s);
    settings.beginWriteArray(u"printers"_s, int(printers.size()));
    for (qsizetype i = 0; i < printers.size(); ++i) {
        const PrinterConfig &printer = printers.at(i);
        settings.setArrayIndex(int(i));
        settings.setValue(u"id"_s, printer.id);
        settings.setValue(u"name"_s, printer.name);
        settings.setValue(u"kind"_s, int(printer.kind));
        settings.setValue(u"address"_s, printer.address);
        settings.setValue(u"ticketLayout"_s, printer.ticketLayout);
        settings.setValue(u"receiptLayout"_s, printer.receiptLayout);
        settings.setValue(u"reportLayout"_s, printer.reportLayout);
        settings.setValue(u"cut"_s, int(printer.cut));
        settings.setValue(u"answers"_s, printer.answers);
        settings.setValue(u"drawerPin"_s, printer.drawerPin);
        settings.setValue(u"drawerOnMs"_s, printer.drawerOnMs);
        settings.setValue(u"drawerOffMs"_s, printer.drawerOffMs);
    }
    settings.endArray();
    settings.setValue(u"print/tickets"_s, ticketPrinter);
    settings.setValue(u"print/receipts"_s, receiptPrinter);
    settings.setValue(u"print/drawer"_s, drawerPrinter);
}

} // namespace foyer
