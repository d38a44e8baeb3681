// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace foyer {

using namespace Qt::StringLiterals;

DataFolder::~DataFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Status DataFolder::open()
{
    m_path = QFileInfo(m_path).absoluteFilePath();
    const QFileInfo info(m_path);
    if (info.exists() && !info.isDir())
        return Error{ErrorCode::InvalidInput, u"data folder %1 is not a folder"_s.arg(m_path), {}, {}, 0};
    if (!info.exists()) {
        if (!QDir().mkpath(m_path))
            return Error{ErrorCode::InvalidInput, u"data folder %1 cannot be made"_s.arg(m_path), {}, {}, 0};
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    m_lock = ::open(QFile::encodeName(file(u"lock"_s)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_lock < 0)
        return Error{ErrorCode::InvalidInput,
                     u"data folder %1 cannot be written: %2"_s.arg(m_path, QString::fromLocal8Bit(strerror(errno))), {}, {}, 0};
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_lock);
        m_lock = -1;
        return Error{ErrorCode::Conflict, u"data folder %1 is in use by another foyer-server"_s.arg(m_path), {}, {}, 0};
    }
    return ok();
}

} // namespace foyer
