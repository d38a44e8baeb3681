// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QStringList>

#include <optional>

namespace foyer {

/// Reads records of a CSV file (RFC 4180, with LF or CRLF, commas or semicolons) one at a time. Whichever separator the
/// first line has more of is the one.
class CsvTable
{
public:
    static constexpr int maxFields = 100;

    /// Refuses what is not UTF-8; drops a byte order mark.
    static Result<CsvTable> open(const QByteArray &csv);

    QChar separator() const { return m_separator; }
    /// The line the last record began on, from 1.
    int line() const { return m_recordLine; }
    /// The next record that is not empty; nothing at the end. A quote that never closes is an error.
    Result<std::optional<QStringList>> next();

private:
    Result<QString> field(bool &endsRecord);

    QString m_text;
    QChar m_separator = u',';
    qsizetype m_at = 0;
    int m_line = 1;
    int m_recordLine = 1;
};

} // namespace foyer
