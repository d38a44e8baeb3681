// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/EmbeddedPostgres.h"

#include <QTemporaryDir>

#include <memory>

namespace foyer::test {

/// Real PostgreSQL for a test class: one private cluster in a temporary folder, one migrated template in it, and a
/// clone of that for each test function. Works as root and as anybody else; everything is gone with this object.
class TestDatabase
{
public:
    ~TestDatabase();
    /// Call in initTestCase. Empty when all is well, else why not.
    QString start();
    /// A database of its own with the current schema; gives how to reach it. Empty when it could not be made.
    QByteArray create();
    /// The same, without any table.
    QByteArray createEmpty();
    /// The same database as the role the server works as; the others here are its owner.
    static QByteArray asServer(const QByteArray &conninfo);
    /// Runs SQL on its own connection and gives the first column of the first row; for looking behind the services'
    /// backs.
    static QString ask(const QByteArray &conninfo, const QByteArray &sql);

    EmbeddedPostgres &cluster() { return *m_cluster; }

private:
    QByteArray make(const QByteArray &templateName);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<EmbeddedPostgres> m_cluster;
    int m_made = 0;
};

} // namespace foyer::test
