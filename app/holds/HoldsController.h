// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/EventSubscription.h"
#include "client/OneChange.h"
#include "client/PlanLoader.h"
#include "holds/HoldsModel.h"
#include "holds/SeatFacts.h"
#include "seatmap/SeatMapModel.h"

#include <QMap>
#include <QSet>

#include <memory>
#include <optional>

namespace foyer {

class BestAvailableIndex;

/// What a person says about a house hold: new, or one to be changed.
struct HoldDraft {
    QString code;
    QString colour; ///< #rrggbb
    QString reason;
    bool isKill = false; ///< nobody may sell its places; only of a new one
    bool maySellersSell = false;
    std::optional<QDateTime> releaseAt;
};

/// House holds of one event: chosen on its map, made, changed, let go. Knows no widget. Free seats are chosen for a new one, or
/// the seats of the hold that is opened, to let some of them go. One change at a time; an answer that got lost is asked for
/// again under the same key. Interface thread.
class HoldsController : public QObject
{
    Q_OBJECT
public:
    using Tone = foyer::Tone;
    static constexpr int mostSeats = 5000; ///< in one hold; the server takes no more

    /// `client` must outlive it.
    explicit HoldsController(Client &client, QObject *parent = nullptr);
    ~HoldsController() override;

    void setPermissions(Permissions permissions) { m_facts.setPermissions(permissions); }
    void openEvent(EventId event);
    void closeEvent();
    EventId event() const { return m_event; }
    bool isReady() const { return m_isReady; } ///< plan and seats are there

    SeatMapModel &map() { return m_map; }
    SeatFacts &facts() { return m_facts; }
    HoldsModel &holds() { return m_holds; }

    /// The hold that is shown and may be changed; none: a new one is being made.
    const std::optional<BlockView> &opened() const { return m_opened; }
    void openHold(HouseHoldId id);
    void closeHold();

    /// Chooses a seat or takes it back. One of another hold opens that hold.
    void toggleSeat(int seat);
    void addSeats(const QList<int> &seats);
    /// "F 1-12" adds these; "12" the best twelve together.
    void addTyped(const QString &text);
    void setAreaQuantity(int sectionId, int quantity);
    int areaQuantity(int sectionId) const { return m_areas.value(sectionId); }
    void clearChoice();
    const QList<int> &chosen() const { return m_chosen; }
    int placesChosen() const;

    bool isBusy() const { return m_change.isUnderWay(); }
    void keep(const HoldDraft &draft); ///< what is chosen, as a new hold
    void update(const HoldDraft &draft); ///< the opened one
    void releaseAll(); ///< of the opened one
    void releaseChosen(); ///< of the opened one

signals:
    void readyChanged();
    void openedChanged();
    void choiceChanged();
    void busyChanged();
    void said(foyer::Tone tone, const QString &sentence);

private:
    template<Method M, typename Handler>
    void change(const QString &what, const typename M::Request &request, Handler handler);
    void refused(const QString &what, const Error &error);
    void onHolds();
    void onStates();
    void chooseBest(int quantity);
    bool mayChoose(int seat) const;
    void setOpened(const std::optional<BlockView> &hold);
    void setChosen(QList<int> seats);
    void apply(const QList<AreaAvailability> &areas);
    void done(const QString &sentence);

    Client &m_client;
    PlanLoader m_plans;
    SeatMapModel m_map;
    SeatFacts m_facts;
    HoldsModel m_holds;
    std::unique_ptr<EventSubscription> m_feed;
    std::unique_ptr<BestAvailableIndex> m_best; ///< of the plan shown; made when first asked
    EventId m_event;
    bool m_isReady = false;
    int m_opening = 0; ///< number of the openEvent() whose answers count
    std::optional<BlockView> m_opened;
    QSet<int> m_openedSeats; ///< its seats
    HouseHoldId m_wanted; ///< to be opened as soon as it is among the holds
    QList<int> m_chosen;
    QMap<int, int> m_areas; ///< places by section id
    OneChange m_change;
};

} // namespace foyer
