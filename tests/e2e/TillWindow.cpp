// SPDX-License-Identifier: GPL-3.0-or-later
#include "TillWindow.h"

#include "desk/DeskPage.h"

#include <QApplication>
#include <QTest>

namespace foyer::test {

using namespace Qt::StringLiterals;

TillWindow::TillWindow()
    : m_settings(m_folder.filePath(u"till.ini"_s), QSettings::IniFormat), m_theme(*qApp), m_known(m_settings), m_connection(std::make_unique<ServerConnection>(m_known)),
      m_printing(std::make_unique<PrintDesk>(*m_connection, m_settings, m_folder.filePath(u"print"_s)))
{
    m_theme.setMode(Theme::Mode::Light);
    m_theme.setMovement(Theme::Movement::Reduced);
    m_settings.setValue(u"till"_s, u"Till 2"_s);
    QObject::connect(m_connection.get(), &ServerConnection::stateChanged, m_connection.get(), [this](ServerConnection::State state) {
        if (state == ServerConnection::State::UntrustedCertificate)
            m_connection->trust(m_connection->offeredFingerprint());
    });
    m_window = std::make_unique<MainWindow>(*m_connection, m_theme, m_settings, *m_printing);
    m_window->desk().setJournalFolder(m_folder.filePath(u"sales"_s));
    m_window->QWidget::show();
}

TillWindow::~TillWindow()
{
    m_window.reset();
    m_printing.reset();
}

bool TillWindow::signIn(quint16 port, const QString &person)
{
    m_connection->signIn({u"127.0.0.1"_s, port}, person + u"@demo.test"_s, u"foyer-demo"_s);
    return QTest::qWaitFor([this] { return m_connection->state() == ServerConnection::State::Online; }, 20'000);
}

bool TillWindow::openEvent(const QString &words)
{
    SaleController &sale = m_window->desk().sale();
    const auto wanted = [&sale, &words]() -> const DeskEvent * {
        for (const DeskEvent &event : sale.events()) {
            if (event.name.contains(words, Qt::CaseInsensitive))
                return &event;
        }
        return nullptr;
    };
    sale.loadEvents();
    if (!QTest::qWaitFor([&wanted] { return wanted() != nullptr; }, 10'000))
        return false;
    sale.openEvent(*wanted());
    // The places it keeps as well: whoever chooses seats next must not meet them just being set aside.
    return QTest::qWaitFor([&sale] { return sale.state() == SaleController::State::Choosing; }, 20'000)
        && QTest::qWaitFor([&] { return !m_window->desk().leases().openPlaces(sale.event().id).isEmpty(); }, 20'000);
}

void TillWindow::settle(int ms) { QTest::qWait(ms); }

} // namespace foyer::test
