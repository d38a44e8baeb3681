// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ApprovedCall.h"
#include "protocol/ShiftMethods.h"
#include "shifts/CashCount.h"

#include <variant>

namespace foyer {

/// The drawer of whoever is signed in: opened with a float, cash in and out, X, blind close, Z, and the shifts before. Knows no
/// widget. Tells only what the server confirmed: of what changes money, an answer that got lost is asked for again under the
/// same key as soon as there is a link. Interface thread.
class ShiftController : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Unknown, ///< the server has not said yet
        None,    ///< sales count into no shift
        Open,
        Counting, ///< open; the drawer is being counted to close it
    };
    Q_ENUM(State)
    enum class Tone { Info, Good, Warn, Bad };
    Q_ENUM(Tone)

    /// A movement the server lets through only with a supervisor's word.
    struct Refused {
        MoveCash::Request request;
        QString method;    ///< for the approval, as its scope
        QJsonObject scope; ///< what the supervisor is shown
    };

    /// `client` must outlive it.
    explicit ShiftController(Client &client, QObject *parent = nullptr);

    State state() const { return m_state; }
    const ShiftView &shift() const { return m_shift; } ///< of Open and Counting
    /// Of the open shift, else of the last one; empty when neither is known.
    QString currency() const;
    /// A call that changes something is under way, or its outcome is not known.
    bool isBusy() const { return m_pending.has_value(); }
    bool isOutcomeUnknown() const { return m_pending && !m_isAsking; }

    /// Asks whether a shift is open, and for the last ones: after signing in.
    void refresh();
    /// Somebody signed out.
    void forget();
    void open(const Money &openingFloat);
    /// `kind`: paid_in, paid_out, drop. `approval`: of a supervisor, after refused().
    void move(const QString &kind, const Money &amount, const QString &reason, const QString &approval = {});
    /// The X report; reportReady() follows.
    void askReport();
    void startCount();
    void leaveCount();
    /// Hands the count in and closes the shift. `count` gives the sum; without pieces `sum` alone is told.
    void close(const Money &sum, const CashCount &count);
    /// Asks an unknown outcome again, now.
    void askAgain();

    const QList<ShiftListing> &earlier() const { return m_earlier; } ///< newest first
    bool hasMore() const { return !m_next.isEmpty(); }
    void loadMore();
    /// The kept Z report of a closed shift, the X of an open one; reportReady() follows.
    void showReport(ShiftId shift);

signals:
    void changed(); ///< state, shift, busy
    void earlierChanged();
    /// A report that was asked for, or that the server sent with a movement of cash.
    void reportReady(const foyer::ShiftReportView &report);
    /// The shift is closed; its Z report.
    void closed(const foyer::ShiftReportView &report);
    void moved(); ///< cash was moved, as asked
    void refused(const foyer::ShiftController::Refused &movement);
    void said(foyer::ShiftController::Tone tone, const QString &sentence);

private:
    /// Kept until its outcome is known.
    struct Pending {
        std::variant<OpenShift::Request, MoveCash::Request, CloseShift::Request> request;
        CallOptions options;
    };
    static constexpr int pageSize = 30;

    bool begin(Pending pending);
    void ask();
    template<Method M>
    bool isSettled(const Result<typename M::Reply> &reply);
    void onOpened(const Result<ShiftView> &reply);
    void onMoved(const MoveCash::Request &request, const Result<ShiftReportView> &reply);
    void onClosed(const Result<ShiftReportView> &reply);
    void setState(State state);
    void load(const QString &cursor);
    static QString refusalText(const Error &error);

    Client &m_client;
    State m_state = State::Unknown;
    ShiftView m_shift;
    std::optional<Pending> m_pending;
    bool m_isAsking = false;
    bool m_isWatching = false; ///< from refresh() to forget()
    int m_person = 0; ///< answers to what an earlier one asked are nobody's
    QList<ShiftListing> m_earlier;
    QString m_next; ///< cursor; empty: there are no more
    bool m_isLoading = false;
};

} // namespace foyer
