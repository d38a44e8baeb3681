// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket/TicketCode.h"

#include "core/Random.h"

#include <sodium.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr quint8 codeVersion = 1;
constexpr qsizetype signatureBytes = crypto_sign_BYTES;
constexpr qsizetype longestCode = 240;

const unsigned char *bytes(const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); }
unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

/// The context keeps a signature made for a ticket from meaning anything elsewhere.
QByteArray signedMessage(const QByteArray &payload) { return "foyer ticket 1\n" + payload; }

void appendVarint(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out += char(0x80 | (value & 0x7f));
        value >>= 7;
    }
    out += char(value);
}

bool takeVarint(const QByteArray &in, qsizetype &at, quint64 &value)
{
    value = 0;
    for (int shift = 0; shift < 63 && at < in.size(); shift += 7) {
        const quint8 byte = quint8(in[at++]);
        value |= quint64(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return true;
    }
    return false;
}

QString toBase32(const QByteArray &in)
{
    QString out;
    out.reserve(in.size() * 8 / 5 + 1);
    quint32 buffer = 0;
    int bits = 0;
    for (const char c : in) {
        buffer = (buffer << 8) | quint8(c);
        for (bits += 8; bits >= 5; bits -= 5)
            out += QLatin1Char(alphabet[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        out += QLatin1Char(alphabet[(buffer << (5 - bits)) & 31]);
    return out;
}

/// Null when a character is not of the alphabet or the text is not in its one canonical form.
QByteArray fromBase32(QStringView text)
{
    QByteArray out;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar typed : text) {
        const QChar c = typed.toUpper();
        if (c.isSpace())
            continue;
        int value = -1;
        if (c >= u'A' && c <= u'Z')
            value = c.unicode() - u'A';
        else if (c >= u'2' && c <= u'7')
            value = c.unicode() - u'2' + 26;
        if (value < 0)
            return {};
        buffer = (buffer << 5) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += char((buffer >> bits) & 0xff);
        }
    }
    // Spare bits must be zero and fewer than a character's, or two texts would be one code.
    return bits < 5 && (buffer & ((1u << bits) - 1)) == 0 ? out : QByteArray();
}

Result<TicketClaim> readClaim(const QByteArray &payload)
{
    const auto unreadable = [] { return Error{ErrorCode::InvalidInput, u"not a ticket code"_s, {}, {}, 0}; };
    qsizetype at = 2;
    quint64 event = 0, ticket = 0, issue = 0, place = 0;
    if (!takeVarint(payload, at, event) || !takeVarint(payload, at, ticket) || !takeVarint(payload, at, issue)
        || !takeVarint(payload, at, place) || at != payload.size() || issue > 1'000'000 || place > 2'000'000)
        return unreadable();
    return TicketClaim{EventId(qint64(event)), TicketId(qint64(ticket)), int(issue), int(place / 2), place % 2 == 1};
}

} // namespace

Result<TicketClaim> readTicketClaim(QStringView code)
{
    const QByteArray all = code.size() > longestCode ? QByteArray() : fromBase32(code);
    if (all.size() < signatureBytes + 6 || quint8(all[0]) != codeVersion)
        return Error{ErrorCode::InvalidInput, u"not a ticket code"_s, {}, {}, 0};
    return readClaim(all.first(all.size() - signatureBytes));
}

QByteArray TicketSigner::makeKey() { return randomBytes(32); }

TicketSigner::TicketSigner(quint8 keyNumber, const QByteArray &privateKey)
    : m_number(keyNumber), m_secretKey(crypto_sign_SECRETKEYBYTES, '\0'), m_publicKey(crypto_sign_PUBLICKEYBYTES, '\0')
{
    // libsodium signs in 13 µs where OpenSSL takes 27, and a sale signs each of its tickets.
    const bool isUsable = sodium_init() >= 0 && privateKey.size() == crypto_sign_SEEDBYTES
        && crypto_sign_seed_keypair(bytes(m_publicKey), bytes(m_secretKey), bytes(privateKey)) == 0;
    Q_ASSERT_X(isUsable, "TicketSigner", "an Ed25519 seed has 32 bytes");
    Q_UNUSED(isUsable)
}

TicketSigner::~TicketSigner() { sodium_memzero(m_secretKey.data(), size_t(m_secretKey.size())); }

QString TicketSigner::code(const TicketClaim &claim) const
{
    QByteArray payload;
    payload += char(codeVersion);
    payload += char(m_number);
    appendVarint(payload, quint64(claim.event.value()));
    appendVarint(payload, quint64(claim.ticket.value()));
    appendVarint(payload, quint64(claim.issue));
    appendVarint(payload, quint64(claim.place) * 2 + (claim.isArea ? 1 : 0));

    const QByteArray message = signedMessage(payload);
    QByteArray signature(signatureBytes, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(message), size_t(message.size()), bytes(m_secretKey));
    return toBase32(payload + signature);
}

TicketVerifier::TicketVerifier(QList<TicketPublicKey> keys) : m_keys(std::move(keys))
{
    const int isReady = sodium_init();
    Q_ASSERT(isReady >= 0);
    Q_UNUSED(isReady)
}

Result<TicketClaim> TicketVerifier::verify(QStringView code) const
{
    const auto unreadable = [] { return Error{ErrorCode::InvalidInput, u"not a ticket code"_s, {}, {}, 0}; };
    const auto forged = [] { return Error{ErrorCode::RuleViolated, u"the signature is not ours"_s, {}, {}, 0}; };
    if (code.size() > longestCode)
        return unreadable();
    const QByteArray all = fromBase32(code);
    if (all.size() < signatureBytes + 6 || quint8(all[0]) != codeVersion)
        return unreadable();
    const QByteArray payload = all.first(all.size() - signatureBytes);
    const QByteArray signature = all.last(signatureBytes);
    const QByteArray message = signedMessage(payload);
    for (const TicketPublicKey &known : m_keys) {
        if (known.number == quint8(payload[1]) && known.key.size() == crypto_sign_PUBLICKEYBYTES
            && crypto_sign_verify_detached(bytes(signature), bytes(message), size_t(message.size()), bytes(known.key)) == 0)
            return readClaim(payload);
    }
    return forged();
}

} // namespace foyer
