// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PrinterTransport.h"

#include <QSocketNotifier>

#include <memory>

namespace foyer {

/// A printer behind a device file such as /dev/usb/lp0, or anything else that can be written to: a FIFO, a plain file, to
/// whose end it writes. Never makes a file: a misspelt device must not become one. POSIX.
class DeviceTransport : public PrinterTransport
{
    Q_OBJECT
public:
    /// `isRead`: opens it for answers too.
    DeviceTransport(const QString &path, bool isRead, QObject *parent = nullptr);
    ~DeviceTransport() override;

    void open() override;
    void close() override;
    bool isOpen() const override { return m_fd >= 0; }
    void write(const QByteArray &chunk) override;

private:
    void writeOn();
    void readOn();
    void fail();

    const QString m_path;
    const bool m_isRead;
    int m_fd = -1;
    bool m_isRegular = false; ///< a plain file is always ready, and no notifier watches it
    QByteArray m_chunk;
    std::unique_ptr<QSocketNotifier> m_canWrite, m_canRead;
};

} // namespace foyer
