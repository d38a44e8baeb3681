// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds/HoldForm.h"

#include "theme/Controls.h"
#include "theme/Theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

enum Who { Sellers, Organizers, Nobody };

QIcon swatch(const QColor &planned)
{
    QPixmap picture(2 * theme::iconSize, 2 * theme::iconSize);
    picture.fill(Qt::transparent);
    picture.setDevicePixelRatio(2);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::priceColour(Theme::current() ? Theme::current()->scheme() : theme::Scheme::Light, planned));
    painter.drawRoundedRect(QRectF(1, 1, theme::iconSize - 2, theme::iconSize - 2), 3, 3);
    painter.end();
    return QIcon(picture);
}

} // namespace

HoldForm::HoldForm(HoldsController &holds, QWidget *parent) : QWidget(parent), m_holds(holds)
{
    m_title = new QLabel;
    m_title->setWordWrap(true);
    theme::setTextRole(*m_title, theme::Large);
    m_code = new QLineEdit;
    m_code->setMaxLength(12);
    m_code->setPlaceholderText(tr("HOUSE"));
    m_colour = new QComboBox;
    const QStringList names{tr("Blue"), tr("Amber"), tr("Green"), tr("Pink"), tr("Light blue"), tr("Orange"), tr("Violet"), tr("Brown")};
    for (int i = 0; i < theme::priceColourCount; ++i) {
        const QColor colour = theme::priceColour(theme::Scheme::Light, i);
        m_colour->addItem(swatch(colour), names.at(i), colour.name());
    }
    m_colour->setCurrentIndex(6);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_reason->setPlaceholderText(tr("Critics, the band's guests, a group's name"));
    m_who = new QComboBox;
    m_who->addItems({tr("Sellers"), tr("Organizers"), tr("Nobody: taken out")});
    m_who->setCurrentIndex(Organizers);
    m_ends = new QCheckBox(tr("Release on"));
    m_end = new QDateTimeEdit;
    m_end->setCalendarPopup(true);
    m_end->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    auto *end = new QHBoxLayout;
    end->addWidget(m_ends);
    end->addWidget(m_end, 1);
    m_accept = new QPushButton;
    theme::setVariant(*m_accept, theme::Variant::Primary);
    m_releaseChosen = new QPushButton;
    m_releaseAll = new QPushButton;
    theme::setVariant(*m_releaseAll, theme::Variant::Danger);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(theme::space::Between);
    form->setVerticalSpacing(theme::space::Inside);
    const auto add = [form](const QString &label, QWidget *field) {
        field->setAccessibleName(label);
        auto *words = new QLabel(label);
        words->setMinimumHeight(theme::controlHeight); // beside its field, not at its top
        words->setBuddy(field);
        form->addRow(words, field);
    };
    add(tr("Code"), m_code);
    add(tr("Colour"), m_colour);
    add(tr("Why"), m_reason);
    add(tr("Sold by"), m_who);
    m_end->setAccessibleName(tr("Release on"));
    form->addRow(end);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_accept);
    layout->addWidget(m_releaseChosen);
    layout->addWidget(m_releaseAll);

    connect(m_ends, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    for (QLineEdit *field : {m_code, m_reason}) {
        connect(field, &QLineEdit::returnPressed, this, &HoldForm::accept);
        connect(field, &QLineEdit::textEdited, this, [field] { theme::setInvalid(*field, false); });
    }
    connect(m_accept, &QPushButton::clicked, this, &HoldForm::accept);
    connect(m_releaseChosen, &QPushButton::clicked, &m_holds, &HoldsController::releaseChosen);
    connect(m_releaseAll, &QPushButton::clicked, this, [this] {
        if (std::exchange(m_isSure, !m_isSure))
            m_holds.releaseAll();
        updateActions();
    });
    connect(&m_holds, &HoldsController::openedChanged, this, &HoldForm::load);
    connect(&m_holds, &HoldsController::choiceChanged, this, &HoldForm::updateActions);
    connect(&m_holds, &HoldsController::busyChanged, this, &HoldForm::updateActions);
    connect(&m_holds, &HoldsController::readyChanged, this, &HoldForm::updateActions);
    if (Theme *theme = Theme::current()) {
        connect(theme, &Theme::changed, this, [this] {
            for (int i = 0; i < m_colour->count(); ++i)
                m_colour->setItemIcon(i, swatch(QColor(m_colour->itemData(i).toString())));
        });
    }
    m_loaded = HouseHoldId(1); // anything but what load() finds
    load();
}

void HoldForm::focusFirst()
{
    m_code->setFocus();
    m_code->selectAll();
}

void HoldForm::load()
{
    const auto &opened = m_holds.opened();
    const HouseHoldId shown = opened ? opened->blockId : HouseHoldId();
    const bool isOther = std::exchange(m_loaded, shown) != shown;
    m_isSure = false;
    if (isOther) { // else what is being typed stays
        theme::setInvalid(*m_code, false);
        theme::setInvalid(*m_reason, false);
        m_code->setText(opened ? opened->code : QString());
        m_reason->setText(opened ? opened->reason : QString());
        m_who->setCurrentIndex(opened && opened->kill ? Nobody : opened && opened->sellersMaySell ? Sellers : Organizers);
        const QDateTime tomorrow(QDate::currentDate().addDays(1), QTime(12, 0));
        m_ends->setChecked(opened && opened->releaseAt);
        m_end->setEnabled(m_ends->isChecked());
        m_end->setMinimumDateTime({}); // one that is over may be shown
        m_end->setDateTime(opened && opened->releaseAt ? opened->releaseAt->toLocalTime() : tomorrow);
        while (m_colour->count() > theme::priceColourCount)
            m_colour->removeItem(m_colour->count() - 1);
        int colour = opened ? m_colour->findData(opened->colour, Qt::UserRole, Qt::MatchFixedString) : 6;
        if (colour < 0) { // made elsewhere, in a colour of its own
            m_colour->addItem(swatch(QColor(opened->colour)), tr("As it is"), opened->colour);
            colour = m_colour->count() - 1;
        }
        m_colour->setCurrentIndex(colour);
    }
    m_who->setEnabled(!opened || !opened->kill);
    updateActions();
}

HoldDraft HoldForm::draft() const
{
    HoldDraft draft{m_code->text().trimmed().toUpper(), m_colour->currentData().toString(), m_reason->text().trimmed(), m_who->currentIndex() == Nobody,
                    m_who->currentIndex() == Sellers, {}};
    if (draft.code.isEmpty())
        draft.code = u"HOUSE"_s;
    if (m_ends->isChecked())
        draft.releaseAt = m_end->dateTime().toUTC();
    return draft;
}

void HoldForm::accept()
{
    const HoldDraft said = draft();
    if (said.reason.isEmpty()) {
        theme::setInvalid(*m_reason, true);
        m_reason->setFocus();
        return emit m_holds.said(HoldsController::Tone::Info, tr("Say why these places are kept: whoever sells will ask."));
    }
    const auto before = m_holds.opened() ? m_holds.opened()->releaseAt : std::nullopt;
    if (said.releaseAt && said.releaseAt != before && *said.releaseAt <= QDateTime::currentDateTimeUtc()) {
        m_end->setFocus();
        return emit m_holds.said(HoldsController::Tone::Info, tr("The day they are released must still come."));
    }
    m_holds.opened() ? m_holds.update(said) : m_holds.keep(said);
}

void HoldForm::updateActions()
{
    const auto &opened = m_holds.opened();
    const int chosen = m_holds.placesChosen();
    const bool isFree = m_holds.isReady() && !m_holds.isBusy();
    if (!opened)
        m_isSure = false;
    m_title->setText(opened ? tr("House hold %1").arg(opened->code) : tr("New house hold"));
    m_accept->setText(opened ? tr("Save changes") : chosen == 0 ? tr("Choose places on the map") : tr("Keep %Ln place(s)", nullptr, chosen));
    m_accept->setEnabled(isFree && (opened || chosen > 0));
    m_releaseChosen->setVisible(opened.has_value());
    m_releaseChosen->setText(chosen == 0 ? tr("Choose seats to release") : tr("Release %Ln chosen seat(s)", nullptr, chosen));
    m_releaseChosen->setEnabled(isFree && chosen > 0);
    m_releaseAll->setVisible(opened.has_value());
    if (opened) {
        const int places = HoldsModel::places(*opened);
        m_releaseAll->setText(m_isSure ? tr("Press again to release %Ln place(s)", nullptr, places) : tr("Release all %Ln place(s)", nullptr, places));
    }
    m_releaseAll->setEnabled(isFree);
    for (QPushButton *button : {m_accept, m_releaseChosen, m_releaseAll})
        button->setAccessibleName(button->text());
}

} // namespace foyer
