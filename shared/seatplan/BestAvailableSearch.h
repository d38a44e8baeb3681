// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatplan/BestAvailable.h"

namespace foyer {

/// One search; private to the best-available module. Lives on the stack of one call.
class BestAvailableSearch
{
public:
    BestAvailableSearch(const BestAvailableIndex &index, std::vector<quint8> isFree,
                        const BestAvailableRequest &request);

    Result<BestAvailableChoice> run();

private:
    static constexpr quint8 gapFlag = 0x80;
    friend class BestAvailableIndex;

    /// Neighbouring eligible seats, with nobody and no aisle between.
    struct Segment {
        int first = 0;
        int count = 0;
        int row = 0;
    };
    /// One way to seat the party; smaller is better, and equal ones are decided by the first seat.
    struct Candidate {
        QList<int> seats;
        qint64 score = 0;
        bool isBetterThan(const std::optional<Candidate> &other) const
        {
            return !other || score < other->score || (score == other->score && seats < other->seats);
        }
    };

    Status checkRequest() const;
    void markEligible();
    std::optional<BestAvailableChoice> searchAll();

    bool hasWheelchairIfAsked(const QList<int> &seats) const;
    int bestFreeWheelchair() const; ///< -1: none

    // Step 1 and 2
    std::optional<BestAvailableChoice> adjacent() const;
    // Step 3
    void collectSegments();
    std::optional<Candidate> overTwoRuns() const;
    void considerPair(const Segment &a, const Segment &b, std::optional<Candidate> &best) const;
    std::optional<Candidate> overManyRuns() const;
    std::optional<Candidate> aroundAnchor(const Segment &anchor, int &groups) const;
    // Step 4
    Candidate nearestEachOther(int onlySeed) const; ///< around one seat, or -1 for the best of many
    // Not together
    QList<int> bestSingles() const;

    BestAvailableChoice describe(QList<int> seats, BestAvailableStep step) const;
    QString reasonFor(const BestAvailableChoice &choice) const;
    QString placesText(const QList<int> &seats) const;

    bool isWheelchair(int seat) const { return m_index.m_flags[size_t(seat)] & quint8(SeatTrait::Wheelchair); }
    bool startsRun(int seat) const { return m_index.m_flags[size_t(seat)] & gapFlag; }
    /// A free plain neighbour to the left that would be alone once `seat` is taken.
    bool leavesSingleLeft(int seat) const;
    bool leavesSingleRight(int seat) const;
    qint64 costOf(int first, int count) const
    {
        return m_index.m_costBefore[size_t(first + count)] - m_index.m_costBefore[size_t(first)];
    }
    double distance(int a, int b) const;
    qint64 wheelchairCost(int first, int count) const;

    const BestAvailableIndex &m_index;
    const Plan &m_plan;
    const BestAvailableRequest &m_request;
    std::vector<quint8> m_isFree;
    std::vector<quint8> m_isEligible;
    int m_begin = 0; ///< seats that may be chosen at all lie in [begin, end)
    int m_end = 0;
    int m_eligible = 0;
    std::vector<Segment> m_segments; ///< in plan order
    std::vector<int> m_rowSegments; ///< first segment of each row of the plan, one entry more than rows
};

} // namespace foyer
