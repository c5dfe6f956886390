#include <algorithm>
#include <array>

#include "core/reflection/catalog_text.h"
#include "core/reflection/mysql_reflection.h"

namespace retort::reflection {

namespace {

std::string quoted(std::string_view name)
{
    std::string text = "`";
    for (const char c : name)
        text += c == '`' ? std::string("``") : std::string(1, c);
    return text + '`';
}

Result<std::vector<std::string>> names(sql::Connection& connection, const std::optional<sql::Identifier>& schema,
                                       std::initializer_list<std::string_view> kinds)
{
    RETORT_TRY(const sql::ResultSet result,
               connection.execute("SHOW FULL TABLES" + (schema ? " FROM " + quoted(schema->text()) : std::string())));
    std::vector<std::string> found;
    for (const std::vector<sql::Value>& row : result.rows) {
        if (std::ranges::contains(kinds, std::string_view(textAt(row, 1))))
            found.push_back(textAt(row, 0));
    }
    std::ranges::sort(found);
    return found;
}

} // namespace

// sqlalchemy dialects/mysql/base.py: has_table. DESCRIBE, because nothing else sees temporary tables everywhere.
Result<bool> mysqlHasTable(sql::Connection& connection, const sql::QualifiedName& table)
{
    const std::string schema = table.schema ? quoted(table.schema->text()) + "." : std::string();
    auto described = connection.execute("DESCRIBE " + schema + quoted(table.name.text()));
    if (described)
        return !described->rows.empty();
    // no such table, no such database, unknown table
    static constexpr auto missing = std::to_array<std::string_view>({"(1146, ", "(1049, ", "(1051, "});
    const auto says = [&](std::string_view number) { return described.error().message.contains(number); };
    if (described.error().code == ErrorCode::Database && std::ranges::any_of(missing, says))
        return false;
    return std::unexpected(std::move(described).error());
}

Result<std::vector<std::string>> mysqlTableNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema)
{
    return names(connection, schema, {"BASE TABLE"});
}

Result<std::vector<std::string>> mysqlViewNames(sql::Connection& connection, const std::optional<sql::Identifier>& schema)
{
    return names(connection, schema, {"VIEW", "SYSTEM VIEW"});
}

} // namespace retort::reflection
