// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QSettings;

namespace foyer {

/// What the server knows this till by: made once and kept in the settings, beside which machine it was made on. Settings that
/// were copied to another machine make a new one there: two tills that were one to the server would sell the same places.
/// `machine` names the machine; by default what the system says.
QString leaseDevice(QSettings &settings, const QByteArray &machine = {});

} // namespace foyer
