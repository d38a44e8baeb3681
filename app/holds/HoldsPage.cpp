// SPDX-License-Identifier: GPL-3.0-or-later
#include "holds/HoldsPage.h"

#include "holds/HoldForm.h"
#include "seatmap/SeatMapWidget.h"
#include "theme/Controls.h"
#include "theme/KeyMap.h"
#include "theme/KeyRow.h"
#include "theme/Notice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>

namespace foyer {

namespace {

constexpr int sideWidth = 430;

Notice::Kind kindOf(HoldsController::Tone tone)
{
    switch (tone) {
    case HoldsController::Tone::Info: return Notice::Kind::Info;
    case HoldsController::Tone::Good: return Notice::Kind::Good;
    case HoldsController::Tone::Warn: return Notice::Kind::Warn;
    case HoldsController::Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

} // namespace

HoldsPage::HoldsPage(Client &client, QWidget *parent) : QWidget(parent), m_holds(client)
{
    m_body = new QWidget(this);
    auto *left = new QVBoxLayout;
    left->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Inside);
    left->setSpacing(theme::space::Inside);
    left->addWidget(buildChoice());
    m_notice = new Notice;
    left->addWidget(m_notice);
    left->addWidget(buildAreaBar());
    m_map = new SeatMapWidget(m_holds.map());
    m_empty = new QLabel;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    theme::setTextRole(*m_empty, theme::Large, theme::Token::Text2);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_map);
    left->addWidget(m_stack, 1);
    left->addWidget(buildKeys());
    auto *line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Plain);
    line->setLineWidth(1);
    line->setForegroundRole(QPalette::Mid);
    auto *row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(line);
    row->addWidget(buildSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_body);

    connect(m_map, &SeatMapWidget::seatActivated, &m_holds, &HoldsController::toggleSeat);
    connect(m_map, &SeatMapWidget::seatsActivated, &m_holds, &HoldsController::addSeats);
    connect(m_map, &SeatMapWidget::areaActivated, this, &HoldsPage::askArea);
    connect(m_map, &SeatMapWidget::viewChanged, &m_holds.facts(), &SeatFacts::setView);
    connect(&m_holds, &HoldsController::said, this, &HoldsPage::say);
    connect(&m_holds, &HoldsController::readyChanged, this, [this] {
        m_empty->setText(tr("Fetching the seat map…"));
        m_stack->setCurrentWidget(m_holds.isReady() ? static_cast<QWidget *>(m_map) : m_empty);
    });
    connect(&m_holds, &HoldsController::openedChanged, this, &HoldsPage::showOpened);
    connect(&m_holds.holds(), &QAbstractItemModel::modelReset, this, &HoldsPage::showOpened);
    bindKeys();
    showOpened();
}

HoldsPage::~HoldsPage()
{
    // The map paints the controller's model and looks at it when it loses the focus, so it goes first.
    delete m_body;
}

QWidget *HoldsPage::buildChoice()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space::Between);
    m_event = new QComboBox;
    theme::setPurpose(*m_event, tr("Event"));
    m_event->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_event->setMinimumContentsLength(20);
    m_places = new QLineEdit;
    m_places->setPlaceholderText(tr("F 1-12, or 12 for the best together"));
    m_places->setAccessibleName(tr("Places to choose: rows and numbers, or how many together; Enter chooses them"));
    m_places->setMaxLength(200);
    row->addWidget(m_event, 1);
    row->addWidget(m_places, 1);
    connect(m_event, &QComboBox::currentIndexChanged, this, &HoldsPage::showEvent);
    connect(m_places, &QLineEdit::returnPressed, this, [this] {
        m_notice->clear();
        m_holds.addTyped(m_places->text());
        m_places->selectAll();
    });
    return bar;
}

QWidget *HoldsPage::buildAreaBar()
{
    m_areaBar = new QWidget;
    auto *layout = new QHBoxLayout(m_areaBar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_areaName = new QLabel;
    theme::setTextRole(*m_areaName, theme::Body);
    m_areaCount = new QSpinBox;
    m_areaCount->setAccessibleName(tr("How many places"));
    m_areaCount->setFixedWidth(104);
    auto *take = new QPushButton(tr("Choose them"));
    take->setAccessibleName(tr("Choose them"));
    layout->addWidget(m_areaName);
    layout->addWidget(m_areaCount);
    layout->addWidget(take);
    layout->addStretch(1);
    m_areaBar->hide();
    connect(take, &QPushButton::clicked, this, &HoldsPage::takeArea);
    return m_areaBar;
}

QWidget *HoldsPage::buildKeys()
{
    auto *keys = new KeyRow;
    keys->add(u"{map}"_s, tr("map"));
    keys->add(tr("Space"), tr("choose a seat"));
    keys->add(tr("Shift+drag"), tr("choose many"));
    keys->add(tr("V"), tr("colours"));
    keys->add(u"{keep}"_s, tr("keep or save"));
    keys->add(tr("Esc"), tr("back"));
    return keys;
}

QWidget *HoldsPage::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(sideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_table = new QTableView;
    m_table->setModel(&m_holds.holds());
    m_table->setAccessibleName(tr("House holds of this event"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    theme::prepareTable(*m_table);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    for (const int narrow : {HoldsModel::Code, HoldsModel::Places, HoldsModel::SoldBy, HoldsModel::Until})
        header->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HoldsModel::Why, QHeaderView::Stretch);
    m_none = new QLabel(tr("Nothing is kept back. Choose places on the map, say why, and keep them."));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(theme::space::Around, 0, theme::space::Around, 0);
    theme::setTextRole(*m_none, theme::Body, theme::Token::Text2);
    m_form = new HoldForm(m_holds);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    column->addWidget(m_table, 1);
    column->addWidget(m_none, 1);
    column->addWidget(line);
    column->addWidget(m_form);
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            m_holds.openHold(m_holds.holds().at(index.row()).blockId);
    };
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table, &QTableView::activated, this, open);
    return side;
}

void HoldsPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot)->setAutoRepeat(false); };
    bind(u"map"_s, [this] { m_map->setFocus(Qt::ShortcutFocusReason); });
    bind(u"keep"_s, [this] { m_form->accept(); });
    bind(u"let-go"_s, [this] { onEscape(); });
    theme::letKeysThrough(*m_places, KeyScope::Holds);
}

/// One step back: the area asked about, what is chosen, the hold that is open, then the field.
void HoldsPage::onEscape()
{
    m_notice->clear();
    if (m_areaBar->isVisible())
        m_areaBar->hide();
    else if (m_holds.placesChosen() > 0)
        m_holds.clearChoice();
    else if (m_holds.opened())
        m_holds.closeHold();
    m_places->setFocus();
    m_places->selectAll();
}

void HoldsPage::askArea(int sectionId)
{
    const Section *area = m_holds.map().plan().sectionById(sectionId);
    if (!area)
        return;
    m_area = sectionId;
    m_areaName->setText(tr("%1: how many?").arg(area->name));
    m_areaCount->setRange(0, area->capacity);
    m_areaCount->setValue(std::max(1, m_holds.areaQuantity(sectionId)));
    m_areaBar->show();
    m_areaCount->setFocus();
    m_areaCount->selectAll();
}

void HoldsPage::takeArea()
{
    m_areaCount->interpretText();
    m_holds.setAreaQuantity(m_area, m_areaCount->value());
    m_areaBar->hide();
    m_form->focusFirst();
}

void HoldsPage::setPermissions(Permissions permissions)
{
    m_holds.setPermissions(permissions);
    QList<SeatView> views = m_holds.facts().views();
    if (views.contains(SeatView::Holds)) { // what this page is about comes first
        views.removeOne(SeatView::Holds);
        views.prepend(SeatView::Holds);
    }
    m_map->setView(views.first());
    m_map->setViews(views);
}

void HoldsPage::setEvents(const QList<HoldsEvent> &events)
{
    const EventId shown = m_wanted.isValid() ? m_wanted : m_holds.event();
    m_events = events;
    int index = -1;
    {
        const QSignalBlocker blocker(m_event);
        m_event->clear();
        for (qsizetype i = 0; i < events.size(); ++i) {
            m_event->addItem(events.at(i).title);
            if (events.at(i).id == shown)
                index = int(i);
        }
        m_event->setCurrentIndex(std::max(index, events.isEmpty() ? -1 : 0));
    }
    m_empty->setText(events.isEmpty() ? tr("No event yet.") : tr("Fetching the seat map…"));
    showEvent(m_event->currentIndex());
}

void HoldsPage::showEvent(int index)
{
    m_wanted = {};
    if (index >= 0 && m_events.at(index).id != m_holds.event())
        m_holds.openEvent(m_events.at(index).id);
}

void HoldsPage::enter(EventId wanted)
{
    if (wanted.isValid())
        m_wanted = wanted;
    m_notice->clear();
    m_places->setFocus();
    m_places->selectAll();
    emit eventsWanted();
}

void HoldsPage::leave()
{
    m_holds.closeEvent();
    m_notice->clear();
    const QSignalBlocker blocker(m_event);
    m_event->clear();
    m_events.clear();
}

void HoldsPage::showOpened()
{
    const bool isEmpty = m_holds.holds().rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_none->setVisible(isEmpty);
    bool hasEnds = false;
    for (int i = 0; i < m_holds.holds().rowCount(); ++i)
        hasEnds = hasEnds || m_holds.holds().at(i).releaseAt;
    m_table->setColumnHidden(HoldsModel::Until, !hasEnds);
    const int row = m_holds.opened() ? m_holds.holds().rowOf(m_holds.opened()->blockId) : -1;
    if (row < 0)
        m_table->clearSelection();
    else if (m_table->currentIndex().row() != row || !m_table->selectionModel()->hasSelection())
        m_table->selectRow(row);
}

void HoldsPage::say(HoldsController::Tone tone, const QString &sentence) { m_notice->say(kindOf(tone), sentence); }

} // namespace foyer
