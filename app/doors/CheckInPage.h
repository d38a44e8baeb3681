// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doors/CheckInController.h"
#include "theme/Tokens.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace foyer {

class Segmented;
class Verdict;

/// An event one may check in for.
struct DoorEvent {
    EventId id;
    QString title;
};

/// Checks tickets in: one field that always has the focus, for typing or for a scanner that types; the answer as one
/// colour with one word; the last five below.
class CheckInPage : public QWidget
{
    Q_OBJECT
public:
    explicit CheckInPage(Client &client, const QString &device, QWidget *parent = nullptr);

    CheckInController &controller() { return m_controller; }
    void setEvents(const QList<DoorEvent> &events);
    void enter();

signals:
    void eventsWanted();

private:
    void showVerdict(const ScanRecord &record);
    void showLast();

    CheckInController m_controller;
    QComboBox *m_event = nullptr;
    Segmented *m_direction = nullptr;
    QLineEdit *m_code = nullptr;
    Verdict *m_verdict = nullptr;
    QVBoxLayout *m_last = nullptr;
};

/// What the door says, in words and a colour of the theme.
struct VerdictWords {
    QString word;
    theme::Token colour = theme::Token::Surface;
    bool mayEnter = false;
};
VerdictWords verdictWords(const ScanRecord &record);

} // namespace foyer
