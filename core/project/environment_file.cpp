#include "core/project/environment_file.h"

#include <algorithm>

#include "core/python/syntax/parse.h"
#include "core/python/syntax/walk.h"

namespace retort::project {

namespace {

using namespace python;

// "context.configure" for Attribute(Name(context), configure); empty for anything that is not a chain of names.
std::string dottedName(const ast::Expr& expression)
{
    if (const auto* name = std::get_if<ast::Name>(&expression.node))
        return name->id;
    if (const auto* attribute = std::get_if<ast::Attribute>(&expression.node)) {
        const std::string left = dottedName(*attribute->value);
        return left.empty() ? std::string() : left + '.' + attribute->name;
    }
    return {};
}

const std::string* firstString(const ast::Call& call)
{
    if (call.arguments.empty() || call.arguments.front().kind != ast::CallArgument::Kind::Positional)
        return nullptr;
    return ast::asString(*call.arguments.front().value);
}

std::optional<bool> asBool(const ast::Expr& expression)
{
    const ast::Constant* constant = ast::asConstant(expression);
    const bool* value = constant ? std::get_if<bool>(&constant->value) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

bool isNone(const ast::Expr& expression)
{
    const ast::Constant* constant = ast::asConstant(expression);
    return constant && std::holds_alternative<ast::NoneLiteral>(constant->value);
}

bool readsEnvironment(const ast::Expr& expression)
{
    if (const auto* call = std::get_if<ast::Call>(&expression.node)) {
        const std::string name = dottedName(*call->function);
        return name == "os.getenv" || name == "getenv" || name == "os.environ.get" || name == "environ.get";
    }
    const auto* subscript = std::get_if<ast::Subscript>(&expression.node);
    const std::string name = subscript ? dottedName(*subscript->value) : std::string();
    return name == "os.environ" || name == "environ";
}

// Whether an expression holds a read of an environment variable, or a name that was given one.
struct EnvironmentSearch {
    const std::vector<std::string>& derivedNames;
    bool found = false;

    bool statement(const ast::Stmt&) { return true; }
    bool expression(const ast::Expr& expression)
    {
        const auto* name = std::get_if<ast::Name>(&expression.node);
        found = found || readsEnvironment(expression) || (name && std::ranges::contains(derivedNames, name->id));
        return !found;
    }
};

// Collects what one pass over env.py finds. Functions are tracked so that a configure() call knows where it stands.
class Reader {
public:
    Reader(const text::SourceText& source, EnvironmentFile& result) : m_source(source), m_result(result) {}

    void read(const ast::Block& body)
    {
        ast::Walker(*this).walk(body);
    }

    bool statement(const ast::Stmt& statement)
    {
        if (const auto* assign = std::get_if<ast::Assign>(&statement.node); assign && fromEnvironment(assign->value)) {
            for (const ast::Expr& target : assign->targets)
                m_environmentNames.push_back(dottedName(target));
        }
        const auto* function = std::get_if<ast::FunctionDef>(&statement.node);
        if (!function)
            return true;
        const std::string outer = std::exchange(m_function, function->name);
        read(function->body);
        m_function = outer;
        return false;
    }

    bool expression(const ast::Expr& expression)
    {
        if (const auto* call = std::get_if<ast::Call>(&expression.node))
            readCall(*call, expression.range);
        else if (const auto* subscript = std::get_if<ast::Subscript>(&expression.node))
            readSubscript(*subscript);
        return true;
    }

private:
    void readCall(const ast::Call& call, text::SourceRange range)
    {
        const std::string name = dottedName(*call.function);
        if (name == "os.getenv" || name == "getenv" || name == "os.environ.get" || name == "environ.get")
            addVariable(firstString(call));
        else if (name.ends_with("set_main_option") || name.ends_with("set_section_option"))
            noteUrl(call, range);
        else if (name == "context.configure" || name.ends_with(".context.configure"))
            m_result.configureCalls.push_back(readConfigure(call, range));
    }

    bool fromEnvironment(const ast::Expr& expression)
    {
        EnvironmentSearch search{.derivedNames = m_environmentNames};
        ast::Walker(search).walk(expression);
        return search.found;
    }

    void noteUrl(const ast::Call& call, text::SourceRange range)
    {
        const bool isUrl = std::ranges::any_of(call.arguments, [](const ast::CallArgument& argument) {
            const std::string* text = ast::asString(*argument.value);
            return text && *text == "sqlalchemy.url";
        });
        if (!isUrl)
            return;
        m_result.setsUrl = true;
        if (!fromEnvironment(*call.arguments.back().value))
            m_result.urlFromCodeLine = m_source.position(range.begin).line;
    }

    void readSubscript(const ast::Subscript& subscript)
    {
        const std::string name = dottedName(*subscript.value);
        if (name == "os.environ" || name == "environ")
            addVariable(ast::asString(*subscript.index));
    }

    void addVariable(const std::string* name)
    {
        if (name && !std::ranges::contains(m_result.environmentVariables, *name))
            m_result.environmentVariables.push_back(*name);
    }

    ConfigureCall readConfigure(const ast::Call& call, text::SourceRange range)
    {
        ConfigureCall result;
        result.line = m_source.position(range.begin).line;
        result.offline = m_function.find("offline") != std::string::npos;
        for (const ast::CallArgument& argument : call.arguments) {
            if (argument.kind == ast::CallArgument::Kind::Keyword)
                readKeyword(argument, result);
            else if (argument.kind == ast::CallArgument::Kind::DoubleStar)
                result.computed.emplace_back("**", m_source.position(argument.range.begin).line);
        }
        return result;
    }

    void readKeyword(const ast::CallArgument& argument, ConfigureCall& result)
    {
        const ast::Expr& value = *argument.value;
        if (argument.name == "url" || argument.name == "dialect_name") {
            result.offline = true;
            if (const std::string* text = ast::asString(value); text && argument.name == "url")
                result.url = *text;
        } else if (argument.name == "version_table") {
            keep(argument, ast::asString(value), result.versionTable, result);
        } else if (argument.name == "version_table_schema") {
            keep(argument, ast::asString(value), result.versionTableSchema, result);
        } else if (argument.name == "version_table_pk") {
            keep(argument, asBool(value), result.versionTablePrimaryKey, result);
        } else if (argument.name == "transaction_per_migration") {
            keep(argument, asBool(value), result.transactionPerMigration, result);
        } else if (argument.name == "transactional_ddl") {
            keep(argument, asBool(value), result.transactionalDdl, result);
        } else if (argument.name == "literal_binds") {
            keep(argument, asBool(value), result.literalBinds, result);
        } else if (argument.name == "dialect_opts") {
            readDialectOptions(argument, result);
        }
    }

    // found is a pointer or optional: empty when the argument is not a literal of the expected kind.
    template <class Found, class T>
    void keep(const ast::CallArgument& argument, const Found& found, std::optional<T>& target, ConfigureCall& result)
    {
        if (found)
            target = *found;
        else if (!isNone(*argument.value)) // None is the default of every one of them
            result.computed.emplace_back(argument.name, m_source.position(argument.range.begin).line);
    }

    void readDialectOptions(const ast::CallArgument& argument, ConfigureCall& result)
    {
        if (const auto* dict = std::get_if<ast::Dict>(&argument.value->node)) {
            for (const ast::DictItem& item : dict->items) {
                const std::string* key = item.key ? ast::asString(*item.key) : nullptr;
                if (key && *key == "paramstyle")
                    keep(argument, ast::asString(*item.value), result.paramstyle, result);
            }
            return;
        }
        keep(argument, static_cast<const std::string*>(nullptr), result.paramstyle, result);
    }

    const text::SourceText& m_source;
    EnvironmentFile& m_result;
    std::string m_function;
    std::vector<std::string> m_environmentNames; // variables of env.py that hold what an environment variable held
};

} // namespace

const ConfigureCall* EnvironmentFile::call(bool offline) const
{
    const auto found = std::ranges::find(configureCalls, offline, &ConfigureCall::offline);
    if (found != configureCalls.end())
        return &*found;
    // One call shared by both modes, as in env.py files that compute its keywords.
    return configureCalls.empty() ? nullptr : &configureCalls.front();
}

EnvironmentFile readEnvironmentFile(const text::SourceText& source)
{
    EnvironmentFile result;
    result.present = true;
    const ParseResult parsed = parse(source);
    for (const SyntaxDiagnostic& diagnostic : parsed.diagnostics)
        result.diagnostics.push_back(diagnostic.error);
    Reader(source, result).read(parsed.module->body);
    return result;
}

void applyEnvironment(const EnvironmentFile& environment, bool offline, migration::MigrationSettings& settings)
{
    const ConfigureCall* call = environment.call(offline);
    // Without an env.py there is nobody to leave literal_binds out: print values, as the stock template does.
    settings.literalBinds = !environment.present || !offline;
    std::string paramstyle;
    if (call) {
        settings.versionTable = call->versionTable.value_or(settings.versionTable);
        settings.versionTableSchema = call->versionTableSchema;
        settings.versionTablePrimaryKey = call->versionTablePrimaryKey.value_or(true);
        settings.transactionPerMigration = call->transactionPerMigration.value_or(false);
        settings.transactionalDdl = call->transactionalDdl;
        settings.literalBinds = settings.literalBinds || call->literalBinds.value_or(false);
        paramstyle = call->paramstyle.value_or("");
    }
    // The default drivers (psycopg2, mysqlclient) use %-style placeholders, so their compilers double percent signs.
    const bool percentStyle = settings.dialect != "sqlite";
    settings.doublePercents = environment.present && offline && percentStyle && (paramstyle.empty() || paramstyle == "format" || paramstyle == "pyformat");
}

} // namespace retort::project
