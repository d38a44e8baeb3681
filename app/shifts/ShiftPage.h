// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/PaperWords.h"
#include "shifts/ShiftController.h"
#include "shifts/ShiftListModel.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace foyer {

class CashCountPane;
class Notice;
class PrintDesk;
class ReportView;
class Segmented;

/// The drawer's page: open with a float, cash in and out, X, the blind count, Z, and the shifts before. Everything by keyboard,
/// no dialog.
class ShiftPage : public QWidget
{
    Q_OBJECT
public:
    /// `till` names this till for its reports. All must outlive it.
    ShiftPage(ShiftController &shifts, PrintDesk &printing, std::function<QString()> till, QWidget *parent = nullptr);

    /// What cash is likely counted in where no shift tells: the events' currency.
    void suggestCurrency(const QString &currency);
    /// Puts the typing where the next step is.
    void enter();
    /// The X report, on screen and, where a printer is set for reports, on paper.
    void takeReport();
    /// Begins the count, or where no shift is open, opens one.
    void startCount();

signals:
    void left(); ///< Esc where there is nothing to take back

private:
    QWidget *buildWork();
    QWidget *buildOpening();
    QWidget *buildOpen();
    QWidget *buildMovement();
    QWidget *buildCounting();
    QWidget *buildReports();
    void bindKeys();
    void refresh();
    void submit(); ///< what is entered
    void openShift();
    void move();
    void handIn();
    void back();
    void showReport(const ShiftReportView &report, bool isPrinted);
    void showEarlier();
    void say(ShiftController::Tone tone, const QString &sentence);

    ShiftController &m_shifts;
    PrintDesk &m_printing;
    const std::function<QString()> m_till;
    PaperWords m_words;
    ShiftListModel m_earlier;
    ShiftController::State m_shown = ShiftController::State::Unknown;
    bool m_isPrintWanted = false; ///< the report just asked for goes onto paper too
    std::optional<ShiftReportView> m_report;
    QString m_suggested;

    Notice *m_notice = nullptr;
    QStackedWidget *m_steps = nullptr;
    QWidget *m_asking = nullptr;
    QWidget *m_opening = nullptr;
    QComboBox *m_currency = nullptr;
    CashCountPane *m_float = nullptr;
    QPushButton *m_openButton = nullptr;
    QWidget *m_open = nullptr;
    QLabel *m_since = nullptr;
    QLabel *m_facts = nullptr;
    Segmented *m_kind = nullptr;
    QLineEdit *m_amount = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_moveButton = nullptr;
    QWidget *m_counting = nullptr;
    CashCountPane *m_count = nullptr;
    QPushButton *m_handIn = nullptr;
    QLabel *m_noReport = nullptr;
    ReportView *m_view = nullptr;
    QPushButton *m_print = nullptr;
    QLabel *m_noEarlier = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_more = nullptr;
};

} // namespace foyer
