// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SaleController.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace foyer {

class KeyButton;

/// The foot of the basket while something is to be paid: the tenders chosen so far, the keys that add one, and the field
/// that a tender asks for. One field at a time, in place, no dialog. Shows the checkout; changes nothing but through it.
class PaymentPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Ask : quint8 { None, Cash, CardPart, Voucher, Comp, Invoice, Later, Terminal, Undo };

    explicit PaymentPanel(SaleController &sale, QWidget *parent = nullptr);

    /// Opens the field of a tender; does nothing where it makes no sense or is not allowed.
    void ask(Ask what);
    /// Why a part of the sale is given away.
    void askComp(const Money &part);
    Ask asking() const { return m_ask; }
    /// Closes the field without taking anything; false when none is open. The terminal's cannot be closed.
    bool closeAsk();
    void payExact();
    void payCard();
    /// Takes the last tender off that is not paid yet.
    void removeLast();
    void updateAll();

    /// What is typed as an amount here: with the locale's digits and decimal sign, or without any; empty when it is none.
    static std::optional<Money> amountOf(const QString &typed, const QString &currency);
    /// The next round amounts a customer is likely to hand over for `total`.
    static QList<qint64> likelyCash(qint64 total);

signals:
    void opened(); ///< a field
    void closed(); ///< the field is done with; give the command line the focus back

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildStrip();
    QWidget *buildPane();
    QWidget *buildTerminal();
    void onCheckout();
    void showTenders();
    void showStrip();
    void showTerminal();
    void showPane();
    void showBack();
    void setQuick(const QStringList &texts, const QStringList &names);
    void take();
    void takeQuick(int index);
    void takeAmount();
    CustomerView customer() const;
    QString reason() const;

    SaleController &m_sale;
    Checkout &m_checkout;
    Ask m_ask = Ask::None;
    std::optional<Money> m_part; ///< that is given away; none: all
    QWidget *m_tenders = nullptr;
    QVBoxLayout *m_tenderRows = nullptr;
    QWidget *m_strip = nullptr;
    KeyButton *m_exact = nullptr, *m_cash = nullptr, *m_card = nullptr, *m_voucher = nullptr, *m_comp = nullptr, *m_later = nullptr, *m_invoice = nullptr;
    QWidget *m_pane = nullptr;
    QLabel *m_caption = nullptr;
    QLineEdit *m_field = nullptr, *m_second = nullptr;
    QGridLayout *m_quickRow = nullptr;
    QList<QPushButton *> m_quick;
    QLabel *m_back = nullptr; ///< change, while cash is typed
    QLabel *m_hint = nullptr;
    QWidget *m_terminal = nullptr;
    QLabel *m_terminalAmount = nullptr, *m_terminalState = nullptr;
    QPushButton *m_approved = nullptr, *m_declined = nullptr, *m_unknown = nullptr;
};

} // namespace foyer
