#include "core/reflection/database_schema.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "core/reflection/catalog_text.h"
#include "core/reflection/database_catalog.h"

namespace retort::reflection {

namespace {

constexpr std::size_t atOnce = 4000; // tables in one query; MySQL goes through the whole schema for each

class Reading {
public:
    Reading(sql::Connection& connection, const DatabaseCatalog& catalog, const SchemaRequest& request, const JobContext& context)
        : m_connection(connection), m_catalog(catalog), m_request(request), m_context(context)
    {
    }

    Result<DatabaseSchema> read()
    {
        m_result.dialect = m_catalog.dialect;
        RETORT_TRY(const std::vector<std::string> current, firstColumn(m_connection.execute(m_catalog.defaultSchema)));
        m_result.defaultSchema = current.empty() ? std::string() : current.front();
        RETORT_TRY(const auto schemas, schemaNames());
        std::vector<sql::QualifiedName> names;
        for (const std::optional<std::string>& schema : schemas) {
            RETORT_CHECK(addNames(schema, names));
        }
        RETORT_CHECK(readTables(names));
        if (m_catalog.ownedSequences != nullptr) {
            RETORT_TRY(m_result.ownedSequences, m_catalog.ownedSequences(m_connection));
        }
        if (m_catalog.sequences != nullptr) {
            RETORT_TRY(m_result.sequences, m_catalog.sequences(m_connection));
        }
        return std::move(m_result);
    }

private:
    // alembic autogenerate/compare.py: _produce_net_changes
    Result<std::vector<std::optional<std::string>>> schemaNames()
    {
        std::vector<std::optional<std::string>> names{std::nullopt};
        if (m_request.allSchemas) {
            RETORT_TRY(const std::vector<std::string> all, firstColumn(m_connection.execute(m_catalog.schemaNames)));
            for (const std::string& name : all) {
                if (name != "information_schema" && name != m_result.defaultSchema)
                    names.emplace_back(name);
            }
        }
        std::vector<std::optional<std::string>> included;
        for (std::optional<std::string>& name : names) {
            RETORT_TRY(const bool wanted, isIncluded(name, "schema", std::nullopt));
            if (wanted)
                included.push_back(std::move(name));
        }
        return included;
    }

    Result<bool> isIncluded(const std::optional<std::string>& name, std::string_view type, const std::optional<std::string>& schema) const
    {
        return m_request.includeName ? m_request.includeName(name, type, schema) : true;
    }

    Result<void> addNames(const std::optional<std::string>& schema, std::vector<sql::QualifiedName>& names)
    {
        const std::optional<sql::Identifier> identifier = schema ? std::optional<sql::Identifier>(*schema) : std::nullopt;
        RETORT_TRY(const std::vector<std::string> tables, m_catalog.tableNames(m_connection, identifier));
        for (const std::string& table : tables) {
            RETORT_TRY(const bool wanted, isIncluded(table, "table", schema));
            if (wanted)
                names.push_back({identifier, table});
        }
        return {};
    }

    Result<void> readTables(const std::vector<sql::QualifiedName>& names)
    {
        for (std::size_t i = 0; m_catalog.reflectAll != nullptr && i < names.size(); i += atOnce) {
            if (m_context.stopRequested())
                return fail(ErrorCode::Cancelled, "reading the schema was cancelled");
            m_context.reportProgress(i, names.size(), names[i].name.text());
            RETORT_TRY(std::vector<schema::Table> tables, m_catalog.reflectAll(m_connection, std::span(names).subspan(i, std::min(atOnce, names.size() - i))));
            std::ranges::move(tables, std::back_inserter(m_result.tables));
        }
        for (std::size_t i = 0; m_catalog.reflectAll == nullptr && i < names.size(); ++i) {
            if (m_context.stopRequested())
                return fail(ErrorCode::Cancelled, "reading the schema was cancelled");
            m_context.reportProgress(i, names.size(), names[i].name.text());
            auto table = m_catalog.reflect(m_connection, names[i]);
            if (!table && table.error().code == ErrorCode::NotFound) {
                m_result.notes.push_back("The table '" + names[i].name.text() + "' went away while the schema was read.");
                continue;
            }
            if (!table)
                return std::unexpected(std::move(table).error());
            m_result.tables.push_back(*std::move(table));
        }
        std::ranges::sort(m_result.tables, {}, &schema::Table::name);
        return {};
    }

    sql::Connection& m_connection;
    const DatabaseCatalog& m_catalog;
    const SchemaRequest& m_request;
    const JobContext& m_context;
    DatabaseSchema m_result;
};

} // namespace

Result<DatabaseSchema> readDatabaseSchema(sql::Connection& connection, const SchemaRequest& request, const JobContext& context)
{
    RETORT_TRY(const DatabaseCatalog* catalog, catalogOf(connection));
    return Reading(connection, *catalog, request, context).read();
}

} // namespace retort::reflection
