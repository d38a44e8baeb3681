// SPDX-License-Identifier: GPL-3.0-or-later
#include "SoldDesk.h"

#include "support/TestVenue.h"

namespace foyer::test {

using namespace Qt::StringLiterals;

Result<OrderId> SoldDesk::sell(int seat, const Customer &customer, bool isPaid)
{
    const auto held = desk->ask(HoldCommand{{seat}, {}, {}}, u"h%1"_s.arg(seat));
    if (!held)
        return held.error();
    SellCommand sale = BookingDesk::sale(BookingDesk::idOf(*held), TestVenue::priceOf(seat));
    sale.customer = customer;
    if (!isPaid)
        sale.payments.clear();
    const auto sold = desk->ask(sale, u"s%1"_s.arg(seat));
    if (!sold)
        return sold.error();
    return OrderId(BookingDesk::idOf(*sold));
}

QString SoldDesk::start()
{
    if (const QString trouble = databases.start(); !trouble.isEmpty())
        return trouble;
    conninfo = databases.create();
    desk = std::make_unique<BookingDesk>(conninfo);
    if (const auto furnished = desk->furnish(); !furnished)
        return furnished.error().detail;
    const auto zofie = sell(0, {u"Žofie Nováková"_s, u"zofie@demo.test"_s, u"+420 777 123 456"_s, {}});
    const auto adam = sell(1, {u"Adam 100%"_s, u"adam_a@demo.test"_s, {}, {}});
    const auto paula = sell(3, {u"Paula Pending"_s, {}, {}, {}}, false);
    for (const auto *sold : {&zofie, &adam, &paula}) {
        if (!*sold)
            return sold->error().detail;
    }
    paid = *zofie;
    pending = *paula;
    return TestDatabase::ask(conninfo, "UPDATE sales_order SET reference = '4F7K2M9Q' WHERE customer_name LIKE 'Adam%'");
}

} // namespace foyer::test
