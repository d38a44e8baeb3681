// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Admission.h"

#include <algorithm>
#include <utility>

namespace foyer::net {
namespace {

/// One IPv4 address or one IPv6 /64, which is what a single subscriber gets.
quint64 keyOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.toIPv4Address(); // no public /64 begins with 32 zero bits
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    quint64 prefix = 0;
    for (int i = 0; i < 8; ++i)
        prefix = prefix << 8 | bytes[i];
    return prefix;
}

} // namespace

QHostAddress normalized(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

AdmissionToken::~AdmissionToken()
{
    handshakeDone();
    if (m_address)
        m_admission.leavePlace(*m_address);
    add(m_admission.m_stats.connectionsOpen, -1);
}

void AdmissionToken::handshakeDone()
{
    if (std::exchange(m_isHandshaking, false))
        add(m_admission.m_stats.handshakesInFlight, -1);
}

std::unique_ptr<AdmissionToken> Admission::admit(const QHostAddress &peer, bool withHandshake)
{
    // The counter goes up first: two threads at the limit may both refuse, never both accept.
    if (m_stats.connectionsOpen.fetch_add(1) >= m_limits.connections) {
        add(m_stats.connectionsOpen, -1);
        add(m_stats.refusedTotal);
        return nullptr;
    }
    std::optional<quint64> address;
    if (!isExempt(peer)) {
        if (!takePlace(keyOf(peer))) {
            add(m_stats.connectionsOpen, -1);
            add(m_stats.refusedPerAddress);
            return nullptr;
        }
        address = keyOf(peer);
    }
    std::unique_ptr<AdmissionToken> token(new AdmissionToken(*this, address));
    if (withHandshake) {
        token->m_isHandshaking = true;
        if (m_stats.handshakesInFlight.fetch_add(1) >= m_limits.handshakes) {
            add(m_stats.refusedHandshakes);
            return nullptr;
        }
    }
    add(m_stats.accepted);
    return token;
}

bool Admission::isExempt(const QHostAddress &peer) const
{
    return peer.isLoopback()
        || std::any_of(m_limits.trustedNetworks.begin(), m_limits.trustedNetworks.end(),
                       [&](const auto &network) { return peer.isInSubnet(network.first, network.second); });
}

bool Admission::takePlace(quint64 address)
{
    const std::lock_guard lock(m_mutex);
    int &count = m_perAddress[address];
    if (count >= m_limits.connectionsPerAddress) {
        if (count == 0)
            m_perAddress.remove(address);
        return false;
    }
    ++count;
    return true;
}

void Admission::leavePlace(quint64 address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_perAddress.find(address);
    if (found != m_perAddress.end() && --found.value() == 0)
        m_perAddress.erase(found);
}

} // namespace foyer::net
