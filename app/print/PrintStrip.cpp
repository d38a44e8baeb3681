// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PrintStrip.h"

#include "theme/Controls.h"
#include "theme/Icons.h"
#include "theme/KeyButton.h"
#include "theme/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

/// Failures first, then what is under way, then what is done.
int rank(JobState state)
{
    switch (state) {
    case JobState::Maybe:
    case JobState::Failed: return 0;
    case JobState::Printing: return 1;
    case JobState::Waiting: return 2;
    case JobState::Printed: break;
    }
    return 3;
}

std::pair<theme::Icon, theme::Token> signOf(JobState state)
{
    switch (state) {
    case JobState::Maybe:
    case JobState::Failed: return {theme::Icon::Alert, theme::Token::Warn};
    case JobState::Printed: return {theme::Icon::Check, theme::Token::Good};
    case JobState::Printing:
    case JobState::Waiting: break;
    }
    return {theme::Icon::Print, theme::Token::Text2};
}

} // namespace

PrintStrip::PrintStrip(PrintDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setAccessibleName(tr("Printing"));
    m_lines = new QVBoxLayout(this);
    m_lines->setContentsMargins(theme::space::Inside, 0, theme::space::Inside, 0);
    m_lines->setSpacing(0);
    connect(&desk, &PrintDesk::jobsChanged, this, &PrintStrip::refresh);
    connect(&desk, &PrintDesk::setupChanged, this, &PrintStrip::refresh);
    if (Theme *theme = Theme::current()) {
        connect(theme, &Theme::changed, this, [this] { // the signs are pictures in the scheme's colours
            m_shown.clear();
            refresh();
        });
    }
    refresh();
}

QString PrintStrip::sentence(const PrintJob &job)
{
    const int printed = job.count(PageState::Printed);
    const int all = int(job.pages.size());
    switch (job.state()) {
    case JobState::Waiting: return tr("%1 waits to be printed.").arg(job.title);
    case JobState::Printing: return all > 1 ? tr("%1: printing %2 of %3.").arg(job.title).arg(std::min(printed + 1, all)).arg(all) : tr("%1: printing.").arg(job.title);
    case JobState::Printed: return tr("%1 is printed.").arg(job.title);
    case JobState::Failed:
        return all > 1 ? tr("%1: %2, %3 of %4 printed.").arg(job.title, PrintDesk::troubleText(job.trouble)).arg(printed).arg(all)
                       : tr("%1: %2.").arg(job.title, PrintDesk::troubleText(job.trouble));
    case JobState::Maybe: {
        const PrintPage &page = job.pages.at(job.first(PageState::Maybe));
        return tr("%1: did %2 come out? %3.").arg(job.title, page.label, PrintDesk::troubleText(job.trouble).replace(0, 1, PrintDesk::troubleText(job.trouble).left(1).toUpper()));
    }
    }
    return {};
}

QWidget *PrintStrip::makeLine(const PrintJob &job, bool hasKeys)
{
    auto *line = new QWidget;
    line->setFixedHeight(theme::touchHeight);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(theme::space::Inside, 0, theme::space::Inside, 0);
    layout->setSpacing(theme::space::Inside);
    const auto [icon, token] = signOf(job.state());
    auto *sign = new QLabel;
    sign->setPixmap(theme::icon(icon, token).pixmap(theme::iconSize, theme::iconSize));
    auto *words = new QLabel(sentence(job));
    words->setTextFormat(Qt::PlainText);
    words->setMinimumWidth(0);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->setToolTip(words->text());
    theme::setTextRole(*words, theme::Body, rank(job.state()) == 0 ? theme::Token::Text : theme::Token::Text2);
    layout->addWidget(sign);
    layout->addWidget(words, 1);
    const qint64 id = job.id;
    const auto add = [&](const QString &text, const QString &key, theme::Variant variant, auto slot) {
        auto *made = new KeyButton(text, key);
        theme::setVariant(*made, variant);
        connect(made, &QPushButton::clicked, this, slot);
        layout->addWidget(made);
        return made;
    };
    const QString again = hasKeys ? u"{print-again}"_s : QString();
    const QString elsewhere = hasKeys ? u"{print-elsewhere}"_s : QString();
    if (job.state() == JobState::Maybe) {
        add(tr("Print a new one"), again, theme::Variant::Secondary, [this, id] { m_desk.printAnew(id); })->setEnabled(!m_desk.isAskingAnew(id));
        add(tr("It came out"), elsewhere, theme::Variant::Secondary, [this, id] { m_desk.cameOut(id); });
    } else if (job.state() == JobState::Failed) {
        add(tr("Try again"), again, theme::Variant::Secondary, [this, id] { m_desk.retry(id); });
        if (const PrinterConfig *other = m_desk.otherPrinter(job); other && job.count(PageState::Sending) == 0)
            add(tr("On %1").arg(other->name), elsewhere, theme::Variant::Secondary, [this, id] { m_desk.sendElsewhere(id); });
    }
    if (rank(job.state()) == 0 || job.state() == JobState::Waiting)
        add(tr("Do not print"), {}, theme::Variant::Quiet, [this, id] { m_desk.cancel(id); });
    return line;
}

void PrintStrip::refresh()
{
    QList<PrintJob> jobs = m_desk.jobs();
    std::stable_sort(jobs.begin(), jobs.end(), [](const PrintJob &a, const PrintJob &b) { return rank(a.state()) < rank(b.state()); });
    QStringList shown;
    for (const PrintJob &job : std::as_const(jobs))
        shown += u"%1 %2 %3"_s.arg(job.id).arg(m_desk.isAskingAnew(job.id)).arg(sentence(job));
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // the click that led here may come from it
        }
        delete item;
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(maxLines, jobs.size()); ++i)
        m_lines->addWidget(makeLine(jobs.at(i), i == 0));
    if (jobs.size() > maxLines) {
        auto *more = new QLabel(tr("and %n more", nullptr, int(jobs.size() - maxLines)));
        more->setContentsMargins(theme::space::Inside, 0, 0, theme::space::Step);
        theme::setTextRole(*more, theme::Small, theme::Token::Text2);
        m_lines->addWidget(more);
    }
    setVisible(!jobs.isEmpty());
    update();
    if (m_desk.attention()) {
        QAccessibleEvent said(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
}

void PrintStrip::settle()
{
    const PrintJob *job = m_desk.attention();
    if (job)
        job->state() == JobState::Maybe ? m_desk.printAnew(job->id) : m_desk.retry(job->id);
}

void PrintStrip::settleOtherwise()
{
    const PrintJob *job = m_desk.attention();
    if (job)
        job->state() == JobState::Maybe ? m_desk.cameOut(job->id) : m_desk.sendElsewhere(job->id);
}

void PrintStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::colour(theme::Token::Line));
    painter.setBrush(theme::colour(theme::Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
}

} // namespace foyer
