// SPDX-License-Identifier: GPL-3.0-or-later
#include "shifts/ShiftController.h"

#include "client/ErrorText.h"

namespace foyer {

using namespace Qt::StringLiterals;

ShiftController::ShiftController(Client &client, QObject *parent) : QObject(parent), m_client(client)
{
    connect(&client, &Client::onlineChanged, this, [this](bool isOnline) {
        if (isOnline && isOutcomeUnknown())
            ask(); // the link is back: what became of it?
        else if (isOnline && m_state == State::Unknown && m_isWatching)
            refresh();
    });
}

QString ShiftController::currency() const
{
    if (m_state == State::Open || m_state == State::Counting)
        return m_shift.openingFloat.currency();
    return m_earlier.isEmpty() ? QString() : m_earlier.first().shift.openingFloat.currency();
}

void ShiftController::setState(State state)
{
    m_state = state;
    emit changed();
}

void ShiftController::refresh()
{
    m_isWatching = true;
    m_client.call<CurrentShift>({}, this, [this, person = m_person](const Result<ShiftView> &reply) {
        if (person != m_person || isBusy())
            return;
        if (!reply && reply.error().code != ErrorCode::NotFound) {
            emit said(Tone::Warn, errorText(reply.error()));
            return;
        }
        if (reply)
            m_shift = *reply;
        const bool isCounting = m_state == State::Counting;
        setState(!reply ? State::None : isCounting ? State::Counting : State::Open);
    });
    m_isLoading = false;
    load({});
}

void ShiftController::forget()
{
    ++m_person;
    m_isWatching = false;
    m_pending.reset();
    m_isAsking = false;
    m_isLoading = false;
    m_shift = {};
    m_earlier.clear();
    m_next.clear();
    setState(State::Unknown);
    emit earlierChanged();
}

bool ShiftController::begin(Pending pending)
{
    if (isBusy()) {
        emit said(Tone::Warn, isOutcomeUnknown() ? tr("Whether the last entry was made is not known yet. Wait for the server.")
                                                 : tr("The last entry is still on its way."));
        return false;
    }
    if (!m_client.isOnline()) {
        emit said(Tone::Warn, tr("The server is away: nothing was entered. Try again when it is back."));
        return false;
    }
    m_pending = std::move(pending);
    m_pending->options.key = Client::makeKey();
    ask();
    return true;
}

void ShiftController::askAgain()
{
    if (isOutcomeUnknown() && m_client.isOnline())
        ask();
}

void ShiftController::ask()
{
    m_isAsking = true;
    emit changed();
    const Pending pending = *m_pending;
    if (const auto *openShift = std::get_if<OpenShift::Request>(&pending.request)) {
        callWith<OpenShift>(m_client, pending.options, *openShift, this, [this, person = m_person](const Result<ShiftView> &reply) {
            if (person == m_person && isSettled<OpenShift>(reply))
                onOpened(reply);
        });
    } else if (const auto *moveCash = std::get_if<MoveCash::Request>(&pending.request)) {
        callWith<MoveCash>(m_client, pending.options, *moveCash, this, [this, person = m_person, request = *moveCash](const Result<ShiftReportView> &reply) {
            if (person == m_person && isSettled<MoveCash>(reply))
                onMoved(request, reply);
        });
    } else {
        callWith<CloseShift>(m_client, pending.options, std::get<CloseShift::Request>(pending.request), this,
                                      [this, person = m_person](const Result<ShiftReportView> &reply) {
                                          if (person == m_person && isSettled<CloseShift>(reply))
                                              onClosed(reply);
                                      });
    }
}

/// False when nobody knows what became of it: then it stays, to be asked again.
template<Method M>
bool ShiftController::isSettled(const Result<typename M::Reply> &reply)
{
    m_isAsking = false;
    if (!reply && reply.error().code == ErrorCode::Unavailable) {
        emit changed();
        emit said(Tone::Bad, tr("Whether this was entered is not known yet; the server is asked again as soon as it answers."));
        return false;
    }
    m_pending.reset();
    emit changed();
    return true;
}

QString ShiftController::refusalText(const Error &error)
{
    if (error.code == ErrorCode::RuleViolated)
        return tr("Not entered: the drawer does not hold that much, or the shift is closed.");
    return tr("Not entered. %1").arg(errorText(error));
}

void ShiftController::open(const Money &openingFloat)
{
    if (m_state == State::None)
        begin({OpenShift::Request{openingFloat}, {}});
}

void ShiftController::onOpened(const Result<ShiftView> &reply)
{
    if (reply) {
        m_shift = *reply;
        setState(State::Open);
        return emit said(Tone::Good, tr("The shift is open. What you sell counts into it."));
    }
    const bool isOpenAlready = reply.error().code == ErrorCode::Conflict;
    emit said(isOpenAlready ? Tone::Warn : Tone::Bad,
              isOpenAlready ? tr("A shift of yours is open already; this is it.") : tr("No shift was opened. %1").arg(errorText(reply.error())));
    if (isOpenAlready)
        refresh();
}

void ShiftController::move(const QString &kind, const Money &amount, const QString &reason, const QString &approval)
{
    if (m_state == State::Open)
        begin({MoveCash::Request{m_shift.shiftId, kind, amount, reason}, {{}, approval}});
}

void ShiftController::onMoved(const MoveCash::Request &request, const Result<ShiftReportView> &reply)
{
    if (reply) {
        emit moved();
        emit said(Tone::Good, request.kind == "paid_in"_L1 ? tr("Entered: paid in.") : request.kind == "drop"_L1 ? tr("Entered: dropped to the safe.") : tr("Entered: paid out."));
        return emit reportReady(*reply);
    }
    if (reply.error().code == ErrorCode::NotAllowed && request.kind == "paid_out"_L1) {
        const QJsonObject amount{{u"amount"_s, request.amount.minorUnits()}, {u"currency"_s, request.amount.currency()}};
        emit said(Tone::Warn, tr("That is more than you may pay out alone. A supervisor can let it through."));
        return emit refused({request, MoveCash::info.name,
                             {{u"shiftId"_s, request.shiftId.value()}, {u"kind"_s, request.kind}, {u"amount"_s, amount}, {u"reason"_s, request.reason}}});
    }
    emit said(Tone::Bad, refusalText(reply.error()));
}

void ShiftController::askReport()
{
    if (m_state == State::Open || m_state == State::Counting)
        return showReport(m_shift.shiftId);
    emit said(Tone::Info, m_state == State::None ? tr("No shift is open, so there is no X report.") : tr("The server has not said yet whether a shift is open."));
}

void ShiftController::showReport(ShiftId shift)
{
    m_client.call<GetShiftReport>({shift}, this, [this, person = m_person](const Result<ShiftReportView> &reply) {
        if (person != m_person)
            return;
        if (!reply)
            return emit said(Tone::Bad, errorText(reply.error()));
        emit reportReady(*reply);
    });
}

void ShiftController::startCount()
{
    if (m_state == State::Open)
        setState(State::Counting);
}

void ShiftController::leaveCount()
{
    if (m_state == State::Counting && !isBusy())
        setState(State::Open);
}

void ShiftController::close(const Money &sum, const CashCount &count)
{
    if (m_state != State::Counting)
        return;
    CloseShift::Request request{m_shift.shiftId, sum, {}};
    if (!count.isEmpty()) {
        QList<CountedNote> notes;
        for (const auto &[value, pieces] : count.counted())
            notes.append({value, pieces});
        request.denominations = notes;
    }
    begin({request, {}});
}

void ShiftController::onClosed(const Result<ShiftReportView> &reply)
{
    if (!reply) {
        emit said(Tone::Bad, tr("The shift is not closed. %1").arg(errorText(reply.error())));
        if (reply.error().code == ErrorCode::RuleViolated)
            refresh(); // closed already, by a supervisor perhaps
        return;
    }
    m_shift = reply->shift;
    m_earlier.removeIf([this](const ShiftListing &each) { return each.shift.shiftId == m_shift.shiftId; });
    m_earlier.prepend({reply->shift, reply->counted, reply->difference});
    setState(State::None);
    emit earlierChanged();
    emit closed(*reply);
    emit said(Tone::Good, tr("The shift is closed."));
}

void ShiftController::load(const QString &cursor)
{
    if (std::exchange(m_isLoading, true))
        return;
    ListShifts::Request request;
    request.limit = pageSize;
    if (!cursor.isEmpty())
        request.cursor = cursor;
    m_client.call<ListShifts>(request, this, [this, cursor, person = m_person](const Result<ListShifts::Reply> &reply) {
        if (person != m_person)
            return;
        m_isLoading = false;
        if (!reply)
            return emit said(Tone::Warn, tr("The shifts before could not be fetched. %1").arg(errorText(reply.error())));
        if (cursor.isEmpty())
            m_earlier.clear();
        m_earlier += reply->items;
        m_next = reply->next.value_or(QString());
        emit earlierChanged();
    });
}

void ShiftController::loadMore()
{
    if (hasMore())
        load(m_next);
}

} // namespace foyer
