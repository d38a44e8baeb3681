// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/Installation.h"

#include <QObject>
#include <QSslConfiguration>

namespace foyer {

/// A running server: every room wired to its neighbours. Lives in the main thread.
class Server : public QObject
{
    Q_OBJECT
public:
    /// Does not own the installation, which must outlive it.
    Server(Installation &installation, const Settings &settings);
    ~Server() override;

    /// Brings everything up; afterwards `readyLine()` tells where it serves.
    Status start();
    QString readyLine() const;
    /// Takes the certificate files again; a bad one is logged and changes nothing.
    void reload();
    /// Finishes what is in flight, refuses the rest, joins all threads.
    void stop();

private:
    struct Parts;
    Result<QSslConfiguration> loadTls();
    Status addPayments();
    void addMail();
    void addPages();
    void addMetrics();

    Installation &m_installation;
    const Settings m_settings;
    std::unique_ptr<Parts> m_parts;
};

} // namespace foyer
