// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseDevice.h"
#include "lease/LeaseStore.h"
#include "lease/OfflineSales.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

const QString server = u"box office"_s;

Lease someLease(qint64 id = 7)
{
    Lease lease;
    lease.id = LeaseId(id);
    lease.device = u"till-1"_s;
    lease.event = {EventId(id + 100), u"Hamlet"_s, u"House"_s, QDateTime(QDate(2026, 11, 21), QTime(19, 30), Qt::UTC), {}, u"EUR"_s};
    lease.takenAt = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    lease.book = plainPriceBook(u"EUR"_s, {{1, 4500}, {2, 2000}});
    lease.book.version = 4;
    lease.book.fees.append({1, u"Fee"_s, 150, 0, true, false, {u"window"_s}, {}, {}});
    lease.places = {{TicketId(11), 3, -1, 1, u"AAAA"_s, u"K7M2"_s, u"Stalls · Row F · Seat 4"_s, true},
                    {TicketId(12), -1, 2, 2, u"BBBB"_s, u"K7M3"_s, u"Floor"_s, false}};
    lease.returnKey = u"back"_s;
    lease.returning = {TicketId(12)};
    lease.withheld = {TicketId(11)};
    return lease;
}

OfflineSale someSale(const QString &key, qint64 ticket)
{
    OfflineSale sale;
    sale.key = key;
    sale.lease = LeaseId(7);
    sale.device = u"till-1"_s;
    sale.event = EventId(107);
    sale.eventName = u"Hamlet"_s;
    sale.soldAt = QDateTime(QDate(2026, 11, 21), QTime(18, 0, 1, 250), Qt::UTC);
    sale.account = UserId(3);
    sale.seller = u"Sam"_s;
    sale.number = u"T-4711"_s;
    sale.priceBook = 4;
    sale.places = {{TicketId(ticket), 1, 3, u"F 4"_s}, {TicketId(ticket + 1), 2, -1, u"Floor"_s}};
    sale.total = Money(6500, u"EUR"_s);
    sale.tendered = Money(7000, u"EUR"_s);
    return sale;
}

bool isPrivate(const QString &path)
{
    return !(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace

/// What a till keeps on disk to sell without the server: it comes back as it was, or is refused; never something else.
class TestLeaseStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"leases"_s);
    }
    void leasesComeBack();
    void aDamagedStoreIsRefused_data();
    void aDamagedStoreIsRefused();
    void serversAreApart();
    void salesComeBack();
    void aTornLineIsNoSale();
    void aDamagedLineLosesNoOther();
    void aFullDiskSellsNothing();
    void oneProgramAtATime();
    void whatIsOverGoesInTime();
    void survivesKill();
    void deviceIsOfItsMachine();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

void TestLeaseStore::leasesComeBack()
{
    LeaseStore store(m_folder, server);
    QVERIFY(store.load() && store.load()->isEmpty());
    const Lease lease = someLease();
    QVERIFY(store.save({lease, someLease(8)}));
    QVERIFY(isPrivate(store.path()));
    const auto back = LeaseStore(m_folder, server).load();
    QVERIFY(back);
    QCOMPARE(back->size(), 2);
    const Lease &same = back->first();
    QCOMPARE(same.id, lease.id);
    QCOMPARE(same.device, lease.device);
    QCOMPARE(same.event, lease.event);
    QCOMPARE(same.takenAt, lease.takenAt);
    QCOMPARE(same.book, lease.book);
    QCOMPARE(same.places, lease.places);
    QCOMPARE(same.returnKey, lease.returnKey);
    QCOMPARE(same.returning, lease.returning);
    QCOMPARE(same.withheld, lease.withheld);
}

void TestLeaseStore::aDamagedStoreIsRefused_data()
{
    QTest::addColumn<int>("at"); // of the byte that is changed; negative: cut off so many at the end
    QTest::newRow("checksum") << 3;
    QTest::newRow("contents") << 120;
    QTest::newRow("cut off") << -10;
    QTest::newRow("empty") << -1'000'000;
}

void TestLeaseStore::aDamagedStoreIsRefused()
{
    QFETCH(int, at);
    LeaseStore store(m_folder, server);
    QVERIFY(store.save({someLease()}));
    QByteArray bytes = contents(store.path());
    if (at < 0)
        bytes.chop(-at);
    else
        bytes[at] = char(bytes.at(at) ^ 1);
    QVERIFY(overwrite(store.path(), bytes));
    LeaseStore again(m_folder, server);
    const auto back = again.load();
    QVERIFY(!back);
    QVERIFY(!QFile::exists(again.path()));
    QCOMPARE(contents(again.path() + u".damaged"_s), bytes); // for whoever wants to know
    QVERIFY(again.load() && again.load()->isEmpty());
    QVERIFY(again.save({someLease()}));
    QVERIFY(again.load());
}

void TestLeaseStore::serversAreApart()
{
    QVERIFY(LeaseStore(m_folder, server).save({someLease()}));
    const auto other = LeaseStore(m_folder, u"another"_s).load();
    QVERIFY(other && other->isEmpty());
    QVERIFY(!LeaseStore(m_folder, u"10.0.0.7:8443"_s).path().contains(u"10.0"_s));
}

void TestLeaseStore::salesComeBack()
{
    {
        OfflineSales sales(m_folder, server);
        QVERIFY(sales.open());
        QVERIFY(sales.add(someSale(u"one"_s, 11)));
        QVERIFY(sales.add(someSale(u"two"_s, 21)));
        QVERIFY(sales.add(someSale(u"three"_s, 31)));
        QVERIFY(sales.settle(u"one"_s, OfflineSale::State::HandedIn, u"K7Q4-MZ"_s));
        QVERIFY(sales.settle(u"two"_s, OfflineSale::State::Refused, u"why"_s));
        QVERIFY(isPrivate(sales.path()));
    }
    OfflineSales back(m_folder, server);
    QVERIFY(back.open());
    QVERIFY(!back.wasDamaged());
    QCOMPARE(back.sales().size(), 3);
    QCOMPARE(back.find(u"one"_s)->state, OfflineSale::State::HandedIn);
    QCOMPARE(back.find(u"one"_s)->outcome, u"K7Q4-MZ"_s);
    QCOMPARE(back.find(u"two"_s)->outcome, u"why"_s);
    QCOMPARE(*back.find(u"three"_s), someSale(u"three"_s, 31));
    QCOMPARE(back.count(OfflineSale::State::Waiting), 1);
    QVERIFY(back.hasTicket(TicketId(12)) && back.hasTicket(TicketId(31)) && !back.hasTicket(TicketId(13)));
}

void TestLeaseStore::aTornLineIsNoSale()
{
    QString path;
    {
        OfflineSales sales(m_folder, server);
        QVERIFY(sales.open());
        QVERIFY(sales.add(someSale(u"one"_s, 11)));
        QVERIFY(sales.add(someSale(u"two"_s, 21)));
        path = sales.path();
    }
    const QByteArray whole = contents(path);
    const qsizetype second = whole.indexOf('\n') + 1;
    for (qsizetype length = second; length < whole.size(); length += 41) { // wherever the power went
        QVERIFY(overwrite(path, whole.first(length)));
        {
            OfflineSales back(m_folder, server);
            QVERIFY(back.open());
            QVERIFY(!back.wasDamaged());
            QCOMPARE(back.sales().size(), 1);
            QVERIFY(!back.hasTicket(TicketId(21)));
            QVERIFY(back.add(someSale(u"two"_s, 21))); // and the next line is whole
        }
        OfflineSales again(m_folder, server);
        QVERIFY(again.open());
        QCOMPARE(again.sales().size(), 2);
    }
}

void TestLeaseStore::aDamagedLineLosesNoOther()
{
    QString path;
    {
        OfflineSales sales(m_folder, server);
        QVERIFY(sales.open());
        QVERIFY(sales.add(someSale(u"one"_s, 11)));
        QVERIFY(sales.add(someSale(u"two"_s, 21)));
        path = sales.path();
    }
    QByteArray bytes = contents(path);
    bytes[60] = char(bytes.at(60) ^ 1);
    QVERIFY(overwrite(path, bytes));
    OfflineSales back(m_folder, server);
    QVERIFY(back.open());
    QVERIFY(back.wasDamaged());
    QCOMPARE(back.sales().size(), 1);
    QVERIFY(back.find(u"two"_s));
    QCOMPARE(contents(path + u".damaged"_s), bytes);
}

void TestLeaseStore::aFullDiskSellsNothing()
{
    auto sales = std::make_unique<OfflineSales>(m_folder, server);
    QVERIFY(sales->open());
    QVERIFY(sales->add(someSale(u"one"_s, 11)));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    rlimit full = before;
    full.rlim_cur = rlim_t(QFileInfo(sales->path()).size() + 50); // the next line fits in part
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const Status sold = sales->add(someSale(u"two"_s, 21));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!sold);
    QVERIFY(!sales->hasTicket(TicketId(21)));
    QVERIFY(sales->add(someSale(u"three"_s, 31))); // there is room again, and nothing torn before it
    sales.reset();
    sales = std::make_unique<OfflineSales>(m_folder, server);
    QVERIFY(sales->open());
    QVERIFY(!sales->wasDamaged());
    QCOMPARE(sales->sales().size(), 2);
    QVERIFY(!sales->find(u"two"_s));
}

void TestLeaseStore::oneProgramAtATime()
{
    OfflineSales first(m_folder, server), second(m_folder, server);
    QVERIFY(first.open());
    const Status opened = second.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unavailable);
    QVERIFY(!second.add(someSale(u"one"_s, 11)));
}

void TestLeaseStore::whatIsOverGoesInTime()
{
    {
        OfflineSales sales(m_folder, server);
        QVERIFY(sales.open());
        for (int i = 0; i < OfflineSales::maxOver + 5; ++i) {
            const QString key = QString::number(i);
            QVERIFY(sales.add(someSale(key, 1000 + 2 * i)));
            if (i != 2)
                QVERIFY(sales.settle(key, i == 3 ? OfflineSale::State::Refused : OfflineSale::State::HandedIn, u"R"_s));
        }
    }
    OfflineSales back(m_folder, server);
    QVERIFY(back.open());
    QCOMPARE(back.sales().size(), OfflineSales::maxOver + 2);
    QVERIFY(!back.find(u"0"_s) && !back.find(u"4"_s) && back.find(u"5"_s)); // the oldest went
    QVERIFY(back.find(u"2"_s) && back.find(u"3"_s));                       // what is not over stays
}

void TestLeaseStore::survivesKill()
{
    QProcess till;
    till.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    till.start(QCoreApplication::applicationFilePath(), {u"--sell"_s, m_folder});
    QVERIFY(till.waitForFinished(20'000));
    QCOMPARE(till.exitStatus(), QProcess::CrashExit);
    const int told = int(till.readAllStandardOutput().count('\n')); // sales it had said were made
    QVERIFY(told > 0);
    OfflineSales back(m_folder, server);
    QVERIFY(back.open());
    QVERIFY(!back.wasDamaged());
    QCOMPARE(back.sales().size(), told);
}

void TestLeaseStore::deviceIsOfItsMachine()
{
    const QString path = m_dir->filePath(u"till.ini"_s);
    QString made;
    {
        QSettings settings(path, QSettings::IniFormat);
        made = leaseDevice(settings, "this machine");
        QVERIFY(made.size() >= 32 && made.size() <= 64);
        QVERIFY(!settings.value(u"device/machine"_s).toString().contains(u"machine"_s));
    }
    QSettings settings(path, QSettings::IniFormat);
    QCOMPARE(leaseDevice(settings, "this machine"), made);
    const QString elsewhere = leaseDevice(settings, "its copy");
    QVERIFY(elsewhere != made);
    QCOMPARE(leaseDevice(settings, "its copy"), elsewhere);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--sell"_L1) {
        OfflineSales sales(QCoreApplication::arguments().value(2), server);
        if (!sales.open())
            return 1;
        for (int i = 0; i < 20; ++i) {
            if (!sales.add(someSale(QString::number(i), 100 + 2 * i)))
                return 2;
            ::write(STDOUT_FILENO, "\n", 1);
        }
        ::raise(SIGKILL);
    }
    TestLeaseStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_leasestore.moc"
