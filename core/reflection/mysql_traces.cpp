#include "core/reflection/mysql_traces.h"

#include <array>

#include "core/reflection/catalog_text.h"

namespace retort::reflection {

namespace {

// Fowler, Noll and Vo's FNV-1a, 64 bits: chance is the only adversary here.
class Hash {
public:
    void add(std::string_view text)
    {
        for (const char c : text)
            step(static_cast<unsigned char>(c));
        step(0);
    }
    void add(const sql::Value& value)
    {
        step(static_cast<unsigned char>(value.index()));
        if (const auto* text = std::get_if<std::string>(&value))
            add(std::string_view(*text));
        else if (const auto* number = std::get_if<std::int64_t>(&value))
            add(std::string_view(std::to_string(*number)));
        else if (const auto* bytes = std::get_if<sql::Bytes>(&value))
            add(std::string_view(bytes->bytes));
        else if (const auto* decimal = std::get_if<sql::Decimal>(&value))
            add(std::string_view(decimal->text));
    }
    [[nodiscard]] std::string text() const { return std::to_string(m_state); }

private:
    void step(unsigned char byte)
    {
        m_state = (m_state ^ byte) * 0x100000001b3ULL;
    }
    std::uint64_t m_state = 0xcbf29ce484222325ULL;
};

struct Part {
    std::string_view columns;
    std::string_view table;  // of information_schema
    std::string_view schema; // its column that names the database
    std::string_view order;
};
// Without what changes with the rows (AUTO_INCREMENT, sizes, cardinalities).
constexpr auto parts = std::to_array<Part>({
    {"TABLE_NAME, TABLE_TYPE, ENGINE, ROW_FORMAT, TABLE_COLLATION, CREATE_OPTIONS, TABLE_COMMENT", "TABLES", "TABLE_SCHEMA", "1"},
    {"TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_DEFAULT, IS_NULLABLE, COLUMN_TYPE, COLLATION_NAME, EXTRA, COLUMN_COMMENT, "
     "GENERATION_EXPRESSION",
     "COLUMNS", "TABLE_SCHEMA", "1, 3"},
    {"TABLE_NAME, INDEX_NAME, NON_UNIQUE, SEQ_IN_INDEX, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, INDEX_COMMENT", "STATISTICS",
     "TABLE_SCHEMA", "1, 2, 4"},
    {"TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, ORDINAL_POSITION, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME",
     "KEY_COLUMN_USAGE", "TABLE_SCHEMA", "1, 2, 4"},
    {"TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE", "REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA", "1, 2"},
    {"CONSTRAINT_NAME, CHECK_CLAUSE", "CHECK_CONSTRAINTS", "CONSTRAINT_SCHEMA", "1, 2"},
    {"TABLE_NAME, VIEW_DEFINITION", "VIEWS", "TABLE_SCHEMA", "1"},
    {"TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, ACTION_STATEMENT", "TRIGGERS", "TRIGGER_SCHEMA", "1"},
    {"ROUTINE_NAME, ROUTINE_TYPE, DTD_IDENTIFIER, ROUTINE_DEFINITION", "ROUTINES", "ROUTINE_SCHEMA", "1, 2"},
    {"EVENT_NAME, EVENT_DEFINITION, STATUS", "EVENTS", "EVENT_SCHEMA", "1"},
    {"TABLE_NAME, PARTITION_NAME, PARTITION_METHOD, PARTITION_EXPRESSION, PARTITION_DESCRIPTION", "PARTITIONS", "TABLE_SCHEMA", "1, 2"},
});

Result<std::string> fingerprint(sql::Connection& connection)
{
    Hash hash;
    for (const Part& part : parts) {
        auto result = connection.execute("SELECT " + std::string(part.columns) + " FROM information_schema." + std::string(part.table) + " WHERE "
                                         + std::string(part.schema) + " = DATABASE() ORDER BY " + std::string(part.order));
        if (!result) {
            if (result.error().message.contains("(1109,")) // a server that is too old for this part
                continue;
            return std::unexpected(std::move(result).error());
        }
        for (const std::vector<sql::Value>& row : result->rows) {
            for (const sql::Value& value : row)
                hash.add(value);
        }
        hash.add(part.table);
    }
    return hash.text();
}

Result<bool> isRunning(sql::Connection& connection, std::string_view statement)
{
    RETORT_TRY(const sql::ResultSet found,
               connection.execute("SELECT ID FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID() AND COMMAND <> 'Sleep' AND DB = "
                                  "DATABASE() AND INSTR(INFO, "
                                  + textLiteral(connection, recognizablePart(statement)) + ") > 0"));
    return !found.rows.empty();
}

// While the session waits: transactions that wait for nobody. Of those that hold row locks it is known, of those that keep a table from being
// altered (metadata locks) no server tells without being set up for it.
Result<std::vector<std::string>> blockers(sql::Connection& connection, std::uint64_t session)
{
    return firstColumn(connection.execute(
        "SELECT CONCAT('process ', p.ID, ' of ', p.USER, ' on ', p.HOST, ' (', p.COMMAND, ' for ', p.TIME, ' s)', "
        "IFNULL(CONCAT(': ', LEFT(p.INFO, 200)), '')) FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p "
        "ON p.ID = t.trx_mysql_thread_id WHERE t.trx_state <> 'LOCK WAIT' AND p.ID <> CONNECTION_ID() AND p.ID <> "
        + std::to_string(session) + " AND (p.DB = DATABASE() OR p.DB IS NULL) AND (EXISTS (SELECT 1 FROM information_schema.PROCESSLIST w WHERE w.ID = "
        + std::to_string(session) + " AND w.STATE LIKE 'Waiting for%lock') OR EXISTS (SELECT 1 FROM information_schema.INNODB_TRX w "
          "WHERE w.trx_mysql_thread_id = " + std::to_string(session) + " AND w.trx_state = 'LOCK WAIT')) ORDER BY p.ID"));
}

} // namespace

const CatalogTraces mysqlTraces = {.fingerprint = &fingerprint, .isRunning = &isRunning, .blockers = &blockers};

} // namespace retort::reflection
