#include "core/dialects/mysql/table_options.h"

#include <algorithm>
#include <array>

#include "core/dialects/generic/ddl_compiler.h"
#include "core/dialects/generic/options.h"

namespace retort::dialects {

namespace {

// In the order MySQL wants them.
constexpr std::string_view partitionOptions[] = {"PARTITION_BY", "PARTITIONS", "SUBPARTITION_BY", "SUBPARTITIONS"};
constexpr std::string_view quotedOptions[] = {"COMMENT", "DATA DIRECTORY", "INDEX DIRECTORY", "PASSWORD", "CONNECTION"};
constexpr std::string_view spacedOptions[] = {"DATA_DIRECTORY", "INDEX_DIRECTORY", "DEFAULT_CHARACTER_SET",
                                              "CHARACTER_SET",  "DEFAULT_CHARSET", "DEFAULT_COLLATE"};
constexpr std::string_view withoutEquals[] = {"TABLESPACE", "DEFAULT CHARACTER SET", "CHARACTER SET", "COLLATE"};
constexpr std::string_view characterSets[] = {"DEFAULT_CHARSET", "DEFAULT_CHARACTER_SET", "CHARSET", "CHARACTER_SET"};

struct Option {
    std::string name; // upper case, with underscores
    std::string value;
};

std::string withBlanks(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    return name;
}

bool contains(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::contains(names, name);
}

Result<std::vector<Option>> collect(const schema::Table& table, const Dialect& dialect)
{
    const std::string prefix = std::string(dialect.name()) + "_";
    std::vector<Option> options;
    for (const auto& [key, value] : table.dialectOptions) {
        if (!key.starts_with(prefix))
            continue;
        const auto* string = std::get_if<std::string>(&value);
        if (!string && std::holds_alternative<std::int64_t>(value))
            return fail(ErrorCode::Compile, "sequence item 1: expected str instance, int found");
        if (!string)
            return fail(ErrorCode::Compile, "The table option " + key + " must be a string");
        options.push_back({upperCase(key.substr(prefix.size())), *string});
    }
    if (table.comment) {
        std::erase_if(options, [](const Option& option) { return option.name == "COMMENT"; });
        options.push_back({"COMMENT", *table.comment});
    }
    return options;
}

std::string optionText(const Option& option, const Dialect& dialect)
{
    const std::string value = contains(quotedOptions, option.name) ? dialect.stringLiteral(option.value) : option.value;
    const std::string name = contains(spacedOptions, option.name) ? withBlanks(option.name) : option.name;
    return name + (contains(withoutEquals, name) ? " " : "=") + value;
}

} // namespace

Result<std::string> mysqlTableOptions(const schema::Table& table, const Dialect& dialect)
{
    RETORT_TRY(std::vector<Option> options, collect(table, dialect));
    const auto partitions = std::ranges::stable_partition(
        options, [](const Option& option) { return !contains(partitionOptions, option.name); });
    const auto plainEnd = partitions.begin();
    const bool hasCharacterSet = std::any_of(options.begin(), plainEnd,
                                             [](const Option& option) { return contains(characterSets, option.name); });
    if (hasCharacterSet)
        std::stable_partition(options.begin(), plainEnd, [](const Option& option) { return option.name != "COLLATE"; });
    std::ranges::stable_sort(partitions, {},
                             [](const Option& option) { return std::ranges::find(partitionOptions, option.name); });

    std::string out;
    for (auto option = options.begin(); option != options.end(); ++option) {
        const bool isPartition = contains(partitionOptions, option->name);
        out += (out.empty() ? "" : " ")
               + (isPartition ? withBlanks(option->name) + " " + option->value : optionText(*option, dialect));
    }
    return out;
}

} // namespace retort::dialects
