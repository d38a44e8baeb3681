// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/IoThread.h"

#include "net/EpollDispatcher.h"

namespace foyer::net {

IoThread::IoThread(int index, const IoShared &shared, int tlsFd, int plainFd)
    : m_index(index), m_shared(shared), m_tlsFd(tlsFd), m_plainFd(plainFd)
{
    setObjectName(QStringLiteral("io-%1").arg(index));
    setEventDispatcher(new EpollDispatcher); // owned by the thread from here
}

IoThread::~IoThread() { Q_ASSERT(!isRunning()); }

void IoThread::startServing()
{
    start();
    m_isServing.acquire();
}

void IoThread::beginStop()
{
    if (m_mailbox)
        m_mailbox->post(StopCommand{});
}

void IoThread::run()
{
    IoLoop loop(m_index, m_shared, m_tlsFd, m_plainFd, [this] { quit(); });
    m_mailbox = loop.mailbox();
    m_isServing.release();
    exec();
}

} // namespace foyer::net
