// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseStore.h"

#include "pricing/PriceBookView.h"
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 maxBytes = 4 * 1024 * 1024;

Error unusable(const QString &why) { return {ErrorCode::Unavailable, u"lease store: "_s + why, {}, {}, 0}; }

/// What the file holds, as one protocol value.
struct StoredPlace {
    TicketId ticket;
    std::optional<int> seat, section;
    int priceLevel = 0;
    QString code, readableCode, label;
    bool open = true;
    static void fields(auto &self, auto &&field)
    {
        field("ticket"_L1, self.ticket);
        field("seat"_L1, self.seat);
        field("section"_L1, self.section);
        field("priceLevel"_L1, self.priceLevel);
        field("code"_L1, self.code);
        field("readableCode"_L1, self.readableCode);
        field("label"_L1, self.label);
        field("open"_L1, self.open);
    }
};

struct StoredLease {
    LeaseId lease;
    QString device;
    EventId event;
    QString name, venue, currency;
    QDateTime startsAt, takenAt;
    std::optional<QDateTime> doorsAt;
    PriceBookView book;
    QList<StoredPlace> places;
    QString returnKey;
    QList<TicketId> returning;
    QList<TicketId> withheld;
    static void fields(auto &self, auto &&field)
    {
        field("lease"_L1, self.lease);
        field("device"_L1, self.device);
        field("event"_L1, self.event);
        field("name"_L1, self.name);
        field("venue"_L1, self.venue);
        field("currency"_L1, self.currency);
        field("startsAt"_L1, self.startsAt);
        field("takenAt"_L1, self.takenAt);
        field("doorsAt"_L1, self.doorsAt);
        field("book"_L1, self.book);
        field("places"_L1, self.places);
        field("returnKey"_L1, self.returnKey);
        field("returning"_L1, self.returning);
        field("withheld"_L1, self.withheld);
    }
};

struct StoredFile {
    int version = 0;
    QList<StoredLease> leases;
    static void fields(auto &self, auto &&field)
    {
        field("version"_L1, self.version);
        field("leases"_L1, self.leases);
    }
};

StoredLease stored(const Lease &lease)
{
    StoredLease kept{lease.id,       lease.device,   lease.event.id, lease.event.name, lease.event.venue, lease.event.currency, lease.event.startsAt,
                     lease.takenAt,  std::nullopt,   priceBookView(lease.event.id, lease.book), {}, lease.returnKey, lease.returning, lease.withheld};
    if (lease.event.doorsAt.isValid())
        kept.doorsAt = lease.event.doorsAt;
    for (const LeasePlace &place : lease.places)
        kept.places.append({place.ticket, place.seat < 0 ? std::nullopt : std::optional(place.seat), place.section < 0 ? std::nullopt : std::optional(place.section),
                            place.priceLevel, place.code, place.readableCode, place.label, place.isOpen});
    return kept;
}

Result<Lease> restored(const StoredLease &kept)
{
    const auto book = priceBookOf(kept.book);
    if (!book)
        return book.error();
    Lease lease{kept.lease, kept.device, {kept.event, kept.name, kept.venue, kept.startsAt, kept.doorsAt.value_or(QDateTime()), kept.currency},
                kept.takenAt, *book, {}, kept.returnKey, kept.returning, kept.withheld};
    for (const StoredPlace &place : kept.places)
        lease.places.append({place.ticket, place.seat.value_or(-1), place.section.value_or(-1), place.priceLevel, place.code, place.readableCode, place.label, place.open});
    return lease;
}

QByteArray checksum(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

} // namespace

QString leaseFileName(const QString &server)
{
    return QString::fromLatin1(QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

Status makeLeaseFolder(const QString &folder)
{
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return unusable(u"its folder cannot be made"_s);
    return ok();
}

void syncLeaseFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

LeaseStore::LeaseStore(QString folder, const QString &server) : m_folder(std::move(folder)), m_path(m_folder + u"/leases-"_s + leaseFileName(server) + u".json"_s) {}

Result<QList<Lease>> LeaseStore::load()
{
    QFile file(m_path);
    if (!file.exists())
        return QList<Lease>();
    const auto refuse = [this, &file](const QString &why) {
        file.close();
        const QString aside = m_path + u".damaged"_s;
        QFile::remove(aside); // the last one tells enough
        QFile::rename(m_path, aside);
        return unusable(why);
    };
    if (!file.open(QIODevice::ReadOnly))
        return unusable(u"it cannot be read"_s); // it may be whole: left where it is
    if (file.size() > maxBytes)
        return refuse(u"it is too large"_s);
    const QByteArray sum = file.readLine(256).trimmed();
    const QByteArray bytes = file.readAll();
    if (sum != checksum(bytes))
        return refuse(u"its checksum is wrong"_s);
    const auto kept = JsonReader(JsonReader::Strictness::Reply).read<StoredFile>(QJsonDocument::fromJson(bytes).object());
    if (!kept || kept->version != formatVersion)
        return refuse(u"its form is not known here"_s);
    QList<Lease> leases;
    for (const StoredLease &each : kept->leases) {
        const auto lease = restored(each);
        if (!lease)
            return refuse(u"a price book in it cannot be read"_s);
        leases.append(*lease);
    }
    m_written = bytes;
    return leases;
}

Status LeaseStore::save(const QList<Lease> &leases)
{
    StoredFile kept{formatVersion, {}};
    for (const Lease &lease : leases)
        kept.leases.append(stored(lease));
    const QByteArray bytes = toJson(kept);
    if (bytes == m_written)
        return ok();
    if (const auto made = makeLeaseFolder(m_folder); !made)
        return made.error();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return unusable(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // before there is anything to read
    file.write(checksum(bytes) + '\n');
    if (file.write(bytes) != bytes.size() || !file.commit())
        return unusable(file.errorString());
    syncLeaseFolder(m_folder);
    m_written = bytes;
    return ok();
}

} // namespace foyer
