// SPDX-License-Identifier: GPL-3.0-or-later
#include "Till.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Orders that are paid later, as the office sees them: the documents read back, the money until it has arrived.
class TestApiInvoices : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void whoMaySell();
    void theInvoiceOnPaper();
    void listed();
    void settledAndCredited();
    void onceForAKey();
    void inTheShift();
    void rules();

private:
    HttpReply sell(Till &till, int seat, const QJsonObject &customer);
    QJsonObject sold(int seat); ///< the order
    QJsonObject invoiceOf(const QJsonObject &order);
    HttpReply settle(const QString &number, qint64 amount, const QString &method = u"bank"_s, const QByteArray &key = newKey());
    HttpReply after(const QJsonObject &order, const QByteArray &what);
    QString textOf(const QByteArray &pdf);

    DemoHouse m_house{{u"--invoice-sender"_s, u"Theatre on the Hill\\nHill 1, Prague\\nIBAN CZ65 0800"_s, u"--invoice-days"_s, u"30"_s}};
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Till> m_office;
    QTemporaryDir m_folder;
    const QJsonObject m_school{{u"name"_s, u"Hill School, Žofie Nováková"_s}, {u"email"_s, u"office@hill.test"_s}, {u"address"_s, u"Hill 7\n110 00 Prague"_s}};
    qint64 m_event = 0;
    QString m_first;
};

void TestApiInvoices::initTestCase()
{
    QVERIFY(m_house.open());
    m_till = std::make_unique<Till>(m_house.port());
    m_office = std::make_unique<Till>(m_house.port(), "organizer");
    QVERIFY(m_till->isSignedIn() && m_office->isSignedIn());
    m_event = m_till->event("hamlet");
}

void TestApiInvoices::cleanupTestCase()
{
    const QByteArray faults = m_house.close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    const Ran verified = runFoyer({u"verify"_s, u"--data-dir"_s, m_house.dataFolder()});
    QVERIFY2(verified.exitCode == 0, QByteArray(verified.out + verified.err).constData());
}

HttpReply TestApiInvoices::sell(Till &till, int seat, const QJsonObject &customer)
{
    const QJsonObject hold = till.holdSeats(m_event, {seat, seat + 1}).json();
    const QJsonObject payment{{u"method"_s, u"invoice"_s}, {u"amount"_s, hold["total"_L1]}};
    const HttpReply reply = till.sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}, {u"customer"_s, customer}, {u"payments"_s, QJsonArray{payment}}});
    if (reply.status != 201)
        till.release(m_event, hold["holdId"_L1].toInteger());
    return reply;
}

QJsonObject TestApiInvoices::sold(int seat) { return sell(*m_office, seat, m_school).json(); }

QJsonObject TestApiInvoices::invoiceOf(const QJsonObject &order)
{
    const QByteArray query = "/api/v1/invoices?query=" + order["reference"_L1].toString().toLatin1();
    return m_office->http().get(query).json()["items"_L1][0].toObject();
}

HttpReply TestApiInvoices::settle(const QString &number, qint64 amount, const QString &method, const QByteArray &key)
{
    return m_office->http().post("/api/v1/invoices/" + number.toLatin1() + "/settlements",
                                 {{u"method"_s, method}, {u"amount"_s, money(amount)}, {u"reference"_s, u"transfer 7"_s}}, key);
}

HttpReply TestApiInvoices::after(const QJsonObject &order, const QByteArray &what)
{
    return m_office->http().post(eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/" + what),
                                 {{u"reason"_s, u"a wet summer"_s}}, newKey());
}

QString TestApiInvoices::textOf(const QByteArray &pdf)
{
    QFile file(m_folder.filePath(u"document.pdf"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(pdf) != pdf.size())
        return file.errorString();
    file.close();
    const Ran ran = runProgram(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    return QString::fromUtf8(ran.out).replace(QChar(0x00a0), u' ').normalized(QString::NormalizationForm_C);
}

void TestApiInvoices::whoMaySell()
{
    QCOMPARE(sell(*m_till, 400, m_school).code(), u"not_allowed"_s);
    QCOMPARE(sell(*m_office, 400, {{u"name"_s, u"Hill School"_s}}).fieldPaths(), QStringList{u"customer.email"_s});
    QCOMPARE(sell(*m_office, 400, {{u"email"_s, u"office@hill.test"_s}}).fieldPaths(), QStringList{u"customer.name"_s});
    const HttpReply reply = sell(*m_office, 400, m_school);
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.json()["status"_L1].toString(), u"confirmed"_s);
    QCOMPARE(reply.json()["customer"_L1]["address"_L1], m_school["address"_L1]);
    QCOMPARE(m_till->scan(m_event, reply.json()["tickets"_L1][0]["code"_L1].toString()).json()["result"_L1].toString(), u"admitted"_s);
    QCOMPARE(m_till->http().get("/api/v1/invoices").code(), u"not_allowed"_s);
}

void TestApiInvoices::theInvoiceOnPaper()
{
    const QJsonObject order = sold(402);
    const QJsonObject invoice = invoiceOf(order);
    m_first = invoice["number"_L1].toString();
    QVERIFY2(m_first.endsWith("-000002"_L1), qPrintable(m_first)); // whoMaySell() had the first; what was refused had none
    QCOMPARE(invoice["status"_L1].toString(), u"open"_s);
    QCOMPARE(invoice["dueOn"_L1].toString(), QDate::currentDate().addDays(30).toString(Qt::ISODate));
    const HttpReply pdf = m_office->http().get("/api/v1/invoices/" + m_first.toLatin1() + "/invoice.pdf");
    QCOMPARE(pdf.status, 200);
    QVERIFY(pdf.body.startsWith("%PDF"));
    const QString text = textOf(pdf.body);
    const QString total = u"%1.%2 EUR"_s.arg(amountOf(order["total"_L1]) / 100).arg(amountOf(order["total"_L1]) % 100, 2, 10, QChar(u'0'));
    for (const QString &words : {u"Invoice "_s + m_first, u"Theatre on the Hill"_s, u"IBAN CZ65 0800"_s, u"Hill School, Žofie Nováková"_s, u"110 00 Prague"_s,
                                 u"Hamlet"_s, order["reference"_L1].toString(), order["tickets"_L1][0]["label"_L1].toString(), total, u"To pay"_s}) {
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in\n"_s + text));
    }
    QCOMPARE(m_office->http().get("/api/v1/invoices/" + m_first.toLatin1() + "/invoice.pdf").status, 200);
    QCOMPARE(m_office->http().get("/api/v1/invoices/1999-000001").code(), u"not_found"_s);
}

void TestApiInvoices::listed()
{
    const auto list = [this](const QByteArray &query) { return m_office->http().get("/api/v1/invoices?" + query).json(); };
    for (int seat = 404; seat < 410; seat += 2)
        QCOMPARE(sold(seat)["status"_L1].toString(), u"confirmed"_s);
    const QJsonObject page = list("status=open&limit=2");
    QCOMPARE(page["items"_L1].toArray().size(), 2);
    QVERIFY(page["items"_L1][0]["number"_L1].toString() > page["items"_L1][1]["number"_L1].toString()); // newest first
    const QJsonObject next = list("status=open&limit=2&cursor=" + page["next"_L1].toString().toLatin1());
    QVERIFY(page["items"_L1][1]["number"_L1].toString() > next["items"_L1][0]["number"_L1].toString());
    QCOMPARE(list("query=hill%20school")["items"_L1].toArray().size(), 5);
    QCOMPARE(list("query=nov%C3%A1kov%C3%A1")["items"_L1].toArray().size(), 5);
    QCOMPARE(list("query=office%40hill")["items"_L1].toArray().size(), 5);
    QCOMPARE(list("query=" + m_first.toLatin1())["items"_L1].toArray().size(), 1);
    QCOMPARE(list("query=%25")["items"_L1].toArray().size(), 0);
    QCOMPARE(list("status=overdue")["items"_L1].toArray().size(), 0);
    QCOMPARE(list("status=closed")["items"_L1].toArray().size(), 0);
    const Ran late = runSql(m_house.dataFolder(), u"SET session_replication_role = replica; UPDATE invoice SET due_on = due_on - 40 WHERE number = '%1'"_s.arg(m_first));
    QVERIFY2(late.exitCode == 0, late.err.constData());
    const QJsonArray overdue = list("status=overdue")["items"_L1].toArray();
    QCOMPARE(overdue.size(), 1);
    QCOMPARE(overdue[0]["number"_L1].toString(), m_first);
    QCOMPARE(overdue[0]["status"_L1].toString(), u"overdue"_s);
    QCOMPARE(list("status=open")["items"_L1].toArray().size(), 5); // still open, too
}

void TestApiInvoices::settledAndCredited()
{
    const QJsonObject order = sold(420);
    const qint64 total = amountOf(order["total"_L1]);
    const QString number = invoiceOf(order)["number"_L1].toString();
    const HttpReply part = settle(number, total - 500);
    QCOMPARE(part.status, 201);
    QCOMPARE(amountOf(part.json()["owed"_L1]), 500);
    const HttpReply refund = after(order, "refunds");
    QCOMPARE(refund.status, 201);
    QCOMPARE(refund.json()["status"_L1].toString(), u"refunded"_s);
    const QJsonObject invoice = m_office->http().get("/api/v1/invoices/" + number.toLatin1()).json();
    QCOMPARE(amountOf(invoice["owed"_L1]), 0);
    QCOMPARE(amountOf(invoice["settled"_L1]), total - 500);
    QCOMPARE(amountOf(invoice["credited"_L1]), total);
    QCOMPARE(invoice["settlements"_L1][0]["reference"_L1].toString(), u"transfer 7"_s);
    const QJsonObject note = invoice["creditNotes"_L1][0].toObject();
    QCOMPARE(amountOf(note["paidBack"_L1]), total - 500);
    QCOMPARE(note["paidBackBy"_L1].toString(), u"bank"_s);
    const QString noteNumber = note["number"_L1].toString();
    QVERIFY2(noteNumber.startsWith(u'C') && noteNumber.endsWith("-000001"_L1), qPrintable(noteNumber));
    const HttpReply pdf = m_office->http().get("/api/v1/credit-notes/" + noteNumber.toLatin1() + "/credit-note.pdf");
    QCOMPARE(pdf.status, 200);
    const QString text = textOf(pdf.body);
    for (const QString &words : {u"Credit note "_s + noteNumber, u"For invoice "_s + number, u"a wet summer"_s, u"Credited"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in\n"_s + text));
    QCOMPARE(m_office->http().get("/api/v1/credit-notes/" + number.toLatin1() + "/credit-note.pdf").code(), u"not_found"_s);
}

void TestApiInvoices::onceForAKey()
{
    const QJsonObject order = sold(422);
    const QString number = invoiceOf(order)["number"_L1].toString();
    const QByteArray key = newKey();
    const HttpReply first = settle(number, 100, u"bank"_s, key);
    QCOMPARE(first.status, 201);
    QCOMPARE(settle(number, 100, u"bank"_s, key).body, first.body);
    QCOMPARE(amountOf(invoiceOf(order)["settled"_L1]), 100);
}

void TestApiInvoices::inTheShift()
{
    const HttpReply opened = m_office->http().post("/api/v1/shifts", {{u"float"_s, money(0)}}, newKey());
    QCOMPARE(opened.status, 201);
    const QByteArray shift = "/api/v1/shifts/" + QByteArray::number(opened.json()["shiftId"_L1].toInteger());
    const QJsonObject paid = sold(424);
    const QJsonObject gone = sold(426);
    QCOMPARE(settle(invoiceOf(paid)["number"_L1].toString(), 700, u"cash"_s).status, 201);
    QCOMPARE(after(gone, "void").status, 201);
    QCOMPARE(invoiceOf(gone)["status"_L1].toString(), u"credited"_s);
    QCOMPARE(after(paid, "void").code(), u"rule_violated"_s); // money has come
    const QJsonObject report = m_office->http().get(shift + "/report").json();
    QCOMPARE(amountOf(report["expected"_L1]), 700);
    for (const QJsonValue &tender : report["tenders"_L1].toArray()) {
        const bool isInvoice = tender["method"_L1].toString() == "invoice"_L1;
        QVERIFY(isInvoice || tender["method"_L1].toString() == "cash"_L1);
        QCOMPARE(tender["refunds"_L1].toInt(), 0);
        QCOMPARE(amountOf(tender["taken"_L1]), isInvoice ? amountOf(paid["total"_L1]) + amountOf(gone["total"_L1]) : 700);
        QCOMPARE(amountOf(tender["voided"_L1]), isInvoice ? amountOf(gone["total"_L1]) : 0);
    }
    QCOMPARE(m_office->http().post(shift + "/close", {{u"counted"_s, money(700)}}, newKey()).status, 200);
}

void TestApiInvoices::rules()
{
    const QString number = invoiceOf(sold(428))["number"_L1].toString();
    QCOMPARE(settle(number, 0).fieldPaths(), QStringList{u"amount"_s});
    QCOMPARE(settle(number, 99'999'999).code(), u"rule_violated"_s);
    QCOMPARE(settle(number, 1, u"shells"_s).fieldPaths(), QStringList{u"method"_s});
    QCOMPARE(settle(number, 1, u"bank"_s, {}).code(), u"invalid_input"_s); // without a key
    QCOMPARE(settle(u"1999-000001"_s, 1).code(), u"not_found"_s);
    QCOMPARE(m_till->http().post("/api/v1/invoices/" + number.toLatin1() + "/settlements", {{u"method"_s, u"bank"_s}, {u"amount"_s, money(1)}}, newKey()).code(),
             u"not_allowed"_s);
}

QTEST_GUILESS_MAIN(TestApiInvoices)
#include "tst_api_invoices.moc"
