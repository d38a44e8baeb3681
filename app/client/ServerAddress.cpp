// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ServerAddress.h"

namespace foyer {

using namespace Qt::StringLiterals;

std::optional<ServerAddress> ServerAddress::parse(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty() || text.size() > 300)
        return std::nullopt;
    if (!text.contains("://"_L1))
        text.prepend("https://"_L1);
    const QUrl url(text, QUrl::StrictMode);
    const bool isSecure = url.scheme() == "https"_L1 || url.scheme() == "wss"_L1;
    const bool isBare = url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery();
    if (!url.isValid() || !isSecure || !isBare || url.host().isEmpty() || url.port(1) == 0)
        return std::nullopt;
    return ServerAddress{url.host(), quint16(url.port(defaultPort))};
}

QString ServerAddress::text() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

QUrl ServerAddress::socketUrl() const
{
    QUrl url;
    url.setScheme(u"wss"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(u"/ws"_s);
    return url;
}

} // namespace foyer
