// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/AccountService.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

class TestAccountService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void create_data();
    void create();
    void mailIsTakenOnce();
    void login_data();
    void login();
    void disabled();
    void locksAfterTen();
    void rightPasswordClearsTheCount();
    void refreshRotates();
    void reuseRevokesTheFamily();
    void expiredRefreshToken();
    void disabledMeanwhile();
    void logout();
    void secretsAreHashed();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }

    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<AccessTokens> m_tokens;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountService> m_accounts;
};

void TestAccountService::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    const auto pem = AccessTokens::makeKey();
    VERIFY_OK(pem);
    auto tokens = AccessTokens::create(*pem);
    VERIFY_OK(tokens);
    m_tokens = *std::move(tokens);
    // Hashing a password is slow on purpose, so one database and one service serve all of these.
    m_conninfo = m_databases.create();
    m_database = std::make_unique<Database>(m_conninfo, 2);
    m_accounts = std::make_unique<AccountService>(*m_database, *m_tokens, m_clock);
    VERIFY_OK(m_accounts->create(u"Sally@Demo.test"_s, u"pässword ✓"_s, u" Sally Seller "_s, Role::Seller));
}

void TestAccountService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCOMPARE(ask("DELETE FROM refresh_token; DELETE FROM account WHERE lower(email) <> 'sally@demo.test';"
                 " UPDATE account SET is_disabled = false, failed_attempts = 0, locked_until = NULL"),
             QString());
}

void TestAccountService::create_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("good") << u"new@demo.test"_s << u"12345678"_s << u""_s;
    QTest::newRow("blanks around") << u" new@demo.test "_s << u"12345678"_s << u""_s;
    QTest::newRow("short password") << u"new@demo.test"_s << u"1234567"_s << u"invalid_input"_s;
    QTest::newRow("no at") << u"newdemo.test"_s << u"12345678"_s << u"invalid_input"_s;
    QTest::newRow("nothing before") << u"@demo.test"_s << u"12345678"_s << u"invalid_input"_s;
    QTest::newRow("nothing after") << u"new@"_s << u"12345678"_s << u"invalid_input"_s;
    QTest::newRow("blank within") << u"n ew@demo.test"_s << u"12345678"_s << u"invalid_input"_s;
    QTest::newRow("taken") << u"sally@demo.test"_s << u"12345678"_s << u"conflict"_s;
}

void TestAccountService::create()
{
    QFETCH(QString, email);
    QFETCH(QString, password);
    QFETCH(QString, code);
    const auto made = m_accounts->create(email, password, u"New"_s, Role::Customer);
    QCOMPARE(codeOf(made), code);
    QCOMPARE(ask("SELECT count(*) FROM account"), code.isEmpty() ? u"2"_s : u"1"_s);
    if (made)
        VERIFY_OK(m_accounts->login(email, password));
}

void TestAccountService::mailIsTakenOnce()
{
    const auto again = m_accounts->create(u"SALLY@demo.test"_s, u"12345678"_s, u"Other"_s, Role::Admin);
    COMPARE_ERROR(again, ErrorCode::Conflict);
    QVERIFY(!again.error().detail.contains("sally"_L1, Qt::CaseInsensitive)); // no personal data in a detail
}

void TestAccountService::login_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << u"Sally@Demo.test"_s << u"pässword ✓"_s << u""_s;
    QTest::newRow("mail in other case") << u"sally@DEMO.test"_s << u"pässword ✓"_s << u""_s;
    QTest::newRow("blanks around the mail") << u" sally@demo.test"_s << u"pässword ✓"_s << u""_s;
    QTest::newRow("wrong password") << u"sally@demo.test"_s << u"password ✓"_s << u"not_signed_in"_s;
    QTest::newRow("password in other case") << u"sally@demo.test"_s << u"PÄSSWORD ✓"_s << u"not_signed_in"_s;
    QTest::newRow("a blank more") << u"sally@demo.test"_s << u"pässword ✓ "_s << u"not_signed_in"_s;
    QTest::newRow("empty password") << u"sally@demo.test"_s << u""_s << u"not_signed_in"_s;
    QTest::newRow("unknown mail") << u"nobody@demo.test"_s << u"pässword ✓"_s << u"not_signed_in"_s;
    QTest::newRow("pattern as mail") << u"%"_s << u"pässword ✓"_s << u"not_signed_in"_s;
}

void TestAccountService::login()
{
    QFETCH(QString, email);
    QFETCH(QString, password);
    QFETCH(QString, code);
    const auto session = m_accounts->login(email, password);
    QCOMPARE(codeOf(session), code);
    if (!session) {
        QCOMPARE(session.error().detail, u"wrong e-mail or password"_s); // whichever of the two it was
        return;
    }
    QCOMPARE(session->actor.role, Role::Seller);
    QCOMPARE(session->actor.name, u"Sally Seller"_s);
    const auto actor = m_tokens->verify(session->accessToken.toLatin1(), m_clock.nowUtc());
    VERIFY_OK(actor);
    QCOMPARE(actor->id, session->actor.id);
}

void TestAccountService::disabled()
{
    QCOMPARE(ask("UPDATE account SET is_disabled = true"), QString());
    const auto refused = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    COMPARE_ERROR(refused, ErrorCode::NotSignedIn);
    QCOMPARE(refused.error().detail, u"wrong e-mail or password"_s);
}

void TestAccountService::locksAfterTen()
{
    QCOMPARE(ask("UPDATE account SET failed_attempts = 8"), QString());
    for (int i = 8; i < AccountService::maxFailedAttempts; ++i)
        COMPARE_ERROR(m_accounts->login(u"sally@demo.test"_s, u"wrong"_s), ErrorCode::NotSignedIn);
    const auto locked = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    COMPARE_ERROR(locked, ErrorCode::Locked);
    QVERIFY(locked.error().retryAfterS > 14 * 60 && locked.error().retryAfterS <= 15 * 60);
    VERIFY_OK(m_accounts->create(u"sid@demo.test"_s, u"12345678"_s, u"Sid"_s, Role::Seller));
    VERIFY_OK(m_accounts->login(u"sid@demo.test"_s, u"12345678"_s)); // nobody else is locked
    QCOMPARE(ask("UPDATE account SET locked_until = now() - interval '1 second' WHERE locked_until IS NOT NULL"),
             QString());
    VERIFY_OK(m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s));
    QCOMPARE(ask("SELECT count(*) FROM account WHERE failed_attempts > 0 OR locked_until IS NOT NULL"), u"0"_s);
}

void TestAccountService::rightPasswordClearsTheCount()
{
    QCOMPARE(ask("UPDATE account SET failed_attempts = 9"), QString());
    VERIFY_OK(m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s));
    COMPARE_ERROR(m_accounts->login(u"sally@demo.test"_s, u"wrong"_s), ErrorCode::NotSignedIn);
    VERIFY_OK(m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s));
}

void TestAccountService::refreshRotates()
{
    const auto first = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(first);
    const auto second = m_accounts->refresh(first->refreshToken);
    VERIFY_OK(second);
    QVERIFY(second->refreshToken != first->refreshToken);
    QCOMPARE(second->actor.id, first->actor.id);
    const auto third = m_accounts->refresh(second->refreshToken);
    VERIFY_OK(third);
    VERIFY_OK(m_tokens->verify(third->accessToken.toLatin1(), m_clock.nowUtc()));
    COMPARE_ERROR(m_accounts->refresh(u"nonsense"_s), ErrorCode::NotSignedIn);
    COMPARE_ERROR(m_accounts->refresh(QString()), ErrorCode::NotSignedIn);
}

void TestAccountService::reuseRevokesTheFamily()
{
    const auto first = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    const auto elsewhere = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(first);
    VERIFY_OK(elsewhere);
    const auto second = m_accounts->refresh(first->refreshToken);
    VERIFY_OK(second);
    COMPARE_ERROR(m_accounts->refresh(first->refreshToken), ErrorCode::NotSignedIn); // stolen
    COMPARE_ERROR(m_accounts->refresh(second->refreshToken), ErrorCode::NotSignedIn); // so all of the family is void
    VERIFY_OK(m_accounts->refresh(elsewhere->refreshToken)); // another sign-in is another family
}

void TestAccountService::expiredRefreshToken()
{
    const auto session = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(session);
    QCOMPARE(ask("UPDATE refresh_token SET expires_at = now()"), QString());
    COMPARE_ERROR(m_accounts->refresh(session->refreshToken), ErrorCode::NotSignedIn);
    QCOMPARE(ask("SELECT count(*) FROM refresh_token WHERE revoked_at IS NOT NULL"), u"0"_s); // late is not stolen
}

void TestAccountService::disabledMeanwhile()
{
    const auto session = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(session);
    QCOMPARE(ask("UPDATE account SET is_disabled = true"), QString());
    COMPARE_ERROR(m_accounts->refresh(session->refreshToken), ErrorCode::NotSignedIn);
}

void TestAccountService::logout()
{
    const auto first = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(first);
    const auto second = m_accounts->refresh(first->refreshToken);
    VERIFY_OK(second);
    VERIFY_OK(m_accounts->logout(second->refreshToken));
    COMPARE_ERROR(m_accounts->refresh(second->refreshToken), ErrorCode::NotSignedIn);
    VERIFY_OK(m_accounts->logout(second->refreshToken));
    VERIFY_OK(m_accounts->logout(u"unknown"_s));
}

void TestAccountService::secretsAreHashed()
{
    const auto session = m_accounts->login(u"sally@demo.test"_s, u"pässword ✓"_s);
    VERIFY_OK(session);
    QVERIFY(ask("SELECT password_hash FROM account").startsWith("$argon2id$"_L1));
    QCOMPARE(ask("SELECT length(token_hash) FROM refresh_token"), u"32"_s);
    QCOMPARE(ask("SELECT count(*) FROM refresh_token WHERE encode(token_hash, 'escape') LIKE '%"
                 + session->refreshToken.toLatin1() + "%'"),
             u"0"_s);
    QVERIFY(*AccountService::hashPassword(u"same"_s) != *AccountService::hashPassword(u"same"_s));
}

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
