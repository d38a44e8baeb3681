// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintJournal.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <unistd.h>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

Error unwritable(const QString &why) { return {ErrorCode::Unavailable, u"print journal: "_s + why, {}, {}, 0}; }

QJsonArray jsonOf(const PageKey &key) { return {key.event.value(), key.ticket.value(), key.issue}; }
PageKey keyOf(const QJsonValue &json)
{
    const QJsonArray parts = json.toArray();
    return {EventId(parts.at(0).toInteger()), TicketId(parts.at(1).toInteger()), parts.at(2).toInt()};
}

QJsonObject jsonOf(const PrintPage &page)
{
    QJsonObject values;
    for (auto it = page.data.values.cbegin(); it != page.data.values.cend(); ++it)
        values[it.key()] = it.value();
    QJsonArray rows;
    for (const PaperRow &row : page.data.rows)
        rows.append(QJsonArray{row.words, row.figure, row.isStrong, row.hasRuleAbove});
    return {{u"key"_s, jsonOf(page.key)}, {u"label"_s, page.label}, {u"state"_s, int(page.state)}, {u"values"_s, values}, {u"rows"_s, rows}};
}

PrintPage pageOf(const QJsonObject &json)
{
    PrintPage page;
    page.key = keyOf(json[u"key"_s]);
    page.label = json[u"label"_s].toString();
    page.state = PageState(std::clamp(json[u"state"_s].toInt(), 0, int(PageState::Maybe)));
    const QJsonObject values = json[u"values"_s].toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        page.data.values[it.key()] = it.value().toString();
    for (const QJsonValue &each : json[u"rows"_s].toArray()) {
        const QJsonArray row = each.toArray();
        page.data.rows.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toBool(), row.at(3).toBool()});
    }
    return page;
}

QJsonObject jsonOf(const PrintJob &job)
{
    QJsonArray pages;
    for (const PrintPage &page : job.pages)
        pages.append(jsonOf(page));
    return {{u"is"_s, u"job"_s},
            {u"job"_s, job.id},
            {u"kind"_s, int(job.kind)},
            {u"title"_s, job.title},
            {u"printer"_s, job.printer},
            {u"layout"_s, writeLayout(job.layout)},
            {u"event"_s, job.event.value()},
            {u"order"_s, job.order.value()},
            {u"at"_s, job.at.toUTC().toString(Qt::ISODateWithMs)},
            {u"pages"_s, pages}};
}

PrintJob jobOf(const QJsonObject &json)
{
    PrintJob job;
    job.id = json[u"job"_s].toInteger();
    job.kind = JobKind(std::clamp(json[u"kind"_s].toInt(), 0, int(JobKind::Test)));
    job.title = json[u"title"_s].toString();
    job.printer = json[u"printer"_s].toString();
    if (const auto layout = readLayout(json[u"layout"_s].toObject()))
        job.layout = *layout;
    job.event = EventId(json[u"event"_s].toInteger());
    job.order = OrderId(json[u"order"_s].toInteger());
    job.at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs);
    for (const QJsonValue &page : json[u"pages"_s].toArray())
        job.pages.append(pageOf(page.toObject()));
    return job;
}

} // namespace

QString PrintJournal::path() const { return m_folder + u"/print.journal"_s; }

Result<QList<PrintJob>> PrintJournal::open()
{
    if (!QDir().mkpath(m_folder))
        return unwritable(u"its folder cannot be made"_s);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(m_folder + u"/print.lock"_s);
    m_lock->setStaleLockTime(0); // only a process that is gone loses it
    if (!m_lock->tryLock(0))
        return unwritable(u"another Foyer on this computer has it"_s);
    QList<PrintJob> jobs;
    QFile old(path());
    if (old.open(QIODevice::ReadOnly)) {
        bool isDoubtful = false;
        while (!old.atEnd()) {
            const QByteArray line = old.readLine();
            // A torn last line is a step that was not taken. Anything else unreadable may have been the word that a page
            // was sent.
            const bool isRead = line.endsWith('\n') && replay(line, jobs);
            isDoubtful = isDoubtful || (!isRead && !old.atEnd());
        }
        for (PrintJob &job : jobs) {
            for (PrintPage &page : job.pages) {
                if (page.state == PageState::Sending || (isDoubtful && page.state == PageState::Waiting)) {
                    page.state = PageState::Maybe;
                    job.trouble = PrintTrouble::Restarted;
                }
            }
        }
    } else if (old.exists()) {
        return unwritable(u"it cannot be read"_s);
    }
    if (const auto written = rewrite(jobs); !written)
        return written.error();
    return jobs;
}

bool PrintJournal::replay(const QByteArray &line, QList<PrintJob> &jobs)
{
    const QJsonObject record = QJsonDocument::fromJson(line).object();
    const QString is = record[u"is"_s].toString();
    if (is == "sent"_L1) {
        for (const QJsonValue &key : record[u"keys"_s].toArray())
            remember(keyOf(key));
        return true;
    }
    const qint64 id = record[u"job"_s].toInteger();
    const auto found = std::find_if(jobs.begin(), jobs.end(), [id](const PrintJob &job) { return job.id == id; });
    if (is == "job"_L1 && found == jobs.end()) {
        jobs.append(jobOf(record));
        return true;
    }
    if (found == jobs.end())
        return false;
    const int page = record[u"page"_s].toInt(-1);
    const bool hasPage = page >= 0 && page < found->pages.size();
    if (is == "page"_L1 && hasPage) {
        found->pages[page].state = PageState(std::clamp(record[u"state"_s].toInt(), 0, int(PageState::Maybe)));
        if (const PageKey key = found->pages.at(page).key; key.isTicket())
            found->pages.at(page).state == PageState::Waiting ? forget(key) : remember(key);
        return true;
    }
    if (is == "replace"_L1 && hasPage) {
        found->pages[page] = pageOf(record[u"with"_s].toObject());
        return true;
    }
    if (is == "move"_L1) {
        PrintJob job = *found;
        jobs.erase(found);
        job.printer = record[u"printer"_s].toString();
        if (const auto layout = readLayout(record[u"layout"_s].toObject()))
            job.layout = *layout;
        jobs.append(job);
        return true;
    }
    if (is == "gone"_L1)
        jobs.erase(found);
    return is == "gone"_L1;
}

void PrintJournal::remember(const PageKey &key)
{
    if (m_sentSet.contains(key))
        return;
    m_sent.append(key);
    m_sentSet.insert(key);
    if (m_sent.size() > maxSent)
        m_sentSet.remove(m_sent.takeFirst());
}

void PrintJournal::forget(const PageKey &key)
{
    if (m_sentSet.remove(key))
        m_sent.removeOne(key);
}

Status PrintJournal::rewrite(const QList<PrintJob> &jobs)
{
    m_file.close();
    QSaveFile fresh(path());
    if (!fresh.open(QIODevice::WriteOnly))
        return unwritable(fresh.errorString());
    fresh.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QJsonArray keys;
    for (const PageKey &key : m_sent)
        keys.append(jsonOf(key));
    fresh.write(QJsonDocument(QJsonObject{{u"is"_s, u"sent"_s}, {u"keys"_s, keys}}).toJson(QJsonDocument::Compact) + '\n');
    for (const PrintJob &job : jobs)
        fresh.write(QJsonDocument(jsonOf(job)).toJson(QJsonDocument::Compact) + '\n');
    if (!fresh.commit())
        return unwritable(fresh.errorString());
    m_live = jobs;
    m_file.setFileName(path());
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append) ? ok() : Status(unwritable(m_file.errorString()));
}

Status PrintJournal::append(const QJsonObject &record, bool isSynced)
{
    if (!m_file.isOpen())
        return unwritable(u"not open"_s);
    const QByteArray line = QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    if (m_file.write(line) != line.size() || !m_file.flush())
        return unwritable(m_file.errorString());
    if (isSynced && ::fdatasync(m_file.handle()) != 0)
        return unwritable(u"not on the disk"_s);
    // The same step in memory, so that a rewrite needs to ask nobody.
    replay(line, m_live);
    return m_file.size() > rewriteBytes ? rewrite(QList<PrintJob>(m_live)) : ok();
}

Status PrintJournal::add(const PrintJob &job) { return append(jsonOf(job), true); }

Status PrintJournal::setPage(const PrintJob &job, int page)
{
    const PageState state = job.pages.at(page).state;
    return append({{u"is"_s, u"page"_s}, {u"job"_s, job.id}, {u"page"_s, page}, {u"state"_s, int(state)}}, state == PageState::Sending);
}

Status PrintJournal::replacePage(const PrintJob &job, int page)
{
    return append({{u"is"_s, u"replace"_s}, {u"job"_s, job.id}, {u"page"_s, page}, {u"with"_s, jsonOf(job.pages.at(page))}}, true);
}

Status PrintJournal::move(const PrintJob &job)
{
    return append({{u"is"_s, u"move"_s}, {u"job"_s, job.id}, {u"printer"_s, job.printer}, {u"layout"_s, writeLayout(job.layout)}}, true);
}

Status PrintJournal::remove(const PrintJob &job)
{
    const Status removed = append({{u"is"_s, u"gone"_s}, {u"job"_s, job.id}}, false);
    // Names and codes do not stay on the disk once nothing waits.
    return removed && m_live.isEmpty() && m_file.size() > 64 * 1024 ? rewrite({}) : removed;
}

} // namespace foyer
