#pragma once

#include <QPlainTextEdit>

#include <memory>
#include <vector>

#include "core/migration/offline_writer.h"
#include "ui/widgets/searchable_text.h"

namespace retort::ui {

class SqlDocumentHighlighter;

// Read-only SQL with syntax colours that follow the palette, and with statements that know where in a script they were
// asked for. GUI thread only.
class SqlView : public QPlainTextEdit, public SearchableText {
    Q_OBJECT

public:
    explicit SqlView(QWidget* parent = nullptr);
    ~SqlView() override;

    // Replaces the text, keeping the scroll position where the text above it did not change. dialect is SQLAlchemy's
    // name and selects the highlighting rules ("python": those of scripts, "diff": of unified differences). placeholder is shown when text is empty.
    void setSql(const QString& text, const QString& dialect, std::vector<migration::StatementSpan> spans,
                const QString& placeholder);

    [[nodiscard]] const QString& language() const { return m_dialect; } // as it was set

    // Marks the statements that the script asks for at this byte offset and scrolls to the first of them; none when
    // nothing matches.
    void markScriptOffset(std::uint32_t offset);
    void clearMark();

    int markMatches(const QString& text, FindOptions options = {}) override;
    bool selectMatch(const QString& text, bool forward, FindOptions options = {}) override;
    [[nodiscard]] QString selectedWords() const override;
    [[nodiscard]] QWidget* searchedWidget() override { return this; }

Q_SIGNALS:
    // The reader put the cursor into a statement.
    void statementChosen(retort::operations::OperationSource source);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool replaceText(const QString& text); // false: it is the text
    void applyTheme();
    void chooseAtCursor();
    void showMarks();
    void markSpans(const std::vector<std::size_t>& indices, bool scroll);

    std::unique_ptr<SqlDocumentHighlighter> m_highlighter;
    std::vector<migration::StatementSpan> m_spans;
    QString m_dialect;
    QString m_sought;
    FindOptions m_soughtHow;
    std::vector<std::size_t> m_marked; // spans
    QList<QTextEdit::ExtraSelection> m_statementMarks;
    QList<QTextEdit::ExtraSelection> m_matchMarks;
};

} // namespace retort::ui
