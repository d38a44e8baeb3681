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
    struct Ordered {
        qint64 hold = 0;
        QString status;
        qint64 total = 0;
        qint64 paid = 0;
    };

    /// Judges a command of an account and does what it does. `id` and `seats` are what the server chose, when it was a
    /// success there: the new hold or order, and the seats of best available.
    Verdict apply(qint64 account, const Command &command, qint64 id, const QList<int> &seats);
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

    /// One letter a seat, as the API writes them.
    QString letters() const;
    int placesHeld() const { return m_placesHeld; }
    int placesSold() const { return m_placesSold; }
    int available() const;
    qint64 takenIn() const;
    qint64 revenue() const;
    /// The hold or order that has a seat; 0 for nobody.
    qint64 ownerOf(int seat) const { return m_heldBy.value(seat, m_soldTo.value(seat)); }

private:
    Verdict hold(qint64 account, const HoldCommand &command, qint64 id, const QList<int> &chosen);
    Verdict checkSeats(const QList<int> &seats) const;
    Verdict checkAreas(const QList<AreaWish> &areas) const;
    Verdict checkBest(const BestAvailableRequest &wish) const;
    Verdict release(qint64 account, const ReleaseCommand &command);
    Verdict sell(qint64 account, const SellCommand &command, qint64 id);
    Verdict pay(const PayCommand &command);
    static Verdict checkPayment(const PaymentWish &payment);
    bool isFree(int seat) const { return !m_heldBy.contains(seat) && !m_soldTo.contains(seat); }
    void letGo(Held &hold, HoldState state);
    void confirm(qint64 order);

    QMap<int, qint64> m_heldBy; ///< hold by seat
    QMap<int, qint64> m_soldTo; ///< order by seat
    int m_placesHeld = 0;
    int m_placesSold = 0;
    QString m_objection;
};

} // namespace foyer::test
