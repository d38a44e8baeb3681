// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/Transport.h"

#include <QEvent>
#include <QObject>

#include <mutex>
#include <variant>
#include <vector>

namespace foyer::net {

/// What other threads ask of an I/O thread. Connections are named by id: one that has ended meanwhile is not found.
struct AnswerCommand {
    quint64 connection = 0;
    quint32 request = 0; ///< its number on that connection: a late answer must not go to the next request
    HttpResponse response;
};
struct SendCommand {
    quint64 connection = 0;
    QByteArray utf8;
};
struct CloseCommand {
    quint64 connection = 0;
    quint16 code = 0;
    QByteArray reason;
};
struct StopCommand {
};
using Command = std::variant<AnswerCommand, SendCommand, CloseCommand, StopCommand>;

/// The way into an I/O thread. Commands are collected and announced once: a broadcast to 5,000 peers wakes the thread
/// one time. Thread-safe. Shared by the thread and by everybody who may still send to it, so it outlives the thread;
/// after close() commands are dropped.
class Mailbox
{
public:
    explicit Mailbox(QObject *receiver) : m_receiver(receiver) { }

    /// The event that announces commands to the receiver.
    static QEvent::Type eventType();

    void post(Command command);
    std::vector<Command> takeAll();
    void close();

private:
    std::mutex m_mutex;
    QObject *m_receiver; ///< guarded, like the rest
    std::vector<Command> m_commands;
};

} // namespace foyer::net
