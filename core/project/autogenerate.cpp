#include "core/project/autogenerate.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

#include "core/autogenerate/render.h"
#include "core/autogenerate/written_expression.h"
#include "core/dialects/registry.h"
#include "core/migration/step_compiler.h"
#include "core/script/plan.h"
#include "core/sql/dotted_name.h"

namespace retort::project {

namespace {

using bindings::EnvironmentValue;

constexpr std::size_t firstGaps = 5; // that an error names

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

bool isFunction(const models::TargetModels& models, const std::string& name)
{
    const EnvironmentValue* value = keyword(models, name);
    return value != nullptr && std::holds_alternative<bindings::OtherValue>(*value);
}

std::optional<std::string> text(const models::TargetModels& models, const std::string& name)
{
    const EnvironmentValue* value = keyword(models, name);
    const auto* known = value != nullptr ? std::get_if<std::string>(value) : nullptr;
    return known != nullptr ? std::optional(*known) : std::nullopt;
}

// Functions that env.py may give configure() and that cannot be called, with what that means.
struct NotCalled {
    std::string_view keyword;
    const char* consequence;
};
constexpr auto notCalled = std::to_array<NotCalled>({
    {"compare_type", "types are compared as Alembic compares them by itself"},
    {"compare_server_default", "server defaults are compared as Alembic compares them by itself"},
    {"process_revision_directives", "the revision is as Retort makes it"},
    {"render_item", "types and defaults are written as Alembic writes them by itself"},
});

void noteSettings(const models::TargetModels& models, std::vector<std::string>& notes)
{
    for (const models::UncalledFunction& function : models.uncalled) {
        notes.push_back(std::string("env.py, line ") + std::to_string(function.where.line) + ": the function for " + function.keyword + " is not called; "
                        + std::ranges::find(notCalled, function.keyword, &NotCalled::keyword)->consequence + '.');
    }
    for (const char* name : {"compare_type", "compare_server_default", "include_schemas", "render_as_batch", "user_module_prefix", "include_object", "include_name",
                             "upgrade_token", "downgrade_token"}) {
        const EnvironmentValue* value = keyword(models, name);
        if (const auto* why = value != nullptr ? std::get_if<bindings::NotKnown>(value) : nullptr)
            notes.push_back(std::string("env.py sets ") + name + " to something that is not known (" + why->reason + "); it is ignored.");
    }
}

// alembic runtime/environment.py: EnvironmentContext.configure has these defaults.
std::string upgradeToken(const models::TargetModels& models)
{
    return text(models, "upgrade_token").value_or("upgrades");
}
std::string downgradeToken(const models::TargetModels& models)
{
    return text(models, "downgrade_token").value_or("downgrades");
}

// alembic autogenerate/api.py: RevisionContext._run_environment
Result<void> requireHeads(const Project& project, const std::vector<std::string>& rows)
{
    RETORT_TRY(script::NodeList at, script::resolveRevisions(project.map(), rows));
    RETORT_TRY(script::NodeList heads, script::resolveRevisions(project.map(), "heads"));
    if (std::set(at.begin(), at.end()) != std::set(heads.begin(), heads.end()))
        return fail(ErrorCode::Conflict, "Target database is not up to date.");
    return {};
}

Result<void> requireModels(const Project& project, const models::TargetModels& models)
{
    if (!models.given) {
        return fail(ErrorCode::InvalidArgument, "Can't proceed with --autogenerate option; environment script " + project.directory().envFile().string()
                                                    + " does not provide a MetaData object or sequence of objects to the context.");
    }
    if (!models.gaps.empty())
        return fail(ErrorCode::Unsupported, "The models cannot be read completely without running the project's code: " + describeGaps(models, firstGaps));
    return {};
}

models::ObjectRef referenceTo(const autogenerate::ComparedObject& object, bool reflected)
{
    models::ObjectRef reference{.table = object.table, .member = {}, .reflected = reflected};
    if (object.column != nullptr)
        reference.member = object.column;
    else if (object.index != nullptr)
        reference.member = object.index;
    else if (object.constraint != nullptr)
        reference.member = object.constraint;
    return reference;
}

std::optional<std::string> schemaName(const sql::QualifiedName& table)
{
    return table.schema ? std::optional(table.schema->text()) : std::nullopt;
}

// env.py's include_name, for the parts of a table and for whole ones.
void addNameFilter(const models::TargetModels& models, autogenerate::CompareOptions& options, reflection::SchemaRequest& read)
{
    if (!models.functions.includeName)
        return;
    options.includeName = [&models](const std::optional<std::string>& name, std::string_view type, const sql::QualifiedName& table) {
        return models.functions.includeName(name, type, {.schemaName = schemaName(table), .tableName = table.name.text(), .schemaQualifiedTableName = sql::dottedName(table)});
    };
    read.includeName = [&models](const std::optional<std::string>& name, std::string_view type, const std::optional<std::string>& schema) {
        models::NameFilterParents parents;
        if (type == "table") {
            parents.schemaName = schema;
            parents.tableName = name;
            parents.schemaQualifiedTableName = schema ? *schema + '.' + name.value_or("") : name;
        }
        return models.functions.includeName(name, type, parents);
    };
}

// What reading the database under these filters would have given.
Result<reflection::DatabaseSchema> filtered(reflection::DatabaseSchema schema, const reflection::SchemaRequest& read)
{
    if (!read.includeName)
        return schema;
    std::vector<schema::Table> kept;
    for (schema::Table& table : schema.tables) {
        RETORT_TRY(const bool included, read.includeName(table.name.name.text(), "table", schemaName(table.name)));
        if (included)
            kept.push_back(std::move(table));
    }
    schema.tables = std::move(kept);
    return schema;
}

// dialect: has to outlive the options.
autogenerate::CompareOptions compareOptions(const models::TargetModels& models, sql::Connection& connection, const migration::MigrationSettings& settings,
                                            const dialects::Dialect& dialect, const ComparisonRequest& request)
{
    autogenerate::CompareOptions options;
    options.types = flag(models, "compare_type", true);
    options.serverDefaults = flag(models, "compare_server_default", false) || isFunction(models, "compare_server_default");
    options.checkConstraints = request.checkConstraints;
    options.beyond = request.beyond;
    // A snapshot has no table here that could be asked about.
    if (!request.database)
        options.written = autogenerate::writtenOn(connection, dialect);
    options.versionTable = settings.versionTable;
    if (settings.versionTableSchema)
        options.versionTableSchema = sql::Identifier(*settings.versionTableSchema);
    if (models.functions.includeObject) {
        options.includeObject = [&models](const autogenerate::ComparedObject& object, const std::optional<std::string>& name, std::string_view type,
                                          bool reflected, const autogenerate::ComparedObject& compareTo) {
            return models.functions.includeObject(referenceTo(object, reflected), name.value_or(""), type, reflected, referenceTo(compareTo, !reflected));
        };
    }
    options.areEqual = autogenerate::equalOn(connection);
    return options;
}

void addOnce(std::vector<std::string>& notes, std::string note)
{
    if (!std::ranges::contains(notes, note))
        notes.push_back(std::move(note));
}

// "env.py, line 12: what compare_type answers is not known: ..." What it is asked about is then as it would be without it.
template <class Answer>
Result<std::optional<Answer>> orNote(Result<std::optional<Answer>> answer, const std::string& what, std::vector<std::string>& notes)
{
    if (answer || answer.error().code != ErrorCode::Unsupported)
        return answer;
    const std::optional<SourceLocation>& where = answer.error().where;
    const std::string file = where && !where->file.empty() ? where->file : "env.py";
    addOnce(notes, file + (where && where->line != 0 ? ", line " + std::to_string(where->line) : "") + ": " + answer.error().message + "; " + what);
    return std::nullopt;
}

// env.py's functions for compare_type and compare_server_default. notes: what is not known of them.
void addVerdicts(const models::EnvironmentFunctions& functions, std::vector<std::string>& notes, autogenerate::CompareOptions& options)
{
    const auto asItself = [](const autogenerate::ColumnPair& pair, const char* what) {
        return std::string(what) + " of " + sql::dottedName(pair.model.table->name) + '.' + pair.model.column->name.text() + " is compared as Alembic does by itself.";
    };
    if (functions.compareType) {
        options.typesDiffer = [&functions, &notes, asItself](const autogenerate::ColumnPair& pair) {
            return orNote(functions.compareType(referenceTo(pair.database, true), referenceTo(pair.model, false)), asItself(pair, "the type"), notes);
        };
    }
    if (functions.compareServerDefault) {
        options.defaultsDiffer = [&functions, &notes, asItself](const autogenerate::ColumnPair& pair, const std::optional<std::string>& inDatabase,
                                                                const std::optional<std::string>& inModel) {
            return orNote(functions.compareServerDefault(referenceTo(pair.database, true), referenceTo(pair.model, false), inDatabase, inModel),
                          asItself(pair, "the default"), notes);
        };
    }
}

// notes: what is not known of render_item. models, and notes: valid as long as the options are.
autogenerate::RenderOptions renderOptions(const ModelComparison& compared, const models::TargetModels& models, std::vector<std::string>& notes)
{
    autogenerate::RenderOptions options{.dialect = compared.settings.dialect,
                                        .sqlalchemyPrefix = text(models, "sqlalchemy_module_prefix").value_or("sa."),
                                        .alembicPrefix = text(models, "alembic_module_prefix").value_or("op."),
                                        .userModulePrefix = text(models, "user_module_prefix"),
                                        .renderAsBatch = flag(models, "render_as_batch", false),
                                        .notDeferrable = false};
    if (models.functions.renderItem) {
        options.renderItem = [&models, &notes](std::string_view kind, const schema::RenderedObject& object, const sql::QualifiedName& table) {
            return orNote(models.functions.renderItem(kind, object, table), "what it was asked about is written as Alembic writes it by itself.", notes);
        };
    }
    return options;
}

// After the comparison: tables that would be dropped, and nobody of this project made.
Result<void> lookForUnknown(const Project& project, const ComparisonRequest& request, sql::Connection& connection, const JobContext& context, ModelComparison& result)
{
    using autogenerate::Difference;
    std::vector<const schema::Table*> removed;
    for (const autogenerate::DifferenceGroup& group : result.comparison.groups) {
        for (const Difference& difference : group.differences) {
            if (difference.kind == autogenerate::ChangeKind::RemoveTable)
                removed.push_back(&std::get<operations::CreateTable>(difference.downgrade.body).table);
        }
    }
    if (removed.empty() || request.unknown == UnknownTables::NotLookedFor)
        return {};
    const UnknownSources sources{.project = project, .connection = request.database ? nullptr : &connection, .defaultSchema = result.database.defaultSchema, .touched = request.touched};
    RETORT_TRY(result.unknown, findUnknownTables(sources, removed, context));
    if (request.unknown != UnknownTables::Kept)
        return {};
    // Their indexes and keys go and stay with them.
    for (autogenerate::DifferenceGroup& group : result.comparison.groups)
        std::erase_if(group.differences, [&](const Difference& difference) { return std::ranges::contains(result.unknown, difference.table, &UnknownTable::table); });
    std::erase_if(result.comparison.groups, [](const autogenerate::DifferenceGroup& group) { return group.differences.empty(); });
    return {};
}

} // namespace

std::string describeGaps(const models::TargetModels& models, std::size_t most)
{
    std::string result;
    for (const models::ModelGap& gap : models.gaps | std::views::take(most)) {
        std::string line = gap.where.file.empty() ? std::string("env.py") : gap.where.file;
        if (gap.where.line != 0)
            line += ", line " + std::to_string(gap.where.line);
        result += (result.empty() ? "" : "; ") + line + ": " + gap.sentence();
    }
    if (models.gaps.size() > most)
        result += "; and " + std::to_string(models.gaps.size() - most) + " more";
    return result;
}

Result<ModelComparison> compareModels(const Project& project, std::shared_ptr<const models::TargetModels> models, sql::Connection& connection,
                                      const migration::MigrationSettings& settings, const ComparisonRequest& request, const JobContext& context)
{
    if (!request.anyPosition)
        RETORT_CHECK(requireHeads(project, request.rows));
    RETORT_CHECK(requireModels(project, *models));
    ModelComparison result{.models = std::move(models), .settings = settings, .database = {}, .comparison = {}, .candidates = {}, .notes = {}};
    result.rows = request.rows;
    result.decidedByFunctions = result.models->functions.decide();
    noteSettings(*result.models, result.notes);
    RETORT_TRY(const migration::DialectCompiler compiler, migration::DialectCompiler::create(settings, false));
    autogenerate::CompareOptions options = compareOptions(*result.models, connection, settings, compiler.dialect(), request);
    reflection::SchemaRequest read{.allSchemas = flag(*result.models, "include_schemas", false), .includeName = {}};
    addNameFilter(*result.models, options, read);
    std::vector<std::string> unanswered;
    addVerdicts(result.models->functions, unanswered, options);
    if (request.database) {
        RETORT_TRY(result.database, filtered(*request.database, read));
    } else {
        RETORT_TRY(result.database, reflection::readDatabaseSchema(connection, read, context));
    }
    result.notes.insert(result.notes.end(), result.database.notes.begin(), result.database.notes.end());
    const auto renames = [&]() -> Result<std::vector<autogenerate::Rename>> {
        if (!request.chooseRenames)
            return std::vector<autogenerate::Rename>();
        JobContext silent;
        silent.stop = context.stop;
        const auto candidates = [&](const reflection::DatabaseSchema& database) -> Result<std::vector<autogenerate::RenameCandidate>> {
            RETORT_TRY(const autogenerate::Comparison plain, autogenerate::compare(result.models->metadata, database, compiler.dialect(), options, silent));
            return autogenerate::findRenames(plain, result.models->metadata, database, compiler.dialect());
        };
        RETORT_TRY(const std::vector<autogenerate::RenameCandidate> first, candidates(result.database));
        std::vector<autogenerate::Rename> chosen = request.chooseRenames(first);
        // Only beside its new name a table shows which of its columns have one.
        if (std::ranges::all_of(chosen, [](const autogenerate::Rename& rename) { return rename.column.has_value(); }))
            return chosen;
        RETORT_TRY(std::vector<autogenerate::RenameCandidate> all, candidates(autogenerate::renamed(result.database, chosen)));
        const std::vector<autogenerate::RenameCandidate> second = autogenerate::columnsOfRenamed(std::move(all), chosen);
        if (second.empty())
            return chosen;
        for (autogenerate::Rename& rename : request.chooseRenames(second)) {
            if (std::ranges::contains(second, rename, &autogenerate::RenameCandidate::rename))
                chosen.push_back(std::move(rename));
        }
        return chosen;
    }();
    if (!renames)
        return std::unexpected(renames.error());
    std::vector<autogenerate::DifferenceGroup> steps = autogenerate::renameSteps(*renames, result.database);
    result.database = autogenerate::renamed(std::move(result.database), *renames);
    RETORT_TRY(result.comparison, autogenerate::compare(result.models->metadata, result.database, compiler.dialect(), options, context));
    result.notes.insert(result.notes.end(), unanswered.begin(), unanswered.end());
    result.notes.insert(result.notes.end(), result.comparison.unwritten.begin(), result.comparison.unwritten.end());
    result.candidates = autogenerate::findRenames(result.comparison, result.models->metadata, result.database, compiler.dialect());
    RETORT_CHECK(lookForUnknown(project, request, connection, context, result));
    result.comparison.groups.insert(result.comparison.groups.begin(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
    return result;
}

void setBody(script::NewRevision& revision, const std::string& token, std::string body)
{
    std::string& place = token == "upgrades" ? revision.upgrades : token == "downgrades" ? revision.downgrades : revision.otherBodies[token];
    place = std::move(body);
}

std::vector<std::string> overwrittenParts(std::span<const RevisionPart> parts)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const std::string token = upgradeToken(*parts[i].compared.models);
        const bool again = std::ranges::contains(parts.subspan(i + 1), token, [](const RevisionPart& part) { return upgradeToken(*part.compared.models); });
        if (again && !parts[i].groups.empty()) {
            result.push_back("env.py gives the databases number " + std::to_string(i + 1) + " and a later one the same upgrade_token '" + token
                             + "', so what number " + std::to_string(i + 1) + " needs is not in the script (Alembic leaves it out as well).");
        }
    }
    return result;
}

Result<std::vector<std::string>> fillRevision(script::NewRevision& revision, std::initializer_list<RevisionPart> parts)
{
    return fillRevision(revision, std::span(parts.begin(), parts.size()));
}

Result<std::vector<std::string>> fillRevision(script::NewRevision& revision, std::span<const RevisionPart> parts)
{
    // alembic autogenerate/api.py: RevisionContext._to_script renders everything in the context of the last database.
    const RevisionPart& last = parts.back();
    std::vector<std::string> notes;
    const autogenerate::RenderOptions options = renderOptions(last.compared, last.models ? *last.models : *last.compared.models, notes);
    std::set<std::string> imports;
    for (const RevisionPart& part : parts) {
        const models::TargetModels& models = *part.compared.models;
        const autogenerate::Comparison comparison{.groups = part.groups, .warnings = {}};
        RETORT_TRY(const autogenerate::RenderedBody upgrade, autogenerate::renderBody(comparison.upgrade(), options));
        RETORT_TRY(const autogenerate::RenderedBody downgrade, autogenerate::renderBody(comparison.downgrade(), options));
        imports.insert(upgrade.imports.begin(), upgrade.imports.end());
        imports.insert(downgrade.imports.begin(), downgrade.imports.end());
        for (const std::string& warning : upgrade.warnings)
            addOnce(notes, warning);
        setBody(revision, upgradeToken(models), autogenerate::indentForTemplate(upgrade.body));
        setBody(revision, downgradeToken(models), autogenerate::indentForTemplate(downgrade.body));
    }
    for (const auto line : std::views::split(revision.imports, '\n')) {
        if (!line.empty())
            imports.emplace(line.begin(), line.end());
    }
    revision.imports.clear();
    for (const std::string& import : imports)
        revision.imports += (revision.imports.empty() ? "" : "\n") + import;
    return notes;
}

} // namespace retort::project
