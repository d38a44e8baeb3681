// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/KeyOverlay.h"

#include "theme/Fonts.h"
#include "theme/StylePaint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowHeight = 36;
constexpr int capWidth = 150;
constexpr int top = 96;
} // namespace

KeyOverlay::KeyOverlay(QWidget *window) : QWidget(window)
{
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    hide();
}

void KeyOverlay::open(const QString &title, KeyScopes scopes, const QList<std::pair<QString, QString>> &page)
{
    m_title = title;
    m_lines.clear();
    for (const KeyAction &action : KeyMap::actions()) {
        if (action.scopes & scopes)
            m_lines.append({KeyMap::current().keyName(action.id), action.name});
    }
    m_lines += page;
    QString spoken;
    for (const auto &[key, words] : std::as_const(m_lines))
        spoken += key + u": "_s + words + u". "_s;
    setAccessibleName(tr("Keys: %1").arg(title));
    setAccessibleDescription(spoken);
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus();
}

void KeyOverlay::close()
{
    hide();
    const QList<QWidget *> alive = parentWidget()->findChildren<QWidget *>();
    if (alive.contains(m_before))
        m_before->setFocus();
    m_before = nullptr;
}

bool KeyOverlay::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: // or the key would do what it does elsewhere
        event->accept();
        return true;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Shift && key != Qt::Key_Control && key != Qt::Key_Alt && key != Qt::Key_AltGr && key != Qt::Key_Meta)
            close();
        event->accept();
        return true;
    }
    case QEvent::MouseButtonPress:
        close();
        return true;
    default: return QWidget::event(event);
    }
}

bool KeyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void KeyOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(theme::Token::Ground));
    painter.setFont(theme::type(theme::Title));
    painter.setPen(theme::colour(theme::Token::Text));
    painter.drawText(QRect(theme::space::Around, theme::space::Around, width(), 32), Qt::AlignLeft | Qt::AlignVCenter, tr("Keys: %1").arg(m_title));
    painter.setFont(theme::type(theme::Small));
    painter.setPen(theme::colour(theme::Token::Text2));
    painter.drawText(QRect(theme::space::Around, 56, width(), 20), Qt::AlignLeft | Qt::AlignVCenter, tr("Any key goes back. They can be changed in the settings."));
    const int rows = std::max(1, (height() - top - theme::space::Around) / rowHeight);
    // As wide as the words need, as long as all columns fit.
    const QFontMetrics words(theme::type(theme::Body));
    int longest = 0;
    for (const auto &line : std::as_const(m_lines))
        longest = std::max(longest, words.horizontalAdvance(line.second));
    const int columns = (int(m_lines.size()) + rows - 1) / rows;
    const int columnWidth = std::min(capWidth + theme::space::Between + longest + 2 * theme::space::Around, (width() - theme::space::Around) / std::max(1, columns));
    for (int i = 0; i < m_lines.size(); ++i) {
        const QRect line(theme::space::Around + i / rows * columnWidth, top + i % rows * rowHeight, columnWidth - theme::space::Around, rowHeight);
        const QRect cap(line.left(), line.top() + 4, capWidth, rowHeight - 8);
        theme::drawBox(painter, cap, theme::colour(theme::Token::Surface), theme::colour(theme::Token::Line));
        painter.setFont(theme::type(theme::Body, theme::Weight::Medium));
        painter.setPen(theme::colour(theme::Token::Text));
        painter.drawText(cap, Qt::AlignCenter, m_lines.at(i).first);
        painter.setFont(theme::type(theme::Body));
        const QRect place = line.adjusted(capWidth + theme::space::Between, 0, 0, 0);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words.elidedText(m_lines.at(i).second, Qt::ElideRight, place.width()));
    }
}

} // namespace foyer
