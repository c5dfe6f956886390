#include "core/project/host_models.h"

#include <algorithm>

#include "core/models/json_value.h"
#include "core/models/metadata_json.h"
#include "core/project/autogenerate.h"
#include "core/sql/dotted_name.h"

namespace retort::project {

namespace {

using models::JsonValue;
using NativeModels = Result<std::shared_ptr<const models::TargetModels>>;

std::unexpected<Error> broken(const std::string& what)
{
    return fail(ErrorCode::InvalidArgument, "The answer of the project's Python cannot be understood: " + what);
}

std::string textOf(const JsonValue* value)
{
    const std::string* text = value ? value->text() : nullptr;
    return text ? *text : std::string();
}

// {"value"}, {"function"} or {"other"}
bindings::EnvironmentValue keywordValue(const JsonValue& described)
{
    if (const JsonValue* value = described.find("value")) {
        if (const bool* flag = value->flag())
            return *flag;
        if (const std::int64_t* number = value->integer())
            return *number;
        if (const std::string* text = value->text())
            return *text;
        return std::monostate();
    }
    if (described.find("function"))
        return bindings::OtherValue{.typeName = "function"};
    return bindings::OtherValue{.typeName = textOf(described.find("other"))};
}

std::optional<SourceLocation> functionIn(const JsonValue& keywords, std::string_view name)
{
    const JsonValue* described = keywords.find(name);
    const JsonValue* function = described ? described->find("function") : nullptr;
    if (!function)
        return std::nullopt;
    SourceLocation result{.file = textOf(function->find("file")), .line = 0, .column = 0};
    const JsonValue* line = function->find("line");
    if (const std::int64_t* number = line ? line->integer() : nullptr)
        result.line = static_cast<std::uint32_t>(*number);
    return result;
}

// The database that is asked for, of those that env.py configures.
Result<const JsonValue*> theRun(const JsonValue& answer, std::optional<std::size_t> number)
{
    const JsonValue* runs = answer.find("runs");
    if (!runs || !runs->array())
        return broken("it names no runs");
    if (runs->array()->empty())
        return fail(ErrorCode::Configuration, "env.py, loaded by the project's Python, configures no run of migrations");
    const std::size_t count = runs->array()->size();
    if (number ? count <= *number : count > 1) {
        return fail(ErrorCode::Unsupported, "env.py, loaded by the project's Python, configures " + std::to_string(count) + (count == 1 ? " database" : " databases")
                                                + ", and Retort finds " + (number ? "more" : "one") + "; whose models are meant is not known");
    }
    return &(*runs->array())[number.value_or(0)];
}

bool isKnownNatively(const models::TargetModels& native, const sql::QualifiedName& table)
{
    return native.gapOf(table) == nullptr && std::ranges::any_of(native.metadata, [&](const schema::MetaData& one) {
               return std::ranges::contains(one.tables, table, &schema::Table::name);
           });
}

// A filter that is evaluated natively sees the tables that were read natively; the others without what the application
// keeps in their info, and it might ask for that.
Result<void> requireKnownInfo(const JsonValue& run, const models::TargetModels& native, const std::string& filter)
{
    const JsonValue* info = run.find("info");
    if (!info || !info->array())
        return broken("it does not tell which tables have an info");
    for (const JsonValue& pair : *info->array()) {
        const JsonValue::Array* parts = pair.array();
        if (!parts || parts->size() != 2 || !(*parts)[1].text())
            return broken("it does not tell which tables have an info");
        sql::QualifiedName table{.schema = {}, .name = sql::Identifier(*(*parts)[1].text())};
        if (const std::string* schema = (*parts)[0].text())
            table.schema = sql::Identifier(*schema);
        if (!isKnownNatively(native, table)) {
            return fail(ErrorCode::Unsupported, "env.py decides with the function " + filter + " what is compared, and it may ask for the info of the table "
                                                    + sql::dottedName(table) + ", which only the project's Python knows");
        }
    }
    return {};
}

Result<void> takeFilters(const JsonValue& run, const JsonValue& keywords, const NativeModels& native, models::TargetModels& result)
{
    for (const std::string filter : {"include_name", "include_object"}) {
        const JsonValue* described = keywords.find(filter);
        if (!described || std::holds_alternative<std::monostate>(keywordValue(*described)))
            continue;
        const bool isName = filter == "include_name";
        const bool known = native && (isName ? (*native)->functions.includeName != nullptr : (*native)->functions.includeObject != nullptr);
        if (!known) {
            return fail(ErrorCode::Unsupported,
                        "env.py decides with the function " + filter + " what is compared, and it cannot be evaluated"
                            + (native ? std::string() : ": " + native.error().message) + "; without it tables could be dropped that it leaves alone");
        }
        if (isName)
            result.functions.includeName = (*native)->functions.includeName;
        else
            result.functions.includeObject = (*native)->functions.includeObject;
        if (!isName)
            RETORT_CHECK(requireKnownInfo(run, **native, filter));
    }
    return {};
}

// The other functions, from the native evaluation where it has them.
void takeFunctions(const JsonValue& keywords, const NativeModels& native, models::TargetModels& result)
{
    const auto take = [&](const char* keyword, auto models::EnvironmentFunctions::*member) {
        if (native)
            result.functions.*member = (*native)->functions.*member;
        const auto where = functionIn(keywords, keyword);
        if (where && !(result.functions.*member))
            result.uncalled.push_back({.keyword = keyword, .where = *where});
    };
    take("compare_type", &models::EnvironmentFunctions::compareType);
    take("compare_server_default", &models::EnvironmentFunctions::compareServerDefault);
    take("process_revision_directives", &models::EnvironmentFunctions::processRevision);
    take("render_item", &models::EnvironmentFunctions::renderItem);
    if (native)
        result.functions.takeSaid = (*native)->functions.takeSaid;
}

Result<std::shared_ptr<const models::TargetModels>> modelsIn(const std::string& text, const NativeModels& native, std::optional<std::size_t> number)
{
    auto answer = models::readJson(text);
    if (!answer)
        return broken(answer.error().message);
    RETORT_TRY(const JsonValue* run, theRun(*answer, number));
    const JsonValue* described = run->find("models");
    const JsonValue* keywords = run->find("keywords");
    const bool* given = run->find("given") ? run->find("given")->flag() : nullptr;
    if (!described || !keywords || !keywords->object() || !given)
        return broken("it is not complete");
    auto result = std::make_shared<models::TargetModels>();
    RETORT_TRY(result->metadata, models::metadataFromJson(*described));
    result->given = *given;
    for (const auto& [name, value] : *keywords->object())
        result->keywords.insert_or_assign(name, keywordValue(value));
    RETORT_CHECK(takeFilters(*run, *keywords, native, *result));
    takeFunctions(*keywords, native, *result);
    return std::shared_ptr<const models::TargetModels>(std::move(result));
}

} // namespace

Result<pythonhost::Interpreter> projectInterpreter(const Project& project, const std::map<std::string, std::string>& variables,
                                                   const std::string& chosen)
{
    return pythonhost::findInterpreter(project.config().here(), variables, chosen);
}

HostModels readModelsWithPython(const Project& project, const NativeModels& native, const HostModelsRequest& request, const JobContext& context)
{
    const script::Config& config = project.config();
    pythonhost::HostRequest host{.interpreter = request.interpreter,
                                 .environment = request.variables,
                                 .folder = config.currentFolder(),
                                 .iniFile = config.hasIniFile() ? config.request().iniPath : std::string(),
                                 .tomlFile = config.hasTomlTable() ? config.tomlFile().string() : std::string(),
                                 .section = config.section(),
                                 .scriptLocation = project.directory().envFile().parent_path().string(),
                                 .xArguments = request.xArguments,
                                 .tag = request.tag,
                                 .dialect = request.dialect,
                                 .databaseUrl = request.databaseUrl,
                                 .projectFolders = {config.here().string(), config.currentFolder().string(), project.directory().envFile().parent_path().string()},
                                 .limits = request.limits};
    pythonhost::HostResult answer = pythonhost::run(host, context);
    HostModels result{.models = {}, .error = std::move(answer.error), .traceback = std::move(answer.traceback), .output = std::move(answer.output)};
    if (result.error)
        return result;
    auto read = modelsIn(answer.answer, native, request.modelsOfRun);
    if (read)
        result.models = std::move(*read);
    else
        result.error = std::move(read).error();
    return result;
}

bool leavesOpen(const NativeModels& native)
{
    if (native)
        return !(*native)->gaps.empty();
    const ErrorCode code = native.error().code;
    return code == ErrorCode::Unsupported || code == ErrorCode::Evaluation || code == ErrorCode::Limit;
}

} // namespace retort::project
