// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/EventSubscription.h"
#include "client/PlanLoader.h"
#include "desk/Checkout.h"
#include "desk/CommandLine.h"
#include "desk/DeskEvent.h"
#include "desk/SaleRecovery.h"
#include "lease/Lease.h"
#include "protocol/BookingMethods.h"
#include "seatmap/SeatMapModel.h"
#include "seatplan/BestAvailable.h"

#include <QMap>
#include <QTimer>

#include <memory>

namespace foyer {

class LeaseKeeper;

/// One line of the basket.
struct BasketLine {
    int seat = -1;    ///< or -1: places of an area
    int section = -1; ///< of an area
    int quantity = 1;
    QString label;
    QString level; ///< and the price type, where there are several
    Money price; ///< of all of them, all in
    QString detail = {}; ///< fees and discounts in the price, in words; often empty
};

/// Money that goes back to a customer, by the tender it goes back to.
struct MoneyBackLine {
    QString method; ///< cash, card, voucher, …
    Money amount;
};

/// One sale after the other at one till: choose, hold, pay, tickets, next; also the exchange of tickets, and undoing the
/// last sale. How it is paid is Checkout's part. Knows no widget. Tells only what the server confirmed: an answer that got
/// lost is asked for again under the same key. While there is no server it sells what the till has a lease of, for cash; what
/// was begun so may be finished so when the server is back. Interface thread.
class SaleController : public QObject
{
    Q_OBJECT
public:
    enum class State {
        NoEvent,
        Loading,
        Choosing,
        Holding,
        Held,
        Selling,  ///< money is on its way: see checkout()
        Sold,
        Reserved, ///< placed, to be paid later
    };
    Q_ENUM(State)
    enum class Tone { Info, Good, Warn, Bad };
    Q_ENUM(Tone)

    explicit SaleController(Client &client, QObject *parent = nullptr);
    ~SaleController() override;

    State state() const { return m_state; }
    const QList<DeskEvent> &events() const { return m_events; }
    const DeskEvent &event() const { return m_event; }
    const PriceBook &priceBook() const { return m_book; }
    SeatMapModel &map() { return m_map; }
    Checkout &checkout() { return m_checkout; }
    const Checkout &checkout() const { return m_checkout; }

    /// Keeps what is open here in `folder` from now on, as `account` at `server`, and takes up what it finds there: a sale
    /// this till was in the middle of when it ended. Call it signed in and online.
    void keepJournal(const QString &folder, const QString &server, UserId account);
    /// What stands in the command line, to be there again after a crash.
    void setTyped(const QString &typed);

    /// Who is asked for what this person may not do alone.
    void setSupervisor(const AskSupervisor &supervisor);

    /// Sells from these while there is no server; without them nothing is sold then. Must outlive it.
    void setLeases(LeaseKeeper &leases);
    /// Only places of the till's lease can be sold, for cash: there is no server, or a sale begun without it is not over.
    bool isAlone() const { return m_alone.has_value(); }
    /// The sale on the screen was made without the server, which does not have it yet.
    bool isToBeHandedIn() const { return m_state == State::Sold && !m_order.orderId.isValid(); }

    /// All events; without a server those this till keeps places of.
    void loadEvents(const QString &query = {});
    /// Without a server only an event that was open before, and of which this till keeps places.
    void openEvent(const DeskEvent &event);
    void closeEvent();

    /// A seat that a house hold keeps and this person may sell from it.
    struct HouseSeat {
        HouseHoldId hold;
        QString code;
    };
    /// All of them at the open event, by seat. One sale takes places of one house hold, beside those on general sale.
    void setHouseSeats(const QHash<int, HouseSeat> &seats);

    /// Choosing only: puts an available seat, or one of a house hold, into the basket or takes it out.
    void toggleSeat(int seat);
    void toggleSeats(const QList<int> &seats);
    void setAreaQuantity(int sectionId, int quantity);
    int areaQuantity(int sectionId) const { return m_areas.value(sectionId); }
    /// Holds what is in the basket.
    void hold();
    /// Holds the best places together for a party, at once. Seats chosen on the map go to it when they are as many. Of a
    /// hold as large it changes the price types alone; a smaller or larger party gets other places, and only then the
    /// old ones go. `code`: a discount; empty leaves the one there is.
    void holdParty(const QList<PartyPart> &party, const QString &code = {});
    /// The same party at the next cheaper (-1) or dearer (+1) price level.
    void otherLevel(int step);
    /// A discount code for what is held; empty takes it off.
    void applyCode(const QString &code);
    /// The next best instead of the ones held now.
    void nextBest();
    /// Empties the basket; a hold is let go at once.
    void letGo();
    /// Cash for what is held; `tendered` is what the customer gave.
    void payCash(const Money &tendered) { m_checkout.takeCash(tendered); }
    void nextSale();

    /// Gives `tickets` of an order back for the places that are held next, in the order's event. The difference is what is
    /// to pay, or goes back the way it came. Refused while a sale is under way.
    void beginExchange(const OrderView &order, const QList<TicketId> &tickets);
    void leaveExchange();
    const std::optional<ExchangeWish> &exchange() const { return m_exchange; }
    /// Of an exchange for less: what goes back, and to which tender; before it is made, and after.
    QList<MoneyBackLine> moneyBack() const;

    /// The sale made last at this till since sign-in, until it is undone.
    const std::optional<OrderView> &lastSale() const { return m_lastSale; }
    bool canUndo() const { return m_lastSale && m_undo.key.isEmpty() && !m_checkout.isUnderWay(); }
    /// Voids the last sale: as if it had not been, while its shift is open.
    void undoLast(const QString &reason);

    /// What so many of the held places at the usual price type cost: the cheapest of them.
    Money usualPriceOf(int places) const;
    QList<BasketLine> basket() const;
    Money total() const;
    int placesHeld() const;
    int secondsLeft() const; ///< of the hold, or of a placed order until it must be paid; 0 when there is none
    const OrderView &order() const { return m_order; }
    /// The order with what is new of it alone: after an exchange the new places, and the cash that changes hands now. For
    /// paper and drawer; what was printed before is not printed twice.
    OrderView orderNews() const;
    Money change() const; ///< of what was paid just now
    const QByteArray &tickets() const { return m_tickets; } ///< the PDF; empty until it came
    bool canAskNextBest() const { return m_state == State::Held && m_bestCount > 0; }

signals:
    void stateChanged(foyer::SaleController::State state);
    void eventsChanged();
    void eventsFailed(const QString &sentence);
    void basketChanged();
    void priceBookChanged();
    void clockTicked(int secondsLeft);
    void said(foyer::SaleController::Tone tone, const QString &sentence);
    /// Just committed: `order()` is what the server confirmed. Before the state changes, so that a drawer opens at once.
    void orderSold();
    void eventOpened();
    void aloneChanged(bool isAlone);
    void held(); ///< what is held now, or at other prices than before
    void typedFound(const QString &typed); ///< in the journal
    void exchangeChanged();
    void undoChanged(); ///< what `lastSale()` or `canUndo()` say
    void undone(const foyer::OrderView &order);
    void ticketsReady();

private:
    void setState(State state);
    void showPlan(const EventPlan &loaded);
    LeaseEvent leaseEvent() const;
    void keepEvent();
    QList<DeskEvent> keptEvents(const QString &query) const;
    void openAlone(const DeskEvent &event);
    void onSnapshot(const QList<SeatState> &states, const QList<AreaAvailability> &areas);
    void onChanged(const QList<SeatUpdate> &changes, const QList<AreaAvailability> &areas);
    void applyAreas(const QList<AreaAvailability> &areas);
    void dropTakenSelection();
    void request(HoldSeats::Request request, bool isBest);
    void requestBest();
    void reprice(const RepriceHold::Request &request);
    void loadPrices();
    QString levelAndType(int level, int type) const;
    QString detailOf(const std::optional<QList<PricePartView>> &parts) const;
    void onHeld(const Result<HoldSeats::Reply> &reply, bool isBest, HoldId previous);
    void release(HoldId hold);
    void showHold(const HoldSeats::Reply &hold);
    void bill();
    /// The hold with what its places cost here: an exchange is not asked again for what its order was asked once.
    HoldSeats::Reply billedHold() const;
    void onCheckout();
    void onSold(const OrderView &order);
    void onReserved(const OrderView &order);
    void startAgain(Tone tone, const QString &sentence);
    void startExchange(const ExchangeWish &wish);
    struct Undo;
    void askUndo();
    void approveUndo(const Undo &undo);
    void note();
    OpenSale openSale() const;
    void takeUp();
    void onFound(const SaleRecovery::Found &found);
    bool canPark() const;
    void park();
    void showFound();
    void tellConflict(const Error &error);
    void fetchTickets();
    void clearBasket();
    void markMine();
    bool canTake(int seat) const; ///< it is for sale, here and now
    /// Of a house hold: nullptr where it is on general sale.
    const HouseSeat *houseSeat(int seat) const;
    bool mayJoin(int seat); ///< false, after saying why: the sale takes places of another house hold
    void tick();
    bool isHeldHere() const { return m_alone && !m_alone->basket.isEmpty(); }
    bool hasHold() const { return m_hold.holdId.isValid() || isHeldHere(); }
    void updateAlone();
    void beginAlone();
    void endAlone();
    void showLease();
    void showReasons();
    QList<int> typesFor(qsizetype places) const;
    void holdChosenAlone();
    void holdBestAlone();
    void holdAlone(const QList<LeasePlace> &places, const QString &reason);
    void sellAlone();
    void onHandedIn(const QString &key, const OrderView &order);
    QString levelName(int levelId) const;

    Client &m_client;
    PlanLoader m_plans;
    SeatMapModel m_map;
    std::unique_ptr<EventSubscription> m_feed;
    State m_state = State::NoEvent;
    QList<DeskEvent> m_events;
    DeskEvent m_event;
    QHash<int, Money> m_prices; ///< of the first type
    PriceBook m_book; ///< without types until it came
    QHash<int, HouseSeat> m_houseSeats;
    QList<int> m_selection;
    QMap<int, int> m_areas;  ///< quantity by section id
    HoldSeats::Reply m_hold;
    int m_bestCount = 0;
    QList<PartyPart> m_party;
    QString m_code; ///< of a discount
    std::optional<int> m_level; ///< that best available is asked for
    QList<int> m_avoid; ///< suggested before in this sale
    int m_holding = 0; ///< number of the request() whose answer counts
    Checkout m_checkout;
    std::optional<ExchangeWish> m_exchange;
    OrderView m_order;
    OrderView m_before; ///< the order as it was before an exchange
    std::optional<OrderView> m_lastSale;
    /// A void whose outcome is not known yet, with its key.
    struct Undo {
        VoidOrder::Request request;
        QString reference; ///< of the order
        QString key;
        bool isAsked = false;
        QString approval = {}; ///< a supervisor's, where this person may not
    };
    Undo m_undo;
    AskSupervisor m_supervisor;
    std::optional<Checkout::Call> m_holdCall; ///< a hold asked for, until it is answered
    QString m_typed;
    std::unique_ptr<SaleJournal> m_journal; ///< null: nothing is kept
    std::optional<OpenSale> m_left; ///< from before, until its event is there
    std::unique_ptr<SaleRecovery> m_recovery;
    bool m_isParked = false; ///< what is recovered was left for a sale without the server, not by the program's end
    std::optional<SaleRecovery::Found> m_found; ///< of a sale that was left, until the one on the screen is over
    QTimer m_noteSoon; ///< for what is typed
    QByteArray m_tickets;
    QTimer m_clock;
    int m_opening = 0; ///< number of the openEvent() whose answers count
    /// While there is no server: what is shown again when it is back, and what is held here alone.
    struct Alone {
        QList<SeatState> states; ///< as the server last told them
        PriceBook book;
        QHash<int, Money> prices;
        QList<LeasePlace> basket; ///< in the order they are priced in
    };
    /// An event that was on the screen and of which this till keeps places: what it takes to sell them without a server. Until
    /// sign-out, for the same number may be another event at another server.
    struct KeptEvent {
        DeskEvent event;
        EventPlan plan;
        PriceBook book;
        QList<SeatState> states; ///< as the server last told them
        QList<AreaAvailability> areas;
    };
    LeaseKeeper *m_leases = nullptr;
    std::optional<Alone> m_alone;
    QList<KeptEvent> m_kept; ///< no more than there are leases
    EventPlan m_plan; ///< of the open event
    std::unique_ptr<BestAvailableIndex> m_best; ///< of the plan; made when there is no server to ask
    QList<AreaAvailability> m_areaNews; ///< as the server last told them
    QString m_soldAlone; ///< key of the sale made last, while it waits to be handed in
};

} // namespace foyer
