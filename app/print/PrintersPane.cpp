// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintersPane.h"

#include "print/BuiltInLayouts.h"
#include "print/TcpTransport.h"
#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSpinBox>
#include <QUuid>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &text, theme::Variant variant = theme::Variant::Secondary)
{
    auto *made = new QPushButton(text);
    made->setAccessibleName(text);
    theme::setVariant(*made, variant);
    return made;
}

QFormLayout *formOn(QWidget *widget)
{
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::space::Between);
    form->setVerticalSpacing(theme::space::Inside);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

/// The forms stand under each other: their labels are one column.
QLabel *labelOf(const QString &words)
{
    auto *label = new QLabel(words);
    label->setMinimumWidth(160);
    return label;
}

template<typename Field>
Field *addRow(QFormLayout *form, const QString &words, Field *field)
{
    field->setAccessibleName(words);
    QLabel *label = labelOf(words);
    label->setBuddy(field);
    form->addRow(label, field);
    return field;
}

} // namespace

PrintersPane::PrintersPane(PrintDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_setup(desk.setup())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Between);
    m_empty = new QLabel(tr("This till prints nothing yet. Add the printer that stands beside it."));
    m_empty->setWordWrap(true);
    theme::setTextRole(*m_empty, theme::Body, theme::Token::Text2);
    m_notice = new Notice;
    layout->addWidget(m_empty);
    layout->addWidget(buildChoice());
    layout->addWidget(buildForm());
    layout->addWidget(m_notice);
    layout->addWidget(buildUses());
    connect(&desk, &PrintDesk::statusKnown, this, [this](const QString &id, PrintTrouble trouble, bool isLow) {
        const PrinterConfig *printer = m_setup.printer(id);
        if (!printer)
            return;
        if (trouble == PrintTrouble::None)
            m_notice->say(isLow ? Notice::Kind::Warn : Notice::Kind::Good, isLow ? tr("%1 is ready, but its paper is nearly out.").arg(printer->name) : tr("%1 is ready.").arg(printer->name));
        else
            m_notice->say(Notice::Kind::Bad, tr("%1: %2.").arg(printer->name, PrintDesk::troubleText(trouble)));
    });
    fill();
}

QWidget *PrintersPane::buildChoice()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_choice = new QComboBox;
    theme::setPurpose(*m_choice, tr("Printer"));
    auto *added = button(tr("Add a printer"));
    m_remove = button(tr("Remove"), theme::Variant::Danger);
    layout->addWidget(m_choice, 1);
    layout->addWidget(added);
    layout->addWidget(m_remove);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isFilling)
            fill();
    });
    connect(added, &QPushButton::clicked, this, &PrintersPane::add);
    connect(m_remove, &QPushButton::clicked, this, &PrintersPane::remove);
    return row;
}

QWidget *PrintersPane::buildForm()
{
    m_form = new QWidget;
    auto *layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *common = new QWidget;
    QFormLayout *form = formOn(common);
    m_name = addRow(form, tr("Name"), new QLineEdit);
    m_name->setMaxLength(40);
    m_kind = addRow(form, tr("Kind"), new QComboBox);
    m_kind->addItems({tr("Network, port 9100"), tr("USB or other device file"), tr("Printer of the system"), tr("PDF files in a folder")});
    m_address = new QLineEdit;
    m_address->setMaxLength(300);
    m_addressLabel = labelOf({});
    m_addressLabel->setBuddy(m_address);
    form->addRow(m_addressLabel, m_address);
    m_ticketLayout = addRow(form, tr("Tickets on"), new QComboBox);
    for (const QString &slug : builtInSlugs(PaperUse::Ticket))
        m_ticketLayout->addItem(builtInLayout(slug, PaperUse::Ticket).name, slug);
    m_reportLayout = addRow(form, tr("Reports on"), new QComboBox);
    for (const QString &slug : builtInSlugs(PaperUse::Report))
        m_reportLayout->addItem(builtInLayout(slug, PaperUse::Report).name, slug);
    layout->addWidget(common);

    m_thermal = new QWidget;
    QFormLayout *thermal = formOn(m_thermal);
    m_cut = addRow(thermal, tr("Cut"), new QComboBox);
    m_cut->addItems({tr("Not at all"), tr("Partly, a bridge is left"), tr("Off")});
    m_answers = new QCheckBox(tr("Tells when paper is out and when a ticket is printed"));
    m_answers->setAccessibleName(m_answers->text());
    thermal->addRow(QString(), m_answers);
    m_drawerPin = addRow(thermal, tr("Drawer on pin"), new QComboBox);
    m_drawerPin->addItem(u"2"_s, 2);
    m_drawerPin->addItem(u"5"_s, 5);
    m_drawerOn = addRow(thermal, tr("Drawer pulse"), new QSpinBox);
    m_drawerOn->setRange(20, 500);
    m_drawerOn->setSingleStep(10);
    m_drawerOn->setSuffix(tr(" ms"));
    layout->addWidget(m_thermal);
    layout->addWidget(buildTries());

    for (QLineEdit *edit : {m_name, m_address})
        connect(edit, &QLineEdit::editingFinished, this, &PrintersPane::apply);
    for (QComboBox *box : {m_kind, m_ticketLayout, m_reportLayout, m_cut, m_drawerPin})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintersPane::apply);
    connect(m_answers, &QCheckBox::toggled, this, &PrintersPane::apply);
    connect(m_drawerOn, &QSpinBox::valueChanged, this, &PrintersPane::apply);
    return m_form;
}

QWidget *PrintersPane::buildTries()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, theme::space::Step, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *page = button(tr("Print a test page"));
    auto *status = button(tr("Ask for its state"));
    m_openDrawer = button(tr("Open the drawer"));
    for (QPushButton *each : {page, status, m_openDrawer})
        layout->addWidget(each);
    layout->addStretch(1);
    connect(page, &QPushButton::clicked, this, [this] {
        apply();
        if (const PrinterConfig *printer = current()) {
            m_notice->say(Notice::Kind::Info, tr("A test page goes to %1.").arg(printer->name));
            m_desk.printTestPage(printer->id);
        }
    });
    connect(status, &QPushButton::clicked, this, [this] {
        apply();
        if (const PrinterConfig *printer = current()) {
            m_notice->say(Notice::Kind::Info, tr("Asking %1…").arg(printer->name));
            m_desk.askStatus(printer->id);
        }
    });
    connect(m_openDrawer, &QPushButton::clicked, this, [this] {
        apply();
        m_desk.openDrawer();
    });
    return row;
}

QWidget *PrintersPane::buildUses()
{
    m_uses = new QWidget;
    QFormLayout *form = formOn(m_uses);
    m_tickets = addRow(form, tr("Tickets print on"), new QComboBox);
    m_receipts = addRow(form, tr("Receipts and reports"), new QComboBox);
    m_drawer = addRow(form, tr("The drawer hangs on"), new QComboBox);
    for (QComboBox *box : {m_tickets, m_receipts, m_drawer})
        connect(box, &QComboBox::currentIndexChanged, this, &PrintersPane::applyUses);
    return m_uses;
}

int PrintersPane::indexOf(const QString &id) const
{
    for (qsizetype i = 0; i < m_setup.printers.size(); ++i) {
        if (m_setup.printers.at(i).id == id)
            return int(i);
    }
    return -1;
}

PrinterConfig *PrintersPane::current()
{
    const int index = indexOf(m_choice->currentData().toString());
    return index < 0 ? nullptr : &m_setup.printers[index];
}

void PrintersPane::add()
{
    if (m_setup.printers.size() >= PrintSetup::maxPrinters)
        return m_notice->say(Notice::Kind::Warn, tr("A till has at most %n printers.", nullptr, int(PrintSetup::maxPrinters)));
    PrinterConfig printer;
    printer.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    printer.name = tr("Printer %1").arg(m_setup.printers.size() + 1);
    m_setup.printers.append(printer);
    // The first printer is for everything, until somebody says otherwise.
    for (QString *use : {&m_setup.ticketPrinter, &m_setup.receiptPrinter, &m_setup.drawerPrinter}) {
        if (use->isEmpty() && m_setup.printers.size() == 1)
            *use = printer.id;
    }
    m_desk.setSetup(m_setup);
    m_choice->addItem(printer.name, printer.id);
    m_choice->setCurrentIndex(m_choice->count() - 1);
    fill();
    m_address->setFocus();
}

void PrintersPane::remove()
{
    const PrinterConfig *printer = current();
    if (!printer)
        return;
    const QString id = printer->id;
    for (QString *use : {&m_setup.ticketPrinter, &m_setup.receiptPrinter, &m_setup.drawerPrinter}) {
        if (*use == id)
            use->clear();
    }
    m_setup.printers.removeAt(indexOf(id));
    m_desk.setSetup(m_setup);
    m_notice->clear();
    m_choice->removeItem(m_choice->currentIndex());
    fill();
}

void PrintersPane::fill()
{
    m_isFilling = true;
    const QString chosen = m_choice->currentData().toString();
    m_choice->clear();
    for (const PrinterConfig &printer : std::as_const(m_setup.printers))
        m_choice->addItem(printer.name, printer.id);
    m_choice->setCurrentIndex(std::max(0, indexOf(chosen)));
    const PrinterConfig *printer = current();
    m_empty->setVisible(!printer);
    m_form->setVisible(printer);
    m_uses->setVisible(printer);
    m_remove->setEnabled(printer);
    m_choice->setVisible(printer);
    m_remove->setVisible(printer);
    if (printer) {
        m_name->setText(printer->name);
        m_kind->setCurrentIndex(int(printer->kind));
        m_address->setText(printer->address);
        m_ticketLayout->setCurrentIndex(std::max(0, m_ticketLayout->findData(printer->ticketLayout)));
        m_reportLayout->setCurrentIndex(std::max(0, m_reportLayout->findData(printer->reportLayout)));
        m_cut->setCurrentIndex(int(printer->cut));
        m_answers->setChecked(printer->answers);
        m_drawerPin->setCurrentIndex(std::max(0, m_drawerPin->findData(printer->drawerPin)));
        m_drawerOn->setValue(printer->drawerOnMs);
    }
    showKind();
    fillUses();
    m_isFilling = false;
}

void PrintersPane::fillUses()
{
    const auto fillBox = [this](QComboBox *box, const QString &chosen, bool isDrawer) {
        box->clear();
        box->addItem(tr("Nothing"), QString());
        for (const PrinterConfig &printer : std::as_const(m_setup.printers)) {
            if (!isDrawer || printer.speaksEscPos())
                box->addItem(printer.name, printer.id);
        }
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    fillBox(m_tickets, m_setup.ticketPrinter, false);
    fillBox(m_receipts, m_setup.receiptPrinter, false);
    fillBox(m_drawer, m_setup.drawerPrinter, true);
    m_openDrawer->setEnabled(!m_setup.drawerPrinter.isEmpty());
}

void PrintersPane::showKind()
{
    const PrinterConfig *printer = current();
    const PrinterKind kind = printer ? printer->kind : PrinterKind::Network;
    m_thermal->setVisible(printer && printer->speaksEscPos());
    QString label, hint;
    switch (kind) {
    case PrinterKind::Network: label = tr("Address"), hint = u"192.168.1.50:9100"_s; break;
    case PrinterKind::Device: label = tr("Device file"), hint = u"/dev/usb/lp0"_s; break;
    case PrinterKind::System: label = tr("Its name"), hint = QPrinterInfo::availablePrinterNames().value(0); break;
    case PrinterKind::PdfFolder: label = tr("Folder"), hint = u"/home/till/tickets"_s; break;
    }
    m_addressLabel->setText(label);
    m_address->setAccessibleName(label);
    m_address->setPlaceholderText(hint);
    auto *names = kind == PrinterKind::System ? new QCompleter(QPrinterInfo::availablePrinterNames(), m_address) : nullptr;
    m_address->setCompleter(names);
    const bool isWrong = printer && kind == PrinterKind::Network && !printer->address.isEmpty() && TcpTransport::parse(printer->address).first.isEmpty();
    theme::setInvalid(*m_address, isWrong);
    if (isWrong)
        m_notice->say(Notice::Kind::Warn, tr("That is not an address. Type it like printer.venue or 192.168.1.50:9100."));
}

void PrintersPane::apply()
{
    PrinterConfig *printer = current();
    if (m_isFilling || !printer)
        return;
    PrinterConfig now = *printer;
    now.name = m_name->text().trimmed().isEmpty() ? now.name : m_name->text().trimmed();
    now.kind = PrinterKind(m_kind->currentIndex());
    now.address = m_address->text().trimmed();
    now.ticketLayout = m_ticketLayout->currentData().toString();
    now.reportLayout = m_reportLayout->currentData().toString();
    if (now.kind != printer->kind && !now.speaksEscPos()) // what such printers usually have in them
        now.ticketLayout = u"ticket-a4"_s, now.reportLayout = u"report-a4"_s;
    now.cut = escpos::Cut(m_cut->currentIndex());
    now.answers = m_answers->isChecked();
    now.drawerPin = m_drawerPin->currentData().toInt();
    now.drawerOnMs = m_drawerOn->value();
    now.drawerOffMs = std::max(now.drawerOffMs, std::min(510, now.drawerOnMs * 2));
    if (now == *printer)
        return;
    *printer = now;
    if (!now.speaksEscPos() && m_setup.drawerPrinter == now.id)
        m_setup.drawerPrinter.clear();
    m_notice->clear();
    m_desk.setSetup(m_setup);
    fill();
}

void PrintersPane::applyUses()
{
    if (m_isFilling)
        return;
    m_setup.ticketPrinter = m_tickets->currentData().toString();
    m_setup.receiptPrinter = m_receipts->currentData().toString();
    m_setup.drawerPrinter = m_drawer->currentData().toString();
    m_openDrawer->setEnabled(!m_setup.drawerPrinter.isEmpty());
    m_desk.setSetup(m_setup);
}

} // namespace foyer
