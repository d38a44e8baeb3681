// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HouseWords.h"

#include <QMap>

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, HouseWords> &all()
{
    static const QMap<QString, HouseWords> words{
        {u"en"_s,
         {u"d MMMM yyyy", u"dddd d MMMM yyyy", u"Row %1", u"Seat %1", u"Order %1",
          {u"AREA", u"SECTION", u"ROW", u"SEAT", u"Starts %1   Doors %2", u"Ticket %1 of %2", u"Admits one. A copy admits nobody: the first scan counts."},
          {u"Invoice %1", u"Credit note %1", u"For invoice %1", u"Issued %1", u"Due %1", u"To pay", u"Credited", u"Contains %1", u"Net", u"Reason: %1",
           u"Please give the number %1 with your payment.", u"%1 · page %2", u"Paid otherwise", u"Exchange of tickets", u"Kept, or settled otherwise"},
          {u"Your tickets: %1", u"Hello %1,", u"Hello,", u"here is your ticket for %1.", u"here are your %2 tickets for %1.", u"Doors open at %1",
           u"Print the attached PDF or show it on your phone. Each code admits once."}}},
        {u"de"_s,
         {u"d. MMMM yyyy", u"dddd, d. MMMM yyyy", u"Reihe %1", u"Platz %1", u"Auftrag %1",
          {u"BEREICH", u"BEREICH", u"REIHE", u"PLATZ", u"Beginn %1   Einlass %2", u"Ticket %1 von %2",
           u"Gültig für eine Person. Kopien gelten nicht: Es zählt der erste Scan."},
          {u"Rechnung %1", u"Gutschrift %1", u"Zur Rechnung %1", u"Ausgestellt am %1", u"Fällig am %1", u"Zu zahlen", u"Gutgeschrieben", u"Darin enthalten: %1",
           u"Netto", u"Grund: %1", u"Bitte geben Sie bei der Zahlung die Nummer %1 an.", u"%1 · Seite %2", u"Anders bezahlt", u"Umtausch von Tickets",
           u"Einbehalten oder anders verrechnet"},
          {u"Ihre Tickets: %1", u"Guten Tag %1,", u"Guten Tag,", u"hier ist Ihr Ticket für %1.", u"hier sind Ihre %2 Tickets für %1.", u"Einlass ab %1",
           u"Drucken Sie das angehängte PDF oder zeigen Sie es auf dem Telefon. Jeder Code gilt für einen Einlass."}}},
        {u"fr"_s,
         {u"d MMMM yyyy", u"dddd d MMMM yyyy", u"Rang %1", u"Place %1", u"Commande %1",
          {u"ZONE", u"ZONE", u"RANG", u"PLACE", u"Début %1   Portes %2", u"Billet %1 sur %2",
           u"Valable pour une personne. Une copie ne donne pas accès\u00a0: seul le premier scan compte."},
          {u"Facture %1", u"Avoir %1", u"Sur la facture %1", u"Date\u00a0: %1", u"Échéance\u00a0: %1", u"À payer", u"Crédité", u"Dont %1", u"Total hors taxes",
           u"Motif\u00a0: %1", u"Merci d’indiquer le numéro %1 lors du paiement.", u"%1 · page %2", u"Payé autrement", u"Échange de billets",
           u"Conservé ou réglé autrement"},
          {u"Vos billets : %1", u"Bonjour %1,", u"Bonjour,", u"voici votre billet pour %1.", u"voici vos %2 billets pour %1.", u"Ouverture des portes à %1",
           u"Imprimez le PDF joint ou présentez-le sur votre téléphone. Chaque code n’est valable que pour une entrée."}}},
        {u"es"_s,
         {u"d 'de' MMMM 'de' yyyy", u"dddd, d 'de' MMMM 'de' yyyy", u"Fila %1", u"Butaca %1", u"Pedido %1",
          {u"ZONA", u"ZONA", u"FILA", u"BUTACA", u"Inicio %1   Puertas %2", u"Entrada %1 de %2",
           u"Válida para una persona. Una copia no da acceso: cuenta la primera lectura."},
          {u"Factura %1", u"Factura rectificativa %1", u"De la factura %1", u"Fecha: %1", u"Vencimiento: %1", u"Total a pagar", u"Abonado", u"Incluye %1",
           u"Base imponible", u"Motivo: %1", u"Por favor, indique el número %1 al pagar.", u"%1 · página %2", u"Pagado de otro modo", u"Cambio de entradas",
           u"Retenido o liquidado de otro modo"},
          {u"Sus entradas: %1", u"Hola, %1:", u"Hola:", u"aquí tiene su entrada para %1.", u"aquí tiene sus %2 entradas para %1.",
           u"Apertura de puertas a las %1", u"Imprima el PDF adjunto o muéstrelo en el teléfono. Cada código sirve para una sola entrada."}}},
        {u"hi"_s,
         {u"d MMMM yyyy", u"dddd, d MMMM yyyy", u"पंक्ति %1", u"सीट %1", u"ऑर्डर %1",
          {u"क्षेत्र", u"खंड", u"पंक्ति", u"सीट", u"शो %1   प्रवेश %2", u"टिकट %1/%2", u"एक व्यक्ति के लिए। कॉपी पर प्रवेश नहीं: पहला स्कैन ही मान्य है।"},
          {u"इनवॉइस %1", u"क्रेडिट नोट %1", u"इनवॉइस %1 के लिए", u"तारीख: %1", u"भुगतान की अंतिम तारीख: %1", u"कुल देय राशि", u"क्रेडिट की गई राशि",
           u"इसमें शामिल: %1", u"कर से पहले की राशि", u"कारण: %1", u"कृपया भुगतान के साथ संख्या %1 लिखें।", u"%1 · पृष्ठ %2", u"अन्य तरीके से भुगतान",
           u"टिकटों की अदला-बदली", u"रखी गई या अन्य तरीके से निपटाई गई राशि"},
          {u"आपके टिकट: %1", u"नमस्ते %1,", u"नमस्ते,", u"%1 के लिए आपका टिकट साथ में है।", u"%1 के लिए आपके %2 टिकट साथ में हैं।", u"दरवाज़े %1 बजे खुलेंगे",
           u"साथ का PDF प्रिंट करें या फ़ोन पर दिखाएँ। हर कोड से एक ही बार प्रवेश होगा।"}}},
    };
    return words;
}

} // namespace

const QStringList &houseLanguages()
{
    static const QStringList languages = all().keys();
    return languages;
}

const HouseWords &houseWords(const QString &language)
{
    const auto found = all().constFind(language);
    return found == all().constEnd() ? *all().constFind(u"en"_s) : *found;
}

QLocale houseLocale(const QString &language)
{
    return language == "en"_L1 || !all().contains(language) ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(language);
}

QString filled(const char16_t *words, std::initializer_list<QString> values)
{
    const QStringView text(words);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype wanted = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).unicode() - u'1' : -1;
        if (wanted >= 0 && wanted < qsizetype(values.size())) {
            out += *(values.begin() + wanted);
            ++i;
        } else {
            out += text.at(i);
        }
    }
    return out;
}

QString placeWords(const HouseWords &words, const QString &section, const QString &row, const QString &seat)
{
    QStringList parts{section};
    if (!row.isEmpty())
        parts += filled(words.row, {row});
    if (!seat.isEmpty())
        parts += filled(words.seat, {seat});
    return parts.join(u" · "_s);
}

} // namespace foyer
