// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/TicketLayout.h"
#include "print/PaperData.h"

#include <QImage>

class QPainter;

namespace foyer {

/// A layout with its data as a thermal head prints it: Format_Mono, one bit a dot at the layout's resolution, 1 is black.
/// Letters are drawn without grey edges, codes in whole dots, logos dithered. A roll is as long as what is on it.
/// InvalidInput: a code that fits neither its box nor any symbol; the detail names the field. Pure; any thread.
Result<QImage> paintMono(const TicketLayout &layout, const PaperData &data);

/// The same as strokes and letters on any painter whose origin is the paper's top left, `dpi` being its resolution: PDF,
/// system printers, the editor's preview. Codes stay in whole dots of that resolution.
Status paintPaper(QPainter &painter, const TicketLayout &layout, const PaperData &data, double dpi);

/// How long the paper is, mm; for a roll it depends on the data.
double paperHeight(const TicketLayout &layout, const PaperData &data);

} // namespace foyer
