// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "protocol/Field.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>

namespace foyer {

/// Reads protocol values out of JSON and says precisely what is wrong: the path of each bad field, up to a bound.
class JsonReader
{
public:
    enum class Strictness {
        Request, ///< unknown fields are refused: a misspelt option must not be ignored on a sale
        Reply,   ///< unknown fields are skipped: a newer server may say more
    };

    explicit JsonReader(Strictness strictness) : m_strictness(strictness) {}
    /// Top-level fields that came as text (path and query parameters): numbers and booleans are read from it.
    void setTextFields(const QSet<QString> &names) { m_textFields = names; }

    template<typename T>
    Result<T> read(const QJsonValue &json)
    {
        T value;
        readValue(json, value, {}, QString());
        if (!m_errors.isEmpty())
            return error();
        return value;
    }

private:
    static constexpr int maxErrors = 16;
    static constexpr qint64 maxAmount = 1'000'000'000'000'000; // keeps every sum of a basket inside 64 bits

    Error error() const;
    void fail(const QString &path, const QString &message);
    bool readInteger(const QJsonValue &json, qint64 &value, const QString &path);
    void checkRange(qint64 value, const Bounds &bounds, const QString &path);
    qint64 longestOf(const Bounds &bounds, qint64 unlessSaid) const;
    void checkLength(qsizetype length, const Bounds &bounds, const QString &path);
    void readString(const QJsonValue &json, QString &value, const Bounds &bounds, const QString &path);
    void readMoney(const QJsonValue &json, Money &value, const QString &path);
    void readTime(const QJsonValue &json, QDateTime &value, const QString &path);
    void refuseUnknown(const QJsonObject &object, const QSet<QString> &known, const QString &path);

    template<typename T>
    void readValue(const QJsonValue &json, T &value, const Bounds &bounds, const QString &path)
    {
        if constexpr (std::is_same_v<T, bool>) {
            if (m_isText && (json.toString() == QLatin1StringView("true") || json.toString() == QLatin1StringView("false")))
                value = json.toString() == QLatin1StringView("true");
            else if (json.isBool())
                value = json.toBool();
            else
                fail(path, QStringLiteral("must be true or false"));
        } else if constexpr (std::is_integral_v<T>) {
            qint64 number = 0;
            if (!readInteger(json, number, path))
                return;
            if (number < qint64(std::numeric_limits<T>::min()) || number > qint64(std::numeric_limits<T>::max()))
                return fail(path, QStringLiteral("is out of range"));
            checkRange(number, bounds, path);
            value = T(number);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (!json.isDouble())
                return fail(path, QStringLiteral("must be a number"));
            value = T(json.toDouble());
        } else if constexpr (std::is_same_v<T, QString>) {
            readString(json, value, bounds, path);
        } else if constexpr (IsId<T>::value) {
            qint64 number = 0;
            if (!readInteger(json, number, path))
                return;
            if (number < 1)
                return fail(path, QStringLiteral("must be a positive integer"));
            value = T(number);
        } else if constexpr (std::is_same_v<T, Money>) {
            readMoney(json, value, path);
        } else if constexpr (std::is_same_v<T, QDateTime>) {
            readTime(json, value, path);
        } else if constexpr (std::is_same_v<T, QJsonObject>) {
            if (!json.isObject())
                return fail(path, QStringLiteral("must be an object"));
            value = json.toObject();
        } else if constexpr (std::is_same_v<T, RawJson>) {
            value.bytes = QJsonDocument(json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject()))
                              .toJson(QJsonDocument::Compact);
        } else if constexpr (IsOptional<T>::value) {
            if (json.isNull() || json.isUndefined()) {
                value = T();
                return;
            }
            typename IsOptional<T>::Value inner{};
            readValue(json, inner, bounds, path);
            value = T(std::move(inner));
        } else if constexpr (IsList<T>::value) {
            readList(json, value, bounds, path);
        } else {
            readObject(json, value, path);
        }
    }

    template<typename List>
    void readList(const QJsonValue &json, List &value, const Bounds &bounds, const QString &path)
    {
        if (!json.isArray())
            return fail(path, QStringLiteral("must be a list"));
        const QJsonArray array = json.toArray();
        checkLength(array.size(), bounds, path);
        value.clear();
        value.reserve(array.size());
        const bool wasText = std::exchange(m_isText, false);
        for (qsizetype i = 0; i < array.size() && m_errors.size() < maxErrors; ++i) {
            typename IsList<List>::Element element{};
            readValue(array.at(i), element, {}, path + QLatin1Char('[') + QString::number(i) + QLatin1Char(']'));
            value.append(std::move(element));
        }
        m_isText = wasText;
    }

    template<typename T>
    void readObject(const QJsonValue &json, T &value, const QString &path)
    {
        static_assert(HasFields<T>, "a protocol type lists its fields");
        if (!json.isObject())
            return fail(path, QStringLiteral("must be an object"));
        const QJsonObject object = json.toObject();
        const bool isTop = path.isEmpty();
        QSet<QString> known;
        T::fields(value, [&](QLatin1StringView name, auto &member, const Bounds &bounds = {}) {
            using Member = std::decay_t<decltype(member)>;
            const QString key(name);
            known.insert(key);
            const QString inner = isTop ? key : path + QLatin1Char('.') + key;
            const auto found = object.constFind(key);
            if (found == object.constEnd()) {
                if constexpr (!IsOptional<Member>::value) {
                    if (m_strictness == Strictness::Request)
                        fail(inner, QStringLiteral("is missing"));
                }
                return;
            }
            const bool wasText = std::exchange(m_isText, isTop && m_textFields.contains(key));
            readValue(*found, member, bounds, inner);
            m_isText = wasText;
        });
        if (m_strictness == Strictness::Request)
            refuseUnknown(object, known, path);
    }

    const Strictness m_strictness;
    QSet<QString> m_textFields;
    bool m_isText = false;
    QList<FieldError> m_errors;
};

} // namespace foyer
