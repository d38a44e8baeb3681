// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/DeviceTransport.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer {

namespace {

/// A FIFO whose reader went away would end the process; write() tells by EPIPE instead.
void ignoreBrokenPipes()
{
    struct sigaction now = {};
    if (::sigaction(SIGPIPE, nullptr, &now) == 0 && now.sa_handler == SIG_DFL)
        ::signal(SIGPIPE, SIG_IGN);
}

} // namespace

DeviceTransport::DeviceTransport(const QString &path, bool isRead, QObject *parent) : PrinterTransport(parent), m_path(path), m_isRead(isRead)
{
    ignoreBrokenPipes();
}

DeviceTransport::~DeviceTransport() { close(); }

void DeviceTransport::open()
{
    close();
    const QByteArray name = QFile::encodeName(m_path);
    // Not blocking: without it opening a FIFO waits for its reader, and a printer without paper stops the thread.
    const int flags = O_NONBLOCK | O_CLOEXEC | O_APPEND | O_NOCTTY;
    m_fd = m_isRead ? ::open(name.constData(), O_RDWR | flags) : -1;
    if (m_fd < 0)
        m_fd = ::open(name.constData(), O_WRONLY | flags);
    struct stat about = {};
    if (m_fd < 0 || ::fstat(m_fd, &about) != 0 || S_ISDIR(about.st_mode)) {
        QMetaObject::invokeMethod(this, &DeviceTransport::fail, Qt::QueuedConnection);
        return;
    }
    m_isRegular = S_ISREG(about.st_mode);
    if (!m_isRegular) {
        m_canWrite = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Write);
        m_canWrite->setEnabled(false);
        connect(m_canWrite.get(), &QSocketNotifier::activated, this, &DeviceTransport::writeOn);
        if (m_isRead && S_ISCHR(about.st_mode)) { // what we write into a FIFO would come back
            m_canRead = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
            connect(m_canRead.get(), &QSocketNotifier::activated, this, &DeviceTransport::readOn);
        }
    }
    QMetaObject::invokeMethod(this, [this] {
        if (isOpen())
            emit opened();
    }, Qt::QueuedConnection);
}

void DeviceTransport::close()
{
    m_canWrite.reset();
    m_canRead.reset();
    m_chunk.clear();
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void DeviceTransport::fail()
{
    close();
    emit failed();
}

void DeviceTransport::write(const QByteArray &chunk)
{
    m_chunk += chunk;
    QMetaObject::invokeMethod(this, &DeviceTransport::writeOn, Qt::QueuedConnection);
}

void DeviceTransport::writeOn()
{
    while (isOpen() && !m_chunk.isEmpty()) {
        const ssize_t count = ::write(m_fd, m_chunk.constData(), size_t(m_chunk.size()));
        if (count > 0) {
            m_chunk.remove(0, count);
        } else if (count < 0 && errno == EINTR) {
            continue;
        } else if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            if (m_canWrite)
                m_canWrite->setEnabled(true);
            return;
        } else {
            return fail();
        }
    }
    if (!isOpen())
        return;
    if (m_canWrite)
        m_canWrite->setEnabled(false);
    emit drained();
}

void DeviceTransport::readOn()
{
    char buffer[256];
    const ssize_t count = ::read(m_fd, buffer, sizeof buffer);
    if (count > 0)
        emit received(QByteArray(buffer, count));
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
        m_canRead->setEnabled(false); // it does not talk; writing goes on
}

} // namespace foyer
