#include "core/script/config.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "core/script/module_paths.h"
#include "core/script/post_write_hooks.h"
#include "core/script/unicode_text.h"

namespace retort::script {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view blanks = " ";

Result<std::string> readFile(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return fail(ErrorCode::Io, "Cannot read " + path.string());
    std::ostringstream text;
    text << stream.rdbuf();
    if (stream.bad())
        return fail(ErrorCode::Io, "Cannot read " + path.string());
    return std::move(text).str();
}

// re.split(r", *|(?: +)", text) without the empty parts; colonToo adds |\: (prepend_sys_path).
std::vector<std::string> splitLegacy(std::string_view text, bool colonToo)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c != ',' && c != ' ' && !(colonToo && c == ':')) {
            parts.back() += c;
            continue;
        }
        if (c != ':') {
            while (i + 1 < text.size() && text[i + 1] == ' ')
                ++i;
        }
        parts.emplace_back();
    }
    std::erase(parts, std::string());
    return parts;
}

std::vector<std::string> splitOn(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        const std::string_view part = pythonStrip(text.substr(begin, end - begin));
        if (!part.empty())
            parts.emplace_back(part);
        begin = end + separator.size();
    }
    return parts;
}

// `text % {"here": here}`
Result<std::string> formatHere(std::string_view text, const std::string& here)
{
    constexpr std::string_view reference = "%(here)s";
    std::string out;
    while (!text.empty()) {
        const std::size_t percent = text.find('%');
        out += text.substr(0, percent);
        if (percent == std::string_view::npos)
            break;
        text.remove_prefix(percent);
        if (text.starts_with("%%")) {
            out += '%';
            text.remove_prefix(2);
        } else if (text.starts_with(reference)) {
            out += here;
            text.remove_prefix(reference.size());
        } else {
            return fail(ErrorCode::Configuration,
                        "A '%' in a value of [tool.alembic] must be written as '%%' or be part of '%(here)s'");
        }
    }
    return out;
}

Result<bool> asBool(std::string_view text)
{
    const std::string value = asciiLower(pythonStrip(text));
    constexpr std::array<std::string_view, 6> yes = {"true", "yes", "on", "y", "t", "1"};
    constexpr std::array<std::string_view, 6> no = {"false", "no", "off", "n", "f", "0"};
    if (std::ranges::contains(yes, value))
        return true;
    if (std::ranges::contains(no, value))
        return false;
    return fail(ErrorCode::Configuration, "String is not true/false: " + pythonRepr(value));
}

} // namespace

Result<Config> Config::load(const ConfigRequest& request)
{
    Config config;
    config.m_request = request;
    std::error_code ignored;
    if (request.iniPath.empty()) {
        config.m_ini.addSection(request.section);
    } else if (const fs::path file = config.iniFile(); fs::is_regular_file(file, ignored)) {
        RETORT_TRY(const std::string text, readFile(file));
        RETORT_TRY(config.m_ini, IniFile::parse(text, file.string(), {{"here", config.here().generic_string()}}));
        config.m_iniRead = true;
    }
    if (!request.tomlPath.empty() && fs::is_regular_file(config.tomlFile(), ignored)) {
        RETORT_TRY(const std::string text, readFile(config.tomlFile()));
        RETORT_TRY(config.m_toml, TomlTable::parse(text, config.tomlFile().string()));
    }
    return config;
}

fs::path Config::currentFolder() const
{
    std::error_code ignored;
    return m_request.currentFolder.empty() ? fs::current_path(ignored) : m_request.currentFolder;
}

fs::path Config::absolute(const fs::path& path) const
{
    return (path.is_absolute() ? path : currentFolder() / path).lexically_normal();
}

fs::path Config::iniFile() const
{
    return m_request.iniPath.empty() ? fs::path() : absolute(m_request.iniPath);
}

fs::path Config::tomlFile() const
{
    return m_request.tomlPath.empty() ? fs::path() : absolute(m_request.tomlPath);
}

fs::path Config::here() const
{
    if (!m_request.iniPath.empty())
        return iniFile().parent_path();
    return m_request.tomlPath.empty() ? currentFolder() : tomlFile().parent_path();
}

Result<std::optional<std::string>> Config::sectionOption(std::string_view section, std::string_view name) const
{
    if (!m_ini.hasSection(section)) {
        return fail(ErrorCode::NotFound, "No config file " + pythonRepr(m_request.iniPath) + " found, or file has no '["
                                             + std::string(section) + "]' section");
    }
    return m_ini.get(section, name);
}

Result<std::optional<std::string>> Config::mainOption(std::string_view name) const
{
    return sectionOption(m_request.section, name);
}

Result<std::optional<std::string>> Config::option(std::string_view name) const
{
    if (m_ini.hasOption(m_request.section, name) || !m_toml.present())
        return mainOption(name);
    const TomlValue* value = m_toml.find(name);
    if (value == nullptr)
        return std::optional<std::string>();
    if (const auto* text = std::get_if<std::string>(value)) {
        RETORT_TRY(std::string formatted, formatHere(*text, tomlFile().parent_path().generic_string()));
        return std::optional(std::move(formatted));
    }
    if (const auto* number = std::get_if<std::int64_t>(value))
        return std::optional(std::to_string(*number));
    if (const auto* flag = std::get_if<bool>(value))
        return std::optional<std::string>(*flag ? "true" : "false");
    return fail(ErrorCode::Configuration, "unsupported TOML value type for key: " + pythonRepr(name),
                SourceLocation{.file = tomlFile().string()});
}

Result<void> Config::setMainOption(std::string_view name, std::string_view value)
{
    return m_ini.set(m_request.section, name, value);
}

// alembic util/pyfiles.py: coerce_resource_to_filename
Result<fs::path> Config::resourcePath(const std::string& name) const
{
    if (fs::path(name).is_absolute() || !name.contains(':'))
        return absolute(name);
    const std::size_t colon = name.find(':');
    const std::string package = name.substr(0, colon);
    const auto folder = findPackage(packageSearchPath(), package);
    if (!folder) {
        return fail(ErrorCode::NotFound, "Package " + pythonRepr(package) + " of " + pythonRepr(name)
                                             + " was not found in prepend_sys_path or in the project folder");
    }
    fs::path result = *folder;
    for (const std::string& part : splitOn(std::string_view(name).substr(colon + 1), ":"))
        result /= part;
    return absolute(result);
}

Result<fs::path> Config::scriptLocation() const
{
    RETORT_TRY(const auto location, option("script_location"));
    if (!location)
        return fail(ErrorCode::NotFound, "No 'script_location' key found in configuration.");
    return resourcePath(*location);
}

Result<std::optional<std::string>> Config::pathSeparator() const
{
    return m_request.pathSeparator ? option("path_separator") : Result<std::optional<std::string>>();
}

std::string Config::shown(const fs::path& path) const
{
    return m_request.quotePaths ? pythonRepr(path.string()) : path.string();
}

Result<std::vector<std::string>> Config::splitVersionLocations(const std::string& text) const
{
    RETORT_TRY(const auto current, pathSeparator());
    RETORT_TRY(const auto legacy, option("version_path_separator"));
    const auto& separator = current ? current : legacy;
    if (!separator)
        return splitLegacy(text, false);
    const std::string key = current ? "path_separator" : "version_path_separator";
    if (*separator == "space")
        return splitOn(text, blanks);
    if (*separator == "newline")
        return splitOn(text, "\n");
    if (*separator == "os" || *separator == ":")
        return splitOn(text, ":");
    if (*separator == ";")
        return splitOn(text, ";");
    return fail(ErrorCode::Configuration,
                "'" + *separator + "' is not a valid value for " + key + "; expected 'space', 'newline', 'os', ':', ';'",
                SourceLocation{.file = iniFile().string(), .line = m_ini.lineOf(m_request.section, key)});
}

// A list of paths given as a TOML array; nothing when the ini has the key or the value is a plain string.
Result<std::optional<std::vector<std::string>>> Config::tomlPaths(std::string_view name) const
{
    const TomlValue* value = m_ini.hasOption(m_request.section, name) ? nullptr : m_toml.find(name);
    const auto* list = value != nullptr ? std::get_if<std::vector<std::string>>(value) : nullptr;
    if (list == nullptr)
        return std::optional<std::vector<std::string>>();
    std::vector<std::string> result;
    for (const std::string& item : *list) {
        RETORT_TRY(std::string formatted, formatHere(item, tomlFile().parent_path().generic_string()));
        result.push_back(std::move(formatted));
    }
    return std::optional(std::move(result));
}

Result<std::vector<fs::path>> Config::versionLocations() const
{
    RETORT_TRY(auto parts, tomlPaths("version_locations"));
    if (!parts) {
        RETORT_TRY(const auto text, option("version_locations"));
        if (!text || text->empty())
            return std::vector<fs::path>();
        RETORT_TRY(parts, splitVersionLocations(*text));
    }
    std::vector<fs::path> result;
    for (const std::string& part : *parts) {
        RETORT_TRY(fs::path path, resourcePath(part));
        result.push_back(std::move(path));
    }
    return result;
}

// ini booleans of ScriptDirectory.from_config: only the exact text "true" counts.
Result<bool> Config::exactTrue(std::string_view name) const
{
    if (!m_ini.hasOption(m_request.section, name)) {
        if (const TomlValue* value = m_toml.find(name)) {
            if (const auto* flag = std::get_if<bool>(value))
                return *flag;
            return fail(ErrorCode::Configuration, "boolean value expected for TOML parameter " + pythonRepr(name),
                        SourceLocation{.file = tomlFile().string()});
        }
    }
    RETORT_TRY(const auto text, option(name));
    return text == "true";
}

Result<bool> Config::recursiveVersionLocations() const
{
    return exactTrue("recursive_version_locations");
}

Result<bool> Config::sourceless() const
{
    return exactTrue("sourceless");
}

Result<std::string> Config::fileTemplate() const
{
    RETORT_TRY(auto text, option("file_template"));
    return text ? std::move(*text) : std::string("%(rev)s_%(slug)s");
}

Result<std::size_t> Config::truncateSlugLength() const
{
    constexpr std::size_t defaultLength = 40;
    RETORT_TRY(const auto text, option("truncate_slug_length"));
    if (!text)
        return defaultLength;
    const auto number = pythonInt(*text);
    if (!number)
        return fail(ErrorCode::Configuration, "invalid literal for int() with base 10: " + pythonRepr(*text));
    if (*number < 0)
        return fail(ErrorCode::Configuration, "truncate_slug_length must not be negative: " + *text);
    return *number == 0 ? defaultLength : static_cast<std::size_t>(*number);
}

Result<std::optional<std::string>> Config::timezone() const
{
    RETORT_TRY(auto text, option("timezone"));
    // "timezone =" is how new files say "local time".
    return text && text->empty() ? std::optional<std::string>() : std::move(text);
}

Result<std::vector<fs::path>> Config::prependSysPath() const
{
    RETORT_TRY(auto parts, tomlPaths("prepend_sys_path"));
    if (!parts) {
        RETORT_TRY(const auto text, option("prepend_sys_path"));
        if (!text)
            return std::vector<fs::path>();
        RETORT_TRY(const auto separator, pathSeparator());
        if (!separator || *separator == "os" || *separator == ":")
            parts = separator ? splitOn(*text, ":") : splitLegacy(*text, true);
        else
            parts = splitOn(*text, *separator == "newline" ? "\n" : *separator == ";" ? ";" : blanks);
    }
    std::vector<fs::path> result;
    for (const std::string& part : *parts)
        result.push_back(absolute(part));
    return result;
}

Result<bool> Config::revisionEnvironment() const
{
    RETORT_TRY(const auto text, option("revision_environment"));
    return text && !text->empty() ? asBool(*text) : Result<bool>(false);
}

Result<std::string> Config::outputEncoding() const
{
    RETORT_TRY(auto text, option("output_encoding"));
    return text ? std::move(*text) : std::string("utf-8");
}

Result<std::optional<std::string>> Config::databaseUrl() const
{
    return option("sqlalchemy.url");
}

std::vector<fs::path> Config::packageSearchPath() const
{
    std::vector<fs::path> result;
    if (auto configured = prependSysPath())
        result = std::move(*configured);
    for (fs::path folder : {here(), currentFolder().lexically_normal()}) {
        if (!std::ranges::contains(result, folder))
            result.push_back(std::move(folder));
    }
    return result;
}

Result<std::vector<PostWriteHook>> Config::tomlHooks() const
{
    std::vector<PostWriteHook> hooks;
    const auto malformed = [this](std::string_view why) {
        return fail(ErrorCode::Configuration, "[[tool.alembic.post_write_hooks]] " + std::string(why),
                    SourceLocation{.file = tomlFile().string()});
    };
    if (!m_toml.postWriteHooks())
        return malformed("is not a list of tables");
    for (const TomlTable::Strings& table : *m_toml.postWriteHooks()) {
        const auto name = table.find("name");
        if (name == table.end())
            return malformed("needs a name in each of its tables");
        hooks.push_back({.name = name->second, .options = table});
    }
    return hooks;
}

} // namespace retort::script
