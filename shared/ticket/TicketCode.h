// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace foyer {

/// What a ticket says of itself. The issue number rises with every reprint, so that old paper can be told from new.
struct TicketClaim {
    EventId event;
    TicketId ticket;
    int issue = 1;
    int place = 0;       ///< seat number, or section id of a general-admission area
    bool isArea = false;
    bool operator==(const TicketClaim &) const = default;
};

/// What a code says, its signature not looked at: for a till that was given the code by the server. A door verifies.
/// InvalidInput: not one of our codes.
Result<TicketClaim> readTicketClaim(QStringView code);

/// Half of an Ed25519 key pair that scanners hold: enough to tell a real ticket from a made-up one without a network.
struct TicketPublicKey {
    quint8 number = 0;
    QByteArray key; ///< 32 bytes
};

/// Signs ticket codes. The private key never leaves the server. Thread-safe after construction.
class TicketSigner
{
public:
    /// 32 random bytes, the Ed25519 seed.
    static QByteArray makeKey();
    TicketSigner(quint8 keyNumber, const QByteArray &privateKey);
    ~TicketSigner();
    Q_DISABLE_COPY_MOVE(TicketSigner)

    /// The code as the QR carries it: base 32 (RFC 4648, no padding) of
    ///   version (1 byte, 1) · key number (1 byte) · event · ticket · issue · place*2+isArea (LEB128 each) · signature (64)
    /// Upper-case letters and digits only, so that the QR code's alphanumeric mode holds it in 5.5 bits a character.
    QString code(const TicketClaim &claim) const;
    TicketPublicKey publicKey() const { return {m_number, m_publicKey}; }

private:
    const quint8 m_number;
    QByteArray m_secretKey; ///< seed and public key, as signing needs them: deriving takes as long as a signature
    QByteArray m_publicKey;
};

/// Verifies codes. Offline; well under 100 µs each. Thread-safe.
class TicketVerifier
{
public:
    explicit TicketVerifier(QList<TicketPublicKey> keys);
    /// The claim of a genuine code. InvalidInput: not one of our codes at all; RuleViolated: looks like one, but its
    /// signature is wrong or its key unknown: forged. Lower case and blanks are forgiven.
    Result<TicketClaim> verify(QStringView code) const;

private:
    const QList<TicketPublicKey> m_keys;
};

} // namespace foyer
