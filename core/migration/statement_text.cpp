#include "core/migration/statement_text.h"

#include <algorithm>

namespace retort::migration {

void StatementText::statement(std::string_view sql, const operations::OperationSource& source)
{
    const int first = m_line;
    raw(offlineText(sql));
    // The empty line that follows a statement belongs to no statement.
    m_spans.push_back({.firstLine = first, .endLine = m_line - 1, .source = source});
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
                paragraph("COMMIT;");
            break;
        case ddl::SqlStatement::Kind::EndAutocommit:
            if (transactional)
                paragraph("BEGIN;");
            break;
        }
    }
}

} // namespace retort::migration
