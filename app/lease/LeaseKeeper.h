// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Backoff.h"
#include "client/Client.h"
#include "lease/LeaseStore.h"
#include "lease/OfflineSales.h"
#include "protocol/LeaseMethods.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace foyer {

/// Keeps what this till may sell without the server, and sees to it that what was sold so gets there. While the server
/// answers it takes the lease of the event at the desk, tops it up, gives back what nobody needs, and before all that hands
/// in the sales made meanwhile: one after the other, in their order, each under the key it was made with, until there is a
/// definite answer. A sale the server refuses stays until a person has looked at it. All of it is of this till, not of a
/// person: whoever signs in next hands in. Never asks the server for the same without a pause. Interface thread.
class LeaseKeeper : public QObject
{
    Q_OBJECT
public:
    struct Timing {
        int refreshMs = 5 * 60'000; ///< a lease is topped up, and its prices are made today's, this often
        int firstPauseMs = 500;     ///< before something is asked again; doubles
        int maxPauseMs = 60'000;
    };

    /// `client` must outlive it.
    explicit LeaseKeeper(Client &client, QObject *parent = nullptr);
    LeaseKeeper(Client &client, Timing timing, QObject *parent = nullptr);
    ~LeaseKeeper() override;

    /// Where leases and sales are kept, what the server knows this till by, and what people call it. Without a folder
    /// nothing is ever taken. Before begin().
    void setTill(const QString &folder, const QString &device, const QString &name);
    /// Somebody who may sell signed in to `server`.
    void begin(const QString &server, UserId account, const QString &seller);
    /// Nobody is signed in any more. What is kept stays in its files.
    void end();

    /// The event at the desk; one without an id for none.
    void setEvent(const LeaseEvent &event);
    const LeaseEvent &event() const { return m_event; }

    const Lease *lease(EventId event) const; ///< null: none
    /// What can be sold now, in the order to sell it.
    QList<LeasePlace> openPlaces(EventId event) const;
    const QList<OfflineSale> &sales() const; ///< oldest first, with those that are over
    int waiting() const;                     ///< to be handed in
    int refused() const;                     ///< and nobody has looked yet
    /// Why nothing can be sold without the server, for the log and for people; empty when it can.
    const QString &trouble() const { return m_trouble; }
    /// Sales of before could not all be read; the places this till had then are not sold here any more.
    bool wasDamaged() const { return m_sales && m_sales->wasDamaged(); }

    /// On the disk when it returns, and then sold; after an error nothing was. `sale` comes with places, prices and cash; the
    /// rest is filled in. Conflict: a place is no longer this till's to sell.
    Result<OfflineSale> sell(OfflineSale sale);
    /// A person has a refused sale in hand.
    void acknowledge(const QString &key);
    /// Places in the basket now are not given back behind the seller's back.
    void setInBasket(const QList<TicketId> &tickets);

    /// Gives back what is not sold, of every event, and takes nothing more until resume() or another event. `done` is called
    /// once: when the server has answered, when it does not answer, or after `withinMs`; places whose return is not known to
    /// have arrived are not sold, and it is asked again when the server is back.
    void giveBack(int withinMs = 0, std::function<void()> done = {});
    /// Takes again, after giveBack().
    void resume();
    bool isResting() const { return m_isResting; }

signals:
    void changed(); ///< leases, sales, trouble
    void handedIn(const foyer::OfflineSale &sale, const foyer::OrderView &order);
    void refusedSale(const foyer::OfflineSale &sale);

private:
    void onOnline(bool isOnline);
    void next();
    void handIn(const OfflineSale &sale);
    void onHandedIn(const QString &key, const Result<OrderView> &reply);
    bool giveBackNext();
    void sendReturn(const Lease &lease);
    void onReturned(LeaseId lease, const Result<LeaseView> &reply);
    void take();
    void onTaken(const LeaseEvent &event, const Result<LeaseView> &reply);
    void fetchBook();
    void onBook(const Result<PriceBook> &book);
    void update(Lease &lease, const LeaseView &view) const;
    static void withhold(Lease &lease);
    QList<TicketId> unsold(const Lease &lease) const;
    bool isSellable(const Lease &lease, const LeasePlace &place) const;
    Lease *find(EventId event);
    Lease *find(LeaseId lease);
    void dropSpent();
    bool isWanted(EventId event) const { return event.isValid() && !m_isResting && !m_unwanted.contains(event); }
    bool save();
    void pause();
    void settleLeaving();
    static QString refusalText(const OfflineSale &sale, const Error &error);

    Client &m_client;
    const Timing m_timing;
    QString m_folder, m_device, m_till;
    std::unique_ptr<LeaseStore> m_store; ///< from begin() to end()
    std::unique_ptr<OfflineSales> m_sales;
    UserId m_account;
    QString m_seller;
    LeaseEvent m_event;
    QList<Lease> m_leases; ///< the one opened last at the end
    QList<TicketId> m_inBasket;
    QString m_trouble;
    QSet<EventId> m_unwanted; ///< events whose places go back: no leases there any more
    qint64 m_bookDue = 0; ///< version of the prices that the lease of the event at the desk is sold by, and that is not here; 0: none
    int m_bookTries = 0;
    bool m_isAsking = false; ///< one thing at a time
    bool m_isTakeDue = false;
    bool m_isResting = false;
    QSet<QString> m_later; ///< sales the server could not take just now; the others come first
    int m_round = 0;       ///< answers to an earlier one count for nothing
    Backoff m_backoff;
    QTimer m_again;   ///< after a pause
    QTimer m_refresh;
    QTimer m_leaving; ///< until leaving waits no longer
    std::function<void()> m_left;
};

} // namespace foyer
