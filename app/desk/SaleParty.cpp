// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SaleController about who comes and what it costs: parties, price types and levels, discount codes.
#include "client/ErrorText.h"
#include "desk/SaleController.h"
#include "pricing/PriceBookView.h"
#include "seatmap/SeatMapText.h"

#include <algorithm>
#include <numeric>

namespace foyer {

using namespace Qt::StringLiterals;

void SaleController::loadPrices()
{
    m_client.call<GetPricing>({m_event.id}, this, [this, opening = m_opening](const Result<PriceBookView> &view) {
        if (opening != m_opening)
            return;
        const auto book = view ? priceBookOf(*view) : Result<PriceBook>(view.error());
        if (!book)
            return emit said(Tone::Warn, tr("The price types could not be fetched; everybody is sold the usual one. %1").arg(errorText(book.error())));
        if (m_alone) { // today's; what is sold alone has the prices it was set aside with
            m_alone->book = *book;
            return;
        }
        m_book = *book;
        emit priceBookChanged();
    });
}

void SaleController::holdParty(const QList<PartyPart> &party, const QString &code)
{
    nextSale();
    if (m_checkout.isUnderWay())
        return emit said(Tone::Warn, m_checkout.stage() == Checkout::Stage::Unsettled ? tr("Whether this was sold is not known yet. Wait for the server.")
                                                                                       : tr("This is being paid. Esc gives it up; then another party can be held."));
    if (m_state != State::Choosing && m_state != State::Held)
        return emit said(Tone::Info, tr("One moment: the server is answering."));
    int places = 0;
    for (const PartyPart &part : party)
        places += part.quantity;
    if (places < 1 || places > CommandLine::maxPlaces)
        return emit said(Tone::Warn, tr("Between 1 and 50 seats can be chosen at once."));
    if (m_alone && !code.isEmpty())
        return emit said(Tone::Warn, tr("A discount code needs the server."));
    m_party = party;
    if (!code.isEmpty())
        m_code = code;
    if (m_state == State::Held) {
        if (isHeldHere() && placesHeld() == places)
            return holdAlone(QList<LeasePlace>(m_alone->basket), {});
        if (!m_alone && placesHeld() == places) {
            RepriceHold::Request change{m_event.id, m_hold.holdId, QList<PriceTypeQuantity>(), {}};
            for (const PartyPart &part : party)
                change.priceTypes->append({part.priceType, part.quantity});
            if (!code.isEmpty())
                change.discountCode = code;
            return reprice(change);
        }
    } else if (m_selection.size() == places && m_areas.isEmpty()) {
        return hold();
    }
    m_selection.clear();
    m_areas.clear();
    m_bestCount = places;
    requestBest();
}

void SaleController::requestBest()
{
    if (m_alone)
        return holdBestAlone();
    HoldSeats::Request hold;
    hold.eventId = m_event.id;
    hold.bestAvailable = BestAvailableInput{m_bestCount, m_level, {}, true, m_avoid.isEmpty() ? std::nullopt : std::optional(m_avoid)};
    request(hold, true);
}

void SaleController::nextBest()
{
    if (!canAskNextBest())
        return;
    for (const HeldItem &item : std::as_const(m_hold.items)) {
        if (item.seat && m_avoid.size() < 500)
            m_avoid.append(*item.seat);
    }
    requestBest();
}

void SaleController::otherLevel(int step)
{
    if (!canAskNextBest())
        return emit said(Tone::Info, tr("Type how many first; then [ and ] go to cheaper and dearer places."));
    QList<std::pair<qint64, int>> levels;
    for (const PriceLevel &level : m_map.plan().priceLevels)
        levels.append({m_prices.value(level.id).minorUnits(), level.id});
    std::sort(levels.begin(), levels.end());
    const int now = m_hold.items.first().priceLevel;
    const auto at = std::find_if(levels.cbegin(), levels.cend(), [now](const auto &level) { return level.second == now; });
    const qsizetype next = (at - levels.cbegin()) + step;
    if (at == levels.cend() || next < 0 || next >= levels.size())
        return emit said(Tone::Info, step < 0 ? tr("There is no cheaper level.") : tr("There is no dearer level."));
    m_level = levels.at(next).second;
    m_avoid.clear();
    requestBest();
}

void SaleController::applyCode(const QString &code)
{
    if (m_alone)
        return emit said(Tone::Warn, tr("A discount code needs the server."));
    m_code = code;
    if (m_state == State::Held)
        return reprice({m_event.id, m_hold.holdId, {}, code});
    nextSale();
    emit said(Tone::Info, code.isEmpty() ? tr("No discount code.") : tr("The code %1 is tried with the next hold.").arg(code));
}

void SaleController::reprice(const RepriceHold::Request &change)
{
    setState(State::Holding);
    m_client.call<RepriceHold>(change, this, [this, asked = ++m_holding, hold = m_hold.holdId](const Result<RepriceHold::Reply> &reply) {
        if (asked != m_holding || m_state != State::Holding || hold != m_hold.holdId)
            return; // let go meanwhile
        setState(State::Held);
        if (!reply) {
            m_code.clear();
            emit basketChanged();
            if (reply.error().code == ErrorCode::Expired || reply.error().code == ErrorCode::NotFound) {
                clearBasket();
                setState(State::Choosing);
                markMine();
                emit basketChanged();
                return emit said(Tone::Warn, tr("The hold ran out; the seats are on sale again."));
            }
            return emit said(Tone::Warn, errorText(reply.error()));
        }
        showHold(*reply);
        if (!m_exchange)
            emit said(Tone::Info, tr("%1 to pay. {exact} takes exact cash.").arg(moneyText(m_hold.total)));
    });
}

QString SaleController::levelAndType(int level, int type) const
{
    const PriceType *known = m_book.types.size() > 1 ? m_book.type(type) : nullptr;
    return known ? tr("%1 · %2", "price level and price type").arg(levelName(level), known->name) : levelName(level);
}

QString SaleController::detailOf(const std::optional<QList<PricePartView>> &parts) const
{
    QStringList words;
    for (const PricePartView &part : parts.value_or(QList<PricePartView>())) {
        if (part.kind == "discount"_L1)
            words += tr("%1 %2", "a discount and what it takes off").arg(part.name, moneyText(part.amount));
        else if (part.kind == "fee"_L1)
            words += tr("with %1 %2", "a fee and how much it is").arg(part.name, moneyText(part.amount));
        else if (!part.included.value_or(true))
            words += tr("with %1 %2", "a tax and how much it is").arg(part.name, moneyText(part.amount));
    }
    return words.join(u" · "_s);
}

Money SaleController::usualPriceOf(int places) const
{
    QList<qint64> prices;
    for (const HeldItem &item : m_hold.items) {
        if (item.priceType == m_book.defaultType() || m_book.types.isEmpty())
            prices += QList<qint64>(item.quantity, item.price.minorUnits());
    }
    std::sort(prices.begin(), prices.end());
    prices.resize(std::min<qsizetype>(places, prices.size()));
    return Money(std::accumulate(prices.cbegin(), prices.cend(), qint64(0)), m_hold.total.currency());
}

} // namespace foyer
