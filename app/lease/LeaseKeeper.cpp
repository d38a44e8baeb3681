// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseKeeper.h"

#include "language/ServerWords.h"
#include "pricing/PriceBookView.h"
#include "ticket/TicketCode.h"

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

LeaseKeeper::LeaseKeeper(Client &client, QObject *parent) : LeaseKeeper(client, Timing(), parent) {}

LeaseKeeper::LeaseKeeper(Client &client, Timing timing, QObject *parent)
    : QObject(parent), m_client(client), m_timing(timing), m_backoff(timing.firstPauseMs, timing.maxPauseMs)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_later.clear();
        next();
    });
    m_refresh.setInterval(timing.refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_isTakeDue = true;
        next();
    });
    m_leaving.setSingleShot(true);
    connect(&m_leaving, &QTimer::timeout, this, &LeaseKeeper::settleLeaving);
    connect(&client, &Client::onlineChanged, this, &LeaseKeeper::onOnline);
}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::setTill(const QString &folder, const QString &device, const QString &name)
{
    m_folder = folder;
    m_device = device;
    m_till = name.left(64);
}

void LeaseKeeper::begin(const QString &server, UserId account, const QString &seller)
{
    end();
    if (m_folder.isEmpty() || m_device.isEmpty())
        return;
    m_account = account;
    m_seller = seller;
    m_store = std::make_unique<LeaseStore>(m_folder, server);
    m_sales = std::make_unique<OfflineSales>(m_folder, server);
    m_trouble.clear();
    if (const auto opened = m_sales->open(); !opened) {
        // What is in these files may be another program's to sell and to give back: nothing of it is touched.
        m_trouble = opened.error().detail;
        qWarning("%s", qUtf8Printable(m_trouble));
        m_sales.reset();
        m_store.reset();
        emit changed();
        return;
    }
    if (m_sales->wasDamaged())
        qWarning("offline sales: damaged lines were set aside in %s.damaged", qUtf8Printable(m_sales->path()));
    if (const auto leases = m_store->load(); leases)
        m_leases = *leases;
    else
        qWarning("%s", qUtf8Printable(leases.error().detail)); // the server says again what is ours
    // Settings that came from another machine brought its leases with them: that till sells them, not this one.
    m_leases.removeIf([this](const Lease &lease) { return lease.device != m_device; });
    if (wasDamaged()) {
        for (Lease &lease : m_leases)
            withhold(lease);
        save();
    }
    emit changed();
    onOnline(m_client.isOnline());
}

void LeaseKeeper::end()
{
    ++m_round;
    m_again.stop();
    m_refresh.stop();
    m_isAsking = m_isTakeDue = m_isResting = false;
    m_bookDue = 0;
    m_unwanted.clear();
    m_leases.clear();
    m_inBasket.clear();
    m_event = {};
    m_store.reset();
    m_sales.reset();
    settleLeaving();
    emit changed();
}

void LeaseKeeper::setEvent(const LeaseEvent &event)
{
    m_event = event;
    m_isResting = m_isResting && !event.id.isValid();
    m_unwanted.remove(event.id);
    m_isTakeDue = event.id.isValid();
    m_bookDue = 0;
    m_bookTries = 0;
    emit changed();
    next();
}

void LeaseKeeper::onOnline(bool isOnline)
{
    m_backoff.reset();
    m_later.clear();
    m_again.stop();
    if (!isOnline) {
        m_refresh.stop();
        settleLeaving();
        emit changed();
        return;
    }
    m_refresh.start();
    m_isTakeDue = m_event.id.isValid();
    emit changed();
    next();
}

/// One step of what is to be done, the most pressing first. Each answer leads back here.
void LeaseKeeper::next()
{
    if (!m_sales || m_isAsking || m_again.isActive() || !m_client.isOnline())
        return;
    for (const OfflineSale &sale : m_sales->sales()) {
        if (sale.state == OfflineSale::State::Waiting && !m_later.contains(sale.key))
            return handIn(sale);
    }
    if (giveBackNext())
        return;
    settleLeaving();
    if (m_bookDue > 0 && isWanted(m_event.id))
        return fetchBook();
    if (m_isTakeDue && isWanted(m_event.id) && m_trouble.isEmpty())
        return take();
    if (!m_later.isEmpty())
        pause(); // and then those once more
}

/// The server could not say just now: not at once again.
void LeaseKeeper::pause()
{
    if (m_client.isOnline())
        m_again.start(std::max(m_timing.firstPauseMs, m_backoff.nextMs()));
}

bool LeaseKeeper::save()
{
    const auto saved = m_store->save(m_leases);
    if (!saved)
        qWarning("%s", qUtf8Printable(saved.error().detail));
    return bool(saved);
}

Lease *LeaseKeeper::find(EventId event)
{
    const auto at = std::find_if(m_leases.begin(), m_leases.end(), [event](const Lease &lease) { return lease.event.id == event; });
    return at == m_leases.end() ? nullptr : &*at;
}

Lease *LeaseKeeper::find(LeaseId id)
{
    const auto at = std::find_if(m_leases.begin(), m_leases.end(), [id](const Lease &lease) { return lease.id == id; });
    return at == m_leases.end() ? nullptr : &*at;
}

const Lease *LeaseKeeper::lease(EventId event) const { return const_cast<LeaseKeeper *>(this)->find(event); }

bool LeaseKeeper::isSellable(const Lease &lease, const LeasePlace &place) const
{
    return place.isOpen && m_sales && !m_sales->hasTicket(place.ticket) && !lease.returning.contains(place.ticket) && !lease.withheld.contains(place.ticket);
}

QList<LeasePlace> LeaseKeeper::openPlaces(EventId event) const
{
    QList<LeasePlace> open;
    const Lease *own = lease(event);
    if (!own || !m_sales || !m_sales->isOpen() || own->book.types.isEmpty())
        return open;
    for (const LeasePlace &place : own->places) {
        if (isSellable(*own, place))
            open.append(place);
    }
    return open;
}

QList<TicketId> LeaseKeeper::unsold(const Lease &lease) const
{
    QList<TicketId> tickets;
    for (const LeasePlace &place : lease.places) {
        if (isSellable(lease, place) && !m_inBasket.contains(place.ticket))
            tickets.append(place.ticket);
    }
    return tickets;
}

const QList<OfflineSale> &LeaseKeeper::sales() const
{
    static const QList<OfflineSale> none;
    return m_sales ? m_sales->sales() : none;
}

int LeaseKeeper::waiting() const { return m_sales ? m_sales->count(OfflineSale::State::Waiting) : 0; }
int LeaseKeeper::refused() const { return m_sales ? m_sales->count(OfflineSale::State::Refused) : 0; }

Result<OfflineSale> LeaseKeeper::sell(OfflineSale sale)
{
    const Lease *own = lease(sale.event);
    if (!own || !m_sales)
        return {ErrorCode::NotFound, u"this till has no lease of the event"_s};
    for (const OfflineSalePlace &place : std::as_const(sale.places)) {
        const auto at = std::find_if(own->places.cbegin(), own->places.cend(), [&place](const LeasePlace &each) { return each.ticket == place.ticket; });
        if (at == own->places.cend() || !isSellable(*own, *at))
            return {ErrorCode::Conflict, u"a place is no longer this till's to sell"_s};
    }
    sale.key = Client::makeKey();
    sale.lease = own->id;
    sale.device = own->device;
    sale.eventName = own->event.name;
    sale.soldAt = m_client.serverNow();
    sale.account = m_account;
    sale.seller = m_seller;
    sale.priceBook = own->book.version;
    sale.state = OfflineSale::State::Waiting;
    if (const auto written = m_sales->add(sale); !written) {
        m_trouble = m_sales->isOpen() ? m_trouble : written.error().detail;
        return written.error();
    }
    emit changed();
    // Not from within the sale: paper and change come first.
    QMetaObject::invokeMethod(this, &LeaseKeeper::next, Qt::QueuedConnection);
    return sale;
}

void LeaseKeeper::acknowledge(const QString &key)
{
    const OfflineSale *sale = m_sales ? m_sales->find(key) : nullptr;
    if (!sale || sale->state != OfflineSale::State::Refused)
        return;
    if (const auto settled = m_sales->settle(key, OfflineSale::State::Seen, QString(sale->outcome)); !settled)
        qWarning("%s", qUtf8Printable(settled.error().detail)); // it is told once more after the next start
    emit changed();
}

void LeaseKeeper::handIn(const OfflineSale &sale)
{
    HandInSale::Request request{sale.event, sale.lease, sale.device, sale.soldAt, {}, {}, {}, {}};
    for (const OfflineSalePlace &place : sale.places)
        request.places.append({place.ticket, place.priceType});
    if (!sale.total.isZero())
        request.payments = QList{PaymentInput{u"cash"_s, sale.total, sale.tendered, {}}};
    if (sale.priceBook > 0)
        request.priceBook = sale.priceBook;
    if (!sale.number.isEmpty())
        request.reference = sale.number;
    if (sale.account.isValid())
        request.soldBy = sale.account;
    m_isAsking = true;
    m_client.callWithKey<HandInSale>(sale.key, request, this, [this, key = sale.key, round = m_round](const Result<OrderView> &reply) {
        if (round == m_round)
            onHandedIn(key, reply);
    });
}

void LeaseKeeper::onHandedIn(const QString &key, const Result<OrderView> &reply)
{
    m_isAsking = false;
    if (!reply) {
        switch (reply.error().code) {
        case ErrorCode::Conflict:
        case ErrorCode::InvalidInput:
        case ErrorCode::NotFound:
        case ErrorCode::Expired:
        case ErrorCode::RuleViolated:
        case ErrorCode::KeyReused:
        case ErrorCode::TooLarge: break; // for good
        default: // not for good: nobody there, another person's rights, a server that failed
            m_later.insert(key);
            return next();
        }
    }
    m_backoff.reset();
    const OfflineSale asked = *m_sales->find(key);
    const auto settled = reply ? m_sales->settle(key, OfflineSale::State::HandedIn, reply->reference)
                               : m_sales->settle(key, OfflineSale::State::Refused, refusalText(asked, reply.error()));
    if (!settled)
        qWarning("%s", qUtf8Printable(settled.error().detail)); // after the next start the same answer comes again
    if (Lease *own = find(asked.lease)) {
        for (LeasePlace &place : own->places) {
            const bool isSold = std::any_of(asked.places.cbegin(), asked.places.cend(), [&place](const OfflineSalePlace &each) { return each.ticket == place.ticket; });
            place.isOpen = place.isOpen && !isSold;
        }
        dropSpent();
        save();
        m_isTakeDue = m_isTakeDue || asked.event == m_event.id; // there is room for as many again
    }
    emit changed();
    reply ? emit handedIn(asked, *reply) : emit refusedSale(*m_sales->find(key));
    next();
}

QString LeaseKeeper::refusalText(const OfflineSale &sale, const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return tr("The server does not accept it (%1). Its log says why.").arg(QString(errorName(error.code)));
    QStringList taken;
    for (const OfflineSalePlace &place : sale.places) {
        if (error.seats.isEmpty() || error.seats.contains(place.seat))
            taken += language::place(place.label);
    }
    return tr("Sold to somebody else after this till's places were given up: %1").arg(taken.join(tr(", ", "between places")));
}

void LeaseKeeper::setInBasket(const QList<TicketId> &tickets)
{
    if (std::exchange(m_inBasket, tickets) == tickets || !tickets.isEmpty())
        return;
    QMetaObject::invokeMethod(this, &LeaseKeeper::next, Qt::QueuedConnection); // what was in it may have to go back
}

void LeaseKeeper::giveBack(int withinMs, std::function<void()> done)
{
    m_isResting = true;
    m_isTakeDue = false;
    m_bookDue = 0;
    settleLeaving(); // whoever waited before
    m_left = std::move(done);
    emit changed();
    if (!m_client.isOnline() || !m_sales)
        return settleLeaving();
    if (withinMs > 0)
        m_leaving.start(withinMs);
    m_again.stop(); // a person waits for it
    next();
}

void LeaseKeeper::resume()
{
    m_isResting = false;
    m_unwanted.clear();
    m_isTakeDue = m_event.id.isValid();
    emit changed();
    next();
}

/// Whoever waits for the places to be back waits no longer.
void LeaseKeeper::settleLeaving()
{
    m_leaving.stop();
    if (const auto left = std::exchange(m_left, {}))
        left();
}

/// Asks for one return: one that is not known to have arrived, else what is to go back now. False: nothing is to do.
bool LeaseKeeper::giveBackNext()
{
    for (const Lease &lease : std::as_const(m_leases)) {
        if (!lease.returnKey.isEmpty()) {
            sendReturn(lease);
            return true;
        }
    }
    for (qsizetype i = 0; i < m_leases.size(); ++i) {
        const bool isTooMany = m_leases.size() > LeaseStore::maxLeases && i == 0;
        if (!m_isResting && !isTooMany && !m_unwanted.contains(m_leases.at(i).event.id))
            continue;
        const QList<TicketId> tickets = unsold(m_leases.at(i));
        if (tickets.isEmpty())
            continue;
        m_leases[i].returnKey = Client::makeKey();
        m_leases[i].returning = tickets;
        if (!save()) { // what is not written down is not asked: after a crash it would be sold
            m_leases[i].returnKey.clear();
            m_leases[i].returning.clear();
            return false;
        }
        emit changed();
        sendReturn(m_leases.at(i));
        return true;
    }
    return false;
}

void LeaseKeeper::sendReturn(const Lease &lease)
{
    m_isAsking = true;
    m_client.callWithKey<ReturnLease>(lease.returnKey, {lease.event.id, lease.id, lease.device, lease.returning}, this,
                                      [this, id = lease.id, round = m_round](const Result<LeaseView> &reply) {
                                          if (round == m_round)
                                              onReturned(id, reply);
                                      });
}

void LeaseKeeper::onReturned(LeaseId id, const Result<LeaseView> &reply)
{
    m_isAsking = false;
    Lease *own = find(id);
    if (!own)
        return next();
    if (!reply) {
        const ErrorCode code = reply.error().code;
        const bool isForGood = code == ErrorCode::Conflict || code == ErrorCode::NotFound || code == ErrorCode::RuleViolated || code == ErrorCode::InvalidInput
            || code == ErrorCode::KeyReused;
        if (!isForGood) {
            settleLeaving(); // it is asked again when the server is back; nobody waits for that
            return pause();
        }
        // Not ours any more, or a place of it is inside already: nothing of it is sold here again, and organizers see it.
        qWarning("the return of lease %lld was refused: %s", static_cast<long long>(id.value()), qUtf8Printable(reply.error().detail));
        for (LeasePlace &place : own->places)
            place.isOpen = place.isOpen && !own->returning.contains(place.ticket);
    } else {
        update(*own, *reply);
    }
    m_backoff.reset();
    own->returnKey.clear();
    own->returning.clear();
    dropSpent();
    save();
    emit changed();
    next();
}

void LeaseKeeper::take()
{
    m_isAsking = true;
    m_isTakeDue = false;
    m_client.call<TakeLease>({m_event.id, m_device, m_till.isEmpty() ? m_device : m_till}, this,
                             [this, event = m_event, round = m_round](const Result<LeaseView> &reply) {
                                 if (round == m_round)
                                     onTaken(event, reply);
                             });
}

void LeaseKeeper::onTaken(const LeaseEvent &event, const Result<LeaseView> &reply)
{
    m_isAsking = false;
    if (!reply) {
        switch (reply.error().code) {
        case ErrorCode::RuleViolated: // no leases here, or nothing is on sale: what there was goes back
            m_unwanted.insert(event.id);
            return next();
        case ErrorCode::NotAllowed:
        case ErrorCode::NotFound:
        case ErrorCode::Conflict: return next(); // nothing for us; asked again when it is time
        default: break;
        }
        m_isTakeDue = m_isTakeDue || event.id == m_event.id;
        return pause();
    }
    m_backoff.reset();
    // Written down whatever was wished meanwhile: what this till has it can give back. The one opened last comes last.
    Lease fresh{reply->leaseId, m_device, event, reply->takenAt, {}, {}};
    if (const Lease *own = find(event.id)) {
        if (own->id == reply->leaseId)
            fresh = *own;
        // Else the one before is closed; what was sold of it knows its lease by itself.
        m_leases.removeIf([&event](const Lease &lease) { return lease.event.id == event.id; });
    }
    const bool isNew = fresh.places.isEmpty();
    fresh.event = event;
    update(fresh, *reply);
    if (isNew && wasDamaged()) // and the store was lost as well: which of these were sold nobody knows
        withhold(fresh);
    m_leases.append(fresh);
    save();
    if (reply->size == 0)
        m_unwanted.insert(event.id);
    else if (event.id == m_event.id && fresh.book.version != reply->priceBook)
        m_bookDue = reply->priceBook;
    emit changed();
    next();
}

/// The prices of what was just taken: those the server will charge by.
void LeaseKeeper::fetchBook()
{
    m_isAsking = true;
    m_client.call<GetPricing>({m_event.id}, this, [this, event = m_event.id, round = m_round](const Result<PriceBookView> &reply) {
        if (round != m_round)
            return;
        m_isAsking = false;
        if (event != m_event.id || m_bookDue == 0)
            return next();
        onBook(reply ? priceBookOf(*reply) : Result<PriceBook>(reply.error()));
    });
}

void LeaseKeeper::onBook(const Result<PriceBook> &book)
{
    Lease *own = find(m_event.id);
    const qint64 due = std::exchange(m_bookDue, 0);
    if (own && book && book->version == due) {
        own->book = *book;
        m_bookTries = 0;
        save();
        emit changed();
        return next();
    }
    // Changed in this moment: the lease is to be told by the newer one. Not for ever, should they never agree.
    constexpr int maxBookTries = 3;
    m_isTakeDue = m_isTakeDue || ++m_bookTries < maxBookTries;
    pause();
}

/// What the server says of a lease, in place of what was known.
void LeaseKeeper::update(Lease &lease, const LeaseView &view) const
{
    lease.places.clear();
    for (const LeasePlaceView &place : view.places) {
        const LeasePlace here{place.ticketId, place.seat.value_or(-1), place.section.value_or(-1), place.priceLevel, place.code, place.readableCode, place.label,
                              place.state == "open"_L1 && !place.admitted.value_or(false) && view.status == "open"_L1};
        if (!here.isOpen && !m_sales->hasTicket(here.ticket))
            continue; // nothing to sell and nothing to tell
        const auto claim = readTicketClaim(here.code);
        const int number = here.seat >= 0 ? here.seat : here.section;
        if (here.isOpen && (!claim || claim->event != view.eventId || claim->ticket != here.ticket || claim->place != number || claim->isArea != (here.seat < 0))) {
            qWarning("lease %lld: the code of ticket %lld is not one of it", static_cast<long long>(view.leaseId.value()), static_cast<long long>(here.ticket.value()));
            continue; // what a door would refuse is not sold
        }
        lease.places.append(here);
    }
}

void LeaseKeeper::withhold(Lease &lease)
{
    for (const LeasePlace &place : std::as_const(lease.places)) {
        if (!lease.withheld.contains(place.ticket))
            lease.withheld.append(place.ticket);
    }
}

/// Leases with nothing left to sell, to return or to hand in.
void LeaseKeeper::dropSpent()
{
    m_leases.removeIf([this](const Lease &lease) {
        const bool isNeeded = !lease.returnKey.isEmpty() || lease.event.id == m_event.id
            || std::any_of(lease.places.cbegin(), lease.places.cend(), [](const LeasePlace &place) { return place.isOpen; });
        return !isNeeded;
    });
}

} // namespace foyer
