// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pricing/PriceBook.h"

#include <QCoreApplication>

namespace foyer {

/// So many of one price type, as a seller types them.
struct PartyPart {
    int priceType = 0;
    int quantity = 0;
    bool operator==(const PartyPart &) const = default;
};

/// What a line of the desk means. A line that begins with a digit is a party, `2A1S`; one that begins with a letter is a
/// place to look for, `F 12`; `#` stands before a discount code, by itself or after a party. In a party `X` is for nothing, `1A2X`,
/// unless the event has a price type that goes by it.
struct CommandText {
    enum class Kind { Empty, Party, Place, Code, Wrong };
    Kind kind = Kind::Empty;
    QList<PartyPart> party;
    int places = 0;    ///< of the whole party
    int comps = 0;     ///< of these, places that are given away; the party has them at its first price type
    QString place;     ///< to look for, as typed
    QString code;      ///< of a discount, in upper case; empty for none
    QString problem;   ///< of a wrong line: one sentence with what to type instead
    QString completed; ///< the line with the letters filled in that can only mean one thing; empty for nothing to fill in
};

/// Reads what is typed at the desk, as it is typed, against the event's price types. Pure.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(foyer::CommandLine)

public:
    static constexpr int maxPlaces = 50; ///< that best available chooses at once

    static CommandText read(const QString &line, const PriceBook &book);
    /// "2 Adult, 1 Senior", in the order they were typed.
    static QString partyText(const QList<PartyPart> &party, const PriceBook &book);
    /// Those who pay.
    static QList<PartyPart> paying(const CommandText &command, const PriceBook &book);
    /// What the party costs at the cheapest and at the dearest level where all of it is sold; empty where none is. Without
    /// discounts; with the fees of `channel` and taxes.
    static std::optional<std::pair<qint64, qint64>> costs(const QList<PartyPart> &party, const PriceBook &book, const QString &channel);
    /// The types a seller may type, as help: "A Adult · S Senior".
    static QString typesText(const PriceBook &book);
};

} // namespace foyer
