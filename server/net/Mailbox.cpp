// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/Mailbox.h"

#include <QCoreApplication>

#include <utility>

namespace foyer::net {

QEvent::Type Mailbox::eventType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

void Mailbox::post(Command command)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    m_commands.push_back(std::move(command));
    // Under the lock, so that the receiver cannot be destroyed in between.
    if (m_commands.size() == 1)
        QCoreApplication::postEvent(m_receiver, new QEvent(eventType()));
}

std::vector<Command> Mailbox::takeAll()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_commands, {});
}

void Mailbox::close()
{
    std::vector<Command> dropped; // declared first: destroyed after the lock is gone
    const std::lock_guard lock(m_mutex);
    m_receiver = nullptr;
    dropped.swap(m_commands);
}

} // namespace foyer::net
