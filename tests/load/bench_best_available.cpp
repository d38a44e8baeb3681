// SPDX-License-Identifier: GPL-3.0-or-later
// How long "best available" takes in houses of 2,000 to 90,000 seats, from empty to nearly sold out.
#include "demovenues.h"
#include "seatplan/BestAvailable.h"
#include "seatplan/PlanBuilder.h"
#include "seatplan/PlanJson.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

constexpr int rounds = 41; // odd, so that the median is one of them

/// Straight blocks side by side, for sizes no demo venue has.
Plan blocks(int seats)
{
    PlanBuilder builder(u"Blocks"_s);
    builder.plan().priceLevels = {{1, u"One"_s, u"#0072B2"_s, 1000}};
    constexpr int rows = 25, perRow = 24;
    for (int block = 0; block * rows * perRow < seats; ++block) {
        builder.beginSection(block + 1, u"Block %1"_s.arg(block + 1));
        for (int row = 0; row < rows; ++row) {
            builder.beginRow(QString::number(row + 1));
            for (int i = 0; i < perRow; ++i)
                builder.addSeat({float(block % 10) * 140 + float(i) * 5.5f,
                                 float(block / 10) * 240 + float(row) * 9,
                                 0,
                                 0,
                                 1,
                                 {},
                                 false,
                                 QString::number(i + 1)});
        }
    }
    builder.plan().focalPoint = {700, -60};
    return builder.take();
}

/// Sold as houses fill up: groups of one to six beside each other, anywhere.
std::vector<char> filled(const Plan &plan, int percent)
{
    std::minstd_rand random(unsigned(percent) + 1);
    std::vector<char> states(size_t(plan.seats.size()), 'a');
    qsizetype taken = 0;
    while (taken * 100 < plan.seats.size() * percent) {
        const size_t first = random() % states.size();
        const size_t end = std::min(states.size(), first + 1 + random() % 6);
        for (size_t i = first; i < end; ++i)
            taken += std::exchange(states[i], 's') == 'a';
    }
    return states;
}

void measure(QTextStream &out, const Plan &plan)
{
    QElapsedTimer timer;
    timer.start();
    const BestAvailableIndex index(plan);
    out << plan.seats.size() << " seats (" << plan.name << "), index " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    for (const int percent : {0, 50, 80, 95, 99}) {
        const std::vector<char> states = filled(plan, percent);
        for (const int quantity : {1, 2, 8, 50}) {
            std::vector<double> times;
            int step = 0;
            for (int round = 0; round < rounds; ++round) {
                timer.restart();
                const auto choice = index.find(states, {.quantity = quantity});
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
                step = choice ? int(choice->step) : 0;
            }
            std::ranges::sort(times);
            out << qSetFieldWidth(6) << percent << qSetFieldWidth(0) << " % taken, " << qSetFieldWidth(2) << quantity
                << qSetFieldWidth(0) << " places: median " << qSetFieldWidth(7) << times[times.size() / 2]
                << qSetFieldWidth(0) << " ms, worst " << qSetFieldWidth(7) << times.back() << qSetFieldWidth(0)
                << " ms, step " << step << '\n';
        }
    }
}

} // namespace

int main()
{
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(3);
    QElapsedTimer timer;
    const QByteArray json = demoVenueJson(u"stadium"_s);
    timer.start();
    const Result<Plan> stadium = readPlanJson(json);
    out << "reading " << stadium->seats.size() << " seats from " << json.size() << " bytes: " << timer.elapsed()
        << " ms\n";
    const Plan large = blocks(100'000);
    const QByteArray largeJson = writePlanJson(large);
    timer.restart();
    const bool isRead = bool(readPlanJson(largeJson));
    out << "reading " << large.seats.size() << " seats from " << largeJson.size() << " bytes: " << timer.elapsed()
        << " ms" << (isRead ? "\n" : ", refused\n");
    measure(out, *demoVenuePlan(u"theatre"_s));
    measure(out, *demoVenuePlan(u"arena"_s));
    measure(out, blocks(60'000));
    measure(out, *stadium);
    return 0;
}
