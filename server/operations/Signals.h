// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace foyer {

/// SIGTERM, SIGINT and SIGHUP as Qt signals in the main thread. Make one, before other threads start: they inherit that
/// these are blocked.
class Signals : public QObject
{
    Q_OBJECT
public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

signals:
    void stopAsked();
    void reloadAsked();

private:
    int m_fd = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace foyer
