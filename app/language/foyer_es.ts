<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Controls</name>
        <message>
            <source>Empty the field</source>
            <translation>Vaciar el campo</translation>
        </message>
        <message>
            <source>Empty the field (Esc)</source>
            <translation>Vaciar el campo (Esc)</translation>
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
            <translation>Por favor, siga las indicaciones del terminal</translation>
        </message>
        <message>
            <source>Reserved for you. Please pay before the time you were told.</source>
            <translation>Queda reservado a su nombre. Pague antes de la hora que se le ha indicado.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>The server did not understand this till. Is one of them older?</source>
            <translation>El servidor no ha entendido a esta caja. ¿Está alguno de los dos sin actualizar?</translation>
        </message>
        <message>
            <source>You are signed out. Sign in again.</source>
            <translation>Su sesión se ha cerrado. Vuelva a iniciarla.</translation>
        </message>
        <message>
            <source>Your role may not do this.</source>
            <translation>Su rol no permite hacer esto.</translation>
        </message>
        <message>
            <source>This is no longer there.</source>
            <translation>Esto ya no existe.</translation>
        </message>
        <message>
            <source>Somebody else was faster.</source>
            <translation>Alguien se ha adelantado.</translation>
        </message>
        <message>
            <source>The time for this is over.</source>
            <translation>El plazo para esto ha terminado.</translation>
        </message>
        <message>
            <source>This is too much at once.</source>
            <translation>Es demasiado de una sola vez.</translation>
        </message>
        <message>
            <source>The rules of the house do not allow this.</source>
            <translation>Las normas de la casa no lo permiten.</translation>
        </message>
        <message>
            <source>This account is locked for a while.</source>
            <translation>Esta cuenta está bloqueada temporalmente.</translation>
        </message>
        <message>
            <source>Too many tries. Wait a moment.</source>
            <translation>Demasiados intentos. Espere un momento.</translation>
        </message>
        <message>
            <source>The server failed. Its log says why.</source>
            <translation>El servidor ha fallado. El motivo consta en su registro.</translation>
        </message>
        <message>
            <source>The server does not answer.</source>
            <translation>El servidor no responde.</translation>
        </message>
        <message>
            <source>E-mail or password is wrong.</source>
            <translation>El correo o la contraseña no son correctos.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong passwords. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Demasiadas contraseñas incorrectas. Inténtelo de nuevo dentro de %n minuto.</numerusform>
                <numerusform>Demasiadas contraseñas incorrectas. Inténtelo de nuevo dentro de %n minutos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong passwords. This account is locked for a while.</source>
            <translation>Demasiadas contraseñas incorrectas. Esta cuenta está bloqueada temporalmente.</translation>
        </message>
        <message>
            <source>No Foyer server answers at this address.</source>
            <translation>En esta dirección no responde ningún servidor Foyer.</translation>
        </message>
    </context>
    <context>
        <name>OrderWords</name>
        <message>
            <source>paid in part</source>
            <translation>pagado en parte</translation>
        </message>
        <message>
            <source>to be paid</source>
            <translation>por pagar</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>pagado</translation>
        </message>
        <message>
            <source>partly refunded</source>
            <translation>devolución parcial</translation>
        </message>
        <message>
            <source>refunded</source>
            <translation>devolución</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>cancelado</translation>
        </message>
        <message>
            <source>not paid in time</source>
            <translation>no pagado a tiempo</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>válida</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>dentro</translation>
        </message>
        <message>
            <source>exchanged</source>
            <translation>cambiada</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>caducada</translation>
        </message>
        <message>
            <source>cash</source>
            <translation>efectivo</translation>
        </message>
        <message>
            <source>card</source>
            <translation>tarjeta</translation>
        </message>
        <message>
            <source>gift voucher</source>
            <translation>vale regalo</translation>
        </message>
        <message>
            <source>free of charge</source>
            <translation>invitación</translation>
        </message>
        <message>
            <source>online payment</source>
            <translation>pago en línea</translation>
        </message>
        <message>
            <source>invoice</source>
            <translation>factura</translation>
        </message>
        <message>
            <source>bank transfer</source>
            <translation>transferencia</translation>
        </message>
        <message>
            <source>Today %1</source>
            <translation>Hoy %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Mañana %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>valid places of all</comment>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Ordered at the window, by %1</source>
            <comment>the seller</comment>
            <translation>Pedido en taquilla, por %1</translation>
        </message>
        <message>
            <source>Ordered outside the house, as %1</source>
            <translation>Pedido fuera de la casa, como %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>Pago de %1: %2</translation>
        </message>
        <message>
            <source>%1 given back: %2 (%3)</source>
            <comment>amount, tender, reason</comment>
            <translation>Devolución de %1: %2 (%3)</translation>
        </message>
        <message>
            <source>%1 came for the invoice: %2</source>
            <translation>Cobro de la factura, %1: %2</translation>
        </message>
        <message>
            <source>Tickets handed out by %1</source>
            <translation>Entradas entregadas por %1</translation>
        </message>
        <message>
            <source>Tickets handed out by %1: %2</source>
            <translation>Entradas entregadas por %1: %2</translation>
        </message>
        <message>
            <source>%1 admitted</source>
            <comment>a place</comment>
            <translation>%1: acceso</translation>
        </message>
        <message>
            <source>%1 admitted at %2</source>
            <comment>a place and a gate</comment>
            <translation>%1: acceso por %2</translation>
        </message>
        <message>
            <source>%1 in cash from the drawer</source>
            <translation>%1 en efectivo del cajón</translation>
        </message>
        <message>
            <source>%1 to the card (slip %2)</source>
            <translation>%1 a la tarjeta (comprobante %2)</translation>
        </message>
        <message>
            <source>%1 to the card</source>
            <translation>%1 a la tarjeta</translation>
        </message>
        <message>
            <source>%1 to the gift voucher %2</source>
            <translation>%1 al vale regalo %2</translation>
        </message>
        <message>
            <source>%1 to the online payment, by itself</source>
            <translation>%1 al pago en línea, automáticamente</translation>
        </message>
        <message>
            <source>%1 was free: nothing to give back</source>
            <translation>%1 de invitación: nada que devolver</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice</source>
            <translation>%1 menos por pagar en la factura</translation>
        </message>
        <message>
            <source>%1 of the invoice back: %2</source>
            <translation>%1 de la factura, a devolver: %2</translation>
        </message>
        <message>
            <source>%1 less owed on the invoice, %2 back: %3</source>
            <translation>%1 menos por pagar en la factura, %2 a devolver: %3</translation>
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
            <translation>%1 · enviado por correo a %2</translation>
        </message>
        <message>
            <source>%1 mail to %2 refused: %3</source>
            <comment>when, whom to, and why</comment>
            <translation>%1 · correo a %2 rechazado: %3</translation>
        </message>
        <message>
            <source>%1 mail to %2 waits to be sent</source>
            <comment>when, and whom to</comment>
            <translation>%1 · correo a %2 pendiente de envío</translation>
        </message>
    </context>
    <context>
        <name>PaperLayout</name>
        <message>
            <source>Ticket, 80 mm roll</source>
            <translation>Entrada, rollo de 80 mm</translation>
        </message>
        <message>
            <source>Starts {time}   Doors {doors}</source>
            <translation>Inicio {time}   Puertas {doors}</translation>
        </message>
        <message>
            <source>Row {row}</source>
            <translation>Fila {row}</translation>
        </message>
        <message>
            <source>Seat {seat}</source>
            <translation>Butaca {seat}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}</source>
            <translation>Pedido {order}  {ticket}</translation>
        </message>
        <message>
            <source>Ticket, 2 by 5.5 inch stock</source>
            <translation>Entrada, cartulina de 2 × 5,5 pulgadas</translation>
        </message>
        <message>
            <source>{date}  {time}</source>
            <translation>{date}  {time}</translation>
        </message>
        <message>
            <source>{priceType}  {price}   Doors {doors}</source>
            <translation>{priceType}  {price}   Puertas {doors}</translation>
        </message>
        <message>
            <source>Order {order}  {ticket}  {holder}</source>
            <translation>Pedido {order}  {ticket}  {holder}</translation>
        </message>
        <message>
            <source>Ticket, A4 page</source>
            <translation>Entrada, página A4</translation>
        </message>
        <message>
            <source>Admits one. A copy admits nobody: the first scan counts.</source>
            <translation>Válida para una persona. Una copia no da acceso: cuenta la primera lectura.</translation>
        </message>
        <message>
            <source>Receipt, 80 mm roll</source>
            <translation>Recibo, rollo de 80 mm</translation>
        </message>
        <message>
            <source>Order {order}</source>
            <translation>Pedido {order}</translation>
        </message>
        <message>
            <source>Served by {seller}</source>
            <translation>Le ha atendido {seller}</translation>
        </message>
        <message>
            <source>Report, A4 page</source>
            <translation>Informe, página A4</translation>
        </message>
        <message>
            <source>Report, 80 mm roll</source>
            <translation>Informe, rollo de 80 mm</translation>
        </message>
    </context>
    <context>
        <name>PaperWords</name>
        <message>
            <source>Ticket %1 of %2</source>
            <translation>Entrada %1 de %2</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Efectivo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Voucher</source>
            <translation>Vale</translation>
        </message>
        <message>
            <source>Complimentary</source>
            <translation>Invitación</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>Pago en línea</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Recibo</translation>
        </message>
        <message>
            <source>%1 × %2 at %3</source>
            <translation>%1 × %2 a %3</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Devuelto</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Ingresos en caja</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Salidas de caja</translation>
        </message>
        <message>
            <source>Dropped to the safe</source>
            <translation>Retirado a caja fuerte</translation>
        </message>
        <message>
            <source>in</source>
            <translation>ingreso</translation>
        </message>
        <message>
            <source>to the safe</source>
            <translation>a caja fuerte</translation>
        </message>
        <message>
            <source>out</source>
            <translation>salida</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2: %3</translation>
        </message>
        <message>
            <source> (approved by %1)</source>
            <translation> (autorizado por %1)</translation>
        </message>
        <message>
            <source>Z report %1</source>
            <translation>Informe Z %1</translation>
        </message>
        <message>
            <source>X report %1</source>
            <translation>Informe X %1</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>desde %1</translation>
        </message>
        <message>
            <source>Float</source>
            <translation>Fondo de caja</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n payment(s)</source>
            <translation>
                <numerusform>%1, %n pago</numerusform>
                <numerusform>%1, %n pagos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n refund(s)</source>
            <translation>
                <numerusform>%1, %n devolución</numerusform>
                <numerusform>%1, %n devoluciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n void(s)</source>
            <translation>
                <numerusform>%1, %n anulación</numerusform>
                <numerusform>%1, %n anulaciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of it %n voucher(s) sold</source>
            <translation>
                <numerusform>de ello, %n vale vendido</numerusform>
                <numerusform>de ello, %n vales vendidos</numerusform>
            </translation>
        </message>
        <message>
            <source>Expected in the drawer</source>
            <translation>Previsto en el cajón</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Recuento</translation>
        </message>
        <message>
            <source>Over</source>
            <translation>Sobrante</translation>
        </message>
        <message>
            <source>Short</source>
            <translation>Faltante</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>Sam Seller</source>
            <translation>Sara Vendedora</translation>
        </message>
        <message>
            <source>Maria Example</source>
            <translation>María Ejemplo</translation>
        </message>
        <message>
            <source>Stalls · Row F · Seat 7</source>
            <translation>Platea · Fila F · Butaca 7</translation>
        </message>
        <message>
            <source>A Midsummer Night's Dream</source>
            <translation>El sueño de una noche de verano</translation>
        </message>
        <message>
            <source>City Theatre, Great House</source>
            <translation>Teatro Municipal, Sala Principal</translation>
        </message>
        <message>
            <source>Stalls</source>
            <translation>Platea</translation>
        </message>
        <message>
            <source>Premium</source>
            <translation>Premium</translation>
        </message>
    </context>
    <context>
        <name>SeatMap</name>
        <message>
            <source>Stage</source>
            <translation>Escenario</translation>
        </message>
        <message>
            <source>Exit</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>en su venta</translation>
        </message>
        <message>
            <source>available</source>
            <translation>libre</translation>
        </message>
        <message>
            <source>held by another till</source>
            <translation>retenida por otra caja</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendida</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>fuera de venta</translation>
        </message>
        <message>
            <source>Wheelchair space</source>
            <translation>Espacio para silla de ruedas</translation>
        </message>
        <message>
            <source>Companion of a wheelchair space</source>
            <translation>Acompañante de silla de ruedas</translation>
        </message>
        <message>
            <source>Restricted view</source>
            <translation>Visibilidad reducida</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Reserva de la casa %1</translation>
        </message>
        <message>
            <source>Free choice of place</source>
            <translation>Sin numerar</translation>
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
            <translation>Retenida en una venta</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendida</translation>
        </message>
        <message>
            <source>Off sale</source>
            <translation>Fuera de venta</translation>
        </message>
        <message>
            <source>House hold</source>
            <translation>Reserva de la casa</translation>
        </message>
        <message>
            <source>Not held back</source>
            <translation>Sin reserva de la casa</translation>
        </message>
        <message>
            <source>Not sold</source>
            <translation>Sin vender</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>El resto</translation>
        </message>
        <message numerus="yes">
            <source>%Ln held back</source>
            <translation>
                <numerusform>%Ln reservada</numerusform>
                <numerusform>%Ln reservadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sold</source>
            <translation>
                <numerusform>%Ln vendida</numerusform>
                <numerusform>%Ln vendidas</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken out: %1</source>
            <translation>Fuera de venta: %1</translation>
        </message>
        <message>
            <source>Sold by %1</source>
            <translation>Vendida por %1</translation>
        </message>
        <message>
            <source>none left</source>
            <translation>ninguna libre</translation>
        </message>
    </context>
    <context>
        <name>ServerWords</name>
        <message>
            <source>%1 · Seat %2</source>
            <comment>a section without rows, and the seat's number</comment>
            <translation>%1 · Butaca %2</translation>
        </message>
        <message>
            <source>%1 · Row %2 · Seat %3</source>
            <translation>%1 · Fila %2 · Butaca %3</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more row(s)</source>
            <translation>
                <numerusform>%1 y %n fila más</numerusform>
                <numerusform>%1 y %n filas más</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <comment>places in two rows</comment>
            <translation>%1 y %2</translation>
        </message>
        <message>
            <source>row %1</source>
            <comment>inside a sentence</comment>
            <translation>fila %1</translation>
        </message>
        <message>
            <source>, not together: over a gap in the row</source>
            <translation>, no juntas: con un hueco en la fila</translation>
        </message>
        <message>
            <source>, not together: one behind the other</source>
            <translation>, no juntas: unas detrás de otras</translation>
        </message>
        <message numerus="yes">
            <source>, not together: %n group(s) close by</source>
            <translation>
                <numerusform>, no juntas: %n grupo próximo</numerusform>
                <numerusform>, no juntas: %n grupos próximos</numerusform>
            </translation>
        </message>
        <message>
            <source>, not together: the places nearest each other</source>
            <translation>, no juntas: las localidades más próximas entre sí</translation>
        </message>
        <message>
            <source>, no single left</source>
            <translation>, sin dejar ninguna suelta</translation>
        </message>
        <message numerus="yes">
            <source>, leaves %n single place(s)</source>
            <translation>
                <numerusform>, deja %n localidad suelta</numerusform>
                <numerusform>, deja %n localidades sueltas</numerusform>
            </translation>
        </message>
        <message>
            <source>, restricted view</source>
            <translation>, visibilidad reducida</translation>
        </message>
        <message>
            <source>seller</source>
            <comment>a role</comment>
            <translation>vendedor</translation>
        </message>
        <message>
            <source>organizer</source>
            <comment>a role</comment>
            <translation>organizador</translation>
        </message>
        <message>
            <source>admin</source>
            <comment>a role</comment>
            <translation>administrador</translation>
        </message>
        <message>
            <source>door</source>
            <comment>a role</comment>
            <translation>puerta</translation>
        </message>
    </context>
    <context>
        <name>foyer::BasketPanel</name>
        <message>
            <source>in cash</source>
            <translation>en efectivo</translation>
        </message>
        <message>
            <source>on the card terminal</source>
            <translation>en el terminal</translation>
        </message>
        <message>
            <source>on the voucher</source>
            <translation>en el vale</translation>
        </message>
        <message>
            <source>off the invoice</source>
            <translation>menos en la factura</translation>
        </message>
        <message>
            <source>the way it came</source>
            <translation>por la misma vía</translation>
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
            <translation>Elija butacas en el plano, o escriba cuántas y pulse Intro.</translation>
        </message>
        <message>
            <source>Places in this sale</source>
            <translation>Localidades de esta venta</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>What the exchange comes to</source>
            <translation>Resultado del cambio de entradas</translation>
        </message>
        <message>
            <source>Time left on the hold</source>
            <translation>Tiempo que queda de la retención</translation>
        </message>
        <message>
            <source>Hold these places   Enter</source>
            <translation>Retener estas localidades   Intro</translation>
        </message>
        <message>
            <source>Let go   Esc</source>
            <translation>Liberar   Esc</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Save the tickets…</source>
            <translation>Guardar las entradas…</translation>
        </message>
        <message>
            <source>Next sale   Enter</source>
            <translation>Siguiente venta   Intro</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Goes back</source>
            <translation>A devolver</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Nada que pagar</translation>
        </message>
        <message>
            <source>More to pay</source>
            <translation>Falta por pagar</translation>
        </message>
        <message>
            <source>New places %1, tickets given in %2.</source>
            <translation>Localidades nuevas, %1; entradas que se cambian, %2.</translation>
        </message>
        <message>
            <source>%1 Back: %2.</source>
            <translation>%1 A devolver: %2.</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Venta</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Cambio de entradas</translation>
        </message>
        <message>
            <source>New sale</source>
            <translation>Nueva venta</translation>
        </message>
        <message>
            <source>Holding…</source>
            <translation>Reteniendo…</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Retenidas</translation>
        </message>
        <message>
            <source>Not known yet</source>
            <translation>Aún no se sabe</translation>
        </message>
        <message>
            <source>Card terminal</source>
            <translation>Terminal</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Pedido %1</translation>
        </message>
        <message>
            <source>Selling…</source>
            <translation>Vendiendo…</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido</translation>
        </message>
        <message>
            <source>To be paid</source>
            <translation>Por pagar</translation>
        </message>
        <message>
            <source>Give the order up   Esc</source>
            <translation>Cancelar el pedido   Esc</translation>
        </message>
        <message>
            <source>Undo order %1…</source>
            <translation>Anular el pedido %1…</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Falta por pagar</translation>
        </message>
        <message>
            <source>Order %1 · kept until %2</source>
            <translation>Pedido %1 · reservado hasta las %2</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>to be paid within %1</source>
            <translation>por pagar en %1</translation>
        </message>
        <message>
            <source>held %1</source>
            <translation>retenidas %1</translation>
        </message>
        <message>
            <source>No connection: the places kept at this till can be sold for cash. Type how many, or choose them on the map.</source>
            <translation>Sin conexión: las localidades apartadas en esta caja se pueden vender en efectivo. Escriba cuántas, o elíjalas en el plano.</translation>
        </message>
        <message>
            <source>Sold, to be handed in</source>
            <translation>Vendido, pendiente de enviar</translation>
        </message>
        <message>
            <source>Sale %1</source>
            <translation>Venta %1</translation>
        </message>
        <message>
            <source>A supervisor is asked</source>
            <translation>Se pide autorización</translation>
        </message>
    </context>
    <context>
        <name>foyer::CashCountPane</name>
        <message>
            <source>Sum, if not counted by piece</source>
            <translation>Importe, si no se cuenta por piezas</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Pieces of %1</source>
            <translation>Piezas de %1</translation>
        </message>
        <message>
            <source>Nothing is counted yet. Type 0 if there is nothing.</source>
            <translation>Aún no hay nada contado. Si no hay nada, escriba 0.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like %1.</source>
            <translation>Eso no es un importe. Escríbalo así: %1.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CheckInPage</name>
        <message>
            <source>Event at this door</source>
            <translation>Evento en esta puerta</translation>
        </message>
        <message>
            <source>In or out</source>
            <translation>Entrar o salir</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrar</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Scan a ticket, or type its code and press Enter</source>
            <translation>Escanee una entrada, o escriba su código y pulse Intro</translation>
        </message>
        <message>
            <source>Ticket code</source>
            <translation>Código de la entrada</translation>
        </message>
        <message>
            <source>Ready to scan</source>
            <translation>Listo para escanear</translation>
        </message>
        <message>
            <source>Last scans</source>
            <translation>Últimas lecturas</translation>
        </message>
        <message>
            <source>first admitted at %1, %2</source>
            <translation>primer acceso a las %1, %2</translation>
        </message>
        <message>
            <source>first admitted at %1</source>
            <translation>primer acceso a las %1</translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>consultando…</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Admitida</translation>
        </message>
        <message>
            <source>Already in</source>
            <translation>Ya dentro</translation>
        </message>
        <message>
            <source>Other event</source>
            <translation>Otro evento</translation>
        </message>
        <message>
            <source>Other gate</source>
            <translation>Otra puerta</translation>
        </message>
        <message>
            <source>Too early</source>
            <translation>Demasiado pronto</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Devuelta</translation>
        </message>
        <message>
            <source>Replaced</source>
            <translation>Sustituida</translation>
        </message>
        <message>
            <source>Forged</source>
            <translation>Falsa</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Desconocida</translation>
        </message>
    </context>
    <context>
        <name>foyer::Checkout</name>
        <message>
            <source>Cash</source>
            <translation>Efectivo</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Vale regalo</translation>
        </message>
        <message>
            <source>Given away</source>
            <translation>Invitación</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Factura</translation>
        </message>
        <message>
            <source>The server is away: nothing was taken. Order %1 waits; go on when it is back.</source>
            <translation>Sin conexión con el servidor: no se ha cobrado nada. El pedido %1 espera; siga cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>The server is away: nothing was sold. The seats stay held; pay again when it is back.</source>
            <translation>Sin conexión con el servidor: no se ha vendido nada. Las butacas siguen retenidas; cobre de nuevo cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>The terminal is asked. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>El cobro está en el terminal. Escriba el código de autorización y pulse Intro; Esc: denegada.</translation>
        </message>
        <message>
            <source>Type how much the customer gives, like 50 or 50.00.</source>
            <translation>Escriba cuánto entrega el cliente, por ejemplo 50 o 50,00.</translation>
        </message>
        <message>
            <source>No voucher has this code. {voucher} tries again.</source>
            <translation>Ningún vale tiene este código. Pulse {voucher} para intentarlo de nuevo.</translation>
        </message>
        <message>
            <source>The voucher could not be looked up. %1</source>
            <translation>No se ha podido consultar el vale. %1</translation>
        </message>
        <message>
            <source>The voucher is blocked. Take another tender.</source>
            <translation>El vale está bloqueado. Cobre de otra forma.</translation>
        </message>
        <message>
            <source>The voucher is no longer valid. Take another tender.</source>
            <translation>El vale ya no es válido. Cobre de otra forma.</translation>
        </message>
        <message>
            <source>The voucher is in %1. Take another tender.</source>
            <translation>El vale está en %1. Cobre de otra forma.</translation>
        </message>
        <message>
            <source>Nothing is left on the voucher. Take another tender.</source>
            <translation>El vale no tiene saldo. Cobre de otra forma.</translation>
        </message>
        <message>
            <source>…%1 · %2 stays on it</source>
            <comment>the end of a voucher's code, and what is left</comment>
            <translation>…%1 · le quedan %2</translation>
        </message>
        <message>
            <source>Giving places away is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Su rol no permite dar invitaciones. {supervisor} llama a un supervisor.</translation>
        </message>
        <message>
            <source>Type why the places are given away, or the digit of a reason.</source>
            <translation>Escriba el motivo de la invitación, o el número de un motivo.</translation>
        </message>
        <message>
            <source>Selling on invoice is not for your role. {supervisor} calls a supervisor.</source>
            <translation>Su rol no permite vender con factura. {supervisor} llama a un supervisor.</translation>
        </message>
        <message>
            <source>An invoice needs a name.</source>
            <translation>Una factura necesita un nombre.</translation>
        </message>
        <message>
            <source>An invoice needs a mail or a postal address.</source>
            <translation>Una factura necesita un correo o una dirección postal.</translation>
        </message>
        <message>
            <source>This order was placed without a customer; an invoice is no longer possible. Take another tender.</source>
            <translation>Este pedido se hizo sin cliente; ya no es posible la factura. Cobre de otra forma.</translation>
        </message>
        <message>
            <source>The card can take up to %1.</source>
            <translation>Con tarjeta se pueden cobrar hasta %1.</translation>
        </message>
        <message numerus="yes">
            <source>One sale takes %n tenders at most. Backspace takes the last one off.</source>
            <translation>
                <numerusform>Una venta admite como máximo %n forma de pago. Retroceso quita la última.</numerusform>
                <numerusform>Una venta admite como máximo %n formas de pago. Retroceso quita la última.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay: {exact} cash, {card} card, {voucher} voucher; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1, %2. Faltan %3 por pagar: {exact} efectivo, {card} tarjeta, {voucher} vale; Retroceso lo quita.</translation>
        </message>
        <message>
            <source>This is paid already. Esc gives the whole order up, and the money goes back.</source>
            <translation>Esto ya está pagado. Esc cancela todo el pedido y se devuelve el dinero.</translation>
        </message>
        <message>
            <source>Not exchanged, but the card was charged: give %1 back on the terminal.</source>
            <translation>No se han cambiado las entradas, pero se ha cobrado con tarjeta: devuelva %1 en el terminal.</translation>
        </message>
        <message>
            <source>An exchange is paid at once. Esc leaves it.</source>
            <translation>Un cambio de entradas se paga en el acto. Esc lo abandona.</translation>
        </message>
        <message>
            <source>Part of this is being paid. Backspace takes tenders off; then it can be paid later.</source>
            <translation>Ya se está pagando una parte. Quítela con Retroceso; entonces se podrá reservar para pagar luego.</translation>
        </message>
        <message>
            <source>Type the name it is kept under.</source>
            <translation>Escriba el nombre de la reserva.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out and the seats are on sale again. Give the money back or hold once more.</source>
            <translation>No vendido: la retención ha vencido y las butacas vuelven a estar a la venta. Devuelva el dinero o reténgalas de nuevo.</translation>
        </message>
        <message>
            <source>Not sold: the voucher does not cover this any more. %1 still to pay; {voucher} looks it up again.</source>
            <translation>No vendido: el vale ya no cubre esto. Faltan %1 por pagar; {voucher} lo consulta de nuevo.</translation>
        </message>
        <message>
            <source>Another card payment of order %1 is not decided yet. Look at the terminal; Esc gives the order up.</source>
            <translation>Otro pago con tarjeta del pedido %1 sigue sin resolverse. Mire el terminal; Esc cancela el pedido.</translation>
        </message>
        <message>
            <source>Not exchanged. %1</source>
            <translation>No se han cambiado las entradas. %1</translation>
        </message>
        <message>
            <source>Not sold. %1</source>
            <translation>No vendido. %1</translation>
        </message>
        <message>
            <source>The server does not answer. It is asked again as soon as it does.</source>
            <translation>El servidor no responde. Se le preguntará de nuevo en cuanto lo haga.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Keep the money; the server is asked again as soon as it answers.</source>
            <translation>Aún no se sabe si se ha vendido. Guarde el dinero; se preguntará de nuevo al servidor en cuanto responda.</translation>
        </message>
        <message>
            <source>Not sold: order %1 was not paid in time, and its seats are on sale again.</source>
            <translation>No vendido: el pedido %1 no se pagó a tiempo y sus butacas vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>The card has paid order %1; the server is still writing it down. Do not charge it again.</source>
            <translation>La tarjeta ha pagado el pedido %1; el servidor todavía lo está anotando. No vuelva a cobrar.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined; ?: nobody knows.</source>
            <translation>%1 en el terminal. Escriba su código de autorización y pulse Intro; Esc: denegada; ?: no se sabe.</translation>
        </message>
        <message>
            <source>%1 on the terminal. Type its approval code and press Enter; Esc: it declined.</source>
            <translation>%1 en el terminal. Escriba su código de autorización y pulse Intro; Esc: denegada.</translation>
        </message>
        <message>
            <source>Type the approval code that the terminal shows, then Enter. Esc: it declined; ?: nobody knows.</source>
            <translation>Escriba el código de autorización que muestra el terminal y pulse Intro. Esc: denegada; ?: no se sabe.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc lets go.</source>
            <translation>No se ha cobrado nada con la tarjeta. Faltan %1 por pagar: {exact} efectivo, {card} otra vez el terminal, Esc libera.</translation>
        </message>
        <message>
            <source>An exchange cannot wait. Look into the terminal's journal: Enter with the approval code, or Esc.</source>
            <translation>Un cambio de entradas no puede esperar. Mire el registro del terminal: Intro con el código de autorización, o Esc.</translation>
        </message>
        <message>
            <source>The server does not take this. %1</source>
            <translation>El servidor no acepta esto. %1</translation>
        </message>
        <message>
            <source>Order %1 waits. When the terminal tells: approval code and Enter, or Esc. Enter alone goes on to the next customer.</source>
            <translation>El pedido %1 espera. Cuando el terminal responda: código de autorización e Intro, o Esc. Intro sin código pasa al siguiente cliente.</translation>
        </message>
        <message>
            <source>The card took nothing. %1 still to pay: {exact} cash, {card} the terminal again, Esc gives the order up.</source>
            <translation>No se ha cobrado nada con la tarjeta. Faltan %1 por pagar: {exact} efectivo, {card} otra vez el terminal, Esc cancela el pedido.</translation>
        </message>
        <message>
            <source>The order could not take the card's money any more: give %1 back on the terminal.</source>
            <translation>El pedido ya no admite el pago con tarjeta: devuelva %1 en el terminal.</translation>
        </message>
        <message>
            <source>Order %1 is cancelled, nothing was paid; the seats are on sale again.</source>
            <translation>Pedido %1 cancelado, no se ha pagado nada; las butacas vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 en efectivo</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 en el terminal</translation>
        </message>
        <message>
            <source>%1, which is on the voucher again</source>
            <translation>%1, que vuelven a estar en el vale</translation>
        </message>
        <message>
            <source>Not sold. Give back %1.</source>
            <translation>No vendido. Devuelva %1.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> y </translation>
        </message>
        <message>
            <source>This needs the server. Without it cash is taken: {exact} exact, {cash} an amount.</source>
            <translation>Esto requiere el servidor. Sin él solo se cobra en efectivo: {exact} exacto, {cash} otro importe.</translation>
        </message>
        <message>
            <source>%1 %2. %3 still to pay; Backspace takes it off.</source>
            <comment>tender, its amount, what is left</comment>
            <translation>%1, %2. Faltan %3 por pagar; Retroceso lo quita.</translation>
        </message>
        <message>
            <source>An exchange cannot be put on a card and given away in one.</source>
            <translation>Un cambio de entradas no se puede pagar a la vez con tarjeta y con invitación.</translation>
        </message>
        <message>
            <source>giving away %1: %2</source>
            <comment>an amount, and why</comment>
            <translation>la invitación de %1 (%2)</translation>
        </message>
        <message>
            <source>%1 on invoice for %2</source>
            <comment>an amount, and a name</comment>
            <translation>%1 con factura para %2</translation>
        </message>
        <message>
            <source>A supervisor types the PIN above. Esc goes back; the places stay held.</source>
            <translation>Un supervisor escribe su PIN arriba. Esc vuelve atrás; las localidades siguen retenidas.</translation>
        </message>
        <message>
            <source>Not approved: nothing was sold.</source>
            <translation>Sin autorización: no se ha vendido nada.</translation>
        </message>
        <message>
            <source>%1 %2 is still to pay.</source>
            <comment>what happened; an amount</comment>
            <translation>%1 Faltan %2 por pagar.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over before the server had it: nothing was sold by it. Ask once more.</source>
            <translation>La autorización del supervisor venció antes de llegar al servidor: no se ha vendido nada con ella. Pídala de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>foyer::CommandLine</name>
        <message>
            <source>Type the discount code after #.</source>
            <translation>Escriba el código de descuento después de #.</translation>
        </message>
        <message>
            <source>A code goes after a party: 2A #CODE.</source>
            <translation>El código va después de las personas: 2A #CODE.</translation>
        </message>
        <message>
            <source>Type how many, then who: %1.</source>
            <translation>Escriba cuántos y luego quiénes: %1.</translation>
        </message>
        <message>
            <source>%1 is no price type here: %2.</source>
            <translation>%1 no es una tarifa de este evento: %2.</translation>
        </message>
        <message>
            <source>Type a party like 2A1S, a place like F 12, or #CODE.</source>
            <translation>Escriba quiénes vienen, como 2A1S, una localidad, como F 12, o #CODE.</translation>
        </message>
        <message numerus="yes">
            <source>Between 1 and %n seats can be chosen at once.</source>
            <translation>
                <numerusform>Se puede elegir entre 1 y %n butaca a la vez.</numerusform>
                <numerusform>Se pueden elegir entre 1 y %n butacas a la vez.</numerusform>
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
            <translation>Pantalla del cliente</translation>
        </message>
    </context>
    <context>
        <name>foyer::CustomerScreen</name>
        <message>
            <source>Customer's screen</source>
            <translation>Pantalla del cliente</translation>
        </message>
        <message>
            <source>This window is closed</source>
            <translation>Esta ventanilla está cerrada</translation>
        </message>
        <message>
            <source>Thank you. Enjoy the show!</source>
            <translation>Gracias. ¡Disfrute del espectáculo!</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>desde %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Your change</source>
            <translation>Su cambio</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Falta por pagar</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Pagado</translation>
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
            <translation>¿Qué va a vender?</translation>
        </message>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Cargando el plano…</translation>
        </message>
        <message>
            <source>Choose another event</source>
            <translation>Elegir otro evento</translation>
        </message>
        <message>
            <source>Places left</source>
            <translation>Localidades libres</translation>
        </message>
        <message>
            <source>How many together?</source>
            <translation>¿Cuántas juntas?</translation>
        </message>
        <message>
            <source>Command line: how many of each price type; Enter holds the best seats together</source>
            <translation>Línea de comandos: cuántas de cada tarifa; Intro retiene las mejores butacas juntas</translation>
        </message>
        <message>
            <source>Who comes? 2A1S</source>
            <translation>¿Quién viene? 2A1S</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Número de localidades</translation>
        </message>
        <message>
            <source>Into the basket   Enter</source>
            <translation>A la cesta   Intro</translation>
        </message>
        <message>
            <source>Into the basket</source>
            <translation>A la cesta</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Intro</translation>
        </message>
        <message>
            <source>best two</source>
            <translation>dos mejores</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>next best</source>
            <translation>siguientes</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>price</source>
            <translation>precio</translation>
        </message>
        <message>
            <source>map</source>
            <translation>plano</translation>
        </message>
        <message>
            <source>list</source>
            <translation>lista</translation>
        </message>
        <message>
            <source>event</source>
            <translation>evento</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>let go</source>
            <translation>liberar</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>recibo</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>anular</translation>
        </message>
        <message numerus="yes">
            <source>Exchange of %n ticket(s) of order %1, worth %2. Hold the new places; Esc leaves.</source>
            <translation>
                <numerusform>Cambio de %n entrada del pedido %1, por valor de %2. Retenga las localidades nuevas; Esc lo abandona.</numerusform>
                <numerusform>Cambio de %n entradas del pedido %1, por valor de %2. Retenga las localidades nuevas; Esc lo abandona.</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter uses the discount code %1.</source>
            <translation>Intro usa el código de descuento %1.</translation>
        </message>
        <message>
            <source>Enter shows %1 on the map.</source>
            <translation>Intro muestra %1 en el plano.</translation>
        </message>
        <message>
            <source>%1 · Enter changes who sits in the held places</source>
            <translation>%1 · Intro cambia quién ocupa las localidades retenidas</translation>
        </message>
        <message>
            <source>%1: not sold together at any price level.</source>
            <translation>%1: no se venden juntas en ningún nivel de precio.</translation>
        </message>
        <message>
            <source>%1 · %2 · Enter holds the best</source>
            <translation>%1 · %2 · Intro retiene las mejores</translation>
        </message>
        <message>
            <source>%1 · %2 to %3 · Enter holds the best</source>
            <translation>%1 · %2 a %3 · Intro retiene las mejores</translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the number, like F 12.</source>
            <translation>%1 no está en este plano. Escriba la fila y el número, como F 12.</translation>
        </message>
        <message>
            <source>%1. Space takes it, Esc goes back.</source>
            <translation>%1. Espacio la elige, Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: ¿cuántas?</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>Libres: %1</translation>
        </message>
        <message>
            <source>Save the tickets</source>
            <translation>Guardar las entradas</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Documentos PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Guardado como %1</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>No se puede escribir %1. Elija otro lugar.</translation>
        </message>
        <message>
            <source>A receipt can be printed once something is sold.</source>
            <translation>El recibo se puede imprimir cuando se haya vendido algo.</translation>
        </message>
        <message>
            <source>Tickets can be printed again once they are sold.</source>
            <translation>Las entradas se pueden reimprimir cuando se hayan vendido.</translation>
        </message>
        <message>
            <source>Choose an event first.</source>
            <translation>Elija antes un evento.</translation>
        </message>
        <message>
            <source>New tickets need the server: they can be made once this sale is handed in.</source>
            <translation>Las entradas nuevas requieren el servidor: se podrán emitir cuando se haya enviado esta venta.</translation>
        </message>
        <message>
            <source>Giving places away needs the server.</source>
            <translation>Dar invitaciones requiere el servidor.</translation>
        </message>
        <message>
            <source>Giving places away is not for your role.</source>
            <translation>Su rol no permite dar invitaciones.</translation>
        </message>
        <message numerus="yes">
            <source>%n given away</source>
            <translation>
                <numerusform>%n invitación</numerusform>
                <numerusform>%n invitaciones</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why</source>
            <comment>how many are given away</comment>
            <translation>%1 · Intro retiene las mejores y pide el motivo</translation>
        </message>
        <message>
            <source>%1 · Enter holds the best and asks why, then a supervisor</source>
            <comment>how many are given away</comment>
            <translation>%1 · Intro retiene las mejores, pide el motivo y después a un supervisor</translation>
        </message>
        <message>
            <source>%1 · %2, %3 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2, %3 · Intro retiene las mejores y pide el motivo</translation>
        </message>
        <message>
            <source>%1 · %2 to %3, %4 · Enter holds the best and asks why</source>
            <comment>who pays, how much, how many are given away</comment>
            <translation>%1 · %2 a %3, %4 · Intro retiene las mejores y pide el motivo</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>what a seller may not do alone</comment>
            <translation>¿Autorizar %1?</translation>
        </message>
    </context>
    <context>
        <name>foyer::EventTableModel</name>
        <message>
            <source>Today %1</source>
            <translation>Hoy %1</translation>
        </message>
        <message>
            <source>Tomorrow %1</source>
            <translation>Mañana %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>off sale</source>
            <translation>fuera de venta</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>Venue</source>
            <translation>Recinto</translation>
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
                <numerusform>%n apartada aquí</numerusform>
                <numerusform>%n apartadas aquí</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::EventsPane</name>
        <message>
            <source>Search by name or venue</source>
            <translation>Buscar por nombre o recinto</translation>
        </message>
        <message>
            <source>Search events</source>
            <translation>Buscar eventos</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Eventos</translation>
        </message>
        <message>
            <source>Nothing found. Try fewer letters.</source>
            <translation>No se ha encontrado nada. Pruebe con menos letras.</translation>
        </message>
        <message>
            <source>No events from today on. An organizer adds the next one.</source>
            <translation>No hay eventos a partir de hoy. Un organizador añade el siguiente.</translation>
        </message>
        <message>
            <source>No connection. Of these events this till keeps places; the others come back with the server.</source>
            <translation>Sin conexión. De estos eventos hay localidades apartadas en esta caja; los demás volverán con el servidor.</translation>
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
            <translation>Azul</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Ámbar</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Light blue</source>
            <translation>Azul claro</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violeta</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Marrón</translation>
        </message>
        <message>
            <source>Critics, the band's guests, a group's name</source>
            <translation>Crítica, invitados del grupo, nombre de un colectivo</translation>
        </message>
        <message>
            <source>Sellers</source>
            <translation>Vendedores</translation>
        </message>
        <message>
            <source>Organizers</source>
            <translation>Organizadores</translation>
        </message>
        <message>
            <source>Nobody: taken out</source>
            <translation>Nadie: fuera de venta</translation>
        </message>
        <message>
            <source>Release on</source>
            <translation>Liberar el</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Quién vende</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>El actual</translation>
        </message>
        <message>
            <source>Say why these places are kept: whoever sells will ask.</source>
            <translation>Indique por qué se reservan estas localidades: quien venda lo preguntará.</translation>
        </message>
        <message>
            <source>The day they are released must still come.</source>
            <translation>La fecha de liberación debe ser futura.</translation>
        </message>
        <message>
            <source>House hold %1</source>
            <translation>Reserva de la casa %1</translation>
        </message>
        <message>
            <source>New house hold</source>
            <translation>Nueva reserva de la casa</translation>
        </message>
        <message>
            <source>Save changes</source>
            <translation>Guardar cambios</translation>
        </message>
        <message>
            <source>Choose places on the map</source>
            <translation>Elija localidades en el plano</translation>
        </message>
        <message numerus="yes">
            <source>Keep %Ln place(s)</source>
            <translation>
                <numerusform>Reservar %Ln localidad</numerusform>
                <numerusform>Reservar %Ln localidades</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats to release</source>
            <translation>Elija butacas para liberar</translation>
        </message>
        <message numerus="yes">
            <source>Release %Ln chosen seat(s)</source>
            <translation>
                <numerusform>Liberar %Ln butaca elegida</numerusform>
                <numerusform>Liberar %Ln butacas elegidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Press again to release %Ln place(s)</source>
            <translation>
                <numerusform>Pulse otra vez para liberar %Ln localidad</numerusform>
                <numerusform>Pulse otra vez para liberar %Ln localidades</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Release all %Ln place(s)</source>
            <translation>
                <numerusform>Liberar %Ln localidad</numerusform>
                <numerusform>Liberar las %Ln localidades</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsController</name>
        <message>
            <source>The plan of this event changed. Choose the event again.</source>
            <translation>El plano de este evento ha cambiado. Elija de nuevo el evento.</translation>
        </message>
        <message numerus="yes">
            <source>One house hold takes at most %Ln seat(s).</source>
            <translation>
                <numerusform>Una reserva de la casa admite como máximo %Ln butaca.</numerusform>
                <numerusform>Una reserva de la casa admite como máximo %Ln butacas.</numerusform>
            </translation>
        </message>
        <message>
            <source>This seat is not of the hold that is open. Esc closes it, then choose free seats.</source>
            <translation>Esta butaca no es de la reserva abierta. Esc la cierra; después elija butacas libres.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 no está libre.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not of this hold.</source>
            <translation>
                <numerusform>%Ln de estas butacas no es de esta reserva.</numerusform>
                <numerusform>%Ln de estas butacas no son de esta reserva.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these seats are not available.</source>
            <translation>
                <numerusform>%Ln de estas butacas no está libre.</numerusform>
                <numerusform>%Ln de estas butacas no están libres.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is not on this plan. Type the row and the numbers, like F 1-12.</source>
            <translation>%1 no está en este plano. Escriba la fila y los números, como F 1-12.</translation>
        </message>
        <message>
            <source>Esc closes the open hold; then the best places can be chosen.</source>
            <translation>Esc cierra la reserva abierta; después se pueden elegir las mejores localidades.</translation>
        </message>
        <message>
            <source>The best places are chosen for 1 to 50 people at a time.</source>
            <translation>Las mejores localidades se eligen para entre 1 y 50 personas a la vez.</translation>
        </message>
        <message>
            <source>There are not as many seats left.</source>
            <translation>No quedan tantas butacas.</translation>
        </message>
        <message>
            <source>Not all of these seats are side by side.</source>
            <translation>No todas estas butacas están juntas.</translation>
        </message>
        <message>
            <source>Places of an area are let go with their whole hold.</source>
            <translation>Las localidades sin numerar solo se liberan con toda su reserva.</translation>
        </message>
        <message>
            <source>Somebody was faster with some of these places. Look at what is left and try again.</source>
            <translation>Alguien se ha adelantado con algunas de estas localidades. Vea lo que queda e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>This hold is not what it was. It is shown as it is now.</source>
            <translation>Esta reserva ya no es la que era. Se muestra como está ahora.</translation>
        </message>
        <message>
            <source>Choose places first: on the map, or typed like F 1-12.</source>
            <translation>Elija antes las localidades: en el plano, o escribiendo, como F 1-12.</translation>
        </message>
        <message>
            <source>the new hold %1</source>
            <translation>la nueva reserva %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) are kept under %1.</source>
            <translation>
                <numerusform>%Ln localidad reservada como %1.</numerusform>
                <numerusform>%Ln localidades reservadas como %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>changing %1</source>
            <translation>la modificación de %1</translation>
        </message>
        <message>
            <source>%1 is changed.</source>
            <translation>%1 modificada.</translation>
        </message>
        <message>
            <source>releasing %1</source>
            <translation>la liberación de %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) of %1 are on general sale.</source>
            <translation>
                <numerusform>%Ln localidad de %1 vuelve a la venta general.</numerusform>
                <numerusform>%Ln localidades de %1 vuelven a la venta general.</numerusform>
            </translation>
        </message>
        <message>
            <source>releasing seats of %1</source>
            <translation>la liberación de butacas de %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsModel</name>
        <message>
            <source>nobody</source>
            <translation>nadie</translation>
        </message>
        <message>
            <source>sellers</source>
            <translation>vendedores</translation>
        </message>
        <message>
            <source>organizers</source>
            <translation>organizadores</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Localidades</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Quién vende</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
    </context>
    <context>
        <name>foyer::HoldsPage</name>
        <message>
            <source>Fetching the seat map…</source>
            <translation>Cargando el plano…</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>F 1-12, or 12 for the best together</source>
            <translation>F 1-12, o 12 para las mejores juntas</translation>
        </message>
        <message>
            <source>Places to choose: rows and numbers, or how many together; Enter chooses them</source>
            <translation>Localidades que elegir: filas y números, o cuántas juntas; Intro las elige</translation>
        </message>
        <message>
            <source>How many places</source>
            <translation>Número de localidades</translation>
        </message>
        <message>
            <source>Choose them</source>
            <translation>Elegirlas</translation>
        </message>
        <message>
            <source>map</source>
            <translation>plano</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>choose a seat</source>
            <translation>elegir butaca</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Mayús+arrastrar</translation>
        </message>
        <message>
            <source>choose many</source>
            <translation>elegir varias</translation>
        </message>
        <message>
            <source>V</source>
            <translation>V</translation>
        </message>
        <message>
            <source>colours</source>
            <translation>colores</translation>
        </message>
        <message>
            <source>keep or save</source>
            <translation>reservar o guardar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>volver</translation>
        </message>
        <message>
            <source>House holds of this event</source>
            <translation>Reservas de la casa de este evento</translation>
        </message>
        <message>
            <source>Nothing is kept back. Choose places on the map, say why, and keep them.</source>
            <translation>No hay nada reservado. Elija localidades en el plano, indique el motivo y resérvelas.</translation>
        </message>
        <message>
            <source>%1: how many?</source>
            <translation>%1: ¿cuántas?</translation>
        </message>
        <message>
            <source>No event yet.</source>
            <translation>Aún no hay evento.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesController</name>
        <message>
            <source>%1 is owed, no more.</source>
            <translation>Solo quedan %1 por pagar.</translation>
        </message>
        <message>
            <source>the money for %1</source>
            <translation>el cobro de %1</translation>
        </message>
        <message>
            <source>%1 is paid.</source>
            <translation>Factura %1 pagada.</translation>
        </message>
        <message>
            <source>%1 came for %2; %3 is still owed.</source>
            <translation>Cobrados %1 de %2; quedan %3 por pagar.</translation>
        </message>
        <message>
            <source>Somebody was faster, or no shift is open for cash. The invoice is shown as it is now.</source>
            <translation>Alguien se ha adelantado, o no hay turno abierto para el efectivo. La factura se muestra como está ahora.</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesModel</name>
        <message>
            <source>open</source>
            <translation>pendiente</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>vencida</translation>
        </message>
        <message>
            <source>credited</source>
            <translation>rectificada</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>pagada</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Factura</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Pendiente</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Vence</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>foyer::InvoicesPage</name>
        <message>
            <source>Number, order, name or mail</source>
            <translation>Número, pedido, nombre o correo</translation>
        </message>
        <message>
            <source>Search invoices</source>
            <translation>Buscar facturas</translation>
        </message>
        <message>
            <source>Which invoices</source>
            <translation>Qué facturas</translation>
        </message>
        <message>
            <source>Owed</source>
            <translation>Pendientes</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Vencidas</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cerradas</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Invoices found, newest first</source>
            <translation>Facturas encontradas, las más recientes primero</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the invoices</source>
            <translation>recorrer las facturas</translation>
        </message>
        <message>
            <source>money came</source>
            <translation>cobro</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>ver</translation>
        </message>
        <message>
            <source>save</source>
            <translation>guardar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>volver</translation>
        </message>
        <message>
            <source>The invoice that you choose is shown here.</source>
            <translation>Aquí se muestra la factura que elija.</translation>
        </message>
        <message>
            <source>Invoice</source>
            <translation>Factura</translation>
        </message>
        <message>
            <source>State of the invoice</source>
            <translation>Estado de la factura</translation>
        </message>
        <message>
            <source>Money of the invoice</source>
            <translation>Dinero de la factura</translation>
        </message>
        <message>
            <source>Money came…</source>
            <translation>Cobro…</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Guardar…</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Mostrar su pedido</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>No se ha encontrado nada para «%1».</translation>
        </message>
        <message>
            <source>Nothing is overdue.</source>
            <translation>No hay nada vencido.</translation>
        </message>
        <message>
            <source>Nothing is owed.</source>
            <translation>No hay nada pendiente.</translation>
        </message>
        <message>
            <source>No invoices yet. An order paid with {invoice} at the desk gets one.</source>
            <translation>Aún no hay facturas. Un pedido que se paga en taquilla con {invoice} genera una.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Pedido %1</translation>
        </message>
        <message>
            <source>Amount %1</source>
            <translation>Importe %1</translation>
        </message>
        <message>
            <source>Credited %1</source>
            <translation>Rectificado %1</translation>
        </message>
        <message>
            <source>Paid %1</source>
            <translation>Pagado %1</translation>
        </message>
        <message>
            <source>Owed %1, due %2</source>
            <translation>Pendiente %1, vence: %2</translation>
        </message>
        <message>
            <source>%1 · issued</source>
            <translation>%1 · emitida</translation>
        </message>
        <message>
            <source>%1 · %2 came: %3</source>
            <comment>when, how much, how</comment>
            <translation>%1 · cobro de %2: %3</translation>
        </message>
        <message>
            <source>%1 · credit note %2 over %3: %4</source>
            <translation>%1 · factura rectificativa %2 de %3: %4</translation>
        </message>
        <message>
            <source>How did the money come?</source>
            <translation>¿Cómo se ha cobrado?</translation>
        </message>
        <message>
            <source>%1 is owed for %2.</source>
            <translation>Quedan %1 por pagar de %2.</translation>
        </message>
        <message>
            <source>To the bank</source>
            <translation>Por transferencia</translation>
        </message>
        <message>
            <source>In cash, into this drawer</source>
            <translation>En efectivo, en este cajón</translation>
        </message>
        <message>
            <source>By card</source>
            <translation>Con tarjeta</translation>
        </message>
        <message>
            <source>How much?</source>
            <translation>¿Cuánto?</translation>
        </message>
        <message>
            <source>Enter alone means all of it: %1.</source>
            <translation>Intro sin más equivale al total: %1.</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Importe y después Intro</translation>
        </message>
        <message>
            <source>Reference of the transfer</source>
            <translation>Referencia de la transferencia</translation>
        </message>
        <message>
            <source>Number on the slip</source>
            <translation>Número del comprobante</translation>
        </message>
        <message>
            <source>A remark</source>
            <translation>Una observación</translation>
        </message>
        <message>
            <source>%1 for %2.</source>
            <translation>%1 de %2.</translation>
        </message>
        <message>
            <source>Optional, then Enter</source>
            <translation>Opcional y después Intro</translation>
        </message>
        <message>
            <source>Invoice %1</source>
            <translation>Factura %1</translation>
        </message>
        <message>
            <source>Credit note %1</source>
            <translation>Factura rectificativa %1</translation>
        </message>
        <message>
            <source>Which document?</source>
            <translation>¿Qué documento?</translation>
        </message>
        <message>
            <source>Save the document</source>
            <translation>Guardar el documento</translation>
        </message>
        <message>
            <source>PDF documents (*.pdf)</source>
            <translation>Documentos PDF (*.pdf)</translation>
        </message>
        <message>
            <source>%1 cannot be written. Choose another place.</source>
            <translation>No se puede escribir %1. Elija otro lugar.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Guardado como %1</translation>
        </message>
        <message>
            <source>No program here shows PDF documents. Save it with {save}.</source>
            <translation>Ningún programa de este equipo muestra documentos PDF. Guárdelo con {save}.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyMap</name>
        <message>
            <source>Show its order</source>
            <translation>Mostrar su pedido</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Diseños</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Facturas</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Reservas de la casa</translation>
        </message>
        <message>
            <source>Keep the places; save changes</source>
            <translation>Reservar las localidades; guardar cambios</translation>
        </message>
        <message>
            <source>Open the shift; hand in the count</source>
            <translation>Abrir el turno; entregar el recuento</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Imprimir las entradas</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Mostrar las teclas</translation>
        </message>
        <message>
            <source>Another event</source>
            <translation>Otro evento</translation>
        </message>
        <message>
            <source>Seats on the map</source>
            <translation>Butacas en el plano</translation>
        </message>
        <message>
            <source>Settle what was not printed</source>
            <translation>Resolver lo no impreso</translation>
        </message>
        <message>
            <source>Settle it the other way</source>
            <translation>Resolverlo de la otra forma</translation>
        </message>
        <message>
            <source>Call a supervisor</source>
            <translation>Llamar a un supervisor</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Recibo</translation>
        </message>
        <message>
            <source>Cash, an amount</source>
            <translation>Efectivo, un importe</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Efectivo exacto</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>Informe X</translation>
        </message>
        <message>
            <source>Open the shift, or count and close it</source>
            <translation>Abrir turno, o contar y cerrar</translation>
        </message>
        <message>
            <source>Print tickets anew</source>
            <translation>Reimprimir entradas</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Cambiar entradas</translation>
        </message>
        <message>
            <source>Void the last sale</source>
            <translation>Anular la última venta</translation>
        </message>
        <message>
            <source>Refund</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <source>Print the report</source>
            <translation>Imprimir el informe</translation>
        </message>
        <message>
            <source>Let go, go back</source>
            <translation>Liberar, volver</translation>
        </message>
        <message>
            <source>Places kept at this till</source>
            <translation>Localidades apartadas en esta caja</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>Selling</source>
            <translation>Venta</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Waiting payments</source>
            <translation>Pagos pendientes</translation>
        </message>
        <message>
            <source>Seats as a list, or as a map again</source>
            <translation>Butacas en lista, o de nuevo en el plano</translation>
        </message>
        <message>
            <source>A part on the card</source>
            <translation>Una parte con tarjeta</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Vale regalo</translation>
        </message>
        <message>
            <source>Pay later</source>
            <translation>Reservar (se paga luego)</translation>
        </message>
        <message>
            <source>Give away</source>
            <translation>Invitación</translation>
        </message>
        <message>
            <source>On invoice</source>
            <translation>Con factura</translation>
        </message>
        <message>
            <source>Choose places of the order</source>
            <translation>Elegir localidades del pedido</translation>
        </message>
        <message>
            <source>Orders sold in one basket</source>
            <translation>Pedidos de la misma cesta</translation>
        </message>
        <message>
            <source>Tickets by mail</source>
            <translation>Entradas por correo</translation>
        </message>
        <message>
            <source>Note about the customer</source>
            <translation>Nota sobre el cliente</translation>
        </message>
        <message>
            <source>Save the tickets, a document or a layout</source>
            <translation>Guardar las entradas, un documento o un diseño</translation>
        </message>
        <message>
            <source>Money came</source>
            <translation>Cobro</translation>
        </message>
        <message>
            <source>Look at the document</source>
            <translation>Ver el documento</translation>
        </message>
        <message>
            <source>Say that the money went through, or is back</source>
            <translation>Indicar que se ha cobrado, o devuelto</translation>
        </message>
        <message>
            <source>Say that nothing was taken</source>
            <translation>Indicar que no se ha cobrado nada</translation>
        </message>
        <message>
            <source>Ask the gateway again</source>
            <translation>Volver a consultar la pasarela</translation>
        </message>
        <message>
            <source>Undo a change</source>
            <translation>Deshacer una modificación</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>Rehacer una modificación</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeyOverlay</name>
        <message>
            <source>Keys: %1</source>
            <translation>Teclas: %1</translation>
        </message>
        <message>
            <source>Any key goes back. They can be changed in the settings.</source>
            <translation>Cualquier tecla vuelve atrás. Se pueden cambiar en los ajustes.</translation>
        </message>
    </context>
    <context>
        <name>foyer::KeysPane</name>
        <message>
            <source>%1, not to be changed</source>
            <translation>%1, no se puede cambiar</translation>
        </message>
        <message>
            <source>Key for: %1</source>
            <translation>Tecla para: %1</translation>
        </message>
        <message>
            <source>Back to the defaults</source>
            <translation>Restaurar las predeterminadas</translation>
        </message>
        <message>
            <source>All keys are what they were.</source>
            <translation>Todas las teclas vuelven a ser las predeterminadas.</translation>
        </message>
        <message>
            <source>%1 is set.</source>
            <translation>%1 asignada.</translation>
        </message>
        <message>
            <source>Press one key, alone or with Ctrl, Alt or Shift.</source>
            <translation>Pulse una tecla, sola o con Ctrl, Alt o Mayús.</translation>
        </message>
        <message>
            <source>That key is needed for typing. Take it with Ctrl or Alt, or a function key.</source>
            <translation>Esa tecla hace falta para escribir. Combínela con Ctrl o Alt, o use una tecla de función.</translation>
        </message>
        <message>
            <source>That key is taken: %1.</source>
            <translation>Esa tecla ya está asignada: %1.</translation>
        </message>
        <message>
            <source>That key cannot be changed.</source>
            <translation>Esa tecla no se puede cambiar.</translation>
        </message>
        <message>
            <source>Search by name or key</source>
            <translation>Buscar por nombre o tecla</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>Buscar teclas</translation>
        </message>
        <message>
            <source>Exchange the two</source>
            <translation>Intercambiar las dos</translation>
        </message>
        <message>
            <source>No key is called so.</source>
            <translation>Ninguna tecla se llama así.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Restaurar</translation>
        </message>
        <message>
            <source>%1: back to its default</source>
            <translation>%1: restaurar la predeterminada</translation>
        </message>
        <message>
            <source>%1 and %2 are exchanged.</source>
            <translation>%1 y %2, intercambiadas.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutCanvas</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Vista previa del papel</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditor</name>
        <message>
            <source>This layout was made by a newer Foyer and cannot be changed here.</source>
            <translation>Este diseño se hizo con un Foyer más reciente y no se puede modificar aquí.</translation>
        </message>
        <message>
            <source>change %1</source>
            <translation>modificar %1</translation>
        </message>
        <message numerus="yes">
            <source>A layout has at most %n fields.</source>
            <translation>
                <numerusform>Un diseño tiene como máximo %n campo.</numerusform>
                <numerusform>Un diseño tiene como máximo %n campos.</numerusform>
            </translation>
        </message>
        <message>
            <source>New text</source>
            <translation>Texto nuevo</translation>
        </message>
        <message>
            <source>add %1</source>
            <translation>añadir %1</translation>
        </message>
        <message>
            <source>remove %1</source>
            <translation>quitar %1</translation>
        </message>
        <message>
            <source>copy %1</source>
            <translation>copiar %1</translation>
        </message>
        <message>
            <source>change the paper</source>
            <translation>modificar el papel</translation>
        </message>
        <message>
            <source>A ticket needs a QR code or a bar code, and at most %1 fields and %2 kB of pictures.</source>
            <translation>Una entrada necesita un código QR o de barras, y como máximo %1 campos y %2 kB de imágenes.</translation>
        </message>
        <message>
            <source>%1: choose a PNG of at most %2 kB and %3 pixels.</source>
            <translation>%1: elija un PNG de %2 kB y %3 píxeles como máximo.</translation>
        </message>
        <message>
            <source>%1: the text is empty, too long, or names something in braces that a ticket does not have.</source>
            <translation>%1: el texto está vacío, es demasiado largo o nombra entre llaves algo que una entrada no tiene.</translation>
        </message>
        <message>
            <source>%1 does not fit on the paper.</source>
            <translation>%1 no cabe en el papel.</translation>
        </message>
        <message>
            <source>The layout needs a name.</source>
            <translation>El diseño necesita un nombre.</translation>
        </message>
        <message>
            <source>The paper is too small, too large, or too finely resolved.</source>
            <translation>El papel es demasiado pequeño o demasiado grande, o su resolución es demasiado alta.</translation>
        </message>
        <message>
            <source>Saved. Every till prints the event's tickets like this from its next sale after opening the event.</source>
            <translation>Guardado. Cada caja imprimirá así las entradas del evento desde la primera venta después de abrirlo.</translation>
        </message>
        <message>
            <source>Somebody else changed this layout meanwhile. Open it again to see theirs.</source>
            <translation>Entretanto, otra persona ha modificado este diseño. Ábralo de nuevo para ver sus cambios.</translation>
        </message>
        <message>
            <source>back to the built-in layout</source>
            <translation>volver al diseño predeterminado</translation>
        </message>
        <message>
            <source>The event prints with the built-in layout again.</source>
            <translation>El evento vuelve a usar el diseño predeterminado.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Línea</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>QR code</source>
            <translation>Código QR</translation>
        </message>
        <message>
            <source>Bar code</source>
            <translation>Código de barras</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>%1 prints with the built-in layout on this paper.</source>
            <translation>%1 usa el diseño predeterminado en este papel.</translation>
        </message>
        <message>
            <source>It is the same here already.</source>
            <translation>Aquí ya está igual.</translation>
        </message>
        <message>
            <source>take over from %1</source>
            <translation>tomar el diseño de %1</translation>
        </message>
        <message>
            <source>Taken over from %1. Save keeps it, Undo brings back what was here.</source>
            <translation>Tomado de %1. Guardar lo conserva, Deshacer recupera lo anterior.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LayoutEditorPage</name>
        <message>
            <source>Preview of the paper</source>
            <translation>Vista previa del papel</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Propiedades</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Diseño</translation>
        </message>
        <message>
            <source>Back to the built-in one</source>
            <translation>Volver al predeterminado</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Reducir</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Ampliar</translation>
        </message>
        <message>
            <source>The whole paper</source>
            <translation>Todo el papel</translation>
        </message>
        <message>
            <source>Dot by dot</source>
            <translation>Punto a punto</translation>
        </message>
        <message>
            <source>Show it dot by dot, as it is printed</source>
            <translation>Mostrarlo punto a punto, tal como se imprime</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Añadir…</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the chosen field</source>
            <translation>Copiar el campo elegido</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove the chosen field</source>
            <translation>Quitar el campo elegido</translation>
        </message>
        <message>
            <source>Save this layout first, or undo what was changed, then choose another.</source>
            <translation>Guarde antes este diseño, o deshaga lo modificado, y después elija otro.</translation>
        </message>
        <message>
            <source>the event's own, version %1</source>
            <translation>propio del evento, versión %1</translation>
        </message>
        <message>
            <source>built in</source>
            <translation>predeterminado</translation>
        </message>
        <message>
            <source>, changed</source>
            <translation>, modificado</translation>
        </message>
        <message>
            <source>one moment…</source>
            <translation>un momento…</translation>
        </message>
        <message>
            <source>choose an event</source>
            <translation>elija un evento</translation>
        </message>
        <message>
            <source>Take over from…</source>
            <translation>Tomar de…</translation>
        </message>
        <message>
            <source>Take over another event's layout</source>
            <translation>Tomar el diseño de otro evento</translation>
        </message>
        <message>
            <source>Print a sample</source>
            <translation>Imprimir una muestra</translation>
        </message>
        <message>
            <source>There is no other event.</source>
            <translation>No hay ningún otro evento.</translation>
        </message>
        <message>
            <source>A sample goes to %1.</source>
            <translation>Se envía una muestra a %1.</translation>
        </message>
        <message>
            <source>The sample is printed.</source>
            <translation>La muestra se ha impreso.</translation>
        </message>
        <message>
            <source>The sample is not printed: %1.</source>
            <translation>La muestra no se ha impreso: %1.</translation>
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
            <translation>Texto</translation>
        </message>
        <message>
            <source>Insert…</source>
            <translation>Insertar…</translation>
        </message>
        <message>
            <source>Insert a value of the ticket</source>
            <translation>Insertar un dato de la entrada</translation>
        </message>
        <message>
            <source>Choose a PNG…</source>
            <translation>Elegir un PNG…</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Elegir una imagen</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>From the left</source>
            <translation>Desde la izquierda</translation>
        </message>
        <message>
            <source>From the top</source>
            <translation>Desde arriba</translation>
        </message>
        <message>
            <source>Width</source>
            <translation>Ancho</translation>
        </message>
        <message>
            <source>Height</source>
            <translation>Alto</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Letra</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Grosor</translation>
        </message>
        <message>
            <source>Regular</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Medium</source>
            <translation>Medio</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Negrita</translation>
        </message>
        <message>
            <source>Along the line</source>
            <translation>Horizontal</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centro</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Up and down</source>
            <translation>Vertical</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Arriba</translation>
        </message>
        <message>
            <source>Middle</source>
            <translation>Centro</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>Abajo</translation>
        </message>
        <message>
            <source>Lines at most</source>
            <translation>Líneas, máximo</translation>
        </message>
        <message>
            <source>Turned</source>
            <translation>Giro</translation>
        </message>
        <message>
            <source>Dots a module</source>
            <translation>Puntos por módulo</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>a roll</source>
            <translation>un rollo</translation>
        </message>
        <message>
            <source>Dots an inch</source>
            <translation>Puntos por pulgada</translation>
        </message>
        <message>
            <source>Choose a field on the paper or in the list to change it.</source>
            <translation>Elija un campo en el papel o en la lista para modificarlo.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papel</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Imágenes (*.png)</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseChip</name>
        <message numerus="yes">
            <source>%n sale(s) refused</source>
            <translation>
                <numerusform>%n venta rechazada</numerusform>
                <numerusform>%n ventas rechazadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n left to sell here</source>
            <translation>
                <numerusform>Sin conexión. %n por vender aquí</numerusform>
                <numerusform>Sin conexión. %n por vender aquí</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) kept at this till</source>
            <translation>
                <numerusform>%n localidad apartada en esta caja</numerusform>
                <numerusform>%n localidades apartadas en esta caja</numerusform>
            </translation>
        </message>
        <message>
            <source>No places kept at this till</source>
            <translation>Sin localidades apartadas en esta caja</translation>
        </message>
        <message numerus="yes">
            <source>%n to hand in</source>
            <translation>
                <numerusform>%n por enviar</numerusform>
                <numerusform>%n por enviar</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between what a till keeps and what it has to hand in</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>What this till keeps to sell without the server</source>
            <translation>Lo que esta caja tiene apartado para vender sin el servidor</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseKeeper</name>
        <message>
            <source>The server does not accept it (%1). Its log says why.</source>
            <translation>El servidor no lo acepta (%1). El motivo consta en su registro.</translation>
        </message>
        <message>
            <source>Sold to somebody else after this till's places were given up: %1</source>
            <translation>Vendido a otra persona después de liberarse las localidades de esta caja: %1</translation>
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
            <translation>Localidades apartadas en esta caja</translation>
        </message>
        <message>
            <source>Back to the map   Esc</source>
            <translation>Volver al plano   Esc</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Localidades</translation>
        </message>
        <message>
            <source>Sold without the server</source>
            <translation>Vendido sin el servidor</translation>
        </message>
        <message>
            <source>Sales made without the server</source>
            <translation>Ventas hechas sin el servidor</translation>
        </message>
        <message>
            <source>Why the sale was refused</source>
            <translation>Por qué se rechazó la venta</translation>
        </message>
        <message>
            <source>Saved. Tills follow within some minutes, this one now.</source>
            <translation>Guardado. Las demás cajas lo aplican en unos minutos; esta, ya.</translation>
        </message>
        <message>
            <source>Return places</source>
            <translation>Liberar localidades</translation>
        </message>
        <message>
            <source>I take care of it</source>
            <translation>Me ocupo yo</translation>
        </message>
        <message>
            <source>Each till keeps at most</source>
            <translation>Cada caja aparta como máximo</translation>
        </message>
        <message>
            <source>Places each till keeps; 0 for none</source>
            <translation>Localidades que aparta cada caja; 0 para ninguna</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>What this till sold without the server could not all be read. The places it kept then are not sold here any more; tell an organizer.</source>
            <translation>No se ha podido leer todo lo que esta caja vendió sin el servidor. Las localidades que tenía apartadas entonces ya no se venden aquí; avise a un organizador.</translation>
        </message>
        <message>
            <source>This till cannot sell without the server: its records cannot be written. Is another Foyer running, or the disk full?</source>
            <translation>Esta caja no puede vender sin el servidor: no se pueden escribir sus registros. ¿Hay otro Foyer abierto o está lleno el disco?</translation>
        </message>
        <message numerus="yes">
            <source>No connection: %n place(s) can be sold here for cash. The sales are handed in when the server is back.</source>
            <translation>
                <numerusform>Sin conexión: aquí se puede vender %n localidad en efectivo. Las ventas se envían cuando vuelva la conexión con el servidor.</numerusform>
                <numerusform>Sin conexión: aquí se pueden vender %n localidades en efectivo. Las ventas se envían cuando vuelva la conexión con el servidor.</numerusform>
            </translation>
        </message>
        <message>
            <source>No connection, and no place is left to sell here.</source>
            <translation>Sin conexión, y no queda ninguna localidad por vender aquí.</translation>
        </message>
        <message>
            <source>The places go back on sale…</source>
            <translation>Las localidades vuelven a estar a la venta…</translation>
        </message>
        <message>
            <source>All places are back on sale.</source>
            <translation>Todas las localidades vuelven a estar a la venta.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are set aside. When there is no connection they are sold here for cash, with valid tickets.</source>
            <translation>
                <numerusform>%n localidad apartada. Cuando no hay conexión se vende aquí en efectivo, con entrada válida.</numerusform>
                <numerusform>%n localidades apartadas. Cuando no hay conexión se venden aquí en efectivo, con entradas válidas.</numerusform>
            </translation>
        </message>
        <message>
            <source>No places of this event are set aside for this till.</source>
            <translation>Esta caja no tiene apartada ninguna localidad de este evento.</translation>
        </message>
        <message>
            <source>Keep places again</source>
            <translation>Volver a apartar</translation>
        </message>
        <message>
            <source>Sale %1 was refused. %2</source>
            <translation>La venta %1 se ha rechazado. %2</translation>
        </message>
        <message>
            <source>All tills together %1, now %2</source>
            <translation>Entre todas las cajas, %1; ahora, %2</translation>
        </message>
        <message>
            <source>The places of %1 are on sale again.</source>
            <translation>Las localidades de %1 vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>All tills</source>
            <translation>Todas las cajas</translation>
        </message>
        <message>
            <source>Which tills keep places of this event</source>
            <translation>Qué cajas tienen localidades apartadas de este evento</translation>
        </message>
        <message>
            <source>Why? Stolen, broken, lost…</source>
            <translation>¿Por qué? Robada, averiada, perdida…</translation>
        </message>
        <message>
            <source>Why the till's places are taken back</source>
            <translation>Por qué se recuperan las localidades de la caja</translation>
        </message>
        <message>
            <source>Take the places of %1 back</source>
            <translation>Recuperar las localidades de %1</translation>
        </message>
        <message>
            <source>Tickets this till sold without the server are refused at the door from then on. Type why its places are taken back.</source>
            <translation>Las entradas que esta caja vendió sin el servidor se rechazan en la puerta a partir de entonces. Escriba por qué se recuperan sus localidades.</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeasePlacesModel</name>
        <message>
            <source>kept</source>
            <translation>apartada</translation>
        </message>
        <message>
            <source>sold</source>
            <translation>vendida</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Localidad</translation>
        </message>
        <message>
            <source>Price level</source>
            <translation>Nivel de precio</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>foyer::LeaseTillsModel</name>
        <message>
            <source>taken back by %1: %2</source>
            <comment>who, and why</comment>
            <translation>recuperadas por %1: %2</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>recuperadas</translation>
        </message>
        <message>
            <source>keeps places</source>
            <translation>tiene apartadas</translation>
        </message>
        <message>
            <source>keeps none</source>
            <translation>no tiene ninguna</translation>
        </message>
        <message>
            <source>Till</source>
            <translation>Caja</translation>
        </message>
        <message>
            <source>Taken by</source>
            <translation>Apartadas por</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Apartadas</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendidas</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Último cambio</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>foyer::MainWindow</name>
        <message>
            <source>Sell</source>
            <translation>Vender</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Acceso</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>Diseños</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>2 Enter</source>
            <translation>2 Intro</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>[ ]</source>
            <translation>[ ]</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>F 12 Enter</source>
            <translation>F 12 Intro</translation>
        </message>
        <message>
            <source>Enter ↑ ↓</source>
            <translation>Intro ↑ ↓</translation>
        </message>
        <message>
            <source>Pay out %1 for: %2?</source>
            <translation>¿Sacar %1 de la caja para: %2?</translation>
        </message>
        <message>
            <source>Nothing waits for a supervisor.</source>
            <translation>Nada pendiente de un supervisor.</translation>
        </message>
        <message>
            <source>Connection to the server</source>
            <translation>Conexión con el servidor</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Esta caja</translation>
        </message>
        <message>
            <source>Signed in as</source>
            <translation>Sesión iniciada como</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Claro u oscuro</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>conectado</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>sin conexión</translation>
        </message>
        <message>
            <source>The server is silent. Go on typing; what you asked for is kept and settled as soon as it answers.</source>
            <translation>El servidor no da señales. Siga escribiendo; lo que ha pedido se guarda y se resuelve en cuanto responda.</translation>
        </message>
        <message numerus="yes">
            <source>The server does not answer. Trying again in %n s; what you asked for is kept and settled then.</source>
            <translation>
                <numerusform>El servidor no responde. Nuevo intento dentro de %n s; lo que ha pedido se guarda y se resuelve entonces.</numerusform>
                <numerusform>El servidor no responde. Nuevo intento dentro de %n s; lo que ha pedido se guarda y se resuelve entonces.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server does not answer. Trying again…</source>
            <translation>El servidor no responde. Intentándolo de nuevo…</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Facturas</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Reservas de la casa</translation>
        </message>
        <message>
            <source>Hold the best two</source>
            <translation>Retener las dos mejores</translation>
        </message>
        <message>
            <source>Next best</source>
            <translation>Siguientes mejores</translation>
        </message>
        <message>
            <source>Cheaper, dearer</source>
            <translation>Más baratas, más caras</translation>
        </message>
        <message>
            <source>Hold what is chosen; next sale</source>
            <translation>Retener lo elegido; siguiente venta</translation>
        </message>
        <message>
            <source>Show row F, seat 12</source>
            <translation>Mostrar la fila F, butaca 12</translation>
        </message>
        <message>
            <source>F 1-12 Enter</source>
            <translation>F 1-12 Intro</translation>
        </message>
        <message>
            <source>Choose these seats</source>
            <translation>Elegir estas butacas</translation>
        </message>
        <message>
            <source>12 Enter</source>
            <translation>12 Intro</translation>
        </message>
        <message>
            <source>Choose the best twelve</source>
            <translation>Elegir las doce mejores</translation>
        </message>
        <message>
            <source>Next and last denomination</source>
            <translation>Valor siguiente y anterior</translation>
        </message>
        <message>
            <source>Payments</source>
            <translation>Pagos</translation>
        </message>
    </context>
    <context>
        <name>foyer::OfflineSalesModel</name>
        <message>
            <source>to be handed in</source>
            <translation>pendiente de enviar</translation>
        </message>
        <message>
            <source>order %1</source>
            <translation>pedido %1</translation>
        </message>
        <message>
            <source>refused: %1</source>
            <translation>rechazada: %1</translation>
        </message>
        <message>
            <source>refused, seen: %1</source>
            <translation>rechazada, vista: %1</translation>
        </message>
        <message>
            <source>Sold</source>
            <translation>Vendido</translation>
        </message>
        <message>
            <source>Sale</source>
            <translation>Venta</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Localidades</translation>
        </message>
        <message>
            <source>Cash</source>
            <translation>Efectivo</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vendedor</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>foyer::OneChange</name>
        <message>
            <source>What became of %1 is not known yet. Wait for the server.</source>
            <translation>Aún no se conoce el resultado: %1. Espere la respuesta del servidor.</translation>
        </message>
        <message>
            <source>The server is away: nothing was changed. Try again when it is back.</source>
            <translation>Sin conexión con el servidor: no se ha cambiado nada. Inténtelo de nuevo cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>What became of %1 is not known yet. The server is asked again as soon as it answers.</source>
            <translation>Aún no se conoce el resultado: %1. Se preguntará de nuevo al servidor en cuanto responda.</translation>
        </message>
        <message>
            <source>Not done: %1. %2</source>
            <comment>what, and why</comment>
            <translation>No se ha hecho: %1. %2</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrderDetail</name>
        <message>
            <source>The order that you choose is shown here.</source>
            <translation>Aquí se muestra el pedido que elija.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>State of the order</source>
            <translation>Estado del pedido</translation>
        </message>
        <message>
            <source>Places of the order; Space chooses one</source>
            <translation>Localidades del pedido; Espacio elige una</translation>
        </message>
        <message>
            <source>Money of the order</source>
            <translation>Dinero del pedido</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Print the tickets</source>
            <translation>Imprimir las entradas</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Efectivo exacto</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Efectivo…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Print again…</source>
            <translation>Reimprimir…</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Refund…</source>
            <translation>Devolver…</translation>
        </message>
        <message>
            <source>Undo the sale…</source>
            <translation>Anular la venta…</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Nota…</translation>
        </message>
        <message>
            <source>to be collected</source>
            <translation>por recoger</translation>
        </message>
        <message>
            <source>Nobody is named</source>
            <translation>Sin nombre</translation>
        </message>
        <message>
            <source>Sold in one basket with others (%1). {basket} shows them.</source>
            <translation>Vendido en una misma cesta con otros (%1). {basket} los muestra.</translation>
        </message>
        <message>
            <source>Total %1</source>
            <translation>Total %1</translation>
        </message>
        <message>
            <source>%1 paid: %2</source>
            <comment>an amount and the tender</comment>
            <translation>Pago de %1: %2</translation>
        </message>
        <message>
            <source>, %1 of it given back</source>
            <translation>, devueltos %1</translation>
        </message>
        <message>
            <source>%1 left to pay</source>
            <translation>%1 por pagar</translation>
        </message>
        <message>
            <source>%1 in fees kept</source>
            <translation>%1 de gastos no devueltos</translation>
        </message>
        <message>
            <source>%1 asked of a card terminal by %2, not decided</source>
            <translation>%1 solicitados a un terminal por %2, sin resolver</translation>
        </message>
        <message numerus="yes">
            <source>%n order(s) in all, %1</source>
            <translation>
                <numerusform>%n pedido en total, %1</numerusform>
                <numerusform>%n pedidos en total, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Last here %1</source>
            <translation>Última visita: %1</translation>
        </message>
        <message>
            <source>“%1” (%2, %3)</source>
            <comment>a note, who wrote it, when</comment>
            <translation>«%1» (%2, %3)</translation>
        </message>
        <message>
            <source>The customer cannot come</source>
            <translation>El cliente no puede venir</translation>
        </message>
        <message>
            <source>Sold by mistake</source>
            <translation>Vendido por error</translation>
        </message>
        <message>
            <source>The event is changed</source>
            <translation>El evento ha cambiado</translation>
        </message>
        <message>
            <source>Goodwill of the house</source>
            <translation>Cortesía de la casa</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>Pérdida</translation>
        </message>
        <message>
            <source>Damaged</source>
            <translation>Deterioro</translation>
        </message>
        <message>
            <source>Did not come out of the printer</source>
            <translation>No salió de la impresora</translation>
        </message>
        <message numerus="yes">
            <source>Print %n ticket(s) again?</source>
            <translation>
                <numerusform>¿Reimprimir %n entrada?</numerusform>
                <numerusform>¿Reimprimir %n entradas?</numerusform>
            </translation>
        </message>
        <message>
            <source>The door refuses the old paper from then on.</source>
            <translation>Desde ese momento, en la puerta se rechaza el papel anterior.</translation>
        </message>
        <message>
            <source>Asking what would go back…</source>
            <translation>Consultando cuánto se devolvería…</translation>
        </message>
        <message>
            <source>%1 in fees stay with the house.</source>
            <translation>%1 de gastos no se devuelven.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) go on sale again.</source>
            <translation>
                <numerusform>%n localidad vuelve a estar a la venta.</numerusform>
                <numerusform>%n localidades vuelven a estar a la venta.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give back %1? Say why.</source>
            <translation>¿Devolver %1? Indique el motivo.</translation>
        </message>
        <message>
            <source>Wrong event or places</source>
            <translation>Evento o localidades equivocados</translation>
        </message>
        <message>
            <source>Wrong price or tender</source>
            <translation>Precio o forma de pago equivocados</translation>
        </message>
        <message>
            <source>The customer changed their mind</source>
            <translation>El cliente ha cambiado de opinión</translation>
        </message>
        <message>
            <source>Undo the whole sale, as if it had not been? Say why.</source>
            <translation>¿Anular toda la venta, como si no se hubiera hecho? Indique el motivo.</translation>
        </message>
        <message>
            <source>%1 goes back as it came; no fee is kept. Only while the shift it was sold in is open.</source>
            <translation>Se devuelven %1 por la misma vía; no se descuentan gastos. Solo mientras siga abierto el turno en que se vendió.</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>El cliente entrega</translation>
        </message>
        <message>
            <source>%1 to pay</source>
            <translation>%1 por pagar</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Importe y después Intro</translation>
        </message>
        <message>
            <source>What did the terminal say?</source>
            <translation>¿Qué indica el terminal?</translation>
        </message>
        <message>
            <source>%1 by card</source>
            <translation>%1 con tarjeta</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>Autorizada</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Denegada</translation>
        </message>
        <message>
            <source>Nobody knows yet</source>
            <translation>Aún no se sabe</translation>
        </message>
        <message>
            <source>The approval code on the slip</source>
            <translation>El código de autorización del comprobante</translation>
        </message>
        <message>
            <source>Code, then Enter</source>
            <translation>Código y después Intro</translation>
        </message>
        <message>
            <source>A note about the customer</source>
            <translation>Una nota sobre el cliente</translation>
        </message>
        <message>
            <source>Everybody at a window reads it. It cannot be changed.</source>
            <translation>La lee todo el personal de taquilla. No se puede cambiar.</translation>
        </message>
        <message>
            <source>Note, then Enter</source>
            <translation>Nota y después Intro</translation>
        </message>
        <message>
            <source>By mail…</source>
            <translation>Por correo…</translation>
        </message>
        <message>
            <source>Send the tickets by mail</source>
            <translation>Enviar las entradas por correo</translation>
        </message>
        <message>
            <source>As PDF, to print or to show on a phone. The paper stays valid.</source>
            <translation>En PDF, para imprimir o mostrar en el móvil. Las de papel siguen siendo válidas.</translation>
        </message>
        <message>
            <source>Mail address, then Enter</source>
            <translation>Dirección de correo y después Intro</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersController</name>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Su rol no permite hacer esto: %1. Un organizador sí puede.</translation>
        </message>
        <message>
            <source>The house did not accept this: %1. The order is shown as it is now.</source>
            <translation>La casa no ha aceptado esto: %1. El pedido se muestra como está ahora.</translation>
        </message>
        <message>
            <source>This order has no tickets to print.</source>
            <translation>Este pedido no tiene entradas que imprimir.</translation>
        </message>
        <message>
            <source>Find an order first.</source>
            <translation>Busque antes un pedido.</translation>
        </message>
        <message>
            <source>noting that %1 was handed out</source>
            <translation>la anotación de la entrega de %1</translation>
        </message>
        <message>
            <source>Tickets handed out.</source>
            <translation>Entradas entregadas.</translation>
        </message>
        <message>
            <source>new tickets for %1</source>
            <translation>las entradas nuevas de %1</translation>
        </message>
        <message>
            <source>New tickets; the old ones are refused at the door.</source>
            <translation>Entradas nuevas; las anteriores se rechazan en la puerta.</translation>
        </message>
        <message>
            <source>printed again: %1</source>
            <translation>reimpresión: %1</translation>
        </message>
        <message>
            <source>Nothing of this can be given back: it is refunded, not paid, or somebody is inside.</source>
            <translation>De esto no se puede devolver nada: ya está devuelto, no está pagado o alguien está dentro.</translation>
        </message>
        <message>
            <source>the refund of %1</source>
            <translation>la devolución de %1</translation>
        </message>
        <message>
            <source>%1 given back; the places are on sale again.</source>
            <translation>%1 devueltos; las localidades vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>undoing the sale %1</source>
            <translation>la anulación de la venta %1</translation>
        </message>
        <message>
            <source>Undone: %1 goes back as it came, and the places are on sale again.</source>
            <translation>Anulada: se devuelven %1 por la misma vía y las localidades vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>A card terminal was asked for this. First say what it said: {card}.</source>
            <translation>Esto se ha enviado a un terminal. Indique antes qué ha respondido: {card}.</translation>
        </message>
        <message>
            <source>This order is paid with its basket %1, not by itself.</source>
            <translation>Este pedido se paga con su cesta %1, no por separado.</translation>
        </message>
        <message>
            <source>%1 is not enough: %2 is to pay.</source>
            <translation>%1 no bastan: hay que pagar %2.</translation>
        </message>
        <message>
            <source>the payment of %1</source>
            <translation>el pago de %1</translation>
        </message>
        <message>
            <source>Paid.</source>
            <translation>Pagado.</translation>
        </message>
        <message>
            <source>Paid. Change: %1</source>
            <translation>Pagado. Cambio: %1</translation>
        </message>
        <message>
            <source>the card payment of %1</source>
            <translation>el pago con tarjeta de %1</translation>
        </message>
        <message>
            <source>Now %1 at the terminal; then say what it said.</source>
            <translation>Ahora %1 en el terminal; después indique qué ha respondido.</translation>
        </message>
        <message>
            <source>The card was declined; the order still waits to be paid.</source>
            <translation>Pago con tarjeta denegado; el pedido sigue por pagar.</translation>
        </message>
        <message>
            <source>The payment stays open until somebody knows what the terminal did.</source>
            <translation>El pago queda abierto hasta que se sepa qué ha hecho el terminal.</translation>
        </message>
        <message>
            <source>Paid by card.</source>
            <translation>Pagado con tarjeta.</translation>
        </message>
        <message>
            <source>A note needs a mail address or a phone number: by that the customer is known again.</source>
            <translation>Una nota necesita un correo o un teléfono: así se reconoce de nuevo al cliente.</translation>
        </message>
        <message>
            <source>the note</source>
            <translation>la nota</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Anotado.</translation>
        </message>
        <message>
            <source>Nothing found. Try the last digits of the phone, or scan a ticket.</source>
            <translation>No se ha encontrado nada. Pruebe con las últimas cifras del teléfono o escanee una entrada.</translation>
        </message>
        <message>
            <source>This order was sold by itself.</source>
            <translation>Este pedido se vendió por separado, sin cesta.</translation>
        </message>
        <message>
            <source>This order has no tickets to exchange.</source>
            <translation>Este pedido no tiene entradas que cambiar.</translation>
        </message>
        <message>
            <source>This order has no tickets to send.</source>
            <translation>Este pedido no tiene entradas que enviar.</translation>
        </message>
        <message>
            <source>the mail to %1</source>
            <translation>el correo a %1</translation>
        </message>
        <message>
            <source>The mail to %1 is on its way.</source>
            <translation>El correo a %1 está en camino.</translation>
        </message>
        <message>
            <source>The mail to %1 was sent.</source>
            <translation>El correo a %1 se ha enviado.</translation>
        </message>
        <message>
            <source>The mail to %1 was refused: %2</source>
            <translation>El correo a %1 ha sido rechazado: %2</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: nothing was done. Ask once more.</source>
            <translation>La autorización del supervisor ha vencido: no se ha hecho nada. Pídala de nuevo.</translation>
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
            <translation>por recoger</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Entradas</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>foyer::OrdersPage</name>
        <message>
            <source>Scan a ticket, or type three letters of the name, the order, phone or mail</source>
            <translation>Escanee una entrada o escriba tres letras de nombre, pedido, teléfono o correo</translation>
        </message>
        <message>
            <source>Search orders; Enter shows the first</source>
            <translation>Buscar pedidos; Intro muestra el primero</translation>
        </message>
        <message>
            <source>Which orders</source>
            <translation>Qué pedidos</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>To pay</source>
            <translation>Por pagar</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Pagados</translation>
        </message>
        <message>
            <source>Refunded</source>
            <translation>Devueltos</translation>
        </message>
        <message>
            <source>Orders found, newest first</source>
            <translation>Pedidos encontrados, los más recientes primero</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>show the first</source>
            <translation>mostrar el primero</translation>
        </message>
        <message>
            <source>↑ ↓</source>
            <translation>↑ ↓</translation>
        </message>
        <message>
            <source>walk the orders</source>
            <translation>recorrer los pedidos</translation>
        </message>
        <message>
            <source>choose places</source>
            <translation>elegir localidades</translation>
        </message>
        <message>
            <source>basket</source>
            <translation>cesta</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>volver</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>No orders yet. What is sold at the desk is found here.</source>
            <translation>Aún no hay pedidos. Lo que se venda en taquilla aparece aquí.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.
Scan the ticket, or try the last four digits of the phone.</source>
            <translation>No se ha encontrado nada para «%1».
Escanee la entrada o pruebe con las últimas cuatro cifras del teléfono.</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>No hay impresora asignada para las entradas. Elija una en los ajustes.</translation>
        </message>
        <message>
            <source>Allow %1?</source>
            <comment>the refund of an order</comment>
            <translation>¿Autorizar %1?</translation>
        </message>
        <message>
            <source>print</source>
            <translation>imprimir</translation>
        </message>
    </context>
    <context>
        <name>foyer::PageNav</name>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
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
                <numerusform>%1, %n pendiente</numerusform>
                <numerusform>%1, %n pendientes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentPanel</name>
        <message>
            <source>Press</source>
            <translation>Prensa</translation>
        </message>
        <message>
            <source>Guest of the artist</source>
            <translation>Invitado del artista</translation>
        </message>
        <message>
            <source>Goodwill</source>
            <translation>Cortesía</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Wrong seats</source>
            <translation>Butacas equivocadas</translation>
        </message>
        <message>
            <source>Wrong prices</source>
            <translation>Precios equivocados</translation>
        </message>
        <message>
            <source>Changed their mind</source>
            <translation>Ha cambiado de opinión</translation>
        </message>
        <message>
            <source>Paid the wrong way</source>
            <translation>Forma de pago equivocada</translation>
        </message>
        <message>
            <source>%1  %2</source>
            <comment>a digit, and the reason it stands for</comment>
            <translation>%1  %2</translation>
        </message>
        <message>
            <source>Exact cash</source>
            <translation>Efectivo exacto</translation>
        </message>
        <message>
            <source>Cash…</source>
            <translation>Efectivo…</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Tarjeta</translation>
        </message>
        <message>
            <source>Voucher…</source>
            <translation>Vale…</translation>
        </message>
        <message>
            <source>Pay later…</source>
            <translation>Reservar…</translation>
        </message>
        <message>
            <source>Give away…</source>
            <translation>Invitación…</translation>
        </message>
        <message>
            <source>Invoice…</source>
            <translation>Factura…</translation>
        </message>
        <message>
            <source>{card-part} puts a part on the card</source>
            <translation>{card-part} cobra una parte con tarjeta</translation>
        </message>
        <message>
            <source>Amount on the card terminal</source>
            <translation>Importe en el terminal</translation>
        </message>
        <message>
            <source>State of the card payment</source>
            <translation>Estado del pago con tarjeta</translation>
        </message>
        <message>
            <source>What the tender needs</source>
            <translation>Datos de la forma de pago</translation>
        </message>
        <message>
            <source>More about the customer</source>
            <translation>Más sobre el cliente</translation>
        </message>
        <message>
            <source>Approved   Enter</source>
            <translation>Autorizada   Intro</translation>
        </message>
        <message>
            <source>Declined   Esc</source>
            <translation>Denegada   Esc</translation>
        </message>
        <message>
            <source>Nobody knows   ?</source>
            <translation>No se sabe   ?</translation>
        </message>
        <message>
            <source>paid</source>
            <translation>pagado</translation>
        </message>
        <message>
            <source>of %1 given</source>
            <translation>de %1 entregados</translation>
        </message>
        <message>
            <source>Take off: %1 %2</source>
            <translation>Quitar: %1 %2</translation>
        </message>
        <message>
            <source>Still to pay</source>
            <translation>Falta por pagar</translation>
        </message>
        <message>
            <source>Ask the server again</source>
            <translation>Preguntar de nuevo</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Cambiar entradas</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <source>Nothing to pay</source>
            <translation>Nada que pagar</translation>
        </message>
        <message>
            <source>%1:%2</source>
            <comment>minutes and seconds</comment>
            <translation>%1:%2</translation>
        </message>
        <message>
            <source>Nobody knows yet what became of it. Do not charge the card again. Waiting %1</source>
            <translation>Aún no se sabe qué ha pasado. No vuelva a cobrar la tarjeta. En espera: %1</translation>
        </message>
        <message>
            <source>Waiting for the terminal  %1</source>
            <translation>Esperando al terminal  %1</translation>
        </message>
        <message>
            <source>Next customer   Enter</source>
            <translation>Otro cliente   Intro</translation>
        </message>
        <message>
            <source>The customer gives</source>
            <translation>El cliente entrega</translation>
        </message>
        <message>
            <source>Cash given by the customer</source>
            <translation>Efectivo entregado por el cliente</translation>
        </message>
        <message>
            <source>Amount, then Enter</source>
            <translation>Importe y después Intro</translation>
        </message>
        <message>
            <source>Less is a part: the rest is paid another way. Esc goes back.</source>
            <translation>Si entrega menos, el resto se paga de otra forma. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Customer gives %1</source>
            <translation>El cliente entrega %1</translation>
        </message>
        <message>
            <source>On the card, of %1</source>
            <translation>Con tarjeta, de %1</translation>
        </message>
        <message>
            <source>Amount on the card</source>
            <translation>Importe con tarjeta</translation>
        </message>
        <message>
            <source>The rest is paid another way. Esc goes back.</source>
            <translation>El resto se paga de otra forma. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Gift voucher</source>
            <translation>Vale regalo</translation>
        </message>
        <message>
            <source>Code of the gift voucher</source>
            <translation>Código del vale regalo</translation>
        </message>
        <message>
            <source>Type or scan the code, then Enter</source>
            <translation>Escriba o escanee el código y pulse Intro</translation>
        </message>
        <message>
            <source>It covers what it can. Esc goes back.</source>
            <translation>Cubre hasta donde alcance. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Why is this given away?</source>
            <translation>¿Por qué se invita?</translation>
        </message>
        <message>
            <source>Reason for giving places away</source>
            <translation>Motivo de la invitación</translation>
        </message>
        <message>
            <source>Reason, or its digit, then Enter</source>
            <translation>Motivo, o su número, y después Intro</translation>
        </message>
        <message>
            <source>The reason stands in the books. Esc goes back.</source>
            <translation>El motivo consta en las cuentas. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Who gets the invoice?</source>
            <translation>¿A quién va la factura?</translation>
        </message>
        <message>
            <source>Name on the invoice</source>
            <translation>Nombre de la factura</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Tab to the address, Enter sells. Esc goes back.</source>
            <translation>Tab pasa a la dirección, Intro vende. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Who comes back to pay?</source>
            <translation>¿Quién vendrá a pagar?</translation>
        </message>
        <message>
            <source>Name it is kept under</source>
            <translation>Nombre de la reserva</translation>
        </message>
        <message>
            <source>Enter keeps the places. Esc goes back.</source>
            <translation>Intro reserva las localidades. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>Código de autorización</translation>
        </message>
        <message>
            <source>Approval code on the card terminal</source>
            <translation>Código de autorización del terminal</translation>
        </message>
        <message>
            <source>From the terminal, then Enter</source>
            <translation>Del terminal y después Intro</translation>
        </message>
        <message>
            <source>Undo order %1, %2. Why?</source>
            <translation>Anular el pedido %1, %2. ¿Por qué?</translation>
        </message>
        <message>
            <source>Reason for undoing the last sale</source>
            <translation>Motivo para anular la última venta</translation>
        </message>
        <message>
            <source>Digit of a reason</source>
            <translation>Número de un motivo</translation>
        </message>
        <message>
            <source>Its seats go back on sale, its tickets are refused at the door. Esc leaves it as it is.</source>
            <translation>Sus butacas vuelven a estar a la venta y sus entradas se rechazan en la puerta. Esc lo deja como está.</translation>
        </message>
        <message>
            <source>Mail or postal address for the invoice</source>
            <translation>Correo o dirección postal para la factura</translation>
        </message>
        <message>
            <source>Phone or mail, may be empty</source>
            <translation>Teléfono o correo, puede quedar vacío</translation>
        </message>
        <message>
            <source>Mail or postal address</source>
            <translation>Correo o dirección postal</translation>
        </message>
        <message>
            <source>Phone or mail</source>
            <translation>Teléfono o correo</translation>
        </message>
        <message>
            <source>Another sale has begun. Esc lets it go; then {void} undoes the last one.</source>
            <translation>Ya ha empezado otra venta. Esc la libera; después, {void} anula la última.</translation>
        </message>
        <message>
            <source>That is not an amount. Type it like 50 or 50.00.</source>
            <translation>Eso no es un importe. Escríbalo así: 50 o 50,00.</translation>
        </message>
        <message>
            <source>Less is a part; the rest is cash as well. Esc goes back.</source>
            <translation>Si entrega menos, el resto se paga también en efectivo. Esc vuelve atrás.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Cambio %1</translation>
        </message>
        <message>
            <source>%1 still to pay</source>
            <translation>Faltan %1 por pagar</translation>
        </message>
        <message>
            <source>Why is %1 given away?</source>
            <translation>¿Por qué se invita por %1?</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsController</name>
        <message>
            <source>asking about order %1</source>
            <translation>la consulta sobre el pedido %1</translation>
        </message>
        <message>
            <source>the money back for order %1</source>
            <translation>la devolución del dinero del pedido %1</translation>
        </message>
        <message>
            <source>what became of the payment of order %1</source>
            <translation>la resolución del pago del pedido %1</translation>
        </message>
        <message>
            <source>%1 went through; its order has it now.</source>
            <translation>Cobrados %1; ya constan en su pedido.</translation>
        </message>
        <message>
            <source>%1 went through; the server is still writing it down.</source>
            <translation>Cobrados %1; el servidor aún los está registrando.</translation>
        </message>
        <message>
            <source>Noted: nothing was taken.</source>
            <translation>Anotado: no se ha cobrado nada.</translation>
        </message>
        <message>
            <source>Noted: %1 is back with the customer.</source>
            <translation>Anotado: %1 devueltos al cliente.</translation>
        </message>
        <message>
            <source>The order cannot have the money any more: give %1 back on the terminal, then say so here.</source>
            <translation>El pedido ya no admite el pago: devuelva %1 en el terminal y después indíquelo aquí.</translation>
        </message>
        <message>
            <source>%1 goes back; the gateway has not confirmed it yet.</source>
            <translation>Se devuelven %1; la pasarela aún no lo ha confirmado.</translation>
        </message>
        <message>
            <source>Nobody knows yet. The server goes on asking by itself.</source>
            <translation>Aún no se sabe. El servidor sigue consultando automáticamente.</translation>
        </message>
        <message>
            <source>It stays open until somebody knows.</source>
            <translation>Queda abierto hasta que se sepa.</translation>
        </message>
        <message>
            <source>The gateway does not give %1 back: give it back another way, then say so here.</source>
            <translation>La pasarela no devuelve %1: devuélvalos de otra forma y después indíquelo aquí.</translation>
        </message>
        <message>
            <source>No answer yet. The server goes on asking by itself.</source>
            <translation>Aún sin respuesta. El servidor sigue consultando automáticamente.</translation>
        </message>
        <message>
            <source>Somebody was faster: it is not what it was. It is shown as it is now.</source>
            <translation>Alguien se ha adelantado: ya no está como estaba. Se muestra como está ahora.</translation>
        </message>
        <message>
            <source>Your role may not do this: %1. An organizer may.</source>
            <translation>Su rol no permite hacer esto: %1. Un organizador sí puede.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PaymentsModel</name>
        <message>
            <source>Refund</source>
            <translation>Devolución</translation>
        </message>
        <message>
            <source>Card payment</source>
            <translation>Pago con tarjeta</translation>
        </message>
        <message>
            <source>Online payment</source>
            <translation>Pago en línea</translation>
        </message>
        <message>
            <source>give it back</source>
            <translation>por devolver</translation>
        </message>
        <message>
            <source>nobody knows</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <source>going back</source>
            <translation>en devolución</translation>
        </message>
        <message>
            <source>being recorded</source>
            <translation>registrándose</translation>
        </message>
        <message>
            <source>at the terminal</source>
            <translation>en el terminal</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>sin resolver</translation>
        </message>
        <message>
            <source>The terminal took the money, but the order could not have it any more. Give it back on the terminal.</source>
            <translation>El terminal cobró el dinero, pero el pedido ya no lo admitía. Devuélvalo en el terminal.</translation>
        </message>
        <message>
            <source>The gateway does not give this money back. Give it back another way, by bank transfer for example.</source>
            <translation>La pasarela no devuelve este dinero. Devuélvalo de otra forma, por ejemplo por transferencia.</translation>
        </message>
        <message>
            <source>Nobody knows what the terminal did. Look into its journal.</source>
            <translation>No se sabe qué hizo el terminal. Mire su registro.</translation>
        </message>
        <message>
            <source>The terminal was asked, and nobody said what it did. Look into its journal.</source>
            <translation>Se envió al terminal y nadie ha indicado qué hizo. Mire su registro.</translation>
        </message>
        <message>
            <source>The money goes back; the gateway has not confirmed it yet.</source>
            <translation>El dinero se está devolviendo; la pasarela aún no lo ha confirmado.</translation>
        </message>
        <message>
            <source>The money was taken; the server is still writing it down.</source>
            <translation>El dinero se ha cobrado; el servidor aún lo está registrando.</translation>
        </message>
        <message>
            <source>Somebody is at the terminal now.</source>
            <translation>Hay alguien en el terminal ahora mismo.</translation>
        </message>
        <message>
            <source>The gateway has not decided yet.</source>
            <translation>La pasarela aún no lo ha resuelto.</translation>
        </message>
        <message>
            <source>Money</source>
            <translation>Operación</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Pedido</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Evento</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Asked</source>
            <comment>how often the gateway was</comment>
            <translation>Consultas</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
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
            <translation>recorrer la lista</translation>
        </message>
        <message>
            <source>say what became of it</source>
            <translation>indicar qué ha pasado</translation>
        </message>
        <message>
            <source>nothing was taken</source>
            <translation>no se ha cobrado nada</translation>
        </message>
        <message>
            <source>ask again</source>
            <translation>volver a consultar</translation>
        </message>
        <message>
            <source>its order</source>
            <translation>su pedido</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>back</source>
            <translation>volver</translation>
        </message>
        <message>
            <source>Order, number on the slip, or name</source>
            <translation>Pedido, n.º de comprobante o nombre</translation>
        </message>
        <message>
            <source>Search money that waits</source>
            <translation>Buscar pagos pendientes</translation>
        </message>
        <message>
            <source>Which of it</source>
            <translation>Qué pagos</translation>
        </message>
        <message>
            <source>To settle</source>
            <translation>Por resolver</translation>
        </message>
        <message>
            <source>Still being asked</source>
            <translation>En consulta</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Money that waits, oldest first</source>
            <translation>Pagos pendientes, los más antiguos primero</translation>
        </message>
        <message>
            <source>What you choose is shown here: why it waits, and what to do.</source>
            <translation>Aquí se muestra lo que elija: por qué está pendiente y qué hacer.</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>State of the payment</source>
            <translation>Estado del pago</translation>
        </message>
        <message>
            <source>Why it waits</source>
            <translation>Por qué está pendiente</translation>
        </message>
        <message>
            <source>It went through…</source>
            <translation>Se ha cobrado…</translation>
        </message>
        <message>
            <source>It was given back…</source>
            <translation>Se ha devuelto…</translation>
        </message>
        <message>
            <source>It took nothing…</source>
            <translation>No se ha cobrado nada…</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Volver a consultar</translation>
        </message>
        <message>
            <source>Show its order</source>
            <translation>Mostrar su pedido</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>No se ha encontrado nada para «%1».</translation>
        </message>
        <message>
            <source>Nothing is being asked. Payments that the gateway has not decided stand here.</source>
            <translation>No hay nada en consulta. Aquí aparecen los pagos que la pasarela no ha resuelto.</translation>
        </message>
        <message>
            <source>No money waits.
Card payments that nobody knows about, and money that has to be given back by hand, stand here.</source>
            <translation>No hay pagos pendientes.
Aquí aparecen los pagos con tarjeta de los que nadie sabe nada y el dinero que hay que devolver a mano.</translation>
        </message>
        <message>
            <source>%1 of order %2: %3
%4</source>
            <comment>what, its order, the order's state, the event</comment>
            <translation>%1 del pedido %2: %3
%4</translation>
        </message>
        <message>
            <source>Approval code %1</source>
            <translation>Código de autorización %1</translation>
        </message>
        <message>
            <source>At the gateway: %1</source>
            <translation>En la pasarela: %1</translation>
        </message>
        <message numerus="yes">
            <source>The gateway was asked %n time(s).</source>
            <translation>
                <numerusform>Se ha consultado la pasarela %n vez.</numerusform>
                <numerusform>Se ha consultado la pasarela %n veces.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server asks again by itself: %1</source>
            <translation>El servidor volverá a consultar automáticamente: %1</translation>
        </message>
        <message>
            <source>What the server noted: %1</source>
            <translation>Nota del servidor: %1</translation>
        </message>
        <message>
            <source>%1 · %2 refunded it</source>
            <comment>when, who</comment>
            <translation>%1 · devuelto por %2</translation>
        </message>
        <message>
            <source>%1 · %2 asked for it</source>
            <comment>when, who</comment>
            <translation>%1 · solicitado por %2</translation>
        </message>
        <message>
            <source>%1 · %2 said that it went through</source>
            <comment>when, who</comment>
            <translation>%1 · %2 indicó que se había cobrado</translation>
        </message>
        <message>
            <source>%1 · %2 said that nobody knows</source>
            <comment>when, who</comment>
            <translation>%1 · %2 indicó que no se sabe</translation>
        </message>
        <message>
            <source>Approval code of the terminal</source>
            <translation>Código de autorización del terminal</translation>
        </message>
        <message>
            <source>%1 of order %2 went through.</source>
            <translation>Cobrados %1 del pedido %2.</translation>
        </message>
        <message>
            <source>From the slip or the journal, then Enter</source>
            <translation>Del comprobante o del registro y después Intro</translation>
        </message>
        <message>
            <source>Did the terminal take nothing?</source>
            <translation>¿El terminal no ha cobrado nada?</translation>
        </message>
        <message>
            <source>%1 of order %2 is then still to pay. Look into the terminal's journal first.</source>
            <translation>Entonces quedan %1 por pagar del pedido %2. Mire antes el registro del terminal.</translation>
        </message>
        <message>
            <source>It took nothing</source>
            <translation>No se ha cobrado nada</translation>
        </message>
        <message>
            <source>How was it given back?</source>
            <translation>¿Cómo se ha devuelto?</translation>
        </message>
        <message>
            <source>%1 is back with the customer of order %2.</source>
            <translation>%1 devueltos al cliente del pedido %2.</translation>
        </message>
        <message>
            <source>Number of the transfer or slip, optional, then Enter</source>
            <translation>N.º de transferencia o comprobante, opcional, y después Intro</translation>
        </message>
    </context>
    <context>
        <name>foyer::PinPane</name>
        <message>
            <source>With it you let through, at a seller's till, what a seller may not do alone. Four to eight digits.</source>
            <translation>Con él autoriza, en la caja de un vendedor, lo que un vendedor no puede hacer solo. De cuatro a ocho cifras.</translation>
        </message>
        <message>
            <source>Your password</source>
            <translation>Su contraseña</translation>
        </message>
        <message>
            <source>New PIN</source>
            <translation>PIN nuevo</translation>
        </message>
        <message>
            <source>New PIN again</source>
            <translation>PIN nuevo otra vez</translation>
        </message>
        <message>
            <source>Set PIN</source>
            <translation>Definir PIN</translation>
        </message>
        <message>
            <source>Type your password, and a PIN of four to eight digits twice.</source>
            <translation>Escriba su contraseña y, dos veces, un PIN de cuatro a ocho cifras.</translation>
        </message>
        <message>
            <source>The two PINs differ.</source>
            <translation>Los dos PIN no coinciden.</translation>
        </message>
        <message>
            <source>The PIN is set.</source>
            <translation>PIN definido.</translation>
        </message>
        <message>
            <source>That PIN is one of those that are guessed first. Choose another.</source>
            <translation>Ese PIN es de los primeros que se probarían. Elija otro.</translation>
        </message>
        <message>
            <source>The password is wrong.</source>
            <translation>La contraseña no es correcta.</translation>
        </message>
    </context>
    <context>
        <name>foyer::PlacesModel</name>
        <message>
            <source>Place</source>
            <translation>Localidad</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintDesk</name>
        <message>
            <source>The drawer did not open: its printer does not answer.</source>
            <translation>El cajón no se ha abierto: su impresora no responde.</translation>
        </message>
        <message>
            <source>This till cannot print: its print journal cannot be used. Is another Foyer running, or the disk full?</source>
            <translation>Esta caja no puede imprimir: no se puede usar su registro de impresión. ¿Hay otro Foyer abierto o está lleno el disco?</translation>
        </message>
        <message>
            <source>The event's layout %1 needs a newer Foyer; the built-in one is used.</source>
            <translation>El diseño %1 del evento necesita un Foyer más reciente; se usa el predeterminado.</translation>
        </message>
        <message>
            <source>Order %1</source>
            <translation>Pedido %1</translation>
        </message>
        <message>
            <source>No printer is set for receipts. Choose one in the settings.</source>
            <translation>No hay impresora asignada para los recibos. Elija una en los ajustes.</translation>
        </message>
        <message>
            <source>Receipt %1</source>
            <translation>Recibo %1</translation>
        </message>
        <message>
            <source>No printer is set for tickets. Choose one in the settings.</source>
            <translation>No hay impresora asignada para las entradas. Elija una en los ajustes.</translation>
        </message>
        <message>
            <source>Not printed again. %1</source>
            <translation>No se ha reimpreso. %1</translation>
        </message>
        <message>
            <source>New tickets are printed; the old ones are refused at the door.</source>
            <translation>Se imprimen entradas nuevas; las anteriores se rechazan en la puerta.</translation>
        </message>
        <message>
            <source>No printer is set for receipts and reports. Choose one in the settings.</source>
            <translation>No hay impresora asignada para recibos e informes. Elija una en los ajustes.</translation>
        </message>
        <message>
            <source>No shift is open.</source>
            <translation>No hay ningún turno abierto.</translation>
        </message>
        <message>
            <source>Test page</source>
            <translation>Página de prueba</translation>
        </message>
        <message>
            <source>%1 is not printed: too much is waiting, or the disk is full.</source>
            <translation>%1: no se imprime; hay demasiado en espera o el disco está lleno.</translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s) of %1 were printed before. {reprint} makes new ones.</source>
            <translation>
                <numerusform>%1: %n entrada ya se había impreso. {reprint} la emite de nuevo.</numerusform>
                <numerusform>%1: %n entradas ya se habían impreso. {reprint} las emite de nuevo.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no other printer.</source>
            <translation>No hay otra impresora.</translation>
        </message>
        <message>
            <source>No new ticket. %1</source>
            <translation>Sin entrada nueva. %1</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>lista</translation>
        </message>
        <message>
            <source>the printer cannot be reached</source>
            <translation>no se puede conectar con la impresora</translation>
        </message>
        <message>
            <source>out of paper</source>
            <translation>sin papel</translation>
        </message>
        <message>
            <source>the cover is open</source>
            <translation>la tapa está abierta</translation>
        </message>
        <message>
            <source>the printer reports a fault</source>
            <translation>la impresora indica un fallo</translation>
        </message>
        <message>
            <source>the printer takes no more: paper or cover?</source>
            <translation>la impresora no acepta más: ¿papel o tapa?</translation>
        </message>
        <message>
            <source>the printer does not answer</source>
            <translation>la impresora no responde</translation>
        </message>
        <message>
            <source>the layout does not fit this ticket</source>
            <translation>el diseño no sirve para esta entrada</translation>
        </message>
        <message>
            <source>this till's disk is full</source>
            <translation>el disco de esta caja está lleno</translation>
        </message>
        <message>
            <source>Foyer was ended while printing</source>
            <translation>Foyer se cerró durante la impresión</translation>
        </message>
        <message>
            <source>No new ticket yet: this sale has to be handed in first. Then its order prints new tickets.</source>
            <translation>Aún no hay entrada nueva: antes hay que enviar esta venta al servidor. Después, desde su pedido se imprimen entradas nuevas.</translation>
        </message>
        <message>
            <source>Sample of %1</source>
            <translation>Muestra de %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintStrip</name>
        <message>
            <source>Printing</source>
            <translation>Impresión</translation>
        </message>
        <message>
            <source>%1 waits to be printed.</source>
            <translation>%1: en espera de impresión.</translation>
        </message>
        <message>
            <source>%1: printing %2 of %3.</source>
            <translation>%1: imprimiendo %2 de %3.</translation>
        </message>
        <message>
            <source>%1: printing.</source>
            <translation>%1: imprimiendo.</translation>
        </message>
        <message>
            <source>%1 is printed.</source>
            <translation>%1: impresión terminada.</translation>
        </message>
        <message>
            <source>%1: %2, %3 of %4 printed.</source>
            <translation>%1: %2; impresas %3 de %4.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>%1: did %2 come out? %3.</source>
            <translation>%1: ¿ha salido %2? %3.</translation>
        </message>
        <message>
            <source>Print a new one</source>
            <translation>Imprimir otra</translation>
        </message>
        <message>
            <source>It came out</source>
            <translation>Sí ha salido</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>On %1</source>
            <translation>En %1</translation>
        </message>
        <message>
            <source>Do not print</source>
            <translation>No imprimir</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>foyer::PrintersPane</name>
        <message>
            <source>This till prints nothing yet. Add the printer that stands beside it.</source>
            <translation>Esta caja aún no imprime nada. Añada la impresora que tiene al lado.</translation>
        </message>
        <message>
            <source>%1 is ready, but its paper is nearly out.</source>
            <translation>%1 está lista, pero le queda poco papel.</translation>
        </message>
        <message>
            <source>%1 is ready.</source>
            <translation>%1 está lista.</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Impresora</translation>
        </message>
        <message>
            <source>Add a printer</source>
            <translation>Añadir impresora</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Network, port 9100</source>
            <translation>Red, puerto 9100</translation>
        </message>
        <message>
            <source>USB or other device file</source>
            <translation>USB u otro archivo de dispositivo</translation>
        </message>
        <message>
            <source>Printer of the system</source>
            <translation>Impresora del sistema</translation>
        </message>
        <message>
            <source>PDF files in a folder</source>
            <translation>Archivos PDF en una carpeta</translation>
        </message>
        <message>
            <source>Tickets on</source>
            <translation>Entradas en</translation>
        </message>
        <message>
            <source>Reports on</source>
            <translation>Informes en</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Corte</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Partly, a bridge is left</source>
            <translation>Parcial, queda una unión</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>Tells when paper is out and when a ticket is printed</source>
            <translation>Avisa cuando falta papel y cuando se ha impreso una entrada</translation>
        </message>
        <message>
            <source>Drawer on pin</source>
            <translation>Cajón en el pin</translation>
        </message>
        <message>
            <source>Drawer pulse</source>
            <translation>Pulso del cajón</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>Imprimir página de prueba</translation>
        </message>
        <message>
            <source>Ask for its state</source>
            <translation>Consultar su estado</translation>
        </message>
        <message>
            <source>Open the drawer</source>
            <translation>Abrir el cajón</translation>
        </message>
        <message>
            <source>A test page goes to %1.</source>
            <translation>Se envía una página de prueba a %1.</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>Consultando %1…</translation>
        </message>
        <message>
            <source>Tickets print on</source>
            <translation>Imprimir entradas en</translation>
        </message>
        <message>
            <source>Receipts and reports</source>
            <translation>Recibos e informes</translation>
        </message>
        <message>
            <source>The drawer hangs on</source>
            <translation>Cajón conectado a</translation>
        </message>
        <message numerus="yes">
            <source>A till has at most %n printers.</source>
            <translation>
                <numerusform>Una caja tiene como máximo %n impresora.</numerusform>
                <numerusform>Una caja tiene como máximo %n impresoras.</numerusform>
            </translation>
        </message>
        <message>
            <source>Printer %1</source>
            <translation>Impresora %1</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>Device file</source>
            <translation>Archivo de dispositivo</translation>
        </message>
        <message>
            <source>Its name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>That is not an address. Type it like printer.venue or 192.168.1.50:9100.</source>
            <translation>Eso no es una dirección. Escríbala así: printer.venue o 192.168.1.50:9100.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SaleController</name>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server before the next event.</source>
            <translation>Aún no se sabe si se ha vendido. Espere la respuesta del servidor antes de pasar a otro evento.</translation>
        </message>
        <message>
            <source>This order is being paid. Esc gives it up; then another event can be opened.</source>
            <translation>Este pedido se está pagando. Esc lo cancela; entonces se puede abrir otro evento.</translation>
        </message>
        <message>
            <source>One moment: what became of the sale from before is still being looked up.</source>
            <translation>Un momento: aún se está averiguando qué ha sido de la venta anterior.</translation>
        </message>
        <message>
            <source>The plan of this event changed. Open it again with {event}.</source>
            <translation>El plano de este evento ha cambiado. Ábralo de nuevo con {event}.</translation>
        </message>
        <message>
            <source>%1 was taken a moment ago. Choose another seat.</source>
            <translation>Ocupado hace un momento: %1. Elija otra butaca.</translation>
        </message>
        <message>
            <source>These seats are held. Esc lets them go, then choose others.</source>
            <translation>Estas butacas están retenidas. Esc las libera; después elija otras.</translation>
        </message>
        <message>
            <source>%1 is not available.</source>
            <translation>%1 no está libre.</translation>
        </message>
        <message numerus="yes">
            <source>One sale holds at most %n places.</source>
            <translation>
                <numerusform>Una venta puede retener como máximo %n localidad.</numerusform>
                <numerusform>Una venta puede retener como máximo %n localidades.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose seats on the map, or type how many and press Enter.</source>
            <translation>Elija butacas en el plano, o escriba cuántas y pulse Intro.</translation>
        </message>
        <message>
            <source>%1. {exact} takes exact cash, Space shows the next best.</source>
            <translation>%1. {exact} cobra el efectivo exacto, Espacio muestra las siguientes mejores.</translation>
        </message>
        <message>
            <source>Held. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>Retenidas. {exact} cobra el efectivo exacto, {cash} otro importe, Esc libera.</translation>
        </message>
        <message>
            <source>Not so many places are left. Ask for fewer.</source>
            <translation>No quedan tantas localidades. Pida menos.</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. {exact} asks the server again.</source>
            <translation>Aún no se sabe si se ha vendido. {exact} pregunta de nuevo al servidor.</translation>
        </message>
        <message>
            <source>The seats are let go.</source>
            <translation>Butacas liberadas.</translation>
        </message>
        <message>
            <source>The server is away: the seats go back on sale when their hold runs out.</source>
            <translation>Sin conexión con el servidor: las butacas volverán a estar a la venta cuando venza su retención.</translation>
        </message>
        <message>
            <source>Sold, but the tickets could not be fetched yet. %1</source>
            <translation>Vendido, pero aún no se han podido cargar las entradas. %1</translation>
        </message>
        <message>
            <source>The hold ran out; the seats are on sale again.</source>
            <translation>La retención ha vencido; las butacas vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>The open sale cannot be written down on this machine; it would not survive a crash. Is its disk full?</source>
            <translation>La venta en curso no se puede guardar en este equipo; no sobreviviría a un fallo. ¿Está lleno el disco?</translation>
        </message>
        <message>
            <source>This till ended in the middle of a sale. Asking the server what became of it…</source>
            <translation>Foyer se cerró en mitad de una venta. Preguntando al servidor qué ha sido de ella…</translation>
        </message>
        <message>
            <source>The sale from before was sold: order %1.</source>
            <translation>La venta anterior se completó: pedido %1.</translation>
        </message>
        <message>
            <source>The sale from before is not finished. Look it up on the orders page.</source>
            <translation>La venta anterior no está terminada. Búsquela en la página de pedidos.</translation>
        </message>
        <message>
            <source>Not sold: this till ended before it was paid. The places are still held; choose the tenders again.</source>
            <translation>No vendido: Foyer se cerró antes del pago. Las localidades siguen retenidas; elija de nuevo las formas de pago.</translation>
        </message>
        <message>
            <source>Order %1 was at the card terminal. Look at it: approval code and Enter, or Esc if it declined.</source>
            <translation>El pedido %1 estaba en el terminal. Mírelo: código de autorización e Intro, o Esc si se ha denegado.</translation>
        </message>
        <message>
            <source>Order %1 is placed and not paid. Go on with it, or Esc gives it up.</source>
            <translation>El pedido %1 está hecho y sin pagar. Continúe con él, o Esc lo cancela.</translation>
        </message>
        <message>
            <source>It was sold: order %1. Its tickets print now; the answer had not come before this till ended.</source>
            <translation>Se ha vendido: pedido %1. Sus entradas se imprimen ahora; la respuesta no llegó antes de que Foyer se cerrara.</translation>
        </message>
        <message>
            <source>Not sold: the hold ran out while this till was away, and its places are on sale again.</source>
            <translation>No vendido: la retención venció mientras Foyer estaba cerrado, y sus localidades vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>Enter exchanges, and %1 goes back. Esc lets the new places go.</source>
            <translation>Intro cambia las entradas y se devuelven %1. Esc libera las localidades nuevas.</translation>
        </message>
        <message>
            <source>As much as before: Enter exchanges. Esc lets the new places go.</source>
            <translation>Mismo importe que antes: Intro cambia las entradas. Esc libera las localidades nuevas.</translation>
        </message>
        <message>
            <source>%1 more is to pay: {exact} cash, {card} card, {voucher} voucher. Esc lets the new places go.</source>
            <translation>Faltan %1 por pagar: {exact} efectivo, {card} tarjeta, {voucher} vale. Esc libera las localidades nuevas.</translation>
        </message>
        <message>
            <source>Exchanged. Order %1. Enter starts the next sale.</source>
            <translation>Entradas cambiadas. Pedido %1. Intro empieza la siguiente venta.</translation>
        </message>
        <message>
            <source>Sold. Order %1. Enter starts the next sale.</source>
            <translation>Vendido. Pedido %1. Intro empieza la siguiente venta.</translation>
        </message>
        <message>
            <source>Order %1 waits to be paid. Enter starts the next sale.</source>
            <translation>El pedido %1 queda por pagar. Intro empieza la siguiente venta.</translation>
        </message>
        <message>
            <source>A sale is being paid. Finish it or give it up with Esc; then exchange.</source>
            <translation>Se está pagando una venta. Termínela o cancélela con Esc; después cambie las entradas.</translation>
        </message>
        <message>
            <source>Choose the tickets to exchange first.</source>
            <translation>Elija antes las entradas que se cambian.</translation>
        </message>
        <message>
            <source>Hold the new places as for a sale: type how many, or choose on the map.</source>
            <translation>Retenga las localidades nuevas como en una venta: escriba cuántas o elíjalas en el plano.</translation>
        </message>
        <message>
            <source>Nothing was exchanged.</source>
            <translation>No se ha cambiado ninguna entrada.</translation>
        </message>
        <message>
            <source>There is no sale to undo. Older ones are refunded on the orders page.</source>
            <translation>No hay ninguna venta que anular. Las anteriores se devuelven en la página de pedidos.</translation>
        </message>
        <message>
            <source>One moment: the server is answering.</source>
            <translation>Un momento: el servidor está respondiendo.</translation>
        </message>
        <message>
            <source>The server is away: nothing was undone. Try again when it is back.</source>
            <translation>Sin conexión con el servidor: no se ha anulado nada. Inténtelo de nuevo cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>Whether order %1 was undone is not known yet. The server is asked again as soon as it answers.</source>
            <translation>Aún no se sabe si se ha anulado el pedido %1. Se preguntará de nuevo al servidor en cuanto responda.</translation>
        </message>
        <message>
            <source>Order %1 can no longer be undone. Refund it on the orders page.</source>
            <translation>El pedido %1 ya no se puede anular. Devuélvalo en la página de pedidos.</translation>
        </message>
        <message>
            <source>%1 in cash</source>
            <translation>%1 en efectivo</translation>
        </message>
        <message>
            <source>%1 on the terminal</source>
            <translation>%1 en el terminal</translation>
        </message>
        <message>
            <source>Order %1 is undone; its seats are on sale again.</source>
            <translation>Pedido %1 anulado; sus butacas vuelven a estar a la venta.</translation>
        </message>
        <message>
            <source>Order %1 is undone. Give back %2.</source>
            <translation>Pedido %1 anulado. Devuelva %2.</translation>
        </message>
        <message>
            <source> and </source>
            <comment>between amounts of money</comment>
            <translation> y </translation>
        </message>
        <message>
            <source>The price types could not be fetched; everybody is sold the usual one. %1</source>
            <translation>No se han podido cargar las tarifas; a todos se les aplica la habitual. %1</translation>
        </message>
        <message>
            <source>Whether this was sold is not known yet. Wait for the server.</source>
            <translation>Aún no se sabe si se ha vendido. Espere la respuesta del servidor.</translation>
        </message>
        <message>
            <source>This is being paid. Esc gives it up; then another party can be held.</source>
            <translation>Esto se está pagando. Esc lo cancela; entonces se pueden retener localidades para otras personas.</translation>
        </message>
        <message>
            <source>Between 1 and 50 seats can be chosen at once.</source>
            <translation>Se pueden elegir entre 1 y 50 butacas a la vez.</translation>
        </message>
        <message>
            <source>Type how many first; then [ and ] go to cheaper and dearer places.</source>
            <translation>Escriba antes cuántas; después, [ y ] pasan a localidades más baratas y más caras.</translation>
        </message>
        <message>
            <source>There is no cheaper level.</source>
            <translation>No hay un nivel más barato.</translation>
        </message>
        <message>
            <source>There is no dearer level.</source>
            <translation>No hay un nivel más caro.</translation>
        </message>
        <message>
            <source>No discount code.</source>
            <translation>Sin código de descuento.</translation>
        </message>
        <message>
            <source>The code %1 is tried with the next hold.</source>
            <translation>El código %1 se probará en la próxima retención.</translation>
        </message>
        <message>
            <source>%1 to pay. {exact} takes exact cash.</source>
            <translation>%1 por pagar. {exact} cobra el efectivo exacto.</translation>
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
            <translation>con %1 %2</translation>
        </message>
        <message>
            <source>with %1 %2</source>
            <comment>a tax and how much it is</comment>
            <translation>con %1 %2</translation>
        </message>
        <message>
            <source>Sale %1, made without the server, was refused. %2</source>
            <translation>La venta %1, hecha sin el servidor, se ha rechazado. %2</translation>
        </message>
        <message>
            <source>No connection, and whether this was sold is not known yet. Keep the money. Esc leaves it for later and sells this till's own places.</source>
            <translation>Sin conexión, y aún no se sabe si se ha vendido. Guarde el dinero. Esc lo deja para después y pasa a vender las localidades apartadas en esta caja.</translation>
        </message>
        <message>
            <source>No connection. Esc lets this go; then this till's own places can be sold.</source>
            <translation>Sin conexión. Esc libera esto; después se pueden vender las localidades apartadas en esta caja.</translation>
        </message>
        <message>
            <source>Kept at this till, to be sold when there is no connection</source>
            <translation>Apartada en esta caja, para venderse cuando no haya conexión</translation>
        </message>
        <message numerus="yes">
            <source>No connection. %n place(s) kept at this till can be sold for cash.</source>
            <translation>
                <numerusform>Sin conexión. Se puede vender en efectivo %n localidad apartada en esta caja.</numerusform>
                <numerusform>Sin conexión. Se pueden vender en efectivo %n localidades apartadas en esta caja.</numerusform>
            </translation>
        </message>
        <message>
            <source>The server is back.</source>
            <translation>Ha vuelto la conexión con el servidor.</translation>
        </message>
        <message>
            <source>Not so many places are kept at this till. Ask for fewer.</source>
            <translation>No hay tantas localidades apartadas en esta caja. Pida menos.</translation>
        </message>
        <message>
            <source>This till keeps no such places at this price.</source>
            <translation>Esta caja no tiene apartadas localidades así a este precio.</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) are left at this till; more need the server.</source>
            <translation>
                <numerusform>Queda %n localidad en esta caja; para más hace falta el servidor.</numerusform>
                <numerusform>Quedan %n localidades en esta caja; para más hace falta el servidor.</numerusform>
            </translation>
        </message>
        <message>
            <source>These places are not sold to such a party.</source>
            <translation>Estas localidades no se venden con esas tarifas.</translation>
        </message>
        <message>
            <source>Held at this till. {exact} takes exact cash, {cash} an amount, Esc lets go.</source>
            <translation>Retenidas en esta caja. {exact} cobra el efectivo exacto, {cash} otro importe, Esc libera.</translation>
        </message>
        <message>
            <source>Not sold: these places are no longer kept at this till. Give the money back, or hold others.</source>
            <translation>No vendido: estas localidades ya no están apartadas en esta caja. Devuelva el dinero o retenga otras.</translation>
        </message>
        <message>
            <source>Not sold: it cannot be written down on this machine. Is its disk full? {exact} tries again.</source>
            <translation>No vendido: no se puede guardar en este equipo. ¿Está lleno el disco? {exact} lo intenta de nuevo.</translation>
        </message>
        <message>
            <source>Sold, to be handed in when the server is back. Enter starts the next sale.</source>
            <translation>Vendido; se enviará cuando vuelva la conexión con el servidor. Intro empieza la siguiente venta.</translation>
        </message>
        <message>
            <source>%1 needs the server; it is not kept at this till.</source>
            <translation>%1 requiere el servidor; no está apartada en esta caja.</translation>
        </message>
        <message>
            <source>Let go; this till still keeps the places.</source>
            <translation>Liberadas; esta caja mantiene apartadas las localidades.</translation>
        </message>
        <message>
            <source>The sale you left was not made. Its places are still held: choose the tenders again, or give the money back.</source>
            <translation>La venta que dejó pendiente no se hizo. Sus localidades siguen retenidas: elija de nuevo las formas de pago o devuelva el dinero.</translation>
        </message>
        <message>
            <source>The sale you left was made: order %1. Its tickets print now.</source>
            <translation>La venta que dejó pendiente se hizo: pedido %1. Sus entradas se imprimen ahora.</translation>
        </message>
        <message>
            <source>The sale you left was not made, and its places are on sale again. Give the money back.</source>
            <translation>La venta que dejó pendiente no se hizo y sus localidades vuelven a estar a la venta. Devuelva el dinero.</translation>
        </message>
        <message>
            <source>Left as it is: whether it was sold is told when the server is back. Keep its money apart; this till's own places can be sold.</source>
            <translation>Se deja como está: se sabrá si se vendió cuando vuelva la conexión con el servidor. Guarde su dinero aparte; se pueden vender las localidades apartadas en esta caja.</translation>
        </message>
        <message>
            <source>An exchange needs the server.</source>
            <translation>Un cambio de entradas requiere el servidor.</translation>
        </message>
        <message>
            <source>Undoing needs the server.</source>
            <translation>Anular requiere el servidor.</translation>
        </message>
        <message>
            <source>Undoing needs the server: this sale can be undone once it is handed in.</source>
            <translation>Anular requiere el servidor: esta venta se podrá anular cuando se haya enviado.</translation>
        </message>
        <message>
            <source>A discount code needs the server.</source>
            <translation>Un código de descuento requiere el servidor.</translation>
        </message>
        <message>
            <source>One sale takes places of one house hold, here of %1. Sell those of %2 next.</source>
            <translation>Una venta toma localidades de una sola reserva de la casa, aquí de %1. Venda después las de %2.</translation>
        </message>
        <message>
            <source>Kept by the house (%1): this sale takes it.</source>
            <translation>Reserva de la casa (%1): esta venta la toma.</translation>
        </message>
        <message>
            <source>This event needs the server: no places of it are kept at this till.</source>
            <translation>Este evento requiere el servidor: no tiene localidades apartadas en esta caja.</translation>
        </message>
        <message>
            <source>The supervisor's approval was over: order %1 is as it was.</source>
            <translation>La autorización del supervisor ha vencido: el pedido %1 sigue como estaba.</translation>
        </message>
        <message>
            <source>undoing order %1</source>
            <translation>la anulación del pedido %1</translation>
        </message>
        <message>
            <source>Not approved: order %1 is as it was.</source>
            <translation>Sin autorización: el pedido %1 sigue como estaba.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatFacts</name>
        <message>
            <source>Sold elsewhere (%1)</source>
            <translation>Otro canal (%1)</translation>
        </message>
        <message>
            <source>All others</source>
            <translation>Los demás</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListModel</name>
        <message>
            <source>Place</source>
            <translation>Localidad</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>Row %1</source>
            <translation>Fila %1</translation>
        </message>
        <message>
            <source>Seat %1</source>
            <translation>Butaca %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatListView</name>
        <message>
            <source>List of seats</source>
            <translation>Lista de butacas</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapLegend</name>
        <message>
            <source>What the colours mean</source>
            <translation>Qué significan los colores</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapMinimap</name>
        <message>
            <source>Overview of the whole plan</source>
            <translation>Vista general de todo el plano</translation>
        </message>
    </context>
    <context>
        <name>foyer::SeatMapWidget</name>
        <message>
            <source>Seat map</source>
            <translation>Plano de butacas</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Ampliar</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Reducir</translation>
        </message>
        <message>
            <source>Whole plan</source>
            <translation>Plano completo</translation>
        </message>
        <message>
            <source>What the colours show</source>
            <translation>Qué muestran los colores</translation>
        </message>
        <message>
            <source>What the colours show (V)</source>
            <translation>Qué muestran los colores (V)</translation>
        </message>
        <message>
            <source>Price</source>
            <translation>Precio</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>House holds</source>
            <translation>Reservas de la casa</translation>
        </message>
        <message>
            <source>Sold by</source>
            <translation>Vendedor</translation>
        </message>
    </context>
    <context>
        <name>foyer::SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>This till</source>
            <translation>Esta caja</translation>
        </message>
        <message>
            <source>Name of this till</source>
            <translation>Nombre de esta caja</translation>
        </message>
        <message>
            <source>Its name: Till 2, Foyer left</source>
            <translation>Su nombre: Caja 2, Vestíbulo izquierda</translation>
        </message>
        <message>
            <source>Stands in the bar above and on X and Z reports.</source>
            <translation>Aparece en la barra superior y en los informes X y Z.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Según el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Size of everything</source>
            <translation>Tamaño de todo</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Language of the desktop</source>
            <translation>Idioma del escritorio</translation>
        </message>
        <message>
            <source>Language and size count from the next start.</source>
            <translation>El idioma y el tamaño se aplican a partir del próximo inicio.</translation>
        </message>
        <message>
            <source>Customer's screen</source>
            <translation>Pantalla del cliente</translation>
        </message>
        <message>
            <source>Show customers their seats, the price and the change</source>
            <translation>Mostrar a los clientes sus butacas, el precio y el cambio</translation>
        </message>
        <message>
            <source>On the second screen of this computer; in a window of its own where there is only one.</source>
            <translation>En la segunda pantalla de este equipo; si solo hay una, en una ventana propia.</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>Impresoras</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>PIN for approvals</source>
            <translation>PIN para autorizaciones</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Forget its certificate</source>
            <translation>Olvidar su certificado</translation>
        </message>
        <message>
            <source>Forgotten. The next sign-in asks whether to trust the server.</source>
            <translation>Olvidado. El próximo inicio de sesión preguntará si se confía en el servidor.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Acerca de</translation>
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
            <translation>sin turno</translation>
        </message>
        <message>
            <source>open since %1</source>
            <translation>abierto desde %1</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>cerrando</translation>
        </message>
        <message>
            <source>asking the server</source>
            <translation>preguntando al servidor</translation>
        </message>
        <message>
            <source>Drawer: %1</source>
            <translation>Cajón: %1</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Abrir un turno</translation>
        </message>
        <message>
            <source>The shift and its reports</source>
            <translation>El turno y sus informes</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftController</name>
        <message>
            <source>Whether the last entry was made is not known yet. Wait for the server.</source>
            <translation>Aún no se sabe si se hizo la última anotación. Espere la respuesta del servidor.</translation>
        </message>
        <message>
            <source>The last entry is still on its way.</source>
            <translation>La última anotación aún está en camino.</translation>
        </message>
        <message>
            <source>The server is away: nothing was entered. Try again when it is back.</source>
            <translation>Sin conexión con el servidor: no se ha anotado nada. Inténtelo de nuevo cuando vuelva la conexión.</translation>
        </message>
        <message>
            <source>Whether this was entered is not known yet; the server is asked again as soon as it answers.</source>
            <translation>Aún no se sabe si se ha anotado; se preguntará de nuevo al servidor en cuanto responda.</translation>
        </message>
        <message>
            <source>Not entered: the drawer does not hold that much, or the shift is closed.</source>
            <translation>No anotado: no hay tanto en el cajón, o el turno está cerrado.</translation>
        </message>
        <message>
            <source>Not entered. %1</source>
            <translation>No anotado. %1</translation>
        </message>
        <message>
            <source>The shift is open. What you sell counts into it.</source>
            <translation>El turno está abierto. Lo que venda se cuenta en él.</translation>
        </message>
        <message>
            <source>A shift of yours is open already; this is it.</source>
            <translation>Ya tiene un turno abierto; es este.</translation>
        </message>
        <message>
            <source>No shift was opened. %1</source>
            <translation>No se ha abierto ningún turno. %1</translation>
        </message>
        <message>
            <source>Entered: paid in.</source>
            <translation>Anotado: ingreso en caja.</translation>
        </message>
        <message>
            <source>Entered: dropped to the safe.</source>
            <translation>Anotado: retirada a caja fuerte.</translation>
        </message>
        <message>
            <source>Entered: paid out.</source>
            <translation>Anotado: salida de caja.</translation>
        </message>
        <message>
            <source>That is more than you may pay out alone. A supervisor can let it through.</source>
            <translation>Es más de lo que puede sacar sin autorización. Un supervisor puede autorizarlo.</translation>
        </message>
        <message>
            <source>No shift is open, so there is no X report.</source>
            <translation>No hay ningún turno abierto, así que no hay informe X.</translation>
        </message>
        <message>
            <source>The server has not said yet whether a shift is open.</source>
            <translation>El servidor aún no ha dicho si hay un turno abierto.</translation>
        </message>
        <message>
            <source>The shift is not closed. %1</source>
            <translation>El turno no se ha cerrado. %1</translation>
        </message>
        <message>
            <source>The shift is closed.</source>
            <translation>El turno está cerrado.</translation>
        </message>
        <message>
            <source>The shifts before could not be fetched. %1</source>
            <translation>No se han podido cargar los turnos anteriores. %1</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftListModel</name>
        <message>
            <source>open</source>
            <translation>abierto</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>N.º</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>Apertura</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>Seller</source>
            <translation>Vendedor</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Recuento</translation>
        </message>
        <message>
            <source>Over/short</source>
            <translation>Descuadre</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftOffer</name>
        <message>
            <source>No shift is open</source>
            <translation>No hay ningún turno abierto</translation>
        </message>
        <message>
            <source>No shift is open: what you sell is in no X or Z report.</source>
            <translation>No hay turno abierto: lo que venda no constará en ningún informe X ni Z.</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Abrir un turno</translation>
        </message>
        <message>
            <source>Sell without</source>
            <translation>Vender sin turno</translation>
        </message>
    </context>
    <context>
        <name>foyer::ShiftPage</name>
        <message>
            <source>Shift</source>
            <translation>Turno</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Asking the server whether a shift is open…</source>
            <translation>Preguntando al servidor si hay un turno abierto…</translation>
        </message>
        <message>
            <source>Open a shift</source>
            <translation>Abrir un turno</translation>
        </message>
        <message>
            <source>No shift is open. You can sell all the same, but what you sell is then in nobody's X or Z report. Count the float that lies in the drawer.</source>
            <translation>No hay ningún turno abierto. Puede vender igualmente, pero lo que venda no constará entonces en el informe X ni Z de nadie. Cuente el fondo de caja que hay en el cajón.</translation>
        </message>
        <message>
            <source>Currency of the drawer</source>
            <translation>Moneda del cajón</translation>
        </message>
        <message>
            <source>Open the shift</source>
            <translation>Abrir el turno</translation>
        </message>
        <message>
            <source>X report</source>
            <translation>Informe X</translation>
        </message>
        <message>
            <source>Count and close</source>
            <translation>Contar y cerrar</translation>
        </message>
        <message>
            <source>Cash without a sale</source>
            <translation>Efectivo sin venta</translation>
        </message>
        <message>
            <source>Which way</source>
            <translation>Tipo de movimiento</translation>
        </message>
        <message>
            <source>Paid in</source>
            <translation>Ingreso</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Drop to the safe</source>
            <translation>A caja fuerte</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>Importe</translation>
        </message>
        <message>
            <source>What for</source>
            <translation>Concepto</translation>
        </message>
        <message>
            <source>Enter it</source>
            <translation>Anotar</translation>
        </message>
        <message>
            <source>Count the drawer</source>
            <translation>Arqueo de caja</translation>
        </message>
        <message>
            <source>Count all cash that lies in it, the float too. What should be there is told once the count is handed in; then the shift is closed for good.</source>
            <translation>Cuente todo el efectivo que hay en el cajón, también el fondo de caja. Lo que debería haber se muestra al entregar el recuento; entonces el turno queda cerrado definitivamente.</translation>
        </message>
        <message>
            <source>Hand in the count and close</source>
            <translation>Entregar el recuento y cerrar</translation>
        </message>
        <message>
            <source>Go on selling</source>
            <translation>Seguir vendiendo</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>The X report stands here after {x-report}, the Z report after the count.</source>
            <translation>Aquí aparece el informe X tras pulsar {x-report} y el informe Z tras el recuento.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Imprimir</translation>
        </message>
        <message>
            <source>Shifts before</source>
            <translation>Turnos anteriores</translation>
        </message>
        <message>
            <source>None yet. Every closed shift stays here with its Z report.</source>
            <translation>Aún no hay ninguno. Cada turno cerrado queda aquí con su informe Z.</translation>
        </message>
        <message>
            <source>Shifts before; Enter shows the report</source>
            <translation>Turnos anteriores; Intro muestra el informe</translation>
        </message>
        <message>
            <source>Older ones</source>
            <translation>Más antiguos</translation>
        </message>
        <message>
            <source>Shift %1, open since %2</source>
            <translation>Turno %1, abierto desde %2</translation>
        </message>
        <message>
            <source>Opened with a float of %1. What you sell counts into it.</source>
            <translation>Abierto con un fondo de caja de %1. Lo que venda se cuenta en él.</translation>
        </message>
        <message>
            <source>How much? Type it like %1.</source>
            <translation>¿Cuánto? Escríbalo así: %1.</translation>
        </message>
        <message>
            <source>Say what for; it stands on the report.</source>
            <translation>Indique el concepto; figura en el informe.</translation>
        </message>
    </context>
    <context>
        <name>foyer::SignInPage</name>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Trust this server</source>
            <translation>Confiar en este servidor</translation>
        </message>
        <message>
            <source>The box office of this house</source>
            <translation>La taquilla de esta casa</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <source>Fingerprint of the server's certificate</source>
            <translation>Huella digital del certificado del servidor</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <source>That is not a server's address. Type it like boxoffice.example:8443.</source>
            <translation>Eso no es la dirección de un servidor. Escríbala así: boxoffice.example:8443.</translation>
        </message>
        <message>
            <source>Type your e-mail and your password.</source>
            <translation>Escriba su correo electrónico y su contraseña.</translation>
        </message>
        <message>
            <source>This is not the server this till knows</source>
            <translation>Este no es el servidor que conoce esta caja</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>¿Es este su servidor?</translation>
        </message>
        <message>
            <source>The certificate at %1 has changed. Nothing was sent. Go on only if the administrator says that it was renewed, and forget the old one under Settings.</source>
            <translation>El certificado de %1 ha cambiado. No se ha enviado nada. Continúe solo si el administrador confirma que se ha renovado, y olvide el anterior en Ajustes.</translation>
        </message>
        <message>
            <source>This till talks to %1 for the first time. Compare this fingerprint with the one the administrator has; from then on only this server is trusted.</source>
            <translation>Esta caja se conecta con %1 por primera vez. Compare esta huella digital con la que tiene el administrador; a partir de entonces solo se confiará en este servidor.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Iniciando sesión…</translation>
        </message>
    </context>
    <context>
        <name>foyer::SupervisorPrompt</name>
        <message>
            <source>A supervisor is asked</source>
            <translation>Se pide autorización a un supervisor</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <source>Supervisor's PIN</source>
            <translation>PIN del supervisor</translation>
        </message>
        <message>
            <source>Approve   Enter</source>
            <translation>Autorizar   Intro</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Autorizar</translation>
        </message>
        <message>
            <source>No   Esc</source>
            <translation>No   Esc</translation>
        </message>
        <message>
            <source>Do not approve</source>
            <translation>No autorizar</translation>
        </message>
        <message>
            <source>Nobody who may approve this has a PIN yet. A supervisor sets one in the settings.</source>
            <translation>Nadie que pueda autorizar esto tiene todavía un PIN. Un supervisor define el suyo en los ajustes.</translation>
        </message>
        <message>
            <source>A PIN has at least four digits.</source>
            <translation>Un PIN tiene al menos cuatro cifras.</translation>
        </message>
        <message>
            <source>That PIN is wrong.</source>
            <translation>Ese PIN no es correcto.</translation>
        </message>
        <message numerus="yes">
            <source>Too many wrong PINs. Try again in %n minute(s).</source>
            <translation>
                <numerusform>Demasiados PIN incorrectos. Inténtelo de nuevo dentro de %n minuto.</numerusform>
                <numerusform>Demasiados PIN incorrectos. Inténtelo de nuevo dentro de %n minutos.</numerusform>
            </translation>
        </message>
        <message>
            <source>This person may not approve that any more. Choose another.</source>
            <translation>Esta persona ya no puede autorizar esto. Elija otra.</translation>
        </message>
    </context>
    <context>
        <name>foyer::TicketPreview</name>
        <message>
            <source>Picture of the ticket</source>
            <translation>Imagen de la entrada</translation>
        </message>
        <message numerus="yes">
            <source>%n tickets</source>
            <translation>
                <numerusform>%n entrada</numerusform>
                <numerusform>%n entradas</numerusform>
            </translation>
        </message>
    </context>
</TS>
