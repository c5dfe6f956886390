#pragma once

// A snippet of upgrade() to SQL, by the way a real script takes: evaluator, bindings, operations, compiler. For tests.

#include <optional>
#include <string>
#include <vector>

#include "core/bindings/evaluate.h"
#include "core/ddl/compiler.h"
#include "core/dialects/registry.h"
#include "core/text/source_text.h"

namespace retort::testing {

inline text::SourceText scriptOf(const std::string& snippet)
{
    std::string script = "from alembic import op\nimport sqlalchemy as sa\nfrom sqlalchemy.dialects import mssql, "
                         "mysql, oracle, postgresql, sqlite\n"
                         "revision = 'a1'\ndown_revision = None\n\n\ndef upgrade():\n";
    bool insideString = false; // lines of a ''' string keep their place
    std::size_t begin = 0;
    while (begin < snippet.size()) {
        const std::size_t end = std::min(snippet.find('\n', begin), snippet.size());
        const std::string line = snippet.substr(begin, end - begin);
        script += (insideString || line.empty() ? "" : "    ") + line + "\n";
        for (std::size_t at = line.find("'''"); at != std::string::npos; at = line.find("'''", at + 3))
            insideString = !insideString;
        begin = end + 1;
    }
    return {"snippet.py", script + "\n\ndef downgrade():\n    pass\n"};
}

inline bindings::Evaluation evaluateWhole(const text::SourceText& script, const std::string& dialect, bool offline)
{
    bindings::EvaluationEnvironment environment;
    environment.dialect = dialect;
    environment.offline = offline;
    environment.revision = "a1";
    return bindings::evaluateScript(script, bindings::Direction::Upgrade, environment);
}

inline bindings::Evaluation evaluateSnippet(const std::string& snippet, const std::string& dialect, bool offline)
{
    return evaluateWhole(scriptOf(snippet), dialect, offline);
}

// alembic ddl/impl.py: static_output; mssql.py and oracle.py: _exec
inline std::string offlineText(const std::string& statement, const dialects::DialectTraits& traits)
{
    const std::string end = std::string(traits.statementTerminator) + "\n\n"
                            + (traits.batchSeparator.empty() ? "" : std::string(traits.batchSeparator) + "\n\n");
    std::string text;
    for (const char c : statement)
        text += c == '\t' ? std::string("    ") : std::string(1, c);
    const std::string_view blanks = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string::npos)
        return end;
    return text.substr(first, text.find_last_not_of(blanks) - first + 1) + end;
}

struct Compiled {
    std::string sql;
    std::optional<std::string> error;
    bool unsupported = false; // the error says that Retort does not evaluate this
    std::vector<ddl::DdlWarning> warnings;
};

inline Compiled compileScript(const text::SourceText& script, const std::string& dialectName,
                              const ddl::CompilerSettings& settings)
{
    Compiled result;
    const auto fail = [&result](const Error& error) {
        result.error = error.message;
        result.unsupported = error.code == ErrorCode::Unsupported || error.code == ErrorCode::Limit;
    };
    const auto dialect = dialects::findDialect(dialectName);
    if (!dialect) {
        fail(dialect.error());
        return result;
    }
    const bindings::Evaluation evaluation = evaluateWhole(script, dialectName, true);
    ddl::Compiler compiler(**dialect, settings);
    for (const operations::Operation& operation : evaluation.operations) {
        const auto statements = compiler.compile(operation);
        if (!statements) {
            fail(statements.error());
            break;
        }
        for (const ddl::SqlStatement& statement : *statements) {
            if (statement.kind == ddl::SqlStatement::Kind::Sql)
                result.sql += offlineText(statement.text, (*dialect)->traits());
        }
    }
    if (!result.error && evaluation.error)
        fail(*evaluation.error);
    result.warnings = compiler.warnings();
    return result;
}

inline Compiled compileOffline(const std::string& snippet, const std::string& dialectName,
                               const ddl::CompilerSettings& settings)
{
    return compileScript(scriptOf(snippet), dialectName, settings);
}

} // namespace retort::testing
