// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "PrintHouse.h"
#include "print/BuiltInLayouts.h"
#include "print/PrintStrip.h"
#include "print/PrintersPane.h"
#include "protocol/LayoutMethods.h"
#include "support/CodeReader.h"
#include "support/FakePrinter.h"
#include "theme/Theme.h"
#include "ticket/TicketCode.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestPrintDesk : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();
    void aSalePrintsItself();
    void cardSalesOpenNoDrawer();
    void withoutPrintersNothingHappens();
    void theEventsOwnLayout();
    void layoutsOfAnotherEvent();
    void inDoubtANewIssueIsPrinted();
    void inDoubtItCameOut();
    void reprintIsANewIssue();
    void receipts();
    void aSampleOfALayout();
    void shiftReports();
    void failuresAreSettledByKeys();
    void setupIsKept();
    void addsAndRemovesPrinters();
    void everyControlHasAName();

private:
    QJsonObject order(const QList<qint64> &tickets, int issue = 1, const QString &method = u"cash"_s) const;
    static OrderView read(const QJsonObject &json);
    QString code(qint64 ticket, int issue) const;
    QString sentence() const;
    bool waitForPages(qsizetype count) { return QTest::qWaitFor([&] { return m_printer->pages().size() >= count; }, 8000); }

    const TicketSigner m_signer{1, TicketSigner::makeKey()};
    const EventFacts m_facts{EventId(5), u"Hamlet"_s, u"City Theatre"_s, QDateTime(QDate(2026, 5, 1), QTime(17, 30), Qt::UTC), {}};
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakePrinter> m_printer;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PrintDesk> m_desk;
    QStringList m_said;
};

void TestPrintDesk::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_printer = std::make_unique<FakePrinter>();
    QVERIFY(m_printer->on());
    m_client = std::make_unique<FakeClient>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_desk = std::make_unique<PrintDesk>(*m_client, *m_settings, m_folder->filePath(u"print"_s));
    m_said.clear();
    connect(m_desk.get(), &PrintDesk::said, this, [this](PrintDesk::Tone, const QString &sentence) { m_said += sentence; });
    PrintSetup setup;
    setup.printers = {networkPrinter(u"one"_s, m_printer->port())};
    setup.ticketPrinter = setup.receiptPrinter = setup.drawerPrinter = u"one"_s;
    m_desk->setSetup(setup);
}

void TestPrintDesk::cleanup()
{
    m_desk.reset();
    m_settings.reset();
    m_client.reset();
    m_printer.reset();
}

QString TestPrintDesk::code(qint64 ticket, int issue) const { return m_signer.code({EventId(5), TicketId(ticket), issue, int(ticket), false}); }

QJsonObject TestPrintDesk::order(const QList<qint64> &tickets, int issue, const QString &method) const
{
    const auto money = [](qint64 amount) { return QJsonObject{{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; };
    QJsonArray items, printed;
    for (const qint64 ticket : tickets) {
        items.append(QJsonObject{{u"seat"_s, ticket}, {u"priceLevel"_s, 1}, {u"price"_s, money(4500)}});
        printed.append(QJsonObject{{u"ticketId"_s, ticket}, {u"seat"_s, ticket}, {u"label"_s, u"Stalls · Row F · Seat %1"_s.arg(ticket)},
                                   {u"code"_s, code(ticket, issue)}, {u"readableCode"_s, u"ABCD1234EFGH"_s}, {u"status"_s, u"valid"_s}});
    }
    const qint64 total = 4500 * tickets.size();
    const QJsonObject payment{{u"paymentId"_s, 1}, {u"method"_s, method}, {u"amount"_s, money(total)}, {u"at"_s, u"2026-01-01T10:00:00Z"_s}};
    return {{u"orderId"_s, 77}, {u"reference"_s, u"K7Q4-MZ"_s}, {u"eventId"_s, 5}, {u"status"_s, u"confirmed"_s}, {u"items"_s, items},
            {u"payments"_s, QJsonArray{payment}}, {u"total"_s, money(total)}, {u"paid"_s, money(total)}, {u"refunded"_s, money(0)}, {u"tickets"_s, printed},
            {u"createdAt"_s, u"2026-01-01T10:00:00Z"_s}, {u"soldBy"_s, u"Sam"_s}, {u"channel"_s, u"window"_s}};
}

OrderView TestPrintDesk::read(const QJsonObject &json)
{
    const auto order = JsonReader(JsonReader::Strictness::Reply).read<OrderView>(json);
    return order ? *order : OrderView();
}

void TestPrintDesk::aSalePrintsItself()
{
    m_desk->orderSold(read(order({1, 2})), m_facts, nullptr);
    QVERIFY(waitForPages(2));
    QCOMPARE(m_printer->events().first().kind, EscPosDecoder::Kind::Pulse);
    QCOMPARE(readQr(m_printer->pages().at(0).page), code(1, 1));
    QCOMPARE(readQr(m_printer->pages().at(1).page), code(2, 1));
    m_desk->orderSold(read(order({1, 2})), m_facts, nullptr); // a sale told twice prints once
    QVERIFY(QTest::qWaitFor([&] { return m_said.size() == 1; }));
    QVERIFY(m_said.first().contains(u"{reprint}"_s));
    QTest::qWait(100);
    QCOMPARE(m_printer->pages().size(), 2);
}

void TestPrintDesk::cardSalesOpenNoDrawer()
{
    m_desk->orderSold(read(order({1}, 1, u"card"_s)), m_facts, nullptr);
    QVERIFY(waitForPages(1));
    for (const EscPosDecoder::Event &event : m_printer->events())
        QVERIFY(event.kind != EscPosDecoder::Kind::Pulse);
}

void TestPrintDesk::withoutPrintersNothingHappens()
{
    m_desk->setSetup({});
    m_desk->orderSold(read(order({1})), m_facts, nullptr);
    QTest::qWait(100);
    QCOMPARE(m_said, QStringList());
    QVERIFY(m_desk->jobs().isEmpty());
    m_desk->printReceipt(read(order({1})), m_facts, nullptr); // asked for: told why not
    QCOMPARE(m_said.size(), 1);
}

namespace {

QJsonObject layoutReply(const TicketLayout &layout)
{
    return {{u"slug"_s, u"ticket-80mm"_s}, {u"version"_s, 3}, {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}, {u"layout"_s, writeLayout(layout)}};
}

QJsonObject listReply()
{
    const QJsonObject one{{u"slug"_s, u"ticket-80mm"_s}, {u"name"_s, u"Mine"_s}, {u"use"_s, u"ticket"_s}, {u"version"_s, 3}, {u"changedAt"_s, u"2026-01-01T10:00:00Z"_s}};
    return {{u"items"_s, QJsonArray{one}}};
}

} // namespace

void TestPrintDesk::theEventsOwnLayout()
{
    TicketLayout own = builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket);
    own.name = u"Mine"_s;
    own.height = 200;
    m_desk->openEvent(EventId(5));
    QVERIFY(m_client->answer(ListLayouts::info.name, listReply()));
    QVERIFY(m_client->answer(GetLayout::info.name, layoutReply(own)));
    m_desk->orderSold(read(order({1})), m_facts, nullptr);
    QVERIFY(waitForPages(1));
    QCOMPARE(m_printer->pages().first().page.height(), 1599); // 200 mm in dots
}

void TestPrintDesk::layoutsOfAnotherEvent()
{
    m_desk->openEvent(EventId(5));
    QVERIFY(m_client->answer(ListLayouts::info.name, listReply()));
    m_desk->openEvent(EventId(6));
    TicketLayout own = builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket);
    own.name = u"Of event 5"_s;
    m_client->answer(GetLayout::info.name, layoutReply(own)); // late
    QVERIFY(m_desk->layout(EventId(6), u"ticket-80mm"_s, PaperUse::Ticket).name != own.name);
    QVERIFY(m_desk->layout(EventId(5), u"ticket-80mm"_s, PaperUse::Ticket).name != own.name);
}

void TestPrintDesk::inDoubtANewIssueIsPrinted()
{
    m_printer->breakDuring(1, 8000);
    m_desk->orderSold(read(order({1, 2, 3}, 1, u"card"_s)), m_facts, nullptr);
    QVERIFY(QTest::qWaitFor([&] { return m_desk->attention() && m_desk->attention()->state() == JobState::Maybe; }, 8000));
    QVERIFY(m_printer->on());
    const qint64 id = m_desk->attention()->id;
    m_desk->printAnew(id);
    m_desk->printAnew(id); // an impatient finger: one new issue, not two
    QCOMPARE(m_client->waiting(ReissueTickets::info.name).size(), 1);
    const QJsonObject asked = m_client->waiting(ReissueTickets::info.name).first().fields;
    QCOMPARE(asked["orderId"_L1].toInteger(), 77);
    QCOMPARE(asked["tickets"_L1].toArray(), QJsonArray{2});
    QVERIFY(m_client->answer(ReissueTickets::info.name, order({1, 2, 3}, 2)));
    QVERIFY(waitForPages(3));
    QCOMPARE(readQr(m_printer->pages().at(0).page), code(1, 1));
    QCOMPARE(readQr(m_printer->pages().at(1).page), code(2, 2)); // the only one printed anew
    QCOMPARE(readQr(m_printer->pages().at(2).page), code(3, 1));
}

void TestPrintDesk::inDoubtItCameOut()
{
    m_printer->breakDuring(0, 8000);
    m_desk->orderSold(read(order({1, 2}, 1, u"card"_s)), m_facts, nullptr);
    QVERIFY(QTest::qWaitFor([&] { return m_desk->attention() && m_desk->attention()->state() == JobState::Maybe; }, 8000));
    QVERIFY(m_printer->on());
    m_desk->cameOut(m_desk->attention()->id);
    QVERIFY(waitForPages(1));
    QCOMPARE(readQr(m_printer->pages().at(0).page), code(2, 1));
    QVERIFY(m_client->waiting(ReissueTickets::info.name).isEmpty());
}

void TestPrintDesk::reprintIsANewIssue()
{
    m_desk->orderSold(read(order({1}, 1, u"card"_s)), m_facts, nullptr);
    QVERIFY(waitForPages(1));
    m_desk->reprint(read(order({1})), m_facts, nullptr);
    QVERIFY(m_client->fail(ReissueTickets::info.name, Error{ErrorCode::RuleViolated, {}, {}, {}, 0}));
    QVERIFY(m_said.last().startsWith(u"Not printed again"_s));
    m_desk->reprint(read(order({1})), m_facts, nullptr);
    QVERIFY(m_client->answer(ReissueTickets::info.name, order({1}, 2)));
    QVERIFY(waitForPages(2));
    QCOMPARE(readQr(m_printer->pages().at(1).page), code(1, 2));
}

void TestPrintDesk::receipts()
{
    const OrderView sold = read(order({1, 2}));
    m_desk->printReceipt(sold, m_facts, nullptr);
    m_desk->printReceipt(sold, m_facts, nullptr); // as often as somebody wants one
    QVERIFY(waitForPages(2));
    const PaperData data = PaperWords(QLocale::c()).receipt(sold, m_facts, nullptr);
    QCOMPARE(data.rows.first().words, u"2 × Ticket at 45.00 EUR"_s);
    QCOMPARE(data.rows.first().figure, u"90.00 EUR"_s);
    QCOMPARE(data.rows.at(1).words, u"Total"_s);
}

/// What an organizer sees before saving: the layout as it is now, on the printer it is for, and no ticket anybody could use.
void TestPrintDesk::aSampleOfALayout()
{
    TicketLayout layout = builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket);
    layout.height = 150;
    const PrinterConfig *printer = m_desk->printSample(layout);
    QVERIFY(printer);
    QCOMPARE(printer->id, u"one"_s);
    QVERIFY(waitForPages(1));
    QCOMPARE(m_printer->pages().first().page.height(), 1199); // 150 mm in dots
    const QString read = readQr(m_printer->pages().first().page);
    QVERIFY(!read.isEmpty() && !readTicketClaim(read));
    QVERIFY(QTest::qWaitFor([&] { return !m_desk->jobs().isEmpty() && m_desk->jobs().last().state() == JobState::Printed; }, 8000));
    QVERIFY(m_desk->printSample(layout)); // again: it is no issue of anything
    QVERIFY(waitForPages(2));
}

void TestPrintDesk::shiftReports()
{
    m_desk->printShiftReport();
    QVERIFY(m_client->fail(CurrentShift::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
    QCOMPARE(m_said.size(), 1);
    m_desk->printShiftReport();
    const auto money = [](qint64 amount) { return QJsonObject{{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; };
    const QJsonObject shift{{u"shiftId"_s, 4}, {u"status"_s, u"open"_s}, {u"soldBy"_s, u"Sam"_s}, {u"float"_s, money(10000)}, {u"openedAt"_s, u"2026-05-01T15:00:00Z"_s}};
    QVERIFY(m_client->answer(CurrentShift::info.name, shift));
    const QJsonObject tender{{u"method"_s, u"card"_s}, {u"taken"_s, money(4500)}, {u"returned"_s, money(500)}, {u"payments"_s, 1}, {u"refunds"_s, 1}};
    QJsonObject report{{u"kind"_s, u"X"_s}, {u"shift"_s, shift}, {u"tenders"_s, QJsonArray{tender}}, {u"paidIn"_s, money(0)}, {u"paidOut"_s, money(0)}, {u"drops"_s, money(2000)}};
    QVERIFY(m_client->answer(GetShiftReport::info.name, report));
    QVERIFY(waitForPages(1));

    const auto view = [](const QJsonObject &json) { return *JsonReader(JsonReader::Strictness::Reply).read<ShiftReportView>(json); };
    const auto words = [](const PaperData &data) {
        QStringList lines;
        for (const PaperRow &row : data.rows)
            lines += row.words + u'=' + row.figure;
        return lines.join(u'|');
    };
    const PaperData x = PaperWords(QLocale::c()).report(view(report));
    QCOMPARE(x.values.value(u"title"_s), u"X report 4"_s);
    QVERIFY2(words(x).contains(u"refund(s)=-5.00 EUR"_s), qPrintable(words(x)));
    QVERIFY(!words(x).contains(u"Expected"_s)); // not before the count
    report[u"kind"_s] = u"Z"_s;
    report[u"expected"_s] = money(12000);
    report[u"counted"_s] = money(11950);
    report[u"difference"_s] = money(-50);
    const PaperData z = PaperWords(QLocale::c()).report(view(report));
    QCOMPARE(z.values.value(u"title"_s), u"Z report 4"_s);
    QVERIFY2(words(z).endsWith(u"Expected in the drawer=120.00 EUR|Counted=119.50 EUR|Short=-0.50 EUR"_s), qPrintable(words(z)));
}

QString TestPrintDesk::sentence() const
{
    for (const PrintJob &job : m_desk->jobs()) {
        if (job.state() == JobState::Failed)
            return PrintDesk::troubleText(job.trouble);
    }
    return {};
}

void TestPrintDesk::failuresAreSettledByKeys()
{
    FakePrinter second;
    QVERIFY(second.on());
    PrintSetup setup = m_desk->setup();
    setup.printers.append(networkPrinter(u"two"_s, second.port()));
    m_desk->setSetup(setup);
    PrintStrip strip(*m_desk);
    QVERIFY(strip.isHidden());
    m_printer->setPaper(0);
    m_desk->orderSold(read(order({1, 2}, 1, u"card"_s)), m_facts, nullptr);
    QVERIFY(QTest::qWaitFor([&] { return !sentence().isEmpty(); }, 8000));
    QVERIFY(!strip.isHidden());
    QString words;
    for (const QLabel *label : strip.findChildren<QLabel *>())
        words += label->text();
    QVERIFY2(words.contains(u"out of paper, 0 of 2 printed"_s), qPrintable(words));
    m_printer->setPaper(1);
    strip.settle(); // F6
    QVERIFY(waitForPages(1));
    QVERIFY(QTest::qWaitFor([&] { return !sentence().isEmpty(); }, 8000));
    strip.settleOtherwise(); // Shift+F6: to the next printer
    QVERIFY(QTest::qWaitFor([&] { return second.pages().size() == 1; }, 8000));
    QCOMPARE(readQr(second.pages().first().page), code(2, 1));
    QCOMPARE(m_printer->pages().size(), 1);
}

void TestPrintDesk::setupIsKept()
{
    PrintSetup setup = m_desk->setup();
    setup.printers[0].name = u"Fenster 2 · नई"_s;
    setup.printers[0].cut = escpos::Cut::Full;
    setup.printers[0].drawerPin = 5;
    setup.printers[0].answers = false;
    setup.printers.append(PrinterConfig());
    setup.printers[1].id = u"pdf"_s;
    setup.printers[1].kind = PrinterKind::PdfFolder;
    setup.printers[1].address = u"/tmp/a b"_s;
    setup.receiptPrinter = u"pdf"_s;
    m_desk->setSetup(setup);
    m_settings->sync();
    QSettings again(m_settings->fileName(), QSettings::IniFormat);
    QVERIFY(PrintSetup::read(again) == setup);
    again.setValue(u"printers/1/kind"_s, 99); // by hand
    again.setValue(u"printers/1/drawerOnMs"_s, u"lots"_s);
    const PrintSetup clamped = PrintSetup::read(again);
    QCOMPARE(int(clamped.printers.first().kind), int(PrinterKind::PdfFolder));
    QCOMPARE(clamped.printers.first().drawerOnMs, 2);
}

void TestPrintDesk::addsAndRemovesPrinters()
{
    m_desk->setSetup({});
    PrintersPane pane(*m_desk);
    pane.show();
    const auto press = [&pane](const QString &text) {
        for (QAbstractButton *button : pane.findChildren<QAbstractButton *>()) {
            if (button->text() == text)
                button->click();
        }
    };
    press(u"Add a printer"_s);
    QCOMPARE(m_desk->setup().printers.size(), 1);
    QCOMPARE(m_desk->setup().ticketPrinter, m_desk->setup().printers.first().id);
    QLineEdit *address = nullptr;
    for (QLineEdit *edit : pane.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == u"Address"_s)
            address = edit;
    }
    QVERIFY(address);
    address->setText(u"127.0.0.1:%1"_s.arg(m_printer->port()));
    press(u"Print a test page"_s);
    QVERIFY(waitForPages(1));
    press(u"Remove"_s);
    QVERIFY(m_desk->setup().printers.isEmpty());
    QCOMPARE(m_desk->setup().ticketPrinter, QString());
}

void TestPrintDesk::everyControlHasAName()
{
    PrintersPane pane(*m_desk);
    pane.show();
    for (const QWidget *widget : pane.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget) || (qobject_cast<const QLineEdit *>(widget) && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()));
        if (isControl && !widget->objectName().startsWith("qt_"_L1))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestPrintDesk)
#include "tst_printdesk.moc"
