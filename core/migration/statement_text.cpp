#include "core/migration/statement_text.h"

#include <algorithm>

#include "core/dialects/generic/dialect.h"

namespace retort::migration {

OfflineStyle styleOf(const dialects::Dialect& dialect, const MigrationSettings& settings)
{
    const dialects::DialectTraits& traits = dialect.traits();
    return {.terminator = std::string(traits.statementTerminator),
            .batchSeparator = settings.batchSeparator.value_or(std::string(traits.batchSeparator)),
            .begin = std::string(traits.beginTransaction),
            .beginEndsBatch = traits.beginEndsBatch};
}

void StatementText::statement(std::string_view sql, const operations::OperationSource& source)
{
    const int first = m_line;
    raw(offlineText(sql, m_style.terminator));
    // The empty line that follows a statement belongs to no statement.
    m_spans.push_back({.firstLine = first, .endLine = m_line - 1, .source = source});
    endBatch();
}

void StatementText::begin()
{
    paragraph(m_style.begin + m_style.terminator);
    if (m_style.beginEndsBatch)
        endBatch();
}

void StatementText::commit()
{
    paragraph("COMMIT" + m_style.terminator);
    endBatch();
}

void StatementText::endBatch()
{
    if (!m_style.batchSeparator.empty())
        paragraph(m_style.batchSeparator);
}

void StatementText::paragraph(std::string_view text)
{
    raw(std::string(text) + "\n\n");
}

void StatementText::raw(std::string_view text)
{
    m_line += static_cast<int>(std::ranges::count(text, '\n'));
    m_text += text;
}

void StatementText::statements(const std::vector<ddl::SqlStatement>& statements, bool transactional)
{
    for (const ddl::SqlStatement& item : statements) {
        switch (item.kind) {
        case ddl::SqlStatement::Kind::Sql: statement(item.text, item.source); break;
        case ddl::SqlStatement::Kind::BeginAutocommit:
            if (transactional)
                commit();
            break;
        case ddl::SqlStatement::Kind::EndAutocommit:
            if (transactional)
                begin();
            break;
        }
    }
}

} // namespace retort::migration
