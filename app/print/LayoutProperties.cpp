// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/LayoutProperties.h"

#include "theme/Controls.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QFormLayout *formOn(QWidget *widget)
{
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(theme::space::Inside);
    form->setVerticalSpacing(theme::space::Step);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return form;
}

template<typename Field>
Field *addRow(QFormLayout *form, const QString &label, Field *field)
{
    field->setAccessibleName(label);
    form->addRow(label, field);
    return field;
}

/// Shows a row or hides it with its label.
void setRow(QFormLayout *form, QWidget *field, bool isShown) { form->setRowVisible(field, isShown); }

} // namespace

LayoutProperties::LayoutProperties(LayoutEditor &editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    setFixedWidth(272);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    theme::setTextRole(*m_title, theme::Large);
    layout->addWidget(m_title);
    layout->addWidget(buildField());
    layout->addWidget(buildPaper());
    layout->addStretch(1);
    connect(&editor, &LayoutEditor::changed, this, &LayoutProperties::fill);
    connect(&editor, &LayoutEditor::selectionChanged, this, &LayoutProperties::fill);
    fill();
}

QDoubleSpinBox *LayoutProperties::length(QFormLayout *form, const QString &label, const QString &what)
{
    auto *box = addRow(form, label, new QDoubleSpinBox);
    box->setRange(0, TicketLayout::maxSide);
    box->setDecimals(1);
    box->setSingleStep(LayoutEditor::grid);
    box->setSuffix(tr(" mm"));
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, what] { applyField(what); });
    return box;
}

QWidget *LayoutProperties::buildField()
{
    m_field = new QWidget;
    m_form = formOn(m_field);
    m_text = addRow(m_form, tr("Text"), new QLineEdit);
    m_text->setMaxLength(500);
    m_insert = new QPushButton(tr("Insert…"));
    m_insert->setAccessibleName(tr("Insert a value of the ticket"));
    auto *menu = new QMenu(m_insert);
    for (const QLatin1StringView name : placeholderNames())
        menu->addAction(u"{%1}"_s.arg(name), this, [this, name] { m_text->insert(u"{%1}"_s.arg(name)); });
    m_insert->setMenu(menu);
    m_form->addRow(QString(), m_insert);
    m_picture = new QPushButton(tr("Choose a PNG…"));
    m_picture->setAccessibleName(tr("Choose a picture"));
    m_form->addRow(tr("Picture"), m_picture);
    m_x = length(m_form, tr("From the left"), u"x"_s);
    m_y = length(m_form, tr("From the top"), u"y"_s);
    m_width = length(m_form, tr("Width"), u"width"_s);
    m_height = length(m_form, tr("Height"), u"height"_s);
    m_size = addRow(m_form, tr("Letters"), new QDoubleSpinBox);
    m_size->setRange(4, 144);
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" pt"));
    m_weight = addRow(m_form, tr("Weight"), new QComboBox);
    m_weight->addItems({tr("Regular"), tr("Medium"), tr("Bold")});
    m_align = addRow(m_form, tr("Along the line"), new QComboBox);
    m_align->addItems({tr("Start"), tr("Centre"), tr("End")});
    m_vertical = addRow(m_form, tr("Up and down"), new QComboBox);
    m_vertical->addItems({tr("Top"), tr("Middle"), tr("Bottom")});
    m_lines = addRow(m_form, tr("Lines at most"), new QSpinBox);
    m_lines->setRange(1, 20);
    m_rotation = addRow(m_form, tr("Turned"), new QComboBox);
    for (const int degrees : {0, 90, 180, 270})
        m_rotation->addItem(u"%1°"_s.arg(degrees), degrees);
    m_module = addRow(m_form, tr("Dots a module"), new QSpinBox);
    m_module->setRange(1, 40);

    connect(m_text, &QLineEdit::textChanged, this, [this] { applyField(u"text"_s); });
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this] { applyField(u"size"_s); });
    for (QSpinBox *box : {m_lines, m_module})
        connect(box, &QSpinBox::valueChanged, this, [this] { applyField(u"count"_s); });
    for (QComboBox *box : {m_weight, m_align, m_vertical, m_rotation})
        connect(box, &QComboBox::currentIndexChanged, this, [this] { applyField(u"choice"_s); });
    connect(m_picture, &QPushButton::clicked, this, &LayoutProperties::choosePicture);
    return m_field;
}

QWidget *LayoutProperties::buildPaper()
{
    m_paper = new QWidget;
    QFormLayout *form = formOn(m_paper);
    m_name = addRow(form, tr("Name"), new QLineEdit);
    m_name->setMaxLength(80);
    const auto side = [&](const QString &label) {
        auto *box = addRow(form, label, new QDoubleSpinBox);
        box->setRange(0, TicketLayout::maxSide);
        box->setDecimals(1);
        box->setSuffix(tr(" mm"));
        connect(box, &QDoubleSpinBox::valueChanged, this, &LayoutProperties::applyPaper);
        return box;
    };
    m_paperWidth = side(tr("Width"));
    m_paperWidth->setMinimum(20);
    m_paperHeight = side(tr("Height"));
    m_paperHeight->setSpecialValueText(tr("a roll"));
    m_dpi = addRow(form, tr("Dots an inch"), new QSpinBox);
    m_dpi->setRange(100, 1200);
    auto *hint = new QLabel(tr("Choose a field on the paper or in the list to change it."));
    hint->setWordWrap(true);
    theme::setTextRole(*hint, theme::Small, theme::Token::Text2);
    form->addRow(hint);
    connect(m_name, &QLineEdit::textChanged, this, &LayoutProperties::applyPaper);
    connect(m_dpi, &QSpinBox::valueChanged, this, &LayoutProperties::applyPaper);
    return m_paper;
}

void LayoutProperties::fill()
{
    using Kind = LayoutField::Kind;
    m_isFilling = true;
    const LayoutField *field = m_editor.field();
    m_field->setVisible(field);
    m_paper->setVisible(!field);
    m_title->setText(field ? LayoutEditor::kindName(field->kind) : tr("Paper"));
    if (field) {
        const bool isText = field->kind == Kind::Text;
        const bool isCode = field->kind == Kind::Qr || field->kind == Kind::Code128;
        const bool isTable = field->kind == Kind::Table;
        if (m_text->text() != field->text) // not while it is typed into: the cursor would jump
            m_text->setText(field->text);
        m_x->setValue(field->x);
        m_y->setValue(field->y);
        m_width->setValue(field->width);
        m_height->setValue(field->height);
        m_size->setValue(field->fontSize);
        m_weight->setCurrentIndex(int(field->weight));
        m_align->setCurrentIndex(int(field->align));
        m_vertical->setCurrentIndex(int(field->verticalAlign));
        m_lines->setValue(field->maxLines);
        m_rotation->setCurrentIndex(field->rotation / 90);
        m_module->setValue(field->moduleDots);
        setRow(m_form, m_text, isText || isCode);
        setRow(m_form, m_insert, isText || isCode);
        setRow(m_form, m_picture, field->kind == Kind::Image);
        setRow(m_form, m_size, isText || isTable);
        setRow(m_form, m_weight, isText || isTable);
        setRow(m_form, m_align, isText);
        setRow(m_form, m_vertical, isText);
        setRow(m_form, m_lines, isText);
        setRow(m_form, m_rotation, !isTable);
        setRow(m_form, m_module, isCode);
    } else {
        const TicketLayout &paper = m_editor.layout();
        if (m_name->text() != paper.name)
            m_name->setText(paper.name);
        m_paperWidth->setValue(paper.width);
        m_paperHeight->setValue(paper.height);
        m_dpi->setValue(paper.dpi);
    }
    m_isFilling = false;
}

void LayoutProperties::applyField(const QString &what)
{
    const LayoutField *now = m_editor.field();
    if (m_isFilling || !now)
        return;
    LayoutField changed = *now;
    // Only what was touched: the boxes show tenths, and a layout may be finer.
    const auto take = [](double &value, const QDoubleSpinBox *box) {
        if (std::abs(value - box->value()) >= 0.05)
            value = box->value();
    };
    changed.text = m_text->text();
    take(changed.x, m_x);
    take(changed.y, m_y);
    take(changed.width, m_width);
    take(changed.height, m_height);
    take(changed.fontSize, m_size);
    changed.weight = LayoutField::Weight(m_weight->currentIndex());
    changed.align = LayoutField::Align(m_align->currentIndex());
    changed.verticalAlign = LayoutField::VerticalAlign(m_vertical->currentIndex());
    changed.maxLines = m_lines->value();
    changed.moduleDots = m_module->value();
    const int rotation = m_rotation->currentData().toInt();
    if ((rotation - changed.rotation) % 180 != 0)
        std::swap(changed.width, changed.height); // the box turns with what is in it
    changed.rotation = rotation;
    m_editor.setField(changed, what);
}

void LayoutProperties::applyPaper()
{
    if (m_isFilling || m_editor.field())
        return;
    TicketLayout paper = m_editor.layout();
    paper.name = m_name->text();
    paper.width = m_paperWidth->value();
    paper.height = m_paperHeight->value();
    paper.dpi = m_dpi->value();
    m_editor.setPaper(paper);
}

void LayoutProperties::choosePicture()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a picture"), {}, tr("Pictures (*.png)"));
    QFile file(path);
    if (path.isEmpty() || !m_editor.field())
        return;
    LayoutField changed = *m_editor.field();
    if (file.open(QIODevice::ReadOnly))
        changed.image = file.read(TicketLayout::maxImageBytes + 1); // one more tells that it is too large
    m_editor.setField(changed, u"picture"_s);
    if (const QString wrong = m_editor.problem(); !wrong.isEmpty())
        emit m_editor.said(LayoutEditor::Tone::Warn, wrong);
}

} // namespace foyer
