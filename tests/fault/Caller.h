// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Book.h"
#include "FaultServer.h"
#include "Findings.h"
#include "Till.h"

#include <QRandomGenerator>

#include <array>

namespace foyer::test {

/// Access tokens of the sellers, one for each server, since a server whose clock is wrong refuses those of the other.
/// Thread-safe.
class Tokens
{
public:
    QByteArray of(int server, int account, quint16 port);
    void forget(int server, int account, const QByteArray &token);
    static constexpr int accounts = 2;

private:
    std::mutex m_mutex[2][accounts];
    QByteArray m_tokens[2][accounts];
};

/// What all callers share. The servers outlive them.
struct Stage {
    struct Event {
        qint64 id = 0;
        int seats = 0;
        QList<int> areas; ///< sections of general admission
        QHash<int, qint64> prices; ///< of an adult's place, by price level
        std::atomic<int> sold = 0; ///< roughly: where in the house people look for seats now
    };
    std::array<FaultServer *, 2> servers{};
    std::vector<std::unique_ptr<Event>> events;
    QSet<QString> methods; ///< that the servers have
    int holdSeconds = 0;
    int pendingSeconds = 0;
    std::atomic<bool> isClosing = false; ///< begin nothing new
    Tokens tokens;
    Book book;
    Findings &findings;

    explicit Stage(Findings &found) : findings(found) {}
};

/// A seller at a till: does one thing after another, each call under a key of its own, and repeats a call that had no
/// definite outcome, against either server, until it has one. Used by one thread at a time.
class Caller
{
public:
    Caller(Stage &stage, int number, quint64 seed);

    /// Works until the stage closes.
    void work();
    /// Asks again for what was done: each call must be answered as it was. First those that failed once.
    void askAgain(int forMs);

private:
    struct Call {
        QByteArray verb;
        QByteArray path;
        QByteArray body;
        QByteArray key;
    };
    struct Answer {
        int status = 0; ///< 0: none
        QByteArray bytes;
        QJsonObject json() const;
    };
    struct Kept {
        Call call;
        int status = 0;
        QByteArray hash;
    };
    struct Basket {
        Stage::Event *event = nullptr;
        QJsonObject hold;
        QElapsedTimer age; ///< from before the hold was asked for
        qint64 id() const;
        qint64 total() const;
    };
    struct Ordered {
        Stage::Event *event = nullptr;
        QJsonObject order;
        QList<qint64> validTickets() const;
        QByteArray path(const char *rest) const;
    };
    struct Operation {
        const char *name;
        int weight;
        const char *needs; ///< the method without which it is left out
        void (Caller::*run)();
    };
    static const Operation operations[];

    // One function each; a further operation is one more, and a line in `operations`.
    void sellForCash();
    void sellBasket();
    void abandon();
    void release();
    void payLater();
    void leaveUnpaid();
    void refund();
    void exchange();
    void sellFromLease();
    void returnLeases();

    std::optional<Basket> hold();
    QJsonObject wish(Stage::Event &event);
    std::optional<Ordered> order(const Basket &basket, bool isPaid);
    void keep(const Ordered &sold);
    std::optional<Ordered> takeSold();
    bool isOver(const Answer &answer, const Basket &basket, int afterSeconds, const char *what);
    void unexpected(const Answer &answer, const QByteArray &what);

    Answer post(const QByteArray &path, const QJsonObject &body);
    Answer insist(const Call &call);
    Answer once(int server, const Call &call);
    void repeatElsewhere(const Call &call, const Answer &answer);
    void remember(const Call &call, const Answer &answer, bool wasLost);
    void pause(int mostMs);
    void leaveThread();

    Stage &m_stage;
    const int m_number;
    const int m_account;
    QRandomGenerator m_random;
    quint64 m_calls = 0;
    std::unique_ptr<HttpsClient> m_clients[2];
    quint16 m_ports[2] = {0, 0};
    QList<Ordered> m_sold;
    QMap<qint64, QJsonObject> m_leases; ///< by event, as last told; a place that is sold is taken out
    QList<Kept> m_lost; ///< had no definite outcome at first
    QList<Kept> m_kept; ///< a fair choice of the others
    quint64 m_offered = 0;
};

} // namespace foyer::test
