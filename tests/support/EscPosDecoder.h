// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>

namespace foyer::test {

/// Reads a byte stream as an ESC/POS printer would and knows nothing of how ours is made: pictures, cuts, pulses, queries.
/// Bytes may come in pieces of any size.
class EscPosDecoder
{
public:
    enum class Kind { Page, Pulse, StatusQuery, FinishedQuery };
    struct Event {
        Kind kind;
        QImage page;     ///< of Page: 0 black, 255 white, ended by a cut
        QString cut;     ///< partial, full
        int number = 0;  ///< of StatusQuery: which; of Pulse: the connector's pin
        int onMs = 0, offMs = 0;
    };

    /// Gives the events these bytes completed, in order.
    QList<Event> feed(const QByteArray &bytes);
    /// What is no command, as hexadecimal; empty when the stream made sense.
    QString garbage() const { return m_garbage; }
    /// Rows of the picture begun and not cut yet.
    int pendingRows() const { return m_rows.size(); }
    qsizetype unread() const { return m_buffer.size(); } ///< bytes of an unfinished command

private:
    /// Bytes taken for one command; 0 when it is not whole yet.
    qsizetype takeOne(QList<Event> &events);
    qsizetype takeRaster();
    QImage finishPage();

    QByteArray m_buffer;
    QList<QByteArray> m_rows;
    int m_width = 0;
    QString m_garbage;
};

} // namespace foyer::test
