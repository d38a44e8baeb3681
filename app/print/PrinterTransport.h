// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace foyer {

/// Bytes to a printer and back. Nothing here blocks. One chunk is under way at a time; the owner gives the next one when
/// `drained()` says so, so that something urgent can go in between. Lives in the queue's thread.
class PrinterTransport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers with opened() or failed(), within the transport's own deadline.
    virtual void open() = 0;
    /// No signal follows.
    virtual void close() = 0;
    virtual bool isOpen() const = 0;
    /// Only while open and no other chunk is under way.
    virtual void write(const QByteArray &chunk) = 0;
    /// Bytes handed over that the other end has not confirmed to have; 0 where nobody can know.
    virtual qint64 unconfirmed() const { return 0; }

signals:
    void opened();
    void failed(); ///< not opened in time, or lost; it is closed
    void drained();
    void received(const QByteArray &bytes);
};

} // namespace foyer
