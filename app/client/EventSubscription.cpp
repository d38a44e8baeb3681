// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/EventSubscription.h"

#include <QTimer>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int retryMs = 2000;

std::optional<QList<SeatState>> statesFrom(const QString &letters)
{
    QList<SeatState> states;
    states.reserve(letters.size());
    for (const QChar letter : letters) {
        const auto state = seatStateFromLetter(letter.toLatin1());
        if (!state)
            return std::nullopt;
        states.append(*state);
    }
    return states;
}

QList<AreaAvailability> areasFrom(const QJsonObject &object)
{
    QList<AreaAvailability> areas;
    for (const QJsonValue &value : object["areas"_L1].toArray()) {
        const auto area = JsonReader(JsonReader::Strictness::Reply).read<AreaAvailability>(value);
        if (area)
            areas.append(*area);
    }
    return areas;
}

} // namespace

EventSubscription::EventSubscription(Client &client, EventId event, QObject *parent)
    : QObject(parent), m_client(client), m_event(event)
{
    connect(&client, &Client::notified, this, &EventSubscription::onNotified);
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        setCurrent(false);
        m_isAsking = false;
        if (isOnline)
            subscribe();
    });
    // Later, so that whoever made this can connect to it first.
    QTimer::singleShot(0, this, [this] {
        if (m_client.isOnline())
            subscribe();
    });
}

EventSubscription::~EventSubscription()
{
    if (m_client.isOnline())
        m_client.call<Unsubscribe>({m_event}, &m_client, [](const Result<Empty> &) {}); // nobody waits for it
}

void EventSubscription::setCurrent(bool isCurrent)
{
    if (std::exchange(m_isCurrent, isCurrent) != isCurrent)
        emit currentChanged(isCurrent);
}

void EventSubscription::subscribe()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    Subscribe::Request request{m_event, {}};
    if (m_version >= 0)
        request.fromVersion = m_version;
    m_client.send(Subscribe::info, toJson(request), {}, this,
                  [this](const Client::RawReply &reply) { onReply(reply); });
}

void EventSubscription::onReply(const Client::RawReply &reply)
{
    m_isAsking = false;
    if (!reply) {
        if (reply.error().code != ErrorCode::Unavailable)
            emit failed(reply.error());
        else if (m_client.isOnline())
            QTimer::singleShot(retryMs, this, &EventSubscription::subscribe);
        return;
    }
    const QJsonObject object = reply->toObject();
    if (object.contains("changes"_L1)) {
        m_version = object["from"_L1].toInteger(); // the server answers from the version it was asked for
        setCurrent(applyChanges(object));
        return;
    }
    const auto states = statesFrom(object["states"_L1].toString());
    if (!states) {
        emit failed({ErrorCode::Internal, u"unknown seat state"_s, {}, {}, 0});
        return;
    }
    m_version = object["version"_L1].toInteger();
    emit snapshot(*states, areasFrom(object));
    setCurrent(true);
}

void EventSubscription::onNotified(const QString &method, const QJsonObject &params)
{
    const bool isOurs = method == SeatsChanged::name && params["eventId"_L1].toInteger() == m_event.value();
    // While a subscription is asked for, its answer covers everything announced before it.
    if (!isOurs || m_isAsking || m_version < 0 || params["version"_L1].toInteger() <= m_version)
        return;
    if (params["from"_L1].toInteger() > m_version) {
        setCurrent(false);
        subscribe();
        return;
    }
    applyChanges(params);
}

bool EventSubscription::applyChanges(const QJsonObject &object)
{
    QList<SeatUpdate> changes;
    const QJsonArray array = object["changes"_L1].toArray();
    changes.reserve(array.size());
    for (const QJsonValue &change : array) {
        const QString letter = change[1].toString();
        const auto state = letter.size() == 1 ? seatStateFromLetter(letter.at(0).toLatin1()) : std::nullopt;
        if (!state) {
            m_version = -1; // what cannot be read cannot be built upon
            setCurrent(false);
            subscribe();
            return false;
        }
        changes.append({change[0].toInt(-1), *state});
    }
    m_version = object["version"_L1].toInteger();
    emit changed(changes, areasFrom(object));
    return true;
}

} // namespace foyer
