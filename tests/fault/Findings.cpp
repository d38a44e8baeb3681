// SPDX-License-Identifier: GPL-3.0-or-later
#include "Findings.h"

#include <QTextStream>

namespace foyer::test {

using namespace Qt::StringLiterals;

void Findings::add(const QString &sentence)
{
    constexpr qsizetype maxKept = 50;
    const std::lock_guard lock(m_mutex);
    ++m_total;
    if (m_sentences.size() < maxKept)
        m_sentences.append(sentence);
    if (m_sentences.size() == 1)
        QTextStream(stderr) << "FOUND: " << sentence << Qt::endl; // at once: the run may take minutes yet
}

void Findings::count(const QString &what, qint64 times)
{
    const std::lock_guard lock(m_mutex);
    m_counts[what] += times;
}

void Findings::most(const QString &what, qint64 value)
{
    const std::lock_guard lock(m_mutex);
    qint64 &most = m_counts[what];
    most = std::max(most, value);
}

int Findings::total() const
{
    const std::lock_guard lock(m_mutex);
    return m_total;
}

QString Findings::report() const
{
    const std::lock_guard lock(m_mutex);
    QString text;
    QTextStream out(&text);
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        out << "  " << it.key().leftJustified(44, u'.') << ' ' << it.value() << '\n';
    for (const QString &sentence : m_sentences)
        out << "  FOUND: " << sentence << '\n';
    if (m_total > m_sentences.size())
        out << "  … and " << m_total - m_sentences.size() << " more\n";
    return text;
}

} // namespace foyer::test
