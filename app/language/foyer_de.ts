<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Controls</name>
        <message>
            <source>Empty the field</source>
            <translation>Feld leeren</translation>
        </message>
        <message>
            <source>Empty the field (Esc)</source>
            <translation>Feld leeren (Esc)</translation>
        </message>
    </context>
    <context>
        <name>CustomerScreen</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Please follow the card terminal</source>
            <translation>Bitte beachten Sie das Kartenterminal</translation>
        </message>
        <message>
            <source>Reserved for you. Please pay before the time you were told.</source>
            <translation>Für Sie reserviert. Bitte zahlen Sie bis zur genannten Zeit.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>The server did not understand this till. Is one of them older?</source>
            <translation>Server und Kasse verstehen sich nicht. Ist eine der beiden Versionen älter?</translation>
        </message>
        <message>
            <source>You are signed out. Sign in again.</source>
            <translation>Sie sind abgemeldet. Melden Sie sich neu an.</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>Ihre Rolle darf das nicht.</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>Das gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>Somebody else was faster.</source>
            <translation>Jemand anders war schneller.</translation>
        </message>
        <message>
            <source>The time for this is over.</source>
            <translation>Die Zeit dafür ist abgelaufen.</translation>
        </message>
        <message>
            <source>This is too much at once.</source>
            <translation>Das ist zu viel auf einmal.</translation>
        </message>
        <message>
            <source>The rules of the house do not allow this.</source>
            <translation>Die Regeln des Hauses erlauben das nicht.</translation>
        </message>
        <message>
            <source>This account is locked for a while.</source>
            <translation>Dieses Konto ist vorübergehend gesperrt.</translation>
        </message>
        <message>
            <source>Too many tries. Wait a moment.</source>
            <translation>Zu viele Versuche. Warten Sie einen Moment.</translation>
        </message>
        <message>
            <source>The server failed. Its log says why.</source>
            <translation>Fehler im Server. Sein Protokoll nennt den Grund.</translation>
        </message>
        <message>
            <source>The server does not answer.</source>
            <translation>Der Server antwortet nicht.</translation>
        </message>
        <message>
            <source>E-mail or password is wrong.</source>
            <translation>E-Mail oder Passwort ist falsch.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Zu viele falsche Passwörter. Neuer Versuch in %n Minute.</numerusform>
                <numerusform>Zu viele falsche Passwörter. Neuer Versuch in %n Minuten.</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong passwords. This account is locked for a while.</source>
            <translation>Zu viele falsche Passwörter. Dieses Konto ist vorübergehend gesperrt.</translation>
        </message>
        <message>
            <source>No Foyer server answers at this address.</source>
            <translation>Unter dieser Adresse antwortet kein Foyer-Server.</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message>
            <source>paid in part</source>
            <translation>teilweise bezahlt</translation>
        </message>
        <message>
            <source>to be paid</source>
            <translation>zu zahlen</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>bezahlt</translation>
        </message>
        <message>
            <source>partly refunded</source>
            <translation>teilweise erstattet</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>erstattet</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>storniert</translation>
        </message>
        <message>
            <source>not paid in time</source>
            <translation>nicht rechtzeitig bezahlt</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>gültig</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>im Haus</translation>
        </message>
        <message>
            <source>exchanged</source>
            <translation>umgetauscht</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>verfallen</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>bar</translation>
        </message>
        <message>
            <source>card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>gift voucher</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>Freikarte</translation>
        </message>
        <message>
            <source>online payment</source>
            <translation>Online-Zahlung</translation>
        </message>
        <message>
            <source>invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>Überweisung</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Heute %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Morgen %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>valid places of all</comment>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Ordered at the window, by %1</source>
            <comment>the seller</comment>
            <translation>Am Schalter bestellt, bei %1</translation>
        </message>
        <message>
            <source>Ordered outside the house, as %1</source>
            <translation>Außer Haus bestellt, als %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>%1 bezahlt: %2</translation>
        </message>
        <message>
            <source>%1 given back: %2 (%3)</source>
            <comment>amount, tender, reason</comment>
            <translation>%1 erstattet: %2 (%3)</translation>
        </message>
        <message>
            <source>%1 came for the invoice: %2</source>
            <translation>%1 zur Rechnung eingegangen: %2</translation>
        </message>
        <message>
            <source>Tickets handed out by %1</source>
            <translation>Tickets ausgegeben von %1</translation>
        </message>
        <message>
            <source>Tickets handed out by %1: %2</source>
            <translation>Tickets ausgegeben von %1: %2</translation>
        </message>
        <message>
            <source>%1 admitted</source>
            <comment>a place</comment>
            <translation>%1 eingelassen</translation>
        </message>
        <message>
            <source>%1 admitted at %2</source>
            <comment>a place and a gate</comment>
            <translation>%1 eingelassen an %2</translation>
        </message>
        <message>
            <source>%1 in cash from the drawer</source>
            <translation>%1 bar aus der Kassenlade</translation>
        </message>
        <message>
            <source>%1 to the card (slip %2)</source>
            <translation>%1 auf die Karte (Kartenbeleg %2)</translation>
        </message>
        <message>
            <source>%1 to the card</source>
            <translation>%1 auf die Karte</translation>
        </message>
        <message>
            <source>%1 to the gift voucher %2</source>
            <translation>%1 auf den Gutschein %2</translation>
        </message>
        <message>
            <source>%1 to the online payment, by itself</source>
            <translation>%1 über die Online-Zahlung, automatisch</translation>
        </message>
        <message>
            <source>%1 was free: nothing to give back</source>
            <translation>%1 als Freikarte: nichts zu erstatten</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice</source>
            <translation>Rechnung um %1 gemindert</translation>
        </message>
        <message>
            <source>%1 of the invoice back: %2</source>
            <translation>%1 der Rechnung zurück: %2</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice, %2 back: %3</source>
            <translation>Rechnung um %1 gemindert, %2 zurück: %3</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd d. MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>pattern of a date, as QLocale takes it: 28 Nov 2026</comment>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>%1 sent by mail to %2</source>
            <comment>when, and whom to</comment>
            <translation>%1 per E-Mail an %2 gesendet</translation>
        </message>
        <message>
            <source>%1 mail to %2 refused: %3</source>
            <comment>when, whom to, and why</comment>
            <translation>%1 E-Mail an %2 abgelehnt: %3</translation>
        </message>
        <message>
            <source>%1 mail to %2 waits to be sent</source>
            <comment>when, and whom to</comment>
            <translation>%1 E-Mail an %2 wartet auf den Versand</translation>
        </message>
    </context>
    <context>
        <name>PaperLayout</name>
        <message>
            <source>Ticket, 80 mm roll</source>
            <translation>Ticket, Rolle 80 mm</translation>
        </message>
        <message>
            <source>Starts {time}   Doors {doors}</source>
            <translation>Beginn {time}   Einlass {doors}</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>Reihe {row}</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>Platz {seat}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}</source>
            <translation>Auftrag {order}  {ticket}</translation>
        </message>
        <message>
            <source>Ticket, 2 by 5.5 inch stock</source>
            <translation>Ticket, Karton 2 × 5,5 Zoll</translation>
        </message>
        <message>
            <source>{date}  {time}</source>
            <translation>{date}  {time}</translation>
        </message>
        <message>
            <source>{priceType}  {price}   Doors {doors}</source>
            <translation>{priceType}  {price}   Einlass {doors}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}  {holder}</source>
            <translation>Auftrag {order}  {ticket}  {holder}</translation>
        </message>
        <message>
            <source>Ticket, A4 page</source>
            <translation>Ticket, A4-Seite</translation>
        </message>
        <message>
            <source>Admits one. A copy admits nobody: the first scan counts.</source>
            <translation>Gültig für eine Person. Kopien gelten nicht: Es zählt der erste Scan.</translation>
        </message>
        <message>
            <source>Receipt, 80 mm roll</source>
            <translation>Beleg, Rolle 80 mm</translation>
        </message>
        <message>
            <source>Order {order}</source>
            <translation>Auftrag {order}</translation>
        </message>
        <message>
            <source>Served by {seller}</source>
            <translation>Es bediente Sie {seller}</translation>
        </message>
        <message>
            <source>Report, A4 page</source>
            <translation>Bericht, A4-Seite</translation>
        </message>
        <message>
            <source>Report, 80 mm roll</source>
            <translation>Bericht, Rolle 80 mm</translation>
        </message>
    </context>
    <context>
        <name>PaperWords</name>
        <message>
            <source>Ticket %1 of %2</source>
            <translation>Ticket %1 von %2</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>Complimentary</source>
            <translation>Freikarten</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Online</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>%1 × %2 at %3</source>
            <translation>%1 × %2 à %3</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Ticket</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Rückgeld</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Erstattet</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Einzahlungen</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Auszahlungen</translation>
        </message>
        <message>
            <source>Dropped to the safe</source>
            <translation>Abschöpfung (Tresor)</translation>
        </message>
        <message>
            <source>in</source>
            <translation>Einzahlung</translation>
        </message>
        <message>
            <source>to the safe</source>
            <translation>Tresor</translation>
        </message>
        <message>
            <source>out</source>
            <translation>Auszahlung</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2: %3</translation>
        </message>
        <message>
            <source> (approved by %1)</source>
            <translation> (genehmigt von %1)</translation>
        </message>
        <message>
            <source>Z report %1</source>
            <translation>Z-Bericht %1</translation>
        </message>
        <message>
            <source>X report %1</source>
            <translation>X-Bericht %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>seit %1</translation>
        </message>
        <message>
            <source>Float</source>
            <translation>Anfangsbestand</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n payment(s)</source>
            <translation>
                <numerusform>%1, %n Zahlung</numerusform>
                <numerusform>%1, %n Zahlungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n refund(s)</source>
            <translation>
                <numerusform>%1, %n Erstattung</numerusform>
                <numerusform>%1, %n Erstattungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n void(s)</source>
            <translation>
                <numerusform>%1, %n Storno</numerusform>
                <numerusform>%1, %n Stornos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of it %n voucher(s) sold</source>
            <translation>
                <numerusform>davon %n Gutschein verkauft</numerusform>
                <numerusform>davon %n Gutscheine verkauft</numerusform>
            </translation>
        </message>
        <message>
            <source>Expected in the drawer</source>
            <translation>Sollbestand</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Überschuss</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Fehlbetrag</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>Sam Seller</source>
            <translation>Petra Beispiel</translation>
        </message>
        <message>
            <source>Maria Example</source>
            <translation>Maria Muster</translation>
        </message>
        <message>
            <source>Stalls · Row F · Seat 7</source>
            <translation>Parkett · Reihe F · Platz 7</translation>
        </message>
        <message>
            <source>A Midsummer Night's Dream</source>
            <translation>Ein Sommernachtstraum</translation>
        </message>
        <message>
            <source>City Theatre, Great House</source>
            <translation>Stadttheater, Großes Haus</translation>
        </message>
        <message>
            <source>Stalls</source>
            <translation>Parkett</translation>
        </message>
        <message>
            <source>Premium</source>
            <translation>Kategorie 1</translation>
        </message>
    </context>
    <context>
        <name>SeatMap</name>
        <message>
            <source>Stage</source>
            <translation>Bühne</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Ausgang</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>Ihre Auswahl</translation>
        </message>
        <message>
            <source>available</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>held by another till</source>
            <translation>an anderer Kasse vorgemerkt</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>verkauft</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>gesperrt</translation>
        </message>
        <message>
            <source>Wheelchair space</source>
            <translation>Rollstuhlplatz</translation>
        </message>
        <message>
            <source>Companion of a wheelchair space</source>
            <translation>Begleitplatz zum Rollstuhlplatz</translation>
        </message>
        <message>
            <source>Restricted view</source>
            <translation>Eingeschränkte Sicht</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Hauskontingent %1</translation>
        </message>
        <message>
            <source>Free choice of place</source>
            <translation>Freie Platzwahl</translation>
        </message>
        <message numerus="yes">
            <source>%Ln left</source>
            <translation>
                <numerusform>%Ln frei</numerusform>
                <numerusform>%Ln frei</numerusform>
            </translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>Held in a sale</source>
            <translation>Vorgemerkt</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Verkauft</translation>
        </message>
        <message>
            <source>Off sale</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <source>House hold</source>
            <translation>Hauskontingent</translation>
        </message>
        <message>
            <source>Not held back</source>
            <translation>Nicht zurückgehalten</translation>
        </message>
        <message>
            <source>Not sold</source>
            <translation>Nicht verkauft</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Alle anderen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln held back</source>
            <translation>
                <numerusform>%Ln zurückgehalten</numerusform>
                <numerusform>%Ln zurückgehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sold</source>
            <translation>
                <numerusform>%Ln verkauft</numerusform>
                <numerusform>%Ln verkauft</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken out: %1</source>
            <translation>Gesperrt: %1</translation>
        </message>
        <message>
            <source>Sold by %1</source>
            <translation>Verkauft von %1</translation>
        </message>
        <message>
            <source>none left</source>
            <translation>keine frei</translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message>
            <source>%1 · Seat %2</source>
            <comment>a section without rows, and the seat's number</comment>
            <translation>%1 · Platz %2</translation>
        </message>
        <message>
            <source>%1 · Row %2 · Seat %3</source>
            <translation>%1 · Reihe %2 · Platz %3</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more row(s)</source>
            <translation>
                <numerusform>%1 und %n weitere Reihe</numerusform>
                <numerusform>%1 und %n weitere Reihen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>places in two rows</comment>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>row %1</source>
            <comment>inside a sentence</comment>
            <translation>Reihe %1</translation>
        </message>
        <message>
            <source>, not together: over a gap in the row</source>
            <translation>, nicht zusammen: über eine Lücke in der Reihe</translation>
        </message>
        <message>
            <source>, not together: one behind the other</source>
            <translation>, nicht zusammen: hintereinander</translation>
        </message>
        <message numerus="yes">
            <source>, not together: %n group(s) close by</source>
            <translation>
                <numerusform>, nicht zusammen: %n Gruppe nahe beieinander</numerusform>
                <numerusform>, nicht zusammen: %n Gruppen nahe beieinander</numerusform>
            </translation>
        </message>
        <message>
            <source>, not together: the places nearest each other</source>
            <translation>, nicht zusammen: die Plätze mit dem kleinsten Abstand</translation>
        </message>
        <message>
            <source>, no single left</source>
            <translation>, kein Einzelplatz bleibt übrig</translation>
        </message>
        <message numerus="yes">
            <source>, leaves %n single place(s)</source>
            <translation>
                <numerusform>, %n Einzelplatz bleibt übrig</numerusform>
                <numerusform>, %n Einzelplätze bleiben übrig</numerusform>
            </translation>
        </message>
        <message>
            <source>, restricted view</source>
            <translation>, eingeschränkte Sicht</translation>
        </message>
        <message>
            <source>seller</source>
            <comment>a role</comment>
            <translation>Verkäufer/in</translation>
        </message>
        <message>
            <source>organizer</source>
            <comment>a role</comment>
            <translation>Veranstalter</translation>
        </message>
        <message>
            <source>admin</source>
            <comment>a role</comment>
            <translation>Administration</translation>
        </message>
        <message>
            <source>door</source>
            <comment>a role</comment>
            <translation>Einlass</translation>
        </message>
    </context>
    <context>
        <name>foyer::BasketPanel</name>
        <message>
            <source>in cash</source>
            <translation>bar</translation>
        </message>
        <message>
            <source>on the card terminal</source>
            <translation>am Kartenterminal</translation>
        </message>
        <message>
            <source>on the voucher</source>
            <translation>auf den Gutschein</translation>
        </message>
        <message>
            <source>off the invoice</source>
            <translation>von der Rechnung</translation>
        </message>
        <message>
            <source>the way it came</source>
            <translation>auf demselben Weg</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>an amount, and where it goes back to</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between amounts of money</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>Plätze im Plan wählen oder die Anzahl eingeben und Enter drücken.</translation>
        </message>
        <message>
            <source>Places in this sale</source>
            <translation>Plätze in diesem Verkauf</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>What the exchange comes to</source>
            <translation>Ergebnis des Umtauschs</translation>
        </message>
        <message>
            <source>Time left on the hold</source>
            <translation>Restzeit der Vormerkung</translation>
        </message>
        <message>
            <source>Hold these places   Enter</source>
            <translation>Plätze vormerken   Enter</translation>
        </message>
        <message>
            <source>Let go   Esc</source>
            <translation>Freigeben   Esc</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Rückgeld</translation>
        </message>
        <message>
            <source>Save the tickets…</source>
            <translation>Tickets speichern…</translation>
        </message>
        <message>
            <source>Next sale   Enter</source>
            <translation>Nächster Verkauf   Enter</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Goes back</source>
            <translation>Zu erstatten</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Nichts zu zahlen</translation>
        </message>
        <message>
            <source>More to pay</source>
            <translation>Noch zu zahlen</translation>
        </message>
        <message>
            <source>New places %1, tickets given in %2.</source>
            <translation>Neue Plätze %1, zurückgegebene Tickets %2.</translation>
        </message>
        <message>
            <source>%1 Back: %2.</source>
            <translation>%1 Zurück: %2.</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Umtausch</translation>
        </message>
        <message>
            <source>New sale</source>
            <translation>Neuer Verkauf</translation>
        </message>
        <message>
            <source>Holding…</source>
            <translation>Wird vorgemerkt…</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Vorgemerkt</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Noch unklar</translation>
        </message>
        <message>
            <source>Card terminal</source>
            <translation>Kartenterminal</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Auftrag %1</translation>
        </message>
        <message>
            <source>Selling…</source>
            <translation>Wird verkauft…</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Verkauft</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>Zu zahlen</translation>
        </message>
        <message>
            <source>Give the order up   Esc</source>
            <translation>Auftrag abbrechen   Esc</translation>
        </message>
        <message>
            <source>Undo order %1…</source>
            <translation>Auftrag %1 stornieren…</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Noch zu zahlen</translation>
        </message>
        <message>
            <source>Order %1 · kept until %2</source>
            <translation>Auftrag %1 · reserviert bis %2</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>to be paid within %1</source>
            <translation>zu zahlen binnen %1</translation>
        </message>
        <message>
            <source>held %1</source>
            <translation>noch %1 vorgemerkt</translation>
        </message>
        <message>
            <source>No connection: the places kept at this till can be sold for cash. Type how many, or choose them on the map.</source>
            <translation>Keine Verbindung: Der Platzvorrat dieser Kasse lässt sich bar verkaufen. Anzahl eingeben oder Plätze im Plan wählen.</translation>
        </message>
        <message>
            <source>Sold, to be handed in</source>
            <translation>Verkauft, noch zu übertragen</translation>
        </message>
        <message>
            <source>Sale %1</source>
            <translation>Verkauf %1</translation>
        </message>
        <message>
            <source>A supervisor is asked</source>
            <translation>Kassenleitung gefragt</translation>
        </message>
    </context>
    <context>
        <name>foyer::CashCountPane</name>
        <message>
            <source>Sum, if not counted by piece</source>
            <translation>Summe ohne Stückzählung</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>Pieces of %1</source>
            <translation>Stück zu %1</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Type 0 if there is nothing.</source>
            <translation>Noch ist nichts gezählt. 0 eingeben, wenn nichts da ist.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like %1.</source>
            <translation>Das ist kein Betrag. So eingeben: %1.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CheckInPage</name>
        <message>
            <source>Event at this door</source>
            <translation>Veranstaltung an diesem Eingang</translation>
        </message>
        <message>
            <source>In or out</source>
            <translation>Einlass oder Auslass</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Einlass</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Auslass</translation>
        </message>
        <message>
            <source>Scan a ticket, or type its code and press Enter</source>
            <translation>Ticket scannen oder Code eingeben und Enter drücken</translation>
        </message>
        <message>
            <source>Ticket code</source>
            <translation>Ticketcode</translation>
        </message>
        <message>
            <source>Ready to scan</source>
            <translation>Bereit zum Scannen</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Letzte Scans</translation>
        </message>
        <message>
            <source>first admitted at %1, %2</source>
            <translation>zuerst eingelassen um %1, %2</translation>
        </message>
        <message>
            <source>first admitted at %1</source>
            <translation>zuerst eingelassen um %1</translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>wird geprüft…</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Keine Antwort</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Eingelassen</translation>
        </message>
        <message>
            <source>Already in</source>
            <translation>Schon im Haus</translation>
        </message>
        <message>
            <source>Other event</source>
            <translation>Andere Veranstaltung</translation>
        </message>
        <message>
            <source>Other gate</source>
            <translation>Anderer Eingang</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>Zu früh</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Erstattet</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Ersetzt</translation>
        </message>
        <message>
            <source>Forged</source>
            <translation>Gefälscht</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Unbekannt</translation>
        </message>
    </context>
    <context>
        <name>foyer::Checkout</name>
        <message>
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>Given away</source>
            <translation>Freikarten</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>The server is away: nothing was taken. Order %1 waits; go on when it is back.</source>
            <translation>Der Server ist nicht erreichbar: Es wurde nichts kassiert. Auftrag %1 wartet; weiter geht es, sobald der Server wieder da ist.</translation>
        </message>
        <message>
            <source>The server is away: nothing was sold. The seats stay held; pay again when it is back.</source>
            <translation>Der Server ist nicht erreichbar: Es wurde nichts verkauft. Die Plätze bleiben vorgemerkt; kassieren Sie erneut, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>The terminal is asked. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>Das Terminal ist am Zug. Genehmigungscode eingeben und Enter drücken; Esc: abgelehnt.</translation>
        </message>
        <message>
            <source>Type how much the customer gives, like 50 or 50.00.</source>
            <translation>Gegebenen Betrag eingeben, etwa 50 oder 50.00.</translation>
        </message>
        <message>
            <source>No voucher has this code. {voucher} tries again.</source>
            <translation>Kein Gutschein hat diesen Code. {voucher}: noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The voucher could not be looked up. %1</source>
            <translation>Der Gutschein konnte nicht geprüft werden. %1</translation>
        </message>
        <message>
            <source>The voucher is blocked. Take another tender.</source>
            <translation>Der Gutschein ist gesperrt. Andere Zahlart wählen.</translation>
        </message>
        <message>
            <source>The voucher is no longer valid. Take another tender.</source>
            <translation>Der Gutschein ist nicht mehr gültig. Andere Zahlart wählen.</translation>
        </message>
        <message>
            <source>The voucher is in %1. Take another tender.</source>
            <translation>Der Gutschein lautet auf %1. Andere Zahlart wählen.</translation>
        </message>
        <message>
            <source>Nothing is left on the voucher. Take another tender.</source>
            <translation>Der Gutschein ist aufgebraucht. Andere Zahlart wählen.</translation>
        </message>
        <message>
            <source>…%1 · %2 stays on it</source>
            <comment>the end of a voucher's code, and what is left</comment>
            <translation>…%1 · %2 bleiben darauf</translation>
        </message>
        <message>
            <source>Giving places away is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Ihre Rolle darf keine Freikarten ausgeben. {supervisor} ruft die Kassenleitung.</translation>
        </message>
        <message>
            <source>Type why the places are given away, or the digit of a reason.</source>
            <translation>Grund für die Freikarten eingeben oder die Ziffer eines Grundes.</translation>
        </message>
        <message>
            <source>Selling on invoice is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Ihre Rolle darf nicht auf Rechnung verkaufen. {supervisor} ruft die Kassenleitung.</translation>
        </message>
        <message>
            <source>An invoice needs a name.</source>
            <translation>Eine Rechnung braucht einen Namen.</translation>
        </message>
        <message>
            <source>An invoice needs a mail or a postal address.</source>
            <translation>Eine Rechnung braucht eine E-Mail- oder Postadresse.</translation>
        </message>
        <message>
            <source>This order was placed without a customer; an invoice is no longer possible. Take another tender.</source>
            <translation>Dieser Auftrag wurde ohne Kundendaten angelegt; eine Rechnung ist nicht mehr möglich. Andere Zahlart wählen.</translation>
        </message>
        <message>
            <source>The card can take up to %1.</source>
            <translation>Auf die Karte gehen höchstens %1.</translation>
        </message>
        <message numerus="yes">
            <source>One sale takes %n tenders at most. Backspace takes the last one off.</source>
            <translation>
                <numerusform>Ein Verkauf hat höchstens %n Zahlung. Die Rücktaste nimmt die letzte zurück.</numerusform>
                <numerusform>Ein Verkauf hat höchstens %n Zahlungen. Die Rücktaste nimmt die letzte zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay: {exact} cash, {card} card, {voucher} voucher; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2. Noch %3 zu zahlen: {exact} bar, {card} Karte, {voucher} Gutschein; die Rücktaste nimmt es zurück.</translation>
        </message>
        <message>
            <source>This is paid already. Esc gives the whole order up, and the money goes back.</source>
            <translation>Das ist schon bezahlt. Esc bricht den ganzen Auftrag ab, und das Geld geht zurück.</translation>
        </message>
        <message>
            <source>Not exchanged, but the card was charged: give %1 back on the terminal.</source>
            <translation>Nicht umgetauscht, aber die Karte wurde belastet: %1 am Terminal erstatten.</translation>
        </message>
        <message>
            <source>An exchange is paid at once. Esc leaves it.</source>
            <translation>Ein Umtausch wird sofort bezahlt. Esc bricht ihn ab.</translation>
        </message>
        <message>
            <source>Part of this is being paid. Backspace takes tenders off; then it can be paid later.</source>
            <translation>Ein Teil davon wird gerade bezahlt. Die Rücktaste nimmt Zahlungen zurück; dann kann später gezahlt werden.</translation>
        </message>
        <message>
            <source>Type the name it is kept under.</source>
            <translation>Namen eingeben, auf den reserviert wird.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out and the seats are on sale again. Give the money back or hold once more.</source>
            <translation>Nicht verkauft: Die Vormerkung ist abgelaufen, die Plätze sind wieder im Verkauf. Geld zurückgeben oder neu vormerken.</translation>
        </message>
        <message>
            <source>Not sold: the voucher does not cover this any more. %1 still to pay; {voucher} looks it up again.</source>
            <translation>Nicht verkauft: Der Gutschein deckt das nicht mehr. Noch %1 zu zahlen; {voucher} prüft ihn neu.</translation>
        </message>
        <message>
            <source>Another card payment of order %1 is not decided yet. Look at the terminal; Esc gives the order up.</source>
            <translation>Eine andere Kartenzahlung zu Auftrag %1 ist noch nicht entschieden. Am Terminal nachsehen; Esc bricht den Auftrag ab.</translation>
        </message>
        <message>
            <source>Not exchanged. %1</source>
            <translation>Nicht umgetauscht. %1</translation>
        </message>
        <message>
            <source>Not sold. %1</source>
            <translation>Nicht verkauft. %1</translation>
        </message>
        <message>
            <source>The server does not answer. It is asked again as soon as it does.</source>
            <translation>Der Server antwortet nicht. Er wird erneut gefragt, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Keep the money; the server is asked again as soon as it answers.</source>
            <translation>Ob das verkauft wurde, ist noch nicht bekannt. Geld behalten; der Server wird erneut gefragt, sobald er antwortet.</translation>
        </message>
        <message>
            <source>Not sold: order %1 was not paid in time, and its seats are on sale again.</source>
            <translation>Nicht verkauft: Auftrag %1 wurde nicht rechtzeitig bezahlt, seine Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>The card has paid order %1; the server is still writing it down. Do not charge it again.</source>
            <translation>Auftrag %1 ist mit Karte bezahlt; der Server verbucht es noch. Die Karte nicht noch einmal belasten.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined; ?: nobody knows.</source>
            <translation>%1 am Terminal. Dann Genehmigungscode und Enter; Esc: abgelehnt; ?: unklar.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>%1 am Terminal. Dann Genehmigungscode und Enter; Esc: abgelehnt.</translation>
        </message>
        <message>
            <source>Type the approval code that the terminal shows, then Enter. Esc: it declined; ?: nobody knows.</source>
            <translation>Genehmigungscode vom Terminal eingeben, dann Enter. Esc: abgelehnt; ?: unklar.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc lets go.</source>
            <translation>Die Karte wurde nicht belastet. Noch %1 zu zahlen: {exact} bar, {card} noch einmal Karte, Esc gibt frei.</translation>
        </message>
        <message>
            <source>An exchange cannot wait. Look into the terminal's journal: Enter with the approval code, or Esc.</source>
            <translation>Ein Umtausch kann nicht warten. Im Journal des Terminals nachsehen: Enter mit dem Genehmigungscode oder Esc.</translation>
        </message>
        <message>
            <source>The server does not take this. %1</source>
            <translation>Der Server nimmt das nicht an. %1</translation>
        </message>
        <message>
            <source>Order %1 waits. When the terminal tells: approval code and Enter, or Esc. Enter alone goes on to the next customer.</source>
            <translation>Auftrag %1 wartet. Sobald das Terminal es meldet: Genehmigungscode und Enter, oder Esc. Enter allein: weiter zum nächsten Verkauf.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc gives the order up.</source>
            <translation>Die Karte wurde nicht belastet. Noch %1 zu zahlen: {exact} bar, {card} noch einmal Karte, Esc bricht den Auftrag ab.</translation>
        </message>
        <message>
            <source>The order could not take the card's money any more: give %1 back on the terminal.</source>
            <translation>Der Auftrag konnte die Kartenzahlung nicht mehr annehmen: %1 am Terminal erstatten.</translation>
        </message>
        <message>
            <source>Order %1 is cancelled, nothing was paid; the seats are on sale again.</source>
            <translation>Auftrag %1 ist storniert, bezahlt wurde nichts; die Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 bar</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 am Terminal</translation>
        </message>
        <message>
            <source>%1, which is on the voucher again</source>
            <translation>%1 (wieder auf dem Gutschein)</translation>
        </message>
        <message>
            <source>Not sold. Give back %1.</source>
            <translation>Nicht verkauft. Zurückgeben: %1.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> und </translation>
        </message>
        <message>
            <source>This needs the server. Without it cash is taken: {exact} exact, {cash} an amount.</source>
            <translation>Dafür wird der Server gebraucht. Ohne ihn geht nur bar: {exact} passend, {cash} mit Betrag.</translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2. Noch %3 zu zahlen; die Rücktaste nimmt es zurück.</translation>
        </message>
        <message>
            <source>An exchange cannot be put on a card and given away in one.</source>
            <translation>Ein Umtausch geht nicht zugleich auf Karte und als Freikarte.</translation>
        </message>
        <message>
            <source>giving away %1: %2</source>
            <comment>an amount, and why</comment>
            <translation>Freikarten über %1 (%2)</translation>
        </message>
        <message>
            <source>%1 on invoice for %2</source>
            <comment>an amount, and a name</comment>
            <translation>%1 auf Rechnung für %2</translation>
        </message>
        <message>
            <source>A supervisor types the PIN above. Esc goes back; the places stay held.</source>
            <translation>Die Kassenleitung gibt oben ihre PIN ein. Esc geht zurück; die Plätze bleiben vorgemerkt.</translation>
        </message>
        <message>
            <source>Not approved: nothing was sold.</source>
            <translation>Nicht genehmigt: Es wurde nichts verkauft.</translation>
        </message>
        <message>
            <source>%1 %2 is still to pay.</source>
            <comment>what happened; an amount</comment>
            <translation>%1 Noch %2 zu zahlen.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over before the server had it: nothing was sold by it. Ask once more.</source>
            <translation>Die Genehmigung der Kassenleitung lief ab, bevor der Server sie hatte: Damit wurde nichts verkauft. Noch einmal fragen.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CommandLine</name>
        <message>
            <source>Type the discount code after #.</source>
            <translation>Rabattcode nach # eingeben.</translation>
        </message>
        <message>
            <source>A code goes after a party: 2A #CODE.</source>
            <translation>Ein Code steht nach der Gruppe: 2A #CODE.</translation>
        </message>
        <message>
            <source>Type how many, then who: %1.</source>
            <translation>Erst die Anzahl, dann wer: %1.</translation>
        </message>
        <message>
            <source>%1 is no price type here: %2.</source>
            <translation>%1 ist hier kein Tarif: %2.</translation>
        </message>
        <message>
            <source>Type a party like 2A1S, a place like F 12, or #CODE.</source>
            <translation>Eine Gruppe eingeben wie 2A1S, einen Platz wie F 12 oder #CODE.</translation>
        </message>
        <message numerus="yes">
            <source>Between 1 and %n seats can be chosen at once.</source>
            <translation>
                <numerusform>Auf einmal lässt sich 1 bis %n Platz wählen.</numerusform>
                <numerusform>Auf einmal lassen sich 1 bis %n Plätze wählen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>how many, and which price type</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a party</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerDisplay</name>
        <message>
            <source>Customer's screen</source>
            <translation>Kundenanzeige</translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerScreen</name>
        <message>
            <source>Customer's screen</source>
            <translation>Kundenanzeige</translation>
        </message>
        <message>
            <source>This window is closed</source>
            <translation>Dieser Schalter ist geschlossen</translation>
        </message>
        <message>
            <source>Thank you. Enjoy the show!</source>
            <translation>Vielen Dank. Viel Vergnügen!</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>ab %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Your change</source>
            <translation>Ihr Rückgeld</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Noch zu zahlen</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
    </context>
    <context>
        <name>foyer::DeskPage</name>
        <message>
            <source>What are you selling?</source>
            <translation>Was wird verkauft?</translation>
        </message>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Saalplan wird geladen…</translation>
        </message>
        <message>
            <source>Choose another event</source>
            <translation>Andere Veranstaltung wählen</translation>
        </message>
        <message>
            <source>Places left</source>
            <translation>Freie Plätze</translation>
        </message>
        <message>
            <source>How many together?</source>
            <translation>Wie viele zusammen?</translation>
        </message>
        <message>
            <source>Command line: how many of each price type; Enter holds the best seats together</source>
            <translation>Befehlszeile: Anzahl je Tarif; Enter merkt die besten Plätze zusammen vor</translation>
        </message>
        <message>
            <source>Who comes? 2A1S</source>
            <translation>Wer kommt? 2A1S</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Anzahl der Plätze</translation>
        </message>
        <message>
            <source>Into the basket   Enter</source>
            <translation>In den Warenkorb   Enter</translation>
        </message>
        <message>
            <source>Into the basket</source>
            <translation>In den Warenkorb</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Enter</translation>
        </message>
        <message>
            <source>best two</source>
            <translation>beste zwei</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>next best</source>
            <translation>nächste</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>map</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>event</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>let go</source>
            <translation>freigeben</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>Storno</translation>
        </message>
        <message numerus="yes">
            <source>Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.</source>
            <translation>
                <numerusform>Umtausch von %n Ticket aus Auftrag %1, Wert %2. Neuen Platz vormerken; Esc bricht ab.</numerusform>
                <numerusform>Umtausch von %n Tickets aus Auftrag %1, Wert %2. Neue Plätze vormerken; Esc bricht ab.</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter uses the discount code %1.</source>
            <translation>Enter verwendet den Rabattcode %1.</translation>
        </message>
        <message>
            <source>Enter shows %1 on the map.</source>
            <translation>Enter zeigt %1 im Plan.</translation>
        </message>
        <message>
            <source>%1 · Enter changes who sits in the held places</source>
            <translation>%1 · Enter ändert, wer auf den vorgemerkten Plätzen sitzt</translation>
        </message>
        <message>
            <source>%1: not sold together at any price level.</source>
            <translation>%1: in keiner Preiskategorie zusammen erhältlich.</translation>
        </message>
        <message>
            <source>%1 · %2 · Enter holds the best</source>
            <translation>%1 · %2 · Enter merkt die besten vor</translation>
        </message>
        <message>
            <source>%1 · %2 to %3 · Enter holds the best</source>
            <translation>%1 · %2 bis %3 · Enter merkt die besten vor</translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the number, like F 12.</source>
            <translation>%1 gibt es in diesem Plan nicht. Reihe und Nummer eingeben, etwa F 12.</translation>
        </message>
        <message>
            <source>%1. Space takes it, Esc goes back.</source>
            <translation>%1. Die Leertaste nimmt den Platz, Esc geht zurück.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: wie viele?</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>%1 frei</translation>
        </message>
        <message>
            <source>Save the tickets</source>
            <translation>Tickets speichern</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF-Dokumente (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>%1 lässt sich nicht schreiben. Anderen Ort wählen.</translation>
        </message>
        <message>
            <source>A receipt can be printed once something is sold.</source>
            <translation>Ein Beleg lässt sich drucken, sobald etwas verkauft ist.</translation>
        </message>
        <message>
            <source>Tickets can be printed again once they are sold.</source>
            <translation>Tickets lassen sich erneut drucken, sobald sie verkauft sind.</translation>
        </message>
        <message>
            <source>Choose an event first.</source>
            <translation>Wählen Sie zuerst eine Veranstaltung.</translation>
        </message>
        <message>
            <source>New tickets need the server: they can be made once this sale is handed in.</source>
            <translation>Neue Tickets brauchen den Server: Sie sind möglich, sobald dieser Verkauf übertragen ist.</translation>
        </message>
        <message>
            <source>Giving places away needs the server.</source>
            <translation>Für Freikarten wird der Server gebraucht.</translation>
        </message>
        <message>
            <source>Giving places away is not for your role.</source>
            <translation>Ihre Rolle darf keine Freikarten ausgeben.</translation>
        </message>
        <message numerus="yes">
            <source>%n given away</source>
            <translation>
                <numerusform>%n Freikarte</numerusform>
                <numerusform>%n Freikarten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why</source>
            <comment>how many are given away</comment>
            <translation>%1 · Enter merkt die besten vor und fragt nach dem Grund</translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why, then a supervisor</source>
            <comment>how many are given away</comment>
            <translation>%1 · Enter merkt die besten vor, fragt nach dem Grund, dann die Kassenleitung</translation>
        </message>
        <message>
            <source>%1 · %2, %3 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2, %3 · Enter merkt die besten vor und fragt nach dem Grund</translation>
        </message>
        <message>
            <source>%1 · %2 to %3, %4 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2 bis %3, %4 · Enter merkt die besten vor und fragt nach dem Grund</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>what a seller may not do alone</comment>
            <translation>%1 genehmigen?</translation>
        </message>
    </context>
    <context>
        <name>foyer::EventTableModel</name>
        <message>
            <source>Today %1</source>
            <translation>Heute %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Morgen %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>nicht im Verkauf</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Spielstätte</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Frei</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd d. MMM</translation>
        </message>
        <message numerus="yes">
            <source>%n kept here</source>
            <translation>
                <numerusform>%n im Vorrat</numerusform>
                <numerusform>%n im Vorrat</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::EventsPane</name>
        <message>
            <source>Search by name or venue</source>
            <translation>Nach Name oder Spielstätte suchen</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>Veranstaltungen suchen</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Veranstaltungen</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters.</source>
            <translation>Nichts gefunden. Versuchen Sie weniger Buchstaben.</translation>
        </message>
        <message>
            <source>No events from today on. An organizer adds the next one.</source>
            <translation>Keine Veranstaltungen ab heute. Ein Veranstalter legt die nächste an.</translation>
        </message>
        <message>
            <source>No connection. Of these events this till keeps places; the others come back with the server.</source>
            <translation>Keine Verbindung. Für diese Veranstaltungen hat die Kasse einen Platzvorrat; die übrigen kommen mit dem Server wieder.</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldForm</name>
        <message>
            <source>HOUSE</source>
            <translation>HOUSE</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Light blue</source>
            <translation>Hellblau</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Braun</translation>
        </message>
        <message>
            <source>Critics, the band's guests, a group's name</source>
            <translation>Presse, Gäste der Band, Name einer Gruppe</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>Verkäufer/innen</translation>
        </message>
        <message>
            <source>Organizers</source>
            <translation>Veranstalter</translation>
        </message>
        <message>
            <source>Nobody: taken out</source>
            <translation>Niemand: gesperrt</translation>
        </message>
        <message>
            <source>Release on</source>
            <translation>Freigeben am</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Verkauf durch</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Say why these places are kept: whoever sells will ask.</source>
            <translation>Geben Sie an, warum diese Plätze zurückgehalten werden: Beim Verkauf wird danach gefragt.</translation>
        </message>
        <message>
            <source>The day they are released must still come.</source>
            <translation>Der Tag der Freigabe muss noch bevorstehen.</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Hauskontingent %1</translation>
        </message>
        <message>
            <source>New house hold</source>
            <translation>Neues Hauskontingent</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>Änderungen speichern</translation>
        </message>
        <message>
            <source>Choose places on the map</source>
            <translation>Plätze im Plan wählen</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln place(s)</source>
            <translation>
                <numerusform>%Ln Platz zurückhalten</numerusform>
                <numerusform>%Ln Plätze zurückhalten</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats to release</source>
            <translation>Plätze zum Freigeben wählen</translation>
        </message>
        <message numerus="yes">
            <source>Release %Ln chosen seat(s)</source>
            <translation>
                <numerusform>%Ln gewählten Platz freigeben</numerusform>
                <numerusform>%Ln gewählte Plätze freigeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Press again to release %Ln place(s)</source>
            <translation>
                <numerusform>Nochmals drücken: %Ln Platz freigeben</numerusform>
                <numerusform>Nochmals drücken: %Ln Plätze freigeben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release all %Ln place(s)</source>
            <translation>
                <numerusform>%Ln Platz freigeben</numerusform>
                <numerusform>Alle %Ln Plätze freigeben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsController</name>
        <message>
            <source>The plan of this event changed. Choose the event again.</source>
            <translation>Der Plan dieser Veranstaltung hat sich geändert. Wählen Sie die Veranstaltung neu.</translation>
        </message>
        <message numerus="yes">
            <source>One house hold takes at most %Ln seat(s).</source>
            <translation>
                <numerusform>Ein Hauskontingent umfasst höchstens %Ln Platz.</numerusform>
                <numerusform>Ein Hauskontingent umfasst höchstens %Ln Plätze.</numerusform>
            </translation>
        </message>
        <message>
            <source>This seat is not of the hold that is open. Esc closes it, then choose free seats.</source>
            <translation>Dieser Platz gehört nicht zum geöffneten Hauskontingent. Esc schließt es, dann freie Plätze wählen.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 ist nicht frei.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not of this hold.</source>
            <translation>
                <numerusform>%Ln dieser Plätze gehört nicht zu diesem Hauskontingent.</numerusform>
                <numerusform>%Ln dieser Plätze gehören nicht zu diesem Hauskontingent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not available.</source>
            <translation>
                <numerusform>%Ln dieser Plätze ist nicht frei.</numerusform>
                <numerusform>%Ln dieser Plätze sind nicht frei.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the numbers, like F 1-12.</source>
            <translation>%1 gibt es in diesem Plan nicht. Reihe und Nummern eingeben, etwa F 1-12.</translation>
        </message>
        <message>
            <source>Esc closes the open hold; then the best places can be chosen.</source>
            <translation>Esc schließt das geöffnete Hauskontingent; dann lassen sich die besten Plätze wählen.</translation>
        </message>
        <message>
            <source>The best places are chosen for 1 to 50 people at a time.</source>
            <translation>Die besten Plätze lassen sich für 1 bis 50 Personen auf einmal wählen.</translation>
        </message>
        <message>
            <source>There are not as many seats left.</source>
            <translation>So viele Plätze sind nicht mehr frei.</translation>
        </message>
        <message>
            <source>Not all of these seats are side by side.</source>
            <translation>Nicht alle diese Plätze liegen nebeneinander.</translation>
        </message>
        <message>
            <source>Places of an area are let go with their whole hold.</source>
            <translation>Plätze eines Bereichs werden nur mit ihrem ganzen Hauskontingent freigegeben.</translation>
        </message>
        <message>
            <source>Somebody was faster with some of these places. Look at what is left and try again.</source>
            <translation>Bei einigen dieser Plätze war jemand schneller. Sehen Sie nach, was noch frei ist, und versuchen Sie es erneut.</translation>
        </message>
        <message>
            <source>This hold is not what it was. It is shown as it is now.</source>
            <translation>Dieses Hauskontingent hat sich geändert. Es wird gezeigt, wie es jetzt ist.</translation>
        </message>
        <message>
            <source>Choose places first: on the map, or typed like F 1-12.</source>
            <translation>Wählen Sie zuerst Plätze: im Plan oder durch Eingabe wie F 1-12.</translation>
        </message>
        <message>
            <source>the new hold %1</source>
            <translation>neues Hauskontingent %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) are kept under %1.</source>
            <translation>
                <numerusform>%Ln Platz wird unter %1 zurückgehalten.</numerusform>
                <numerusform>%Ln Plätze werden unter %1 zurückgehalten.</numerusform>
            </translation>
        </message>
        <message>
            <source>changing %1</source>
            <translation>Änderung von %1</translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>%1 ist geändert.</translation>
        </message>
        <message>
            <source>releasing %1</source>
            <translation>Freigabe von %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) of %1 are on general sale.</source>
            <translation>
                <numerusform>%Ln Platz von %1 ist im freien Verkauf.</numerusform>
                <numerusform>%Ln Plätze von %1 sind im freien Verkauf.</numerusform>
            </translation>
        </message>
        <message>
            <source>releasing seats of %1</source>
            <translation>Freigabe von Plätzen aus %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsModel</name>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>sellers</source>
            <translation>Verkäufer/innen</translation>
        </message>
        <message>
            <source>organizers</source>
            <translation>Veranstalter</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Verkauf durch</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Bis</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsPage</name>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Saalplan wird geladen…</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>F 1-12, or 12 for the best together</source>
            <translation>F 1-12, oder 12 für die besten zusammen</translation>
        </message>
        <message>
            <source>Places to choose: rows and numbers, or how many together; Enter chooses them</source>
            <translation>Plätze zum Wählen: Reihen und Nummern oder wie viele zusammen; Enter wählt sie</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Anzahl der Plätze</translation>
        </message>
        <message>
            <source>Choose them</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <source>map</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>choose a seat</source>
            <translation>Platz wählen</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>⇧+Ziehen</translation>
        </message>
        <message>
            <source>choose many</source>
            <translation>mehrere wählen</translation>
        </message>
        <message>
            <source>V</source>
            <translation>V</translation>
        </message>
        <message>
            <source>colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>keep or save</source>
            <translation>sichern</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>zurück</translation>
        </message>
        <message>
            <source>House holds of this event</source>
            <translation>Hauskontingente dieser Veranstaltung</translation>
        </message>
        <message>
            <source>Nothing is kept back. Choose places on the map, say why, and keep them.</source>
            <translation>Nichts wird zurückgehalten. Wählen Sie Plätze im Plan, geben Sie den Grund an und halten Sie sie zurück.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: wie viele?</translation>
        </message>
        <message>
            <source>No event yet.</source>
            <translation>Noch keine Veranstaltung.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesController</name>
        <message>
            <source>%1 is owed, no more.</source>
            <translation>Offen sind %1, nicht mehr.</translation>
        </message>
        <message>
            <source>the money for %1</source>
            <translation>Zahlungseingang zu %1</translation>
        </message>
        <message>
            <source>%1 is paid.</source>
            <translation>%1 ist bezahlt.</translation>
        </message>
        <message>
            <source>%1 came for %2; %3 is still owed.</source>
            <translation>%1 eingegangen für %2; %3 sind noch offen.</translation>
        </message>
        <message>
            <source>Somebody was faster, or no shift is open for cash. The invoice is shown as it is now.</source>
            <translation>Jemand war schneller, oder für Bargeld ist keine Schicht offen. Die Rechnung wird gezeigt, wie sie jetzt ist.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesModel</name>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>überfällig</translation>
        </message>
        <message>
            <source>credited</source>
            <translation>gutgeschrieben</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>bezahlt</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Fällig</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesPage</name>
        <message>
            <source>Number, order, name or mail</source>
            <translation>Nummer, Auftrag, Name oder E-Mail</translation>
        </message>
        <message>
            <source>Search invoices</source>
            <translation>Rechnungen suchen</translation>
        </message>
        <message>
            <source>Which invoices</source>
            <translation>Welche Rechnungen</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Offen</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Überfällig</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Invoices found, newest first</source>
            <translation>Gefundene Rechnungen, neueste zuerst</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the invoices</source>
            <translation>blättern</translation>
        </message>
        <message>
            <source>money came</source>
            <translation>Zahlungseingang</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>ansehen</translation>
        </message>
        <message>
            <source>save</source>
            <translation>speichern</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>zurück</translation>
        </message>
        <message>
            <source>The invoice that you choose is shown here.</source>
            <translation>Hier erscheint die Rechnung, die Sie wählen.</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Rechnung</translation>
        </message>
        <message>
            <source>State of the invoice</source>
            <translation>Status der Rechnung</translation>
        </message>
        <message>
            <source>Money of the invoice</source>
            <translation>Beträge der Rechnung</translation>
        </message>
        <message>
            <source>Money came…</source>
            <translation>Zahlungseingang…</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ansehen</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern…</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Auftrag zeigen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Nichts gefunden für „%1“.</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>Keine Rechnung ist überfällig.</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>Keine Rechnung ist offen.</translation>
        </message>
        <message>
            <source>No invoices yet. An order paid with {invoice} at the desk gets one.</source>
            <translation>Noch keine Rechnungen. Ein Auftrag, der am Schalter mit {invoice} bezahlt wird, erhält eine.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Auftrag %1</translation>
        </message>
        <message>
            <source>Amount %1</source>
            <translation>Betrag %1</translation>
        </message>
        <message>
            <source>Credited %1</source>
            <translation>Gutgeschrieben %1</translation>
        </message>
        <message>
            <source>Paid %1</source>
            <translation>Bezahlt %1</translation>
        </message>
        <message>
            <source>Owed %1, due %2</source>
            <translation>Offen %1, fällig %2</translation>
        </message>
        <message>
            <source>%1 · issued</source>
            <translation>%1 · ausgestellt</translation>
        </message>
        <message>
            <source>%1 · %2 came: %3</source>
            <comment>when, how much, how</comment>
            <translation>%1 · %2 eingegangen: %3</translation>
        </message>
        <message>
            <source>%1 · credit note %2 over %3: %4</source>
            <translation>%1 · Gutschrift %2 über %3: %4</translation>
        </message>
        <message>
            <source>How did the money come?</source>
            <translation>Wie ist das Geld eingegangen?</translation>
        </message>
        <message>
            <source>%1 is owed for %2.</source>
            <translation>Für %2 sind %1 offen.</translation>
        </message>
        <message>
            <source>To the bank</source>
            <translation>Auf das Bankkonto</translation>
        </message>
        <message>
            <source>In cash, into this drawer</source>
            <translation>Bar, in diese Kassenlade</translation>
        </message>
        <message>
            <source>By card</source>
            <translation>Mit Karte</translation>
        </message>
        <message>
            <source>How much?</source>
            <translation>Wie viel?</translation>
        </message>
        <message>
            <source>Enter alone means all of it: %1.</source>
            <translation>Enter allein nimmt den ganzen Betrag: %1.</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Betrag, dann Enter</translation>
        </message>
        <message>
            <source>Reference of the transfer</source>
            <translation>Referenz der Überweisung</translation>
        </message>
        <message>
            <source>Number on the slip</source>
            <translation>Nummer auf dem Kartenbeleg</translation>
        </message>
        <message>
            <source>A remark</source>
            <translation>Bemerkung</translation>
        </message>
        <message>
            <source>%1 for %2.</source>
            <translation>%1 für %2.</translation>
        </message>
        <message>
            <source>Optional, then Enter</source>
            <translation>Optional, dann Enter</translation>
        </message>
        <message>
            <source>Invoice %1</source>
            <translation>Rechnung %1</translation>
        </message>
        <message>
            <source>Credit note %1</source>
            <translation>Gutschrift %1</translation>
        </message>
        <message>
            <source>Which document?</source>
            <translation>Welches Dokument?</translation>
        </message>
        <message>
            <source>Save the document</source>
            <translation>Dokument speichern</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>PDF-Dokumente (*.pdf)</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>%1 lässt sich nicht schreiben. Anderen Ort wählen.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>No program here shows PDF documents. Save it with {save}.</source>
            <translation>Kein Programm auf diesem Rechner zeigt PDF-Dokumente. Speichern Sie es mit {save}.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyMap</name>
        <message>
            <source>Show its order</source>
            <translation>Auftrag zeigen</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Layouts</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Kontingente</translation>
        </message>
        <message>
            <source>Keep the places; save changes</source>
            <translation>Plätze zurückhalten; Änderungen speichern</translation>
        </message>
        <message>
            <source>Open the shift; hand in the count</source>
            <translation>Schicht öffnen; Zählung abgeben</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Tickets drucken</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Tasten zeigen</translation>
        </message>
        <message>
            <source>Another event</source>
            <translation>Andere Veranstaltung</translation>
        </message>
        <message>
            <source>Seats on the map</source>
            <translation>Plätze im Plan</translation>
        </message>
        <message>
            <source>Settle what was not printed</source>
            <translation>Ungedrucktes klären</translation>
        </message>
        <message>
            <source>Settle it the other way</source>
            <translation>Ungedrucktes anders klären</translation>
        </message>
        <message>
            <source>Call a supervisor</source>
            <translation>Kassenleitung rufen</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Cash, an amount</source>
            <translation>Bar, mit Betrag</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Bar passend</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>X-Bericht</translation>
        </message>
        <message>
            <source>Open the shift, or count and close it</source>
            <translation>Schicht öffnen oder zählen und schließen</translation>
        </message>
        <message>
            <source>Print tickets anew</source>
            <translation>Tickets neu drucken</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Umtausch</translation>
        </message>
        <message>
            <source>Void the last sale</source>
            <translation>Letzten Verkauf stornieren</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>Erstattung</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>Bericht drucken</translation>
        </message>
        <message>
            <source>Let go, go back</source>
            <translation>Freigeben, zurück</translation>
        </message>
        <message>
            <source>Places kept at this till</source>
            <translation>Platzvorrat dieser Kasse</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Selling</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Druck</translation>
        </message>
        <message>
            <source>Waiting payments</source>
            <translation>Wartende Zahlungen</translation>
        </message>
        <message>
            <source>Seats as a list, or as a map again</source>
            <translation>Plätze als Liste oder wieder als Plan</translation>
        </message>
        <message>
            <source>A part on the card</source>
            <translation>Teilbetrag auf die Karte</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>Pay later</source>
            <translation>Später zahlen</translation>
        </message>
        <message>
            <source>Give away</source>
            <translation>Freikarten</translation>
        </message>
        <message>
            <source>On invoice</source>
            <translation>Auf Rechnung</translation>
        </message>
        <message>
            <source>Choose places of the order</source>
            <translation>Plätze des Auftrags wählen</translation>
        </message>
        <message>
            <source>Orders sold in one basket</source>
            <translation>Aufträge aus demselben Warenkorb</translation>
        </message>
        <message>
            <source>Tickets by mail</source>
            <translation>Tickets per E-Mail</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>Notiz zum Kunden</translation>
        </message>
        <message>
            <source>Save the tickets, a document or a layout</source>
            <translation>Tickets, Dokument oder Layout speichern</translation>
        </message>
        <message>
            <source>Money came</source>
            <translation>Zahlungseingang</translation>
        </message>
        <message>
            <source>Look at the document</source>
            <translation>Dokument ansehen</translation>
        </message>
        <message>
            <source>Say that the money went through, or is back</source>
            <translation>Als erfolgt oder erstattet vermerken</translation>
        </message>
        <message>
            <source>Say that nothing was taken</source>
            <translation>Als nicht belastet vermerken</translation>
        </message>
        <message>
            <source>Ask the gateway again</source>
            <translation>Zahlungsdienst erneut fragen</translation>
        </message>
        <message>
            <source>Undo a change</source>
            <translation>Änderung rückgängig machen</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>Änderung wiederholen</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyOverlay</name>
        <message>
            <source>Keys: %1</source>
            <translation>Tasten: %1</translation>
        </message>
        <message>
            <source>Any key goes back. They can be changed in the settings.</source>
            <translation>Jede Taste führt zurück. Ändern lassen sie sich in den Einstellungen.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeysPane</name>
        <message>
            <source>%1, not to be changed</source>
            <translation>%1, nicht änderbar</translation>
        </message>
        <message>
            <source>Key for: %1</source>
            <translation>Taste für: %1</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Auf Standard zurücksetzen</translation>
        </message>
        <message>
            <source>All keys are what they were.</source>
            <translation>Alle Tasten sind wieder wie zu Beginn.</translation>
        </message>
        <message>
            <source>%1 is set.</source>
            <translation>%1 ist eingestellt.</translation>
        </message>
        <message>
            <source>Press one key, alone or with Ctrl, Alt or Shift.</source>
            <translation>Eine Taste drücken, allein oder mit Strg, Alt oder Umschalt.</translation>
        </message>
        <message>
            <source>That key is needed for typing. Take it with Ctrl or Alt, or a function key.</source>
            <translation>Diese Taste wird zum Schreiben gebraucht. Nehmen Sie sie mit Strg oder Alt dazu oder eine Funktionstaste.</translation>
        </message>
        <message>
            <source>That key is taken: %1.</source>
            <translation>Diese Taste ist vergeben: %1.</translation>
        </message>
        <message>
            <source>That key cannot be changed.</source>
            <translation>Diese Taste lässt sich nicht ändern.</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>Nach Name oder Taste suchen</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>Tasten suchen</translation>
        </message>
        <message>
            <source>Exchange the two</source>
            <translation>Beide tauschen</translation>
        </message>
        <message>
            <source>No key is called so.</source>
            <translation>Keine Taste heißt so.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>%1: back to its default</source>
            <translation>%1: zurück auf Standard</translation>
        </message>
        <message>
            <source>%1 and %2 are exchanged.</source>
            <translation>%1 und %2 sind getauscht.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutCanvas</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Papiervorschau</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditor</name>
        <message>
            <source>This layout was made by a newer Foyer and cannot be changed here.</source>
            <translation>Dieses Layout stammt aus einem neueren Foyer und lässt sich hier nicht ändern.</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message numerus="yes">
            <source>A layout has at most %n fields.</source>
            <translation>
                <numerusform>Ein Layout hat höchstens %n Feld.</numerusform>
                <numerusform>Ein Layout hat höchstens %n Felder.</numerusform>
            </translation>
        </message>
        <message>
            <source>New text</source>
            <translation>Neuer Text</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>copy %1</source>
            <translation>%1 kopieren</translation>
        </message>
        <message>
            <source>change the paper</source>
            <translation>Papier ändern</translation>
        </message>
        <message>
            <source>A ticket needs a QR code or a bar code, and at most %1 fields and %2 kB of pictures.</source>
            <translation>Ein Ticket braucht einen QR-Code oder Strichcode und darf höchstens %1 Felder und %2 kB an Bildern haben.</translation>
        </message>
        <message>
            <source>%1: choose a PNG of at most %2 kB and %3 pixels.</source>
            <translation>%1: ein PNG mit höchstens %2 kB und %3 Pixeln wählen.</translation>
        </message>
        <message>
            <source>%1: the text is empty, too long, or names something in braces that a ticket does not have.</source>
            <translation>%1: Der Text ist leer, zu lang oder nennt in geschweiften Klammern etwas, das ein Ticket nicht hat.</translation>
        </message>
        <message>
            <source>%1 does not fit on the paper.</source>
            <translation>%1 passt nicht auf das Papier.</translation>
        </message>
        <message>
            <source>The layout needs a name.</source>
            <translation>Das Layout braucht einen Namen.</translation>
        </message>
        <message>
            <source>The paper is too small, too large, or too finely resolved.</source>
            <translation>Das Papier ist zu klein, zu groß oder zu fein aufgelöst.</translation>
        </message>
        <message>
            <source>Saved. Every till prints the event's tickets like this from its next sale after opening the event.</source>
            <translation>Gespeichert. Jede Kasse druckt die Tickets der Veranstaltung so, sobald sie diese neu geöffnet hat.</translation>
        </message>
        <message>
            <source>Somebody else changed this layout meanwhile. Open it again to see theirs.</source>
            <translation>Jemand anders hat dieses Layout inzwischen geändert. Öffnen Sie es neu, um die Änderung zu sehen.</translation>
        </message>
        <message>
            <source>back to the built-in layout</source>
            <translation>zurück zum Standardlayout</translation>
        </message>
        <message>
            <source>The event prints with the built-in layout again.</source>
            <translation>Die Veranstaltung wird wieder mit dem Standardlayout gedruckt.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Linie</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>QR-Code</translation>
        </message>
        <message>
            <source>Bar code</source>
            <translation>Strichcode</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>%1 prints with the built-in layout on this paper.</source>
            <translation>%1 wird auf diesem Papier mit dem Standardlayout gedruckt.</translation>
        </message>
        <message>
            <source>It is the same here already.</source>
            <translation>Hier ist es schon dasselbe.</translation>
        </message>
        <message>
            <source>take over from %1</source>
            <translation>von %1 übernehmen</translation>
        </message>
        <message>
            <source>Taken over from %1. Save keeps it, Undo brings back what was here.</source>
            <translation>Von %1 übernommen. Speichern behält es, Rückgängig bringt das vorige zurück.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditorPage</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Papiervorschau</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Layout</translation>
        </message>
        <message>
            <source>Back to the built-in one</source>
            <translation>Zurück zum Standard</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>The whole paper</source>
            <translation>Das ganze Papier</translation>
        </message>
        <message>
            <source>Dot by dot</source>
            <translation>Punkt für Punkt</translation>
        </message>
        <message>
            <source>Show it dot by dot, as it is printed</source>
            <translation>Punkt für Punkt zeigen, wie gedruckt wird</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the chosen field</source>
            <translation>Gewähltes Feld kopieren</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove the chosen field</source>
            <translation>Gewähltes Feld entfernen</translation>
        </message>
        <message>
            <source>Save this layout first, or undo what was changed, then choose another.</source>
            <translation>Speichern Sie erst dieses Layout oder machen Sie die Änderungen rückgängig, dann wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>the event's own, version %1</source>
            <translation>eigenes der Veranstaltung, Version %1</translation>
        </message>
        <message>
            <source>built in</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>, changed</source>
            <translation>, geändert</translation>
        </message>
        <message>
            <source>one moment…</source>
            <translation>einen Moment…</translation>
        </message>
        <message>
            <source>choose an event</source>
            <translation>Veranstaltung wählen</translation>
        </message>
        <message>
            <source>Take over from…</source>
            <translation>Übernehmen von…</translation>
        </message>
        <message>
            <source>Take over another event's layout</source>
            <translation>Layout einer anderen Veranstaltung übernehmen</translation>
        </message>
        <message>
            <source>Print a sample</source>
            <translation>Probedruck</translation>
        </message>
        <message>
            <source>There is no other event.</source>
            <translation>Es gibt keine andere Veranstaltung.</translation>
        </message>
        <message>
            <source>A sample goes to %1.</source>
            <translation>Der Probedruck geht an %1.</translation>
        </message>
        <message>
            <source>The sample is printed.</source>
            <translation>Der Probedruck ist fertig.</translation>
        </message>
        <message>
            <source>The sample is not printed: %1.</source>
            <translation>Der Probedruck kam nicht zustande: %1.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutProperties</name>
        <message>
            <source> mm</source>
            <translation> mm</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Insert…</source>
            <translation>Einfügen…</translation>
        </message>
        <message>
            <source>Insert a value of the ticket</source>
            <translation>Wert des Tickets einfügen</translation>
        </message>
        <message>
            <source>Choose a PNG…</source>
            <translation>PNG wählen…</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Bild wählen</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>Von links</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Von oben</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Breite</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Stärke</translation>
        </message>
        <message>
            <source>Regular</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Fett</translation>
        </message>
        <message>
            <source>Along the line</source>
            <translation>Waagrecht</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Ende</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Senkrecht</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>Max. Zeilen</translation>
        </message>
        <message>
            <source>Turned</source>
            <translation>Drehung</translation>
        </message>
        <message>
            <source>Dots a module</source>
            <translation>Punkte je Modul</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>a roll</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Dots an inch</source>
            <translation>Punkte je Zoll</translation>
        </message>
        <message>
            <source>Choose a field on the paper or in the list to change it.</source>
            <translation>Wählen Sie ein Feld auf dem Papier oder in der Liste, um es zu ändern.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseChip</name>
        <message numerus="yes">
            <source>%n sale(s) refused</source>
            <translation>
                <numerusform>%n Verkauf abgelehnt</numerusform>
                <numerusform>%n Verkäufe abgelehnt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n left to sell here</source>
            <translation>
                <numerusform>Keine Verbindung. Noch %n Platz hier</numerusform>
                <numerusform>Keine Verbindung. Noch %n Plätze hier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) kept at this till</source>
            <translation>
                <numerusform>Platzvorrat: %n Platz</numerusform>
                <numerusform>Platzvorrat: %n Plätze</numerusform>
            </translation>
        </message>
        <message>
            <source>No places kept at this till</source>
            <translation>Kein Platzvorrat</translation>
        </message>
        <message numerus="yes">
            <source>%n to hand in</source>
            <translation>
                <numerusform>%n zu übertragen</numerusform>
                <numerusform>%n zu übertragen</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what a till keeps and what it has to hand in</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>What this till keeps to sell without the server</source>
            <translation>Plätze, die diese Kasse für den Verkauf ohne Server bereithält</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseKeeper</name>
        <message>
            <source>The server does not accept it (%1). Its log says why.</source>
            <translation>Der Server nimmt das nicht an (%1). Sein Protokoll nennt den Grund.</translation>
        </message>
        <message>
            <source>Sold to somebody else after this till's places were given up: %1</source>
            <translation>Anderweitig verkauft, nachdem die Plätze dieser Kasse freigegeben waren: %1</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between places</comment>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePane</name>
        <message>
            <source>Places kept at this till</source>
            <translation>Platzvorrat dieser Kasse</translation>
        </message>
        <message>
            <source>Back to the map   Esc</source>
            <translation>Zurück zum Plan   Esc</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Sold without the server</source>
            <translation>Ohne Server verkauft</translation>
        </message>
        <message>
            <source>Sales made without the server</source>
            <translation>Verkäufe ohne Server</translation>
        </message>
        <message>
            <source>Why the sale was refused</source>
            <translation>Warum der Verkauf abgelehnt wurde</translation>
        </message>
        <message>
            <source>Saved. Tills follow within some minutes, this one now.</source>
            <translation>Gespeichert. Die Kassen folgen in einigen Minuten, diese sofort.</translation>
        </message>
        <message>
            <source>Return places</source>
            <translation>Plätze zurückgeben</translation>
        </message>
        <message>
            <source>I take care of it</source>
            <translation>Ich kümmere mich darum</translation>
        </message>
        <message>
            <source>Each till keeps at most</source>
            <translation>Platzvorrat je Kasse höchstens</translation>
        </message>
        <message>
            <source>Places each till keeps; 0 for none</source>
            <translation>Platzvorrat je Kasse; 0 für keinen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keiner</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>What this till sold without the server could not all be read. The places it kept then are not sold here any more; tell an organizer.</source>
            <translation>Was diese Kasse ohne Server verkauft hat, ließ sich nicht vollständig lesen. Ihr damaliger Platzvorrat wird hier nicht mehr verkauft; geben Sie einem Veranstalter Bescheid.</translation>
        </message>
        <message>
            <source>This till cannot sell without the server: its records cannot be written. Is another Foyer running, or the disk full?</source>
            <translation>Diese Kasse kann nicht ohne Server verkaufen: Ihre Aufzeichnungen lassen sich nicht schreiben. Läuft ein zweites Foyer, oder ist die Festplatte voll?</translation>
        </message>
        <message numerus="yes">
            <source>No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.</source>
            <translation>
                <numerusform>Keine Verbindung: %n Platz lässt sich hier bar verkaufen. Die Verkäufe werden übertragen, sobald der Server wieder da ist.</numerusform>
                <numerusform>Keine Verbindung: %n Plätze lassen sich hier bar verkaufen. Die Verkäufe werden übertragen, sobald der Server wieder da ist.</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection, and no place is left to sell here.</source>
            <translation>Keine Verbindung, und hier ist kein Platz mehr zu verkaufen.</translation>
        </message>
        <message>
            <source>The places go back on sale…</source>
            <translation>Die Plätze gehen wieder in den Verkauf…</translation>
        </message>
        <message>
            <source>All places are back on sale.</source>
            <translation>Alle Plätze sind wieder im Verkauf.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.</source>
            <translation>
                <numerusform>%n Platz liegt bereit. Ohne Verbindung wird er hier bar verkauft, mit gültigem Ticket.</numerusform>
                <numerusform>%n Plätze liegen bereit. Ohne Verbindung werden sie hier bar verkauft, mit gültigen Tickets.</numerusform>
            </translation>
        </message>
        <message>
            <source>No places of this event are set aside for this till.</source>
            <translation>Für diese Kasse liegen keine Plätze dieser Veranstaltung bereit.</translation>
        </message>
        <message>
            <source>Keep places again</source>
            <translation>Wieder bereithalten</translation>
        </message>
        <message>
            <source>Sale %1 was refused. %2</source>
            <translation>Verkauf %1 wurde abgelehnt. %2</translation>
        </message>
        <message>
            <source>All tills together %1, now %2</source>
            <translation>Alle Kassen zusammen höchstens %1, jetzt %2</translation>
        </message>
        <message>
            <source>The places of %1 are on sale again.</source>
            <translation>Die Plätze von %1 sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>All tills</source>
            <translation>Alle Kassen</translation>
        </message>
        <message>
            <source>Which tills keep places of this event</source>
            <translation>Welche Kassen einen Platzvorrat dieser Veranstaltung haben</translation>
        </message>
        <message>
            <source>Why? Stolen, broken, lost…</source>
            <translation>Warum? Gestohlen, defekt, verloren…</translation>
        </message>
        <message>
            <source>Why the till's places are taken back</source>
            <translation>Warum die Plätze der Kasse zurückgenommen werden</translation>
        </message>
        <message>
            <source>Take the places of %1 back</source>
            <translation>Plätze von %1 zurücknehmen</translation>
        </message>
        <message>
            <source>Tickets this till sold without the server are refused at the door from then on. Type why its places are taken back.</source>
            <translation>Tickets, die diese Kasse ohne Server verkauft hat, werden ab dann am Einlass abgelehnt. Geben Sie ein, warum ihre Plätze zurückgenommen werden.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePlacesModel</name>
        <message>
            <source>kept</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>verkauft</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Preiskategorie</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseTillsModel</name>
        <message>
            <source>taken back by %1: %2</source>
            <comment>who, and why</comment>
            <translation>zurückgenommen von %1: %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>zurückgenommen</translation>
        </message>
        <message>
            <source>keeps places</source>
            <translation>hat Platzvorrat</translation>
        </message>
        <message>
            <source>keeps none</source>
            <translation>hat keinen</translation>
        </message>
        <message>
            <source>Till</source>
            <translation>Kasse</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Geholt von</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Vorrat</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Verkauft</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Letzte Änderung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::MainWindow</name>
        <message>
            <source>Sell</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Aufträge</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Einlass</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Layouts</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Enter</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>F 12 Enter</source>
            <translation>F 12 Enter</translation>
        </message>
        <message>
            <source>Enter ↑ ↓</source>
            <translation>Enter ↑ ↓</translation>
        </message>
        <message>
            <source>Pay out %1 for: %2?</source>
            <translation>%1 auszahlen für: %2?</translation>
        </message>
        <message>
            <source>Nothing waits for a supervisor.</source>
            <translation>Nichts wartet auf die Kassenleitung.</translation>
        </message>
        <message>
            <source>Connection to the server</source>
            <translation>Verbindung zum Server</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Diese Kasse</translation>
        </message>
        <message>
            <source>Signed in as</source>
            <translation>Angemeldet als</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Hell oder dunkel</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Abmelden</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>verbunden</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>getrennt</translation>
        </message>
        <message>
            <source>The server is silent. Go on typing; what you asked for is kept and settled as soon as it answers.</source>
            <translation>Der Server schweigt. Arbeiten Sie weiter; Ihre Eingaben bleiben erhalten und werden erledigt, sobald er antwortet.</translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</source>
            <translation>
                <numerusform>Der Server antwortet nicht. Neuer Versuch in %n s; Ihre Eingaben bleiben erhalten und werden dann erledigt.</numerusform>
                <numerusform>Der Server antwortet nicht. Neuer Versuch in %n s; Ihre Eingaben bleiben erhalten und werden dann erledigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not answer. Trying again…</source>
            <translation>Der Server antwortet nicht. Neuer Versuch…</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Rechnungen</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Kontingente</translation>
        </message>
        <message>
            <source>Hold the best two</source>
            <translation>Beste zwei vormerken</translation>
        </message>
        <message>
            <source>Next best</source>
            <translation>Nächstbeste</translation>
        </message>
        <message>
            <source>Cheaper, dearer</source>
            <translation>Günstiger, teurer</translation>
        </message>
        <message>
            <source>Hold what is chosen; next sale</source>
            <translation>Auswahl vormerken; nächster Verkauf</translation>
        </message>
        <message>
            <source>Show row F, seat 12</source>
            <translation>Reihe F, Platz 12 zeigen</translation>
        </message>
        <message>
            <source>F 1-12 Enter</source>
            <translation>F 1-12 Enter</translation>
        </message>
        <message>
            <source>Choose these seats</source>
            <translation>Diese Plätze wählen</translation>
        </message>
        <message>
            <source>12 Enter</source>
            <translation>12 Enter</translation>
        </message>
        <message>
            <source>Choose the best twelve</source>
            <translation>Beste zwölf wählen</translation>
        </message>
        <message>
            <source>Next and last denomination</source>
            <translation>Nächster und voriger Nennwert</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Zahlungen</translation>
        </message>
    </context>
    <context>
        <name>foyer::OfflineSalesModel</name>
        <message>
            <source>to be handed in</source>
            <translation>zu übertragen</translation>
        </message>
        <message>
            <source>order %1</source>
            <translation>Auftrag %1</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>abgelehnt: %1</translation>
        </message>
        <message>
            <source>refused, seen: %1</source>
            <translation>abgelehnt, gesehen: %1</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Verkauft</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Verkauf</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Bar</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Verkauft von</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::OneChange</name>
        <message>
            <source>What became of %1 is not known yet. Wait for the server.</source>
            <translation>Der Ausgang ist noch nicht bekannt: %1. Warten Sie auf den Server.</translation>
        </message>
        <message>
            <source>The server is away: nothing was changed. Try again when it is back.</source>
            <translation>Der Server ist nicht erreichbar: Es wurde nichts geändert. Versuchen Sie es erneut, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>What became of %1 is not known yet. The server is asked again as soon as it answers.</source>
            <translation>Der Ausgang ist noch nicht bekannt: %1. Der Server wird erneut gefragt, sobald er antwortet.</translation>
        </message>
        <message>
            <source>Not done: %1. %2</source>
            <comment>what, and why</comment>
            <translation>Nicht erledigt: %1. %2</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrderDetail</name>
        <message>
            <source>The order that you choose is shown here.</source>
            <translation>Hier erscheint der Auftrag, den Sie wählen.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>State of the order</source>
            <translation>Status des Auftrags</translation>
        </message>
        <message>
            <source>Places of the order; Space chooses one</source>
            <translation>Plätze des Auftrags; die Leertaste wählt einen</translation>
        </message>
        <message>
            <source>Money of the order</source>
            <translation>Beträge des Auftrags</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Kunde</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Tickets drucken</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Bar passend</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Bar…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Print again…</source>
            <translation>Neu drucken…</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Umtauschen</translation>
        </message>
        <message>
            <source>Refund…</source>
            <translation>Erstatten…</translation>
        </message>
        <message>
            <source>Undo the sale…</source>
            <translation>Stornieren…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz…</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>abzuholen</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Ohne Namen</translation>
        </message>
        <message>
            <source>Sold in one basket with others (%1). {basket} shows them.</source>
            <translation>Mit anderen in einem Warenkorb verkauft (%1). {basket} zeigt sie.</translation>
        </message>
        <message>
            <source>Total %1</source>
            <translation>Gesamt %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>%1 bezahlt: %2</translation>
        </message>
        <message>
            <source>, %1 of it given back</source>
            <translation>, davon %1 erstattet</translation>
        </message>
        <message>
            <source>%1 left to pay</source>
            <translation>Noch %1 zu zahlen</translation>
        </message>
        <message>
            <source>%1 in fees kept</source>
            <translation>%1 Gebühren einbehalten</translation>
        </message>
        <message>
            <source>%1 asked of a card terminal by %2, not decided</source>
            <translation>%1 von %2 am Kartenterminal angefragt, nicht entschieden</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in all, %1</source>
            <translation>
                <numerusform>%n Auftrag insgesamt, %1</numerusform>
                <numerusform>%n Aufträge insgesamt, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Last here %1</source>
            <translation>Zuletzt hier: %1</translation>
        </message>
        <message>
            <source>“%1” (%2, %3)</source>
            <comment>a note, who wrote it, when</comment>
            <translation>„%1“ (%2, %3)</translation>
        </message>
        <message>
            <source>The customer cannot come</source>
            <translation>Kann nicht kommen</translation>
        </message>
        <message>
            <source>Sold by mistake</source>
            <translation>Irrtümlich verkauft</translation>
        </message>
        <message>
            <source>The event is changed</source>
            <translation>Veranstaltung geändert</translation>
        </message>
        <message>
            <source>Goodwill of the house</source>
            <translation>Kulanz des Hauses</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Verloren</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Did not come out of the printer</source>
            <translation>Nicht aus dem Drucker gekommen</translation>
        </message>
        <message numerus="yes">
            <source>Print %n ticket(s) again?</source>
            <translation>
                <numerusform>%n Ticket neu drucken?</numerusform>
                <numerusform>%n Tickets neu drucken?</numerusform>
            </translation>
        </message>
        <message>
            <source>The door refuses the old paper from then on.</source>
            <translation>Das alte Papier wird dann am Einlass abgewiesen.</translation>
        </message>
        <message>
            <source>Asking what would go back…</source>
            <translation>Erstattung wird berechnet…</translation>
        </message>
        <message>
            <source>%1 in fees stay with the house.</source>
            <translation>%1 Gebühren bleiben beim Haus.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) go on sale again.</source>
            <translation>
                <numerusform>%n Platz geht wieder in den Verkauf.</numerusform>
                <numerusform>%n Plätze gehen wieder in den Verkauf.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give back %1? Say why.</source>
            <translation>%1 erstatten? Grund angeben.</translation>
        </message>
        <message>
            <source>Wrong event or places</source>
            <translation>Falsche Veranstaltung oder Plätze</translation>
        </message>
        <message>
            <source>Wrong price or tender</source>
            <translation>Falscher Preis oder falsche Zahlart</translation>
        </message>
        <message>
            <source>The customer changed their mind</source>
            <translation>Anders überlegt</translation>
        </message>
        <message>
            <source>Undo the whole sale, as if it had not been? Say why.</source>
            <translation>Den ganzen Verkauf stornieren, als hätte es ihn nicht gegeben? Grund angeben.</translation>
        </message>
        <message>
            <source>%1 goes back as it came; no fee is kept. Only while the shift it was sold in is open.</source>
            <translation>%1 gehen so zurück, wie bezahlt wurde; es wird keine Gebühr einbehalten. Nur solange die Schicht des Verkaufs offen ist.</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <source>%1 to pay</source>
            <translation>%1 zu zahlen</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Betrag, dann Enter</translation>
        </message>
        <message>
            <source>What did the terminal say?</source>
            <translation>Was meldet das Terminal?</translation>
        </message>
        <message>
            <source>%1 by card</source>
            <translation>%1 mit Karte</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Genehmigt</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Nobody knows yet</source>
            <translation>Noch unklar</translation>
        </message>
        <message>
            <source>The approval code on the slip</source>
            <translation>Genehmigungscode auf dem Kartenbeleg</translation>
        </message>
        <message>
            <source>Code, then Enter</source>
            <translation>Code, dann Enter</translation>
        </message>
        <message>
            <source>A note about the customer</source>
            <translation>Notiz zum Kunden</translation>
        </message>
        <message>
            <source>Everybody at a window reads it. It cannot be changed.</source>
            <translation>Alle an den Schaltern lesen sie. Sie lässt sich nicht ändern.</translation>
        </message>
        <message>
            <source>Note, then Enter</source>
            <translation>Notiz, dann Enter</translation>
        </message>
        <message>
            <source>By mail…</source>
            <translation>Per E-Mail…</translation>
        </message>
        <message>
            <source>Send the tickets by mail</source>
            <translation>Tickets per E-Mail senden</translation>
        </message>
        <message>
            <source>As PDF, to print or to show on a phone. The paper stays valid.</source>
            <translation>Als PDF, zum Drucken oder Vorzeigen auf dem Telefon. Das Papier bleibt gültig.</translation>
        </message>
        <message>
            <source>Mail address, then Enter</source>
            <translation>E-Mail-Adresse, dann Enter</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersController</name>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Ihre Rolle darf das nicht: %1. Ein Veranstalter darf es.</translation>
        </message>
        <message>
            <source>The house did not accept this: %1. The order is shown as it is now.</source>
            <translation>Das Haus hat das nicht angenommen: %1. Der Auftrag wird gezeigt, wie er jetzt ist.</translation>
        </message>
        <message>
            <source>This order has no tickets to print.</source>
            <translation>Dieser Auftrag hat keine Tickets zum Drucken.</translation>
        </message>
        <message>
            <source>Find an order first.</source>
            <translation>Suchen Sie zuerst einen Auftrag.</translation>
        </message>
        <message>
            <source>noting that %1 was handed out</source>
            <translation>Ausgabevermerk zu %1</translation>
        </message>
        <message>
            <source>Tickets handed out.</source>
            <translation>Tickets ausgegeben.</translation>
        </message>
        <message>
            <source>new tickets for %1</source>
            <translation>neue Tickets für %1</translation>
        </message>
        <message>
            <source>New tickets; the old ones are refused at the door.</source>
            <translation>Neue Tickets; die alten werden am Einlass abgewiesen.</translation>
        </message>
        <message>
            <source>printed again: %1</source>
            <translation>neu gedruckt: %1</translation>
        </message>
        <message>
            <source>Nothing of this can be given back: it is refunded, not paid, or somebody is inside.</source>
            <translation>Davon lässt sich nichts erstatten: schon erstattet, nicht bezahlt oder jemand ist im Haus.</translation>
        </message>
        <message>
            <source>the refund of %1</source>
            <translation>Erstattung von %1</translation>
        </message>
        <message>
            <source>%1 given back; the places are on sale again.</source>
            <translation>%1 erstattet; die Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>undoing the sale %1</source>
            <translation>Storno von %1</translation>
        </message>
        <message>
            <source>Undone: %1 goes back as it came, and the places are on sale again.</source>
            <translation>Storniert: %1 gehen so zurück, wie bezahlt wurde, und die Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>A card terminal was asked for this. First say what it said: {card}.</source>
            <translation>Dafür wurde ein Kartenterminal gefragt. Geben Sie erst an, was es meldet: {card}.</translation>
        </message>
        <message>
            <source>This order is paid with its basket %1, not by itself.</source>
            <translation>Dieser Auftrag wird mit seinem Warenkorb %1 bezahlt, nicht einzeln.</translation>
        </message>
        <message>
            <source>%1 is not enough: %2 is to pay.</source>
            <translation>%1 sind zu wenig: %2 sind zu zahlen.</translation>
        </message>
        <message>
            <source>the payment of %1</source>
            <translation>Zahlung von %1</translation>
        </message>
        <message>
            <source>Paid.</source>
            <translation>Bezahlt.</translation>
        </message>
        <message>
            <source>Paid. Change: %1</source>
            <translation>Bezahlt. Rückgeld: %1</translation>
        </message>
        <message>
            <source>the card payment of %1</source>
            <translation>Kartenzahlung von %1</translation>
        </message>
        <message>
            <source>Now %1 at the terminal; then say what it said.</source>
            <translation>Jetzt %1 am Terminal; danach angeben, was es meldet.</translation>
        </message>
        <message>
            <source>The card was declined; the order still waits to be paid.</source>
            <translation>Die Karte wurde abgelehnt; der Auftrag ist weiterhin zu zahlen.</translation>
        </message>
        <message>
            <source>The payment stays open until somebody knows what the terminal did.</source>
            <translation>Die Zahlung bleibt offen, bis klar ist, was das Terminal getan hat.</translation>
        </message>
        <message>
            <source>Paid by card.</source>
            <translation>Mit Karte bezahlt.</translation>
        </message>
        <message>
            <source>A note needs a mail address or a phone number: by that the customer is known again.</source>
            <translation>Eine Notiz braucht eine E-Mail-Adresse oder Telefonnummer: Daran wird der Kunde wiedererkannt.</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Notiert.</translation>
        </message>
        <message>
            <source>Nothing found. Try the last digits of the phone, or scan a ticket.</source>
            <translation>Nichts gefunden. Versuchen Sie die letzten Ziffern der Telefonnummer oder scannen Sie ein Ticket.</translation>
        </message>
        <message>
            <source>This order was sold by itself.</source>
            <translation>Dieser Auftrag wurde einzeln verkauft.</translation>
        </message>
        <message>
            <source>This order has no tickets to exchange.</source>
            <translation>Dieser Auftrag hat keine Tickets zum Umtauschen.</translation>
        </message>
        <message>
            <source>This order has no tickets to send.</source>
            <translation>Dieser Auftrag hat keine Tickets zum Senden.</translation>
        </message>
        <message>
            <source>the mail to %1</source>
            <translation>E-Mail an %1</translation>
        </message>
        <message>
            <source>The mail to %1 is on its way.</source>
            <translation>Die E-Mail an %1 ist unterwegs.</translation>
        </message>
        <message>
            <source>The mail to %1 was sent.</source>
            <translation>Die E-Mail an %1 wurde gesendet.</translation>
        </message>
        <message>
            <source>The mail to %1 was refused: %2</source>
            <translation>Die E-Mail an %1 wurde abgelehnt: %2</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: nothing was done. Ask once more.</source>
            <translation>Die Genehmigung der Kassenleitung war abgelaufen: Es wurde nichts getan. Noch einmal fragen.</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersModel</name>
        <message>
            <source>–</source>
            <comment>nobody is named</comment>
            <translation>–</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>abzuholen</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Plätze</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersPage</name>
        <message>
            <source>Scan a ticket, or type three letters of the name, the order, phone or mail</source>
            <translation>Ticket scannen oder drei Zeichen: Name, Auftrag, Telefon, E-Mail</translation>
        </message>
        <message>
            <source>Search orders; Enter shows the first</source>
            <translation>Aufträge suchen; Enter zeigt den ersten</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Welche Aufträge</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>Zu zahlen</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Bezahlt</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Erstattet</translation>
        </message>
        <message>
            <source>Orders found, newest first</source>
            <translation>Gefundene Aufträge, neueste zuerst</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>show the first</source>
            <translation>ersten zeigen</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the orders</source>
            <translation>blättern</translation>
        </message>
        <message>
            <source>choose places</source>
            <translation>Plätze wählen</translation>
        </message>
        <message>
            <source>basket</source>
            <translation>Warenkorb</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>zurück</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>No orders yet. What is sold at the desk is found here.</source>
            <translation>Noch keine Aufträge. Was am Schalter verkauft wird, ist hier zu finden.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.
Scan the ticket, or try the last four digits of the phone.</source>
            <translation>Nichts gefunden für „%1“.
Scannen Sie das Ticket oder versuchen Sie die letzten vier Ziffern der Telefonnummer.</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>Kein Drucker für Tickets eingestellt. Wählen Sie einen in den Einstellungen.</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>the refund of an order</comment>
            <translation>%1 genehmigen?</translation>
        </message>
        <message>
            <source>print</source>
            <translation>drucken</translation>
        </message>
    </context>
    <context>
        <name>foyer::PageNav</name>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>a page, and how many things wait there</comment>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n waiting</source>
            <comment>a page, and how many things wait there</comment>
            <translation>
                <numerusform>%1, %n wartet</numerusform>
                <numerusform>%1, %n warten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentPanel</name>
        <message>
            <source>Press</source>
            <translation>Presse</translation>
        </message>
        <message>
            <source>Guest of the artist</source>
            <translation>Künstlergast</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>Kulanz</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Wrong seats</source>
            <translation>Falsche Plätze</translation>
        </message>
        <message>
            <source>Wrong prices</source>
            <translation>Falsche Preise</translation>
        </message>
        <message>
            <source>Changed their mind</source>
            <translation>Anders überlegt</translation>
        </message>
        <message>
            <source>Paid the wrong way</source>
            <translation>Falsch bezahlt</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>a digit, and the reason it stands for</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Bar passend</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Bar…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Voucher…</source>
            <translation>Gutschein…</translation>
        </message>
        <message>
            <source>Pay later…</source>
            <translation>Später…</translation>
        </message>
        <message>
            <source>Give away…</source>
            <translation>Freikarten…</translation>
        </message>
        <message>
            <source>Invoice…</source>
            <translation>Rechnung…</translation>
        </message>
        <message>
            <source>{card-part} puts a part on the card</source>
            <translation>{card-part} bucht nur einen Teil auf die Karte</translation>
        </message>
        <message>
            <source>Amount on the card terminal</source>
            <translation>Betrag am Kartenterminal</translation>
        </message>
        <message>
            <source>State of the card payment</source>
            <translation>Stand der Kartenzahlung</translation>
        </message>
        <message>
            <source>What the tender needs</source>
            <translation>Angabe zur Zahlart</translation>
        </message>
        <message>
            <source>More about the customer</source>
            <translation>Weitere Kundenangaben</translation>
        </message>
        <message>
            <source>Approved   Enter</source>
            <translation>Genehmigt   Enter</translation>
        </message>
        <message>
            <source>Declined   Esc</source>
            <translation>Abgelehnt   Esc</translation>
        </message>
        <message>
            <source>Nobody knows   ?</source>
            <translation>Unklar   ?</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>bezahlt</translation>
        </message>
        <message>
            <source>of %1 given</source>
            <translation>gegeben: %1</translation>
        </message>
        <message>
            <source>Take off: %1 %2</source>
            <translation>Zurücknehmen: %1 %2</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Noch zu zahlen</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>Server erneut fragen</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Umtauschen</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Nichts zu zahlen</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>Nobody knows yet what became of it. Do not charge the card again. Waiting %1</source>
            <translation>Noch ist unklar, was daraus wurde. Die Karte nicht noch einmal belasten. Wartezeit %1</translation>
        </message>
        <message>
            <source>Waiting for the terminal  %1</source>
            <translation>Warten auf das Terminal  %1</translation>
        </message>
        <message>
            <source>Next customer   Enter</source>
            <translation>Weiter   Enter</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>Gegeben</translation>
        </message>
        <message>
            <source>Cash given by the customer</source>
            <translation>Gegebener Barbetrag</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Betrag, dann Enter</translation>
        </message>
        <message>
            <source>Less is a part: the rest is paid another way. Esc goes back.</source>
            <translation>Weniger gilt als Teilzahlung: Der Rest wird anders bezahlt. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Customer gives %1</source>
            <translation>Gegeben: %1</translation>
        </message>
        <message>
            <source>On the card, of %1</source>
            <translation>Auf die Karte, von %1</translation>
        </message>
        <message>
            <source>Amount on the card</source>
            <translation>Betrag auf der Karte</translation>
        </message>
        <message>
            <source>The rest is paid another way. Esc goes back.</source>
            <translation>Der Rest wird anders bezahlt. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Gutschein</translation>
        </message>
        <message>
            <source>Code of the gift voucher</source>
            <translation>Gutscheincode</translation>
        </message>
        <message>
            <source>Type or scan the code, then Enter</source>
            <translation>Code eingeben oder scannen, dann Enter</translation>
        </message>
        <message>
            <source>It covers what it can. Esc goes back.</source>
            <translation>Er deckt, was er kann. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Why is this given away?</source>
            <translation>Warum Freikarten?</translation>
        </message>
        <message>
            <source>Reason for giving places away</source>
            <translation>Grund für die Freikarten</translation>
        </message>
        <message>
            <source>Reason, or its digit, then Enter</source>
            <translation>Grund oder seine Ziffer, dann Enter</translation>
        </message>
        <message>
            <source>The reason stands in the books. Esc goes back.</source>
            <translation>Der Grund steht in den Büchern. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Who gets the invoice?</source>
            <translation>Wer bekommt die Rechnung?</translation>
        </message>
        <message>
            <source>Name on the invoice</source>
            <translation>Name auf der Rechnung</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Tab to the address, Enter sells. Esc goes back.</source>
            <translation>Tab zur Adresse, Enter verkauft. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Who comes back to pay?</source>
            <translation>Wer kommt zum Zahlen wieder?</translation>
        </message>
        <message>
            <source>Name it is kept under</source>
            <translation>Name der Reservierung</translation>
        </message>
        <message>
            <source>Enter keeps the places. Esc goes back.</source>
            <translation>Enter reserviert die Plätze. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>Genehmigungscode</translation>
        </message>
        <message>
            <source>Approval code on the card terminal</source>
            <translation>Genehmigungscode am Kartenterminal</translation>
        </message>
        <message>
            <source>From the terminal, then Enter</source>
            <translation>Vom Terminal, dann Enter</translation>
        </message>
        <message>
            <source>Undo order %1, %2. Why?</source>
            <translation>Auftrag %1 über %2 stornieren. Warum?</translation>
        </message>
        <message>
            <source>Reason for undoing the last sale</source>
            <translation>Grund für das Storno des letzten Verkaufs</translation>
        </message>
        <message>
            <source>Digit of a reason</source>
            <translation>Ziffer eines Grundes</translation>
        </message>
        <message>
            <source>Its seats go back on sale, its tickets are refused at the door. Esc leaves it as it is.</source>
            <translation>Die Plätze gehen wieder in den Verkauf, die Tickets werden am Einlass abgewiesen. Esc lässt alles, wie es ist.</translation>
        </message>
        <message>
            <source>Mail or postal address for the invoice</source>
            <translation>E-Mail- oder Postadresse für die Rechnung</translation>
        </message>
        <message>
            <source>Phone or mail, may be empty</source>
            <translation>Telefon oder E-Mail, darf leer bleiben</translation>
        </message>
        <message>
            <source>Mail or postal address</source>
            <translation>E-Mail- oder Postadresse</translation>
        </message>
        <message>
            <source>Phone or mail</source>
            <translation>Telefon oder E-Mail</translation>
        </message>
        <message>
            <source>Another sale has begun. Esc lets it go; then {void} undoes the last one.</source>
            <translation>Ein neuer Verkauf hat begonnen. Esc verwirft ihn; danach storniert {void} den letzten.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like 50 or 50.00.</source>
            <translation>Das ist kein Betrag. So eingeben: 50 oder 50.00.</translation>
        </message>
        <message>
            <source>Less is a part; the rest is cash as well. Esc goes back.</source>
            <translation>Weniger gilt als Teilzahlung; auch der Rest wird bar bezahlt. Esc geht zurück.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Rückgeld %1</translation>
        </message>
        <message>
            <source>%1 still to pay</source>
            <translation>Noch %1 zu zahlen</translation>
        </message>
        <message>
            <source>Why is %1 given away?</source>
            <translation>Warum Freikarten für %1?</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsController</name>
        <message>
            <source>asking about order %1</source>
            <translation>Nachfrage zu Auftrag %1</translation>
        </message>
        <message>
            <source>the money back for order %1</source>
            <translation>Erstattung zu Auftrag %1</translation>
        </message>
        <message>
            <source>what became of the payment of order %1</source>
            <translation>Klärung der Zahlung zu Auftrag %1</translation>
        </message>
        <message>
            <source>%1 went through; its order has it now.</source>
            <translation>Zahlung von %1 erfolgt und beim Auftrag verbucht.</translation>
        </message>
        <message>
            <source>%1 went through; the server is still writing it down.</source>
            <translation>Zahlung von %1 erfolgt; der Server verbucht sie noch.</translation>
        </message>
        <message>
            <source>Noted: nothing was taken.</source>
            <translation>Vermerkt: Es wurde nichts abgebucht.</translation>
        </message>
        <message>
            <source>Noted: %1 is back with the customer.</source>
            <translation>Vermerkt: %1 sind zurück beim Kunden.</translation>
        </message>
        <message>
            <source>The order cannot have the money any more: give %1 back on the terminal, then say so here.</source>
            <translation>Der Auftrag kann die Zahlung nicht mehr annehmen: %1 am Terminal erstatten, dann hier angeben.</translation>
        </message>
        <message>
            <source>%1 goes back; the gateway has not confirmed it yet.</source>
            <translation>%1 werden erstattet; der Zahlungsdienst hat es noch nicht bestätigt.</translation>
        </message>
        <message>
            <source>Nobody knows yet. The server goes on asking by itself.</source>
            <translation>Noch ist der Ausgang unklar. Der Server fragt von selbst weiter.</translation>
        </message>
        <message>
            <source>It stays open until somebody knows.</source>
            <translation>Die Zahlung bleibt offen, bis ihr Ausgang klar ist.</translation>
        </message>
        <message>
            <source>The gateway does not give %1 back: give it back another way, then say so here.</source>
            <translation>Der Zahlungsdienst erstattet %1 nicht: auf anderem Weg erstatten, dann hier angeben.</translation>
        </message>
        <message>
            <source>No answer yet. The server goes on asking by itself.</source>
            <translation>Noch keine Antwort. Der Server fragt von selbst weiter.</translation>
        </message>
        <message>
            <source>Somebody was faster: it is not what it was. It is shown as it is now.</source>
            <translation>Jemand war schneller: Der Stand hat sich geändert. Er wird gezeigt, wie er jetzt ist.</translation>
        </message>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Ihre Rolle darf das nicht: %1. Ein Veranstalter darf es.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsModel</name>
        <message>
            <source>Refund</source>
            <translation>Erstattung</translation>
        </message>
        <message>
            <source>Card payment</source>
            <translation>Kartenzahlung</translation>
        </message>
        <message>
            <source>Online payment</source>
            <translation>Online-Zahlung</translation>
        </message>
        <message>
            <source>give it back</source>
            <translation>zu erstatten</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>unklar</translation>
        </message>
        <message>
            <source>going back</source>
            <translation>wird erstattet</translation>
        </message>
        <message>
            <source>being recorded</source>
            <translation>wird verbucht</translation>
        </message>
        <message>
            <source>at the terminal</source>
            <translation>am Terminal</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>nicht entschieden</translation>
        </message>
        <message>
            <source>The terminal took the money, but the order could not have it any more. Give it back on the terminal.</source>
            <translation>Die Karte wurde belastet, aber der Auftrag konnte die Zahlung nicht mehr annehmen. Am Terminal erstatten.</translation>
        </message>
        <message>
            <source>The gateway does not give this money back. Give it back another way, by bank transfer for example.</source>
            <translation>Der Zahlungsdienst erstattet diesen Betrag nicht. Auf anderem Weg erstatten, etwa per Überweisung.</translation>
        </message>
        <message>
            <source>Nobody knows what the terminal did. Look into its journal.</source>
            <translation>Es ist unklar, was das Terminal getan hat. In seinem Journal nachsehen.</translation>
        </message>
        <message>
            <source>The terminal was asked, and nobody said what it did. Look into its journal.</source>
            <translation>Das Terminal wurde gefragt, und niemand hat angegeben, was es getan hat. In seinem Journal nachsehen.</translation>
        </message>
        <message>
            <source>The money goes back; the gateway has not confirmed it yet.</source>
            <translation>Der Betrag wird erstattet; der Zahlungsdienst hat es noch nicht bestätigt.</translation>
        </message>
        <message>
            <source>The money was taken; the server is still writing it down.</source>
            <translation>Die Zahlung ist erfolgt; der Server verbucht sie noch.</translation>
        </message>
        <message>
            <source>Somebody is at the terminal now.</source>
            <translation>Gerade ist jemand am Terminal.</translation>
        </message>
        <message>
            <source>The gateway has not decided yet.</source>
            <translation>Der Zahlungsdienst hat noch nicht entschieden.</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Vorgang</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Veranstaltung</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
        <message>
            <source>Asked</source>
            <comment>how often the gateway was</comment>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsPage</name>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the list</source>
            <translation>blättern</translation>
        </message>
        <message>
            <source>say what became of it</source>
            <translation>Ausgang angeben</translation>
        </message>
        <message>
            <source>nothing was taken</source>
            <translation>nicht belastet</translation>
        </message>
        <message>
            <source>ask again</source>
            <translation>erneut fragen</translation>
        </message>
        <message>
            <source>its order</source>
            <translation>Auftrag</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>zurück</translation>
        </message>
        <message>
            <source>Order, number on the slip, or name</source>
            <translation>Auftrag, Nummer vom Kartenbeleg oder Name</translation>
        </message>
        <message>
            <source>Search money that waits</source>
            <translation>Wartende Zahlungen suchen</translation>
        </message>
        <message>
            <source>Which of it</source>
            <translation>Welche Zahlungen</translation>
        </message>
        <message>
            <source>To settle</source>
            <translation>Zu klären</translation>
        </message>
        <message>
            <source>Still being asked</source>
            <translation>Anfrage läuft</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Money that waits, oldest first</source>
            <translation>Wartende Zahlungen, älteste zuerst</translation>
        </message>
        <message>
            <source>What you choose is shown here: why it waits, and what to do.</source>
            <translation>Hier erscheint, was Sie wählen: warum es wartet und was zu tun ist.</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>State of the payment</source>
            <translation>Status der Zahlung</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Warum die Zahlung wartet</translation>
        </message>
        <message>
            <source>It went through…</source>
            <translation>Zahlung erfolgt…</translation>
        </message>
        <message>
            <source>It was given back…</source>
            <translation>Wurde erstattet…</translation>
        </message>
        <message>
            <source>It took nothing…</source>
            <translation>Nicht belastet…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Erneut fragen</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Auftrag zeigen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Suche läuft…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Nichts gefunden für „%1“.</translation>
        </message>
        <message>
            <source>Nothing is being asked. Payments that the gateway has not decided stand here.</source>
            <translation>Es läuft keine Anfrage. Hier stehen Zahlungen, über die der Zahlungsdienst noch nicht entschieden hat.</translation>
        </message>
        <message>
            <source>No money waits.
Card payments that nobody knows about, and money that has to be given back by hand, stand here.</source>
            <translation>Keine Zahlung wartet.
Hier stehen Kartenzahlungen mit unklarem Ausgang und Beträge, die von Hand zu erstatten sind.</translation>
        </message>
        <message>
            <source>%1 of order %2: %3
%4</source>
            <comment>what, its order, the order's state, the event</comment>
            <translation>%1 zu Auftrag %2: %3
%4</translation>
        </message>
        <message>
            <source>Approval code %1</source>
            <translation>Genehmigungscode %1</translation>
        </message>
        <message>
            <source>At the gateway: %1</source>
            <translation>Beim Zahlungsdienst: %1</translation>
        </message>
        <message numerus="yes">
            <source>The gateway was asked %n time(s).</source>
            <translation>
                <numerusform>Der Zahlungsdienst wurde %n-mal gefragt.</numerusform>
                <numerusform>Der Zahlungsdienst wurde %n-mal gefragt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server asks again by itself: %1</source>
            <translation>Nächste Anfrage des Servers: %1</translation>
        </message>
        <message>
            <source>What the server noted: %1</source>
            <translation>Vermerk des Servers: %1</translation>
        </message>
        <message>
            <source>%1 · %2 refunded it</source>
            <comment>when, who</comment>
            <translation>%1 · erstattet von %2</translation>
        </message>
        <message>
            <source>%1 · %2 asked for it</source>
            <comment>when, who</comment>
            <translation>%1 · angefordert von %2</translation>
        </message>
        <message>
            <source>%1 · %2 said that it went through</source>
            <comment>when, who</comment>
            <translation>%1 · %2: Zahlung erfolgt</translation>
        </message>
        <message>
            <source>%1 · %2 said that nobody knows</source>
            <comment>when, who</comment>
            <translation>%1 · %2: unklar</translation>
        </message>
        <message>
            <source>Approval code of the terminal</source>
            <translation>Genehmigungscode des Terminals</translation>
        </message>
        <message>
            <source>%1 of order %2 went through.</source>
            <translation>Die Zahlung von %1 zu Auftrag %2 ist erfolgt.</translation>
        </message>
        <message>
            <source>From the slip or the journal, then Enter</source>
            <translation>Vom Kartenbeleg oder aus dem Journal, dann Enter</translation>
        </message>
        <message>
            <source>Did the terminal take nothing?</source>
            <translation>Wurde die Karte nicht belastet?</translation>
        </message>
        <message>
            <source>%1 of order %2 is then still to pay. Look into the terminal's journal first.</source>
            <translation>Dann sind %1 für Auftrag %2 noch zu zahlen. Zuerst im Journal des Terminals nachsehen.</translation>
        </message>
        <message>
            <source>It took nothing</source>
            <translation>Nicht belastet</translation>
        </message>
        <message>
            <source>How was it given back?</source>
            <translation>Wie wurde erstattet?</translation>
        </message>
        <message>
            <source>%1 is back with the customer of order %2.</source>
            <translation>%1 sind zurück beim Kunden von Auftrag %2.</translation>
        </message>
        <message>
            <source>Number of the transfer or slip, optional, then Enter</source>
            <translation>Nummer der Überweisung oder des Kartenbelegs, optional, dann Enter</translation>
        </message>
    </context>
    <context>
        <name>foyer::PinPane</name>
        <message>
            <source>With it you let through, at a seller's till, what a seller may not do alone. Four to eight digits.</source>
            <translation>Damit genehmigen Sie an einer Kasse, was das Verkaufspersonal nicht allein darf. Vier bis acht Ziffern.</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Ihr Passwort</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Neue PIN</translation>
        </message>
        <message>
            <source>New PIN again</source>
            <translation>PIN wiederholen</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>PIN festlegen</translation>
        </message>
        <message>
            <source>Type your password, and a PIN of four to eight digits twice.</source>
            <translation>Geben Sie Ihr Passwort ein und zweimal eine PIN aus vier bis acht Ziffern.</translation>
        </message>
        <message>
            <source>The two PINs differ.</source>
            <translation>Die beiden PINs sind verschieden.</translation>
        </message>
        <message>
            <source>The PIN is set.</source>
            <translation>Die PIN ist festgelegt.</translation>
        </message>
        <message>
            <source>That PIN is one of those that are guessed first. Choose another.</source>
            <translation>Diese PIN gehört zu denen, die zuerst erraten werden. Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>The password is wrong.</source>
            <translation>Das Passwort ist falsch.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PlacesModel</name>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintDesk</name>
        <message>
            <source>The drawer did not open: its printer does not answer.</source>
            <translation>Die Kassenlade hat sich nicht geöffnet: Der Drucker dafür antwortet nicht.</translation>
        </message>
        <message>
            <source>This till cannot print: its print journal cannot be used. Is another Foyer running, or the disk full?</source>
            <translation>Diese Kasse kann nicht drucken: Das Druckjournal lässt sich nicht benutzen. Läuft ein zweites Foyer, oder ist die Festplatte voll?</translation>
        </message>
        <message>
            <source>The event's layout %1 needs a newer Foyer; the built-in one is used.</source>
            <translation>Das Layout %1 der Veranstaltung braucht ein neueres Foyer; das Standardlayout wird verwendet.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Auftrag %1</translation>
        </message>
        <message>
            <source>No printer is set for receipts. Choose one in the settings.</source>
            <translation>Kein Drucker für Belege eingestellt. Wählen Sie einen in den Einstellungen.</translation>
        </message>
        <message>
            <source>Receipt %1</source>
            <translation>Beleg %1</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>Kein Drucker für Tickets eingestellt. Wählen Sie einen in den Einstellungen.</translation>
        </message>
        <message>
            <source>Not printed again. %1</source>
            <translation>Nicht neu gedruckt. %1</translation>
        </message>
        <message>
            <source>New tickets are printed; the old ones are refused at the door.</source>
            <translation>Neue Tickets werden gedruckt; die alten werden am Einlass abgewiesen.</translation>
        </message>
        <message>
            <source>No printer is set for receipts and reports. Choose one in the settings.</source>
            <translation>Kein Drucker für Belege und Berichte eingestellt. Wählen Sie einen in den Einstellungen.</translation>
        </message>
        <message>
            <source>No shift is open.</source>
            <translation>Es ist keine Schicht offen.</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>Testseite</translation>
        </message>
        <message>
            <source>%1 is not printed: too much is waiting, or the disk is full.</source>
            <translation>%1 wird nicht gedruckt: Es wartet zu viel, oder die Festplatte ist voll.</translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s) of %1 were printed before. {reprint} makes new ones.</source>
            <translation>
                <numerusform>%n Ticket von %1 wurde schon gedruckt. {reprint} macht ein neues.</numerusform>
                <numerusform>%n Tickets von %1 wurden schon gedruckt. {reprint} macht neue.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no other printer.</source>
            <translation>Es gibt keinen anderen Drucker.</translation>
        </message>
        <message>
            <source>No new ticket. %1</source>
            <translation>Kein neues Ticket. %1</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>bereit</translation>
        </message>
        <message>
            <source>the printer cannot be reached</source>
            <translation>der Drucker ist nicht erreichbar</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>kein Papier mehr</translation>
        </message>
        <message>
            <source>the cover is open</source>
            <translation>der Deckel ist offen</translation>
        </message>
        <message>
            <source>the printer reports a fault</source>
            <translation>der Drucker meldet eine Störung</translation>
        </message>
        <message>
            <source>the printer takes no more: paper or cover?</source>
            <translation>der Drucker nimmt nichts mehr an: Papier oder Deckel?</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>der Drucker antwortet nicht</translation>
        </message>
        <message>
            <source>the layout does not fit this ticket</source>
            <translation>das Layout passt nicht zu diesem Ticket</translation>
        </message>
        <message>
            <source>this till's disk is full</source>
            <translation>die Festplatte dieser Kasse ist voll</translation>
        </message>
        <message>
            <source>Foyer was ended while printing</source>
            <translation>Foyer wurde während des Druckens beendet</translation>
        </message>
        <message>
            <source>No new ticket yet: this sale has to be handed in first. Then its order prints new tickets.</source>
            <translation>Noch kein neues Ticket: Dieser Verkauf muss erst übertragen sein. Danach druckt sein Auftrag neue Tickets.</translation>
        </message>
        <message>
            <source>Sample of %1</source>
            <translation>Probedruck von %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintStrip</name>
        <message>
            <source>Printing</source>
            <translation>Druck</translation>
        </message>
        <message>
            <source>%1 waits to be printed.</source>
            <translation>%1 wartet auf den Druck.</translation>
        </message>
        <message>
            <source>%1: printing %2 of %3.</source>
            <translation>%1: Druck %2 von %3.</translation>
        </message>
        <message>
            <source>%1: printing.</source>
            <translation>%1: wird gedruckt.</translation>
        </message>
        <message>
            <source>%1 is printed.</source>
            <translation>%1 ist gedruckt.</translation>
        </message>
        <message>
            <source>%1: %2, %3 of %4 printed.</source>
            <translation>%1: %2, %3 von %4 gedruckt.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: did %2 come out? %3.</source>
            <translation>%1: Kam %2 heraus? %3.</translation>
        </message>
        <message>
            <source>Print a new one</source>
            <translation>Neues drucken</translation>
        </message>
        <message>
            <source>It came out</source>
            <translation>Kam heraus</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Nochmals versuchen</translation>
        </message>
        <message>
            <source>On %1</source>
            <translation>Auf %1</translation>
        </message>
        <message>
            <source>Do not print</source>
            <translation>Nicht drucken</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weiterer</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintersPane</name>
        <message>
            <source>This till prints nothing yet. Add the printer that stands beside it.</source>
            <translation>Diese Kasse druckt noch nichts. Fügen Sie den Drucker hinzu, der neben ihr steht.</translation>
        </message>
        <message>
            <source>%1 is ready, but its paper is nearly out.</source>
            <translation>%1 ist bereit, aber das Papier geht zu Ende.</translation>
        </message>
        <message>
            <source>%1 is ready.</source>
            <translation>%1 ist bereit.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Drucker</translation>
        </message>
        <message>
            <source>Add a printer</source>
            <translation>Drucker hinzufügen</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Network, port 9100</source>
            <translation>Netzwerk, Port 9100</translation>
        </message>
        <message>
            <source>USB or other device file</source>
            <translation>USB oder andere Gerätedatei</translation>
        </message>
        <message>
            <source>Printer of the system</source>
            <translation>Drucker des Systems</translation>
        </message>
        <message>
            <source>PDF files in a folder</source>
            <translation>PDF-Dateien in einem Ordner</translation>
        </message>
        <message>
            <source>Tickets on</source>
            <translation>Tickets auf</translation>
        </message>
        <message>
            <source>Reports on</source>
            <translation>Berichte auf</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Schnitt</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Gar nicht</translation>
        </message>
        <message>
            <source>Partly, a bridge is left</source>
            <translation>Teilweise, ein Steg bleibt</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>Tells when paper is out and when a ticket is printed</source>
            <translation>Meldet fehlendes Papier und gedruckte Tickets</translation>
        </message>
        <message>
            <source>Drawer on pin</source>
            <translation>Kassenlade an Pin</translation>
        </message>
        <message>
            <source>Drawer pulse</source>
            <translation>Impuls der Kassenlade</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>Testseite drucken</translation>
        </message>
        <message>
            <source>Ask for its state</source>
            <translation>Status abfragen</translation>
        </message>
        <message>
            <source>Open the drawer</source>
            <translation>Kassenlade öffnen</translation>
        </message>
        <message>
            <source>A test page goes to %1.</source>
            <translation>Eine Testseite geht an %1.</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1 wird gefragt…</translation>
        </message>
        <message>
            <source>Tickets print on</source>
            <translation>Tickets druckt</translation>
        </message>
        <message>
            <source>Receipts and reports</source>
            <translation>Belege und Berichte</translation>
        </message>
        <message>
            <source>The drawer hangs on</source>
            <translation>Kassenlade hängt an</translation>
        </message>
        <message numerus="yes">
            <source>A till has at most %n printers.</source>
            <translation>
                <numerusform>Eine Kasse hat höchstens %n Drucker.</numerusform>
                <numerusform>Eine Kasse hat höchstens %n Drucker.</numerusform>
            </translation>
        </message>
        <message>
            <source>Printer %1</source>
            <translation>Drucker %1</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Kein Drucker</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Device file</source>
            <translation>Gerätedatei</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Name im System</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>That is not an address. Type it like printer.venue or 192.168.1.50:9100.</source>
            <translation>Das ist keine Adresse. So eingeben: printer.venue oder 192.168.1.50:9100.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SaleController</name>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server before the next event.</source>
            <translation>Ob das verkauft wurde, ist noch nicht bekannt. Warten Sie vor der nächsten Veranstaltung auf den Server.</translation>
        </message>
        <message>
            <source>This order is being paid. Esc gives it up; then another event can be opened.</source>
            <translation>Dieser Auftrag wird gerade bezahlt. Esc bricht ihn ab; dann lässt sich eine andere Veranstaltung öffnen.</translation>
        </message>
        <message>
            <source>One moment: what became of the sale from before is still being looked up.</source>
            <translation>Einen Moment: Was aus dem vorigen Verkauf wurde, wird noch geklärt.</translation>
        </message>
        <message>
            <source>The plan of this event changed. Open it again with {event}.</source>
            <translation>Der Plan dieser Veranstaltung hat sich geändert. Öffnen Sie sie mit {event} neu.</translation>
        </message>
        <message>
            <source>%1 was taken a moment ago. Choose another seat.</source>
            <translation>%1: gerade vergeben. Anderen Platz wählen.</translation>
        </message>
        <message>
            <source>These seats are held. Esc lets them go, then choose others.</source>
            <translation>Diese Plätze sind vorgemerkt. Esc gibt sie frei, dann andere wählen.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 ist nicht frei.</translation>
        </message>
        <message numerus="yes">
            <source>One sale holds at most %n places.</source>
            <translation>
                <numerusform>Ein Verkauf umfasst höchstens %n Platz.</numerusform>
                <numerusform>Ein Verkauf umfasst höchstens %n Plätze.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>Plätze im Plan wählen oder die Anzahl eingeben und Enter drücken.</translation>
        </message>
        <message>
            <source>%1. {exact} takes exact cash, Space shows the next best.</source>
            <translation>%1. {exact}: bar passend; Leertaste: nächstbeste Plätze.</translation>
        </message>
        <message>
            <source>Held. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>Vorgemerkt. {exact} bar passend, {cash} bar mit Betrag, Esc gibt frei.</translation>
        </message>
        <message>
            <source>Not so many places are left. Ask for fewer.</source>
            <translation>So viele Plätze sind nicht mehr frei. Versuchen Sie es mit weniger.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. {exact} asks the server again.</source>
            <translation>Ob das verkauft wurde, ist noch nicht bekannt. {exact} fragt den Server erneut.</translation>
        </message>
        <message>
            <source>The seats are let go.</source>
            <translation>Die Plätze sind freigegeben.</translation>
        </message>
        <message>
            <source>The server is away: the seats go back on sale when their hold runs out.</source>
            <translation>Der Server ist nicht erreichbar: Die Plätze gehen wieder in den Verkauf, wenn die Vormerkung abläuft.</translation>
        </message>
        <message>
            <source>Sold, but the tickets could not be fetched yet. %1</source>
            <translation>Verkauft, aber die Tickets ließen sich noch nicht abrufen. %1</translation>
        </message>
        <message>
            <source>The hold ran out; the seats are on sale again.</source>
            <translation>Die Vormerkung ist abgelaufen; die Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>The open sale cannot be written down on this machine; it would not survive a crash. Is its disk full?</source>
            <translation>Der offene Verkauf lässt sich auf diesem Rechner nicht sichern; einen Absturz würde er nicht überstehen. Ist die Festplatte voll?</translation>
        </message>
        <message>
            <source>This till ended in the middle of a sale. Asking the server what became of it…</source>
            <translation>Diese Kasse wurde mitten in einem Verkauf beendet. Der Server wird gefragt, was daraus wurde…</translation>
        </message>
        <message>
            <source>The sale from before was sold: order %1.</source>
            <translation>Der vorige Verkauf ist zustande gekommen: Auftrag %1.</translation>
        </message>
        <message>
            <source>The sale from before is not finished. Look it up on the orders page.</source>
            <translation>Der vorige Verkauf ist nicht abgeschlossen. Sehen Sie unter „Aufträge“ nach.</translation>
        </message>
        <message>
            <source>Not sold: this till ended before it was paid. The places are still held; choose the tenders again.</source>
            <translation>Nicht verkauft: Diese Kasse wurde vor der Zahlung beendet. Die Plätze sind noch vorgemerkt; Zahlarten neu wählen.</translation>
        </message>
        <message>
            <source>Order %1 was at the card terminal. Look at it: approval code and Enter, or Esc if it declined.</source>
            <translation>Auftrag %1 war am Kartenterminal. Dort nachsehen: Genehmigungscode und Enter, oder Esc, wenn abgelehnt.</translation>
        </message>
        <message>
            <source>Order %1 is placed and not paid. Go on with it, or Esc gives it up.</source>
            <translation>Auftrag %1 ist angelegt und nicht bezahlt. Fahren Sie fort, oder Esc bricht ihn ab.</translation>
        </message>
        <message>
            <source>It was sold: order %1. Its tickets print now; the answer had not come before this till ended.</source>
            <translation>Der Verkauf ist zustande gekommen: Auftrag %1. Die Tickets werden jetzt gedruckt; die Antwort war nicht da, bevor diese Kasse beendet wurde.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out while this till was away, and its places are on sale again.</source>
            <translation>Nicht verkauft: Die Vormerkung lief ab, während diese Kasse aus war; die Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>Enter exchanges, and %1 goes back. Esc lets the new places go.</source>
            <translation>Enter tauscht um, und %1 gehen zurück. Esc gibt die neuen Plätze frei.</translation>
        </message>
        <message>
            <source>As much as before: Enter exchanges. Esc lets the new places go.</source>
            <translation>Gleicher Preis: Enter tauscht um. Esc gibt die neuen Plätze frei.</translation>
        </message>
        <message>
            <source>%1 more is to pay: {exact} cash, {card} card, {voucher} voucher. Esc lets the new places go.</source>
            <translation>Noch %1 zu zahlen: {exact} bar, {card} Karte, {voucher} Gutschein. Esc gibt die neuen Plätze frei.</translation>
        </message>
        <message>
            <source>Exchanged. Order %1. Enter starts the next sale.</source>
            <translation>Umgetauscht. Auftrag %1. Enter beginnt den nächsten Verkauf.</translation>
        </message>
        <message>
            <source>Sold. Order %1. Enter starts the next sale.</source>
            <translation>Verkauft. Auftrag %1. Enter beginnt den nächsten Verkauf.</translation>
        </message>
        <message>
            <source>Order %1 waits to be paid. Enter starts the next sale.</source>
            <translation>Auftrag %1 wartet auf die Zahlung. Enter beginnt den nächsten Verkauf.</translation>
        </message>
        <message>
            <source>A sale is being paid. Finish it or give it up with Esc; then exchange.</source>
            <translation>Ein Verkauf wird gerade bezahlt. Abschließen oder mit Esc abbrechen, dann umtauschen.</translation>
        </message>
        <message>
            <source>Choose the tickets to exchange first.</source>
            <translation>Wählen Sie zuerst die Tickets zum Umtauschen.</translation>
        </message>
        <message>
            <source>Hold the new places as for a sale: type how many, or choose on the map.</source>
            <translation>Neue Plätze vormerken wie bei einem Verkauf: Anzahl eingeben oder im Plan wählen.</translation>
        </message>
        <message>
            <source>Nothing was exchanged.</source>
            <translation>Es wurde nichts umgetauscht.</translation>
        </message>
        <message>
            <source>There is no sale to undo. Older ones are refunded on the orders page.</source>
            <translation>Es gibt keinen Verkauf zum Stornieren. Ältere werden unter „Aufträge“ erstattet.</translation>
        </message>
        <message>
            <source>One moment: the server is answering.</source>
            <translation>Einen Moment: Der Server antwortet gerade.</translation>
        </message>
        <message>
            <source>The server is away: nothing was undone. Try again when it is back.</source>
            <translation>Der Server ist nicht erreichbar: Es wurde nichts storniert. Versuchen Sie es erneut, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>Whether order %1 was undone is not known yet. The server is asked again as soon as it answers.</source>
            <translation>Ob Auftrag %1 storniert wurde, ist noch nicht bekannt. Der Server wird erneut gefragt, sobald er antwortet.</translation>
        </message>
        <message>
            <source>Order %1 can no longer be undone. Refund it on the orders page.</source>
            <translation>Auftrag %1 lässt sich nicht mehr stornieren. Erstatten Sie ihn unter „Aufträge“.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 bar</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 am Terminal</translation>
        </message>
        <message>
            <source>Order %1 is undone; its seats are on sale again.</source>
            <translation>Auftrag %1 ist storniert; seine Plätze sind wieder im Verkauf.</translation>
        </message>
        <message>
            <source>Order %1 is undone. Give back %2.</source>
            <translation>Auftrag %1 ist storniert. Zurückgeben: %2.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> und </translation>
        </message>
        <message>
            <source>The price types could not be fetched; everybody is sold the usual one. %1</source>
            <translation>Die Tarife ließen sich nicht abrufen; es gilt für alle der übliche. %1</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server.</source>
            <translation>Ob das verkauft wurde, ist noch nicht bekannt. Warten Sie auf den Server.</translation>
        </message>
        <message>
            <source>This is being paid. Esc gives it up; then another party can be held.</source>
            <translation>Das wird gerade bezahlt. Esc bricht es ab; dann lässt sich eine andere Gruppe vormerken.</translation>
        </message>
        <message>
            <source>Between 1 and 50 seats can be chosen at once.</source>
            <translation>Auf einmal lassen sich 1 bis 50 Plätze wählen.</translation>
        </message>
        <message>
            <source>Type how many first; then [ and ] go to cheaper and dearer places.</source>
            <translation>Erst die Anzahl eingeben; dann führen [ und ] zu günstigeren und teureren Plätzen.</translation>
        </message>
        <message>
            <source>There is no cheaper level.</source>
            <translation>Es gibt keine günstigere Kategorie.</translation>
        </message>
        <message>
            <source>There is no dearer level.</source>
            <translation>Es gibt keine teurere Kategorie.</translation>
        </message>
        <message>
            <source>No discount code.</source>
            <translation>Kein Rabattcode.</translation>
        </message>
        <message>
            <source>The code %1 is tried with the next hold.</source>
            <translation>Der Code %1 wird mit der nächsten Vormerkung versucht.</translation>
        </message>
        <message>
            <source>%1 to pay. {exact} takes exact cash.</source>
            <translation>%1 zu zahlen. {exact}: bar passend.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>price level and price type</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>a discount and what it takes off</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a fee and how much it is</comment>
            <translation>mit %1 %2</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a tax and how much it is</comment>
            <translation>mit %1 %2</translation>
        </message>
        <message>
            <source>Sale %1, made without the server, was refused. %2</source>
            <translation>Verkauf %1, ohne Server getätigt, wurde abgelehnt. %2</translation>
        </message>
        <message>
            <source>No connection, and whether this was sold is not known yet. Keep the money. Esc leaves it for later and sells this till's own places.</source>
            <translation>Keine Verbindung, und ob das verkauft wurde, ist noch nicht bekannt. Geld behalten. Esc stellt den Verkauf zurück; dann wird aus dem Platzvorrat dieser Kasse verkauft.</translation>
        </message>
        <message>
            <source>No connection. Esc lets this go; then this till's own places can be sold.</source>
            <translation>Keine Verbindung. Esc gibt frei; dann lässt sich der Platzvorrat dieser Kasse verkaufen.</translation>
        </message>
        <message>
            <source>Kept at this till, to be sold when there is no connection</source>
            <translation>Im Platzvorrat dieser Kasse, zum Verkauf ohne Verbindung</translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n place(s) kept at this till can be sold for cash.</source>
            <translation>
                <numerusform>Keine Verbindung. %n Platz aus dem Platzvorrat dieser Kasse lässt sich bar verkaufen.</numerusform>
                <numerusform>Keine Verbindung. %n Plätze aus dem Platzvorrat dieser Kasse lassen sich bar verkaufen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server is back.</source>
            <translation>Der Server ist wieder da.</translation>
        </message>
        <message>
            <source>Not so many places are kept at this till. Ask for fewer.</source>
            <translation>So viele Plätze hat der Platzvorrat dieser Kasse nicht. Versuchen Sie es mit weniger.</translation>
        </message>
        <message>
            <source>This till keeps no such places at this price.</source>
            <translation>Der Platzvorrat dieser Kasse hat keine solchen Plätze zu diesem Preis.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are left at this till; more need the server.</source>
            <translation>
                <numerusform>%n Platz ist an dieser Kasse noch da; für mehr wird der Server gebraucht.</numerusform>
                <numerusform>%n Plätze sind an dieser Kasse noch da; für mehr wird der Server gebraucht.</numerusform>
            </translation>
        </message>
        <message>
            <source>These places are not sold to such a party.</source>
            <translation>Diese Plätze werden nicht an eine solche Gruppe verkauft.</translation>
        </message>
        <message>
            <source>Held at this till. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>An dieser Kasse vorgemerkt. {exact} bar passend, {cash} bar mit Betrag, Esc gibt frei.</translation>
        </message>
        <message>
            <source>Not sold: these places are no longer kept at this till. Give the money back, or hold others.</source>
            <translation>Nicht verkauft: Diese Plätze sind nicht mehr im Platzvorrat dieser Kasse. Geld zurückgeben oder andere vormerken.</translation>
        </message>
        <message>
            <source>Not sold: it cannot be written down on this machine. Is its disk full? {exact} tries again.</source>
            <translation>Nicht verkauft: Es lässt sich auf diesem Rechner nicht sichern. Ist die Festplatte voll? {exact} versucht es erneut.</translation>
        </message>
        <message>
            <source>Sold, to be handed in when the server is back. Enter starts the next sale.</source>
            <translation>Verkauft; wird übertragen, sobald der Server wieder da ist. Enter beginnt den nächsten Verkauf.</translation>
        </message>
        <message>
            <source>%1 needs the server; it is not kept at this till.</source>
            <translation>%1: nur mit Server; nicht im Platzvorrat dieser Kasse.</translation>
        </message>
        <message>
            <source>Let go; this till still keeps the places.</source>
            <translation>Freigegeben; im Platzvorrat dieser Kasse bleiben die Plätze.</translation>
        </message>
        <message>
            <source>The sale you left was not made. Its places are still held: choose the tenders again, or give the money back.</source>
            <translation>Der zurückgestellte Verkauf kam nicht zustande. Seine Plätze sind noch vorgemerkt: Zahlarten neu wählen oder Geld zurückgeben.</translation>
        </message>
        <message>
            <source>The sale you left was made: order %1. Its tickets print now.</source>
            <translation>Der zurückgestellte Verkauf ist zustande gekommen: Auftrag %1. Die Tickets werden jetzt gedruckt.</translation>
        </message>
        <message>
            <source>The sale you left was not made, and its places are on sale again. Give the money back.</source>
            <translation>Der zurückgestellte Verkauf kam nicht zustande, seine Plätze sind wieder im Verkauf. Geld zurückgeben.</translation>
        </message>
        <message>
            <source>Left as it is: whether it was sold is told when the server is back. Keep its money apart; this till's own places can be sold.</source>
            <translation>Zurückgestellt: Ob das verkauft wurde, zeigt sich, wenn der Server wieder da ist. Das Geld getrennt aufbewahren; der Platzvorrat dieser Kasse lässt sich verkaufen.</translation>
        </message>
        <message>
            <source>An exchange needs the server.</source>
            <translation>Für einen Umtausch wird der Server gebraucht.</translation>
        </message>
        <message>
            <source>Undoing needs the server.</source>
            <translation>Für ein Storno wird der Server gebraucht.</translation>
        </message>
        <message>
            <source>Undoing needs the server: this sale can be undone once it is handed in.</source>
            <translation>Für ein Storno wird der Server gebraucht: Es ist möglich, sobald dieser Verkauf übertragen ist.</translation>
        </message>
        <message>
            <source>A discount code needs the server.</source>
            <translation>Für einen Rabattcode wird der Server gebraucht.</translation>
        </message>
        <message>
            <source>One sale takes places of one house hold, here of %1. Sell those of %2 next.</source>
            <translation>Ein Verkauf nimmt Plätze aus einem Kontingent, hier aus %1. Verkaufen Sie die aus %2 danach.</translation>
        </message>
        <message>
            <source>Kept by the house (%1): this sale takes it.</source>
            <translation>Kontingent des Hauses (%1): Dieser Verkauf nimmt den Platz daraus.</translation>
        </message>
        <message>
            <source>This event needs the server: no places of it are kept at this till.</source>
            <translation>Für diese Veranstaltung wird der Server gebraucht: Diese Kasse hat keinen Platzvorrat dafür.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: order %1 is as it was.</source>
            <translation>Die Genehmigung der Kassenleitung war abgelaufen: Auftrag %1 ist unverändert.</translation>
        </message>
        <message>
            <source>undoing order %1</source>
            <translation>Storno von Auftrag %1</translation>
        </message>
        <message>
            <source>Not approved: order %1 is as it was.</source>
            <translation>Nicht genehmigt: Auftrag %1 ist unverändert.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatFacts</name>
        <message>
            <source>Sold elsewhere (%1)</source>
            <translation>Anderswo (%1)</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Alle anderen</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListModel</name>
        <message>
            <source>Place</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Reihe %1</translation>
        </message>
        <message>
            <source>Seat %1</source>
            <translation>Platz %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListView</name>
        <message>
            <source>List of seats</source>
            <translation>Platzliste</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapLegend</name>
        <message>
            <source>What the colours mean</source>
            <translation>Was die Farben bedeuten</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapMinimap</name>
        <message>
            <source>Overview of the whole plan</source>
            <translation>Übersicht über den ganzen Plan</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapWidget</name>
        <message>
            <source>Seat map</source>
            <translation>Saalplan</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>Ganzer Plan</translation>
        </message>
        <message>
            <source>What the colours show</source>
            <translation>Was die Farben zeigen</translation>
        </message>
        <message>
            <source>What the colours show (V)</source>
            <translation>Was die Farben zeigen (V)</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Preis</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Kontingente</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Verkauft von</translation>
        </message>
    </context>
    <context>
        <name>foyer::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Diese Kasse</translation>
        </message>
        <message>
            <source>Name of this till</source>
            <translation>Name dieser Kasse</translation>
        </message>
        <message>
            <source>Its name: Till 2, Foyer left</source>
            <translation>Etwa: Kasse 2, Foyer links</translation>
        </message>
        <message>
            <source>Stands in the bar above and on X and Z reports.</source>
            <translation>Steht oben in der Leiste und auf X- und Z-Berichten.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>Größe der Darstellung</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language of the desktop</source>
            <translation>Sprache des Systems</translation>
        </message>
        <message>
            <source>Language and size count from the next start.</source>
            <translation>Sprache und Größe gelten ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Customer's screen</source>
            <translation>Kundenanzeige</translation>
        </message>
        <message>
            <source>Show customers their seats, the price and the change</source>
            <translation>Den Kunden ihre Plätze, den Preis und das Rückgeld zeigen</translation>
        </message>
        <message>
            <source>On the second screen of this computer; in a window of its own where there is only one.</source>
            <translation>Auf dem zweiten Bildschirm dieses Rechners; gibt es nur einen, in einem eigenen Fenster.</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>Drucker</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>PIN for approvals</source>
            <translation>PIN für Genehmigungen</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Forget its certificate</source>
            <translation>Zertifikat vergessen</translation>
        </message>
        <message>
            <source>Forgotten. The next sign-in asks whether to trust the server.</source>
            <translation>Vergessen. Bei der nächsten Anmeldung wird gefragt, ob dem Server zu vertrauen ist.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Über Foyer</translation>
        </message>
        <message>
            <source>Foyer %1 · GPL-3.0-or-later · Inter by Rasmus Andersson, OFL</source>
            <translation>Foyer %1 · GPL-3.0-or-later · Inter von Rasmus Andersson, OFL</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftBadge</name>
        <message>
            <source>no shift</source>
            <translation>keine Schicht</translation>
        </message>
        <message>
            <source>open since %1</source>
            <translation>offen seit %1</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>wird geschlossen</translation>
        </message>
        <message>
            <source>asking the server</source>
            <translation>Server wird gefragt</translation>
        </message>
        <message>
            <source>Drawer: %1</source>
            <translation>Kassenlade: %1</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Schicht öffnen</translation>
        </message>
        <message>
            <source>The shift and its reports</source>
            <translation>Die Schicht und ihre Berichte</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftController</name>
        <message>
            <source>Whether the last entry was made is not known yet. Wait for the server.</source>
            <translation>Ob die letzte Buchung erfolgt ist, ist noch nicht bekannt. Warten Sie auf den Server.</translation>
        </message>
        <message>
            <source>The last entry is still on its way.</source>
            <translation>Die letzte Buchung ist noch unterwegs.</translation>
        </message>
        <message>
            <source>The server is away: nothing was entered. Try again when it is back.</source>
            <translation>Der Server ist nicht erreichbar: Es wurde nichts gebucht. Versuchen Sie es erneut, sobald er wieder da ist.</translation>
        </message>
        <message>
            <source>Whether this was entered is not known yet; the server is asked again as soon as it answers.</source>
            <translation>Ob das gebucht wurde, ist noch nicht bekannt; der Server wird erneut gefragt, sobald er antwortet.</translation>
        </message>
        <message>
            <source>Not entered: the drawer does not hold that much, or the shift is closed.</source>
            <translation>Nicht gebucht: So viel ist nicht in der Kassenlade, oder die Schicht ist geschlossen.</translation>
        </message>
        <message>
            <source>Not entered. %1</source>
            <translation>Nicht gebucht. %1</translation>
        </message>
        <message>
            <source>The shift is open. What you sell counts into it.</source>
            <translation>Die Schicht ist offen. Ihre Verkäufe zählen dazu.</translation>
        </message>
        <message>
            <source>A shift of yours is open already; this is it.</source>
            <translation>Sie haben schon eine offene Schicht; das ist sie.</translation>
        </message>
        <message>
            <source>No shift was opened. %1</source>
            <translation>Es wurde keine Schicht geöffnet. %1</translation>
        </message>
        <message>
            <source>Entered: paid in.</source>
            <translation>Gebucht: Einzahlung.</translation>
        </message>
        <message>
            <source>Entered: dropped to the safe.</source>
            <translation>Gebucht: Abschöpfung in den Tresor.</translation>
        </message>
        <message>
            <source>Entered: paid out.</source>
            <translation>Gebucht: Auszahlung.</translation>
        </message>
        <message>
            <source>That is more than you may pay out alone. A supervisor can let it through.</source>
            <translation>Das ist mehr, als Sie allein auszahlen dürfen. Die Kassenleitung kann es genehmigen.</translation>
        </message>
        <message>
            <source>No shift is open, so there is no X report.</source>
            <translation>Es ist keine Schicht offen, also gibt es keinen X-Bericht.</translation>
        </message>
        <message>
            <source>The server has not said yet whether a shift is open.</source>
            <translation>Der Server hat noch nicht gemeldet, ob eine Schicht offen ist.</translation>
        </message>
        <message>
            <source>The shift is not closed. %1</source>
            <translation>Die Schicht ist nicht geschlossen. %1</translation>
        </message>
        <message>
            <source>The shift is closed.</source>
            <translation>Die Schicht ist geschlossen.</translation>
        </message>
        <message>
            <source>The shifts before could not be fetched. %1</source>
            <translation>Die früheren Schichten ließen sich nicht abrufen. %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftListModel</name>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Geöffnet</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Verkäufer/in</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Over/short</source>
            <translation>Differenz</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftOffer</name>
        <message>
            <source>No shift is open</source>
            <translation>Es ist keine Schicht offen</translation>
        </message>
        <message>
            <source>No shift is open: what you sell is in no X or Z report.</source>
            <translation>Keine Schicht offen: Ihre Verkäufe stehen in keinem X- oder Z-Bericht.</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Schicht öffnen</translation>
        </message>
        <message>
            <source>Sell without</source>
            <translation>Ohne verkaufen</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftPage</name>
        <message>
            <source>Shift</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Berichte</translation>
        </message>
        <message>
            <source>Asking the server whether a shift is open…</source>
            <translation>Der Server wird gefragt, ob eine Schicht offen ist…</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Schicht öffnen</translation>
        </message>
        <message>
            <source>No shift is open. You can sell all the same, but what you sell is then in nobody's X or Z report. Count the float that lies in the drawer.</source>
            <translation>Es ist keine Schicht offen. Verkaufen können Sie trotzdem, aber Ihre Verkäufe stehen dann in keinem X- oder Z-Bericht. Zählen Sie den Anfangsbestand, also das Wechselgeld in der Kassenlade.</translation>
        </message>
        <message>
            <source>Currency of the drawer</source>
            <translation>Währung der Kassenlade</translation>
        </message>
        <message>
            <source>Open the shift</source>
            <translation>Schicht öffnen</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>X-Bericht</translation>
        </message>
        <message>
            <source>Count and close</source>
            <translation>Zählen und schließen</translation>
        </message>
        <message>
            <source>Cash without a sale</source>
            <translation>Bargeld ohne Verkauf</translation>
        </message>
        <message>
            <source>Which way</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Einzahlung</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Auszahlung</translation>
        </message>
        <message>
            <source>Drop to the safe</source>
            <translation>In den Tresor</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Wofür</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <source>Count the drawer</source>
            <translation>Kassenlade zählen</translation>
        </message>
        <message>
            <source>Count all cash that lies in it, the float too. What should be there is told once the count is handed in; then the shift is closed for good.</source>
            <translation>Zählen Sie alles Bargeld darin, auch den Anfangsbestand. Der Sollbestand wird genannt, sobald die Zählung abgegeben ist; dann ist die Schicht endgültig geschlossen.</translation>
        </message>
        <message>
            <source>Hand in the count and close</source>
            <translation>Zählung abgeben und schließen</translation>
        </message>
        <message>
            <source>Go on selling</source>
            <translation>Weiter verkaufen</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>The X report stands here after {x-report}, the Z report after the count.</source>
            <translation>Der X-Bericht erscheint hier nach {x-report}, der Z-Bericht nach der Zählung.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Shifts before</source>
            <translation>Frühere Schichten</translation>
        </message>
        <message>
            <source>None yet. Every closed shift stays here with its Z report.</source>
            <translation>Noch keine. Jede geschlossene Schicht bleibt hier mit ihrem Z-Bericht.</translation>
        </message>
        <message>
            <source>Shifts before; Enter shows the report</source>
            <translation>Frühere Schichten; Enter zeigt den Bericht</translation>
        </message>
        <message>
            <source>Older ones</source>
            <translation>Ältere</translation>
        </message>
        <message>
            <source>Shift %1, open since %2</source>
            <translation>Schicht %1, offen seit %2</translation>
        </message>
        <message>
            <source>Opened with a float of %1. What you sell counts into it.</source>
            <translation>Geöffnet mit %1 Anfangsbestand. Ihre Verkäufe zählen dazu.</translation>
        </message>
        <message>
            <source>How much? Type it like %1.</source>
            <translation>Wie viel? So eingeben: %1.</translation>
        </message>
        <message>
            <source>Say what for; it stands on the report.</source>
            <translation>Geben Sie an, wofür; es steht im Bericht.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SignInPage</name>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Trust this server</source>
            <translation>Diesem Server vertrauen</translation>
        </message>
        <message>
            <source>The box office of this house</source>
            <translation>Die Kasse dieses Hauses</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>Fingerprint of the server's certificate</source>
            <translation>Fingerabdruck des Serverzertifikats</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>That is not a server's address. Type it like boxoffice.example:8443.</source>
            <translation>Das ist keine Serveradresse. So eingeben: boxoffice.example:8443.</translation>
        </message>
        <message>
            <source>Type your e-mail and your password.</source>
            <translation>Geben Sie E-Mail und Passwort ein.</translation>
        </message>
        <message>
            <source>This is not the server this till knows</source>
            <translation>Das ist nicht der Server, den diese Kasse kennt</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>Ist das Ihr Server?</translation>
        </message>
        <message>
            <source>The certificate at %1 has changed. Nothing was sent. Go on only if the administrator says that it was renewed, and forget the old one under Settings.</source>
            <translation>Das Zertifikat von %1 hat sich geändert. Es wurde nichts gesendet. Fahren Sie nur fort, wenn die Administration bestätigt, dass es erneuert wurde, und vergessen Sie das alte unter „Einstellungen“.</translation>
        </message>
        <message>
            <source>This till talks to %1 for the first time. Compare this fingerprint with the one the administrator has; from then on only this server is trusted.</source>
            <translation>Diese Kasse spricht zum ersten Mal mit %1. Vergleichen Sie diesen Fingerabdruck mit dem, den die Administration hat; danach wird nur diesem Server vertraut.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Anmeldung läuft…</translation>
        </message>
    </context>
    <context>
        <name>foyer::SupervisorPrompt</name>
        <message>
            <source>A supervisor is asked</source>
            <translation>Die Kassenleitung wird gefragt</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Kassenleitung</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>PIN der Kassenleitung</translation>
        </message>
        <message>
            <source>Approve   Enter</source>
            <translation>Genehmigen   Enter</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Genehmigen</translation>
        </message>
        <message>
            <source>No   Esc</source>
            <translation>Nein   Esc</translation>
        </message>
        <message>
            <source>Do not approve</source>
            <translation>Nicht genehmigen</translation>
        </message>
        <message>
            <source>Nobody who may approve this has a PIN yet. A supervisor sets one in the settings.</source>
            <translation>Von denen, die das genehmigen dürfen, hat noch niemand eine PIN. Die Kassenleitung legt sie in den Einstellungen fest.</translation>
        </message>
        <message>
            <source>A PIN has at least four digits.</source>
            <translation>Eine PIN hat mindestens vier Ziffern.</translation>
        </message>
        <message>
            <source>That PIN is wrong.</source>
            <translation>Diese PIN ist falsch.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Zu viele falsche PINs. Neuer Versuch in %n Minute.</numerusform>
                <numerusform>Zu viele falsche PINs. Neuer Versuch in %n Minuten.</numerusform>
            </translation>
        </message>
        <message>
            <source>This person may not approve that any more. Choose another.</source>
            <translation>Diese Person darf das nicht mehr genehmigen. Wählen Sie eine andere.</translation>
        </message>
    </context>
    <context>
        <name>foyer::TicketPreview</name>
        <message>
            <source>Picture of the ticket</source>
            <translation>Bild des Tickets</translation>
        </message>
        <message numerus="yes">
            <source>%n tickets</source>
            <translation>
                <numerusform>%n Ticket</numerusform>
                <numerusform>%n Tickets</numerusform>
            </translation>
        </message>
    </context>
</TS>
