// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Segmented.h"

#include "theme/Controls.h"
#include "theme/StylePaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer {

namespace {

class SegmentButton : public QAbstractButton
{
public:
    explicit SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme::type(theme::Body, theme::Weight::Medium));
        return {metrics.horizontalAdvance(text()) + 28, theme::controlHeightOf(this) - 4};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        using theme::Token;
        QPainter painter(this);
        constexpr int corner = theme::radius - 2;
        if (isChecked())
            theme::drawBox(painter, rect(), theme::colour(Token::Surface), theme::colour(Token::Line), corner);
        else if (underMouse())
            theme::drawBox(painter, rect(), theme::colour(Token::Hover), {}, corner);
        if (hasFocus())
            theme::drawFocusRing(painter, rect(), corner);
        painter.setFont(theme::type(theme::Body, theme::Weight::Medium));
        painter.setPen(theme::colour(!isEnabled() ? Token::Disabled : isChecked() ? Token::Text : Token::Text2));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

Segmented::Segmented(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool isOn) {
        if (isOn)
            emit currentIndexChanged(index);
    });
}

int Segmented::addChoice(const QString &text)
{
    const int index = count();
    auto *button = new SegmentButton(text, this);
    m_group->addButton(button, index);
    m_row->addWidget(button);
    if (index == 0)
        button->setChecked(true);
    return index;
}

void Segmented::setText(int index, const QString &text, const QString &accessibleName)
{
    QAbstractButton *button = m_group->button(index);
    if (!button)
        return;
    button->setText(text);
    button->setAccessibleName(accessibleName.isEmpty() ? text : accessibleName);
    button->updateGeometry();
}

int Segmented::currentIndex() const { return m_group->checkedId(); }

void Segmented::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

int Segmented::count() const { return int(m_group->buttons().size()); }

void Segmented::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::drawBox(painter, rect(), theme::colour(theme::Token::Sunken), theme::colour(theme::Token::Line));
}

} // namespace foyer
