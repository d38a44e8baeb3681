// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ApprovedCall.h"
#include "client/Tone.h"

namespace foyer {

/// The one change a page has under way at the server. Each goes out under a key of its own; one whose answer got lost is asked
/// for again under the same key as soon as the link is back, and no other begins before its outcome is known. Interface thread.
class OneChange : public QObject
{
    Q_OBJECT
public:
    /// `client` must outlive it.
    explicit OneChange(Client &client);

    bool isUnderWay() const { return bool(m_ask); }
    /// Asks for `what`, in words: "the refund of 4F7K2M9Q". `handler(const Result<M::Reply> &)` is called once, with the definite
    /// answer, unless forget() comes before it; never when nothing was asked, which said() tells.
    template <Method M, typename Handler>
    void ask(const QString &what, const typename M::Request &request, Handler handler, const QString &approval = {})
    {
        if (!mayBegin())
            return;
        const CallOptions options{M::info.needsKey ? Client::makeKey() : QString(), approval};
        begin(what, [this, request, handler, options, number = m_number + 1] {
            callWith<M>(m_client, options, request, this, [this, handler, number](const Result<typename M::Reply> &reply) {
                if (isAnswer(number, reply || reply.error().code != ErrorCode::Unavailable))
                    handler(reply);
            });
        });
    }
    /// Nobody waits for it any more.
    void forget();

    /// "Not done: the refund of 4F7K2M9Q. …"
    static QString notDone(const QString &what, const Error &error);

signals:
    void busyChanged();
    void said(foyer::Tone tone, const QString &sentence);

private:
    bool mayBegin();
    void begin(const QString &what, std::function<void()> ask);
    void askAgain();
    bool isAnswer(int number, bool isKnown);

    Client &m_client;
    QString m_what;
    std::function<void()> m_ask; ///< sends it; empty: nothing is under way
    int m_number = 0;            ///< of the change whose answer counts
};

} // namespace foyer
