// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Field.h"

#include <QJsonDocument>

namespace foyer {

/// Appends `text` as a JSON string with its quotes.
void appendJsonString(QByteArray &out, QStringView text);
/// RFC 3339 in UTC; milliseconds only when there are any.
QString toRfc3339(const QDateTime &time);

/// Appends any protocol value as compact JSON. Straight into bytes: a stadium's plan never exists as a tree.
template<typename T>
void appendJson(QByteArray &out, const T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        out += QByteArray::number(qint64(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        out += QByteArray::number(double(value), 'g', 6);
    } else if constexpr (std::is_same_v<T, QString>) {
        appendJsonString(out, value);
    } else if constexpr (IsId<T>::value) {
        out += QByteArray::number(value.value());
    } else if constexpr (std::is_same_v<T, Money>) {
        out += "{\"amount\":";
        out += QByteArray::number(value.minorUnits());
        out += ",\"currency\":";
        appendJsonString(out, value.currency());
        out += '}';
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        appendJsonString(out, toRfc3339(value));
    } else if constexpr (std::is_same_v<T, RawJson>) {
        out += value.bytes.isEmpty() ? QByteArrayLiteral("null") : value.bytes;
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        out += QJsonDocument(value).toJson(QJsonDocument::Compact);
    } else if constexpr (IsOptional<T>::value) {
        if (value)
            appendJson(out, *value);
        else
            out += "null";
    } else if constexpr (IsList<T>::value) {
        out += '[';
        bool isFirst = true;
        for (const auto &element : value) {
            if (!isFirst)
                out += ',';
            isFirst = false;
            appendJson(out, element);
        }
        out += ']';
    } else {
        static_assert(HasFields<T>, "a protocol type lists its fields");
        out += '{';
        bool isFirst = true;
        T::fields(value, [&](QLatin1StringView name, const auto &member, const Bounds & = {}) {
            using Member = std::decay_t<decltype(member)>;
            if constexpr (IsOptional<Member>::value && !IsOptional<Member>::writesNull) {
                if (!member)
                    return;
            }
            if (!isFirst)
                out += ',';
            isFirst = false;
            out += '"';
            out += QByteArrayView(name.data(), name.size());
            out += "\":";
            appendJson(out, member);
        });
        out += '}';
    }
}

template<typename T>
QByteArray toJson(const T &value)
{
    QByteArray out;
    appendJson(out, value);
    return out;
}

} // namespace foyer
