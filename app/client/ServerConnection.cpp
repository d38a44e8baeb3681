// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ServerConnection.h"

#include "client/KnownServers.h"

namespace foyer {

using namespace Qt::StringLiterals;

ServerConnection::ServerConnection(KnownServers &known, QObject *parent) : ServerConnection(known, Timing(), parent) { }

ServerConnection::ServerConnection(KnownServers &known, Timing timing, QObject *parent)
    : Client(parent), m_known(known), m_timing(timing), m_calls(timing.calls),
      m_backoff(timing.firstBackoffMs, timing.maxBackoffMs)
{
    m_attempt.setSingleShot(true);
    connect(&m_attempt, &QTimer::timeout, this, &ServerConnection::openLink);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ServerConnection::refresh);
    connect(&m_calls, &CallQueue::sendRequested, this, [this](const QByteArray &message) {
        if (m_link)
            m_link->send(message);
    });
    connect(&m_calls, &CallQueue::tokenExpired, this, [this] {
        if (isOnline()) {
            setState(State::SigningIn);
            refresh();
        }
    });
}

ServerConnection::~ServerConnection()
{
    if (m_link)
        m_link->disconnect(this);
    delete m_link; // before the queue it talks to
}

void ServerConnection::signIn(const ServerAddress &server, const QString &email, const QString &password)
{
    if (server != m_server)
        m_calls.failAll({ErrorCode::NotSignedIn, u"another server"_s, {}, {}, 0});
    m_session.clear();
    m_server = server;
    m_credentials = {email, password};
    m_offered.clear();
    m_backoff.reset();
    openLink();
}

void ServerConnection::openLink()
{
    closeLink();
    m_attempt.stop();
    m_link = new ServerLink(m_server, m_known.fingerprint(m_server), m_timing.link, this);
    connect(m_link, &ServerLink::opened, this, &ServerConnection::negotiate);
    connect(m_link, &ServerLink::received, this, &ServerConnection::onReceived);
    connect(m_link, &ServerLink::certificateRefused, this, &ServerConnection::onCertificateRefused);
    connect(m_link, &ServerLink::quietChanged, this, &ServerConnection::setQuiet);
    connect(m_link, &ServerLink::closed, this, &ServerConnection::onLinkClosed);
    if (!m_session.isSignedIn()) // a person who was online once sees "reconnecting" until it is over
        setState(State::Connecting);
    m_link->open();
}

void ServerConnection::closeLink()
{
    m_refresh.stop();
    setQuiet(false);
    if (!m_link)
        return;
    ServerLink *link = std::exchange(m_link, nullptr);
    link->disconnect(this);
    link->close();
    link->deleteLater();
    m_calls.linkDown();
}

void ServerConnection::setState(State state)
{
    if (state == m_state)
        return;
    const bool wasOnline = isOnline();
    m_state = state;
    emit stateChanged(state);
    if (wasOnline != isOnline())
        emit onlineChanged(isOnline());
}

void ServerConnection::setQuiet(bool isQuiet)
{
    if (std::exchange(m_isQuiet, isQuiet) != isQuiet)
        emit quietChanged(isQuiet);
}

void ServerConnection::onReceived(const RpcMessage &message)
{
    switch (message.kind) {
    case RpcMessage::Kind::Answer:
        m_calls.answer(message.id, message.reply);
        break;
    case RpcMessage::Kind::Notification:
        emit notified(message.method, message.params);
        break;
    case RpcMessage::Kind::Nonsense:
        break; // nothing waits for it, and whatever was meant is asked again when its time is over
    }
}

void ServerConnection::onCertificateRefused(const QByteArray &fingerprint, bool isChanged)
{
    closeLink();
    m_offered = fingerprint;
    setState(isChanged ? State::CertificateChanged : State::UntrustedCertificate);
}

void ServerConnection::trust(const QByteArray &fingerprint)
{
    if (m_state != State::UntrustedCertificate || fingerprint != m_offered)
        return;
    m_known.remember(m_server, fingerprint);
    openLink();
}

void ServerConnection::forgetCertificate()
{
    m_known.forget(m_server);
    if (m_state == State::CertificateChanged)
        signOut();
}

void ServerConnection::onLinkClosed()
{
    closeLink();
    if (m_session.isSignedIn())
        scheduleAttempt();
    else
        failSignIn({ErrorCode::Unavailable, u"no connection"_s, {}, {}, 0});
}

void ServerConnection::scheduleAttempt()
{
    const int waitMs = m_backoff.nextMs();
    m_nextAttemptAt = QDateTime::currentDateTimeUtc().addMSecs(waitMs);
    m_attempt.start(waitMs);
    if (m_state == State::Reconnecting)
        emit stateChanged(m_state); // a new time for the next attempt
    setState(State::Reconnecting);
}

void ServerConnection::retryNow()
{
    if (m_state == State::Reconnecting && m_attempt.isActive())
        openLink();
}

/// Calls about the session itself end with the link they were made over; a handler never meets a later one.
template <Method M, typename Handler> void ServerConnection::ask(const typename M::Request &request, Handler handler)
{
    m_calls.add(M::info, toJson(request), {}, this, true, [this, link = m_link, handler](const RawReply &raw) {
        if (link != m_link)
            return;
        if (!raw)
            return handler(Result<typename M::Reply>(raw.error()));
        handler(JsonReader(JsonReader::Strictness::Reply).read<typename M::Reply>(*raw));
    });
}

void ServerConnection::negotiate()
{
    if (!m_session.isSignedIn()) {
        setState(State::SigningIn);
        login();
    } else if (m_session.isAccessOver()) {
        refresh();
    } else {
        authenticate();
    }
}

void ServerConnection::login()
{
    ask<Login>({m_credentials.email, m_credentials.password}, [this](const Result<SessionView> &reply) {
        m_credentials.password.fill(u'\0');
        m_credentials = {};
        if (!reply)
            return failSignIn(reply.error());
        if (m_lastUser.isValid() && reply->user.id != m_lastUser) // not for this person to learn
            m_calls.failAll({ErrorCode::NotSignedIn, u"another person"_s, {}, {}, 0});
        m_lastUser = reply->user.id;
        m_session.begin(*reply);
        authenticate();
    });
}

void ServerConnection::refresh()
{
    ask<Refresh>({m_session.refreshToken()}, [this](const Result<SessionView> &reply) {
        if (reply) {
            m_session.begin(*reply);
            authenticate();
        } else if (reply.error().code == ErrorCode::NotSignedIn || reply.error().code == ErrorCode::TokenExpired) {
            endSession();
        } else {
            onLinkClosed(); // a server that cannot say is as good as none: try again over a new link
        }
    });
}

void ServerConnection::authenticate()
{
    ask<Authenticate>({m_session.accessToken()}, [this](const Result<Authenticate::Reply> &reply) {
        if (reply)
            return onAuthenticated(*reply);
        if (reply.error().code == ErrorCode::TokenExpired && !m_session.isAccessOver())
            return refresh();
        if (reply.error().code == ErrorCode::NotSignedIn || reply.error().code == ErrorCode::TokenExpired)
            return endSession();
        onLinkClosed();
    });
}

void ServerConnection::onAuthenticated(const Authenticate::Reply &reply)
{
    m_backoff.reset();
    m_serverVersion = reply.serverVersion;
    m_clockOffsetMs = m_session.clockOffsetMs(reply.expiresAt);
    m_refresh.start(m_session.refreshInMs());
    m_calls.linkUp();
    setState(State::Online);
}

void ServerConnection::endSession()
{
    closeLink();
    m_session.clear();
    setState(State::Disconnected);
    emit sessionEnded();
}

void ServerConnection::failSignIn(const Error &error)
{
    closeLink();
    m_session.clear();
    m_credentials = {};
    setState(State::Disconnected);
    emit signInFailed(error);
}

void ServerConnection::signOut()
{
    if (m_link && m_session.isSignedIn()) {
        // Nobody waits for the answer; the server forgets the tokens by itself in time.
        m_link->send(rpcRequest(0, Logout::info.name, toJson(Logout::Request{m_session.refreshToken()}), {}));
    }
    m_attempt.stop();
    closeLink();
    m_session.clear();
    m_credentials = {};
    m_calls.failAll({ErrorCode::NotSignedIn, u"signed out"_s, {}, {}, 0});
    setState(State::Disconnected);
}

void ServerConnection::send(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
                            RawHandler handler)
{
    m_calls.add(info, fields, key, context, false, std::move(handler));
}

QDateTime ServerConnection::serverNow() const { return QDateTime::currentDateTimeUtc().addMSecs(m_clockOffsetMs); }

} // namespace foyer
