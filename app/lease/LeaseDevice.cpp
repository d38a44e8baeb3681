// SPDX-License-Identifier: GPL-3.0-or-later
#include "lease/LeaseDevice.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QSysInfo>
#include <QUuid>

namespace foyer {

using namespace Qt::StringLiterals;

QString leaseDevice(QSettings &settings, const QByteArray &machine)
{
    const QByteArray here = machine.isEmpty() ? QSysInfo::machineUniqueId() : machine;
    // Only to be compared: the system asks that its own number be told to nobody.
    const QString mark = QString::fromLatin1(QCryptographicHash::hash("foyer till " + here, QCryptographicHash::Sha256).toHex().left(16));
    const QString kept = settings.value(u"device/id"_s).toString();
    if (settings.value(u"device/machine"_s).toString() == mark && !QUuid::fromString(kept).isNull())
        return kept;
    const QString made = QUuid::createUuid().toString(QUuid::WithoutBraces);
    settings.setValue(u"device/id"_s, made);
    settings.setValue(u"device/machine"_s, mark);
    settings.sync(); // a till that is switched off at the wall is the same one tomorrow
    return made;
}

} // namespace foyer
