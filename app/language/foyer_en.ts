<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message numerus="yes">
        <source>Too many wrong passwords. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong passwords. Try again in %n minute.</numerusform>
            <numerusform>Too many wrong passwords. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message numerus="yes">
        <source>%1, %n payment(s)</source>
        <translation>
            <numerusform>%1, %n payment</numerusform>
            <numerusform>%1, %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n refund(s)</source>
        <translation>
            <numerusform>%1, %n refund</numerusform>
            <numerusform>%1, %n refunds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n void(s)</source>
        <translation>
            <numerusform>%1, %n void</numerusform>
            <numerusform>%1, %n voids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of it %n voucher(s) sold</source>
        <translation>
            <numerusform>of it %n voucher sold</numerusform>
            <numerusform>of it %n vouchers sold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatMap</name>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back</source>
        <translation>
            <numerusform>%Ln held back</numerusform>
            <numerusform>%Ln held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sold</source>
        <translation>
            <numerusform>%Ln sold</numerusform>
            <numerusform>%Ln sold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message numerus="yes">
        <source>%1 and %n more row(s)</source>
        <translation>
            <numerusform>%1 and %n more row</numerusform>
            <numerusform>%1 and %n more rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, not together: %n group(s) close by</source>
        <translation>
            <numerusform>, not together: %n group close by</numerusform>
            <numerusform>, not together: %n groups close by</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, leaves %n single place(s)</source>
        <translation>
            <numerusform>, leaves a single place</numerusform>
            <numerusform>, leaves %n single places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::Checkout</name>
    <message numerus="yes">
        <source>One sale takes %n tenders at most. Backspace takes the last one off.</source>
        <translation>
            <numerusform>One sale takes %n tenders at most. Backspace takes the last one off.</numerusform>
            <numerusform>One sale takes %n tenders at most. Backspace takes the last one off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::CommandLine</name>
    <message numerus="yes">
        <source>Between 1 and %n seats can be chosen at once.</source>
        <translation>
            <numerusform>Between 1 and %n seat can be chosen at once.</numerusform>
            <numerusform>Between 1 and %n seats can be chosen at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::CustomerScreen</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::DeskPage</name>
    <message numerus="yes">
        <source>Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.</source>
        <translation>
            <numerusform>Exchange of %n ticket of order %1, worth %2. Hold the new place; Esc leaves.</numerusform>
            <numerusform>Exchange of %n tickets of order %1, worth %2. Hold the new places; Esc leaves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given away</source>
        <translation>
            <numerusform>%n given away</numerusform>
            <numerusform>%n given away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::EventTableModel</name>
    <message numerus="yes">
        <source>%n kept here</source>
        <translation>
            <numerusform>%n kept here</numerusform>
            <numerusform>%n kept here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::HoldForm</name>
    <message numerus="yes">
        <source>Keep %Ln place(s)</source>
        <translation>
            <numerusform>Keep %Ln place</numerusform>
            <numerusform>Keep %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln chosen seat(s)</source>
        <translation>
            <numerusform>Release %Ln chosen seat</numerusform>
            <numerusform>Release %Ln chosen seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Press again to release %Ln place(s)</source>
        <translation>
            <numerusform>Press again to release %Ln place</numerusform>
            <numerusform>Press again to release %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release all %Ln place(s)</source>
        <translation>
            <numerusform>Release all %Ln place</numerusform>
            <numerusform>Release all %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::HoldsController</name>
    <message numerus="yes">
        <source>One house hold takes at most %Ln seat(s).</source>
        <translation>
            <numerusform>One house hold takes at most %Ln seat.</numerusform>
            <numerusform>One house hold takes at most %Ln seats.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these seats are not of this hold.</source>
        <translation>
            <numerusform>%Ln of these seats is not of this hold.</numerusform>
            <numerusform>%Ln of these seats are not of this hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these seats are not available.</source>
        <translation>
            <numerusform>%Ln of these seats is not available.</numerusform>
            <numerusform>%Ln of these seats are not available.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) are kept under %1.</source>
        <translation>
            <numerusform>%Ln place is kept under %1.</numerusform>
            <numerusform>%Ln places are kept under %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of %1 are on general sale.</source>
        <translation>
            <numerusform>%Ln place of %1 is on general sale.</numerusform>
            <numerusform>%Ln places of %1 are on general sale.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::LayoutEditor</name>
    <message numerus="yes">
        <source>A layout has at most %n fields.</source>
        <translation>
            <numerusform>A layout has at most %n fields.</numerusform>
            <numerusform>A layout has at most %n fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::LeaseChip</name>
    <message numerus="yes">
        <source>%n sale(s) refused</source>
        <translation>
            <numerusform>%n sale refused</numerusform>
            <numerusform>%n sales refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection. %n left to sell here</source>
        <translation>
            <numerusform>No connection. %n left to sell here</numerusform>
            <numerusform>No connection. %n left to sell here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) kept at this till</source>
        <translation>
            <numerusform>%n place kept at this till</numerusform>
            <numerusform>%n places kept at this till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to hand in</source>
        <translation>
            <numerusform>%n to hand in</numerusform>
            <numerusform>%n to hand in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::LeasePane</name>
    <message numerus="yes">
        <source>No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.</source>
        <translation>
            <numerusform>No connection: %n place can be sold here for cash. The sale is handed in when the server is back.</numerusform>
            <numerusform>No connection: %n places can be sold here for cash. The sales are handed in when the server is back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.</source>
        <translation>
            <numerusform>%n place is set aside. When there is no connection it is sold here for cash, with a valid ticket.</numerusform>
            <numerusform>%n places are set aside. When there is no connection they are sold here for cash, with valid tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::MainWindow</name>
    <message numerus="yes">
        <source>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</source>
        <translation>
            <numerusform>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</numerusform>
            <numerusform>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::OrderDetail</name>
    <message numerus="yes">
        <source>%n order(s) in all, %1</source>
        <translation>
            <numerusform>%n order in all, %1</numerusform>
            <numerusform>%n orders in all, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n ticket(s) again?</source>
        <translation>
            <numerusform>Print %n ticket again?</numerusform>
            <numerusform>Print %n tickets again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) go on sale again.</source>
        <translation>
            <numerusform>%n place goes on sale again.</numerusform>
            <numerusform>%n places go on sale again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::PageNav</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>a page, and how many things wait there</comment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::PaymentsPage</name>
    <message numerus="yes">
        <source>The gateway was asked %n time(s).</source>
        <translation>
            <numerusform>The gateway was asked once.</numerusform>
            <numerusform>The gateway was asked %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::PrintDesk</name>
    <message numerus="yes">
        <source>%n ticket(s) of %1 were printed before. {reprint} makes new ones.</source>
        <translation>
            <numerusform>%n ticket of %1 was printed before. {reprint} makes new ones.</numerusform>
            <numerusform>%n tickets of %1 were printed before. {reprint} makes new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::PrintStrip</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::PrintersPane</name>
    <message numerus="yes">
        <source>A till has at most %n printers.</source>
        <translation>
            <numerusform>A till has at most %n printer.</numerusform>
            <numerusform>A till has at most %n printers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::SaleController</name>
    <message numerus="yes">
        <source>One sale holds at most %n places.</source>
        <translation>
            <numerusform>One sale holds at most %n place.</numerusform>
            <numerusform>One sale holds at most %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection. %n place(s) kept at this till can be sold for cash.</source>
        <translation>
            <numerusform>No connection. %n place kept at this till can be sold for cash.</numerusform>
            <numerusform>No connection. %n places kept at this till can be sold for cash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are left at this till; more need the server.</source>
        <translation>
            <numerusform>%n place is left at this till; more need the server.</numerusform>
            <numerusform>%n places are left at this till; more need the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::SupervisorPrompt</name>
    <message numerus="yes">
        <source>Too many wrong PINs. Try again in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong PINs. Try again in %n minute.</numerusform>
            <numerusform>Too many wrong PINs. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::TicketPreview</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
</TS>
