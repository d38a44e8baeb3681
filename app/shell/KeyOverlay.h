// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer {

class KeyMap;

/// F1: every key of the window at once, large, over whatever is there; the next key or click puts it away and does nothing else.
class KeyOverlay : public QWidget
{
    Q_OBJECT
public:
    /// Covers `window`, its parent; both must outlive it.
    KeyOverlay(const KeyMap &keys, QWidget *window);

    /// `page`: keys that the page shown has beside those of the map, with what they do.
    void open(const QString &title, const QList<std::pair<QString, QString>> &page);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close();

    const KeyMap &m_keys;
    QString m_title;
    QList<std::pair<QString, QString>> m_lines; ///< key, words
    QWidget *m_before = nullptr;                ///< had the typing; only compared and focused while it lives in the window
};

} // namespace foyer
