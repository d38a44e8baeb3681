// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SaleJournal.h"

namespace foyer {

/// Finds out what became of a sale that a till was in the middle of when it ended. A call that was under way is settled
/// by its key: one that may be repeated is; of one that carried secrets, which are kept nowhere, the key is asked with a
/// request that cannot succeed. Then either the server knows the key from before, or it has refused it for good, and the
/// first request, should it still be on its way, is refused as well. After that the order and the hold tell how things
/// stand. Asks for nothing a second time but after the link broke. Interface thread; used once.
class SaleRecovery : public QObject
{
    Q_OBJECT
public:
    struct Found {
        enum class Kind : quint8 {
            Nothing, ///< there was only something typed
            Held,    ///< not sold; the places are still held
            Open,    ///< placed and not paid in full
            Sold,    ///< also: exchanged
            Over,    ///< not sold, and the places are no longer held
        };
        Kind kind = Kind::Nothing;
        HoldSeats::Reply hold;
        OrderView order; ///< Open, Sold; of an exchange that did not happen: whose tickets are to be exchanged
        std::optional<PaymentAttemptView> attempt;
    };

    /// `client` must outlive it.
    SaleRecovery(Client &client, OpenSale sale, QObject *parent = nullptr);
    void start();

signals:
    void found(const foyer::SaleRecovery::Found &found);

private:
    template<Method M, typename Handler> void ask(const QString &key, const typename M::Request &request, Handler handler);
    void settleCall();
    void repeatHold();
    void readExchange();
    void readOrder();
    void readAttempt();
    void readHold();
    void tell(Found::Kind kind);
    QList<PaymentInput> tooLittle() const;

    Client &m_client;
    const OpenSale m_sale;
    Found m_found;
    std::function<void()> m_repeat; ///< the step that waits for the link
};

} // namespace foyer
