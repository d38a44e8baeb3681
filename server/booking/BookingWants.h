// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booking/BookingQueue.h"
#include "booking/BookingRepository.h"

namespace foyer {

// What requests need, before and after their rows were read. Pure.

/// What the transaction must read of the share's event.
BatchWants wantsOf(const BookingQueue::Share &share);
/// The same of a basket, by event.
std::vector<BatchWants> wantsOf(const BookingRequest &basket);
/// Whether best available is asked for, which looks at every seat.
bool needsMirror(const BookingQueue::Share &share);
/// How many ids the batch may draw of this event, at most.
int idsFor(const std::vector<BookingRequest> &batch, const BatchInput &input);
/// The same of a basket: each payment may be divided among its orders.
int idsFor(const BookingRequest &basket, const std::vector<BatchRead> &found);

} // namespace foyer
