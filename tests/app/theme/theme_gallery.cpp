// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Card.h"
#include "theme/Controls.h"
#include "theme/HeadlineFigure.h"
#include "theme/Icons.h"
#include "theme/KeyHint.h"
#include "theme/Notice.h"
#include "theme/Segmented.h"
#include "theme/Theme.h"

#include <QtWidgets>

using namespace Qt::StringLiterals;
using namespace foyer;

namespace {

QLayout *buttons()
{
    auto *row = new QHBoxLayout;
    const std::pair<QString, theme::Variant> kinds[] = {{u"Sell 3 tickets"_s, theme::Variant::Primary},
                                                        {u"Hold"_s, theme::Variant::Secondary},
                                                        {u"Let go"_s, theme::Variant::Quiet},
                                                        {u"Refund order"_s, theme::Variant::Danger}};
    for (const auto &[text, variant] : kinds) {
        auto *button = new QPushButton(text);
        theme::setVariant(*button, variant);
        row->addWidget(button);
    }
    auto *off = new QPushButton(u"Not now"_s);
    off->setEnabled(false);
    row->addWidget(off);
    auto *withIcon = new QPushButton(theme::icon(theme::Icon::Print), u"Print"_s);
    row->addWidget(withIcon);
    auto *tool = new QToolButton;
    tool->setIcon(theme::icon(theme::Icon::Settings));
    row->addWidget(tool);
    row->addStretch();
    return row;
}

QLayout *fields()
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit(u"2A1S"_s);
    auto *empty = new QLineEdit;
    empty->setPlaceholderText(u"Name, order or code"_s);
    auto *wrong = new QLineEdit(u"12.345"_s);
    theme::setInvalid(*wrong, true);
    auto *combo = new QComboBox;
    combo->addItems({u"Tonight 19:30 · Hamlet"_s, u"Tomorrow 15:00 · Hamlet"_s});
    auto *spin = new QSpinBox;
    spin->setValue(12);
    auto *date = new QDateEdit(QDate(2024, 5, 17));
    for (QWidget *field : std::initializer_list<QWidget *>{edit, empty, wrong, combo, spin, date})
        row->addWidget(field);
    return row;
}

QWidget *marks()
{
    auto *box = new Card;
    auto *row = new QHBoxLayout(box);
    auto *on = new QCheckBox(u"Print receipt"_s);
    on->setChecked(true);
    auto *some = new QCheckBox(u"Some"_s);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *radio = new QRadioButton(u"Cash"_s);
    radio->setChecked(true);
    for (QWidget *mark :
         std::initializer_list<QWidget *>{on, new QCheckBox(u"Off"_s), some, radio, new QRadioButton(u"Card"_s)})
        row->addWidget(mark);
    auto *segments = new Segmented;
    for (const QString &text : {u"Map"_s, u"List"_s, u"Sections"_s})
        segments->addChoice(text);
    row->addWidget(segments);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    row->addWidget(slider);
    auto *progress = new QProgressBar;
    progress->setTextVisible(false);
    progress->setValue(60);
    row->addWidget(progress);
    return box;
}

QWidget *table()
{
    auto *view = new QTableWidget(12, 4);
    theme::prepareTable(*view);
    view->setHorizontalHeaderLabels({u"Order"_s, u"Guest"_s, u"Seats"_s, u"Total"_s});
    for (int row = 0; row < 12; ++row) {
        const QString cells[] = {u"F-10%1"_s.arg(111 * (row + 1)), u"Guest %1"_s.arg(row + 1), u"F 7–9"_s,
                                 u"%1.%2"_s.arg(111 + row * 17).arg(11 * (row % 9), 2, 10, QChar(u'0'))};
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            if (column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            view->setItem(row, column, item);
        }
    }
    view->horizontalHeaderItem(3)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(3, Qt::AscendingOrder);
    view->selectRow(2);
    return view;
}

QWidget *icons()
{
    auto *box = new Card;
    auto *grid = new QGridLayout(box);
    for (int i = 0; i < theme::iconCount; ++i) {
        auto *label = new QLabel;
        label->setPixmap(theme::icon(theme::Icon(i)).pixmap(QSize(24, 24), box->devicePixelRatioF()));
        grid->addWidget(label, i / 8, i % 8);
    }
    return box;
}

QWidget *page()
{
    auto *window = new QWidget;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *title = new QLabel(u"Hamlet, tonight 19:30"_s);
    theme::setTextRole(*title, theme::Title);
    column->addWidget(title);
    auto *headline = new QHBoxLayout;
    for (const QString &figure : {u"1,114"_s, u"€ 41,711.00"_s, u"412"_s}) {
        auto *one = new HeadlineFigure(u"Sold tonight"_s);
        one->setFigure(figure);
        one->setRemark(u"12 more than yesterday"_s, theme::Token::Good);
        headline->addWidget(one);
    }
    column->addLayout(headline);
    column->addLayout(buttons());
    column->addLayout(fields());
    column->addWidget(marks());
    const std::pair<Notice::Kind, QString> notices[]
        = {{Notice::Kind::Good, u"Sold. Change 11.50."_s},
           {Notice::Kind::Bad, u"F 7 taken by till 2. Space: next best."_s},
           {Notice::Kind::Warn, u"Link lost, selling from the lease. 40 seats left."_s}};
    auto *said = new QHBoxLayout;
    for (const auto &[kind, text] : notices) {
        auto *notice = new Notice;
        notice->say(kind, text);
        said->addWidget(notice);
    }
    column->addLayout(said);
    auto *tabs = new QTabBar;
    for (const QString &text : {u"Orders"_s, u"Guests"_s, u"Shifts"_s})
        tabs->addTab(text);
    column->addWidget(tabs);
    auto *lower = new QHBoxLayout;
    lower->addWidget(table(), 1);
    lower->addWidget(icons());
    auto *menu = new QMenu;
    menu->addAction(theme::icon(theme::Icon::Print), u"Print again"_s)->setShortcut(Qt::CTRL | Qt::Key_R);
    menu->addAction(theme::icon(theme::Icon::Refund), u"Refund"_s)->setEnabled(false);
    menu->addSeparator();
    QAction *shown = menu->addAction(u"Show sold"_s);
    shown->setCheckable(true);
    shown->setChecked(true);
    menu->setActiveAction(shown);
    menu->setWindowFlags(Qt::Widget);
    lower->addWidget(menu, 0, Qt::AlignTop);
    column->addLayout(lower, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(new KeyHint(u"Space"_s, u"next best"_s));
    foot->addWidget(new KeyHint(u"Esc"_s, u"let go"_s));
    foot->addWidget(new KeyHint(u"F1"_s, u"keys"_s));
    foot->addStretch();
    column->addLayout(foot);
    return window;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    Theme theme(app);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const std::unique_ptr<QWidget> window(page());
        window->resize(1280, 800);
        window->show();
        QCoreApplication::processEvents();
        window->grab().save(folder + (mode == Theme::Mode::Light ? "/gallery-light.png"_L1 : "/gallery-dark.png"_L1));
    }
    return 0;
}
