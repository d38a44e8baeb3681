// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace foyer {

/// One row of a receipt or report: words at the start, a figure at the end.
struct PaperRow {
    QString words;
    QString figure;
    bool isStrong = false;
    bool hasRuleAbove = false;
    bool operator==(const PaperRow &) const = default;
};

/// What is put into a layout: a value for each placeholder it may name (paper/TicketLayout.h), and the rows of its table.
struct PaperData {
    QHash<QString, QString> values;
    QList<PaperRow> rows;
    bool operator==(const PaperData &) const = default;
};

} // namespace foyer
