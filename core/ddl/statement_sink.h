#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/ddl/compiler.h"

namespace retort::ddl {

// Collects what the compilation of one operation produces. source is stamped on everything that is added.
class StatementSink {
public:
    void setSource(operations::OperationSource source) { m_source = source; }

    void sql(std::string text) { sql(std::move(text), {}); }
    void sql(std::string text, std::string onFailure)
    {
        m_statements.push_back({std::move(text), m_source, SqlStatement::Kind::Sql, std::move(onFailure)});
    }
    void mark(SqlStatement::Kind kind) { m_statements.push_back({{}, m_source, kind, {}}); }
    void warn(std::string message) { m_warnings.push_back({std::move(message), m_source}); }

    [[nodiscard]] std::vector<SqlStatement> takeStatements() { return std::exchange(m_statements, {}); }
    [[nodiscard]] const std::vector<DdlWarning>& warnings() const { return m_warnings; }

private:
    std::vector<SqlStatement> m_statements;
    std::vector<DdlWarning> m_warnings;
    operations::OperationSource m_source;
};

} // namespace retort::ddl
