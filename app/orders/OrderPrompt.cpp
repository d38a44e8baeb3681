// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderPrompt.h"

#include "theme/Controls.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

void clear(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the button whose click asks the next question
        }
        delete item;
    }
}

} // namespace

OrderPrompt::OrderPrompt(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    m_question = new QLabel;
    m_question->setWordWrap(true);
    theme::setTextRole(*m_question, theme::Large);
    layout->addWidget(m_question);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(theme::space::Step);
    layout->addLayout(m_facts);
    m_choices = new QVBoxLayout;
    m_choices->setSpacing(theme::space::Step);
    layout->addLayout(m_choices);
    m_field = new QLineEdit;
    m_field->setMaxLength(1000);
    layout->addWidget(m_field);
    connect(m_field, &QLineEdit::textEdited, this, [this] { setWrong(false); });
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (const auto entered = m_entered)
            entered(m_field->text().trimmed());
    });
    hide();
}

void OrderPrompt::begin(const QString &question, const QStringList &facts)
{
    clear(*m_facts);
    clear(*m_choices);
    m_chosen = {};
    m_entered = {};
    m_choiceCount = 0;
    m_question->setText(question);
    for (const QString &fact : facts) {
        auto *label = new QLabel(fact);
        label->setWordWrap(true);
        theme::setTextRole(*label, theme::Body);
        m_facts->addWidget(label);
    }
    m_field->hide();
    setAccessibleName(question);
    setAccessibleDescription(facts.join(u". "_s));
    show();
}

void OrderPrompt::askChoice(const QString &question, const QStringList &facts, const QStringList &choices, std::function<void(int)> chosen)
{
    begin(question, facts);
    m_chosen = std::move(chosen);
    m_choiceCount = int(std::min<qsizetype>(choices.size(), 9));
    for (int i = 0; i < m_choiceCount; ++i) {
        auto *button = new QPushButton(u"%1   %2"_s.arg(i + 1).arg(choices.at(i)));
        button->setAccessibleName(choices.at(i));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_choices->addWidget(button);
    }
    setFocus();
}

void OrderPrompt::askText(const QString &question, const QStringList &facts, const QString &hint, std::function<void(const QString &)> entered,
                          const QString &value)
{
    begin(question, facts);
    m_entered = std::move(entered);
    m_field->setText(value);
    m_field->selectAll();
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(question);
    setWrong(false);
    m_field->show();
    m_field->setFocus();
}

void OrderPrompt::wait(const QString &question)
{
    begin(question, {});
    setFocus();
}

void OrderPrompt::setWrong(bool isWrong) { theme::setInvalid(*m_field, isWrong); }

void OrderPrompt::close()
{
    if (!isOpen())
        return;
    begin({}, {});
    hide();
    emit closed();
}

void OrderPrompt::choose(int index)
{
    const auto chosen = m_chosen;
    close();
    if (chosen)
        chosen(index);
}

void OrderPrompt::keyPressEvent(QKeyEvent *event)
{
    const int index = event->key() - Qt::Key_1;
    if (index >= 0 && index < m_choiceCount)
        return choose(index);
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

void OrderPrompt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::colour(theme::Token::Line));
    painter.setBrush(theme::colour(theme::Token::Sunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
}

} // namespace foyer
