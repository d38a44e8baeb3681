// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintHouse.h"
#include "print/BuiltInLayouts.h"
#include "print/PaperPainter.h"
#include "print/TcpTransport.h"
#include "support/CodeReader.h"
#include "support/FakePrinter.h"
#include "theme/Fonts.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <poppler/qt6/poppler-qt6.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestPrintQueue : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { theme::loadFonts(); }
    void init();
    void cleanup();
    void whatComesOutIsTheTicket();
    void goesOnWhenThereIsPaperAgain();
    void coverOpen();
    void breaksInTheMiddle();
    void seenToHaveComeOut();
    void offAndOnAgain();
    void neverTheSameIssueTwice();
    void oneLineEachPrinter();
    void toAnotherPrinter();
    void cancelled();
    void drawerBeforeTheTicket();
    void drawerDuringATicket();
    void drawerNotLater();
    void printerThatNeverAnswers();
    void printerThatShouldAnswer();
    void asksForTheState();
    void layoutThatCannotBeDrawn();
    void intoAFifo();
    void fifoThatStalls();
    void intoAFile();
    void neverMakesAFile();
    void pdfFolder();
    void reportsCanBeSearched();
    void noSuchSystemPrinter();
    void addresses_data();
    void addresses();
    void bounded();

private:
    QStringList codesPrinted(const FakePrinter &printer) const;
    static QStringList codes(const QList<qint64> &tickets);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakePrinter> m_printer;
    std::unique_ptr<WatchedQueue> m_queue;
};

void TestPrintQueue::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_printer = std::make_unique<FakePrinter>();
    QVERIFY(m_printer->on());
    m_queue = std::make_unique<WatchedQueue>(m_folder->path());
    m_queue->setPrinters({networkPrinter(u"one"_s, m_printer->port())});
    m_queue->start();
}

void TestPrintQueue::cleanup()
{
    QCOMPARE(m_queue ? m_queue->complaints : QStringList(), QStringList());
    QCOMPARE(m_printer->decoder().garbage(), QString());
    m_queue.reset();
    m_printer.reset();
}

QStringList TestPrintQueue::codesPrinted(const FakePrinter &printer) const
{
    QStringList codes;
    for (const EscPosDecoder::Event &page : printer.pages())
        codes += readQr(page.page);
    return codes;
}

QStringList TestPrintQueue::codes(const QList<qint64> &tickets)
{
    QStringList codes;
    for (const qint64 ticket : tickets)
        codes += codeOf(ticket, 1);
    return codes;
}

void TestPrintQueue::whatComesOutIsTheTicket()
{
    const PrintJob job = ticketJob(u"one"_s, {1, 2});
    m_queue->submit(job);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2}));
    const auto drawn = paintMono(job.layout, job.pages.first().data);
    QVERIFY(drawn);
    const QImage paper = m_printer->pages().first().page;
    QCOMPARE(paper.copy(QRect(QPoint(), drawn->size())), drawn->convertToFormat(QImage::Format_Grayscale8));
    QCOMPARE(m_printer->pages().first().cut, u"partial"_s);
    QVERIFY(m_queue->jobs().isEmpty());
}

void TestPrintQueue::goesOnWhenThereIsPaperAgain()
{
    m_printer->setPaper(2);
    m_queue->submit(ticketJob(u"one"_s, {1, 2, 3, 4, 5}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Paper);
    QCOMPARE(m_queue->nth(0).count(PageState::Printed), 2);
    QTest::qWait(150); // it looks again and again
    QCOMPARE(m_printer->pages().size(), 2);
    m_printer->setPaper(10);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 3, 4, 5}));
}

void TestPrintQueue::coverOpen()
{
    m_printer->setCoverOpen(true);
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Cover);
    m_printer->setCoverOpen(false);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(m_printer->pages().size(), 1);
}

void TestPrintQueue::breaksInTheMiddle()
{
    m_printer->breakDuring(2, 12'000);
    m_queue->submit(ticketJob(u"one"_s, {1, 2, 3, 4, 5}));
    QVERIFY(m_queue->waitFor(0, JobState::Maybe));
    QCOMPARE(m_queue->nth(0).first(PageState::Maybe), 2);
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Unreachable);
    QVERIFY(m_printer->on());
    // The next customer's tickets do not wait for an answer; the rest of this order does.
    m_queue->submit(ticketJob(u"one"_s, {8}));
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 8}));
    QCOMPARE(m_queue->nth(0).state(), JobState::Maybe);

    m_queue->replace(m_queue->nth(0).id, 2, ticketPage(3, 1)); // the same issue again: no
    QCOMPARE(m_queue->nth(0).state(), JobState::Maybe);
    m_queue->replace(m_queue->nth(0).id, 2, ticketPage(3, 2));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 8}) + (QStringList{codeOf(3, 2), codeOf(4, 1), codeOf(5, 1)}));
}

void TestPrintQueue::seenToHaveComeOut()
{
    m_printer->breakDuring(0, 12'000);
    m_queue->submit(ticketJob(u"one"_s, {1, 2}));
    QVERIFY(m_queue->waitFor(0, JobState::Maybe));
    QVERIFY(m_printer->on());
    m_queue->confirm(m_queue->nth(0).id, 1); // not that one
    QCOMPARE(m_queue->nth(0).state(), JobState::Maybe);
    m_queue->confirm(m_queue->nth(0).id, 0);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({2}));
}

void TestPrintQueue::offAndOnAgain()
{
    m_printer->off();
    m_queue->submit(ticketJob(u"one"_s, {1, 2}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Unreachable);
    QVERIFY(m_printer->on());
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    m_printer->off(); // also while nothing is printed
    QTest::qWait(30);
    QVERIFY(m_printer->on());
    m_queue->submit(ticketJob(u"one"_s, {3}));
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 3}));
}

void TestPrintQueue::neverTheSameIssueTwice()
{
    m_queue->submit(ticketJob(u"one"_s, {1, 2}));
    m_queue->submit(ticketJob(u"one"_s, {2, 3, 3})); // 2 still waits
    QCOMPARE(m_queue->refusals.size(), 1);
    QCOMPARE(m_queue->refusals.first().pages.size(), 2);
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QCOMPARE(m_queue->refusals.size(), 2);

    m_queue.reset(); // also after the program was started anew
    m_queue = std::make_unique<WatchedQueue>(m_folder->path());
    m_queue->setPrinters({networkPrinter(u"one"_s, m_printer->port())});
    m_queue->start();
    m_queue->submit(ticketJob(u"one"_s, {1, 2, 3, 4}));
    QCOMPARE(m_queue->refusals.size(), 1);
    QCOMPARE(m_queue->refusals.first().pages.size(), 3);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    PrintJob reissued = ticketJob(u"one"_s, {});
    reissued.pages = {ticketPage(1, 2)};
    m_queue->submit(reissued);
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 3, 4}) + QStringList{codeOf(1, 2)});
}

void TestPrintQueue::oneLineEachPrinter()
{
    FakePrinter second;
    QVERIFY(second.on());
    m_printer->off();
    m_queue->setPrinters({networkPrinter(u"one"_s, m_printer->port()), networkPrinter(u"two"_s, second.port())});
    m_queue->submit(ticketJob(u"one"_s, {1}));
    m_queue->submit(ticketJob(u"one"_s, {2, 3}));
    m_queue->submit(ticketJob(u"two"_s, {4, 5}));
    QVERIFY(m_queue->waitFor(2, JobState::Printed)); // not held up by the other one
    QVERIFY(m_printer->on());
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 3}));
    QCOMPARE(codesPrinted(second), codes({4, 5}));
}

void TestPrintQueue::toAnotherPrinter()
{
    FakePrinter second;
    QVERIFY(second.on());
    m_queue->setPrinters({networkPrinter(u"one"_s, m_printer->port()), networkPrinter(u"two"_s, second.port())});
    m_printer->setPaper(2);
    m_queue->submit(ticketJob(u"one"_s, {1, 2, 3, 4}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    m_queue->move(m_queue->nth(0).id, u"two"_s, builtInLayout(u"ticket-2x55"_s, PaperUse::Ticket));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2}));
    QCOMPARE(codesPrinted(second), codes({3, 4}));
    QCOMPARE(second.pages().first().page.width(), 408); // two inches, in whole bytes
}

void TestPrintQueue::cancelled()
{
    m_printer->off();
    m_queue->submit(ticketJob(u"one"_s, {1}));
    m_queue->submit(ticketJob(u"one"_s, {2}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QSignalSpy removed(m_queue.get(), &PrintQueue::removed);
    m_queue->cancel(m_queue->nth(0).id);
    QCOMPARE(removed.size(), 1);
    QVERIFY(m_printer->on());
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({2}));
    m_queue->submit(ticketJob(u"one"_s, {1})); // it was never sent
    QVERIFY(m_queue->waitFor(2, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({2, 1}));
}

void TestPrintQueue::drawerBeforeTheTicket()
{
    QSignalSpy pulsed(m_queue.get(), &PrintQueue::pulsed);
    QElapsedTimer timer;
    timer.start();
    m_queue->pulse(u"one"_s);
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(QTest::qWaitFor([&] { return !m_printer->events().isEmpty(); }));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(m_printer->events().first().kind, EscPosDecoder::Kind::Pulse);
    QCOMPARE(m_printer->events().first().number, 2);
    QCOMPARE(m_printer->events().first().onMs, 100);
    QCOMPARE(pulsed.size(), 1);
    QCOMPARE(pulsed.first().at(1).toBool(), true);
}

void TestPrintQueue::drawerDuringATicket()
{
    connect(m_queue.get(), &PrintQueue::changed, this, [this](const PrintJob &job) {
        if (job.count(PageState::Sending) > 0) // queued behind the picture it would come last
            QMetaObject::invokeMethod(m_queue.get(), [this] { m_queue->pulse(u"one"_s); }, Qt::QueuedConnection);
    });
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    const auto isPulse = [](const EscPosDecoder::Event &event) { return event.kind == EscPosDecoder::Kind::Pulse; };
    const auto isPage = [](const EscPosDecoder::Event &event) { return event.kind == EscPosDecoder::Kind::Page; };
    const auto &events = m_printer->events();
    const auto pulse = std::find_if(events.begin(), events.end(), isPulse);
    QVERIFY(pulse != events.end());
    QVERIFY(pulse < std::find_if(events.begin(), events.end(), isPage));
    QCOMPARE(codesPrinted(*m_printer), codes({1})); // and the picture is whole
}

void TestPrintQueue::drawerNotLater()
{
    m_printer->off();
    QSignalSpy pulsed(m_queue.get(), &PrintQueue::pulsed);
    m_queue->pulse(u"one"_s);
    QVERIFY(pulsed.wait(2000));
    QCOMPARE(pulsed.first().at(1).toBool(), false);
    QVERIFY(m_printer->on());
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QVERIFY(std::none_of(m_printer->events().begin(), m_printer->events().end(),
                         [](const EscPosDecoder::Event &event) { return event.kind == EscPosDecoder::Kind::Pulse; }));
}

void TestPrintQueue::printerThatNeverAnswers()
{
    m_printer->setAnswers(false);
    m_queue->setPrinters({networkPrinter(u"one"_s, m_printer->port(), false)});
    m_queue->submit(ticketJob(u"one"_s, {1, 2, 3}));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QVERIFY(QTest::qWaitFor([&] { return m_printer->pages().size() == 3; }));
    QCOMPARE(codesPrinted(*m_printer), codes({1, 2, 3}));
}

void TestPrintQueue::printerThatShouldAnswer()
{
    m_printer->setAnswers(false);
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Silent);
    QCOMPARE(m_printer->pages().size(), 0); // nothing was sent yet
    m_printer->setAnswers(true);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(m_printer->pages().size(), 1);
}

void TestPrintQueue::asksForTheState()
{
    QSignalSpy known(m_queue.get(), &PrintQueue::statusKnown);
    m_queue->askStatus(u"one"_s);
    QVERIFY(known.wait(2000));
    QCOMPARE(known.last().at(1).value<PrintTrouble>(), PrintTrouble::None);
    m_printer->setPaper(0);
    m_queue->askStatus(u"one"_s);
    QVERIFY(known.wait(2000));
    QCOMPARE(known.last().at(1).value<PrintTrouble>(), PrintTrouble::Paper);
    m_printer->off();
    m_queue->askStatus(u"one"_s);
    QVERIFY(known.wait(2000));
    QCOMPARE(known.last().at(1).value<PrintTrouble>(), PrintTrouble::Unreachable);
    m_queue->askStatus(u"nobody"_s);
    QCOMPARE(known.last().at(1).value<PrintTrouble>(), PrintTrouble::Unreachable);
    QCOMPARE(m_printer->pages().size(), 0);
}

void TestPrintQueue::layoutThatCannotBeDrawn()
{
    PrintJob job = ticketJob(u"one"_s, {1});
    for (LayoutField &field : job.layout.fields) {
        if (field.kind == LayoutField::Kind::Qr)
            field.width = field.height = 2;
    }
    m_queue->submit(job);
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Layout);
    m_queue->submit(ticketJob(u"one"_s, {2})); // others go on
    QVERIFY(m_queue->waitFor(1, JobState::Printed));
    m_queue->move(m_queue->nth(0).id, u"one"_s, builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(codesPrinted(*m_printer), codes({2, 1}));
}

namespace {

PrinterConfig devicePrinter(const QString &path)
{
    PrinterConfig config;
    config.id = u"one"_s;
    config.kind = PrinterKind::Device;
    config.address = path;
    config.answers = false;
    return config;
}

QList<EscPosDecoder::Event> pagesOf(const QList<EscPosDecoder::Event> &events)
{
    QList<EscPosDecoder::Event> pages;
    std::copy_if(events.begin(), events.end(), std::back_inserter(pages), [](const auto &event) { return event.kind == EscPosDecoder::Kind::Page; });
    return pages;
}

} // namespace

void TestPrintQueue::intoAFifo()
{
    const QString path = m_folder->filePath(u"lp0"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    m_queue->setPrinters({devicePrinter(path)});
    m_queue->submit(ticketJob(u"one"_s, {1, 2}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed)); // nobody reads: as a printer that is off
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Unreachable);
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(fd >= 0);
    EscPosDecoder decoder;
    QList<EscPosDecoder::Event> events;
    const bool isDone = QTest::qWaitFor([&] {
        char buffer[5000];
        const ssize_t count = ::read(fd, buffer, sizeof buffer);
        if (count > 0)
            events += decoder.feed(QByteArray(buffer, count));
        return pagesOf(events).size() == 2;
    }, 10'000);
    QVERIFY(isDone);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(readQr(pagesOf(events).at(0).page), codeOf(1, 1));
    QCOMPARE(readQr(pagesOf(events).at(1).page), codeOf(2, 1));
    ::close(fd);
}

void TestPrintQueue::fifoThatStalls()
{
    const QString path = m_folder->filePath(u"lp0"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK);
    QVERIFY(fd >= 0);
    QVERIFY(::fcntl(fd, F_SETPIPE_SZ, 4096) > 0);
    m_queue->setPrinters({devicePrinter(path)});
    m_queue->submit(ticketJob(u"one"_s, {1}));
    // A USB printer without paper takes no more bytes, and goes on where it was once it has some.
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Stalled);
    QCOMPARE(m_queue->nth(0).count(PageState::Sending), 1);
    EscPosDecoder decoder;
    QList<EscPosDecoder::Event> events;
    QVERIFY(QTest::qWaitFor([&] {
        char buffer[5000];
        const ssize_t count = ::read(fd, buffer, sizeof buffer);
        if (count > 0)
            events += decoder.feed(QByteArray(buffer, count));
        return pagesOf(events).size() == 1;
    }, 10'000));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    QCOMPARE(readQr(pagesOf(events).at(0).page), codeOf(1, 1));
    // And one that never moves again is given up, the page in doubt.
    m_queue->submit(ticketJob(u"one"_s, {2}));
    QVERIFY(m_queue->waitFor(1, JobState::Maybe));
    QCOMPARE(m_queue->nth(1).trouble, PrintTrouble::Stalled);
    ::close(fd);
}

void TestPrintQueue::intoAFile()
{
    QFile file(m_folder->filePath(u"spool"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("\x1b@");
    file.flush();
    m_queue->setPrinters({devicePrinter(file.fileName())});
    m_queue->submit(ticketJob(u"one"_s, {1, 2}));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    file.seek(0);
    EscPosDecoder decoder;
    const auto pages = pagesOf(decoder.feed(file.readAll()));
    QCOMPARE(decoder.garbage(), QString());
    QCOMPARE(pages.size(), 2);
    QCOMPARE(readQr(pages.at(1).page), codeOf(2, 1));
}

void TestPrintQueue::neverMakesAFile()
{
    const QString path = m_folder->filePath(u"usb/lp7"_s);
    m_queue->setPrinters({devicePrinter(path), devicePrinter(m_folder->filePath(u"lp8"_s))});
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Unreachable);
    QVERIFY(!QFile::exists(m_folder->filePath(u"lp8"_s)));
}

void TestPrintQueue::pdfFolder()
{
    PrinterConfig config;
    config.id = u"one"_s;
    config.kind = PrinterKind::PdfFolder;
    config.address = m_folder->filePath(u"out"_s);
    m_queue->setPrinters({config});
    PrintJob job = ticketJob(u"one"_s, {1, 2});
    job.layout = builtInLayout(u"ticket-a4"_s, PaperUse::Ticket);
    m_queue->submit(job);
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QVERIFY(QDir().mkpath(config.address));
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    const QStringList files = QDir(config.address).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{u"Order-K7Q4-MZ-ticket-1-1.pdf"_s, u"Order-K7Q4-MZ-ticket-2-1.pdf"_s}));
    const auto document = Poppler::Document::load(config.address + u'/' + files.at(1));
    QVERIFY(document && document->numPages() == 1);
    const auto page = document->page(0);
    QVERIFY(std::abs(page->pageSizeF().width() - 210 / 25.4 * 72) < 1);
    QVERIFY(page->text({}).contains(u"Hamlet"_s));
    QCOMPARE(readQr(page->renderToImage(150, 150)), codeOf(2, 1));
}

/// Every character of a report is in its PDF's text, also where a font would draw another form beside its neighbours.
void TestPrintQueue::reportsCanBeSearched()
{
    PrinterConfig config;
    config.id = u"one"_s;
    config.kind = PrinterKind::PdfFolder;
    config.address = m_folder->path();
    m_queue->setPrinters({config});
    PrintJob job;
    job.kind = JobKind::Report;
    job.title = u"Z report"_s;
    job.printer = u"one"_s;
    job.layout = builtInLayout(u"report-80mm"_s, PaperUse::Report);
    const QList<PaperRow> rows{{u"Opened 12:30 – 14:45 (A:B)"_s, u"\u22121,234.50"_s}, {u"Paid out 3x5 @9"_s, u"-5.00"_s, true, true}, {u"Cash (1) [2] {3}"_s, u"+7.00"_s}};
    PrintPage page;
    page.data.values.insert(u"title"_s, u"Z report 7"_s);
    page.data.values.insert(u"at"_s, u"02/03/2026, 09:15"_s);
    page.data.rows = rows;
    page.label = u"Z report 7"_s;
    job.pages = {page};
    m_queue->submit(job);
    QVERIFY(m_queue->waitFor(0, JobState::Printed));
    const QStringList files = QDir(config.address).entryList({u"*.pdf"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const auto document = Poppler::Document::load(config.address + u'/' + files.first());
    QVERIFY(document && document->numPages() == 1);
    const QString text = document->page(0)->text({}).simplified();
    QStringList wanted{u"Z report 7"_s, u"02/03/2026, 09:15"_s};
    for (const PaperRow &row : rows)
        wanted << row.words << row.figure;
    for (const QString &words : std::as_const(wanted))
        QVERIFY2(text.contains(words), qPrintable(words + u" is not in: "_s + text));
}

void TestPrintQueue::noSuchSystemPrinter()
{
    PrinterConfig config;
    config.id = u"one"_s;
    config.kind = PrinterKind::System;
    config.address = u"A printer nobody has"_s;
    m_queue->setPrinters({config});
    m_queue->submit(ticketJob(u"one"_s, {1}));
    QVERIFY(m_queue->waitFor(0, JobState::Failed));
    QCOMPARE(m_queue->nth(0).trouble, PrintTrouble::Unreachable);
}

void TestPrintQueue::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("host") << u"printer.venue.test"_s << u"printer.venue.test"_s << 9100;
    QTest::newRow("port") << u" 10.0.0.5:9101 "_s << u"10.0.0.5"_s << 9101;
    QTest::newRow("IPv6") << u"[fe80::1]:9100"_s << u"fe80::1"_s << 9100;
    QTest::newRow("nothing") << QString() << QString() << 0;
    QTest::newRow("a path") << u"host/queue"_s << QString() << 0;
    QTest::newRow("a person") << u"me@host"_s << QString() << 0;
    QTest::newRow("no port") << u"host:99999"_s << QString() << 0;
}

void TestPrintQueue::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, host);
    QFETCH(int, port);
    QCOMPARE(TcpTransport::parse(address), std::pair(host, quint16(port)));
}

void TestPrintQueue::bounded()
{
    m_printer->off();
    PrintJob job = ticketJob(u"one"_s, {});
    for (int i = 0; i <= PrintQueue::maxPages; ++i)
        job.pages.append(ticketPage(i + 1));
    m_queue->submit(job);
    QCOMPARE(m_queue->refusals.size(), 1);
    QVERIFY(m_queue->jobs().isEmpty());
}

QTEST_MAIN(TestPrintQueue)
#include "tst_printqueue.moc"
