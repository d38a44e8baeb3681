// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Connection.h"
#include "storage/DataFolder.h"
#include "storage/EmbeddedPostgres.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// The private cluster: made once here, in a folder only its owner may enter and with a name that wants quoting, then
/// started again and again after every kind of accident.
class TestEmbeddedPostgres : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void startsAndStops();
    void comesBackAfterAKill();
    void stalePidFile_data();
    void stalePidFile();
    void leftoverClusterIsStopped();
    void damagedVersion_data();
    void damagedVersion();
    void anothersClusterIsLeftAlone();
    void longPath();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(EmbeddedPostgres::conninfoOf(m_data), sql); }
    qint64 postmaster() { return ask("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").toLongLong(); }
    QString inCluster(const QString &name) { return m_data + "/postgres/"_L1 + name; }
    static void write(const QString &path, const QByteArray &content);

    QTemporaryDir m_parent; ///< mode 0700
    QString m_data;
};

void TestEmbeddedPostgres::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

void TestEmbeddedPostgres::initTestCase()
{
    m_data = m_parent.filePath(u"the 'data' folder"_s);
    QVERIFY(QDir().mkpath(m_data));
    QVERIFY(::chmod(QFile::encodeName(m_parent.path()).constData(), 0700) == 0);
    EmbeddedPostgres postgres(m_data);
    VERIFY_OK(postgres.start());
    QCOMPARE(ask("CREATE TABLE kept (id int); INSERT INTO kept VALUES (42)"), QString());
}

void TestEmbeddedPostgres::startsAndStops()
{
    EmbeddedPostgres postgres(m_data);
    VERIFY_OK(postgres.start());
    QVERIFY(postgres.isRunning());
    QCOMPARE(ask("SELECT id FROM kept"), u"42"_s);
    QCOMPARE(ask("SHOW listen_addresses"), QString());
    QCOMPARE(ask("SHOW fsync"), u"on"_s);
    QCOMPARE(ask("SHOW data_checksums"), u"on"_s);
    QVERIFY(!QFile::permissions(m_data + "/run"_L1)
                 .testAnyFlags(QFileDevice::ReadOther | QFileDevice::ExeOther | QFileDevice::ExeGroup));
    const qint64 pid = postmaster();
    postgres.stop();
    QVERIFY(!postgres.isRunning());
    QVERIFY(::kill(pid_t(pid), 0) != 0);
    QVERIFY(!QFileInfo::exists(inCluster(u"postmaster.pid"_s)));
    QVERIFY(ask("SELECT 1").startsWith("error: "_L1));
}

void TestEmbeddedPostgres::comesBackAfterAKill()
{
    EmbeddedPostgres postgres(m_data);
    VERIFY_OK(postgres.start());
    QSignalSpy died(&postgres, &EmbeddedPostgres::died);
    for (int round = 1; round <= 2; ++round) {
        QVERIFY(::kill(pid_t(postmaster()), SIGKILL) == 0);
        QTRY_COMPARE_WITH_TIMEOUT(died.size(), round, 5000);
        QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT id FROM kept"), u"42"_s, 30000);
    }
}

void TestEmbeddedPostgres::stalePidFile_data()
{
    QTest::addColumn<QString>("whose");
    QTest::newRow("nobody's") << u"dead"_s;
    QTest::newRow("an unrelated program's") << u"sleep"_s;
    QTest::newRow("another server's") << u"postgres: somebody else"_s; // the name alone must not condemn it
    QTest::newRow("empty file") << u""_s;
    QTest::newRow("garbage") << u"garbage"_s;
}

void TestEmbeddedPostgres::stalePidFile()
{
    QFETCH(QString, whose);
    QProcess bystander;
    bystander.start(u"/bin/bash"_s, {u"-c"_s, u"exec -a \"$0\" sleep 60"_s, whose});
    QVERIFY(bystander.waitForStarted());
    const QByteArray pid = QByteArray::number(bystander.processId());
    if (whose == "dead"_L1) {
        bystander.kill();
        bystander.waitForFinished();
    }
    write(inCluster(u"postmaster.pid"_s),
          whose.isEmpty() || whose == "garbage"_L1 ? whose.toLatin1()
                                                   : pid + "\n" + inCluster({}).toUtf8() + "\n1700000000\n5432\n");
    EmbeddedPostgres postgres(m_data);
    const auto started = postgres.start();
    const bool isAlive = bystander.state() == QProcess::Running && !bystander.waitForFinished(100);
    bystander.kill();
    bystander.waitForFinished();
    VERIFY_OK(started);
    QCOMPARE(isAlive, whose != "dead"_L1);
    QCOMPARE(ask("SELECT id FROM kept"), u"42"_s);
}

void TestEmbeddedPostgres::leftoverClusterIsStopped()
{
    const auto user = PostgresUser::find();
    VERIFY_OK(user);
    QProcess leftover; // as if its foyer-server had been killed
    leftover.setWorkingDirectory(u"/"_s);
    user->prepare(leftover, m_data + "/postgres"_L1, false);
    leftover.start(EmbeddedPostgres::program(u"postgres"_s),
                   {u"-D"_s, m_data + "/postgres"_L1, u"-k"_s, m_data + "/run"_L1, u"-c"_s, u"listen_addresses="_s});
    QVERIFY(leftover.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT id FROM kept"), u"42"_s, 20000);
    EmbeddedPostgres postgres(m_data);
    VERIFY_OK(postgres.start());
    QVERIFY(leftover.state() == QProcess::NotRunning || leftover.waitForFinished(1000));
    QVERIFY(postmaster() > 1);
    QCOMPARE(ask("SELECT id FROM kept"), u"42"_s);
}

void TestEmbeddedPostgres::damagedVersion_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("empty") << QByteArray("") << u"missing or damaged"_s;
    QTest::newRow("garbage") << QByteArray("\x01\x02zz") << u"missing or damaged"_s;
    QTest::newRow("another version") << QByteArray("9\n") << u"PostgreSQL 9, which is not installed"_s;
}

void TestEmbeddedPostgres::damagedVersion()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    QFile file(inCluster(u"PG_VERSION"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sound = file.readAll();
    file.close();
    write(file.fileName(), content);
    EmbeddedPostgres postgres(m_data);
    const auto started = postgres.start();
    write(file.fileName(), sound);
    COMPARE_ERROR(started, ErrorCode::Internal);
    QVERIFY2(started.error().detail.contains(said), qPrintable(started.error().detail));
    QVERIFY(!started.error().detail.contains(u'\n'));
}

void TestEmbeddedPostgres::anothersClusterIsLeftAlone()
{
    if (geteuid() != 0)
        QSKIP("only root can meet another user's cluster that it may write to");
    constexpr uid_t somebody = 54321;
    const QByteArray folder = QFile::encodeName(inCluster({}));
    struct stat before = {};
    QVERIFY(::stat(folder.constData(), &before) == 0);
    QVERIFY(::chown(folder.constData(), somebody, somebody) == 0);
    EmbeddedPostgres postgres(m_data);
    const auto started = postgres.start();
    struct stat after = {};
    QVERIFY(::stat(folder.constData(), &after) == 0);
    QVERIFY(::chown(folder.constData(), before.st_uid, before.st_gid) == 0);
    COMPARE_ERROR(started, ErrorCode::Internal);
    QVERIFY2(started.error().detail.contains("another user"_L1), qPrintable(started.error().detail));
    QCOMPARE(after.st_uid, somebody);
}

void TestEmbeddedPostgres::longPath()
{
    const QTemporaryDir parent;
    const QString data = parent.filePath(QString(70, u'a') + u'/' + QString(70, u'b'));
    DataFolder folder(data);
    VERIFY_OK(folder.open());
    QByteArray conninfo;
    {
        EmbeddedPostgres postgres(data);
        VERIFY_OK(postgres.start());
        conninfo = postgres.conninfo();
        QCOMPARE(TestDatabase::ask(conninfo, "SELECT 1"), u"1"_s);
        QCOMPARE(TestDatabase::ask(EmbeddedPostgres::conninfoOf(data), "SELECT 1"),
                 u"1"_s); // as another command finds it
    }
    const QString sockets = QString::fromUtf8(conninfo.mid(conninfo.indexOf('\'') + 1).split('\'').first());
    QVERIFY(sockets.size() < 90);
    QVERIFY(!QFile::permissions(sockets).testAnyFlags(QFileDevice::ReadOther | QFileDevice::ExeOther
                                                      | QFileDevice::ExeGroup));
    QDir(sockets).removeRecursively();
}

QTEST_GUILESS_MAIN(TestEmbeddedPostgres)
#include "tst_embeddedpostgres.moc"
