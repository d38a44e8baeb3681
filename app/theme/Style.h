// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace foyer {

/// Every standard control painted from the tokens, over Fusion's geometry. It keeps no colours: they are asked for
/// while painting, so a change of scheme is a repaint. Buttons and fields are 32 high, 44 inside a widget marked by
/// `theme::setTouch()`. The application owns the one instance Theme makes.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

private:
    void drawIconAndText(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem &item, QPainter &painter, const QWidget *widget) const;
    void drawHeaderSection(const QStyleOptionHeader &header, QPainter &painter) const;
    void drawHeaderLabel(const QStyleOptionHeader &header, QPainter &painter) const;
    void drawTab(const QStyleOptionTab &tab, QPainter &painter) const;
    void drawProgress(const QStyleOptionProgressBar &bar, QPainter &painter) const;
    void drawComboBox(const QStyleOptionComboBox &box, QPainter &painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionSpinBox &box, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider &bar, QPainter &painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionSlider &slider, QPainter &painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const;
};

} // namespace foyer
