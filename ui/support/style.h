#pragma once

// Fusion with the gradients taken out: flat buttons, fields and tabs on our palettes, hairline splitters, a focus ring in
// the accent colour. A QPushButton whose property "primary" is true is filled with the accent; "danger" with the colour of
// a problem.

#include <QProxyStyle>

class QFrame;

namespace retort::ui {

class RetortStyle : public QProxyStyle {
    Q_OBJECT

public:
    RetortStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
};

// Marks a button as the one that does what the sheet is about.
void setPrimary(QWidget* button);
void setDanger(QWidget* button);
// Gives a text of several lines the frame of a field.
void setField(QFrame* frame);

} // namespace retort::ui
