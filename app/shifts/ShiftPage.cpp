// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftPage.h"

#include "print/PrintDesk.h"
#include "shifts/CashCountPane.h"
#include "shifts/ReportView.h"
#include "theme/Controls.h"
#include "theme/KeyButton.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int workWidth = 560;
const QStringList kinds{u"paid_in"_s, u"paid_out"_s, u"drop"_s};

QLabel *words(const QString &text, theme::TypeRole role, theme::Token token = theme::Token::Text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    theme::setTextRole(*label, role, token);
    return label;
}

KeyButton *button(const QString &name, const QString &key, theme::Variant variant)
{
    auto *made = new KeyButton(name, key);
    theme::setVariant(*made, variant);
    made->setFocusPolicy(Qt::StrongFocus); // pages of forms: the pointer takes the typing along
    return made;
}

QVBoxLayout *column(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Between);
    return layout;
}

Notice::Kind kindOf(ShiftController::Tone tone)
{
    switch (tone) {
    case ShiftController::Tone::Info: return Notice::Kind::Info;
    case ShiftController::Tone::Good: return Notice::Kind::Good;
    case ShiftController::Tone::Warn: return Notice::Kind::Warn;
    case ShiftController::Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

QWidget *scrolled(QWidget *page, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(name);
    scroll->setWidget(page);
    return scroll;
}

} // namespace

ShiftPage::ShiftPage(ShiftController &shifts, PrintDesk &printing, std::function<QString()> till, QWidget *parent)
    : QWidget(parent), m_shifts(shifts), m_printing(printing), m_till(std::move(till))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scrolled(buildWork(), tr("Shift")), 1);
    layout->addWidget(scrolled(buildReports(), tr("Reports")), 1);
    connect(&shifts, &ShiftController::changed, this, &ShiftPage::refresh);
    connect(&shifts, &ShiftController::earlierChanged, this, &ShiftPage::showEarlier);
    connect(&shifts, &ShiftController::said, this, &ShiftPage::say);
    connect(&shifts, &ShiftController::reportReady, this,
            [this](const ShiftReportView &report) { showReport(report, std::exchange(m_isPrintWanted, false)); });
    connect(&shifts, &ShiftController::closed, this, [this](const ShiftReportView &report) { showReport(report, true); });
    connect(&shifts, &ShiftController::moved, this, [this] {
        m_amount->clear();
        m_reason->clear();
        m_amount->setFocus();
    });
    bindKeys();
    refresh();
    showEarlier();
}

QWidget *ShiftPage::buildWork()
{
    auto *page = new QWidget;
    page->setMaximumWidth(workWidth + 2 * theme::space::Around);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::space::Around, theme::space::Around, theme::space::Around, theme::space::Around);
    layout->setSpacing(theme::space::Between);
    m_notice = new Notice;
    m_steps = new QStackedWidget;
    m_asking = words(tr("Asking the server whether a shift is open…"), theme::Large, theme::Token::Text2);
    m_opening = buildOpening();
    m_open = buildOpen();
    m_counting = buildCounting();
    for (QWidget *step : {m_asking, m_opening, m_open, m_counting})
        m_steps->addWidget(step);
    layout->addWidget(m_notice);
    layout->addWidget(m_steps);
    layout->addStretch(1);
    return page;
}

QWidget *ShiftPage::buildOpening()
{
    auto *page = new QWidget;
    auto *layout = column(page);
    layout->addWidget(words(tr("Open a shift"), theme::Title));
    layout->addWidget(words(tr("No shift is open. You can sell all the same, but what you sell is then in nobody's X or Z report. Count the float "
                               "that lies in the drawer."),
                            theme::Body, theme::Token::Text2));
    m_currency = new QComboBox;
    theme::setPurpose(*m_currency, tr("Currency of the drawer"));
    m_currency->setEditable(true); // any ISO 4217 code: the list only has those with a table
    m_currency->addItems(countedCurrencies());
    m_currency->setFixedWidth(120);
    m_float = new CashCountPane;
    m_openButton = button(tr("Open the shift"), u"{submit}"_s, theme::Variant::Primary);
    layout->addWidget(m_currency, 0, Qt::AlignLeft);
    layout->addWidget(m_float);
    layout->addWidget(m_openButton, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_currency, &QComboBox::currentTextChanged, this, [this](const QString &code) {
        if (Money::isCurrencyCode(code.toUpper()))
            m_float->setCurrency(code.toUpper());
        theme::setInvalid(*m_currency, !Money::isCurrencyCode(code.toUpper()));
    });
    connect(m_float, &CashCountPane::finished, m_openButton, qOverload<>(&QWidget::setFocus));
    connect(m_openButton, &QPushButton::clicked, this, &ShiftPage::openShift);
    return page;
}

QWidget *ShiftPage::buildOpen()
{
    auto *page = new QWidget;
    auto *layout = column(page);
    m_since = words({}, theme::Title);
    m_facts = words({}, theme::Body, theme::Token::Text2);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    auto *report = button(tr("X report"), u"{x-report}"_s, theme::Variant::Secondary);
    auto *count = button(tr("Count and close"), u"{shift}"_s, theme::Variant::Secondary);
    row->addWidget(report);
    row->addWidget(count);
    row->addStretch(1);
    layout->addWidget(m_since);
    layout->addWidget(m_facts);
    layout->addLayout(row);
    layout->addWidget(buildMovement());
    layout->addStretch(1);
    connect(report, &QPushButton::clicked, this, &ShiftPage::takeReport);
    connect(count, &QPushButton::clicked, this, &ShiftPage::startCount);
    return page;
}

QWidget *ShiftPage::buildMovement()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, theme::space::Between, 0, 0);
    layout->setSpacing(theme::space::Inside);
    layout->addWidget(words(tr("Cash without a sale"), theme::Large));
    m_kind = new Segmented;
    m_kind->setAccessibleName(tr("Which way"));
    for (const QString &kind : {tr("Paid in"), tr("Paid out"), tr("Drop to the safe")})
        m_kind->addChoice(kind);
    m_amount = new QLineEdit;
    m_amount->setAccessibleName(tr("Amount"));
    m_amount->setPlaceholderText(tr("Amount"));
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setFixedWidth(120);
    m_amount->setMaxLength(20);
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(tr("What for"));
    m_reason->setPlaceholderText(tr("What for"));
    m_reason->setMaxLength(200);
    m_moveButton = button(tr("Enter it"), {}, theme::Variant::Primary);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    row->addWidget(m_amount);
    row->addWidget(m_reason, 1);
    row->addWidget(m_moveButton);
    layout->addWidget(m_kind, 0, Qt::AlignLeft);
    layout->addLayout(row);
    connect(m_amount, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_amount, &QLineEdit::textEdited, this, [this] { theme::setInvalid(*m_amount, false); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ShiftPage::move);
    connect(m_moveButton, &QPushButton::clicked, this, &ShiftPage::move);
    return form;
}

QWidget *ShiftPage::buildCounting()
{
    auto *page = new QWidget;
    auto *layout = column(page);
    layout->addWidget(words(tr("Count the drawer"), theme::Title));
    layout->addWidget(words(tr("Count all cash that lies in it, the float too. What should be there is told once the count is handed in; then the shift is "
                               "closed for good."),
                            theme::Body, theme::Token::Text2));
    m_count = new CashCountPane;
    m_handIn = button(tr("Hand in the count and close"), u"{submit}"_s, theme::Variant::Primary);
    auto *leave = button(tr("Go on selling"), tr("Esc"), theme::Variant::Secondary);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    row->addWidget(m_handIn);
    row->addWidget(leave);
    row->addStretch(1);
    layout->addWidget(m_count);
    layout->addLayout(row);
    layout->addStretch(1);
    connect(m_count, &CashCountPane::finished, m_handIn, qOverload<>(&QWidget::setFocus));
    connect(m_handIn, &QPushButton::clicked, this, &ShiftPage::handIn);
    connect(leave, &QPushButton::clicked, this, &ShiftPage::back);
    return page;
}

QWidget *ShiftPage::buildReports()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(theme::space::Around, theme::space::Around, theme::space::Around, theme::space::Around);
    layout->setSpacing(theme::space::Between);
    m_noReport = words({}, theme::Body, theme::Token::Text2);
    followKeys(m_noReport, [this] { m_noReport->setText(withKeys(tr("The X report stands here after {x-report}, the Z report after the count."))); });
    m_view = new ReportView;
    m_print = button(tr("Print"), u"{print}"_s, theme::Variant::Secondary);
    layout->addWidget(m_noReport);
    layout->addWidget(m_view);
    layout->addWidget(m_print, 0, Qt::AlignLeft);
    layout->addWidget(words(tr("Shifts before"), theme::Large));
    m_noEarlier = words(tr("None yet. Every closed shift stays here with its Z report."), theme::Body, theme::Token::Text2);
    m_table = new QTableView;
    m_table->setModel(&m_earlier);
    m_table->setAccessibleName(tr("Shifts before; Enter shows the report"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(6 * theme::rowHeight);
    theme::prepareTable(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ShiftListModel::Seller, QHeaderView::Stretch);
    m_more = button(tr("Older ones"), {}, theme::Variant::Quiet);
    layout->addWidget(m_noEarlier);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch(0); // takes what the table does not: without one the words above stay together
    const auto showRow = [this](const QModelIndex &index) {
        if (index.isValid())
            m_shifts.showReport(m_earlier.at(index.row()).shift.shiftId);
    };
    connect(m_table, &QTableView::activated, this, showRow);
    connect(m_table, &QTableView::clicked, this, showRow);
    connect(m_more, &QPushButton::clicked, &m_shifts, &ShiftController::loadMore);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (m_report)
            m_printing.printReport(*m_report);
    });
    m_view->hide();
    m_print->hide();
    return page;
}

void ShiftPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot); };
    bind(u"submit"_s, [this] { submit(); });
    bind(u"print"_s, [this] { m_print->click(); });
    bind(u"let-go"_s, [this] { back(); });
}

void ShiftPage::suggestCurrency(const QString &currency)
{
    m_suggested = currency;
    if (m_shown == ShiftController::State::None && m_shifts.currency().isEmpty() && !m_float->sum())
        m_currency->setCurrentText(currency);
}

void ShiftPage::enter()
{
    switch (m_shown) {
    case ShiftController::State::Unknown: break;
    case ShiftController::State::None: return m_float->focusFirst();
    case ShiftController::State::Open: return m_amount->setFocus();
    case ShiftController::State::Counting: return m_count->focusFirst();
    }
    m_table->setFocus();
}

void ShiftPage::refresh()
{
    using State = ShiftController::State;
    const State state = m_shifts.state();
    const bool isFree = !m_shifts.isBusy();
    for (QPushButton *each : {m_openButton, m_moveButton, m_handIn})
        each->setEnabled(isFree);
    if (state == State::Open || state == State::Counting) {
        m_since->setText(tr("Shift %1, open since %2").arg(m_shifts.shift().shiftId.value()).arg(m_words.when(m_shifts.shift().openedAt)));
        m_facts->setText(tr("Opened with a float of %1. What you sell counts into it.").arg(m_words.money(m_shifts.shift().openingFloat)));
    }
    if (std::exchange(m_shown, state) == state)
        return;
    const QString usual = m_suggested.isEmpty() ? QLocale().currencySymbol(QLocale::CurrencyIsoCode) : m_suggested;
    const QString currency = m_shifts.currency().isEmpty() ? usual : m_shifts.currency();
    switch (state) {
    case State::Unknown:
        m_report.reset();
        m_view->hide();
        m_print->hide();
        m_noReport->show();
        m_notice->clear();
        m_steps->setCurrentWidget(m_asking);
        break;
    case State::None:
        m_currency->setCurrentText(currency.isEmpty() ? u"EUR"_s : currency);
        m_float->setCurrency(m_currency->currentText());
        m_steps->setCurrentWidget(m_opening);
        break;
    case State::Open: m_steps->setCurrentWidget(m_open); break;
    case State::Counting:
        m_count->setCurrency(currency);
        m_steps->setCurrentWidget(m_counting);
        break;
    }
    if (isVisible())
        enter();
}

void ShiftPage::submit()
{
    switch (m_shown) {
    case ShiftController::State::Unknown: break;
    case ShiftController::State::None: return openShift();
    case ShiftController::State::Open: return move();
    case ShiftController::State::Counting: return handIn();
    }
}

void ShiftPage::openShift()
{
    if (const auto sum = m_float->sum(); sum && !m_shifts.isBusy())
        m_shifts.open(*sum);
    else if (!sum)
        say(ShiftController::Tone::Warn, m_float->problem());
}

void ShiftPage::move()
{
    const auto amount = Money::parse(m_amount->text(), m_shifts.currency());
    const bool isAmount = amount && amount->minorUnits() > 0;
    theme::setInvalid(*m_amount, !isAmount);
    if (!isAmount) {
        m_amount->setFocus();
        return say(ShiftController::Tone::Warn, tr("How much? Type it like %1.").arg(Money(1250, m_shifts.currency()).toString()));
    }
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        return say(ShiftController::Tone::Warn, tr("Say what for; it stands on the report."));
    }
    m_shifts.move(kinds.at(m_kind->currentIndex()), *amount, m_reason->text().trimmed());
}

void ShiftPage::handIn()
{
    const auto sum = m_count->sum();
    if (!sum)
        return say(ShiftController::Tone::Warn, m_count->problem());
    if (!m_shifts.isBusy())
        m_shifts.close(*sum, m_count->count());
}

void ShiftPage::back()
{
    if (m_shown == ShiftController::State::Counting)
        return m_shifts.leaveCount();
    emit left();
}

void ShiftPage::takeReport()
{
    m_isPrintWanted = m_shown == ShiftController::State::Open || m_shown == ShiftController::State::Counting;
    m_shifts.askReport();
}

void ShiftPage::startCount()
{
    m_shifts.startCount();
    enter();
}

void ShiftPage::showReport(const ShiftReportView &report, bool isPrinted)
{
    m_report = report;
    m_view->setReport(m_words.report(report, m_till()));
    m_noReport->hide();
    m_view->show();
    m_print->show();
    // Without a printer a report is asked for on screen alone; that one is missing is said only to who presses Print.
    if (isPrinted && !m_printing.setup().receiptPrinter.isEmpty())
        m_printing.printReport(report);
}

void ShiftPage::showEarlier()
{
    m_earlier.setShifts(m_shifts.earlier());
    const bool isEmpty = m_shifts.earlier().isEmpty();
    m_noEarlier->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_more->setVisible(m_shifts.hasMore());
    if (!isEmpty)
        m_table->selectRow(0);
    if (m_shown == ShiftController::State::None && !m_float->sum() && !m_shifts.currency().isEmpty())
        m_currency->setCurrentText(m_shifts.currency()); // as in the last shift
}

void ShiftPage::say(ShiftController::Tone tone, const QString &sentence) { m_notice->say(kindOf(tone), sentence); }

} // namespace foyer
