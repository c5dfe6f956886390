#include "core/project/schema_sides.h"

#include <algorithm>
#include <optional>

#include "core/autogenerate/render.h"
#include "core/autogenerate/written_expression.h"
#include "core/migration/rehearsal.h"
#include "core/migration/statement_text.h"
#include "core/migration/step_compiler.h"
#include "core/project/adoption_parts.h"
#include "core/project/autogenerate.h"
#include "core/project/schema_copy.h"
#include "core/script/plan.h"
#include "core/script/version_rows.h"

namespace retort::project {

namespace {

using Kind = SchemaSide::Kind;

JobContext quietly(const JobContext& context)
{
    JobContext quiet;
    quiet.stop = context.stop;
    return quiet; // what is found on a scratch database is nobody's log line
}

void eraseVersionTable(reflection::DatabaseSchema& schema, const migration::MigrationSettings& settings)
{
    std::erase_if(schema.tables, [&](const schema::Table& table) { return table.name.name.text() == settings.versionTable; });
}

std::string serverText(const sql::ServerInfo& server)
{
    if (server.product.empty())
        return {};
    return server.product + ' ' + std::to_string(server.version[0]) + '.' + std::to_string(server.version[1]);
}

// Makes sides on demand, and keeps the scratch databases that they were read from until the comparison is done.
class Sides {
public:
    Sides(const SideSources& sources, const JobContext& context) : m_sources(sources), m_quiet(quietly(context)) {}

    Result<SchemaSnapshot> schemaOf(const SchemaSide& side)
    {
        if (side.kind == Kind::Snapshot)
            return snapshot(side);
        RETORT_TRY(sql::Connection* const connection, connectionOf(side));
        if (m_first == nullptr)
            m_first = connection;
        SchemaSnapshot made{.schema = {}, .server = serverText(connection->server()), .revisions = {}};
        RETORT_TRY(made.schema, reflection::readDatabaseSchema(*connection, {}, m_quiet));
        eraseVersionTable(made.schema, m_sources.settings);
        // There it is the name of the database, which is none of a scratch's business.
        if (made.schema.dialect == "mysql" || made.schema.dialect == "mariadb")
            made.schema.defaultSchema = m_sources.url.database().value_or(std::string());
        if (side.kind == Kind::Database)
            made.revisions = m_sources.rows;
        else if (side.kind == Kind::Revision)
            made.revisions = m_builtRows;
        std::ranges::sort(made.revisions);
        return made;
    }

    // To the first side that was read from a database; null: both were snapshots.
    [[nodiscard]] sql::Connection* first() const { return m_first; }

    // To a database that is what the side is.
    Result<sql::Connection*> connectionOf(const SchemaSide& side)
    {
        if (side.kind == Kind::Database && m_sources.connection != nullptr)
            return m_sources.connection;
        RETORT_TRY(SchemaCopy scratch, SchemaCopy::makeEmpty(m_sources.url, m_sources.project.config().currentFolder(), m_quiet));
        m_scratch.push_back(std::make_unique<SchemaCopy>(std::move(scratch)));
        sql::Connection& connection = m_scratch.back()->connection();
        if (side.kind == Kind::Revision)
            RETORT_CHECK(buildRevision(side.name, connection));
        if (side.kind == Kind::Models)
            RETORT_CHECK(buildModels(connection));
        return &connection;
    }

    Result<std::shared_ptr<const models::TargetModels>> models()
    {
        if (!m_sources.models)
            return fail(ErrorCode::Unsupported, "The models cannot be read here.");
        if (!m_models) {
            RETORT_TRY(m_models, m_sources.models(m_sources.settings.dialect));
        }
        return m_models;
    }

    Result<SchemaSnapshot> snapshot(const SchemaSide& side) const
    {
        RETORT_TRY(SchemaSnapshot loaded, loadSnapshot(side.name));
        // MariaDB and MySQL are one dialect of SQLAlchemy's.
        const auto family = [](const std::string& dialect) { return dialect == "mariadb" ? std::string("mysql") : dialect; };
        if (family(loaded.schema.dialect) != family(m_sources.settings.dialect)) {
            return fail(ErrorCode::InvalidArgument, side.name + " is a snapshot of a " + loaded.schema.dialect + " database; the project's is " + m_sources.settings.dialect
                                                        + ". Types of two dialects cannot be compared.");
        }
        return loaded;
    }

private:
    [[nodiscard]] migration::MigrationSettings settingsOn(const sql::Connection& connection) const
    {
        migration::MigrationSettings settings = m_sources.settings;
        settings.server = connection.server();
        return settings;
    }

    Result<void> buildRevision(const std::string& identifier, sql::Connection& scratch)
    {
        m_builtRows.clear();
        if (identifier == "base")
            return {};
        RETORT_TRY(const script::MigrationPlan plan, script::planUpgrade(m_sources.project.map(), {}, identifier));
        const migration::Rehearsal built = migration::rehearse(plan, {}, false, scratch, settingsOn(scratch), migration::diskLoader(), m_quiet);
        if (built.error)
            return std::unexpected(Error(*built.error));
        script::HeadMaintainer rows(plan.map, {});
        for (const script::MigrationStep& step : plan.steps)
            RETORT_CHECK(rows.apply(step));
        m_builtRows = rows.rows();
        return {};
    }

    Result<void> buildModels(sql::Connection& scratch)
    {
        RETORT_TRY(const auto found, models());
        const migration::MigrationSettings settings = settingsOn(scratch);
        ComparisonRequest request;
        request.anyPosition = true;
        request.beyond = {autogenerate::Beyond::Sequences, autogenerate::Beyond::Cycles}; // without which it does not run
        RETORT_TRY(const ModelComparison compared, compareModels(m_sources.project, found, scratch, settings, request, m_quiet));
        return runOperations(compared.comparison.upgrade(), scratch, settings);
    }

    const SideSources& m_sources;
    JobContext m_quiet;
    std::vector<std::unique_ptr<SchemaCopy>> m_scratch;
    std::shared_ptr<const models::TargetModels> m_models;
    sql::Connection* m_first = nullptr;
    std::vector<std::string> m_builtRows; // of the revision that was built last
};

Result<void> compareWithModels(Sides& sides, const SideSources& sources, SideComparison& result, const JobContext& context)
{
    RETORT_TRY(const auto models, sides.models());
    ComparisonRequest request;
    request.anyPosition = true;
    request.beyond = autogenerate::BeyondSet::all();
    std::optional<SchemaCopy> nobody;
    sql::Connection* connection = nullptr;
    if (result.from.kind == Kind::Snapshot) {
        RETORT_TRY(SchemaSnapshot snapshot, sides.snapshot(result.from));
        request.database = std::move(snapshot.schema);
        connection = sources.connection;
    } else {
        RETORT_TRY(connection, sides.connectionOf(result.from));
    }
    if (connection == nullptr) { // to ask whether two defaults are equal
        RETORT_TRY(nobody, SchemaCopy::makeEmpty(sources.url, sources.project.config().currentFolder(), quietly(context)));
        connection = &nobody->connection();
    }
    RETORT_TRY(ModelComparison compared, compareModels(sources.project, models, *connection, result.settings, request, quietly(context)));
    result.schema = std::move(compared.database);
    result.comparison = std::move(compared.comparison);
    result.notes = std::move(compared.notes);
    return {};
}

// Batches reflect the tables of `from`.
class TablesOf : public ddl::TableSource {
public:
    explicit TablesOf(const reflection::DatabaseSchema& schema) : m_schema(schema) {}

    Result<schema::Table> reflect(const sql::QualifiedName& name) override
    {
        const auto found = std::ranges::find_if(m_schema.tables, [&](const schema::Table& table) { return table.name == name; });
        if (found == m_schema.tables.end())
            return fail(ErrorCode::NotFound, name.name.text());
        return *found;
    }
    Result<std::vector<std::string>> notReflected(const sql::QualifiedName&) override { return std::vector<std::string>(); }

private:
    const reflection::DatabaseSchema& m_schema;
};

} // namespace

SchemaSide schemaSideFrom(std::string_view text)
{
    constexpr std::string_view snapshot = "snapshot:";
    constexpr std::string_view revision = "revision:";
    if (text == "database")
        return {.kind = Kind::Database};
    if (text == "models")
        return {.kind = Kind::Models};
    if (text.starts_with(snapshot))
        return {.kind = Kind::Snapshot, .name = std::string(text.substr(snapshot.size()))};
    if (text.starts_with(revision))
        text.remove_prefix(revision.size());
    return {.kind = Kind::Revision, .name = std::string(text)};
}

std::string sideText(const SchemaSide& side)
{
    switch (side.kind) {
    case Kind::Database: return "database";
    case Kind::Models: return "models";
    case Kind::Revision: return "revision:" + side.name;
    case Kind::Snapshot: break;
    }
    return "snapshot:" + side.name;
}

bool isBuilt(const SchemaSide& side)
{
    return side.kind == Kind::Revision || side.kind == Kind::Models;
}

bool needsScratch(const SchemaSide& from, const SchemaSide& to)
{
    return isBuilt(from) || to.kind == Kind::Revision;
}

std::string describeSide(const SchemaSide& side)
{
    switch (side.kind) {
    case Kind::Database: return "the database";
    case Kind::Models: return "the models";
    case Kind::Revision: return "revision " + side.name;
    case Kind::Snapshot: break;
    }
    return "the snapshot " + side.name;
}

Result<SideComparison> compareSides(const SideSources& sources, const SchemaSide& from, const SchemaSide& to, const JobContext& context)
{
    if (from == to)
        return fail(ErrorCode::InvalidArgument, "Both sides are " + describeSide(from) + '.');
    SideComparison result{.from = from, .to = to, .schema = {}, .comparison = {}, .settings = sources.settings, .notes = {}};
    Sides sides(sources, context);
    if (to.kind == Kind::Models) {
        RETORT_CHECK(compareWithModels(sides, sources, result, context));
        return result;
    }
    RETORT_TRY(SchemaSnapshot before, sides.schemaOf(from));
    RETORT_TRY(const SchemaSnapshot after, sides.schemaOf(to));
    result.schema = std::move(before.schema);
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(result.settings, false));
    autogenerate::CompareOptions options;
    options.serverDefaults = true;
    options.beyond = autogenerate::BeyondSet::all();
    options.written = sides.first() != nullptr ? autogenerate::writtenOn(*sides.first(), compiler.dialect()) : autogenerate::asItIs();
    options.versionTable = result.settings.versionTable;
    if (sources.connection != nullptr)
        options.areEqual = autogenerate::equalOn(*sources.connection);
    RETORT_TRY(result.comparison, autogenerate::compare({asModels(after.schema.tables, after.schema, compiler.dialect())}, result.schema, compiler.dialect(), options, quietly(context)));
    result.notes = result.comparison.unwritten;
    return result;
}

Result<SchemaSnapshot> takeSnapshot(const SideSources& sources, const SchemaSide& side, const JobContext& context)
{
    if (side.kind == Kind::Snapshot)
        return fail(ErrorCode::InvalidArgument, "A snapshot is taken of the database, the models or a revision; to copy one, copy its file.");
    Sides sides(sources, context);
    return sides.schemaOf(side);
}

Result<std::string> pythonOf(const SideComparison& compared)
{
    autogenerate::RenderOptions options;
    options.dialect = compared.settings.dialect;
    options.renderAsBatch = compared.settings.dialect == "sqlite";
    RETORT_TRY(const autogenerate::RenderedBody rendered, autogenerate::renderBody(compared.comparison.upgrade(), options));
    return rendered.body;
}

Result<std::string> sqlOf(const SideComparison& compared)
{
    TablesOf tables(compared.schema);
    migration::MigrationSettings settings = compared.settings;
    // What has no name in a database gets none from the models' convention.
    if (compared.to.kind != Kind::Models)
        settings.naming = {};
    RETORT_TRY(migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false, &tables));
    migration::StatementText text(migration::styleOf(compiler.dialect(), compared.settings));
    const auto add = [&](const operations::Operation& operation) -> Result<void> {
        RETORT_TRY(const std::vector<ddl::SqlStatement> statements, compiler.compiler().compile(operation));
        text.statements(statements, false);
        return {};
    };
    for (autogenerate::OperationGroup& group : compared.comparison.upgrade()) {
        if (group.modifies && compared.settings.dialect == "sqlite") {
            operations::BatchAlterTable batch;
            batch.table = *group.modifies;
            batch.operations = std::move(group.operations);
            RETORT_CHECK(add({.body = std::move(batch), .source = {}}));
            continue;
        }
        for (const operations::Operation& operation : group.operations)
            RETORT_CHECK(add(operation));
    }
    return text.takeText();
}

} // namespace retort::project
