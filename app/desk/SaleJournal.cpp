// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SaleJournal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 maxBytes = 1024 * 1024;

/// What the file holds, as one protocol value: strict about what it must have, lenient about what it does not know.
struct StoredCall {
    QString method;
    QString key;
    QString request; ///< JSON in a text; empty where it was not to be kept
    static void fields(auto &self, auto &&field)
    {
        field("method"_L1, self.method);
        field("key"_L1, self.key);
        field("request"_L1, self.request);
    }
};

struct StoredSale {
    int version = 0;
    EventId event;
    QString name, venue, status, currency;
    QDateTime startsAt;
    std::optional<QDateTime> doorsAt;
    QString typed;
    std::optional<HoldSeats::Reply> hold;
    std::optional<StoredCall> call, undo;
    std::optional<Money> cash;
    std::optional<OrderId> order;
    QString exchangeOf;
    QList<TicketId> tickets;
    static void fields(auto &self, auto &&field)
    {
        field("version"_L1, self.version);
        field("event"_L1, self.event);
        field("name"_L1, self.name);
        field("venue"_L1, self.venue);
        field("status"_L1, self.status);
        field("currency"_L1, self.currency);
        field("startsAt"_L1, self.startsAt);
        field("doorsAt"_L1, self.doorsAt);
        field("typed"_L1, self.typed);
        field("hold"_L1, self.hold);
        field("call"_L1, self.call);
        field("undo"_L1, self.undo);
        field("cash"_L1, self.cash);
        field("order"_L1, self.order);
        field("exchangeOf"_L1, self.exchangeOf);
        field("tickets"_L1, self.tickets);
    }
};

std::optional<StoredCall> stored(const std::optional<Checkout::Call> &call)
{
    if (!call)
        return {};
    return StoredCall{call->method, call->key, call->request.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(call->request).toJson(QJsonDocument::Compact))};
}

std::optional<Checkout::Call> restored(const std::optional<StoredCall> &call)
{
    if (!call)
        return {};
    return Checkout::Call{call->method, call->key, QJsonDocument::fromJson(call->request.toUtf8()).object()};
}

} // namespace

SaleJournal::SaleJournal(QString folder, const QString &server, UserId account) : m_folder(std::move(folder))
{
    const QByteArray whose = QCryptographicHash::hash((server + u'\n' + QString::number(account.value())).toUtf8(), QCryptographicHash::Sha256);
    m_path = m_folder + u"/sale-"_s + QString::fromLatin1(whose.toHex().left(24)) + u".json"_s;
}

std::optional<OpenSale> SaleJournal::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return {};
    const auto sale = JsonReader(JsonReader::Strictness::Reply).read<StoredSale>(QJsonDocument::fromJson(file.readAll()).object());
    if (!sale || sale->version != formatVersion)
        return {};
    OpenSale open;
    open.event = {sale->event, sale->name, sale->venue, sale->startsAt, sale->status, sale->currency, 0, 0, sale->doorsAt.value_or(QDateTime())};
    open.typed = sale->typed;
    open.hold = sale->hold;
    open.call = restored(sale->call);
    open.undo = restored(sale->undo);
    open.cash = sale->cash.value_or(Money(0, sale->currency));
    open.order = sale->order.value_or(OrderId());
    open.exchangeOf = sale->exchangeOf;
    open.tickets = sale->tickets;
    return open;
}

bool SaleJournal::save(const OpenSale &sale)
{
    if (sale.isEmpty()) {
        m_written.clear();
        return !QFile::exists(m_path) || QFile::remove(m_path);
    }
    StoredSale kept;
    kept.version = formatVersion;
    kept.event = sale.event.id;
    kept.name = sale.event.name;
    kept.venue = sale.event.venue;
    kept.status = sale.event.status;
    kept.currency = sale.event.currency;
    kept.startsAt = sale.event.startsAt;
    if (sale.event.doorsAt.isValid())
        kept.doorsAt = sale.event.doorsAt;
    kept.typed = sale.typed;
    kept.hold = sale.hold;
    kept.call = stored(sale.call);
    kept.undo = stored(sale.undo);
    if (!sale.cash.isZero())
        kept.cash = sale.cash;
    if (sale.order.isValid())
        kept.order = sale.order;
    kept.exchangeOf = sale.exchangeOf;
    kept.tickets = sale.tickets;
    const QByteArray bytes = toJson(kept);
    if (bytes == m_written)
        return true;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // before there is anything to read
    if (file.write(bytes) != bytes.size() || !file.commit())
        return false;
    m_written = bytes;
    return true;
}

} // namespace foyer
