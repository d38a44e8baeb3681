// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/CsvTable.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace foyer {

Result<CsvTable> CsvTable::open(const QByteArray &csv)
{
    CsvTable table;
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    table.m_text = decode(csv);
    if (decode.hasError())
        return Error::invalid(u"line 1"_s, u"The file is not UTF-8 text; save it as \"CSV UTF-8\"."_s);
    if (table.m_text.startsWith(QChar::ByteOrderMark))
        table.m_at = 1;
    const QStringView head = QStringView(table.m_text).sliced(0, std::max<qsizetype>(0, table.m_text.indexOf(u'\n')));
    const QStringView line
        = head.isEmpty() ? QStringView(table.m_text).first(std::min<qsizetype>(table.m_text.size(), 1'000)) : head;
    if (line.count(u';') > line.count(u','))
        table.m_separator = u';';
    return table;
}

Result<std::optional<QStringList>> CsvTable::next()
{
    while (m_at < m_text.size()) {
        m_recordLine = m_line;
        QStringList fields;
        for (bool endsRecord = false; !endsRecord;) {
            Result<QString> value = field(endsRecord);
            if (!value)
                return value.error();
            fields.append(*value);
            if (fields.size() > maxFields)
                return Error::invalid(u"line %1"_s.arg(m_recordLine),
                                      u"There are more than %1 columns."_s.arg(maxFields));
        }
        const bool isEmpty = std::all_of(fields.begin(), fields.end(), [](const QString &f) { return f.isEmpty(); });
        if (!isEmpty)
            return std::optional(fields);
    }
    return std::optional<QStringList>();
}

Result<QString> CsvTable::field(bool &endsRecord)
{
    QString value;
    bool isQuoted = false;
    if (m_at < m_text.size() && m_text[m_at] == u'"') {
        isQuoted = true;
        ++m_at;
    }
    const int startLine = m_line;
    bool isOpen = isQuoted;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar c = m_text[m_at];
        m_line += c == u'\n';
        if (isOpen) {
            if (c != u'"') {
                value += c;
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                value += c;
                ++m_at;
            } else {
                isOpen = false;
            }
        } else if (c == m_separator || c == u'\n') {
            ++m_at;
            endsRecord = c == u'\n';
            return value.trimmed();
        } else if (isQuoted && c != u'\r' && c != u' ') {
            return Error::invalid(u"line %1"_s.arg(m_line), u"Text follows a closing quote."_s);
        } else if (!isQuoted) {
            value += c;
        }
    }
    if (isOpen)
        return Error::invalid(u"line %1"_s.arg(startLine), u"A quote is opened here and never closed."_s);
    endsRecord = true;
    return value.trimmed();
}

} // namespace foyer
