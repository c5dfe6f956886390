#include "core/bindings/public_names.h"

#include <algorithm>

#include "core/bindings/classes.h"
#include "core/bindings/native_names.h"
#include "core/bindings/op_directives.h"
#include "core/types/sql_type.h"

namespace retort::bindings {

namespace {

// Of a signature in the evaluator's own spelling: without names that begin with an underscore, and "=..." for "may be left out".
std::string tidied(std::string_view signature)
{
    std::string result;
    while (!signature.empty()) {
        std::size_t end = 0;
        for (int depth = 0; end < signature.size() && (signature[end] != ',' || depth > 0); ++end)
            depth += signature[end] == '(' || signature[end] == '[' ? 1 : signature[end] == ')' || signature[end] == ']' ? -1 : 0;
        std::string_view one = signature.substr(0, end);
        signature.remove_prefix(std::min(end + 1, signature.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        if (one.empty() || one.starts_with('_'))
            continue;
        if (one.ends_with("=..."))
            one.remove_suffix(4);
        result += (result.empty() ? "" : ", ") + std::string(one);
    }
    return result;
}

std::string signatureOf(const types::TypeClass& type)
{
    using Kind = types::TypeParameter::Kind;
    std::string result;
    bool keywordOnly = false;
    for (const types::TypeParameter& parameter : type.parameters) {
        if (parameter.name.starts_with('_'))
            continue;
        std::string one(parameter.name);
        if (parameter.kind == Kind::VarPositional || parameter.kind == Kind::VarKeyword)
            one.insert(0, parameter.kind == Kind::VarKeyword ? "**" : "*");
        else if (!parameter.defaultText.empty())
            one += "=" + std::string(parameter.defaultText);
        if (parameter.kind == Kind::KeywordOnly && !keywordOnly && !result.contains('*'))
            one.insert(0, "*, ");
        keywordOnly = keywordOnly || parameter.kind == Kind::KeywordOnly;
        result += (result.empty() ? "" : ", ") + one;
    }
    return result;
}

void addTypes(std::vector<PublicName>& names, std::string_view module)
{
    for (const types::TypeClass& type : types::typeClasses()) {
        if (type.module == module)
            names.push_back({std::string(type.name), signatureOf(type)});
    }
}

std::vector<PublicName> sorted(std::vector<PublicName> names)
{
    std::ranges::stable_sort(names, {}, &PublicName::name);
    const auto same = std::ranges::unique(names, {}, &PublicName::name);
    names.erase(same.begin(), same.end());
    return names;
}

} // namespace

std::vector<PublicName> directives(bool batch)
{
    std::vector<PublicName> names;
    for (const std::string_view name : directiveNames()) {
        const Directive* directive = findDirective(name);
        const std::string_view signature = batch ? directive->batchSignature : directive->signature;
        if (signature != "-")
            names.push_back({std::string(name), tidied(signature)});
    }
    return sorted(std::move(names));
}

std::vector<PublicName> sqlalchemyNames()
{
    std::vector<PublicName> names;
    for (const auto& [name, signature] : classConstructors()) {
        if (name != "ExcludeConstraint")
            names.push_back({std::string(name), tidied(signature)});
    }
    addTypes(names, "sqlalchemy");
    for (const std::span<const FunctionRow> rows : {elementFunctions(), statementFunctions(), ddlConstructs()}) {
        for (const FunctionRow& row : rows)
            names.push_back({std::string(row.name), tidied(row.signature)});
    }
    return sorted(std::move(names));
}

std::vector<PublicName> dialectNames(std::string_view dialect)
{
    std::vector<PublicName> names;
    addTypes(names, dialect);
    if (dialect != "postgresql" || names.empty())
        return sorted(std::move(names));
    for (const auto& [name, signature] : classConstructors()) {
        if (name == "ExcludeConstraint")
            names.push_back({std::string(name), tidied(signature)});
    }
    return sorted(std::move(names));
}

} // namespace retort::bindings
