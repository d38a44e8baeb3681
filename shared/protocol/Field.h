// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Money.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <initializer_list>
#include <limits>
#include <optional>
#include <type_traits>

namespace foyer {

/// What a field must satisfy on input, said once beside its name; validation and OpenAPI both read it.
struct Bounds {
    qint64 min = std::numeric_limits<qint64>::min(); ///< numbers: value; texts and lists: length
    qint64 max = std::numeric_limits<qint64>::max();
    std::initializer_list<QLatin1StringView> oneOf = {};
    bool isSecret = false; ///< never echoed, never logged; `format: password` in OpenAPI
};

/// An optional field that is written as null when absent, where outside clients were promised the name.
template<typename T>
struct Nullable : std::optional<T> {
    using std::optional<T>::optional;
};

/// JSON made elsewhere (a cached plan, a kept outcome), passed on as it is.
struct RawJson {
    QByteArray bytes;
    bool operator==(const RawJson &) const = default;
};

/// A reply that is not JSON.
struct Binary {
    QByteArray contentType;
    QByteArray bytes;
    QString fileName;
};

/// Nothing: an empty request or an empty (204) reply.
struct Empty {
    static void fields(auto &, auto &&) {}
};

template<typename T>
struct IsList : std::false_type {};
template<typename T>
struct IsList<QList<T>> : std::true_type {
    using Element = T;
};
template<typename T>
struct IsOptional : std::false_type {
    static constexpr bool writesNull = false;
};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type {
    using Value = T;
    static constexpr bool writesNull = false;
};
template<typename T>
struct IsOptional<Nullable<T>> : std::true_type {
    using Value = T;
    static constexpr bool writesNull = true;
};
template<typename T>
struct IsId : std::false_type {};
template<typename Tag>
struct IsId<Id<Tag>> : std::true_type {};

namespace detail {
struct AnyField {
    template<typename T>
    void operator()(QLatin1StringView, T &, const Bounds & = {}) const
    {
    }
};
} // namespace detail

/// A type whose members are listed once in `static void fields(auto &self, auto &&field)`.
template<typename T>
concept HasFields = requires(T value) { T::fields(value, detail::AnyField{}); };

} // namespace foyer
