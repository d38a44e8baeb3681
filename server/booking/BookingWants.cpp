// SPDX-License-Identifier: GPL-3.0-or-later
#include "booking/BookingWants.h"

#include "core/CodeHash.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

BatchWants wantsOf(const BookingQueue::Share &share)
{
    struct Visitor {
        BatchWants &wants;
        void pays(const QList<PaymentWish> &payments)
        {
            for (const PaymentWish &payment : payments) {
                if (payment.method == "voucher"_L1)
                    wants.voucherHashes.append(readableCodeHash(payment.reference));
            }
        }
        void operator()(const HoldCommand &c)
        {
            wants.seats += c.seats;
            if (!c.discountCode.isEmpty())
                wants.discountCodes.append(c.discountCode);
            if (c.houseHold.isValid())
                wants.houses.append(c.houseHold.value());
        }
        void operator()(const ReleaseCommand &c) { wants.holds.append(c.hold.value()); }
        void operator()(const ExtendCommand &c) { wants.holds.append(c.hold.value()); }
        void operator()(const RepriceCommand &c)
        {
            wants.holds.append(c.hold.value());
            wants.repricedHolds.append(c.hold.value());
            if (c.discountCode && !c.discountCode->isEmpty())
                wants.discountCodes.append(*c.discountCode);
        }
        void operator()(const SellCommand &c)
        {
            wants.holds.append(c.hold.value());
            pays(c.payments);
        }
        void operator()(const PayCommand &c)
        {
            wants.orders.append(c.order.value());
            pays({c.payment});
        }
        void operator()(const RefundCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const ExchangeCommand &c)
        {
            wants.orders.append(c.order.value());
            wants.holds.append(c.hold.value());
            pays(c.payments);
        }
        void operator()(const ReprintCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const BlockCommand &c) { wants.seats += c.seats; }
        void operator()(const UnblockCommand &c) { wants.houses.append(c.houseHold.value()); }
        void operator()(const UpdateHouseCommand &c) { wants.houses.append(c.houseHold.value()); }
        void operator()(const VoidCommand &c)
        {
            wants.orders.append(c.order.value());
            wants.voids.append(c.order.value());
        }
        void operator()(const SettleCommand &c) { wants.orders.append(c.order.value()); }
        void operator()(const TakeLeaseCommand &c)
        {
            if (!wants.leases.devices.contains(c.device))
                wants.leases.devices.append(c.device);
        }
        void operator()(const ReturnLeaseCommand &c)
        {
            wants.leases.leases.append(c.lease.value());
            wants.leases.tickets += c.tickets;
        }
        void operator()(const GiveUpLeaseCommand &c) { wants.leases.leases.append(c.lease.value()); }
        void operator()(const HandInCommand &c)
        {
            wants.leases.leases.append(c.lease.value());
            for (const HandedInPlace &place : c.places)
                wants.leases.tickets.append(place.ticket);
            if (c.soldBy.isValid() && !wants.accounts.contains(c.soldBy.value()))
                wants.accounts.append(c.soldBy.value()); // their drawer
        }
        void operator()(const SweepCommand &) {}
    };
    BatchWants wants;
    wants.event = share.event;
    for (const BookingRequest &request : share.requests) {
        if (!request.key.isEmpty()) {
            wants.keyAccounts.append(request.caller.account);
            wants.keys.append(request.key);
        }
        if (!wants.accounts.contains(request.caller.account.value()))
            wants.accounts.append(request.caller.account.value());
        std::visit(Visitor{wants}, request.command);
    }
    return wants;
}

std::vector<BatchWants> wantsOf(const BookingRequest &basket)
{
    std::vector<BatchWants> all;
    const auto add = [&all, &basket](EventId event) -> BatchWants & {
        all.emplace_back();
        all.back().event = event;
        all.back().accounts.append(basket.caller.account.value());
        return all.back();
    };
    QList<PaymentWish> payments;
    if (const auto *selling = std::get_if<SellBasketCommand>(&*basket.basket)) {
        for (const auto &[event, hold] : selling->holds)
            add(event).holds.append(hold.value());
        payments = selling->payments;
    } else {
        const auto &paying = std::get<PayBasketCommand>(*basket.basket);
        for (const auto &[event, order] : paying.orders)
            add(event).orders.append(order.value());
        payments = {paying.payment};
    }
    for (const PaymentWish &payment : std::as_const(payments)) { // vouchers belong to no event: any of them asks
        if (payment.method == "voucher"_L1)
            all.front().voucherHashes.append(readableCodeHash(payment.reference));
    }
    return all;
}

bool needsMirror(const BookingQueue::Share &share)
{
    return std::ranges::any_of(share.requests, [](const BookingRequest &request) {
        const auto *hold = std::get_if<HoldCommand>(&request.command);
        return (hold && hold->best) || std::holds_alternative<TakeLeaseCommand>(request.command);
    });
}

int idsFor(const std::vector<BookingRequest> &batch, const BatchInput &input)
{
    const auto places = [&input](HoldId id) {
        int count = 0;
        for (const HoldItem &item : input.holds.value(id.value()).items)
            count += item.quantity;
        return count;
    };
    int payments = 0; // those of this batch may be given back in this batch
    for (const BookingRequest &request : batch) {
        if (const auto *pay = std::get_if<PayCommand>(&request.command); pay)
            ++payments;
        else if (const auto *exchange = std::get_if<ExchangeCommand>(&request.command))
            payments += int(exchange->payments.size());
    }
    int ids = payments;
    for (const BookingRequest &request : batch) {
        if (std::holds_alternative<HoldCommand>(request.command) || std::holds_alternative<BlockCommand>(request.command))
            ids += 1;
        else if (const auto *sell = std::get_if<SellCommand>(&request.command))
            ids += 1 + places(sell->hold) + int(sell->payments.size());
        else if (const auto *refund = std::get_if<RefundCommand>(&request.command))
            ids += 1 + 2 * (payments + int(input.orders.value(refund->order.value()).payments.size())); // two where an invoice was paid in part
        else if (const auto *undone = std::get_if<VoidCommand>(&request.command))
            ids += payments + int(input.orders.value(undone->order.value()).payments.size());
        else if (const auto *exchange = std::get_if<ExchangeCommand>(&request.command))
            ids += 1 + places(exchange->hold) + 2 * (payments + int(input.orders.value(exchange->order.value()).payments.size()));
        else if (std::holds_alternative<SettleCommand>(request.command))
            ids += 1;
        else if (std::holds_alternative<TakeLeaseCommand>(request.command))
            ids += 1 + maxLeasePlaces;
        else if (const auto *handIn = std::get_if<HandInCommand>(&request.command))
            ids += 2 + int(handIn->payments.size());
    }
    return ids;
}

int idsFor(const BookingRequest &basket, const std::vector<BatchRead> &found)
{
    const auto *selling = std::get_if<SellBasketCommand>(&*basket.basket);
    if (!selling)
        return 1 + int(found.size());
    int ids = 1 + int(selling->payments.size());
    for (size_t i = 0; i < found.size(); ++i) {
        for (const HoldItem &item : found[i].input.holds.value(selling->holds.at(qsizetype(i)).second.value()).items)
            ids += item.quantity;
        ids += 1 + int(selling->payments.size());
    }
    return ids;
}

} // namespace foyer
