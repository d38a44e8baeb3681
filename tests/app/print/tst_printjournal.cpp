// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintHouse.h"
#include "print/PrintJournal.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestPrintJournal : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void everythingComesBack();
    void steps_data();
    void steps();
    void tornAnywhere();
    void damagedInTheMiddle();
    void movedAndReplaced();
    void leavesNoNames();
    void onlyItsOwnerReads();
    void oneAtATime();
    void folderThatCannotBe();

private:
    PrintJob job(qint64 id, const QList<qint64> &tickets);
    QByteArray bytes() const;
    void put(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrintJournal::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

PrintJob TestPrintJournal::job(qint64 id, const QList<qint64> &tickets)
{
    PrintJob made = ticketJob(u"one"_s, tickets);
    made.id = id;
    made.at = QDateTime(QDate(2026, 5, 1), QTime(19, 0), Qt::UTC);
    made.pages.first().data.rows = {{u"Total"_s, u"45.00 EUR"_s, true, true}};
    return made;
}

QByteArray TestPrintJournal::bytes() const
{
    QFile file(m_folder->filePath(u"print.journal"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestPrintJournal::put(const QByteArray &content) const
{
    QFile file(m_folder->filePath(u"print.journal"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

void TestPrintJournal::everythingComesBack()
{
    const PrintJob first = job(7, {1, 2}), second = job(8, {3});
    {
        PrintJournal journal(m_folder->path());
        const auto jobs = journal.open();
        QVERIFY(jobs && jobs->isEmpty());
        QVERIFY(journal.add(first));
        QVERIFY(journal.add(second));
    }
    for (int round = 0; round < 2; ++round) { // as appended, and as rewritten
        PrintJournal journal(m_folder->path());
        const auto jobs = journal.open();
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), 2);
        const PrintJob &back = jobs->first();
        QCOMPARE(back.id, first.id);
        QCOMPARE(back.title, first.title);
        QCOMPARE(back.printer, first.printer);
        QCOMPARE(back.event, first.event);
        QCOMPARE(back.order, first.order);
        QCOMPARE(back.at, first.at);
        QVERIFY(back.layout == first.layout);
        QCOMPARE(back.pages.size(), 2);
        QVERIFY(back.pages.first().key == first.pages.first().key);
        QVERIFY(back.pages.first().data == first.pages.first().data);
        QCOMPARE(back.pages.first().label, first.pages.first().label);
        QCOMPARE(back.state(), JobState::Waiting);
    }
}

void TestPrintJournal::steps_data()
{
    QTest::addColumn<QList<int>>("states"); // written one after the other for the first page
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("isSent");
    const auto states = [](std::initializer_list<PageState> list) {
        QList<int> out;
        for (const PageState state : list)
            out += int(state);
        return out;
    };
    using enum PageState;
    QTest::newRow("not begun") << states({}) << int(Waiting) << false;
    QTest::newRow("being sent") << states({Sending}) << int(Maybe) << true;
    QTest::newRow("printed") << states({Sending, Printed}) << int(Printed) << true;
    QTest::newRow("in doubt") << states({Sending, Maybe}) << int(Maybe) << true;
    QTest::newRow("seen by a person") << states({Sending, Maybe, Printed}) << int(Printed) << true;
    QTest::newRow("nothing came out for sure") << states({Sending, Waiting}) << int(Waiting) << false;
}

void TestPrintJournal::steps()
{
    QFETCH(QList<int>, states);
    QFETCH(int, after);
    QFETCH(bool, isSent);
    PrintJob made = job(7, {1, 2});
    {
        PrintJournal journal(m_folder->path());
        QVERIFY(journal.open());
        QVERIFY(journal.add(made));
        for (const int state : states) {
            made.pages.first().state = PageState(state);
            QVERIFY(journal.setPage(made, 0));
        }
        QCOMPARE(journal.sent().contains(made.pages.first().key), isSent);
    }
    PrintJournal journal(m_folder->path());
    const auto jobs = journal.open();
    QVERIFY(jobs);
    QCOMPARE(int(jobs->first().pages.at(0).state), after);
    QCOMPARE(int(jobs->first().pages.at(1).state), int(PageState::Waiting));
    QCOMPARE(journal.sent().contains(made.pages.first().key), isSent);
}

/// Wherever the last write was cut off, what was complete counts and nothing else.
void TestPrintJournal::tornAnywhere()
{
    PrintJob made = job(7, {1});
    QByteArray before, whole;
    {
        PrintJournal journal(m_folder->path());
        QVERIFY(journal.open());
        QVERIFY(journal.add(made));
        before = bytes();
        made.pages.first().state = PageState::Sending;
        QVERIFY(journal.setPage(made, 0));
        whole = bytes();
    }
    QVERIFY(whole.startsWith(before) && whole.size() > before.size());
    for (qsizetype length = before.size(); length <= whole.size(); ++length) {
        put(whole.first(length));
        PrintJournal journal(m_folder->path());
        const auto jobs = journal.open();
        QVERIFY(jobs);
        QCOMPARE(jobs->size(), 1);
        QCOMPARE(jobs->first().pages.first().state, length == whole.size() ? PageState::Maybe : PageState::Waiting);
    }
}

void TestPrintJournal::damagedInTheMiddle()
{
    PrintJob made = job(7, {1, 2});
    {
        PrintJournal journal(m_folder->path());
        QVERIFY(journal.open());
        QVERIFY(journal.add(made));
        made.pages.first().state = PageState::Sending;
        QVERIFY(journal.setPage(made, 0));
        made.pages.first().state = PageState::Printed;
        QVERIFY(journal.setPage(made, 0));
    }
    QByteArray content = bytes();
    const qsizetype at = content.lastIndexOf("{\"is\":\"page\"", content.size() - 60);
    content[at + 3] = '\0';
    put(content);
    PrintJournal journal(m_folder->path());
    const auto jobs = journal.open();
    QVERIFY(jobs);
    QCOMPARE(jobs->first().pages.at(0).state, PageState::Printed);
    QCOMPARE(jobs->first().pages.at(1).state, PageState::Maybe); // the lost line may have been about it
}

void TestPrintJournal::movedAndReplaced()
{
    {
        PrintJournal journal(m_folder->path());
        QVERIFY(journal.open());
        PrintJob first = job(7, {1, 2});
        QVERIFY(journal.add(first));
        QVERIFY(journal.add(job(8, {3})));
        first.pages[1] = ticketPage(2, 5);
        QVERIFY(journal.replacePage(first, 1));
        first.printer = u"two"_s;
        first.layout.name = u"Other"_s;
        QVERIFY(journal.move(first));
    }
    PrintJournal journal(m_folder->path());
    const auto jobs = journal.open();
    QVERIFY(jobs);
    QCOMPARE(jobs->at(0).id, 8);
    QCOMPARE(jobs->at(1).id, 7); // behind what waited
    QCOMPARE(jobs->at(1).printer, u"two"_s);
    QCOMPARE(jobs->at(1).layout.name, u"Other"_s);
    QCOMPARE(jobs->at(1).pages.at(1).key.issue, 5);
}

void TestPrintJournal::leavesNoNames()
{
    {
        PrintJournal journal(m_folder->path());
        QVERIFY(journal.open());
        PrintJob made = job(7, {1});
        QVERIFY(journal.add(made));
        QVERIFY(bytes().contains("Maria"));
        for (const PageState state : {PageState::Sending, PageState::Printed}) {
            made.pages.first().state = state;
            QVERIFY(journal.setPage(made, 0));
        }
        QVERIFY(journal.remove(made));
    }
    PrintJournal journal(m_folder->path());
    const auto jobs = journal.open();
    QVERIFY(jobs && jobs->isEmpty());
    QVERIFY(!bytes().contains("Maria"));
    QVERIFY(!bytes().contains("TICKET"));
    QCOMPARE(journal.sent().size(), 1);
}

void TestPrintJournal::onlyItsOwnerReads()
{
    PrintJournal journal(m_folder->filePath(u"print"_s));
    QVERIFY(journal.open());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"print/print.journal"_s)) & others));
    QVERIFY(!(QFile::permissions(m_folder->filePath(u"print"_s)) & (others | QFile::ExeOther)));
}

void TestPrintJournal::oneAtATime()
{
    PrintJournal first(m_folder->path());
    QVERIFY(first.open());
    PrintJournal second(m_folder->path());
    const auto refused = second.open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unavailable);
}

void TestPrintJournal::folderThatCannotBe()
{
    put("x");
    PrintJournal journal(m_folder->filePath(u"print.journal/inside"_s));
    QVERIFY(!journal.open());
}

QTEST_GUILESS_MAIN(TestPrintJournal)
#include "tst_printjournal.moc"
