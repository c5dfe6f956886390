#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/migration/offline_writer.h"

namespace retort::dialects {
class Dialect;
}

namespace retort::migration {

// How a dialect's client wants statements apart (alembic ddl/impl.py: command_terminator, batch_separator, emit_begin,
// emit_commit).
struct OfflineStyle {
    std::string terminator = ";";
    std::string batchSeparator; // a paragraph of its own after each statement; empty: none
    std::string begin = "BEGIN";
    bool beginEndsBatch = true; // the separator stands after `begin`, too
};
[[nodiscard]] OfflineStyle styleOf(const dialects::Dialect& dialect, const MigrationSettings& settings);

// Puts statements down one after the other, as offline mode prints them, and remembers which lines each of them took.
class StatementText {
public:
    StatementText() = default;
    explicit StatementText(OfflineStyle style) : m_style(std::move(style)) {}

    void statement(std::string_view sql, const operations::OperationSource& source);
    void paragraph(std::string_view text); // followed by an empty line, belongs to no statement
    void begin();
    void commit();
    void raw(std::string_view text);
    // Statements of one script; COMMIT and BEGIN around autocommit blocks where the run is in a transaction.
    void statements(const std::vector<ddl::SqlStatement>& statements, bool transactional);

    [[nodiscard]] std::string takeText() { return std::move(m_text); }
    [[nodiscard]] std::vector<StatementSpan> takeSpans() { return std::move(m_spans); }

private:
    void endBatch();

    OfflineStyle m_style;
    std::string m_text;
    std::vector<StatementSpan> m_spans;
    int m_line = 0;
};

} // namespace retort::migration
