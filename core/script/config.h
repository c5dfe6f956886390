#pragma once

// The configuration of an Alembic project: one ini section (usually [alembic]) and, for keys missing there,
// [tool.alembic] of pyproject.toml. Nothing is resolved before it is asked for, so a broken value only hurts the one
// who reads it. A value type; const access is safe from any thread.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/script/ini.h"
#include "core/script/toml_table.h"

namespace retort::script {

struct PostWriteHook;

struct ConfigRequest {
    // As the user gave it (relative to currentFolder); the file need not exist. Empty: no ini at all.
    std::string iniPath = "alembic.ini";
    // pyproject.toml; read only when it exists. Empty: none.
    std::string tomlPath = "pyproject.toml";
    std::string section = "alembic";
    // What relative paths are relative to; empty: the process's current folder.
    std::filesystem::path currentFolder = {};
    // Alembic before 1.16: path_separator is not read, and paths in messages are quoted as Python strings.
    bool pathSeparator = true;
    bool quotePaths = false;
};

class Config {
public:
    // Fails when an existing file cannot be read or parsed (Configuration, Io). Missing files are fine.
    [[nodiscard]] static Result<Config> load(const ConfigRequest& request);

    [[nodiscard]] const ConfigRequest& request() const { return m_request; }
    [[nodiscard]] const std::string& section() const { return m_request.section; }
    [[nodiscard]] const IniFile& ini() const { return m_ini; }
    [[nodiscard]] bool hasIniFile() const { return m_iniRead; }
    [[nodiscard]] bool hasTomlTable() const { return m_toml.present(); }
    // Absolute paths of the files, whether they exist or not.
    [[nodiscard]] std::filesystem::path iniFile() const;
    [[nodiscard]] std::filesystem::path tomlFile() const;
    // Folder of the ini file (of pyproject.toml when there is no ini): %(here)s.
    [[nodiscard]] std::filesystem::path here() const;
    [[nodiscard]] std::filesystem::path currentFolder() const;

    // Alembic's Config.get_main_option: ini only, interpolated; fails when the section does not exist.
    [[nodiscard]] Result<std::optional<std::string>> mainOption(std::string_view name) const;
    // Any section of the ini; fails when the section does not exist.
    [[nodiscard]] Result<std::optional<std::string>> sectionOption(std::string_view section, std::string_view name) const;
    // The ini first, then [tool.alembic] ('%(here)s' formatted, numbers and booleans as Python's str()).
    [[nodiscard]] Result<std::optional<std::string>> option(std::string_view name) const;
    // Overrides a value of the main section, as Config.set_main_option.
    [[nodiscard]] Result<void> setMainOption(std::string_view name, std::string_view value);

    // The items below resolve one documented key each (ids of shared/alembic-inventory.md).
    [[nodiscard]] Result<std::filesystem::path> scriptLocation() const;                     // CFG-13, absolute
    // CFG-14..18, absolute; empty when not configured (then <script_location>/versions is the only one).
    [[nodiscard]] Result<std::vector<std::filesystem::path>> versionLocations() const;
    [[nodiscard]] Result<bool> recursiveVersionLocations() const;                           // CFG-15
    [[nodiscard]] Result<std::string> fileTemplate() const;                                 // CFG-10
    [[nodiscard]] Result<std::size_t> truncateSlugLength() const;                           // CFG-11
    [[nodiscard]] Result<std::optional<std::string>> timezone() const;                      // CFG-12
    [[nodiscard]] Result<std::vector<std::filesystem::path>> prependSysPath() const;        // CFG-19, absolute
    [[nodiscard]] Result<bool> revisionEnvironment() const;                                 // CFG-20
    [[nodiscard]] Result<bool> sourceless() const;                                          // CFG-21
    [[nodiscard]] Result<std::string> outputEncoding() const;                               // CFG-22
    // Raw text; may hold a password, so it must not reach a log. Nothing when not configured.
    [[nodiscard]] Result<std::optional<std::string>> databaseUrl() const;                   // CFG-23

    // A path as messages show it.
    [[nodiscard]] std::string shown(const std::filesystem::path& path) const;

    // Folders in which Python packages of the project are looked for: prepend_sys_path, here, currentFolder.
    [[nodiscard]] std::vector<std::filesystem::path> packageSearchPath() const;

    // [[tool.alembic.post_write_hooks]]; the ini's are postWriteHooks() in post_write_hooks.h. Fails (Configuration) when
    // it is not a list of tables with names.
    [[nodiscard]] Result<std::vector<PostWriteHook>> tomlHooks() const;

private:
    [[nodiscard]] std::filesystem::path absolute(const std::filesystem::path& path) const;
    [[nodiscard]] Result<std::filesystem::path> resourcePath(const std::string& name) const;
    [[nodiscard]] Result<std::optional<std::string>> pathSeparator() const;                 // CFG-16
    [[nodiscard]] Result<bool> exactTrue(std::string_view name) const;
    [[nodiscard]] Result<std::optional<std::vector<std::string>>> tomlPaths(std::string_view name) const;
    [[nodiscard]] Result<std::vector<std::string>> splitVersionLocations(const std::string& text) const;

    ConfigRequest m_request;
    IniFile m_ini;
    bool m_iniRead = false;
    TomlTable m_toml;
};

} // namespace retort::script
