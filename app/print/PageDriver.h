// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrinterDriver.h"

namespace foyer {

/// Printers that take a whole page: those of the operating system, whose spooler has it from then on, and a folder that
/// gets one PDF a page. Neither has a drawer.
class PageDriver : public PrinterDriver
{
    Q_OBJECT
public:
    explicit PageDriver(const PrinterConfig &config, QObject *parent = nullptr) : PrinterDriver(parent), m_config(config) {}

    void prepare(const Sheet &sheet) override;
    void send() override;
    void abandon() override { m_sheet.reset(); }
    void pulse() override { emit pulsed(false); }
    void askStatus() override;

private:
    PrintTrouble look() const;
    SheetOutcome spool(const Sheet &sheet) const;
    bool save(const Sheet &sheet) const;

    const PrinterConfig m_config;
    std::optional<Sheet> m_sheet;
};

} // namespace foyer
