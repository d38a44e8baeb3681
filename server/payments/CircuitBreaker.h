// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <mutex>

namespace foyer {

/// Stops asking somebody who does not answer, so that neither tills nor threads wait for him: closed (asks), open (refuses
/// at once), half-open (one trial asks; its outcome closes or opens again, for twice as long). Knows no clock: `nowMs` is
/// any steady one. Thread-safe.
class CircuitBreaker
{
public:
    struct Settings {
        int failures = 5;          ///< in a row, until it opens
        qint64 openMs = 5'000;     ///< the first time; doubled with each trial that fails
        qint64 maxOpenMs = 60'000;
        qint64 trialMs = 15'000;   ///< a trial that says nothing for so long counts as lost: another may try
    };
    enum class State { Closed, Open, HalfOpen };

    explicit CircuitBreaker(Settings settings) : m_settings(settings), m_openMs(settings.openMs) {}

    /// Whether to ask now. Each true is followed by one succeeded() or failed().
    bool allow(qint64 nowMs);
    /// Somebody answered, whatever he said.
    void succeeded();
    void failed(qint64 nowMs);

    State state(qint64 nowMs) const;
    /// Whether allow() would refuse; takes no trial.
    bool isRefusing(qint64 nowMs) const;

private:
    State stateAt(qint64 nowMs) const;
    bool hasTrial(qint64 nowMs) const { return m_trialUntilMs > nowMs; }

    const Settings m_settings;
    mutable std::mutex m_mutex;
    int m_failures = 0;
    bool m_isOpen = false;
    qint64 m_openUntilMs = 0;
    qint64 m_openMs;
    qint64 m_trialUntilMs = 0;
};

} // namespace foyer
