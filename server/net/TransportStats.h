// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace foyer::net {

/// Counters of the whole transport; written by the I/O threads, read from anywhere. Values of one moment need not agree
/// with each other. Those in the first block go up and down, the others only up.
struct TransportStats {
    using Counter = std::atomic<qint64>;

    Counter connectionsOpen = 0;
    Counter handshakesInFlight = 0;
    Counter webSocketsOpen = 0;
    Counter requestsInFlight = 0;
    Counter connectionObjects = 0; ///< includes those closed and not yet freed

    Counter accepted = 0;
    Counter refusedTotal = 0; ///< more than Limits::connections
    Counter refusedPerAddress = 0;
    Counter refusedHandshakes = 0; ///< too many handshakes in flight
    Counter acceptErrors = 0; ///< accept() failed: no descriptors, no memory
    Counter handshakeErrors = 0; ///< failed or late
    Counter requests = 0; ///< handed to the code above
    Counter badRequests = 0; ///< answered by the guard
    Counter timeouts = 0; ///< closed by a deadline after the handshake
    Counter webSocketsOpened = 0;
    Counter webSocketsOverflowed = 0; ///< closed with 1013
    Counter bytesIn = 0; ///< as read from and written to the HTTP or WebSocket layer, inside TLS
    Counter bytesOut = 0;
};

inline void add(TransportStats::Counter &counter, qint64 value = 1)
{
    counter.fetch_add(value, std::memory_order_relaxed);
}

} // namespace foyer::net
