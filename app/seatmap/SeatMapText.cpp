// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatmap/SeatMapText.h"

#include "core/MoneyText.h"
#include "language/ServerWords.h"
#include "seatmap/SeatMapModel.h"
#include "theme/Theme.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace foyer {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SeatMap)
};

QString stateText(const SeatMapModel &model, int seat)
{
    if (model.isMine(seat))
        return Words::tr("yours");
    switch (model.state(seat)) {
    case SeatState::Available:
        return Words::tr("available");
    case SeatState::Held:
        return Words::tr("held by another till");
    case SeatState::Sold:
        return Words::tr("sold");
    case SeatState::Blocked:
        return Words::tr("off sale");
    }
    return {};
}

QString traitText(SeatTraits traits)
{
    QStringList words;
    if (traits & SeatTrait::Wheelchair)
        words.append(Words::tr("Wheelchair space"));
    if (traits & SeatTrait::Companion)
        words.append(Words::tr("Companion of a wheelchair space"));
    if (traits & SeatTrait::RestrictedView)
        words.append(Words::tr("Restricted view"));
    return words.join(u" · "_s);
}

TargetText describeSeat(const SeatMapModel &model, int seat)
{
    TargetText text;
    text.label = language::place(model.plan().seatLabel(seat));
    if (const auto price = model.price(model.levelOf(seat)))
        text.price = moneyText(*price);
    text.state = stateText(model, seat);
    QStringList why;
    if (const int hold = model.houseHoldOf(seat); hold >= 0 && model.state(seat) == SeatState::Blocked) {
        const HouseHoldMark &mark = model.houseHolds().at(hold);
        why.append(mark.isKill ? Words::tr("Taken out: %1").arg(mark.code) : Words::tr("House hold %1").arg(mark.code));
        if (!mark.reason.isEmpty())
            why.append(mark.reason);
    }
    if (const int seller = model.sellerOf(seat); seller >= 0 && model.state(seat) == SeatState::Sold)
        why.append(Words::tr("Sold by %1").arg(model.sellers().at(seller).name));
    if (const QString reason = model.reason(seat); !reason.isEmpty())
        why.append(reason);
    if (const QString traits = traitText(model.plan().seats.at(seat).traits); !traits.isEmpty())
        why.append(traits);
    text.why = why.join(u" · "_s);
    return text;
}

TargetText describeSection(const SeatMapModel &model, int index)
{
    const Section &section = model.plan().sections.at(index);
    const auto counts = model.sectionCounts(index);
    TargetText text;
    text.label = section.name;
    text.state = leftText(counts.available);
    if (section.kind == SectionKind::General) {
        if (const auto price = model.price(section.priceLevel))
            text.price = moneyText(*price);
        text.why = Words::tr("Free choice of place");
    }
    return text;
}

} // namespace

QString TargetText::spoken() const
{
    QStringList parts;
    for (const QString &part : {label, price, state, why}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

TargetText describe(const SeatMapModel &model, const MapTarget &target)
{
    if (target.seat >= 0 && target.seat < model.seatCount())
        return describeSeat(model, target.seat);
    if (target.section >= 0 && target.section < model.plan().sections.size())
        return describeSection(model, target.section);
    return {};
}

QString moneyText(const Money &money) { return moneyText(money, QLocale()); }

// Not "sold out": the last ones may be in somebody's basket, or kept by the house.
QString leftText(int left) { return left > 0 ? Words::tr("%Ln left", nullptr, left) : Words::tr("none left"); }

QColor levelColour(const Plan &plan, int index)
{
    const auto scheme = Theme::current() ? Theme::current()->scheme() : theme::Scheme::Light;
    if (index < 0 || index >= plan.priceLevels.size())
        return theme::priceColour(scheme, 0);
    const QColor planned(plan.priceLevels.at(index).colour);
    return planned.isValid() ? theme::priceColour(scheme, planned) : theme::priceColour(scheme, index);
}

} // namespace foyer
