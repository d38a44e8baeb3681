// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/BestAvailable.h"

#include "seatplan/BestAvailableSearch.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

constexpr int maxQuantity = 50;
/// Costs are whole hundredths of a plan unit, so that sums are exact and every machine agrees on them.
constexpr double costPerUnit = 100;
/// More than any plan is wide: a restricted view loses against every other place of the same step.
constexpr qint64 restrictedCost = 100'000'000;
constexpr qint64 noWheelchairCost = 10'000'000'000;
constexpr qint64 extraWheelchairCost = 1'000'000'000;

} // namespace

BestAvailableIndex::BestAvailableIndex(const Plan &plan) : m_plan(plan)
{
    const qsizetype count = m_plan.seats.size();
    m_costBefore.resize(size_t(count) + 1);
    m_flags.resize(size_t(count));
    m_byCost.resize(size_t(count));
    std::vector<qint64> costs(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        const Seat &seat = m_plan.seats[i];
        const double x = double(seat.x) - m_plan.focalPoint.x();
        const double y = double(seat.y) - m_plan.focalPoint.y();
        qint64 cost = std::llround(std::sqrt(x * x + y * y) * costPerUnit);
        if (seat.traits & SeatTrait::RestrictedView)
            cost += restrictedCost;
        costs[size_t(i)] = cost;
        m_costBefore[size_t(i) + 1] = m_costBefore[size_t(i)] + cost;
        const bool isFirst = i == 0 || m_plan.seats[i - 1].row != seat.row;
        m_flags[size_t(i)]
            = quint8(seat.traits.toInt()) | (seat.gapBefore || isFirst ? BestAvailableSearch::gapFlag : quint8(0));
    }
    std::iota(m_byCost.begin(), m_byCost.end(), 0);
    std::ranges::stable_sort(m_byCost, {}, [&costs](qint32 seat) { return costs[size_t(seat)]; });
}

Result<BestAvailableChoice> BestAvailableIndex::find(std::span<const SeatState> states,
                                                     const BestAvailableRequest &request) const
{
    std::vector<quint8> isFree(states.size());
    std::ranges::transform(states, isFree.begin(), [](SeatState state) { return state == SeatState::Available; });
    return findAmong(std::move(isFree), request);
}

Result<BestAvailableChoice> BestAvailableIndex::find(std::span<const char> letters,
                                                     const BestAvailableRequest &request) const
{
    std::vector<quint8> isFree(letters.size());
    std::ranges::transform(letters, isFree.begin(), [](char c) { return c == seatStateLetter(SeatState::Available); });
    return findAmong(std::move(isFree), request);
}

Result<BestAvailableChoice> BestAvailableIndex::findAmong(std::vector<quint8> isFree,
                                                          const BestAvailableRequest &request) const
{
    return BestAvailableSearch(*this, std::move(isFree), request).run();
}

BestAvailableSearch::BestAvailableSearch(const BestAvailableIndex &index, std::vector<quint8> isFree,
                                         const BestAvailableRequest &request)
    : m_index(index), m_plan(index.m_plan), m_request(request), m_isFree(std::move(isFree))
{
}

Status BestAvailableSearch::checkRequest() const
{
    if (m_isFree.size() != size_t(m_plan.seats.size()))
        return Error::invalid(u"states"_s,
                              u"There must be one state for each of the %1 seats."_s.arg(m_plan.seats.size()));
    if (m_request.quantity < 1 || m_request.quantity > maxQuantity)
        return Error::invalid(u"quantity"_s, u"Between 1 and %1 places can be asked for."_s.arg(maxQuantity));
    if (m_request.priceLevel && !m_plan.priceLevelById(*m_request.priceLevel))
        return Error::invalid(u"priceLevel"_s, u"The plan has no such price level."_s);
    if (!m_request.section)
        return ok();
    const Section *section = m_plan.sectionById(*m_request.section);
    if (!section)
        return Error::invalid(u"section"_s, u"The plan has no such section."_s);
    if (section->kind != SectionKind::Seated)
        return Error::invalid(u"section"_s, u"This section has no seats to choose from."_s);
    return ok();
}

Result<BestAvailableChoice> BestAvailableSearch::run()
{
    if (const Status checked = checkRequest(); !checked)
        return checked.error();
    m_end = int(m_plan.seats.size());
    if (m_request.section) {
        const Section *section = m_plan.sectionById(*m_request.section);
        m_begin = section->firstSeat;
        m_end = section->firstSeat + section->seatCount;
    }
    markEligible();
    int without = 0;
    std::vector<int> avoided;
    for (const int seat : m_request.avoid) {
        if (seat >= m_begin && seat < m_end && std::exchange(m_isEligible[size_t(seat)], quint8(0))) {
            avoided.push_back(seat);
            ++without;
        }
    }
    const bool isRepeat = m_eligible - without < m_request.quantity;
    if (isRepeat) {
        for (const int seat : avoided)
            m_isEligible[size_t(seat)] = 1;
    } else {
        m_eligible -= without;
    }
    if (m_eligible < m_request.quantity)
        return {ErrorCode::Conflict,
                u"%1 places were asked for and %2 are free."_s.arg(m_request.quantity).arg(m_eligible)};
    BestAvailableChoice choice = *searchAll();
    choice.isRepeat = isRepeat && without > 0;
    return choice;
}

void BestAvailableSearch::markEligible()
{
    m_isEligible.assign(m_isFree.size(), 0);
    const quint8 kept = m_request.accessible ? 0 : quint8(SeatTrait::Wheelchair) | quint8(SeatTrait::Companion);
    for (int i = m_begin; i < m_end; ++i) {
        const bool fits = m_isFree[size_t(i)] && !(m_index.m_flags[size_t(i)] & kept)
            && (!m_request.priceLevel || m_plan.seats[i].priceLevel == *m_request.priceLevel);
        m_isEligible[size_t(i)] = fits;
        m_eligible += fits;
    }
}

std::optional<BestAvailableChoice> BestAvailableSearch::searchAll()
{
    if (!m_request.together && m_request.quantity > 1)
        return describe(bestSingles(), BestAvailableStep::Anywhere);
    auto choice = adjacent();
    if (choice && hasWheelchairIfAsked(choice->seats))
        return choice;
    if (const int space = bestFreeWheelchair(); m_request.accessible && space >= 0)
        return describe(nearestEachOther(space).seats, BestAvailableStep::Anywhere);
    if (choice)
        return choice;
    collectSegments();
    if (const auto pair = overTwoRuns())
        return describe(pair->seats, BestAvailableStep::Near);
    if (const auto groups = overManyRuns())
        return describe(groups->seats, BestAvailableStep::Near);
    return describe(nearestEachOther(-1).seats, BestAvailableStep::Anywhere);
}

bool BestAvailableSearch::leavesSingleLeft(int seat) const
{
    if (startsRun(seat) || !m_isFree[size_t(seat) - 1] || isWheelchair(seat - 1))
        return false;
    return startsRun(seat - 1) || !m_isFree[size_t(seat) - 2];
}

bool BestAvailableSearch::leavesSingleRight(int seat) const
{
    const int count = int(m_isFree.size());
    if (seat + 1 >= count || startsRun(seat + 1) || !m_isFree[size_t(seat) + 1] || isWheelchair(seat + 1))
        return false;
    return seat + 2 >= count || startsRun(seat + 2) || !m_isFree[size_t(seat) + 2];
}

/// One wheelchair space in the party is what was asked for; a second one is kept for somebody else.
qint64 BestAvailableSearch::wheelchairCost(int first, int count) const
{
    if (!m_request.accessible)
        return 0;
    int spaces = 0;
    for (int i = first; i < first + count; ++i)
        spaces += isWheelchair(i);
    return spaces == 0 ? noWheelchairCost : (spaces - 1) * extraWheelchairCost;
}

bool BestAvailableSearch::hasWheelchairIfAsked(const QList<int> &seats) const
{
    return !m_request.accessible || std::ranges::any_of(seats, [this](int seat) { return isWheelchair(seat); });
}

int BestAvailableSearch::bestFreeWheelchair() const
{
    const auto space = std::ranges::find_if(
        m_index.m_byCost, [this](int seat) { return m_isEligible[size_t(seat)] && isWheelchair(seat); });
    return space == m_index.m_byCost.end() ? -1 : *space;
}

std::optional<BestAvailableChoice> BestAvailableSearch::adjacent() const
{
    constexpr qint64 none = std::numeric_limits<qint64>::max();
    const int quantity = m_request.quantity;
    qint64 best[2] = {none, none}; // without and with a single place left over
    int at[2] = {-1, -1};
    int length = 0; // of the eligible neighbours ending at i
    for (int i = m_begin; i < m_end; ++i) {
        length = !m_isEligible[size_t(i)] ? 0 : startsRun(i) ? 1 : length + 1;
        if (length < quantity)
            continue;
        const int first = i - quantity + 1;
        const qint64 score = costOf(first, quantity) + wheelchairCost(first, quantity);
        if (score >= best[0])
            continue; // neither step can gain
        const bool leavesSingle = leavesSingleLeft(first) || leavesSingleRight(i);
        if (score < best[leavesSingle]) {
            best[leavesSingle] = score;
            at[leavesSingle] = first;
        }
    }
    // Somebody who cannot leave the chair needs the space more than the house needs a tidy row.
    const bool takesOrphan = at[0] < 0 || (best[0] >= noWheelchairCost && best[1] < noWheelchairCost && at[1] >= 0);
    const int first = takesOrphan ? at[1] : at[0];
    if (first < 0)
        return std::nullopt;
    QList<int> seats(quantity);
    std::iota(seats.begin(), seats.end(), first);
    return describe(seats, takesOrphan ? BestAvailableStep::AdjacentOrphan : BestAvailableStep::Adjacent);
}

/// The nearest places to the focal point one by one, first those that leave nobody alone.
QList<int> BestAvailableSearch::bestSingles() const
{
    BestAvailableSearch left(*this); // what is free changes with every place taken
    QList<int> seats;
    const auto take = [&](int seat) {
        seats.append(seat);
        left.m_isFree[size_t(seat)] = 0;
        left.m_isEligible[size_t(seat)] = 0;
    };
    if (const int space = bestFreeWheelchair(); m_request.accessible && space >= 0)
        take(space);
    for (const bool mayLeaveSingle : {false, true}) {
        for (const int seat : m_index.m_byCost) {
            if (seats.size() >= m_request.quantity)
                break;
            if (left.m_isEligible[size_t(seat)]
                && (mayLeaveSingle || !(left.leavesSingleLeft(seat) || left.leavesSingleRight(seat))))
                take(seat);
        }
    }
    std::ranges::sort(seats);
    return seats;
}

} // namespace foyer
