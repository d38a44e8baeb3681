// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/IoLoop.h"

#include <QThread>

#include <semaphore>

namespace foyer::net {

/// A thread with an epoll event loop and an IoLoop that lives in it. Never blocks except for events.
class IoThread final : public QThread
{
public:
    IoThread(int index, const IoShared &shared, int tlsFd, int plainFd);
    /// wait() first.
    ~IoThread() override;

    /// Returns when the thread serves.
    void startServing();
    /// The thread ends by itself, soon; see Limits::stopMs. Any thread, any number of times.
    void beginStop();

private:
    void run() override;

    const int m_index;
    const IoShared m_shared;
    const int m_tlsFd;
    const int m_plainFd;
    std::shared_ptr<Mailbox> m_mailbox; ///< set before startServing() returns
    std::binary_semaphore m_isServing{0};
};

} // namespace foyer::net
