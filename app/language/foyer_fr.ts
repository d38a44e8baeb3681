<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Controls</name>
        <message>
            <source>Empty the field</source>
            <translation>Vider le champ</translation>
        </message>
        <message>
            <source>Empty the field (Esc)</source>
            <translation>Vider le champ (Échap)</translation>
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
            <translation>Veuillez suivre les indications du terminal de paiement</translation>
        </message>
        <message>
            <source>Reserved for you. Please pay before the time you were told.</source>
            <translation>Places réservées pour vous. Merci de régler avant l’heure indiquée.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>The server did not understand this till. Is one of them older?</source>
            <translation>Le serveur n’a pas compris ce poste. L’un des deux est-il plus ancien ?</translation>
        </message>
        <message>
            <source>You are signed out. Sign in again.</source>
            <translation>Connexion terminée. Reconnectez-vous.</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>Votre rôle ne le permet pas.</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>Cela n’existe plus.</translation>
        </message>
        <message>
            <source>Somebody else was faster.</source>
            <translation>Quelqu’un d’autre a été plus rapide.</translation>
        </message>
        <message>
            <source>The time for this is over.</source>
            <translation>Le délai est dépassé.</translation>
        </message>
        <message>
            <source>This is too much at once.</source>
            <translation>C’est trop en une seule fois.</translation>
        </message>
        <message>
            <source>The rules of the house do not allow this.</source>
            <translation>Les règles de la maison ne le permettent pas.</translation>
        </message>
        <message>
            <source>This account is locked for a while.</source>
            <translation>Ce compte est verrouillé pour le moment.</translation>
        </message>
        <message>
            <source>Too many tries. Wait a moment.</source>
            <translation>Trop d’essais. Attendez un instant.</translation>
        </message>
        <message>
            <source>The server failed. Its log says why.</source>
            <translation>Erreur du serveur. La cause est dans son journal.</translation>
        </message>
        <message>
            <source>The server does not answer.</source>
            <translation>Le serveur ne répond pas.</translation>
        </message>
        <message>
            <source>E-mail or password is wrong.</source>
            <translation>Adresse e-mail ou mot de passe incorrect.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Trop de mots de passe erronés. Réessayez dans %n minute.</numerusform>
                <numerusform>Trop de mots de passe erronés. Réessayez dans %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong passwords. This account is locked for a while.</source>
            <translation>Trop de mots de passe erronés. Ce compte est verrouillé pour le moment.</translation>
        </message>
        <message>
            <source>No Foyer server answers at this address.</source>
            <translation>Aucun serveur Foyer ne répond à cette adresse.</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message>
            <source>paid in part</source>
            <translation>payée en partie</translation>
        </message>
        <message>
            <source>to be paid</source>
            <translation>à payer</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>payée</translation>
        </message>
        <message>
            <source>partly refunded</source>
            <translation>remboursée en partie</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>remboursée</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>annulée</translation>
        </message>
        <message>
            <source>not paid in time</source>
            <translation>non payée à temps</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>valide</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>en salle</translation>
        </message>
        <message>
            <source>exchanged</source>
            <translation>échangée</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>périmée</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>espèces</translation>
        </message>
        <message>
            <source>card</source>
            <translation>carte</translation>
        </message>
        <message>
            <source>gift voucher</source>
            <translation>bon cadeau</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>invitation</translation>
        </message>
        <message>
            <source>online payment</source>
            <translation>paiement en ligne</translation>
        </message>
        <message>
            <source>invoice</source>
            <translation>facture</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>virement</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Aujourd’hui %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Demain %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>valid places of all</comment>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Ordered at the window, by %1</source>
            <comment>the seller</comment>
            <translation>Commandé au guichet, par %1</translation>
        </message>
        <message>
            <source>Ordered outside the house, as %1</source>
            <translation>Commandé hors guichet, par %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>Payé : %1 (%2)</translation>
        </message>
        <message>
            <source>%1 given back: %2 (%3)</source>
            <comment>amount, tender, reason</comment>
            <translation>Remboursé : %1, %2 (%3)</translation>
        </message>
        <message>
            <source>%1 came for the invoice: %2</source>
            <translation>Facture réglée : %1 (%2)</translation>
        </message>
        <message>
            <source>Tickets handed out by %1</source>
            <translation>Billets remis par %1</translation>
        </message>
        <message>
            <source>Tickets handed out by %1: %2</source>
            <translation>Billets remis par %1 : %2</translation>
        </message>
        <message>
            <source>%1 admitted</source>
            <comment>a place</comment>
            <translation>%1 : entrée validée</translation>
        </message>
        <message>
            <source>%1 admitted at %2</source>
            <comment>a place and a gate</comment>
            <translation>%1 : entrée validée, %2</translation>
        </message>
        <message>
            <source>%1 in cash from the drawer</source>
            <translation>%1 en espèces, du tiroir-caisse</translation>
        </message>
        <message>
            <source>%1 to the card (slip %2)</source>
            <translation>%1 sur la carte (ticket CB %2)</translation>
        </message>
        <message>
            <source>%1 to the card</source>
            <translation>%1 sur la carte</translation>
        </message>
        <message>
            <source>%1 to the gift voucher %2</source>
            <translation>%1 sur le bon cadeau %2</translation>
        </message>
        <message>
            <source>%1 to the online payment, by itself</source>
            <translation>%1 sur le paiement en ligne, automatiquement</translation>
        </message>
        <message>
            <source>%1 was free: nothing to give back</source>
            <translation>%1 en invitation : rien à rendre</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice</source>
            <translation>%1 de moins à payer sur la facture</translation>
        </message>
        <message>
            <source>%1 of the invoice back: %2</source>
            <translation>%1 de la facture à rendre : %2</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice, %2 back: %3</source>
            <translation>%1 de moins à payer sur la facture, %2 à rendre : %3</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>pattern of a date, as QLocale takes it: 28 Nov 2026</comment>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>%1 sent by mail to %2</source>
            <comment>when, and whom to</comment>
            <translation>%1 : e-mail envoyé à %2</translation>
        </message>
        <message>
            <source>%1 mail to %2 refused: %3</source>
            <comment>when, whom to, and why</comment>
            <translation>%1 : e-mail à %2 refusé (%3)</translation>
        </message>
        <message>
            <source>%1 mail to %2 waits to be sent</source>
            <comment>when, and whom to</comment>
            <translation>%1 : e-mail à %2 en attente d’envoi</translation>
        </message>
    </context>
    <context>
        <name>PaperLayout</name>
        <message>
            <source>Ticket, 80 mm roll</source>
            <translation>Billet, rouleau 80 mm</translation>
        </message>
        <message>
            <source>Starts {time}   Doors {doors}</source>
            <translation>Début {time}   Portes {doors}</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>Rang {row}</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>Place {seat}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}</source>
            <translation>Commande {order}  {ticket}</translation>
        </message>
        <message>
            <source>Ticket, 2 by 5.5 inch stock</source>
            <translation>Billet, format 2 × 5,5 pouces</translation>
        </message>
        <message>
            <source>{date}  {time}</source>
            <translation>{date}  {time}</translation>
        </message>
        <message>
            <source>{priceType}  {price}   Doors {doors}</source>
            <translation>{priceType}  {price}   Portes {doors}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}  {holder}</source>
            <translation>Commande {order}  {ticket}  {holder}</translation>
        </message>
        <message>
            <source>Ticket, A4 page</source>
            <translation>Billet, page A4</translation>
        </message>
        <message>
            <source>Admits one. A copy admits nobody: the first scan counts.</source>
            <translation>Valable pour une personne. Une copie ne donne pas accès : seul le premier scan compte.</translation>
        </message>
        <message>
            <source>Receipt, 80 mm roll</source>
            <translation>Reçu, rouleau 80 mm</translation>
        </message>
        <message>
            <source>Order {order}</source>
            <translation>Commande {order}</translation>
        </message>
        <message>
            <source>Served by {seller}</source>
            <translation>Servi par {seller}</translation>
        </message>
        <message>
            <source>Report, A4 page</source>
            <translation>Rapport, page A4</translation>
        </message>
        <message>
            <source>Report, 80 mm roll</source>
            <translation>Rapport, rouleau 80 mm</translation>
        </message>
    </context>
    <context>
        <name>PaperWords</name>
        <message>
            <source>Ticket %1 of %2</source>
            <translation>Billet %1 sur %2</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Espèces</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>Bon cadeau</translation>
        </message>
        <message>
            <source>Complimentary</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>En ligne</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>%1 × %2 at %3</source>
            <translation>%1 × %2 à %3</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Billet</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Rendu</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Remboursé</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Apports</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Sorties de caisse</translation>
        </message>
        <message>
            <source>Dropped to the safe</source>
            <translation>Dépôts au coffre</translation>
        </message>
        <message>
            <source>in</source>
            <translation>apport</translation>
        </message>
        <message>
            <source>to the safe</source>
            <translation>au coffre</translation>
        </message>
        <message>
            <source>out</source>
            <translation>sortie</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2 : %3</translation>
        </message>
        <message>
            <source> (approved by %1)</source>
            <translation> (autorisé par %1)</translation>
        </message>
        <message>
            <source>Z report %1</source>
            <translation>Rapport Z %1</translation>
        </message>
        <message>
            <source>X report %1</source>
            <translation>Rapport X %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>du %1 au %2</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>depuis le %1</translation>
        </message>
        <message>
            <source>Float</source>
            <translation>Fond de caisse</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n payment(s)</source>
            <translation>
                <numerusform>%1, %n paiement</numerusform>
                <numerusform>%1, %n paiements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n refund(s)</source>
            <translation>
                <numerusform>%1, %n remboursement</numerusform>
                <numerusform>%1, %n remboursements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n void(s)</source>
            <translation>
                <numerusform>%1, %n annulation</numerusform>
                <numerusform>%1, %n annulations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of it %n voucher(s) sold</source>
            <translation>
                <numerusform>dont %n bon cadeau vendu</numerusform>
                <numerusform>dont %n bons cadeaux vendus</numerusform>
            </translation>
        </message>
        <message>
            <source>Expected in the drawer</source>
            <translation>Attendu dans le tiroir</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Compté</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Excédent</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Manquant</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Sam Seller</source>
            <translation>Camille Martin</translation>
        </message>
        <message>
            <source>Maria Example</source>
            <translation>Marie Durand</translation>
        </message>
        <message>
            <source>Stalls · Row F · Seat 7</source>
            <translation>Orchestre · Rang F · Place 7</translation>
        </message>
        <message>
            <source>A Midsummer Night's Dream</source>
            <translation>Le Songe d’une nuit d’été</translation>
        </message>
        <message>
            <source>City Theatre, Great House</source>
            <translation>Théâtre municipal, grande salle</translation>
        </message>
        <message>
            <source>Stalls</source>
            <translation>Orchestre</translation>
        </message>
        <message>
            <source>Premium</source>
            <translation>Carré Or</translation>
        </message>
    </context>
    <context>
        <name>SeatMap</name>
        <message>
            <source>Stage</source>
            <translation>Scène</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>à vous</translation>
        </message>
        <message>
            <source>available</source>
            <translation>libre</translation>
        </message>
        <message>
            <source>held by another till</source>
            <translation>bloquée par un autre poste</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendue</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>hors vente</translation>
        </message>
        <message>
            <source>Wheelchair space</source>
            <translation>Place PMR</translation>
        </message>
        <message>
            <source>Companion of a wheelchair space</source>
            <translation>Accompagnateur PMR</translation>
        </message>
        <message>
            <source>Restricted view</source>
            <translation>Visibilité réduite</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Contingent %1</translation>
        </message>
        <message>
            <source>Free choice of place</source>
            <translation>Placement libre</translation>
        </message>
        <message numerus="yes">
            <source>%Ln left</source>
            <translation>
                <numerusform>%Ln libre</numerusform>
                <numerusform>%Ln libres</numerusform>
            </translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Held in a sale</source>
            <translation>Bloquée dans une vente</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendue</translation>
        </message>
        <message>
            <source>Off sale</source>
            <translation>Hors vente</translation>
        </message>
        <message>
            <source>House hold</source>
            <translation>Contingent</translation>
        </message>
        <message>
            <source>Not held back</source>
            <translation>Hors contingent</translation>
        </message>
        <message>
            <source>Not sold</source>
            <translation>Non vendue</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Tous les autres</translation>
        </message>
        <message numerus="yes">
            <source>%Ln held back</source>
            <translation>
                <numerusform>%Ln en contingent</numerusform>
                <numerusform>%Ln en contingent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sold</source>
            <translation>
                <numerusform>%Ln vendue</numerusform>
                <numerusform>%Ln vendues</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken out: %1</source>
            <translation>Hors vente : %1</translation>
        </message>
        <message>
            <source>Sold by %1</source>
            <translation>Vendue par %1</translation>
        </message>
        <message>
            <source>none left</source>
            <translation>aucune libre</translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message>
            <source>%1 · Seat %2</source>
            <comment>a section without rows, and the seat's number</comment>
            <translation>%1 · Place %2</translation>
        </message>
        <message>
            <source>%1 · Row %2 · Seat %3</source>
            <translation>%1 · Rang %2 · Place %3</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more row(s)</source>
            <translation>
                <numerusform>%1 et %n autre rang</numerusform>
                <numerusform>%1 et %n autres rangs</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>places in two rows</comment>
            <translation>%1 et %2</translation>
        </message>
        <message>
            <source>row %1</source>
            <comment>inside a sentence</comment>
            <translation>rang %1</translation>
        </message>
        <message>
            <source>, not together: over a gap in the row</source>
            <translation>, pas ensemble : de part et d’autre d’un vide dans le rang</translation>
        </message>
        <message>
            <source>, not together: one behind the other</source>
            <translation>, pas ensemble : les unes derrière les autres</translation>
        </message>
        <message numerus="yes">
            <source>, not together: %n group(s) close by</source>
            <translation>
                <numerusform>, pas ensemble : %n groupe proche</numerusform>
                <numerusform>, pas ensemble : %n groupes proches</numerusform>
            </translation>
        </message>
        <message>
            <source>, not together: the places nearest each other</source>
            <translation>, pas ensemble : au plus près les unes des autres</translation>
        </message>
        <message>
            <source>, no single left</source>
            <translation>, sans place isolée</translation>
        </message>
        <message numerus="yes">
            <source>, leaves %n single place(s)</source>
            <translation>
                <numerusform>, laisse %n place isolée</numerusform>
                <numerusform>, laisse %n places isolées</numerusform>
            </translation>
        </message>
        <message>
            <source>, restricted view</source>
            <translation>, visibilité réduite</translation>
        </message>
        <message>
            <source>seller</source>
            <comment>a role</comment>
            <translation>vendeur</translation>
        </message>
        <message>
            <source>organizer</source>
            <comment>a role</comment>
            <translation>organisateur</translation>
        </message>
        <message>
            <source>admin</source>
            <comment>a role</comment>
            <translation>administrateur</translation>
        </message>
        <message>
            <source>door</source>
            <comment>a role</comment>
            <translation>entrée</translation>
        </message>
    </context>
    <context>
        <name>foyer::BasketPanel</name>
        <message>
            <source>in cash</source>
            <translation>en espèces</translation>
        </message>
        <message>
            <source>on the card terminal</source>
            <translation>sur le TPE</translation>
        </message>
        <message>
            <source>on the voucher</source>
            <translation>sur le bon cadeau</translation>
        </message>
        <message>
            <source>off the invoice</source>
            <translation>déduits de la facture</translation>
        </message>
        <message>
            <source>the way it came</source>
            <translation>par le même moyen</translation>
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
            <translation>Choisissez des places sur le plan, ou saisissez leur nombre puis Entrée.</translation>
        </message>
        <message>
            <source>Places in this sale</source>
            <translation>Places de cette vente</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>What the exchange comes to</source>
            <translation>Résultat de l’échange</translation>
        </message>
        <message>
            <source>Time left on the hold</source>
            <translation>Temps de blocage restant</translation>
        </message>
        <message>
            <source>Hold these places   Enter</source>
            <translation>Bloquer ces places   Entrée</translation>
        </message>
        <message>
            <source>Let go   Esc</source>
            <translation>Libérer   Échap</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <source>Save the tickets…</source>
            <translation>Enregistrer les billets…</translation>
        </message>
        <message>
            <source>Next sale   Enter</source>
            <translation>Vente suivante   Entrée</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Goes back</source>
            <translation>À rendre</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Rien à payer</translation>
        </message>
        <message>
            <source>More to pay</source>
            <translation>Supplément</translation>
        </message>
        <message>
            <source>New places %1, tickets given in %2.</source>
            <translation>Nouvelles places %1, billets repris %2.</translation>
        </message>
        <message>
            <source>%1 Back: %2.</source>
            <translation>%1 À rendre : %2.</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Vente</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>New sale</source>
            <translation>Nouvelle vente</translation>
        </message>
        <message>
            <source>Holding…</source>
            <translation>Blocage…</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Places bloquées</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>En suspens</translation>
        </message>
        <message>
            <source>Card terminal</source>
            <translation>TPE</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Commande %1</translation>
        </message>
        <message>
            <source>Selling…</source>
            <translation>Vente en cours…</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendu</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>À payer</translation>
        </message>
        <message>
            <source>Give the order up   Esc</source>
            <translation>Abandonner la commande   Échap</translation>
        </message>
        <message>
            <source>Undo order %1…</source>
            <translation>Annuler la commande %1…</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Reste à payer</translation>
        </message>
        <message>
            <source>Order %1 · kept until %2</source>
            <translation>Commande %1 · gardée jusqu’à %2</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>to be paid within %1</source>
            <translation>à payer sous %1</translation>
        </message>
        <message>
            <source>held %1</source>
            <translation>bloquées encore %1</translation>
        </message>
        <message>
            <source>No connection: the places kept at this till can be sold for cash. Type how many, or choose them on the map.</source>
            <translation>Hors connexion : les places gardées à ce poste peuvent être vendues en espèces. Saisissez leur nombre, ou choisissez-les sur le plan.</translation>
        </message>
        <message>
            <source>Sold, to be handed in</source>
            <translation>Vendu, à transmettre</translation>
        </message>
        <message>
            <source>Sale %1</source>
            <translation>Vente %1</translation>
        </message>
        <message>
            <source>A supervisor is asked</source>
            <translation>Demande à un responsable</translation>
        </message>
    </context>
    <context>
        <name>foyer::CashCountPane</name>
        <message>
            <source>Sum, if not counted by piece</source>
            <translation>Montant global, sans détail</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Pieces of %1</source>
            <translation>Quantité de %1</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Type 0 if there is nothing.</source>
            <translation>Rien n’est encore compté. Saisissez 0 s’il n’y a rien.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like %1.</source>
            <translation>Ce n’est pas un montant. Exemple : %1.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CheckInPage</name>
        <message>
            <source>Event at this door</source>
            <translation>Séance à cette porte</translation>
        </message>
        <message>
            <source>In or out</source>
            <translation>Entrée ou sortie</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>Scan a ticket, or type its code and press Enter</source>
            <translation>Scannez un billet, ou saisissez son code puis Entrée</translation>
        </message>
        <message>
            <source>Ticket code</source>
            <translation>Code du billet</translation>
        </message>
        <message>
            <source>Ready to scan</source>
            <translation>Prêt à scanner</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Derniers scans</translation>
        </message>
        <message>
            <source>first admitted at %1, %2</source>
            <translation>première entrée à %1, %2</translation>
        </message>
        <message>
            <source>first admitted at %1</source>
            <translation>première entrée à %1</translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>vérification…</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Pas de réponse</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Admis</translation>
        </message>
        <message>
            <source>Already in</source>
            <translation>Déjà entré</translation>
        </message>
        <message>
            <source>Other event</source>
            <translation>Autre séance</translation>
        </message>
        <message>
            <source>Other gate</source>
            <translation>Autre porte</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>Trop tôt</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Remboursé</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Remplacé</translation>
        </message>
        <message>
            <source>Forged</source>
            <translation>Faux billet</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
    </context>
    <context>
        <name>foyer::Checkout</name>
        <message>
            <source>Cash</source>
            <translation>Espèces</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Bon cadeau</translation>
        </message>
        <message>
            <source>Given away</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Facture</translation>
        </message>
        <message>
            <source>The server is away: nothing was taken. Order %1 waits; go on when it is back.</source>
            <translation>Serveur injoignable : rien n’a été encaissé. La commande %1 attend ; reprenez à son retour.</translation>
        </message>
        <message>
            <source>The server is away: nothing was sold. The seats stay held; pay again when it is back.</source>
            <translation>Serveur injoignable : rien n’a été vendu. Les places restent bloquées ; encaissez de nouveau à son retour.</translation>
        </message>
        <message>
            <source>The terminal is asked. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>Le TPE est sollicité. Saisissez le numéro d’autorisation puis Entrée ; Échap s’il a refusé.</translation>
        </message>
        <message>
            <source>Type how much the customer gives, like 50 or 50.00.</source>
            <translation>Saisissez la somme que donne le client, par exemple 50 ou 50,00.</translation>
        </message>
        <message>
            <source>No voucher has this code. {voucher} tries again.</source>
            <translation>Aucun bon cadeau n’a ce code. {voucher} pour réessayer.</translation>
        </message>
        <message>
            <source>The voucher could not be looked up. %1</source>
            <translation>Le bon cadeau n’a pas pu être vérifié. %1</translation>
        </message>
        <message>
            <source>The voucher is blocked. Take another tender.</source>
            <translation>Ce bon cadeau est bloqué. Choisissez un autre mode de paiement.</translation>
        </message>
        <message>
            <source>The voucher is no longer valid. Take another tender.</source>
            <translation>Ce bon cadeau n’est plus valable. Choisissez un autre mode de paiement.</translation>
        </message>
        <message>
            <source>The voucher is in %1. Take another tender.</source>
            <translation>Ce bon cadeau est en %1. Choisissez un autre mode de paiement.</translation>
        </message>
        <message>
            <source>Nothing is left on the voucher. Take another tender.</source>
            <translation>Ce bon cadeau est épuisé. Choisissez un autre mode de paiement.</translation>
        </message>
        <message>
            <source>…%1 · %2 stays on it</source>
            <comment>the end of a voucher's code, and what is left</comment>
            <translation>…%1 · reste %2</translation>
        </message>
        <message>
            <source>Giving places away is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Votre rôle ne permet pas les invitations. {supervisor} appelle un responsable.</translation>
        </message>
        <message>
            <source>Type why the places are given away, or the digit of a reason.</source>
            <translation>Saisissez le motif de l’invitation, ou le chiffre d’un motif.</translation>
        </message>
        <message>
            <source>Selling on invoice is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Votre rôle ne permet pas la vente sur facture. {supervisor} appelle un responsable.</translation>
        </message>
        <message>
            <source>An invoice needs a name.</source>
            <translation>Une facture demande un nom.</translation>
        </message>
        <message>
            <source>An invoice needs a mail or a postal address.</source>
            <translation>Une facture demande une adresse e-mail ou postale.</translation>
        </message>
        <message>
            <source>This order was placed without a customer; an invoice is no longer possible. Take another tender.</source>
            <translation>Cette commande a été passée sans client ; la facture n’est plus possible. Choisissez un autre mode de paiement.</translation>
        </message>
        <message>
            <source>The card can take up to %1.</source>
            <translation>La carte peut payer %1 au plus.</translation>
        </message>
        <message numerus="yes">
            <source>One sale takes %n tenders at most. Backspace takes the last one off.</source>
            <translation>
                <numerusform>Une vente accepte %n mode de paiement. Retour arrière retire le dernier.</numerusform>
                <numerusform>Une vente accepte au plus %n modes de paiement. Retour arrière retire le dernier.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay: {exact} cash, {card} card, {voucher} voucher; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2. Reste à payer %3 : {exact} espèces, {card} carte, {voucher} bon cadeau ; Retour arrière l’enlève.</translation>
        </message>
        <message>
            <source>This is paid already. Esc gives the whole order up, and the money goes back.</source>
            <translation>C’est déjà payé. Échap abandonne toute la commande, et l’argent est rendu.</translation>
        </message>
        <message>
            <source>Not exchanged, but the card was charged: give %1 back on the terminal.</source>
            <translation>Échange non effectué, mais la carte a été débitée : remboursez %1 sur le TPE.</translation>
        </message>
        <message>
            <source>An exchange is paid at once. Esc leaves it.</source>
            <translation>Un échange se paie tout de suite. Échap pour en sortir.</translation>
        </message>
        <message>
            <source>Part of this is being paid. Backspace takes tenders off; then it can be paid later.</source>
            <translation>Un paiement est commencé. Retour arrière le retire ; la commande peut alors être payée plus tard.</translation>
        </message>
        <message>
            <source>Type the name it is kept under.</source>
            <translation>Saisissez le nom auquel garder les places.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out and the seats are on sale again. Give the money back or hold once more.</source>
            <translation>Vente non effectuée : le blocage a expiré et les places sont de nouveau en vente. Rendez l’argent ou bloquez-les de nouveau.</translation>
        </message>
        <message>
            <source>Not sold: the voucher does not cover this any more. %1 still to pay; {voucher} looks it up again.</source>
            <translation>Vente non effectuée : le bon cadeau ne couvre plus ce montant. Reste à payer %1 ; {voucher} le vérifie de nouveau.</translation>
        </message>
        <message>
            <source>Another card payment of order %1 is not decided yet. Look at the terminal; Esc gives the order up.</source>
            <translation>Un autre paiement par carte de la commande %1 est en suspens. Regardez le TPE ; Échap abandonne la commande.</translation>
        </message>
        <message>
            <source>Not exchanged. %1</source>
            <translation>Échange non effectué. %1</translation>
        </message>
        <message>
            <source>Not sold. %1</source>
            <translation>Vente non effectuée. %1</translation>
        </message>
        <message>
            <source>The server does not answer. It is asked again as soon as it does.</source>
            <translation>Le serveur ne répond pas. La demande lui sera renvoyée dès son retour.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Keep the money; the server is asked again as soon as it answers.</source>
            <translation>On ne sait pas encore si la vente a abouti. Gardez l’argent ; la question est reposée au serveur dès qu’il répond.</translation>
        </message>
        <message>
            <source>Not sold: order %1 was not paid in time, and its seats are on sale again.</source>
            <translation>Vente non effectuée : la commande %1 n’a pas été payée à temps, et ses places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>The card has paid order %1; the server is still writing it down. Do not charge it again.</source>
            <translation>La carte a payé la commande %1 ; le serveur l’enregistre encore. Ne débitez pas une seconde fois.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined; ?: nobody knows.</source>
            <translation>%1 sur le TPE. Saisissez le numéro d’autorisation puis Entrée ; Échap : refusé ; touche ? : on ne sait pas.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>%1 sur le TPE. Saisissez le numéro d’autorisation puis Entrée ; Échap : refusé.</translation>
        </message>
        <message>
            <source>Type the approval code that the terminal shows, then Enter. Esc: it declined; ?: nobody knows.</source>
            <translation>Saisissez le numéro d’autorisation affiché par le TPE, puis Entrée. Échap : refusé ; touche ? : on ne sait pas.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc lets go.</source>
            <translation>La carte n’a rien payé. Reste à payer %1 : {exact} espèces, {card} le TPE de nouveau, Échap pour libérer.</translation>
        </message>
        <message>
            <source>An exchange cannot wait. Look into the terminal's journal: Enter with the approval code, or Esc.</source>
            <translation>Un échange ne peut pas attendre. Consultez le journal du TPE : numéro d’autorisation et Entrée, ou Échap.</translation>
        </message>
        <message>
            <source>The server does not take this. %1</source>
            <translation>Le serveur n’accepte pas cela. %1</translation>
        </message>
        <message>
            <source>Order %1 waits. When the terminal tells: approval code and Enter, or Esc. Enter alone goes on to the next customer.</source>
            <translation>La commande %1 attend. Quand le TPE répond : numéro d’autorisation et Entrée, ou Échap. Entrée seule passe au client suivant.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc gives the order up.</source>
            <translation>La carte n’a rien payé. Reste à payer %1 : {exact} espèces, {card} le TPE de nouveau, Échap abandonne la commande.</translation>
        </message>
        <message>
            <source>The order could not take the card's money any more: give %1 back on the terminal.</source>
            <translation>La commande ne pouvait plus recevoir le paiement par carte : remboursez %1 sur le TPE.</translation>
        </message>
        <message>
            <source>Order %1 is cancelled, nothing was paid; the seats are on sale again.</source>
            <translation>La commande %1 est annulée, rien n’a été payé ; les places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 en espèces</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 sur le TPE</translation>
        </message>
        <message>
            <source>%1, which is on the voucher again</source>
            <translation>%1, de nouveau sur le bon cadeau</translation>
        </message>
        <message>
            <source>Not sold. Give back %1.</source>
            <translation>Vente non effectuée. À rendre : %1.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> et </translation>
        </message>
        <message>
            <source>This needs the server. Without it cash is taken: {exact} exact, {cash} an amount.</source>
            <translation>Impossible sans le serveur. Hors connexion, on encaisse en espèces : {exact} l’appoint, {cash} un montant.</translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1 %2. Reste à payer %3 ; Retour arrière l’enlève.</translation>
        </message>
        <message>
            <source>An exchange cannot be put on a card and given away in one.</source>
            <translation>Un échange ne peut pas mêler carte et invitation.</translation>
        </message>
        <message>
            <source>giving away %1: %2</source>
            <comment>an amount, and why</comment>
            <translation>invitation de %1 (%2)</translation>
        </message>
        <message>
            <source>%1 on invoice for %2</source>
            <comment>an amount, and a name</comment>
            <translation>%1 sur facture pour %2</translation>
        </message>
        <message>
            <source>A supervisor types the PIN above. Esc goes back; the places stay held.</source>
            <translation>Un responsable saisit son code PIN ci-dessus. Échap pour revenir ; les places restent bloquées.</translation>
        </message>
        <message>
            <source>Not approved: nothing was sold.</source>
            <translation>Non autorisé : rien n’a été vendu.</translation>
        </message>
        <message>
            <source>%1 %2 is still to pay.</source>
            <comment>what happened; an amount</comment>
            <translation>%1 Reste à payer %2.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over before the server had it: nothing was sold by it. Ask once more.</source>
            <translation>L’autorisation du responsable a expiré avant d’atteindre le serveur : rien n’a été vendu. Redemandez-la.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CommandLine</name>
        <message>
            <source>Type the discount code after #.</source>
            <translation>Saisissez le code promo après #.</translation>
        </message>
        <message>
            <source>A code goes after a party: 2A #CODE.</source>
            <translation>Le code se place après le groupe : 2A #CODE.</translation>
        </message>
        <message>
            <source>Type how many, then who: %1.</source>
            <translation>Saisissez combien, puis qui : %1.</translation>
        </message>
        <message>
            <source>%1 is no price type here: %2.</source>
            <translation>%1 n’est pas un tarif ici : %2.</translation>
        </message>
        <message>
            <source>Type a party like 2A1S, a place like F 12, or #CODE.</source>
            <translation>Saisissez un groupe (2A1S), une place (F 12) ou #CODE.</translation>
        </message>
        <message numerus="yes">
            <source>Between 1 and %n seats can be chosen at once.</source>
            <translation>
                <numerusform>De 1 à %n place à la fois.</numerusform>
                <numerusform>De 1 à %n places à la fois.</numerusform>
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
            <translation>Écran client</translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerScreen</name>
        <message>
            <source>Customer's screen</source>
            <translation>Écran client</translation>
        </message>
        <message>
            <source>This window is closed</source>
            <translation>Guichet fermé</translation>
        </message>
        <message>
            <source>Thank you. Enjoy the show!</source>
            <translation>Merci. Bon spectacle !</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>dès %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Your change</source>
            <translation>Votre monnaie</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Reste à payer</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payé</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>foyer::DeskPage</name>
        <message>
            <source>What are you selling?</source>
            <translation>Que vendez-vous ?</translation>
        </message>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Chargement du plan…</translation>
        </message>
        <message>
            <source>Choose another event</source>
            <translation>Choisir une autre séance</translation>
        </message>
        <message>
            <source>Places left</source>
            <translation>Places libres</translation>
        </message>
        <message>
            <source>How many together?</source>
            <translation>Combien ensemble ?</translation>
        </message>
        <message>
            <source>Command line: how many of each price type; Enter holds the best seats together</source>
            <translation>Ligne de commande : nombre de places par tarif ; Entrée bloque les meilleures places ensemble</translation>
        </message>
        <message>
            <source>Who comes? 2A1S</source>
            <translation>Qui vient ? 2A1S</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Nombre de places</translation>
        </message>
        <message>
            <source>Into the basket   Enter</source>
            <translation>Ajouter au panier   Entrée</translation>
        </message>
        <message>
            <source>Into the basket</source>
            <translation>Ajouter au panier</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Entrée</translation>
        </message>
        <message>
            <source>best two</source>
            <translation>2 meilleures</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>next best</source>
            <translation>suivantes</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>price</source>
            <translation>prix</translation>
        </message>
        <message>
            <source>map</source>
            <translation>plan</translation>
        </message>
        <message>
            <source>list</source>
            <translation>liste</translation>
        </message>
        <message>
            <source>event</source>
            <translation>séance</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>let go</source>
            <translation>libérer</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>reçu</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>annuler</translation>
        </message>
        <message numerus="yes">
            <source>Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.</source>
            <translation>
                <numerusform>Échange de %n billet de la commande %1, valeur %2. Bloquez la nouvelle place ; Échap pour en sortir.</numerusform>
                <numerusform>Échange de %n billets de la commande %1, valeur %2. Bloquez les nouvelles places ; Échap pour en sortir.</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter uses the discount code %1.</source>
            <translation>Entrée applique le code promo %1.</translation>
        </message>
        <message>
            <source>Enter shows %1 on the map.</source>
            <translation>Entrée montre %1 sur le plan.</translation>
        </message>
        <message>
            <source>%1 · Enter changes who sits in the held places</source>
            <translation>%1 · Entrée change les tarifs des places bloquées</translation>
        </message>
        <message>
            <source>%1: not sold together at any price level.</source>
            <translation>%1 : ces tarifs ne se vendent ensemble dans aucune catégorie.</translation>
        </message>
        <message>
            <source>%1 · %2 · Enter holds the best</source>
            <translation>%1 · %2 · Entrée bloque les meilleures places</translation>
        </message>
        <message>
            <source>%1 · %2 to %3 · Enter holds the best</source>
            <translation>%1 · %2 à %3 · Entrée bloque les meilleures places</translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the number, like F 12.</source>
            <translation>%1 n’est pas sur ce plan. Saisissez le rang et le numéro, comme F 12.</translation>
        </message>
        <message>
            <source>%1. Space takes it, Esc goes back.</source>
            <translation>%1. Espace la prend, Échap pour revenir.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1 : combien ?</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>Libres : %1</translation>
        </message>
        <message>
            <source>Save the tickets</source>
            <translation>Enregistrer les billets</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Documents PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Enregistré sous %1</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>Impossible d’écrire %1. Choisissez un autre emplacement.</translation>
        </message>
        <message>
            <source>A receipt can be printed once something is sold.</source>
            <translation>Un reçu ne s’imprime qu’après une vente.</translation>
        </message>
        <message>
            <source>Tickets can be printed again once they are sold.</source>
            <translation>Les billets ne se réimpriment qu’après la vente.</translation>
        </message>
        <message>
            <source>Choose an event first.</source>
            <translation>Choisissez d’abord une séance.</translation>
        </message>
        <message>
            <source>New tickets need the server: they can be made once this sale is handed in.</source>
            <translation>Refaire des billets nécessite le serveur : ce sera possible une fois cette vente transmise.</translation>
        </message>
        <message>
            <source>Giving places away needs the server.</source>
            <translation>Une invitation nécessite le serveur.</translation>
        </message>
        <message>
            <source>Giving places away is not for your role.</source>
            <translation>Votre rôle ne permet pas les invitations.</translation>
        </message>
        <message numerus="yes">
            <source>%n given away</source>
            <translation>
                <numerusform>%n invitation</numerusform>
                <numerusform>%n invitations</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why</source>
            <comment>how many are given away</comment>
            <translation>%1 · Entrée bloque les meilleures places et demande le motif</translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why, then a supervisor</source>
            <comment>how many are given away</comment>
            <translation>%1 · Entrée bloque les meilleures places, demande le motif, puis un responsable</translation>
        </message>
        <message>
            <source>%1 · %2, %3 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2, %3 · Entrée bloque les meilleures places et demande le motif</translation>
        </message>
        <message>
            <source>%1 · %2 to %3, %4 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2 à %3, %4 · Entrée bloque les meilleures places et demande le motif</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>what a seller may not do alone</comment>
            <translation>Autoriser : %1 ?</translation>
        </message>
    </context>
    <context>
        <name>foyer::EventTableModel</name>
        <message>
            <source>Today %1</source>
            <translation>Aujourd’hui %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Demain %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>hors vente</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Spectacle</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Libres</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>pattern of a date, as QLocale takes it: Sat 28 Nov</comment>
            <translation>ddd d MMM</translation>
        </message>
        <message numerus="yes">
            <source>%n kept here</source>
            <translation>
                <numerusform>%n gardée ici</numerusform>
                <numerusform>%n gardées ici</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::EventsPane</name>
        <message>
            <source>Search by name or venue</source>
            <translation>Chercher par nom ou par lieu</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>Chercher une séance</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Séances</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters.</source>
            <translation>Rien trouvé. Essayez avec moins de lettres.</translation>
        </message>
        <message>
            <source>No events from today on. An organizer adds the next one.</source>
            <translation>Aucune séance à partir d’aujourd’hui. Un organisateur ajoute la prochaine.</translation>
        </message>
        <message>
            <source>No connection. Of these events this till keeps places; the others come back with the server.</source>
            <translation>Hors connexion. Ce poste garde des places de ces séances ; les autres séances reviendront avec le serveur.</translation>
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
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Ambre</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rose</translation>
        </message>
        <message>
            <source>Light blue</source>
            <translation>Bleu clair</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violet</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Marron</translation>
        </message>
        <message>
            <source>Critics, the band's guests, a group's name</source>
            <translation>Presse, invités de l’artiste, nom d’un groupe</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>Vendeurs</translation>
        </message>
        <message>
            <source>Organizers</source>
            <translation>Organisateurs</translation>
        </message>
        <message>
            <source>Nobody: taken out</source>
            <translation>Personne : hors vente</translation>
        </message>
        <message>
            <source>Release on</source>
            <translation>Libérer le</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vente par</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Inchangée</translation>
        </message>
        <message>
            <source>Say why these places are kept: whoever sells will ask.</source>
            <translation>Indiquez le motif de ce contingent : ceux qui vendent le demanderont.</translation>
        </message>
        <message>
            <source>The day they are released must still come.</source>
            <translation>La date de libération doit être à venir.</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Contingent %1</translation>
        </message>
        <message>
            <source>New house hold</source>
            <translation>Nouveau contingent</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Choose places on the map</source>
            <translation>Choisir des places sur le plan</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln place(s)</source>
            <translation>
                <numerusform>Mettre %Ln place en contingent</numerusform>
                <numerusform>Mettre %Ln places en contingent</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats to release</source>
            <translation>Choisir les places à libérer</translation>
        </message>
        <message numerus="yes">
            <source>Release %Ln chosen seat(s)</source>
            <translation>
                <numerusform>Libérer %Ln place choisie</numerusform>
                <numerusform>Libérer les %Ln places choisies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Press again to release %Ln place(s)</source>
            <translation>
                <numerusform>Appuyer de nouveau pour libérer %Ln place</numerusform>
                <numerusform>Appuyer de nouveau pour libérer %Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release all %Ln place(s)</source>
            <translation>
                <numerusform>Libérer %Ln place</numerusform>
                <numerusform>Libérer les %Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsController</name>
        <message>
            <source>The plan of this event changed. Choose the event again.</source>
            <translation>Le plan de cette séance a changé. Choisissez de nouveau la séance.</translation>
        </message>
        <message numerus="yes">
            <source>One house hold takes at most %Ln seat(s).</source>
            <translation>
                <numerusform>Un contingent comprend au plus %Ln place.</numerusform>
                <numerusform>Un contingent comprend au plus %Ln places.</numerusform>
            </translation>
        </message>
        <message>
            <source>This seat is not of the hold that is open. Esc closes it, then choose free seats.</source>
            <translation>Cette place n’est pas dans le contingent ouvert. Échap le ferme ; choisissez ensuite des places libres.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 n’est pas libre.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not of this hold.</source>
            <translation>
                <numerusform>%Ln de ces places n’est pas dans ce contingent.</numerusform>
                <numerusform>%Ln de ces places ne sont pas dans ce contingent.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not available.</source>
            <translation>
                <numerusform>%Ln de ces places n’est pas libre.</numerusform>
                <numerusform>%Ln de ces places ne sont pas libres.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the numbers, like F 1-12.</source>
            <translation>%1 n’est pas sur ce plan. Saisissez le rang et les numéros, comme F 1-12.</translation>
        </message>
        <message>
            <source>Esc closes the open hold; then the best places can be chosen.</source>
            <translation>Échap ferme le contingent ouvert ; les meilleures places pourront alors être choisies.</translation>
        </message>
        <message>
            <source>The best places are chosen for 1 to 50 people at a time.</source>
            <translation>Les meilleures places se choisissent pour 1 à 50 personnes à la fois.</translation>
        </message>
        <message>
            <source>There are not as many seats left.</source>
            <translation>Il ne reste pas autant de places.</translation>
        </message>
        <message>
            <source>Not all of these seats are side by side.</source>
            <translation>Ces places ne sont pas toutes côte à côte.</translation>
        </message>
        <message>
            <source>Places of an area are let go with their whole hold.</source>
            <translation>Les places d’une zone se libèrent avec tout leur contingent.</translation>
        </message>
        <message>
            <source>Somebody was faster with some of these places. Look at what is left and try again.</source>
            <translation>Quelqu’un d’autre a été plus rapide pour certaines de ces places. Regardez ce qui reste et réessayez.</translation>
        </message>
        <message>
            <source>This hold is not what it was. It is shown as it is now.</source>
            <translation>Ce contingent a changé entre-temps. Il est affiché dans son état actuel.</translation>
        </message>
        <message>
            <source>Choose places first: on the map, or typed like F 1-12.</source>
            <translation>Choisissez d’abord des places : sur le plan, ou en saisissant par exemple F 1-12.</translation>
        </message>
        <message>
            <source>the new hold %1</source>
            <translation>nouveau contingent %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) are kept under %1.</source>
            <translation>
                <numerusform>Contingent %1 : %Ln place gardée.</numerusform>
                <numerusform>Contingent %1 : %Ln places gardées.</numerusform>
            </translation>
        </message>
        <message>
            <source>changing %1</source>
            <translation>modification de %1</translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>Contingent %1 modifié.</translation>
        </message>
        <message>
            <source>releasing %1</source>
            <translation>libération de %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) of %1 are on general sale.</source>
            <translation>
                <numerusform>Contingent %1 : %Ln place remise en vente.</numerusform>
                <numerusform>Contingent %1 : %Ln places remises en vente.</numerusform>
            </translation>
        </message>
        <message>
            <source>releasing seats of %1</source>
            <translation>libération de places de %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsModel</name>
        <message>
            <source>nobody</source>
            <translation>personne</translation>
        </message>
        <message>
            <source>sellers</source>
            <translation>vendeurs</translation>
        </message>
        <message>
            <source>organizers</source>
            <translation>organisateurs</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vente par</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Jusqu’au</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsPage</name>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Chargement du plan…</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Séance</translation>
        </message>
        <message>
            <source>F 1-12, or 12 for the best together</source>
            <translation>F 1-12, ou 12 pour les meilleures ensemble</translation>
        </message>
        <message>
            <source>Places to choose: rows and numbers, or how many together; Enter chooses them</source>
            <translation>Places à choisir : rangs et numéros, ou nombre de places ensemble ; Entrée les choisit</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Nombre de places</translation>
        </message>
        <message>
            <source>Choose them</source>
            <translation>Choisir</translation>
        </message>
        <message>
            <source>map</source>
            <translation>plan</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>choose a seat</source>
            <translation>choisir une place</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Maj+glisser</translation>
        </message>
        <message>
            <source>choose many</source>
            <translation>en choisir plusieurs</translation>
        </message>
        <message>
            <source>V</source>
            <translation>V</translation>
        </message>
        <message>
            <source>colours</source>
            <translation>couleurs</translation>
        </message>
        <message>
            <source>keep or save</source>
            <translation>créer, enregistrer</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>back</source>
            <translation>retour</translation>
        </message>
        <message>
            <source>House holds of this event</source>
            <translation>Contingents de cette séance</translation>
        </message>
        <message>
            <source>Nothing is kept back. Choose places on the map, say why, and keep them.</source>
            <translation>Aucun contingent. Choisissez des places sur le plan, indiquez le motif, puis mettez-les en contingent.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1 : combien ?</translation>
        </message>
        <message>
            <source>No event yet.</source>
            <translation>Aucune séance pour l’instant.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesController</name>
        <message>
            <source>%1 is owed, no more.</source>
            <translation>Il ne reste que %1 à payer.</translation>
        </message>
        <message>
            <source>the money for %1</source>
            <translation>règlement de %1</translation>
        </message>
        <message>
            <source>%1 is paid.</source>
            <translation>Facture %1 payée.</translation>
        </message>
        <message>
            <source>%1 came for %2; %3 is still owed.</source>
            <translation>Règlement de %1 pour %2 ; reste à payer %3.</translation>
        </message>
        <message>
            <source>Somebody was faster, or no shift is open for cash. The invoice is shown as it is now.</source>
            <translation>Quelqu’un d’autre a été plus rapide, ou aucune caisse n’est ouverte pour les espèces. La facture est affichée dans son état actuel.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesModel</name>
        <message>
            <source>open</source>
            <translation>à payer</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>en retard</translation>
        </message>
        <message>
            <source>credited</source>
            <translation>soldée par avoir</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>payée</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Facture</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Reste dû</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Échéance</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesPage</name>
        <message>
            <source>Number, order, name or mail</source>
            <translation>Numéro, commande, nom ou e-mail</translation>
        </message>
        <message>
            <source>Search invoices</source>
            <translation>Chercher une facture</translation>
        </message>
        <message>
            <source>Which invoices</source>
            <translation>Quelles factures</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>À payer</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>En retard</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Soldées</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Invoices found, newest first</source>
            <translation>Factures trouvées, les plus récentes d’abord</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the invoices</source>
            <translation>parcourir</translation>
        </message>
        <message>
            <source>money came</source>
            <translation>encaisser</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>ouvrir</translation>
        </message>
        <message>
            <source>save</source>
            <translation>enregistrer</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>back</source>
            <translation>retour</translation>
        </message>
        <message>
            <source>The invoice that you choose is shown here.</source>
            <translation>La facture choisie s’affiche ici.</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Facture</translation>
        </message>
        <message>
            <source>State of the invoice</source>
            <translation>État de la facture</translation>
        </message>
        <message>
            <source>Money of the invoice</source>
            <translation>Montants de la facture</translation>
        </message>
        <message>
            <source>Money came…</source>
            <translation>Encaisser…</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Enregistrer…</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Voir la commande</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Rien trouvé pour « %1 ».</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>Aucune facture en retard.</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>Aucune facture à payer.</translation>
        </message>
        <message>
            <source>No invoices yet. An order paid with {invoice} at the desk gets one.</source>
            <translation>Aucune facture pour l’instant. Une commande payée avec {invoice} au guichet en reçoit une.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Commande %1</translation>
        </message>
        <message>
            <source>Amount %1</source>
            <translation>Montant %1</translation>
        </message>
        <message>
            <source>Credited %1</source>
            <translation>Avoirs %1</translation>
        </message>
        <message>
            <source>Paid %1</source>
            <translation>Payé %1</translation>
        </message>
        <message>
            <source>Owed %1, due %2</source>
            <translation>Reste à payer %1, échéance le %2</translation>
        </message>
        <message>
            <source>%1 · issued</source>
            <translation>%1 · émise</translation>
        </message>
        <message>
            <source>%1 · %2 came: %3</source>
            <comment>when, how much, how</comment>
            <translation>%1 · règlement de %2 : %3</translation>
        </message>
        <message>
            <source>%1 · credit note %2 over %3: %4</source>
            <translation>%1 · avoir %2 de %3 : %4</translation>
        </message>
        <message>
            <source>How did the money come?</source>
            <translation>Comment a-t-elle été réglée ?</translation>
        </message>
        <message>
            <source>%1 is owed for %2.</source>
            <translation>Reste à payer pour %2 : %1.</translation>
        </message>
        <message>
            <source>To the bank</source>
            <translation>Par virement</translation>
        </message>
        <message>
            <source>In cash, into this drawer</source>
            <translation>En espèces, dans ce tiroir</translation>
        </message>
        <message>
            <source>By card</source>
            <translation>Par carte</translation>
        </message>
        <message>
            <source>How much?</source>
            <translation>Combien ?</translation>
        </message>
        <message>
            <source>Enter alone means all of it: %1.</source>
            <translation>Entrée seule vaut pour le tout : %1.</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Montant, puis Entrée</translation>
        </message>
        <message>
            <source>Reference of the transfer</source>
            <translation>Référence du virement</translation>
        </message>
        <message>
            <source>Number on the slip</source>
            <translation>Numéro sur le ticket CB</translation>
        </message>
        <message>
            <source>A remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>%1 for %2.</source>
            <translation>%1 pour %2.</translation>
        </message>
        <message>
            <source>Optional, then Enter</source>
            <translation>Facultatif, puis Entrée</translation>
        </message>
        <message>
            <source>Invoice %1</source>
            <translation>Facture %1</translation>
        </message>
        <message>
            <source>Credit note %1</source>
            <translation>Avoir %1</translation>
        </message>
        <message>
            <source>Which document?</source>
            <translation>Quel document ?</translation>
        </message>
        <message>
            <source>Save the document</source>
            <translation>Enregistrer le document</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Documents PDF (*.pdf)</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>Impossible d’écrire %1. Choisissez un autre emplacement.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Enregistré sous %1</translation>
        </message>
        <message>
            <source>No program here shows PDF documents. Save it with {save}.</source>
            <translation>Aucun programme ici n’affiche les documents PDF. Enregistrez-le avec {save}.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyMap</name>
        <message>
            <source>Show its order</source>
            <translation>Voir la commande</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Factures</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Contingents</translation>
        </message>
        <message>
            <source>Keep the places; save changes</source>
            <translation>Mettre en contingent ; enregistrer</translation>
        </message>
        <message>
            <source>Open the shift; hand in the count</source>
            <translation>Ouvrir ; valider le comptage</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Imprimer les billets</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Afficher les touches</translation>
        </message>
        <message>
            <source>Another event</source>
            <translation>Autre séance</translation>
        </message>
        <message>
            <source>Seats on the map</source>
            <translation>Places sur le plan</translation>
        </message>
        <message>
            <source>Settle what was not printed</source>
            <translation>Traiter une impression en échec</translation>
        </message>
        <message>
            <source>Settle it the other way</source>
            <translation>La traiter autrement</translation>
        </message>
        <message>
            <source>Call a supervisor</source>
            <translation>Appeler un responsable</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Cash, an amount</source>
            <translation>Espèces, un montant</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Appoint</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>Rapport X</translation>
        </message>
        <message>
            <source>Open the shift, or count and close it</source>
            <translation>Ouvrir ou clôturer la caisse</translation>
        </message>
        <message>
            <source>Print tickets anew</source>
            <translation>Réimprimer les billets</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>Void the last sale</source>
            <translation>Annuler la dernière vente</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>Remboursement</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>Imprimer le rapport</translation>
        </message>
        <message>
            <source>Let go, go back</source>
            <translation>Libérer, revenir</translation>
        </message>
        <message>
            <source>Places kept at this till</source>
            <translation>Places gardées à ce poste</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Selling</source>
            <translation>Vente</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Impression</translation>
        </message>
        <message>
            <source>Waiting payments</source>
            <translation>Paiements en attente</translation>
        </message>
        <message>
            <source>Seats as a list, or as a map again</source>
            <translation>Places en liste, ou de nouveau sur le plan</translation>
        </message>
        <message>
            <source>A part on the card</source>
            <translation>Une partie sur la carte</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Bon cadeau</translation>
        </message>
        <message>
            <source>Pay later</source>
            <translation>Payer plus tard</translation>
        </message>
        <message>
            <source>Give away</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>On invoice</source>
            <translation>Sur facture</translation>
        </message>
        <message>
            <source>Choose places of the order</source>
            <translation>Choisir des places de la commande</translation>
        </message>
        <message>
            <source>Orders sold in one basket</source>
            <translation>Commandes d’un même panier</translation>
        </message>
        <message>
            <source>Tickets by mail</source>
            <translation>Billets par e-mail</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>Note sur le client</translation>
        </message>
        <message>
            <source>Save the tickets, a document or a layout</source>
            <translation>Enregistrer les billets, un document ou un modèle</translation>
        </message>
        <message>
            <source>Money came</source>
            <translation>Encaisser</translation>
        </message>
        <message>
            <source>Look at the document</source>
            <translation>Ouvrir le document</translation>
        </message>
        <message>
            <source>Say that the money went through, or is back</source>
            <translation>Indiquer un paiement abouti ou remboursé</translation>
        </message>
        <message>
            <source>Say that nothing was taken</source>
            <translation>Indiquer que rien n’a été encaissé</translation>
        </message>
        <message>
            <source>Ask the gateway again</source>
            <translation>Redemander à la passerelle</translation>
        </message>
        <message>
            <source>Undo a change</source>
            <translation>Annuler une modification</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>La rétablir</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyOverlay</name>
        <message>
            <source>Keys: %1</source>
            <translation>Touches : %1</translation>
        </message>
        <message>
            <source>Any key goes back. They can be changed in the settings.</source>
            <translation>Appuyez sur une touche pour revenir. Les touches se changent dans les réglages.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeysPane</name>
        <message>
            <source>%1, not to be changed</source>
            <translation>%1, non modifiable</translation>
        </message>
        <message>
            <source>Key for: %1</source>
            <translation>Touche pour : %1</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Rétablir les touches par défaut</translation>
        </message>
        <message>
            <source>All keys are what they were.</source>
            <translation>Toutes les touches sont rétablies.</translation>
        </message>
        <message>
            <source>%1 is set.</source>
            <translation>%1 est attribuée.</translation>
        </message>
        <message>
            <source>Press one key, alone or with Ctrl, Alt or Shift.</source>
            <translation>Appuyez sur une seule touche, avec ou sans Ctrl, Alt ou Maj.</translation>
        </message>
        <message>
            <source>That key is needed for typing. Take it with Ctrl or Alt, or a function key.</source>
            <translation>Cette touche sert à la saisie. Ajoutez Ctrl ou Alt, ou prenez une touche de fonction.</translation>
        </message>
        <message>
            <source>That key is taken: %1.</source>
            <translation>Cette touche est prise : %1.</translation>
        </message>
        <message>
            <source>That key cannot be changed.</source>
            <translation>Cette touche n’est pas modifiable.</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>Chercher par nom ou par touche</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>Chercher une touche</translation>
        </message>
        <message>
            <source>Exchange the two</source>
            <translation>Échanger les deux</translation>
        </message>
        <message>
            <source>No key is called so.</source>
            <translation>Aucune touche ne correspond.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Par défaut</translation>
        </message>
        <message>
            <source>%1: back to its default</source>
            <translation>%1 : rétablir la touche par défaut</translation>
        </message>
        <message>
            <source>%1 and %2 are exchanged.</source>
            <translation>%1 et %2 sont échangées.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutCanvas</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Aperçu du papier</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditor</name>
        <message>
            <source>This layout was made by a newer Foyer and cannot be changed here.</source>
            <translation>Ce modèle vient d’une version plus récente de Foyer et ne peut pas être modifié ici.</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>modifier %1</translation>
        </message>
        <message numerus="yes">
            <source>A layout has at most %n fields.</source>
            <translation>
                <numerusform>Un modèle a au plus %n champ.</numerusform>
                <numerusform>Un modèle a au plus %n champs.</numerusform>
            </translation>
        </message>
        <message>
            <source>New text</source>
            <translation>Nouveau texte</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>ajouter %1</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>retirer %1</translation>
        </message>
        <message>
            <source>copy %1</source>
            <translation>copier %1</translation>
        </message>
        <message>
            <source>change the paper</source>
            <translation>modifier le papier</translation>
        </message>
        <message>
            <source>A ticket needs a QR code or a bar code, and at most %1 fields and %2 kB of pictures.</source>
            <translation>Un billet demande un code QR ou un code-barres, et au plus %1 champs et %2 ko d’images.</translation>
        </message>
        <message>
            <source>%1: choose a PNG of at most %2 kB and %3 pixels.</source>
            <translation>%1 : choisissez un PNG de %2 ko et %3 pixels au plus.</translation>
        </message>
        <message>
            <source>%1: the text is empty, too long, or names something in braces that a ticket does not have.</source>
            <translation>%1 : le texte est vide, trop long, ou nomme entre accolades une valeur qu’un billet n’a pas.</translation>
        </message>
        <message>
            <source>%1 does not fit on the paper.</source>
            <translation>%1 ne tient pas sur le papier.</translation>
        </message>
        <message>
            <source>The layout needs a name.</source>
            <translation>Le modèle demande un nom.</translation>
        </message>
        <message>
            <source>The paper is too small, too large, or too finely resolved.</source>
            <translation>Le papier est trop petit, trop grand, ou sa résolution trop fine.</translation>
        </message>
        <message>
            <source>Saved. Every till prints the event's tickets like this from its next sale after opening the event.</source>
            <translation>Enregistré. Chaque poste imprimera ainsi les billets de la séance, dès sa prochaine vente après l’avoir ouverte.</translation>
        </message>
        <message>
            <source>Somebody else changed this layout meanwhile. Open it again to see theirs.</source>
            <translation>Quelqu’un d’autre a modifié ce modèle entre-temps. Rouvrez-le pour voir sa version.</translation>
        </message>
        <message>
            <source>back to the built-in layout</source>
            <translation>revenir au modèle d’origine</translation>
        </message>
        <message>
            <source>The event prints with the built-in layout again.</source>
            <translation>La séance s’imprime de nouveau avec le modèle d’origine.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Trait</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>Code QR</translation>
        </message>
        <message>
            <source>Bar code</source>
            <translation>Code-barres</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>%1 prints with the built-in layout on this paper.</source>
            <translation>%1 s’imprime avec le modèle d’origine sur ce papier.</translation>
        </message>
        <message>
            <source>It is the same here already.</source>
            <translation>Le modèle est déjà le même ici.</translation>
        </message>
        <message>
            <source>take over from %1</source>
            <translation>reprendre de %1</translation>
        </message>
        <message>
            <source>Taken over from %1. Save keeps it, Undo brings back what was here.</source>
            <translation>Repris de %1. Enregistrer le conserve, Annuler rétablit le précédent.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditorPage</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Aperçu du papier</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Propriétés</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Séance</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Back to the built-in one</source>
            <translation>Revenir au modèle d’origine</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>The whole paper</source>
            <translation>Papier entier</translation>
        </message>
        <message>
            <source>Dot by dot</source>
            <translation>Point par point</translation>
        </message>
        <message>
            <source>Show it dot by dot, as it is printed</source>
            <translation>Afficher point par point, comme à l’impression</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Champs</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Ajouter…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the chosen field</source>
            <translation>Copier le champ choisi</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove the chosen field</source>
            <translation>Retirer le champ choisi</translation>
        </message>
        <message>
            <source>Save this layout first, or undo what was changed, then choose another.</source>
            <translation>Enregistrez d’abord ce modèle, ou annulez ses modifications, puis choisissez-en un autre.</translation>
        </message>
        <message>
            <source>the event's own, version %1</source>
            <translation>propre à la séance, version %1</translation>
        </message>
        <message>
            <source>built in</source>
            <translation>modèle d’origine</translation>
        </message>
        <message>
            <source>, changed</source>
            <translation>, modifié</translation>
        </message>
        <message>
            <source>one moment…</source>
            <translation>un instant…</translation>
        </message>
        <message>
            <source>choose an event</source>
            <translation>choisissez une séance</translation>
        </message>
        <message>
            <source>Take over from…</source>
            <translation>Reprendre de…</translation>
        </message>
        <message>
            <source>Take over another event's layout</source>
            <translation>Reprendre le modèle d’une autre séance</translation>
        </message>
        <message>
            <source>Print a sample</source>
            <translation>Imprimer un spécimen</translation>
        </message>
        <message>
            <source>There is no other event.</source>
            <translation>Il n’y a pas d’autre séance.</translation>
        </message>
        <message>
            <source>A sample goes to %1.</source>
            <translation>Un spécimen part vers %1.</translation>
        </message>
        <message>
            <source>The sample is printed.</source>
            <translation>Le spécimen est imprimé.</translation>
        </message>
        <message>
            <source>The sample is not printed: %1.</source>
            <translation>Le spécimen n’est pas imprimé : %1.</translation>
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
            <translation>Texte</translation>
        </message>
        <message>
            <source>Insert…</source>
            <translation>Insérer…</translation>
        </message>
        <message>
            <source>Insert a value of the ticket</source>
            <translation>Insérer une valeur du billet</translation>
        </message>
        <message>
            <source>Choose a PNG…</source>
            <translation>Choisir un PNG…</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Choisir une image</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>Depuis la gauche</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Depuis le haut</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Largeur</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Hauteur</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Graisse</translation>
        </message>
        <message>
            <source>Regular</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Moyen</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Gras</translation>
        </message>
        <message>
            <source>Along the line</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centre</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Milieu</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>Lignes (max)</translation>
        </message>
        <message>
            <source>Turned</source>
            <translation>Rotation</translation>
        </message>
        <message>
            <source>Dots a module</source>
            <translation>Points/module</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>a roll</source>
            <translation>rouleau</translation>
        </message>
        <message>
            <source>Dots an inch</source>
            <translation>Points/pouce</translation>
        </message>
        <message>
            <source>Choose a field on the paper or in the list to change it.</source>
            <translation>Choisissez un champ sur le papier ou dans la liste pour le modifier.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Images (*.png)</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseChip</name>
        <message numerus="yes">
            <source>%n sale(s) refused</source>
            <translation>
                <numerusform>%n vente refusée</numerusform>
                <numerusform>%n ventes refusées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n left to sell here</source>
            <translation>
                <numerusform>Hors connexion. %n place à vendre ici</numerusform>
                <numerusform>Hors connexion. %n places à vendre ici</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) kept at this till</source>
            <translation>
                <numerusform>%n place gardée à ce poste</numerusform>
                <numerusform>%n places gardées à ce poste</numerusform>
            </translation>
        </message>
        <message>
            <source>No places kept at this till</source>
            <translation>Aucune place gardée à ce poste</translation>
        </message>
        <message numerus="yes">
            <source>%n to hand in</source>
            <translation>
                <numerusform>%n vente à transmettre</numerusform>
                <numerusform>%n ventes à transmettre</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what a till keeps and what it has to hand in</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>What this till keeps to sell without the server</source>
            <translation>Ce que ce poste garde pour vendre sans le serveur</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseKeeper</name>
        <message>
            <source>The server does not accept it (%1). Its log says why.</source>
            <translation>Le serveur ne l’accepte pas (%1). La cause est dans son journal.</translation>
        </message>
        <message>
            <source>Sold to somebody else after this till's places were given up: %1</source>
            <translation>Vendu à quelqu’un d’autre après la restitution des places de ce poste : %1</translation>
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
            <translation>Places gardées à ce poste</translation>
        </message>
        <message>
            <source>Back to the map   Esc</source>
            <translation>Retour au plan   Échap</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Sold without the server</source>
            <translation>Vendu sans le serveur</translation>
        </message>
        <message>
            <source>Sales made without the server</source>
            <translation>Ventes faites sans le serveur</translation>
        </message>
        <message>
            <source>Why the sale was refused</source>
            <translation>Motif du refus de la vente</translation>
        </message>
        <message>
            <source>Saved. Tills follow within some minutes, this one now.</source>
            <translation>Enregistré. Les postes suivent en quelques minutes, celui-ci tout de suite.</translation>
        </message>
        <message>
            <source>Return places</source>
            <translation>Rendre les places</translation>
        </message>
        <message>
            <source>I take care of it</source>
            <translation>Je m’en occupe</translation>
        </message>
        <message>
            <source>Each till keeps at most</source>
            <translation>Chaque poste garde au plus</translation>
        </message>
        <message>
            <source>Places each till keeps; 0 for none</source>
            <translation>Places gardées par chaque poste ; 0 pour aucune</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>What this till sold without the server could not all be read. The places it kept then are not sold here any more; tell an organizer.</source>
            <translation>Les ventes faites sans le serveur sur ce poste n’ont pas toutes pu être relues. Les places qu’il gardait alors ne se vendent plus ici ; prévenez un organisateur.</translation>
        </message>
        <message>
            <source>This till cannot sell without the server: its records cannot be written. Is another Foyer running, or the disk full?</source>
            <translation>Ce poste ne peut pas vendre sans le serveur : impossible d’y enregistrer ses ventes. Un autre Foyer est-il ouvert, ou le disque est-il plein ?</translation>
        </message>
        <message numerus="yes">
            <source>No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.</source>
            <translation>
                <numerusform>Hors connexion : %n place peut être vendue ici en espèces. Les ventes sont transmises au retour du serveur.</numerusform>
                <numerusform>Hors connexion : %n places peuvent être vendues ici en espèces. Les ventes sont transmises au retour du serveur.</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection, and no place is left to sell here.</source>
            <translation>Hors connexion, et il ne reste aucune place à vendre ici.</translation>
        </message>
        <message>
            <source>The places go back on sale…</source>
            <translation>Les places reviennent en vente…</translation>
        </message>
        <message>
            <source>All places are back on sale.</source>
            <translation>Toutes les places sont de nouveau en vente.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.</source>
            <translation>
                <numerusform>%n place est mise de côté. Hors connexion, elle se vend ici en espèces, avec un billet valable.</numerusform>
                <numerusform>%n places sont mises de côté. Hors connexion, elles se vendent ici en espèces, avec des billets valables.</numerusform>
            </translation>
        </message>
        <message>
            <source>No places of this event are set aside for this till.</source>
            <translation>Aucune place de cette séance n’est mise de côté pour ce poste.</translation>
        </message>
        <message>
            <source>Keep places again</source>
            <translation>Garder de nouveau</translation>
        </message>
        <message>
            <source>Sale %1 was refused. %2</source>
            <translation>La vente %1 a été refusée. %2</translation>
        </message>
        <message>
            <source>All tills together %1, now %2</source>
            <translation>Tous postes confondus : %1 au plus, %2 actuellement</translation>
        </message>
        <message>
            <source>The places of %1 are on sale again.</source>
            <translation>Les places de %1 sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>All tills</source>
            <translation>Tous les postes</translation>
        </message>
        <message>
            <source>Which tills keep places of this event</source>
            <translation>Quels postes gardent des places de cette séance</translation>
        </message>
        <message>
            <source>Why? Stolen, broken, lost…</source>
            <translation>Pourquoi ? Volé, en panne, perdu…</translation>
        </message>
        <message>
            <source>Why the till's places are taken back</source>
            <translation>Pourquoi les places du poste sont reprises</translation>
        </message>
        <message>
            <source>Take the places of %1 back</source>
            <translation>Reprendre les places de %1</translation>
        </message>
        <message>
            <source>Tickets this till sold without the server are refused at the door from then on. Type why its places are taken back.</source>
            <translation>Les billets que ce poste a vendus sans le serveur sont dès lors refusés à l’entrée. Saisissez pourquoi ses places sont reprises.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePlacesModel</name>
        <message>
            <source>kept</source>
            <translation>gardée</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendue</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseTillsModel</name>
        <message>
            <source>taken back by %1: %2</source>
            <comment>who, and why</comment>
            <translation>reprises par %1 : %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>reprises</translation>
        </message>
        <message>
            <source>keeps places</source>
            <translation>garde des places</translation>
        </message>
        <message>
            <source>keeps none</source>
            <translation>n’en garde aucune</translation>
        </message>
        <message>
            <source>Till</source>
            <translation>Poste</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Prises par</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardées</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendues</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Dernier changement</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>foyer::MainWindow</name>
        <message>
            <source>Sell</source>
            <translation>Vente</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Contrôle</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Entrée</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>F 12 Enter</source>
            <translation>F 12 Entrée</translation>
        </message>
        <message>
            <source>Enter ↑ ↓</source>
            <translation>Entrée ↑ ↓</translation>
        </message>
        <message>
            <source>Pay out %1 for: %2?</source>
            <translation>Sortir %1 de la caisse pour : %2 ?</translation>
        </message>
        <message>
            <source>Nothing waits for a supervisor.</source>
            <translation>Rien n’attend un responsable.</translation>
        </message>
        <message>
            <source>Connection to the server</source>
            <translation>Connexion au serveur</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Ce poste</translation>
        </message>
        <message>
            <source>Signed in as</source>
            <translation>Compte connecté</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Clair ou sombre</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Se déconnecter</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>connecté</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>non connecté</translation>
        </message>
        <message>
            <source>The server is silent. Go on typing; what you asked for is kept and settled as soon as it answers.</source>
            <translation>Le serveur ne dit rien. Continuez à saisir ; vos demandes sont gardées et traitées dès qu’il répond.</translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</source>
            <translation>
                <numerusform>Le serveur ne répond pas. Nouvel essai dans %n s ; vos demandes sont gardées et traitées ensuite.</numerusform>
                <numerusform>Le serveur ne répond pas. Nouvel essai dans %n s ; vos demandes sont gardées et traitées ensuite.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not answer. Trying again…</source>
            <translation>Le serveur ne répond pas. Nouvel essai…</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Factures</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Contingents</translation>
        </message>
        <message>
            <source>Hold the best two</source>
            <translation>Bloquer les deux meilleures</translation>
        </message>
        <message>
            <source>Next best</source>
            <translation>Meilleures suivantes</translation>
        </message>
        <message>
            <source>Cheaper, dearer</source>
            <translation>Moins cher, plus cher</translation>
        </message>
        <message>
            <source>Hold what is chosen; next sale</source>
            <translation>Bloquer le choix ; vente suivante</translation>
        </message>
        <message>
            <source>Show row F, seat 12</source>
            <translation>Montrer le rang F, place 12</translation>
        </message>
        <message>
            <source>F 1-12 Enter</source>
            <translation>F 1-12 Entrée</translation>
        </message>
        <message>
            <source>Choose these seats</source>
            <translation>Choisir ces places</translation>
        </message>
        <message>
            <source>12 Enter</source>
            <translation>12 Entrée</translation>
        </message>
        <message>
            <source>Choose the best twelve</source>
            <translation>Choisir les douze meilleures</translation>
        </message>
        <message>
            <source>Next and last denomination</source>
            <translation>Coupure suivante, précédente</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Paiements</translation>
        </message>
    </context>
    <context>
        <name>foyer::OfflineSalesModel</name>
        <message>
            <source>to be handed in</source>
            <translation>à transmettre</translation>
        </message>
        <message>
            <source>order %1</source>
            <translation>commande %1</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>refusée : %1</translation>
        </message>
        <message>
            <source>refused, seen: %1</source>
            <translation>refusée, vue : %1</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendu</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Vente</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Espèces</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vendeur</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>foyer::OneChange</name>
        <message>
            <source>What became of %1 is not known yet. Wait for the server.</source>
            <translation>Résultat encore inconnu : %1. Attendez le serveur.</translation>
        </message>
        <message>
            <source>The server is away: nothing was changed. Try again when it is back.</source>
            <translation>Serveur injoignable : rien n’a été modifié. Réessayez à son retour.</translation>
        </message>
        <message>
            <source>What became of %1 is not known yet. The server is asked again as soon as it answers.</source>
            <translation>Résultat encore inconnu : %1. La question est reposée au serveur dès qu’il répond.</translation>
        </message>
        <message>
            <source>Not done: %1. %2</source>
            <comment>what, and why</comment>
            <translation>Non effectué : %1. %2</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrderDetail</name>
        <message>
            <source>The order that you choose is shown here.</source>
            <translation>La commande que vous choisissez s’affiche ici.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>State of the order</source>
            <translation>État de la commande</translation>
        </message>
        <message>
            <source>Places of the order; Space chooses one</source>
            <translation>Places de la commande ; Espace en choisit une</translation>
        </message>
        <message>
            <source>Money of the order</source>
            <translation>Montants de la commande</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Imprimer les billets</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Appoint</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Espèces…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Print again…</source>
            <translation>Réimprimer…</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échanger</translation>
        </message>
        <message>
            <source>Refund…</source>
            <translation>Rembourser…</translation>
        </message>
        <message>
            <source>Undo the sale…</source>
            <translation>Annuler la vente…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Note…</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>à retirer</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Sans nom</translation>
        </message>
        <message>
            <source>Sold in one basket with others (%1). {basket} shows them.</source>
            <translation>Vendue dans un panier avec d’autres (%1). {basket} les montre.</translation>
        </message>
        <message>
            <source>Total %1</source>
            <translation>Total %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>Payé : %1 (%2)</translation>
        </message>
        <message>
            <source>, %1 of it given back</source>
            <translation>, dont %1 remboursés</translation>
        </message>
        <message>
            <source>%1 left to pay</source>
            <translation>Reste à payer %1</translation>
        </message>
        <message>
            <source>%1 in fees kept</source>
            <translation>%1 de frais conservés</translation>
        </message>
        <message>
            <source>%1 asked of a card terminal by %2, not decided</source>
            <translation>%1 demandés sur un TPE par %2, en suspens</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in all, %1</source>
            <translation>
                <numerusform>%n commande en tout, %1</numerusform>
                <numerusform>%n commandes en tout, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Last here %1</source>
            <translation>Dernière visite : %1</translation>
        </message>
        <message>
            <source>“%1” (%2, %3)</source>
            <comment>a note, who wrote it, when</comment>
            <translation>« %1 » (%2, %3)</translation>
        </message>
        <message>
            <source>The customer cannot come</source>
            <translation>Client empêché</translation>
        </message>
        <message>
            <source>Sold by mistake</source>
            <translation>Vendu par erreur</translation>
        </message>
        <message>
            <source>The event is changed</source>
            <translation>Séance modifiée</translation>
        </message>
        <message>
            <source>Goodwill of the house</source>
            <translation>Geste commercial</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Perdu</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Abîmé</translation>
        </message>
        <message>
            <source>Did not come out of the printer</source>
            <translation>Pas sorti de l’imprimante</translation>
        </message>
        <message numerus="yes">
            <source>Print %n ticket(s) again?</source>
            <translation>
                <numerusform>Réimprimer %n billet ?</numerusform>
                <numerusform>Réimprimer %n billets ?</numerusform>
            </translation>
        </message>
        <message>
            <source>The door refuses the old paper from then on.</source>
            <translation>L’ancien billet sera refusé à l’entrée.</translation>
        </message>
        <message>
            <source>Asking what would go back…</source>
            <translation>Calcul du remboursement…</translation>
        </message>
        <message>
            <source>%1 in fees stay with the house.</source>
            <translation>%1 de frais ne sont pas remboursés.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) go on sale again.</source>
            <translation>
                <numerusform>%n place revient en vente.</numerusform>
                <numerusform>%n places reviennent en vente.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give back %1? Say why.</source>
            <translation>Rembourser %1 ? Indiquez le motif.</translation>
        </message>
        <message>
            <source>Wrong event or places</source>
            <translation>Mauvaise séance ou mauvaises places</translation>
        </message>
        <message>
            <source>Wrong price or tender</source>
            <translation>Mauvais tarif ou mode de paiement</translation>
        </message>
        <message>
            <source>The customer changed their mind</source>
            <translation>Le client a changé d’avis</translation>
        </message>
        <message>
            <source>Undo the whole sale, as if it had not been? Say why.</source>
            <translation>Annuler toute la vente, comme si elle n’avait pas eu lieu ? Indiquez le motif.</translation>
        </message>
        <message>
            <source>%1 goes back as it came; no fee is kept. Only while the shift it was sold in is open.</source>
            <translation>%1 rendus par le même moyen, frais compris. Seulement tant que la caisse de cette vente est ouverte.</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>Le client donne</translation>
        </message>
        <message>
            <source>%1 to pay</source>
            <translation>%1 à payer</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Montant, puis Entrée</translation>
        </message>
        <message>
            <source>What did the terminal say?</source>
            <translation>Qu’a répondu le TPE ?</translation>
        </message>
        <message>
            <source>%1 by card</source>
            <translation>%1 par carte</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Accepté</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Nobody knows yet</source>
            <translation>On ne sait pas encore</translation>
        </message>
        <message>
            <source>The approval code on the slip</source>
            <translation>Numéro d’autorisation sur le ticket CB</translation>
        </message>
        <message>
            <source>Code, then Enter</source>
            <translation>Numéro, puis Entrée</translation>
        </message>
        <message>
            <source>A note about the customer</source>
            <translation>Une note sur le client</translation>
        </message>
        <message>
            <source>Everybody at a window reads it. It cannot be changed.</source>
            <translation>Visible à tous les guichets. Elle ne peut pas être modifiée.</translation>
        </message>
        <message>
            <source>Note, then Enter</source>
            <translation>Note, puis Entrée</translation>
        </message>
        <message>
            <source>By mail…</source>
            <translation>Par e-mail…</translation>
        </message>
        <message>
            <source>Send the tickets by mail</source>
            <translation>Envoyer les billets par e-mail</translation>
        </message>
        <message>
            <source>As PDF, to print or to show on a phone. The paper stays valid.</source>
            <translation>En PDF, à imprimer ou à montrer sur un téléphone. Les billets papier restent valables.</translation>
        </message>
        <message>
            <source>Mail address, then Enter</source>
            <translation>Adresse e-mail, puis Entrée</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersController</name>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Votre rôle ne le permet pas : %1. Un organisateur peut le faire.</translation>
        </message>
        <message>
            <source>The house did not accept this: %1. The order is shown as it is now.</source>
            <translation>Les règles de la maison s’y opposent : %1. La commande est affichée dans son état actuel.</translation>
        </message>
        <message>
            <source>This order has no tickets to print.</source>
            <translation>Cette commande n’a pas de billets à imprimer.</translation>
        </message>
        <message>
            <source>Find an order first.</source>
            <translation>Cherchez d’abord une commande.</translation>
        </message>
        <message>
            <source>noting that %1 was handed out</source>
            <translation>remise des billets de %1</translation>
        </message>
        <message>
            <source>Tickets handed out.</source>
            <translation>Billets remis.</translation>
        </message>
        <message>
            <source>new tickets for %1</source>
            <translation>nouveaux billets pour %1</translation>
        </message>
        <message>
            <source>New tickets; the old ones are refused at the door.</source>
            <translation>Nouveaux billets ; les anciens sont refusés à l’entrée.</translation>
        </message>
        <message>
            <source>printed again: %1</source>
            <translation>réimprimé : %1</translation>
        </message>
        <message>
            <source>Nothing of this can be given back: it is refunded, not paid, or somebody is inside.</source>
            <translation>Rien ici ne peut être remboursé : déjà remboursé, non payé, ou quelqu’un est en salle.</translation>
        </message>
        <message>
            <source>the refund of %1</source>
            <translation>remboursement de %1</translation>
        </message>
        <message>
            <source>%1 given back; the places are on sale again.</source>
            <translation>%1 remboursés ; les places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>undoing the sale %1</source>
            <translation>annulation de la vente %1</translation>
        </message>
        <message>
            <source>Undone: %1 goes back as it came, and the places are on sale again.</source>
            <translation>Annulé : %1 rendus par le même moyen, et les places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>A card terminal was asked for this. First say what it said: {card}.</source>
            <translation>Un TPE a été sollicité pour cette commande. Indiquez d’abord sa réponse : {card}.</translation>
        </message>
        <message>
            <source>This order is paid with its basket %1, not by itself.</source>
            <translation>Cette commande se paie avec son panier %1, pas seule.</translation>
        </message>
        <message>
            <source>%1 is not enough: %2 is to pay.</source>
            <translation>%1 ne suffit pas : il y a %2 à payer.</translation>
        </message>
        <message>
            <source>the payment of %1</source>
            <translation>paiement de %1</translation>
        </message>
        <message>
            <source>Paid.</source>
            <translation>Payé.</translation>
        </message>
        <message>
            <source>Paid. Change: %1</source>
            <translation>Payé. Monnaie : %1</translation>
        </message>
        <message>
            <source>the card payment of %1</source>
            <translation>paiement par carte de %1</translation>
        </message>
        <message>
            <source>Now %1 at the terminal; then say what it said.</source>
            <translation>Passez %1 sur le TPE ; indiquez ensuite sa réponse.</translation>
        </message>
        <message>
            <source>The card was declined; the order still waits to be paid.</source>
            <translation>La carte est refusée ; la commande reste à payer.</translation>
        </message>
        <message>
            <source>The payment stays open until somebody knows what the terminal did.</source>
            <translation>Le paiement reste en suspens tant qu’on ne sait pas ce que le TPE a fait.</translation>
        </message>
        <message>
            <source>Paid by card.</source>
            <translation>Payé par carte.</translation>
        </message>
        <message>
            <source>A note needs a mail address or a phone number: by that the customer is known again.</source>
            <translation>Une note demande une adresse e-mail ou un téléphone : c’est ce qui permet de reconnaître le client.</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Noté.</translation>
        </message>
        <message>
            <source>Nothing found. Try the last digits of the phone, or scan a ticket.</source>
            <translation>Rien trouvé. Essayez les derniers chiffres du téléphone, ou scannez un billet.</translation>
        </message>
        <message>
            <source>This order was sold by itself.</source>
            <translation>Cette commande a été vendue seule.</translation>
        </message>
        <message>
            <source>This order has no tickets to exchange.</source>
            <translation>Cette commande n’a pas de billets à échanger.</translation>
        </message>
        <message>
            <source>This order has no tickets to send.</source>
            <translation>Cette commande n’a pas de billets à envoyer.</translation>
        </message>
        <message>
            <source>the mail to %1</source>
            <translation>e-mail à %1</translation>
        </message>
        <message>
            <source>The mail to %1 is on its way.</source>
            <translation>L’e-mail à %1 est en route.</translation>
        </message>
        <message>
            <source>The mail to %1 was sent.</source>
            <translation>L’e-mail à %1 est envoyé.</translation>
        </message>
        <message>
            <source>The mail to %1 was refused: %2</source>
            <translation>L’e-mail à %1 a été refusé : %2</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: nothing was done. Ask once more.</source>
            <translation>L’autorisation du responsable a expiré : rien n’a été fait. Redemandez-la.</translation>
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
            <translation>à retirer</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Spectacle</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersPage</name>
        <message>
            <source>Scan a ticket, or type three letters of the name, the order, phone or mail</source>
            <translation>Scannez un billet, ou saisissez trois lettres : nom, commande, téléphone ou e-mail</translation>
        </message>
        <message>
            <source>Search orders; Enter shows the first</source>
            <translation>Chercher une commande ; Entrée montre la première</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Quelles commandes</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>À payer</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Payées</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Remboursées</translation>
        </message>
        <message>
            <source>Orders found, newest first</source>
            <translation>Commandes trouvées, les plus récentes d’abord</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>show the first</source>
            <translation>la première</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the orders</source>
            <translation>parcourir</translation>
        </message>
        <message>
            <source>choose places</source>
            <translation>choisir des places</translation>
        </message>
        <message>
            <source>basket</source>
            <translation>panier</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>back</source>
            <translation>retour</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>No orders yet. What is sold at the desk is found here.</source>
            <translation>Aucune commande pour l’instant. Ce qui est vendu au guichet se retrouve ici.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.
Scan the ticket, or try the last four digits of the phone.</source>
            <translation>Rien trouvé pour « %1 ».
Scannez le billet, ou essayez les quatre derniers chiffres du téléphone.</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>Aucune imprimante n’est définie pour les billets. Choisissez-en une dans les réglages.</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>the refund of an order</comment>
            <translation>Autoriser : %1 ?</translation>
        </message>
        <message>
            <source>print</source>
            <translation>imprimer</translation>
        </message>
    </context>
    <context>
        <name>foyer::PageNav</name>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
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
                <numerusform>%1, %n en attente</numerusform>
                <numerusform>%1, %n en attente</numerusform>
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
            <translation>Invité de l’artiste</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>Geste commercial</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personnel</translation>
        </message>
        <message>
            <source>Wrong seats</source>
            <translation>Mauvaises places</translation>
        </message>
        <message>
            <source>Wrong prices</source>
            <translation>Mauvais tarifs</translation>
        </message>
        <message>
            <source>Changed their mind</source>
            <translation>Le client a changé d’avis</translation>
        </message>
        <message>
            <source>Paid the wrong way</source>
            <translation>Mauvais mode de paiement</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>a digit, and the reason it stands for</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Appoint</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Espèces…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Voucher…</source>
            <translation>Bon cadeau…</translation>
        </message>
        <message>
            <source>Pay later…</source>
            <translation>Plus tard…</translation>
        </message>
        <message>
            <source>Give away…</source>
            <translation>Invitation…</translation>
        </message>
        <message>
            <source>Invoice…</source>
            <translation>Facture…</translation>
        </message>
        <message>
            <source>{card-part} puts a part on the card</source>
            <translation>{card-part} met une partie sur la carte</translation>
        </message>
        <message>
            <source>Amount on the card terminal</source>
            <translation>Montant sur le TPE</translation>
        </message>
        <message>
            <source>State of the card payment</source>
            <translation>État du paiement par carte</translation>
        </message>
        <message>
            <source>What the tender needs</source>
            <translation>Saisie pour ce mode de paiement</translation>
        </message>
        <message>
            <source>More about the customer</source>
            <translation>Autres données du client</translation>
        </message>
        <message>
            <source>Approved   Enter</source>
            <translation>Accepté   Entrée</translation>
        </message>
        <message>
            <source>Declined   Esc</source>
            <translation>Refusé   Échap</translation>
        </message>
        <message>
            <source>Nobody knows   ?</source>
            <translation>On ne sait pas   ?</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>payé</translation>
        </message>
        <message>
            <source>of %1 given</source>
            <translation>sur %1 donnés</translation>
        </message>
        <message>
            <source>Take off: %1 %2</source>
            <translation>Retirer : %1 %2</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Reste à payer</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>Redemander au serveur</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échanger</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Rien à payer</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>Nobody knows yet what became of it. Do not charge the card again. Waiting %1</source>
            <translation>On ne sait pas encore si le paiement a abouti. Ne débitez pas la carte une seconde fois. Attente %1</translation>
        </message>
        <message>
            <source>Waiting for the terminal  %1</source>
            <translation>Attente du TPE  %1</translation>
        </message>
        <message>
            <source>Next customer   Enter</source>
            <translation>Client suivant   Entrée</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>Le client donne</translation>
        </message>
        <message>
            <source>Cash given by the customer</source>
            <translation>Espèces données par le client</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Montant, puis Entrée</translation>
        </message>
        <message>
            <source>Less is a part: the rest is paid another way. Esc goes back.</source>
            <translation>S’il donne moins, le reste se paie autrement. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Customer gives %1</source>
            <translation>Le client donne %1</translation>
        </message>
        <message>
            <source>On the card, of %1</source>
            <translation>Montant par carte, sur %1</translation>
        </message>
        <message>
            <source>Amount on the card</source>
            <translation>Montant sur la carte</translation>
        </message>
        <message>
            <source>The rest is paid another way. Esc goes back.</source>
            <translation>Le reste se paie autrement. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Bon cadeau</translation>
        </message>
        <message>
            <source>Code of the gift voucher</source>
            <translation>Code du bon cadeau</translation>
        </message>
        <message>
            <source>Type or scan the code, then Enter</source>
            <translation>Saisissez ou scannez le code, puis Entrée</translation>
        </message>
        <message>
            <source>It covers what it can. Esc goes back.</source>
            <translation>Il paie dans la limite de son solde. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Why is this given away?</source>
            <translation>Pourquoi cette invitation ?</translation>
        </message>
        <message>
            <source>Reason for giving places away</source>
            <translation>Motif de l’invitation</translation>
        </message>
        <message>
            <source>Reason, or its digit, then Enter</source>
            <translation>Motif, ou son chiffre, puis Entrée</translation>
        </message>
        <message>
            <source>The reason stands in the books. Esc goes back.</source>
            <translation>Le motif figure dans les comptes. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Who gets the invoice?</source>
            <translation>À qui la facture ?</translation>
        </message>
        <message>
            <source>Name on the invoice</source>
            <translation>Nom sur la facture</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Tab to the address, Enter sells. Esc goes back.</source>
            <translation>Tab pour l’adresse, Entrée pour vendre. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Who comes back to pay?</source>
            <translation>Qui reviendra payer ?</translation>
        </message>
        <message>
            <source>Name it is kept under</source>
            <translation>Nom auquel garder les places</translation>
        </message>
        <message>
            <source>Enter keeps the places. Esc goes back.</source>
            <translation>Entrée garde les places. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>Numéro d’autorisation</translation>
        </message>
        <message>
            <source>Approval code on the card terminal</source>
            <translation>Numéro d’autorisation affiché par le TPE</translation>
        </message>
        <message>
            <source>From the terminal, then Enter</source>
            <translation>Numéro lu sur le TPE, puis Entrée</translation>
        </message>
        <message>
            <source>Undo order %1, %2. Why?</source>
            <translation>Annuler la commande %1, %2. Pourquoi ?</translation>
        </message>
        <message>
            <source>Reason for undoing the last sale</source>
            <translation>Motif d’annulation de la dernière vente</translation>
        </message>
        <message>
            <source>Digit of a reason</source>
            <translation>Chiffre d’un motif</translation>
        </message>
        <message>
            <source>Its seats go back on sale, its tickets are refused at the door. Esc leaves it as it is.</source>
            <translation>Ses places reviennent en vente, ses billets sont refusés à l’entrée. Échap pour ne rien changer.</translation>
        </message>
        <message>
            <source>Mail or postal address for the invoice</source>
            <translation>Adresse e-mail ou postale pour la facture</translation>
        </message>
        <message>
            <source>Phone or mail, may be empty</source>
            <translation>Téléphone ou e-mail, facultatif</translation>
        </message>
        <message>
            <source>Mail or postal address</source>
            <translation>Adresse e-mail ou postale</translation>
        </message>
        <message>
            <source>Phone or mail</source>
            <translation>Téléphone ou e-mail</translation>
        </message>
        <message>
            <source>Another sale has begun. Esc lets it go; then {void} undoes the last one.</source>
            <translation>Une autre vente est commencée. Échap l’abandonne ; ensuite {void} annule la précédente.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like 50 or 50.00.</source>
            <translation>Ce n’est pas un montant. Exemple : 50 ou 50,00.</translation>
        </message>
        <message>
            <source>Less is a part; the rest is cash as well. Esc goes back.</source>
            <translation>S’il donne moins, le reste se paie aussi en espèces. Échap pour revenir.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Monnaie : %1</translation>
        </message>
        <message>
            <source>%1 still to pay</source>
            <translation>Reste à payer %1</translation>
        </message>
        <message>
            <source>Why is %1 given away?</source>
            <translation>Pourquoi inviter pour %1 ?</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsController</name>
        <message>
            <source>asking about order %1</source>
            <translation>vérification du paiement de la commande %1</translation>
        </message>
        <message>
            <source>the money back for order %1</source>
            <translation>remboursement de la commande %1</translation>
        </message>
        <message>
            <source>what became of the payment of order %1</source>
            <translation>issue du paiement de la commande %1</translation>
        </message>
        <message>
            <source>%1 went through; its order has it now.</source>
            <translation>Paiement de %1 abouti ; il figure maintenant sur sa commande.</translation>
        </message>
        <message>
            <source>%1 went through; the server is still writing it down.</source>
            <translation>Paiement de %1 abouti ; le serveur l’enregistre encore.</translation>
        </message>
        <message>
            <source>Noted: nothing was taken.</source>
            <translation>Noté : rien n’a été encaissé.</translation>
        </message>
        <message>
            <source>Noted: %1 is back with the customer.</source>
            <translation>Noté : le client a récupéré %1.</translation>
        </message>
        <message>
            <source>The order cannot have the money any more: give %1 back on the terminal, then say so here.</source>
            <translation>La commande ne peut plus recevoir cet argent : remboursez %1 sur le TPE, puis indiquez-le ici.</translation>
        </message>
        <message>
            <source>%1 goes back; the gateway has not confirmed it yet.</source>
            <translation>Remboursement de %1 en cours ; la passerelle ne l’a pas encore confirmé.</translation>
        </message>
        <message>
            <source>Nobody knows yet. The server goes on asking by itself.</source>
            <translation>On ne sait pas encore. Le serveur continue de demander de lui-même.</translation>
        </message>
        <message>
            <source>It stays open until somebody knows.</source>
            <translation>Le paiement reste en suspens tant qu’on n’en sait pas plus.</translation>
        </message>
        <message>
            <source>The gateway does not give %1 back: give it back another way, then say so here.</source>
            <translation>La passerelle ne rembourse pas %1 : remboursez autrement, puis indiquez-le ici.</translation>
        </message>
        <message>
            <source>No answer yet. The server goes on asking by itself.</source>
            <translation>Pas encore de réponse. Le serveur continue de demander de lui-même.</translation>
        </message>
        <message>
            <source>Somebody was faster: it is not what it was. It is shown as it is now.</source>
            <translation>Quelqu’un d’autre a été plus rapide. Le paiement est affiché dans son état actuel.</translation>
        </message>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Votre rôle ne le permet pas : %1. Un organisateur peut le faire.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsModel</name>
        <message>
            <source>Refund</source>
            <translation>Remboursement</translation>
        </message>
        <message>
            <source>Card payment</source>
            <translation>Paiement par carte</translation>
        </message>
        <message>
            <source>Online payment</source>
            <translation>Paiement en ligne</translation>
        </message>
        <message>
            <source>give it back</source>
            <translation>à rembourser</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>résultat inconnu</translation>
        </message>
        <message>
            <source>going back</source>
            <translation>remboursement en cours</translation>
        </message>
        <message>
            <source>being recorded</source>
            <translation>enregistrement en cours</translation>
        </message>
        <message>
            <source>at the terminal</source>
            <translation>sur le TPE</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>en suspens</translation>
        </message>
        <message>
            <source>The terminal took the money, but the order could not have it any more. Give it back on the terminal.</source>
            <translation>Le TPE a encaissé l’argent, mais la commande ne pouvait plus le recevoir. Remboursez-le sur le TPE.</translation>
        </message>
        <message>
            <source>The gateway does not give this money back. Give it back another way, by bank transfer for example.</source>
            <translation>La passerelle ne rembourse pas cet argent. Remboursez-le autrement, par virement par exemple.</translation>
        </message>
        <message>
            <source>Nobody knows what the terminal did. Look into its journal.</source>
            <translation>On ne sait pas ce que le TPE a fait. Consultez son journal.</translation>
        </message>
        <message>
            <source>The terminal was asked, and nobody said what it did. Look into its journal.</source>
            <translation>Le TPE a été sollicité, et personne n’a indiqué sa réponse. Consultez son journal.</translation>
        </message>
        <message>
            <source>The money goes back; the gateway has not confirmed it yet.</source>
            <translation>Remboursement en cours ; la passerelle ne l’a pas encore confirmé.</translation>
        </message>
        <message>
            <source>The money was taken; the server is still writing it down.</source>
            <translation>L’argent est encaissé ; le serveur l’enregistre encore.</translation>
        </message>
        <message>
            <source>Somebody is at the terminal now.</source>
            <translation>Quelqu’un est sur le TPE en ce moment.</translation>
        </message>
        <message>
            <source>The gateway has not decided yet.</source>
            <translation>La passerelle n’a pas encore tranché.</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Opération</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Spectacle</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <source>Asked</source>
            <comment>how often the gateway was</comment>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
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
            <translation>parcourir</translation>
        </message>
        <message>
            <source>say what became of it</source>
            <translation>donner le résultat</translation>
        </message>
        <message>
            <source>nothing was taken</source>
            <translation>rien encaissé</translation>
        </message>
        <message>
            <source>ask again</source>
            <translation>redemander</translation>
        </message>
        <message>
            <source>its order</source>
            <translation>commande</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>back</source>
            <translation>retour</translation>
        </message>
        <message>
            <source>Order, number on the slip, or name</source>
            <translation>Commande, numéro sur le ticket CB ou nom</translation>
        </message>
        <message>
            <source>Search money that waits</source>
            <translation>Chercher un paiement en attente</translation>
        </message>
        <message>
            <source>Which of it</source>
            <translation>Quels paiements</translation>
        </message>
        <message>
            <source>To settle</source>
            <translation>À traiter</translation>
        </message>
        <message>
            <source>Still being asked</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Money that waits, oldest first</source>
            <translation>Paiements en attente, les plus anciens d’abord</translation>
        </message>
        <message>
            <source>What you choose is shown here: why it waits, and what to do.</source>
            <translation>Le paiement choisi s’affiche ici : pourquoi il attend, et que faire.</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>State of the payment</source>
            <translation>État du paiement</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Motif de l’attente</translation>
        </message>
        <message>
            <source>It went through…</source>
            <translation>Paiement abouti…</translation>
        </message>
        <message>
            <source>It was given back…</source>
            <translation>Somme remboursée…</translation>
        </message>
        <message>
            <source>It took nothing…</source>
            <translation>Rien encaissé…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Redemander</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Voir la commande</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Rien trouvé pour « %1 ».</translation>
        </message>
        <message>
            <source>Nothing is being asked. Payments that the gateway has not decided stand here.</source>
            <translation>Aucune demande en cours. Ici figurent les paiements que la passerelle n’a pas encore tranchés.</translation>
        </message>
        <message>
            <source>No money waits.
Card payments that nobody knows about, and money that has to be given back by hand, stand here.</source>
            <translation>Aucun paiement en attente.
Ici figurent les paiements par carte au résultat inconnu et l’argent à rembourser à la main.</translation>
        </message>
        <message>
            <source>%1 of order %2: %3
%4</source>
            <comment>what, its order, the order's state, the event</comment>
            <translation>%1, commande %2 : %3
%4</translation>
        </message>
        <message>
            <source>Approval code %1</source>
            <translation>Numéro d’autorisation %1</translation>
        </message>
        <message>
            <source>At the gateway: %1</source>
            <translation>Référence de la passerelle : %1</translation>
        </message>
        <message numerus="yes">
            <source>The gateway was asked %n time(s).</source>
            <translation>
                <numerusform>La passerelle a été interrogée %n fois.</numerusform>
                <numerusform>La passerelle a été interrogée %n fois.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server asks again by itself: %1</source>
            <translation>Le serveur redemandera de lui-même : %1</translation>
        </message>
        <message>
            <source>What the server noted: %1</source>
            <translation>Note du serveur : %1</translation>
        </message>
        <message>
            <source>%1 · %2 refunded it</source>
            <comment>when, who</comment>
            <translation>%1 · remboursé par %2</translation>
        </message>
        <message>
            <source>%1 · %2 asked for it</source>
            <comment>when, who</comment>
            <translation>%1 · demandé par %2</translation>
        </message>
        <message>
            <source>%1 · %2 said that it went through</source>
            <comment>when, who</comment>
            <translation>%1 · signalé abouti par %2</translation>
        </message>
        <message>
            <source>%1 · %2 said that nobody knows</source>
            <comment>when, who</comment>
            <translation>%1 · résultat signalé inconnu par %2</translation>
        </message>
        <message>
            <source>Approval code of the terminal</source>
            <translation>Numéro d’autorisation du TPE</translation>
        </message>
        <message>
            <source>%1 of order %2 went through.</source>
            <translation>Commande %2 : paiement de %1 abouti.</translation>
        </message>
        <message>
            <source>From the slip or the journal, then Enter</source>
            <translation>Numéro du ticket CB ou du journal, puis Entrée</translation>
        </message>
        <message>
            <source>Did the terminal take nothing?</source>
            <translation>Le TPE n’a-t-il rien encaissé ?</translation>
        </message>
        <message>
            <source>%1 of order %2 is then still to pay. Look into the terminal's journal first.</source>
            <translation>Commande %2 : il reste alors %1 à payer. Consultez d’abord le journal du TPE.</translation>
        </message>
        <message>
            <source>It took nothing</source>
            <translation>Rien encaissé</translation>
        </message>
        <message>
            <source>How was it given back?</source>
            <translation>Comment la somme a-t-elle été remboursée ?</translation>
        </message>
        <message>
            <source>%1 is back with the customer of order %2.</source>
            <translation>Le client de la commande %2 a récupéré %1.</translation>
        </message>
        <message>
            <source>Number of the transfer or slip, optional, then Enter</source>
            <translation>Numéro du virement ou du ticket CB, facultatif, puis Entrée</translation>
        </message>
    </context>
    <context>
        <name>foyer::PinPane</name>
        <message>
            <source>With it you let through, at a seller's till, what a seller may not do alone. Four to eight digits.</source>
            <translation>Il vous permet d’autoriser, au poste d’un vendeur, ce qu’un vendeur ne peut pas faire seul. Quatre à huit chiffres.</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Votre mot de passe</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>Nouveau code PIN</translation>
        </message>
        <message>
            <source>New PIN again</source>
            <translation>Confirmer le code PIN</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>Définir le code PIN</translation>
        </message>
        <message>
            <source>Type your password, and a PIN of four to eight digits twice.</source>
            <translation>Saisissez votre mot de passe, et deux fois un code PIN de quatre à huit chiffres.</translation>
        </message>
        <message>
            <source>The two PINs differ.</source>
            <translation>Les deux codes PIN diffèrent.</translation>
        </message>
        <message>
            <source>The PIN is set.</source>
            <translation>Le code PIN est défini.</translation>
        </message>
        <message>
            <source>That PIN is one of those that are guessed first. Choose another.</source>
            <translation>Ce code PIN est de ceux qu’on devine en premier. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The password is wrong.</source>
            <translation>Mot de passe incorrect.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PlacesModel</name>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintDesk</name>
        <message>
            <source>The drawer did not open: its printer does not answer.</source>
            <translation>Le tiroir ne s’est pas ouvert : son imprimante ne répond pas.</translation>
        </message>
        <message>
            <source>This till cannot print: its print journal cannot be used. Is another Foyer running, or the disk full?</source>
            <translation>Ce poste ne peut pas imprimer : son journal d’impression est inutilisable. Un autre Foyer est-il ouvert, ou le disque plein ?</translation>
        </message>
        <message>
            <source>The event's layout %1 needs a newer Foyer; the built-in one is used.</source>
            <translation>Le modèle %1 de la séance demande une version plus récente de Foyer ; celui d’origine est utilisé.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Commande %1</translation>
        </message>
        <message>
            <source>No printer is set for receipts. Choose one in the settings.</source>
            <translation>Aucune imprimante n’est définie pour les reçus. Choisissez-en une dans les réglages.</translation>
        </message>
        <message>
            <source>Receipt %1</source>
            <translation>Reçu %1</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>Aucune imprimante n’est définie pour les billets. Choisissez-en une dans les réglages.</translation>
        </message>
        <message>
            <source>Not printed again. %1</source>
            <translation>Non réimprimé. %1</translation>
        </message>
        <message>
            <source>New tickets are printed; the old ones are refused at the door.</source>
            <translation>Les nouveaux billets s’impriment ; les anciens sont refusés à l’entrée.</translation>
        </message>
        <message>
            <source>No printer is set for receipts and reports. Choose one in the settings.</source>
            <translation>Aucune imprimante n’est définie pour les reçus et les rapports. Choisissez-en une dans les réglages.</translation>
        </message>
        <message>
            <source>No shift is open.</source>
            <translation>Aucune caisse n’est ouverte.</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>Page de test</translation>
        </message>
        <message>
            <source>%1 is not printed: too much is waiting, or the disk is full.</source>
            <translation>%1 : impression impossible, la file est trop longue ou le disque plein.</translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s) of %1 were printed before. {reprint} makes new ones.</source>
            <translation>
                <numerusform>%1 : %n billet déjà imprimé. {reprint} en fait un nouveau.</numerusform>
                <numerusform>%1 : %n billets déjà imprimés. {reprint} en fait de nouveaux.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no other printer.</source>
            <translation>Il n’y a pas d’autre imprimante.</translation>
        </message>
        <message>
            <source>No new ticket. %1</source>
            <translation>Pas de nouveau billet. %1</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>prête</translation>
        </message>
        <message>
            <source>the printer cannot be reached</source>
            <translation>l’imprimante est injoignable</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>plus de papier</translation>
        </message>
        <message>
            <source>the cover is open</source>
            <translation>le capot est ouvert</translation>
        </message>
        <message>
            <source>the printer reports a fault</source>
            <translation>l’imprimante signale une panne</translation>
        </message>
        <message>
            <source>the printer takes no more: paper or cover?</source>
            <translation>l’imprimante n’avance plus : papier ou capot ?</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>l’imprimante ne répond pas</translation>
        </message>
        <message>
            <source>the layout does not fit this ticket</source>
            <translation>le modèle ne convient pas à ce billet</translation>
        </message>
        <message>
            <source>this till's disk is full</source>
            <translation>le disque de ce poste est plein</translation>
        </message>
        <message>
            <source>Foyer was ended while printing</source>
            <translation>Foyer s’est arrêté pendant l’impression</translation>
        </message>
        <message>
            <source>No new ticket yet: this sale has to be handed in first. Then its order prints new tickets.</source>
            <translation>Pas encore de nouveau billet : cette vente doit d’abord être transmise. Sa commande imprimera ensuite de nouveaux billets.</translation>
        </message>
        <message>
            <source>Sample of %1</source>
            <translation>Spécimen de %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintStrip</name>
        <message>
            <source>Printing</source>
            <translation>Impression</translation>
        </message>
        <message>
            <source>%1 waits to be printed.</source>
            <translation>%1 : en attente d’impression.</translation>
        </message>
        <message>
            <source>%1: printing %2 of %3.</source>
            <translation>%1 : impression %2 sur %3.</translation>
        </message>
        <message>
            <source>%1: printing.</source>
            <translation>%1 : impression en cours.</translation>
        </message>
        <message>
            <source>%1 is printed.</source>
            <translation>%1 : imprimé.</translation>
        </message>
        <message>
            <source>%1: %2, %3 of %4 printed.</source>
            <translation>%1 : %2, %3 sur %4 imprimés.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1 : %2.</translation>
        </message>
        <message>
            <source>%1: did %2 come out? %3.</source>
            <translation>%1 : %2, bien sorti ? %3.</translation>
        </message>
        <message>
            <source>Print a new one</source>
            <translation>En imprimer un nouveau</translation>
        </message>
        <message>
            <source>It came out</source>
            <translation>Bien sorti</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>On %1</source>
            <translation>Sur %1</translation>
        </message>
        <message>
            <source>Do not print</source>
            <translation>Ne pas imprimer</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintersPane</name>
        <message>
            <source>This till prints nothing yet. Add the printer that stands beside it.</source>
            <translation>Ce poste n’imprime encore rien. Ajoutez l’imprimante qui se trouve à côté.</translation>
        </message>
        <message>
            <source>%1 is ready, but its paper is nearly out.</source>
            <translation>%1 est prête, mais bientôt à court de papier.</translation>
        </message>
        <message>
            <source>%1 is ready.</source>
            <translation>%1 est prête.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1 : %2.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <source>Add a printer</source>
            <translation>Ajouter une imprimante</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Network, port 9100</source>
            <translation>Réseau, port 9100</translation>
        </message>
        <message>
            <source>USB or other device file</source>
            <translation>USB ou autre fichier de périphérique</translation>
        </message>
        <message>
            <source>Printer of the system</source>
            <translation>Imprimante du système</translation>
        </message>
        <message>
            <source>PDF files in a folder</source>
            <translation>Fichiers PDF dans un dossier</translation>
        </message>
        <message>
            <source>Tickets on</source>
            <translation>Billets sur</translation>
        </message>
        <message>
            <source>Reports on</source>
            <translation>Rapports sur</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Coupe</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Partly, a bridge is left</source>
            <translation>Partielle, une attache reste</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Totale</translation>
        </message>
        <message>
            <source>Tells when paper is out and when a ticket is printed</source>
            <translation>Signale la fin du papier et l’impression de chaque billet</translation>
        </message>
        <message>
            <source>Drawer on pin</source>
            <translation>Broche du tiroir</translation>
        </message>
        <message>
            <source>Drawer pulse</source>
            <translation>Impulsion du tiroir</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>Imprimer une page de test</translation>
        </message>
        <message>
            <source>Ask for its state</source>
            <translation>Demander son état</translation>
        </message>
        <message>
            <source>Open the drawer</source>
            <translation>Ouvrir le tiroir</translation>
        </message>
        <message>
            <source>A test page goes to %1.</source>
            <translation>Une page de test part sur %1.</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>Interrogation de %1…</translation>
        </message>
        <message>
            <source>Tickets print on</source>
            <translation>Imprimer les billets sur</translation>
        </message>
        <message>
            <source>Receipts and reports</source>
            <translation>Reçus et rapports</translation>
        </message>
        <message>
            <source>The drawer hangs on</source>
            <translation>Tiroir relié à</translation>
        </message>
        <message numerus="yes">
            <source>A till has at most %n printers.</source>
            <translation>
                <numerusform>Un poste a au plus %n imprimante.</numerusform>
                <numerusform>Un poste a au plus %n imprimantes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Printer %1</source>
            <translation>Imprimante %1</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Device file</source>
            <translation>Fichier de périphérique</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Son nom</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>That is not an address. Type it like printer.venue or 192.168.1.50:9100.</source>
            <translation>Ce n’est pas une adresse. Exemple : printer.venue ou 192.168.1.50:9100.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SaleController</name>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server before the next event.</source>
            <translation>On ne sait pas encore si la vente a abouti. Attendez le serveur avant la séance suivante.</translation>
        </message>
        <message>
            <source>This order is being paid. Esc gives it up; then another event can be opened.</source>
            <translation>Cette commande est en cours de paiement. Échap l’abandonne ; une autre séance pourra alors être ouverte.</translation>
        </message>
        <message>
            <source>One moment: what became of the sale from before is still being looked up.</source>
            <translation>Un instant : la vente précédente est encore en cours de vérification.</translation>
        </message>
        <message>
            <source>The plan of this event changed. Open it again with {event}.</source>
            <translation>Le plan de cette séance a changé. Rouvrez-la avec {event}.</translation>
        </message>
        <message>
            <source>%1 was taken a moment ago. Choose another seat.</source>
            <translation>%1 : plus disponible. Choisissez une autre place.</translation>
        </message>
        <message>
            <source>These seats are held. Esc lets them go, then choose others.</source>
            <translation>Ces places sont bloquées. Échap les libère ; choisissez-en alors d’autres.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 n’est pas libre.</translation>
        </message>
        <message numerus="yes">
            <source>One sale holds at most %n places.</source>
            <translation>
                <numerusform>Une vente bloque au plus %n place.</numerusform>
                <numerusform>Une vente bloque au plus %n places.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>Choisissez des places sur le plan, ou saisissez leur nombre puis Entrée.</translation>
        </message>
        <message>
            <source>%1. {exact} takes exact cash, Space shows the next best.</source>
            <translation>%1. {exact} encaisse l’appoint, Espace montre les suivantes.</translation>
        </message>
        <message>
            <source>Held. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>Places bloquées. {exact} encaisse l’appoint, {cash} un montant, Échap libère.</translation>
        </message>
        <message>
            <source>Not so many places are left. Ask for fewer.</source>
            <translation>Il ne reste pas autant de places. Demandez-en moins.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. {exact} asks the server again.</source>
            <translation>On ne sait pas encore si la vente a abouti. {exact} redemande au serveur.</translation>
        </message>
        <message>
            <source>The seats are let go.</source>
            <translation>Les places sont libérées.</translation>
        </message>
        <message>
            <source>The server is away: the seats go back on sale when their hold runs out.</source>
            <translation>Serveur injoignable : les places reviendront en vente à la fin de leur blocage.</translation>
        </message>
        <message>
            <source>Sold, but the tickets could not be fetched yet. %1</source>
            <translation>Vendu, mais les billets n’ont pas encore pu être récupérés. %1</translation>
        </message>
        <message>
            <source>The hold ran out; the seats are on sale again.</source>
            <translation>Le blocage a expiré ; les places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>The open sale cannot be written down on this machine; it would not survive a crash. Is its disk full?</source>
            <translation>La vente en cours ne peut pas être enregistrée sur cet ordinateur ; elle ne survivrait pas à une panne. Le disque est-il plein ?</translation>
        </message>
        <message>
            <source>This till ended in the middle of a sale. Asking the server what became of it…</source>
            <translation>Ce poste s’est arrêté au milieu d’une vente. Le serveur est interrogé sur ce qu’elle est devenue…</translation>
        </message>
        <message>
            <source>The sale from before was sold: order %1.</source>
            <translation>La vente précédente a abouti : commande %1.</translation>
        </message>
        <message>
            <source>The sale from before is not finished. Look it up on the orders page.</source>
            <translation>La vente précédente n’est pas terminée. Retrouvez-la à la page Commandes.</translation>
        </message>
        <message>
            <source>Not sold: this till ended before it was paid. The places are still held; choose the tenders again.</source>
            <translation>Vente non effectuée : ce poste s’est arrêté avant le paiement. Les places sont toujours bloquées ; choisissez de nouveau les modes de paiement.</translation>
        </message>
        <message>
            <source>Order %1 was at the card terminal. Look at it: approval code and Enter, or Esc if it declined.</source>
            <translation>La commande %1 était sur le TPE. Regardez-le : numéro d’autorisation et Entrée, ou Échap s’il a refusé.</translation>
        </message>
        <message>
            <source>Order %1 is placed and not paid. Go on with it, or Esc gives it up.</source>
            <translation>La commande %1 est passée mais non payée. Reprenez-la, ou Échap l’abandonne.</translation>
        </message>
        <message>
            <source>It was sold: order %1. Its tickets print now; the answer had not come before this till ended.</source>
            <translation>La vente a abouti : commande %1. Ses billets s’impriment maintenant ; la réponse n’était pas arrivée avant l’arrêt de ce poste.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out while this till was away, and its places are on sale again.</source>
            <translation>Vente non effectuée : le blocage a expiré pendant l’arrêt de ce poste, et ses places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>Enter exchanges, and %1 goes back. Esc lets the new places go.</source>
            <translation>Entrée valide l’échange, et %1 sont à rendre. Échap libère les nouvelles places.</translation>
        </message>
        <message>
            <source>As much as before: Enter exchanges. Esc lets the new places go.</source>
            <translation>Même montant : Entrée valide l’échange. Échap libère les nouvelles places.</translation>
        </message>
        <message>
            <source>%1 more is to pay: {exact} cash, {card} card, {voucher} voucher. Esc lets the new places go.</source>
            <translation>Supplément de %1 : {exact} espèces, {card} carte, {voucher} bon cadeau. Échap libère les nouvelles places.</translation>
        </message>
        <message>
            <source>Exchanged. Order %1. Enter starts the next sale.</source>
            <translation>Échange effectué. Commande %1. Entrée passe à la vente suivante.</translation>
        </message>
        <message>
            <source>Sold. Order %1. Enter starts the next sale.</source>
            <translation>Vendu. Commande %1. Entrée passe à la vente suivante.</translation>
        </message>
        <message>
            <source>Order %1 waits to be paid. Enter starts the next sale.</source>
            <translation>La commande %1 attend son paiement. Entrée passe à la vente suivante.</translation>
        </message>
        <message>
            <source>A sale is being paid. Finish it or give it up with Esc; then exchange.</source>
            <translation>Une vente est en cours de paiement. Terminez-la ou abandonnez-la avec Échap ; échangez ensuite.</translation>
        </message>
        <message>
            <source>Choose the tickets to exchange first.</source>
            <translation>Choisissez d’abord les billets à échanger.</translation>
        </message>
        <message>
            <source>Hold the new places as for a sale: type how many, or choose on the map.</source>
            <translation>Bloquez les nouvelles places comme pour une vente : saisissez leur nombre, ou choisissez sur le plan.</translation>
        </message>
        <message>
            <source>Nothing was exchanged.</source>
            <translation>Rien n’a été échangé.</translation>
        </message>
        <message>
            <source>There is no sale to undo. Older ones are refunded on the orders page.</source>
            <translation>Aucune vente à annuler. Les plus anciennes se remboursent à la page Commandes.</translation>
        </message>
        <message>
            <source>One moment: the server is answering.</source>
            <translation>Un instant : le serveur répond.</translation>
        </message>
        <message>
            <source>The server is away: nothing was undone. Try again when it is back.</source>
            <translation>Serveur injoignable : rien n’a été annulé. Réessayez à son retour.</translation>
        </message>
        <message>
            <source>Whether order %1 was undone is not known yet. The server is asked again as soon as it answers.</source>
            <translation>On ne sait pas encore si la commande %1 est annulée. La question est reposée au serveur dès qu’il répond.</translation>
        </message>
        <message>
            <source>Order %1 can no longer be undone. Refund it on the orders page.</source>
            <translation>La commande %1 ne peut plus être annulée. Remboursez-la à la page Commandes.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 en espèces</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 sur le TPE</translation>
        </message>
        <message>
            <source>Order %1 is undone; its seats are on sale again.</source>
            <translation>La commande %1 est annulée ; ses places sont de nouveau en vente.</translation>
        </message>
        <message>
            <source>Order %1 is undone. Give back %2.</source>
            <translation>La commande %1 est annulée. À rendre : %2.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> et </translation>
        </message>
        <message>
            <source>The price types could not be fetched; everybody is sold the usual one. %1</source>
            <translation>Les tarifs n’ont pas pu être récupérés ; tout est vendu au tarif habituel. %1</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server.</source>
            <translation>On ne sait pas encore si la vente a abouti. Attendez le serveur.</translation>
        </message>
        <message>
            <source>This is being paid. Esc gives it up; then another party can be held.</source>
            <translation>Le paiement est en cours. Échap l’abandonne ; les places d’un autre groupe pourront alors être bloquées.</translation>
        </message>
        <message>
            <source>Between 1 and 50 seats can be chosen at once.</source>
            <translation>De 1 à 50 places à la fois.</translation>
        </message>
        <message>
            <source>Type how many first; then [ and ] go to cheaper and dearer places.</source>
            <translation>Saisissez d’abord un nombre ; [ et ] passent ensuite à des places moins chères ou plus chères.</translation>
        </message>
        <message>
            <source>There is no cheaper level.</source>
            <translation>Il n’y a pas de catégorie moins chère.</translation>
        </message>
        <message>
            <source>There is no dearer level.</source>
            <translation>Il n’y a pas de catégorie plus chère.</translation>
        </message>
        <message>
            <source>No discount code.</source>
            <translation>Pas de code promo.</translation>
        </message>
        <message>
            <source>The code %1 is tried with the next hold.</source>
            <translation>Le code %1 sera essayé au prochain blocage.</translation>
        </message>
        <message>
            <source>%1 to pay. {exact} takes exact cash.</source>
            <translation>%1 à payer. {exact} encaisse l’appoint.</translation>
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
            <translation>avec %1 %2</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a tax and how much it is</comment>
            <translation>avec %1 %2</translation>
        </message>
        <message>
            <source>Sale %1, made without the server, was refused. %2</source>
            <translation>La vente %1, faite sans le serveur, a été refusée. %2</translation>
        </message>
        <message>
            <source>No connection, and whether this was sold is not known yet. Keep the money. Esc leaves it for later and sells this till's own places.</source>
            <translation>Hors connexion, et on ne sait pas encore si la vente a abouti. Gardez l’argent. Échap la laisse pour plus tard et permet de vendre les places de ce poste.</translation>
        </message>
        <message>
            <source>No connection. Esc lets this go; then this till's own places can be sold.</source>
            <translation>Hors connexion. Échap abandonne cette vente ; les places de ce poste pourront alors être vendues.</translation>
        </message>
        <message>
            <source>Kept at this till, to be sold when there is no connection</source>
            <translation>Gardée à ce poste, à vendre hors connexion</translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n place(s) kept at this till can be sold for cash.</source>
            <translation>
                <numerusform>Hors connexion. %n place gardée à ce poste peut être vendue en espèces.</numerusform>
                <numerusform>Hors connexion. %n places gardées à ce poste peuvent être vendues en espèces.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server is back.</source>
            <translation>Le serveur est de retour.</translation>
        </message>
        <message>
            <source>Not so many places are kept at this till. Ask for fewer.</source>
            <translation>Ce poste ne garde pas autant de places. Demandez-en moins.</translation>
        </message>
        <message>
            <source>This till keeps no such places at this price.</source>
            <translation>Ce poste ne garde pas de telles places à ce prix.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are left at this till; more need the server.</source>
            <translation>
                <numerusform>Il reste %n place à ce poste ; au-delà, il faut le serveur.</numerusform>
                <numerusform>Il reste %n places à ce poste ; au-delà, il faut le serveur.</numerusform>
            </translation>
        </message>
        <message>
            <source>These places are not sold to such a party.</source>
            <translation>Ces places ne se vendent pas à un tel groupe.</translation>
        </message>
        <message>
            <source>Held at this till. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>Places bloquées à ce poste. {exact} encaisse l’appoint, {cash} un montant, Échap libère.</translation>
        </message>
        <message>
            <source>Not sold: these places are no longer kept at this till. Give the money back, or hold others.</source>
            <translation>Vente non effectuée : ces places ne sont plus gardées à ce poste. Rendez l’argent, ou bloquez-en d’autres.</translation>
        </message>
        <message>
            <source>Not sold: it cannot be written down on this machine. Is its disk full? {exact} tries again.</source>
            <translation>Vente non effectuée : impossible de l’enregistrer sur cette machine. Son disque est-il plein ? {exact} réessaie.</translation>
        </message>
        <message>
            <source>Sold, to be handed in when the server is back. Enter starts the next sale.</source>
            <translation>Vendu, à transmettre au retour du serveur. Entrée passe à la vente suivante.</translation>
        </message>
        <message>
            <source>%1 needs the server; it is not kept at this till.</source>
            <translation>%1 nécessite le serveur ; cette place n’est pas gardée à ce poste.</translation>
        </message>
        <message>
            <source>Let go; this till still keeps the places.</source>
            <translation>Places libérées ; ce poste les garde toujours.</translation>
        </message>
        <message>
            <source>The sale you left was not made. Its places are still held: choose the tenders again, or give the money back.</source>
            <translation>La vente laissée en suspens n’a pas abouti. Ses places sont toujours bloquées : choisissez de nouveau les modes de paiement, ou rendez l’argent.</translation>
        </message>
        <message>
            <source>The sale you left was made: order %1. Its tickets print now.</source>
            <translation>La vente laissée en suspens a abouti : commande %1. Ses billets s’impriment maintenant.</translation>
        </message>
        <message>
            <source>The sale you left was not made, and its places are on sale again. Give the money back.</source>
            <translation>La vente laissée en suspens n’a pas abouti, et ses places sont de nouveau en vente. Rendez l’argent.</translation>
        </message>
        <message>
            <source>Left as it is: whether it was sold is told when the server is back. Keep its money apart; this till's own places can be sold.</source>
            <translation>Vente laissée en suspens : on saura au retour du serveur si elle a abouti. Gardez son argent à part ; les places de ce poste peuvent être vendues.</translation>
        </message>
        <message>
            <source>An exchange needs the server.</source>
            <translation>Un échange nécessite le serveur.</translation>
        </message>
        <message>
            <source>Undoing needs the server.</source>
            <translation>L’annulation nécessite le serveur.</translation>
        </message>
        <message>
            <source>Undoing needs the server: this sale can be undone once it is handed in.</source>
            <translation>L’annulation nécessite le serveur : cette vente pourra être annulée une fois transmise.</translation>
        </message>
        <message>
            <source>A discount code needs the server.</source>
            <translation>Un code promo nécessite le serveur.</translation>
        </message>
        <message>
            <source>One sale takes places of one house hold, here of %1. Sell those of %2 next.</source>
            <translation>Une vente ne prend des places que d’un seul contingent, ici %1. Vendez ensuite celles de %2.</translation>
        </message>
        <message>
            <source>Kept by the house (%1): this sale takes it.</source>
            <translation>Place d’un contingent (%1) : cette vente la prend.</translation>
        </message>
        <message>
            <source>This event needs the server: no places of it are kept at this till.</source>
            <translation>Cette séance nécessite le serveur : ce poste n’en garde aucune place.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: order %1 is as it was.</source>
            <translation>L’autorisation du responsable a expiré : la commande %1 reste inchangée.</translation>
        </message>
        <message>
            <source>undoing order %1</source>
            <translation>annulation de la commande %1</translation>
        </message>
        <message>
            <source>Not approved: order %1 is as it was.</source>
            <translation>Non autorisé : la commande %1 reste inchangée.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatFacts</name>
        <message>
            <source>Sold elsewhere (%1)</source>
            <translation>Vendu ailleurs (%1)</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Tous les autres</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListModel</name>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Rang %1</translation>
        </message>
        <message>
            <source>Seat %1</source>
            <translation>Place %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListView</name>
        <message>
            <source>List of seats</source>
            <translation>Liste des places</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapLegend</name>
        <message>
            <source>What the colours mean</source>
            <translation>Signification des couleurs</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapMinimap</name>
        <message>
            <source>Overview of the whole plan</source>
            <translation>Vue d’ensemble du plan</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapWidget</name>
        <message>
            <source>Seat map</source>
            <translation>Plan de salle</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>Plan entier</translation>
        </message>
        <message>
            <source>What the colours show</source>
            <translation>Ce que montrent les couleurs</translation>
        </message>
        <message>
            <source>What the colours show (V)</source>
            <translation>Ce que montrent les couleurs (V)</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Contingents</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vendeurs</translation>
        </message>
    </context>
    <context>
        <name>foyer::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Ce poste</translation>
        </message>
        <message>
            <source>Name of this till</source>
            <translation>Nom de ce poste</translation>
        </message>
        <message>
            <source>Its name: Till 2, Foyer left</source>
            <translation>Son nom : Guichet 2, hall gauche</translation>
        </message>
        <message>
            <source>Stands in the bar above and on X and Z reports.</source>
            <translation>Figure dans la barre du haut et sur les rapports X et Z.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>Taille de l’affichage</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Language of the desktop</source>
            <translation>Langue du système</translation>
        </message>
        <message>
            <source>Language and size count from the next start.</source>
            <translation>Langue et taille changent au prochain démarrage.</translation>
        </message>
        <message>
            <source>Customer's screen</source>
            <translation>Écran client</translation>
        </message>
        <message>
            <source>Show customers their seats, the price and the change</source>
            <translation>Montrer au client ses places, le prix et la monnaie</translation>
        </message>
        <message>
            <source>On the second screen of this computer; in a window of its own where there is only one.</source>
            <translation>Sur le second écran de cet ordinateur ; s’il n’y en a qu’un, dans une fenêtre à part.</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>Imprimantes</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>PIN for approvals</source>
            <translation>Code PIN d’autorisation</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Forget its certificate</source>
            <translation>Oublier son certificat</translation>
        </message>
        <message>
            <source>Forgotten. The next sign-in asks whether to trust the server.</source>
            <translation>Oublié. La prochaine connexion demandera s’il faut faire confiance au serveur.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>À propos</translation>
        </message>
        <message>
            <source>Foyer %1 · GPL-3.0-or-later · Inter by Rasmus Andersson, OFL</source>
            <translation>Foyer %1 · GPL-3.0-or-later · Inter de Rasmus Andersson, OFL</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftBadge</name>
        <message>
            <source>no shift</source>
            <translation>caisse fermée</translation>
        </message>
        <message>
            <source>open since %1</source>
            <translation>ouverte depuis %1</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>clôture</translation>
        </message>
        <message>
            <source>asking the server</source>
            <translation>vérification</translation>
        </message>
        <message>
            <source>Drawer: %1</source>
            <translation>Caisse : %1</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Ouvrir la caisse</translation>
        </message>
        <message>
            <source>The shift and its reports</source>
            <translation>La caisse et ses rapports</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftController</name>
        <message>
            <source>Whether the last entry was made is not known yet. Wait for the server.</source>
            <translation>On ne sait pas encore si le dernier mouvement est enregistré. Attendez le serveur.</translation>
        </message>
        <message>
            <source>The last entry is still on its way.</source>
            <translation>Le dernier mouvement est encore en cours d’envoi.</translation>
        </message>
        <message>
            <source>The server is away: nothing was entered. Try again when it is back.</source>
            <translation>Serveur injoignable : rien n’a été enregistré. Réessayez à son retour.</translation>
        </message>
        <message>
            <source>Whether this was entered is not known yet; the server is asked again as soon as it answers.</source>
            <translation>On ne sait pas encore si le mouvement est enregistré ; la question est reposée au serveur dès qu’il répond.</translation>
        </message>
        <message>
            <source>Not entered: the drawer does not hold that much, or the shift is closed.</source>
            <translation>Non enregistré : le tiroir ne contient pas autant, ou la caisse est clôturée.</translation>
        </message>
        <message>
            <source>Not entered. %1</source>
            <translation>Non enregistré. %1</translation>
        </message>
        <message>
            <source>The shift is open. What you sell counts into it.</source>
            <translation>La caisse est ouverte. Vos ventes y sont comptées.</translation>
        </message>
        <message>
            <source>A shift of yours is open already; this is it.</source>
            <translation>Vous avez déjà une caisse ouverte ; la voici.</translation>
        </message>
        <message>
            <source>No shift was opened. %1</source>
            <translation>La caisse n’est pas ouverte. %1</translation>
        </message>
        <message>
            <source>Entered: paid in.</source>
            <translation>Apport enregistré.</translation>
        </message>
        <message>
            <source>Entered: dropped to the safe.</source>
            <translation>Dépôt au coffre enregistré.</translation>
        </message>
        <message>
            <source>Entered: paid out.</source>
            <translation>Sortie de caisse enregistrée.</translation>
        </message>
        <message>
            <source>That is more than you may pay out alone. A supervisor can let it through.</source>
            <translation>C’est plus que ce que votre rôle permet de sortir. Un responsable peut l’autoriser.</translation>
        </message>
        <message>
            <source>No shift is open, so there is no X report.</source>
            <translation>Aucune caisse n’est ouverte, donc pas de rapport X.</translation>
        </message>
        <message>
            <source>The server has not said yet whether a shift is open.</source>
            <translation>Le serveur n’a pas encore dit si une caisse est ouverte.</translation>
        </message>
        <message>
            <source>The shift is not closed. %1</source>
            <translation>La caisse n’est pas clôturée. %1</translation>
        </message>
        <message>
            <source>The shift is closed.</source>
            <translation>La caisse est clôturée.</translation>
        </message>
        <message>
            <source>The shifts before could not be fetched. %1</source>
            <translation>Les sessions précédentes n’ont pas pu être récupérées. %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftListModel</name>
        <message>
            <source>open</source>
            <translation>ouverte</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N°</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Ouverture</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Clôture</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Vendeur</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Compté</translation>
        </message>
        <message>
            <source>Over/short</source>
            <translation>Écart</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftOffer</name>
        <message>
            <source>No shift is open</source>
            <translation>Aucune caisse n’est ouverte</translation>
        </message>
        <message>
            <source>No shift is open: what you sell is in no X or Z report.</source>
            <translation>Aucune caisse n’est ouverte : vos ventes ne figurent dans aucun rapport X ou Z.</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Ouvrir la caisse</translation>
        </message>
        <message>
            <source>Sell without</source>
            <translation>Vendre sans caisse</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftPage</name>
        <message>
            <source>Shift</source>
            <translation>Caisse</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Asking the server whether a shift is open…</source>
            <translation>Le serveur vérifie si une caisse est ouverte…</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Ouvrir la caisse</translation>
        </message>
        <message>
            <source>No shift is open. You can sell all the same, but what you sell is then in nobody's X or Z report. Count the float that lies in the drawer.</source>
            <translation>Aucune caisse n’est ouverte. Vous pouvez vendre quand même, mais vos ventes ne figureront alors dans aucun rapport X ou Z. Comptez le fond de caisse qui se trouve dans le tiroir.</translation>
        </message>
        <message>
            <source>Currency of the drawer</source>
            <translation>Devise du tiroir</translation>
        </message>
        <message>
            <source>Open the shift</source>
            <translation>Ouvrir la caisse</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>Rapport X</translation>
        </message>
        <message>
            <source>Count and close</source>
            <translation>Compter et clôturer</translation>
        </message>
        <message>
            <source>Cash without a sale</source>
            <translation>Espèces hors vente</translation>
        </message>
        <message>
            <source>Which way</source>
            <translation>Sens du mouvement</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Apport</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>Drop to the safe</source>
            <translation>Dépôt au coffre</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Montant</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Count the drawer</source>
            <translation>Compter le tiroir</translation>
        </message>
        <message>
            <source>Count all cash that lies in it, the float too. What should be there is told once the count is handed in; then the shift is closed for good.</source>
            <translation>Comptez toutes les espèces qui s’y trouvent, fond de caisse compris. Le montant attendu s’affiche une fois le comptage validé ; la caisse est alors clôturée pour de bon.</translation>
        </message>
        <message>
            <source>Hand in the count and close</source>
            <translation>Valider le comptage et clôturer</translation>
        </message>
        <message>
            <source>Go on selling</source>
            <translation>Continuer à vendre</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>The X report stands here after {x-report}, the Z report after the count.</source>
            <translation>Le rapport X s’affiche ici après {x-report}, le rapport Z après le comptage.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <source>Shifts before</source>
            <translation>Sessions précédentes</translation>
        </message>
        <message>
            <source>None yet. Every closed shift stays here with its Z report.</source>
            <translation>Aucune pour l’instant. Chaque caisse clôturée reste ici avec son rapport Z.</translation>
        </message>
        <message>
            <source>Shifts before; Enter shows the report</source>
            <translation>Sessions précédentes ; Entrée affiche le rapport</translation>
        </message>
        <message>
            <source>Older ones</source>
            <translation>Plus anciennes</translation>
        </message>
        <message>
            <source>Shift %1, open since %2</source>
            <translation>Session de caisse %1, ouverte depuis le %2</translation>
        </message>
        <message>
            <source>Opened with a float of %1. What you sell counts into it.</source>
            <translation>Ouverte avec un fond de caisse de %1. Vos ventes y sont comptées.</translation>
        </message>
        <message>
            <source>How much? Type it like %1.</source>
            <translation>Combien ? Exemple : %1.</translation>
        </message>
        <message>
            <source>Say what for; it stands on the report.</source>
            <translation>Indiquez le motif ; il figure sur le rapport.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SignInPage</name>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Trust this server</source>
            <translation>Faire confiance à ce serveur</translation>
        </message>
        <message>
            <source>The box office of this house</source>
            <translation>La billetterie de la maison</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>Fingerprint of the server's certificate</source>
            <translation>Empreinte du certificat du serveur</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>That is not a server's address. Type it like boxoffice.example:8443.</source>
            <translation>Ce n’est pas une adresse de serveur. Exemple : boxoffice.example:8443.</translation>
        </message>
        <message>
            <source>Type your e-mail and your password.</source>
            <translation>Saisissez votre e-mail et votre mot de passe.</translation>
        </message>
        <message>
            <source>This is not the server this till knows</source>
            <translation>Ce n’est pas le serveur que ce poste connaît</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>Est-ce votre serveur ?</translation>
        </message>
        <message>
            <source>The certificate at %1 has changed. Nothing was sent. Go on only if the administrator says that it was renewed, and forget the old one under Settings.</source>
            <translation>Le certificat de %1 a changé. Rien n’a été envoyé. Ne continuez que si l’administrateur confirme qu’il a été renouvelé ; oubliez alors l’ancien dans les réglages.</translation>
        </message>
        <message>
            <source>This till talks to %1 for the first time. Compare this fingerprint with the one the administrator has; from then on only this server is trusted.</source>
            <translation>Ce poste s’adresse à %1 pour la première fois. Comparez cette empreinte avec celle de l’administrateur ; ensuite, le poste ne fera confiance qu’à ce serveur.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Connexion…</translation>
        </message>
    </context>
    <context>
        <name>foyer::SupervisorPrompt</name>
        <message>
            <source>A supervisor is asked</source>
            <translation>Demande à un responsable</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>Code PIN</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>Code PIN du responsable</translation>
        </message>
        <message>
            <source>Approve   Enter</source>
            <translation>Autoriser   Entrée</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Autoriser</translation>
        </message>
        <message>
            <source>No   Esc</source>
            <translation>Non   Échap</translation>
        </message>
        <message>
            <source>Do not approve</source>
            <translation>Ne pas autoriser</translation>
        </message>
        <message>
            <source>Nobody who may approve this has a PIN yet. A supervisor sets one in the settings.</source>
            <translation>Personne qui puisse l’autoriser n’a encore de code PIN. Un responsable définit le sien dans les réglages.</translation>
        </message>
        <message>
            <source>A PIN has at least four digits.</source>
            <translation>Un code PIN a au moins quatre chiffres.</translation>
        </message>
        <message>
            <source>That PIN is wrong.</source>
            <translation>Code PIN incorrect.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Trop de codes PIN erronés. Réessayez dans %n minute.</numerusform>
                <numerusform>Trop de codes PIN erronés. Réessayez dans %n minutes.</numerusform>
            </translation>
        </message>
        <message>
            <source>This person may not approve that any more. Choose another.</source>
            <translation>Cette personne ne peut plus l’autoriser. Choisissez-en une autre.</translation>
        </message>
    </context>
    <context>
        <name>foyer::TicketPreview</name>
        <message>
            <source>Picture of the ticket</source>
            <translation>Image du billet</translation>
        </message>
        <message numerus="yes">
            <source>%n tickets</source>
            <translation>
                <numerusform>%n billet</numerusform>
                <numerusform>%n billets</numerusform>
            </translation>
        </message>
    </context>
</TS>
