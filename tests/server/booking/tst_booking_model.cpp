// SPDX-License-Identifier: GPL-3.0-or-later
#include "BookingDesk.h"
#include "BookingModel.h"
#include "booking/BookingVerifier.h"
#include "registry/Registry.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"
#include "support/TestVenue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int groups = 250;
constexpr int mostInGroup = 12;
constexpr int compareEvery = 25;
constexpr quint32 fixedSeed = 20'260'501;

/// A wish with its key, and what the engine made of it.
struct Asked {
    qint64 account = 1;
    Command command;
    QString key;
    QByteArray hash;
    std::future<BookingDesk::Reply> answer;
};

/// Draws wishes for one event: mostly sensible, often late, sometimes nonsense.
class Wishes
{
public:
    Wishes(QRandomGenerator &random, const BookingModel &model, const BookingModel &other) : m_random(random), m_model(model), m_other(other) {}

    Command draw()
    {
        if (chance(14))
            return lease();
        const int dice = m_random.bounded(100);
        if (dice < 40)
            return hold();
        if (dice < 48)
            return ReleaseCommand{HoldId(someHold())};
        if (dice < 52)
            return ExtendCommand{HoldId(someHold())};
        if (dice < 75)
            return sell();
        if (dice < 85)
            return pay();
        if (dice < 88)
            return VoidCommand{OrderId(newOrder()), u"wrong key"_s};
        return dice < 94 ? Command(refund()) : Command(exchange());
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }

    HoldCommand hold()
    {
        HoldCommand command;
        const int dice = m_random.bounded(10);
        if (dice < 3) {
            command.best = BestAvailableRequest{.quantity = chance(5) ? m_random.bounded(0, 60) : m_random.bounded(1, 5)};
            if (chance(30))
                command.best->priceLevel = m_random.bounded(1, 3);
        } else if (dice < 8) {
            for (int i = m_random.bounded(1, 5); i > 0; --i)
                command.seats.append(m_random.bounded(TestVenue::seats));
            if (chance(4))
                command.seats.append(chance(50) ? -1 : TestVenue::seats);
        }
        if (dice >= 7) {
            command.areas.append({chance(4) ? 1 : TestVenue::floor, chance(6) ? m_random.bounded(-1, 110) : m_random.bounded(1, 6)});
            if (chance(20))
                command.areas.append({TestVenue::floor, m_random.bounded(1, 30)});
        }
        return command;
    }

    qint64 someHold()
    {
        if (chance(4))
            return chance(50) || m_other.holdsMade.isEmpty() ? 987'654'321 : m_other.holdsMade.last();
        const QList<qint64> active = m_model.activeHolds();
        if (!active.isEmpty() && !chance(15))
            return active.at(m_random.bounded(active.size()));
        const QList<qint64> &all = m_model.holdsMade;
        return all.isEmpty() ? 1 : all.at(m_random.bounded(all.size()));
    }

    PaymentWish payment(qint64 amount)
    {
        const int dice = m_random.bounded(40);
        PaymentWish wish{chance(60) ? u"cash"_s : u"card"_s, Money(amount, u"EUR"_s), {}, {}};
        if (chance(20))
            wish.tendered = Money(amount + m_random.bounded(-200, 2000), u"EUR"_s);
        if (dice == 3 || dice == 4) {
            wish.method = u"comp"_s;
            wish.reference = chance(80) ? u"press"_s : QString();
        } else if (dice == 0)
            wish.method = u"online"_s;
        else if (dice == 1)
            wish.amount = Money(amount, u"USD"_s);
        else if (dice == 2)
            wish.amount = Money(-amount, u"EUR"_s);
        return wish;
    }

    SellCommand sell()
    {
        const qint64 hold = someHold();
        SellCommand command{HoldId(hold), {}, {}};
        const qint64 total = m_model.holds.value(hold).total + (chance(6) ? 100 : 0);
        if (chance(35))
            return command;
        if (chance(25))
            command.payments = {payment(total / 2), payment(total - total / 2)};
        else
            command.payments = {payment(total)};
        return command;
    }

    PayCommand pay()
    {
        QList<qint64> pending;
        for (const qint64 order : m_model.ordersMade) {
            if (m_model.orders.value(order).status == "pending"_L1 || chance(10))
                pending.append(order);
        }
        if (pending.isEmpty() || chance(3))
            return {OrderId(987'654'321), payment(100)};
        const qint64 order = pending.at(m_random.bounded(pending.size()));
        const BookingModel::Ordered known = m_model.orders.value(order);
        const qint64 left = known.total - known.paid;
        return {OrderId(order), payment(chance(50) || left < 2 ? left : chance(20) ? left + 1 : m_random.bounded(1, int(left)))};
    }

    qint64 someOrder()
    {
        if (m_model.ordersMade.isEmpty() || chance(3))
            return 987'654'321;
        return m_model.ordersMade.at(m_random.bounded(m_model.ordersMade.size()));
    }

    qint64 newOrder()
    {
        const QList<qint64> &all = m_model.ordersMade;
        return all.isEmpty() || chance(20) ? someOrder() : all.at(all.size() - 1 - m_random.bounded(std::min<qsizetype>(all.size(), 4)));
    }

    /// None for all, some, or some that will not do.
    QList<qint64> someTickets(qint64 order)
    {
        QList<qint64> ids;
        if (chance(40))
            return ids;
        for (const BookingModel::Printed &ticket : m_model.orders.value(order).tickets) {
            if (chance(ticket.status == TicketStatus::Valid ? 60 : 5))
                ids.append(ticket.id);
        }
        if (chance(4))
            ids.append(ids.isEmpty() ? 987'654'321 : ids.first());
        return ids;
    }

    RefundCommand refund()
    {
        const qint64 order = someOrder();
        return {OrderId(order), someTickets(order), u"ill"_s};
    }

    ExchangeCommand exchange()
    {
        const qint64 order = someOrder();
        const qint64 hold = someHold();
        ExchangeCommand command{OrderId(order), someTickets(order), HoldId(hold), {}};
        qint64 difference = m_model.holds.value(hold).total + (chance(6) ? 100 : 0);
        for (const BookingModel::Printed &ticket : m_model.orders.value(order).tickets) {
            if (ticket.status == TicketStatus::Valid && (command.tickets.isEmpty() || command.tickets.contains(ticket.id)))
                difference -= ticket.price;
        }
        if (difference > 0)
            command.payments = {payment(difference)};
        return command;
    }

    Command lease()
    {
        const int dice = m_random.bounded(100);
        if (dice < 40 || m_model.leasesMade.isEmpty())
            return TakeLeaseCommand{u"till-%1"_s.arg(m_random.bounded(3)), u"Window"_s};
        const QList<qint64> &all = m_model.leasesMade;
        const qint64 id = chance(3) ? 987'654'321 : all.at(chance(80) ? std::max<qsizetype>(all.size() - 1 - m_random.bounded(3), 0) : m_random.bounded(all.size()));
        const BookingModel::Lease known = m_model.leases.value(id);
        const QString device = chance(3) ? u"stranger"_s : known.device;
        if (dice < 52)
            return ReturnLeaseCommand{LeaseId(id), device, someLeased(known, 40)};
        if (dice < 62)
            return GiveUpLeaseCommand{LeaseId(id), u"lost"_s};
        return handIn(LeaseId(id), known, device);
    }

    QList<qint64> someLeased(const BookingModel::Lease &lease, int ofNone)
    {
        QList<qint64> tickets;
        for (const BookingModel::Leased &place : lease.places) {
            const bool mayBeSold = place.status == TicketStatus::Leased || place.status == TicketStatus::GivenUp;
            if (!chance(ofNone) && chance(mayBeSold ? 75 : 4))
                tickets.append(place.ticket);
        }
        if (!tickets.isEmpty() && chance(4))
            tickets.append(tickets.first());
        return tickets;
    }

    HandInCommand handIn(LeaseId id, const BookingModel::Lease &lease, const QString &device)
    {
        HandInCommand command{id, device, QDateTime::currentDateTimeUtc(), {}, {}, {}, {}};
        if (chance(50))
            command.soldBy = UserId(m_random.bounded(4)); // nobody, one of the two, or one who was never there
        QList<qint64> tickets = someLeased(lease, 0);
        if (chance(15)) { // one that was handed in before
            const qint64 order = m_model.ordersMade.isEmpty() ? 0 : m_model.ordersMade.at(m_random.bounded(m_model.ordersMade.size()));
            tickets.clear();
            for (const BookingModel::Leased &place : lease.places) {
                if (place.order == order)
                    tickets.append(place.ticket);
            }
        }
        qint64 total = chance(6) ? 100 : 0;
        for (const qint64 ticket : std::as_const(tickets)) {
            command.places.append({ticket, chance(2) ? 9 : 1});
            for (const BookingModel::Leased &place : lease.places) {
                if (place.ticket == ticket)
                    total += place.seat < 0 ? TestVenue::floorPrice : TestVenue::priceOf(place.seat);
            }
        }
        command.payments = {payment(total)};
        if (chance(80)) // most are what a till can do without the server
            command.payments.first().method = u"cash"_s;
        return command;
    }

    QRandomGenerator &m_random;
    const BookingModel &m_model;
    const BookingModel &m_other;
};

/// The hold a command is about; 0 for none.
qint64 holdOf(const Command &command)
{
    if (const auto *release = std::get_if<ReleaseCommand>(&command))
        return release->hold.value();
    if (const auto *extend = std::get_if<ExtendCommand>(&command))
        return extend->hold.value();
    if (const auto *sell = std::get_if<SellCommand>(&command))
        return sell->hold.value();
    const auto *exchange = std::get_if<ExchangeCommand>(&command);
    return exchange ? exchange->hold.value() : 0;
}

BookingModel::Chosen chosenIn(const BookingDesk::Reply &reply)
{
    if (!reply)
        return {};
    BookingModel::Chosen chosen{BookingDesk::idOf(*reply), BookingDesk::seatsOf(*reply), {}, 0, {}};
    for (const QJsonValue &ticket : QJsonDocument::fromJson(*reply).object()["tickets"_L1].toArray())
        chosen.tickets.append({ticket[0].toInteger(), ticket[1].toInt(), ticket[2].toInteger()});
    chosen.hold = QJsonDocument::fromJson(*reply).object()["hold"_L1].toInteger();
    for (const QJsonValue &place : QJsonDocument::fromJson(*reply).object()["places"_L1].toArray())
        chosen.leased.append({place[0].toInteger(), place[1].toInt(), TicketStatus(quint8(place[2].toInt())), 0});
    return chosen;
}

QString name(const BookingModel::Verdict &verdict) { return verdict ? QString(errorName(*verdict)) : u"done"_s; }

const char *kindOf(const Command &command)
{
    constexpr const char *kinds[]{"hold", "release", "extend", "sell", "pay", "refund", "exchange"};
    if (command.index() < std::size(kinds))
        return kinds[command.index()];
    if (std::holds_alternative<TakeLeaseCommand>(command))
        return "taking a lease";
    if (std::holds_alternative<ReturnLeaseCommand>(command))
        return "returning a lease";
    if (std::holds_alternative<GiveUpLeaseCommand>(command))
        return "giving up a lease";
    if (std::holds_alternative<HandInCommand>(command))
        return "handing in";
    return std::holds_alternative<VoidCommand>(command) ? "void" : "other";
}

} // namespace

/// Random wishes to the real engine on a real database and to the model must come to the same, one by one and in the end.
/// FOYER_SEED, or --seed, repeats a run.
class TestBookingModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(m_databases.start(), QString()); }
    void agrees_data();
    void agrees();

private:
    struct House {
        EventId event;
        BookingModel model;
        QHash<QString, BookingDesk::Reply> answers; ///< by account and key
        QList<std::pair<QString, Command>> past[2]; ///< by account, for repeats
    };
    void group(int number);
    void nextShift(qint64 account);
    Asked draw(House &house, const BookingModel &other, qint64 account);
    void judge(House &house, Asked &asked);
    void pass(House &house);
    void compare(House &house);
    QString ask(const QByteArray &sql);
    void differ(const QString &what);

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<Connection> m_behind; ///< past the engine
    House m_houses[2];
    QRandomGenerator m_random;
    int m_asked = 0;
    int m_done = 0;
    QString m_difference;
};

void TestBookingModel::agrees_data()
{
    QTest::addColumn<quint32>("seed");
    const QByteArray given = qgetenv("FOYER_SEED");
    if (!given.isEmpty()) {
        QTest::newRow("given") << quint32(given.toUInt());
        return;
    }
    QTest::newRow("always the same") << fixedSeed;
    QTest::newRow("drawn") << QRandomGenerator::system()->generate();
}

void TestBookingModel::differ(const QString &what)
{
    if (m_difference.isEmpty())
        m_difference = u"after %1 wishes: %2"_s.arg(m_asked).arg(what);
}

QString TestBookingModel::ask(const QByteArray &sql)
{
    const auto rows = m_behind->execute(sql);
    if (!rows)
        differ(rows.error().detail);
    return rows && !rows->isEmpty() ? rows->text(0, 0) : QString();
}

void TestBookingModel::agrees()
{
    QFETCH(quint32, seed);
    qInfo("seed %u", seed);
    m_random.seed(seed);
    m_asked = m_done = 0;
    m_difference.clear();
    m_conninfo = m_databases.create();
    m_desk = std::make_unique<BookingDesk>(m_conninfo);
    m_behind = std::make_unique<Connection>(m_conninfo);
    VERIFY_OK(m_desk->furnish());
    const auto second = m_desk->addEvent(u"The Other"_s);
    VERIFY_OK(second);
    (void)ask("UPDATE event SET lease_size = " + QByteArray::number(BookingModel::leaseSize));
    for (House &house : m_houses)
        house = House();
    m_houses[0].event = m_desk->event;
    m_houses[1].event = *second;
    VERIFY_OK(m_desk->feed.read(m_desk->event, [](const InventorySnapshot &) {})); // one of them mirrored, one not

    for (int i = 1; i <= groups && m_difference.isEmpty(); ++i) {
        group(i);
        if (i % compareEvery == 0 || i == groups) {
            for (House &house : m_houses)
                compare(house);
        }
    }
    QVERIFY2(m_difference.isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(m_difference)));
    const auto report = BookingVerifier(m_desk->database).run();
    VERIFY_OK(report);
    QCOMPARE(report->problems.join(u'\n'), QString());
    QCOMPARE(m_desk->heardGap(), QString());
    QCOMPARE(QString::fromLatin1(m_desk->heardLetters(m_desk->event)), m_houses[0].model.letters());
    qInfo("%d wishes, %d of them granted", m_asked, m_done);
    QVERIFY(m_done > m_asked / 10); // else nothing was tried
    if (seed == fixedSeed) // of a drawn one nobody knows
        for (const char *type : {"order.voided", "lease.taken", "lease.returned", "lease.given_up", "lease.sold"})
            QVERIFY2(ask(QByteArray("SELECT count(*) FROM event_log WHERE type = '") + type + '\'').toInt() > 0, type);
    m_desk.reset();
}

void TestBookingModel::nextShift(qint64 account)
{
    const QByteArray number = QByteArray::number(account);
    (void)ask("UPDATE shift SET closed_at = now(), closed_by = account_id, counted = 0, report = '{}' WHERE closed_at IS NULL AND account_id = " + number
              + "; INSERT INTO shift (account_id, currency, opening_float) VALUES (" + number + ", 'EUR', 0)");
    for (House &house : m_houses)
        house.model.nextShift(account);
}

void TestBookingModel::group(int number)
{
    if (number == 5 || number % 20 == 0) // the first sales are made before anybody opened a drawer
        nextShift(1 + m_random.bounded(2));
    if (number == 10) {
        nextShift(1);
        nextShift(2);
    }
    std::vector<Asked> asked[2];
    const int size = number % 3 == 0 ? 1 : m_random.bounded(1, mostInGroup);
    // One account an event: those of several take turns, and who is first would be the threads' to say.
    const qint64 accounts[]{1 + m_random.bounded(2), 1 + m_random.bounded(2)};
    for (int i = 0; i < size; ++i) {
        const int which = m_random.bounded(2);
        House &house = m_houses[which];
        Asked wish = draw(house, m_houses[1 - which].model, accounts[which]);
        // All at once: they gather into batches, in the order in which they are asked.
        wish.answer = m_desk->submit(wish.command, wish.key, house.event, wish.hash, UserId(wish.account));
        asked[which].push_back(std::move(wish));
    }
    for (int which = 0; which < 2; ++which) {
        for (Asked &wish : asked[which])
            judge(m_houses[which], wish);
    }
    pass(m_houses[m_random.bounded(2)]);
}

Asked TestBookingModel::draw(House &house, const BookingModel &other, qint64 account)
{
    Asked wish;
    wish.hash = "x";
    wish.account = account;
    auto &all = house.past[account - 1];
    if (!all.isEmpty() && m_random.bounded(10) == 0) {
        // The same once more, or something else under its key.
        const auto &past = all.at(m_random.bounded(all.size()));
        wish.key = past.first;
        wish.command = past.second;
        if (m_random.bounded(5) == 0)
            wish.hash = "y";
        return wish;
    }
    // Most act on their own holds, or little else would be tried than refusals.
    for (int attempt = 0; attempt < 3; ++attempt) {
        wish.command = Wishes(m_random, house.model, other).draw();
        const qint64 hold = holdOf(wish.command);
        if (!house.model.holds.contains(hold) || house.model.holds.value(hold).account == account || m_random.bounded(10) == 0)
            break;
    }
    if (!std::holds_alternative<ReleaseCommand>(wish.command)) {
        wish.key = u"k%1"_s.arg(++m_asked);
        all.append({wish.key, wish.command});
    }
    return wish;
}

void TestBookingModel::judge(House &house, Asked &asked)
{
    const BookingDesk::Reply reply = asked.answer.get();
    BookingModel::Verdict told;
    if (!reply)
        told = reply.error().code;
    const QString known = u"%1 %2"_s.arg(asked.account).arg(asked.key);
    BookingModel::Verdict expected;
    if (!asked.key.isEmpty() && house.answers.contains(known)) {
        const BookingDesk::Reply &before = *house.answers.constFind(known);
        expected = asked.hash != "x" ? ErrorCode::KeyReused : before ? std::nullopt : BookingModel::Verdict(before.error().code);
        const bool isSame = reply && before ? *reply == *before : !reply && !before && problemJson(reply.error()) == problemJson(before.error());
        if (asked.hash == "x" && !isSame)
            differ(u"the same key was answered otherwise"_s);
    } else {
        expected = house.model.apply(asked.account, asked.command, chosenIn(reply));
        if (!asked.key.isEmpty() && told != ErrorCode::Unavailable) // which is asked again
            house.answers.insert(known, reply);
        m_done += int(bool(reply));
    }
    if (expected != told)
        differ(u"%1 by account %2 (key %3) is %4, by the rules %5%6"_s.arg(QLatin1StringView(kindOf(asked.command))).arg(asked.account)
                   .arg(asked.key, name(told), name(expected)).arg(reply ? QString() : u": "_s + reply.error().detail));
    if (!house.model.objection().isEmpty())
        differ(house.model.objection());
}

void TestBookingModel::pass(House &house)
{
    const QList<qint64> active = house.model.activeHolds();
    if (!active.isEmpty() && m_random.bounded(3) == 0) {
        // Time is over for one. Whether a batch or the sweeper notices first makes no difference.
        const qint64 hold = active.at(m_random.bounded(active.size()));
        (void)ask("UPDATE hold SET expires_at = now() - interval '1 second' WHERE state = 0 AND hold_id = " + QByteArray::number(hold));
        house.model.expire(hold);
    }
    if (m_random.bounded(20) == 0) {
        house.model.isOnSale = !house.model.isOnSale;
        (void)ask(QByteArray("UPDATE event SET status = '") + (house.model.isOnSale ? "on_sale" : "off_sale") + "' WHERE id = "
                  + QByteArray::number(house.event.value()));
    }
}

void TestBookingModel::compare(House &house)
{
    (void)m_desk->ask(SweepCommand{}, {}, house.event);
    const BookingModel &model = house.model;
    const QByteArray event = QByteArray::number(house.event.value());
    const InventorySnapshot stored = m_desk->stored(house.event);
    const auto same = [this](const QString &what, const QString &is, const QString &expected) {
        if (is != expected)
            differ(u"%1: %2, by the rules %3"_s.arg(what, is, expected));
    };
    same(u"seats"_s, QString::fromLatin1(stored.letters), model.letters());
    same(u"available"_s, QString::number(stored.available), QString::number(model.available()));
    QStringList owners, holds, orders;
    for (int seat = 0; seat < TestVenue::seats; ++seat)
        owners += QString::number(model.ownerOf(seat));
    same(u"owners"_s,
         ask("SELECT string_agg(coalesce(s.hold_id, t.order_id, 0)::text, ' ' ORDER BY s.seat) FROM seat s"
             " LEFT JOIN ticket t ON t.event_id = s.event_id AND t.ticket_id = s.ticket_id AND t.status = 1 AND t.seat = s.seat"
             " WHERE s.event_id = " + event),
         owners.join(u' '));
    same(u"floor"_s, ask("SELECT held || ' ' || sold || ' ' || blocked FROM area WHERE event_id = " + event),
         u"%1 %2 %3"_s.arg(model.placesHeld()).arg(model.placesSold()).arg(model.placesLeased()));
    for (auto it = model.holds.cbegin(); it != model.holds.cend(); ++it)
        holds += u"%1:%2:%3:%4"_s.arg(it.key()).arg(int(it->state)).arg(it->order).arg(it->total);
    same(u"holds"_s,
         ask("SELECT coalesce(string_agg(hold_id || ':' || state || ':' || coalesce(order_id, 0) || ':' || total, ' ' ORDER BY hold_id), '')"
             " FROM hold WHERE event_id = " + event),
         holds.join(u' '));
    for (auto it = model.orders.cbegin(); it != model.orders.cend(); ++it) {
        orders += u"%1:%2:%3:%4:%5"_s.arg(it.key()).arg(it->status).arg(it->total).arg(it->paid).arg(it->refunded);
        for (const TicketStatus status : {TicketStatus::Unpaid, TicketStatus::Valid, TicketStatus::Refunded, TicketStatus::Replaced, TicketStatus::Lapsed})
            orders.last() += u":%1"_s.arg(it->count(status));
    }
    same(u"orders"_s,
         ask("SELECT coalesce(string_agg(concat_ws(':', order_id, status, total, paid, refunded, count), ' ' ORDER BY order_id), '')"
             " FROM sales_order o, LATERAL (SELECT concat_ws(':', count(*) FILTER (WHERE t.status = 0), count(*) FILTER (WHERE t.status = 1),"
             " count(*) FILTER (WHERE t.status = 2), count(*) FILTER (WHERE t.status = 3), count(*) FILTER (WHERE t.status = 4)) AS count"
             " FROM ticket t WHERE t.event_id = o.event_id AND t.order_id = o.order_id) tickets WHERE event_id = " + event),
         orders.join(u' '));
    same(u"money"_s,
         ask("SELECT coalesce(sum(amount) FILTER (WHERE ledger IN ('cash', 'card_clearing', 'comp')), 0) || ' '"
             " || coalesce(-sum(amount) FILTER (WHERE ledger = 'ticket_revenue'), 0) || ' ' || coalesce(sum(amount), 0)"
             " FROM ledger_entry WHERE event_id = " + event),
         u"%1 %2 0"_s.arg(model.takenIn()).arg(model.revenue()));
    same(u"version"_s, QString::number(stored.version), QString::number(model.version));
}

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        if (qstrcmp(argv[i], "--seed") == 0 && i + 1 < argc)
            qputenv("FOYER_SEED", argv[++i]);
        else
            arguments += QString::fromLocal8Bit(argv[i]);
    }
    QCoreApplication application(argc, argv);
    TestBookingModel test;
    return QTest::qExec(&test, arguments);
}

#include "tst_booking_model.moc"
