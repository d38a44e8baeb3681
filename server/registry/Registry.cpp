// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/Registry.h"

#include "protocol/MethodTable.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

bool isKey(const QString &key)
{
    return !key.isEmpty() && key.size() <= 64
        && std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

/// QJsonObject keeps its names sorted, so one request has one form whatever order it was sent in.
/// A number from a path is the number it says, so that a retry over the other transport is still the same request.
QJsonObject normalized(QJsonObject fields, const QSet<QString> &textFields)
{
    for (const QString &name : textFields) {
        bool isNumber = false;
        const qint64 number = fields.value(name).toString().toLongLong(&isNumber);
        if (isNumber)
            fields.insert(name, number);
    }
    return fields;
}

QByteArray hashOf(const MethodInfo &info, const QJsonObject &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(info.name.data(), info.name.size()));
    hash.addData(QJsonDocument(fields).toJson(QJsonDocument::Compact));
    return hash.result();
}

bool isParameter(const QByteArray &segment) { return segment.startsWith('{'); }

} // namespace

void Registry::insert(const MethodInfo &info, Invoke invoke)
{
    auto entry = std::make_unique<MethodEntry>();
    entry->info = &info;
    entry->invoke = std::move(invoke);
    if (info.verb != Verb::None)
        entry->segments = QByteArray(info.path.data(), info.path.size()).split('/').mid(1);
    Q_ASSERT(!m_byName.contains(info.name));
    m_byName.insert(info.name, entry.get());
    m_entries.push_back(std::move(entry));
}

const MethodEntry *Registry::byName(QStringView name) const { return m_byName.value(name.toString()); }

Result<const MethodEntry *> Registry::route(const QByteArray &verb, const QByteArray &path, QJsonObject &fields,
                                            QSet<QString> &textFields, QStringList *allowed) const
{
    const QList<QByteArray> segments = path.split('/').mid(1);
    bool isKnownPath = false;
    for (const auto &entry : m_entries) {
        if (entry->segments.size() != segments.size() || entry->info->verb == Verb::None)
            continue;
        bool matches = true;
        for (qsizetype i = 0; matches && i < segments.size(); ++i)
            matches = isParameter(entry->segments.at(i)) ? !segments.at(i).isEmpty() : entry->segments.at(i) == segments.at(i);
        if (!matches)
            continue;
        isKnownPath = true;
        if (allowed)
            allowed->append(verbName(entry->info->verb));
        if (verbName(entry->info->verb) != QLatin1StringView(verb))
            continue;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            if (!isParameter(entry->segments.at(i)))
                continue;
            const QString name = QString::fromLatin1(entry->segments.at(i).mid(1).chopped(1));
            fields.insert(name, QString::fromUtf8(segments.at(i)));
            textFields.insert(name);
        }
        return entry.get();
    }
    return isKnownPath ? Error{ErrorCode::MethodNotAllowed, u"this path has no such method"_s, {}, {}, 0}
                       : Error{ErrorCode::NotFound, u"no such path"_s, {}, {}, 0};
}

void Registry::call(const MethodEntry &entry, CallContext context, const QJsonObject &fields,
                    const QSet<QString> &textFields, Done done) const
{
    const MethodInfo &info = *entry.info;
    if (info.permission != Permission::None) {
        if (!context.actor)
            return done(Error{ErrorCode::NotSignedIn, u"sign in first"_s, {}, {}, 0});
        if (context.actor->expiresAt <= QDateTime::currentDateTimeUtc())
            return done(Error{ErrorCode::TokenExpired, u"the access token has expired"_s, {}, {}, 0});
    }
    const bool isApproved = !context.approval.isEmpty();
    if (isApproved && (info.permission == Permission::None || !m_takeApproval))
        return done(Error::invalid(u"Foyer-Approval"_s, u"is not taken by this call"_s));
    if (!isApproved) {
        if (const auto may = mayCall(info, context); !may)
            return done(may.error());
    }
    if (info.needsKey && !isKey(context.idempotencyKey))
        return done(Error::invalid(u"Idempotency-Key"_s, u"is needed: 1 to 64 visible ASCII characters"_s));
    const QJsonObject plain = info.needsKey || isApproved ? normalized(fields, textFields) : QJsonObject();
    if (info.needsKey)
        context.requestHash = hashOf(info, plain);
    if (!isApproved)
        return entry.invoke(context, fields, textFields, std::move(done));
    const ApprovalUse use{context.approval, context.actor->id, &info, plain, context.idempotencyKey, hashOf(info, plain)};
    m_takeApproval(use, [&entry, context, fields, textFields, done = std::move(done)](const Result<Approved> &approved) {
        if (!approved)
            return done(approved.error());
        CallContext lifted = context;
        lifted.actor->permissions |= approved->permission;
        lifted.approvedBy = approved->by;
        if (const auto may = mayCall(*entry.info, lifted); !may)
            return done(may.error());
        entry.invoke(lifted, fields, textFields, done);
    });
}

Status Registry::mayCall(const MethodInfo &info, const CallContext &context)
{
    if (info.permission == Permission::None || context.actor->permissions.testFlag(info.permission))
        return ok();
    return Error{ErrorCode::NotAllowed, u"needs the permission "_s + permissionName(info.permission), {}, {}, 0};
}

QStringList Registry::missing() const
{
    QStringList names;
    forEachMethod([&]<typename M>() {
        if (!m_byName.contains(M::info.name))
            names += M::info.name;
    });
    return names;
}

QByteArray problemJson(const Error &error)
{
    QByteArray out = "{\"type\":\"about:blank\",\"title\":";
    appendJsonString(out, QString(errorTitle(error.code)));
    out += ",\"status\":" + QByteArray::number(httpStatus(error.code)) + ",\"code\":";
    appendJsonString(out, QString(errorName(error.code)));
    out += ",\"detail\":";
    // What went wrong inside is for the log.
    appendJsonString(out, error.code == ErrorCode::Internal || error.code == ErrorCode::Unavailable ? QString(errorTitle(error.code)) : error.detail);
    out += ",\"fields\":[";
    for (qsizetype i = 0; i < error.fields.size(); ++i) {
        if (i > 0)
            out += ',';
        out += "{\"path\":";
        appendJsonString(out, error.fields.at(i).path);
        out += ",\"message\":";
        appendJsonString(out, error.fields.at(i).message);
        out += '}';
    }
    out += ']';
    if (!error.seats.isEmpty()) {
        out += ",\"seats\":";
        appendJson(out, error.seats);
    }
    if (error.retryAfterS > 0)
        out += ",\"retryAfter\":" + QByteArray::number(error.retryAfterS);
    out += '}';
    return out;
}

} // namespace foyer
