// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "domain/SeatState.h"
#include "seatmap/SeatMapGeometry.h"
#include "seatplan/Plan.h"

#include <QColor>
#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace foyer {

/// One seat's new state, as the server tells it.
struct SeatChange {
    int seat = 0; ///< index into Plan::seats
    SeatState state = SeatState::Available;
};

/// What a pointer or the keyboard is at: a seat, or a section as a whole (a general-admission area, or any section
/// while the map is too far out for seats), or nothing. Indices into the plan, -1 for none.
struct MapTarget {
    int seat = -1;
    int section = -1;

    bool isNothing() const { return seat < 0 && section < 0; }
    bool operator==(const MapTarget &) const = default;
};

/// Places the house keeps under one code.
struct HouseHoldMark {
    QString code;
    QColor colour; ///< invalid: the map chooses one
    QString reason;
    bool isKill = false; ///< nobody may sell them
    QList<int> seats;
    QString letter = {}; ///< of the code; the model gives each code its own as far as it can
};

/// Who sold seats.
struct SellerMark {
    QString name;
    QString initials = {}; ///< the model fills them in
};

/// Everything a seat map shows, and nothing about how: the plan, each seat's state, which are in this till's basket,
/// prices, what is pointed at. Knows no widget and no protocol; the page feeds it from the live feed of one performance
/// and reads the person's choice from the widget's signals. Lives in the interface thread.
class SeatMapModel : public QObject
{
    Q_OBJECT

public:
    struct Counts {
        int available = 0, held = 0, sold = 0, blocked = 0;
        int total() const { return available + held + sold + blocked; }
        int &of(SeatState state);
    };

    explicit SeatMapModel(QObject *parent = nullptr);

    /// Everything starts available, nothing in the basket. Shared, since the same venue may be open twice.
    void setPlan(std::shared_ptr<const Plan> plan);
    const Plan &plan() const { return *m_plan; }
    const SeatMapGeometry &geometry() const { return m_geometry; }
    int seatCount() const { return int(m_states.size()); }

    /// A whole snapshot, one state a seat in plan order; a list of another length is a programmer's mistake.
    void setStates(const QList<SeatState> &states);
    /// A batch from the live feed. Numbers outside the plan are ignored, changes that change nothing are not announced.
    void applyChanges(const QList<SeatChange> &changes);
    QList<SeatState> states() const { return {m_states.begin(), m_states.end()}; } ///< a copy of all, in plan order
    SeatState state(int seat) const { return m_states[size_t(seat)]; }

    /// The seats this till holds or is about to sell; replaces the earlier ones.
    void setMine(const QList<int> &seats);
    const QList<int> &mine() const { return m_mine; }
    bool isMine(int seat) const { return m_isMine[size_t(seat)]; }

    /// The house holds of this performance. Those of one code and kind become one; a seat in two belongs to the later.
    void setHouseHolds(const QList<HouseHoldMark> &holds);
    const QList<HouseHoldMark> &houseHolds() const { return m_houseHolds; }
    int houseHoldOf(int seat) const { return m_houseHoldOf.empty() ? -1 : m_houseHoldOf[size_t(seat)]; } ///< index, or -1
    /// Who sold each seat: an index into `sellers` a seat, -1 for nobody or not known. Of one that is not sold it means nothing.
    void setSellers(const QStringList &names, const QList<qint16> &bySeat);
    const QList<SellerMark> &sellers() const { return m_sellers; }
    int sellerOf(int seat) const { return m_sellerOf.empty() ? -1 : m_sellerOf[size_t(seat)]; }
    /// Why a seat cannot be had, in words for the person.
    void setReasons(const QHash<int, QString> &reasons);
    QString reason(int seat) const { return m_reasons.value(seat); }

    /// Places left in a general-admission area (section id).
    void setAreaCounts(int sectionId, const Counts &counts);

    /// What each price level costs in this performance, by PriceLevel::id. A level without a price shows none.
    void setPrices(const QHash<int, Money> &prices);
    std::optional<Money> price(int levelId) const;
    /// Price level of each seat where the event differs from the plan; one id a seat.
    void setSeatLevels(const QList<qint16> &levelIds);
    int levelOf(int seat) const { return m_levels[size_t(seat)]; } ///< PriceLevel::id
    int levelIndexOf(int seat) const { return m_levelIndex[size_t(seat)]; } ///< into Plan::priceLevels
    int levelIndex(int levelId) const;

    /// Levels to stand out while the others step back; empty shows all alike.
    void setHighlightedLevels(const QSet<int> &levelIds);
    const QSet<int> &highlightedLevels() const { return m_highlighted; }
    bool isHighlighted(int levelId) const { return m_highlighted.isEmpty() || m_highlighted.contains(levelId); }

    Counts total() const { return m_total; }
    Counts levelCounts(int levelId) const;
    Counts sectionCounts(int sectionIndex) const { return m_sectionCounts[size_t(sectionIndex)]; }

    MapTarget cursor() const { return m_cursor; }
    void setCursor(const MapTarget &target);
    MapTarget hover() const { return m_hover; }
    void setHover(const MapTarget &target);

signals:
    void planChanged();
    void seatsChanged(const QList<int> &seats); ///< state, basket or house hold of just these
    void allSeatsChanged(); ///< a snapshot, prices or highlight: read everything again
    void houseHoldsChanged();
    void sellersChanged();
    void areaChanged(int sectionIndex);
    void countsChanged();
    void pricesChanged();
    void highlightChanged();
    void cursorChanged(const foyer::MapTarget &from, const foyer::MapTarget &to);
    void hoverChanged(const foyer::MapTarget &from, const foyer::MapTarget &to);

private:
    void recount();
    void count(int seat, SeatState state, int by);
    void indexLevels();

    std::shared_ptr<const Plan> m_plan;
    SeatMapGeometry m_geometry;
    std::vector<SeatState> m_states;
    std::vector<bool> m_isMine;
    QList<int> m_mine;
    std::vector<qint16> m_levels;
    std::vector<quint8> m_levelIndex;
    QList<HouseHoldMark> m_houseHolds;
    std::vector<qint16> m_houseHoldOf; ///< by seat; empty while there are none
    QList<SellerMark> m_sellers;
    std::vector<qint16> m_sellerOf; ///< by seat; empty while not known
    QHash<int, QString> m_reasons;
    QHash<int, Money> m_prices;
    QSet<int> m_highlighted;
    Counts m_total;
    std::vector<Counts> m_levelCounts; ///< by index into Plan::priceLevels
    std::vector<Counts> m_sectionCounts;
    MapTarget m_cursor, m_hover;
};

} // namespace foyer

Q_DECLARE_METATYPE(foyer::MapTarget)
