// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/OfflineSales.h"

#include "lease/LeaseStore.h"
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"

#include <QCryptographicHash>
#include <QSaveFile>

#include <algorithm>
#include <unistd.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sumLength = 32; // half of a SHA-256 in hex: enough against chance
constexpr qint64 maxBytes = 16 * 1024 * 1024;

Error unusable(const QString &why) { return {ErrorCode::Unavailable, u"offline sales: "_s + why, {}, {}, 0}; }

struct StoredPlace {
    TicketId ticket;
    int priceType = 0;
    std::optional<int> seat;
    QString label;
    static void fields(auto &self, auto &&field)
    {
        field("ticket"_L1, self.ticket);
        field("priceType"_L1, self.priceType);
        field("seat"_L1, self.seat);
        field("label"_L1, self.label);
    }
};

/// One line: a sale as it was made, or (without places) what became of it.
struct StoredSale {
    QString key;
    int state = 0;
    QString outcome;
    std::optional<LeaseId> lease;
    std::optional<EventId> event;
    std::optional<QString> device, eventName, seller, number;
    std::optional<qint64> priceBook;
    std::optional<QDateTime> soldAt;
    std::optional<UserId> account;
    std::optional<QList<StoredPlace>> places;
    std::optional<Money> total, tendered;
    static void fields(auto &self, auto &&field)
    {
        field("key"_L1, self.key);
        field("state"_L1, self.state);
        field("outcome"_L1, self.outcome);
        field("lease"_L1, self.lease);
        field("device"_L1, self.device);
        field("event"_L1, self.event);
        field("priceBook"_L1, self.priceBook);
        field("eventName"_L1, self.eventName);
        field("seller"_L1, self.seller);
        field("number"_L1, self.number);
        field("soldAt"_L1, self.soldAt);
        field("account"_L1, self.account);
        field("places"_L1, self.places);
        field("total"_L1, self.total);
        field("tendered"_L1, self.tendered);
    }
};

QByteArray jsonOf(const OfflineSale &sale)
{
    StoredSale line;
    line.key = sale.key;
    line.state = int(sale.state);
    line.outcome = sale.outcome;
    line.lease = sale.lease;
    line.device = sale.device;
    line.event = sale.event;
    line.priceBook = sale.priceBook;
    line.eventName = sale.eventName;
    line.seller = sale.seller;
    line.number = sale.number;
    line.soldAt = sale.soldAt;
    if (sale.account.isValid())
        line.account = sale.account;
    line.places = QList<StoredPlace>();
    for (const OfflineSalePlace &place : sale.places)
        line.places->append({place.ticket, place.priceType, place.seat < 0 ? std::nullopt : std::optional(place.seat), place.label});
    line.total = sale.total;
    line.tendered = sale.tendered;
    return toJson(line);
}

QByteArray lineOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(sumLength) + ' ' + json + '\n';
}

} // namespace

OfflineSales::OfflineSales(QString folder, const QString &server) : m_folder(std::move(folder)), m_path(m_folder + u"/sold-"_s + leaseFileName(server) + u".journal"_s) {}

Status OfflineSales::open()
{
    if (const auto made = makeLeaseFolder(m_folder); !made)
        return made.error();
    m_lock = std::make_unique<QLockFile>(m_path + u".lock"_s);
    m_lock->setStaleLockTime(0); // only a process that is gone loses it
    if (!m_lock->tryLock(0))
        return unusable(u"another Foyer on this computer has them"_s);
    m_sales.clear();
    m_tickets.clear();
    m_wasDamaged = false;
    QFile old(m_path);
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly) || old.size() > maxBytes)
            return unusable(u"they cannot be read"_s);
        while (!old.atEnd()) {
            const QByteArray line = old.readLine();
            const bool isRead = line.endsWith('\n') && replay(line);
            m_wasDamaged = m_wasDamaged || (!isRead && !old.atEnd());
        }
        old.close();
        if (m_wasDamaged) {
            QFile::remove(m_path + u".damaged"_s);
            if (!QFile::copy(m_path, m_path + u".damaged"_s))
                return unusable(u"a damaged line cannot be set aside"_s);
        }
    }
    return rewrite();
}

bool OfflineSales::replay(const QByteArray &line)
{
    const QByteArray json = line.mid(sumLength + 1).trimmed();
    if (line.size() <= sumLength + 1 || lineOf(json) != line)
        return false;
    const auto read = JsonReader(JsonReader::Strictness::Reply).read<StoredSale>(QJsonDocument::fromJson(json).object());
    if (!read || read->key.isEmpty() || read->state < 0 || read->state > int(OfflineSale::State::Seen))
        return false;
    const auto known = std::find_if(m_sales.begin(), m_sales.end(), [&read](const OfflineSale &sale) { return sale.key == read->key; });
    if (!read->places) {
        if (known == m_sales.end())
            return false;
        known->state = OfflineSale::State(read->state);
        known->outcome = read->outcome;
        return true;
    }
    if (known != m_sales.end() || !read->lease || !read->event || !read->soldAt || !read->total)
        return false;
    OfflineSale sale{read->key, *read->lease, read->device.value_or(QString()), *read->event, read->eventName.value_or(QString()), *read->soldAt,
                     read->account.value_or(UserId()), read->seller.value_or(QString()), read->number.value_or(QString()), read->priceBook.value_or(0), {},
                     *read->total, read->tendered.value_or(*read->total), OfflineSale::State(read->state), read->outcome};
    for (const StoredPlace &place : *read->places)
        sale.places.append({place.ticket, place.priceType, place.seat.value_or(-1), place.label});
    keep(sale);
    return true;
}

void OfflineSales::keep(const OfflineSale &sale)
{
    m_sales.append(sale);
    for (const OfflineSalePlace &place : sale.places)
        m_tickets.insert(place.ticket);
}

Status OfflineSales::rewrite()
{
    qsizetype over = m_sales.size() - count(OfflineSale::State::Waiting) - count(OfflineSale::State::Refused);
    m_sales.removeIf([&over](const OfflineSale &sale) {
        const bool isOver = sale.state == OfflineSale::State::HandedIn || sale.state == OfflineSale::State::Seen;
        return isOver && over-- > maxOver;
    });
    m_file.close();
    QSaveFile fresh(m_path);
    if (!fresh.open(QIODevice::WriteOnly))
        return unusable(fresh.errorString());
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const OfflineSale &sale : std::as_const(m_sales))
        fresh.write(lineOf(jsonOf(sale)));
    if (!fresh.commit())
        return unusable(fresh.errorString());
    syncLeaseFolder(m_folder);
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered) ? ok() : Status(unusable(m_file.errorString()));
}

Status OfflineSales::append(const QByteArray &json)
{
    if (!m_file.isOpen())
        return unusable(u"not open"_s);
    const qint64 before = m_file.size();
    const QByteArray line = lineOf(json);
    if (m_file.write(line) == line.size() && ::fdatasync(m_file.handle()) == 0)
        return ok();
    const QString why = m_file.errorString();
    // What stands there in part would tear the next line, and what may stand there in whole was not sold. If even that
    // cannot be taken back, nothing more is written.
    if (!m_file.resize(before) || ::fdatasync(m_file.handle()) != 0)
        m_file.close();
    return unusable(why);
}

Status OfflineSales::add(const OfflineSale &sale)
{
    Q_ASSERT(!sale.key.isEmpty() && !sale.places.isEmpty() && !find(sale.key));
    if (const auto written = append(jsonOf(sale)); !written)
        return written.error();
    keep(sale);
    return ok();
}

Status OfflineSales::settle(const QString &key, OfflineSale::State state, const QString &outcome)
{
    const auto known = std::find_if(m_sales.begin(), m_sales.end(), [&key](const OfflineSale &sale) { return sale.key == key; });
    if (known == m_sales.end())
        return ok();
    StoredSale line;
    line.key = key;
    line.state = int(state);
    line.outcome = outcome;
    // Known in memory all the same: without the line the server is only asked once more, after the next start.
    known->state = state;
    known->outcome = outcome;
    return append(toJson(line));
}

const OfflineSale *OfflineSales::find(const QString &key) const
{
    const auto known = std::find_if(m_sales.cbegin(), m_sales.cend(), [&key](const OfflineSale &sale) { return sale.key == key; });
    return known == m_sales.cend() ? nullptr : &*known;
}

int OfflineSales::count(OfflineSale::State state) const
{
    return int(std::count_if(m_sales.cbegin(), m_sales.cend(), [state](const OfflineSale &sale) { return sale.state == state; }));
}

} // namespace foyer
