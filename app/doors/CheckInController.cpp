// SPDX-License-Identifier: GPL-3.0-or-later
#include "doors/CheckInController.h"

namespace foyer {

using namespace Qt::StringLiterals;

CheckInController::CheckInController(Client &client, QString device, QObject *parent)
    : QObject(parent), m_client(client), m_device(std::move(device))
{
}

void CheckInController::setEvent(EventId event)
{
    m_event = event;
    m_records.clear();
    m_lastCode.clear();
    emit recordsChanged();
}

bool CheckInController::scan(const QString &typed)
{
    const QString code = typed.trimmed();
    if (code.isEmpty() || !m_event.isValid())
        return false;
    if (code == m_lastCode && m_since.isValid() && m_since.elapsed() < debounceMs) {
        m_since.restart();
        return false;
    }
    m_lastCode = code;
    m_since.start();
    const ScanRecord record{code, QDateTime::currentDateTimeUtc(), m_isOut, false, {}, {}};
    m_records.prepend(record);
    while (m_records.size() > maxRecords)
        m_records.removeLast();
    emit recordsChanged();
    // The server judges `at` by its own clock.
    const Scan::Request request{m_event, code, {}, m_device, m_client.serverNow(), m_isOut ? u"out"_s : u"in"_s};
    m_client.call<Scan>(request, this, [this, at = record.at, code, event = m_event](const Result<ScanView> &answer) {
        if (event != m_event)
            return;
        for (ScanRecord &known : m_records) {
            if (known.at != at || known.code != code)
                continue;
            known.isAnswered = true;
            if (answer)
                known.answer = *answer;
            else
                known.error = answer.error();
            emit scanned(known);
            emit recordsChanged();
            return;
        }
    });
    return true;
}

} // namespace foyer
