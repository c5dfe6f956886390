#pragma once

#include <QObject>

class QVBoxLayout;

namespace retort::ui {

class FindBar;
class SearchableText;

// The find bar of a sheet: searches in the text that has the keyboard, or else in the first one that is seen, and goes on in
// another when that is shown in its place. GUI thread only.
class SheetSearch : public QObject {
    Q_OBJECT

public:
    // place: where the bar goes, at this index of the sheet's column.
    SheetSearch(QWidget* sheet, QVBoxLayout* column, int place);

    // False: the sheet shows no text.
    bool open();
    bool again(bool forward);
    bool dismiss(); // false: it is not there

private:
    void refresh();
    [[nodiscard]] QList<SearchableText*> seen() const;
    [[nodiscard]] SearchableText* current(); // null: none is seen

    QWidget* m_sheet;
    FindBar* m_bar;
    QWidget* m_searched = nullptr; // to compare with only
};

} // namespace retort::ui
