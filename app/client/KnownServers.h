// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

namespace foyer {

struct ServerAddress;

/// The certificates this till has been told to trust, one a server: the SHA-256 of the whole certificate. Kept in
/// settings the caller owns, which must outlive this. Interface thread.
class KnownServers
{
public:
    explicit KnownServers(QSettings &settings) : m_settings(settings) { }

    /// Empty for a server never met.
    QByteArray fingerprint(const ServerAddress &server) const;
    void remember(const ServerAddress &server, const QByteArray &fingerprint);
    void forget(const ServerAddress &server);

    /// `3F 9A …` in groups of two bytes, eight groups a line: what a person compares with what the server's log says.
    static QString readable(const QByteArray &fingerprint);

private:
    QSettings &m_settings;
};

} // namespace foyer
