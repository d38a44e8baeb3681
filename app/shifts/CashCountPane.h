// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shifts/CashCount.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace foyer {

/// Where cash is counted: so many pieces of each note and coin, or the sum as one figure. Enter and the arrows walk through
/// the fields, so that a drawer is counted on the number pad alone.
class CashCountPane : public QWidget
{
    Q_OBJECT
public:
    explicit CashCountPane(QWidget *parent = nullptr);

    /// Empties it, too.
    void setCurrency(const QString &currency);
    const QString &currency() const { return m_count.currency(); }
    void clear();
    void focusFirst();

    /// What was counted or typed; nullopt when nothing was, or no amount: see problem().
    std::optional<Money> sum() const;
    /// The pieces; empty when a sum was typed.
    const CashCount &count() const { return m_count; }
    QString problem() const;

signals:
    void changed();
    void finished(); ///< Enter in the last field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        qint64 denomination = 0;
        QLineEdit *pieces = nullptr;
        QLabel *sum = nullptr;
    };

    void build();
    void onPieces(const Row &row);
    void onSum();
    void showTotal();
    QString wordsOf(qint64 denomination) const;

    CashCount m_count;
    QWidget *m_grid = nullptr;
    QList<Row> m_rows;
    QLabel *m_total = nullptr;
    QLineEdit *m_sum = nullptr;
};

} // namespace foyer
