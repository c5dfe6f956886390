#pragma once

#include "ui/editor/scintilla.h"

#include <vector>

#include "core/base/error.h"
#include "core/editing/text_edit.h"
#include "core/text/source_text.h"
#include "ui/widgets/find_bar.h"

namespace retort::ui {

// The Python editor of one revision script: colours that follow the palette, line numbers, folding, underlined
// problems, and the statement that a part of the SQL came from. Positions are byte offsets of the UTF-8 text, which is
// what Scintilla counts in. GUI thread only.
class ScriptEditor : public QsciScintilla {
    Q_OBJECT

public:
    explicit ScriptEditor(QWidget* parent = nullptr);

    // Replaces the text without making it undoable and without marking it modified.
    void load(const QString& text);
    // Replaces the text with what is on disk now: as one step of undo, and cursor and scroll position stay.
    void reload(const QString& text);
    // The text as one step of undo, of which only the part that differs is touched.
    void replaceText(const QString& text);

    // As one step of undo; the cursor goes to the last of them.
    void apply(const std::vector<editing::TextEdit>& edits);

    // Bytes from begin to end, as one step of undo.
    void replaceBytes(long begin, long end, const QByteArray& text);

    // Underlines each error at its line and column (from 1) up to the end of the word or line; the message is shown as
    // a tool tip and as a marker in the margin.
    void showProblems(const std::vector<Error>& problems);
    void markRange(text::SourceRange range);
    void clearMark();
    void goTo(std::uint32_t line, std::uint32_t column);
    [[nodiscard]] std::uint32_t cursorOffset() const;

    // Marks every place of text and returns how many there are; empty takes the marks away.
    int markMatches(const QString& text, FindOptions options = {});
    // Selects the next place of text behind (or before) the selection, around the ends of the script; false: there is none.
    bool selectMatch(const QString& text, bool forward, FindOptions options = {});
    // Replaces the selection when it is a place of text, and selects the next one; true: it was one.
    bool replaceMatch(const QString& text, const QString& replacement, FindOptions options = {});
    // Every place, as one step of undo; returns how many there were. The cursor stays where it is.
    int replaceAllMatches(const QString& text, const QString& replacement, FindOptions options = {});

Q_SIGNALS:
    void cursorMoved(std::uint32_t offset); // bytes from the start
    void menuRequested(const QPoint& globalPosition);

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    // Searches for bytes between two places, backwards when the second is before the first; false: they are not there.
    bool findBetween(const QByteArray& wanted, long from, long to, FindOptions options);
    void applyTheme();
    void applyLexerColors();
    void updateNumberMargin();
    void leaveShortcutsToTheWindow();
    [[nodiscard]] QString problemAt(long position) const;

    struct Problem {
        long begin = 0;
        long end = 0;
        QString message;
    };
    std::vector<Problem> m_problems;
};

} // namespace retort::ui
