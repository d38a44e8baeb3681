// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HouseWords.h"
#include "notices/MailText.h"
#include "notices/Smtp.h"

#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

/// What goes into a mail's head, and its words.
class TestMailMessage : public QObject
{
    Q_OBJECT

private slots:
    void addresses_data();
    void addresses();
    void senders();
    void headers();
    void words_data();
    void words();
};

void TestMailMessage::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("plain") << u"anna@house.test"_s << true;
    QTest::newRow("tagged") << u"a.b+c_d@mail.house.test"_s << true;
    QTest::newRow("one label") << u"root@localhost"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no domain") << u"anna@"_s << false;
    QTest::newRow("two") << u"a@b.test,c@d.test"_s << false;
    QTest::newRow("another header") << u"a@b.test\r\nBcc: c@d.test"_s << false;
    QTest::newRow("a line's end") << u"a@b.test\n"_s << false;
    QTest::newRow("brackets") << u"<a@b.test>"_s << false;
    QTest::newRow("hyphen first") << u"a@-b.test"_s << false;
    QTest::newRow("too long") << QString(u'a').repeated(65) + u"@b.test"_s << false;
}

void TestMailMessage::addresses()
{
    QFETCH(QString, address);
    QTEST(isMailAddress(address), "isOne");
}

void TestMailMessage::senders()
{
    QCOMPARE(addressIn(u"Box office <tickets@house.test>"_s), u"tickets@house.test"_s);
    QCOMPARE(addressIn(u"tickets@house.test"_s), u"tickets@house.test"_s);
    QCOMPARE(addressIn(u"Box office"_s), QString());
    QCOMPARE(addressIn(u"Box <a@b.test\r\n>"_s), QString());
}

void TestMailMessage::headers()
{
    QCOMPARE(encodedHeader(u"Your tickets: Hamlet"_s), QByteArray("Your tickets: Hamlet"));
    QCOMPARE(encodedHeader(u"a\r\nBcc: b"_s), QByteArray("a Bcc: b"));
    // As RFC 2047 has it: words of 75 characters at most, none with half a character.
    const QString name = u"नमस्ते Théâtre de la Colline – "_s.repeated(4) + QString::fromUcs4(U"\U0001F3AD");
    QByteArray whole;
    for (const QByteArray &line : encodedHeader(name).split('\n')) {
        const QByteArray word = line.trimmed();
        QVERIFY2(word.size() <= 75, word.constData());
        QVERIFY(word.startsWith("=?UTF-8?B?") && word.endsWith("?="));
        const QByteArray bytes = QByteArray::fromBase64(word.mid(10).chopped(2));
        QVERIFY(!QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter));
        whole += bytes;
    }
    QCOMPARE(QString::fromUtf8(whole), name.simplified());
    QVERIFY(encodedHeader(u"=?UTF-8?B?QUJD?="_s).startsWith("=?UTF-8?B?PT9")); // no code of somebody else's
}

void TestMailMessage::words_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : houseLanguages())
        QTest::newRow(qPrintable(language)) << language;
    QCOMPARE(houseLanguages(), QStringList({u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"hi"_s}));
}

void TestMailMessage::words()
{
    QFETCH(QString, language);
    TicketMail mail{u"%1 Anna %2"_s, u"100 %1 Hamlet"_s, u"Theatre on the Hill"_s, QDateTime({2026, 11, 30}, {19, 0}, Qt::UTC), QDateTime({2026, 11, 30}, {18, 0}, Qt::UTC), u"ABCD2345"_s, 2};
    const MailWords two = ticketMailWords(mail, language);
    QVERIFY(two.subject.contains(u"100 %1 Hamlet"_s));
    for (const QString &part : {u"%1 Anna %2"_s, u"100 %1 Hamlet"_s, u"Theatre on the Hill"_s, u"2026"_s, u"ABCD2345"_s})
        QVERIFY2(two.text.contains(part), qPrintable(part + u" is missing in "_s + two.text));
    mail.tickets = 1;
    mail.customer.clear();
    mail.doorsAt = {};
    const MailWords one = ticketMailWords(mail, language);
    QVERIFY(one.text != two.text);
    QVERIFY(one.text.size() < two.text.size());
}

QTEST_GUILESS_MAIN(TestMailMessage)
#include "tst_mailmessage.moc"
