// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Bench.h"
#include "commands/Commands.h"
#include "commands/DatabaseWait.h"
#include "commands/Server.h"
#include "operations/Log.h"
#include "operations/Settings.h"
#include "operations/Signals.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <cstdio>
#include <sys/resource.h>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

constexpr int badUse = 2;

int fail(const Error &error)
{
    std::fprintf(stderr, "foyer-server: %s\n", qUtf8Printable(error.detail.section(u'\n', 0, 0)));
    return badUse;
}

void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max; // a connection is a descriptor
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/// Serves until it is told to stop. Unavailable: the database went away before there was anything to serve.
Result<int> serveOnce(QCoreApplication &application, const Settings &settings, Signals &signalsOfSystem)
{
    const auto installation = Installation::open(settings, Installation::Access::Alone);
    if (!installation)
        return installation.error();
    if (const QString notice = (*installation)->notice(); !notice.isEmpty())
        log::warning(notice);
    Server server(**installation, settings);
    if (const auto started = server.start(); !started)
        return started.error();
    QObject::connect(&signalsOfSystem, &Signals::stopAsked, &application, &QCoreApplication::quit);
    QObject::connect(&signalsOfSystem, &Signals::reloadAsked, &server, &Server::reload);
    std::printf("%s\n", qUtf8Printable(server.readyLine()));
    std::fflush(stdout);
    log::info(server.readyLine());
    const int code = application.exec();
    log::info(u"stopping"_s);
    server.stop();
    return code;
}

int serve(QCoreApplication &application, const Settings &settings)
{
    raiseFileLimit();
    Signals signalsOfSystem;
    log::start();
    if (settings.databaseUrl.isEmpty()) {
        const auto code = serveOnce(application, settings, signalsOfSystem);
        return code ? *code : fail(code.error());
    }
    DatabaseWait wait(settings, signalsOfSystem);
    for (;;) {
        const auto outcome = wait.wait();
        if (outcome == DatabaseWait::Outcome::Stopped)
            return 0;
        const auto code = serveOnce(application, settings, signalsOfSystem);
        if (code)
            return *code;
        if (code.error().code != ErrorCode::Unavailable || outcome == DatabaseWait::Outcome::Refuses)
            return fail(code.error());
    }
}

int runOnce(const Settings &settings)
{
    const bool isRestore = settings.command == "restore"_L1;
    const auto installation = Installation::open(settings, isRestore ? Installation::Access::Alone : Installation::Access::Together,
                                                 isRestore ? Installation::Schema::Leave : Installation::Schema::Migrate);
    if (!installation)
        return fail(installation.error());
    if (settings.command == "verify"_L1) {
        const auto agrees = verify(**installation);
        return agrees ? (*agrees ? 0 : 1) : fail(agrees.error());
    }
    Status done = ok();
    if (settings.command == "demo"_L1)
        done = loadDemo(**installation);
    else if (settings.command == "create-user"_L1)
        done = createUser(**installation, settings);
    else if (settings.command == "backup"_L1)
        done = backup(**installation, settings);
    else
        done = restore(**installation, settings);
    return done ? 0 : fail(done.error());
}

int measure(const Settings &settings)
{
    raiseFileLimit();
    const auto holds = runBench(settings, QCoreApplication::applicationFilePath());
    return holds ? (*holds ? 0 : 1) : fail(holds.error());
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_NO_GLIB", "1"); // Qt's own dispatcher for the main thread; the network's threads bring theirs
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"foyer-server"_s);
    const auto settings = Settings::read(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment().toStringList());
    if (!settings)
        return fail(settings.error());
    if (settings->command == "help"_L1 || settings->command == "version"_L1) {
        std::printf("%s\n", settings->command == "help"_L1 ? qUtf8Printable(Settings::help()) : "foyer-server " FOYER_VERSION);
        return 0;
    }
    if (settings->command == "bench"_L1)
        return measure(*settings);
    return settings->command == "serve"_L1 ? serve(application, *settings) : runOnce(*settings);
}
