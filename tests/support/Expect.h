// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QTest>

/// Fails the test function with the error's own words.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &expected = (result);                                                                               \
        QVERIFY2(bool(expected), expected ? "" : qPrintable(foyer::test::errorText(expected.error())));                \
    } while (false)

/// The result is an Error of this code; a success or another error is told in words.
#define COMPARE_ERROR(result, wanted) QCOMPARE(foyer::test::codeOf(result), QString(foyer::errorName(wanted)))

namespace foyer::test {

inline QString errorText(const Error &error) { return errorName(error.code) + QLatin1StringView(": ") + error.detail; }

/// The code's name, empty for a success.
template <typename T> QString codeOf(const Result<T> &result)
{
    return result ? QString() : QString(errorName(result.error().code));
}

} // namespace foyer::test
