#pragma once

#include <QColor>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace retort::ui {

class ElidedLabel;

// The top of a sheet: what it is about in large type, below it a line that says on what, and the cross that closes it.
class SheetHeader : public QWidget {
    Q_OBJECT

public:
    explicit SheetHeader(QWidget* parent = nullptr);

    [[nodiscard]] QLabel* title() const { return m_title; }
    [[nodiscard]] ElidedLabel* route() const { return m_route; }
    [[nodiscard]] QToolButton* dismiss() const { return m_dismiss; }
    // Between the texts and the cross; owned by this widget.
    void addBadge(QWidget* badge);
    // The mark of a sheet that acts on a production database: a tint, and the word.
    void setProduction(bool production);

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    ElidedLabel* m_route;
    QToolButton* m_dismiss;
    QHBoxLayout* m_row;
    QLabel* m_production;
};

} // namespace retort::ui
