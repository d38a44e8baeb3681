// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "protocol/Method.h"

#include <QDateTime>

/// Mail that goes to customers.
namespace foyer {

using namespace Qt::StringLiterals;

using MailId = Id<struct MailTag>;

struct MailView {
    MailId mailId;
    QString recipient;
    QString state; ///< waiting (also between two tries), sent (the mail server took it), failed (it will not be tried again)
    QDateTime queuedAt;
    QString queuedBy;
    int tries = 0;
    std::optional<QDateTime> sentAt;
    std::optional<QString> problem; ///< of the last try that failed, as the mail server said it
    static void fields(auto &self, auto &&field)
    {
        field("mailId"_L1, self.mailId);
        field("recipient"_L1, self.recipient);
        field("state"_L1, self.state);
        field("queuedAt"_L1, self.queuedAt);
        field("queuedBy"_L1, self.queuedBy);
        field("tries"_L1, self.tries);
        field("sentAt"_L1, self.sentAt);
        field("problem"_L1, self.problem);
    }
};

/// The valid tickets of an order as PDF, by mail, also again. Answered when the mail is written down; it leaves behind that.
/// `rule_violated`: the order has no valid tickets, names no mail address, or this server has no mail server.
struct MailTickets {
    static constexpr MethodInfo info{"orders.mailTickets"_L1, Verb::Post, "/events/{eventId}/orders/{orderId}/mails"_L1, 202,
                                     Permission::SellTickets, RateClass::Write, true, "Send the tickets of an order by mail"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        std::optional<QString> recipient; ///< none: the customer of the order
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
            field("recipient"_L1, self.recipient, Bounds{.min = 3, .max = 254});
        }
    };
    using Reply = MailView;
};

struct ListMails {
    static constexpr MethodInfo info{"orders.mails"_L1, Verb::Get, "/events/{eventId}/orders/{orderId}/mails"_L1, 200, Permission::SellTickets,
                                     RateClass::Read, false, "The mails about an order, newest first"_L1};
    struct Request {
        EventId eventId;
        OrderId orderId;
        static void fields(auto &self, auto &&field)
        {
            field("eventId"_L1, self.eventId);
            field("orderId"_L1, self.orderId);
        }
    };
    struct Reply {
        QList<MailView> items; ///< at most 50
        bool isPossible = false; ///< whether this server can send mail
        static void fields(auto &self, auto &&field)
        {
            field("items"_L1, self.items);
            field("isPossible"_L1, self.isPossible);
        }
    };
};

} // namespace foyer
