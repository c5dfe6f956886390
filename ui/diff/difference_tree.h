#pragma once

class QTreeView;

namespace retort::ui {

class DifferenceModel;

// How differences are shown wherever there are some: a column for each side, both seen at any width.
void showDifferences(QTreeView* tree, DifferenceModel* model);

} // namespace retort::ui
