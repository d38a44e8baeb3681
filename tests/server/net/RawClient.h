// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

struct ssl_st;

namespace foyer::test {

/// A blocking client that sends exactly the bytes it is told, so that a test can be as wrong as the worst peer. Every
/// wait ends after `timeoutMs`.
class RawClient
{
public:
    enum class Security { Plain, Tls };
    struct Frame {
        int opcode = -1;
        QByteArray payload;
        quint16 closeCode() const;
    };

    explicit RawClient(quint16 port, Security security = Security::Plain, int timeoutMs = 3000);
    ~RawClient();
    Q_DISABLE_COPY_MOVE(RawClient)

    bool isConnected() const { return m_isConnected; } ///< and its handshake done
    int fd() const { return m_fd; }

    bool send(const QByteArray &bytes);
    /// One byte per call of send: with TLS one record each.
    bool sendInBytes(const QByteArray &bytes);
    void endSending();
    /// A reset instead of an orderly end.
    void abort();
    void disconnect();

    /// One whole HTTP answer, by its Content-Length; what was read until the end or the timeout otherwise.
    QByteArray readAnswer(bool hasBody = true);
    /// Everything until the server ends; nothing when it does not.
    std::optional<QByteArray> readToEnd();
    bool isClosedByServer() { return readToEnd().has_value(); }

    static QByteArray upgradeRequest(const QByteArray &path = "/ws");
    bool upgrade(const QByteArray &path = "/ws");
    static QByteArray frame(int opcode, const QByteArray &payload, bool isFinal = true);
    bool sendText(const QByteArray &utf8) { return send(frame(1, utf8)); }
    /// The next frame that is not a ping; opcode -1 when the connection ended.
    Frame readFrame();

private:
    bool readMore();

    int m_fd = -1;
    ssl_st *m_ssl = nullptr;
    QByteArray m_in;
    bool m_isConnected = false;
    bool m_hasEnded = false; ///< as opposed to a timeout
};

/// The status of an answer, 0 when it is none.
int statusOf(const QByteArray &answer);
QByteArray bodyOf(const QByteArray &answer);

} // namespace foyer::test
