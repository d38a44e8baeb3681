// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapModel.h"

namespace foyer {

namespace {

/// The first letter or figure of a code that no other code has; its first one when all are taken.
QString letterFor(const QString &code, const QSet<QString> &taken)
{
    for (const QChar letter : code) {
        if (letter.isLetterOrNumber() && !taken.contains(letter.toUpper()))
            return letter.toUpper();
    }
    return code.isEmpty() ? QString() : QString(code.front().toUpper());
}

/// "SB" for Sam Baker; when somebody else has that, "SA".
QString initialsFor(const QString &name, const QSet<QString> &taken)
{
    QString letters = name;
    for (QChar &letter : letters)
        letter = letter.isLetterOrNumber() ? letter : u' ';
    const QStringList words = letters.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QStringList ways{words.first().left(2).toUpper()};
    if (words.size() > 1)
        ways.prepend((words.first().left(1) + words.last().left(1)).toUpper());
    for (const QString &way : std::as_const(ways)) {
        if (!taken.contains(way))
            return way;
    }
    return ways.first();
}

} // namespace

int &SeatMapModel::Counts::of(SeatState state)
{
    switch (state) {
    case SeatState::Held:
        return held;
    case SeatState::Sold:
        return sold;
    case SeatState::Blocked:
        return blocked;
    case SeatState::Available:
        break;
    }
    return available;
}

SeatMapModel::SeatMapModel(QObject *parent) : QObject(parent), m_plan(std::make_shared<Plan>()) { }

void SeatMapModel::setPlan(std::shared_ptr<const Plan> plan)
{
    Q_ASSERT(plan);
    m_plan = std::move(plan);
    m_geometry = SeatMapGeometry(*m_plan);
    const auto seats = size_t(m_plan->seats.size());
    m_states.assign(seats, SeatState::Available);
    m_isMine.assign(seats, false);
    m_mine.clear();
    m_levels.resize(seats);
    for (size_t i = 0; i < seats; ++i)
        m_levels[i] = m_plan->seats.at(qsizetype(i)).priceLevel;
    indexLevels();
    m_houseHolds.clear();
    m_houseHoldOf.clear();
    m_sellers.clear();
    m_sellerOf.clear();
    m_reasons.clear();
    m_highlighted.clear();
    m_cursor = m_hover = {};
    m_sectionCounts.assign(size_t(m_plan->sections.size()), {});
    for (qsizetype i = 0; i < m_plan->sections.size(); ++i) {
        const Section &section = m_plan->sections.at(i);
        if (section.kind == SectionKind::General)
            m_sectionCounts[size_t(i)].available = section.capacity;
    }
    recount();
    emit planChanged();
    emit countsChanged();
}

void SeatMapModel::indexLevels()
{
    QHash<int, quint8> indexOf;
    for (qsizetype i = 0; i < m_plan->priceLevels.size(); ++i)
        indexOf.insert(m_plan->priceLevels.at(i).id, quint8(i));
    m_levelIndex.resize(m_levels.size());
    int lastId = -1;
    quint8 lastIndex = 0;
    for (size_t i = 0; i < m_levels.size(); ++i) {
        // Neighbours mostly share a level: remember the last answer.
        if (m_levels[i] != lastId) {
            lastId = m_levels[i];
            lastIndex = indexOf.value(lastId, 0);
        }
        m_levelIndex[i] = lastIndex;
    }
}

int SeatMapModel::levelIndex(int levelId) const
{
    for (qsizetype i = 0; i < m_plan->priceLevels.size(); ++i) {
        if (m_plan->priceLevels.at(i).id == levelId)
            return int(i);
    }
    return 0;
}

void SeatMapModel::recount()
{
    m_total = {};
    m_levelCounts.assign(std::max<size_t>(1, size_t(m_plan->priceLevels.size())), {});
    for (qsizetype i = 0; i < m_plan->sections.size(); ++i) {
        const Section &section = m_plan->sections.at(i);
        Counts &counts = m_sectionCounts[size_t(i)];
        if (section.kind == SectionKind::Seated) {
            counts = {};
            continue;
        }
        for (Counts *sum : {&m_total, &m_levelCounts[size_t(levelIndex(section.priceLevel))]}) {
            sum->available += counts.available;
            sum->held += counts.held;
            sum->sold += counts.sold;
            sum->blocked += counts.blocked;
        }
    }
    for (int seat = 0; seat < seatCount(); ++seat)
        count(seat, m_states[size_t(seat)], +1);
}

void SeatMapModel::count(int seat, SeatState state, int by)
{
    m_total.of(state) += by;
    m_levelCounts[m_levelIndex[size_t(seat)]].of(state) += by;
    const auto section = size_t(m_plan->seats.at(seat).section);
    if (section < m_sectionCounts.size())
        m_sectionCounts[section].of(state) += by;
}

void SeatMapModel::setStates(const QList<SeatState> &states)
{
    Q_ASSERT(states.size() == seatCount());
    m_states.assign(states.begin(), states.end());
    recount();
    emit allSeatsChanged();
    emit countsChanged();
}

void SeatMapModel::applyChanges(const QList<SeatChange> &changes)
{
    QList<int> changed;
    changed.reserve(changes.size());
    for (const SeatChange &change : changes) {
        if (change.seat < 0 || change.seat >= seatCount() || state(change.seat) == change.state)
            continue;
        count(change.seat, state(change.seat), -1);
        m_states[size_t(change.seat)] = change.state;
        count(change.seat, change.state, +1);
        changed.append(change.seat);
    }
    if (changed.isEmpty())
        return;
    emit seatsChanged(changed);
    emit countsChanged();
}

void SeatMapModel::setMine(const QList<int> &seats)
{
    QList<int> changed;
    const QSet<int> before(m_mine.cbegin(), m_mine.cend());
    for (const int seat : before)
        m_isMine[size_t(seat)] = false;
    QList<int> now;
    for (const int seat : seats) {
        if (seat < 0 || seat >= seatCount() || m_isMine[size_t(seat)])
            continue;
        m_isMine[size_t(seat)] = true;
        now.append(seat);
        if (!before.contains(seat))
            changed.append(seat);
    }
    for (const int seat : std::as_const(m_mine)) {
        if (!m_isMine[size_t(seat)])
            changed.append(seat);
    }
    m_mine = now;
    if (!changed.isEmpty())
        emit seatsChanged(changed);
}

void SeatMapModel::setHouseHolds(const QList<HouseHoldMark> &holds)
{
    QSet<int> touched;
    for (const HouseHoldMark &hold : std::as_const(m_houseHolds))
        touched.unite(QSet<int>(hold.seats.begin(), hold.seats.end()));
    m_houseHolds.clear();
    m_houseHoldOf.clear();
    for (const HouseHoldMark &hold : holds) {
        const auto isAlike = [&hold](const HouseHoldMark &known) { return known.code == hold.code && known.isKill == hold.isKill; };
        const auto known = std::find_if(m_houseHolds.begin(), m_houseHolds.end(), isAlike);
        if (known == m_houseHolds.end())
            m_houseHolds.append(hold);
        else
            known->seats += hold.seats;
    }
    if (!m_houseHolds.isEmpty())
        m_houseHoldOf.assign(m_states.size(), -1);
    QSet<QString> letters;
    for (qsizetype i = 0; i < m_houseHolds.size(); ++i) {
        HouseHoldMark &hold = m_houseHolds[i];
        hold.letter = letterFor(hold.code, letters);
        letters.insert(hold.letter);
        hold.seats.removeIf([this](int seat) { return seat < 0 || seat >= seatCount(); });
        for (const int seat : std::as_const(hold.seats))
            m_houseHoldOf[size_t(seat)] = qint16(i);
        touched.unite(QSet<int>(hold.seats.begin(), hold.seats.end()));
    }
    emit houseHoldsChanged();
    if (!touched.isEmpty())
        emit seatsChanged(touched.values());
}

void SeatMapModel::setSellers(const QStringList &names, const QList<qint16> &bySeat)
{
    Q_ASSERT(bySeat.size() == seatCount());
    m_sellers.clear();
    QSet<QString> taken;
    for (const QString &name : names) {
        m_sellers.append({name, initialsFor(name, taken)});
        taken.insert(m_sellers.last().initials);
    }
    m_sellerOf.assign(bySeat.begin(), bySeat.end());
    for (qint16 &seller : m_sellerOf)
        seller = seller < names.size() ? seller : qint16(-1);
    emit sellersChanged();
}

void SeatMapModel::setReasons(const QHash<int, QString> &reasons) { m_reasons = reasons; }

void SeatMapModel::setAreaCounts(int sectionId, const Counts &counts)
{
    for (qsizetype i = 0; i < m_plan->sections.size(); ++i) {
        if (m_plan->sections.at(i).id != sectionId || m_plan->sections.at(i).kind != SectionKind::General)
            continue;
        m_sectionCounts[size_t(i)] = counts;
        recount();
        emit areaChanged(int(i));
        emit countsChanged();
        return;
    }
}

void SeatMapModel::setPrices(const QHash<int, Money> &prices)
{
    m_prices = prices;
    emit pricesChanged();
}

std::optional<Money> SeatMapModel::price(int levelId) const
{
    const auto it = m_prices.constFind(levelId);
    return it == m_prices.constEnd() ? std::nullopt : std::optional(*it);
}

void SeatMapModel::setSeatLevels(const QList<qint16> &levelIds)
{
    Q_ASSERT(levelIds.size() == seatCount());
    m_levels.assign(levelIds.begin(), levelIds.end());
    indexLevels();
    recount();
    emit allSeatsChanged();
    emit countsChanged();
}

void SeatMapModel::setHighlightedLevels(const QSet<int> &levelIds)
{
    if (m_highlighted == levelIds)
        return;
    m_highlighted = levelIds;
    emit highlightChanged();
    emit allSeatsChanged();
}

SeatMapModel::Counts SeatMapModel::levelCounts(int levelId) const
{
    return m_levelCounts.empty() ? Counts() : m_levelCounts[size_t(levelIndex(levelId))];
}

void SeatMapModel::setCursor(const MapTarget &target)
{
    if (target == m_cursor)
        return;
    const MapTarget before = std::exchange(m_cursor, target);
    emit cursorChanged(before, target);
}

void SeatMapModel::setHover(const MapTarget &target)
{
    if (target == m_hover)
        return;
    const MapTarget before = std::exchange(m_hover, target);
    emit hoverChanged(before, target);
}

} // namespace foyer
