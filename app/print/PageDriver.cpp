// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PageDriver.h"

#include "print/EscPosDriver.h"
#include "print/DeviceTransport.h"
#include "print/PaperPainter.h"
#include "print/TcpTransport.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QPageLayout pageOf(const Sheet &sheet)
{
    const QSizeF size(sheet.layout.width, paperHeight(sheet.layout, sheet.data));
    // Matched exactly or not at all: a roll's length is nobody's standard size.
    return {QPageSize(size, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch), QPageLayout::Portrait, QMarginsF()};
}

} // namespace

std::unique_ptr<PrinterDriver> PrinterDriver::make(const PrinterConfig &config)
{
    switch (config.kind) {
    case PrinterKind::Network: return std::make_unique<EscPosDriver>(config, std::make_unique<TcpTransport>(config.address), EscPosDriver::Timing());
    case PrinterKind::Device:
        return std::make_unique<EscPosDriver>(config, std::make_unique<DeviceTransport>(config.address, config.answers), EscPosDriver::Timing());
    case PrinterKind::System:
    case PrinterKind::PdfFolder: break;
    }
    return std::make_unique<PageDriver>(config);
}

PrintTrouble PageDriver::look() const
{
    if (m_config.kind == PrinterKind::System) {
        const QPrinterInfo info = QPrinterInfo::printerInfo(m_config.address);
        if (info.isNull())
            return PrintTrouble::Unreachable;
        return info.state() == QPrinter::Error ? PrintTrouble::Device : PrintTrouble::None;
    }
    const QFileInfo folder(m_config.address);
    return folder.isDir() && folder.isWritable() ? PrintTrouble::None : PrintTrouble::Unreachable;
}

void PageDriver::askStatus() { emit statusKnown(look(), false); }

void PageDriver::prepare(const Sheet &sheet)
{
    if (const PrintTrouble trouble = look(); trouble != PrintTrouble::None)
        return emit notReady(trouble);
    if (!paintMono(sheet.layout, sheet.data)) // finds what cannot be drawn before anything is written
        return emit notReady(PrintTrouble::Layout);
    m_sheet = sheet;
    emit ready();
}

void PageDriver::send()
{
    Q_ASSERT(m_sheet);
    const Sheet sheet = *std::exchange(m_sheet, std::nullopt);
    SheetOutcome outcome = SheetOutcome::Printed;
    if (m_config.kind == PrinterKind::System)
        outcome = spool(sheet);
    else if (!save(sheet))
        outcome = SheetOutcome::NotPrinted;
    emit done(outcome, outcome == SheetOutcome::Printed ? PrintTrouble::None : PrintTrouble::Device);
}

SheetOutcome PageDriver::spool(const Sheet &sheet) const
{
    QPrinter printer(QPrinterInfo::printerInfo(m_config.address), QPrinter::HighResolution);
    printer.setResolution(sheet.layout.dpi * std::max(1, 600 / sheet.layout.dpi)); // whole dots stay whole dots
    printer.setPageLayout(pageOf(sheet));
    printer.setFullPage(true);
    printer.setDocName(sheet.fileName);
    QPainter painter;
    if (!painter.begin(&printer))
        return SheetOutcome::NotPrinted;
    const Status drawn = paintPaper(painter, sheet.layout, sheet.data, printer.resolution());
    const bool isSpooled = painter.end() && printer.printerState() != QPrinter::Error;
    return drawn && isSpooled ? SheetOutcome::Printed : SheetOutcome::Maybe;
}

bool PageDriver::save(const Sheet &sheet) const
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setResolution(sheet.layout.dpi * std::max(1, 600 / sheet.layout.dpi));
        writer.setPageLayout(pageOf(sheet));
        writer.setTitle(sheet.fileName);
        writer.setCreator(u"Foyer"_s);
        QPainter painter(&writer);
        if (!paintPaper(painter, sheet.layout, sheet.data, writer.resolution()))
            return false;
    }
    QSaveFile file(QDir(m_config.address).filePath(sheet.fileName + u".pdf"_s));
    return file.open(QIODevice::WriteOnly) && file.write(pdf.data()) == pdf.data().size() && file.commit();
}

} // namespace foyer
