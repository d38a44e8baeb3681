// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/EscPos.h"

#include <QList>
#include <QMetaType>
#include <QString>

class QSettings;

namespace foyer {

enum class PrinterKind : quint8 {
    Network, ///< ESC/POS over TCP, port 9100 unless said
    Device,  ///< ESC/POS into a device file: /dev/usb/lp0
    System,  ///< a printer of the operating system
    PdfFolder, ///< one PDF file a page
};

/// One printer as this till knows it.
struct PrinterConfig {
    QString id; ///< made once, never shown
    QString name;
    PrinterKind kind = PrinterKind::Network;
    QString address; ///< host[:port], path, the system's name, folder
    QString ticketLayout = QStringLiteral("ticket-80mm");
    QString receiptLayout = QStringLiteral("receipt-80mm");
    QString reportLayout = QStringLiteral("report-80mm");
    escpos::Cut cut = escpos::Cut::Partial;
    bool answers = true; ///< tells its state and when a page is out; some cheap ones never do
    int drawerPin = 2;
    int drawerOnMs = 100;
    int drawerOffMs = 200;

    bool speaksEscPos() const { return kind == PrinterKind::Network || kind == PrinterKind::Device; }
    bool operator==(const PrinterConfig &) const = default;
};

/// The printers of a till and what each is for; an empty id: nothing prints that.
struct PrintSetup {
    static constexpr qsizetype maxPrinters = 20;
    QList<PrinterConfig> printers;
    QString ticketPrinter;
    QString receiptPrinter;
    QString drawerPrinter; ///< its connector has the drawer

    const PrinterConfig *printer(const QString &id) const;
    bool operator==(const PrintSetup &) const = default;

    /// Settings somebody edited by hand are clamped, never fatal.
    static PrintSetup read(QSettings &settings);
    void write(QSettings &settings) const;
};

} // namespace foyer

Q_DECLARE_METATYPE(foyer::PrinterConfig)
