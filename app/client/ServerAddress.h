// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace foyer {

/// Where a Foyer server listens, as a person types it: `boxoffice.example`, `10.0.0.5:9443`, `https://[::1]:8443`.
struct ServerAddress {
    static constexpr quint16 defaultPort = 8443;

    QString host;
    quint16 port = defaultPort;

    /// Nothing for a text that is no address; a path or a user name in it counts as such.
    static std::optional<ServerAddress> parse(const QString &typed);
    QString text() const; ///< `host:port`, the form settings and pins use
    QUrl socketUrl() const; ///< `wss://host:port/ws`
    bool operator==(const ServerAddress &) const = default;
};

} // namespace foyer
