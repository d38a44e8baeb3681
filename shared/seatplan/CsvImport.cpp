// SPDX-License-Identifier: GPL-3.0-or-later
#include "seatplan/CsvImport.h"

#include "seatplan/CsvTable.h"
#include "seatplan/ImportedRow.h"
#include "seatplan/PlanBuilder.h"
#include "seatplan/PlanCheck.h"

#include <QHash>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace foyer {
namespace {

constexpr qsizetype maxBytes = 64 * 1024 * 1024;
constexpr double plainPitch = 5.5; // of seats in a plain layout
constexpr double plainRowPitch = 9;
constexpr double plainAisle = 10; // a gap in a row
constexpr double plainBetween = 30; // two sections
constexpr double plainStage = 60; // from the front row to the focal point

enum Column { SectionName, RowName, Number, Level, X, Y, Wheelchair, Companion, Restricted, GapBefore, ColumnCount };
constexpr std::array<QLatin1StringView, ColumnCount> columnNames{
    "section"_L1, "row"_L1,        "seat"_L1,      "price_level"_L1, "x"_L1,
    "y"_L1,       "wheelchair"_L1, "companion"_L1, "restricted"_L1,  "gap_before"_L1};

struct ImportedSection {
    QString name;
    QList<ImportedRow> rows;
    QHash<QString, qsizetype> rowByName;
};

class Importer
{
public:
    Importer(CsvTable table, const QString &planName) : m_table(std::move(table)), m_builder(planName) { }

    Result<Plan> run()
    {
        if (const Status head = readHeader(); !head)
            return head.error();
        for (;;) {
            const auto record = m_table.next();
            if (!record)
                return record.error();
            if (!*record)
                break;
            if (const Status seat = readSeat(**record); !seat)
                return seat.error();
        }
        if (m_seatCount == 0)
            return Error::invalid(u"line 2"_s, u"The file holds no seats."_s);
        arrange();
        Plan plan = build();
        if (const Status sound = requireSound(plan); !sound)
            return sound.error();
        return plan;
    }

private:
    bool has(Column column) const { return m_columns[column] >= 0; }

    Error failure(Column column, const QString &message) const
    {
        return Error::invalid(u"line %1, %2"_s.arg(QString::number(m_table.line()), QString(columnNames[column])),
                              message);
    }

    Status readHeader()
    {
        m_columns.fill(-1);
        const auto header = m_table.next();
        if (!header)
            return header.error();
        const QStringList names = header->value_or(QStringList());
        for (qsizetype i = 0; i < names.size(); ++i) {
            const auto known = std::ranges::find(columnNames, names[i].toLower());
            if (known == columnNames.end())
                return Error::invalid(u"line 1"_s, u"The column \"%1\" is not known."_s.arg(names[i].left(60)));
            int &column = m_columns[size_t(known - columnNames.begin())];
            if (column >= 0)
                return Error::invalid(u"line 1"_s, u"The column \"%1\" is there twice."_s.arg(names[i]));
            column = int(i);
        }
        for (const Column column : {SectionName, RowName, Number, Level}) {
            if (!has(column))
                return Error::invalid(u"line 1"_s, u"The column \"%1\" is missing."_s.arg(columnNames[column]));
        }
        if (has(X) != has(Y))
            return Error::invalid(u"line 1"_s, u"The columns x and y go together."_s);
        m_columnCount = names.size();
        return ok();
    }

    Status readSeat(const QStringList &fields)
    {
        if (fields.size() != m_columnCount)
            return Error::invalid(u"line %1"_s.arg(m_table.line()),
                                  u"There are %1 fields; the header has %2."_s.arg(fields.size()).arg(m_columnCount));
        if (++m_seatCount > planlimits::seats)
            return Error::invalid(u"line %1"_s.arg(m_table.line()),
                                  u"A plan has at most %1 seats."_s.arg(planlimits::seats));
        const auto text = [&](Column column) { return has(column) ? fields[m_columns[column]] : QString(); };
        for (const Column column : {SectionName, Number, Level}) {
            if (text(column).isEmpty())
                return failure(column, u"The field must not be empty."_s);
        }
        Seat seat;
        seat.number = text(Number);
        seat.gapBefore = false;
        for (const auto &[column, trait] :
             {std::pair(Wheelchair, SeatTrait::Wheelchair), std::pair(Companion, SeatTrait::Companion),
              std::pair(Restricted, SeatTrait::RestrictedView)}) {
            const std::optional<bool> claim = yesOrNo(text(column));
            if (!claim)
                return failure(column, u"The field must be yes or no."_s);
            seat.traits.setFlag(trait, *claim);
        }
        const std::optional<bool> gap = yesOrNo(text(GapBefore));
        if (!gap)
            return failure(GapBefore, u"The field must be yes or no."_s);
        seat.gapBefore = *gap;
        if (has(X)) {
            for (const auto &[column, target] : {std::pair(X, &seat.x), std::pair(Y, &seat.y)}) {
                const std::optional<float> value = coordinate(text(column));
                if (!value)
                    return failure(column, u"The field must be a number within the plan."_s);
                *target = *value;
            }
        }
        const std::optional<qint16> level = levelOf(text(Level));
        if (!level)
            return failure(Level, u"A plan has at most %1 price levels."_s.arg(planlimits::priceLevels));
        seat.priceLevel = *level;
        rowOf(text(SectionName), text(RowName)).seats.append(seat);
        return ok();
    }

    static std::optional<bool> yesOrNo(const QString &text)
    {
        const QString word = text.toLower();
        if (word.isEmpty() || word == "0"_L1 || word == "no"_L1 || word == "n"_L1 || word == "false"_L1)
            return false;
        if (word == "1"_L1 || word == "yes"_L1 || word == "y"_L1 || word == "true"_L1 || word == "x"_L1)
            return true;
        return std::nullopt;
    }

    std::optional<float> coordinate(QString text) const
    {
        if (m_table.separator() == u';')
            text.replace(u',', u'.'); // spreadsheets that separate by semicolons write decimals with a comma
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        if (!isNumber || !std::isfinite(value) || std::abs(value) > planlimits::coordinate)
            return std::nullopt;
        return float(value);
    }

    std::optional<qint16> levelOf(const QString &name)
    {
        QList<PriceLevel> &levels = m_builder.plan().priceLevels;
        const auto found = std::ranges::find(levels, name, &PriceLevel::name);
        if (found != levels.end())
            return qint16(found->id);
        if (levels.size() >= planlimits::priceLevels)
            return std::nullopt;
        levels.append({int(levels.size()) + 1, name, priceColour(levels.size()), 0});
        return qint16(levels.size());
    }

    ImportedRow &rowOf(const QString &section, const QString &row)
    {
        auto at = m_sectionByName.find(section);
        if (at == m_sectionByName.end()) {
            at = m_sectionByName.insert(section, m_sections.size());
            m_sections.append({section, {}, {}});
        }
        ImportedSection &found = m_sections[*at];
        auto rowAt = found.rowByName.find(row);
        if (rowAt == found.rowByName.end()) {
            rowAt = found.rowByName.insert(row, found.rows.size());
            found.rows.append({row, {}});
        }
        return found.rows[*rowAt];
    }

    void arrange()
    {
        if (!has(X)) {
            layOutPlainly();
            return;
        }
        double left = planlimits::coordinate, right = -left, top = left;
        for (const ImportedSection &section : std::as_const(m_sections)) {
            for (const ImportedRow &row : section.rows) {
                for (const Seat &seat : row.seats) {
                    left = std::min(left, double(seat.x));
                    right = std::max(right, double(seat.x));
                    top = std::min(top, double(seat.y));
                }
            }
        }
        m_builder.plan().focalPoint = {(left + right) / 2, top - plainStage};
        for (ImportedSection &section : m_sections) {
            for (ImportedRow &row : section.rows) {
                if (!has(GapBefore))
                    findGaps(row);
                orderFromHouseLeft(row, m_builder.plan().focalPoint);
            }
        }
    }

    void layOutPlainly()
    {
        double left = 0;
        for (ImportedSection &section : m_sections) {
            double widest = 0;
            for (ImportedRow &row : section.rows) {
                double x = 0;
                for (qsizetype i = 0; i < row.seats.size(); ++i) {
                    x += i == 0 ? 0 : plainPitch + (row.seats[i].gapBefore ? plainAisle : 0);
                    row.seats[i].x = float(x);
                }
                widest = std::max(widest, x);
            }
            for (qsizetype r = 0; r < section.rows.size(); ++r) {
                QList<Seat> &seats = section.rows[r].seats;
                const double shift = left + (widest - double(seats.last().x)) / 2;
                for (Seat &seat : seats) {
                    seat.x = float(double(seat.x) + shift);
                    seat.y = float(double(r) * plainRowPitch);
                }
            }
            left += widest + plainBetween;
        }
        const double middle = (left - plainBetween) / 2;
        m_builder.plan().focalPoint = {middle, -plainStage};
        m_builder.plan().decorations.append({Decoration::Kind::Stage,
                                             {{middle - 80, -plainStage - 40},
                                              {middle + 80, -plainStage - 40},
                                              {middle + 80, -plainStage},
                                              {middle - 80, -plainStage}},
                                             u"Stage"_s});
    }

    Plan build()
    {
        int id = 1;
        for (ImportedSection &section : m_sections) {
            m_builder.beginSection(id++, section.name);
            for (ImportedRow &row : section.rows) {
                m_builder.beginRow(row.name);
                for (Seat &seat : row.seats)
                    m_builder.addSeat(std::move(seat));
            }
        }
        return m_builder.take();
    }

    CsvTable m_table;
    PlanBuilder m_builder;
    std::array<int, ColumnCount> m_columns{};
    qsizetype m_columnCount = 0;
    int m_seatCount = 0;
    QList<ImportedSection> m_sections;
    QHash<QString, qsizetype> m_sectionByName;
};

} // namespace

Result<Plan> importCsv(const QByteArray &csv, const QString &planName)
{
    if (csv.size() > maxBytes)
        return Error{ErrorCode::TooLarge, u"A seat list has at most 64 MB."_s};
    const Result<CsvTable> table = CsvTable::open(csv);
    if (!table)
        return table.error();
    return Importer(*table, planName).run();
}

} // namespace foyer
