// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/LayoutEditorPage.h"

#include "print/BuiltInLayouts.h"
#include "print/LayoutCanvas.h"
#include "print/LayoutProperties.h"
#include "print/PrintDesk.h"
#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/KeyMap.h"
#include "theme/Notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &text, theme::Variant variant, const QString &name = {})
{
    auto *made = new QPushButton(text);
    theme::setVariant(*made, variant);
    made->setAccessibleName(name.isEmpty() ? text : name);
    made->setToolTip(made->accessibleName());
    return made;
}

QFrame *hairline(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

Notice::Kind kindOf(LayoutEditor::Tone tone)
{
    switch (tone) {
    case LayoutEditor::Tone::Info: return Notice::Kind::Info;
    case LayoutEditor::Tone::Good: return Notice::Kind::Good;
    case LayoutEditor::Tone::Warn: return Notice::Kind::Warn;
    case LayoutEditor::Tone::Bad: return Notice::Kind::Bad;
    }
    return Notice::Kind::Info;
}

} // namespace

LayoutEditorPage::LayoutEditorPage(Client &client, PrintDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_editor(client)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    m_notice = new Notice;
    m_notice->setContentsMargins(theme::space::Between, 0, theme::space::Between, theme::space::Inside);
    layout->addWidget(m_notice);
    layout->addWidget(hairline(QFrame::HLine));
    m_canvas = new LayoutCanvas(m_editor, PaperWords().sample());
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("Preview of the paper"));
    m_scroll->setWidget(m_canvas);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildTools());
    middle->addWidget(m_scroll, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(buildFields());
    body->addWidget(hairline(QFrame::VLine));
    body->addLayout(middle, 1);
    body->addWidget(hairline(QFrame::VLine));
    auto *properties = new QScrollArea;
    properties->setFrameShape(QFrame::NoFrame);
    properties->setWidgetResizable(true);
    properties->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    properties->setFocusPolicy(Qt::NoFocus);
    properties->setAccessibleName(tr("Properties"));
    properties->setFixedWidth(284);
    properties->setWidget(new LayoutProperties(m_editor));
    body->addWidget(properties);
    layout->addLayout(body, 1);

    connect(&m_editor, &LayoutEditor::eventsChanged, this, [this] {
        m_isFilling = true;
        const qint64 chosen = m_event->currentData().toLongLong();
        m_event->clear();
        for (const EventView &event : m_editor.events())
            m_event->addItem(event.name + u" · "_s + QLocale().toString(event.startsAt.toLocalTime(), QLocale::ShortFormat), event.id.value());
        m_event->setCurrentIndex(std::max(0, m_event->findData(chosen)));
        m_isFilling = false;
        if (!m_editor.isChanged())
            openChosen();
    });
    connect(&m_editor, &LayoutEditor::changed, this, [this] {
        fillFields();
        showState();
    });
    connect(&m_editor, &LayoutEditor::selectionChanged, this, [this] {
        m_isFilling = true;
        m_fields->setCurrentRow(m_editor.selected());
        m_isFilling = false;
    });
    connect(&m_editor, &LayoutEditor::opened, this, &LayoutEditorPage::fit);
    connect(&m_editor, &LayoutEditor::stateChanged, this, &LayoutEditorPage::showState);
    connect(&m_editor, &LayoutEditor::saved, &desk, &PrintDesk::forgetLayouts);
    connect(&desk, &PrintDesk::jobsChanged, this, &LayoutEditorPage::followSample);
    connect(&desk, &PrintDesk::said, this, [this](PrintDesk::Tone tone, const QString &sentence) {
        if (m_isSampleDue)
            m_notice->say(kindOf(LayoutEditor::Tone(tone)), sentence);
    });
    connect(&m_editor, &LayoutEditor::said, this, [this](LayoutEditor::Tone tone, const QString &sentence) { m_notice->say(kindOf(tone), sentence); });
    bindKeys();
    showState();
}

QWidget *LayoutEditorPage::buildBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::space::Between, theme::space::Inside, theme::space::Between, theme::space::Inside);
    layout->setSpacing(theme::space::Inside);
    m_event = new QComboBox;
    theme::setPurpose(*m_event, tr("Event"));
    m_event->setMinimumWidth(280);
    m_layout = new QComboBox;
    theme::setPurpose(*m_layout, tr("Layout"));
    m_layout->setMinimumWidth(200);
    for (const PaperUse use : {PaperUse::Ticket, PaperUse::Receipt, PaperUse::Report}) {
        for (const QString &slug : builtInSlugs(use)) {
            m_layout->addItem(builtInLayout(slug, use).name, slug);
            m_layout->setItemData(m_layout->count() - 1, int(use), Qt::UserRole + 1);
        }
    }
    m_state = new QLabel;
    theme::setTextRole(*m_state, theme::Body, theme::Token::Text2);
    m_take = button(tr("Take over from…"), theme::Variant::Secondary, tr("Take over another event's layout"));
    m_take->setMenu(new QMenu(m_take));
    connect(m_take->menu(), &QMenu::aboutToShow, this, &LayoutEditorPage::fillOthers);
    m_reset = button(tr("Back to the built-in one"), theme::Variant::Danger);
    m_save = button(tr("Save"), theme::Variant::Primary);
    layout->addWidget(m_event);
    layout->addWidget(m_layout);
    layout->addWidget(m_state);
    layout->addStretch(1);
    layout->addWidget(m_take);
    layout->addWidget(m_reset);
    layout->addWidget(m_save);
    for (QComboBox *box : {m_event, m_layout})
        connect(box, &QComboBox::currentIndexChanged, this, &LayoutEditorPage::openChosen);
    connect(m_save, &QPushButton::clicked, &m_editor, &LayoutEditor::save);
    connect(m_reset, &QPushButton::clicked, &m_editor, &LayoutEditor::reset);
    return bar;
}

QWidget *LayoutEditorPage::buildTools()
{
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(theme::space::Between, theme::space::Step, theme::space::Between, theme::space::Step);
    layout->setSpacing(theme::space::Step);
    m_undo = button(tr("Undo"), theme::Variant::Quiet);
    m_redo = button(tr("Redo"), theme::Variant::Quiet);
    auto *out = button({}, theme::Variant::Quiet, tr("Smaller"));
    out->setIcon(theme::icon(theme::Icon::Minus));
    auto *in = button({}, theme::Variant::Quiet, tr("Larger"));
    in->setIcon(theme::icon(theme::Icon::Plus));
    auto *whole = button({}, theme::Variant::Quiet, tr("The whole paper"));
    whole->setIcon(theme::icon(theme::Icon::Fit));
    m_sample = button(tr("Print a sample"), theme::Variant::Quiet);
    auto *dots = new QCheckBox(tr("Dot by dot"));
    dots->setAccessibleName(tr("Show it dot by dot, as it is printed"));
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addStretch(1);
    layout->addWidget(m_sample);
    layout->addWidget(dots);
    layout->addWidget(out);
    layout->addWidget(in);
    layout->addWidget(whole);
    connect(m_undo, &QPushButton::clicked, &m_editor.undo(), &QUndoStack::undo);
    connect(m_redo, &QPushButton::clicked, &m_editor.undo(), &QUndoStack::redo);
    connect(m_sample, &QPushButton::clicked, this, &LayoutEditorPage::printSample);
    connect(out, &QPushButton::clicked, this, [this] { m_canvas->setZoom(m_canvas->zoom() / 1.25); });
    connect(in, &QPushButton::clicked, this, [this] { m_canvas->setZoom(m_canvas->zoom() * 1.25); });
    connect(whole, &QPushButton::clicked, this, &LayoutEditorPage::fit);
    connect(dots, &QCheckBox::toggled, this, [this](bool isOn) { m_canvas->setDots(isOn); });
    connect(&m_editor.undo(), &QUndoStack::indexChanged, this, &LayoutEditorPage::showState);
    return tools;
}

QWidget *LayoutEditorPage::buildFields()
{
    auto *side = new QWidget;
    side->setFixedWidth(228);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(theme::space::Between, theme::space::Between, theme::space::Between, theme::space::Between);
    layout->setSpacing(theme::space::Inside);
    auto *title = new QLabel(tr("Fields"));
    theme::setTextRole(*title, theme::Large);
    m_fields = new QListWidget;
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setTextElideMode(Qt::ElideRight);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = button(tr("Add…"), theme::Variant::Secondary);
    auto *menu = new QMenu(add);
    using Kind = LayoutField::Kind;
    for (const Kind kind : {Kind::Text, Kind::Line, Kind::Qr, Kind::Code128, Kind::Image, Kind::Table})
        menu->addAction(LayoutEditor::kindName(kind), this, [this, kind] { m_editor.add(kind); });
    add->setMenu(menu);
    auto *copy = button(tr("Copy"), theme::Variant::Secondary, tr("Copy the chosen field"));
    auto *remove = button(tr("Remove"), theme::Variant::Danger, tr("Remove the chosen field"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::space::Inside);
    row->addWidget(copy, 1);
    row->addWidget(remove, 1);
    layout->addWidget(title);
    layout->addWidget(m_fields, 1);
    layout->addWidget(add);
    layout->addLayout(row);
    connect(m_fields, &QListWidget::currentRowChanged, this, [this](int index) {
        if (!m_isFilling)
            m_editor.select(index);
    });
    connect(copy, &QPushButton::clicked, &m_editor, &LayoutEditor::duplicate);
    connect(remove, &QPushButton::clicked, &m_editor, &LayoutEditor::remove);
    return side;
}

void LayoutEditorPage::bindKeys()
{
    const auto bind = [this](const QString &action, auto slot) { bindKey(action, this, Qt::WidgetWithChildrenShortcut, slot); };
    bind(u"undo"_s, [this] { m_editor.undo().undo(); });
    bind(u"redo"_s, [this] { m_editor.undo().redo(); });
    bind(u"save"_s, [this] { m_editor.save(); });
}

void LayoutEditorPage::enter()
{
    m_editor.loadEvents();
    m_canvas->setFocus();
}

void LayoutEditorPage::openChosen()
{
    if (m_isFilling || m_event->currentIndex() < 0)
        return;
    const EventId event(m_event->currentData().toLongLong());
    const QString slug = m_layout->currentData().toString();
    if (event == m_editor.event() && slug == m_editor.slug() && (m_editor.isBusy() || m_editor.isChanged()))
        return;
    if (m_editor.isChanged()) {
        // Going elsewhere must not cost work: what was open stays, and the person is told why.
        m_isFilling = true;
        m_event->setCurrentIndex(m_event->findData(m_editor.event().value()));
        m_layout->setCurrentIndex(m_layout->findData(m_editor.slug()));
        m_isFilling = false;
        return m_notice->say(Notice::Kind::Warn, tr("Save this layout first, or undo what was changed, then choose another."));
    }
    m_notice->clear();
    m_editor.open(event, slug, PaperUse(m_layout->currentData(Qt::UserRole + 1).toInt()));
}

void LayoutEditorPage::fillOthers()
{
    constexpr int most = 30; // more is no menu any more
    QMenu *menu = m_take->menu();
    menu->clear();
    for (int i = 0; i < m_event->count() && menu->actions().size() < most; ++i) {
        const EventId other(m_event->itemData(i).toLongLong());
        const QList<EventView> &events = m_editor.events();
        const auto found = std::find_if(events.cbegin(), events.cend(), [other](const EventView &event) { return event.id == other; });
        if (other != m_editor.event() && found != events.cend())
            menu->addAction(m_event->itemText(i), this, [this, event = *found] { m_editor.takeFrom(event); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("There is no other event."))->setEnabled(false);
}

void LayoutEditorPage::printSample()
{
    if (const QString wrong = m_editor.problem(); !wrong.isEmpty())
        return m_notice->say(Notice::Kind::Warn, wrong);
    m_lastJob = 0;
    for (const PrintJob &job : m_desk.jobs())
        m_lastJob = std::max(m_lastJob, job.id);
    m_isSampleDue = true; // before: what the desk says to it is said here
    if (const PrinterConfig *printer = m_desk.printSample(m_editor.layout()))
        m_notice->say(Notice::Kind::Info, tr("A sample goes to %1.").arg(printer->name));
    else
        m_isSampleDue = false;
}

/// What became of the sample, as far as the printer tells.
void LayoutEditorPage::followSample()
{
    const QList<PrintJob> &jobs = m_desk.jobs();
    const auto job = std::find_if(jobs.crbegin(), jobs.crend(), [this](const PrintJob &each) { return each.kind == JobKind::Test && each.id > m_lastJob; });
    if (!m_isSampleDue || job == jobs.crend())
        return;
    if (job->state() == JobState::Printed)
        m_notice->say(Notice::Kind::Good, tr("The sample is printed."));
    else if (job->state() == JobState::Failed || job->state() == JobState::Maybe)
        m_notice->say(Notice::Kind::Warn, tr("The sample is not printed: %1.").arg(PrintDesk::troubleText(job->trouble)));
    m_isSampleDue = job->state() != JobState::Printed;
}

void LayoutEditorPage::fillFields()
{
    m_isFilling = true;
    const QList<LayoutField> &fields = m_editor.layout().fields;
    while (m_fields->count() > fields.size())
        delete m_fields->takeItem(m_fields->count() - 1);
    while (m_fields->count() < fields.size())
        m_fields->addItem(QString());
    for (int i = 0; i < fields.size(); ++i)
        m_fields->item(i)->setText(LayoutEditor::fieldName(fields.at(i)));
    m_fields->setCurrentRow(m_editor.selected());
    m_isFilling = false;
}

void LayoutEditorPage::showState()
{
    const bool isOpen = m_editor.event().isValid();
    QString words = m_editor.version() > 0 ? tr("the event's own, version %1").arg(m_editor.version()) : tr("built in");
    if (m_editor.isChanged())
        words += tr(", changed");
    m_state->setText(m_editor.isBusy() ? tr("one moment…") : isOpen ? words : tr("choose an event"));
    m_save->setEnabled(isOpen && !m_editor.isBusy() && m_editor.isChanged());
    m_reset->setEnabled(isOpen && !m_editor.isBusy() && (m_editor.version() > 0 || m_editor.isChanged()));
    m_take->setEnabled(isOpen && !m_editor.isBusy());
    m_sample->setEnabled(isOpen && !m_editor.isBusy());
    m_undo->setEnabled(m_editor.undo().canUndo());
    m_redo->setEnabled(m_editor.undo().canRedo());
}

void LayoutEditorPage::fit() { m_canvas->fit(m_scroll->viewport()->size()); }

void LayoutEditorPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &LayoutEditorPage::fit); // once the layout knows the size
}

} // namespace foyer
