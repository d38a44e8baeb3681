// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The server's log, on standard error. No secret and no personal data goes in: messages are made of codes, ids and
/// counts. Thread-safe.
namespace foyer::log {

void start();
void info(const QString &message);
void warning(const QString &message);
void error(const QString &message);

} // namespace foyer::log
