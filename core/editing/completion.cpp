#include "core/editing/completion.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/bindings/public_names.h"
#include "core/editing/cursor_context.h"
#include "core/python/syntax/parse.h"

namespace retort::editing {

namespace ast = python::ast;
using bindings::PublicName;

namespace {

constexpr std::string_view dialectsPackage = "sqlalchemy.dialects";

std::string lower(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

// Which names of the script stand for which modules: "op" -> "alembic.op", "pg" -> "sqlalchemy.dialects.postgresql". A text
// that does not parse still has its imports.
std::map<std::string, std::string> modulesOf(std::string_view script)
{
    std::map<std::string, std::string> modules;
    const python::ParseResult parsed = python::parse(text::SourceText("script.py", std::string(script)));
    for (const ast::Stmt& statement : parsed.module->body) {
        if (const auto* import = std::get_if<ast::Import>(&statement.node)) {
            for (const ast::ImportName& name : import->names)
                modules[name.alias.empty() ? name.name : name.alias] = name.name;
        } else if (const auto* from = std::get_if<ast::ImportFrom>(&statement.node); from != nullptr && from->level == 0) {
            for (const ast::ImportName& name : from->names)
                modules[name.alias.empty() ? name.name : name.alias] = from->module + "." + name.name;
        }
    }
    return modules;
}

enum class Role { None, Table, Column, OtherColumn, Index, Constraint, Target };

struct ParameterRole {
    std::string_view parameter;
    Role role;
};

// What the strings of directives name, by the names of their parameters.
constexpr auto parameterRoles = std::to_array<ParameterRole>({
    {"table_name", Role::Table},
    {"old_table_name", Role::Table},
    {"source_table", Role::Table},
    {"referent_table", Role::Table},
    {"column_name", Role::Column},
    {"columns", Role::Column},
    {"local_cols", Role::Column},
    {"insert_before", Role::Column},
    {"insert_after", Role::Column},
    {"remote_cols", Role::OtherColumn},
    {"index_name", Role::Index},
    {"constraint_name", Role::Constraint},
});

// A parameter of a signature and where in it it stands.
struct Parameter {
    std::string_view name; // without stars
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool many = false;        // *args
    bool keywordOnly = false;
};

std::vector<Parameter> parametersOf(std::string_view signature)
{
    std::vector<Parameter> parameters;
    bool keywordOnly = false;
    for (std::size_t at = 0; at < signature.size();) {
        const std::size_t end = std::min(signature.find(", ", at), signature.size());
        std::string_view one = signature.substr(at, end - at);
        if (one == "*") {
            keywordOnly = true;
        } else {
            const std::size_t stars = std::min(one.find_first_not_of('*'), one.size());
            parameters.push_back({.name = one.substr(stars, std::min(one.find('='), one.size()) - stars), .begin = static_cast<std::uint32_t>(at),
                                  .end = static_cast<std::uint32_t>(end), .many = stars == 1, .keywordOnly = keywordOnly || stars == 2});
            keywordOnly = keywordOnly || stars > 0;
        }
        at = end + 2;
    }
    return parameters;
}

const Parameter* parameterFor(const std::vector<Parameter>& parameters, std::size_t position, const std::string& keyword)
{
    if (!keyword.empty()) {
        const auto found = std::ranges::find(parameters, keyword, &Parameter::name);
        return found == parameters.end() ? nullptr : &*found;
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].many || (i == position && !parameters[i].keywordOnly))
            return &parameters[i];
        if (parameters[i].keywordOnly)
            return nullptr;
    }
    return nullptr;
}

class Completing {
public:
    Completing(std::string_view script, std::uint32_t offset, const SchemaNames& names)
        : m_script(script), m_offset(offset), m_names(names), m_context(contextAt(script, offset))
    {
    }

    Completion run()
    {
        m_result.begin = m_offset;
        if (m_context.inComment)
            return m_result;
        m_modules = modulesOf(m_script);
        findCall();
        m_result.inString = m_context.stringBegin.has_value();
        if (m_result.inString)
            suggestInString();
        else
            suggestName();
        // Of names that differ by case alone the class comes before the function, and SQL's own spelling last: Text, text, TEXT.
        std::ranges::sort(m_result.suggestions, {}, [](const Suggestion& one) {
            const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
            const int rank = std::ranges::none_of(one.text, isLower) ? 2 : std::ranges::all_of(one.text, isLower) ? 1 : 0;
            return std::pair(lower(one.text), rank);
        });
        return m_result;
    }

private:
    // The names that a module or a batch block has.
    [[nodiscard]] std::vector<PublicName> namesOf(const std::string& qualifier) const
    {
        if (m_context.batches.contains(qualifier) || qualifier == "batch_op")
            return bindings::directives(true);
        const std::string module = moduleOf(qualifier);
        if (module == "alembic.op")
            return bindings::directives(false);
        if (module == "sqlalchemy" || module == "sqlalchemy.types" || module == "sqlalchemy.sql" || module == "sqlalchemy.schema")
            return bindings::sqlalchemyNames();
        if (module.starts_with(dialectsPackage) && module.size() > dialectsPackage.size())
            return bindings::dialectNames(std::string_view(module).substr(dialectsPackage.size() + 1));
        return {};
    }

    [[nodiscard]] std::string moduleOf(const std::string& qualifier) const
    {
        if (const auto found = m_modules.find(qualifier); found != m_modules.end())
            return found->second;
        const std::size_t dot = qualifier.find('.');
        if (dot != std::string::npos) {
            if (const auto found = m_modules.find(qualifier.substr(0, dot)); found != m_modules.end())
                return found->second + qualifier.substr(dot);
        }
        // As scripts usually have them, when the import is not written yet.
        if (qualifier == "op")
            return "alembic.op";
        if (qualifier == "sa")
            return "sqlalchemy";
        if (qualifier == "postgresql" || qualifier == "mysql")
            return std::string(dialectsPackage) + "." + qualifier;
        return {};
    }

    [[nodiscard]] std::optional<PublicName> callee(const std::string& dotted) const
    {
        const std::size_t dot = dotted.rfind('.');
        const std::string name = dotted.substr(dot == std::string::npos ? 0 : dot + 1);
        std::vector<PublicName> names;
        if (dot != std::string::npos) {
            names = namesOf(dotted.substr(0, dot));
        } else if (const auto found = m_modules.find(dotted); found != m_modules.end()) {
            // from sqlalchemy import Column
            const std::size_t last = found->second.rfind('.');
            if (last != std::string::npos && found->second.starts_with("sqlalchemy"))
                names = namesOfModule(found->second.substr(0, last));
        }
        const auto known = std::ranges::find(names, name, &PublicName::name);
        return known == names.end() ? std::nullopt : std::optional(*known);
    }

    [[nodiscard]] static std::vector<PublicName> namesOfModule(std::string_view module)
    {
        if (module.starts_with(dialectsPackage))
            return module.size() > dialectsPackage.size() ? bindings::dialectNames(module.substr(dialectsPackage.size() + 1)) : std::vector<PublicName>();
        return bindings::sqlalchemyNames();
    }

    // The innermost call that is known, brackets of lists in between passed over.
    void findCall()
    {
        for (std::size_t i = m_context.open.size(); i-- > 0;) {
            const OpenBracket& bracket = m_context.open[i];
            if (bracket.callee.empty())
                continue;
            const auto known = callee(bracket.callee);
            if (!known)
                return;
            m_call = &bracket;
            m_parameters = parametersOf(m_signature = known->signature);
            m_parameter = parameterFor(m_parameters, bracket.position, bracket.keyword);
            CallAtCursor call{.name = bracket.callee, .signature = known->signature, .begin = bracket.calleeBegin};
            if (m_parameter != nullptr) {
                call.parameterBegin = m_parameter->begin;
                call.parameterEnd = m_parameter->end;
            }
            m_result.call = std::move(call);
            return;
        }
    }

    void suggest(std::string text, std::string signature, bool callable)
    {
        if (lower(text).starts_with(lower(m_result.typed)))
            m_result.suggestions.push_back({.text = std::move(text), .signature = std::move(signature), .callable = callable});
    }

    void suggestAll(const std::set<std::string>& names)
    {
        for (const std::string& name : names)
            suggest(name, {}, false);
    }

    void suggestName()
    {
        std::size_t begin = m_offset;
        while (begin > 0 && isNameByte(m_script[begin - 1]))
            --begin;
        m_result.begin = static_cast<std::uint32_t>(begin);
        m_result.typed = m_script.substr(begin, m_offset - begin);
        if (begin == 0 || m_script[begin - 1] != '.')
            return;
        std::size_t start = begin - 1;
        while (start > 0 && (isNameByte(m_script[start - 1]) || m_script[start - 1] == '.'))
            --start;
        for (PublicName& name : namesOf(std::string(m_script.substr(start, begin - 1 - start))))
            suggest(std::move(name.name), std::move(name.signature), true);
    }

    void suggestInString()
    {
        const std::uint32_t begin = *m_context.stringBegin;
        m_result.begin = begin;
        m_result.typed = m_script.substr(begin, m_offset - begin);
        switch (role()) {
        case Role::None: break;
        case Role::Table:
            for (const auto& [name, table] : m_names.tables())
                suggest(name, {}, false);
            break;
        case Role::Column: suggestOf(&SchemaNames::Table::columns, tableOf("table_name", "source_table")); break;
        case Role::OtherColumn: suggestOf(&SchemaNames::Table::columns, tableOf("referent_table", "referent_table")); break;
        case Role::Index: suggestOf(&SchemaNames::Table::indexes, tableOf("table_name", "table_name")); break;
        case Role::Constraint: suggestOf(&SchemaNames::Table::constraints, tableOf("table_name", "table_name")); break;
        case Role::Target: suggestTarget(); break;
        }
    }

    [[nodiscard]] Role role() const
    {
        if (m_call == nullptr || m_parameter == nullptr)
            return Role::None;
        const std::string name = m_call->callee.substr(m_call->callee.rfind('.') + 1);
        if ((name == "ForeignKey" && m_parameter->name == "column") || (name == "ForeignKeyConstraint" && m_parameter->name == "refcolumns"))
            return Role::Target;
        const auto found = std::ranges::find(parameterRoles, m_parameter->name, &ParameterRole::parameter);
        const Role role = found == parameterRoles.end() ? Role::None : found->role;
        // New names are nobody's yet.
        if ((role == Role::Index || role == Role::Constraint) && !name.starts_with("drop_"))
            return Role::None;
        return role;
    }

    // The table that an argument names, or else the block's; empty: not known.
    [[nodiscard]] std::string tableOf(std::string_view parameter, std::string_view other) const
    {
        for (const ArgumentText& text : m_call->texts) {
            const Parameter* named = parameterFor(m_parameters, text.position, text.keyword);
            if (named != nullptr && (named->name == parameter || named->name == other))
                return text.text;
        }
        const std::size_t dot = m_call->callee.find('.');
        const auto block = m_context.batches.find(m_call->callee.substr(0, dot));
        return block != m_context.batches.end() ? block->second : std::string();
    }

    // Of one table, or of all when it is not known.
    void suggestOf(std::set<std::string> SchemaNames::Table::* kind, const std::string& table)
    {
        std::set<std::string> names;
        for (const auto& [name, known] : m_names.tables()) {
            if (table.empty() || name == table)
                names.insert((known.*kind).begin(), (known.*kind).end());
        }
        suggestAll(names);
    }

    // "table.column"
    void suggestTarget()
    {
        const std::size_t dot = m_result.typed.find('.');
        if (dot == std::string::npos) {
            for (const auto& [name, table] : m_names.tables())
                suggest(name, {}, false);
            return;
        }
        const auto table = m_names.tables().find(m_result.typed.substr(0, dot));
        m_result.begin += static_cast<std::uint32_t>(dot + 1);
        m_result.typed.erase(0, dot + 1);
        if (table != m_names.tables().end())
            suggestAll(table->second.columns);
    }

    std::string_view m_script;
    std::uint32_t m_offset;
    const SchemaNames& m_names;
    CursorContext m_context;
    std::map<std::string, std::string> m_modules;
    const OpenBracket* m_call = nullptr;
    std::string m_signature; // that m_parameters point into
    std::vector<Parameter> m_parameters;
    const Parameter* m_parameter = nullptr;
    Completion m_result;
};

} // namespace

Completion completionAt(std::string_view script, std::uint32_t offset, const SchemaNames& names)
{
    return Completing(script, offset, names).run();
}

} // namespace retort::editing
