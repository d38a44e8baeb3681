// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/KeyMap.h"

#include <QWidget>

namespace foyer {

/// Every key at work on a page at once, large, over whatever is there; the next key or click puts it away and does nothing else.
class KeyOverlay : public QWidget
{
    Q_OBJECT
public:
    /// Covers `window`, its parent.
    explicit KeyOverlay(QWidget *window);

    /// The keys at work in one of `scopes`; `page`: what is typed there beside them, with what it does.
    void open(const QString &title, KeyScopes scopes, const QList<std::pair<QString, QString>> &page);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();

    QString m_title;
    QList<std::pair<QString, QString>> m_lines; ///< key, words
    QWidget *m_before = nullptr;                ///< had the typing; only compared and focused while it lives in the window
};

} // namespace foyer
