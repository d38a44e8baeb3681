// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Id.h"
#include "core/Random.h"
#include "core/Result.h"

#include <QSet>
#include <QTest>

#include <memory>

using namespace foyer;
using namespace Qt::StringLiterals;

/// Result, Error, ids and random codes.
class TestCore : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void resultHoldsEither();
    void resultMoves();
    void errors_data();
    void errors();
    void errorNamesAreUnique();
    void ids();
    void readableCodes_data();
    void readableCodes();
    void randomness();
};

void TestCore::resultHoldsEither()
{
    const Result<int> value = 7;
    QVERIFY(bool(value));
    QCOMPARE(*value, 7);
    const Result<int> failed = Error{ErrorCode::Conflict, u"why"_s, {}, {3}, 0};
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Conflict);
    QCOMPARE(failed.error().seats, QList<int>{3});
    const Result<QString> text(ErrorCode::NotFound, u"none"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().detail, u"none"_s);
    QVERIFY(bool(ok()));
    const Error invalid = Error::invalid(u"a.b"_s, u"is wrong"_s);
    QCOMPARE(invalid.code, ErrorCode::InvalidInput);
    QCOMPARE(invalid.fields, (QList<FieldError>{{u"a.b"_s, u"is wrong"_s}}));
}

void TestCore::resultMoves()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = *std::move(result);
    QCOMPARE(*taken, 5);
}

void TestCore::errors_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    const auto row = [](ErrorCode code, const char *name, int status) {
        QTest::newRow(name) << int(code) << QString::fromLatin1(name) << status;
    };
    row(ErrorCode::InvalidInput, "invalid_input", 400); // the table of the public API
    row(ErrorCode::NotSignedIn, "not_signed_in", 401);
    row(ErrorCode::TokenExpired, "token_expired", 401);
    row(ErrorCode::NotAllowed, "not_allowed", 403);
    row(ErrorCode::NotFound, "not_found", 404);
    row(ErrorCode::MethodNotAllowed, "method_not_allowed", 405);
    row(ErrorCode::Conflict, "conflict", 409);
    row(ErrorCode::Expired, "expired", 410);
    row(ErrorCode::TooLarge, "too_large", 413);
    row(ErrorCode::UnsupportedType, "unsupported_type", 415);
    row(ErrorCode::RuleViolated, "rule_violated", 422);
    row(ErrorCode::KeyReused, "key_reused", 422);
    row(ErrorCode::Locked, "locked", 423);
    row(ErrorCode::RateLimited, "rate_limited", 429);
    row(ErrorCode::Internal, "internal", 500);
    row(ErrorCode::Unavailable, "unavailable", 503);
}

void TestCore::errors()
{
    QFETCH(int, code);
    QFETCH(QString, name);
    QFETCH(int, status);
    QCOMPARE(QString(errorName(ErrorCode(code))), name);
    QCOMPARE(httpStatus(ErrorCode(code)), status);
    QCOMPARE(int(errorFromName(name)), code);
    QVERIFY(!errorTitle(ErrorCode(code)).isEmpty());
}

void TestCore::errorNamesAreUnique()
{
    QSet<QString> names;
    for (int code = 0; code <= int(ErrorCode::Unavailable); ++code)
        names.insert(errorName(ErrorCode(code)));
    QCOMPARE(names.size(), int(ErrorCode::Unavailable) + 1);
    QCOMPARE(errorFromName(u"of_the_future"), ErrorCode::Internal);
    QCOMPARE(errorFromName(u""), ErrorCode::Internal);
}

void TestCore::ids()
{
    static_assert(!std::is_convertible_v<EventId, OrderId> && !std::is_convertible_v<qint64, EventId>);
    QVERIFY(!EventId().isValid());
    QVERIFY(!EventId(-1).isValid());
    QVERIFY(EventId(1).isValid());
    QVERIFY(EventId(1) < EventId(2));
    QCOMPARE((QSet<EventId>{EventId(1), EventId(1), EventId(2)}).size(), 2);
}

void TestCore::readableCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("as printed") << u"7K2M 9QXA 0F1B"_s << u"7K2M9QXA0F1B"_s;
    QTest::newRow("dashes") << u"7K2M-9QXA-0F1B"_s << u"7K2M9QXA0F1B"_s;
    QTest::newRow("lower case") << u"7k2m9qxa0f1b"_s << u"7K2M9QXA0F1B"_s;
    QTest::newRow("O for zero") << u"7K2M9QXAOF1B"_s << u"7K2M9QXA0F1B"_s;
    QTest::newRow("o for zero") << u"7k2m9qxaof1b"_s << u"7K2M9QXA0F1B"_s;
    QTest::newRow("I and l for one") << u"Il"_s << u"11"_s;
    QTest::newRow("i and L for one") << u"iL"_s << u"11"_s;
    QTest::newRow("another sign stays") << u"7K2M_9"_s << u"7K2M_9"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestCore::readableCodes()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    QCOMPARE(normalizedReadableCode(typed), code);
}

void TestCore::randomness()
{
    QCOMPARE(randomBytes(0).size(), 0);
    QCOMPARE(randomBytes(33).size(), 33);
    QSet<QString> codes;
    QSet<QChar> letters;
    for (int i = 0; i < 1000; ++i) {
        const QString code = randomReadableCode(12);
        QCOMPARE(code.size(), 12);
        QCOMPARE(normalizedReadableCode(code), code); // nothing in it that a person would mistype
        codes.insert(code);
        for (const QChar c : code)
            letters.insert(c);
    }
    QCOMPARE(codes.size(), 1000);
    QCOMPARE(letters.size(), 32);
}

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
