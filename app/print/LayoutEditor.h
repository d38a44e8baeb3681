// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/Client.h"
#include "paper/TicketLayout.h"
#include "protocol/EventMethods.h"

#include <QPointF>
#include <QUndoStack>

namespace foyer {

/// A layout of an event being changed: fetched, edited with undo, checked, saved. Knows no widget. Interface thread.
class LayoutEditor : public QObject
{
    Q_OBJECT
public:
    enum class Tone { Info, Good, Warn, Bad };
    Q_ENUM(Tone)
    static constexpr double grid = 0.5; ///< mm; what a drag snaps to
    static constexpr double smallest = 1; ///< mm; of a field's side

    explicit LayoutEditor(Client &client, QObject *parent = nullptr);

    void loadEvents();
    const QList<EventView> &events() const { return m_events; }
    /// Opens the event's layout of that name, the built-in one when it has none. Changes not saved are lost: ask before.
    void open(EventId event, const QString &slug, PaperUse use);
    EventId event() const { return m_event; }
    const QString &slug() const { return m_slug; }
    qint64 version() const { return m_version; } ///< 0: the event prints with the built-in one
    bool isBusy() const { return m_isBusy; }

    const TicketLayout &layout() const { return m_layout; }
    QUndoStack &undo() { return m_undo; }
    bool isChanged() const { return !m_undo.isClean(); }
    int selected() const { return m_selected; } ///< -1: none
    const LayoutField *field() const { return m_selected >= 0 ? &m_layout.fields.at(m_selected) : nullptr; }
    void select(int index);

    /// Each is one step of undo; steps of one drag, or of one property changed on and on, become one.
    void setField(const LayoutField &field, const QString &what);
    void moveBy(QPointF mm, bool isSnapped);
    void resizeBy(QPointF mm, bool isSnapped);
    void endDrag() { ++m_drag; }
    void add(LayoutField::Kind kind);
    void remove();
    void duplicate();
    /// What another event has for the same paper, as one step of undo.
    void takeFrom(const EventView &other);
    void setPaper(const TicketLayout &paper); ///< name, size and resolution; its fields are ignored

    /// The first thing that keeps it from being printed, in words; empty when all is well.
    QString problem() const;
    void save();
    /// The event prints with the built-in layout again; nothing of its own is kept.
    void reset();
    static QString kindName(LayoutField::Kind kind);
    /// How the list calls a field.
    static QString fieldName(const LayoutField &field);

signals:
    void eventsChanged();
    void opened();
    void changed(); ///< the layout
    void selectionChanged();
    void stateChanged(); ///< busy, version, clean
    void saved();
    void said(foyer::LayoutEditor::Tone tone, const QString &sentence);

private:
    friend class LayoutStep;
    void push(const TicketLayout &after, int selected, const QString &text, const QString &merge);
    void show(const TicketLayout &layout, int selected);
    void start(const TicketLayout &layout, qint64 version);
    void setBusy(bool isBusy);
    void keepInside(LayoutField &field) const;

    Client &m_client;
    QList<EventView> m_events;
    EventId m_event;
    QString m_slug;
    PaperUse m_use = PaperUse::Ticket;
    qint64 m_version = 0;
    bool m_isBusy = false;
    int m_opening = 0; ///< number of the open() whose answer counts
    int m_drag = 0;
    TicketLayout m_layout;
    int m_selected = -1;
    QUndoStack m_undo;
};

} // namespace foyer
