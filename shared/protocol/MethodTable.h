// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/AccountMethods.h"
#include "protocol/ApprovalMethods.h"
#include "protocol/BasketMethods.h"
#include "protocol/BookingMethods.h"
#include "protocol/CustomerMethods.h"
#include "protocol/DoorMethods.h"
#include "protocol/EventMethods.h"
#include "protocol/HouseHoldMethods.h"
#include "protocol/InventoryMethods.h"
#include "protocol/InvoiceMethods.h"
#include "protocol/LayoutMethods.h"
#include "protocol/LeaseMethods.h"
#include "protocol/MailMethods.h"
#include "protocol/OrderMethods.h"
#include "protocol/PaymentMethods.h"
#include "protocol/PricingMethods.h"
#include "protocol/ShiftMethods.h"
#include "protocol/VoucherMethods.h"

#include <tuple>

namespace foyer {

/// Every operation of the protocol, once. The server refuses to start when one of them has no handler; OpenAPI and the
/// golden files in tests/data/protocol are made from it.
using AllMethods = std::tuple<Login, Refresh, Logout, Register, Authenticate,                          //
                              ListEvents, GetEvent, CreateEvent, UpdateEvent, CancelEvent, GetCancellation, GetPlan, GetSeats, Subscribe, Unsubscribe, //
                              GetPricing, SetPricing, PricingHistory, CreateDiscount, UpdateDiscount, ListDiscounts, ListTaxes, AddTax, EndTax, //
                              HoldSeats, ReleaseHold, ExtendHold, RepriceHold, BlockSeats, ListBlocks, UnblockSeats, ReleaseBlockedSeats, UpdateBlock, SoldBy, //
                              SellOrder, PayOrder, RefundOrder, VoidOrder, ExchangeOrder, ReissueTickets, GetOrder, ListOrders, TicketsPdf, //
                              OrderStory, QuoteRefund, MarkCollected, MailTickets, ListMails, FindCustomer, AddCustomerNote, //
                              SellBasket, PayBasket, GetBasket, //
                              StartPayment, ResolvePayment, ListOpenPayments, ConfirmReturn, ListWaitingPayments, AskPayment, AskReturn, //
                              ListInvoices, GetInvoice, SettleInvoice, InvoicePdf, CreditNotePdf, //
                              OpenShift, CurrentShift, MoveCash, CloseShift, GetShiftReport, ListShifts, //
                              SetPin, ListApprovers, GrantApproval, //
                              IssueVoucher, LookUpVoucher, ListVouchers, BlockVoucher, //
                              ListLayouts, GetLayout, SetLayout, RemoveLayout, //
                              TakeLease, ReturnLease, HandInSale, ListLeases, GiveUpLease, ConfigureLeases, //
                              Scan>;

/// Calls `visit.template operator()<M>()` for each method.
template<typename Visitor>
void forEachMethod(Visitor &&visit)
{
    [&]<typename... M>(std::tuple<M...> *) { (visit.template operator()<M>(), ...); }(static_cast<AllMethods *>(nullptr));
}

} // namespace foyer
