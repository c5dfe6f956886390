#include "core/migration/version_table.h"

#include <format>

#include "core/dialects/generic/dialect.h"
#include "core/migration/step_compiler.h"
#include "core/reflection/database_catalog.h"

namespace retort::migration {

namespace {

// Alembic writes the ids between quotes as they are; doubling a quote keeps the SQL whole for an id that has one.
std::string literal(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("''") : std::string(1, c);
    return result + '\'';
}

} // namespace

VersionTable::VersionTable(const MigrationSettings& settings, const dialects::Dialect& dialect)
    : m_bareName(settings.versionTable), m_schema(settings.versionTableSchema)
{
    sql::QualifiedName name{.schema = std::nullopt, .name = settings.versionTable};
    if (settings.versionTableSchema)
        name.schema = *settings.versionTableSchema;
    m_tableName = dialect.formatTable(name);
    const auto type = dialect.typeSql(types::makeType("String", {{"length", std::int64_t{32}}}));
    m_createTable = "\nCREATE TABLE " + m_tableName + " (\n\tversion_num " + type.value_or("VARCHAR(32)") + " NOT NULL";
    if (settings.versionTablePrimaryKey)
        m_createTable += ", \n\tCONSTRAINT " + dialect.quote(settings.versionTable + "_pkc") + " PRIMARY KEY (version_num)";
    m_createTable += "\n)\n\n";
    // SQLAlchemy 2 asks for the primary key that it did not bind itself (inventory CTX-21).
    if (settings.versionTablePrimaryKey)
        m_returning = dialect.returningClause(name, {sql::Identifier("version_num")});
    m_returningFirst = dialect.traits().outputClause;
}

std::string VersionTable::createStatement() const
{
    return m_createTable;
}

std::string VersionTable::dropStatement() const
{
    return "\nDROP TABLE " + m_tableName;
}

std::string VersionTable::selectStatement() const
{
    return "SELECT version_num FROM " + m_tableName;
}

std::string VersionTable::deleteAllStatement() const
{
    return "DELETE FROM " + m_tableName;
}

std::string VersionTable::changeStatement(const script::VersionRowChange& change) const
{
    using Kind = script::VersionRowChange::Kind;
    switch (change.kind) {
    case Kind::Insert:
        return "INSERT INTO " + m_tableName + " (version_num)" + (m_returningFirst ? m_returning : std::string()) + " VALUES ("
               + literal(change.to) + ")" + (m_returningFirst ? std::string() : m_returning);
    case Kind::Update:
        return "UPDATE " + m_tableName + " SET version_num=" + literal(change.to) + " WHERE " + m_tableName +
               ".version_num = " + literal(change.from);
    case Kind::Delete: return "DELETE FROM " + m_tableName + " WHERE " + m_tableName + ".version_num = " + literal(change.from);
    }
    return {};
}

Result<bool> VersionTable::exists(sql::Connection& connection) const
{
    RETORT_TRY(const reflection::DatabaseCatalog* catalog, reflection::catalogOf(connection));
    sql::QualifiedName table{.schema = std::nullopt, .name = m_bareName};
    if (m_schema)
        table.schema = *m_schema;
    return catalog->hasTable(connection, table);
}

// alembic script/revision.py: RevisionMap.get_revisions; an empty text ends Alembic in an AssertionError.
Error VersionTable::noIdentifier(const sql::Value& value) const
{
    const std::string whatHelps = "; look what wrote it, or set the table right with stamp --purge";
    if (std::holds_alternative<std::string>(value))
        return {.code = ErrorCode::Evaluation, .message = "A row of " + m_bareName + " holds an empty text, which is no revision identifier" + whatHelps};
    std::string shown = "of another type";
    if (const auto* number = std::get_if<std::int64_t>(&value))
        shown = std::to_string(*number);
    else if (const auto* real = std::get_if<double>(&value))
        shown = std::format("{}", *real);
    return {.code = ErrorCode::RevisionMap,
            .message = "revision identifier " + shown + " is not a string; the column version_num of " + m_bareName + " has to hold text" + whatHelps};
}

Result<std::vector<std::string>> VersionTable::readRows(sql::Connection& connection) const
{
    RETORT_TRY(const bool present, exists(connection));
    std::vector<std::string> rows;
    if (!present)
        return rows;
    RETORT_TRY(const sql::ResultSet result, connection.execute(selectStatement()));
    for (const std::vector<sql::Value>& row : result.rows) {
        // NULL is no revision to Alembic: it leaves such a row where it is.
        if (row.empty() || std::holds_alternative<std::monostate>(row.front()))
            continue;
        const std::string* id = std::get_if<std::string>(&row.front());
        if (id == nullptr || id->empty())
            return std::unexpected(noIdentifier(row.front()));
        rows.push_back(*id);
    }
    return rows;
}

Result<void> VersionTable::ensureExists(sql::Connection& connection) const
{
    RETORT_TRY(const bool present, exists(connection));
    if (present)
        return {};
    auto created = connection.execute(m_createTable);
    if (created)
        return {};
    if (created.error().code != ErrorCode::Database)
        return std::unexpected(std::move(created).error());
    // Alembic knows no lock. PostgreSQL has waited for it here, and its words do not say so.
    return std::unexpected(Error{.code = ErrorCode::Database,
                                 .message = "The version table " + m_bareName + " could not be made; if another program migrates this database right now, "
                                            "run this again when that has ended"}
                               .causedBy(std::move(created).error()));
}

Result<void> VersionTable::applyChange(sql::Connection& connection, const script::VersionRowChange& change) const
{
    using Kind = script::VersionRowChange::Kind;
    RETORT_TRY(const sql::ResultSet result, connection.execute(changeStatement(change)));
    if (change.kind == Kind::Insert || result.rowsAffected == 1 || result.rowsAffected < 0)
        return {};
    const std::string what = change.kind == Kind::Update ? "updating '" + change.from + "' to '" + change.to + "'" : "deleting '" + change.from + "'";
    return fail(ErrorCode::RevisionMap, "Online migration expected to match one row when " + what + " in '" + m_bareName + "'; " +
                                            std::to_string(result.rowsAffected) + " found");
}

Result<std::vector<std::string>> readVersionRows(sql::Connection& connection, const MigrationSettings& settings)
{
    RETORT_TRY(const DialectCompiler compiler, DialectCompiler::create(settings, false));
    return VersionTable(settings, compiler.dialect()).readRows(connection);
}

} // namespace retort::migration
