// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Query.h"

#include <libpq-fe.h>

#include <QStringEncoder>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace foyer {
namespace {

// pg_type.oid of the arrays that are sent in binary, and of their elements (PostgreSQL's catalog, pg_type.dat).
struct ArrayType {
    quint32 array;
    quint32 element;
};
constexpr ArrayType bigintArray{1016, 20};
constexpr ArrayType intArray{1007, 23};
constexpr ArrayType smallintArray{1005, 21};
constexpr ArrayType textArray{1009, 25};
constexpr ArrayType byteaArray{1001, 17};
constexpr ArrayType timestamptzArray{1185, 1184};

/// One dimension from index 1, as array_recv reads it: dimensions, whether there are NULLs, element type, length, lower bound,
/// and each element behind its length (-1 for NULL). Allocated once, for at most `most` bytes of values.
class BinaryArray
{
public:
    BinaryArray(ArrayType type, qsizetype count, qsizetype most) : m_bytes(20 + count * 4 + most, Qt::Uninitialized), m_at(m_bytes.data())
    {
        put<qint32>(count > 0 ? 1 : 0); // an empty array has no dimension
        put<qint32>(0);
        put<quint32>(type.element);
        if (count > 0) {
            put<qint32>(qint32(count));
            put<qint32>(1);
        }
    }
    template<typename T>
    void number(T value)
    {
        put<qint32>(sizeof value);
        put<T>(value);
    }
    void bytes(const QByteArray &value)
    {
        put<qint32>(qint32(value.size()));
        m_at = std::copy_n(value.constData(), value.size(), m_at);
    }
    void text(QStringEncoder &utf8, const QString &value)
    {
        char *const length = m_at;
        m_at = utf8.appendToBuffer(m_at + sizeof(qint32), value);
        qToBigEndian(qint32(m_at - length - qsizetype(sizeof(qint32))), length);
    }
    void null()
    {
        put<qint32>(-1);
        qToBigEndian<qint32>(1, m_bytes.data() + 4);
    }
    Params::Wire done()
    {
        m_bytes.truncate(m_at - m_bytes.constData());
        return {std::move(m_bytes), false, true};
    }

private:
    template<typename T>
    void put(T value)
    {
        qToBigEndian(value, m_at);
        m_at += sizeof value;
    }
    QByteArray m_bytes;
    char *m_at; ///< where the next value goes
};

template<typename To, typename From>
Params::Wire numbers(ArrayType type, const QList<From> &values)
{
    BinaryArray out(type, values.size(), values.size() * qsizetype(sizeof(To)));
    for (const From value : values)
        out.number(To(value));
    return out.done();
}

/// Whether each of them can be such a number; else text tells PostgreSQL, which says what is wrong.
template<typename To, typename From>
bool fits(const QList<From> &values)
{
    return std::all_of(values.cbegin(), values.cend(), [](From value) { return std::in_range<To>(value); });
}

template<typename From>
std::optional<Params::Wire> binary(const QList<From> &values, quint32 type)
    requires std::is_integral_v<From>
{
    if (type == bigintArray.array)
        return numbers<qint64>(bigintArray, values);
    if (type == intArray.array && fits<qint32>(values))
        return numbers<qint32>(intArray, values);
    if (type == smallintArray.array && fits<qint16>(values))
        return numbers<qint16>(smallintArray, values);
    return {};
}

std::optional<Params::Wire> binary(const QList<std::optional<qint64>> &values, quint32 type)
{
    if (type != bigintArray.array)
        return {};
    BinaryArray out(bigintArray, values.size(), values.size() * qsizetype(sizeof(qint64)));
    for (const std::optional<qint64> &value : values) {
        if (value)
            out.number(*value);
        else
            out.null();
    }
    return out.done();
}

std::optional<Params::Wire> binary(const QStringList &values, quint32 type)
{
    if (type != textArray.array)
        return {};
    QStringEncoder utf8(QStringEncoder::Utf8, QStringConverter::Flag::Stateless);
    qsizetype most = 0;
    for (const QString &value : values)
        most += utf8.requiredSpace(value.size());
    BinaryArray out(textArray, values.size(), most);
    for (const QString &value : values) {
        if (value.isNull())
            out.null();
        else
            out.text(utf8, value);
    }
    return out.done();
}

std::optional<Params::Wire> binary(const QList<QByteArray> &values, quint32 type)
{
    if (type != byteaArray.array)
        return {};
    qsizetype most = 0;
    for (const QByteArray &value : values)
        most += value.size();
    BinaryArray out(byteaArray, values.size(), most);
    for (const QByteArray &value : values)
        out.bytes(value);
    return out.done();
}

std::optional<Params::Wire> binary(const QList<QDateTime> &values, quint32 type)
{
    if (type != timestamptzArray.array)
        return {};
    constexpr qint64 epochMs = 946'684'800'000; // PostgreSQL counts microseconds since 2000-01-01 UTC
    BinaryArray out(timestamptzArray, values.size(), values.size() * qsizetype(sizeof(qint64)));
    for (const QDateTime &value : values) {
        if (value.isValid())
            out.number((value.toMSecsSinceEpoch() - epochMs) * 1000);
        else
            out.null();
    }
    return out.done();
}

/// One element of an array's text; empty for NULL.
QByteArray literal(qint64 value) { return QByteArray::number(value); }
QByteArray literal(const std::optional<qint64> &value) { return value ? QByteArray::number(*value) : QByteArray(); }
QByteArray literal(const QByteArray &value) { return "\"\\\\x" + value.toHex() + '"'; }
QByteArray literal(const QDateTime &value)
{
    return value.isValid() ? '"' + value.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"' : QByteArray();
}
QByteArray literal(const QString &value)
{
    if (value.isNull())
        return {};
    QByteArray out = "\"";
    for (const char c : value.toUtf8()) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

template<typename T>
Params::Wire textArrayOf(const QList<T> &values)
{
    QByteArray out = "{";
    for (const T &value : values) {
        const QByteArray one = literal(value);
        out += one.isEmpty() ? QByteArrayLiteral("NULL") : one;
        out += ',';
    }
    if (!values.isEmpty())
        out.chop(1);
    return {out + '}', false, false};
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
        return add(std::nullopt);
    addText(value.toUTC().toString(Qt::ISODateWithMs).toLatin1());
}

void Params::add(const QByteArray &bytes) { m_values.append(Wire{bytes, bytes.isNull(), true}); }

Params::Wire Params::wire(int index, quint32 type) const
{
    return std::visit([type](const auto &value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, Wire>) {
            return value;
        } else {
            const std::optional<Wire> packed = binary(value, type);
            return packed ? *packed : textArrayOf(value);
        }
    }, m_values.at(index));
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
