#include "ui/sql/sql_highlighting.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <algorithm>

#include "ui/sql/sql_lines.h"
#include "ui/support/syntax_colors.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

using KSyntaxHighlighting::Format;
using KSyntaxHighlighting::Theme;

// Loading the definitions takes a while; all views share one repository.
KSyntaxHighlighting::Repository& repository()
{
    static KSyntaxHighlighting::Repository instance;
    return instance;
}

KSyntaxHighlighting::Definition definitionOf(const QString& dialect)
{
    if (dialect == u"mysql"_s || dialect == u"mariadb"_s)
        return repository().definitionForName(u"SQL (MySQL)"_s);
    if (dialect == u"python"_s)
        return repository().definitionForName(u"Python"_s);
    if (dialect == u"diff"_s)
        return repository().definitionForName(u"Diff"_s);
    // The rules for SQL at large take "id" for a word of the language and know few types; those of PostgreSQL suit
    // SQLite too.
    return repository().definitionForName(u"SQL (PostgreSQL)"_s);
}

// The rules hold words like id, name and type for words of the language; as names of columns they are written small,
// beside words that are written large.
bool isName(QStringView line, int offset, int length)
{
    const QStringView word = line.sliced(offset, length);
    return word.isLower() && std::ranges::any_of(line, [](QChar c) { return c.isUpper(); });
}

// isSql: of Python every keyword is one.
QTextCharFormat charFormat(const Format& format, QStringView line, int offset, int length, const SyntaxColors& colors, bool isSql = true)
{
    QTextCharFormat out;
    const bool keyword = format.textStyle() == Theme::Keyword || format.textStyle() == Theme::ControlFlow
                         || format.textStyle() == Theme::DataType;
    if (isSql && keyword && isName(line, offset, length)) {
        out.setForeground(colors.text);
        return out;
    }
    // The styles of differences are words and numbers to the themes.
    if (format.name().startsWith(u"Removed"_s) || format.name().startsWith(u"Added"_s)) {
        out.setForeground(format.name().startsWith(u'A') ? colors.string : colors.error);
        return out;
    }
    switch (format.textStyle()) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
        out.setForeground(colors.keyword);
        out.setFontWeight(QFont::Bold);
        break;
    case Theme::DataType: out.setForeground(colors.type); break;
    case Theme::Function:
    case Theme::BuiltIn: out.setForeground(colors.function); break;
    case Theme::String:
    case Theme::Char:
    case Theme::VerbatimString:
    case Theme::SpecialString:
    case Theme::SpecialChar: out.setForeground(colors.string); break;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant: out.setForeground(colors.number); break;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::CommentVar:
        out.setForeground(colors.comment);
        out.setFontItalic(true);
        break;
    case Theme::Error: out.setForeground(colors.error); break;
    default: out.setForeground(colors.text); break; // the rest of KSyntaxHighlighting's styles is plain text in SQL
    }
    return out;
}

class LineHighlighter : public KSyntaxHighlighting::AbstractHighlighter {
public:
    explicit LineHighlighter(const SyntaxColors& colors) : m_colors(colors) {}

    QList<QTextLayout::FormatRange> line(const QString& text)
    {
        m_ranges.clear();
        m_line = text;
        m_state = highlightLine(text, m_state);
        return m_ranges;
    }

protected:
    void applyFormat(int offset, int length, const Format& format) override
    {
        if (length > 0)
            m_ranges.append(
                {.start = offset, .length = length, .format = charFormat(format, m_line, offset, length, m_colors)});
    }

private:
    const SyntaxColors& m_colors;
    KSyntaxHighlighting::State m_state;
    QString m_line;
    QList<QTextLayout::FormatRange> m_ranges;
};

} // namespace

void SqlDocumentHighlighter::setDialect(const QString& dialect)
{
    m_isSql = dialect != u"python"_s && dialect != u"diff"_s;
    setDefinition(definitionOf(dialect));
}

void SqlDocumentHighlighter::setPalette(const QPalette& palette)
{
    m_palette = palette;
    rehighlight();
}

void SqlDocumentHighlighter::applyFormat(int offset, int length, const Format& format)
{
    setFormat(offset, length, charFormat(format, currentBlock().text(), offset, length, syntaxColorsOf(m_palette), m_isSql));
}

std::vector<QList<QTextLayout::FormatRange>> highlightSqlLines(const QStringList& lines, const QString& dialect,
                                                               const QPalette& palette)
{
    LineHighlighter highlighter(syntaxColorsOf(palette));
    highlighter.setDefinition(definitionOf(dialect));
    std::vector<QList<QTextLayout::FormatRange>> out;
    out.reserve(static_cast<std::size_t>(lines.size()));
    for (const QString& line : lines)
        out.push_back(highlighter.line(line));
    return out;
}

} // namespace retort::ui
