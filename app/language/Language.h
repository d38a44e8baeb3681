// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QGuiApplication;
class QSettings;

/// The language the program speaks. The translations are built in; those of Qt's own words come with Qt.
namespace foyer::language {

struct Choice {
    QString code; ///< ISO 639, "de"; empty: that of the desktop
    QString name; ///< in the language itself: who looks for it may not read the present one
};

/// Those there are translations of, the desktop's first.
const QList<Choice> &choices();
QString wanted(const QSettings &settings);
void setWanted(QSettings &settings, const QString &code);

/// Words, numbers, dates and the direction of reading from now on; before the first widget is made, for a widget keeps the
/// words it was made with. A language nobody translated is spoken in English. Money and dates keep the desktop's country
/// where the language is the desktop's.
void install(QGuiApplication &application, const QString &code);

} // namespace foyer::language
