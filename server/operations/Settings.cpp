// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Settings.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSettings>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

struct Option {
    const char *name; ///< as on the command line; in a file a dot divides group and key
    const char *help;
    bool isSecret = false; ///< anybody on the machine can read a command line
};

constexpr Option options[]{
    {"data-dir", "the folder of this installation (needed)"},
    {"config", "a file with any of these options, as INI"},
    {"listen", "address to serve on; 127.0.0.1 unless given"},
    {"port", "HTTPS and WSS; 8443 unless given, 0 takes a free one"},
    {"http-port", "the same without TLS, for loopback and proxies; 0, none, unless given"},
    {"database.url", "postgresql://… of an outside database instead of the embedded one"},
    {"database.runtime-url", "the same database as the role the server is to work as; one is made unless given"},
    {"tls.certificate", "PEM file with the certificate chain"},
    {"tls.key", "PEM file with its private key"},
    {"gateway.url", "https://… of the online payment gateway; without it no online payments"},
    {"gateway.key", "its secret key; environment or file only", true},
    {"gateway.webhook-secret", "what its webhooks are signed with; environment or file only", true},
    {"io-threads", "threads that serve the network; 2 unless given"},
    {"workers", "threads that talk to the database; 6 unless given"},
    {"hold-seconds", "how long a seat is held for a customer; 300 unless given"},
    {"pending-seconds", "how long an order may wait to be paid; 900 unless given"},
    {"paid-out-limit", "what a seller may pay out of the drawer in one shift without a supervisor, in cents or the like; 10000 unless given"},
    {"language", "de, en, es, fr or hi: what tickets, invoices and credit notes are written in; en unless given"},
    {"invoice-days", "until an invoice is due; 14 unless given"},
    {"invoice-sender", "the house on its invoices: name, address, tax number, bank account, lines divided by \\n"},
    {"mail.url", "smtps://host:465 or smtp://host:587 (with STARTTLS) of the mail server; without it no tickets by mail"},
    {"mail.from", "who mail comes from: \"Box office <tickets@house.example>\""},
    {"mail.user", "whom to sign in as at the mail server; nobody unless given"},
    {"mail.password", "its password; environment or file only", true},
    {"mail.ca", "PEM file with those whose certificates are believed of the mail server; those the system believes unless given"},
    {"mail.language", "the same for mail and the tickets in it; the house's language unless given"},
    {"mail.retry-seconds", "the pause before a mail that was not taken is tried again; it doubles each time; 60 unless given"},
    {"email", "create-user: mail address"},
    {"name", "create-user: name"},
    {"role", "create-user: customer, seller, door, organizer or admin"},
    {"to", "backup: the file to write"},
    {"from", "restore: the file to read"},
    {"tills", "bench onsale: how many sell at once; 256 unless given"},
    {"seconds", "bench onsale: how long each figure is measured; 10 unless given"},
    {"rate", "bench onsale: sales a second that are offered where the pace is fixed; 500 unless given"},
    {"seats", "bench onsale: of a hall; 20000 unless given"},
    {"events", "bench onsale: how many sell side by side; 20 unless given"},
    {"callers", "bench onsale: how many want the same seat; 1000 unless given"},
    {"past", "bench onsale: events of the past beside which is sold; 10000 unless given"},
    {"orders", "bench onsale: of a cancelled event, all refunded although the server is killed; 5000 unless given"},
    {"only", "bench onsale: of hot, spread, best, paced, race, storm, size, refunds these, divided by commas"},
    {"folder", "bench onsale: where its temporary data folder goes; that disk is measured"},
    {"compare", "bench onsale: a folder with pgbench scripts (tests/load) to be measured side by side"},
};

const QStringList commands{u"serve"_s, u"demo"_s, u"create-user"_s, u"verify"_s, u"backup"_s, u"restore"_s, u"bench"_s};

Error bad(const QString &sentence) { return {ErrorCode::InvalidInput, sentence, {}, {}, 0}; }

bool isOption(const QString &name)
{
    return std::any_of(std::begin(options), std::end(options), [&](const Option &option) { return name == QLatin1StringView(option.name); });
}

bool isSecretOption(const QString &name)
{
    return std::any_of(std::begin(options), std::end(options),
                       [&](const Option &option) { return option.isSecret && name == QLatin1StringView(option.name); });
}

using Values = QHash<QString, QString>;

/// `second`: a word that only some commands take.
Result<Values> fromArguments(const QStringList &arguments, QString &command, QString &second)
{
    Values values;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        QString argument = arguments.at(i);
        if (!argument.startsWith("--"_L1)) {
            if (command.isEmpty())
                command = argument;
            else if (command == "bench"_L1 && second.isEmpty())
                second = argument;
            else
                return bad(u"unexpected argument \"%1\""_s.arg(argument));
            continue;
        }
        argument = argument.sliced(2);
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.first(equals);
        if (name == "help"_L1 || name == "version"_L1) {
            command = name;
            return values;
        }
        if (!isOption(name))
            return bad(u"unknown option --%1"_s.arg(name));
        if (isSecretOption(name))
            return bad(u"--%1 would be readable by everybody on this machine; put it into the environment or the --config file"_s.arg(name));
        if (equals < 0 && i + 1 >= arguments.size())
            return bad(u"--%1 needs a value"_s.arg(name));
        values.insert(name, equals < 0 ? arguments.at(++i) : argument.sliced(equals + 1));
    }
    return values;
}

Values fromEnvironment(const QStringList &environment)
{
    Values values;
    for (const Option &option : options) {
        QString variable = "FOYER_"_L1 + QString::fromLatin1(option.name).toUpper();
        variable.replace(u'-', u'_').replace(u'.', u'_');
        for (const QString &entry : environment) {
            if (entry.startsWith(variable + u'='))
                values.insert(QString::fromLatin1(option.name), entry.sliced(variable.size() + 1));
        }
    }
    return values;
}

Result<Values> fromFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable())
        return bad(u"the configuration file %1 cannot be read"_s.arg(path));
    QSettings file(path, QSettings::IniFormat);
    const QStringList keys = file.allKeys();
    if (file.status() != QSettings::NoError)
        return bad(u"the configuration file %1 is not INI"_s.arg(path));
    Values values;
    for (const QString &key : keys) {
        QString name = key;
        name.replace(u'/', u'.');
        if (!isOption(name))
            return bad(u"%1: unknown option %2"_s.arg(path, name));
        values.insert(name, file.value(key).toString());
    }
    return values;
}

/// Reads a whole number within bounds; keeps the default when nothing was said.
template<typename T>
Status readNumber(const Values &values, const char *name, T &target, int least, int most)
{
    const auto found = values.constFind(QString::fromLatin1(name));
    if (found == values.constEnd())
        return ok();
    bool isNumber = false;
    const int number = found->toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return bad(u"--%1 must be a number from %2 to %3, not \"%4\""_s.arg(QLatin1StringView(name)).arg(least).arg(most).arg(*found));
    target = T(number);
    return ok();
}

Status readBench(const Values &values, Settings::Bench &bench)
{
    bench.folder = values.value(u"folder"_s);
    bench.compare = values.value(u"compare"_s);
    bench.only = values.value(u"only"_s);
    for (const Status &read : {readNumber(values, "tills", bench.tills, 1, 2000), readNumber(values, "seconds", bench.seconds, 1, 3600),
                               readNumber(values, "rate", bench.rate, 1, 100'000), readNumber(values, "seats", bench.seats, 100, 200'000),
                               readNumber(values, "events", bench.events, 1, 200), readNumber(values, "callers", bench.callers, 2, 10'000),
                               readNumber(values, "past", bench.pastEvents, 0, 100'000), readNumber(values, "orders", bench.orders, 10, 50'000)}) {
        if (!read)
            return read;
    }
    return ok();
}

Status checkMail(const Settings &settings)
{
    if (settings.mailUrl.isEmpty() != settings.mailFrom.isEmpty())
        return bad(u"--mail.url and --mail.from go together"_s);
    if (!settings.mailUrl.isEmpty() && !settings.mailUrl.startsWith("smtp://") && !settings.mailUrl.startsWith("smtps://"))
        return bad(u"--mail.url must begin with smtp:// or smtps://"_s);
    static const QRegularExpression sender(u"^([^@<>\\r\\n]*<[^@<>\\s]+@[^@<>\\s]+>|[^@<>\\s]+@[^@<>\\s]+)\\z"_s);
    if (!settings.mailFrom.isEmpty() && !sender.match(settings.mailFrom).hasMatch())
        return bad(u"--mail.from must be an address or \"Name <address>\""_s);
    if (!settings.mailCa.isEmpty() && !QFileInfo(settings.mailCa).isReadable())
        return bad(u"--mail.ca: %1 cannot be read"_s.arg(settings.mailCa));
    return ok();
}

Status checkLanguages(const Settings &settings)
{
    const QStringList known{u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"hi"_s}; // houseLanguages()
    if (!known.contains(settings.language))
        return bad(u"--language must be de, en, es, fr or hi"_s);
    return known.contains(settings.mailLanguage) ? ok() : Status(bad(u"--mail.language must be de, en, es, fr or hi"_s));
}

Status checkCommand(const Settings &settings)
{
    if (settings.command == "bench"_L1) // needs no data folder, and must not get near one
        return settings.bench.name == "onsale"_L1 ? ok() : Status(bad(u"what can be measured is: bench onsale"_s));
    if (settings.dataFolder.isEmpty())
        return bad(u"--data-dir is needed"_s);
    if (settings.tlsCertificate.isEmpty() != settings.tlsKey.isEmpty())
        return bad(u"--tls.certificate and --tls.key go together"_s);
    if (!settings.databaseRuntimeUrl.isEmpty() && settings.databaseUrl.isEmpty())
        return bad(u"--database.runtime-url needs --database.url, the owner's, for migrations"_s);
    if (settings.gatewayUrl.isEmpty() != settings.gatewayKey.isEmpty())
        return bad(u"gateway.url and gateway.key go together"_s);
    if (const auto checked = checkLanguages(settings); !checked)
        return checked;
    if (const auto checked = checkMail(settings); !checked)
        return checked;
    const auto need = [&](const QString &value, const char *name) {
        return value.isEmpty() ? Status(bad(u"%1 needs --%2"_s.arg(settings.command, QLatin1StringView(name)))) : ok();
    };
    if (settings.command == "create-user"_L1) {
        if (const auto given = need(settings.email, "email"); !given)
            return given;
        if (const auto given = need(settings.name, "name"); !given)
            return given;
        return need(settings.role, "role");
    }
    if (settings.command == "backup"_L1)
        return need(settings.to, "to");
    if (settings.command == "restore"_L1)
        return need(settings.from, "from");
    return ok();
}

} // namespace

Result<Settings> Settings::read(const QStringList &arguments, const QStringList &environment)
{
    Settings settings;
    const auto given = fromArguments(arguments, settings.command, settings.bench.name);
    if (!given)
        return given.error();
    if (settings.command.isEmpty() || settings.command == "help"_L1 || settings.command == "version"_L1) {
        if (settings.command.isEmpty())
            settings.command = u"help"_s;
        return settings;
    }
    if (!commands.contains(settings.command))
        return bad(u"unknown command \"%1\"; there are %2"_s.arg(settings.command, commands.join(u", "_s)));
    Values values = fromEnvironment(environment);
    values.insert(*given);
    if (values.contains(u"config"_s)) {
        auto file = fromFile(values.value(u"config"_s));
        if (!file)
            return file.error();
        file->insert(values);
        values = *file;
    }
    settings.dataFolder = values.value(u"data-dir"_s);
    settings.databaseUrl = values.value(u"database.url"_s);
    settings.databaseRuntimeUrl = values.value(u"database.runtime-url"_s);
    settings.tlsCertificate = values.value(u"tls.certificate"_s);
    settings.tlsKey = values.value(u"tls.key"_s);
    settings.gatewayUrl = values.value(u"gateway.url"_s).toUtf8();
    settings.gatewayKey = values.value(u"gateway.key"_s).toUtf8();
    settings.gatewayWebhookSecret = values.value(u"gateway.webhook-secret"_s).toUtf8();
    settings.mailUrl = values.value(u"mail.url"_s).toUtf8();
    settings.mailFrom = values.value(u"mail.from"_s);
    settings.mailUser = values.value(u"mail.user"_s);
    settings.mailPassword = values.value(u"mail.password"_s);
    settings.mailCa = values.value(u"mail.ca"_s);
    settings.language = values.value(u"language"_s, settings.language);
    settings.mailLanguage = values.value(u"mail.language"_s, settings.language);
    settings.invoiceSender = values.value(u"invoice-sender"_s).replace(u"\\n"_s, u"\n"_s);
    settings.email = values.value(u"email"_s);
    settings.name = values.value(u"name"_s);
    settings.role = values.value(u"role"_s);
    settings.to = values.value(u"to"_s);
    settings.from = values.value(u"from"_s);
    if (values.contains(u"listen"_s) && !settings.listen.setAddress(values.value(u"listen"_s)))
        return bad(u"--listen must be an address such as 127.0.0.1 or ::, not \"%1\""_s.arg(values.value(u"listen"_s)));
    for (const Status &read : {readNumber(values, "port", settings.port, 0, 65535), readNumber(values, "http-port", settings.httpPort, 0, 65535),
                               readNumber(values, "io-threads", settings.ioThreads, 1, 64), readNumber(values, "workers", settings.workers, 1, 64),
                               readNumber(values, "hold-seconds", settings.holdSeconds, 1, 86'400),
                               readNumber(values, "pending-seconds", settings.pendingSeconds, 1, 31 * 86'400),
                               readNumber(values, "invoice-days", settings.invoiceDays, 0, 365),
                               readNumber(values, "paid-out-limit", settings.paidOutLimit, 0, 1'000'000'000),
                               readNumber(values, "mail.retry-seconds", settings.mailRetrySeconds, 1, 3600)}) {
        if (!read)
            return read.error();
    }
    if (const auto read = readBench(values, settings.bench); !read)
        return read.error();
    if (const auto checked = checkCommand(settings); !checked)
        return checked.error();
    return settings;
}

QString Settings::help()
{
    QString text = u"foyer-server COMMAND --data-dir DIR [options]\n\nCommands: %1\n\nOptions, also as FOYER_… in the environment or in the --config file:\n"_s
                       .arg(commands.join(u", "_s));
    for (const Option &option : options)
        text += u"  --%1 %2\n"_s.arg(QString::fromLatin1(option.name).leftJustified(18), QString::fromUtf8(option.help));
    return text;
}

} // namespace foyer
