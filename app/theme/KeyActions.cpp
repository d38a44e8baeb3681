// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all keys that have a name. What is typed (Enter, Space, arrows, figures) is not in it and cannot be changed.
#include "theme/KeyMap.h"

namespace foyer {

using namespace Qt::StringLiterals;

namespace {

QKeySequence ctrl(Qt::Key key) { return QKeyCombination(Qt::ControlModifier, key); }
QKeySequence shift(Qt::Key key) { return QKeyCombination(Qt::ShiftModifier, key); }
QKeySequence ctrlShift(Qt::Key key) { return QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, key); }

} // namespace

QList<KeyAction> KeyMap::actions()
{
    using Scope = KeyScope;
    const KeyScopes sale = Scope::Desk | Scope::Orders;
    const KeyScopes payment = Scope::Desk | Scope::OrderToPay;
    const QString window = tr("Window");
    const QString selling = tr("Selling");
    const QString orders = tr("Orders");
    const QString paper = tr("Paper");
    const QString shifts = tr("Shift");
    const QString invoices = tr("Invoices");
    const QString payments = tr("Waiting payments");
    const QString holds = tr("House holds");
    const QString layouts = tr("Layouts");
    return {
        {u"help"_s, window, tr("Show the keys"), Qt::Key_F1, Scope::Everywhere},
        {u"supervisor"_s, window, tr("Call a supervisor"), Qt::Key_F7, Scope::Everywhere},
        {u"let-go"_s, window, tr("Let go, go back"), Qt::Key_Escape, Scope::Everywhere, true},

        {u"event"_s, selling, tr("Another event"), Qt::Key_F4, Scope::Desk},
        {u"map"_s, selling, tr("Seats on the map"), Qt::Key_F5, Scope::Desk | Scope::Holds},
        {u"list"_s, selling, tr("Seats as a list, or as a map again"), shift(Qt::Key_F5), Scope::Desk},
        {u"exact"_s, selling, tr("Exact cash"), Qt::Key_F12, payment},
        {u"cash"_s, selling, tr("Cash, an amount"), Qt::Key_F9, payment},
        {u"card"_s, selling, tr("Card"), Qt::Key_F10, payment},
        {u"card-part"_s, selling, tr("A part on the card"), shift(Qt::Key_F10), Scope::Desk},
        {u"voucher"_s, selling, tr("Gift voucher"), Qt::Key_F2, Scope::Desk},
        {u"later"_s, selling, tr("Pay later"), ctrl(Qt::Key_L), Scope::Desk},
        {u"give-away"_s, selling, tr("Give away"), Qt::Key_F3, Scope::Desk},
        {u"invoice"_s, selling, tr("On invoice"), ctrl(Qt::Key_I), Scope::Desk},
        {u"void"_s, selling, tr("Void the last sale"), ctrl(Qt::Key_Z), sale},
        {u"lease"_s, selling, tr("Places kept at this till"), ctrl(Qt::Key_T), Scope::Desk},

        {u"hand-out"_s, orders, tr("Print the tickets"), Qt::Key_F12, Scope::OrderPaid},
        {u"places"_s, orders, tr("Choose places of the order"), Qt::Key_F5, Scope::Orders},
        {u"exchange"_s, orders, tr("Exchange"), ctrl(Qt::Key_E), Scope::Orders},
        {u"refund"_s, orders, tr("Refund"), ctrlShift(Qt::Key_Z), Scope::Orders},
        {u"basket"_s, orders, tr("Orders sold in one basket"), ctrl(Qt::Key_B), Scope::Orders},
        {u"mail"_s, orders, tr("Tickets by mail"), ctrl(Qt::Key_M), Scope::Orders},
        {u"note"_s, orders, tr("Note about the customer"), ctrl(Qt::Key_N), Scope::Orders},

        {u"receipt"_s, paper, tr("Receipt"), Qt::Key_F8, sale},
        {u"reprint"_s, paper, tr("Print tickets anew"), ctrl(Qt::Key_R), sale},
        {u"save"_s, paper, tr("Save the tickets, a document or a layout"), ctrl(Qt::Key_S), Scope::Desk | Scope::Invoices | Scope::Layouts},
        {u"print-again"_s, paper, tr("Settle what was not printed"), Qt::Key_F6, sale},
        {u"print-elsewhere"_s, paper, tr("Settle it the other way"), shift(Qt::Key_F6), sale},

        {u"x-report"_s, shifts, tr("X report"), Qt::Key_F11, Scope::Everywhere},
        {u"shift"_s, shifts, tr("Open the shift, or count and close it"), ctrl(Qt::Key_F11), Scope::Everywhere},
        {u"submit"_s, shifts, tr("Open the shift; hand in the count"), ctrl(Qt::Key_Enter), Scope::Shift},
        {u"print"_s, shifts, tr("Print the report"), ctrl(Qt::Key_P), Scope::Shift},

        {u"settle"_s, invoices, tr("Money came"), Qt::Key_F9, Scope::Invoices},
        {u"look"_s, invoices, tr("Look at the document"), ctrl(Qt::Key_O), Scope::Invoices},
        {u"its-order"_s, invoices, tr("Show its order"), ctrl(Qt::Key_Enter), Scope::Invoices | Scope::Payments},

        {u"payment-settled"_s, payments, tr("Say that the money went through, or is back"), ctrl(Qt::Key_D), Scope::Payments},
        {u"payment-nothing"_s, payments, tr("Say that nothing was taken"), ctrl(Qt::Key_J), Scope::Payments},
        {u"payment-ask"_s, payments, tr("Ask the gateway again"), ctrl(Qt::Key_G), Scope::Payments},

        {u"keep"_s, holds, tr("Keep the places; save changes"), ctrl(Qt::Key_Enter), Scope::Holds},

        {u"undo"_s, layouts, tr("Undo a change"), ctrl(Qt::Key_Z), Scope::Layouts},
        {u"redo"_s, layouts, tr("Make it again"), ctrlShift(Qt::Key_Z), Scope::Layouts},
    };
}

} // namespace foyer
