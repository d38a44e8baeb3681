// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Scale.h"

#include <QByteArray>
#include <QSettings>

namespace foyer::scale {

using namespace Qt::StringLiterals;

const QList<int> &choices()
{
    static const QList<int> all{75, 100, 125, 150, 175, 200};
    return all;
}

int percent(const QSettings &settings)
{
    const int kept = settings.value(u"scale"_s, 100).toInt();
    return choices().contains(kept) ? kept : 100;
}

void setPercent(QSettings &settings, int percent) { settings.setValue(u"scale"_s, percent); }

void apply(const QSettings &settings)
{
    const int wanted = percent(settings);
    if (wanted != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(wanted / 100) + '.' + QByteArray::number(wanted % 100).rightJustified(2, '0'));
}

} // namespace foyer::scale
