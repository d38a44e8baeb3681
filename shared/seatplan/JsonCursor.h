// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QPointF>

#include <initializer_list>
#include <optional>

namespace foyer {

/// Where the reader of a JSON file stands: a chain on the stack, spelled out only when something is wrong.
struct JsonPath {
    const JsonPath *parent = nullptr;
    QLatin1StringView name; ///< of a member, or
    qsizetype index = -1; ///< of an element

    JsonPath member(QLatin1StringView key) const { return {this, key, -1}; }
    JsonPath element(qsizetype i) const { return {this, {}, i}; }
    QString toString() const;
};

/// Takes typed values out of JSON and remembers the first thing that was wrong, with its path. After a failure every
/// further call returns an empty value at once, so a reader checks `hasFailed()` where it loops, not at every field.
class JsonCursor
{
public:
    bool hasFailed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }
    void fail(const JsonPath &path, const QString &message);

    QJsonObject object(const QJsonValue &value, const JsonPath &path);
    QJsonArray array(const QJsonValue &value, const JsonPath &path, qsizetype limit);
    QString string(const QJsonValue &value, const JsonPath &path);
    double number(const QJsonValue &value, const JsonPath &path);
    qint64 integer(const QJsonValue &value, const JsonPath &path, qint64 least, qint64 most);
    QPointF point(const QJsonValue &value, const JsonPath &path); ///< [x, y]
    QList<QPointF> points(const QJsonValue &value, const JsonPath &path, qsizetype limit);
    /// Refuses members that are not in the list.
    void onlyMembers(const QJsonObject &object, const JsonPath &path, std::initializer_list<QLatin1StringView> known);

private:
    std::optional<Error> m_error;
};

} // namespace foyer
