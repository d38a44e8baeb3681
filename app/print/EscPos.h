// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

#include <optional>

/// The part of ESC/POS that prints pictures, after Epson's "ESC/POS Command Reference" (TM series); the same commands are
/// understood by the printers of other makers that call themselves compatible. Pure byte work; any thread.
namespace foyer::escpos {

/// ESC @: forgets settings and what is half set. GS ( D: turns the real-time drawer and power-off commands off, which some
/// printers otherwise find inside a picture's bytes.
QByteArray initialise();

/// GS v 0 in bands: dots set in `mono` (Format_Mono, 1 is black) from the left edge. A band is small enough for any input
/// buffer, and between two of them a drawer pulse may go out.
constexpr int bandRows = 128;
QList<QByteArray> raster(const QImage &mono);

enum class Cut : quint8 { None, Partial, Full };
/// GS V 65/66: feeds the last line past the knife and cuts; Cut::None feeds it to the tear bar (ESC J).
QByteArray cut(Cut kind);

/// ESC p: a pulse to the drawer at connector pin 2 or 5. Both times in steps of 2 ms, at most 510; off is longer than on.
QByteArray drawerPulse(int pin, int onMs, int offMs);

/// DLE EOT 1, 2 and 4: the printer answers one byte each at once, also while it is out of paper.
QByteArray statusQuery();
/// GS r 1: answered in its turn, when everything sent before has been printed.
QByteArray finishedQuery();

struct PrinterStatus {
    bool isOffline = false;
    bool isCoverOpen = false;
    bool isPaperOut = false;
    bool isPaperLow = false; ///< still prints
    bool hasError = false;   ///< cutter, head, voltage
    bool canPrint() const { return !isOffline && !isCoverOpen && !isPaperOut && !hasError; }
    bool operator==(const PrinterStatus &) const = default;
};

/// Takes the printer's bytes as they come and tells the two kinds of answer apart.
class AnswerReader
{
public:
    /// A new round of statusQuery(): the next three bytes of that kind are its answers.
    void expectStatus() { m_answers.clear(); }
    void feed(const QByteArray &bytes);
    /// Once all three answers are there.
    std::optional<PrinterStatus> status() const;
    /// True once for each answer to finishedQuery().
    bool takeFinished();

private:
    QByteArray m_answers; ///< to DLE EOT, in the order asked
    int m_finished = 0;
};

} // namespace foyer::escpos
