// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/CashCountPane.h"

#include "print/PaperWords.h"
#include "theme/Controls.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int columns = 2; // of denominations: fifteen under each other are more than a small screen has

QLabel *figure(theme::TypeRole role)
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    theme::setTextRole(*label, role);
    return label;
}
} // namespace

CashCountPane::CashCountPane(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_grid = new QWidget;
    layout->addWidget(m_grid);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::space::Inside);
    auto *caption = new QLabel(tr("Sum, if not counted by piece"));
    theme::setTextRole(*caption, theme::Body, theme::Token::Text2);
    m_sum = new QLineEdit;
    m_sum->setAlignment(Qt::AlignRight);
    m_sum->setFixedWidth(120);
    m_sum->setMaxLength(20);
    m_sum->setAccessibleName(caption->text());
    caption->setBuddy(m_sum);
    m_sum->installEventFilter(this);
    m_total = figure(theme::Large);
    m_total->setAccessibleName(tr("Total"));
    foot->addWidget(caption);
    foot->addWidget(m_sum);
    foot->addStretch(1);
    foot->addWidget(m_total);
    layout->addLayout(foot);
    connect(m_sum, &QLineEdit::textEdited, this, &CashCountPane::onSum);
}

QString CashCountPane::wordsOf(qint64 denomination) const { return PaperWords().money(Money(denomination, currency())); }

void CashCountPane::setCurrency(const QString &currency)
{
    m_count = CashCount(currency);
    m_sum->clear();
    build();
    showTotal();
}

void CashCountPane::build()
{
    m_rows.clear();
    qDeleteAll(m_grid->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_grid->layout();
    auto *grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(theme::space::Step);
    grid->setHorizontalSpacing(theme::space::Inside);
    const QList<qint64> all = denominationsOf(currency());
    const int perColumn = int(all.size() + columns - 1) / columns;
    for (int i = 0; i < all.size(); ++i) {
        const int row = i % perColumn, column = i / perColumn * 4;
        auto *name = figure(theme::Body);
        name->setText(wordsOf(all.at(i)));
        Row made{all.at(i), new QLineEdit, figure(theme::Body)};
        made.pieces->setValidator(new QIntValidator(0, CashCount::maxPieces, made.pieces));
        made.pieces->setAlignment(Qt::AlignRight);
        made.pieces->setFixedWidth(72);
        made.pieces->setAccessibleName(tr("Pieces of %1").arg(name->text()));
        made.pieces->installEventFilter(this);
        name->setBuddy(made.pieces);
        made.sum->setMinimumWidth(96);
        grid->addWidget(name, row, column);
        grid->addWidget(made.pieces, row, column + 1);
        grid->addWidget(made.sum, row, column + 2);
        for (QWidget *each : std::initializer_list<QWidget *>{name, made.pieces, made.sum})
            each->show(); // a layout shows them only later, and what is hidden takes no typing
        if (i + perColumn < all.size())
            grid->setColumnMinimumWidth(column + 3, theme::space::Around);
        connect(made.pieces, &QLineEdit::textEdited, this, [this, made] { onPieces(made); });
        m_rows.append(made);
    }
    // Built after the page: the sum still comes last.
    for (qsizetype i = 1; i < m_rows.size(); ++i)
        setTabOrder(m_rows.at(i - 1).pieces, m_rows.at(i).pieces);
    if (!m_rows.isEmpty())
        setTabOrder(m_rows.last().pieces, m_sum);
    m_grid->setVisible(!m_rows.isEmpty());
    m_sum->setPlaceholderText(Money(0, currency()).toString());
}

void CashCountPane::clear() { setCurrency(currency()); }

void CashCountPane::focusFirst()
{
    QLineEdit *first = m_rows.isEmpty() ? m_sum : m_rows.first().pieces;
    first->setFocus();
    first->selectAll();
}

void CashCountPane::onPieces(const Row &row)
{
    m_sum->clear();
    theme::setInvalid(*m_sum, false);
    m_count.set(row.denomination, row.pieces->text().toInt());
    row.sum->setText(m_count.pieces(row.denomination) > 0 ? PaperWords().money(m_count.line(row.denomination)) : QString());
    showTotal();
    emit changed();
}

void CashCountPane::onSum()
{
    m_count = CashCount(currency());
    for (const Row &row : std::as_const(m_rows)) {
        row.pieces->clear();
        row.sum->clear();
    }
    theme::setInvalid(*m_sum, !m_sum->text().trimmed().isEmpty() && !sum());
    showTotal();
    emit changed();
}

void CashCountPane::showTotal()
{
    const auto counted = sum();
    m_total->setText(counted ? PaperWords().money(*counted) : QString());
}

std::optional<Money> CashCountPane::sum() const
{
    if (!m_count.isEmpty())
        return m_count.total();
    const auto typed = Money::parse(m_sum->text(), currency());
    return typed ? std::optional(*typed) : std::nullopt;
}

QString CashCountPane::problem() const
{
    if (sum())
        return {};
    return m_sum->text().trimmed().isEmpty() ? tr("Nothing is counted yet. Type 0 if there is nothing.")
                                             : tr("That is not an amount. Type it like %1.").arg(Money(15050, currency()).toString());
}

bool CashCountPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    const bool isEnter = (key == Qt::Key_Return || key == Qt::Key_Enter) && !press->modifiers().testFlag(Qt::ControlModifier);
    if (!isEnter && key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    QList<QLineEdit *> fields;
    for (const Row &row : std::as_const(m_rows))
        fields.append(row.pieces);
    fields.append(m_sum);
    const qsizetype at = fields.indexOf(static_cast<QLineEdit *>(watched));
    const qsizetype to = at + (key == Qt::Key_Up ? -1 : 1);
    if (to >= 0 && to < fields.size()) {
        fields.at(to)->setFocus();
        fields.at(to)->selectAll();
    } else if (isEnter) {
        emit finished();
    }
    return true;
}

} // namespace foyer
