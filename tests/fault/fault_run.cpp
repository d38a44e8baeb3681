// SPDX-License-Identifier: GPL-3.0-or-later
#include "Checks.h"
#include "Faults.h"
#include "Watcher.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextStream>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int holdSeconds = 6;
constexpr int pendingSeconds = 8;
constexpr int readyMs = 90'000;
constexpr int settleMs = 200'000; // the callers' own patience ends before it
constexpr int badUse = 2;

struct Options {
    quint64 seed = 0;
    int seconds = 45;
    int callers = 12;
    bool isVerbose = false;
};

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

std::optional<Options> readOptions(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Two servers, one PostgreSQL, many callers, and everything goes wrong."_s);
    parser.addHelpOption();
    parser.addOptions({{u"seed"_s, u"what goes wrong and who wants what; drawn unless given"_s, u"number"_s},
                       {u"seconds"_s, u"for how long; 45 unless given"_s, u"number"_s, u"45"_s},
                       {u"callers"_s, u"how many sell; 12 unless given"_s, u"number"_s, u"12"_s},
                       {u"verbose"_s, u"tell each fault when it happens"_s}});
    parser.process(application);
    Options options;
    bool isSeed = true, isSeconds = false, isCallers = false;
    options.seed = parser.isSet(u"seed"_s) ? parser.value(u"seed"_s).toULongLong(&isSeed) : QRandomGenerator::system()->generate();
    options.seconds = parser.value(u"seconds"_s).toInt(&isSeconds);
    options.callers = parser.value(u"callers"_s).toInt(&isCallers);
    options.isVerbose = parser.isSet(u"verbose"_s);
    if (isSeed && isSeconds && isCallers && options.seconds > 0 && options.callers > 0 && options.callers <= 200)
        return options;
    QTextStream(stderr) << "fault_run: --seed, --seconds and --callers (200 at most) are whole numbers\n";
    return std::nullopt;
}

/// The whole run, in the main thread; the callers and watchers have theirs.
class Run
{
public:
    explicit Run(const Options &options) : m_options(options), m_stage(m_findings) {}

    bool prepare();
    void go();
    void judge();
    int finish();

private:
    void phase(const char *name);
    bool startServers();
    bool readHouse();
    bool waitForServers();
    void checkLive();
    void askAgain();

    const Options m_options;
    QElapsedTimer m_clock;
    Findings m_findings;
    Stage m_stage;
    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<StallingProxy> m_proxies[2];
    std::unique_ptr<FaultServer> m_servers[2];
    std::vector<std::unique_ptr<Caller>> m_callers;
    std::vector<std::unique_ptr<Watcher>> m_watchers;
};

void Run::phase(const char *name)
{
    if (m_options.isVerbose)
        out() << QString::number(double(m_clock.elapsed()) / 1000, 'f', 1).rightJustified(7) << " s in all: " << name << Qt::endl;
}

bool Run::prepare()
{
    m_clock.start();
    if (const QString why = m_databases.start(); !why.isEmpty()) {
        m_findings.add(why);
        return false;
    }
    m_conninfo = m_databases.createEmpty();
    return startServers() && readHouse();
}

bool Run::startServers()
{
    const QTemporaryDir folder;
    const Ran demo = runFoyer({u"demo"_s, u"--data-dir"_s, folder.path(), u"--database.url"_s, QString::fromUtf8(m_conninfo)});
    if (demo.exitCode != 0) {
        m_findings.add(u"demo: "_s + QString::fromUtf8(demo.err));
        return false;
    }
    const auto field = [this](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern)).match(QString::fromUtf8(m_conninfo)).captured(1);
    };
    const QString database = field(R"(dbname=(\w+))");
    for (size_t i = 0; i < 2; ++i) {
        m_proxies[i] = std::make_unique<StallingProxy>((field("host='([^']+)'") + u"/.s.PGSQL.5432"_s).toUtf8());
        const QString url = u"postgresql://foyer@127.0.0.1:%1/%2?sslmode=disable&gssencmode=disable"_s.arg(m_proxies[i]->port()).arg(database);
        m_servers[i] = std::make_unique<FaultServer>(QString(QChar(u'A' + char16_t(i))),
                                                     QStringList{u"--database.url"_s, url, u"--hold-seconds"_s, QString::number(holdSeconds),
                                                                 u"--pending-seconds"_s, QString::number(pendingSeconds)},
                                                     m_findings);
        m_stage.servers[i] = m_servers[i].get();
        m_servers[i]->start();
    }
    m_stage.holdSeconds = holdSeconds;
    m_stage.pendingSeconds = pendingSeconds;
    return waitForServers();
}

bool Run::waitForServers()
{
    const bool areReady = waitUntil([this] { return m_servers[0]->port() != 0 && m_servers[1]->port() != 0; }, readyMs);
    if (!areReady)
        m_findings.add(u"the servers do not become ready"_s);
    return areReady;
}

bool Run::readHouse()
{
    Till till(m_servers[0]->port());
    for (const QByteArray name : {"Northern", "Cup", "Hamlet"}) {
        auto event = std::make_unique<Stage::Event>();
        event->id = till.event(name);
        const QJsonObject seats = till.seats(event->id);
        event->seats = int(seats["states"_L1].toString().size());
        for (const QJsonValue &area : seats["areas"_L1].toArray())
            event->areas.append(area["section"_L1].toInt());
        const QJsonObject pricing = till.http().get(eventPath(event->id, "/pricing")).json();
        for (const QJsonValue &price : pricing["prices"_L1].toArray()) {
            if (price["priceType"_L1].toInt() == 1)
                event->prices.insert(price["priceLevel"_L1].toInt(), amountOf(price["price"_L1]));
        }
        m_stage.events.push_back(std::move(event));
    }
    const QRegularExpression method(u"\"x-foyer-method\":\\s*\"([^\"]+)\""_s);
    auto found = method.globalMatch(QString::fromUtf8(till.http().get("/api/v1/openapi.json").body));
    while (found.hasNext())
        m_stage.methods.insert(found.next().captured(1));
    if (m_stage.events.front()->seats == 0 || !m_stage.methods.contains(u"orders.sell"_s))
        m_findings.add(u"the house cannot be read"_s);
    return m_findings.total() == 0;
}

void Run::go()
{
    for (int i = 0; i < m_options.callers; ++i)
        m_callers.push_back(std::make_unique<Caller>(m_stage, i, m_options.seed));
    for (int i = 0; i < 2; ++i)
        m_watchers.push_back(std::make_unique<Watcher>(m_stage, i));
    std::atomic<int> working = m_options.callers;
    std::vector<std::thread> threads;
    for (const auto &caller : m_callers) {
        threads.emplace_back([&] {
            caller->work();
            --working;
        });
    }
    Faults faults({m_stage.servers, {m_proxies[0].get(), m_proxies[1].get()}, &m_databases, m_conninfo.mid(m_conninfo.indexOf("dbname=") + 7).split(' ').first()},
                  m_options.seed, m_findings, m_options.isVerbose);
    phase("everybody sells");
    faults.start();
    waitUntil([] { return false; }, m_options.seconds * 1000);
    faults.stop();
    phase("no more faults; what is under way ends");
    m_stage.isClosing = true; // what is under way gets its outcome; the event loop keeps PostgreSQL and the servers up meanwhile
    if (!waitUntil([&] { return working == 0; }, settleMs))
        m_findings.add(u"callers do not come to an end"_s);
    for (std::thread &thread : threads)
        thread.join();
}

void Run::askAgain()
{
    const int forMs = std::min(60'000, m_options.seconds * 400);
    std::atomic<int> working = int(m_callers.size());
    std::vector<std::thread> threads;
    for (const auto &caller : m_callers) {
        threads.emplace_back([&] {
            caller->askAgain(forMs);
            --working;
        });
    }
    waitUntil([&] { return working == 0; }, forMs + settleMs);
    for (std::thread &thread : threads)
        thread.join();
}

void Run::checkLive()
{
    for (size_t server = 0; server < 2; ++server) {
        for (const auto &event : m_stage.events) {
            Till till(m_servers[server]->port());
            const SeatFold truth = SeatFold::of(till.seats(event->id));
            const auto known = [&] { return m_watchers[server]->states().value(event->id); };
            if (!waitUntil([&] { return known() == truth; }, 5000))
                m_findings.add(u"server %1 shows event %2 at version %3, its subscriber is at %4"_s.arg(m_servers[server]->name()).arg(event->id)
                                   .arg(truth.version).arg(known().version));
            const QString stored = TestDatabase::ask(m_conninfo, "SELECT version FROM inventory WHERE event_id = " + QByteArray::number(event->id));
            if (stored.toLongLong() != truth.version)
                m_findings.add(u"server %1 is at version %2 of event %3, the database at %4"_s.arg(m_servers[server]->name()).arg(truth.version)
                                   .arg(event->id).arg(stored));
        }
    }
}

void Run::judge()
{
    if (!waitForServers())
        return;
    phase("all outcomes again");
    askAgain();
    phase("holds run out");
    Checks checks(m_conninfo, m_stage, m_findings);
    checks.waitForHolds((holdSeconds + pendingSeconds) * 1000 + 20'000);
    waitUntil([] { return false; }, 1500); // a lost notification is made good within a second
    phase("what is shown");
    checkLive();
    m_watchers.clear();
    phase("what is stored");
    checks.run();
}

int Run::finish()
{
    m_watchers.clear();
    phase("the servers stop");
    for (const auto &server : m_servers) {
        if (!server)
            continue;
        if (!server->stop())
            m_findings.add(u"server %1 does not stop as it must"_s.arg(server->name()));
        if (const QByteArray complaints = server->complaints(); !complaints.isEmpty())
            m_findings.add(u"server %1 complained: %2"_s.arg(server->name(), QString::fromUtf8(complaints)));
    }
    if (!m_conninfo.isEmpty()) {
        phase("verify");
        const QTemporaryDir folder;
        const Ran verified = runProgram(QStringLiteral(FOYER_BIN_DIR "/foyer-server"),
                                        {u"verify"_s, u"--data-dir"_s, folder.path(), u"--database.url"_s, QString::fromUtf8(m_conninfo)}, {}, 300'000);
        out() << "foyer-server verify: " << QString::fromUtf8(verified.out.trimmed().right(2000)) << ", exit " << verified.exitCode << '\n';
        if (verified.exitCode != 0)
            m_findings.add(u"verify: exit %1 %2"_s.arg(verified.exitCode).arg(QString::fromUtf8(verified.err)));
    }
    out() << m_findings.report();
    out() << (m_findings.total() == 0 ? u"nothing lost, nothing twice"_s : u"%1 FINDINGS"_s.arg(m_findings.total())) << "; seed " << m_options.seed << Qt::endl;
    return m_findings.total() == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    const auto options = readOptions(application);
    if (!options)
        return badUse;
    out() << "fault run: seed " << options->seed << ", " << options->seconds << " s, " << options->callers << " callers, two servers" << Qt::endl;
    Run run(*options);
    if (run.prepare()) {
        run.go();
        run.judge();
    }
    return run.finish();
}
