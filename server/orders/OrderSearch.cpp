// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderSearch.h"

#include "core/Random.h"

#include <QRegularExpression>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortestBeginning = 3;
constexpr int fewestDigits = 4;
constexpr int digitsThatCount = 8;
constexpr int referenceLength = 8;
constexpr int ticketCodeLength = 12;

/// The digits of a phone number, however it is written; empty for anything else.
QString phoneDigits(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!u" +-()/."_s.contains(c))
            return {};
    }
    return digits;
}

} // namespace

SearchWords readSearchWords(const QString &typed)
{
    SearchWords words;
    const QString text = typed.trimmed();
    static const QRegularExpression gaps(u"[\\s\\-'.,]+"_s);
    const QStringList parts = text.split(gaps, Qt::SkipEmptyParts);
    const auto isLong = [](const QString &part) { return part.size() >= shortestBeginning; };
    words.isBeginning = std::any_of(parts.cbegin(), parts.cend(), isLong);
    if (const QString digits = phoneDigits(text); digits.size() >= fewestDigits)
        words.phone = digits.right(digitsThatCount);
    else if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetter(); }))
        words.names = text;
    if (parts.size() >= 1 && text.size() >= shortestBeginning && !text.contains(u' '))
        words.mail = text;
    const QString code = normalizedReadableCode(text);
    static const QRegularExpression readable(u"^[0-9A-HJKMNP-TV-Z]+$"_s);
    if (readable.match(code).hasMatch()) {
        if (code.size() >= shortestBeginning && code.size() <= referenceLength)
            words.reference = code;
        else if (code.size() == ticketCodeLength)
            words.ticketCode = code;
    }
    return words;
}

bool FoundOrder::isWillCall() const
{
    if (collectedAt.isValid() || (order.status != "confirmed"_L1 && order.status != "partly_refunded"_L1))
        return false;
    if (order.channel == "window"_L1 && order.customer.isEmpty())
        return false;
    return std::any_of(order.tickets.cbegin(), order.tickets.cend(),
                       [](const Ticket &ticket) { return ticket.status == TicketStatus::Valid && !ticket.isAdmitted; });
}

} // namespace foyer
