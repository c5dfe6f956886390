#include <algorithm>
#include <cctype>

#include "core/autogenerate/table_comparison.h"
#include "core/dialects/generic/ddl_compiler.h" // lowerCase

namespace retort::autogenerate {

namespace {

// A type as SQL, in parts: "NUMERIC(10, 2)" has the word "numeric" and the arguments "10" and "2".
struct TypeText {
    std::string first;
    std::vector<std::string> further;
    std::vector<std::string> arguments;

    [[nodiscard]] std::string words() const
    {
        std::string text = first;
        for (const std::string& word : further)
            text += ' ' + word;
        return text;
    }
};

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

// _tokenize_column_type: re.findall(r"[\w\-_]+|\(.+?\)"), of which the last parenthesis counts.
TypeText partsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string_view inner;
    for (std::size_t at = 0; at < text.size();) {
        if (isWordCharacter(text[at])) {
            std::size_t end = at;
            while (end < text.size() && isWordCharacter(text[end]))
                ++end;
            words.emplace_back(text.substr(at, end - at));
            at = end;
            continue;
        }
        const std::size_t close = text[at] == '(' && at + 2 < text.size() ? text.find(')', at + 2) : std::string_view::npos;
        if (close != std::string_view::npos) {
            inner = text.substr(at, close + 1 - at);
            at = close;
        }
        ++at;
    }
    TypeText type;
    if (!words.empty()) {
        type.first = words.front();
        type.further.assign(words.begin() + 1, words.end());
    }
    while (!inner.empty()) {
        const std::size_t begin = inner.find_first_not_of("(),");
        if (begin == std::string_view::npos)
            break;
        const std::size_t end = std::min(inner.find_first_of("(),", begin), inner.size());
        const std::string_view term = inner.substr(begin, end - begin);
        if (!term.contains('='))
            type.arguments.push_back(trimmed(term));
        inner.remove_prefix(end);
    }
    return type;
}

bool inOneGroup(std::string_view group, const std::string& a, const std::string& b)
{
    const std::string names = ',' + dialects::lowerCase(group) + ',';
    return names.contains(',' + a + ',') && names.contains(',' + b + ',');
}

// re.search("collate ([\w\-_]+)")
std::string wordAfter(const std::string& text, std::string_view phrase)
{
    const std::size_t at = text.find(phrase);
    if (at == std::string::npos)
        return {};
    std::size_t end = at + phrase.size();
    while (end < text.size() && isWordCharacter(text[end]))
        ++end;
    return text.substr(at + phrase.size(), end - at - phrase.size());
}

// _column_types_match
bool namesMatch(const TypeText& database, const TypeText& model, const ComparisonRules& rules)
{
    return database.first == model.first || std::ranges::any_of(rules.typeSynonyms(), [&](std::string_view group) {
               return inOneGroup(group, database.words(), model.words()) || inOneGroup(group, database.first, model.first);
           });
}

// _column_args_match: only what both sides say counts.
bool argumentsMatch(const TypeText& database, const TypeText& model, const ComparisonRules& rules)
{
    if (model.further.size() == database.further.size() && model.further != database.further)
        return false;
    if (model.arguments.size() == database.arguments.size() && model.arguments != database.arguments)
        return false;
    if (!rules.comparesCharacterSets())
        return true;
    TypeText left = database;
    TypeText right = model;
    left.first = right.first = "";
    return std::ranges::none_of(std::vector<std::string_view>{"character set ", "collate "}, [&](std::string_view phrase) {
        const std::string a = wordAfter(left.words(), phrase);
        const std::string b = wordAfter(right.words(), phrase);
        return !a.empty() && !b.empty() && a != b;
    });
}

} // namespace

Result<bool> typesDiffer(const types::TypePtr& database, const types::TypePtr& model, const ComparisonRun& run)
{
    RETORT_TRY(const std::string inDatabase, run.dialect.typeSql(database));
    RETORT_TRY(const std::string inModel, run.dialect.typeSql(model));
    const TypeText left = partsOf(dialects::lowerCase(inDatabase));
    const TypeText right = partsOf(dialects::lowerCase(inModel));
    return !namesMatch(left, right, run.rules) || !argumentsMatch(left, right, run.rules);
}

std::optional<std::vector<std::string>> identityDifference(const std::optional<schema::Identity>& database, const std::optional<schema::Identity>& model)
{
    std::vector<std::string> differing;
    const schema::IdentityOptions none;
    const schema::IdentityOptions& left = database ? database->options : none;
    const schema::IdentityOptions& right = model ? model->options : none;
    // An attribute that the model does not give is as the database has it.
    const auto look = [&](const char* name, const auto& inDatabase, const auto& inModel) {
        if (inDatabase != inModel && inModel)
            differing.emplace_back(name);
    };
    look("cache", left.cache, right.cache);
    look("cycle", left.cycle, right.cycle);
    look("increment", left.increment, right.increment);
    look("maxvalue", left.maxvalue, right.maxvalue);
    look("minvalue", left.minvalue, right.minvalue);
    look("nomaxvalue", left.nomaxvalue, right.nomaxvalue);
    look("nominvalue", left.nominvalue, right.nominvalue);
    look("start", left.start, right.start);
    if ((database && database->always) != (model && model->always))
        differing.emplace_back("always");
    std::ranges::sort(differing);
    if (differing.empty() && database.has_value() == model.has_value())
        return std::nullopt;
    return differing;
}

} // namespace retort::autogenerate
