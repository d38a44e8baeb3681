// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals/ApprovalService.h"
#include "protocol/ShiftMethods.h"
#include "protocol/BookingMethods.h"
#include "support/Expect.h"
#include "support/TestDatabase.h"

#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Approvals against a real database, as the role a server works as.
class TestApprovalService : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void pins_data();
    void pins();
    void pinNeedsThePassword();
    void whoMayApprove();
    void grants_data();
    void grants();
    void takenOnce();
    void onlyForWhatItIs_data();
    void onlyForWhatItIs();
    void itIsOverAfterAMinute();
    void theSameCallMayAskAgain();
    void twoCallsAtOnce();
    void wrongPinsLock();
    void guessesAtOnceAreCountedOneByOne();
    void nothingSecretIsKept();

private:
    QString ask(const QByteArray &sql) { return TestDatabase::ask(m_conninfo, sql); }
    ApprovalWish wish() const { return {m_seller, m_boss, Permission::ViewInsights, MoveCash::info.name, {{u"shiftId"_s, 7}, {u"amount"_s, QJsonObject{{u"amount"_s, 15000}, {u"currency"_s, u"EUR"_s}}}}}; }
    ApprovalUse use(const QString &token, const QString &key = u"key-1"_s) const
    {
        QJsonObject fields = wish().scope;
        fields[u"kind"_s] = u"paid_out"_s;
        return {token, m_seller, &MoveCash::info, fields, key, "hash-" + key.toUtf8()};
    }
    QString token()
    {
        const auto granted = m_approvals->grant(wish(), pin);
        return granted ? granted->token : QString();
    }

    const QString pin = u"2580"_s;
    TestDatabase m_databases;
    QByteArray m_conninfo;
    std::unique_ptr<AccessTokens> m_tokens;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<AccountService> m_accounts;
    std::unique_ptr<ApprovalService> m_approvals;
    UserId m_seller, m_other, m_boss, m_admin;
};

void TestApprovalService::initTestCase()
{
    QCOMPARE(m_databases.start(), QString());
    const auto pem = AccessTokens::makeKey();
    VERIFY_OK(pem);
    auto tokens = AccessTokens::create(*pem);
    VERIFY_OK(tokens);
    m_tokens = *std::move(tokens);
    m_conninfo = m_databases.create();
    m_database = std::make_unique<Database>(TestDatabase::asServer(m_conninfo), 4);
    m_accounts = std::make_unique<AccountService>(*m_database, *m_tokens, m_clock);
    m_approvals = std::make_unique<ApprovalService>(*m_database, *m_accounts);
    const auto make = [this](const QString &name, Role role) {
        const auto made = m_accounts->create(name + u"@demo.test"_s, u"password-"_s + name, name, role);
        return made ? made->id : UserId();
    };
    m_seller = make(u"sam"_s, Role::Seller);
    m_other = make(u"sue"_s, Role::Seller);
    m_boss = make(u"olga"_s, Role::Organizer);
    m_admin = make(u"ada"_s, Role::Admin);
    QVERIFY(m_seller.isValid() && m_other.isValid() && m_boss.isValid() && m_admin.isValid());
    VERIFY_OK(m_approvals->setPin(m_boss, u"password-olga"_s, pin));
}

void TestApprovalService::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QCOMPARE(ask("DELETE FROM pin_attempt; UPDATE account SET is_disabled = false, failed_attempts = 0, locked_until = NULL"), QString());
}

void TestApprovalService::pins_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("four digits") << u"2580"_s << true;
    QTest::newRow("eight digits") << u"90316274"_s << true;
    QTest::newRow("three digits") << u"258"_s << false;
    QTest::newRow("nine digits") << u"903162745"_s << false;
    QTest::newRow("a letter") << u"25a0"_s << false;
    QTest::newRow("digits of another script") << u"२५८०"_s << false;
    QTest::newRow("one digit") << u"7777"_s << false;
    QTest::newRow("up") << u"3456"_s << false;
    QTest::newRow("up around") << u"78901"_s << false;
    QTest::newRow("down") << u"4321"_s << false;
    QTest::newRow("a pair") << u"4747"_s << false;
    QTest::newRow("not quite a pair") << u"4748"_s << true;
    QTest::newRow("empty") << QString() << false;
}

void TestApprovalService::pins()
{
    QFETCH(QString, typed);
    QFETCH(bool, isTaken);
    QCOMPARE(codeOf(ApprovalService::checkPin(typed)), isTaken ? QString() : u"invalid_input"_s);
}

void TestApprovalService::pinNeedsThePassword()
{
    QCOMPARE(codeOf(m_approvals->setPin(m_admin, u"password-olga"_s, u"8264"_s)), u"not_allowed"_s);
    QCOMPARE(ask("SELECT count(*) FROM account_pin"), u"1"_s);
    QCOMPARE(ask("SELECT failed_attempts FROM account WHERE email = 'ada@demo.test'"), u"1"_s);
    QCOMPARE(ask("UPDATE account SET locked_until = now() + interval '1 minute' WHERE email = 'ada@demo.test'"), QString());
    QCOMPARE(codeOf(m_approvals->setPin(m_admin, u"password-ada"_s, u"8264"_s)), u"locked"_s);
}

void TestApprovalService::whoMayApprove()
{
    const auto names = [this](UserId asker) {
        QStringList list;
        const auto found = m_approvals->approvers(asker, Permission::BlockSeats);
        for (const Approver &each : found ? *found : QList<Approver>())
            list += each.name;
        return list;
    };
    QCOMPARE(names(m_seller), QStringList{u"olga"_s}); // Ada has no PIN
    QCOMPARE(names(m_boss), QStringList()); // nobody approves their own
    QCOMPARE(ask("UPDATE account SET is_disabled = true WHERE email = 'olga@demo.test'"), QString());
    QCOMPARE(names(m_seller), QStringList());
}

void TestApprovalService::grants_data()
{
    QTest::addColumn<QString>("approver");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("right") << u"olga"_s << u"2580"_s << QString();
    QTest::newRow("wrong PIN") << u"olga"_s << u"2581"_s << u"not_allowed"_s;
    QTest::newRow("no PIN set") << u"ada"_s << u"2580"_s << u"rule_violated"_s;
    QTest::newRow("a seller") << u"sue"_s << u"2580"_s << u"rule_violated"_s;
    QTest::newRow("oneself") << u"sam"_s << u"2580"_s << u"rule_violated"_s;
}

void TestApprovalService::grants()
{
    QFETCH(QString, approver);
    QFETCH(QString, typed);
    QFETCH(QString, code);
    ApprovalWish asked = wish();
    asked.approver = approver == "olga"_L1 ? m_boss : approver == "ada"_L1 ? m_admin : approver == "sue"_L1 ? m_other : m_seller;
    const QString before = ask("SELECT count(*) FROM approval");
    const auto granted = m_approvals->grant(asked, typed);
    QCOMPARE(codeOf(granted), code);
    QCOMPARE(ask("SELECT count(*) FROM approval").toInt(), before.toInt() + (code.isEmpty() ? 1 : 0));
    if (!granted)
        return;
    QCOMPARE(granted->approvedBy, u"olga"_s);
    const qint64 s = QDateTime::currentDateTimeUtc().secsTo(granted->expiresAt);
    QVERIFY(s > 50 && s <= 61);
    QCOMPARE(ask("SELECT asker_id || ' ' || approver_id || ' ' || permission || ' ' || method FROM approval ORDER BY approval_id DESC LIMIT 1"),
             u"%1 %2 insights.view shifts.move"_s.arg(m_seller.value()).arg(m_boss.value()));
}

void TestApprovalService::takenOnce()
{
    const QString given = token();
    QVERIFY(!given.isEmpty());
    const auto taken = m_approvals->take(use(given));
    VERIFY_OK(taken);
    QCOMPARE(taken->permission, Permission::ViewInsights);
    QCOMPARE(taken->by, m_boss);
    QCOMPARE(codeOf(m_approvals->take(use(given, u"key-2"_s))), u"expired"_s);
    QCOMPARE(codeOf(m_approvals->take(use(u"no such"_s))), u"not_allowed"_s);
    QCOMPARE(codeOf(m_approvals->take(use(QString(10'000, u'x')))), u"not_allowed"_s);
}

void TestApprovalService::onlyForWhatItIs_data()
{
    QTest::addColumn<QString>("difference");
    for (const char *what : {"account", "method", "amount", "shift", "left out", "approver is disabled"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestApprovalService::onlyForWhatItIs()
{
    QFETCH(QString, difference);
    const QString given = token();
    ApprovalUse wrong = use(given);
    if (difference == "account"_L1)
        wrong.account = m_other;
    else if (difference == "method"_L1)
        wrong.method = &SellOrder::info;
    else if (difference == "amount"_L1)
        wrong.fields[u"amount"_s] = QJsonObject{{u"amount"_s, 150000}, {u"currency"_s, u"EUR"_s}};
    else if (difference == "shift"_L1)
        wrong.fields[u"shiftId"_s] = 8;
    else if (difference == "left out"_L1)
        wrong.fields.remove(u"shiftId"_s);
    else
        QCOMPARE(ask("UPDATE account SET is_disabled = true WHERE email = 'olga@demo.test'"), QString());
    const bool isDisabled = difference == "approver is disabled"_L1;
    QCOMPARE(codeOf(m_approvals->take(wrong)), isDisabled ? u"expired"_s : u"not_allowed"_s);
    if (!isDisabled)
        VERIFY_OK(m_approvals->take(use(given))); // a call it does not fit uses nothing up
}

void TestApprovalService::itIsOverAfterAMinute()
{
    const QString given = token();
    // Rows of approvals are never changed, not even here: one that was granted earlier is added instead.
    QCOMPARE(ask("INSERT INTO approval (token_hash, asker_id, approver_id, permission, method, scope, granted_at, expires_at)"
                 " SELECT sha256('old'), asker_id, approver_id, permission, method, scope, now() - interval '61 s', now() - interval '1 s'"
                 " FROM approval ORDER BY approval_id DESC LIMIT 1"),
             QString());
    QCOMPARE(codeOf(m_approvals->take(use(u"old"_s))), u"expired"_s);
    VERIFY_OK(m_approvals->take(use(given)));
}

void TestApprovalService::theSameCallMayAskAgain()
{
    const QString given = token();
    VERIFY_OK(m_approvals->take(use(given)));
    VERIFY_OK(m_approvals->take(use(given))); // its answer was lost
    ApprovalUse other = use(given);
    other.requestHash = "another request under the key";
    QCOMPARE(codeOf(m_approvals->take(other)), u"expired"_s);
    const QString second = token();
    VERIFY_OK(m_approvals->take(use(second, {})));
    QCOMPARE(codeOf(m_approvals->take(use(second, {}))), u"expired"_s); // without a key nobody knows that it is the same call
}

void TestApprovalService::twoCallsAtOnce()
{
    for (int round = 0; round < 3; ++round) {
        const QString given = token();
        std::atomic<int> taken = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&, i] {
                if (m_approvals->take(use(given, u"caller-%1"_s.arg(i))))
                    ++taken;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(taken.load(), 1);
    }
}

void TestApprovalService::wrongPinsLock()
{
    for (int i = 0; i < ApprovalService::freeAttempts; ++i)
        QCOMPARE(codeOf(m_approvals->grant(wish(), u"1111"_s)), u"not_allowed"_s);
    const auto locked = m_approvals->grant(wish(), pin); // the right one, too
    QCOMPARE(codeOf(locked), u"locked"_s);
    QVERIFY(locked.error().retryAfterS > 50 && locked.error().retryAfterS <= 60);
    ApprovalWish others = wish();
    others.asker = m_other;
    VERIFY_OK(m_approvals->grant(others, pin)); // at another till the supervisor works on

    // Each further wrong one locks twice as long, up to an hour.
    int seconds = 60;
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(ask("UPDATE pin_attempt SET locked_until = now()"), QString());
        QCOMPARE(codeOf(m_approvals->grant(wish(), u"1111"_s)), u"not_allowed"_s);
        seconds = std::min(2 * seconds, ApprovalService::longestLockS);
        const int left = ask("SELECT round(extract(epoch FROM locked_until - now())) FROM pin_attempt").toInt();
        QVERIFY2(std::abs(left - seconds) <= 3, qPrintable(u"%1 instead of %2"_s.arg(left).arg(seconds)));
    }
    QCOMPARE(ask("UPDATE pin_attempt SET locked_until = now()"), QString());
    VERIFY_OK(m_approvals->grant(wish(), pin));
    QCOMPARE(ask("SELECT count(*) FROM pin_attempt"), u"0"_s);
}

void TestApprovalService::guessesAtOnceAreCountedOneByOne()
{
    std::atomic<int> checked = 0, locked = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int guess = 0; guess < 3; ++guess) {
                const QString code = codeOf(m_approvals->grant(wish(), u"1111"_s));
                ++(code == "locked"_L1 ? locked : checked);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(checked.load(), ApprovalService::freeAttempts);
    QCOMPARE(locked.load(), 12 - ApprovalService::freeAttempts);
}

void TestApprovalService::nothingSecretIsKept()
{
    const QString given = token();
    QVERIFY(ask("SELECT pin_hash FROM account_pin").startsWith(u"$argon2id$"_s));
    const QString all = ask("SELECT string_agg(a::text, '') FROM approval a") + ask("SELECT string_agg(p::text, '') FROM account_pin p");
    QVERIFY(!all.contains(given));
    QVERIFY(!all.contains(QString::fromLatin1(given.toLatin1().toHex())));
    // What was approved cannot be unwritten by the server's role.
    const auto gone = m_database->inTransaction([](Transaction &tx) -> Status {
        static constexpr Query erase{"test.erase", "DELETE FROM approval"};
        const auto rows = tx.run(erase);
        return rows ? ok() : Status(rows.error());
    });
    QVERIFY(!gone);
}

QTEST_GUILESS_MAIN(TestApprovalService)
#include "tst_approvalservice.moc"
