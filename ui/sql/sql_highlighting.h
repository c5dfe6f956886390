#pragma once

// KSyntaxHighlighting's rules for SQL in the colours of ui/support/syntax_colors.h. GUI thread only.

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QPalette>
#include <QString>

namespace retort::ui {

// Follows the text of a document. setDialect takes SQLAlchemy's name, or "python" for a script that is only read.
class SqlDocumentHighlighter : public KSyntaxHighlighting::SyntaxHighlighter {
    Q_OBJECT

public:
    using SyntaxHighlighter::SyntaxHighlighter;

    void setDialect(const QString& dialect);
    void setPalette(const QPalette& palette); // highlights again

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format) override;

private:
    QPalette m_palette;
    bool m_isSql = true;
};

} // namespace retort::ui
