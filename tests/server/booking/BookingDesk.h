// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingEngine.h"
#include "catalog/CatalogService.h"

#include <future>

namespace foyer::test {

/// A booking engine at work on a database of its own, as the role a server has there, with the TestVenue and one event on
/// sale.
class BookingDesk
{
public:
    using Reply = Result<QByteArray>;

    explicit BookingDesk(const QByteArray &conninfo, BookingEngine::Settings settings = {});
    ~BookingDesk();

    /// Adds accounts, venue and an event on sale; the event becomes `event`.
    Status furnish();
    Result<EventId> addEvent(const QString &name);

    /// Queues a command of account 1; `hash` stands for the request's content.
    std::future<Reply> submit(const Command &command, const QString &key = {}, EventId event = {},
                              const QByteArray &hash = "x", UserId account = UserId(1));
    Reply ask(const Command &command, const QString &key = {}, EventId of = {})
    {
        return submit(command, key, of).get();
    }

    /// The id in a reply.
    static qint64 idOf(const QByteArray &reply);
    /// The seats of a reply about a hold.
    static QList<int> seatsOf(const QByteArray &reply);
    static SellCommand sale(qint64 hold, qint64 total);
    /// Holds these seats and sells them for cash, each under a key of its own.
    Reply sellSeats(const QList<int> &seats, const QString &key, EventId of = {});

    /// What the listener heard: letters as the changes tell them, and whether a version was missing.
    QByteArray heardLetters(EventId of);
    QString heardGap();
    InventorySnapshot stored(EventId of);

    Database database;
    Database bookingDatabase;
    PlanStore plans;
    InventoryFeed feed;
    CatalogService catalog;
    EventId event;
    std::unique_ptr<BookingEngine> engine;

private:
    void hear(const InventoryChange &change);

    struct Heard {
        qint64 version = 0;
        QByteArray letters;
    };
    std::mutex m_mutex;
    QHash<EventId, Heard> m_heard;
    QString m_gap;
};

} // namespace foyer::test
