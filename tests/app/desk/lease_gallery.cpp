// SPDX-License-Identifier: GPL-3.0-or-later
// Selling without the server in each of its states, for eyes: saves pictures into the folder it is given. Not a test.
#include "House.h"
#include "LeaseHouse.h"
#include "desk/DeskPage.h"
#include "protocol/MethodTable.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    Theme theme(application);
    QTemporaryDir folder;
    test::FakeClient client;
    DeskPage page(client);
    page.resize(1280, 748);
    page.setJournalFolder(folder.filePath(u"sales"_s));
    page.setTill(u"till-1"_s, u"Till 1"_s);
    page.setPermissions(permissionsOf(Role::Organizer));
    page.signedIn(u"box office"_s, UserId(3), u"Sally Seller"_s);
    page.show();
    if (!QTest::qWaitForWindowActive(&page) || !test::openHouse(client, page.sale()) || !test::giveLease(client))
        return 1;
    test::announce(client, 1, {3, 4, 5, 6}, u"b"_s);
    page.enter();
    int number = 0;
    const auto shoot = [&](const QString &name) {
        ++number;
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            QTest::qWait(250);
            page.grab().save(u"%1/lease-%2-%3-%4.png"_s.arg(QString::fromLocal8Bit(argv[1])).arg(number).arg(name, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s));
        }
    };
    const auto type = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    shoot(u"online"_s);
    page.showLeases();
    client.answer(ListLeases::info.name, test::tillsReply());
    shoot(u"pane"_s);
    page.showLeases(false);
    client.setOnline(false);
    shoot(u"alone"_s);
    type(u"2a1s"_s);
    press(Qt::Key_Return);
    shoot(u"held"_s);
    press(Qt::Key_F9);
    type(u"200"_s);
    shoot(u"cash"_s);
    press(Qt::Key_Return);
    shoot(u"sold"_s);
    press(Qt::Key_Return);
    type(u"1"_s);
    press(Qt::Key_Return);
    press(Qt::Key_F12);
    press(Qt::Key_Return);
    page.showLeases();
    shoot(u"pane-waiting"_s);
    client.setOnline(true);
    client.fail(HandInSale::info.name, {ErrorCode::Conflict, {}, {}, {4}, 0});
    client.answer(HandInSale::info.name, test::handedInReply({6}, u"K7Q4-MZ"_s));
    page.showLeases();
    client.answer(ListLeases::info.name, test::tillsReply());
    shoot(u"pane-refused"_s);
    return 0;
}
