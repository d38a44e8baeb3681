// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/Registry.h"

#include "protocol/MethodTable.h"
#include "protocol/Schema.h"

#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QStringList pathFields(const MethodInfo &info)
{
    QStringList names;
    for (const QString &segment : QString(info.path).split(u'/')) {
        if (segment.startsWith(u'{'))
            names += segment.sliced(1).chopped(1);
    }
    return names;
}

QJsonObject json(const QJsonObject &schema, QLatin1StringView type = "application/json"_L1)
{
    return {{QString(type), QJsonObject{{u"schema"_s, schema}}}};
}

/// Splits the fields of a request over path, query and body, as the REST front end reads them.
void describeRequest(QJsonObject &operation, const MethodInfo &info, QJsonObject schema)
{
    QJsonObject properties = schema["properties"_L1].toObject();
    QJsonArray required = schema["required"_L1].toArray();
    QJsonArray parameters;
    const auto moveToParameters = [&](const QString &name, QLatin1StringView where, bool isRequired) {
        parameters.append(QJsonObject{{u"name"_s, name}, {u"in"_s, QString(where)}, {u"required"_s, isRequired},
                                      {u"schema"_s, properties.take(name)}});
        for (qsizetype i = 0; i < required.size(); ++i) {
            if (required.at(i).toString() == name)
                required.removeAt(i--);
        }
    };
    for (const QString &name : pathFields(info))
        moveToParameters(name, "path"_L1, true);
    if (info.verb == Verb::Get || info.verb == Verb::Delete) {
        for (const QString &name : properties.keys())
            moveToParameters(name, "query"_L1, required.contains(name));
    } else if (!properties.isEmpty()) {
        schema["properties"_L1] = properties;
        schema["additionalProperties"_L1] = false;
        schema.remove("required"_L1);
        if (!required.isEmpty())
            schema["required"_L1] = required;
        operation["requestBody"_L1] = QJsonObject{{u"required"_s, true}, {u"content"_s, json(schema)}};
    }
    if (info.needsKey) {
        parameters.append(QJsonObject{
            {u"name"_s, u"Idempotency-Key"_s}, {u"in"_s, u"header"_s}, {u"required"_s, true},
            {u"description"_s, u"Made by the caller; the same key with the same request gives the same reply again"_s},
            {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 1}, {u"maxLength"_s, 64}}}});
    }
    if (info.permission != Permission::None) {
        parameters.append(QJsonObject{
            {u"name"_s, u"Foyer-Approval"_s}, {u"in"_s, u"header"_s}, {u"required"_s, false},
            {u"description"_s, u"An approvalId of approvals.grant: this call may do what its caller may not do alone. It is used up by the first call it fits"_s},
            {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"maxLength"_s, 64}}}});
    }
    if (!parameters.isEmpty())
        operation["parameters"_L1] = parameters;
}

template<typename M>
QJsonObject describe()
{
    QJsonObject operation{{u"operationId"_s, QString(M::info.name)},
                          {u"x-foyer-method"_s, QString(M::info.name)},
                          {u"summary"_s, QString(M::info.summary)},
                          {u"tags"_s, QJsonArray{QString(M::info.name).section(u'.', 0, 0)}}};
    if (M::info.permission != Permission::None) {
        operation["security"_L1] = QJsonArray{QJsonObject{{u"bearer"_s, QJsonArray{}}}};
        operation["x-foyer-permission"_L1] = QString(permissionName(M::info.permission));
    } else {
        operation["security"_L1] = QJsonArray{};
    }
    describeRequest(operation, M::info, schemaOf<typename M::Request>());
    QJsonObject success{{u"description"_s, u"Done"_s}};
    if constexpr (std::is_same_v<typename M::Reply, Binary>)
        success["content"_L1] = json({{u"type"_s, u"string"_s}, {u"format"_s, u"binary"_s}}, "application/pdf"_L1);
    else if constexpr (M::info.success != 204)
        success["content"_L1] = json(schemaOf<typename M::Reply>());
    operation["responses"_L1] = QJsonObject{
        {QString::number(M::info.success), success},
        {u"default"_s, QJsonObject{{u"description"_s, u"A problem, RFC 9457"_s},
                                   {u"content"_s, json({{u"$ref"_s, u"#/components/schemas/Problem"_s}},
                                                       "application/problem+json"_L1)}}}};
    return operation;
}

QJsonObject components()
{
    const QJsonObject text{{u"type"_s, u"string"_s}};
    const QJsonObject integer{{u"type"_s, u"integer"_s}};
    const QJsonObject money{{u"type"_s, u"object"_s},
                            {u"description"_s, u"Minor units of an ISO 4217 currency"_s},
                            {u"properties"_s, QJsonObject{{u"amount"_s, integer},
                                                          {u"currency"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[A-Z]{3}$"_s}}}}},
                            {u"required"_s, QJsonArray{u"amount"_s, u"currency"_s}}};
    const QJsonObject field{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"path"_s, text}, {u"message"_s, text}}}};
    const QJsonObject problem{
        {u"type"_s, u"object"_s},
        {u"properties"_s, QJsonObject{{u"type"_s, text}, {u"title"_s, text}, {u"status"_s, integer}, {u"code"_s, text}, {u"detail"_s, text},
                                      {u"fields"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, field}}},
                                      {u"seats"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, integer}}},
                                      {u"retryAfter"_s, integer}}},
        {u"required"_s, QJsonArray{u"type"_s, u"title"_s, u"status"_s, u"code"_s}}};
    return {{u"schemas"_s, QJsonObject{{u"Money"_s, money}, {u"Problem"_s, problem}}},
            {u"securitySchemes"_s, QJsonObject{{u"bearer"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}, {u"bearerFormat"_s, u"JWT"_s}}}}}};
}

} // namespace

QByteArray openApiDocument()
{
    QJsonObject paths;
    QJsonArray socketOnly;
    forEachMethod([&]<typename M>() {
        if constexpr (M::info.verb == Verb::None) {
            socketOnly.append(QJsonObject{{u"x-foyer-method"_s, QString(M::info.name)}, {u"summary"_s, QString(M::info.summary)},
                                          {u"params"_s, schemaOf<typename M::Request>()}, {u"result"_s, schemaOf<typename M::Reply>()}});
        } else {
            QJsonObject item = paths[M::info.path].toObject();
            item[QString(verbName(M::info.verb)).toLower()] = describe<M>();
            paths[M::info.path] = item;
        }
    });
    const QJsonObject document{
        {u"openapi"_s, u"3.1.0"_s},
        {u"info"_s, QJsonObject{{u"title"_s, u"Foyer"_s}, {u"version"_s, QStringLiteral(FOYER_VERSION)},
                                {u"description"_s, u"The box office of a venue. The same operations are JSON-RPC 2.0 methods on the WebSocket at /ws, under the names in x-foyer-method."_s},
                                {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s}, {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
        {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/api/v1"_s}}}},
        {u"paths"_s, paths},
        {u"components"_s, components()},
        {u"x-foyer-socket-methods"_s, socketOnly}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace foyer
