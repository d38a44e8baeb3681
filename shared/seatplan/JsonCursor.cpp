// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/JsonCursor.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"a text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"missing"_s;
}

QString wanted(const QString &what, const QJsonValue &value)
{
    return value.isUndefined() ? u"It is missing; %1 is needed here."_s.arg(what)
                               : u"It must be %1, but it is %2."_s.arg(what, typeName(value));
}

} // namespace

QString JsonPath::toString() const
{
    QString text = parent ? parent->toString() : QString();
    if (index >= 0)
        return text + u'[' + QString::number(index) + u']';
    if (!text.isEmpty() && !name.isEmpty())
        text += u'.';
    return text + name;
}

void JsonCursor::fail(const JsonPath &path, const QString &message)
{
    if (!m_error) {
        const QString at = path.toString();
        m_error = Error::invalid(at.isEmpty() ? u"$"_s : at, message);
    }
}

QJsonObject JsonCursor::object(const QJsonValue &value, const JsonPath &path)
{
    if (!value.isObject())
        fail(path, wanted(u"an object"_s, value));
    return value.toObject();
}

QJsonArray JsonCursor::array(const QJsonValue &value, const JsonPath &path, qsizetype limit)
{
    QJsonArray list = value.toArray();
    if (!value.isArray()) {
        fail(path, wanted(u"a list"_s, value));
    } else if (list.size() > limit) {
        fail(path, u"The list has %1 entries; %2 are the most."_s.arg(list.size()).arg(limit));
        return {};
    }
    return list;
}

QString JsonCursor::string(const QJsonValue &value, const JsonPath &path)
{
    if (!value.isString())
        fail(path, wanted(u"a text"_s, value));
    return value.toString();
}

double JsonCursor::number(const QJsonValue &value, const JsonPath &path)
{
    const double result = value.toDouble();
    if (!value.isDouble())
        fail(path, wanted(u"a number"_s, value));
    else if (!std::isfinite(result))
        fail(path, u"The number is too large."_s);
    return result;
}

qint64 JsonCursor::integer(const QJsonValue &value, const JsonPath &path, qint64 least, qint64 most)
{
    const double result = value.toDouble();
    if (!value.isDouble() || result != std::floor(result))
        fail(path, wanted(u"a whole number"_s, value));
    else if (result < double(least) || result > double(most))
        fail(path, u"The number must be between %1 and %2."_s.arg(least).arg(most));
    else
        return qint64(result);
    return least;
}

QPointF JsonCursor::point(const QJsonValue &value, const JsonPath &path)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
        fail(path, u"A point is a list of two numbers."_s);
    return {pair.at(0).toDouble(), pair.at(1).toDouble()};
}

QList<QPointF> JsonCursor::points(const QJsonValue &value, const JsonPath &path, qsizetype limit)
{
    const QJsonArray list = array(value, path, limit);
    QList<QPointF> result;
    result.reserve(list.size());
    for (qsizetype i = 0; i < list.size() && !hasFailed(); ++i)
        result.append(point(list[i], path.element(i)));
    return result;
}

void JsonCursor::onlyMembers(const QJsonObject &object, const JsonPath &path,
                             std::initializer_list<QLatin1StringView> known)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (std::none_of(known.begin(), known.end(), [&](QLatin1StringView name) { return key == name; })) {
            const QString shown = key.left(60);
            return fail(path, u"The field \"%1\" is not known here."_s.arg(shown));
        }
    }
}

} // namespace foyer
