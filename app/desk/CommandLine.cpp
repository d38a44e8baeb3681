// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CommandLine.h"

#include <QSet>

#include <algorithm>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

struct Reader {
    const QString &line;
    qsizetype at = 0;

    bool isAtEnd() const { return at >= line.size(); }
    QChar next() const { return isAtEnd() ? QChar() : line.at(at); }
    void skipBlanks()
    {
        while (!isAtEnd() && (next().isSpace() || next() == u'+' || next() == u','))
            ++at;
    }
    /// Digits of any script; -1 for none, capped so that nobody types past an int.
    int number()
    {
        int value = -1;
        for (; !isAtEnd() && next().isDigit(); ++at)
            value = std::min(std::max(value, 0) * 10 + next().digitValue(), 10'000);
        return value;
    }
    /// The letters that follow, also after blanks; none leaves the blanks where they are.
    QString letters()
    {
        const qsizetype before = at;
        while (!isAtEnd() && next().isSpace())
            ++at;
        if (!next().isLetter())
            at = before;
        const qsizetype from = at;
        while (!isAtEnd() && next().isLetter())
            ++at;
        return line.mid(from, at - from);
    }
};

/// The only type on offer whose name begins like this, or nullptr.
const PriceType *typeByName(const PriceBook &book, QStringView beginning)
{
    const PriceType *found = nullptr;
    for (const PriceType &type : book.types) {
        if (!type.isOffered || !type.name.startsWith(beginning, Qt::CaseInsensitive))
            continue;
        if (found)
            return nullptr;
        found = &type;
    }
    return found;
}

CommandText wrong(const QString &problem)
{
    CommandText command;
    command.kind = CommandText::Kind::Wrong;
    command.problem = problem;
    return command;
}

} // namespace

CommandText CommandLine::read(const QString &text, const PriceBook &book)
{
    const QString line = text.trimmed();
    CommandText command;
    if (line.isEmpty())
        return command;
    const qsizetype hash = line.indexOf(u'#');
    QString before = (hash < 0 ? line : line.left(hash)).trimmed();
    if (hash >= 0) {
        command.code = line.mid(hash + 1).trimmed().toUpper();
        if (command.code.isEmpty())
            return wrong(tr("Type the discount code after #."));
        if (before.isEmpty()) {
            command.kind = CommandText::Kind::Code;
            return command;
        }
    }
    if (!before.at(0).isDigit()) {
        if (!command.code.isEmpty())
            return wrong(tr("A code goes after a party: 2A #CODE."));
        command.kind = CommandText::Kind::Place;
        command.place = before;
        return command;
    }
    Reader reader{before};
    for (reader.skipBlanks(); !reader.isAtEnd(); reader.skipBlanks()) {
        const int quantity = reader.number();
        if (quantity < 1)
            return wrong(tr("Type how many, then who: %1.").arg(typesText(book)));
        const QString letters = reader.letters();
        static const PriceType usual; // of an event whose prices did not come yet
        const PriceType *type = book.types.isEmpty() && letters.isEmpty() ? &usual : letters.isEmpty() ? book.type(book.defaultType()) : book.typeOfCode(letters);
        const bool isComp = !type && letters.compare("X"_L1, Qt::CaseInsensitive) == 0 && !typeByName(book, letters);
        if (isComp) {
            type = book.types.isEmpty() ? &usual : book.type(book.defaultType());
            command.comps += quantity;
        }
        if (!type) {
            type = letters.isEmpty() ? nullptr : typeByName(book, letters);
            if (type)
                command.completed = before.left(reader.at - letters.size()) + type->code + before.mid(reader.at);
        }
        if (!type)
            return wrong(tr("%1 is no price type here: %2.").arg(letters.toUpper(), typesText(book)));
        const auto same = std::find_if(command.party.begin(), command.party.end(), [type](const PartyPart &part) { return part.priceType == type->id; });
        if (same == command.party.end())
            command.party.append({type->id, quantity});
        else
            same->quantity += quantity;
        command.places += quantity;
        if (!reader.isAtEnd() && !reader.next().isDigit() && !reader.next().isSpace() && reader.next() != u'+' && reader.next() != u',')
            return wrong(tr("Type a party like 2A1S, a place like F 12, or #CODE."));
    }
    if (command.places > maxPlaces)
        return wrong(tr("Between 1 and %n seats can be chosen at once.", nullptr, maxPlaces));
    if (!command.completed.isEmpty() && !command.code.isEmpty())
        command.completed += u" #"_s + command.code;
    command.kind = CommandText::Kind::Party;
    return command;
}

QString CommandLine::partyText(const QList<PartyPart> &party, const PriceBook &book)
{
    QStringList parts;
    for (const PartyPart &part : party) {
        const PriceType *type = book.type(part.priceType);
        parts += tr("%1 %2", "how many, and which price type").arg(part.quantity).arg(type ? type->name : QString());
    }
    return parts.join(tr(", ", "between the parts of a party"));
}

QList<PartyPart> CommandLine::paying(const CommandText &command, const PriceBook &book)
{
    QList<PartyPart> party = command.party;
    for (PartyPart &part : party) {
        if (part.priceType == book.defaultType())
            part.quantity -= command.comps;
    }
    party.removeIf([](const PartyPart &part) { return part.quantity <= 0; });
    return party;
}

std::optional<std::pair<qint64, qint64>> CommandLine::costs(const QList<PartyPart> &party, const PriceBook &book, const QString &channel)
{
    QSet<int> levels;
    for (auto it = book.prices.keyBegin(); it != book.prices.keyEnd(); ++it)
        levels.insert((*it).first);
    std::optional<std::pair<qint64, qint64>> range;
    for (const int level : std::as_const(levels)) {
        QList<PlaceToPrice> places;
        for (const PartyPart &part : party)
            places += QList<PlaceToPrice>(part.quantity, PlaceToPrice{level, part.priceType, false});
        const auto priced = pricePlaces(book, channel, places);
        if (!priced)
            continue;
        qint64 sum = 0;
        for (const PlacePrice &place : *priced)
            sum += place.price;
        if (!range)
            range = std::pair(sum, sum);
        range->first = std::min(range->first, sum);
        range->second = std::max(range->second, sum);
    }
    return range;
}

QString CommandLine::typesText(const PriceBook &book)
{
    QStringList types;
    for (const PriceType &type : book.types) {
        if (type.isOffered)
            types += u"%1 %2"_s.arg(type.code, type.name);
    }
    return types.join(u" · "_s);
}

} // namespace foyer
