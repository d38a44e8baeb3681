// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeClient.h"
#include "print/PrintDesk.h"
#include "shifts/CashCountPane.h"
#include "shifts/ReportView.h"
#include "shifts/ShiftBadge.h"
#include "shifts/ShiftPage.h"
#include "theme/Notice.h"
#include "theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace Qt::StringLiterals;
using State = ShiftController::State;

namespace {

QJsonObject money(qint64 amount, const QString &currency = u"EUR"_s) { return {{u"amount"_s, amount}, {u"currency"_s, currency}}; }

QJsonObject shiftReply(const QString &currency = u"EUR"_s)
{
    return {{u"shiftId"_s, 7}, {u"status"_s, u"open"_s}, {u"soldBy"_s, u"Sam"_s}, {u"float"_s, money(20'000, currency)}, {u"openedAt"_s, u"2026-05-01T15:30:00Z"_s}};
}

QJsonObject reportReply(const QString &kind)
{
    QJsonObject report{{u"kind"_s, kind}, {u"shift"_s, shiftReply()}, {u"tenders"_s, QJsonArray()}, {u"paidIn"_s, money(0)}, {u"paidOut"_s, money(0)}, {u"drops"_s, money(0)}};
    if (kind == "Z"_L1) {
        report[u"expected"_s] = money(20'000);
        report[u"counted"_s] = money(19'800);
        report[u"difference"_s] = money(-200);
    }
    return report;
}

QJsonObject listReply(bool isEmpty)
{
    const QJsonObject line{{u"shift"_s, shiftReply()}, {u"counted"_s, money(19'800)}, {u"difference"_s, money(-200)}};
    return {{u"items"_s, isEmpty ? QJsonArray() : QJsonArray{line, line}}, {u"next"_s, QJsonValue()}};
}

} // namespace

/// The drawer's page, by keyboard alone.
class TestShiftPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensWithTheNumberPad();
    void opensWithASum();
    void yenHaveNoCents();
    void movements();
    void theCountIsBlind();
    void earlierShifts();
    void wordsWhereNothingIs();
    void theBadge();
    void namesForEveryControl();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void openShift();
    QJsonObject asked(QLatin1StringView method) const { return m_client->waiting(method).value(0).fields; }
    QStringList rows() const
    {
        QStringList lines;
        for (const PaperRow &row : m_page->findChild<ReportView *>()->report().rows)
            lines += row.words + u'=' + row.figure;
        return lines;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeClient> m_client;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<PrintDesk> m_printing;
    std::unique_ptr<ShiftController> m_shifts;
    std::unique_ptr<ShiftPage> m_page;
};

void TestShiftPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestShiftPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<test::FakeClient>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_printing = std::make_unique<PrintDesk>(*m_client, *m_settings, m_folder->filePath(u"print"_s));
    m_shifts = std::make_unique<ShiftController>(*m_client);
    m_page = std::make_unique<ShiftPage>(*m_shifts, *m_printing, [] { return u"Till 2"_s; });
    m_page->resize(1280, 748);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->suggestCurrency(u"EUR"_s);
    m_shifts->refresh();
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(true)));
    QVERIFY(m_client->fail(CurrentShift::info.name, Error{ErrorCode::NotFound, {}, {}, {}, 0}));
    QCOMPARE(m_shifts->state(), State::None);
    m_page->enter();
}

void TestShiftPage::cleanup()
{
    m_page.reset();
    m_shifts.reset();
    m_printing.reset();
    m_settings.reset();
    m_client.reset();
}

void TestShiftPage::openShift()
{
    type(u"1"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_client->answer(OpenShift::info.name, shiftReply()));
    QCOMPARE(m_shifts->state(), State::Open);
}

void TestShiftPage::opensWithTheNumberPad()
{
    QVERIFY(m_page->minimumSizeHint().width() <= 1280);
    press(Qt::Key_Return, Qt::ControlModifier); // nothing was counted
    QVERIFY(m_client->waiting(OpenShift::info.name).isEmpty());
    QCOMPARE(m_page->findChild<Notice *>()->kind(), Notice::Kind::Warn);
    press(Qt::Key_Return); // no 500
    press(Qt::Key_Return); // no 200
    type(u"1"_s);
    press(Qt::Key_Down);
    type(u"2x"_s); // only digits are taken
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked(OpenShift::info.name)["float"_L1].toObject(), money(20'000));
}

void TestShiftPage::opensWithASum()
{
    type(u"9"_s); // 9 × 500, a slip
    press(Qt::Key_Up); // nothing above
    for (int i = 0; i < 15; ++i)
        press(Qt::Key_Down);
    type(u"150,50"_s); // a sum instead
    press(Qt::Key_Return); // to the button
    press(Qt::Key_Space);
    QCOMPARE(asked(OpenShift::info.name)["float"_L1].toObject(), money(15'050));
}

void TestShiftPage::yenHaveNoCents()
{
    m_page->findChild<QComboBox *>()->setCurrentText(u"JPY"_s);
    m_page->enter();
    type(u"2"_s); // 2 × 10,000 yen
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked(OpenShift::info.name)["float"_L1].toObject(), money(20'000, u"JPY"_s));
}

void TestShiftPage::movements()
{
    openShift();
    type(u"0"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QVERIFY(m_client->waiting(MoveCash::info.name).isEmpty()); // not nothing
    press(Qt::Key_Backspace);
    type(u"12,5"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Return); // no reason
    QVERIFY(m_client->waiting(MoveCash::info.name).isEmpty());
    type(u"  stamps "_s);
    press(Qt::Key_Return);
    const QJsonObject call = asked(MoveCash::info.name);
    QCOMPARE(call["kind"_L1].toString(), u"paid_in"_s);
    QCOMPARE(call["amount"_L1].toObject(), money(1'250));
    QCOMPARE(call["reason"_L1].toString(), u"stamps"_s);
    press(Qt::Key_Return); // twice by a nervous hand
    QCOMPARE(m_client->waiting(MoveCash::info.name).size(), 1);
    QVERIFY(m_client->answer(MoveCash::info.name, reportReply(u"X"_s)));
    QVERIFY(m_page->findChild<ReportView *>()->isVisible());
    QCOMPARE(m_page->findChild<ReportView *>()->report().values.value(u"seller"_s), u"Sam · Till 2"_s);
    QVERIFY(rows().contains(u"Float=200,00 EUR"_s)); // as the locale writes it
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field && field->text().isEmpty()); // ready for the next
}

void TestShiftPage::theCountIsBlind()
{
    openShift();
    m_page->startCount();
    QCOMPARE(m_shifts->state(), State::Counting);
    press(Qt::Key_Escape);
    QCOMPARE(m_shifts->state(), State::Open);
    m_page->startCount();
    QVERIFY(!m_page->findChild<ReportView *>()->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_client->waiting(CloseShift::info.name).isEmpty()); // uncounted is not zero
    type(u"0"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked(CloseShift::info.name)["counted"_L1].toObject(), money(0));
    QVERIFY(m_client->answer(CloseShift::info.name, reportReply(u"Z"_s)));
    QVERIFY(m_page->findChild<ReportView *>()->isVisible());
    QVERIFY2(rows().contains(u"Short=-2,00 EUR"_s), qPrintable(rows().join(u'|')));
    QCOMPARE(m_page->findChild<QTableView *>()->model()->rowCount(), 1);
}

void TestShiftPage::earlierShifts()
{
    m_shifts->refresh();
    QVERIFY(m_client->answer(ListShifts::info.name, listReply(false)));
    auto *table = m_page->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->index(0, ShiftListModel::Difference).data().toString(), u"-2,00 EUR"_s);
    QCOMPARE(table->model()->index(0, ShiftListModel::Difference).data(Qt::TextAlignmentRole).value<Qt::Alignment>(), Qt::AlignRight | Qt::AlignVCenter);
    table->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(asked(GetShiftReport::info.name)["shiftId"_L1].toInt(), 7);
    QVERIFY(m_client->answer(GetShiftReport::info.name, reportReply(u"Z"_s)));
    QVERIFY(m_page->findChild<ReportView *>()->report().values.value(u"title"_s).startsWith(u"Z"_s));
}

void TestShiftPage::wordsWhereNothingIs()
{
    m_page->takeReport();
    QVERIFY(m_page->findChild<Notice *>()->text().contains(u"No shift is open"_s));
    QVERIFY(!m_page->findChild<QTableView *>()->isVisible());
}

void TestShiftPage::theBadge()
{
    ShiftBadge badge(*m_shifts);
    QCOMPARE(badge.text(), u"no shift"_s);
    openShift();
    QVERIFY(badge.text().startsWith(u"open since"_s));
    m_page->startCount();
    QCOMPARE(badge.accessibleName(), u"Drawer: closing"_s);
}

void TestShiftPage::namesForEveryControl()
{
    openShift();
    for (QWidget *each : m_page->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<QLineEdit *>(each) || qobject_cast<QComboBox *>(each) || qobject_cast<QTableView *>(each) || qobject_cast<QPushButton *>(each);
        const bool isPart = qobject_cast<QComboBox *>(each->parentWidget()) || each->inherits("QAbstractItemView") != (qobject_cast<QTableView *>(each) != nullptr);
        const auto *button = qobject_cast<QAbstractButton *>(each); // those of a Segmented have their words
        if (isControl && !isPart)
            QVERIFY2(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()), each->metaObject()->className());
    }
}

QTEST_MAIN(TestShiftPage)
#include "tst_shiftpage.moc"
