#pragma once

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace retort::ui {

class ProblemModel;
struct Problem;

// The problems as a list; a double click or Enter goes to the place.
class ProblemsPane : public QWidget {
    Q_OBJECT

public:
    explicit ProblemsPane(ProblemModel* model, QWidget* parent = nullptr);

Q_SIGNALS:
    void problemActivated(int row);

private:
    void updatePage();

    ProblemModel* m_model;
    QTreeView* m_view;
    QStackedWidget* m_pages;
};

} // namespace retort::ui
