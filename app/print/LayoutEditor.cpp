// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/LayoutEditor.h"

#include "client/ErrorText.h"
#include "client/UpcomingEvents.h"
#include "print/BuiltInLayouts.h"
#include "protocol/LayoutMethods.h"

#include <QUndoCommand>

#include <cmath>

namespace foyer {

using namespace Qt::StringLiterals;

/// One step of undo: the layout before and after. Layouts are small and share their pictures.
class LayoutStep : public QUndoCommand
{
public:
    LayoutStep(LayoutEditor &editor, TicketLayout after, int selected, const QString &text, QString merge)
        : QUndoCommand(text), m_editor(editor), m_before(editor.m_layout), m_after(std::move(after)), m_selectedBefore(editor.m_selected),
          m_selectedAfter(selected), m_merge(std::move(merge))
    {
    }
    void undo() override { m_editor.show(m_before, m_selectedBefore); }
    void redo() override { m_editor.show(m_after, m_selectedAfter); }
    int id() const override { return m_merge.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const LayoutStep *>(other);
        if (next->m_merge != m_merge)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    LayoutEditor &m_editor;
    const TicketLayout m_before;
    TicketLayout m_after;
    const int m_selectedBefore, m_selectedAfter;
    const QString m_merge; ///< steps of the same are one; empty: never
};

namespace {

double onGrid(double mm, double step) { return std::round(mm / step) * step; }
double tidy(double mm) { return std::round(mm * 100) / 100; }

} // namespace

LayoutEditor::LayoutEditor(Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_undo.setUndoLimit(200);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &LayoutEditor::stateChanged);
}

void LayoutEditor::loadEvents()
{
    ListEvents::Request request;
    request.from = UpcomingEvents::since(m_client);
    request.limit = UpcomingEvents::most;
    m_client.call<ListEvents>(request, this, [this](const Result<ListEvents::Reply> &reply) {
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        m_events = reply->items;
        emit eventsChanged();
    });
}

void LayoutEditor::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    emit stateChanged();
}

void LayoutEditor::open(EventId event, const QString &slug, PaperUse use)
{
    m_event = event;
    m_slug = slug;
    m_use = use;
    setBusy(true);
    m_client.call<GetLayout>({event, slug}, this, [this, opening = ++m_opening](const Result<LayoutView> &reply) {
        if (opening != m_opening)
            return;
        setBusy(false);
        if (!reply && reply.error().code == ErrorCode::NotFound)
            return start(builtInLayout(m_slug, m_use), 0);
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        const auto layout = readLayout(reply->layout);
        if (!layout)
            return emit said(Tone::Bad, tr("This layout was made by a newer Foyer and cannot be changed here."));
        start(*layout, reply->version);
    });
}

void LayoutEditor::start(const TicketLayout &layout, qint64 version)
{
    m_undo.clear();
    m_version = version;
    show(layout, -1);
    emit opened();
    emit stateChanged();
}

void LayoutEditor::show(const TicketLayout &layout, int selected)
{
    m_layout = layout;
    m_selected = selected < m_layout.fields.size() ? selected : -1;
    emit changed();
    emit selectionChanged();
}

void LayoutEditor::push(const TicketLayout &after, int selected, const QString &text, const QString &merge)
{
    if (after == m_layout && selected == m_selected)
        return;
    m_undo.push(new LayoutStep(*this, after, selected, text, merge));
}

void LayoutEditor::select(int index)
{
    index = index >= 0 && index < m_layout.fields.size() ? index : -1;
    if (std::exchange(m_selected, index) == index)
        return;
    ++m_drag;
    emit selectionChanged();
}

void LayoutEditor::keepInside(LayoutField &field) const
{
    const double bottom = m_layout.isRoll() ? TicketLayout::maxSide : m_layout.height;
    field.width = tidy(std::clamp(field.width, std::min(0.2, m_layout.width), m_layout.width));
    field.height = tidy(std::clamp(field.height, 0.2, bottom));
    field.x = tidy(std::clamp(field.x, 0.0, m_layout.width - field.width));
    field.y = tidy(std::clamp(field.y, 0.0, bottom - field.height));
}

void LayoutEditor::setField(const LayoutField &changedField, const QString &what)
{
    if (m_selected < 0)
        return;
    TicketLayout after = m_layout;
    LayoutField inside = changedField;
    keepInside(inside);
    after.fields[m_selected] = inside;
    push(after, m_selected, tr("change %1").arg(fieldName(inside)), u"%1/%2/%3"_s.arg(m_drag).arg(m_selected).arg(what));
}

void LayoutEditor::moveBy(QPointF mm, bool isSnapped)
{
    const LayoutField *now = field();
    if (!now)
        return;
    LayoutField moved = *now;
    moved.x += mm.x();
    moved.y += mm.y();
    if (isSnapped) {
        moved.x = mm.x() != 0 ? onGrid(moved.x, grid) : moved.x;
        moved.y = mm.y() != 0 ? onGrid(moved.y, grid) : moved.y;
    }
    setField(moved, u"move"_s);
}

void LayoutEditor::resizeBy(QPointF mm, bool isSnapped)
{
    const LayoutField *now = field();
    if (!now)
        return;
    LayoutField sized = *now;
    // A rule may be thinner than a field one can take hold of.
    const double least = sized.kind == LayoutField::Kind::Line ? 0.2 : smallest;
    const double step = isSnapped ? grid : 0.1;
    if (mm.x() != 0)
        sized.width = std::clamp(onGrid(sized.width + mm.x(), step), least, m_layout.width - sized.x);
    if (mm.y() != 0)
        sized.height = std::clamp(onGrid(sized.height + mm.y(), step), least, (m_layout.isRoll() ? TicketLayout::maxSide : m_layout.height) - sized.y);
    setField(sized, u"size"_s);
}

void LayoutEditor::add(LayoutField::Kind kind)
{
    if (m_layout.fields.size() >= TicketLayout::maxFields)
        return emit said(Tone::Warn, tr("A layout has at most %n fields.", nullptr, int(TicketLayout::maxFields)));
    using Kind = LayoutField::Kind;
    LayoutField added;
    added.kind = kind;
    added.width = std::min(kind == Kind::Qr || kind == Kind::Image ? 30.0 : 40.0, m_layout.width);
    added.height = kind == Kind::Line ? 0.4 : kind == Kind::Text ? 6 : kind == Kind::Code128 ? 12 : 30;
    if (kind == Kind::Text)
        added.text = tr("New text");
    else if (kind == Kind::Qr)
        added.text = u"{code}"_s;
    else if (kind == Kind::Code128)
        added.text = u"{order}"_s;
    // In the middle of what there is, where it is seen.
    double bottom = 0;
    for (const LayoutField &each : std::as_const(m_layout.fields))
        bottom = std::max(bottom, each.y + each.height);
    added.x = onGrid((m_layout.width - added.width) / 2, grid);
    added.y = m_layout.isRoll() ? onGrid(bottom + 1, grid) : onGrid((m_layout.height - added.height) / 2, grid);
    keepInside(added);
    TicketLayout after = m_layout;
    after.fields.append(added);
    push(after, int(after.fields.size()) - 1, tr("add %1").arg(kindName(kind)), {});
}

void LayoutEditor::remove()
{
    if (m_selected < 0)
        return;
    TicketLayout after = m_layout;
    const QString name = fieldName(after.fields.takeAt(m_selected));
    push(after, -1, tr("remove %1").arg(name), {});
}

void LayoutEditor::duplicate()
{
    if (m_selected < 0 || m_layout.fields.size() >= TicketLayout::maxFields)
        return;
    TicketLayout after = m_layout;
    LayoutField copy = after.fields.at(m_selected);
    copy.y += copy.height + grid;
    keepInside(copy);
    after.fields.append(copy);
    push(after, int(after.fields.size()) - 1, tr("copy %1").arg(fieldName(copy)), {});
}

void LayoutEditor::setPaper(const TicketLayout &paper)
{
    TicketLayout after = m_layout;
    after.name = paper.name;
    after.width = paper.width;
    after.height = paper.height;
    after.dpi = paper.dpi;
    push(after, m_selected, tr("change the paper"), u"paper"_s);
}

void LayoutEditor::takeFrom(const EventView &other)
{
    if (m_isBusy || !m_event.isValid())
        return;
    setBusy(true);
    m_client.call<GetLayout>({other.id, m_slug}, this, [this, name = other.name, opening = m_opening](const Result<LayoutView> &reply) {
        if (opening != m_opening)
            return;
        setBusy(false);
        if (!reply)
            return emit said(reply.error().code == ErrorCode::NotFound ? Tone::Info : Tone::Bad,
                             reply.error().code == ErrorCode::NotFound ? tr("%1 prints with the built-in layout on this paper.").arg(name) : errorText(reply.error()));
        const auto layout = readLayout(reply->layout);
        if (!layout)
            return emit said(Tone::Bad, tr("This layout was made by a newer Foyer and cannot be changed here."));
        if (*layout == m_layout)
            return emit said(Tone::Info, tr("It is the same here already."));
        push(*layout, -1, tr("take over from %1").arg(name), {});
        emit said(Tone::Info, tr("Taken over from %1. Save keeps it, Undo brings back what was here.").arg(name));
    });
}

QString LayoutEditor::problem() const
{
    const QList<FieldError> wrong = checkLayout(m_layout);
    if (wrong.isEmpty())
        return {};
    const QString path = wrong.first().path;
    if (path == "fields"_L1 && m_layout.use == PaperUse::Ticket)
        return tr("A ticket needs a QR code or a bar code, and at most %1 fields and %2 kB of pictures.").arg(TicketLayout::maxFields).arg(TicketLayout::maxImagesBytes / 1024);
    if (path.startsWith("fields["_L1)) {
        const int index = QStringView(path).mid(7, path.indexOf(u']') - 7).toInt();
        const QString name = fieldName(m_layout.fields.value(index));
        if (path.endsWith(".image"_L1))
            return tr("%1: choose a PNG of at most %2 kB and %3 pixels.").arg(name).arg(TicketLayout::maxImageBytes / 1024).arg(TicketLayout::maxImageSide);
        if (path.endsWith(".text"_L1))
            return tr("%1: the text is empty, too long, or names something in braces that a ticket does not have.").arg(name);
        return tr("%1 does not fit on the paper.").arg(name);
    }
    return path == "name"_L1 ? tr("The layout needs a name.") : tr("The paper is too small, too large, or too finely resolved.");
}

void LayoutEditor::save()
{
    if (m_isBusy || !m_event.isValid())
        return;
    if (const QString wrong = problem(); !wrong.isEmpty())
        return emit said(Tone::Warn, wrong);
    setBusy(true);
    m_client.call<SetLayout>({m_event, m_slug, writeLayout(m_layout), m_version}, this,
                             [this, opening = m_opening, steps = m_undo.index()](const Result<LayoutView> &reply) {
        if (opening != m_opening)
            return;
        if (reply) {
            m_version = reply->version;
            if (m_undo.index() == steps)
                m_undo.setClean();
        }
        setBusy(false);
        if (reply) {
            emit saved();
            return emit said(Tone::Good, tr("Saved. Every till prints the event's tickets like this from its next sale after opening the event."));
        }
        emit said(Tone::Bad, reply.error().code == ErrorCode::Conflict ? tr("Somebody else changed this layout meanwhile. Open it again to see theirs.") : errorText(reply.error()));
    });
}

void LayoutEditor::reset()
{
    if (m_isBusy || !m_event.isValid())
        return;
    if (m_version == 0) { // nothing of its own is kept: only what was changed here
        push(builtInLayout(m_slug, m_use), -1, tr("back to the built-in layout"), {});
        return;
    }
    setBusy(true);
    m_client.call<RemoveLayout>({m_event, m_slug}, this, [this, opening = m_opening](const Result<Empty> &reply) {
        if (opening != m_opening)
            return;
        setBusy(false);
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        start(builtInLayout(m_slug, m_use), 0);
        emit saved();
        emit said(Tone::Good, tr("The event prints with the built-in layout again."));
    });
}

QString LayoutEditor::kindName(LayoutField::Kind kind)
{
    switch (kind) {
    case LayoutField::Kind::Text: return tr("Text");
    case LayoutField::Kind::Line: return tr("Line");
    case LayoutField::Kind::Image: return tr("Picture");
    case LayoutField::Kind::Qr: return tr("QR code");
    case LayoutField::Kind::Code128: return tr("Bar code");
    case LayoutField::Kind::Table: return tr("Table");
    }
    return {};
}

QString LayoutEditor::fieldName(const LayoutField &field)
{
    return field.kind == LayoutField::Kind::Text && !field.text.isEmpty() ? field.text.left(40) : kindName(field.kind);
}

} // namespace foyer
