// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Backoff.h"
#include "client/CallQueue.h"
#include "client/Client.h"
#include "client/ServerLink.h"
#include "client/Session.h"

#include <QDateTime>

namespace foyer {

class KnownServers;

/// The connection to one server over its whole life: trusting its certificate, signing in, keeping the tokens fresh,
/// coming back after a break. It connects only when somebody signs in, since a server closes silent sockets. Interface
/// thread; `main` owns one.
class ServerConnection : public Client
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Disconnected,
        Connecting,
        UntrustedCertificate, ///< never met: a person must compare `offeredFingerprint()`
        CertificateChanged, ///< not the server this till knows; nothing was sent
        SigningIn,
        Online,
        Reconnecting, ///< by itself; see `nextAttemptAt()`
    };
    Q_ENUM(State)

    struct Timing {
        CallQueue::Timing calls = {};
        ServerLink::Timing link = {};
        int firstBackoffMs = 500;
        int maxBackoffMs = 10'000;
    };

    /// `known` must outlive it.
    explicit ServerConnection(KnownServers &known, QObject *parent = nullptr);
    ServerConnection(KnownServers &known, Timing timing, QObject *parent = nullptr);
    ~ServerConnection() override;

    void signIn(const ServerAddress &server, const QString &email, const QString &password);
    /// Accepts the certificate just offered, if it is still that one, and goes on signing in.
    void trust(const QByteArray &fingerprint);
    /// Forgets the certificate the server was known by. The next sign-in asks again.
    void forgetCertificate();
    void signOut(); ///< also gives up an attempt; calls under way fail
    void retryNow(); ///< instead of waiting for the next attempt

    State state() const { return m_state; }
    const ServerAddress &server() const { return m_server; }
    QByteArray offeredFingerprint() const { return m_offered; }
    QDateTime nextAttemptAt() const { return m_nextAttemptAt; }
    const UserView &user() const { return m_session.user(); }
    Permissions permissions() const { return m_session.permissions(); }
    QString serverVersion() const { return m_serverVersion; }

    void send(const MethodInfo &info, const QByteArray &fields, const QString &key, QObject *context,
              RawHandler handler) override;
    bool isOnline() const override { return m_state == State::Online; }
    /// Online, but the server has not been heard of for almost two seconds. What is asked now may take its time.
    bool isQuiet() const { return m_isQuiet; }
    QDateTime serverNow() const override;

signals:
    void stateChanged(foyer::ServerConnection::State state);
    void quietChanged(bool isQuiet);
    void signInFailed(const foyer::Error &error); ///< the state is Disconnected again
    /// The server no longer takes our tokens. What was under way is asked again once the same person signs in.
    void sessionEnded();

private:
    struct Credentials {
        QString email, password;
    };

    void openLink();
    void closeLink();
    void setState(State state);
    void setQuiet(bool isQuiet);
    void onReceived(const RpcMessage &message);
    void onCertificateRefused(const QByteArray &fingerprint, bool isChanged);
    void onLinkClosed();
    void negotiate();
    void login();
    void refresh();
    void authenticate();
    void onAuthenticated(const Authenticate::Reply &reply);
    void endSession();
    void failSignIn(const Error &error);
    void scheduleAttempt();

    template <Method M, typename Handler> void ask(const typename M::Request &request, Handler handler);

    KnownServers &m_known;
    const Timing m_timing;
    CallQueue m_calls;
    Backoff m_backoff;
    Session m_session;
    ServerAddress m_server;
    Credentials m_credentials; ///< until the first answer
    UserId m_lastUser;
    QString m_serverVersion;
    ServerLink *m_link = nullptr; ///< child
    State m_state = State::Disconnected;
    QByteArray m_offered;
    QDateTime m_nextAttemptAt;
    QTimer m_attempt, m_refresh;
    qint64 m_clockOffsetMs = 0;
    bool m_isQuiet = false;
};

} // namespace foyer
