// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/WebhookSignature.h"

#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxHeader = 1024;

Error forged(const QString &detail) { return {ErrorCode::NotAllowed, u"webhook signature: "_s + detail, {}, {}, 0}; }

QByteArray digest(const QByteArray &timestamp, const QByteArray &body, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(timestamp + '.' + body, secret, QCryptographicHash::Sha256).toHex();
}

/// Takes the same time wherever the first difference is.
bool isSame(const QByteArray &a, const QByteArray &b) { return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0; }

} // namespace

Status WebhookSignature::check(const QByteArray &header, const QByteArray &body, const QByteArray &secret, const QDateTime &now)
{
    if (secret.isEmpty())
        return forged(u"no secret is set"_s);
    if (header.isEmpty() || header.size() > maxHeader)
        return forged(u"missing or too long"_s);
    QByteArray timestamp;
    QList<QByteArray> given;
    for (const QByteArray &part : header.split(',')) {
        const QByteArray field = part.trimmed();
        if (field.startsWith("t=") && timestamp.isEmpty())
            timestamp = field.mid(2);
        else if (field.startsWith("v1="))
            given.append(field.mid(3).toLower());
    }
    bool isNumber = false;
    const qint64 at = timestamp.toLongLong(&isNumber);
    if (!isNumber || given.isEmpty())
        return forged(u"not of the form t=…,v1=…"_s);
    const QByteArray expected = digest(timestamp, body, secret);
    bool isProven = false;
    for (const QByteArray &candidate : given)
        isProven = isSame(candidate, expected) || isProven;
    if (!isProven)
        return forged(u"does not prove the body"_s);
    // A time too far from ours, either way; written so that no number overflows.
    const qint64 here = now.toSecsSinceEpoch();
    if (at < here - toleranceS || at > here + toleranceS)
        return forged(u"is of another time"_s);
    return ok();
}

QByteArray WebhookSignature::sign(const QByteArray &body, const QByteArray &secret, const QDateTime &at)
{
    const QByteArray timestamp = QByteArray::number(at.toSecsSinceEpoch());
    return "t=" + timestamp + ",v1=" + digest(timestamp, body, secret);
}

} // namespace foyer
