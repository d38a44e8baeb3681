// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHostAddress>
#include <QStringList>

namespace foyer {

/// What the administrator decides. Read from the command line, then the environment (`FOYER_PORT`), then the file given
/// with --config (INI: `port=8443`, `[database] url=…`); the first that says something wins.
struct Settings {
    QString command; ///< serve, demo, create-user, verify, backup, restore, bench, help, version
    QString dataFolder;
    QHostAddress listen = QHostAddress::LocalHost;
    quint16 port = 8443;
    quint16 httpPort = 0;   ///< 0: none
    QString databaseUrl;    ///< empty: the embedded PostgreSQL. May hold a password; never logged
    QString databaseRuntimeUrl; ///< as whom to work on it; empty: a role that Foyer makes. Never logged either
    QString tlsCertificate; ///< PEM files; empty: the certificate made on first start
    QString tlsKey;
    QByteArray gatewayUrl; ///< of the online payment gateway; empty: no online payments
    QByteArray gatewayKey; ///< secret, like the next; never logged, and not taken from the command line
    QByteArray gatewayWebhookSecret;
    int ioThreads = 2;
    int workers = 6;
    int holdSeconds = 300;
    int pendingSeconds = 15 * 60;
    int invoiceDays = 14;  ///< until an invoice is due
    int paidOutLimit = 10'000; ///< minor units a seller may pay out of a drawer in one shift without a supervisor
    QByteArray mailUrl;    ///< of the mail server; empty: no mail
    QString mailFrom;
    QString mailUser;
    QString mailPassword; ///< secret, as those above
    QString mailCa;       ///< PEM file
    QString mailLanguage; ///< of mail and the tickets in it; the house's unless given
    int mailRetrySeconds = 60;
    QString language = QStringLiteral("en"); ///< ISO 639, of what the house gives to its customers: tickets, invoices, credit notes
    QString invoiceSender; ///< the house on its invoices: name, address, tax number, bank account
    // Arguments of single commands
    QString email;
    QString name;
    QString role;
    QString to;
    QString from;
    /// `bench onsale`: what to measure with.
    struct Bench {
        QString name;    ///< what comes after the command
        QString folder;  ///< where the temporary data folder goes; empty: the system's place
        QString compare; ///< folder with pgbench scripts; empty: no comparison
        QString only;    ///< scenarios, by comma; empty: all
        int tills = 256;
        int seconds = 10;
        int rate = 500;
        int seats = 20'000;
        int events = 20;
        int callers = 1000;
        int pastEvents = 10'000;
        int orders = 5000;
    } bench;

    /// One clear sentence names the option that is wrong.
    static Result<Settings> read(const QStringList &arguments, const QStringList &environment);
    static QString help();
};

} // namespace foyer
