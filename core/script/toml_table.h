#pragma once

// [tool.alembic] of a pyproject.toml as plain values (toml++ stays inside the .cpp).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/error.h"

namespace retort::script {

struct TomlUnsupported {
    friend bool operator==(const TomlUnsupported&, const TomlUnsupported&) = default;
};

using TomlValue = std::variant<std::string, std::int64_t, bool, std::vector<std::string>, TomlUnsupported>;

class TomlTable {
public:
    TomlTable() = default;

    // Nothing but an absent table when the file has no [tool.alembic]. A [tool.alembic] that is not a table:
    // Configuration "Incorrect TOML format".
    [[nodiscard]] static Result<TomlTable> parse(std::string_view text, const std::string& fileName);

    [[nodiscard]] bool present() const { return m_present; }
    [[nodiscard]] const TomlValue* find(std::string_view key) const;
    // [[tool.alembic.post_write_hooks]]: the text values of each of its tables; nothing: it is not a list of tables.
    using Strings = std::map<std::string, std::string, std::less<>>;
    [[nodiscard]] const std::optional<std::vector<Strings>>& postWriteHooks() const { return m_hooks; }

private:
    bool m_present = false;
    std::optional<std::vector<Strings>> m_hooks = std::vector<Strings>();
    std::map<std::string, TomlValue, std::less<>> m_values;
};

} // namespace retort::script
