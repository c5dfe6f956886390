#pragma once

#include <QWidget>

namespace retort::ui {

// One line of text that shortens itself to the room there is; the whole text is then in the tooltip.
class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    void setElideMode(Qt::TextElideMode mode);
    void setMuted(bool muted); // in the colour of placeholders
    // Width that is always asked for, in characters; 0 lets it shrink to nothing.
    void setMinimumCharacters(int characters);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    int m_minimumCharacters = 0;
    bool m_muted = false;
};

} // namespace retort::ui
