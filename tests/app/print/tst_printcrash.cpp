// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintHouse.h"
#include "support/CodeReader.h"
#include "support/FakePrinter.h"
#include "theme/Fonts.h"

#include <QApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 8;
constexpr int ticketsEach = 6;

/// The till that is killed: prints the tickets it is told, answers nobody.
int printAndStay(const QString &folder, quint16 port, qint64 firstTicket)
{
    auto *queue = new WatchedQueue(folder);
    queue->setPrinters({networkPrinter(u"one"_s, port)});
    queue->start();
    QList<qint64> tickets;
    for (int i = 0; i < ticketsEach; ++i)
        tickets += firstTicket + i;
    queue->submit(ticketJob(u"one"_s, tickets));
    std::puts("submitted");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// A till killed with -9 at any moment of its printing: each issue of a ticket comes out once at most, and none is lost from
/// sight.
class TestPrintCrash : public QObject
{
    Q_OBJECT
private slots:
    void killedAtAnyMoment();
};

void TestPrintCrash::killedAtAnyMoment()
{
    QTemporaryDir folder;
    FakePrinter printer;
    QVERIFY(printer.on());
    printer.setSpeed(1000);
    QRandomGenerator random(20260501);
    for (int round = 0; round < rounds; ++round) {
        QProcess till;
        till.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        till.start(QCoreApplication::applicationFilePath(), {u"--till"_s, folder.path(), QString::number(printer.port()), QString::number(100 * round + 1)});
        QVERIFY(QTest::qWaitFor([&] { return till.canReadLine(); }, 20'000));
        const qsizetype already = printer.pages().size();
        const int pages = random.bounded(ticketsEach);
        QVERIFY(QTest::qWaitFor([&] { return printer.pages().size() >= already + pages && printer.decoder().pendingRows() + printer.decoder().unread() > 0; }, 20'000));
        till.kill(); // SIGKILL
        QVERIFY(till.waitForFinished(5000));
        printer.off(); // what it had of a page is lost with its power
        QVERIFY(printer.on());
    }
    printer.setSpeed(0);
    WatchedQueue queue(folder.path());
    queue.setPrinters({networkPrinter(u"one"_s, printer.port())});
    queue.start();
    QSet<qint64> inDoubt;
    // A person looks at each page in doubt: here, none came out, so each gets a new issue.
    const auto answer = [&] {
        for (const PrintJob &job : queue.jobs()) {
            if (const int page = job.first(PageState::Maybe); page >= 0) {
                const qint64 ticket = job.pages.at(page).key.ticket.value();
                inDoubt.insert(ticket);
                queue.replace(job.id, page, ticketPage(ticket, 2));
            }
        }
        return queue.jobs().isEmpty();
    };
    QVERIFY(QTest::qWaitFor(answer, 30'000));
    QHash<QString, int> printed;
    for (const EscPosDecoder::Event &page : printer.pages())
        ++printed[readQr(page.page)];
    QVERIFY2(inDoubt.size() > rounds / 2, "the till was killed too early or too late to show anything");
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < ticketsEach; ++i) {
            const qint64 ticket = 100 * round + 1 + i;
            QVERIFY2(printed.value(codeOf(ticket, 1)) <= 1, "an issue came out twice");
            QCOMPARE(printed.value(codeOf(ticket, 2)), inDoubt.contains(ticket) ? 1 : 0);
            QVERIFY2(printed.value(codeOf(ticket, 1)) + printed.value(codeOf(ticket, 2)) >= 1, "a ticket was lost");
        }
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    theme::loadFonts();
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == "--till"_L1)
        return printAndStay(arguments.value(2), quint16(arguments.value(3).toUInt()), arguments.value(4).toLongLong());
    TestPrintCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_printcrash.moc"
