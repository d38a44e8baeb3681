// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/InvoicesPage.h"

#include "orders/DetailPane.h"
#include "orders/OrderPrompt.h"
#include "orders/OrderWords.h"
#include "seatmap/SeatMapText.h"
#include "theme/Controls.h"
#include "theme/KeyButton.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

KeyButton *button(const QString &words, const QString &key, theme::Variant variant = theme::Variant::Secondary)
{
    auto *made = new KeyButton(words, key);
    theme::setVariant(*made, variant);
    return made;
}

bool write(const QString &path, const QByteArray &pdf)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit();
}

} // namespace

InvoicesPage::InvoicesPage(Client &client, QWidget *parent) : ListPage(parent), m_invoices(client)
{
    auto *keys = new KeyRow;
    keys->add(tr("↑ ↓"), tr("walk the invoices"));
    keys->add(u"{settle}"_s, tr("money came"));
    keys->add(u"{look}"_s, tr("look at it"));
    keys->add(u"{save}"_s, tr("save"));
    keys->add(tr("Esc"), tr("back"));
    buildDetail();
    build({tr("Number, order, name or mail"), tr("Search invoices"), tr("Which invoices"), {tr("Owed"), tr("Overdue"), tr("Closed"), tr("All")},
           tr("Invoices found, newest first")},
          m_invoices.invoices(), {InvoicesModel::Customer}, keys, m_detail);

    connect(m_search, &QLineEdit::textEdited, &m_invoices, &InvoicesController::type);
    connect(m_search, &QLineEdit::returnPressed, &m_invoices, &InvoicesController::refresh);
    connect(m_filter, &Segmented::currentIndexChanged, this, [this](int index) { m_invoices.setFilter(InvoicesController::Filter(index)); });
    connect(&m_invoices, &InvoicesController::searchChanged, this, &InvoicesPage::showFound);
    connect(&m_invoices, &InvoicesController::invoiceChanged, this, &InvoicesPage::showInvoice);
    connect(&m_invoices, &InvoicesController::busyChanged, this, &InvoicesPage::showInvoice);
    connect(&m_invoices, &InvoicesController::documentReady, this, &InvoicesPage::onDocument);
    connect(&m_invoices, &InvoicesController::said, this, &InvoicesPage::say);
    connect(&m_invoices, &InvoicesController::settled, this, [this](const QString &method) {
        if (method == "cash"_L1)
            emit drawerWanted();
    });
    bindKeys();
    followKeys(this, [this] { showFound(); });
    showInvoice();
}

void InvoicesPage::buildDetail()
{
    m_detail = new DetailPane(tr("The invoice that you choose is shown here."));
    m_prompt = &m_detail->prompt();
    std::tie(m_number, m_state) = m_detail->addTitle();
    m_number->setAccessibleName(tr("Invoice"));
    m_state->setAccessibleName(tr("State of the invoice"));
    m_customer = m_detail->addWords(theme::Body);
    m_money = m_detail->addWords(theme::Body);
    m_money->setAccessibleName(tr("Money of the invoice"));
    m_story = m_detail->addWords(theme::Body, theme::Token::Text2);
    m_settle = button(tr("Money came…"), u"{settle}"_s, theme::Variant::Primary);
    m_open = button(tr("Look at it"), u"{look}"_s);
    m_save = button(tr("Save…"), u"{save}"_s);
    m_order = button(tr("Show its order"), u"{its-order}"_s, theme::Variant::Quiet);
    m_detail->actions().addWidget(m_settle, 0, 0, 1, 2);
    m_detail->actions().addWidget(m_open, 1, 0);
    m_detail->actions().addWidget(m_save, 1, 1);
    m_detail->actions().addWidget(m_order, 2, 0, 1, 2);
    connect(m_settle, &QPushButton::clicked, this, &InvoicesPage::askMoney);
    connect(m_open, &QPushButton::clicked, this, [this] { askDocument(Want::Open); });
    connect(m_save, &QPushButton::clicked, this, [this] { askDocument(Want::Save); });
    connect(m_order, &QPushButton::clicked, this, [this] {
        if (m_invoices.invoice())
            emit orderAsked(m_invoices.invoice()->orderReference);
    });
    connect(m_prompt, &OrderPrompt::closed, this, [this] {
        showInvoice();
        m_search->setFocus();
    });
}

void InvoicesPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot)->setAutoRepeat(false); };
    bind(u"settle"_s, [this] { askMoney(); });
    bind(u"look"_s, [this] { askDocument(Want::Open); });
    bind(u"save"_s, [this] { askDocument(Want::Save); });
    bind(u"its-order"_s, [this] { m_order->click(); });
    bind(u"let-go"_s, [this] {
        if (m_prompt->isOpen())
            return m_prompt->close();
        if (stepBack())
            m_invoices.type({});
    });
    theme::letKeysThrough(*m_search, KeyScope::Invoices);
}

void InvoicesPage::showFound()
{
    const QString typed = m_search->text().trimmed();
    if (m_invoices.isSearching())
        return showList(tr("Looking…"));
    if (!typed.isEmpty())
        return showList(tr("Nothing found for “%1”.").arg(typed));
    showList(m_invoices.filter() == InvoicesController::Filter::Overdue ? tr("Nothing is overdue.")
             : m_invoices.filter() == InvoicesController::Filter::Open  ? tr("Nothing is owed.")
                                                                        : withKeys(tr("No invoices yet. An order paid with {invoice} at the desk gets one.")));
}

void InvoicesPage::showInvoice()
{
    const auto &invoice = m_invoices.invoice();
    m_detail->showChosen(invoice.has_value(), m_invoices.isBusy());
    if (!invoice)
        return;
    showRow(m_invoices.invoices().rowOf(invoice->number));
    m_number->setText(invoice->number);
    m_state->setText(InvoicesModel::stateText(*invoice));
    QStringList who;
    for (const auto &said : {invoice->customer.name, invoice->customer.address, invoice->customer.email, invoice->customer.phone}) {
        if (said)
            who += *said;
    }
    who += tr("Order %1").arg(invoice->orderReference);
    m_customer->setText(who.join(u'\n'));
    QStringList money{tr("Amount %1").arg(moneyText(invoice->amount))};
    if (!invoice->credited.isZero())
        money += tr("Credited %1").arg(moneyText(invoice->credited));
    if (!invoice->settled.isZero())
        money += tr("Paid %1").arg(moneyText(invoice->settled));
    money += tr("Owed %1, due %2").arg(moneyText(invoice->owed), InvoicesModel::dayText(invoice->dueOn));
    m_money->setText(money.join(u'\n'));
    QStringList story{tr("%1 · issued").arg(OrderWords::when(invoice->issuedAt))};
    for (const InvoiceSettlementView &came : invoice->settlements) {
        story += tr("%1 · %2 came: %3", "when, how much, how").arg(OrderWords::when(came.at), moneyText(came.amount), OrderWords::tender(came.method))
            + (came.reference ? u" · "_s + *came.reference : QString());
    }
    for (const CreditNoteView &note : invoice->creditNotes)
        story += tr("%1 · credit note %2 over %3: %4").arg(OrderWords::when(note.issuedAt), note.number, moneyText(note.amount), note.reason);
    m_story->setText(story.join(u'\n'));
    m_settle->setVisible(!invoice->owed.isZero());
}

void InvoicesPage::askMoney()
{
    const auto &invoice = m_invoices.invoice();
    if (!invoice || invoice->owed.isZero() || m_invoices.isBusy())
        return;
    m_prompt->askChoice(tr("How did the money come?"), {tr("%1 is owed for %2.").arg(moneyText(invoice->owed), invoice->number)},
                        {tr("To the bank"), tr("In cash, into this drawer"), tr("By card")}, [this](int index) {
        askAmount(index == 0 ? u"bank"_s : index == 1 ? u"cash"_s : u"card"_s);
    });
    showInvoice();
}

void InvoicesPage::askAmount(const QString &method)
{
    const auto &invoice = m_invoices.invoice();
    if (!invoice)
        return;
    const Money owed = invoice->owed;
    m_prompt->askText(tr("How much?"), {tr("Enter alone means all of it: %1.").arg(moneyText(owed))}, tr("Amount, then Enter"), [this, method, owed](const QString &text) {
        const auto amount = text.isEmpty() ? Result<Money>(owed) : Money::parse(text, owed.currency());
        if (!amount || amount->minorUnits() <= 0 || amount->minorUnits() > owed.minorUnits())
            return m_prompt->setWrong(true);
        askReference(method, *amount);
    });
    showInvoice();
}

void InvoicesPage::askReference(const QString &method, const Money &amount)
{
    m_prompt->askText(method == "bank"_L1 ? tr("Reference of the transfer") : method == "card"_L1 ? tr("Number on the slip") : tr("A remark"),
                      {tr("%1 for %2.").arg(moneyText(amount), m_invoices.invoice()->number)}, tr("Optional, then Enter"), [this, method, amount](const QString &reference) {
        m_prompt->close();
        m_invoices.settle(method, amount, reference);
    });
    showInvoice();
}

void InvoicesPage::askDocument(Want want)
{
    const auto &invoice = m_invoices.invoice();
    if (!invoice)
        return;
    m_want = want;
    if (invoice->creditNotes.isEmpty())
        return m_invoices.fetchInvoice();
    QStringList names{tr("Invoice %1").arg(invoice->number)};
    QStringList numbers;
    for (const CreditNoteView &note : invoice->creditNotes.last(std::min<qsizetype>(invoice->creditNotes.size(), 8))) {
        names += tr("Credit note %1").arg(note.number);
        numbers += note.number;
    }
    m_prompt->askChoice(tr("Which document?"), {}, names, [this, numbers](int index) {
        m_prompt->close();
        index == 0 ? m_invoices.fetchInvoice() : m_invoices.fetchCreditNote(numbers.at(index - 1));
    });
    showInvoice();
}

void InvoicesPage::onDocument(const QString &name, const QByteArray &pdf)
{
    const Want want = std::exchange(m_want, Want::Nothing);
    if (want == Want::Nothing)
        return;
    QString path = m_folder.filePath(name + u".pdf"_s);
    if (want == Want::Save) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        path = QFileDialog::getSaveFileName(this, tr("Save the document"), folder + u"/"_s + name + u".pdf"_s, tr("PDF documents (*.pdf)"));
        if (path.isEmpty())
            return;
    }
    if (!write(path, pdf))
        return say(InvoicesController::Tone::Bad, tr("%1 cannot be written. Choose another place.").arg(path));
    if (want == Want::Save)
        say(InvoicesController::Tone::Good, tr("Saved as %1").arg(path));
    else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        say(InvoicesController::Tone::Warn, tr("No program here shows PDF documents. Save it with {save}."));
}

void InvoicesPage::enter()
{
    focusSearch();
    m_invoices.refresh();
}

void InvoicesPage::leave()
{
    m_prompt->close();
    m_search->clear();
    m_notice->clear();
    m_invoices.forget();
}

} // namespace foyer
