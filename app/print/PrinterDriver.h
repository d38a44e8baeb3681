// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrinterConfig.h"
#include "print/PrintJob.h"

#include <QObject>

#include <memory>
#include <optional>

namespace foyer {

/// One page as a driver gets it.
struct Sheet {
    TicketLayout layout;
    PaperData data;
    QString fileName; ///< without a folder, for printers that are files
};

enum class SheetOutcome : quint8 {
    Printed,
    NotPrinted, ///< nothing came out, for sure: it may be sent again
    Maybe,      ///< bytes went out, and what became of them is not known
};

/// One printer at work, one page at a time: prepare(), then, after ready() was written down, send(). Until send() nothing of
/// the page has left. Lives in the queue's thread.
class PrinterDriver : public QObject
{
    Q_OBJECT
public:
    /// The one for a configuration.
    static std::unique_ptr<PrinterDriver> make(const PrinterConfig &config);
    using QObject::QObject;

    /// Draws the page and makes sure that the printer is there and could print: ready(), or notReady() with why not.
    virtual void prepare(const Sheet &sheet) = 0;
    /// Answers with done(); troubled() before that says what holds it up.
    virtual void send() = 0;
    /// Gives up what is under way without any signal; a page that was being sent may be half on paper.
    virtual void abandon() = 0;
    /// Opens the drawer now or, when the printer does not answer within two seconds, not at all: pulsed() tells.
    virtual void pulse() = 0;
    virtual void askStatus() = 0;

signals:
    void ready();
    void notReady(foyer::PrintTrouble trouble);
    void troubled(foyer::PrintTrouble trouble); ///< None: it goes on
    void done(foyer::SheetOutcome outcome, foyer::PrintTrouble trouble);
    void pulsed(bool isOpened);
    /// None: ready. `isPaperLow` only where the printer says so.
    void statusKnown(foyer::PrintTrouble trouble, bool isPaperLow);
};

} // namespace foyer
