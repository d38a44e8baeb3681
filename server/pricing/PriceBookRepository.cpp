// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/PriceBookRepository.h"

#include "pricing/PriceBookView.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

#define EVENT_COLUMNS "SELECT e.id, e.status, e.currency, e.starts_at, e.price_book," \
                      " ARRAY(SELECT l.level FROM event_price_level l WHERE l.event_id = e.id ORDER BY l.level) FROM event e "
constexpr Query selectEvent{"pricing.event", EVENT_COLUMNS "WHERE e.id = $1"};
constexpr Query lockEvent{"pricing.lock_event", EVENT_COLUMNS "WHERE e.id = $1 FOR UPDATE OF e"};
constexpr Query selectUpcoming{"pricing.upcoming", EVENT_COLUMNS R"sql(
    JOIN price_book b ON b.event_id = e.id AND b.version = e.price_book
    WHERE e.starts_at > now() AND e.status NOT IN ('cancelled', 'completed')
      AND (b.book ->> 'region' = $1 OR b.book ->> 'region' LIKE $1 || '-%') ORDER BY e.id FOR UPDATE OF e)sql"};
#undef EVENT_COLUMNS
constexpr Query selectBook{"pricing.book", "SELECT book FROM price_book WHERE event_id = $1 AND version = $2"};
constexpr Query selectHistory{"pricing.history", R"sql(
    SELECT b.book, b.created_at, coalesce(a.name, '') FROM price_book b LEFT JOIN account a ON a.id = b.account_id
    WHERE b.event_id = $1 AND b.version < $2 ORDER BY b.version DESC LIMIT $3)sql"};
constexpr Query insertBook{"pricing.insert_book", "INSERT INTO price_book (event_id, version, book, account_id) VALUES ($1, $2, $3::text::jsonb, nullif($4, 0))"};
constexpr Query pointEvent{"pricing.point_event", "UPDATE event SET price_book = $2, version = version + $3::int WHERE id = $1"};
constexpr Query updateLevels{"pricing.update_levels", R"sql(
    UPDATE event_price_level l SET price = u.price FROM unnest($2::int[], $3::bigint[]) AS u (level, price)
    WHERE l.event_id = $1 AND l.level = u.level AND l.price <> u.price)sql"};
constexpr Query selectTypesInUse{"pricing.types_in_use", R"sql(
    SELECT DISTINCT price_type FROM ticket WHERE event_id = $1 AND order_id IS NOT NULL
    UNION SELECT DISTINCT i.price_type FROM hold h JOIN hold_item i ON i.event_id = h.event_id AND i.hold_id = h.hold_id
          WHERE h.event_id = $1 AND h.state = 0)sql"};
#define TAX_COLUMNS "tax_id, region, name, rate, is_included, is_on_tickets, is_on_fees, valid_from, valid_until"
constexpr Query selectTaxes{"pricing.taxes", "SELECT " TAX_COLUMNS " FROM tax_rate ORDER BY region, tax_id LIMIT 2000"};
constexpr Query selectTaxesOf{"pricing.taxes_of", "SELECT " TAX_COLUMNS R"sql( FROM tax_rate
    WHERE (region = $1 OR $1 LIKE region || '-%') AND (valid_from IS NULL OR valid_from <= $2) AND (valid_until IS NULL OR valid_until > $2)
    ORDER BY length(region), tax_id LIMIT 10)sql"};
constexpr Query insertTax{"pricing.insert_tax", R"sql(
    INSERT INTO tax_rate (region, name, rate, is_included, is_on_tickets, is_on_fees, valid_from, valid_until, account_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING )sql" TAX_COLUMNS};
constexpr Query updateTax{"pricing.end_tax", "UPDATE tax_rate SET valid_until = $2 WHERE tax_id = $1 RETURNING " TAX_COLUMNS};
#undef TAX_COLUMNS
constexpr Query insertDiscounts{"pricing.insert_discounts", R"sql(
    INSERT INTO discount AS d (event_id, code, name, kind, value, max_places, max_per_order, min_places, valid_from, valid_until,
                               price_levels, price_types, sections, seats, account_id)
    SELECT $1, code, $3, $4, $5, nullif($6, 0), nullif($7, 0), $8, $9, $10, $11, $12, $13, $14, $15
    FROM unnest($2::text[]) WITH ORDINALITY AS u (code, place) ORDER BY place RETURNING )sql" FOYER_DISCOUNT_COLUMNS};
constexpr Query selectDiscounts{"pricing.discounts", "SELECT " FOYER_DISCOUNT_COLUMNS
                                                     " FROM discount d WHERE d.event_id = $1 AND d.discount_id > $2 ORDER BY d.discount_id LIMIT $3"};
constexpr Query changeDiscount{"pricing.update_discount", R"sql(
    UPDATE discount d SET is_active = coalesce($3::bool, d.is_active), max_places = coalesce($4::int, d.max_places),
        valid_until = coalesce($5::timestamptz, d.valid_until)
    WHERE d.event_id = $1 AND d.discount_id = $2 RETURNING )sql" FOYER_DISCOUNT_COLUMNS};

Status done(const Result<Rows> &rows) { return rows ? ok() : Status(rows.error()); }

QList<int> numbers(const Rows &rows, int row, int column)
{
    QList<int> list;
    for (const qint64 value : rows.integers(row, column))
        list.append(int(value));
    return list;
}

Result<QList<PricedEvent>> eventsOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<PricedEvent> events;
    for (int i = 0; i < rows->count(); ++i)
        events.append({EventId(rows->integer(i, 0)), rows->text(i, 1), rows->text(i, 2), rows->time(i, 3), rows->integer(i, 4), numbers(*rows, i, 5)});
    return events;
}

Result<std::optional<PricedEvent>> firstOf(const Result<QList<PricedEvent>> &events)
{
    if (!events)
        return events.error();
    return events->isEmpty() ? std::optional<PricedEvent>() : events->first();
}

TaxRate taxOf(const Rows &rows, int i)
{
    return {TaxRateId(rows.integer(i, 0)), rows.text(i, 1),
            {rows.smallInteger(i, 0), rows.text(i, 2), rows.smallInteger(i, 3), rows.boolean(i, 4), rows.boolean(i, 5), rows.boolean(i, 6)},
            rows.optionalTime(i, 7).value_or(QDateTime()), rows.optionalTime(i, 8).value_or(QDateTime())};
}

QString kindName(Discount::Kind kind)
{
    return kind == Discount::Kind::Percent ? u"percent"_s : kind == Discount::Kind::Amount ? u"amount"_s : u"price"_s;
}

Result<QList<DiscountRow>> discountsOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.error();
    QList<DiscountRow> discounts;
    for (int i = 0; i < rows->count(); ++i)
        discounts.append(discountOf(*rows, i, 0));
    return discounts;
}

} // namespace

DiscountRow discountOf(const Rows &rows, int i, int first)
{
    Discount discount;
    discount.id = rows.integer(i, first);
    discount.code = rows.text(i, first + 1);
    discount.name = rows.text(i, first + 2);
    const QString kind = rows.text(i, first + 3);
    discount.kind = kind == "percent"_L1 ? Discount::Kind::Percent : kind == "amount"_L1 ? Discount::Kind::Amount : Discount::Kind::Price;
    discount.value = rows.integer(i, first + 4);
    discount.maxPlaces = rows.smallInteger(i, first + 5);
    discount.maxPerOrder = rows.smallInteger(i, first + 6);
    discount.minPlaces = rows.smallInteger(i, first + 7);
    discount.validFrom = rows.optionalTime(i, first + 8).value_or(QDateTime());
    discount.validUntil = rows.optionalTime(i, first + 9).value_or(QDateTime());
    discount.priceLevels = numbers(rows, i, first + 10);
    discount.priceTypes = numbers(rows, i, first + 11);
    discount.sections = numbers(rows, i, first + 12);
    discount.seats = numbers(rows, i, first + 13);
    discount.isActive = rows.boolean(i, first + 14);
    return {discount, rows.smallInteger(i, first + 15)};
}

Result<std::optional<PricedEvent>> PriceBookRepository::eventForUpdate(EventId event) { return firstOf(eventsOf(m_tx.run(lockEvent, Params::of(event)))); }

Result<std::optional<PricedEvent>> PriceBookRepository::event(EventId event) { return firstOf(eventsOf(m_tx.run(selectEvent, Params::of(event)))); }

Result<PriceBook> PriceBookRepository::book(EventId event, qint64 version)
{
    const auto rows = m_tx.run(selectBook, Params::of(event, version));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{ErrorCode::NotFound, u"no such price book"_s, {}, {}, 0};
    return priceBookFromStored(rows->raw(0, 0));
}

Result<QList<PriceBookVersion>> PriceBookRepository::history(EventId event, qint64 beforeVersion, int limit)
{
    const auto rows = m_tx.run(selectHistory, Params::of(event, beforeVersion, limit));
    if (!rows)
        return rows.error();
    QList<PriceBookVersion> versions;
    for (int i = 0; i < rows->count(); ++i) {
        auto book = priceBookFromStored(rows->raw(i, 0));
        if (!book)
            return book.error();
        versions.append({std::move(*book), rows->time(i, 1), rows->text(i, 2)});
    }
    return versions;
}

Status PriceBookRepository::keep(EventId event, const PriceBook &book, UserId account, bool isEdit)
{
    const auto inserted = m_tx.run(insertBook, Params::of(event, book.version, QString::fromUtf8(storedPriceBook(event, book)), account));
    if (!inserted)
        return inserted.error();
    QList<int> levels;
    QList<qint64> prices;
    for (auto it = book.prices.cbegin(); it != book.prices.cend(); ++it) {
        if (it.key().second == book.defaultType()) {
            levels.append(it.key().first);
            prices.append(it.value());
        }
    }
    if (const auto kept = m_tx.run(updateLevels, Params::of(event, levels, prices)); !kept)
        return kept.error();
    return done(m_tx.run(pointEvent, Params::of(event, book.version, isEdit ? 1 : 0)));
}

Result<QList<int>> PriceBookRepository::typesInUse(EventId event)
{
    const auto rows = m_tx.run(selectTypesInUse, Params::of(event));
    if (!rows)
        return rows.error();
    QList<int> types;
    for (int i = 0; i < rows->count(); ++i)
        types.append(rows->smallInteger(i, 0));
    return types;
}

Result<QList<TaxRate>> PriceBookRepository::taxes()
{
    const auto rows = m_tx.run(selectTaxes);
    if (!rows)
        return rows.error();
    QList<TaxRate> taxes;
    for (int i = 0; i < rows->count(); ++i)
        taxes.append(taxOf(*rows, i));
    return taxes;
}

Result<QList<TaxRule>> PriceBookRepository::taxesOf(const QString &region, const QDateTime &day)
{
    if (region.isEmpty())
        return QList<TaxRule>();
    const auto rows = m_tx.run(selectTaxesOf, Params::of(region, day));
    if (!rows)
        return rows.error();
    QList<TaxRule> rules;
    for (int i = 0; i < rows->count(); ++i)
        rules.append(taxOf(*rows, i).rule);
    return rules;
}

Result<TaxRate> PriceBookRepository::addTax(const TaxRate &tax, UserId account)
{
    const auto rows = m_tx.run(insertTax, Params::of(tax.region, tax.rule.name, tax.rule.rate, tax.rule.isIncluded, tax.rule.isOnTickets, tax.rule.isOnFees,
                                                     tax.validFrom, tax.validUntil, account));
    if (!rows)
        return rows.error();
    return taxOf(*rows, 0);
}

Result<std::optional<TaxRate>> PriceBookRepository::endTax(TaxRateId id, const QDateTime &validUntil)
{
    const auto rows = m_tx.run(updateTax, Params::of(id, validUntil));
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<TaxRate>() : taxOf(*rows, 0);
}

Result<QList<PricedEvent>> PriceBookRepository::upcomingOf(const QString &region) { return eventsOf(m_tx.run(selectUpcoming, Params::of(region))); }

Result<QList<DiscountRow>> PriceBookRepository::addDiscounts(EventId event, const Discount &discount, const QStringList &codes, UserId account)
{
    return discountsOf(m_tx.run(insertDiscounts, Params::of(event, codes, discount.name, kindName(discount.kind), discount.value, discount.maxPlaces,
                                                            discount.maxPerOrder, discount.minPlaces, discount.validFrom, discount.validUntil,
                                                            discount.priceLevels, discount.priceTypes, discount.sections, discount.seats, account)));
}

Result<QList<DiscountRow>> PriceBookRepository::discounts(EventId event, qint64 afterId, int limit)
{
    return discountsOf(m_tx.run(selectDiscounts, Params::of(event, afterId, limit)));
}

Result<std::optional<DiscountRow>> PriceBookRepository::updateDiscount(EventId event, DiscountId id, std::optional<bool> isActive, std::optional<int> maxPlaces,
                                                                       const std::optional<QDateTime> &validUntil)
{
    const auto changed = discountsOf(m_tx.run(changeDiscount, Params::of(event, id, isActive, maxPlaces, validUntil)));
    if (!changed)
        return changed.error();
    return changed->isEmpty() ? std::optional<DiscountRow>() : changed->first();
}

} // namespace foyer
