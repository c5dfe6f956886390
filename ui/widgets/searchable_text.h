#pragma once

#include <QString>

#include "ui/widgets/find_bar.h"

class QWidget;

namespace retort::ui {

// A text that a find bar can search in. GUI thread only.
class SearchableText {
public:
    virtual ~SearchableText() = default;

    // Marks every place of text and returns how many there are; empty takes the marks away.
    virtual int markMatches(const QString& text, FindOptions options = {}) = 0;
    // Selects the next place of text behind (or before) the selection, around the ends; false: there is none.
    virtual bool selectMatch(const QString& text, bool forward, FindOptions options = {}) = 0;
    // To begin a search with; empty: nothing is selected, or more than a line.
    [[nodiscard]] virtual QString selectedWords() const = 0;
    [[nodiscard]] virtual QWidget* searchedWidget() = 0;
};

} // namespace retort::ui
