// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/Field.h"

#include <QJsonArray>
#include <QJsonObject>

namespace foyer {

/// The JSON Schema (2020-12, as OpenAPI 3.1 uses it) of a protocol type, from the same list of fields that reads and
/// writes it.
template<typename T>
QJsonObject schemaOf(const Bounds &bounds = {})
{
    using namespace Qt::StringLiterals;
    QJsonObject schema;
    const auto limit = [&](QLatin1StringView min, QLatin1StringView max) {
        if (bounds.min != Bounds{}.min)
            schema[min] = bounds.min;
        if (bounds.max != Bounds{}.max)
            schema[max] = bounds.max;
    };
    if constexpr (std::is_same_v<T, bool>) {
        schema["type"_L1] = u"boolean"_s;
    } else if constexpr (std::is_integral_v<T> || IsId<T>::value) {
        schema["type"_L1] = u"integer"_s;
        if constexpr (IsId<T>::value)
            schema["minimum"_L1] = 1;
        limit("minimum"_L1, "maximum"_L1);
    } else if constexpr (std::is_floating_point_v<T>) {
        schema["type"_L1] = u"number"_s;
    } else if constexpr (std::is_same_v<T, QString>) {
        schema["type"_L1] = u"string"_s;
        limit("minLength"_L1, "maxLength"_L1);
        if (bounds.oneOf.size() > 0) {
            QJsonArray values;
            for (const QLatin1StringView value : bounds.oneOf)
                values.append(QString(value));
            schema["enum"_L1] = values;
        }
        if (bounds.isSecret)
            schema["format"_L1] = u"password"_s;
    } else if constexpr (std::is_same_v<T, Money>) {
        schema = QJsonObject{{u"$ref"_s, u"#/components/schemas/Money"_s}};
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        schema["type"_L1] = u"string"_s;
        schema["format"_L1] = u"date-time"_s;
    } else if constexpr (std::is_same_v<T, RawJson>) {
        // any JSON
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        schema["type"_L1] = u"object"_s;
    } else if constexpr (IsOptional<T>::value) {
        schema = schemaOf<typename IsOptional<T>::Value>(bounds);
        if constexpr (IsOptional<T>::writesNull)
            schema = QJsonObject{{u"anyOf"_s, QJsonArray{schema, QJsonObject{{u"type"_s, u"null"_s}}}}};
    } else if constexpr (IsList<T>::value) {
        schema["type"_L1] = u"array"_s;
        schema["items"_L1] = schemaOf<typename IsList<T>::Element>();
        limit("minItems"_L1, "maxItems"_L1);
    } else {
        QJsonObject properties;
        QJsonArray required;
        T value;
        T::fields(value, [&](QLatin1StringView name, auto &member, const Bounds &inner = {}) {
            using Member = std::decay_t<decltype(member)>;
            properties[name] = schemaOf<Member>(inner);
            if constexpr (!IsOptional<Member>::value || IsOptional<Member>::writesNull)
                required.append(QString(name));
        });
        schema["type"_L1] = u"object"_s;
        schema["properties"_L1] = properties;
        if (!required.isEmpty())
            schema["required"_L1] = required;
    }
    return schema;
}

} // namespace foyer
