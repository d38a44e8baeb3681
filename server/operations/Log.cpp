// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace foyer::log {

void start()
{
    auto logger = spdlog::stderr_logger_mt("foyer");
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    spdlog::set_default_logger(logger);
    spdlog::flush_on(spdlog::level::info);
}

void info(const QString &message) { spdlog::info("{}", message.toStdString()); }
void warning(const QString &message) { spdlog::warn("{}", message.toStdString()); }
void error(const QString &message) { spdlog::error("{}", message.toStdString()); }

} // namespace foyer::log
