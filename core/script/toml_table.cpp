#include "core/script/toml_table.h"

#include <toml++/toml.hpp>

namespace retort::script {

namespace {

TomlValue valueOf(const toml::node& node)
{
    if (const auto* text = node.as_string())
        return text->get();
    if (const auto* number = node.as_integer())
        return number->get();
    if (const auto* flag = node.as_boolean())
        return flag->get();
    if (const auto* array = node.as_array()) {
        std::vector<std::string> items;
        for (const toml::node& item : *array) {
            const auto* text = item.as_string();
            if (text == nullptr)
                return TomlUnsupported();
            items.push_back(text->get());
        }
        return items;
    }
    return TomlUnsupported();
}

std::optional<std::vector<TomlTable::Strings>> tablesOf(const toml::node& node)
{
    const auto* array = node.as_array();
    if (array == nullptr)
        return std::nullopt;
    std::vector<TomlTable::Strings> tables;
    for (const toml::node& item : *array) {
        const auto* table = item.as_table();
        if (table == nullptr)
            return std::nullopt;
        TomlTable::Strings strings;
        for (const auto& [key, value] : *table) {
            if (const auto* text = value.as_string())
                strings.emplace(std::string(key.str()), text->get());
        }
        tables.push_back(std::move(strings));
    }
    return tables;
}

} // namespace

Result<TomlTable> TomlTable::parse(std::string_view text, const std::string& fileName)
{
    toml::table root;
    try {
        root = toml::parse(text, fileName);
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        return fail(ErrorCode::Configuration, std::string(error.description()),
                    SourceLocation{.file = fileName, .line = at.line, .column = at.column});
    }
    TomlTable result;
    const toml::node* tool = root.get("tool");
    if (tool == nullptr)
        return result;
    if (!tool->is_table())
        return fail(ErrorCode::Configuration, "Incorrect TOML format", SourceLocation{.file = fileName});
    const toml::node* own = tool->as_table()->get("alembic");
    if (own == nullptr)
        return result;
    if (!own->is_table())
        return fail(ErrorCode::Configuration, "Incorrect TOML format", SourceLocation{.file = fileName});
    result.m_present = true;
    for (const auto& [key, node] : *own->as_table())
        result.m_values.emplace(std::string(key.str()), valueOf(node));
    if (const toml::node* hooks = own->as_table()->get("post_write_hooks"))
        result.m_hooks = tablesOf(*hooks);
    return result;
}

const TomlValue* TomlTable::find(std::string_view key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : &found->second;
}

} // namespace retort::script
