// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/KnownServers.h"

#include "client/ServerAddress.h"

#include <QSettings>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
// A host name holds dots and an IPv6 address colons; hexadecimal keeps either from meaning something to the file.
QString keyOf(const ServerAddress &server)
{
    return u"knownServers/"_s + QString::fromLatin1(server.text().toUtf8().toHex());
}
} // namespace

QByteArray KnownServers::fingerprint(const ServerAddress &server) const
{
    return QByteArray::fromHex(m_settings.value(keyOf(server)).toString().toLatin1());
}

void KnownServers::remember(const ServerAddress &server, const QByteArray &fingerprint)
{
    m_settings.setValue(keyOf(server), QString::fromLatin1(fingerprint.toHex()));
    m_settings.sync(); // a till that is switched off at the wall must not ask again tomorrow
}

void KnownServers::forget(const ServerAddress &server) { m_settings.remove(keyOf(server)); }

QString KnownServers::readable(const QByteArray &fingerprint)
{
    const QString hex = QString::fromLatin1(fingerprint.toHex()).toUpper();
    QString out;
    for (qsizetype i = 0; i < hex.size(); i += 4) {
        if (i > 0)
            out += i % 32 == 0 ? u'\n' : u' ';
        out += hex.mid(i, 4);
    }
    return out;
}

} // namespace foyer
