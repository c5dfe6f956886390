#include "core/project/autogenerate.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/autogenerate/render.h"
#include "core/dialects/registry.h"
#include "core/migration/step_compiler.h"

namespace retort::project {

namespace {

using bindings::EnvironmentValue;

const EnvironmentValue* keyword(const models::TargetModels& models, const std::string& name)
{
    const auto found = models.keywords.find(name);
    return found == models.keywords.end() ? nullptr : &found->second;
}

bool flag(const models::TargetModels& models, const std::string& name, bool otherwise)
{
    const EnvironmentValue* value = keyword(models, name);
    const bool* known = value != nullptr ? std::get_if<bool>(value) : nullptr;
    return known != nullptr ? *known : otherwise;
}

std::optional<std::string> text(const models::TargetModels& models, const std::string& name)
{
    const EnvironmentValue* value = keyword(models, name);
    const auto* known = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return known != nullptr ? std::optional(*known) : std::nullopt;
}

// What env.py may give configure() and is not followed here, with what that means.
struct NotFollowed {
    const char* keyword;
    const char* consequence;
};
constexpr auto notFollowed = std::to_array<NotFollowed>({
    {"process_revision_directives", "the revision is as Retort makes it"},
    {"render_item", "types and defaults are written as Alembic writes them without it"},
    {"autogenerate_plugins", "everything is compared"},
});

void noteSettings(const models::TargetModels& models, std::vector<std::string>& notes)
{
    for (const NotFollowed& row : notFollowed) {
        const EnvironmentValue* value = keyword(models, row.keyword);
        if (value != nullptr && !std::holds_alternative<std::monostate>(*value))
            notes.push_back(std::string("env.py sets ") + row.keyword + ", which is not followed: " + row.consequence + '.');
    }
    for (const char* name : {"compare_type", "compare_server_default", "include_schemas", "render_as_batch", "user_module_prefix", "include_object", "include_name"}) {
        const EnvironmentValue* value = keyword(models, name);
        if (const auto* why = value != nullptr ? std::get_if<bindings::NotKnown>(value) : nullptr)
            notes.push_back(std::string("env.py sets ") + name + " to something that is not known (" + why->reason + "); it is ignored.");
    }
}

// alembic autogenerate/api.py: RevisionContext._run_environment
Result<void> requireHeads(const Project& project, const std::vector<std::string>& rows)
{
    const std::vector<std::string> heads = project.map()->headIds();
    if (std::set<std::string>(rows.begin(), rows.end()) != std::set<std::string>(heads.begin(), heads.end()))
        return fail(ErrorCode::Conflict, "Target database is not up to date.");
    return {};
}

Result<void> requireModels(const models::TargetModels& models)
{
    if (!models.given) {
        return fail(ErrorCode::Configuration,
                    "Can't proceed with --autogenerate option; environment script env.py does not provide a MetaData object or sequence of objects to the context.");
    }
    if (!models.gaps.empty())
        return fail(ErrorCode::Unsupported, "The models cannot be read completely without running the project's code: " + describeGaps(models));
    return {};
}

autogenerate::CompareOptions compareOptions(const models::TargetModels& models, sql::Connection& connection, const migration::MigrationSettings& settings,
                                            const ComparisonRequest& request)
{
    autogenerate::CompareOptions options;
    options.types = flag(models, "compare_type", true);
    options.serverDefaults = flag(models, "compare_server_default", false);
    options.checkConstraints = request.checkConstraints;
    options.versionTable = settings.versionTable;
    if (settings.versionTableSchema)
        options.versionTableSchema = sql::Identifier(*settings.versionTableSchema);
    options.areEqual = [&connection](const std::string& left, const std::string& right) -> Result<bool> {
        RETORT_TRY(const sql::ResultSet result, connection.execute("SELECT " + left + " = " + right));
        const bool* equal = result.rows.empty() ? nullptr : std::get_if<bool>(&result.rows.front().front());
        return equal != nullptr && *equal;
    };
    return options;
}

} // namespace

std::string describeGaps(const models::TargetModels& models)
{
    std::string result;
    for (const models::ModelGap& gap : models.gaps) {
        std::string line = gap.where.file.empty() ? std::string() : gap.where.file + ", line " + std::to_string(gap.where.line) + ": ";
        if (gap.table)
            line += (gap.column.empty() ? "table '" : "column '" + gap.column + "' of the table '") + gap.table->name.text() + "': ";
        result += (result.empty() ? "" : "; ") + line + gap.reason;
    }
    return result;
}

Result<ModelComparison> compareModels(const Project& project, std::shared_ptr<const models::TargetModels> models, sql::Connection& connection,
                                      const migration::MigrationSettings& settings, const ComparisonRequest& request, const JobContext& context)
{
    RETORT_CHECK(requireHeads(project, request.rows));
    RETORT_CHECK(requireModels(*models));
    ModelComparison result{.models = std::move(models), .settings = settings, .database = {}, .comparison = {}, .notes = {}};
    noteSettings(*result.models, result.notes);
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    autogenerate::CompareOptions options = compareOptions(*result.models, connection, settings, request);
    reflection::SchemaRequest read{.allSchemas = flag(*result.models, "include_schemas", false), .includeName = {}};
    RETORT_TRY(result.database, reflection::readDatabaseSchema(connection, read, context));
    result.notes.insert(result.notes.end(), result.database.notes.begin(), result.database.notes.end());
    RETORT_TRY(result.comparison, autogenerate::compare(result.models->metadata, result.database, compiler.dialect(), options, context));
    return result;
}

Result<void> fillRevision(script::NewRevision& revision, const ModelComparison& compared, const std::vector<autogenerate::DifferenceGroup>& groups)
{
    const models::TargetModels& models = *compared.models;
    const autogenerate::Comparison comparison{.groups = groups, .warnings = {}};
    const autogenerate::RenderOptions options{.dialect = compared.settings.dialect,
                                              .sqlalchemyPrefix = text(models, "sqlalchemy_module_prefix").value_or("sa."),
                                              .alembicPrefix = text(models, "alembic_module_prefix").value_or("op."),
                                              .userModulePrefix = text(models, "user_module_prefix"),
                                              .renderAsBatch = flag(models, "render_as_batch", false)};
    RETORT_TRY(const autogenerate::RenderedBody upgrade, autogenerate::renderBody(comparison.upgrade(), options));
    RETORT_TRY(const autogenerate::RenderedBody downgrade, autogenerate::renderBody(comparison.downgrade(), options));
    std::set<std::string> imports = upgrade.imports;
    imports.insert(downgrade.imports.begin(), downgrade.imports.end());
    revision.upgrades = autogenerate::indentForTemplate(upgrade.body);
    revision.downgrades = autogenerate::indentForTemplate(downgrade.body);
    revision.imports.clear();
    for (const std::string& import : imports)
        revision.imports += (revision.imports.empty() ? "" : "\n") + import;
    return {};
}

} // namespace retort::project
