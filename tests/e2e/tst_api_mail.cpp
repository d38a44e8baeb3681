// SPDX-License-Identifier: GPL-3.0-or-later
#include "MailBox.h"
#include "Till.h"

#include <QFile>
#include <QTest>

using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Tickets by mail, through a real mail server: over TLS, signed in, read back; tried again, refused for good, never lost.
class TestApiMail : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void ticketsArrive();
    void triedAgain();
    void refusedForGood();
    void answerLost();
    void afterAKill();
    void rules();
    void notSetUp();

private:
    QJsonObject sold(int seat, const QJsonObject &customer);
    HttpReply send(const QJsonObject &order, const QJsonObject &fields = {}, const QByteArray &key = newKey());
    QJsonObject mails(const QJsonObject &order);
    /// The newest mail of an order, when it has left that state or the time is over.
    QJsonObject settled(const QJsonObject &order);
    QByteArray pathOf(const QJsonObject &order) { return eventPath(m_event, "/orders/" + QByteArray::number(order["orderId"_L1].toInteger()) + "/mails"); }

    MailBox m_box;
    std::unique_ptr<DemoHouse> m_house;
    std::unique_ptr<Till> m_till;
    qint64 m_event = 0;
    const QJsonObject m_anna{{u"name"_s, u"Anna Nováková"_s}, {u"email"_s, u"anna@house.test"_s}};
};

void TestApiMail::initTestCase()
{
    QCOMPARE(m_box.open(), QString());
    m_house = std::make_unique<DemoHouse>(m_box.options() + QStringList{u"--mail.language"_s, u"fr"_s});
    QVERIFY(m_house->open());
    m_till = std::make_unique<Till>(m_house->port());
    QVERIFY(m_till->isSignedIn());
    m_event = m_till->event("hamlet");
}

void TestApiMail::cleanupTestCase()
{
    const QByteArray log = m_house->server().log();
    const QByteArray faults = m_house->close();
    QVERIFY2(faults.isEmpty(), faults.constData());
    for (const char *secret : {"house.test", "Nováková", "open sesame"})
        QVERIFY2(!log.contains(secret), log.constData());
    QVERIFY(log.contains("was not taken"));
}

QJsonObject TestApiMail::sold(int seat, const QJsonObject &customer)
{
    const QJsonObject hold = m_till->holdSeats(m_event, {seat, seat + 1}).json();
    const QJsonObject payment{{u"method"_s, u"cash"_s}, {u"amount"_s, hold["total"_L1]}};
    QJsonObject sale{{u"holdId"_s, hold["holdId"_L1]}, {u"payments"_s, QJsonArray{payment}}};
    if (!customer.isEmpty())
        sale[u"customer"_s] = customer;
    return m_till->sell(m_event, sale).json();
}

HttpReply TestApiMail::send(const QJsonObject &order, const QJsonObject &fields, const QByteArray &key)
{
    return m_till->http().post(pathOf(order), fields, key);
}

QJsonObject TestApiMail::mails(const QJsonObject &order) { return m_till->http().get(pathOf(order)).json(); }

QJsonObject TestApiMail::settled(const QJsonObject &order)
{
    QJsonObject mail;
    (void)QTest::qWaitFor([&] {
        mail = mails(order)["items"_L1][0].toObject();
        return mail["state"_L1] != "waiting"_L1;
    }, 30'000);
    return mail;
}

void TestApiMail::ticketsArrive()
{
    const QJsonObject order = sold(0, m_anna);
    const QByteArray key = newKey();
    const HttpReply reply = send(order, {}, key);
    QCOMPARE(reply.status, 202);
    QCOMPARE(reply.json()["recipient"_L1], u"anna@house.test"_s);
    QCOMPARE(send(order, {}, key).body, reply.body); // once
    const QJsonObject mail = settled(order);
    QCOMPARE(mail["state"_L1].toString(), u"sent"_s);
    QCOMPARE(mail["tries"_L1].toInt(), 1);
    QVERIFY(mail["sentAt"_L1].isString());
    QCOMPARE(mails(order)["items"_L1].toArray().size(), 1);
    QVERIFY(mails(order)["isPossible"_L1].toBool());

    const QList<QByteArray> messages = m_box.taken("anna@house.test");
    QCOMPARE(messages.size(), 1);
    QFile file(m_box.path(u"anna.eml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(messages.first());
    file.close();
    // Read by another program's eyes.
    const Ran read = runProgram(u"/usr/bin/python3"_s, {u"-c"_s, uR"py(
import email, email.policy, sys
mail = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
print(mail["From"], mail["To"], mail["Subject"], mail["Message-ID"], mail["Auto-Submitted"], sep="\n")
print(mail.get_body().get_content())
pdf, = mail.iter_attachments()
print(pdf.get_content_type(), pdf.get_filename())
open(sys.argv[2], "wb").write(pdf.get_content())
)py"_s, file.fileName(), m_box.path(u"anna.pdf"_s)});
    QVERIFY2(read.exitCode == 0, read.err.constData());
    const QString said = QString::fromUtf8(read.out);
    for (const QString &part : {u"Théâtre <tickets@house.test>"_s, u"anna@house.test"_s, u"Vos billets : Hamlet"_s, u"@house.test>"_s, u"auto-generated"_s,
                                u"Bonjour Anna Nováková,"_s, u"voici vos 2 billets"_s, order["reference"_L1].toString(),
                                u"application/pdf tickets-%1.pdf"_s.arg(order["reference"_L1].toString())})
        QVERIFY2(said.contains(part), qPrintable(part + u" is missing in "_s + said));
    const Ran text = runProgram(u"pdftotext"_s, {m_box.path(u"anna.pdf"_s), u"-"_s});
    QVERIFY2(text.out.contains("Commande " + order["reference"_L1].toString().toLatin1()), text.out.constData()); // in the mail's language
    QVERIFY2(text.out.contains("Billet 2 sur 2"), text.out.constData());

    // Refunded, there is nothing to send; the call from before is answered as it was.
    const QJsonObject other = sold(28, m_anna);
    const QByteArray otherKey = newKey();
    const HttpReply first = send(other, {{u"recipient"_s, u"carl@house.test"_s}}, otherKey);
    QCOMPARE(first.status, 202);
    QCOMPARE(settled(other)["state"_L1].toString(), u"sent"_s);
    Till office(m_house->port(), "organizer");
    QCOMPARE(office.http().post(eventPath(m_event, "/orders/" + QByteArray::number(other["orderId"_L1].toInteger()) + "/refunds"), {{u"reason"_s, u"a mistake"_s}}, newKey()).status, 201);
    QCOMPARE(send(other, {{u"recipient"_s, u"carl@house.test"_s}}).code(), u"rule_violated"_s);
    QCOMPARE(send(other, {{u"recipient"_s, u"carl@house.test"_s}}, otherKey).body, first.body);

    // Again, to somebody else.
    QCOMPARE(send(order, {{u"recipient"_s, u"ben@house.test"_s}}).status, 202);
    QCOMPARE(settled(order)["recipient"_L1], u"ben@house.test"_s);
    QTRY_COMPARE(m_box.taken("ben@house.test").size(), 1);
}

void TestApiMail::triedAgain()
{
    const QJsonObject order = sold(4, m_anna);
    QCOMPARE(send(order, {{u"recipient"_s, u"busy@house.test"_s}}).status, 202);
    const QJsonObject mail = settled(order);
    QCOMPARE(mail["state"_L1].toString(), u"sent"_s);
    QCOMPARE(mail["tries"_L1].toInt(), 3);
    QVERIFY(!mail.contains("problem"_L1));
    QCOMPARE(m_box.taken("busy@house.test").size(), 1);
}

void TestApiMail::refusedForGood()
{
    const QJsonObject order = sold(8, m_anna);
    QCOMPARE(send(order, {{u"recipient"_s, u"nobody@house.test"_s}}).status, 202);
    const QJsonObject mail = settled(order);
    QCOMPARE(mail["state"_L1].toString(), u"failed"_s);
    QCOMPARE(mail["tries"_L1].toInt(), 1);
    QCOMPARE(mail["problem"_L1].toString(), u"550 5.1.1 no such mailbox nobody@house.test"_s);
}

void TestApiMail::answerLost()
{
    const QJsonObject order = sold(12, m_anna);
    QCOMPARE(send(order, {{u"recipient"_s, u"lost@house.test"_s}}).status, 202);
    QCOMPARE(settled(order)["state"_L1].toString(), u"sent"_s);
    const QList<QByteArray> messages = m_box.taken("lost@house.test");
    QCOMPARE(messages.size(), 2); // twice rather than never, and one can be told from the other
    const auto idOf = [](const QByteArray &message) { return message.mid(message.indexOf("Message-ID:")).split('\r').first(); };
    QCOMPARE(idOf(messages.at(0)), idOf(messages.at(1)));
}

void TestApiMail::afterAKill()
{
    const QJsonObject order = sold(16, m_anna);
    QCOMPARE(send(order, {{u"recipient"_s, u"busy-too@house.test"_s}}).status, 202);
    QTRY_VERIFY(mails(order)["items"_L1][0].toObject()["tries"_L1].toInt() >= 1);
    m_house->server().kill();
    QVERIFY(m_house->server().start());
    m_till = std::make_unique<Till>(m_house->port());
    QVERIFY(m_till->isSignedIn());
    // Had it been killed in the middle of a try, that try's lease would first have to be over.
    QVERIFY(runSql(m_house->dataFolder(), u"UPDATE mail SET next_try_at = now() WHERE state = 'waiting'"_s).exitCode == 0);
    QCOMPARE(settled(order)["state"_L1].toString(), u"sent"_s);
    QCOMPARE(m_box.taken("busy-too@house.test").size(), 1);
}

void TestApiMail::rules()
{
    const QJsonObject nameless = sold(20, {});
    QCOMPARE(send(nameless).code(), u"rule_violated"_s);
    for (const QString &bad : {u"anna"_s, u"anna@house.test\r\nBcc: all@house.test"_s, u"a b@house.test"_s, u"<anna@house.test>"_s, u"anna@-house.test"_s})
        QCOMPARE(send(nameless, {{u"recipient"_s, bad}}).fieldPaths(), QStringList{u"recipient"_s});
    QCOMPARE(mails(nameless)["items"_L1].toArray().size(), 0);
    const QJsonObject hold = m_till->holdSeats(m_event, {24}).json();
    const QJsonObject pending = m_till->sell(m_event, {{u"holdId"_s, hold["holdId"_L1]}, {u"customer"_s, m_anna}}).json();
    QCOMPARE(send(pending).code(), u"rule_violated"_s); // not paid: there are no tickets yet
    Till door(m_house->port(), "door");
    QVERIFY(door.isSignedIn());
    QCOMPARE(door.http().get(pathOf(nameless)).status, 403);
    QCOMPARE(m_till->http().get(eventPath(m_event, "/orders/999999/mails")).status, 404);
}

void TestApiMail::notSetUp()
{
    DemoHouse plain;
    QVERIFY(plain.open());
    m_till = std::make_unique<Till>(plain.port());
    QVERIFY(m_till->isSignedIn());
    m_event = m_till->event("hamlet");
    const QJsonObject order = sold(0, m_anna);
    QCOMPARE(send(order).code(), u"rule_violated"_s);
    QVERIFY(!mails(order)["isPossible"_L1].toBool());
    m_till.reset();
    QCOMPARE(plain.close(), QByteArray());
    for (const QStringList &wrong : {QStringList{u"--mail.url"_s, u"smtp://127.0.0.1:1"_s}, QStringList{u"--mail.url"_s, u"http://x"_s, u"--mail.from"_s, u"a@b.test"_s},
                                     QStringList{u"--mail.password"_s, u"x"_s}})
        QVERIFY(runFoyer(QStringList{u"serve"_s, u"--data-dir"_s, m_box.path({})} + wrong).exitCode != 0);
}

QTEST_GUILESS_MAIN(TestApiMail)
#include "tst_api_mail.moc"
