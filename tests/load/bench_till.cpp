// SPDX-License-Identifier: GPL-3.0-or-later
// A hundred mixed sales at the real selling page, by key events alone, against a real server that nine other tills keep
// busy: how many keys a sale takes, and how long the machine makes a customer wait. Prints figures; exits 1 when a sale was
// not made, when a dialog came up, or when the keys or the times are beyond what is to be held.
//
//     QT_QPA_PLATFORM=offscreen build/release/bin/bench_till [sales] [seed]
#include "Till.h"

#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/DeskPage.h"
#include "protocol/ShiftMethods.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = SaleController::State;

namespace {

constexpr int otherTills = 9;
constexpr char event[] = "Northern"; ///< of the demo: an arena, so that nobody sells it out meanwhile
constexpr int mostPauseMs = 600; ///< of the others between two sales: busier than any window with people before it
constexpr int answerMs = 20'000;
constexpr double mostKeys = 6;     ///< in the median
constexpr double mostMachineMs = 400; ///< of a sale, 99th percentile

/// What a customer wants and how it is paid, as often as it comes at a window: in order of the keys it takes.
struct Lane {
    const char *name;
    int weight;
    const char *party;
    enum class Pays { Exact, Note, Card } pays;
};
constexpr Lane lanes[]{
    {"two of one type, exact cash", 30, "2", Lane::Pays::Exact},
    {"one, exact cash", 15, "1", Lane::Pays::Exact},
    {"adult and student, exact cash", 20, "1A1S", Lane::Pays::Exact},
    {"two adults and a student, a note and change", 15, "2A1S", Lane::Pays::Note},
    {"two, by card", 20, "2", Lane::Pays::Card},
};

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

/// Somebody else's window: holds and sells without end, over a connection of their own.
void sellOn(quint16 port, int number, const std::atomic<bool> &isStopped, std::atomic<int> &sold)
{
    test::Till till(port, number % 2 == 0 ? "seller" : "seller2");
    const qint64 id = till.event(event);
    QRandomGenerator random(quint32(number) + 1);
    while (!isStopped) {
        const auto hold = till.holdBest(id, 1 + random.bounded(3));
        if (hold.status == 201 && till.sellForCash(id, hold.json()).status == 201)
            ++sold;
        std::this_thread::sleep_for(std::chrono::milliseconds(random.bounded(mostPauseMs)));
    }
}

class Window
{
public:
    Window(const QString &settingsFile, quint16 port) : m_settings(settingsFile, QSettings::IniFormat), m_known(m_settings), m_connection(m_known), m_page(m_connection)
    {
        QObject::connect(&m_connection, &ServerConnection::stateChanged, &m_connection, [this](ServerConnection::State state) {
            if (state == ServerConnection::State::UntrustedCertificate)
                m_connection.trust(m_connection.offeredFingerprint());
        });
        QObject::connect(&sale(), &SaleController::said, &m_page, [this](SaleController::Tone, const QString &sentence) { m_told = sentence; });
        m_connection.signIn({u"127.0.0.1"_s, port}, u"seller@demo.test"_s, u"foyer-demo"_s);
    }

    bool open()
    {
        if (!QTest::qWaitFor([this] { return m_connection.isOnline(); }, answerMs))
            return false;
        m_page.setPermissions(m_connection.permissions());
        m_page.resize(1280, 748);
        m_page.show();
        m_page.enter();
        if (!QTest::qWaitForWindowActive(&m_page) || !QTest::qWaitFor([this] { return !sale().events().isEmpty(); }, answerMs))
            return false;
        for (const DeskEvent &one : sale().events()) {
            if (one.name.contains(QLatin1StringView(event)))
                sale().openEvent(one);
        }
        return reached(State::Choosing) && QTest::qWaitFor([this] { return !sale().priceBook().types.isEmpty(); }, answerMs);
    }

    SaleController &sale() { return m_page.sale(); }
    const QString &told() const { return m_told; }
    bool reached(State state)
    {
        return QTest::qWaitFor([&] { return sale().state() == state; }, answerMs);
    }

    /// One key, as a person presses it. Counts.
    void press(Qt::Key key) { one([key](QWidget *at) { QTest::keyClick(at, key); }); }
    void type(const QString &text)
    {
        for (const QChar character : text)
            one([character](QWidget *at) { QTest::keyClicks(at, QString(character)); });
    }
    /// Presses a key and waits for what comes of it; the wait is the machine's.
    bool pressAndWait(Qt::Key key, const std::function<bool()> &isThere)
    {
        QElapsedTimer clock;
        clock.start();
        press(key);
        while (!isThere()) {
            if (clock.hasExpired(answerMs))
                return false;
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        }
        waited += double(clock.nsecsElapsed()) / 1e6;
        return true;
    }

    int keys = 0;
    double waited = 0; ///< milliseconds
    int dialogs = 0;

private:
    template<typename Press>
    void one(Press &&press)
    {
        ++keys;
        QWidget *at = QApplication::focusWidget();
        press(at ? at : &m_page);
        dialogs += QApplication::activeModalWidget() || QApplication::activePopupWidget() ? 1 : 0;
    }

    QSettings m_settings;
    KnownServers m_known;
    ServerConnection m_connection;
    DeskPage m_page;
    QString m_told;
};

/// False when it came to no sale.
bool sell(Window &window, const Lane &lane)
{
    SaleController &sale = window.sale();
    window.keys = 0;
    window.waited = 0;
    window.type(QLatin1StringView(lane.party));
    if (!window.pressAndWait(Qt::Key_Return, [&] { return sale.state() == State::Held; }))
        return false;
    const auto isSold = [&] { return sale.state() == State::Sold; };
    switch (lane.pays) {
    case Lane::Pays::Exact:
        return window.pressAndWait(Qt::Key_F12, isSold);
    case Lane::Pays::Note: {
        const qint64 hundreds = (sale.total().minorUnits() / 10'000 + 1) * 100;
        window.press(Qt::Key_F9);
        window.type(QString::number(hundreds));
        return window.pressAndWait(Qt::Key_Return, isSold);
    }
    case Lane::Pays::Card:
        if (!window.pressAndWait(Qt::Key_F10, [&] { return sale.checkout().stage() == Checkout::Stage::Terminal; }))
            return false;
        window.type(u"4713"_s); // what stands on the terminal's slip
        return window.pressAndWait(Qt::Key_Return, isSold);
    }
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Theme theme(application);
    const int sales = argc > 1 ? std::max(1, atoi(argv[1])) : 100;
    const quint32 seed = argc > 2 ? quint32(atoi(argv[2])) : 1;

    QTemporaryDir folder;
    test::DemoHouse house;
    if (!folder.isValid() || !house.open()) {
        std::fputs("bench_till: the demo house does not open\n", stderr);
        return 2;
    }
    std::atomic<bool> isStopped = false;
    std::atomic<int> others = 0;
    std::vector<std::thread> tills;
    for (int i = 0; i < otherTills; ++i)
        tills.emplace_back([&, i] { sellOn(house.port(), i, isStopped, others); });
    const auto stop = [&] {
        isStopped = true;
        for (std::thread &till : tills)
            till.join();
        tills.clear();
    };

    int failed = 0, dialogs = 0;
    std::vector<double> keys, waits;
    QElapsedTimer clock;
    {
        Window window(folder.filePath(u"till.ini"_s), house.port());
        if (!window.open()) {
            stop();
            std::fputs("bench_till: the selling page does not open\n", stderr);
            return 2;
        }
        QRandomGenerator random(seed);
        int weights = 0;
        for (const Lane &lane : lanes)
            weights += lane.weight;
        if (!QTest::qWaitFor([&] { return others >= otherTills; }, 3 * answerMs)) { // signing in takes each of them a moment
            stop();
            std::fputs("bench_till: the other tills do not sell\n", stderr);
            return 2;
        }
        others = 0;
        clock.start();
        for (int i = 0; i < sales; ++i) {
            int dice = random.bounded(weights);
            const Lane *lane = lanes;
            while (dice >= lane->weight)
                dice -= lane++->weight;
            if (!sell(window, *lane)) {
                ++failed;
                std::printf("not sold: %s: %s\n", lane->name, qPrintable(window.told()));
                window.press(Qt::Key_Escape);
                window.reached(State::Choosing);
                continue;
            }
            keys.push_back(window.keys);
            waits.push_back(window.waited);
        }
        dialogs = window.dialogs;
    }
    const double took = double(clock.elapsed()) / 1000;
    stop();

    const double medianKeys = percentile(keys, 0.5), slowest = percentile(waits, 0.99);
    std::printf("%d sales by keys in %.1f s, %d other tills made %d meanwhile\n", int(keys.size()), took, otherTills, others.load());
    std::printf("keys a sale       median %.0f, most %.0f (to hold: median %.0f)\n", medianKeys, percentile(keys, 1), mostKeys);
    std::printf("machine time      p50 %.0f ms, p99 %.0f ms, most %.0f ms (to hold: p99 %.0f ms)\n", percentile(waits, 0.5), slowest, percentile(waits, 1), mostMachineMs);
    std::printf("mouse events 0 (none is made), dialogs %d, not sold %d\n", dialogs, failed);
    const QByteArray complaints = house.close();
    if (!complaints.isEmpty())
        std::printf("the server complained: %s\n", complaints.constData());
    return failed == 0 && dialogs == 0 && complaints.isEmpty() && medianKeys <= mostKeys && slowest <= mostMachineMs ? 0 : 1;
}
