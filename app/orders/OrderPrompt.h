// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace foyer {

/// A question in the page, where a dialog would stand in the way: what will happen, then a reason by its digit, or a field
/// and Enter. Esc, or another question, takes it away.
class OrderPrompt : public QWidget
{
    Q_OBJECT
public:
    explicit OrderPrompt(QWidget *parent = nullptr);

    /// `facts` stand between the question and the choices. At most nine choices.
    void askChoice(const QString &question, const QStringList &facts, const QStringList &choices, std::function<void(int)> chosen);
    void askText(const QString &question, const QStringList &facts, const QString &hint, std::function<void(const QString &)> entered,
                 const QString &value = {});
    /// A question whose facts have not come yet: nothing can be chosen.
    void wait(const QString &question);
    void close();
    bool isOpen() const { return isVisibleTo(parentWidget()); }
    void setWrong(bool isWrong);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void begin(const QString &question, const QStringList &facts);
    void choose(int index);

    QLabel *m_question = nullptr;
    QVBoxLayout *m_facts = nullptr;
    QVBoxLayout *m_choices = nullptr;
    QLineEdit *m_field = nullptr;
    int m_choiceCount = 0;
    std::function<void(int)> m_chosen;
    std::function<void(const QString &)> m_entered;
};

} // namespace foyer
