// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "protocol/DoorMethods.h"

#include <QElapsedTimer>

namespace foyer {

/// One scan and what came of it.
struct ScanRecord {
    QString code;
    QDateTime at; ///< UTC
    bool isOut = false;
    bool isAnswered = false;
    ScanView answer;
    std::optional<Error> error;
};

/// Scans at a door, one after the other, none waiting for the one before. A scanner that sends one code twice in a moment
/// is heard once. Each scan carries device and time, so asking again counts nothing twice. Interface thread.
class CheckInController : public QObject
{
    Q_OBJECT
public:
    static constexpr int debounceMs = 1500;
    static constexpr int maxRecords = 50;

    CheckInController(Client &client, QString device, QObject *parent = nullptr);

    void setEvent(EventId event);
    EventId event() const { return m_event; }
    void setOut(bool isOut) { m_isOut = isOut; }
    bool isOut() const { return m_isOut; }
    /// False when nothing was sent: no code, no event, or the same code a moment ago.
    bool scan(const QString &code);
    /// Newest first.
    const QList<ScanRecord> &records() const { return m_records; }

signals:
    void scanned(const foyer::ScanRecord &record); ///< the newest has its answer
    void recordsChanged();

private:
    Client &m_client;
    const QString m_device;
    EventId m_event;
    bool m_isOut = false;
    QString m_lastCode;
    QElapsedTimer m_since;
    QList<ScanRecord> m_records;
};

} // namespace foyer
