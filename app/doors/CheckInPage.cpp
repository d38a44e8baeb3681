// SPDX-License-Identifier: GPL-3.0-or-later
#include "doors/CheckInPage.h"

#include "client/ErrorText.h"
#include "language/ServerWords.h"
#include "theme/Controls.h"
#include "theme/Fonts.h"
#include "theme/Icons.h"
#include "theme/Segmented.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer {

using namespace Qt::StringLiterals;

/// One colour from edge to edge, one word, what belongs to it below. Colour never speaks alone: the word and the icon do.
class Verdict : public QWidget
{
public:
    explicit Verdict(QWidget *parent = nullptr) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        setMinimumHeight(260);
    }

    void show(const VerdictWords &words, const QString &first, const QString &second)
    {
        m_words = words;
        m_first = first;
        m_second = second;
        setAccessibleName(words.word);
        setAccessibleDescription(first + u' ' + second);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor fill = theme::colour(m_words.colour);
        const bool isIdle = m_words.colour == theme::Token::Surface;
        painter.setPen(isIdle ? QPen(theme::colour(theme::Token::Line)) : Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius, theme::radius);
        const QColor ink = isIdle ? theme::colour(theme::Token::Text2) : theme::inkOn(fill);
        painter.setPen(ink);
        QFont big = theme::type(isIdle ? theme::Headline : theme::Door);
        // A long word on a small window gets smaller rather than cut.
        while (big.pixelSize() > 28 && QFontMetrics(big).horizontalAdvance(m_words.word) > width() - 2 * theme::space::Around)
            big.setPixelSize(big.pixelSize() - 4);
        const QRect middle = rect().adjusted(0, 0, 0, -height() / 5);
        if (!isIdle && height() > 300)
            theme::drawIcon(painter, QRectF(width() / 2.0 - 24, middle.center().y() - big.pixelSize() / 2.0 - 64, 48, 48),
                            m_words.mayEnter ? theme::Icon::Check : theme::Icon::Cross, ink);
        painter.setFont(big);
        painter.drawText(middle, Qt::AlignCenter, m_words.word);
        const int below = middle.center().y() + big.pixelSize() / 2 + theme::space::Between;
        painter.setFont(theme::type(theme::Title));
        painter.drawText(QRect(0, below, width(), 32), Qt::AlignCenter, m_first);
        painter.setFont(theme::type(theme::Large));
        painter.drawText(QRect(0, below + 36, width(), 28), Qt::AlignCenter, m_second);
    }

private:
    VerdictWords m_words;
    QString m_first;
    QString m_second;
};

VerdictWords verdictWords(const ScanRecord &record)
{
    using theme::Token;
    if (record.error)
        return {CheckInPage::tr("No answer"), Token::Warn, false};
    const QString &result = record.answer.result;
    if (result == "admitted"_L1)
        return {CheckInPage::tr("Admitted"), Token::Good, true};
    if (result == "left"_L1)
        return {CheckInPage::tr("Out"), Token::Good, true};
    if (result == "already_admitted"_L1)
        return {CheckInPage::tr("Already in"), Token::Bad, false};
    if (result == "wrong_event"_L1)
        return {CheckInPage::tr("Other event"), Token::Bad, false};
    if (result == "wrong_gate"_L1)
        return {CheckInPage::tr("Other gate"), Token::Warn, false};
    if (result == "not_valid_yet"_L1)
        return {CheckInPage::tr("Too early"), Token::Warn, false};
    if (result == "refunded"_L1)
        return {CheckInPage::tr("Refunded"), Token::Bad, false};
    if (result == "replaced"_L1)
        return {CheckInPage::tr("Replaced"), Token::Bad, false};
    if (result == "forged"_L1)
        return {CheckInPage::tr("Forged"), Token::Bad, false};
    return {CheckInPage::tr("Unknown"), Token::Bad, false};
}

CheckInPage::CheckInPage(Client &client, const QString &device, QWidget *parent) : QWidget(parent), m_controller(client, device)
{
    theme::setTouch(*this);
    auto *column = new QWidget;
    column->setMaximumWidth(1100);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(theme::space::Around, theme::space::Around, theme::space::Around, theme::space::Around);
    layout->setSpacing(theme::space::Between);

    auto *top = new QHBoxLayout;
    top->setSpacing(theme::space::Between);
    m_event = new QComboBox;
    theme::setPurpose(*m_event, tr("Event at this door"));
    m_event->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_direction = new Segmented;
    m_direction->setAccessibleName(tr("In or out"));
    m_direction->addChoice(tr("In"));
    m_direction->addChoice(tr("Out"));
    top->addWidget(m_event, 1);
    top->addWidget(m_direction);
    layout->addLayout(top);
    m_code = new QLineEdit;
    m_code->setPlaceholderText(tr("Scan a ticket, or type its code and press Enter"));
    m_code->setAccessibleName(tr("Ticket code"));
    m_code->setFont(theme::type(theme::Large));
    m_code->setMaxLength(500);
    layout->addWidget(m_code);
    m_verdict = new Verdict;
    m_verdict->show({tr("Ready to scan"), theme::Token::Surface, false}, {}, {});
    layout->addWidget(m_verdict, 1);
    auto *caption = new QLabel(tr("Last scans"));
    theme::setTextRole(*caption, theme::Small, theme::Token::Text2);
    layout->addWidget(caption);
    auto *last = new QWidget;
    last->setMinimumHeight(5 * 28);
    m_last = new QVBoxLayout(last);
    m_last->setContentsMargins(0, 0, 0, 0);
    m_last->setSpacing(theme::space::Step);
    m_last->setAlignment(Qt::AlignTop);
    layout->addWidget(last);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);

    connect(m_event, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_controller.setEvent(EventId(m_event->itemData(index).toLongLong()));
        m_verdict->show({tr("Ready to scan"), theme::Token::Surface, false}, {}, {});
        m_code->setFocus();
    });
    connect(m_direction, &Segmented::currentIndexChanged, this, [this](int index) {
        m_controller.setOut(index == 1);
        m_code->setFocus();
    });
    connect(m_code, &QLineEdit::returnPressed, this, [this] {
        m_controller.scan(m_code->text());
        m_code->clear(); // ready for the next at once
    });
    connect(&m_controller, &CheckInController::scanned, this, &CheckInPage::showVerdict);
    connect(&m_controller, &CheckInController::recordsChanged, this, &CheckInPage::showLast);
}

void CheckInPage::setEvents(const QList<DoorEvent> &events)
{
    const qint64 chosen = m_controller.event().value();
    const QSignalBlocker quiet(m_event);
    m_event->clear();
    for (const DoorEvent &event : events)
        m_event->addItem(event.title, event.id.value());
    const int index = std::max(0, m_event->findData(chosen));
    m_event->setCurrentIndex(index);
    if (m_event->count() > 0 && m_event->itemData(index).toLongLong() != chosen)
        m_controller.setEvent(EventId(m_event->itemData(index).toLongLong()));
}

void CheckInPage::enter()
{
    emit eventsWanted();
    m_code->setFocus();
}

void CheckInPage::showVerdict(const ScanRecord &record)
{
    const VerdictWords words = verdictWords(record);
    QString first = language::place(record.answer.label.value_or(QString()));
    if (record.answer.holder)
        first += first.isEmpty() ? *record.answer.holder : u" · "_s + *record.answer.holder;
    QString second;
    if (record.error)
        second = errorText(*record.error);
    else if (record.answer.result == "already_admitted"_L1 && record.answer.firstAdmittedAt) {
        const QString time = QLocale().toString(record.answer.firstAdmittedAt->toLocalTime().time(), u"HH:mm:ss"_s);
        second = record.answer.gate ? tr("first admitted at %1, %2").arg(time, *record.answer.gate) : tr("first admitted at %1").arg(time);
    }
    m_verdict->show(words, first, second);
}

void CheckInPage::showLast()
{
    while (QLayoutItem *item = m_last->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ScanRecord &record : m_controller.records().first(std::min<qsizetype>(5, m_controller.records().size()))) {
        const QString time = QLocale().toString(record.at.toLocalTime().time(), u"HH:mm:ss"_s);
        const QString what = record.isAnswered ? verdictWords(record).word : tr("asking…");
        auto *line = new QLabel(time + u"   "_s + what + u"   "_s + language::place(record.answer.label.value_or(record.code.left(16))));
        theme::setTextRole(*line, theme::Body, record.isAnswered && verdictWords(record).mayEnter ? theme::Token::Text : theme::Token::Text2);
        m_last->addWidget(line);
    }
}

} // namespace foyer
