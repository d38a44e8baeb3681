// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Database.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <thread>

namespace foyer {

/// Whether the parts of the server work, looked at every second in a thread of its own, so that asking costs nothing and
/// waits for nobody. Thread-safe.
class Health
{
public:
    struct Part {
        QByteArray name;
        std::function<bool()> isWell;
    };

    Health(Database &database, QList<Part> parts);
    ~Health();

    bool isReady() const { return m_isDatabaseUp && partsAreWell(); }
    void setStarted() { m_hasStarted = true; }
    bool hasStarted() const { return m_hasStarted; }
    /// {"status":"ok","parts":{"database":"ok",…}}
    QByteArray report() const;

private:
    void watch();
    bool partsAreWell() const;

    Database &m_database;
    const QList<Part> m_parts;
    std::atomic<bool> m_isDatabaseUp = false;
    std::atomic<bool> m_hasStarted = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
