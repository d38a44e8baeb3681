// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Limits.h"
#include "net/TransportStats.h"

#include <QHash>
#include <QHostAddress>

#include <memory>
#include <mutex>
#include <optional>

namespace foyer::net {

class Admission;

/// The place one connection takes up in the counts; leaving is its destructor, so no way of ending can forget it.
class AdmissionToken
{
public:
    ~AdmissionToken();
    void handshakeDone();

private:
    friend class Admission;
    AdmissionToken(Admission &admission, std::optional<quint64> address)
        : m_admission(admission), m_address(address) { }
    Q_DISABLE_COPY_MOVE(AdmissionToken)

    Admission &m_admission;
    const std::optional<quint64> m_address; ///< the key it is counted under, unless its address is exempt
    bool m_isHandshaking = false;
};

/// Decides who may connect. Shared by the listeners of all I/O threads; thread-safe. Outlives its tokens.
class Admission
{
public:
    Admission(const Limits &limits, TransportStats &stats) : m_limits(limits), m_stats(stats) { }

    /// A token, or null when the connection is to be dropped at once; counts either.
    std::unique_ptr<AdmissionToken> admit(const QHostAddress &peer, bool withHandshake);

private:
    friend class AdmissionToken;
    bool isExempt(const QHostAddress &peer) const;
    bool takePlace(quint64 address);
    void leavePlace(quint64 address);

    const Limits &m_limits;
    TransportStats &m_stats;
    std::mutex m_mutex;
    QHash<quint64, int> m_perAddress; ///< guarded by m_mutex
};

/// An IPv4-mapped IPv6 address as plain IPv4; others unchanged.
QHostAddress normalized(const QHostAddress &address);

} // namespace foyer::net
