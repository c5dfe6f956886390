#pragma once

// Dumps as text, read from front to end with one line of it in memory: the rows of pg_dump's archives, which pg_restore writes
// as COPY, and the INSERT statements of mysqldump and mariadb-dump.

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/backup/row_routes.h"
#include "core/base/error.h"

namespace retort::backup {

class LineReader {
public:
    // Gives the next bytes; none at the end.
    using Source = std::function<Result<QByteArray>()>;

    explicit LineReader(Source source) : m_source(std::move(source)) {}
    // The next line without its end; nothing after the last. Valid until the next call.
    [[nodiscard]] Result<std::optional<std::string_view>> next();

private:
    Source m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_ended = false;
};

// ---- PostgreSQL ----

// "COPY public.item (id, name) FROM stdin;": the table without rows. Nothing: it is another line.
[[nodiscard]] std::optional<StoredTable> copyHeader(std::string_view line);
inline constexpr std::string_view copyEnd = "\\.";
// Only these values of a line of COPY text, in the order of the routes.
void appendFields(std::string& to, std::string_view line, const std::vector<ColumnRoute>& columns);

// "SELECT pg_catalog.setval('public.item_id_seq', 42, true);"
struct SequenceValue {
    std::string sequence; // as an SQL identifier
    std::int64_t value = 0;
    bool called = true;
};
[[nodiscard]] std::optional<SequenceValue> sequenceValue(std::string_view line);

// ---- MySQL, MariaDB ----

struct InsertStatement {
    std::string table;
    std::vector<std::string> columns; // empty: not named
    std::string_view rows;            // "(1,'a'),\n(2,'b')"
};
// "DO SETVAL(`item_id`, 42, 0);", in older dumps "SELECT SETVAL(...)": the next value, not one that was given. The name is
// without quotes. Nothing: it is another line.
[[nodiscard]] std::optional<SequenceValue> mariadbSequenceValue(std::string_view line);
// "INSERT INTO `item` VALUES (1,'a'),(2,'b');" as dumps write it. Nothing: it is another statement.
[[nodiscard]] std::optional<InsertStatement> insertStatement(std::string_view statement);

// Each row as the texts of its values. Strings escape with backslashes, as dumps write them whatever the server's mode is.
void forEachRow(std::string_view rows, const std::function<void(const std::vector<std::string_view>& values)>& use);

// What a dump is made of, as far as rows are concerned: the statements outside of routines, for each CREATE TABLE
// the names of its columns and its next number, and the values of sequences. (MariaDB's dumps hold values of generated columns, too; MySQL's then name the columns in INSERT.)
class MysqlDumpReader {
public:
    explicit MysqlDumpReader(LineReader::Source source) : m_lines(std::move(source)) {}
    struct Part {
        std::optional<StoredTable> created;
        std::string insert; // the text of an INSERT
        std::optional<SequenceValue> sequence = {};
    };
    [[nodiscard]] Result<std::optional<Part>> next();

private:
    [[nodiscard]] Result<StoredTable> readCreateTable(std::string_view first);

    LineReader m_lines;
};

} // namespace retort::backup
