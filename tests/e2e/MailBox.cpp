// SPDX-License-Identifier: GPL-3.0-or-later
#include "MailBox.h"

#include <QDir>
#include <QFile>

namespace foyer::test {

using namespace Qt::StringLiterals;

MailBox::~MailBox()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished(10'000);
}

QString MailBox::open()
{
    // Debian's own Python: it has Debian's aiosmtpd, which another one first on the path has not.
    m_process.start(u"/usr/bin/python3"_s, {QStringLiteral(FOYER_SMTP_SERVER), m_folder.path(), u"office"_s, u"open sesame"_s});
    if (!m_process.waitForStarted())
        return m_process.errorString();
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(20'000))
            return QString::fromUtf8(m_process.readAllStandardError());
    }
    m_port = QString::fromLatin1(m_process.readLine().trimmed());
    qputenv("FOYER_MAIL_PASSWORD", "open sesame");
    return {};
}

QStringList MailBox::options() const
{
    return {u"--mail.url"_s, u"smtp://127.0.0.1:"_s + m_port, u"--mail.from"_s, u"Théâtre <tickets@house.test>"_s, u"--mail.user"_s, u"office"_s,
            u"--mail.ca"_s, path(u"cert.pem"_s), u"--mail.retry-seconds"_s, u"1"_s};
}

QList<QByteArray> MailBox::taken(const QByteArray &recipient) const
{
    QList<QByteArray> found;
    for (int i = 1;; ++i) {
        QFile file(path(u"%1.eml"_s.arg(i)));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        if (file.readLine().trimmed() == recipient)
            found.append(file.readAll());
    }
}

} // namespace foyer::test
