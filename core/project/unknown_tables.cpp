#include "core/project/unknown_tables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "core/dialects/generic/ddl_compiler.h" // lowerCase
#include "core/project/project.h"
#include "core/project/touched_index.h"
#include "core/reflection/not_own_tables.h"
#include "core/sql/dotted_name.h"

namespace retort::project {

namespace {

using Why = UnknownTable::Why;

struct ToolTable {
    std::string_view table; // in small letters
    std::string_view tool;
};
constexpr auto toolTables = std::to_array<ToolTable>({
    {"__efmigrationshistory", "Entity Framework"},
    {"_prisma_migrations", "Prisma"},
    {"_sqlx_migrations", "SQLx"},
    {"_yoyo_migration", "yoyo"},
    {"ar_internal_metadata", "Rails"},
    {"databasechangelog", "Liquibase"},
    {"databasechangeloglock", "Liquibase"},
    {"django_migrations", "Django"},
    {"doctrine_migration_versions", "Doctrine"},
    {"flyway_schema_history", "Flyway"},
    {"geometry_columns", "SpatiaLite or PostGIS"},
    {"goose_db_version", "goose"},
    {"knex_migrations", "Knex"},
    {"knex_migrations_lock", "Knex"},
    {"migrate_version", "SQLAlchemy-Migrate"},
    {"phinxlog", "Phinx"},
    {"schema_migrations", "Rails or golang-migrate"},
    {"sequelizemeta", "Sequelize"},
    {"spatial_ref_sys", "SpatiaLite or PostGIS"},
});

// The names of tables in a way that does not depend on how the history writes them.
class KnownTables {
public:
    KnownTables(const TouchedIndex& index, std::string defaultSchema) : m_defaultSchema(dialects::lowerCase(defaultSchema))
    {
        for (const script::Revision& revision : index.map()->revisions()) {
            if (const TouchedScript* script = index.of(revision)) {
                for (const std::string& table : script->names.tables)
                    m_names.insert(dialects::lowerCase(table));
            }
        }
    }

    [[nodiscard]] bool contain(const sql::QualifiedName& table) const
    {
        const std::string name = dialects::lowerCase(sql::dottedName(table));
        return m_names.contains(name) || (!table.schema && m_names.contains(m_defaultSchema + '.' + name));
    }

private:
    std::string m_defaultSchema;
    std::set<std::string> m_names;
};

UnknownTable fromCatalogue(const sql::QualifiedName& table, const reflection::NotOwnTable& notOwn)
{
    using Kind = reflection::NotOwnTable::Kind;
    const Why why = notOwn.kind == Kind::Partition ? Why::Partition : notOwn.kind == Kind::Extension ? Why::Extension : Why::Virtual;
    return {.table = table, .why = why, .of = notOwn.of};
}

UnknownTable fromName(const schema::Table& table, std::size_t unread)
{
    const auto tool = std::ranges::find(toolTables, dialects::lowerCase(table.name.name.text()), &ToolTable::table);
    if (tool != toolTables.end())
        return {.table = table.name, .why = Why::OtherTool, .of = std::string(tool->tool)};
    if (table.columns.size() == 1 && table.columns.front().name.text() == "version_num")
        return {.table = table.name, .why = Why::OtherAlembic};
    return {.table = table.name, .why = Why::NoRevision, .of = {}, .unread = unread};
}

} // namespace

Result<std::vector<UnknownTable>> findUnknownTables(const UnknownSources& sources, const std::vector<const schema::Table*>& tables, const JobContext& context)
{
    std::vector<UnknownTable> unknown;
    if (tables.empty())
        return unknown;
    std::shared_ptr<const TouchedIndex> index = sources.touched;
    if (!index || index->map() != sources.project.map()) {
        RETORT_TRY(index, TouchedIndexer().build(sources.project, context));
    }
    std::map<sql::QualifiedName, reflection::NotOwnTable> notOwn;
    if (sources.connection != nullptr) {
        RETORT_TRY(notOwn, reflection::readNotOwnTables(*sources.connection));
    }
    const KnownTables known(*index, sources.defaultSchema);
    for (const schema::Table* table : tables) {
        // Models never have a partition or what an extension brings, whether or not a revision makes one.
        if (const auto found = notOwn.find(table->name); found != notOwn.end())
            unknown.push_back(fromCatalogue(table->name, found->second));
        else if (!known.contain(table->name))
            unknown.push_back(fromName(*table, index->incomplete()));
    }
    return unknown;
}

} // namespace retort::project
