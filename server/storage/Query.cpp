// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Query.h"

#include <libpq-fe.h>

#include <QTimeZone>

namespace foyer {
namespace {

template<typename List, typename Append>
QByteArray arrayLiteral(const List &values, qsizetype perValue, Append &&append)
{
    QByteArray out;
    out.reserve(values.size() * perValue + 2);
    out += '{';
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            out += ',';
        append(out, values.at(i));
    }
    out += '}';
    return out;
}

void appendQuoted(QByteArray &out, const QByteArray &utf8)
{
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

int digits(const char *&at, int count)
{
    int value = 0;
    for (int i = 0; i < count && *at >= '0' && *at <= '9'; ++i)
        value = value * 10 + (*at++ - '0');
    return value;
}

} // namespace

void Params::add(const QDateTime &value)
{
    if (!value.isValid())
        return addNull();
    addText(value.toUTC().toString(Qt::ISODateWithMs).toLatin1());
}

void Params::add(const QByteArray &bytes) { m_values.append({bytes, bytes.isNull(), true}); }

void Params::add(const QList<qint64> &values)
{
    addText(arrayLiteral(values, 10, [](QByteArray &out, qint64 value) { out += QByteArray::number(value); }));
}

void Params::add(const QList<int> &values)
{
    addText(arrayLiteral(values, 7, [](QByteArray &out, int value) { out += QByteArray::number(value); }));
}

void Params::add(const QStringList &values)
{
    addText(arrayLiteral(values, 24, [](QByteArray &out, const QString &value) {
        if (value.isNull())
            out += "NULL";
        else
            appendQuoted(out, value.toUtf8());
    }));
}

void Params::add(const QList<std::optional<qint64>> &values)
{
    addText(arrayLiteral(values, 10, [](QByteArray &out, const std::optional<qint64> &value) {
        out += value ? QByteArray::number(*value) : QByteArrayLiteral("NULL");
    }));
}

void Params::add(const QList<QByteArray> &values)
{
    addText(arrayLiteral(values, 80, [](QByteArray &out, const QByteArray &value) {
        out += "\"\\\\x";
        out += value.toHex();
        out += '"';
    }));
}

void Params::add(const QList<QDateTime> &values)
{
    QDateTime last;
    QByteArray text = "NULL";
    addText(arrayLiteral(values, 28, [&](QByteArray &out, const QDateTime &value) {
        if (value != last) { // mostly the transaction's time, again and again
            last = value;
            text = value.isValid() ? '"' + value.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"' : QByteArrayLiteral("NULL");
        }
        out += text;
    }));
}

Rows::Rows(pg_result *result) : m_result(result, PQclear) {}

int Rows::count() const { return m_result ? PQntuples(m_result.get()) : 0; }

int Rows::affected() const { return m_result ? QByteArray(PQcmdTuples(m_result.get())).toInt() : 0; }

bool Rows::isNull(int row, int column) const { return PQgetisnull(m_result.get(), row, column) != 0; }

QByteArray Rows::raw(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

qint64 Rows::integer(int row, int column) const
{
    return strtoll(PQgetvalue(m_result.get(), row, column), nullptr, 10);
}

bool Rows::boolean(int row, int column) const { return *PQgetvalue(m_result.get(), row, column) == 't'; }

QString Rows::text(int row, int column) const
{
    return QString::fromUtf8(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
}

QByteArray Rows::bytea(int row, int column) const
{
    const QByteArray text = raw(row, column);
    return text.startsWith("\\x") ? QByteArray::fromHex(text.mid(2)) : QByteArray();
}

QDateTime Rows::time(int row, int column) const
{
    // The session runs in UTC with ISO dates: 2026-11-21 01:36:53.123456+00
    const char *at = PQgetvalue(m_result.get(), row, column);
    if (isNull(row, column))
        return {};
    const int year = digits(at, 4);
    const int month = digits(++at, 2);
    const int day = digits(++at, 2);
    const int hour = digits(++at, 2);
    const int minute = digits(++at, 2);
    const int second = digits(++at, 2);
    int ms = 0;
    if (*at == '.') {
        const char *start = ++at;
        ms = digits(at, 3);
        for (auto length = at - start; length < 3; ++length)
            ms *= 10;
    }
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

std::optional<qint64> Rows::optionalInteger(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(integer(row, column));
}

std::optional<QString> Rows::optionalText(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(text(row, column));
}

std::optional<QDateTime> Rows::optionalTime(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(time(row, column));
}

QList<qint64> Rows::integers(int row, int column) const
{
    QList<qint64> values;
    QByteArray text = raw(row, column);
    if (text.size() <= 2)
        return values;
    for (const QByteArray &part : text.mid(1, text.size() - 2).split(','))
        values.append(part.toLongLong());
    return values;
}

} // namespace foyer
