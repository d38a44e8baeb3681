// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <utility>
#include <variant>

namespace foyer {

/// A value or the Error that stood in its way. Reads like std::expected, and cannot be ignored.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}
    Result(ErrorCode code, QString detail) : m_state(std::in_place_index<1>, Error{code, std::move(detail), {}, {}, 0}) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &operator*() const &
    {
        Q_ASSERT(*this);
        return *std::get_if<0>(&m_state);
    }
    T &operator*() &
    {
        Q_ASSERT(*this);
        return *std::get_if<0>(&m_state);
    }
    T &&operator*() &&
    {
        Q_ASSERT(*this);
        return std::move(*std::get_if<0>(&m_state));
    }
    const T *operator->() const { return &**this; }
    T *operator->() { return &**this; }
    const Error &error() const
    {
        Q_ASSERT(!*this);
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success that carries nothing.
using Status = Result<std::monostate>;
inline Status ok() { return std::monostate{}; }

} // namespace foyer
