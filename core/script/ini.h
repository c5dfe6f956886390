#pragma once

// An .ini file read the way Python's ConfigParser reads it (BasicInterpolation, [DEFAULT], '=' and ':' separators,
// continuation lines, duplicates refused). Values are interpolated when they are read, so one bad value fails alone.
// A plain value type; const access is safe from any thread.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace retort::script {

class IniFile {
public:
    using Items = std::vector<std::pair<std::string, std::string>>;

    IniFile() = default;

    // defaults are the injected variables ("here"); a [DEFAULT] section in the text overrides them.
    // Errors (Configuration) carry file and line: duplicate section or option, text before the first section, a line
    // that is neither option nor continuation.
    [[nodiscard]] static Result<IniFile> parse(std::string_view text, std::string fileName, Items defaults = {});

    [[nodiscard]] const std::string& fileName() const { return m_fileName; }
    [[nodiscard]] std::vector<std::string> sections() const;
    [[nodiscard]] bool hasSection(std::string_view section) const;
    // Options of [DEFAULT] count as options of every section; names are compared in lower case.
    [[nodiscard]] bool hasOption(std::string_view section, std::string_view option) const;

    // The interpolated value, or nothing when section or option do not exist. Fails on a bad interpolation.
    [[nodiscard]] Result<std::optional<std::string>> get(std::string_view section, std::string_view option) const;
    // The text as written, not interpolated.
    [[nodiscard]] std::optional<std::string> raw(std::string_view section, std::string_view option) const;
    // All interpolated options of a section in ConfigParser's order: defaults first, then the section's own.
    [[nodiscard]] Result<Items> items(std::string_view section) const;
    // Line of the option (from 1), 0 when it was not read from the file.
    [[nodiscard]] std::uint32_t lineOf(std::string_view section, std::string_view option) const;

    void addSection(std::string_view section);
    // Programmatic value (Config.set_main_option). Refuses a value whose '%' is not a valid interpolation, as
    // ConfigParser.set does. The section is created when missing.
    [[nodiscard]] Result<void> set(std::string_view section, std::string_view option, std::string_view value);

private:
    struct Option {
        std::string name;
        std::string value;
        std::uint32_t line = 0;
    };
    struct Section {
        std::string name;
        std::vector<Option> options;
    };
    class Parser;

    [[nodiscard]] const Section* findSection(std::string_view name) const;
    [[nodiscard]] const Option* findOption(std::string_view section, std::string_view option) const;
    [[nodiscard]] Result<std::string> interpolate(std::string_view section, const Option& option) const;
    [[nodiscard]] Result<void> interpolateInto(std::string& out, std::string_view section, const Option& option,
                                               std::string_view value, int depth) const;

    std::string m_fileName;
    std::vector<Option> m_defaults;
    std::vector<Section> m_sections;
};

} // namespace retort::script
