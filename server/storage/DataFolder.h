// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

namespace foyer {

/// The folder everything of one installation lives in. Holds a lock while this object lives, so that two servers never
/// share one; the system drops the lock when the process ends, however it ends.
class DataFolder
{
public:
    explicit DataFolder(QString path) : m_path(std::move(path)) {}
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    /// Makes the folder if it is missing and takes the lock. Conflict when another Foyer process has it.
    Status open();
    const QString &path() const { return m_path; }
    QString file(const QString &name) const { return m_path + QLatin1Char('/') + name; }

private:
    QString m_path;
    int m_lock = -1;
};

} // namespace foyer
