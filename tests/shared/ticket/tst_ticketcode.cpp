// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket/TicketCode.h"

#include <QRandomGenerator>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

class TestTicketCode : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void roundTrip_data();
    void roundTrip();
    void forgiven_data();
    void forgiven();
    void everyMutationIsRefused();
    void everyTruncationIsRefused();
    void everyLengtheningIsRefused();
    void notCanonical();
    void otherKeys();
    void signatureOfAnotherTicket();
    void randomTexts();
    void suitsTheQrCode();

private:
    const TicketSigner m_signer{3, TicketSigner::makeKey()};
    const TicketVerifier m_verifier{{m_signer.publicKey()}};
    const TicketClaim m_claim{EventId(12), TicketId(3456), 1, 789, false};
};

namespace {
constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
}

void TestTicketCode::roundTrip_data()
{
    QTest::addColumn<qint64>("event");
    QTest::addColumn<qint64>("ticket");
    QTest::addColumn<int>("issue");
    QTest::addColumn<int>("place");
    QTest::addColumn<bool>("isArea");
    QTest::newRow("smallest") << qint64(1) << qint64(1) << 1 << 0 << false;
    QTest::newRow("area") << qint64(5) << qint64(77) << 1 << 2 << true;
    QTest::newRow("reprinted") << qint64(5) << qint64(77) << 300 << 12 << false;
    QTest::newRow("last seat of a stadium") << qint64(9) << qint64(1'000'000) << 1 << 99'999 << false;
    QTest::newRow("greatest ids") << std::numeric_limits<qint64>::max() << std::numeric_limits<qint64>::max()
                                  << 1'000'000 << 999'999 << true;
    for (int bits = 1; bits < 63; bits += 3) // every length of the number, so every number of spare bits
        QTest::addRow("%d bits", bits) << (qint64(1) << bits) << qint64(1) << 1 << 0 << false;
}

void TestTicketCode::roundTrip()
{
    QFETCH(qint64, event);
    QFETCH(qint64, ticket);
    QFETCH(int, issue);
    QFETCH(int, place);
    QFETCH(bool, isArea);
    const TicketClaim claim{EventId(event), TicketId(ticket), issue, place, isArea};
    const QString code = m_signer.code(claim);
    const auto read = m_verifier.verify(code);
    QVERIFY(read);
    QVERIFY(*read == claim);
    QCOMPARE(m_signer.code(claim), code); // the same ticket, the same code
    for (const char c : {'A', 'B', '7'}) // one more character is another text for the same code, or none at all
        QVERIFY(!m_verifier.verify(code + QLatin1Char(c)));
}

void TestTicketCode::forgiven_data()
{
    QTest::addColumn<QString>("code");
    const QString code = m_signer.code(m_claim);
    QString spaced = code;
    for (qsizetype i = spaced.size() - 4; i > 0; i -= 4)
        spaced.insert(i, u' ');
    QTest::newRow("as it is") << code;
    QTest::newRow("lower case") << code.toLower();
    QTest::newRow("in groups") << spaced;
    QTest::newRow("a scanner's line end") << code + u"\r\n"_s;
    QTest::newRow("blanks around") << u"  "_s + code + u'\t';
}

void TestTicketCode::forgiven()
{
    QFETCH(QString, code);
    const auto read = m_verifier.verify(code);
    QVERIFY(read);
    QVERIFY(*read == m_claim);
}

void TestTicketCode::everyMutationIsRefused()
{
    const QString code = m_signer.code(m_claim);
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (const char *c = alphabet; *c; ++c) {
            QString mutated = code;
            mutated[i] = QLatin1Char(*c);
            if (mutated != code)
                QVERIFY2(!m_verifier.verify(mutated), qPrintable(u"%1 at %2"_s.arg(*c).arg(i)));
        }
        for (const QChar c : {u'0', u'1', u'8', u'9', u'-', u'=', u'Ä', u'\0'}) {
            QString mutated = code;
            mutated[i] = c;
            const auto read = m_verifier.verify(mutated);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        }
    }
    // All 32 at the end, where the spare bits are.
    for (const char *c = alphabet; *c; ++c) {
        QString mutated = code;
        mutated[code.size() - 1] = QLatin1Char(*c);
        QCOMPARE(bool(m_verifier.verify(mutated)), mutated == code);
    }
}

void TestTicketCode::everyTruncationIsRefused()
{
    const QString code = m_signer.code(m_claim);
    for (qsizetype length = 0; length < code.size(); ++length) {
        QVERIFY(!m_verifier.verify(code.first(length)));
        QVERIFY(!m_verifier.verify(code.last(length)));
    }
}

void TestTicketCode::everyLengtheningIsRefused()
{
    const QString code = m_signer.code(m_claim);
    for (const char *c = alphabet; *c; ++c) {
        QVERIFY(!m_verifier.verify(code + QLatin1Char(*c)));
        QVERIFY(!m_verifier.verify(QLatin1Char(*c) + code));
        QVERIFY(!m_verifier.verify(code + QString(8, QLatin1Char(*c))));
    }
    QVERIFY(!m_verifier.verify(code + code));
    QVERIFY(!m_verifier.verify(QString(1'000'000, u'A')));
}

void TestTicketCode::notCanonical()
{
    // However many spare bits there are, no second text is the same code.
    for (qint64 event = 1; event < (qint64(1) << 40); event <<= 7) {
        const QString code = m_signer.code({EventId(event), TicketId(1), 1, 0, false});
        int accepted = 0;
        for (const char *c = alphabet; *c; ++c) {
            accepted += int(bool(m_verifier.verify(code.chopped(1) + QLatin1Char(*c))));
            accepted += int(bool(m_verifier.verify(code + QLatin1Char(*c))));
        }
        QCOMPARE(accepted, 1);
    }
}

void TestTicketCode::otherKeys()
{
    const TicketSigner sameNumber(3, TicketSigner::makeKey());
    const TicketSigner otherNumber(4, TicketSigner::makeKey());
    const QString code = m_signer.code(m_claim);
    for (const TicketSigner *other : {&sameNumber, &otherNumber}) {
        const auto refused = TicketVerifier({other->publicKey()}).verify(code);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RuleViolated);
        QVERIFY(!m_verifier.verify(other->code(m_claim)));
    }
    // After the key was changed, old tickets stay good as long as their key is known.
    const TicketVerifier both({otherNumber.publicKey(), m_signer.publicKey()});
    QVERIFY(both.verify(code));
    QVERIFY(both.verify(otherNumber.code(m_claim)));
    QVERIFY(TicketVerifier({sameNumber.publicKey(), m_signer.publicKey()}).verify(code)); // two keys of one number
    QVERIFY(!TicketVerifier({}).verify(code));
    QVERIFY(!TicketVerifier({{3, QByteArray("short")}}).verify(code));
}

void TestTicketCode::signatureOfAnotherTicket()
{
    const QString one = m_signer.code({EventId(1), TicketId(1), 1, 0, false});
    const QString two = m_signer.code({EventId(1), TicketId(2), 1, 0, false});
    QCOMPARE(one.size(), two.size());
    for (qsizetype cut = 1; cut < one.size(); ++cut) {
        const QString crossed = one.first(cut) + two.sliced(cut);
        if (crossed != one && crossed != two)
            QVERIFY(!m_verifier.verify(crossed));
    }
}

void TestTicketCode::randomTexts()
{
    QRandomGenerator random(20260501);
    for (int i = 0; i < 3000; ++i) {
        QString text(random.bounded(1, 200), Qt::Uninitialized);
        const int kind = random.bounded(3);
        for (QChar &c : text) {
            if (kind == 0)
                c = QLatin1Char(alphabet[random.bounded(32)]);
            else
                c = QChar(kind == 1 ? char16_t(random.bounded(0x20, 0x7f)) : char16_t(random.bounded(0x10000)));
        }
        QVERIFY(!m_verifier.verify(text));
    }
}

void TestTicketCode::suitsTheQrCode()
{
    const QString code = m_signer.code(m_claim);
    QVERIFY(code.size() <= 130);
    for (const QChar c : code)
        QVERIFY(QLatin1StringView(alphabet).contains(c));
}

QTEST_GUILESS_MAIN(TestTicketCode)
#include "tst_ticketcode.moc"
