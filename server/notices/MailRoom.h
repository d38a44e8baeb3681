// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/OrderService.h"
#include "catalog/CatalogService.h"
#include "notices/MailRepository.h"
#include "notices/Smtp.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace foyer {

/// Sends the mails that wait in the database, one after the other, from a thread of its own. What a killed server was sending is
/// tried again once its lease is over: a mail may then arrive twice, with the same Message-ID, but is never lost. A try that
/// fails is repeated with pauses that double, `maxTries` times; what the mail server refuses for good is not. Destroy before
/// the services.
class MailRoom
{
public:
    struct Settings {
        MailServer server;
        QString language = u"en"_s;
        int retrySeconds = 60; ///< the first pause; the last of maxTries is two hours with it
    };
    using Log = std::function<void(const QString &sentence)>; ///< told numbers and no names

    static constexpr int maxTries = 9;
    static constexpr int longestPause = 6 * 3600;

    MailRoom(Database &database, CatalogService &catalog, OrderService &orders, Settings settings, Log log);
    ~MailRoom();

    /// There is a new mail. Thread-safe.
    void wake();

private:
    void work();
    /// False when none is due, or the database is away.
    bool sendNext();
    std::optional<MailTrouble> send(const MailJob &job);

    Database &m_database;
    CatalogService &m_catalog;
    OrderService &m_orders;
    const Settings m_settings;
    const Log m_log;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_hasWork = true;
    std::atomic<bool> m_isStopping = false;
    std::thread m_thread;
};

} // namespace foyer
