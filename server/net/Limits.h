// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>

#include <utility>

namespace foyer::net {

/// Every bound of the transport in one place. Times are milliseconds, sizes bytes. Tests shorten them.
struct Limits {
    // Connections, counted over all I/O threads.
    int connections = 20'000;
    int connectionsPerAddress = 256; ///< per IPv4 address or IPv6 /64; not for loopback and trusted networks
    int handshakes = 512; ///< TLS handshakes in flight
    QList<std::pair<QHostAddress, int>> trustedNetworks; ///< e.g. a proxy: exempt from connectionsPerAddress
    int listenBacklog = 4096;
    int acceptPauseMs = 200; ///< rest after accept() failed for want of descriptors or memory
    int userTimeoutMs = 30'000; ///< TCP_USER_TIMEOUT: unacknowledged data ends the connection

    // Requests.
    qsizetype requestLine = 8 * 1024;
    qsizetype headerBytes = 16 * 1024; ///< all field lines together
    int headerFields = 64;

    // Deadlines, all kept by one sweep per thread.
    int sweepMs = 1000;
    int handshakeMs = 5000;
    int silentMs = 30'000; ///< from the connection's start to the first byte of its first request
    int headMs = 10'000; ///< from the first byte of a request to the end of its head
    int bodyGraceMs = 5000; ///< before the minimum rate of a body counts
    int bodyBytesPerSecond = 1024;
    int answerMs = 120'000; ///< how long the code above may take; then 503
    int idleMs = 60'000; ///< keep-alive without a request
    int writeStallMs = 30'000; ///< a peer takes at least `writeStep` bytes in this time while something waits for it
    qint64 writeStep = 4096;
    int lingerMs = 2000; ///< after our last byte: reading on, so that the peer gets the answer, not a reset
    qint64 lingerBytes = 16 * 1024 * 1024;

    // WebSockets.
    qint64 frameBytes = 256 * 1024;
    qint64 messageBytes = 1024 * 1024;
    int pingMs = 20'000; ///< between pings, less up to a quarter of jitter
    int missedPongs = 2;
    int authenticationMs = 5000;
    int closeMs = 5000; ///< between our close frame and giving up on the peer's
    qint64 sendCap = 4 * 1024 * 1024; ///< bytes waiting for one peer when a message comes; more closes it with 1013
    qint64 largestReply = 32 * 1024 * 1024; ///< what one message on top of that may be (a stadium's plan is 9 MB)
    qint64 inboundBytesPerSecond
        = 4 * 1024 * 1024; ///< raw bytes of a peer, judged at each sweep; more closes with 1008
    int controlFramesPerSecond = 50;

    int stopMs = 5000; ///< how long stop() waits for requests in flight and for close handshakes
};

} // namespace foyer::net
