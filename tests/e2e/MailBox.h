// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace foyer::test {

/// A real mail server on this machine (tests/support/smtp_server.py says how it treats whom), and what it has taken.
class MailBox
{
public:
    MailBox() = default;
    ~MailBox();
    Q_DISABLE_COPY_MOVE(MailBox)

    /// Empty, or why it did not start. Puts the password into the environment, where a server of ours looks for it.
    QString open();
    /// What foyer-server must be told to send through it.
    QStringList options() const;
    QString path(const QString &file) const { return m_folder.filePath(file); }
    /// The messages taken for this recipient, oldest first.
    QList<QByteArray> taken(const QByteArray &recipient) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_port;
};

} // namespace foyer::test
