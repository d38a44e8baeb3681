// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A drawer's day, added up by hand.
class TestApiShifts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void aScriptedShiftAddsUp();
    void voidsAreNoRefunds();
    void rules();

private:
    QJsonObject paid(const QList<int> &seats, const QString &method);
    HttpReply ask(Till &till, const QByteArray &path, const QJsonObject &body, const QByteArray &key = newKey())
    {
        return till.http().post("/api/v1/shifts" + path, body, key);
    }
    static QJsonObject tender(const QJsonObject &report, const QString &method);

    DemoHouse m_house;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Till> m_organizer;
    qint64 m_event = 0;
};

void TestApiShifts::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_organizer = std::make_unique<Till>(m_house.port(), "organizer");
    QVERIFY(m_till->isSignedIn() && m_organizer->isSignedIn());
    m_event = m_till->event("hamlet");
}

void TestApiShifts::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

QJsonObject TestApiShifts::paid(const QList<int> &seats, const QString &method)
{
    const QJsonObject hold = m_till->holdSeats(m_event, seats).json();
    const QJsonObject payment{{u"method"_s, method}, {u"amount"_s, hold["total"_L1]}};
    return m_till->sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}}).json();
}

QJsonObject TestApiShifts::tender(const QJsonObject &report, const QString &method)
{
    for (const QJsonValue &value : report["tenders"_L1].toArray()) {
        if (value["method"_L1] == method)
            return value.toObject();
    }
    return {};
}

void TestApiShifts::aScriptedShiftAddsUp()
{
    const QJsonObject before = paid({300}, u"cash"_s); // before the shift: not its money
    const HttpReply opened = ask(*m_till, "", {{u"float"_s, money(10'000)}});
    QCOMPARE(opened.status, 201);
    QCOMPARE(opened.json()["status"_L1].toString(), u"open"_s);
    const QByteArray shift = "/" + QByteArray::number(opened.json()["shiftId"_L1].toInteger());
    QCOMPARE(m_till->http().get("/api/v1/shifts/current").json()["shiftId"_L1], opened.json()["shiftId"_L1]);

    const QJsonObject first = paid({301, 302}, u"cash"_s);
    const QJsonObject second = paid({303}, u"card"_s);
    const QJsonObject third = paid({304}, u"cash"_s);
    QCOMPARE(m_till->http().post(eventPath(m_event, "/orders/" + QByteArray::number(third["orderId"_L1].toInteger()) + "/refunds"),
                                 {{u"reason"_s, u"ill"_s}}, newKey()).status, 201);
    for (const auto &[kind, amount] : {std::pair("paid_in", 2'000), std::pair("paid_out", 500), std::pair("drop", 5'000)})
        QCOMPARE(ask(*m_till, shift + "/movements", {{u"kind"_s, QLatin1StringView(kind)}, {u"amount"_s, money(amount)}, {u"reason"_s, u"small change"_s}}).status, 201);

    const qint64 sales = amountOf(first["total"_L1]) + amountOf(third["total"_L1]);
    const qint64 expected = 10'000 + sales - amountOf(third["total"_L1]) + 2'000 - 500 - 5'000;
    const QJsonObject blind = m_till->http().get("/api/v1/shifts" + shift + "/report").json();
    QCOMPARE(blind["kind"_L1].toString(), u"X"_s);
    QVERIFY(!blind.contains("expected"_L1));
    QVERIFY(tender(blind, u"cash"_s).isEmpty());
    QCOMPARE(amountOf(tender(blind, u"card"_s)["taken"_L1]), amountOf(second["total"_L1]));
    const QJsonObject x = m_organizer->http().get("/api/v1/shifts" + shift + "/report").json();
    QCOMPARE(amountOf(x["expected"_L1]), expected);
    QCOMPARE(amountOf(tender(x, u"cash"_s)["taken"_L1]), sales);
    QCOMPARE(amountOf(tender(x, u"cash"_s)["returned"_L1]), amountOf(third["total"_L1]));

    const QByteArray key = newKey();
    const QJsonObject count{{u"counted"_s, money(expected - 150)}};
    const HttpReply closed = ask(*m_till, shift + "/close", count, key);
    QCOMPARE(closed.status, 200);
    const QJsonObject z = closed.json();
    QCOMPARE(z["kind"_L1].toString(), u"Z"_s);
    QCOMPARE(amountOf(z["expected"_L1]), expected);
    QCOMPARE(amountOf(z["difference"_L1]), -150);
    QCOMPARE(tender(z, u"cash"_s)["payments"_L1].toInt(), 2);
    QCOMPARE(tender(z, u"cash"_s)["refunds"_L1].toInt(), 1);
    QCOMPARE(amountOf(z["paidIn"_L1]), 2'000);
    QCOMPARE(amountOf(z["paidOut"_L1]), 500);
    QCOMPARE(amountOf(z["drops"_L1]), 5'000);
    QCOMPARE(ask(*m_till, shift + "/close", count, key).json(), z); // asked again under its key

    paid({305}, u"cash"_s); // after the close: not its money
    QCOMPARE(m_till->http().get("/api/v1/shifts" + shift + "/report").json(), z);
    QCOMPARE(m_till->http().get("/api/v1/shifts/current").code(), u"not_found"_s);
    QCOMPARE(ask(*m_till, shift + "/movements", {{u"kind"_s, u"drop"_s}, {u"amount"_s, money(1)}, {u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s);
}

void TestApiShifts::voidsAreNoRefunds()
{
    const HttpReply opened = ask(*m_till, "", {{u"float"_s, money(5'000)}});
    QCOMPARE(opened.status, 201);
    const QByteArray shift = "/" + QByteArray::number(opened.json()["shiftId"_L1].toInteger());
    const auto undo = [this](Till &by, const QJsonObject &order) {
        return by.http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/void"), {{u"reason"_s, u"wrong key"_s}}, newKey()).status;
    };
    const QJsonObject stays = paid({320}, u"cash"_s);
    const QJsonObject gone = paid({321, 322}, u"cash"_s);
    const QJsonObject card = paid({323}, u"card"_s);
    const QJsonObject refunded = paid({324}, u"cash"_s);
    QCOMPARE(undo(*m_till, gone), 201);
    QCOMPARE(undo(*m_organizer, card), 201); // in the seller's drawer all the same
    QCOMPARE(m_till->http().post(eventPath(m_event, "/orders/" + QByteArray::number(refunded["orderId"_L1].toInteger()) + "/refunds"),
                                 {{u"reason"_s, u"ill"_s}}, newKey()).status, 201);
    const QJsonObject x = m_organizer->http().get("/api/v1/shifts" + shift + "/report").json();
    QCOMPARE(x["voids"_L1].toInt(), 2);
    QCOMPARE(amountOf(x["voided"_L1]), amountOf(gone["total"_L1]) + amountOf(card["total"_L1]));
    const QJsonObject cash = tender(x, u"cash"_s);
    QCOMPARE(cash["payments"_L1].toInt(), 3);
    QCOMPARE(cash["refunds"_L1].toInt(), 1);
    QCOMPARE(amountOf(cash["returned"_L1]), amountOf(refunded["total"_L1]));
    QCOMPARE(cash["voids"_L1].toInt(), 1);
    QCOMPARE(amountOf(cash["voided"_L1]), amountOf(gone["total"_L1]));
    QCOMPARE(amountOf(tender(x, u"card"_s)["voided"_L1]), amountOf(card["total"_L1]));
    QCOMPARE(tender(x, u"card"_s)["refunds"_L1].toInt(), 0);
    const qint64 expected = 5'000 + amountOf(stays["total"_L1]);
    QCOMPARE(amountOf(x["expected"_L1]), expected);
    const QJsonObject z = ask(*m_till, shift + "/close", {{u"counted"_s, money(expected)}}).json();
    QCOMPARE(amountOf(z["difference"_L1]), 0);
    QCOMPARE(z["voids"_L1].toInt(), 2);
    QCOMPARE(undo(*m_till, stays), 422);
}

void TestApiShifts::rules()
{
    QCOMPARE(ask(*m_organizer, "", {{u"float"_s, money(-1)}}).fieldPaths(), QStringList{u"float"_s});
    const HttpReply opened = ask(*m_organizer, "", {{u"float"_s, money(0)}});
    QCOMPARE(opened.status, 201);
    QCOMPARE(ask(*m_organizer, "", {{u"float"_s, money(0)}}).code(), u"conflict"_s);
    const QByteArray shift = "/" + QByteArray::number(opened.json()["shiftId"_L1].toInteger());
    QCOMPARE(m_till->http().get("/api/v1/shifts" + shift + "/report").code(), u"not_allowed"_s);
    QCOMPARE(m_till->http().get("/api/v1/shifts/999999/report").code(), u"not_found"_s);
    QCOMPARE(ask(*m_organizer, shift + "/movements", {{u"kind"_s, u"drop"_s}, {u"amount"_s, money(1)}, {u"reason"_s, u"x"_s}}).code(), u"rule_violated"_s);
    QCOMPARE(ask(*m_organizer, shift + "/close", {{u"counted"_s, money(0, u"USD"_s)}}).code(), u"invalid_input"_s);
    const QJsonObject wrong{{u"counted"_s, money(500)}, {u"denominations"_s, QJsonArray{QJsonObject{{u"value"_s, 100}, {u"count"_s, 4}}}}};
    QCOMPARE(ask(*m_organizer, shift + "/close", wrong).fieldPaths(), QStringList{u"denominations"_s});
    QCOMPARE(ask(*m_organizer, shift + "/close", {{u"counted"_s, money(0)}}).status, 200);
    Till door(m_house.port(), "door");
    QCOMPARE(ask(door, "", {{u"float"_s, money(0)}}).code(), u"not_allowed"_s);
}

QTEST_GUILESS_MAIN(TestApiShifts)
#include "tst_api_shifts.moc"
