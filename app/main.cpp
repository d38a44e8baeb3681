// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/KnownServers.h"
#include "client/ServerConnection.h"
#include "desk/DeskPage.h"
#include "language/Language.h"
#include "print/PrintDesk.h"
#include "shell/DemoDriver.h"
#include "shell/MainWindow.h"
#include "shell/Scale.h"
#include "shell/SettingsPage.h"
#include "shell/SignInPage.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

/// Where --settings keeps them; empty without. Read by hand, for the scale is needed before there is an application that could
/// take the command line apart.
QString settingsArgument(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        const QString argument = QString::fromLocal8Bit(argv[i]);
        if (argument == "--settings"_L1 && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.startsWith("--settings="_L1))
            return argument.sliced(int(sizeof("--settings=") - 1));
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    {
        const QString file = settingsArgument(argc, argv);
        const QSettings own(u"Foyer"_s, u"Foyer"_s), given(file, QSettings::IniFormat);
        scale::apply(file.isEmpty() ? own : given);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Foyer"_s);
    QApplication::setOrganizationName(u"Foyer"_s);
    QApplication::setApplicationVersion(QStringLiteral(FOYER_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The box office of a venue"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(u"server"_s, u"Server to sign in to, host:port"_s, u"address"_s);
    const QCommandLineOption email(u"email"_s, u"E-mail to sign in with"_s, u"address"_s);
    const QCommandLineOption settingsFile(u"settings"_s, u"Keep settings in this file"_s, u"file"_s);
    const QCommandLineOption demo(u"demo"_s, u"Play a demo sale and leave pictures in this folder; the password comes from FOYER_DEMO_PASSWORD"_s, u"folder"_s);
    parser.addOptions({server, email, settingsFile, demo});
    parser.process(application);

    QSettings ownSettings(u"Foyer"_s, u"Foyer"_s);
    QSettings givenSettings(parser.value(settingsFile), QSettings::IniFormat);
    QSettings &settings = parser.isSet(settingsFile) ? givenSettings : ownSettings;
    language::install(application, language::wanted(settings));
    Theme theme(application);
    restoreTheme(theme, settings);
    KnownServers known(settings);
    ServerConnection connection(known);
    // Tills with settings of their own have a print journal of their own.
    const QString data = parser.isSet(settingsFile) ? QFileInfo(parser.value(settingsFile)).absolutePath() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    PrintDesk printing(connection, settings, data + u"/print"_s);
    MainWindow window(connection, theme, settings, printing);
    window.desk().setJournalFolder(data + u"/sales"_s);
    if (parser.isSet(server))
        window.signIn().setServer(parser.value(server));
    if (parser.isSet(email))
        window.signIn().setEmail(parser.value(email));

    if (parser.isSet(demo)) {
        DemoDriver driver(window, connection, theme, parser.value(demo));
        return driver.run(parser.value(server), parser.isSet(email) ? parser.value(email) : u"seller@demo.test"_s, qEnvironmentVariable("FOYER_DEMO_PASSWORD")) ? 0 : 1;
    }
    window.QWidget::show();
    window.signIn().enter();
    return QApplication::exec();
}
