// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/Booking.h"

#include <QMap>
#include <QSet>

namespace foyer::test {

/// The rules of booking once more, for one event of the TestVenue, as plainly as they can be said: who has which place,
/// what was paid. Shares no code with the server, so that a rule it got wrong is a disagreement. A further command is one
/// more function here and one more line in apply().
class BookingModel
{
public:
    /// What a command must come to: nullopt for a success, else the error's code.
    using Verdict = std::optional<ErrorCode>;
    struct Held {
        qint64 account = 0;
        HoldState state = HoldState::Active;
        QSet<int> seats;
        int places = 0; ///< on the floor
        qint64 total = 0;
        qint64 order = 0;
    };
    struct Printed {
        qint64 id = 0;
        int seat = -1; ///< -1: a place on the floor
        qint64 price = 0;
        TicketStatus status = TicketStatus::Unpaid;
    };
    struct Ordered {
        qint64 hold = 0;
        QString status;
        qint64 total = 0;
        qint64 paid = 0;
        qint64 refunded = 0;
        QList<Printed> tickets;
        qint64 account = 0;          ///< who placed it
        QList<qint64> shifts;        ///< in which its money was taken and it was confirmed
        QSet<qint64> drawers;        ///< whose
        int count(TicketStatus status) const;
        bool hasTickets() const { return status == QLatin1StringView("confirmed") || status == QLatin1StringView("partly_refunded"); }
    };
    /// A place of a till's lease, under the ticket made for it.
    struct Leased {
        qint64 ticket = 0;
        int seat = -1; ///< -1: a place on the floor
        TicketStatus status = TicketStatus::Leased; ///< Valid: sold, whatever became of it
        qint64 order = 0;
    };
    struct Lease {
        QString device;
        bool isGivenUp = false;
        QSet<qint64> sellers; ///< who took it or topped it up
        QList<Leased> places;
        int open() const;
    };
    /// What is the server's to choose, as its reply to a success tells it.
    struct Chosen {
        qint64 id = 0; ///< of the hold or order
        QList<int> seats; ///< of a hold
        QList<Printed> tickets; ///< of an order, all
        qint64 hold = 0;        ///< of an order
        QList<Leased> leased;   ///< of a lease, all
    };

    /// Judges a command of an account and does what it does.
    Verdict apply(qint64 account, const Command &command, const Chosen &chosen);
    /// The account's shift is closed, and another opened.
    void nextShift(qint64 account) { m_shiftOf[account] = ++m_shifts; }
    /// The hold's time is over, and its order's with it.
    void expire(qint64 hold);

    /// What is wrong with what the server chose, in words; empty when nothing is.
    const QString &objection() const { return m_objection; }

    bool isOnSale = true;
    qint64 version = 0;
    QMap<qint64, Held> holds;
    QMap<qint64, Ordered> orders;
    QList<qint64> holdsMade; ///< the first first: ids depend on how threads take turns, and a choice must not
    QList<qint64> ordersMade;
    QList<qint64> activeHolds() const;
    QMap<qint64, Lease> leases;
    QList<qint64> leasesMade;
    static constexpr int leaseSize = 2; ///< places a till may have of each event

    /// One letter a seat, as the API writes them.
    QString letters() const;
    int placesHeld() const { return m_placesHeld; }
    int placesSold() const { return m_placesSold; }
    int placesLeased() const { return m_placesLeased; }
    int available() const;
    qint64 takenIn() const;
    qint64 revenue() const { return m_revenue; }
    /// The hold or order that has a seat; 0 for nobody.
    qint64 ownerOf(int seat) const { return m_heldBy.value(seat, m_soldTo.value(seat)); }

private:
    Verdict hold(qint64 account, const HoldCommand &command, const Chosen &chosen);
    Verdict checkSeats(const QList<int> &seats) const;
    Verdict checkAreas(const QList<AreaWish> &areas) const;
    Verdict checkBest(const BestAvailableRequest &wish) const;
    Verdict release(qint64 account, const ReleaseCommand &command);
    Verdict extend(qint64 account, const ExtendCommand &command);
    Verdict checkSellable(qint64 account, HoldId hold) const;
    Verdict sell(qint64 account, const SellCommand &command, const Chosen &chosen);
    Verdict pay(qint64 account, const PayCommand &command);
    Verdict refund(const RefundCommand &command);
    Verdict voidOrder(qint64 account, const VoidCommand &command);
    void count(qint64 account, Ordered &order);
    Verdict returnDeposit(Ordered &order, const RefundCommand &command);
    Verdict exchange(qint64 account, const ExchangeCommand &command, const Chosen &chosen);
    Verdict takeLease(qint64 account, const TakeLeaseCommand &command, const Chosen &chosen);
    Verdict returnLease(const ReturnLeaseCommand &command);
    Verdict giveUpLease(const GiveUpLeaseCommand &command);
    Verdict handIn(qint64 account, const HandInCommand &command, const Chosen &chosen);
    Verdict checkHandedIn(const QList<Leased *> &places) const;
    void free(Leased &place, TicketStatus status);
    int taken() const;
    static Verdict checkPayments(qint64 account, const QList<PaymentWish> &payments, qint64 &sum);
    static Verdict checkPayment(qint64 account, const PaymentWish &payment);
    static bool mayActForOthers(qint64 account) { return account == 2; } ///< as BookingDesk has it
    /// Places in `tickets` those that are meant; none named means all that are valid.
    static Verdict meant(Ordered &order, const QList<qint64> &ids, QList<Printed *> &tickets);
    /// Those printed are for the places of the hold, at their prices.
    void checkPrinted(const QList<Printed> &tickets, const Held &hold);
    void place(qint64 order, const QList<Printed> &tickets, Held &hold);
    qint64 takeBack(const QList<Printed *> &tickets, TicketStatus status);
    bool isFree(int seat) const { return !m_heldBy.contains(seat) && !m_soldTo.contains(seat) && !m_leased.contains(seat); }
    int floorLeft() const;
    void letGo(Held &hold, HoldState state);
    void confirm(qint64 account, qint64 order);

    QMap<qint64, qint64> m_shiftOf; ///< open shift by account
    qint64 m_shifts = 0;
    QMap<int, qint64> m_heldBy; ///< hold by seat
    QMap<int, qint64> m_soldTo; ///< order by seat
    QSet<int> m_leased; ///< seats
    int m_placesLeased = 0;
    int m_placesHeld = 0;
    int m_placesSold = 0;
    qint64 m_revenue = 0;
    QString m_objection;
};

} // namespace foyer::test
