// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/JsonReader.h"

#include <QTimeZone>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

Error JsonReader::error() const
{
    Error error{ErrorCode::InvalidInput, {}, m_errors, {}, 0};
    QStringList sentences;
    for (const FieldError &field : m_errors)
        sentences += field.path.isEmpty() ? field.message : field.path + u' ' + field.message;
    error.detail = sentences.join(u"; "_s);
    return error;
}

void JsonReader::fail(const QString &path, const QString &message)
{
    if (m_errors.size() < maxErrors)
        m_errors.append({path, message});
}

bool JsonReader::readInteger(const QJsonValue &json, qint64 &value, const QString &path)
{
    if (m_isText) {
        bool isNumber = false;
        value = json.toString().toLongLong(&isNumber);
        if (!isNumber)
            fail(path, u"must be an integer"_s);
        return isNumber;
    }
    // toInteger() gives its default back for anything that is not a whole number: two defaults tell them apart.
    value = json.toInteger(0);
    if (!json.isDouble() || value != json.toInteger(1)) {
        fail(path, u"must be an integer"_s);
        return false;
    }
    return true;
}

void JsonReader::checkRange(qint64 value, const Bounds &bounds, const QString &path)
{
    if (value < bounds.min)
        fail(path, u"must be at least %1"_s.arg(bounds.min));
    else if (value > bounds.max)
        fail(path, u"must be at most %1"_s.arg(bounds.max));
}

qint64 JsonReader::longestOf(const Bounds &bounds, qint64 unlessSaid) const
{
    // What a stranger sends has a limit whether or not one was thought of; the size of a reply is the server's business.
    return m_strictness == Strictness::Request && bounds.max == Bounds{}.max ? unlessSaid : bounds.max;
}

void JsonReader::checkLength(qsizetype length, const Bounds &bounds, const QString &path)
{
    if (length < bounds.min)
        fail(path, bounds.min == 1 ? u"must not be empty"_s : u"must have at least %1 elements"_s.arg(bounds.min));
    else if (const qint64 longest = longestOf(bounds, 100'000); length > longest)
        fail(path, u"must have at most %1 elements"_s.arg(longest));
}

void JsonReader::readString(const QJsonValue &json, QString &value, const Bounds &bounds, const QString &path)
{
    if (!json.isString())
        return fail(path, u"must be a text"_s);
    value = json.toString();
    const qint64 longest = longestOf(bounds, 1000);
    if (value.size() < bounds.min)
        return fail(path, bounds.min == 1 ? u"must not be empty"_s : u"must have at least %1 characters"_s.arg(bounds.min));
    if (value.size() > longest)
        return fail(path, u"must have at most %1 characters"_s.arg(longest));
    if (value.contains(QChar(0)))
        return fail(path, u"must not contain a NUL character"_s);
    if (bounds.oneOf.size() > 0 && std::find(bounds.oneOf.begin(), bounds.oneOf.end(), value) == bounds.oneOf.end()) {
        QStringList names;
        for (const QLatin1StringView name : bounds.oneOf)
            names += name;
        fail(path, u"must be one of "_s + names.join(u", "_s));
    }
}

void JsonReader::readMoney(const QJsonValue &json, Money &value, const QString &path)
{
    if (!json.isObject())
        return fail(path, u"must be {\"amount\", \"currency\"}"_s);
    const QJsonObject object = json.toObject();
    qint64 amount = 0;
    if (!readInteger(object.value("amount"_L1), amount, path + u".amount"_s))
        return;
    const QString currency = object.value("currency"_L1).toString();
    if (!Money::isCurrencyCode(currency))
        return fail(path + u".currency"_s, u"must be an ISO 4217 code of three letters"_s);
    if (amount > maxAmount || amount < -maxAmount)
        return fail(path + u".amount"_s, u"is out of range"_s);
    if (m_strictness == Strictness::Request)
        refuseUnknown(object, {u"amount"_s, u"currency"_s}, path);
    value = Money(amount, currency);
}

void JsonReader::readTime(const QJsonValue &json, QDateTime &value, const QString &path)
{
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    // Without an offset nobody knows which moment is meant.
    if (!value.isValid() || value.timeSpec() == Qt::LocalTime)
        return fail(path, u"must be a time such as 2026-05-01T19:30:00Z"_s);
    value = value.toUTC();
    if (value.date().year() < 1970 || value.date().year() > 9999)
        fail(path, u"is out of range"_s);
}

void JsonReader::refuseUnknown(const QJsonObject &object, const QSet<QString> &known, const QString &path)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!known.contains(it.key()))
            fail(path.isEmpty() ? it.key() : path + u'.' + it.key(), u"is not a field of this request"_s);
    }
}

} // namespace foyer
