// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/CsvImport.h"
#include "seatplan/PlanJson.h"
#include "seatplan/PretixImport.h"
#include "seatplan/tool/PlanSvg.h"
#include "seatplan/tool/VenueBuilder.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringList>
#include <QTextStream>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

constexpr qint64 maxFile = 64 * 1024 * 1024;

int usage(QTextStream &err)
{
    err << "foyer-plan-tool build DESCRIPTION OUT.json     seats from a venue description\n"
           "foyer-plan-tool check FILE                     every problem of a plan file\n"
           "foyer-plan-tool import-pretix FILE OUT.json    from a pretix seating plan\n"
           "foyer-plan-tool import-csv FILE OUT.json       from a seat list\n"
           "foyer-plan-tool svg FILE OUT.svg               a picture of a plan file\n";
    return 2;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {ErrorCode::NotFound, path + u": "_s + file.errorString()};
    if (file.size() > maxFile)
        return {ErrorCode::TooLarge, path + u": larger than 64 MB"_s};
    return file.readAll();
}

Status writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return {ErrorCode::Internal, path + u": "_s + file.errorString()};
    return ok();
}

Result<Plan> planFrom(const QString &command, const QString &path)
{
    const Result<QByteArray> content = readFile(path);
    if (!content)
        return content.error();
    const QString name = QFileInfo(path).completeBaseName();
    if (command == "import-pretix"_L1)
        return importPretix(*content);
    if (command == "import-csv"_L1)
        return importCsv(*content, name);
    if (command != "build"_L1)
        return readPlanJson(*content);
    const Result<venue::Description> description = venue::readDescription(*content);
    if (!description)
        return description.error();
    return venue::buildPlan(*description);
}

void report(QTextStream &err, const QString &path, const Error &error)
{
    if (error.fields.isEmpty())
        err << error.detail << '\n';
    for (const FieldError &field : error.fields)
        err << path << ": " << field.path << ": " << field.message << '\n';
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    static const QStringList commands{u"build"_s, u"check"_s, u"import-pretix"_s, u"import-csv"_s, u"svg"_s};
    const QString command = arguments.value(0);
    if (!commands.contains(command) || arguments.size() != (command == "check"_L1 ? 2 : 3))
        return usage(err);
    const Result<Plan> plan = planFrom(command, arguments[1]);
    if (!plan) {
        report(err, arguments[1], plan.error());
        return EXIT_FAILURE;
    }
    if (command != "check"_L1) {
        const QByteArray content = command == "svg"_L1 ? planToSvg(*plan) : writePlanJson(*plan);
        if (const Status written = writeFile(arguments[2], content); !written) {
            report(err, arguments[2], written.error());
            return EXIT_FAILURE;
        }
    }
    out << plan->name << ": " << plan->capacity() << " places, " << plan->seats.size() << " seats, "
        << plan->sections.size() << " sections\n";
    return EXIT_SUCCESS;
}
