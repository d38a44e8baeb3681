// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatColouring.h"

#include "seatmap/SeatMapModel.h"
#include "seatmap/SeatMapText.h"
#include "theme/Theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace foyer {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SeatMap)
};

enum StateGroup { Free, Held, Sold, OffSale, House };

theme::Scheme scheme() { return Theme::current() ? Theme::current()->scheme() : theme::Scheme::Light; }

} // namespace

SeatColouring::SeatColouring(const SeatMapModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    connect(&model, &SeatMapModel::planChanged, this, &SeatColouring::regroup);
    connect(&model, &SeatMapModel::allSeatsChanged, this, &SeatColouring::recount);
    connect(&model, &SeatMapModel::seatsChanged, this, &SeatColouring::onSeats);
    connect(&model, &SeatMapModel::houseHoldsChanged, this, [this] {
        if (m_view == SeatView::Holds || m_view == SeatView::State)
            regroup();
    });
    connect(&model, &SeatMapModel::sellersChanged, this, [this] {
        if (m_view == SeatView::Sellers)
            regroup();
    });
    connect(&model, &SeatMapModel::areaChanged, this, [this] {
        if (m_view == SeatView::State)
            recount();
    });
}

void SeatColouring::setView(SeatView view)
{
    if (std::exchange(m_view, view) != view)
        regroup();
}

void SeatColouring::setOnlyGroup(int group)
{
    if (std::exchange(m_only, group) != group)
        emit changed();
}

void SeatColouring::regroup()
{
    m_only = -1;
    makeGroups();
    recount();
    emit changed();
}

void SeatColouring::refreshColours()
{
    QList<int> counts;
    for (const Group &group : std::as_const(m_groups))
        counts.append(group.count);
    makeGroups();
    for (qsizetype i = 0; i < m_groups.size(); ++i)
        m_groups[i].count = counts.at(i);
}

void SeatColouring::makeGroups()
{
    using theme::colour;
    using theme::Token;
    m_groups.clear();
    const QColor rest = theme::mix(colour(Token::Surface), colour(Token::Text2), 0.22);
    switch (m_view) {
    case SeatView::Price:
        break;
    case SeatView::State:
        m_groups = {{Words::tr("Available"), {}, theme::priceColour(scheme(), 0), SeatLook::Available},
                    {Words::tr("Held in a sale"), {}, colour(Token::Warn), SeatLook::Held},
                    {Words::tr("Sold"), {}, colour(Token::Text2), SeatLook::Sold},
                    {Words::tr("Off sale"), {}, colour(Token::Bad), SeatLook::Blocked},
                    {Words::tr("House hold"), {}, theme::priceColour(scheme(), 6), SeatLook::House}};
        break;
    case SeatView::Holds:
        m_groups.append({Words::tr("Not held back"), {}, rest});
        for (const HouseHoldMark &hold : m_model.houseHolds()) {
            const QColor tint = hold.colour.isValid() ? theme::priceColour(scheme(), hold.colour) : theme::priceColour(scheme(), int(m_groups.size()) - 1);
            m_groups.append({hold.code, hold.isKill ? QString() : hold.letter, tint, hold.isKill ? SeatLook::Blocked : SeatLook::House});
        }
        break;
    case SeatView::Sellers:
        m_groups.append({Words::tr("Not sold"), {}, rest});
        for (const SellerMark &seller : m_model.sellers())
            m_groups.append({seller.name, seller.initials, theme::priceColour(scheme(), int(m_groups.size()) - 1)});
        break;
    }
    if (m_groups.size() <= maxGroups)
        return;
    m_groups.resize(maxGroups);
    m_groups.last().name = Words::tr("All others");
    m_groups.last().mark.clear();
}

int SeatColouring::groupFor(int seat) const
{
    const SeatState state = m_model.state(seat);
    int group = 0;
    if (m_view == SeatView::State) {
        const int hold = m_model.houseHoldOf(seat);
        group = state == SeatState::Blocked && hold >= 0 && !m_model.houseHolds().at(hold).isKill ? House : int(state);
    } else if (m_view == SeatView::Holds) {
        group = state == SeatState::Blocked ? m_model.houseHoldOf(seat) + 1 : 0;
    } else {
        group = state == SeatState::Sold ? m_model.sellerOf(seat) + 1 : 0;
    }
    return std::min(group, int(m_groups.size()) - 1);
}

void SeatColouring::add(int seat, int by)
{
    const int group = m_groupOf[size_t(seat)];
    m_groups[group].count += by;
    const auto section = size_t(m_model.plan().seats.at(seat).section);
    if (const size_t at = section * size_t(m_groups.size()) + size_t(group); at < m_sectionCounts.size())
        m_sectionCounts[at] += by;
}

void SeatColouring::recount()
{
    m_groupOf.clear();
    m_sectionCounts.clear();
    if (m_view == SeatView::Price)
        return;
    for (Group &group : m_groups)
        group.count = 0;
    m_sectionCounts.assign(size_t(m_model.plan().sections.size() * m_groups.size()), 0);
    m_groupOf.resize(size_t(m_model.seatCount()));
    for (int seat = 0; seat < m_model.seatCount(); ++seat) {
        m_groupOf[size_t(seat)] = quint8(groupFor(seat));
        add(seat, 1);
    }
    if (m_view == SeatView::State) { // places that are counted, not numbered
        for (qsizetype i = 0; i < m_model.plan().sections.size(); ++i) {
            if (m_model.plan().sections.at(i).kind != SectionKind::General)
                continue;
            const auto counts = m_model.sectionCounts(int(i));
            m_groups[Free].count += counts.available;
            m_groups[Held].count += counts.held;
            m_groups[Sold].count += counts.sold;
            m_groups[OffSale].count += counts.blocked;
        }
    }
    emit countsChanged();
}

void SeatColouring::onSeats(const QList<int> &seats)
{
    if (m_view == SeatView::Price)
        return;
    for (const int seat : seats) {
        const int group = groupFor(seat);
        if (group == m_groupOf[size_t(seat)])
            continue;
        add(seat, -1);
        m_groupOf[size_t(seat)] = quint8(group);
        add(seat, 1);
    }
    emit countsChanged();
}

int SeatColouring::colourOf(int seat) const { return m_view == SeatView::Price ? m_model.levelIndexOf(seat) : m_groupOf[size_t(seat)]; }

bool SeatColouring::isDimmed(int seat) const
{
    if (m_view == SeatView::Price)
        return !m_model.isHighlighted(m_model.levelOf(seat));
    return m_only >= 0 && m_groupOf[size_t(seat)] != m_only;
}

SeatLook SeatColouring::lookOf(int seat) const
{
    if (m_model.isMine(seat))
        return SeatLook::Mine;
    switch (m_model.state(seat)) {
    case SeatState::Held:
        return SeatLook::Held;
    case SeatState::Sold:
        return m_view == SeatView::Sellers && m_groupOf[size_t(seat)] > 0 ? SeatLook::Available : SeatLook::Sold;
    case SeatState::Blocked: {
        const int hold = m_model.houseHoldOf(seat);
        return hold < 0 || m_model.houseHolds().at(hold).isKill ? SeatLook::Blocked : SeatLook::House;
    }
    case SeatState::Available:
        break;
    }
    const SeatTraits traits = m_model.geometry().traitsOf(seat);
    if (!traits)
        return SeatLook::Available;
    if (traits & SeatTrait::Wheelchair)
        return SeatLook::Wheelchair;
    return traits & SeatTrait::Companion ? SeatLook::Companion : SeatLook::Restricted;
}

int SeatColouring::sectionFigure(int section) const
{
    if (!hasRest())
        return m_model.sectionCounts(section).available;
    int figure = 0;
    for (int group = 1; group < m_groups.size(); ++group) {
        if (m_only < 0 || m_only == group)
            figure += m_sectionCounts[size_t(section * m_groups.size() + group)];
    }
    return figure;
}

QString SeatColouring::sectionText(int section) const
{
    const int figure = sectionFigure(section);
    switch (m_view) {
    case SeatView::Price:
    case SeatView::State: return leftText(figure);
    case SeatView::Holds: return figure == 0 ? QString() : Words::tr("%Ln held back", nullptr, figure);
    case SeatView::Sellers: return figure == 0 ? QString() : Words::tr("%Ln sold", nullptr, figure);
    }
    return {};
}

std::pair<int, qreal> SeatColouring::sectionTint(int section) const
{
    const auto counts = m_model.sectionCounts(section);
    const qreal all = std::max(1, counts.total());
    if (m_view == SeatView::State && (m_only < 0 || m_only == Free))
        return {counts.available > 0 ? int(Free) : -1, counts.available / all};
    int best = -1, most = 0;
    for (int group = hasRest() ? 1 : 0; group < m_groups.size(); ++group) {
        const int count = m_sectionCounts[size_t(section * m_groups.size() + group)];
        if ((m_only < 0 || m_only == group) && count > most) {
            best = group;
            most = count;
        }
    }
    return {best, most / all};
}

} // namespace foyer
