// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyntheticPlan.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QRandomGenerator>

#ifdef FOYER_HAS_DEMO_VENUES
#include "demovenues.h"
#endif

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

/// An evening half sold: sales thicken towards the stage, some held, some blocked, a few house holds.
void populate(SeatMapModel &model)
{
    QRandomGenerator random(7);
    const Plan &plan = model.plan();
    QList<SeatState> states(model.seatCount(), SeatState::Available);
    QList<HouseHoldMark> holds{{u"HOUSE"_s, QColor(u"#7a6ea8"_s), {}, false, {}}, {u"PRESS"_s, QColor(u"#009e73"_s), {}, false, {}}, {u"KILL"_s, {}, {}, true, {}}};
    QList<qint16> by(model.seatCount(), qint16(-1));
    for (int i = 0; i < model.seatCount(); ++i) {
        const Section &section = plan.sections.at(plan.seats.at(i).section);
        const int warmth = 20 + (section.id * 37) % 75;
        const int dice = int(random.bounded(100));
        if (dice < warmth)
            states[i] = SeatState::Sold;
        else if (dice > 96)
            states[i] = SeatState::Held;
        else if (dice > 94)
            states[i] = SeatState::Blocked;
        if (states[i] == SeatState::Blocked)
            holds[i % 3].seats.append(i);
        if (states[i] == SeatState::Sold)
            by[i] = qint16((i / 7) % 4);
    }
    model.setStates(states);
    model.setHouseHolds(holds);
    model.setSellers({u"Anna Berg"_s, u"Bo Cohen"_s, u"Chidi Dlamini"_s, u"api"_s}, by);
    QHash<int, Money> prices;
    for (const PriceLevel &level : plan.priceLevels)
        prices.insert(level.id, Money(level.defaultPrice, u"EUR"_s));
    model.setPrices(prices);
    for (int i = model.seatCount() / 3; i < model.seatCount() - 3; ++i) {
        if (model.state(i) == SeatState::Available && model.state(i + 1) == SeatState::Available) {
            model.setMine({i, i + 1});
            break;
        }
    }
}

struct Shot {
    QString name;
    std::shared_ptr<const Plan> plan;
    qreal zoom = 1; ///< times the fitted scale
    bool isHovering = false;
    SeatView view = SeatView::Price;
};

void take(const Shot &shot, const QSize &size, const QString &path)
{
    SeatMapModel model;
    model.setPlan(shot.plan);
    populate(model);
    SeatMapWidget map(model);
    map.setViews({SeatView::Price, SeatView::State, SeatView::Holds, SeatView::Sellers});
    map.setView(shot.view);
    map.resize(size);
    map.show();
    map.setFocus();
    QCoreApplication::processEvents();
    if (shot.zoom != 1) {
        // Towards the seats in the basket.
        int mine = 0;
        while (mine < model.seatCount() - 1 && !model.isMine(mine))
            ++mine;
        const Seat &seat = shot.plan->seats.at(mine);
        map.camera().zoom(shot.zoom, map.camera().view().toScreen(QPointF(seat.x, seat.y)), false);
        map.camera().centreOn({seat.x, seat.y});
        if (shot.isHovering) {
            const QPointF at(size.width() / 2.0, size.height() / 2.0);
            QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&map, &move);
        }
    }
    map.grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    Theme theme(app);
    theme.setMovement(Theme::Movement::Reduced);
    const auto hall = std::make_shared<const Plan>(test::smallHall(18, 26));
    const auto stadium = std::make_shared<const Plan>(test::stadium());
    QList<Shot> shots{{u"hall"_s, hall}, {u"hall-near"_s, hall, 2.2, true}, {u"synthetic"_s, stadium}};
    for (const auto &[view, name] : {std::pair(SeatView::State, u"state"_s), std::pair(SeatView::Holds, u"holds"_s), std::pair(SeatView::Sellers, u"sellers"_s)})
        shots += {{u"hall-"_s + name, hall, 1, false, view}, {u"hall-near-"_s + name, hall, 2.2, true, view}, {u"synthetic-"_s + name, stadium, 1, false, view}};
#ifdef FOYER_HAS_DEMO_VENUES
    for (const QString &name : demoVenueNames()) {
        const auto read = demoVenuePlan(name);
        if (!read)
            continue;
        const auto plan = std::make_shared<const Plan>(*read);
        shots += {{name, plan},
                  {name + u"-mid"_s, plan, 3, true},
                  {name + u"-seats"_s, plan, 9, true},
                  {name + u"-near"_s, plan, 30, true}};
    }
#endif
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const QString scheme = mode == Theme::Mode::Light ? u"light"_s : u"dark"_s;
        for (const Shot &shot : std::as_const(shots)) {
            for (const QSize &size : {QSize(1280, 800), QSize(2560, 1440)})
                take(shot, size, u"%1/%2-%3-%4.png"_s.arg(folder, shot.name, scheme).arg(size.width()));
        }
    }
    return 0;
}
