// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seatmap/SeatSprites.h"

#include <QObject>
#include <QString>

#include <vector>

namespace foyer {

class SeatMapModel;

/// What the colours of a map tell.
enum class SeatView : quint8 {
    Price, ///< the price level
    State, ///< free, held, sold, off sale
    Holds, ///< the code of the house hold a seat is kept under
    Sellers, ///< who sold it
};
constexpr int seatViewCount = int(SeatView::Sellers) + 1;

/// Gives each seat of a model its colour in the view one map shows. Each map has its own, since the seller's screen and the
/// customer's look at the same model. By price the model tells everything itself; in the other views seats fall into
/// groups, which are counted here as seats change, for the whole plan and each section. The model is not owned and must
/// outlive it. Interface thread.
class SeatColouring : public QObject
{
    Q_OBJECT

public:
    struct Group {
        QString name;
        QString mark; ///< a letter or two on the seat, so that colour is not all there is; may be empty
        QColor colour;
        SeatLook look = SeatLook::Available; ///< what its seats look like, for the legend
        int count = 0;
    };
    /// Colours past this many would not be told apart: what comes after shares the last one.
    static constexpr int maxGroups = 24;

    explicit SeatColouring(const SeatMapModel &model, QObject *parent = nullptr);

    SeatView view() const { return m_view; }
    void setView(SeatView view);

    /// Of every view but Price. In Holds and Sellers the first one is all the other seats, and stands back.
    const QList<Group> &groups() const { return m_groups; }
    bool hasRest() const { return m_view == SeatView::Holds || m_view == SeatView::Sellers; }
    /// Only this group stands out; -1: all alike.
    int onlyGroup() const { return m_only; }
    void setOnlyGroup(int group);

    /// Index into MapColours::levels.
    int colourOf(int seat) const;
    bool isDimmed(int seat) const;
    SeatLook lookOf(int seat) const;
    const QString &markOf(int group) const { return m_groups.at(group).mark; }

    /// What is counted of a section: places left, seats held back, seats sold; and the same in words.
    int sectionFigure(int section) const;
    QString sectionText(int section) const;
    /// The group a section is tinted with and how much of the section it has, 0 … 1. -1: none. Not by price.
    std::pair<int, qreal> sectionTint(int section) const;

    /// Takes the theme's colours anew.
    void refreshColours();

signals:
    void changed(); ///< the view, its groups or what stands out: paint everything
    void countsChanged();

private:
    void regroup();
    void makeGroups();
    void recount();
    int groupFor(int seat) const;
    void add(int seat, int by);
    void onSeats(const QList<int> &seats);

    const SeatMapModel &m_model;
    SeatView m_view = SeatView::Price;
    QList<Group> m_groups;
    std::vector<quint8> m_groupOf; ///< by seat; empty by price
    std::vector<int> m_sectionCounts; ///< by section and group
    int m_only = -1;
};

} // namespace foyer
