// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/OneChange.h"

#include "client/ErrorText.h"

namespace foyer {

OneChange::OneChange(Client &client) : m_client(client)
{
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline)
            askAgain(); // the link is back: what became of it?
    });
}

bool OneChange::mayBegin()
{
    if (isUnderWay())
        emit said(Tone::Warn, tr("What became of %1 is not known yet. Wait for the server.").arg(m_what));
    else if (!m_client.isOnline())
        emit said(Tone::Warn, tr("The server is away: nothing was changed. Try again when it is back."));
    else
        return true;
    return false;
}

void OneChange::begin(const QString &what, std::function<void()> ask)
{
    ++m_number;
    m_what = what;
    m_ask = std::move(ask);
    emit busyChanged();
    askAgain();
}

void OneChange::askAgain()
{
    if (const auto ask = m_ask) // a copy: its answer empties the member
        ask();
}

bool OneChange::isAnswer(int number, bool isKnown)
{
    if (number != m_number || !isUnderWay())
        return false; // answered already, or forgotten
    if (!isKnown) {
        emit said(Tone::Bad, tr("What became of %1 is not known yet. The server is asked again as soon as it answers.").arg(m_what));
        return false;
    }
    forget();
    return true;
}

void OneChange::forget()
{
    if (!std::exchange(m_ask, nullptr))
        return;
    m_what.clear();
    emit busyChanged();
}

QString OneChange::notDone(const QString &what, const Error &error) { return tr("Not done: %1. %2", "what, and why").arg(what, errorText(error)); }

} // namespace foyer
