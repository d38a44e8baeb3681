// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <mutex>

namespace foyer::test {

/// What must not be, and how often things happened. Thread-safe.
class Findings
{
public:
    /// Something that must not be: the run has failed. The first 50 are kept in words.
    void add(const QString &sentence);
    void count(const QString &what, qint64 times = 1);
    /// The largest of what is told under a name.
    void most(const QString &what, qint64 value);

    int total() const;
    /// Counts by name and the findings, ready to print.
    QString report() const;

private:
    mutable std::mutex m_mutex;
    QMap<QString, qint64> m_counts;
    QStringList m_sentences;
    int m_total = 0;
};

} // namespace foyer::test
