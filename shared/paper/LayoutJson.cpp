// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/TicketLayout.h"
#include "protocol/JsonReader.h"
#include "protocol/JsonWriter.h"

#include <array>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// The JSON as it is; enumerations by their names, pictures in base 64, what a kind does not use left out.
struct FieldJson {
    QString kind;
    double x = 0, y = 0, width = 0, height = 0;
    std::optional<int> rotation;
    std::optional<QString> text;
    std::optional<QString> align;
    std::optional<QString> verticalAlign;
    std::optional<double> fontSize;
    std::optional<QString> weight;
    std::optional<int> maxLines;
    std::optional<int> moduleDots;
    std::optional<QString> image;
    static void fields(auto &self, auto &&field)
    {
        field("kind"_L1, self.kind,
              Bounds{.oneOf = {"text"_L1, "line"_L1, "image"_L1, "qr"_L1, "code128"_L1, "table"_L1}});
        field("x"_L1, self.x);
        field("y"_L1, self.y);
        field("width"_L1, self.width);
        field("height"_L1, self.height);
        field("rotation"_L1, self.rotation);
        field("text"_L1, self.text, Bounds{.max = 500});
        field("align"_L1, self.align, Bounds{.oneOf = {"start"_L1, "centre"_L1, "end"_L1}});
        field("verticalAlign"_L1, self.verticalAlign, Bounds{.oneOf = {"top"_L1, "middle"_L1, "bottom"_L1}});
        field("fontSize"_L1, self.fontSize);
        field("weight"_L1, self.weight, Bounds{.oneOf = {"regular"_L1, "medium"_L1, "bold"_L1}});
        field("maxLines"_L1, self.maxLines);
        field("moduleDots"_L1, self.moduleDots);
        field("image"_L1, self.image, Bounds{.max = TicketLayout::maxImageBytes * 4 / 3 + 4});
    }
};

struct LayoutJson {
    int version = TicketLayout::currentVersion;
    QString name;
    QString use;
    double width = 0, height = 0;
    int dpi = 0;
    QList<FieldJson> items;
    static void fields(auto &self, auto &&field)
    {
        field("version"_L1, self.version, Bounds{.min = TicketLayout::currentVersion, .max = TicketLayout::currentVersion});
        field("name"_L1, self.name, Bounds{.min = 1, .max = 80});
        field("use"_L1, self.use, Bounds{.oneOf = {"ticket"_L1, "receipt"_L1, "report"_L1}});
        field("width"_L1, self.width);
        field("height"_L1, self.height);
        field("dpi"_L1, self.dpi);
        field("fields"_L1, self.items, Bounds{.max = TicketLayout::maxFields});
    }
};

// In the order of the enumerations. The reader has refused other names before they are looked up.
constexpr std::array uses{"ticket"_L1, "receipt"_L1, "report"_L1};
constexpr std::array kinds{"text"_L1, "line"_L1, "image"_L1, "qr"_L1, "code128"_L1, "table"_L1};
constexpr std::array aligns{"start"_L1, "centre"_L1, "end"_L1};
constexpr std::array verticalAligns{"top"_L1, "middle"_L1, "bottom"_L1};
constexpr std::array weights{"regular"_L1, "medium"_L1, "bold"_L1};

template<typename Enum, size_t n>
Enum named(const std::array<QLatin1StringView, n> &names, const QString &name)
{
    return Enum(std::max<qsizetype>(0, std::find(names.begin(), names.end(), name) - names.begin()));
}

Error refused(QList<FieldError> fields)
{
    QStringList sentences;
    for (const FieldError &field : fields)
        sentences += field.path + u' ' + field.message;
    return {ErrorCode::InvalidInput, sentences.join(u"; "_s), std::move(fields), {}, 0};
}

Result<LayoutField> fieldOf(const FieldJson &json, const QString &path)
{
    LayoutField field;
    field.kind = named<LayoutField::Kind>(kinds, json.kind);
    field.x = json.x;
    field.y = json.y;
    field.width = json.width;
    field.height = json.height;
    field.rotation = json.rotation.value_or(0);
    field.text = json.text.value_or(QString());
    field.align = named<LayoutField::Align>(aligns, json.align.value_or(u"start"_s));
    field.verticalAlign = named<LayoutField::VerticalAlign>(verticalAligns, json.verticalAlign.value_or(u"top"_s));
    field.fontSize = json.fontSize.value_or(field.fontSize);
    field.weight = named<LayoutField::Weight>(weights, json.weight.value_or(u"regular"_s));
    field.maxLines = json.maxLines.value_or(field.maxLines);
    field.moduleDots = json.moduleDots.value_or(field.moduleDots);
    if (json.image) {
        const auto decoded = QByteArray::fromBase64Encoding(json.image->toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return refused({{path + u".image"_s, u"must be base 64"_s}});
        field.image = decoded.decoded;
    }
    return field;
}

FieldJson jsonOf(const LayoutField &field)
{
    using Kind = LayoutField::Kind;
    FieldJson json;
    json.kind = kinds[size_t(field.kind)];
    json.x = field.x;
    json.y = field.y;
    json.width = field.width;
    json.height = field.height;
    if (field.rotation != 0)
        json.rotation = field.rotation;
    if (!field.text.isEmpty())
        json.text = field.text;
    if (field.align != LayoutField::Align::Start)
        json.align = aligns[size_t(field.align)];
    if (field.verticalAlign != LayoutField::VerticalAlign::Top)
        json.verticalAlign = verticalAligns[size_t(field.verticalAlign)];
    if (field.kind == Kind::Text || field.kind == Kind::Table)
        json.fontSize = field.fontSize;
    if (field.weight != LayoutField::Weight::Regular)
        json.weight = weights[size_t(field.weight)];
    if (field.maxLines != 1)
        json.maxLines = field.maxLines;
    if (field.kind == Kind::Qr || field.kind == Kind::Code128)
        json.moduleDots = field.moduleDots;
    if (!field.image.isEmpty())
        json.image = QString::fromLatin1(field.image.toBase64());
    return json;
}

} // namespace

Result<TicketLayout> readLayout(const QJsonObject &object)
{
    const auto json = JsonReader(JsonReader::Strictness::Request).read<LayoutJson>(object);
    if (!json)
        return json.error();
    TicketLayout layout;
    layout.name = json->name;
    layout.use = named<PaperUse>(uses, json->use);
    layout.width = json->width;
    layout.height = json->height;
    layout.dpi = json->dpi;
    for (qsizetype i = 0; i < json->items.size(); ++i) {
        auto field = fieldOf(json->items.at(i), u"fields[%1]"_s.arg(i));
        if (!field)
            return field.error();
        layout.fields.append(std::move(*field));
    }
    if (auto wrong = checkLayout(layout); !wrong.isEmpty())
        return refused(std::move(wrong));
    return layout;
}

QJsonObject writeLayout(const TicketLayout &layout)
{
    LayoutJson json;
    json.name = layout.name;
    json.use = uses[size_t(layout.use)];
    json.width = layout.width;
    json.height = layout.height;
    json.dpi = layout.dpi;
    for (const LayoutField &field : layout.fields)
        json.items.append(jsonOf(field));
    return QJsonDocument::fromJson(toJson(json)).object();
}

} // namespace foyer
