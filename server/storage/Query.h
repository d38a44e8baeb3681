// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

struct pg_result;

namespace foyer {

/// One SQL statement with a name; prepared once on each connection, values bound as $1, $2, …
struct Query {
    const char *name;
    const char *sql;
};

/// Values for the placeholders of a Query, in order. Owns its bytes. Lists become PostgreSQL arrays, written when they are
/// sent: in binary where the placeholder's type is one of those below, which costs both ends half of what text does.
class Params
{
public:
    /// As it goes over the wire.
    struct Wire {
        QByteArray bytes;
        bool isNull = false;
        bool isBinary = false;
    };

    Params() = default;
    template<typename... T>
    static Params of(const T &...values)
    {
        Params params;
        (params.add(values), ...);
        return params;
    }

    void add(qint64 value) { addText(QByteArray::number(value)); }
    void add(int value) { addText(QByteArray::number(value)); }
    void add(bool value) { addText(value ? "t" : "f"); }
    void add(const QString &value) { addText(value.toUtf8()); }
    void add(const QDateTime &value); ///< timestamptz; an invalid time is NULL
    void add(const QByteArray &bytes); ///< bytea
    void add(std::nullopt_t) { m_values.append(Wire{{}, true, false}); }
    void add(const QList<qint64> &values) { m_values.append(values); }
    void add(const QList<int> &values) { m_values.append(values); }
    void add(const QStringList &values) { m_values.append(values); } ///< a null string is NULL
    void add(const QList<std::optional<qint64>> &values) { m_values.append(values); }
    void add(const QList<QByteArray> &values) { m_values.append(values); } ///< bytea[]
    void add(const QList<QDateTime> &values) { m_values.append(values); }  ///< timestamptz[]; an invalid time is NULL
    template<typename Tag>
    void add(Id<Tag> id) { add(id.value()); }
    template<typename T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            add(std::nullopt);
    }

    int size() const { return int(m_values.size()); }
    /// `type`: the placeholder's PostgreSQL type (pg_type.oid); 0 when it is not known.
    Wire wire(int index, quint32 type) const;

private:
    using Value = std::variant<Wire, QList<qint64>, QList<int>, QStringList, QList<std::optional<qint64>>, QList<QByteArray>, QList<QDateTime>>;
    void addText(QByteArray text) { m_values.append(Wire{std::move(text), false, false}); }

    QList<Value> m_values;
};

/// What a statement gave back. A cheap handle; the rows live as long as any copy.
class Rows
{
public:
    Rows() = default;
    explicit Rows(pg_result *result);

    int count() const;
    bool isEmpty() const { return count() == 0; }
    /// Rows that an INSERT, UPDATE or DELETE touched.
    int affected() const;
    bool isNull(int row, int column) const;
    qint64 integer(int row, int column) const;
    int smallInteger(int row, int column) const { return int(integer(row, column)); }
    bool boolean(int row, int column) const;
    QString text(int row, int column) const;
    QByteArray raw(int row, int column) const; ///< the text form, unconverted
    QByteArray bytea(int row, int column) const;
    QDateTime time(int row, int column) const; ///< UTC, milliseconds
    std::optional<qint64> optionalInteger(int row, int column) const;
    std::optional<QString> optionalText(int row, int column) const;
    std::optional<QDateTime> optionalTime(int row, int column) const;
    QList<qint64> integers(int row, int column) const; ///< an integer array
    const pg_result *handle() const { return m_result.get(); }

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace foyer
