// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/Language.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

// Q_INIT_RESOURCE must not stand inside a namespace.
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace foyer::language {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/foyer/i18n/"_L1;

QLocale localeOf(const QString &code)
{
    const QLocale desktop = QLocale::system();
    if (code.isEmpty() || desktop.name().section(u'_', 0, 0) == code)
        return desktop;
    return QLocale(code);
}

} // namespace

const QList<Choice> &choices()
{
    static const QList<Choice> all = [] {
        initTranslations();
        QList<Choice> list{{}};
        for (const QString &file : QDir(folder).entryList({u"foyer_*.qm"_s}, QDir::Files, QDir::Name)) {
            const QString code = file.section(u'_', 1).section(u'.', 0, 0);
            list.append({code, QLocale(code).nativeLanguageName()});
        }
        return list;
    }();
    return all;
}

QString wanted(const QSettings &settings) { return settings.value(u"language"_s).toString(); }

void setWanted(QSettings &settings, const QString &code) { settings.setValue(u"language"_s, code); }

void install(QGuiApplication &application, const QString &code)
{
    initTranslations();
    const QLocale locale = localeOf(code);
    const QString speaks = locale.name().section(u'_', 0, 0);
    // English has few words of its own: those of a language before it would be spoken on.
    for (QTranslator *before : application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly)) {
        QGuiApplication::removeTranslator(before);
        delete before;
    }
    auto *words = new QTranslator(&application);
    // English is a translation too: its plurals are.
    const bool isTranslated = words->load(u"foyer_"_s + speaks, folder);
    if (isTranslated || words->load(u"foyer_en"_s, folder))
        QGuiApplication::installTranslator(words);
    auto *qt = new QTranslator(&application);
    if (isTranslated && qt->load(u"qtbase_"_s + speaks, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QGuiApplication::installTranslator(qt);
    QLocale::setDefault(locale);
    application.setLayoutDirection(isTranslated ? locale.textDirection() : Qt::LeftToRight);
}

} // namespace foyer::language
