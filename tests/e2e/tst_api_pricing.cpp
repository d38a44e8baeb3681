// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Price types, fees, taxes, discounts and gift vouchers, as any client sees them.
class TestApiPricing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void anybodySeesPrices();
    void aMixedParty();
    void typesAreChecked();
    void heldPricesStay();
    void whoMaySetPrices();
    void refundKeepsTheFee();
    void historyTells();
    void exchangeAsksTheOrdersFeeOnce();
    void codes();
    void codeRules_data();
    void codeRules();
    void anotherPartyAtTheWindow();
    void aTaxForAllEvents();
    void voucherFromTheWindow();
    void voucherRules();

private:
    HttpReply patch(Till &till, const QByteArray &path, const QJsonObject &body);
    HttpReply setPrices(QJsonObject change);
    QJsonObject pricing() { return m_till->http().get(eventPath(m_event, "/pricing")).json(); }
    HttpReply holdTypes(const QList<int> &seats, const QList<std::pair<int, int>> &types, const QString &code = {});
    QJsonObject createCode(QJsonObject code, int status = 201);
    qint64 usesOf(qint64 discount);

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Till> m_organizer;
    std::unique_ptr<Till> m_admin;
    qint64 m_event = 0;
    QStringList m_secrets;
};

namespace {

qint64 priceOf(const QJsonObject &book, int level, int type)
{
    for (const QJsonValue &price : book["prices"_L1].toArray()) {
        if (price["priceLevel"_L1].toInt() == level && price["priceType"_L1].toInt() == type)
            return amountOf(price["price"_L1]);
    }
    return -1;
}

QJsonObject places(const QList<int> &seats)
{
    QJsonArray array;
    for (const int seat : seats)
        array.append(seat);
    return {{u"seats"_s, array}};
}

QJsonArray types(const QList<std::pair<int, int>> &wishes)
{
    QJsonArray array;
    for (const auto &[type, quantity] : wishes)
        array.append(QJsonObject{{u"priceType"_s, type}, {u"quantity"_s, quantity}});
    return array;
}

QString codeOfError(const HttpReply &reply) { return reply.json()["code"_L1].toString(); }

QJsonObject payment(const QString &method, qint64 amount, const QString &reference = {})
{
    QJsonObject object{{u"method"_s, method}, {u"amount"_s, money(amount)}};
    if (!reference.isEmpty())
        object[u"reference"_s] = reference;
    return object;
}

QByteArray orderPath(const QJsonObject &order, const QByteArray &rest)
{
    return eventPath(order["eventId"_L1].toInteger(), "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + rest);
}

} // namespace

void TestApiPricing::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    m_admin = std::make_unique<Till>(m_house.port(), "admin");
    QVERIFY(m_till->isSignedIn() && m_organizer->isSignedIn() && m_admin->isSignedIn());
    m_event = m_till->event("hamlet");
    QVERIFY(m_event > 0);
}

void TestApiPricing::cleanupTestCase()
{
    const QByteArray log = m_house.server().log();
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    QVERIFY(!m_secrets.isEmpty());
    for (const QString &secret : std::as_const(m_secrets))
        QVERIFY2(!log.contains(secret.toUtf8()), "a voucher's code is in the log");
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

HttpReply TestApiPricing::patch(Till &till, const QByteArray &path, const QJsonObject &body)
{
    return till.http().call("PATCH", path, QJsonDocument(body).toJson(), {{"Content-Type", "application/json"}, {"Idempotency-Key", newKey()}});
}

HttpReply TestApiPricing::setPrices(QJsonObject change)
{
    change[u"version"_s] = pricing()["version"_L1];
    return patch(*m_organizer, eventPath(m_event, "/pricing"), change);
}

HttpReply TestApiPricing::holdTypes(const QList<int> &seats, const QList<std::pair<int, int>> &wishes, const QString &code)
{
    QJsonObject body = places(seats);
    if (!wishes.isEmpty())
        body[u"priceTypes"_s] = types(wishes);
    if (!code.isEmpty())
        body[u"discountCode"_s] = code;
    return m_till->hold(m_event, body);
}

QJsonObject TestApiPricing::createCode(QJsonObject code, int status)
{
    if (!code.contains("name"_L1))
        code[u"name"_s] = u"A discount"_s;
    const HttpReply reply = m_organizer->http().post(eventPath(m_event, "/discounts"), code, newKey());
    if (reply.status != status)
        qWarning().noquote() << "discount:" << reply.status << reply.body;
    return reply.json()["items"_L1][0].toObject();
}

qint64 TestApiPricing::usesOf(qint64 discount)
{
    for (const QJsonValue &item : m_organizer->http().get(eventPath(m_event, "/discounts?limit=200")).json()["items"_L1].toArray()) {
        if (item["discountId"_L1].toInteger() == discount)
            return item["used"_L1].toInteger();
    }
    return -1;
}

void TestApiPricing::anybodySeesPrices()
{
    HttpsClient stranger(m_house.port());
    const QJsonObject book = stranger.get(eventPath(m_event, "/pricing")).json();
    QCOMPARE(book["priceTypes"_L1].toArray().size(), 4);
    QCOMPARE(book["priceTypes"_L1][0]["code"_L1].toString(), u"A"_s);
    QCOMPARE(book["taxes"_L1][0]["rate"_L1].toInt(), 70'000);
    QVERIFY(priceOf(book, 2, 1) > priceOf(book, 2, 2) && priceOf(book, 2, 2) > priceOf(book, 2, 4));
    QCOMPARE(priceOf(book, 1, 4), -1); // no children in the best places
}

void TestApiPricing::aMixedParty()
{
    QJsonObject wish = bestAvailable(3);
    QJsonObject best = wish["bestAvailable"_L1].toObject();
    best[u"priceLevel"_s] = 2;
    wish[u"bestAvailable"_s] = best;
    wish[u"priceTypes"_s] = types({{1, 2}, {4, 1}});
    const HttpReply held = m_till->hold(m_event, wish);
    QCOMPARE(held.status, 201);
    const QJsonObject book = pricing();
    const QJsonArray items = held.json()["items"_L1].toArray();
    QCOMPARE(amountOf(items[0]["price"_L1]), priceOf(book, 2, 1));
    QCOMPARE(amountOf(items[2]["price"_L1]), priceOf(book, 2, 4));
    QCOMPARE(items[2]["priceType"_L1].toInt(), 4);
    QCOMPARE(items[2]["parts"_L1][0]["kind"_L1].toString(), u"tax"_s);
    QCOMPARE(items[2]["parts"_L1][0]["included"_L1].toBool(), true);
    QCOMPARE(amountOf(held.json()["total"_L1]), 2 * priceOf(book, 2, 1) + priceOf(book, 2, 4));
    const HttpReply order = m_till->sellForCash(m_event, held.json());
    QCOMPARE(order.status, 201);
    QCOMPARE(order.json()["items"_L1][2]["priceType"_L1].toInt(), 4);
    const HttpReply pdf = m_till->http().get(orderPath(order.json(), "/tickets.pdf"));
    QCOMPARE(pdf.status, 200);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(pdf.body);
    file.flush();
    const Ran text = runProgram(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    QCOMPARE(text.out.count("Child"), 1);
    QCOMPARE(text.out.count("Adult"), 2);
}

void TestApiPricing::typesAreChecked()
{
    QCOMPARE(codeOfError(holdTypes({200, 201}, {{1, 1}})), u"invalid_input"_s);
    const HttpReply unknown = holdTypes({200, 201}, {{1, 1}, {9, 1}});
    QCOMPARE(unknown.status, 400);
    QCOMPARE(unknown.json()["fields"_L1][0]["path"_L1].toString(), u"priceTypes"_s);
    QCOMPARE(m_till->holdSeats(m_event, {200, 201}).status, 201); // nothing was held
}

void TestApiPricing::heldPricesStay()
{
    const HttpReply held = m_till->holdSeats(m_event, {210, 211});
    QCOMPARE(held.status, 201);
    const QJsonObject fees{{u"fees"_s, QJsonArray{QJsonObject{{u"id"_s, 1}, {u"name"_s, u"Booking fee"_s}, {u"amount"_s, money(100)}, {u"refundable"_s, false}},
                                                  QJsonObject{{u"id"_s, 2}, {u"name"_s, u"Handling"_s}, {u"rate"_s, 20'000}, {u"perOrder"_s, true}}}}};
    const HttpReply set = setPrices(fees);
    QCOMPARE(set.status, 200);
    QCOMPARE(set.json()["fees"_L1].toArray().size(), 2);
    const HttpReply later = m_till->holdSeats(m_event, {212, 213});
    const qint64 before = amountOf(held.json()["total"_L1]);
    qint64 face = 0;
    for (const QJsonValue &item : later.json()["items"_L1].toArray())
        face += priceOf(pricing(), item["priceLevel"_L1].toInt(), 1);
    QCOMPARE(amountOf(later.json()["total"_L1]), face + 200 + (face * 2 + 50) / 100);
    const HttpReply order = m_till->sellForCash(m_event, held.json());
    QCOMPARE(order.status, 201);
    QCOMPARE(amountOf(order.json()["total"_L1]), before);
    // Asked for again, they are today's.
    const HttpReply repriced = m_till->http().post(eventPath(m_event, "/holds/" + QByteArray::number(later.json()["holdId"_L1].toInteger()) + "/prices"), {}, newKey());
    QCOMPARE(repriced.status, 200);
    QCOMPARE(repriced.json()["total"_L1], later.json()["total"_L1]);
}

void TestApiPricing::whoMaySetPrices()
{
    const QJsonObject book = pricing();
    QCOMPARE(patch(*m_till, eventPath(m_event, "/pricing"), {{u"version"_s, book["version"_L1]}, {u"region"_s, u"FR"_s}}).status, 403);
    const HttpReply stale = patch(*m_organizer, eventPath(m_event, "/pricing"), {{u"version"_s, 1}, {u"region"_s, u"FR"_s}});
    QCOMPARE(stale.status, 409);
    const HttpReply wrong = setPrices({{u"region"_s, u"Germany"_s}});
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.json()["fields"_L1][0]["path"_L1].toString(), u"region"_s);
    const QJsonArray onlyAdults{QJsonObject{{u"id"_s, 1}, {u"name"_s, u"Adult"_s}, {u"code"_s, u"A"_s}}};
    const HttpReply sold = setPrices({{u"priceTypes"_s, onlyAdults}}); // a child has a ticket
    QCOMPARE(sold.status, 422);
    QVERIFY(sold.json()["detail"_L1].toString().contains(u"Child"_s));
    QCOMPARE(pricing(), book);
}

void TestApiPricing::refundKeepsTheFee()
{
    const QJsonObject held = m_till->holdSeats(m_event, {220}).json();
    const HttpReply order = m_till->sellForCash(m_event, held);
    QCOMPARE(order.status, 201);
    const HttpReply refund = m_till->http().post(orderPath(order.json(), "/refunds"), {{u"reason"_s, u"ill"_s}}, newKey());
    QCOMPARE(refund.status, 201);
    QCOMPARE(amountOf(refund.json()["kept"_L1]), 100);
    QCOMPARE(amountOf(refund.json()["refunded"_L1]), amountOf(order.json()["total"_L1]) - 100);
    QCOMPARE(refund.json()["status"_L1].toString(), u"refunded"_s);
}

void TestApiPricing::exchangeAsksTheOrdersFeeOnce()
{
    const QJsonArray before = pricing()["fees"_L1].toArray();
    QJsonArray fees = before;
    fees.append(QJsonObject{{u"id"_s, 3}, {u"name"_s, u"Postage"_s}, {u"amount"_s, money(301)}, {u"perOrder"_s, true}});
    QCOMPARE(setPrices({{u"fees"_s, fees}}).status, 200);
    const HttpReply sold = m_till->sellForCash(m_event, m_till->holdSeats(m_event, {224, 225}).json());
    QCOMPARE(sold.status, 201);
    const HttpReply held = m_till->holdSeats(m_event, {226});
    QCOMPARE(held.status, 201);
    const QJsonArray parts = held.json()["items"_L1][0]["parts"_L1].toArray();
    const auto isOnce = [](const QJsonValue &part) { return part["once"_L1].toBool() && part["amount"_L1]["amount"_L1].toInt() == 301; };
    QCOMPARE(std::count_if(parts.begin(), parts.end(), isOnce), 1);
    const QJsonObject wish{{u"tickets"_s, QJsonArray{sold.json()["tickets"_L1][0]["ticketId"_L1]}}, {u"holdId"_s, held.json()["holdId"_L1]}};
    const HttpReply exchanged = m_till->http().post(orderPath(sold.json(), "/exchanges"), wish, newKey());
    QCOMPARE(exchanged.status, 201); // a place as dear: nothing is to pay, not even the postage
    QCOMPARE(exchanged.json()["total"_L1], sold.json()["total"_L1]);
    QCOMPARE(amountOf(exchanged.json()["refunded"_L1]), 0);
    QCOMPARE(setPrices({{u"fees"_s, before}}).status, 200);
}

void TestApiPricing::historyTells()
{
    const QJsonArray versions = m_organizer->http().get(eventPath(m_event, "/pricing/history")).json()["items"_L1].toArray();
    QVERIFY(versions.size() >= 3); // as made, the demo's types, the fees
    QCOMPARE(versions[0]["book"_L1].toObject(), pricing());
    QCOMPARE(versions[0]["changedBy"_L1].toString(), u"Olga Organizer"_s);
    QVERIFY(versions[1]["book"_L1]["fees"_L1].toArray().isEmpty());
    QCOMPARE(m_till->http().get(eventPath(m_event, "/pricing/history")).status, 403);
}

void TestApiPricing::codes()
{
    const QJsonObject code = createCode({{u"code"_s, u"spring"_s}, {u"kind"_s, u"percent"_s}, {u"rate"_s, 500'000}, {u"maxPlaces"_s, 3}, {u"priceTypes"_s, QJsonArray{1}}});
    QCOMPARE(code["code"_L1].toString(), u"SPRING"_s);
    const qint64 id = code["discountId"_L1].toInteger();
    const HttpReply first = holdTypes({230, 231, 232}, {{1, 2}, {2, 1}}, u"Spring"_s);
    QCOMPARE(first.status, 201);
    QCOMPARE(first.json()["items"_L1][0]["parts"_L1][0]["kind"_L1].toString(), u"discount"_s);
    QCOMPARE(usesOf(id), 2);
    const HttpReply second = holdTypes({233, 234}, {}, u"SPRING"_s); // one of the two
    QCOMPARE(second.status, 201);
    QVERIFY(amountOf(second.json()["items"_L1][0]["price"_L1]) < amountOf(second.json()["items"_L1][1]["price"_L1]));
    const HttpReply third = holdTypes({235}, {}, u"SPRING"_s);
    QCOMPARE(codeOfError(third), u"rule_violated"_s);
    QVERIFY(third.json()["detail"_L1].toString().contains(u"used up"_s));
    QCOMPARE(m_till->release(m_event, first.json()["holdId"_L1].toInteger()).status, 204);
    QCOMPARE(usesOf(id), 1);
    QCOMPARE(m_till->sellForCash(m_event, second.json()).status, 201);
    QCOMPARE(usesOf(id), 1);
    const QByteArray path = eventPath(m_event, "/discounts/" + QByteArray::number(id));
    QCOMPARE(patch(*m_organizer, path, {{u"active"_s, false}}).json()["active"_L1].toBool(true), false);
    QCOMPARE(codeOfError(holdTypes({236}, {}, u"SPRING"_s)), u"rule_violated"_s);
    QCOMPARE(codeOfError(holdTypes({236}, {}, u"AUTUMN"_s)), u"invalid_input"_s);
    QCOMPARE(m_organizer->http().post(eventPath(m_event, "/discounts"), {{u"count"_s, 20}, {u"name"_s, u"Friends"_s}, {u"kind"_s, u"price"_s}, {u"amount"_s, money(500)},
                                                                         {u"maxPlaces"_s, 1}}, newKey()).json()["items"_L1].toArray().size(), 20);
}

void TestApiPricing::codeRules_data()
{
    QTest::addColumn<QJsonObject>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("twice") << QJsonObject{{u"code"_s, u"SPRING"_s}, {u"kind"_s, u"percent"_s}, {u"rate"_s, 1}} << 409;
    QTest::newRow("a percentage without a rate") << QJsonObject{{u"kind"_s, u"percent"_s}, {u"amount"_s, money(1)}} << 400;
    QTest::newRow("an amount with a rate") << QJsonObject{{u"kind"_s, u"amount"_s}, {u"amount"_s, money(1)}, {u"rate"_s, 1}} << 400;
    QTest::newRow("another currency") << QJsonObject{{u"kind"_s, u"amount"_s}, {u"amount"_s, money(1, u"USD"_s)}} << 400;
    QTest::newRow("a level that is none") << QJsonObject{{u"kind"_s, u"percent"_s}, {u"rate"_s, 1}, {u"priceLevels"_s, QJsonArray{99}}} << 400;
    QTest::newRow("blanks in the code") << QJsonObject{{u"code"_s, u"SP RING"_s}, {u"kind"_s, u"percent"_s}, {u"rate"_s, 1}} << 400;
    QTest::newRow("a code and many") << QJsonObject{{u"code"_s, u"MANY"_s}, {u"count"_s, 2}, {u"kind"_s, u"percent"_s}, {u"rate"_s, 1}} << 400;
    QTest::newRow("over before it begins") << QJsonObject{{u"kind"_s, u"percent"_s}, {u"rate"_s, 1}, {u"validFrom"_s, u"2027-01-02T00:00:00Z"_s}, {u"validUntil"_s, u"2027-01-01T00:00:00Z"_s}} << 400;
}

void TestApiPricing::codeRules()
{
    QFETCH(QJsonObject, code);
    QFETCH(int, status);
    code[u"name"_s] = u"A discount"_s;
    QCOMPARE(m_organizer->http().post(eventPath(m_event, "/discounts"), code, newKey()).status, status);
    QCOMPARE(m_till->http().post(eventPath(m_event, "/discounts"), code, newKey()).status, 403);
}

void TestApiPricing::anotherPartyAtTheWindow()
{
    const HttpReply held = holdTypes({240, 241}, {});
    QCOMPARE(held.status, 201);
    const QByteArray path = eventPath(m_event, "/holds/" + QByteArray::number(held.json()["holdId"_L1].toInteger()) + "/prices");
    const HttpReply repriced = m_till->http().post(path, {{u"priceTypes"_s, types({{2, 2}})}}, newKey());
    QCOMPARE(repriced.status, 200);
    QVERIFY(amountOf(repriced.json()["total"_L1]) < amountOf(held.json()["total"_L1]));
    QCOMPARE(repriced.json()["items"_L1][1]["priceType"_L1].toInt(), 2);
    const HttpReply order = m_till->sellForCash(m_event, repriced.json());
    QCOMPARE(order.status, 201);
    QCOMPARE(order.json()["total"_L1], repriced.json()["total"_L1]);
    QCOMPARE(m_till->http().post(path, {}, newKey()).status, 409);
}

void TestApiPricing::aTaxForAllEvents()
{
    const QJsonObject tax{{u"region"_s, u"DE"_s}, {u"name"_s, u"Culture levy"_s}, {u"rate"_s, 10'000}, {u"included"_s, false}, {u"onFees"_s, false}};
    QCOMPARE(m_organizer->http().post("/api/v1/taxes", tax, newKey()).status, 403);
    const HttpReply added = m_admin->http().post("/api/v1/taxes", tax, newKey());
    QCOMPARE(added.status, 201);
    QCOMPARE(added.json()["events"_L1].toInt(), 3);
    QCOMPARE(pricing()["taxes"_L1].toArray().size(), 2);
    const HttpReply held = m_till->holdSeats(m_event, {250});
    const qint64 face = priceOf(pricing(), 2, 1);
    const qint64 seatFace = amountOf(held.json()["items"_L1][0]["price"_L1]);
    QVERIFY(seatFace > face || held.json()["items"_L1][0]["priceLevel"_L1].toInt() != 2);
    const QByteArray path = "/api/v1/taxes/" + QByteArray::number(added.json()["tax"_L1]["taxId"_L1].toInteger()) + "/end";
    const HttpReply ended = m_admin->http().post(path, {{u"validUntil"_s, u"2026-01-01T00:00:00Z"_s}}, newKey());
    QCOMPARE(ended.status, 200);
    QCOMPARE(ended.json()["events"_L1].toInt(), 3);
    QCOMPARE(pricing()["taxes"_L1].toArray().size(), 1);
    QCOMPARE(m_organizer->http().get("/api/v1/taxes").json()["items"_L1].toArray().size(), 2);
}

void TestApiPricing::voucherFromTheWindow()
{
    const HttpReply issued = m_till->http().post("/api/v1/vouchers", {{u"amount"_s, money(2000)}, {u"method"_s, u"cash"_s}}, newKey());
    QCOMPARE(issued.status, 201);
    const QString code = issued.json()["code"_L1].toString();
    m_secrets.append(code);
    QCOMPARE(code.size(), 16);
    const auto balance = [&] { return amountOf(m_till->http().post("/api/v1/vouchers/lookup", {{u"code"_s, code.toLower()}}).json()["balance"_L1]); };
    QCOMPARE(balance(), 2000);
    const QJsonObject held = m_till->holdSeats(m_event, {260}).json();
    const qint64 total = amountOf(held["total"_L1]);
    const QJsonObject sale{{u"holdId"_s, held["holdId"_L1]}, {u"payments"_s, QJsonArray{payment(u"voucher"_s, 2000, code), payment(u"cash"_s, total - 2000)}}};
    const QByteArray key = newKey();
    const HttpReply order = m_till->sell(m_event, sale, key);
    QCOMPARE(order.status, 201);
    QVERIFY(!order.body.contains(code.toUtf8()));
    QCOMPARE(order.json()["payments"_L1][0]["reference"_L1].toString(), u"…"_s + code.last(4));
    QCOMPARE(m_till->sell(m_event, sale, key).body, order.body);
    QCOMPARE(balance(), 0);
    const HttpReply refund = m_till->http().post(orderPath(order.json(), "/refunds"), {{u"reason"_s, u"ill"_s}}, newKey());
    QCOMPARE(refund.status, 201);
    QCOMPARE(balance(), 2000); // the voucher came first, so it gets its money first
}

void TestApiPricing::voucherRules()
{
    const QJsonObject gift{{u"amount"_s, money(1000)}, {u"method"_s, u"gift"_s}, {u"reference"_s, u"the show began late"_s}};
    QCOMPARE(m_till->http().post("/api/v1/vouchers", gift, newKey()).status, 403);
    const HttpReply issued = m_organizer->http().post("/api/v1/vouchers", gift, newKey());
    QCOMPARE(issued.status, 201);
    const QString code = issued.json()["code"_L1].toString();
    m_secrets.append(code);
    const QJsonObject held = m_till->holdSeats(m_event, {270}).json();
    const auto pay = [&](qint64 amount) {
        return m_till->sell(m_event, {{u"holdId"_s, held["holdId"_L1]},
                                      {u"payments"_s, QJsonArray{payment(u"voucher"_s, amount, code), payment(u"cash"_s, amountOf(held["total"_L1]) - amount)}}});
    };
    QCOMPARE(codeOfError(pay(1001)), u"rule_violated"_s);
    const QByteArray path = "/api/v1/vouchers/" + QByteArray::number(issued.json()["voucherId"_L1].toInteger()) + "/block";
    const auto block = [&](bool blocked) { return m_organizer->http().post(path, {{u"blocked"_s, blocked}, {u"reason"_s, u"lost"_s}}, newKey()); };
    QCOMPARE(block(true).json()["status"_L1].toString(), u"blocked"_s);
    QCOMPARE(codeOfError(pay(1000)), u"rule_violated"_s);
    QCOMPARE(block(false).json()["status"_L1].toString(), u"active"_s);
    QCOMPARE(pay(1000).status, 201);
    const QJsonArray listed = m_organizer->http().get("/api/v1/vouchers").json()["items"_L1].toArray();
    QCOMPARE(listed[0]["status"_L1].toString(), u"empty"_s);
    QVERIFY(!listed[0].toObject().contains("code"_L1));
    QCOMPARE(m_till->http().post("/api/v1/vouchers/lookup", {{u"code"_s, u"0000000000000000"_s}}).status, 404);
}

QTEST_GUILESS_MAIN(TestApiPricing)
#include "tst_api_pricing.moc"
