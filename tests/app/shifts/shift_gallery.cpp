// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer's page in each of its states, for eyes: saves pictures into the folder it is given. Not a test.
#include "FakeClient.h"
#include "approval/SupervisorPrompt.h"
#include "print/PrintDesk.h"
#include "protocol/ApprovalMethods.h"
#include "shifts/ShiftBadge.h"
#include "shifts/ShiftOffer.h"
#include "shifts/ShiftPage.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

QJsonObject money(qint64 amount) { return {{u"amount"_s, amount}, {u"currency"_s, u"EUR"_s}}; }

QJsonObject shift(int id, const QString &seller, bool isClosed)
{
    QJsonObject made{{u"shiftId"_s, id}, {u"status"_s, isClosed ? u"closed"_s : u"open"_s}, {u"soldBy"_s, seller}, {u"float"_s, money(20'000)}, {u"openedAt"_s, u"2026-05-0%1T15:30:00Z"_s.arg(id % 9 + 1)}};
    if (isClosed)
        made[u"closedAt"_s] = u"2026-05-0%1T21:10:00Z"_s.arg(id % 9 + 1);
    return made;
}

QJsonObject report(bool isClosed)
{
    const auto tender = [](const QString &method, qint64 taken, qint64 returned, qint64 voided, int payments) {
        return QJsonObject{{u"method"_s, method}, {u"taken"_s, money(taken)}, {u"returned"_s, money(returned)}, {u"payments"_s, payments},
                           {u"refunds"_s, returned > 0 ? 1 : 0}, {u"voided"_s, money(voided)}, {u"voids"_s, voided > 0 ? 1 : 0}};
    };
    const auto moved = [](const QString &kind, qint64 amount, const QString &reason) {
        return QJsonObject{{u"kind"_s, kind}, {u"amount"_s, money(amount)}, {u"reason"_s, reason}, {u"at"_s, u"2026-05-08T17:05:00Z"_s}};
    };
    QJsonObject out = moved(u"paid_out"_s, 15'000, u"taxi for the soloist"_s);
    out[u"approvedBy"_s] = u"Olga Organizer"_s;
    QJsonObject made{{u"kind"_s, isClosed ? u"Z"_s : u"X"_s}, {u"shift"_s, shift(7, u"Sally Seller"_s, isClosed)},
                     {u"tenders"_s, isClosed ? QJsonArray{tender(u"card"_s, 128'400, 0, 0, 17), tender(u"cash"_s, 96'350, 4'500, 9'000, 14)} : QJsonArray{tender(u"card"_s, 128'400, 0, 0, 17)}},
                     {u"paidIn"_s, money(2'500)}, {u"paidOut"_s, money(15'450)}, {u"drops"_s, money(50'000)},
                     {u"movements"_s, QJsonArray{moved(u"paid_in"_s, 2'500, u"small change"_s), out, moved(u"drop"_s, 50'000, u"too much in it"_s)}}};
    if (isClosed) {
        made[u"expected"_s] = money(39'900);
        made[u"counted"_s] = money(39'700);
        made[u"difference"_s] = money(-200);
    }
    return made;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    Theme theme(application);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    test::FakeClient client;
    PrintDesk printing(client, settings, folder.filePath(u"print"_s));
    ShiftController shifts(client);
    QWidget window;
    window.resize(1280, 748);
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *badge = new ShiftBadge(shifts);
    auto *page = new ShiftPage(shifts, printing, [] { return u"Till 2"_s; });
    auto *prompt = new SupervisorPrompt(client);
    layout->addWidget(badge, 0, Qt::AlignRight);
    layout->addWidget(new ShiftOffer(shifts));
    layout->addWidget(prompt);
    layout->addWidget(page, 1);
    window.show();
    if (!QTest::qWaitForWindowActive(&window))
        return 1;
    int number = 0;
    const auto shoot = [&](const QString &name) {
        ++number;
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            theme.setMode(mode);
            QTest::qWait(150);
            window.grab().save(u"%1/shift-%2-%3-%4.png"_s.arg(QString::fromLocal8Bit(argv[1])).arg(number).arg(name, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s));
        }
    };
    page->suggestCurrency(u"EUR"_s);
    shifts.refresh();
    QJsonArray earlier;
    for (int id = 6; id > 0; --id)
        earlier.append(QJsonObject{{u"shift"_s, shift(id, id % 2 ? u"Sally Seller"_s : u"Sam Seller"_s, true)}, {u"counted"_s, money(20'000 + id * 1'234)}, {u"difference"_s, money((id % 3 - 1) * 150)}});
    client.answer(ListShifts::info.name, QJsonObject{{u"items"_s, earlier}, {u"next"_s, u"1"_s}});
    client.fail(CurrentShift::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0});
    page->enter();
    QTest::keyClicks(QApplication::focusWidget(), u"0"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"4"_s);
    shoot(u"none"_s);
    shifts.open(Money(20'000, u"EUR"_s));
    client.answer(OpenShift::info.name, shift(7, u"Sally Seller"_s, false));
    shifts.askReport();
    client.answer(GetShiftReport::info.name, report(false));
    shoot(u"open"_s);
    prompt->ask({Permission::ViewInsights, u"shifts.move"_s, {}, u"Pay out 150.00 EUR for: taxi for the soloist?"_s}, page, [](const QString &) {});
    client.answer(ListApprovers::info.name, QJsonObject{{u"items"_s, QJsonArray{QJsonObject{{u"accountId"_s, 4}, {u"name"_s, u"Olga Organizer"_s}}}}});
    QTest::keyClicks(QApplication::focusWidget(), u"2580"_s);
    shoot(u"supervisor"_s);
    prompt->leave();
    page->startCount();
    shoot(u"count"_s);
    shifts.close(Money(39'700, u"EUR"_s), CashCount());
    client.answer(CloseShift::info.name, report(true));
    shoot(u"closed"_s);
    return 0;
}
