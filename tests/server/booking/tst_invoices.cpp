// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "booking/BookingVerifier.h"
#include "invoices/InvoiceService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QProcess>
#include <QTemporaryFile>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Invoices on real PostgreSQL: numbers, and what the verifier makes of those that somebody tampered with.
class TestInvoices : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void init();
    void cleanup() { m_desk.reset(); }
    void numbersHaveNoGap();
    void aRolledBackNumberIsUsedAgain();
    void aWholeLife();
    void saysTheSameLater();
    void verifierFinds_data();
    void verifierFinds();

private:
    using Answer = std::future<BookingDesk::Reply>;
    Answer submit(const Command &command, const QString &key, EventId event = {}) { return m_desk->submit(command, key, event, "x", UserId(2)); }
    BookingDesk::Reply ask(const Command &command, const QString &key) { return submit(command, key).get(); }
    SellCommand onInvoice(const QByteArray &hold, qint64 total) const;
    /// Two tickets of 50.00 on invoice; the order's id.
    qint64 sell(const QList<int> &seats, const QString &key);
    PaymentId invoiceOf(qint64 order) { return PaymentId(sql("SELECT payment_id FROM invoice WHERE order_id = " + QByteArray::number(order)).toLongLong()); }
    QString sql(const QByteArray &statement) { return TestDatabase::ask(m_conninfo, statement); }
    QString problems();

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
};

void TestInvoices::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
}

SellCommand TestInvoices::onInvoice(const QByteArray &hold, qint64 total) const
{
    return {HoldId(BookingDesk::idOf(hold)), {u"Hill School"_s, u"office@hill.test"_s, {}, u"Hill 1\nPrague"_s},
            {{u"invoice"_s, Money(total, u"EUR"_s), {}, {}}}};
}

qint64 TestInvoices::sell(const QList<int> &seats, const QString &key)
{
    const auto hold = ask(HoldCommand{seats, {}, {}}, key + u"-hold"_s);
    if (!hold)
        return 0;
    qint64 total = 0;
    for (const int seat : seats)
        total += TestVenue::priceOf(seat);
    const auto sold = ask(onInvoice(*hold, total), key + u"-sell"_s);
    return sold ? BookingDesk::idOf(*sold) : 0;
}

QString TestInvoices::problems()
{
    const auto report = BookingVerifier(m_desk->database).run();
    return report ? report->problems.join(u'\n') : report.error().detail;
}

void TestInvoices::numbersHaveNoGap()
{
    QList<EventId> events{m_desk->event};
    for (int i = 0; i < 5; ++i) {
        const auto made = m_desk->addEvent(u"Evening %1"_s.arg(i));
        VERIFY_OK(made);
        events.append(*made);
    }
    std::vector<Answer> answers;
    for (int seat = 0; seat < 10; ++seat) {
        std::vector<Answer> holds;
        for (const EventId event : std::as_const(events))
            holds.push_back(submit(HoldCommand{{seat}, {}, {}}, u"h%1-%2"_s.arg(event.value()).arg(seat), event));
        for (qsizetype i = 0; i < events.size(); ++i) {
            const auto hold = holds[size_t(i)].get();
            VERIFY_OK(hold);
            // Every third is refused: it draws no number.
            const qint64 total = TestVenue::priceOf(seat) + (seat % 3 == 0 ? 1 : 0);
            answers.push_back(submit(onInvoice(*hold, total), u"s%1-%2"_s.arg(events.at(i).value()).arg(seat), events.at(i)));
        }
    }
    int sold = 0;
    for (Answer &answer : answers)
        sold += int(bool(answer.get()));
    QCOMPARE(sold, 36);
    const QString year = sql("SELECT extract(year FROM now() AT TIME ZONE 'UTC')::int");
    QCOMPARE(sql("SELECT min(number) || ' ' || max(number) || ' ' || count(*) FROM invoice"), u"%1-000001 %1-000036 36"_s.arg(year));
    QCOMPARE(sql("SELECT last FROM invoice_series"), u"36"_s);
    QCOMPARE(problems(), QString());
}

void TestInvoices::aRolledBackNumberIsUsedAgain()
{
    QVERIFY(sell({0}, u"a"_s) > 0);
    // The last statement of the transaction fails: the number goes back with all the rest.
    QCOMPARE(sql("ALTER TABLE invoice ADD CONSTRAINT no_more CHECK (amount < 5000) NOT VALID"), QString());
    QCOMPARE(sell({1}, u"b"_s), 0);
    QCOMPARE(sql("SELECT last FROM invoice_series"), u"1"_s);
    QCOMPARE(sql("ALTER TABLE invoice DROP CONSTRAINT no_more"), QString());
    QVERIFY(sell({2}, u"c"_s) > 0);
    QVERIFY(sql("SELECT max(number) FROM invoice").endsWith("-000002"_L1));
    QCOMPARE(problems(), QString());
}

void TestInvoices::saysTheSameLater()
{
    BookingEngine::Settings german;
    german.rules.letterhead = {u"de"_s, u"Theater am Hügel\n10115 Berlin"_s};
    m_desk.reset();
    m_desk = std::make_unique<BookingDesk>(m_conninfo, german);
    m_desk->event = EventId(1);
    const qint64 order = sell({0, 1}, u"a"_s);
    QVERIFY(order > 0);
    // The house moves to another town, and to another language, before half of it is refunded.
    BookingEngine::Settings english;
    english.rules.letterhead = {u"en"_s, u"Theatre on the Hill\nDublin"_s};
    m_desk.reset();
    m_desk = std::make_unique<BookingDesk>(m_conninfo, english);
    m_desk->event = EventId(1);
    VERIFY_OK(ask(RefundCommand{OrderId(order), {sql("SELECT min(ticket_id) FROM ticket").toLongLong()}, u"ill"_s, false}, u"r"_s));
    InvoiceService invoices(m_desk->database, u"Nobody"_s);
    const auto textOf = [](const Result<QByteArray> &pdf) {
        QTemporaryFile file;
        if (!pdf || !file.open() || file.write(*pdf) != pdf->size() || !file.flush())
            return u"no PDF"_s;
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : process.errorString();
    };
    const QString invoice = textOf(invoices.invoicePdf(sql("SELECT number FROM invoice")));
    for (const QString &words : {u"Rechnung"_s, u"10115 Berlin"_s, u"Stalls · Reihe A · Platz 1"_s, u"Fällig am"_s})
        QVERIFY2(invoice.contains(words), qPrintable(words + u" is not in:\n"_s + invoice));
    const QString note = textOf(invoices.creditNotePdf(sql("SELECT number FROM credit_note")));
    for (const QString &words : {u"Credit note"_s, u"Dublin"_s, u"Stalls · Row A · Seat 1"_s, u"Reason: ill"_s})
        QVERIFY2(note.contains(words), qPrintable(words + u" is not in:\n"_s + note));
    // One from before the sender was kept has the house as it is.
    QCOMPARE(sql("ALTER TABLE invoice DISABLE TRIGGER ALL; UPDATE invoice SET sender = NULL, language = 'en'"), QString());
    const QString old = textOf(invoices.invoicePdf(sql("SELECT number FROM invoice")));
    QVERIFY2(old.contains(u"Nobody"_s) && old.contains(u"Invoice"_s), qPrintable(old));
}

void TestInvoices::aWholeLife()
{
    const qint64 order = sell({0, 1}, u"a"_s);
    QVERIFY(order > 0);
    const PaymentId invoice = invoiceOf(order);
    const auto settle = [&](qint64 amount, const QString &method, const QString &key) {
        return ask(SettleCommand{OrderId(order), invoice, method, Money(amount, u"EUR"_s), u"t"_s}, key);
    };
    VERIFY_OK(settle(6000, u"bank"_s, u"s1"_s));
    COMPARE_ERROR(settle(4001, u"bank"_s, u"s2"_s), ErrorCode::RuleViolated); // what is owed was read from the rows
    const qint64 ticket = sql("SELECT min(ticket_id) FROM ticket").toLongLong();
    VERIFY_OK(ask(RefundCommand{OrderId(order), {ticket}, u"ill"_s}, u"r1"_s)); // 40 were owed, 10 go back
    QCOMPARE(sql("SELECT amount || ' ' || paid_back || ' ' || paid_back_by FROM credit_note"), u"5000 1000 bank"_s);
    COMPARE_ERROR(settle(1, u"bank"_s, u"s3"_s), ErrorCode::RuleViolated);
    VERIFY_OK(ask(RefundCommand{OrderId(order), {}, u"ill"_s}, u"r2"_s));
    QCOMPARE(sql("SELECT string_agg(number, ' ' ORDER BY number) ~ '^C[0-9]{4}-000001 C[0-9]{4}-000002$' FROM credit_note"), u"t"_s);
    QCOMPARE(sql("SELECT string_agg(ledger || ' ' || sum, ', ' ORDER BY ledger) FROM"
                 " (SELECT ledger, sum(amount) FROM ledger_entry GROUP BY ledger HAVING sum(amount) <> 0) s"),
             QString()); // all is as if nothing had been
    QCOMPARE(problems(), QString());
}

void TestInvoices::verifierFinds_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("problem");
    const QByteArray free = "SET session_replication_role = replica; ";
    QTest::newRow("nothing") << QByteArray("SELECT NULL") << QString();
    QTest::newRow("an invoice gone") << free + "DELETE FROM invoice WHERE number LIKE '%2'" << u"its invoice 0"_s;
    QTest::newRow("an amount changed") << free + "UPDATE invoice SET amount = amount + 1 WHERE number LIKE '%1'" << u"are owed by its invoices"_s;
    QTest::newRow("money that never came")
        << free + "INSERT INTO invoice_settlement SELECT event_id, 999, payment_id, 'bank', 1, NULL, 1, now() FROM invoice WHERE number LIKE '%1'"
        << u"are owed by its invoices"_s;
    QTest::newRow("a number changed") << free + "UPDATE invoice SET number = replace(number, '-000002', '-000007')" << u"the highest is 7"_s;
    QTest::newRow("a number skipped") << QByteArray("UPDATE invoice_series SET last = last + 1 WHERE kind = 'invoice'") << u"3 were drawn, 2 are there"_s;
    QTest::newRow("a credit note gone") << free + "DELETE FROM credit_note" << u"its credit note 0"_s;
}

void TestInvoices::verifierFinds()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, problem);
    QVERIFY(sell({0}, u"a"_s) > 0);
    const qint64 second = sell({1}, u"b"_s);
    VERIFY_OK(ask(RefundCommand{OrderId(second), {}, u"ill"_s}, u"r"_s));
    QCOMPARE(sql(change), QString());
    const QString found = problems();
    if (problem.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.contains(problem), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestInvoices)
#include "tst_invoices.moc"
