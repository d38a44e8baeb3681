// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/LeaseChip.h"

#include "client/Client.h"
#include "lease/LeaseKeeper.h"
#include "theme/Controls.h"
#include "theme/Icons.h"

namespace foyer {

LeaseChip::LeaseChip(const LeaseKeeper &leases, const Client &client, QWidget *parent) : QPushButton(parent), m_leases(leases), m_client(client)
{
    theme::setVariant(*this, theme::Variant::Quiet);
    setFocusPolicy(Qt::TabFocus); // a click leaves the typing where it was
    connect(&leases, &LeaseKeeper::changed, this, &LeaseChip::refresh);
    connect(&client, &Client::onlineChanged, this, &LeaseChip::refresh);
    refresh();
}

void LeaseChip::setAlwaysThere(bool isAlwaysThere)
{
    m_isAlwaysThere = isAlwaysThere;
    refresh();
}

void LeaseChip::refresh()
{
    const int open = int(m_leases.openPlaces(m_leases.event().id).size());
    const int waiting = m_leases.waiting();
    const bool isOnline = m_client.isOnline();
    QStringList parts;
    if (m_leases.refused() > 0)
        parts += tr("%n sale(s) refused", nullptr, m_leases.refused());
    if (!isOnline && (m_leases.lease(m_leases.event().id) || waiting > 0))
        parts += tr("No connection. %n left to sell here", nullptr, open);
    else if (isOnline && (open > 0 || m_isAlwaysThere))
        parts += open > 0 ? tr("%n place(s) kept at this till", nullptr, open) : tr("No places kept at this till");
    if (waiting > 0)
        parts += tr("%n to hand in", nullptr, waiting);
    const bool isTrouble = m_leases.refused() > 0 || m_leases.wasDamaged() || (!m_leases.trouble().isEmpty() && !isOnline);
    const theme::Token token = isTrouble ? theme::Token::Bad : !isOnline ? theme::Token::Warn : theme::Token::Text2;
    setIcon(theme::icon(isTrouble ? theme::Icon::Alert : isOnline ? theme::Icon::Lock : theme::Icon::LinkOff, token));
    setText(parts.join(tr(", ", "between what a till keeps and what it has to hand in")));
    setAccessibleName(text());
    setToolTip(tr("What this till keeps to sell without the server"));
    setVisible(!parts.isEmpty());
}

} // namespace foyer
