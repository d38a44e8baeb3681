// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/Commands.h"

#include "accounts/AccountService.h"

#include <QFile>

namespace foyer {

using namespace Qt::StringLiterals;

Status createUser(Installation &installation, const Settings &settings)
{
    const auto role = roleFromName(settings.role);
    if (!role)
        return Error{ErrorCode::InvalidInput, u"--role must be customer, seller, door, organizer or admin"_s, {}, {}, 0};
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorCode::InvalidInput, u"standard input cannot be read"_s, {}, {}, 0};
    QByteArray line = input.readLine(1024);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    Database database(installation.conninfo(), 1);
    const SystemClock clock;
    const auto key = AccessTokens::makeKey();
    if (!key)
        return key.error();
    const auto tokens = AccessTokens::create(*key); // signs nothing here
    if (!tokens)
        return tokens.error();
    const auto made = AccountService(database, **tokens, clock).create(settings.email, QString::fromUtf8(line), settings.name, *role);
    return made ? ok() : Status(made.error());
}

} // namespace foyer
