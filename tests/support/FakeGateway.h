// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

namespace foyer::test {

/// tests/support/fake_gateway as a child process, with its commands. One thread; ends with this object.
class FakeGateway
{
public:
    static constexpr const char *key = "sk_test_4f9a1c";
    static constexpr const char *webhookSecret = "whsec_77b0e2";

    ~FakeGateway();
    /// Empty when it serves, else why not.
    QString start();
    void stop();
    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_port); }

    QJsonObject command(const QJsonObject &command);
    void behave(const char *on, const char *how, int times = 1, double seconds = 0);
    /// What was commanded and not used up yet is forgotten.
    void forget();
    /// Ends an undecided payment.
    void settle(const QString &attempt, const char *status = "succeeded");
    /// Sends a webhook about an attempt; `with` adds to the command. Gives the status each copy was answered with.
    QList<int> webhook(const QByteArray &toUrl, const QString &attempt, const QJsonObject &with = {});

    /// How often money was taken for this attempt, or given back.
    int charges(const QString &attempt);
    int refunds(const QString &attempt);
    QString statusOf(const QString &attempt);
    int asked(const char *operation);
    qsizetype intents();
    qsizetype chargeCount(); ///< over all attempts
    QString lastAttempt();

private:
    QJsonObject state();
    QByteArray readLine();

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace foyer::test
