// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "PrintHouse.h"
#include "print/BuiltInLayouts.h"
#include "print/LayoutEditorPage.h"
#include "print/PaperPainter.h"
#include "print/PrintStrip.h"
#include "print/PrintersPane.h"
#include "protocol/LayoutMethods.h"
#include "theme/Card.h"
#include "theme/Theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

void savePapers(const QString &folder)
{
    const PaperData data = PaperWords().sample();
    for (const PaperUse use : {PaperUse::Ticket, PaperUse::Receipt, PaperUse::Report}) {
        for (const QString &slug : builtInSlugs(use)) {
            if (const auto mono = paintMono(builtInLayout(slug, use), data))
                mono->save(u"%1/%2.png"_s.arg(folder, slug));
        }
    }
    PaperData hindi = data;
    hindi.values[u"event"_s] = u"अभिज्ञानशाकुन्तलम् — कालिदास"_s;
    hindi.values[u"venue"_s] = u"حديقة المسرح الكبير"_s;
    hindi.values[u"holder"_s] = u"שרה כהן"_s;
    if (const auto mono = paintMono(builtInLayout(u"ticket-80mm"_s, PaperUse::Ticket), hindi))
        mono->save(folder + u"/ticket-scripts.png"_s);
}

QJsonObject event()
{
    return {{u"id"_s, 5}, {u"name"_s, u"Hamlet"_s}, {u"description"_s, QString()}, {u"category"_s, QString()}, {u"venue"_s, u"City Theatre"_s},
            {u"startsAt"_s, u"2026-05-01T17:30:00Z"_s}, {u"endsAt"_s, u"2026-05-01T20:00:00Z"_s}, {u"doorsAt"_s, u"2026-05-01T16:30:00Z"_s}};
}

} // namespace

/// The papers, and the pages about paper in both schemes, for eyes: saved into the folder it is given. Not a test.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Theme theme(application);
    theme.setMovement(Theme::Movement::Reduced);
    const QString folder = QApplication::arguments().value(1, u"."_s);
    savePapers(folder);

    FakeClient client;
    QTemporaryDir own;
    QSettings settings(own.filePath(u"settings.ini"_s), QSettings::IniFormat);
    PrintSetup setup;
    setup.printers = {networkPrinter(u"one"_s, 1), networkPrinter(u"two"_s, 2)};
    setup.printers[0].name = u"Window 2"_s;
    setup.printers[0].address = u"127.0.0.1:1"_s;
    setup.printers[1].name = u"Office"_s;
    setup.ticketPrinter = setup.receiptPrinter = setup.drawerPrinter = u"one"_s;
    setup.write(settings);
    {
        // A ticket that was being sent when the till was switched off.
        PrintJournal journal(own.filePath(u"print"_s));
        PrintJob job = ticketJob(u"two"_s, {7, 8, 9});
        job.id = 1;
        if (!journal.open() || !journal.add(job))
            return 1;
        job.pages[0].state = PageState::Printed;
        job.pages[1].state = PageState::Sending;
        if (!journal.setPage(job, 0) || !journal.setPage(job, 1))
            return 1;
    }
    PrintDesk desk(client, settings, own.filePath(u"print"_s));
    OrderView order;
    order.reference = u"M3Q8-PX"_s;
    order.eventId = EventId(5);
    for (int i = 0; i < 3; ++i) {
        TicketView ticket;
        ticket.ticketId = TicketId(50 + i);
        ticket.label = u"Stalls · Row F · Seat %1"_s.arg(i + 1);
        ticket.code = codeOf(50 + i, 1);
        ticket.status = u"valid"_s;
        order.tickets.append(ticket);
    }
    desk.printTickets(order, {EventId(5), u"Hamlet"_s, u"City Theatre"_s, {}, {}}, nullptr);
    desk.printReceipt(order, {EventId(5), u"Hamlet"_s, u"City Theatre"_s, {}, {}}, nullptr);

    LayoutEditorPage editor(client, desk);
    editor.enter();
    client.answer(ListEvents::info.name, QJsonObject{{u"items"_s, QJsonArray{event()}}, {u"next"_s, QJsonValue()}});
    client.fail(GetLayout::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0});

    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(24, 24, 24, 24);
    auto *card = new Card;
    card->setMaximumWidth(600);
    (new QVBoxLayout(card))->addWidget(new PrintersPane(desk));
    layout->addWidget(card);
    layout->addStretch(1);
    layout->addWidget(new PrintStrip(desk));

    for (const auto &[scheme, name] : {std::pair(Theme::Mode::Light, u"light"_s), std::pair(Theme::Mode::Dark, u"dark"_s)}) {
        theme.setMode(scheme);
        for (const QSize size : {QSize(1280, 748), QSize(2560, 1388)}) {
            for (QWidget *each : {static_cast<QWidget *>(&editor), &page}) {
                each->resize(size);
                each->show();
                QTest::qWait(300);
                editor.editor().select(each == &editor && size.width() < 2000 ? 1 : -1);
                QTest::qWait(100);
                each->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder, each == &editor ? u"editor"_s : u"printers"_s).arg(size.width()).arg(name));
            }
        }
    }
    return 0;
}
