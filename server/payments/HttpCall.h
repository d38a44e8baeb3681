// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QList>

#include <atomic>
#include <utility>

namespace foyer {

/// One HTTP request to somebody outside, and its answer. Blocks, bounded by `timeoutMs`; for worker threads only. Each call
/// takes a connection of its own: an answer left over from an earlier request can then never be taken for this one's.
/// Follows no redirect and keeps nothing. Thread-safe.
struct HttpCall {
    QByteArray method = "GET";
    QByteArray url;
    QList<QByteArray> headers; ///< `Name: value`; may hold a secret, and is never logged
    QByteArray body;           ///< of a POST
    int connectMs = 2'000;
    int timeoutMs = 3'000;     ///< for all of it
    const std::atomic<bool> *isAborted = nullptr; ///< when it turns true the call ends with Unavailable

    struct Answer {
        int status = 0;
        QByteArray body;
    };
    /// Unavailable when there was no whole answer: nobody knows then whether the request was carried out.
    Result<Answer> perform() const;
};

} // namespace foyer
