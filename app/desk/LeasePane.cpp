// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/LeasePane.h"

#include "desk/SaleController.h"
#include "language/ServerWords.h"
#include "lease/LeaseKeeper.h"
#include "theme/Controls.h"
#include "theme/Notice.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &text, theme::Variant variant)
{
    auto *made = new QPushButton(text);
    theme::setVariant(*made, variant);
    made->setAccessibleName(text);
    return made;
}

QTableView *table(QAbstractItemModel &model, const QString &name, int stretched)
{
    auto *made = new QTableView;
    made->setModel(&model);
    made->setAccessibleName(name);
    theme::prepareTable(*made);
    made->setTabKeyNavigation(false); // Tab leads on to the buttons
    made->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred); // gives way in a small window
    made->horizontalHeader()->setStretchLastSection(false);
    for (int column = 0; column < model.columnCount(); ++column)
        made->horizontalHeader()->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    return made;
}

} // namespace

LeasePane::LeasePane(SaleController &sale, LeaseKeeper &leases, Client &client, QWidget *parent)
    : QWidget(parent), m_sale(sale), m_leases(leases), m_client(client), m_setup(client)
{
    setAccessibleName(tr("Places kept at this till"));
    auto *title = new QLabel(tr("Places kept at this till"));
    theme::setTextRole(*title, theme::Title);
    m_back = button(tr("Back to the map   Esc"), theme::Variant::Quiet);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    m_return = button(tr("Return places"), theme::Variant::Secondary);
    head->addWidget(m_return);
    head->addWidget(m_back);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    theme::setTextRole(*m_summary, theme::Body, theme::Token::Text2);
    m_notice = new Notice;
    m_places = table(m_placesModel, tr("Places"), LeasePlacesModel::Where);
    m_salesTitle = new QLabel(tr("Sold without the server"));
    theme::setTextRole(*m_salesTitle, theme::Large);
    m_sales = table(m_salesModel, tr("Sales made without the server"), OfflineSalesModel::State);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::space::Inside, 0, 0);
    layout->setSpacing(theme::space::Inside);
    layout->addLayout(head);
    layout->addWidget(m_summary);
    layout->addWidget(m_notice);
    layout->addWidget(m_places);
    layout->addWidget(m_salesTitle);
    layout->addWidget(m_sales);
    layout->addWidget(buildRefused());
    layout->addWidget(buildSetup());
    layout->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, &LeasePane::left);
    connect(m_return, &QPushButton::clicked, this, [this] { m_leases.isResting() ? m_leases.resume() : m_leases.giveBack(); });
    connect(&leases, &LeaseKeeper::changed, this, &LeasePane::refresh);
    connect(&client, &Client::onlineChanged, this, &LeasePane::refresh);
    connect(&m_setup, &LeaseSetup::changed, this, &LeasePane::showSetup);
    connect(&m_setup, &LeaseSetup::failed, this, [this](const QString &sentence) { m_notice->say(Notice::Kind::Bad, sentence); });
    connect(&m_setup, &LeaseSetup::saved, this, [this] {
        m_notice->say(Notice::Kind::Good, tr("Saved. Tills follow within some minutes, this one now."));
        m_leases.resume();
    });
    connect(&m_setup, &LeaseSetup::gaveUp, this, [this](const QString &till) {
        m_reason->clear();
        m_notice->say(Notice::Kind::Good, tr("The places of %1 are on sale again.").arg(till));
    });
    connect(m_sales->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeasePane::onChosen);
    connect(&m_salesModel, &QAbstractItemModel::modelReset, this, [this] {
        if (m_salesModel.rowCount() > 0)
            m_sales->selectRow(0);
    });
    refresh();
    showSetup();
}

QWidget *LeasePane::buildRefused()
{
    m_refused = new QWidget;
    auto *layout = new QHBoxLayout(m_refused);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_why = new QLabel;
    m_why->setWordWrap(true);
    m_why->setAccessibleName(tr("Why the sale was refused"));
    theme::setTextRole(*m_why, theme::Body);
    m_seen = button(tr("I take care of it"), theme::Variant::Secondary);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_seen, 0, Qt::AlignTop);
    connect(m_seen, &QPushButton::clicked, this, [this] {
        if (const QModelIndex at = m_sales->currentIndex(); at.isValid())
            m_leases.acknowledge(QString(m_salesModel.at(at.row()).key));
    });
    return m_refused;
}

QWidget *LeasePane::buildSetup()
{
    m_setupPart = new QWidget;
    auto *layout = new QVBoxLayout(m_setupPart);
    layout->setContentsMargins(0, theme::space::Inside, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *title = new QLabel(tr("All tills"));
    theme::setTextRole(*title, theme::Large);
    m_tills = table(m_tillsModel, tr("Which tills keep places of this event"), LeaseTillsModel::State);
    layout->addWidget(title);
    layout->addWidget(m_tills);
    layout->addWidget(buildTakeBack());
    layout->addWidget(buildSize());
    connect(m_tills->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeasePane::onTillChosen);
    return m_setupPart;
}

QWidget *LeasePane::buildTakeBack()
{
    m_takeBackRow = new QWidget;
    auto *layout = new QHBoxLayout(m_takeBackRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    m_reason = new QLineEdit;
    m_reason->setMaxLength(200);
    m_reason->setPlaceholderText(tr("Why? Stolen, broken, lost…"));
    m_reason->setAccessibleName(tr("Why the till's places are taken back"));
    m_takeBack = button({}, theme::Variant::Danger);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_takeBack);
    connect(m_takeBack, &QPushButton::clicked, this, &LeasePane::takeBack);
    connect(m_reason, &QLineEdit::returnPressed, this, &LeasePane::takeBack);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { theme::setInvalid(*m_reason, false); });
    return m_takeBackRow;
}

void LeasePane::onTillChosen()
{
    const QModelIndex at = m_tills->currentIndex();
    const bool hasPlaces = at.isValid() && m_tillsModel.at(at.row()).open > 0;
    m_takeBackRow->setVisible(hasPlaces);
    if (!hasPlaces)
        return;
    m_takeBack->setText(tr("Take the places of %1 back").arg(m_tillsModel.at(at.row()).till));
    m_takeBack->setAccessibleName(m_takeBack->text());
}

/// A till that is lost cannot return its places; what it may have sold of them is lost with it, so this asks why.
void LeasePane::takeBack()
{
    const QModelIndex at = m_tills->currentIndex();
    if (!at.isValid())
        return;
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    theme::setInvalid(*m_reason, !hasReason);
    if (!hasReason) {
        m_reason->setFocus();
        return m_notice->say(Notice::Kind::Warn, tr("Tickets this till sold without the server are refused at the door from then on. Type why its places are taken back."));
    }
    m_setup.giveUp(m_tillsModel.at(at.row()).leaseId, m_reason->text());
}

QWidget *LeasePane::buildSize()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::space::Inside);
    auto *caption = new QLabel(tr("Each till keeps at most"));
    theme::setTextRole(*caption, theme::Body);
    m_size = new QSpinBox;
    m_size->setRange(0, LeaseSetup::maxSize);
    m_size->setAccessibleName(tr("Places each till keeps; 0 for none"));
    m_size->setSpecialValueText(tr("none"));
    m_size->setFixedWidth(88);
    caption->setBuddy(m_size);
    m_saveSize = button(tr("Save"), theme::Variant::Secondary);
    m_limits = new QLabel;
    theme::setTextRole(*m_limits, theme::Body, theme::Token::Text2);
    layout->addWidget(caption);
    layout->addWidget(m_size);
    layout->addWidget(m_saveSize);
    layout->addWidget(m_limits);
    layout->addStretch(1);
    connect(m_saveSize, &QPushButton::clicked, this, [this] {
        m_size->interpretText();
        m_setup.setSize(m_size->value());
    });
    return row;
}

void LeasePane::setMaySetUp(bool may)
{
    m_maySetUp = may;
    showSetup();
}

void LeasePane::enter()
{
    m_notice->clear();
    refresh();
    m_setup.load(m_maySetUp && m_client.isOnline() ? m_sale.event().id : EventId());
    m_places->setFocus();
}

QString LeasePane::summary() const
{
    const int open = int(m_leases.openPlaces(m_sale.event().id).size());
    if (m_leases.wasDamaged())
        return tr("What this till sold without the server could not all be read. The places it kept then are not sold here any more; tell an organizer.");
    if (!m_leases.trouble().isEmpty())
        return tr("This till cannot sell without the server: its records cannot be written. Is another Foyer running, or the disk full?");
    if (!m_client.isOnline())
        return open > 0 ? tr("No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.", nullptr, open)
                        : tr("No connection, and no place is left to sell here.");
    if (m_leases.isResting())
        return open > 0 ? tr("The places go back on sale…") : tr("All places are back on sale.");
    return open > 0 ? tr("%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.", nullptr, open)
                    : tr("No places of this event are set aside for this till.");
}

void LeasePane::refresh()
{
    const SeatMapModel &map = m_sale.map();
    QList<LeasePlacesModel::Row> rows;
    const Lease *lease = m_leases.lease(m_sale.event().id);
    const QList<LeasePlace> open = m_leases.openPlaces(m_sale.event().id);
    for (const LeasePlace &place : lease ? lease->places : QList<LeasePlace>()) {
        const PriceLevel *level = map.plan().priceLevelById(place.priceLevel);
        const bool isOpen = open.contains(place);
        const bool isSold = std::any_of(m_leases.sales().cbegin(), m_leases.sales().cend(), [&place](const OfflineSale &sale) {
            return std::any_of(sale.places.cbegin(), sale.places.cend(), [&place](const OfflineSalePlace &each) { return each.ticket == place.ticket; });
        });
        if (isOpen || isSold)
            rows.append({language::place(place.label), level ? level->name : QString(), isOpen});
    }
    m_placesModel.setRows(rows);
    m_salesModel.setSales(m_leases.sales());
    m_summary->setText(summary());
    const bool hasSales = m_salesModel.rowCount() > 0;
    m_salesTitle->setVisible(hasSales);
    m_sales->setVisible(hasSales);
    shareRoom();
    m_return->setText(m_leases.isResting() ? tr("Keep places again") : tr("Return places"));
    m_return->setAccessibleName(m_return->text());
    m_return->setEnabled(m_client.isOnline() && (m_leases.isResting() || !open.isEmpty()));
    onChosen();
}

/// Tables as high as their rows, so that none is cut through the middle of one; fewer rows each the more tables there are.
void LeasePane::shareRoom()
{
    const bool hasSales = !m_sales->isHidden();
    const bool hasTills = !m_setupPart->isHidden() && !m_tills->isHidden();
    const auto fit = [](QTableView *view, int mostRows) {
        const int frame = 2 * view->frameWidth();
        const int header = view->horizontalHeader()->sizeHint().height();
        const int row = view->verticalHeader()->defaultSectionSize();
        view->setMinimumHeight(header + row + frame);
        view->setMaximumHeight(header + std::clamp(view->model()->rowCount(), 1, mostRows) * row + frame);
        view->updateGeometry();
    };
    fit(m_places, hasSales && hasTills ? 2 : hasSales || hasTills ? 6 : 14);
    fit(m_sales, hasTills ? 2 : 6);
    fit(m_tills, hasSales ? 2 : 4);
}

void LeasePane::onChosen()
{
    const QModelIndex at = m_sales->currentIndex();
    const bool isRefused = at.isValid() && m_salesModel.at(at.row()).state == OfflineSale::State::Refused;
    m_refused->setVisible(isRefused);
    if (isRefused)
        m_why->setText(tr("Sale %1 was refused. %2").arg(m_salesModel.at(at.row()).number, m_salesModel.at(at.row()).outcome));
}

void LeasePane::showSetup()
{
    m_setupPart->setVisible(m_maySetUp && m_setup.isKnown());
    if (!m_setup.isKnown())
        return shareRoom();
    if (!m_setup.isBusy()) {
        m_tillsModel.setTills(m_setup.tills());
        const bool hasTills = m_tillsModel.rowCount() > 0;
        m_tills->setVisible(hasTills);
        if (hasTills)
            m_tills->selectRow(0);
        onTillChosen();
        shareRoom();
    }
    m_takeBack->setEnabled(!m_setup.isBusy());
    m_size->setValue(m_setup.size());
    m_size->setEnabled(!m_setup.isBusy());
    m_saveSize->setEnabled(!m_setup.isBusy());
    m_limits->setText(tr("All tills together %1, now %2").arg(QLocale().toString(m_setup.most()), QLocale().toString(m_setup.taken())));
}

} // namespace foyer
